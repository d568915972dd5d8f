#include "core/suppliers/capacityplan.h"

namespace lianming {

namespace {

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

} // namespace

QMap<QDate, qint64> spreadByMonth(const DaySpan &days, qint64 quantity)
{
    QMap<QDate, qint64> out;
    const qint64 length = days.start.daysTo(days.end) + 1;
    qint64 before = 0;
    for (QDate month = firstOfMonth(days.start); month <= days.end; month = month.addMonths(1)) {
        const QDate lastDay = qMin(month.addMonths(1).addDays(-1), days.end);
        // What is made until then, rounded down: the last month takes what is left.
        const qint64 until = quantity * (days.start.daysTo(lastDay) + 1) / length;
        out.insert(month, until - before);
        before = until;
    }
    return out;
}

QList<CapacityMonth> capacityByMonth(qint64 perMonth, const QList<CapacityLoad> &loads, QDate first, QDate last)
{
    QMap<QDate, qint64> booked;
    for (const CapacityLoad &load : loads) {
        const auto shares = spreadByMonth(load.days, load.quantity);
        for (auto share = shares.cbegin(); share != shares.cend(); ++share)
            booked[share.key()] += share.value();
    }
    QList<CapacityMonth> out;
    for (QDate month = firstOfMonth(first); month <= last; month = month.addMonths(1))
        out.append({month, perMonth, booked.value(month)});
    return out;
}

QList<CapacityMonth> overbookedBy(const CapacityLoad &added, const QList<CapacityLoad> &others, qint64 perMonth)
{
    QList<CapacityMonth> out = capacityByMonth(perMonth, others + QList{added}, added.days.start, added.days.end);
    out.removeIf([](const CapacityMonth &month) { return !month.isOverbooked(); });
    return out;
}

} // namespace lianming
