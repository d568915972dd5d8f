#include "core/assets/indexgroup.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace lianming {

namespace {

bool isTypedFromItsBeginning(std::string_view word)
{
    const char first = word.front();
    return (first >= '0' && first <= '9') || (first >= 'a' && first <= 'z');
}

void takeList(std::string_view word, std::span<const quint16> lows, const IndexGroup::TakeWord &take)
{
    if (lows.size() > IdSet::mostListed)
        take(word, IdSet::Group::of(0, std::vector<quint16>(lows.begin(), lows.end())).bytes());
    else
        take(word, {reinterpret_cast<const char *>(lows.data()), lows.size_bytes()});
}

quint32 numberAt(const char *entry)
{
    quint32 out = 0;
    std::memcpy(&out, entry, sizeof out);
    return out;
}

std::string_view wordAt(const char *entry)
{
    quint16 length = 0;
    std::memcpy(&length, entry + sizeof(quint32), sizeof length);
    return {entry + sizeof(quint32) + sizeof length, length};
}

} // namespace

quint32 IndexGroup::numberOf(std::string_view word, quint32 hash)
{
    const quint32 known = m_entries.find(hash, [&](quint32 begin) { return wordAt(m_texts.data() + begin) == word; });
    if (known != FlatIndex::none)
        return numberAt(m_texts.data() + known);
    const auto number = quint32(m_begins.size());
    const auto begin = quint32(m_texts.size());
    const auto length = quint16(word.size());
    m_begins.push_back(begin);
    m_texts.append(reinterpret_cast<const char *>(&number), sizeof number);
    m_texts.append(reinterpret_cast<const char *>(&length), sizeof length);
    m_texts += word;
    m_entries.add(hash, begin);
    return number;
}

/// In three rounds, because the words lie far apart in more memory than the processor has at hand: while one is waited
/// for, the next are on their way.
template<class Each>
void IndexGroup::forEachNumber(std::string_view words, Each each)
{
    m_hashed.clear();
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        const quint32 hash = hashOf(word);
        m_entries.prefetch(hash);
        m_hashed.emplace_back(word, hash);
        words.remove_prefix(word.size() + 1);
    }
    for (const auto &[word, hash] : m_hashed) {
        if (const quint32 begin = m_entries.first(hash); begin != FlatIndex::none)
            __builtin_prefetch(m_texts.data() + begin);
    }
    for (const auto &[word, hash] : m_hashed)
        each(numberOf(word, hash));
}

std::string_view IndexGroup::word(quint32 number) const
{
    return wordAt(m_texts.data() + m_begins[number]);
}

void IndexGroup::clear()
{
    m_entries.clear();
    m_texts.clear();
    m_begins.clear();
    m_words.clear();
    m_titleWords.clear();
    m_listed.clear();
    m_lists.clear();
    m_storedTitles.clear();
    m_stored.clear();
}

void IndexGroup::addStored(std::string_view word, std::string_view ids)
{
    IdSet::Group group = IdSet::Group::of(0, ids);
    const char kind = IndexBlock::kindOf(word);
    if (kind == '^')
        return; // follows from the others
    if (kind == '#') {
        m_storedTitles.emplace(word, std::move(group));
        return;
    }
    const quint32 number = numberOf(word);
    m_stored.resize(number + 1, false);
    m_stored[number] = true;
    group.forEach([this, number](qint64 low) {
        m_words.add(number, quint16(low));
        return true;
    });
}

/// What one asset has.
class IndexGroup::Taker final : public AssetWords::Taker
{
public:
    Taker(IndexGroup &group, quint16 low) : m_group(&group), m_low(low) {}

    void words(std::string_view words, bool inTitle) override
    {
        m_group->forEachNumber(words, [this, inTitle](quint32 number) {
            m_group->m_words.add(number, m_low);
            if (inTitle)
                m_group->m_titleWords.add(number, m_low);
        });
    }
    void list(const WordList &list) override
    {
        if (m_group->m_lists.size() <= list.number)
            m_group->m_lists.resize(list.number + 1);
        std::vector<quint32> &numbers = m_group->m_lists[list.number];
        if (numbers.empty())
            m_group->forEachNumber(list.words, [&numbers](quint32 number) { numbers.push_back(number); });
        m_group->m_listed.add(list.number, m_low);
    }

    void facet(std::string_view word) override { m_group->m_words.add(m_group->numberOf(word), m_low); }

private:
    IndexGroup *m_group;
    quint16 m_low;
};

void IndexGroup::add(const AssetTexts &asset, AssetWords &words)
{
    Taker taker(*this, quint16(asset.id % IdSet::groupSize));
    words.of(asset, taker);
}

/// By counting: the pairs are many more than the numbers.
void IndexGroup::sort(const Pairs &pairs, size_t count, Sorted &out)
{
    out.ends.assign(count + 1, 0);
    for (const quint32 number : pairs.numbers)
        ++out.ends[number + 1];
    std::partial_sum(out.ends.begin(), out.ends.end(), out.ends.begin());
    out.lows.resize(pairs.lows.size());
    m_next.assign(out.ends.begin(), out.ends.end() - 1);
    for (size_t i = 0; i < pairs.numbers.size(); ++i)
        out.lows[m_next[pairs.numbers[i]]++] = pairs.lows[i];
}

