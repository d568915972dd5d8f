// The way of a product from its first idea to its release: the stages, where a product can stand in one, what people do
// there and where that leads. One table, as plain values; who may is a permission of each act. It keeps true: a stage
// begins only after the one before it was approved and the changes asked for were made; what is released was approved
// in its last stage; what has ended goes on only where somebody takes it up again.
#pragma once

#include "core/people/role.h"

#include <array>
#include <optional>

namespace lianming {

/// In their order. A chain (reviewchain.h) may leave some out.
enum class ReviewStage { Intake, Concept, FinalArtwork, PreProduction, Production, Packaging, Marketing };
inline constexpr std::array reviewStages{ReviewStage::Intake,        ReviewStage::Concept,    ReviewStage::FinalArtwork,
                                         ReviewStage::PreProduction, ReviewStage::Production, ReviewStage::Packaging,
                                         ReviewStage::Marketing};
/// "intake", "concept", "final_artwork", "pre_production", "production", "packaging", "marketing".
[[nodiscard]] const char *reviewStageCode(ReviewStage stage);
[[nodiscard]] std::optional<ReviewStage> parseReviewStage(QStringView code);
/// Whether there is nothing to review without a file. Intake asks only whether the contract covers the product.
[[nodiscard]] constexpr bool needsFiles(ReviewStage stage)
{
    return stage != ReviewStage::Intake;
}

enum class ReviewState {
    Awaiting,    ///< nothing was handed in yet for this stage
    InReview,    ///< the house has it
    OnHold,      ///< the house waits for something; the clock stands
    ChangesDue,  ///< approved with changes, which are not all made
    Resubmit,    ///< to be handed in again
    NotApproved, ///< ended: may not be made
    Cancelled,   ///< ended: is not pursued
    Released,    ///< through all stages
    Withdrawn,   ///< released once, and no more
};
inline constexpr std::array reviewStates{ReviewState::Awaiting,   ReviewState::InReview, ReviewState::OnHold,
                                         ReviewState::ChangesDue, ReviewState::Resubmit, ReviewState::NotApproved,
                                         ReviewState::Cancelled,  ReviewState::Released, ReviewState::Withdrawn};
/// "awaiting", "in_review", "on_hold", "changes_due", "resubmit", "not_approved", "cancelled", "released", "withdrawn".
[[nodiscard]] const char *reviewStateCode(ReviewState state);
[[nodiscard]] std::optional<ReviewState> parseReviewState(QStringView code);

/// Who has the ball.
enum class ReviewSide { House, Licensee, Nobody };
/// "house", "licensee", "nobody".
[[nodiscard]] const char *reviewSideCode(ReviewSide side);
[[nodiscard]] ReviewSide sideOf(ReviewState state);

enum class ReviewAct {
    Begin,
    Submit,
    Approve,
    ApproveWithChanges,
    AskAgain,
    Refuse,
    Hold,
    Resume,
    FinishChanges, ///< the last of the changes was ticked off
    LetPass,       ///< nobody answered in time, and the contract calls that an approval
    Cancel,
    TakeUp, ///< go on with what had ended
    Withdraw,
};
inline constexpr std::array reviewActs{
    ReviewAct::Begin,  ReviewAct::Submit, ReviewAct::Approve, ReviewAct::ApproveWithChanges, ReviewAct::AskAgain,
    ReviewAct::Refuse, ReviewAct::Hold,   ReviewAct::Resume,  ReviewAct::FinishChanges,      ReviewAct::LetPass,
    ReviewAct::Cancel, ReviewAct::TakeUp, ReviewAct::Withdraw};
/// "begin", "submit", "approve", "approve_with_changes", "ask_again", "refuse", "hold", "resume", "finish_changes",
/// "let_pass", "cancel", "take_up", "withdraw".
[[nodiscard]] const char *reviewActCode(ReviewAct act);
[[nodiscard]] std::optional<ReviewAct> parseReviewAct(QStringView code);
/// Whose act it is. FinishChanges follows on ticking off, LetPass on the contract: whoever works on the product.
[[nodiscard]] Permission permissionFor(ReviewAct act);
/// Whether it needs a reason.
[[nodiscard]] bool needsReason(ReviewAct act);

struct ReviewStanding {
    ReviewStage stage = ReviewStage::Intake;
    ReviewState state = ReviewState::Awaiting;

    friend bool operator==(const ReviewStanding &, const ReviewStanding &) = default;
};

/// Where `act` leads along the stages of `chain`; nothing where it cannot be done. Begin is what comes before any
/// standing: see beginning().
[[nodiscard]] std::optional<ReviewStanding> after(const ReviewStanding &now, ReviewAct act,
                                                  const QList<ReviewStage> &chain);
/// Where a product stands that begins: what is asked at intake can be looked at right away.
[[nodiscard]] ReviewStanding beginning(const QList<ReviewStage> &chain);

} // namespace lianming
