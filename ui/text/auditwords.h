// Words for what royalty audits say in codes, and for their figures, whose basis is always named.
#pragma once

#include "core/royalties/auditresult.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString auditStateText(AuditState state);
[[nodiscard]] Tone auditStateTone(AuditState state);
/// Why a line is in the case: "taken whole", "2 points", "never reported".
[[nodiscard]] QString auditItemText(const AuditItem &item);
[[nodiscard]] QString auditOutcomeText(AuditOutcome outcome);
/// "of what was due", "of what was reported".
[[nodiscard]] QString shortfallBasisText(ShortfallBasis basis);
/// "6.04 %"; a dash where there is nothing to be a percent of.
[[nodiscard]] QString namedPercentText(const NamedPercent &percent);
/// "6.2 % of what was due", "none".
[[nodiscard]] QString thresholdText(const std::optional<Rate> &threshold, ShortfallBasis of);
/// The clause in one sentence.
[[nodiscard]] QString auditClauseText(const AuditClause &clause);

} // namespace lianming
