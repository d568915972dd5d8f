// Words for cases on the screen: states, steps, ends, and what colour they have.
#pragma once

#include "core/cases/casefigures.h"
#include "core/cases/damages.h"
#include "core/cases/noticegates.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString caseStateText(CaseState state);
[[nodiscard]] Tone caseStateTone(CaseState state);
[[nodiscard]] QString caseMoveText(CaseMove move);
/// The same as a command: "Record that it was sent…".
[[nodiscard]] QString caseMoveCommand(CaseMove move);
/// Of CaseEvent::move: a move, or "opened", "written", "scope_confirmed" …
[[nodiscard]] QString caseEventText(const QString &code);
[[nodiscard]] QString caseOutcomeText(CaseOutcome outcome);
[[nodiscard]] QString noticeRegimeText(NoticeRegime regime);
[[nodiscard]] QString recoveryKindText(RecoveryKind kind);
[[nodiscard]] QString damagesMethodText(DamagesMethod method);
/// "Copyright Law art. 54".
[[nodiscard]] QString damagesArticleText(RegistrationKind right);
/// Of ReferenceFee::what.
[[nodiscard]] QString referenceFeeText(const QString &what);
[[nodiscard]] Tone caseStandingTone(SellerStanding standing);
[[nodiscard]] QString caseStampText(StampState state);
[[nodiscard]] Tone caseStampTone(StampState state);
[[nodiscard]] QString caseApprovalText(ApprovalAct act);

} // namespace lianming
