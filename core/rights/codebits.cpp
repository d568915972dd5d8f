#include "core/rights/codebits.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace lianming {

void unite(const BoxBits &more, BoxBits &bits)
{
    for (size_t word = 0; word < bits.size(); ++word)
        bits[word] |= more[word];
}

void intersect(const BoxBits &other, BoxBits &bits)
{
    for (size_t word = 0; word < bits.size(); ++word)
        bits[word] &= other[word];
}

TreeBits::TreeBits(const CodeIndex &index, char separator, std::string_view root)
    : m_index(index), m_below(size_t(index.codeCount())), m_above(m_below.size()), m_ownBits(m_below.size()),
      m_belowBits(m_below.size())
{
    const int rootNumber = index.number(root);
    for (int number = 0; number < index.codeCount(); ++number) {
        Below &below = m_below[size_t(number)];
        const std::string &code = index.code(number);
        if (number == rootNumber) {
            below.end = index.codeCount();
        } else {
            std::tie(below.first, below.end) = index.startingWith(code + separator);
            std::vector<int> &above = m_above[size_t(number)];
            for (size_t cut = code.rfind(separator); cut != std::string::npos && cut > 0;
                 cut = code.rfind(separator, cut - 1)) {
                if (const int outer = index.number(std::string_view(code).substr(0, cut)); outer >= 0)
                    above.push_back(outer);
            }
            if (rootNumber >= 0)
                above.push_back(rootNumber);
        }
        m_ownBits[size_t(number)] = bitsOf({{number, number + 1}});
        m_belowBits[size_t(number)] = bitsOf({{number, number + 1}, below});
    }
}

/// Bits where going through the boxes would take longer than through the words. Each level of the tree has 64 such
/// codes per code that a box carries at most, which makes some bytes for each box.
BoxBits TreeBits::bitsOf(std::initializer_list<Below> spans) const
{
    size_t count = 0;
    for (const Below &span : spans)
        count += m_index.boxes(span.first, span.end).size();
    if (count <= wordCount(m_index.boxCount()))
        return {};
    BoxBits out(wordCount(m_index.boxCount()));
    add({}, spans, out);
    return out;
}

void TreeBits::add(const BoxBits &known, std::initializer_list<Below> spans, BoxBits &bits) const
{
    if (!known.empty()) {
        unite(known, bits);
        return;
    }
    for (const Below &span : spans) {
        for (const quint32 box : m_index.boxes(span.first, span.end))
            setBit(bits, box);
    }
}

void TreeBits::addMeeting(size_t one, BoxBits &bits) const
{
    std::vector<int> above;
    for (const int code : m_index.carried(one)) {
        add(m_belowBits[size_t(code)], {{code, code + 1}, m_below[size_t(code)]}, bits);
        above.insert(above.end(), m_above[size_t(code)].begin(), m_above[size_t(code)].end());
    }
    std::ranges::sort(above);
    above.erase(std::unique(above.begin(), above.end()), above.end());
    for (const int code : above)
        add(m_ownBits[size_t(code)], {{code, code + 1}}, bits);
}

bool TreeBits::doMeet(size_t one, size_t other) const
{
    for (const int mine : m_index.carried(one)) {
        for (const int theirs : m_index.carried(other)) {
            if (mine == theirs || isBelow(mine, theirs) || isBelow(theirs, mine))
                return true;
        }
    }
    return false;
}

