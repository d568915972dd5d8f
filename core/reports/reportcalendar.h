// When a licensee's sales reports are due: one for each calendar period from the one that contains the first day of the
// term to the one that contains the last sell-off day (spec/royalties.md section 2, `periods`), some days after its
// end.
#pragma once

#include "core/base/dates.h"

#include <QList>

namespace lianming {

struct ReportingTerms {
    DaySpan term;
    std::optional<QDate> terminatedOn; ///< cuts the term where it is earlier
    int sellOffDays = 0;               ///< days after the term on which stock may still be sold
    Frequency frequency = Frequency::Quarterly;
    int reportWithinDays = 0; ///< days after a period's last day
};

struct ReportSlot {
    Period period;
    QDate dueOn; ///< last day on which the report is in time

    friend bool operator==(const ReportSlot &, const ReportSlot &) = default;
};

/// The reports that are due on or before `until`, oldest first. A contract whose last
/// sell-off day lies before its term owes none.
[[nodiscard]] QList<ReportSlot> reportsDueUntil(const ReportingTerms &terms, QDate until);

} // namespace lianming
