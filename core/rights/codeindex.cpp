#include "core/rights/codeindex.h"

#include "core/rights/meets.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace lianming {

void CodeIndex::add(const std::vector<std::string> &codes)
{
    for (const std::string &code : codes)
        m_carried.push_back(m_building.try_emplace(code, int(m_building.size())).first->second);
    m_starts.push_back(m_carried.size());
}

void CodeIndex::finish()
{
    std::vector<const std::string *> byFirstUse(m_building.size());
    for (const auto &[code, use] : m_building)
        byFirstUse[size_t(use)] = &code;
    std::vector<int> order(byFirstUse.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int use) -> const std::string & { return *byFirstUse[size_t(use)]; });
    std::vector<int> numbers(order.size());
    for (size_t number = 0; number < order.size(); ++number) {
        numbers[size_t(order[number])] = int(number);
        m_codes.push_back(*byFirstUse[size_t(order[number])]);
    }
    m_building.clear();

    // The boxes of each code: counted, then put in their places.
    m_boxStarts.assign(m_codes.size() + 1, 0);
    for (int &number : m_carried) {
        number = numbers[size_t(number)];
        ++m_boxStarts[size_t(number) + 1];
    }
    std::partial_sum(m_boxStarts.begin(), m_boxStarts.end(), m_boxStarts.begin());
    std::vector<size_t> next(m_boxStarts.begin(), m_boxStarts.end() - 1);
    m_boxes.resize(m_carried.size());
    for (size_t box = 0; box < boxCount(); ++box) {
        for (const int number : carried(box))
            m_boxes[next[size_t(number)]++] = quint32(box);
    }
}

int CodeIndex::number(std::string_view code) const
{
    const auto found =
        std::ranges::lower_bound(m_codes, code, {}, [](const std::string &c) { return std::string_view(c); });
    return found != m_codes.end() && *found == code ? int(found - m_codes.begin()) : -1;
}

std::pair<int, int> CodeIndex::startingWith(std::string_view prefix) const
{
    const auto begin =
        std::ranges::lower_bound(m_codes, prefix, {}, [](const std::string &c) { return std::string_view(c); });
    const auto end =
        std::partition_point(begin, m_codes.end(), [&](const std::string &c) { return c.starts_with(prefix); });
    return {int(begin - m_codes.begin()), int(end - m_codes.begin())};
}

void Touch::addSpan(int first, int end)
{
    m_spans.emplace_back(first, end);
    m_boxCount += m_index->boxes(first, end).size();
}

void Touch::addLower(int first, int end)
{
    if (first >= end)
        return;
    std::fill(m_kinds.begin() + first, m_kinds.begin() + end, lower);
    addSpan(first, end);
}

void Touch::addOther(int number, const std::string &code)
{
    m_others.emplace_back(number, &code);
}

void Touch::dropLower(int first, int end)
{
    std::fill(m_kinds.begin() + first, m_kinds.begin() + end, quint8{0});
}

void Touch::finish()
{
    std::ranges::stable_sort(m_others, {}, [](const auto &entry) { return entry.first; });
    for (const auto &[number, code] : m_others) {
        quint8 &kind = m_kinds[size_t(number)];
        if (kind == 0)
            addSpan(number, number + 1);
        kind |= other;
    }
}

std::vector<std::string> Touch::meets(size_t box) const
{
    std::vector<std::string> out;
    for (const int number : m_index->carried(box)) {
        const quint8 kind = m_kinds[size_t(number)];
        if ((kind & lower) != 0)
            out.push_back(m_index->code(number));
        if ((kind & other) == 0)
            continue;
        for (auto i = std::ranges::lower_bound(m_others, number, {}, [](const auto &entry) { return entry.first; });
             i != m_others.end() && i->first == number; ++i)
            out.push_back(*i->second);
    }
    if (std::ranges::adjacent_find(out, std::greater_equal<>()) != out.end())
        sortCodes(out);
    return out;
}

Touch touchTree(const CodeIndex &index, std::span<const std::string> requested, char separator, std::string_view root,
                std::span<const std::string> except)
{
    Touch touch(index);
    const auto below = [&](const std::string &code) {
        return code == root ? std::pair(0, index.codeCount()) : index.startingWith(code + separator);
    };
    const auto markAbove = [&](std::string_view above, const std::string &code) {
        if (const int number = index.number(above); number >= 0)
            touch.addOther(number, code);
    };
    const auto isExcepted = [&](const std::string &code) {
        return std::ranges::any_of(except, [&](const std::string &above) {
            return above == root || code == above
                   || (code.size() > above.size() && code[above.size()] == separator && code.starts_with(above));
        });
    };
    for (const std::string &code : requested) {
        if (isExcepted(code))
            continue;
        const auto [first, end] = below(code);
        touch.addLower(first, end);
        if (code == root)
            continue;
        if (const int number = index.number(code); number >= 0)
            touch.addLower(number, number + 1);
        for (size_t cut = code.rfind(separator); cut != std::string::npos && cut > 0;
             cut = code.rfind(separator, cut - 1))
            markAbove(std::string_view(code).substr(0, cut), code);
        markAbove(root, code);
    }
    for (const std::string &code : except) {
        if (const int number = index.number(code); number >= 0)
            touch.dropLower(number, number + 1);
        const auto [first, end] = below(code);
        touch.dropLower(first, end);
    }
    touch.finish();
    return touch;
}

