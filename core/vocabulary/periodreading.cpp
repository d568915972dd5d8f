#include "core/vocabulary/periodreading.h"

#include "core/vocabulary/shippedterms.h"
#include "core/vocabulary/timeitems.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace lianming {

namespace {

using Kind = TimeItem::Kind;
using Form = TimeItem::Form;

/// How much a span is worth where words contradict each other.
enum class Worth : quint8 { Named, Counted, Years }; // "Qing", "18th century", "1735"

struct Span {
    int from = 0;
    int to = 0;
    Worth worth = Worth::Named;
};

Span hull(const Span &a, const Span &b)
{
    return {qMin(a.from, b.from), qMax(a.to, b.to), qMax(a.worth, b.worth)};
}

bool isInside(const Span &inner, const Span &outer)
{
    constexpr int slack = 2; // museums differ by a year about most bounds
    return inner.from >= outer.from - slack && inner.to <= outer.to + slack;
}

/// Of two periods, the shorter one describes the time more closely if most of it lies in the other.
Span closer(const Span &a, const Span &b)
{
    return a.to - a.from < b.to - b.from ? a : b;
}

/// What two descriptions of one time mean together: the narrower one, what both have, or the better known.
Span together(const Span &a, const Span &b)
{
    if (a.worth == Worth::Years && b.worth == Worth::Years)
        return hull(a, b);
    const bool firstInside = isInside(a, b);
    const bool secondInside = isInside(b, a);
    if (firstInside && secondInside)
        return a.worth > b.worth ? a : b;
    if (firstInside || secondInside)
        return firstInside ? a : b;
    const int common = qMin(a.to, b.to) - qMax(a.from, b.from) + 1;
    const int shorter = qMin(a.to - a.from, b.to - b.from) + 1;
    const bool meet = common * 4 >= shorter; // 宋 and 元 share nine years and are two times all the same
    if (a.worth == Worth::Named && b.worth == Worth::Named && common * 2 >= shorter)
        return closer(a, b);
    if (a.worth == b.worth || (meet && qMax(a.worth, b.worth) != Worth::Years))
        return meet ? Span{qMax(a.from, b.from), qMin(a.to, b.to), qMax(a.worth, b.worth)} : hull(a, b);
    return a.worth > b.worth ? a : b;
}

/// "Qing dynasty (1644–1912)": the museum's own years for the period, if they are about the same.
bool isItsOwn(const Span &years, const Span &period)
{
    const qint64 common = qint64(qMin(years.to, period.to)) - qMax(years.from, period.from) + 1;
    const qint64 all = qint64(qMax(years.to, period.to)) - qMin(years.from, period.from) + 1;
    return common * 2 >= all;
}

/// The part of a span; a period's own early, middle and late parts where the vocabulary has them.
Span partOf(const Span &span, const TimePart &first, const TimePart &last)
{
    if (first.to == 0) // the turn of a century
        return {span.from - 10, span.from + 10, span.worth};
    const int length = span.to - span.from + 1;
    Span out = span;
    out.from = span.from + int(qint64(length) * first.from / first.of);
    out.to = span.from + int(qint64(length) * last.to / last.of) - 1;
    out.to = qMax(out.from, out.to);
    return out;
}

/// A third of a period (0, 1, 2) as the vocabulary has it.
std::optional<Span> namedThird(size_t term, int third)
{
    static const QHash<QString, size_t> places = [] {
        QHash<QString, size_t> out;
        const std::vector<ShippedTerm> &terms = termTables();
        for (size_t i = 0; i < terms.size(); ++i)
            out.insert(terms[i].term.code, i);
        return out;
    }();
    static constexpr std::array<const char *, 3> endings{".early", ".mid", ".late"};
    const auto found =
        places.constFind(termTables()[term].term.code + QLatin1StringView(endings[size_t(qBound(0, third, 2))]));
    if (found == places.cend())
        return std::nullopt;
    const ShippedTerm &shipped = termTables()[*found];
    return Span{astronomical(shipped.from), astronomical(shipped.to), Worth::Named};
}

Span spanOf(const TimeItem &item)
{
    if (item.kind == Kind::Named)
        return {item.from, item.to, Worth::Named};
    const bool single = item.form == Form::Number || item.form == Form::Year || item.form == Form::Settled;
    return {item.from, item.to, single ? Worth::Years : Worth::Counted};
}

Span divided(const TimeItem &item, const TimeItem &part)
{
    if (item.kind == Kind::Named && part.first.of == 3 && part.last.of == 3) {
        const std::optional<Span> first = namedThird(item.term, part.first.from);
        const std::optional<Span> last = namedThird(item.term, part.last.to - 1);
        if (first && last)
            return hull(*first, *last);
    }
    return partOf(spanOf(item), part.first, part.last);
}

bool isTime(const TimeItem &item)
{
    return item.kind == Kind::Years || item.kind == Kind::Named;
}

void dropNothings(std::vector<TimeItem> &items)
{
    std::erase_if(items, [](const TimeItem &item) { return item.kind == Kind::Nothing; });
}

/// "mid to late": two parts of what follows or stands before.
void joinParts(std::vector<TimeItem> &items)
{
    for (size_t i = 0; i + 2 < items.size(); ++i) {
        const bool linked = items[i + 1].kind == Kind::To || items[i + 1].kind == Kind::Or;
        if (items[i].kind != Kind::Part || items[i + 2].kind != Kind::Part || !linked)
            continue;
        const bool oneOwner = items[i].suffixPart || i + 3 < items.size();
        if (!oneOwner)
            continue;
        items[i].last = items[i + 2].last;
        items[i + 1].kind = items[i + 2].kind = Kind::Nothing;
    }
    dropNothings(items);
}

/// From here on a time divided by a part is a span of its own.
void applyParts(std::vector<TimeItem> &items)
{
    for (size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind != Kind::Part)
            continue;
        const bool hasBefore = i > 0 && isTime(items[i - 1]);
        const bool hasAfter = i + 1 < items.size() && isTime(items[i + 1]);
        const bool before = items[i].suffixPart ? hasBefore : hasBefore && !hasAfter;
        TimeItem part = items[i];
        items[i].kind = Kind::Nothing;
        if (!before && !hasAfter)
            continue;
        TimeItem &owner = items[before ? i - 1 : i + 1];
        const Span span = divided(owner, part);
        owner.from = span.from;
        owner.to = span.to;
    }
    dropNothings(items);
}

