// Where the bars of a rights map stand from top to bottom: a row per licensee, and in it as many lanes as bars overlap
// at most. Finds what is on screen without looking at the rest, so that twenty thousand bars cost no more than twenty.
#pragma once

#include "core/rights/rightsmap.h"

namespace lianming {

/// A bar by its place in the rows.
struct BarPlace {
    int row = 0;
    int bar = 0;

    friend bool operator==(const BarPlace &, const BarPlace &) = default;
};

/// All days on which something of the bar is drawn: its own, those of its sell-off, and the day its hold lapses on.
[[nodiscard]] DaySpan barReach(const RightsBar &bar);

class RightsLayout
{
public:
    static constexpr int barHeight = 20;
    static constexpr int lanePitch = 24;
    static constexpr int rowPadding = 6;

    RightsLayout() = default;
    /// Every bar gets the uppermost lane that is free on its reach; a bar without any days is left out.
    explicit RightsLayout(const std::vector<RightsMapRow> &rows);

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] int laneCount(int row) const { return int(m_rows[size_t(row)].lanes.size()); }
    /// In pixels from the top of the first row.
    [[nodiscard]] int rowTop(int row) const { return m_tops[size_t(row)]; }
    [[nodiscard]] int rowHeight(int row) const { return m_tops[size_t(row) + 1] - m_tops[size_t(row)]; }
    [[nodiscard]] int height() const { return m_tops.back(); }
    [[nodiscard]] static int heightOf(int lanes) { return 2 * rowPadding + std::max(1, lanes) * lanePitch - 4; }
    /// The row that covers `y`; −1 for none.
    [[nodiscard]] int rowAt(int y) const;
    /// The lane of a row nearest to `y`, which counts from the top of the first row.
    [[nodiscard]] int laneAt(int row, int y) const;
    /// The lane of a bar; −1 for one without days.
    [[nodiscard]] int laneOf(BarPlace place) const;
    /// The first bar of a lane whose reach ends on `day` or later, as a place in lane(); its size if there is none.
    [[nodiscard]] size_t firstFrom(int row, int lane, QDate day) const;
    /// The bars of a lane by their days, none of which overlap.
    [[nodiscard]] const std::vector<int> &lane(int row, int lane) const;

private:
    struct Row {
        std::vector<std::vector<int>> lanes;
        std::vector<std::vector<QDate>> ends; ///< of the reach, beside `lanes`
        std::vector<int> laneOfBar;
    };

    std::vector<Row> m_rows;
    std::vector<int> m_tops{0}; ///< of each row, and the end of the last
};

} // namespace lianming
