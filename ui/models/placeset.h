// Places of a list that are selected, as ranges: selecting all of two million costs as little as selecting one. Plain
// values.
#pragma once

#include <algorithm>
#include <vector>

namespace lianming {

class PlaceSet
{
public:
    struct Range {
        int first = 0;
        int last = 0; ///< included
        friend bool operator==(const Range &, const Range &) = default;
    };

    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    [[nodiscard]] const std::vector<Range> &ranges() const { return m_ranges; } ///< ascending, apart from each other
    [[nodiscard]] int count() const
    {
        int out = 0;
        for (const Range &range : m_ranges)
            out += range.last - range.first + 1;
        return out;
    }
    [[nodiscard]] bool contains(int place) const
    {
        const auto after = std::ranges::upper_bound(m_ranges, place, {}, &Range::first);
        return after != m_ranges.begin() && std::prev(after)->last >= place;
    }
    void clear() { m_ranges.clear(); }
    void add(int first, int last)
    {
        Range whole{std::min(first, last), std::max(first, last)};
        std::vector<Range> out;
        out.reserve(m_ranges.size() + 1);
        for (const Range &range : m_ranges) {
            if (range.last + 1 < whole.first || range.first > whole.last + 1)
                out.push_back(range);
            else
                whole = {std::min(whole.first, range.first), std::max(whole.last, range.last)};
        }
        out.insert(std::ranges::upper_bound(out, whole.first, {}, &Range::first), whole);
        m_ranges = std::move(out);
    }
    void remove(int place)
    {
        std::vector<Range> out;
        out.reserve(m_ranges.size() + 1);
        for (const Range &range : m_ranges) {
            if (place < range.first || place > range.last) {
                out.push_back(range);
                continue;
            }
            if (range.first < place)
                out.push_back({range.first, place - 1});
            if (range.last > place)
                out.push_back({place + 1, range.last});
        }
        m_ranges = std::move(out);
    }
    void toggle(int place)
    {
        if (contains(place))
            remove(place);
        else
            add(place, place);
    }

    friend bool operator==(const PlaceSet &, const PlaceSet &) = default;

private:
    std::vector<Range> m_ranges;
};

} // namespace lianming
