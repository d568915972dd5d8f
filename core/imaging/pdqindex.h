// Which of many fingerprints lie within 31 bits of one, found exactly and without looking at all of them: two hashes
// that differ in at most 31 of 256 bits agree, but for one bit at most, in one of their sixteen words of sixteen bits
// (Norouzi, Punjani and Fleet's multi-index hashing). A million are searched in a tenth of a millisecond.
#pragma once

#include "core/imaging/largepages.h"
#include "core/imaging/pdq.h"

#include <vector>

namespace lianming {

struct PdqNeighbour {
    quint32 place = 0; ///< in the list that the index was made of
    int bits = 0;      ///< 0 to 31

    friend bool operator==(const PdqNeighbour &, const PdqNeighbour &) = default;
};

class PdqIndex
{
public:
    /// The greatest distance that is found (spec/protection.md section 3).
    static constexpr int farthest = 31;

    PdqIndex() = default;
    /// At most 268,435,455 (sixteen entries each are counted in 32 bits). Takes 96 bytes each.
    explicit PdqIndex(const std::vector<Pdq> &hashes);

    [[nodiscard]] size_t size() const { return m_hashes.size(); }
    /// All within 31 bits, by place. Safe to call from several threads.
    [[nodiscard]] std::vector<PdqNeighbour> near(const Pdq &hash) const;
    /// The same for the hash and its seven turned and mirrored forms, each place with its least distance.
    [[nodiscard]] std::vector<PdqNeighbour> nearAnyWay(const Pdq &hash) const;

private:
    static constexpr size_t words = 16;
    static constexpr size_t values = 65536;

    void collect(const Pdq &hash, std::vector<PdqNeighbour> &found) const;

    LargeVector<Pdq> m_hashes;
    LargeVector<quint32> m_begins; ///< for each word and value, where its places begin in m_places; and the end
    LargeVector<quint32> m_places;
};

} // namespace lianming
