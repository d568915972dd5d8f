#include "core/approvals/reviewthread.h"

namespace lianming {

namespace {

/// Two places within this are one: two percent of the picture.
constexpr int nearness = wholeRegion / 50;

bool isPoint(const PictureRegion &area)
{
    return area.width == 0 || area.height == 0;
}

bool isIn(const PictureRegion &point, const PictureRegion &area)
{
    return point.x >= area.x - nearness && point.x <= area.x + area.width + nearness && point.y >= area.y - nearness
           && point.y <= area.y + area.height + nearness;
}

qint64 sizeOf(const PictureRegion &area)
{
    return qint64(area.width) * area.height;
}

/// The round of a file, and its place among the round's files.
struct FilePlace {
    const Submission *submission = nullptr;
    qsizetype place = -1;
};

FilePlace placeOf(const QList<Submission> &submissions, Id<SubmissionFile> file)
{
    for (const Submission &submission : submissions) {
        const auto found = std::ranges::find(submission.files, file, &SubmissionFile::id);
        if (found != submission.files.end())
            return {&submission, found - submission.files.begin()};
    }
    return {};
}

} // namespace

QList<ReviewThread> threadsOf(const QList<ReviewComment> &comments, const QList<ReviewMark> &marks)
{
    QList<ReviewThread> out;
    QHash<qint64, qsizetype> places;
    for (const ReviewComment &comment : comments) {
        if (!comment.thread.isSet()) {
            places.insert(comment.id.value, out.size());
            out.append({int(out.size()) + 1, comment, {}, {}});
        } else if (const auto place = places.constFind(comment.thread.value); place != places.constEnd()) {
            out[*place].answers.append(comment);
        }
    }
    for (const ReviewMark &mark : marks) {
        if (const auto place = places.constFind(mark.thread.value); place != places.constEnd())
            out[*place].marks.append(mark);
    }
    return out;
}

QList<PinProblem> validate(const ReviewPin &pin)
{
    QList<PinProblem> out;
    if (pin.area) {
        const PictureRegion &area = *pin.area;
        if (area.x < 0 || area.y < 0 || area.width < 0 || area.height < 0 || area.x + area.width > wholeRegion
            || area.y + area.height > wholeRegion)
            out.append(PinProblem::OutOfPicture);
        if (!pin.file.isSet())
            out.append(PinProblem::FileOfAnother);
    }
    if (pin.page < 1)
        out.append(PinProblem::PageRange);
    return out;
}

Message problemMessage(PinProblem problem)
{
    switch (problem) {
    case PinProblem::OutOfPicture: return {QT_TRANSLATE_NOOP("core", "A pin lies inside its picture"), {}};
    case PinProblem::PageRange: return {QT_TRANSLATE_NOOP("core", "Pages count from 1"), {}};
    case PinProblem::FileOfAnother: return {QT_TRANSLATE_NOOP("core", "A pin needs a file of the round"), {}};
    }
    return {};
}

bool isSamePlace(const PictureRegion &a, const PictureRegion &b)
{
    if (isPoint(a))
        return isIn(a, b);
    if (isPoint(b))
        return isIn(b, a);
    const int width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const int height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return width > 0 && height > 0 && 2 * qint64(width) * height > std::min(sizeOf(a), sizeOf(b));
}

const ReviewThread *acceptedPoint(const QList<ReviewThread> &threads, const QList<Submission> &submissions,
                                  const ReviewPin &pin, bool isInternal)
{
    const FilePlace here = placeOf(submissions, pin.file);
    if (!pin.area || !here.submission)
        return nullptr;
    for (const ReviewThread &thread : threads) {
        const ReviewPin &other = thread.first.pin;
        const FilePlace there = placeOf(submissions, other.file);
        const bool isSameFile = there.submission && there.place == here.place && other.page == pin.page
                                && there.submission->stage == here.submission->stage;
        if (isSameFile && thread.first.isInternal == isInternal && thread.isResolved() && other.area
            && isSamePlace(*other.area, *pin.area))
            return &thread;
    }
    return nullptr;
}

} // namespace lianming
