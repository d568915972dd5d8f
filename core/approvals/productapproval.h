// What is kept of a product's approval: where it stands, the rounds that were handed in with their files, what
// reviewers recommend, the changes asked for. All but the standing and the ticks of changes is only ever added to.
// Plain values and the rules on them.
#pragma once

#include "core/approvals/reviewclock.h"
#include "core/products/product.h"

namespace lianming {

struct ProductApproval {
    Id<ProductApproval> id;
    qint64 version = 1;
    Id<LicensedProduct> product;
    ReviewChain chain; ///< as it was when it began: stages and silence
    QString lead;      ///< who closes rounds; empty: whoever may
    ReviewStanding standing;

    friend bool operator==(const ProductApproval &, const ProductApproval &) = default;
};

struct SubmissionFile {
    Id<SubmissionFile> id;
    QString sha256;
    QString name;
    QString mediaType;
    qint64 bytes = 0;

    [[nodiscard]] bool isPicture() const { return mediaType.startsWith(u"image/"); }
    /// Whether its pages can be looked at.
    [[nodiscard]] bool isShown() const { return isPicture() || mediaType == u"application/pdf"; }
    friend bool operator==(const SubmissionFile &, const SubmissionFile &) = default;
};

/// One round of a stage.
struct Submission {
    Id<Submission> id = {};
    Id<ProductApproval> approval = {};
    ReviewStage stage = ReviewStage::Intake;
    int round = 1;
    QString note = {};
    QString labelText = {}; ///< credit line and object numbers as they are to stand on the product; may be empty
    QList<SubmissionFile> files = {};
    QDate on = {};
    QDateTime at = {};
    QString actor = {};

    friend bool operator==(const Submission &, const Submission &) = default;
};

enum class Opinion { Approve, ApproveWithChanges, Resubmit, Refuse };
inline constexpr std::array opinions{Opinion::Approve, Opinion::ApproveWithChanges, Opinion::Resubmit, Opinion::Refuse};
/// "approve", "approve_with_changes", "resubmit", "refuse".
[[nodiscard]] const char *opinionCode(Opinion opinion);
[[nodiscard]] std::optional<Opinion> parseOpinion(QStringView code);

struct ReviewOpinion {
    Id<ReviewOpinion> id;
    Id<Submission> submission;
    Reviewer reviewer = Reviewer::Licensing;
    Opinion opinion = Opinion::Approve;
    QString note; ///< why; only an approval may be without
    QDateTime at;
    QString actor;

    friend bool operator==(const ReviewOpinion &, const ReviewOpinion &) = default;
};

/// Of a round those that count: of each reviewer and person the newest.
[[nodiscard]] QList<ReviewOpinion> countingOpinions(const QList<ReviewOpinion> &given, Id<Submission> submission);
/// Reviewers of a stage who have not spoken about a round.
[[nodiscard]] QList<Reviewer> silentReviewers(const QList<ReviewOpinion> &given, Id<Submission> submission,
                                              const ChainStage &stage);
/// Whether approving the round needs a reason: a reviewer has not spoken, or advises against it.
[[nodiscard]] bool approvalNeedsReason(const QList<ReviewOpinion> &given, Id<Submission> submission,
                                       const ChainStage &stage);

struct ReviewChange {
    Id<ReviewChange> id = {};
    qint64 version = 1;
    Id<Submission> submission = {}; ///< the round that was approved with it
    QString text = {};
    QDateTime doneAt = {}; ///< invalid while it is not made
    QString doneBy = {};

    [[nodiscard]] bool isDone() const { return doneAt.isValid(); }
    friend bool operator==(const ReviewChange &, const ReviewChange &) = default;
};

} // namespace lianming
