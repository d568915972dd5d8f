// Words for what core/approvals says in codes.
#pragma once

#include "core/approvals/approvaldetail.h"
#include "ui/widgets/tone.h"

namespace lianming {

/// "Concept", "Final artwork".
[[nodiscard]] QString reviewStageText(ReviewStage stage);
/// "In review", "Changes to be made".
[[nodiscard]] QString reviewStateText(ReviewState state);
[[nodiscard]] Tone reviewStateTone(ReviewState state);
/// "The house", "The licensee", "Nobody".
[[nodiscard]] QString reviewSideText(ReviewSide side);
/// What was done: "Approved with changes".
[[nodiscard]] QString reviewActText(ReviewAct act);
/// What is to be done: "Approve with changes…".
[[nodiscard]] QString reviewActCommand(ReviewAct act);
/// "Curator", "Conservation".
[[nodiscard]] QString reviewerText(Reviewer reviewer);
/// "Approve", "Hand in again".
[[nodiscard]] QString opinionText(Opinion opinion);
[[nodiscard]] Tone opinionTone(Opinion opinion);
/// The product's name, or its SKU.
[[nodiscard]] QString productName(const LicensedProduct &product);
/// "3 working days left", "2 working days late", "With the licensee for 5 days"; empty for what has ended.
[[nodiscard]] QString clockText(const ReviewClock &clock, QDate today);
[[nodiscard]] Tone clockTone(const ReviewClock &clock, QDate today);

} // namespace lianming
