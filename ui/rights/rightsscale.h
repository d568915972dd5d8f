// Where a day stands on the rights map's time axis, and what the axis says: years above, quarters or months below,
// whichever have the room. Plain arithmetic; days in, pixels out.
#pragma once

#include "core/base/dates.h"

#include <QList>
#include <QString>

namespace lianming {

/// Linear in days. A day covers [x(day), x(day) + perDay).
struct RightsScale {
    QDate from;        ///< the day that starts at `origin`
    double origin = 0; ///< in pixels
    double perDay = 1; ///< pixels, above 0

    [[nodiscard]] double x(QDate day) const { return origin + double(from.daysTo(day)) * perDay; }
    /// Where a last day ends.
    [[nodiscard]] double endX(QDate day) const { return x(day) + perDay; }
    /// The day that covers `x`.
    [[nodiscard]] QDate dayAt(double x) const;
};

/// One year, quarter or month on the axis.
struct AxisCell {
    QDate first;
    QDate last;
    QString text; ///< empty where its line has no room for one

    friend bool operator==(const AxisCell &, const AxisCell &) = default;
};

/// What the axis divides years into at `perDay` pixels a day.
enum class AxisDivision { None, Quarters, Months };
[[nodiscard]] AxisDivision axisDivision(double perDay);
/// How many years apart the years named on the axis are: 1, 2, 5, 10, …
[[nodiscard]] int axisYearStep(double perDay);

/// The years that have a day in `days`, whole; those in between named ones have no text.
[[nodiscard]] QList<AxisCell> axisYears(const DaySpan &days, double perDay);
/// The quarters or months that have a day in `days`, whole; none where there is no room.
[[nodiscard]] QList<AxisCell> axisParts(const DaySpan &days, double perDay);

} // namespace lianming
