#include "core/vocabulary/timeitems.h"

#include "core/vocabulary/shippedterms.h"

#include <QHash>

#include <algorithm>

namespace lianming {

namespace {

using Kind = TimeItem::Kind;
using Form = TimeItem::Form;
using Era = TimeItem::Era;

/// Of each term, the place of the one above it; itself at the top.
const std::vector<size_t> &termParents()
{
    static const std::vector<size_t> parents = [] {
        const std::vector<ShippedTerm> &terms = termTables();
        QHash<QString, size_t> places;
        for (size_t i = 0; i < terms.size(); ++i)
            places.insert(terms[i].term.code, i);
        std::vector<size_t> out;
        out.reserve(terms.size());
        for (size_t i = 0; i < terms.size(); ++i)
            out.push_back(places.value(terms[i].term.parent, i));
        return out;
    }();
    return parents;
}

bool liesBelow(size_t term, size_t above)
{
    const std::vector<size_t> &parents = termParents();
    while (parents[term] != term) {
        term = parents[term];
        if (term == above)
            return true;
    }
    return false;
}

class Reader
{
public:
    Reader(const std::vector<TextUnit> &units, std::vector<TimeItem> &items) : m_units(units), m_items(items) {}

    void read()
    {
        for (size_t i = 0; i < m_units.size();) {
            const size_t length = step(i);
            if (length > 0)
                m_knownEnd = i + length;
            i += qMax(length, size_t(1));
        }
    }

private:
    size_t step(size_t i)
    {
        const TextUnit &unit = m_units[i];
        if (unit.kind == TextUnit::Kind::Mark)
            return readMark(i);
        const TimeWords::Found found = m_words.at(m_units, i);
        if (found.length > 0 && !found.entries.empty()) {
            if (const size_t length = readName(i, found))
                return length;
        }
        if (unit.kind == TextUnit::Kind::Number && !(found.word && *found.word == TimeWord::Part))
            return readNumber(i, int(unit.value), unit.digits, 1, false);
        if (const HanNumber number = hanNumber(m_units, i); number.length > 0)
            return readNumber(i, number.value, quint8(number.digitByDigit ? number.length : 1), number.length, true);
        if (found.length > 0 && found.word)
            return readWord(i, found);
        return 0;
    }

    TimeItem &push(Kind kind)
    {
        m_items.emplace_back().kind = kind;
        return m_items.back();
    }
    [[nodiscard]] Kind lastKind() const { return m_items.empty() ? Kind::Nothing : m_items.back().kind; }
    [[nodiscard]] bool isMark(size_t i, char mark) const
    {
        return i < m_units.size() && m_units[i].kind == TextUnit::Kind::Mark && m_units[i].value == quint32(mark);
    }
    [[nodiscard]] std::optional<TimeWord> wordAt(size_t i, size_t *length = nullptr) const
    {
        if (i >= m_units.size())
            return std::nullopt;
        const TimeWords::Found found = m_words.at(m_units, i);
        if (length)
            *length = found.length;
        return found.word;
    }

    size_t readMark(size_t i)
    {
        switch (m_units[i].value) {
        case '-': readDash(i); return 1;
        case '(': push(Kind::Open); break;
        case ')': push(Kind::Close); break;
        case ',':
        case ';':
        case ':': push(Kind::Comma); break;
        case '/':
        case '&': push(Kind::Or); break;
        default: return 1;
        }
        m_eraBefore = Era::None;
        return 1;
    }

    void readDash(size_t i)
    {
        if (lastKind() == Kind::Part && !m_items.back().suffixPart)
            return; // "mid-1200s"
        const bool beforeNumber =
            i + 1 < m_units.size() && m_units[i + 1].glued && m_units[i + 1].kind == TextUnit::Kind::Number;
        if (m_items.empty() && beforeNumber) { // "-300"
            m_eraBefore = Era::Bc;
            return;
        }
        if (lastKind() != Kind::To)
            push(Kind::To);
    }

