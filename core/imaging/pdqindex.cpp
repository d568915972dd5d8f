#include "core/imaging/pdqindex.h"

#include "core/imaging/countbits.h"

#include <algorithm>

namespace lianming {

namespace {

quint32 wordOf(const Pdq &hash, size_t word)
{
    return quint32(hash.words[word / 4] >> (word % 4 * 16)) & 0xffffU;
}

/// Compares the hashes at some places; they lie all over the memory, so the next ones are called for in good time.
LIANMING_COUNTS_BITS void compare(const Pdq *hashes, const quint32 *places, size_t count, const Pdq &asked,
                                  std::vector<PdqNeighbour> &found)
{
    constexpr size_t ahead = 12;
    for (size_t i = 0; i < std::min(ahead, count); ++i)
        __builtin_prefetch(&hashes[places[i]]);
    for (size_t i = 0; i < count; ++i) {
        if (i + ahead < count)
            __builtin_prefetch(&hashes[places[i + ahead]]);
        const Pdq &hash = hashes[places[i]];
        int bits = 0;
        for (size_t word = 0; word < 4; ++word)
            bits += __builtin_popcountll(hash.words[word] ^ asked.words[word]);
        if (bits <= PdqIndex::farthest)
            found.push_back({places[i], bits});
    }
}

void keepNearest(std::vector<PdqNeighbour> &found)
{
    std::ranges::sort(found, {}, [](const PdqNeighbour &n) { return std::pair(n.place, n.bits); });
    const auto rest = std::ranges::unique(found, {}, &PdqNeighbour::place);
    found.erase(rest.begin(), rest.end());
}

} // namespace

PdqIndex::PdqIndex(const std::vector<Pdq> &hashes) : m_hashes(hashes.begin(), hashes.end())
{
    m_begins.resize(words * values + 1);
    m_places.resize(words * m_hashes.size() + 1); // an empty list may stand at the end
    for (const Pdq &hash : m_hashes) {
        for (size_t word = 0; word < words; ++word)
            ++m_begins[word * values + wordOf(hash, word) + 1];
    }
    for (size_t i = 1; i < m_begins.size(); ++i)
        m_begins[i] += m_begins[i - 1];
    std::vector<quint32> next(m_begins.begin(), m_begins.end() - 1);
    for (size_t place = 0; place < m_hashes.size(); ++place) {
        for (size_t word = 0; word < words; ++word)
            m_places[next[word * values + wordOf(m_hashes[place], word)]++] = quint32(place);
    }
}

void PdqIndex::collect(const Pdq &hash, std::vector<PdqNeighbour> &found) const
{
    if (m_hashes.empty())
        return;
    // Three passes, each of which calls for the memory that the next one reads.
    constexpr size_t lists = words * 17; // of the word itself, and with each of its bits changed
    std::array<const quint32 *, lists> begins;
    size_t list = 0;
    for (size_t word = 0; word < words; ++word) {
        const quint32 value = wordOf(hash, word);
        for (quint32 change = 0; change <= 0x8000U; change = change == 0 ? 1 : change * 2) {
            begins[list] = &m_begins[word * values + (value ^ change)];
            __builtin_prefetch(begins[list++]);
        }
    }
    for (const quint32 *begin : begins)
        __builtin_prefetch(&m_places[*begin]);
    thread_local std::vector<quint32> candidates;
    candidates.clear();
    for (const quint32 *begin : begins)
        candidates.insert(candidates.end(), &m_places[begin[0]], &m_places[begin[1]]);
    compare(m_hashes.data(), candidates.data(), candidates.size(), hash, found);
}

std::vector<PdqNeighbour> PdqIndex::near(const Pdq &hash) const
{
    std::vector<PdqNeighbour> found;
    collect(hash, found);
    keepNearest(found);
    return found;
}

std::vector<PdqNeighbour> PdqIndex::nearAnyWay(const Pdq &hash) const
{
    std::vector<PdqNeighbour> found;
    for (const Pdq &variant : pdqVariants(hash))
        collect(variant, found);
    keepNearest(found);
    return found;
}

} // namespace lianming
