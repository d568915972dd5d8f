#include "core/approvals/productapproval.h"

#include "core/base/codenamed.h"

namespace lianming {

const char *opinionCode(Opinion opinion)
{
    switch (opinion) {
    case Opinion::Approve: return "approve";
    case Opinion::ApproveWithChanges: return "approve_with_changes";
    case Opinion::Resubmit: return "resubmit";
    case Opinion::Refuse: return "refuse";
    }
    return "";
}

std::optional<Opinion> parseOpinion(QStringView code)
{
    return codeNamed(opinions, opinionCode, code);
}

QList<ReviewOpinion> countingOpinions(const QList<ReviewOpinion> &given, Id<Submission> submission)
{
    QList<ReviewOpinion> out;
    for (const ReviewOpinion &one : given) {
        if (one.submission != submission)
            continue;
        out.removeIf([&one](const ReviewOpinion &earlier) {
            return earlier.reviewer == one.reviewer && earlier.actor == one.actor;
        });
        out.append(one);
    }
    return out;
}

QList<Reviewer> silentReviewers(const QList<ReviewOpinion> &given, Id<Submission> submission, const ChainStage &stage)
{
    const auto counting = countingOpinions(given, submission);
    QList<Reviewer> out;
    for (const Reviewer reviewer : stage.reviewers) {
        if (std::ranges::find(counting, reviewer, &ReviewOpinion::reviewer) == counting.end())
            out.append(reviewer);
    }
    return out;
}

bool approvalNeedsReason(const QList<ReviewOpinion> &given, Id<Submission> submission, const ChainStage &stage)
{
    const auto isAgainst = [](const ReviewOpinion &one) {
        return one.opinion == Opinion::Resubmit || one.opinion == Opinion::Refuse;
    };
    return !silentReviewers(given, submission, stage).isEmpty()
           || std::ranges::any_of(countingOpinions(given, submission), isAgainst);
}

} // namespace lianming