    size_t readWord(size_t i, const TimeWords::Found &found)
    {
        switch (*found.word) {
        case TimeWord::Century:
            m_centuryBefore = lastKind() != Kind::Years; // "siglo XVIII"
            break;
        case TimeWord::LetterC:
            if (lastKind() == Kind::Years && m_knownEnd == i
                && (m_items.back().form == Form::Ordinal || m_items.back().form == Form::Roman))
                m_items.back().form = Form::Century;
            break;
        case TimeWord::Ordinal:
        case TimeWord::Roman: return readOrdinal(i, found);
        case TimeWord::Part: {
            TimeItem &item = push(Kind::Part);
            item.first = item.last = TimeWords::partOf(found.value);
            item.suffixPart = m_units[i].kind == TextUnit::Kind::Han;
            break;
        }
        case TimeWord::TurnOf: {
            TimeItem &item = push(Kind::Part);
            item.first = item.last = {0, 0, 1};
            break;
        }
        case TimeWord::Ago: m_ago = true; break;
        case TimeWord::BcBefore:
            if (i + found.length >= m_units.size())
                return 0;
            m_eraBefore = Era::Bc;
            break;
        case TimeWord::AdBefore: m_eraBefore = Era::Ad; break;
        case TimeWord::Bc: readEra(i + found.length, Era::Bc); break;
        case TimeWord::Ad: readEra(i + found.length, Era::Ad); break;
        case TimeWord::Before: push(Kind::Before); break;
        case TimeWord::After: push(Kind::After); break;
        case TimeWord::OrEarlier: push(Kind::OrEarlier); break;
        case TimeWord::OrLater: push(Kind::OrLater); break;
        case TimeWord::To: push(Kind::To); break;
        case TimeWord::Or: push(Kind::Or); break;
        case TimeWord::Side: push(Kind::Side); break;
        case TimeWord::Mark: push(Kind::Mark); break;
        default: break;
        }
        return found.length;
    }

    /// "300 BC" and "AD 200": behind a number it is that number's, else the next one's.
    void readEra(size_t next, Era era)
    {
        const bool behind = lastKind() == Kind::Years && m_items.back().era == Era::None;
        if (behind)
            m_items.back().era = era;
        else if (next < m_units.size())
            m_eraBefore = era;
    }

    size_t readOrdinal(size_t i, const TimeWords::Found &found)
    {
        const size_t next = i + found.length;
        size_t length = 0;
        const std::optional<TimeWord> word = wordAt(isMark(next, '-') ? next + 1 : next, &length);
        TimeItem &item = push(Kind::Years);
        item.value = found.value;
        item.digits = 2;
        item.form = *found.word == TimeWord::Roman ? Form::Roman : Form::Ordinal;
        item.era = std::exchange(m_eraBefore, Era::None);
        if (std::exchange(m_centuryBefore, false))
            item.form = Form::Century;
        else if (word == TimeWord::Century || word == TimeWord::Millennium)
            item.form = word == TimeWord::Century ? Form::Century : Form::Millennium;
        return found.length;
    }

    /// A number and the unit behind it.
    size_t readNumber(size_t i, int value, quint8 digits, size_t length, bool han)
    {
        TimeItem item;
        item.kind = Kind::Years;
        item.value = value;
        item.digits = digits;
        item.prefixedEra = m_eraBefore != Era::None;
        item.era = std::exchange(m_eraBefore, Era::None);
        if (std::exchange(m_centuryBefore, false) && digits <= 2)
            item.form = Form::Century;
        size_t next = i + length;
        readUnit(item, next, han);
        const bool numberOnly = item.form == Form::Number;
        if (item.kind == Kind::Years && item.form == Form::Year && digits < 3)
            reignYear(item);
        if (item.kind == Kind::Years && !(han && numberOnly && value > 40))
            m_items.push_back(item);
        if (std::exchange(m_orEarlier, false))
            push(Kind::OrEarlier);
        return next - i;
    }

