// When a contract's licensee must report, and what happens to a contract over time. Pure functions over the record and
// the statements that came in.
#pragma once

#include "core/contracts/contract.h"

#include <QSet>

namespace lianming {

enum class ReportState {
    Upcoming, ///< the period has not ended
    Due,      ///< ended; the report may still come in time
    Late,     ///< the due day has passed without one
    Received,
};

/// "upcoming", "due", "late", "received".
[[nodiscard]] const char *reportStateCode(ReportState state);

struct ReportingPeriod {
    Period period;
    QDate due; ///< the period's last day plus reportWithinDays
    ReportState state = ReportState::Upcoming;
};

/// The periods of royalties.md section 2, from the one that contains the first day to the one that contains the last
/// sell-off day; a termination ends the term on its day. `received`: names of the periods with a statement. A draft's
/// are all upcoming.
[[nodiscard]] QList<ReportingPeriod> reportingCalendar(const Contract &contract, const QSet<QString> &received,
                                                       QDate today);

enum class TimelineKind { Drafted, Signed, TermStarts, ReportDue, Terminated, TermEnds, SellOffEnds };

/// "drafted" … "sell_off_ends".
[[nodiscard]] const char *timelineKindCode(TimelineKind kind);

struct TimelineEvent {
    QDate day;
    TimelineKind kind = TimelineKind::Drafted;
    QStringList args;                  ///< ReportDue: the period's name; Terminated: the reason
    std::optional<ReportState> report; ///< of ReportDue

    friend bool operator==(const TimelineEvent &, const TimelineEvent &) = default;
};

/// By day. `draftedOn` may be invalid: then it is left out.
[[nodiscard]] QList<TimelineEvent> timelineOf(const Contract &contract, QDate draftedOn,
                                              const QList<ReportingPeriod> &calendar);

} // namespace lianming
