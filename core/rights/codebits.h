// The boxes of a code index as numbers and bits, for who compares all boxes with one another: which codes meet, which
// boxes carry codes that do, and in what two boxes meet. The rules are those of meets.h; memory grows with the number
// of boxes, not with its square. CodeIndex's touches serve single questions, this serves a book in turn.
#pragma once

#include "core/rights/codeindex.h"

namespace lianming {

/// A bit for each box, by its number.
using BoxBits = std::vector<quint64>;

[[nodiscard]] inline size_t wordCount(size_t boxes)
{
    return (boxes + 63) / 64;
}
inline void setBit(BoxBits &bits, size_t box)
{
    bits[box / 64] |= quint64{1} << (box % 64);
}
[[nodiscard]] inline bool hasBit(const BoxBits &bits, size_t box)
{
    return (bits[box / 64] >> (box % 64) & 1U) != 0;
}
void unite(const BoxBits &more, BoxBits &bits);
void intersect(const BoxBits &other, BoxBits &bits);

/// A dimension whose codes make a tree, by separator and root as touchTree().
class TreeBits
{
public:
    /// `index` must outlive this.
    TreeBits(const CodeIndex &index, char separator, std::string_view root);

    /// Adds the boxes that meet the box `one`, which carries codes of the index.
    void addMeeting(size_t one, BoxBits &bits) const;
    [[nodiscard]] bool doMeet(size_t one, size_t other) const;
    /// Puts the numbers of the meets of two boxes into `out`, ascending, each once.
    void meets(size_t one, size_t other, std::vector<int> &out) const;

private:
    struct Below {
        int first = 0; ///< the codes below a code
        int end = 0;   ///< one past them
    };

    [[nodiscard]] bool isBelow(int code, int above) const
    {
        const Below &below = m_below[size_t(above)];
        return below.first <= code && code < below.end;
    }
    [[nodiscard]] BoxBits bitsOf(std::initializer_list<Below> spans) const;
    void add(const BoxBits &known, std::initializer_list<Below> spans, BoxBits &bits) const;

    const CodeIndex &m_index;
    std::vector<Below> m_below;            ///< by number; the root's holds itself too
    std::vector<std::vector<int>> m_above; ///< by number: the index's codes it lies below
    std::vector<BoxBits> m_ownBits;        ///< by number: boxes that carry it; empty where they are few
    std::vector<BoxBits> m_belowBits;      ///< by number: boxes that carry it or a code below it; likewise
};

/// Assets: single codes, collections and "*".
class AssetBits
{
public:
    /// `index` and `collections` must outlive this.
    AssetBits(const CodeIndex &index, const Collections &collections);

    /// Whether the box carries more than single assets, so that many boxes meet it.
    [[nodiscard]] bool isWide(size_t one) const;
    /// Adds the boxes that meet the box `one`.
    void addMeeting(size_t one, BoxBits &bits);
    /// Calls `use` with the boxes that carry a single asset of `one`, some of them several times: all that meet it and
    /// are not wide.
    template<class Use>
    void forEachSharing(size_t one, Use use) const
    {
        for (const int code : m_index.carried(one)) {
            for (const quint32 box : m_index.boxes(code, code + 1))
                use(box);
        }
    }
    /// Puts the codes of the meets of two boxes into `out`, by code point, each once. They stand as long as index and
    /// collections.
    void meets(size_t one, size_t other, std::vector<const std::string *> &out) const;

private:
    struct Kind {
        int collection = -1;   ///< its number, if it is one
        int asset = -1;        ///< its number, if it is a single asset that is in a collection
        bool isHollow = false; ///< a collection without assets, which meets nothing
    };

    void addBoxes(int code, BoxBits &bits) const;
    [[nodiscard]] const BoxBits &bitsOf(int collection);
    [[nodiscard]] bool isIn(const Kind &inner, const Kind &outer) const;
    void addMeets(int mine, int theirs, std::vector<const std::string *> &out) const;

    const CodeIndex &m_index;
    const Collections &m_collections;
    int m_all;                               ///< number of "*" in the index, or −1
    std::vector<Kind> m_kinds;               ///< by number in the index
    std::vector<int> m_numbers;              ///< by asset: its number in the index, or −1
    std::vector<std::vector<int>> m_holders; ///< by asset: the index's collections that hold it
    std::vector<std::vector<bool>> m_holds;  ///< by collection, then asset: whether it holds it; for the index's
    BoxBits m_allBits;                       ///< the boxes that meet "*"
    std::vector<BoxBits> m_bits;             ///< by collection: the boxes that meet it; empty until they are asked for
};

} // namespace lianming
