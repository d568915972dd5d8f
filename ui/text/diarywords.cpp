#include "ui/text/diarywords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

class DiaryWords
{
    Q_DECLARE_TR_FUNCTIONS(DiaryWords)
};

} // namespace

QString diaryKindText(DiaryKind kind)
{
    switch (kind) {
    case DiaryKind::TermStarts: return DiaryWords::tr("Licence starts");
    case DiaryKind::TermEnds: return DiaryWords::tr("Licence ends");
    case DiaryKind::SellOffEnds: return DiaryWords::tr("Sell-off ends");
    case DiaryKind::OptionBy: return DiaryWords::tr("Option: last day");
    case DiaryKind::ObligationDue: return DiaryWords::tr("Obligation");
    case DiaryKind::AnswerDue: return DiaryWords::tr("Answer to a notice");
    case DiaryKind::HoldLapses: return DiaryWords::tr("Hold lapses");
    case DiaryKind::RightsInEnd: return DiaryWords::tr("Rights held end");
    case DiaryKind::ClearanceEnds: return DiaryWords::tr("Consent or permit ends");
    case DiaryKind::RegistrationEnds: return DiaryWords::tr("Registration ends");
    case DiaryKind::RenewalOpens: return DiaryWords::tr("Registration can be renewed");
    case DiaryKind::GraceEnds: return DiaryWords::tr("Grace for renewal ends");
    case DiaryKind::UseDue: return DiaryWords::tr("Mark unused for three years");
    case DiaryKind::TaskDue: return DiaryWords::tr("Task of a plan");
    case DiaryKind::CounterNoticeEnds: return DiaryWords::tr("Complaint or suit: last day");
    }
    return {};
}

QString obligationKindText(ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::Samples: return DiaryWords::tr("Samples");
    case ObligationKind::Insurance: return DiaryWords::tr("Insurance");
    case ObligationKind::MarketingSpend: return DiaryWords::tr("Marketing spend");
    case ObligationKind::AuditWindow: return DiaryWords::tr("Window for an audit");
    case ObligationKind::Recordal: return DiaryWords::tr("Recordal of a trade mark licence");
    case ObligationKind::Filing: return DiaryWords::tr("Filing of an exclusive licence");
    case ObligationKind::FinalAccount: return DiaryWords::tr("Final account");
    case ObligationKind::Destruction: return DiaryWords::tr("Destruction of what is left");
    case ObligationKind::Other: return DiaryWords::tr("Other");
    }
    return {};
}

QString noticeKindText(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::NonRenewal: return DiaryWords::tr("No renewal");
    case NoticeKind::Breach: return DiaryWords::tr("Breach");
    case NoticeKind::Cure: return DiaryWords::tr("Breach put right");
    case NoticeKind::Termination: return DiaryWords::tr("Termination");
    case NoticeKind::Option: return DiaryWords::tr("Option");
    case NoticeKind::Other: return DiaryWords::tr("Other");
    }
    return {};
}

QString dutyStateText(DutyState state)
{
    switch (state) {
    case DutyState::Upcoming: return DiaryWords::tr("Upcoming");
    case DutyState::Due: return DiaryWords::tr("Due soon");
    case DutyState::Overdue: return DiaryWords::tr("Overdue");
    case DutyState::Done: return DiaryWords::tr("Done");
    case DutyState::Excused: return DiaryWords::tr("Excused");
    }
    return {};
}

Tone dutyStateTone(DutyState state)
{
    switch (state) {
    case DutyState::Due: return Tone::Wait;
    case DutyState::Overdue: return Tone::Stop;
    case DutyState::Done: return Tone::Good;
    case DutyState::Upcoming:
    case DutyState::Excused: break;
    }
    return Tone::Quiet;
}

QString bearerText(Party party)
{
    return party == Party::Institution ? DiaryWords::tr("The institution") : DiaryWords::tr("The brand");
}

} // namespace lianming
