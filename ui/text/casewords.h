// Words for cases on the screen: states, steps, ends, how a seller stands.
#pragma once

#include "core/cases/casefigures.h"
#include "core/cases/damages.h"

namespace lianming {

[[nodiscard]] QString caseStateText(CaseState state);
[[nodiscard]] QString caseMoveText(CaseMove move);
[[nodiscard]] QString caseOutcomeText(CaseOutcome outcome);
[[nodiscard]] QString noticeRegimeText(NoticeRegime regime);
[[nodiscard]] QString recoveryKindText(RecoveryKind kind);
[[nodiscard]] QString damagesMethodText(DamagesMethod method);

} // namespace lianming
