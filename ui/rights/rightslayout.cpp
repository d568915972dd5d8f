#include "ui/rights/rightslayout.h"

#include <algorithm>
#include <queue>

namespace lianming {

DaySpan barReach(const RightsBar &bar)
{
    std::optional<DaySpan> out = bar.days;
    const auto take = [&out](const DaySpan &span) {
        out = out ? DaySpan{std::min(out->start, span.start), std::max(out->end, span.end)} : span;
    };
    if (bar.sellOff)
        take(*bar.sellOff);
    if (bar.state == GrantState::Held && bar.holdUntil)
        take({*bar.holdUntil, *bar.holdUntil});
    return out.value_or(DaySpan{});
}

RightsLayout::RightsLayout(const std::vector<RightsMapRow> &rows)
{
    m_rows.resize(rows.size());
    m_tops.reserve(rows.size() + 1);
    for (size_t r = 0; r < rows.size(); ++r) {
        const std::vector<RightsBar> &bars = rows[r].bars;
        Row &row = m_rows[r];
        row.laneOfBar.assign(bars.size(), -1);
        std::vector<std::pair<DaySpan, int>> order;
        order.reserve(bars.size());
        for (size_t i = 0; i < bars.size(); ++i) {
            if (const DaySpan reach = barReach(bars[i]); reach.start.isValid())
                order.emplace_back(reach, int(i));
        }
        std::ranges::stable_sort(order, {}, [](const auto &entry) { return entry.first.start; });

        std::priority_queue<std::pair<QDate, int>, std::vector<std::pair<QDate, int>>, std::greater<>> busy;
        std::priority_queue<int, std::vector<int>, std::greater<>> spare;
        for (const auto &[reach, bar] : order) {
            while (!busy.empty() && busy.top().first < reach.start) {
                spare.push(busy.top().second);
                busy.pop();
            }
            if (spare.empty()) {
                spare.push(int(row.lanes.size()));
                row.lanes.emplace_back();
                row.ends.emplace_back();
            }
            const int lane = spare.top();
            spare.pop();
            busy.emplace(reach.end, lane);
            row.lanes[size_t(lane)].push_back(bar);
            row.ends[size_t(lane)].push_back(reach.end);
            row.laneOfBar[size_t(bar)] = lane;
        }
        m_tops.push_back(m_tops.back() + heightOf(int(row.lanes.size())));
    }
}

int RightsLayout::rowAt(int y) const
{
    if (y < 0 || y >= height())
        return -1;
    return int(std::ranges::upper_bound(m_tops, y) - m_tops.begin()) - 1;
}

int RightsLayout::laneAt(int row, int y) const
{
    return std::clamp((y - rowTop(row) - rowPadding + (lanePitch - barHeight) / 2) / lanePitch, 0,
                      std::max(0, laneCount(row) - 1));
}

int RightsLayout::laneOf(BarPlace place) const
{
    return m_rows[size_t(place.row)].laneOfBar[size_t(place.bar)];
}

size_t RightsLayout::firstFrom(int row, int lane, QDate day) const
{
    const std::vector<QDate> &ends = m_rows[size_t(row)].ends[size_t(lane)];
    return size_t(std::ranges::lower_bound(ends, day) - ends.begin());
}

const std::vector<int> &RightsLayout::lane(int row, int lane) const
{
    return m_rows[size_t(row)].lanes[size_t(lane)];
}

} // namespace lianming
