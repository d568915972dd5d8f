// Words of cases, notices and case files, in both languages.
#pragma once

#include "core/cases/casefigures.h"
#include "core/cases/damages.h"
#include "core/cases/noticegates.h"
#include "core/reports/words.h"

namespace lianming {

[[nodiscard]] Bilingual caseStateWord(CaseState state);
/// Of CaseEvent::move.
[[nodiscard]] Bilingual caseEventWord(const QString &move);
[[nodiscard]] Bilingual caseOutcomeWord(CaseOutcome outcome);
[[nodiscard]] Bilingual caseRightWord(RegistrationKind right);
[[nodiscard]] Bilingual sellerStandingWord(SellerStanding standing);
[[nodiscard]] Bilingual stampWord(StampState state);
[[nodiscard]] Bilingual approvalActWord(ApprovalAct act);
[[nodiscard]] Bilingual damagesMethodWord(DamagesMethod method);
[[nodiscard]] Bilingual damagesArticleWord(RegistrationKind right);
[[nodiscard]] Bilingual recoveryWord(RecoveryKind kind);
/// What a platform calls itself, by its code (core/copies/platform.h); the code where it is not known.
[[nodiscard]] QString platformWord(const Words &words, const QString &code);

} // namespace lianming
