// A notice: what one party of a contract told the other, such as that it will not renew, or that something must be
// cured. What was said stands; nothing about it changes afterwards.
#pragma once

#include "core/base/id.h"
#include "core/base/message.h"
#include "core/diary/obligation.h"

namespace lianming {

enum class NoticeKind { NonRenewal, Breach, Cure, Termination, Option, Other };
/// "non_renewal", "breach", "cure", "termination", "option", "other".
[[nodiscard]] const char *noticeKindCode(NoticeKind kind);
[[nodiscard]] std::optional<NoticeKind> parseNoticeKind(QStringView code);

struct ContractNotice {
    Id<ContractNotice> id;
    Id<Contract> contract;
    NoticeKind kind = NoticeKind::Other;
    Party sender = Party::Institution;
    QDate onDay; ///< when it was given or came in
    std::optional<QDate> effectiveOn;
    std::optional<QDate> answerBy; ///< until when the other must cure or answer
    QString channel;               ///< how: letter, e-mail
    QString text;
    QDateTime at;
    QString actor;
};

enum class NoticeProblem { ContractMissing, DayMissing, TextMissing, DaysReversed };
[[nodiscard]] QList<NoticeProblem> validate(const ContractNotice &notice);
[[nodiscard]] Message problemMessage(NoticeProblem problem);

} // namespace lianming
