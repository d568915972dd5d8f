#include "core/diary/diary.h"

#include <algorithm>

namespace lianming {

const char *diaryKindCode(DiaryKind kind)
{
    switch (kind) {
    case DiaryKind::TermStarts: return "term_starts";
    case DiaryKind::TermEnds: return "term_ends";
    case DiaryKind::SellOffEnds: return "sell_off_ends";
    case DiaryKind::OptionBy: return "option_by";
    case DiaryKind::ObligationDue: return "obligation_due";
    case DiaryKind::AnswerDue: return "answer_due";
    case DiaryKind::HoldLapses: return "hold_lapses";
    case DiaryKind::RightsInEnd: return "rights_in_end";
    case DiaryKind::ClearanceEnds: return "clearance_ends";
    case DiaryKind::RegistrationEnds: return "registration_ends";
    case DiaryKind::RenewalOpens: return "renewal_opens";
    case DiaryKind::GraceEnds: return "grace_ends";
    case DiaryKind::UseDue: return "use_due";
    case DiaryKind::TaskDue: return "task_due";
    case DiaryKind::CounterNoticeEnds: return "counter_notice_ends";
    }
    return "";
}

const QList<DiaryKind> &diaryKinds()
{
    static const QList<DiaryKind> kinds{
        DiaryKind::TermStarts,    DiaryKind::TermEnds,         DiaryKind::SellOffEnds,      DiaryKind::OptionBy,
        DiaryKind::ObligationDue, DiaryKind::AnswerDue,        DiaryKind::HoldLapses,       DiaryKind::RightsInEnd,
        DiaryKind::ClearanceEnds, DiaryKind::RegistrationEnds, DiaryKind::RenewalOpens,     DiaryKind::GraceEnds,
        DiaryKind::UseDue,        DiaryKind::TaskDue,          DiaryKind::CounterNoticeEnds};
    return kinds;
}

std::optional<DiaryKind> parseDiaryKind(QStringView code)
{
    for (const DiaryKind kind : diaryKinds()) {
        if (code == QLatin1StringView(diaryKindCode(kind)))
            return kind;
    }
    return std::nullopt;
}

} // namespace lianming
