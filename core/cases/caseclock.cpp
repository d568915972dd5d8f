#include "core/cases/caseclock.h"

#include "core/approvals/workingcalendar.h"

#include <algorithm>

namespace lianming {

std::optional<QTimeZone> counterZone(const QString &name)
{
    const QTimeZone zone(name.trimmed().isEmpty() ? QByteArrayLiteral("Asia/Shanghai") : name.trimmed().toLatin1());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

CounterClock counterClock(const QDateTime &arrivedAt, const QTimeZone &zone)
{
    CounterClock out;
    out.arrivedOn = arrivedAt.toTimeZone(zone).date();
    out.lastDay = out.arrivedOn.addDays(counterNoticeDays);
    out.latest = endOfTerm(out.lastDay, zone);
    // Not 24:00 of the last day: where clocks are put forward at midnight, the next day begins later.
    out.endsAt = out.latest.addDays(1).startOfDay(zone).toUTC();
    return out;
}

const char *counterStandingCode(CounterStanding standing)
{
    switch (standing) {
    case CounterStanding::Running: return "running";
    case CounterStanding::LastDay: return "last_day";
    case CounterStanding::Extended: return "extended";
    case CounterStanding::Over: return "over";
    }
    return "";
}

CounterTime counterTime(const CounterClock &clock, const QDateTime &now, const QTimeZone &zone)
{
    CounterTime out;
    out.today = now.toTimeZone(zone).date();
    out.latest = clock.latest;
    out.day = int(clock.arrivedOn.daysTo(out.today));
    out.daysLeft = int(out.today.daysTo(clock.lastDay));
    out.standing = now >= clock.endsAt ? CounterStanding::Over
                   : out.daysLeft < 0  ? CounterStanding::Extended
                   : out.daysLeft == 0 ? CounterStanding::LastDay
                                       : CounterStanding::Running;
    return out;
}

std::optional<int> counterAlarm(const CounterTime &time, const QList<int> &told)
{
    std::optional<int> newest;
    for (const int before : counterAlarmDays) {
        if (time.daysLeft <= before)
            newest = before;
    }
    return newest && told.contains(*newest) ? std::nullopt : newest;
}

} // namespace lianming
