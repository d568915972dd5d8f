#include "core/approvals/reviewstage.h"

#include "core/base/codenamed.h"

namespace lianming {

namespace {

/// A line of the table: what an act makes of a state. Advance: the next stage, or the release after the last one.
constexpr auto advance = std::optional<ReviewState>();
struct Move {
    ReviewAct act;
    ReviewState from;
    std::optional<ReviewState> to;
};
constexpr Move moves[] = {
    {ReviewAct::Submit, ReviewState::Awaiting, ReviewState::InReview},
    {ReviewAct::Submit, ReviewState::Resubmit, ReviewState::InReview},
    {ReviewAct::Approve, ReviewState::InReview, advance},
    {ReviewAct::LetPass, ReviewState::InReview, advance},
    {ReviewAct::ApproveWithChanges, ReviewState::InReview, ReviewState::ChangesDue},
    {ReviewAct::FinishChanges, ReviewState::ChangesDue, advance},
    {ReviewAct::AskAgain, ReviewState::InReview, ReviewState::Resubmit},
    {ReviewAct::Refuse, ReviewState::InReview, ReviewState::NotApproved},
    {ReviewAct::Hold, ReviewState::InReview, ReviewState::OnHold},
    {ReviewAct::Resume, ReviewState::OnHold, ReviewState::InReview},
    {ReviewAct::Cancel, ReviewState::Awaiting, ReviewState::Cancelled},
    {ReviewAct::Cancel, ReviewState::InReview, ReviewState::Cancelled},
    {ReviewAct::Cancel, ReviewState::OnHold, ReviewState::Cancelled},
    {ReviewAct::Cancel, ReviewState::ChangesDue, ReviewState::Cancelled},
    {ReviewAct::Cancel, ReviewState::Resubmit, ReviewState::Cancelled},
    {ReviewAct::TakeUp, ReviewState::NotApproved, ReviewState::Awaiting},
    {ReviewAct::TakeUp, ReviewState::Cancelled, ReviewState::Awaiting},
    {ReviewAct::TakeUp, ReviewState::Withdrawn, ReviewState::Awaiting},
    {ReviewAct::Withdraw, ReviewState::Released, ReviewState::Withdrawn},
};

} // namespace

const char *reviewStageCode(ReviewStage stage)
{
    switch (stage) {
    case ReviewStage::Intake: return "intake";
    case ReviewStage::Concept: return "concept";
    case ReviewStage::FinalArtwork: return "final_artwork";
    case ReviewStage::PreProduction: return "pre_production";
    case ReviewStage::Production: return "production";
    case ReviewStage::Packaging: return "packaging";
    case ReviewStage::Marketing: return "marketing";
    }
    return "";
}

std::optional<ReviewStage> parseReviewStage(QStringView code)
{
    return codeNamed(reviewStages, reviewStageCode, code);
}

const char *reviewStateCode(ReviewState state)
{
    switch (state) {
    case ReviewState::Awaiting: return "awaiting";
    case ReviewState::InReview: return "in_review";
    case ReviewState::OnHold: return "on_hold";
    case ReviewState::ChangesDue: return "changes_due";
    case ReviewState::Resubmit: return "resubmit";
    case ReviewState::NotApproved: return "not_approved";
    case ReviewState::Cancelled: return "cancelled";
    case ReviewState::Released: return "released";
    case ReviewState::Withdrawn: return "withdrawn";
    }
    return "";
}

std::optional<ReviewState> parseReviewState(QStringView code)
{
    return codeNamed(reviewStates, reviewStateCode, code);
}

const char *reviewSideCode(ReviewSide side)
{
    switch (side) {
    case ReviewSide::House: return "house";
    case ReviewSide::Licensee: return "licensee";
    case ReviewSide::Nobody: return "nobody";
    }
    return "";
}

ReviewSide sideOf(ReviewState state)
{
    switch (state) {
    case ReviewState::InReview: return ReviewSide::House;
    case ReviewState::Awaiting:
    case ReviewState::ChangesDue:
    case ReviewState::Resubmit: return ReviewSide::Licensee;
    case ReviewState::OnHold:
    case ReviewState::NotApproved:
    case ReviewState::Cancelled:
    case ReviewState::Released:
    case ReviewState::Withdrawn: break;
    }
    return ReviewSide::Nobody;
}

const char *reviewActCode(ReviewAct act)
{
    switch (act) {
    case ReviewAct::Begin: return "begin";
    case ReviewAct::Submit: return "submit";
    case ReviewAct::Approve: return "approve";
    case ReviewAct::ApproveWithChanges: return "approve_with_changes";
    case ReviewAct::AskAgain: return "ask_again";
    case ReviewAct::Refuse: return "refuse";
    case ReviewAct::Hold: return "hold";
    case ReviewAct::Resume: return "resume";
    case ReviewAct::FinishChanges: return "finish_changes";
    case ReviewAct::LetPass: return "let_pass";
    case ReviewAct::Cancel: return "cancel";
    case ReviewAct::TakeUp: return "take_up";
    case ReviewAct::Withdraw: return "withdraw";
    }
    return "";
}

std::optional<ReviewAct> parseReviewAct(QStringView code)
{
    return codeNamed(reviewActs, reviewActCode, code);
}

Permission permissionFor(ReviewAct act)
{
    switch (act) {
    case ReviewAct::Begin:
    case ReviewAct::Submit:
    case ReviewAct::LetPass: return Permission::SubmitProducts;
    case ReviewAct::FinishChanges: return Permission::ReviewProducts;
    case ReviewAct::Approve:
    case ReviewAct::ApproveWithChanges:
    case ReviewAct::AskAgain:
    case ReviewAct::Refuse:
    case ReviewAct::Hold:
    case ReviewAct::Resume:
    case ReviewAct::Cancel:
    case ReviewAct::TakeUp:
    case ReviewAct::Withdraw: break;
    }
    return Permission::CloseReviews;
}

bool needsReason(ReviewAct act)
{
    switch (act) {
    case ReviewAct::AskAgain:
    case ReviewAct::Refuse:
    case ReviewAct::Hold:
    case ReviewAct::Cancel:
    case ReviewAct::TakeUp:
    case ReviewAct::Withdraw: return true;
    case ReviewAct::Begin:
    case ReviewAct::Submit:
    case ReviewAct::Approve:
    case ReviewAct::ApproveWithChanges:
    case ReviewAct::Resume:
    case ReviewAct::FinishChanges:
    case ReviewAct::LetPass: break;
    }
    return false;
}

std::optional<ReviewStanding> after(const ReviewStanding &now, ReviewAct act, const QList<ReviewStage> &chain)
{
    const auto *const move =
        std::ranges::find_if(moves, [&](const Move &one) { return one.act == act && one.from == now.state; });
    const qsizetype place = chain.indexOf(now.stage);
    if (move == std::end(moves) || place < 0)
        return std::nullopt;
    if (move->to)
        return ReviewStanding{now.stage, *move->to};
    return place + 1 == chain.size() ? ReviewStanding{now.stage, ReviewState::Released}
                                     : ReviewStanding{chain[place + 1], ReviewState::Awaiting};
}

ReviewStanding beginning(const QList<ReviewStage> &chain)
{
    const ReviewStage first = chain.value(0, ReviewStage::Intake);
    return {first, needsFiles(first) ? ReviewState::Awaiting : ReviewState::InReview};
}

} // namespace lianming
