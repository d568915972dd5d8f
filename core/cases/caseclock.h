// The fifteen days after a counter-notice has reached the right holder (E-commerce Law art. 43). They are calendar days
// where it arrived: the day of arrival does not count (Civil Code art. 201), the day after is day 1, and the last one
// runs until midnight. Where that day is a public holiday, the Civil Code art. 203 gives one more; nobody relies on
// it here, so that nothing is ever filed too late. Plain functions.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace lianming {

inline constexpr int counterNoticeDays = 15;
/// Days before the last one on which people are told of it.
inline constexpr int counterAlarmDays[] = {5, 2, 0};

struct CounterClock {
    QDate arrivedOn;  ///< day 0, where it arrived
    QDate lastDay;    ///< day 15
    QDateTime endsAt; ///< the first instant that is too late, UTC

    friend bool operator==(const CounterClock &, const CounterClock &) = default;
};

/// "Asia/Shanghai" for an empty name; nothing for one that is no zone of the IANA.
[[nodiscard]] std::optional<QTimeZone> counterZone(const QString &name);
/// `arrivedAt` must be valid.
[[nodiscard]] CounterClock counterClock(const QDateTime &arrivedAt, const QTimeZone &zone);

enum class CounterStanding { Running, LastDay, Over };
/// "running", "last_day", "over".
[[nodiscard]] const char *counterStandingCode(CounterStanding standing);

struct CounterTime {
    CounterStanding standing = CounterStanding::Running;
    QDate today;      ///< in the zone
    int day = 0;      ///< which of the fifteen it is; 0: that of the arrival; beyond 15: over
    int daysLeft = 0; ///< until the last one; below 0: over
};
[[nodiscard]] CounterTime counterTime(const CounterClock &clock, const QDateTime &now, const QTimeZone &zone);

/// The alarm that is due and was not told yet, as days before the last one; `told` are those that were. Of several that
/// were missed only the newest is told.
[[nodiscard]] std::optional<int> counterAlarm(const CounterTime &time, const QList<int> &told);

} // namespace lianming
