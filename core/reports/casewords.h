// Words of cases, notices and case files, in both languages.
#pragma once

#include "core/cases/casefigures.h"
#include "core/cases/damages.h"
#include "core/cases/noticegates.h"
#include "core/reports/words.h"

namespace lianming {

[[nodiscard]] Bilingual caseStateWord(CaseState state, NoticeRegime regime);
/// Of CaseEvent::move.
[[nodiscard]] Bilingual caseEventWord(const QString &move, NoticeRegime regime);
[[nodiscard]] Bilingual caseOutcomeWord(CaseOutcome outcome);
[[nodiscard]] Bilingual caseRightWord(RegistrationKind right);
[[nodiscard]] Bilingual sellerStandingWord(SellerStanding standing);
[[nodiscard]] Bilingual stampWord(StampState state);
[[nodiscard]] Bilingual approvalActWord(ApprovalAct act);
/// As the law of that right calls it.
[[nodiscard]] Bilingual damagesMethodWord(DamagesMethod method, RegistrationKind right);
[[nodiscard]] Bilingual damagesArticleWord(RegistrationKind right);
[[nodiscard]] Bilingual recoveryWord(RecoveryKind kind);
/// Of ReferenceFee::what; what is no such code as it is.
[[nodiscard]] QString feeWord(const Words &words, const QString &what);
/// Of ProtectionCase::standingNote: the licence, what lies outside it and until when it ran.
[[nodiscard]] QString standingNoteWord(const Words &words, const QString &note);
/// What a platform calls itself, by its code (core/copies/platform.h); the code where it is not known.
[[nodiscard]] QString platformWord(const Words &words, const QString &code);

} // namespace lianming