    void readUnit(TimeItem &item, size_t &next, bool han)
    {
        size_t length = 0;
        size_t at = next;
        if (isMark(at, '.') && wordAt(at + 1) == TimeWord::Century) // "18. Jh."
            ++at;
        if (isMark(at, '\'')) // "1920's"
            ++at;
        std::optional<TimeWord> word = wordAt(at, &length);
        const bool glued = at < m_units.size() && m_units[at].glued;
        if (word == TimeWord::OrdinalEnding && glued) {
            item.form = Form::Ordinal;
            next = at = at + length;
            if (isMark(at, '-'))
                ++at;
            word = wordAt(at, &length);
        } else if (word == TimeWord::TenThousand && glued) {
            item.value = item.value > 100'000 ? 0 : item.value * 10'000;
            next = at = at + length;
            word = wordAt(at, &length);
        }
        if (!word) {
            if (m_ago && item.form == Form::Number)
                yearsAgo(item);
            return;
        }
        switch (*word) {
        case TimeWord::Century: item.form = Form::Century; break;
        case TimeWord::LetterC:
            if (item.form != Form::Ordinal && !(glued && item.digits <= 2))
                return;
            item.form = Form::Century;
            break;
        case TimeWord::Millennium: item.form = Form::Millennium; break;
        case TimeWord::Plural:
            if (!glued)
                return;
            item.form = Form::Plural;
            break;
        case TimeWord::Decade:
            item.form = Form::Decade;
            decadeOfCentury(item);
            break;
        case TimeWord::Year:
            item.form = Form::Year;
            if (m_ago)
                yearsAgo(item);
            break;
        case TimeWord::YearsAgo:
            if (m_units[at].kind == TextUnit::Kind::Han && item.value < 2100 && !m_ago) { // 1949年前
                item.form = Form::Year;
                m_orEarlier = true;
                break;
            }
            yearsAgo(item);
            for (size_t i = m_items.size(); i-- > 0 && m_items[i].kind != Kind::Named;) { // "7000–5000 years ago"
                if (m_items[i].kind == Kind::Years && m_items[i].form == Form::Number)
                    yearsAgo(m_items[i]);
            }
            break;
        case TimeWord::DayOrMonth:
            if (!glued && !han)
                return;
            item.kind = Kind::Nothing;
            break;
        default:
            if (m_ago && item.form == Form::Number)
                yearsAgo(item);
            return;
        }
        next = at + length;
    }

    /// 距今7000年 is said as 公元前5000年: counted from the year 2000.
    static void yearsAgo(TimeItem &item)
    {
        constexpr int counted = 2000;
        item.form = Form::Settled;
        item.from = item.to = astronomical(item.value < counted ? counted - item.value : -(item.value - counted));
        if (item.value == counted)
            item.from = item.to = 1;
    }

    /// 20世纪50年代, 20世纪50—60年代.
    void decadeOfCentury(TimeItem &item)
    {
        if (item.digits > 2 && item.value >= 100)
            return;
        size_t i = m_items.size();
        if (i >= 2 && m_items[i - 1].kind == Kind::To && m_items[i - 2].kind == Kind::Years
            && m_items[i - 2].form == Form::Number && m_items[i - 2].value < 100)
            i -= 2;
        if (i == 0 || m_items[i - 1].kind != Kind::Years || m_items[i - 1].form != Form::Century)
            return;
        const int hundreds = (m_items[i - 1].value - 1) * 100;
        item.value += hundreds;
        item.digits = 4;
        if (i < m_items.size()) {
            m_items[i].value += hundreds;
            m_items[i].digits = 4;
            m_items[i].form = Form::Decade;
        }
        m_items.erase(m_items.begin() + qsizetype(i) - 1);
    }

    /// 乾隆十年至二十年: the second number counts from the same year.
    void reignYear(TimeItem &item) const
    {
        const bool linked = lastKind() == Kind::To || lastKind() == Kind::Or;
        if (!linked || m_reign == 0 || item.era != Era::None)
            return;
        item.value = written(m_reign + item.value - 1);
        item.era = item.value < 0 ? Era::Bc : Era::Ad;
        item.value = qAbs(item.value);
    }

