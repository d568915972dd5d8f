// Which days are worked: Monday to Friday, without the public holidays of mainland China and with the weekends that are
// worked instead (resources/calendar, by the State Council's notices), and the days that an institution says itself.
// A year whose notice is not known counts Monday to Friday: ask unknownYears() and say so. Plain values.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/message.h"

#include <QList>
#include <QTimeZone>

#include <map>
#include <set>

namespace lianming {

class Connection;
struct Institution;

/// A day that is not what its weekday says.
struct CalendarDay {
    QDate day;
    bool isWorked = false;
    QString nameEn;
    QString nameZh;

    friend bool operator==(const CalendarDay &, const CalendarDay &) = default;
};

class WorkingCalendar
{
public:
    /// Monday to Friday in every year, all of them known.
    WorkingCalendar() = default;
    /// Mainland China's.
    [[nodiscard]] static WorkingCalendar china();

    /// An institution's own day; it counts before what is there.
    void setDay(const CalendarDay &day) { m_days[day.day] = day; }

    [[nodiscard]] bool isWorkingDay(QDate day) const;
    /// What is special about the day, if anything.
    [[nodiscard]] std::optional<CalendarDay> special(QDate day) const;
    /// Its special days that lie in `span`, by day.
    [[nodiscard]] QList<CalendarDay> specialDays(const DaySpan &span) const;

    /// The `count`-th working day after `day` (count ≥ 0; for 0 the day itself, worked or not).
    [[nodiscard]] QDate plus(QDate day, int count) const;
    /// Working days after `from` until `to`, `to` included; 0 where `to` is not later.
    [[nodiscard]] int between(QDate from, QDate to) const;

    /// The years of `span` whose holidays are not known.
    [[nodiscard]] QList<int> unknownYears(const DaySpan &span) const;

private:
    std::map<QDate, CalendarDay> m_days;
    std::set<int> m_years; ///< whose holidays are known
    bool m_hasHolidays = false;
};

/// The day on which a term that is to end on `day` ends where `zone` is: in China the first day from then on that is
/// worked (Civil Code art. 203), elsewhere the same.
[[nodiscard]] QDate endOfTerm(QDate day, const QTimeZone &zone);

/// "The public holidays of 2027 are not known yet: Monday to Friday are counted as worked".
[[nodiscard]] Message unknownYearsMessage(const QList<int> &years);

/// China's for an institution in China and for the house, Monday to Friday for others.
[[nodiscard]] WorkingCalendar publicCalendarOf(Connection &db, Id<Institution> institution);
/// The calendar of an institution: the public one with its own days and those of the whole house.
[[nodiscard]] WorkingCalendar calendarOf(Connection &db, Id<Institution> institution);

} // namespace lianming
