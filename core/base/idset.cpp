#include "core/base/idset.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace lianming {

namespace {

static_assert(std::endian::native == std::endian::little, "the word index is stored in this order");

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// Every processor of the last fifteen years counts bits in one step; the compiler's default may not use that.
#define COUNTING __attribute__((target_clones("avx2", "popcnt", "default")))
#else
#define COUNTING
#endif

COUNTING int countBoth(const IdSet::Bits &a, const IdSet::Bits &b)
{
    quint64 out = 0;
    for (size_t i = 0; i < a.size(); ++i)
        out += quint64(__builtin_popcountll(a[i] & b[i]));
    return int(out);
}

COUNTING int countBits(const IdSet::Bits &a)
{
    quint64 out = 0;
    for (const quint64 word : a)
        out += quint64(__builtin_popcountll(word));
    return int(out);
}

bool has(const IdSet::Bits &bits, quint16 low)
{
    return (bits[low / 64] >> (low % 64) & 1) != 0;
}

IdSet::Bits bitsOf(const IdSet::Group &group)
{
    IdSet::Bits out{};
    group.addTo(out);
    return out;
}

/// The group with these bits, as a list where they are few.
IdSet::Group grouped(qint64 number, const IdSet::Bits &bits)
{
    IdSet::Group out{number, countBits(bits), {}, nullptr};
    if (size_t(out.count) > IdSet::mostListed) {
        out.bits = std::make_shared<IdSet::Bits>(bits);
        return out;
    }
    out.list.reserve(size_t(out.count));
    for (size_t i = 0; i < bits.size(); ++i) {
        for (quint64 word = bits[i]; word != 0; word &= word - 1)
            out.list.push_back(quint16(i * 64 + size_t(std::countr_zero(word))));
    }
    return out;
}

/// Members of the list of `listed` that `other` has (or has not).
IdSet::Group filtered(const IdSet::Group &listed, const IdSet::Group &other, bool keepShared)
{
    IdSet::Group out{listed.number, 0, {}, nullptr};
    out.list.reserve(listed.list.size());
    if (other.bits) {
        std::ranges::copy_if(listed.list, std::back_inserter(out.list),
                             [&](quint16 low) { return has(*other.bits, low) == keepShared; });
    } else if (keepShared) {
        std::ranges::set_intersection(listed.list, other.list, std::back_inserter(out.list));
    } else {
        std::ranges::set_difference(listed.list, other.list, std::back_inserter(out.list));
    }
    out.count = int(out.list.size());
    return out;
}

/// How many ids two ascending lists share.
int countShared(const std::vector<quint16> &a, const std::vector<quint16> &b)
{
    const std::vector<quint16> &few = a.size() < b.size() ? a : b;
    const std::vector<quint16> &many = a.size() < b.size() ? b : a;
    constexpr size_t farMore = 16; // then looking each one up costs less than walking through both
    int out = 0;
    if (few.size() * farMore < many.size()) {
        for (const quint16 low : few)
            out += std::ranges::binary_search(many, low) ? 1 : 0;
        return out;
    }
    for (size_t i = 0, j = 0; i < few.size() && j < many.size();) {
        const quint16 left = few[i];
        const quint16 right = many[j];
        out += left == right ? 1 : 0;
        i += left <= right ? 1 : 0;
        j += right <= left ? 1 : 0;
    }
    return out;
}

IdSet::Group shared(const IdSet::Group &a, const IdSet::Group &b)
{
    if (!a.bits)
        return filtered(a, b, true);
    if (!b.bits)
        return filtered(b, a, true);
    IdSet::Bits bits = *a.bits;
    for (size_t i = 0; i < bits.size(); ++i)
        bits[i] &= (*b.bits)[i];
    return grouped(a.number, bits);
}

IdSet::Group united(const IdSet::Group &a, const IdSet::Group &b)
{
    if (!a.bits && !b.bits && a.list.size() + b.list.size() <= IdSet::mostListed) {
        IdSet::Group out{a.number, 0, {}, nullptr};
        out.list.reserve(a.list.size() + b.list.size());
        std::ranges::set_union(a.list, b.list, std::back_inserter(out.list));
        out.count = int(out.list.size());
        return out;
    }
    IdSet::Bits bits = bitsOf(a);
    const IdSet::Bits more = bitsOf(b);
    for (size_t i = 0; i < bits.size(); ++i)
        bits[i] |= more[i];
    return grouped(a.number, bits);
}

IdSet::Group without(const IdSet::Group &a, const IdSet::Group &b)
{
    if (!a.bits)
        return filtered(a, b, false);
    IdSet::Bits bits = *a.bits;
    const IdSet::Bits less = bitsOf(b);
    for (size_t i = 0; i < bits.size(); ++i)
        bits[i] &= ~less[i];
    return grouped(a.number, bits);
}

} // namespace

