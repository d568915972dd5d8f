// Where the things of a list stand, found by their hash: what std::unordered_map does, without a node for each of them.
// Rows by the million are looked up in it.
#pragma once

#include "core/base/decimal.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string_view>
#include <vector>

namespace lianming {

class FlatIndex
{
public:
    static constexpr quint32 none = 0xffffffff;

    /// Makes room for `count` places.
    explicit FlatIndex(size_t count = 8) : m_slots(std::bit_ceil(count * 2)) {}

    /// The place with `hash` that `isSame` says is the one looked for, or none.
    template<class IsSame>
    [[nodiscard]] quint32 find(quint32 hash, IsSame isSame) const
    {
        for (size_t slot = hash & mask(); m_slots[slot].place != none; slot = (slot + 1) & mask()) {
            if (m_slots[slot].hash == hash && isSame(m_slots[slot].place))
                return m_slots[slot].place;
        }
        return none;
    }
    /// Forgets all places; the room for them stays.
    void clear()
    {
        std::ranges::fill(m_slots, Slot());
        m_count = 0;
    }
    /// Says that find() will soon be called with this hash: the memory is on its way meanwhile.
    void prefetch(quint32 hash) const { __builtin_prefetch(&m_slots[hash & mask()]); }
    /// The place that find() will look at first, or none.
    [[nodiscard]] quint32 first(quint32 hash) const
    {
        const Slot &slot = m_slots[hash & mask()];
        return slot.hash == hash ? slot.place : none;
    }
    /// Adds a place that find() did not find.
    void add(quint32 hash, quint32 place)
    {
        if (++m_count * 2 > m_slots.size()) {
            std::vector<Slot> before(m_slots.size() * 2);
            before.swap(m_slots);
            for (const Slot &slot : before) {
                if (slot.place != none)
                    put(slot);
            }
        }
        put({hash, place});
    }

private:
    struct Slot {
        quint32 hash = 0;
        quint32 place = none;
    };
    [[nodiscard]] size_t mask() const { return m_slots.size() - 1; }
    void put(const Slot &added)
    {
        size_t slot = added.hash & mask();
        while (m_slots[slot].place != none)
            slot = (slot + 1) & mask();
        m_slots[slot] = added;
    }

    std::vector<Slot> m_slots; ///< a power of two, never more than half full
    size_t m_count = 0;
};

/// Another one in each process, so that nobody can make up texts that all fall together.
[[nodiscard]] inline quint64 hashSeed()
{
    static const quint64 seed = QHashSeed::globalSeed();
    return seed;
}

/// Mixes a number into a hash.
[[nodiscard]] inline quint64 hashMixed(quint64 hash, quint64 number)
{
    const UInt128 product = UInt128{hash ^ number} * 0x9E3779B97F4A7C15ULL;
    return quint64(product) ^ quint64(product >> 64);
}

[[nodiscard]] inline quint32 hashOf(std::string_view text)
{
    quint64 hash = hashSeed() + text.size();
    quint64 word = 0;
    for (; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
        std::memcpy(&word, text.data(), sizeof word);
        hash = hashMixed(hash, word);
    }
    word = 0;
    if (!text.empty())
        std::memcpy(&word, text.data(), text.size());
    return quint32(hashMixed(hash, word) >> 32);
}

} // namespace lianming
