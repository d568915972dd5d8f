// Words for what core/protection says in codes.
#pragma once

#include "core/protection/coverage.h"
#include "core/protection/evidence.h"
#include "core/protection/registration.h"

namespace lianming {

[[nodiscard]] QString registrationKindText(RegistrationKind kind);
/// "not stated" for none.
[[nodiscard]] QString registrationSubjectText(RegistrationSubject subject);
[[nodiscard]] QString registrationStandingText(RegistrationStanding standing);
[[nodiscard]] QString registrationPaperText(RegistrationPaper paper);
[[nodiscard]] QString renewalProblemText(RenewalProblem problem, const Registration &registration);
[[nodiscard]] QString protectionText(Protection protection);
[[nodiscard]] QString coverageStateText(CoverageState state);
/// "Missing in CN, US", "Ends on 14 June 2027 (17000001)".
[[nodiscard]] QString coverageAnswerText(const CoverageAnswer &answer);
[[nodiscard]] QString registrationProblemText(RegistrationProblem problem);
[[nodiscard]] QString evidenceKindText(EvidenceKind kind);
[[nodiscard]] QString evidenceProblemText(EvidenceProblem problem);
[[nodiscard]] QString custodyActText(CustodyAct act);

} // namespace lianming