bool IdSet::Group::contains(quint16 low) const
{
    return bits ? has(*bits, low) : std::ranges::binary_search(list, low);
}

void IdSet::Group::add(quint16 low)
{
    if (contains(low))
        return;
    ++count;
    if (!bits && list.size() == mostListed) {
        bits = std::make_shared<Bits>(bitsOf(*this));
        list.clear();
    }
    if (!bits) {
        list.insert(std::ranges::lower_bound(list, low), low);
        return;
    }
    if (bits.use_count() > 1)
        bits = std::make_shared<Bits>(*bits);
    (*bits)[low / 64] |= quint64(1) << (low % 64);
}

void IdSet::Group::remove(quint16 low)
{
    if (!contains(low))
        return;
    if (!bits) {
        list.erase(std::ranges::lower_bound(list, low));
        --count;
        return;
    }
    Bits left = *bits;
    left[low / 64] &= ~(quint64(1) << (low % 64));
    *this = grouped(number, left);
}

void IdSet::Group::addTo(Bits &set) const
{
    if (bits) {
        for (size_t i = 0; i < set.size(); ++i)
            set[i] |= (*bits)[i];
        return;
    }
    for (const quint16 low : list)
        set[low / 64] |= quint64(1) << (low % 64);
}

std::string IdSet::Group::bytes() const
{
    if (bits)
        return {reinterpret_cast<const char *>(bits->data()), sizeof(Bits)};
    return {reinterpret_cast<const char *>(list.data()), list.size() * sizeof(quint16)};
}

IdSet::Group IdSet::Group::of(qint64 number, std::string_view bytes)
{
    Group out{number, 0, {}, nullptr};
    if (bytes.size() == sizeof(Bits)) {
        out.bits = std::make_shared<Bits>();
        std::memcpy(out.bits->data(), bytes.data(), bytes.size());
        out.count = countBits(*out.bits);
        return out;
    }
    if (bytes.size() % sizeof(quint16) != 0 || bytes.size() > mostListed * sizeof(quint16))
        return out;
    out.list.resize(bytes.size() / sizeof(quint16));
    std::memcpy(out.list.data(), bytes.data(), bytes.size());
    if (!std::ranges::is_sorted(out.list, std::less_equal<>()))
        out.list.clear();
    out.count = int(out.list.size());
    return out;
}

IdSet::Group IdSet::Group::of(qint64 number, std::vector<quint16> ascending)
{
    Group out{number, int(ascending.size()), std::move(ascending), nullptr};
    if (out.list.size() > mostListed) {
        out.bits = std::make_shared<Bits>(bitsOf(out));
        out.list = {};
    }
    return out;
}

IdSet::Group IdSet::Group::of(qint64 number, const Bits &bits)
{
    return grouped(number, bits);
}

std::vector<IdSet::Group>::iterator IdSet::place(qint64 number)
{
    return std::ranges::lower_bound(m_groups, number, {}, &Group::number);
}

qint64 IdSet::count() const
{
    qint64 out = 0;
    for (const Group &group : m_groups)
        out += group.count;
    return out;
}

const IdSet::Group *IdSet::group(qint64 number) const
{
    const auto found = std::ranges::lower_bound(m_groups, number, {}, &Group::number);
    return found != m_groups.end() && found->number == number ? &*found : nullptr;
}

