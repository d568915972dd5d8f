// Where codes stand in many boxes: which boxes carry which codes. Codes are numbered by code point, boxes in the order
// in which they were added; the codes below another one have neighbouring numbers, and so have their boxes. What a
// request's codes have in common with the index's is worked out once, as a Touch; whether a single box meets the
// request, and in what, then follows from numbers alone.
// The rules of meeting are those of meets.h; grantindex.h puts the dimensions together.
#pragma once

#include "core/rights/collections.h"

#include <span>
#include <unordered_map>
#include <utility>

namespace lianming {

class CodeIndex
{
public:
    /// Adds the codes of the next box.
    void add(const std::vector<std::string> &codes);
    /// After the last box; before anything below.
    void finish();

    [[nodiscard]] int codeCount() const { return int(m_codes.size()); }
    [[nodiscard]] const std::string &code(int number) const { return m_codes[size_t(number)]; }
    [[nodiscard]] int number(std::string_view code) const; ///< −1 if no box carries it
    /// First and one past the last number of the codes that start with `prefix`.
    [[nodiscard]] std::pair<int, int> startingWith(std::string_view prefix) const;

    /// Numbers of the codes of a box, as it was added.
    [[nodiscard]] std::span<const int> carried(size_t box) const
    {
        return std::span(m_carried).subspan(m_starts[box], m_starts[box + 1] - m_starts[box]);
    }
    /// The boxes that carry the codes `first` … `end` − 1; one that carries several of them stands there several times.
    [[nodiscard]] std::span<const quint32> boxes(int first, int end) const
    {
        const size_t start = m_boxStarts[size_t(first)];
        return std::span(m_boxes).subspan(start, m_boxStarts[size_t(end)] - start);
    }
    [[nodiscard]] size_t boxCount() const { return m_starts.size() - 1; }

private:
    std::vector<std::string> m_codes;
    std::unordered_map<std::string, int> m_building;
    std::vector<int> m_carried;      ///< codes of all boxes, one box after the other
    std::vector<size_t> m_starts{0}; ///< where a box's codes start in m_carried; one more at the end
    std::vector<quint32> m_boxes;    ///< boxes of all codes, one code after the other
    std::vector<size_t> m_boxStarts; ///< where a code's boxes start in m_boxes; one more at the end
};

/// How a request's codes meet the codes of an index. Refers to both; they must outlive it.
class Touch
{
public:
    explicit Touch(const CodeIndex &index) : m_index(&index), m_kinds(size_t(index.codeCount())) {}

    /// Whether a code of the box meets the request's.
    [[nodiscard]] bool reaches(size_t box) const
    {
        for (const int number : m_index->carried(box)) {
            if (m_kinds[size_t(number)] != 0)
                return true;
        }
        return false;
    }
    /// Whether the index's code meets the request's.
    [[nodiscard]] bool reachesCode(int number) const { return m_kinds[size_t(number)] != 0; }
    /// The meets of one box, by code point, each once; none if it is not reached.
    [[nodiscard]] std::vector<std::string> meets(size_t box) const;

    /// At most so many boxes are reached, counting one for each of its codes.
    [[nodiscard]] size_t boxCount() const { return m_boxCount; }
    /// Calls `use` with all boxes that are reached, some of them several times, and perhaps with others.
    template<class Use>
    void forEachBox(Use use) const
    {
        for (const auto &[first, end] : m_spans) {
            for (const quint32 box : m_index->boxes(first, end))
                use(box);
        }
    }

    // For who works it out; finish() after the last.
    /// The index's codes `first` … `end` − 1 are meets themselves.
    void addLower(int first, int end);
    /// `code`, of the request or shared by both, is a meet with the index's code.
    void addOther(int number, const std::string &code);
    /// The index's codes `first` … `end` − 1 are no meets after all.
    void dropLower(int first, int end);
    void finish();

private:
    static constexpr quint8 lower = 1;
    static constexpr quint8 other = 2;

    void addSpan(int first, int end);

    const CodeIndex *m_index;
    std::vector<quint8> m_kinds; ///< by number
    std::vector<std::pair<int, int>> m_spans;
    std::vector<std::pair<int, const std::string *>> m_others; ///< by number
    size_t m_boxCount = 0;
};

/// A tree by separator and root: '/' and "*" for categories and channels, '-' and "WORLD" for territories. Codes at or
/// below one of `except` are no meets.
[[nodiscard]] Touch touchTree(const CodeIndex &index, std::span<const std::string> requested, char separator,
                              std::string_view root, std::span<const std::string> except = {});

/// Asset codes, with collections that reach one another or share assets. The boxes carry the parts of their works
/// (Collections::withParts); so do, then, the meets.
class AssetTouch
{
public:
    /// `index` and `collections` must outlive this.
    AssetTouch(const CodeIndex &index, const Collections &collections);

    [[nodiscard]] Touch touch(const std::vector<std::string> &requested) const;

private:
    void touchCode(const std::string &code, Touch &touch) const;
    void touchCollection(const std::string &code, int collection, Touch &touch) const;

    const CodeIndex &m_index;
    const Collections &m_collections;
    int m_all;                                     ///< number of "*"
    std::vector<int> m_hollow;                     ///< numbers of collections without assets
    std::vector<int> m_numbers;                    ///< by collection: its number in the index, or −1
    std::vector<std::vector<int>> m_inside;        ///< by collection: the index's codes in it, itself too
    std::vector<std::vector<int>> m_outside;       ///< by collection: the index's collections it is nested in
    std::vector<std::vector<int>> m_collectionsOf; ///< by asset: the index's collections that reach it
};

} // namespace lianming
