#include "core/base/dates.h"

#include <algorithm>

namespace lianming {

namespace {

/// Exactly `text.size()` decimal digits as a number; -1 otherwise.
int number(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? -1 : value;
}

} // namespace

std::optional<QDate> parseDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = number(text.substr(0, 4));
    const QDate day(year, number(text.substr(5, 2)), number(text.substr(8, 2)));
    if (year < 1 || !day.isValid())
        return std::nullopt;
    return day;
}

std::optional<QDate> parseDay(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    return parseDay(std::string_view(utf8.constData(), size_t(utf8.size())));
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

std::optional<DaySpan> DaySpan::shared(const DaySpan &other) const
{
    if (!overlaps(other))
        return std::nullopt;
    return DaySpan{std::max(start, other.start), std::min(end, other.end)};
}

std::optional<Frequency> parseFrequency(std::string_view code)
{
    for (const Frequency f : {Frequency::Monthly, Frequency::Quarterly, Frequency::Semiannual, Frequency::Annual}) {
        if (code == frequencyCode(f))
            return f;
    }
    return std::nullopt;
}

const char *frequencyCode(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Monthly: return "monthly";
    case Frequency::Quarterly: return "quarterly";
    case Frequency::Semiannual: return "semiannual";
    case Frequency::Annual: return "annual";
    }
    return "";
}

int periodsPerYear(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Monthly: return 12;
    case Frequency::Quarterly: return 4;
    case Frequency::Semiannual: return 2;
    case Frequency::Annual: return 1;
    }
    return 1;
}

Period Period::containing(QDate day, Frequency frequency)
{
    const int perYear = periodsPerYear(frequency);
    return {frequency, day.year() * perYear + (day.month() - 1) / (12 / perYear)};
}

std::optional<Period> Period::parse(std::string_view name)
{
    const int year = number(name.substr(0, std::min<size_t>(4, name.size())));
    if (name.size() < 4 || year < 1)
        return std::nullopt;
    const std::string_view rest = name.substr(4);
    const auto at = [year](Frequency frequency, int place) -> std::optional<Period> {
        const int perYear = periodsPerYear(frequency);
        if (place < 1 || place > perYear)
            return std::nullopt;
        return Period(frequency, year * perYear + place - 1);
    };
    if (rest.empty())
        return at(Frequency::Annual, 1);
    if (rest.size() == 3 && rest[0] == '-')
        return at(Frequency::Monthly, number(rest.substr(1)));
    if (rest.size() == 2 && rest[0] == 'Q')
        return at(Frequency::Quarterly, number(rest.substr(1)));
    if (rest.size() == 2 && rest[0] == 'H')
        return at(Frequency::Semiannual, number(rest.substr(1)));
    return std::nullopt;
}

QString Period::name() const
{
    const int perYear = periodsPerYear(m_frequency);
    const QString year = QStringLiteral("%1").arg(m_index / perYear, 4, 10, QLatin1Char('0'));
    const int place = m_index % perYear + 1;
    switch (m_frequency) {
    case Frequency::Monthly: return QStringLiteral("%1-%2").arg(year).arg(place, 2, 10, QLatin1Char('0'));
    case Frequency::Quarterly: return QStringLiteral("%1Q%2").arg(year).arg(place);
    case Frequency::Semiannual: return QStringLiteral("%1H%2").arg(year).arg(place);
    case Frequency::Annual: return year;
    }
    return {};
}

DaySpan Period::span() const
{
    const int perYear = periodsPerYear(m_frequency);
    const int months = 12 / perYear;
    const QDate start(m_index / perYear, m_index % perYear * months + 1, 1);
    return {start, start.addMonths(months).addDays(-1)};
}

Period Period::plus(int count) const
{
    const Period moved(m_frequency, m_index + count);
    Q_ASSERT(moved.m_index >= periodsPerYear(m_frequency));
    return moved;
}

} // namespace lianming
