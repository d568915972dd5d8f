#include "core/vocabulary/namefinder.h"

#include "core/base/textfold.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>

namespace lianming {

namespace {

bool isHanOrKana(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3040 && c <= 0x30FF && c != 0x30FB) || c == 0x3005 || c == 0x3007
           || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// What characters become, in blocks made when they are first met: folding one costs microseconds.
class FoldedCharacters
{
public:
    /// Up to four ASCII letters or digits, or one other character; empty: none of a word.
    using Folded = std::array<char32_t, 4>;

    static const Folded &of(char32_t c)
    {
        static FoldedCharacters characters;
        static const Folded none{};
        const size_t place = size_t(c) >> 8;
        if (place >= characters.m_blocks.size())
            return none;
        const Block *block = characters.m_blocks[place].load(std::memory_order_acquire);
        if (!block)
            block = characters.make(place);
        return (*block)[size_t(c) & 0xff];
    }

private:
    using Block = std::array<Folded, 256>;

    const Block *make(size_t place)
    {
        const std::lock_guard lock(m_mutex);
        if (const Block *made = m_blocks[place].load(std::memory_order_acquire))
            return made;
        auto block = std::make_unique<Block>();
        for (size_t i = 0; i < block->size(); ++i) {
            const auto c = char32_t(place << 8 | i);
            if (c >= 0xD800 && c <= 0xDFFF)
                continue;
            size_t at = 0;
            for (const char32_t part : foldedText(QString::fromUcs4(&c, 1)).toUcs4()) {
                if (at < (*block)[i].size())
                    (*block)[i][at++] = part;
            }
        }
        m_kept.push_back(std::move(block));
        m_blocks[place].store(m_kept.back().get(), std::memory_order_release);
        return m_kept.back().get();
    }

    std::array<std::atomic<const Block *>, 0x400> m_blocks{};
    std::vector<std::unique_ptr<Block>> m_kept;
    std::mutex m_mutex;
};

/// Punctuation as its ASCII sister; 0 for a blank; 1 for what may be part of a word.
char32_t markOf(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        return markOf(c - 0xFEE0);
    if (c < 0x80) {
        if (c <= ' ' || c == 0x7F)
            return c == '\n' ? U';' : 0;
        const bool alnum = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
        if (alnum)
            return 1;
        if (c == '~')
            return U'-';
        return c == '[' || c == '{' ? U'(' : c == ']' || c == '}' ? U')' : c == '`' ? U'\'' : c;
    }
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C || c == 0x2053 || c == 0x2500 || c == 0x223C)
        return U'-';
    switch (c) {
    case 0x3001: return U'/'; // 、
    case 0x30FB:              // ・
    case 0x00B7:
    case 0x2022: return U',';
    case 0x3002: return U'.';
    case 0x3014:
    case 0x3010: return U'(';
    case 0x3015:
    case 0x3011: return U')';
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x02BB: return U'\'';
    default: break;
    }
    const bool blank = c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0xFEFF;
    if (blank)
        return 0;
    const bool punctuation = (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F && c != 0x3005 && c != 0x3007);
    return punctuation ? U'"' : 1;
}

/// Reads one character; a byte that is none is a blank.
char32_t nextCharacter(std::string_view utf8, size_t &at)
{
    const auto byte = [&](size_t i) {
        return i < utf8.size() ? quint8(utf8[i]) : quint8(0);
    };
    const quint8 first = byte(at++);
    if (first < 0x80)
        return first;
    const size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
    char32_t c = more == 3 ? first & 0x07U : more == 2 ? first & 0x0FU : first & 0x1FU;
    for (size_t i = 0; i < more; ++i) {
        if ((byte(at) & 0xC0U) != 0x80)
            return U' ';
        c = c << 6 | (byte(at++) & 0x3FU);
    }
    return more == 0 || c > 0x10FFFF ? U' ' : c;
}

constexpr quint64 hashStart = 14695981039346656037ULL; // FNV-1a
constexpr quint64 hashed(quint64 hash, char32_t c)
{
    return (hash ^ c) * 1099511628211ULL;
}

constexpr quint64 edgeKey(quint32 node, const TextUnit &unit)
{
    return quint64(node + 1) << 34 | quint64(unit.kind) << 32 | unit.value;
}

/// Cuts text into units; `wordId` says what a word's hash stands for.
template<class WordId>
class Cutter
{
public:
    Cutter(std::vector<TextUnit> &units, WordId wordId) : m_units(units), m_wordId(wordId) {}

