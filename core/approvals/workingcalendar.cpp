#include "core/approvals/workingcalendar.h"

#include "core/base/error.h"
#include "core/db/statement.h"

#include <QFile>

namespace lianming {

namespace {

constexpr int daysOfWork = 5; // Monday to Friday
constexpr int daysOfWeek = 7;

struct Holidays {
    std::map<QDate, CalendarDay> days;
    std::set<int> years;
};

Holidays readHolidays()
{
    Holidays out;
    QFile file(QStringLiteral(":/lianming/calendar/holidays-cn.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The table of public holidays is missing"));
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &line : text.split(u'\n')) {
        const QStringList fields = line.split(u'\t');
        if (line.startsWith(u'#') || fields.size() < 3)
            continue;
        if (fields.first() == u"year") {
            out.years.insert(fields[1].toInt());
            continue;
        }
        const auto first = parseDay(fields[0]);
        const auto last = parseDay(fields[1]);
        for (QDate day = first.value_or(QDate()); first && last && day <= *last; day = day.addDays(1))
            out.days[day] = {day, fields[2] == u"work", fields.value(3), fields.value(4)};
    }
    return out;
}

} // namespace

WorkingCalendar WorkingCalendar::china()
{
    static const Holidays holidays = readHolidays();
    WorkingCalendar out;
    out.m_days = holidays.days;
    out.m_years = holidays.years;
    out.m_hasHolidays = true;
    return out;
}

bool WorkingCalendar::isWorkingDay(QDate day) const
{
    const auto found = m_days.find(day);
    return found == m_days.end() ? day.dayOfWeek() <= daysOfWork : found->second.isWorked;
}

std::optional<CalendarDay> WorkingCalendar::special(QDate day) const
{
    const auto found = m_days.find(day);
    return found == m_days.end() ? std::nullopt : std::optional(found->second);
}

QList<CalendarDay> WorkingCalendar::specialDays(const DaySpan &span) const
{
    QList<CalendarDay> out;
    for (auto it = m_days.lower_bound(span.start); it != m_days.end() && it->first <= span.end; ++it)
        out.append(it->second);
    return out;
}

QDate WorkingCalendar::plus(QDate day, int count) const
{
    // A house that says of every day that it is not worked must not keep us here for ever.
    const QDate furthest = day.addDays(qint64(count) * daysOfWeek + 4 * 366);
    QDate out = day;
    for (int left = count; left > 0 && out < furthest;) {
        out = out.addDays(1);
        left -= isWorkingDay(out) ? 1 : 0;
    }
    return out;
}

int WorkingCalendar::between(QDate from, QDate to) const
{
    int out = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        out += isWorkingDay(day) ? 1 : 0;
    return out;
}

QList<int> WorkingCalendar::unknownYears(const DaySpan &span) const
{
    QList<int> out;
    for (int year = span.start.year(); m_hasHolidays && year <= span.end.year(); ++year) {
        if (!m_years.contains(year))
            out.append(year);
    }
    return out;
}

QDate endOfTerm(QDate day, const QTimeZone &zone)
{
    // Zones are asked for their country, so that Urumqi counts as Shanghai does.
    if (zone.territory() != QLocale::China)
        return day;
    const WorkingCalendar china = WorkingCalendar::china();
    QDate out = day;
    while (!china.isWorkingDay(out))
        out = out.addDays(1);
    return out;
}

Message unknownYearsMessage(const QList<int> &years)
{
    QStringList names;
    for (const int year : years)
        names.append(QString::number(year));
    return {QT_TRANSLATE_NOOP("core",
                              "The public holidays of %1 are not known yet: Monday to Friday are counted as worked"),
            {names.join(QStringLiteral(", "))}};
}

WorkingCalendar publicCalendarOf(Connection &db, Id<Institution> institution)
{
    const auto country = Statement(db, QStringLiteral("SELECT country FROM institution WHERE id = ?"))
                             .bind(institution)
                             .one<QString>()
                             .value_or(QStringLiteral("CN"));
    return country == u"CN" ? WorkingCalendar::china() : WorkingCalendar();
}

WorkingCalendar calendarOf(Connection &db, Id<Institution> institution)
{
    WorkingCalendar out = publicCalendarOf(db, institution);
    // The house's days first, so that the institution's own count before them.
    Statement rows(db, QStringLiteral("SELECT day, is_worked, name_en, name_zh FROM calendar_day WHERE institution_id "
                                      "IS NULL OR institution_id = ? ORDER BY CASE WHEN institution_id IS NULL THEN 0 "
                                      "ELSE 1 END, day"));
    rows.bind(institution);
    while (rows.next()) {
        const Row row = rows.row();
        out.setDay({row.day("day"), row.truth("is_worked"), row.text("name_en"), row.text("name_zh")});
    }
    return out;
}

} // namespace lianming
