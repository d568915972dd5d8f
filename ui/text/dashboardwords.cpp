#include "ui/text/dashboardwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString dashboardText(const char *text, int count = -1)
{
    return QCoreApplication::translate("dashboard", text, nullptr, count);
}

} // namespace

QString expiryKindText(ExpiryKind kind)
{
    switch (kind) {
    case ExpiryKind::Contract: return dashboardText(QT_TRANSLATE_NOOP("dashboard", "Contract ends"));
    case ExpiryKind::SellOff: return dashboardText(QT_TRANSLATE_NOOP("dashboard", "Sell-off ends"));
    case ExpiryKind::Registration: return dashboardText(QT_TRANSLATE_NOOP("dashboard", "Registration lapses"));
    }
    return {};
}

QString dueKindText(DueKind kind)
{
    switch (kind) {
    case DueKind::ReportLate: return dashboardText(QT_TRANSLATE_NOOP("dashboard", "Report late"));
    case DueKind::ReportDue: return dashboardText(QT_TRANSLATE_NOOP("dashboard", "Report due"));
    case DueKind::Calculate: return dashboardText(QT_TRANSLATE_NOOP("dashboard", "To calculate"));
    case DueKind::Approve: return dashboardText(QT_TRANSLATE_NOOP("dashboard", "To approve"));
    case DueKind::Close: return dashboardText(QT_TRANSLATE_NOOP("dashboard", "To close"));
    }
    return {};
}

QString taskText(TaskKind kind, int count)
{
    switch (kind) {
    case TaskKind::AnswerInquiry:
        return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n inquiry(ies) to answer"), count);
    case TaskKind::MoveStuck:
        return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n proposal(s) stuck in their stage"), count);
    case TaskKind::DraftContract:
        return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n accepted proposal(s) without a contract"), count);
    case TaskKind::SignContract:
        return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n contract draft(s) to sign"), count);
    case TaskKind::ChaseReport:
        return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n contract(s) with late reports"), count);
    case TaskKind::CalculateReport:
        return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n report(s) to calculate"), count);
    case TaskKind::ApproveReport:
        return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n settlement(s) to approve"), count);
    case TaskKind::CloseReport: return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n period(s) to close"), count);
    case TaskKind::RenewMark:
        return dashboardText(QT_TRANSLATE_N_NOOP("dashboard", "%n trade mark(s) to renew"), count);
    }
    return {};
}

} // namespace lianming