AssetTouch::AssetTouch(const CodeIndex &index, const Collections &collections)
    : m_index(index), m_collections(collections), m_all(index.number("*")),
      m_numbers(size_t(collections.collectionCount()), -1), m_inside(size_t(collections.collectionCount())),
      m_outside(size_t(collections.collectionCount()))
{
    for (int collection = 0; collection < collections.collectionCount(); ++collection)
        m_numbers[size_t(collection)] = index.number(collections.collectionCode(collection));

    const auto [first, end] = index.startingWith("collection:");
    for (int number = first; number < end; ++number) {
        if (!collections.hasAssets(index.code(number)))
            m_hollow.push_back(number);
    }

    std::vector<int> assets; // by asset: its number in the index, or −1
    assets.reserve(size_t(collections.assetCount()));
    for (int asset = 0; asset < collections.assetCount(); ++asset)
        assets.push_back(index.number(collections.assetCode(asset)));
    m_collectionsOf.resize(assets.size());
    for (int collection = 0; collection < collections.collectionCount(); ++collection) {
        if (collections.assetNumbers(collection).empty())
            continue;
        std::vector<int> &inside = m_inside[size_t(collection)];
        const bool isIndexed = m_numbers[size_t(collection)] >= 0;
        for (const int asset : collections.assetNumbers(collection)) {
            if (assets[size_t(asset)] >= 0)
                inside.push_back(assets[size_t(asset)]);
            if (isIndexed)
                m_collectionsOf[size_t(asset)].push_back(collection);
        }
        for (const int nested : collections.nestedNumbers(collection)) {
            if (m_numbers[size_t(nested)] >= 0 && !collections.assetNumbers(nested).empty())
                inside.push_back(m_numbers[size_t(nested)]);
            if (isIndexed && nested != collection)
                m_outside[size_t(nested)].push_back(collection);
        }
    }
}

Touch AssetTouch::touch(const std::vector<std::string> &requested) const
{
    Touch touch(m_index);
    for (const std::string &code : requested) {
        touchCode(code, touch);
        if (!m_collections.hasParts())
            continue;
        for (const std::string &part : m_collections.partsOf(code))
            touchCode(part, touch);
    }
    touch.finish();
    return touch;
}

void AssetTouch::touchCode(const std::string &code, Touch &touch) const
{
    if (code == "*") {
        touch.addLower(0, m_index.codeCount());
        for (const int number : m_hollow)
            touch.dropLower(number, number + 1);
        return;
    }
    const int collection = m_collections.collectionNumber(code);
    if (collection >= 0 ? m_collections.assetNumbers(collection).empty() : !Collections::collectionOf(code).empty())
        return;
    if (m_all >= 0)
        touch.addOther(m_all, code);
    if (collection >= 0) {
        touchCollection(code, collection, touch);
        return;
    }
    if (const int number = m_index.number(code); number >= 0)
        touch.addLower(number, number + 1);
    if (const int asset = m_collections.assetNumber(code); asset >= 0) {
        for (const int outer : m_collectionsOf[size_t(asset)])
            touch.addOther(m_numbers[size_t(outer)], code);
    }
}

void AssetTouch::touchCollection(const std::string &code, int collection, Touch &touch) const
{
    for (const int number : m_inside[size_t(collection)])
        touch.addLower(number, number + 1);
    const std::vector<int> &outside = m_outside[size_t(collection)];
    for (const int outer : outside)
        touch.addOther(m_numbers[size_t(outer)], code);
    // Collections beside this one: the assets in both.
    std::vector<bool> isBeside(m_numbers.size(), true);
    for (const std::vector<int> *known : {&m_collections.nestedNumbers(collection), &outside}) {
        for (const int other : *known)
            isBeside[size_t(other)] = false;
    }
    for (const int asset : m_collections.assetNumbers(collection)) {
        for (const int other : m_collectionsOf[size_t(asset)]) {
            if (isBeside[size_t(other)])
                touch.addOther(m_numbers[size_t(other)], m_collections.assetCode(asset));
        }
    }
}

} // namespace lianming
