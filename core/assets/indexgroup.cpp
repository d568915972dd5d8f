#include "core/assets/indexgroup.h"

#include <algorithm>
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

} // namespace

quint32 IndexGroup::numberOf(std::string_view text)
{
    const quint32 hash = hashOf(text);
    const quint32 known = m_numbers.find(hash, [&](quint32 number) { return word(number) == text; });
    if (known != FlatIndex::none)
        return known;
    const auto number = quint32(m_begins.size());
    m_begins.push_back(quint32(m_texts.size()));
    m_texts += text;
    m_numbers.add(hash, number);
    return number;
}

std::string_view IndexGroup::word(quint32 number) const
{
    const size_t begin = m_begins[number];
    const size_t end = number + 1 < m_begins.size() ? m_begins[number + 1] : m_texts.size();
    return std::string_view(m_texts).substr(begin, end - begin);
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
        m_all.add(number, quint16(low));
        return true;
    });
}

void IndexGroup::add(const AssetTexts &asset, AssetWords &words)
{
    const auto low = quint16(asset.id % IdSet::groupSize);
    words.of(asset, [this, low](std::string_view word, bool inTitle) {
        const quint32 number = numberOf(word);
        m_all.add(number, low);
        if (inTitle)
            m_inTitles.add(number, low);
    });
}

/// By counting: the occurrences are many more than the words.
void IndexGroup::Occurrences::sort(size_t count)
{
    ends.assign(count + 1, 0);
    for (const quint32 word : words)
        ++ends[word + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    sorted.resize(lows.size());
    std::vector<quint32> next(ends.begin(), ends.end() - 1);
    for (size_t i = 0; i < words.size(); ++i)
        sorted[next[words[i]]++] = lows[i];
}

std::span<const quint16> IndexGroup::Occurrences::of(quint32 word)
{
    const std::span<quint16> all(sorted.data() + ends[word], ends[word + 1] - ends[word]);
    if (!std::ranges::is_sorted(all))
        std::ranges::sort(all);
    const auto rest = std::ranges::unique(all);
    return all.first(all.size() - rest.size());
}

/// "#word" for each frequent word. Of one that was there before and was not told apart, all that had it count as having
/// it in the title: it is not known which do.
void IndexGroup::takeTitles(const std::vector<Entry> &entries, const TakeWord &take)
{
    std::string name;
    m_stored.resize(m_begins.size(), false);
    for (const Entry &entry : entries) {
        if (entry.lows.size() < frequent || entry.word.front() == '=')
            continue;
        name.assign(1, '#');
        name += entry.word;
        const std::span<const quint16> titled = m_inTitles.of(entry.number);
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

void IndexGroup::finish(const TakeWord &take)
{
    m_all.sort(m_begins.size());
    m_inTitles.sort(m_begins.size());
    std::vector<Entry> entries;
    std::vector<Entry> typed;
    entries.reserve(m_begins.size());
    typed.reserve(m_begins.size());
    for (quint32 number = 0; number < m_begins.size(); ++number)
        entries.push_back({word(number), number, m_all.of(number)});
    std::ranges::sort(entries, {}, &Entry::word);
    std::ranges::copy_if(entries, std::back_inserter(typed),
                         [](const Entry &entry) { return isTypedFromItsBeginning(entry.word); });

    takeTitles(entries, take);
    const auto split = std::ranges::lower_bound(entries, std::string_view("^"), {}, &Entry::word);
    const auto takeEntry = [&take](const Entry &entry) {
        takeList(entry.word, entry.lows, take);
    };
    std::for_each(entries.begin(), split, takeEntry);
    takeBeginnings(typed, 1, take);
    std::for_each(split, entries.end(), takeEntry);
}

} // namespace lianming
