// Remarks on a round, pinned to a place of a picture or about the whole, with their answers. A thread is settled by the
// house, and taken up again only for a reason, so that a licensee is not told tomorrow what was accepted today. Plain
// values and the rules on them.
#pragma once

#include "core/approvals/productapproval.h"
#include "core/assets/motif.h"

namespace lianming {

/// Where a remark is pinned. Without a file it is about the round as a whole; without an area about the whole file.
struct ReviewPin {
    Id<SubmissionFile> file;
    int page = 1;                      ///< of files with several, from 1
    std::optional<PictureRegion> area; ///< width and height 0: a point

    friend bool operator==(const ReviewPin &, const ReviewPin &) = default;
};

struct ReviewComment {
    Id<ReviewComment> id;
    Id<Submission> submission;
    Id<ReviewComment> thread; ///< that it answers; unset for the first of one
    ReviewPin pin;            ///< of the first
    QString text;
    bool isInternal = false; ///< not for the licensee
    ReviewSide side = ReviewSide::House;
    QDateTime at;
    QString actor;

    static constexpr qsizetype longestText = 20'000; ///< characters; a review package takes no more

    friend bool operator==(const ReviewComment &, const ReviewComment &) = default;
};

struct ReviewMark {
    Id<ReviewComment> thread;
    bool isResolved = false; ///< otherwise taken up again
    QString reason;
    QDateTime at;
    QString actor;

    friend bool operator==(const ReviewMark &, const ReviewMark &) = default;
};

struct ReviewThread {
    int number = 0; ///< 1, 2 … among the threads of the product
    ReviewComment first;
    QList<ReviewComment> answers;
    QList<ReviewMark> marks; ///< in their order; the last one counts

    [[nodiscard]] bool isResolved() const { return !marks.isEmpty() && marks.last().isResolved; }
    [[nodiscard]] Id<ReviewComment> id() const { return first.id; }
};

/// Threads in the order of their beginning, out of comments and marks in theirs.
[[nodiscard]] QList<ReviewThread> threadsOf(const QList<ReviewComment> &comments, const QList<ReviewMark> &marks);

enum class PinProblem { OutOfPicture, PageRange, FileOfAnother };
/// Whether the pin lies in its picture.
[[nodiscard]] QList<PinProblem> validate(const ReviewPin &pin);
[[nodiscard]] Message problemMessage(PinProblem problem);

/// Whether two pins mean the same place: areas that share more than half of the smaller one; points within two percent
/// of each other, or inside the area.
[[nodiscard]] bool isSamePlace(const PictureRegion &a, const PictureRegion &b);
/// The settled thread whose place `pin` takes up, in its round or in earlier rounds of the stage at the same place
/// among the files: that thread is to be taken up again, for a reason, instead. What the house settled among itself
/// says nothing about what the licensee was told, nor the other way round.
[[nodiscard]] const ReviewThread *acceptedPoint(const QList<ReviewThread> &threads,
                                                const QList<Submission> &submissions, const ReviewPin &pin,
                                                bool isInternal);

} // namespace lianming
