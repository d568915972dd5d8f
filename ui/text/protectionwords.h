// Words for what core/protection says in codes.
#pragma once

#include "core/protection/evidence.h"
#include "core/protection/registration.h"

namespace lianming {

[[nodiscard]] QString registrationKindText(RegistrationKind kind);
[[nodiscard]] QString registrationProblemText(RegistrationProblem problem);
[[nodiscard]] QString evidenceKindText(EvidenceKind kind);
[[nodiscard]] QString evidenceProblemText(EvidenceProblem problem);
[[nodiscard]] QString custodyActText(CustodyAct act);

} // namespace lianming
