#include "core/diary/notice.h"

namespace lianming {

const char *noticeKindCode(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::NonRenewal: return "non_renewal";
    case NoticeKind::Breach: return "breach";
    case NoticeKind::Cure: return "cure";
    case NoticeKind::Termination: return "termination";
    case NoticeKind::Option: return "option";
    case NoticeKind::Other: return "other";
    }
    return "";
}

std::optional<NoticeKind> parseNoticeKind(QStringView code)
{
    for (const NoticeKind kind : {NoticeKind::NonRenewal, NoticeKind::Breach, NoticeKind::Cure, NoticeKind::Termination,
                                  NoticeKind::Option, NoticeKind::Other}) {
        if (code == QLatin1StringView(noticeKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

QList<NoticeProblem> validate(const ContractNotice &notice)
{
    QList<NoticeProblem> out;
    const auto require = [&out](bool holds, NoticeProblem problem) {
        if (!holds)
            out.append(problem);
    };
    require(notice.contract.isSet(), NoticeProblem::ContractMissing);
    require(notice.onDay.isValid(), NoticeProblem::DayMissing);
    require(!notice.text.trimmed().isEmpty(), NoticeProblem::TextMissing);
    require(!notice.onDay.isValid() || !notice.answerBy || notice.onDay <= *notice.answerBy,
            NoticeProblem::DaysReversed);
    return out;
}

Message problemMessage(NoticeProblem problem)
{
    switch (problem) {
    case NoticeProblem::ContractMissing: return {QT_TRANSLATE_NOOP("core", "Choose the contract"), {}};
    case NoticeProblem::DayMissing:
        return {QT_TRANSLATE_NOOP("core", "The day on which the notice was given is needed"), {}};
    case NoticeProblem::TextMissing: return {QT_TRANSLATE_NOOP("core", "Say what the notice says"), {}};
    case NoticeProblem::DaysReversed:
        return {QT_TRANSLATE_NOOP("core", "An answer cannot be due before the notice was given"), {}};
    }
    return {};
}

} // namespace lianming
