// Words for what core/signing says in codes.
#pragma once

#include "core/signing/signingrecords.h"

namespace lianming {

/// "Rights", "Statutory contents".
[[nodiscard]] QString gateText(Gate gate);
/// What holds where a gate is passed, in one sentence.
[[nodiscard]] QString gateHint(Gate gate);
/// "Passed", "Blocked".
[[nodiscard]] QString gateStateText(GateState state);
/// Where a gate stands, in one line.
[[nodiscard]] QString gateLine(const GateResult &result);
/// "Legal", "Programme".
[[nodiscard]] QString approvalKindText(ApprovalKind kind);
/// "Legal: approved by Li on 1 June 2026".
[[nodiscard]] QString approvalText(const ContractApproval &approval);

} // namespace lianming