    /// The period that a name means here; nothing if several could be meant.
    [[nodiscard]] std::optional<size_t> meant(std::span<const quint32> entries) const
    {
        std::optional<size_t> out;
        int free = 0;
        for (const quint32 entry : entries) {
            const size_t term = entry & ~TimeWords::belowParentFlag;
            for (const TimeItem &item : m_items) {
                if (item.kind == Kind::Named && liesBelow(term, item.term))
                    return term;
            }
            if ((entry & TimeWords::belowParentFlag) == 0) {
                ++free;
                out = term;
            }
        }
        return free == 1 ? out : std::nullopt;
    }

    /// A single character names a dynasty only among words that belong to a date: 清 in 清乾隆, not in 清楚.
    [[nodiscard]] bool fits(size_t i, size_t length) const
    {
        if (m_units[i].kind != TextUnit::Kind::Han || length > 1)
            return true;
        const bool joined = i > 0 && m_units[i].glued && m_units[i - 1].kind == TextUnit::Kind::Han;
        if (joined && m_knownEnd != i)
            return false;
        const size_t next = i + length;
        if (next >= m_units.size() || !m_units[next].glued || m_units[next].kind != TextUnit::Kind::Han)
            return true;
        return m_words.at(m_units, next).length > 0 || hanNumber(m_units, next).length > 0
               || sexagenary(m_units, next).has_value();
    }

    size_t readName(size_t i, const TimeWords::Found &found)
    {
        const std::optional<size_t> term = meant(found.entries);
        if (!term || !fits(i, found.length))
            return 0;
        const ShippedTerm &shipped = termTables()[*term];
        TimeItem &item = push(Kind::Named);
        item.term = *term;
        item.from = astronomical(shipped.from);
        item.to = astronomical(shipped.to);
        m_eraBefore = Era::None;
        constexpr int longestReign = 65;
        const bool reign = item.to - item.from < longestReign;
        m_reign = reign ? item.from : 0;
        return found.length + (reign ? readReignYear(i + found.length, item) : 0);
    }

    /// 乾隆五十八年, 永乐元年, 光绪丙子.
    size_t readReignYear(size_t i, const TimeItem &reign)
    {
        const int from = reign.from;
        const int to = reign.to;
        int year = 0;
        size_t length = 0;
        if (const std::optional<int> place = sexagenary(m_units, i)) {
            length = 2;
            int found = 0;
            constexpr int cycle = 60;
            for (int y = from; y <= to; ++y) {
                if (((y - 4) % cycle + cycle) % cycle == *place) {
                    year = y - from + 1;
                    ++found;
                }
            }
            if (found != 1)
                return length;
        } else {
            size_t unit = 0;
            const bool arabic = i < m_units.size() && m_units[i].kind == TextUnit::Kind::Number;
            const HanNumber number = arabic ? HanNumber{1, int(m_units[i].value), false} : hanNumber(m_units, i);
            static const char32_t first = foldedHan(U'元');
            const bool isFirst = number.length == 0 && i < m_units.size() && m_units[i].value == quint32(first)
                                 && m_units[i].kind == TextUnit::Kind::Han;
            length = isFirst ? 1 : number.length;
            if (length == 0 || wordAt(i + length, &unit) != TimeWord::Year)
                return 0;
            year = isFirst ? 1 : number.value;
            length += unit;
        }
        if (year < 1 || from + year - 1 > to + 1)
            return length;
        TimeItem &item = push(Kind::Years);
        item.form = Form::Settled;
        item.from = item.to = from + year - 1;
        return length;
    }

    const TimeWords &m_words = TimeWords::instance();
    const std::vector<TextUnit> &m_units;
    std::vector<TimeItem> &m_items;
    size_t m_knownEnd = 0; ///< behind the last unit that meant something
    int m_reign = 0;       ///< first year of the reign named last
    Era m_eraBefore = Era::None;
    bool m_centuryBefore = false;
    bool m_ago = false;
    bool m_orEarlier = false;
};

} // namespace

void readTimeItems(std::string_view utf8, std::vector<TimeItem> &items)
{
    thread_local std::vector<TextUnit> units;
    TimeWords::instance().finder().cut(utf8, units);
    items.clear();
    Reader(units, items).read();
}

} // namespace lianming