bool IdSet::contains(qint64 id) const
{
    const Group *in = group(id / groupSize);
    return in != nullptr && in->contains(quint16(id % groupSize));
}

void IdSet::add(qint64 id)
{
    const qint64 number = id / groupSize;
    auto at = m_groups.empty() || m_groups.back().number < number ? m_groups.end() : place(number);
    if (at == m_groups.end() || at->number != number)
        at = m_groups.insert(at, Group{number, 0, {}, nullptr});
    at->add(quint16(id % groupSize));
}

void IdSet::put(Group group)
{
    const auto at = place(group.number);
    const bool there = at != m_groups.end() && at->number == group.number;
    if (group.count == 0) {
        if (there)
            m_groups.erase(at);
    } else if (there) {
        *at = std::move(group);
    } else {
        m_groups.insert(at, std::move(group));
    }
}

IdSet &IdSet::operator&=(const IdSet &other)
{
    std::vector<Group> out;
    out.reserve(std::min(m_groups.size(), other.m_groups.size()));
    for (const Group &mine : m_groups) {
        const Group *theirs = other.group(mine.number);
        if (theirs == nullptr)
            continue;
        Group both = shared(mine, *theirs);
        if (both.count > 0)
            out.push_back(std::move(both));
    }
    m_groups = std::move(out);
    return *this;
}

IdSet &IdSet::operator|=(const IdSet &other)
{
    std::vector<Group> out;
    out.reserve(m_groups.size() + other.m_groups.size());
    auto a = m_groups.cbegin();
    auto b = other.m_groups.cbegin();
    while (a != m_groups.cend() || b != other.m_groups.cend()) {
        if (b == other.m_groups.cend() || (a != m_groups.cend() && a->number < b->number))
            out.push_back(*a++);
        else if (a == m_groups.cend() || b->number < a->number)
            out.push_back(*b++);
        else
            out.push_back(united(*a++, *b++));
    }
    m_groups = std::move(out);
    return *this;
}

IdSet &IdSet::operator-=(const IdSet &other)
{
    std::vector<Group> out;
    out.reserve(m_groups.size());
    for (Group &mine : m_groups) {
        const Group *theirs = other.group(mine.number);
        Group left = theirs == nullptr ? std::move(mine) : without(mine, *theirs);
        if (left.count > 0)
            out.push_back(std::move(left));
    }
    m_groups = std::move(out);
    return *this;
}

qint64 IdSet::countIn(const IdSet &other) const
{
    qint64 out = 0;
    auto b = other.m_groups.cbegin();
    for (const Group &mine : m_groups) {
        while (b != other.m_groups.cend() && b->number < mine.number)
            ++b;
        if (b == other.m_groups.cend())
            break;
        if (b->number != mine.number)
            continue;
        if (mine.bits && b->bits) {
            out += countBoth(*mine.bits, *b->bits);
            continue;
        }
        const Group &listed = mine.bits ? *b : mine;
        const Group &asked = mine.bits ? mine : *b;
        if (asked.bits) {
            for (const quint16 low : listed.list)
                out += has(*asked.bits, low) ? 1 : 0;
        } else {
            out += countShared(listed.list, asked.list);
        }
    }
    return out;
}

IdSet IdSet::spread() const
{
    constexpr int few = 64;
    IdSet out = *this;
    for (Group &group : out.m_groups) {
        if (group.bits || group.count <= few)
            continue;
        group.bits = std::make_shared<Bits>(bitsOf(group));
        group.list = {};
    }
    return out;
}

std::vector<qint64> IdSet::ids(qint64 limit) const
{
    std::vector<qint64> out;
    out.reserve(size_t(limit < 0 ? count() : std::min(limit, count())));
    forEach([&](qint64 id) {
        if (limit >= 0 && qint64(out.size()) >= limit)
            return false;
        out.push_back(id);
        return true;
    });
    return out;
}

size_t IdSet::memory() const
{
    size_t out = sizeof *this + m_groups.capacity() * sizeof(Group);
    for (const Group &group : m_groups)
        out += group.bits ? sizeof(Bits) : group.list.capacity() * sizeof(quint16);
    return out;
}

} // namespace lianming
