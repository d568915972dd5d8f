#include "core/rights/codeindex.h"

#include "core/rights/meets.h"

#include <algorithm>
#include <numeric>

namespace lianming {

namespace {

void setBit(BoxBits &bits, size_t box)
{
    bits[box / 64] |= quint64{1} << (box % 64);
}

void markLower(Touch &touch, int number)
{
    if (touch.lower[size_t(number)])
        return;
    touch.lower[size_t(number)] = true;
    touch.touched.push_back(number);
}

void addOther(Touch &touch, int number, const std::string &code)
{
    std::vector<const std::string *> &others = touch.others[number];
    if (others.empty())
        touch.touched.push_back(number);
    others.push_back(&code);
}

} // namespace

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

    const size_t boxes = m_starts.size() - 1;
    m_boxes.resize(m_codes.size());
    m_bits.resize(m_codes.size());
    for (size_t box = 0; box < boxes; ++box) {
        for (size_t i = m_starts[box]; i < m_starts[box + 1]; ++i) {
            m_carried[i] = numbers[size_t(m_carried[i])];
            std::vector<quint32> &list = m_boxes[size_t(m_carried[i])];
            if (list.empty() || list.back() != box)
                list.push_back(quint32(box));
        }
    }
    for (size_t code = 0; code < m_codes.size(); ++code) {
        if (m_boxes[code].size() < boxes / 64)
            continue;
        m_bits[code].resize((boxes + 63) / 64);
        for (const quint32 box : m_boxes[code])
            setBit(m_bits[code], box);
        m_boxes[code] = {};
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

void CodeIndex::narrow(BoxBits &boxes, const Touch &touch) const
{
    if (touch.all)
        return;
    BoxBits carriers(boxes.size());
    for (const int number : touch.touched) {
        for (const quint32 box : m_boxes[size_t(number)])
            setBit(carriers, box);
        const BoxBits &bits = m_bits[size_t(number)];
        for (size_t word = 0; word < bits.size(); ++word)
            carriers[word] |= bits[word];
    }
    for (size_t word = 0; word < boxes.size(); ++word)
        boxes[word] &= carriers[word];
}

std::vector<std::string> CodeIndex::meets(size_t box, const Touch &touch) const
{
    std::vector<std::string> out;
    for (size_t i = m_starts[box]; i < m_starts[box + 1]; ++i) {
        const int number = m_carried[i];
        if (touch.lower[size_t(number)])
            out.push_back(code(number));
        if (touch.others.empty())
            continue;
        if (const auto others = touch.others.find(number); others != touch.others.end()) {
            for (const std::string *other : others->second)
                out.push_back(*other);
        }
    }
    sortCodes(out);
    return out;
}

Touch touchTree(const CodeIndex &index, const std::vector<std::string> &requested, char separator,
                std::string_view root, const std::function<bool(std::string_view)> &isExcepted)
{
    Touch touch;
    touch.lower.resize(size_t(index.codeCount()));
    const auto mark = [&](int number) {
        if (!isExcepted || !isExcepted(index.code(number)))
            markLower(touch, number);
    };
    const auto markAbove = [&](std::string_view above, const std::string &code) {
        if (const int number = index.number(above); number >= 0)
            addOther(touch, number, code);
    };
    for (const std::string &code : requested) {
        if (isExcepted && isExcepted(code))
            continue;
        if (code == root) {
            touch.all = true;
            for (int number = 0; number < index.codeCount(); ++number)
                mark(number);
            continue;
        }
        if (const int number = index.number(code); number >= 0)
            mark(number);
        const auto [first, end] = index.startingWith(code + separator);
        for (int number = first; number < end; ++number)
            mark(number);
        for (size_t cut = code.rfind(separator); cut != std::string::npos && cut > 0;
             cut = code.rfind(separator, cut - 1))
            markAbove(std::string_view(code).substr(0, cut), code);
        markAbove(root, code);
    }
    return touch;
}

AssetTouch::AssetTouch(const CodeIndex &index, const Collections &collections)
    : m_index(index), m_collections(collections), m_all(index.number("*")),
      m_numbers(size_t(collections.collectionCount()), -1), m_inside(size_t(collections.collectionCount())),
      m_outside(size_t(collections.collectionCount()))
{
    for (int collection = 0; collection < collections.collectionCount(); ++collection)
        m_numbers[size_t(collection)] = index.number(collections.collectionCode(collection));

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
    Touch touch;
    touch.lower.resize(size_t(m_index.codeCount()));
    for (const std::string &code : requested) {
        if (code == "*") {
            touch.all = true;
            for (int number = 0; number < m_index.codeCount(); ++number) {
                const std::string &other = m_index.code(number);
                if (Collections::collectionOf(other).empty() || m_collections.hasAssets(other))
                    markLower(touch, number);
            }
            continue;
        }
        const int collection = m_collections.collectionNumber(code);
        if (collection >= 0 ? m_collections.assetNumbers(collection).empty() : !Collections::collectionOf(code).empty())
            continue;
        if (m_all >= 0)
            addOther(touch, m_all, code);
        if (collection >= 0) {
            touchCollection(code, collection, touch);
            continue;
        }
        if (const int number = m_index.number(code); number >= 0)
            markLower(touch, number);
        if (const int asset = m_collections.assetNumber(code); asset >= 0) {
            for (const int outer : m_collectionsOf[size_t(asset)])
                addOther(touch, m_numbers[size_t(outer)], code);
        }
    }
    return touch;
}

void AssetTouch::touchCollection(const std::string &code, int collection, Touch &touch) const
{
    for (const int number : m_inside[size_t(collection)])
        markLower(touch, number);
    const std::vector<int> &outside = m_outside[size_t(collection)];
    for (const int outer : outside)
        addOther(touch, m_numbers[size_t(outer)], code);
    // Collections beside this one: the assets in both.
    const std::vector<int> &nested = m_collections.nestedNumbers(collection);
    for (const int asset : m_collections.assetNumbers(collection)) {
        for (const int other : m_collectionsOf[size_t(asset)]) {
            if (!std::ranges::binary_search(nested, other) && !std::ranges::binary_search(outside, other))
                addOther(touch, m_numbers[size_t(other)], m_collections.assetCode(asset));
        }
    }
}

} // namespace lianming
