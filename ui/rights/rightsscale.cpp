#include "ui/rights/rightsscale.h"

#include "ui/text/format.h"

#include <QCoreApplication>

#include <cmath>

namespace lianming {

namespace {

class RightsScaleWords
{
    Q_DECLARE_TR_FUNCTIONS(RightsScaleWords)
};

QString yearText(int year)
{
    return isChinese() ? QStringLiteral("%1年").arg(year) : QString::number(year);
}

// Room that a word on the axis needs, in pixels.
constexpr double yearRoom = 52;
constexpr double quarterRoom = 30;
constexpr double monthRoom = 36;

constexpr int lastYear = 9999;

} // namespace

QDate RightsScale::dayAt(double x) const
{
    return from.addDays(qint64(std::floor((x - origin) / perDay)));
}

AxisDivision axisDivision(double perDay)
{
    if (perDay * 30 >= monthRoom)
        return AxisDivision::Months;
    return perDay * 91 >= quarterRoom ? AxisDivision::Quarters : AxisDivision::None;
}

int axisYearStep(double perDay)
{
    int step = 1;
    for (int i = 0; perDay * 365 * step < yearRoom && step < lastYear; ++i)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    return step;
}

QList<AxisCell> axisYears(const DaySpan &days, double perDay)
{
    const int step = axisYearStep(perDay);
    QList<AxisCell> out;
    for (int year = days.start.year(); year <= days.end.year(); ++year) {
        out.append({QDate(year, 1, 1), QDate(year, 12, 31), year % step == 0 ? yearText(year) : QString()});
    }
    return out;
}

QList<AxisCell> axisParts(const DaySpan &days, double perDay)
{
    const AxisDivision division = axisDivision(perDay);
    if (division == AxisDivision::None)
        return {};
    const int months = division == AxisDivision::Quarters ? 3 : 1;
    QList<AxisCell> out;
    QDate first(days.start.year(), (days.start.month() - 1) / months * months + 1, 1);
    while (first.isValid() && first <= days.end) {
        const QDate next = first.addMonths(months);
        out.append({first, next.addDays(-1),
                    division == AxisDivision::Months ? shortMonthText(first)
                                                     : RightsScaleWords::tr("Q%1").arg((first.month() - 1) / 3 + 1)});
        first = next;
    }
    return out;
}

} // namespace lianming
