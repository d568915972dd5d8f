// One dimension of an index over many boxes: which boxes carry which codes. Codes are numbered by code point, boxes in
// the order in which they were added. What a request's codes have in common with the index's is worked out once, as a
// Touch; the meets of each single box then follow from it without comparing codes again.
// The rules of meeting are those of meets.h; grantindex.h puts the dimensions together.
#pragma once

#include "core/rights/collections.h"

#include <functional>
#include <unordered_map>

namespace lianming {

/// A set of boxes by number.
using BoxBits = std::vector<quint64>;

/// How a request's codes meet the codes of an index.
struct Touch {
    bool all = false;         ///< every code of the index may be touched; `touched` is not filled
    std::vector<bool> lower;  ///< by number: the index's code is itself a meet
    std::vector<int> touched; ///< numbers of the codes that meet
    /// By number: the request's codes (or shared assets) that are meets with it. They must outlive the Touch.
    std::unordered_map<int, std::vector<const std::string *>> others;
};

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

    /// Keeps in `boxes` those that carry a touched code.
    void narrow(BoxBits &boxes, const Touch &touch) const;
    /// The meets of one box, by code point, each once; none if it does not meet.
    [[nodiscard]] std::vector<std::string> meets(size_t box, const Touch &touch) const;

private:
    std::vector<std::string> m_codes;
    std::unordered_map<std::string, int> m_building;
    std::vector<int> m_carried;                ///< codes of all boxes, one box after the other
    std::vector<size_t> m_starts{0};           ///< where a box's codes start in m_carried; one more at the end
    std::vector<std::vector<quint32>> m_boxes; ///< by code: its boxes ascending, if they are few
    std::vector<BoxBits> m_bits;               ///< by code: its boxes, if they are many
};

/// A tree by separator and root: '/' and "*" for categories and channels, '-' and "WORLD" for territories. Codes for
/// which `isExcepted` holds are no meets; it may be empty.
[[nodiscard]] Touch touchTree(const CodeIndex &index, const std::vector<std::string> &requested, char separator,
                              std::string_view root, const std::function<bool(std::string_view)> &isExcepted = {});

/// Asset codes, with collections that reach one another or share assets.
class AssetTouch
{
public:
    /// `index` and `collections` must outlive this.
    AssetTouch(const CodeIndex &index, const Collections &collections);

    [[nodiscard]] Touch touch(const std::vector<std::string> &requested) const;

private:
    void touchCollection(const std::string &code, int collection, Touch &touch) const;

    const CodeIndex &m_index;
    const Collections &m_collections;
    int m_all;                                     ///< number of "*"
    std::vector<int> m_numbers;                    ///< by collection: its number in the index, or −1
    std::vector<std::vector<int>> m_inside;        ///< by collection: the index's codes in it, itself too
    std::vector<std::vector<int>> m_outside;       ///< by collection: the index's collections it is nested in
    std::vector<std::vector<int>> m_collectionsOf; ///< by asset: the index's collections that reach it
};

} // namespace lianming
