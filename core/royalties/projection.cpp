#include "core/royalties/projection.h"

#include "core/royalties/pools.h"

#include <algorithm>

namespace lianming {

std::vector<PeriodFigures> projectPeriods(const RoyaltyTerms &terms, std::span<const PeriodEarnings> periods,
                                          const BookedFigures &booked)
{
    RoyaltyLines lines;
    lines.source = QString::fromStdString(terms.number);
    RoyaltyWork work{terms, lines, Timeline(terms), nullptr, {}, {}, {}};
    const auto pools = qint32(terms.guarantees.size()) + 1;
    const auto add = [&](int place, qint32 pool, qint64 royalty, qint64 base, bool apart) {
        LineFigures line;
        line.place = place;
        line.pool = pool;
        line.royalty = royalty;
        line.base = base;
        line.apart = apart;
        line.status = LineStatus::Rated;
        work.order.push_back(quint32(work.lines.size()));
        work.lines.push_back(line);
    };
    const int count = work.timeline.count();
    for (int place = 0; place < count; ++place) {
        work.periodStarts.push_back(work.order.size());
        if (size_t(place) >= periods.size())
            continue;
        const PeriodEarnings &period = periods[size_t(place)];
        for (qint32 pool = 0; pool < std::min(pools, qint32(period.earned.size())); ++pool)
            add(place, pool, period.earned[size_t(pool)], 0, false);
        add(place, pools - 1, period.apart, period.base, true);
    }
    work.periodStarts.push_back(work.order.size());
    lines.lines.resize(work.lines.size());
    return payPeriods(work, booked);
}

} // namespace lianming
