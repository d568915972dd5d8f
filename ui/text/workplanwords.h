// Words for what core/workplans and core/suppliers say in codes.
#pragma once

#include "core/suppliers/factoryapproval.h"
#include "core/suppliers/productionorder.h"
#include "core/workplans/plantemplate.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString planPhaseText(PlanPhase phase);
[[nodiscard]] QString planSubjectText(PlanSubject subject);
[[nodiscard]] QString taskStateText(TaskState state);
[[nodiscard]] Tone taskStateTone(TaskState state);
/// "3 working days", "milestone".
[[nodiscard]] QString workdaysText(qint64 days);

[[nodiscard]] QString factoryApprovalText(FactoryApprovalState state);
[[nodiscard]] Tone factoryApprovalTone(FactoryApprovalState state);
[[nodiscard]] QString factoryAuditKindText(FactoryAuditKind kind);
[[nodiscard]] QString factoryAuditResultText(FactoryAuditResult result);
[[nodiscard]] Tone factoryAuditResultTone(FactoryAuditResult result);
[[nodiscard]] QString orderStateText(OrderState state);
[[nodiscard]] Tone orderStateTone(OrderState state);
[[nodiscard]] QString sampleKindText(SampleKind kind);
[[nodiscard]] QString sampleStateText(SampleState state);
[[nodiscard]] Tone sampleStateTone(SampleState state);

} // namespace lianming
