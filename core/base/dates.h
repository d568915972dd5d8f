// Days, spans of days and reporting periods. All days are calendar days without a time zone; both ends are included.
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <string_view>

namespace lianming {

/// Strictly "YYYY-MM-DD", years 0001–9999, a day that exists. Nothing otherwise.
[[nodiscard]] std::optional<QDate> parseDay(std::string_view text);
[[nodiscard]] std::optional<QDate> parseDay(QStringView text);
/// "YYYY-MM-DD".
[[nodiscard]] QString dayText(QDate day);

struct DaySpan {
    QDate start; ///< first day
    QDate end;   ///< last day, not before start

    [[nodiscard]] bool contains(QDate day) const { return start <= day && day <= end; }
    [[nodiscard]] bool overlaps(const DaySpan &other) const { return start <= other.end && other.start <= end; }
    /// The days in both, if any.
    [[nodiscard]] std::optional<DaySpan> shared(const DaySpan &other) const;

    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// How often a licensee reports (royalties.md section 2, `periods`).
enum class Frequency { Monthly, Quarterly, Semiannual, Annual };

/// "monthly" … "annual"; nothing for another word.
[[nodiscard]] std::optional<Frequency> parseFrequency(std::string_view code);
[[nodiscard]] const char *frequencyCode(Frequency frequency);
/// Periods in a calendar year: 12, 4, 2, 1.
[[nodiscard]] int periodsPerYear(Frequency frequency);

/// One calendar period of a frequency: "2026-03", "2026Q1", "2026H1", "2026". Years 1–9999.
class Period
{
public:
    Period() = default;
    /// The period of that frequency which contains `day`.
    [[nodiscard]] static Period containing(QDate day, Frequency frequency);
    /// From its name; the name tells the frequency. Nothing for another form.
    [[nodiscard]] static std::optional<Period> parse(std::string_view name);

    [[nodiscard]] QString name() const;
    [[nodiscard]] DaySpan span() const;
    [[nodiscard]] Frequency frequency() const { return m_frequency; }
    /// The period `count` later (negative: earlier). Stays in years 1–9999, or asserts.
    [[nodiscard]] Period plus(int count) const;
    /// How many periods after `earlier` this one is. Same frequency.
    [[nodiscard]] int since(const Period &earlier) const { return m_index - earlier.m_index; }

    friend bool operator==(const Period &, const Period &) = default;
    friend auto operator<=>(const Period &a, const Period &b) { return a.m_index <=> b.m_index; }

private:
    Period(Frequency frequency, int index) : m_frequency(frequency), m_index(index) {}

    Frequency m_frequency = Frequency::Quarterly;
    int m_index = 0; ///< year × periods a year + place in the year from 0
};

} // namespace lianming