void IndexGroup::sortWords()
{
    sort(m_listed, m_lists.size(), m_sortedLists);
    Sorted &out = m_sortedWords;
    out.ends.assign(m_begins.size() + 1, 0);
    for (const quint32 number : m_words.numbers)
        ++out.ends[number + 1];
    for (quint32 list = 0; list < m_lists.size(); ++list) {
        for (const quint32 number : m_lists[list])
            out.ends[number + 1] += quint32(m_sortedLists.of(list).size());
    }
    std::partial_sum(out.ends.begin(), out.ends.end(), out.ends.begin());
    out.lows.resize(out.ends.back());
    m_next.assign(out.ends.begin(), out.ends.end() - 1);
    for (size_t i = 0; i < m_words.numbers.size(); ++i)
        out.lows[m_next[m_words.numbers[i]]++] = m_words.lows[i];
    for (quint32 list = 0; list < m_lists.size(); ++list) {
        const std::span<const quint16> lows = m_sortedLists.of(list);
        for (const quint32 number : m_lists[list]) {
            std::ranges::copy(lows, out.lows.begin() + m_next[number]);
            m_next[number] += quint32(lows.size());
        }
    }
}

std::span<const quint16> IndexGroup::Sorted::once(quint32 number)
{
    constexpr size_t many = 512; // from here on a bitmap of all 65,536 sorts faster
    const std::span<quint16> all = of(number);
    if (std::ranges::is_sorted(all, std::ranges::less_equal()))
        return all; // also none twice
    if (all.size() < many) {
        std::ranges::sort(all);
        return all.first(all.size() - std::ranges::unique(all).size());
    }
    IdSet::Bits bits{};
    for (const quint16 low : all)
        bits[low / 64] |= quint64(1) << (low % 64);
    size_t count = 0;
    for (size_t i = 0; i < bits.size(); ++i) {
        for (quint64 rest = bits[i]; rest != 0; rest &= rest - 1)
            all[count++] = quint16(i * 64 + size_t(std::countr_zero(rest)));
    }
    return all.first(count);
}

/// "#word" for each frequent word. Of one that was there before and was not told apart, all that had it count as having
/// it in the title: it is not known which do.
void IndexGroup::takeTitles(const TakeWord &take)
{
    std::string name;
    m_stored.resize(m_begins.size(), false);
    for (const Entry &entry : m_ordered) {
        if (entry.lows.size() < frequent || entry.word.front() == '=')
            continue;
        name.assign(1, '#');
        name += entry.word;
        const std::span<const quint16> titled = m_sortedTitleWords.once(entry.number);
        if (!m_stored[entry.number]) {
            if (!titled.empty())
                takeList(name, titled, take);
        } else if (const auto stored = m_storedTitles.find(name); stored != m_storedTitles.end()) {
            IdSet::Group group = stored->second;
            for (const quint16 low : titled)
                group.add(low);
            take(name, group.bytes());
        } else {
            takeList(name, entry.lows, take);
        }
    }
}

void IndexGroup::takeBeginnings(std::span<const Entry> entries, size_t length, const TakeWord &take)
{
    for (size_t from = 0; from < entries.size();) {
        const std::string_view beginning = entries[from].word.substr(0, length);
        size_t to = from + 1;
        if (beginning.size() < length) { // a word that ends here
            from = to;
            continue;
        }
        size_t ids = entries[from].lows.size();
        for (; to < entries.size() && entries[to].word.starts_with(beginning); ++to)
            ids += entries[to].lows.size();
        if (to - from > manyWords || (to - from > 8 && ids > manyIds)) {
            const std::span<const Entry> same = entries.subspan(from, to - from);
            IdSet::Bits bits{};
            for (const Entry &entry : same) {
                for (const quint16 low : entry.lows)
                    bits[low / 64] |= quint64(1) << (low % 64);
            }
            take('^' + std::string(beginning), IdSet::Group::of(0, bits).bytes());
            if (length < longestBeginning)
                takeBeginnings(same, length + 1, take);
        }
        from = to;
    }
}

/// The numbers in the order of their words' bytes; most are told apart by the first eight, without a look at the words.
void IndexGroup::findOrder()
{
    m_keys.clear();
    m_keys.reserve(m_begins.size());
    for (quint32 number = 0; number < m_begins.size(); ++number) {
        const std::string_view text = word(number);
        quint64 key = 0;
        for (size_t i = 0; i < sizeof key; ++i)
            key = key << 8 | (i < text.size() ? quint8(text[i]) : 0);
        m_keys.emplace_back(key, number);
    }
    std::ranges::sort(m_keys, [this](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : word(a.second) < word(b.second);
    });
}

void IndexGroup::finish(const TakeWord &take)
{
    sortWords();
    sort(m_titleWords, m_begins.size(), m_sortedTitleWords);
    findOrder();
    m_ordered.clear();
    m_ordered.reserve(m_keys.size());
    for (const auto &[key, number] : m_keys)
        m_ordered.push_back({word(number), number, m_sortedWords.once(number)});
    m_typed.clear();
    std::ranges::copy_if(m_ordered, std::back_inserter(m_typed),
                         [](const Entry &entry) { return isTypedFromItsBeginning(entry.word); });

    takeTitles(take);
    const auto split = std::ranges::lower_bound(m_ordered, std::string_view("^"), {}, &Entry::word);
    const auto takeEntry = [&take](const Entry &entry) {
        takeList(entry.word, entry.lows, take);
    };
    std::for_each(m_ordered.begin(), split, takeEntry);
    takeBeginnings(m_typed, 1, take);
    std::for_each(split, m_ordered.end(), takeEntry);
}

} // namespace lianming