void TreeBits::meets(size_t one, size_t other, std::vector<int> &out) const
{
    out.clear();
    for (const int mine : m_index.carried(one)) {
        for (const int theirs : m_index.carried(other)) {
            if (mine == theirs || isBelow(mine, theirs))
                out.push_back(mine);
            else if (isBelow(theirs, mine))
                out.push_back(theirs);
        }
    }
    if (out.size() < 2)
        return;
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

AssetBits::AssetBits(const CodeIndex &index, const Collections &collections)
    : m_index(index), m_collections(collections), m_all(index.number("*")), m_kinds(size_t(index.codeCount())),
      m_numbers(size_t(collections.assetCount()), -1), m_holders(m_numbers.size()),
      m_holds(size_t(collections.collectionCount())), m_bits(m_holds.size())
{
    for (int number = 0; number < index.codeCount(); ++number) {
        const std::string &code = index.code(number);
        Kind &kind = m_kinds[size_t(number)];
        kind.collection = collections.collectionNumber(code);
        kind.isHollow = !Collections::collectionOf(code).empty() && !collections.hasAssets(code);
        kind.asset = collections.assetNumber(code);
        if (kind.asset >= 0)
            m_numbers[size_t(kind.asset)] = number;
        if (kind.collection < 0)
            continue;
        std::vector<bool> &holds = m_holds[size_t(kind.collection)];
        holds.resize(m_numbers.size());
        for (const int asset : collections.assetNumbers(kind.collection)) {
            m_holders[size_t(asset)].push_back(number);
            holds[size_t(asset)] = true;
        }
    }
    if (m_all < 0)
        return;
    m_allBits.resize(wordCount(index.boxCount()));
    for (int number = 0; number < index.codeCount(); ++number) {
        if (!m_kinds[size_t(number)].isHollow)
            addBoxes(number, m_allBits);
    }
}

bool AssetBits::isWide(size_t one) const
{
    return std::ranges::any_of(m_index.carried(one), [this](int code) {
        const Kind &kind = m_kinds[size_t(code)];
        return code == m_all || kind.collection >= 0 || kind.isHollow;
    });
}

void AssetBits::addBoxes(int code, BoxBits &bits) const
{
    for (const quint32 box : m_index.boxes(code, code + 1))
        setBit(bits, box);
}

const BoxBits &AssetBits::bitsOf(int collection)
{
    BoxBits &out = m_bits[size_t(collection)];
    if (!out.empty())
        return out;
    out.resize(wordCount(m_index.boxCount()));
    std::vector<bool> isAdded(m_kinds.size());
    const auto add = [&](int code) {
        if (code < 0 || isAdded[size_t(code)])
            return;
        isAdded[size_t(code)] = true;
        addBoxes(code, out);
    };
    add(m_all);
    // The collections that it holds or lies in share an asset with it.
    for (const int asset : m_collections.assetNumbers(collection)) {
        add(m_numbers[size_t(asset)]);
        for (const int holder : m_holders[size_t(asset)])
            add(holder);
    }
    return out;
}

void AssetBits::addMeeting(size_t one, BoxBits &bits)
{
    for (const int code : m_index.carried(one)) {
        const Kind &kind = m_kinds[size_t(code)];
        if (kind.isHollow)
            continue;
        if (code == m_all) {
            unite(m_allBits, bits);
        } else if (kind.collection >= 0) {
            unite(bitsOf(kind.collection), bits);
        } else {
            addBoxes(code, bits);
            if (m_all >= 0)
                addBoxes(m_all, bits);
            if (kind.asset >= 0) {
                for (const int holder : m_holders[size_t(kind.asset)])
                    addBoxes(holder, bits);
            }
        }
    }
}

bool AssetBits::isIn(const Kind &inner, const Kind &outer) const
{
    if (outer.collection < 0)
        return false;
    if (inner.collection >= 0)
        return std::ranges::binary_search(m_collections.nestedNumbers(outer.collection), inner.collection);
    return inner.asset >= 0 && m_holds[size_t(outer.collection)][size_t(inner.asset)];
}

void AssetBits::addMeets(int mine, int theirs, std::vector<const std::string *> &out) const
{
    const Kind &one = m_kinds[size_t(mine)];
    const Kind &other = m_kinds[size_t(theirs)];
    if (one.isHollow || other.isHollow)
        return;
    if (mine == theirs || theirs == m_all || isIn(one, other)) {
        out.push_back(&m_index.code(mine));
    } else if (mine == m_all || isIn(other, one)) {
        out.push_back(&m_index.code(theirs));
    } else if (one.collection >= 0 && other.collection >= 0) {
        const std::vector<int> &assets = m_collections.assetNumbers(one.collection);
        const std::vector<int> &others = m_collections.assetNumbers(other.collection);
        const bool isSmaller = assets.size() <= others.size();
        const std::vector<bool> &holds = m_holds[size_t(isSmaller ? other.collection : one.collection)];
        for (const int asset : isSmaller ? assets : others) {
            if (holds[size_t(asset)])
                out.push_back(&m_collections.assetCode(asset));
        }
    }
}

void AssetBits::meets(size_t one, size_t other, std::vector<const std::string *> &out) const
{
    out.clear();
    int lists = 0; // each is in order by itself
    for (const int mine : m_index.carried(one)) {
        for (const int theirs : m_index.carried(other)) {
            const size_t before = out.size();
            addMeets(mine, theirs, out);
            lists += out.size() > before ? 1 : 0;
        }
    }
    if (lists < 2)
        return;
    const auto code = [](const std::string *meet) -> const std::string & {
        return *meet;
    };
    if (std::ranges::adjacent_find(out, std::greater_equal<>(), code) == out.end())
        return;
    std::ranges::sort(out, {}, code);
    out.erase(std::ranges::unique(out, {}, code).begin(), out.end());
}

} // namespace lianming
