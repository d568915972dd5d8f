#include "core/contracts/reportingcalendar.h"

#include <algorithm>

namespace lianming {

namespace {

QDate lastSellOffDay(const Contract &contract)
{
    const QDate lastOfAll(9999, 12, 31);
    return std::min(contract.lastDay().addDays(contract.sellOffDays), lastOfAll);
}

} // namespace

const char *reportStateCode(ReportState state)
{
    switch (state) {
    case ReportState::Upcoming: return "upcoming";
    case ReportState::Due: return "due";
    case ReportState::Late: return "late";
    case ReportState::Received: return "received";
    }
    return "";
}

QList<ReportingPeriod> reportingCalendar(const Contract &contract, const QSet<QString> &received, QDate today)
{
    QList<ReportingPeriod> out;
    const QDate last = lastSellOffDay(contract);
    if (last < contract.term.start) // terminated before it began
        return out;
    const Period first = Period::containing(contract.term.start, contract.frequency);
    const int count = Period::containing(last, contract.frequency).since(first) + 1;
    for (int i = 0; i < count; ++i) {
        const Period period = first.plus(i);
        const QDate end = period.span().end;
        ReportingPeriod one{period, end.addDays(contract.reportWithinDays), ReportState::Upcoming};
        if (contract.state == ContractState::Draft)
            one.state = ReportState::Upcoming;
        else if (received.contains(period.name()))
            one.state = ReportState::Received;
        else if (today > one.due)
            one.state = ReportState::Late;
        else if (today > end)
            one.state = ReportState::Due;
        out.append(one);
    }
    return out;
}

const char *timelineKindCode(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::Drafted: return "drafted";
    case TimelineKind::Signed: return "signed";
    case TimelineKind::TermStarts: return "term_starts";
    case TimelineKind::ReportDue: return "report_due";
    case TimelineKind::Terminated: return "terminated";
    case TimelineKind::TermEnds: return "term_ends";
    case TimelineKind::SellOffEnds: return "sell_off_ends";
    }
    return "";
}

QList<TimelineEvent> timelineOf(const Contract &contract, QDate draftedOn, const QList<ReportingPeriod> &calendar)
{
    QList<TimelineEvent> out;
    const auto add = [&out](QDate day, TimelineKind kind, const QStringList &args = {},
                            std::optional<ReportState> report = std::nullopt) {
        out.append({day, kind, args, report});
    };
    if (draftedOn.isValid())
        add(draftedOn, TimelineKind::Drafted);
    if (contract.signedOn)
        add(*contract.signedOn, TimelineKind::Signed);
    add(contract.term.start, TimelineKind::TermStarts);
    for (const ReportingPeriod &period : calendar)
        add(period.due, TimelineKind::ReportDue, {period.period.name()}, period.state);
    if (contract.terminatedOn)
        add(*contract.terminatedOn, TimelineKind::Terminated, {contract.terminationReason});
    if (contract.lastDay() == contract.term.end)
        add(contract.term.end, TimelineKind::TermEnds);
    if (contract.sellOffDays > 0)
        add(lastSellOffDay(contract), TimelineKind::SellOffEnds);
    std::ranges::stable_sort(out, [](const TimelineEvent &a, const TimelineEvent &b) {
        return std::pair(a.day, a.kind) < std::pair(b.day, b.kind);
    });
    return out;
}

} // namespace lianming