    void cut(std::string_view utf8)
    {
        for (size_t at = 0; at < utf8.size();) {
            const char32_t c = nextCharacter(utf8, at);
            const char32_t mark = markOf(c);
            if (mark == 0)
                gap();
            else if (mark != 1)
                addMark(mark);
            else if (c < 0x80)
                addAscii(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
            else
                addOther(c);
        }
        end();
    }

private:
    void gap()
    {
        end();
        m_glued = false;
    }
    void add(TextUnit::Kind kind, quint32 value, quint8 digits = 0)
    {
        m_units.push_back({kind, m_glued, digits, value});
        m_glued = true;
    }
    void addMark(char32_t mark)
    {
        end();
        add(TextUnit::Kind::Mark, quint32(mark));
    }
    void addAscii(char32_t c)
    {
        const bool digit = c >= '0' && c <= '9';
        if (digit) {
            endWord();
            constexpr int most = 9;
            if (m_digits < most)
                m_number = m_number * 10 + quint32(c - '0');
            m_digits = qMin(m_digits + 1, most + 1);
        } else {
            endNumber();
            m_hash = hashed(m_hash, c);
            m_inWord = true;
        }
    }
    void addOther(char32_t c)
    {
        if (isHanOrKana(c)) {
            end();
            const char32_t folded = foldedHan(c);
            add(TextUnit::Kind::Han, quint32(folded != 0 ? folded : c));
            return;
        }
        for (const char32_t part : FoldedCharacters::of(c)) {
            if (part == 0)
                break;
            if (part < 0x80 && markOf(part) == 1)
                addAscii(part);
            else if (part == ' ')
                end();
            else
                m_hash = hashed(m_hash, part), m_inWord = true;
        }
    }
    void endWord()
    {
        if (m_inWord)
            add(TextUnit::Kind::Word, m_wordId(m_hash));
        m_inWord = false;
        m_hash = hashStart;
    }
    void endNumber()
    {
        if (m_digits > 0)
            add(TextUnit::Kind::Number, m_number, quint8(m_digits));
        m_digits = 0;
        m_number = 0;
    }
    void end()
    {
        endWord();
        endNumber();
    }

    std::vector<TextUnit> &m_units;
    WordId m_wordId;
    quint64 m_hash = hashStart;
    quint32 m_number = 0;
    int m_digits = 0;
    bool m_inWord = false;
    bool m_glued = false;
};

} // namespace

char32_t foldedHan(char32_t character)
{
    if (!isHanOrKana(character))
        return 0;
    const char32_t folded = FoldedCharacters::of(character)[0];
    return folded != 0 ? folded : character;
}

quint32 NameFinder::Table::find(quint64 key) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t i = size_t(key * 0x9E3779B97F4A7C15ULL >> 20) & mask;; i = (i + 1) & mask) {
        if (m_slots[i].key == key)
            return m_slots[i].value;
        if (m_slots[i].key == 0)
            return 0;
    }
}

void NameFinder::Table::insert(quint64 key, quint32 value)
{
    if (2 * (m_used + 1) > m_slots.size()) {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        m_used = 0;
        for (const Slot &slot : old) {
            if (slot.key != 0)
                insert(slot.key, slot.value);
        }
    }
    const size_t mask = m_slots.size() - 1;
    size_t i = size_t(key * 0x9E3779B97F4A7C15ULL >> 20) & mask;
    while (m_slots[i].key != 0 && m_slots[i].key != key)
        i = (i + 1) & mask;
    if (m_slots[i].key == 0)
        ++m_used;
    m_slots[i] = {key, value};
}

NameFinder::NameFinder(quint32 lists) : m_entries(lists)
{
}

void NameFinder::add(QStringView name, quint32 entry, quint32 list)
{
    std::vector<TextUnit> units;
    const auto known = [this](quint64 hash) {
        if (const quint32 id = wordId(hash))
            return id;
        m_words.insert(hash | 1, ++m_lastWord);
        return m_lastWord;
    };
    const std::string utf8 = name.toString().toStdString();
    Cutter(units, known).cut(utf8);
    quint32 node = list;
    for (const TextUnit &unit : units) {
        if (unit.kind == TextUnit::Kind::Mark)
            continue;
        const quint64 key = edgeKey(node, unit);
        quint32 next = m_edges.find(key);
        if (next == 0) {
            next = quint32(m_entries.size());
            m_entries.emplace_back();
            m_edges.insert(key, next);
        }
        node = next;
    }
    if (node != list && std::ranges::find(m_entries[node], entry) == m_entries[node].end())
        m_entries[node].push_back(entry);
}

void NameFinder::cut(std::string_view utf8, std::vector<TextUnit> &units) const
{
    constexpr size_t most = 2000;
    units.clear();
    Cutter(units, [this](quint64 hash) { return wordId(hash); }).cut(utf8.substr(0, most));
}

NameFinder::Match NameFinder::longest(const std::vector<TextUnit> &units, size_t place, quint32 list) const
{
    Match out;
    quint32 node = list;
    for (size_t i = place; i < units.size(); ++i) {
        const TextUnit &unit = units[i];
        if (i > place) {
            // "B.C.", "Ch'ien-lung": one mark may stand inside a name, if no blank is before it.
            if (unit.kind == TextUnit::Kind::Mark) {
                const TextUnit::Kind before = units[i - 1].kind;
                const bool afterWord = unit.value == '.' || unit.value == '-' || unit.value == '\'';
                const bool joins =
                    before == TextUnit::Kind::Word ? afterWord : before == TextUnit::Kind::Number && unit.value == '.';
                if (joins && unit.glued)
                    continue;
                break;
            }
            if (unit.kind == TextUnit::Kind::Han && !unit.glued)
                break;
        }
        node = m_edges.find(edgeKey(node, unit));
        if (node == 0)
            break;
        if (!m_entries[node].empty())
            out = {i - place + 1, m_entries[node]};
    }
    return out;
}

} // namespace lianming