/// What was done to the thing later is not its date: "1700 (printed 1750)". If nothing else is there, it is.
void dropSideDates(std::vector<TimeItem> &items)
{
    for (size_t i = 0; i + 1 < items.size(); ++i) { // 成化年制款: what the mark says
        if (items[i].kind != Kind::Named || items[i + 1].kind != Kind::Mark)
            continue;
        const bool other = std::ranges::any_of(items.begin(), items.begin() + qsizetype(i), isTime);
        const bool andReign = i + 2 < items.size() && items[i + 2].kind == Kind::Or;
        const auto earlier = std::ranges::find_if(items, [](const TimeItem &item) { return item.kind == Kind::Named; });
        const bool meets = earlier->from <= items[i].to && items[i].from <= earlier->to;
        if (other && !andReign && !meets)
            items[i].kind = Kind::Nothing;
    }
    bool primary = false;
    for (size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind == Kind::Side && primary) {
            size_t end = i;
            int depth = 0;
            for (; end < items.size() && depth >= 0; ++end)
                depth += items[end].kind == Kind::Open ? 1 : items[end].kind == Kind::Close ? -1 : 0;
            for (size_t j = i; j < end; ++j)
                items[j].kind = Kind::Nothing;
        }
        primary = primary || isTime(items[i]);
    }
    std::erase_if(items, [](const TimeItem &item) {
        return item.kind == Kind::Nothing || item.kind == Kind::Side || item.kind == Kind::Mark;
    });
}

