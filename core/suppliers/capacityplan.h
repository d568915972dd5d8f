// How full a factory is: orders spread over the months of their production, against what it makes a month. Pure
// functions on plain values; exact whole numbers.
#pragma once

#include "core/base/dates.h"

#include <QList>
#include <QMap>

namespace lianming {

/// Pieces by month (its first day), in proportion to the days of production that lie in each; the shares add up to
/// `quantity` exactly.
[[nodiscard]] QMap<QDate, qint64> spreadByMonth(const DaySpan &days, qint64 quantity);

/// What of an order takes a factory's room.
struct CapacityLoad {
    DaySpan days;
    qint64 quantity = 0;
};

struct CapacityMonth {
    QDate month; ///< its first day
    qint64 capacity = 0;
    qint64 booked = 0;

    [[nodiscard]] bool isOverbooked() const { return booked > capacity; }
    friend bool operator==(const CapacityMonth &, const CapacityMonth &) = default;
};

/// Each month from `first` to `last` (any of their days), with what is booked in it.
[[nodiscard]] QList<CapacityMonth> capacityByMonth(qint64 perMonth, const QList<CapacityLoad> &loads, QDate first,
                                                   QDate last);
/// The months of `added` in which it and `others` together are more than a month's capacity.
[[nodiscard]] QList<CapacityMonth> overbookedBy(const CapacityLoad &added, const QList<CapacityLoad> &others,
                                                qint64 perMonth);

} // namespace lianming
