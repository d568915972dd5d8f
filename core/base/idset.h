// A set of record ids, made for searching millions: ids are grouped by their upper bits, and a group holds its lower 16
// bits either as a sorted list or, where they are many, as a bitmap of 65,536 bits. That is how Roaring bitmaps lie in
// memory; unlike a library's, a group is also the unit that the word index stores, reads and changes by itself.
// Plain values; safe to read from several threads.
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

class IdSet
{
public:
    static constexpr qint64 groupSize = 65536;
    static constexpr size_t mostListed = 4095; ///< above, a bitmap is no larger; so 8,192 bytes are always a bitmap
    using Bits = std::array<quint64, groupSize / 64>;

    struct Group {
        qint64 number = 0; ///< id / groupSize
        int count = 0;
        std::vector<quint16> list; ///< ascending; empty where there are bits
        std::shared_ptr<Bits> bits;

        [[nodiscard]] bool contains(quint16 low) const;
        void add(quint16 low);
        void remove(quint16 low);
        /// Sets the bits of its ids.
        void addTo(Bits &bits) const;
        /// List or bitmap, whichever is smaller, as bytes: two little-endian bytes an id, or 8,192 bytes.
        [[nodiscard]] std::string bytes() const;
        /// What bytes() made; an empty group for anything else.
        [[nodiscard]] static Group of(qint64 number, std::string_view bytes);
        [[nodiscard]] static Group of(qint64 number, std::vector<quint16> ascending);
        [[nodiscard]] static Group of(qint64 number, const Bits &bits);

        /// Calls `each(id)` in ascending order; stops when it returns false. Returns whether it went through.
        template<class Each>
        bool forEach(Each each) const
        {
            const qint64 base = number * groupSize;
            if (!bits) {
                for (const quint16 low : list) {
                    if (!each(base + low))
                        return false;
                }
                return true;
            }
            for (size_t i = 0; i < bits->size(); ++i) {
                for (quint64 word = (*bits)[i]; word != 0; word &= word - 1) {
                    if (!each(base + qint64(i * 64) + __builtin_ctzll(word)))
                        return false;
                }
            }
            return true;
        }
    };

    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }
    [[nodiscard]] bool contains(qint64 id) const;
    void add(qint64 id);
    /// Takes a group in place of the one with its number; an empty one is left out.
    void put(Group group);
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] const Group *group(qint64 number) const;

    /// Keeps what `other` has, too.
    IdSet &operator&=(const IdSet &other);
    IdSet &operator|=(const IdSet &other);
    IdSet &operator-=(const IdSet &other);
    /// How many of these are in `other`.
    [[nodiscard]] qint64 countIn(const IdSet &other) const;
    /// The same set with bitmaps where more than a few ids lie, for being counted against many others.
    [[nodiscard]] IdSet spread() const;

    template<class Each>
    void forEach(Each each) const
    {
        for (const Group &group : m_groups) {
            if (!group.forEach(each))
                return;
        }
    }
    /// The first `limit` ids (−1: all), ascending.
    [[nodiscard]] std::vector<qint64> ids(qint64 limit = -1) const;
    /// Bytes of memory, about.
    [[nodiscard]] size_t memory() const;

private:
    [[nodiscard]] std::vector<Group>::iterator place(qint64 number);

    std::vector<Group> m_groups; ///< ascending, none empty
};

} // namespace lianming
