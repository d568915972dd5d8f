// The fifteen days after a counter-notice has reached the right holder (E-commerce Law art. 43). They are calendar days
// where it arrived: the day of arrival does not count (Civil Code art. 201), the day after is day 1, and the last one
// runs until midnight. Where that day is not worked in China, the law lets the days end with the next day that is
// (Civil Code art. 203). Nobody is told to wait for that: what is shown and alarmed is day 15; but what happens until
// then comes in time. Plain functions.
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
    QDate latest;     ///< the same, or where it is not worked in China the next day that is; elsewhere always the same
    QDateTime endsAt; ///< the first instant that is too late, UTC

    friend bool operator==(const CounterClock &, const CounterClock &) = default;
};

/// "Asia/Shanghai" for an empty name; nothing for one that is no zone of the IANA.
[[nodiscard]] std::optional<QTimeZone> counterZone(const QString &name);
/// `arrivedAt` must be valid.
[[nodiscard]] CounterClock counterClock(const QDateTime &arrivedAt, const QTimeZone &zone);

enum class CounterStanding {
    Running,
    LastDay,
    Extended, ///< day 15 has passed and was not worked: the days end later
    Over,
};
/// "running", "last_day", "extended", "over".
[[nodiscard]] const char *counterStandingCode(CounterStanding standing);

struct CounterTime {
    CounterStanding standing = CounterStanding::Running;
    QDate today;      ///< in the zone
    QDate latest;     ///< of the clock
    int day = 0;      ///< which of the fifteen it is; 0: that of the arrival; beyond 15: over
    int daysLeft = 0; ///< until day 15; below 0: it has passed
};
[[nodiscard]] CounterTime counterTime(const CounterClock &clock, const QDateTime &now, const QTimeZone &zone);

/// The alarm that is due and was not told yet, as days before the last one; `told` are those that were. Of several that
/// were missed only the newest is told.
[[nodiscard]] std::optional<int> counterAlarm(const CounterTime &time, const QList<int> &told);

} // namespace lianming
