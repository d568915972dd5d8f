#include "core/reports/reportcalendar.h"

#include <algorithm>

namespace lianming {

QList<ReportSlot> reportsDueUntil(const ReportingTerms &terms, QDate until)
{
    const QDate end = terms.terminatedOn ? std::min(terms.term.end, *terms.terminatedOn) : terms.term.end;
    const QDate last = end.addDays(terms.sellOffDays);
    QList<ReportSlot> reports;
    if (last < terms.term.start)
        return reports;
    for (Period period = Period::containing(terms.term.start, terms.frequency); period.span().start <= last;
         period = period.plus(1)) {
        const QDate dueOn = period.span().end.addDays(terms.reportWithinDays);
        if (dueOn > until)
            break;
        reports.append({period, dueOn});
    }
    return reports;
}

} // namespace lianming