/// Joins "1735–40" and "17th or 18th century" and widens "before 1900", "1596 or after": by fifty years, since the
/// words say no other bound.
void joinYears(std::vector<TimeItem> &items)
{
    constexpr int side = 50;
    for (size_t i = 0; i + 2 < items.size();) {
        const bool linked = items[i + 1].kind == Kind::To || items[i + 1].kind == Kind::Or;
        if (items[i].kind != Kind::Years || items[i + 2].kind != Kind::Years || !linked) {
            ++i;
            continue;
        }
        items[i].from = qMin(items[i].from, items[i + 2].from);
        items[i].to = qMax(items[i].to, items[i + 2].to);
        if (spanOf(items[i + 2]).worth == Worth::Years)
            items[i].form = Form::Settled;
        items.erase(items.begin() + qsizetype(i) + 1, items.begin() + qsizetype(i) + 3);
    }
    for (size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind != Kind::Years)
            continue;
        const bool before = i > 0 && items[i - 1].kind == Kind::Before;
        const bool after = i > 0 && items[i - 1].kind == Kind::After;
        const bool single = items[i].from == items[i].to && i + 1 < items.size();
        if (before || (single && items[i + 1].kind == Kind::OrEarlier))
            items[i].from -= side;
        if (after || (single && items[i + 1].kind == Kind::OrLater))
            items[i].to += side;
    }
}

/// One stretch between commas: what stands side by side describes one time, "to" and "or" lead from one to another.
std::optional<Span> stretch(const std::vector<TimeItem> &items, size_t begin, size_t end)
{
    std::optional<Span> whole;
    std::optional<Span> part;
    const auto close = [&] {
        if (part)
            whole = whole ? hull(*whole, *part) : *part;
        part.reset();
    };
    for (size_t i = begin; i < end; ++i) {
        if (items[i].kind == Kind::To || items[i].kind == Kind::Or)
            close();
        if (!isTime(items[i]))
            continue;
        const Span span = spanOf(items[i]);
        const bool own = i >= begin + 2 && items[i - 1].kind == Kind::Open && items[i - 2].kind == Kind::Named
                         && items[i].kind == Kind::Years && part && isItsOwn(span, *part);
        if (own)
            part = Span{span.from, span.to, Worth::Named};
        else
            part = part ? together(*part, span) : span;
    }
    close();
    return whole;
}

std::optional<Span> wholeSpan(const std::vector<TimeItem> &items)
{
    std::optional<Span> out;
    int depth = 0;
    size_t begin = 0;
    for (size_t i = 0; i <= items.size(); ++i) {
        if (i < items.size()) {
            depth += items[i].kind == Kind::Open ? 1 : items[i].kind == Kind::Close && depth > 0 ? -1 : 0;
            if (items[i].kind != Kind::Comma || depth > 0)
                continue;
        }
        if (const std::optional<Span> found = stretch(items, begin, i))
            out = out ? together(*out, *found) : *found;
        begin = i + 1;
    }
    return out;
}

void addCenturies(PeriodReading &reading, int from, int to)
{
    constexpr int hundred = 100;
    constexpr int longest = 120;
    if (to - from > longest)
        return;
    const auto centuryOf = [](int year) {
        return year > 0 ? (year + hundred - 1) / hundred : -((-year) / hundred + 1);
    };
    for (int century = centuryOf(from); century <= centuryOf(to); ++century) {
        const auto term = TimeWords::instance().century(century);
        if (!term)
            continue;
        const int first = century > 0 ? (century - 1) * hundred + 1 : century * hundred + 1;
        const int common = qMin(to, first + hundred - 1) - qMax(from, first) + 1;
        if (common * 8 > to - from) // 1200 alone does not make "1200s" the 12th century
            reading.terms.push_back(*term);
    }
}

} // namespace

PeriodReading readPeriod(std::string_view utf8)
{
    thread_local std::vector<TimeItem> items;
    readTimeItems(utf8, items);
    PeriodReading out;
    if (std::ranges::none_of(items, isTime))
        return out;
    settleYears(items);
    dropNothings(items);
    joinParts(items);
    applyParts(items);
    dropSideDates(items);
    joinYears(items);
    const std::optional<Span> span = wholeSpan(items);
    if (!span)
        return out;
    out.span = YearSpan{written(span->from), written(span->to)};
    for (const TimeItem &item : items) {
        if (item.kind == Kind::Named && item.from <= span->to && span->from <= item.to)
            out.terms.push_back(item.term);
    }
    addCenturies(out, span->from, span->to);
    return out;
}

std::optional<YearSpan> yearSpan(QStringView words)
{
    if (words.isEmpty())
        return std::nullopt;
    return readPeriod(words.toUtf8().toStdString()).span;
}

} // namespace lianming
