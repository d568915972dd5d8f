#include "core/vocabulary/timeitems.h"

#include <optional>

namespace lianming {

namespace {

using Kind = TimeItem::Kind;
using Form = TimeItem::Form;
using Era = TimeItem::Era;

constexpr int latest = 2100;

bool isLink(const TimeItem &item)
{
    return item.kind == Kind::To || item.kind == Kind::Or;
}

/// The item of years that the one at `i` is linked with by "to", "or" or a dash: the next one, or none.
size_t linkedAfter(const std::vector<TimeItem> &items, size_t i)
{
    bool linked = false;
    for (size_t j = i + 1; j < items.size(); ++j) {
        if (isLink(items[j]))
            linked = true;
        else if (items[j].kind == Kind::Years)
            return linked ? j : items.size();
        else if (items[j].kind != Kind::Part && items[j].kind != Kind::Nothing)
            break;
    }
    return items.size();
}

/// "12th–13th century", "18、19世纪": the last one's unit is the others'.
void takeUnits(std::vector<TimeItem> &items)
{
    for (size_t i = items.size(); i-- > 0;) {
        TimeItem &item = items[i];
        const bool open =
            item.form == Form::Ordinal || item.form == Form::Roman || (item.form == Form::Number && item.digits <= 2);
        if (item.kind != Kind::Years || !open)
            continue;
        const size_t next = linkedAfter(items, i);
        if (next == items.size())
            continue;
        if (items[next].form == Form::Century || items[next].form == Form::Millennium)
            item.form = items[next].form;
        else if (items[next].form == Form::Year && item.form == Form::Number && items[next].era != Era::None)
            item.form = Form::Year;
    }
}

/// "475–221 BC", "25–220 CE": an era behind the last is the others' too, if their order allows it.
void takeErasBackwards(std::vector<TimeItem> &items)
{
    for (size_t i = items.size(); i-- > 0;) {
        TimeItem &item = items[i];
        if (item.kind != Kind::Years || item.era != Era::None || item.form == Form::Settled)
            continue;
        const size_t next = linkedAfter(items, i);
        if (next == items.size() || items[next].prefixedEra)
            continue;
        const bool falls = item.value >= items[next].value;
        if (items[next].era == Era::Bc && falls)
            item.era = Era::Bc;
        if (items[next].era == Era::Ad && !falls)
            item.era = Era::Ad;
    }
}

/// 公元前5—4世纪, 公元前475—221年: an era before the first is the others' as well, if its unit is.
void takeErasForwards(std::vector<TimeItem> &items)
{
    for (size_t i = 0; i < items.size(); ++i) {
        const TimeItem &item = items[i];
        if (item.kind != Kind::Years || item.era != Era::Bc || !item.prefixedEra)
            continue;
        const size_t next = linkedAfter(items, i);
        if (next == items.size() || items[next].era != Era::None || items[next].form == Form::Settled)
            continue;
        TimeItem &follower = items[next];
        const bool ownUnit = item.form == Form::Year || (item.form == Form::Century && follower.form != Form::Century);
        constexpr int earlyYear = 30; // 前202—8年 ends in our era
        const bool early = follower.form != Form::Century && follower.value < earlyYear && item.value > 100;
        if (!ownUnit && !early && follower.value < item.value) {
            follower.era = Era::Bc;
            follower.prefixedEra = true;
        } else if (follower.form == Form::Number || follower.form == Form::Year) {
            follower.era = Era::Ad;
        }
    }
}

/// "1735–40", "1764 or 66", "1920s–30s": the missing digits are those of the year before.
void completeDigits(std::vector<TimeItem> &items)
{
    for (size_t i = 0; i < items.size(); ++i) {
        const TimeItem &item = items[i];
        const bool year = item.form == Form::Number || item.form == Form::Plural || item.form == Form::Year
                          || item.form == Form::Decade;
        if (item.kind != Kind::Years || !year || item.era == Era::Bc || item.value < 100)
            continue;
        const size_t next = linkedAfter(items, i);
        if (next == items.size())
            continue;
        TimeItem &follower = items[next];
        if (follower.kind != Kind::Years || follower.era == Era::Bc || follower.digits > 2
            || follower.digits >= item.digits || follower.form == Form::Century || follower.form == Form::Settled
            || follower.form == Form::Ordinal || follower.form == Form::Roman)
            continue;
        const int power = follower.digits == 1 ? 10 : 100;
        const int completed = item.value / power * power + follower.value;
        if (completed < item.value) { // "1832-03" is a month
            follower.kind = Kind::Nothing;
            continue;
        }
        follower.value = completed;
        follower.digits = item.digits;
        follower.era = item.era;
    }
}

/// "1900s to 1940s" is about decades, "1800s–1900s" about centuries.
void tellDecades(std::vector<TimeItem> &items)
{
    constexpr int hundred = 100;
    for (size_t i = 0; i < items.size(); ++i) {
        const size_t next = items[i].kind == Kind::Years ? linkedAfter(items, i) : items.size();
        if (next == items.size() || items[i].form != Form::Plural || items[next].form != Form::Plural)
            continue;
        TimeItem &first = items[i];
        TimeItem &last = items[next];
        if (first.value / hundred == last.value / hundred && first.value % hundred != last.value % hundred)
            first.form = last.form = Form::Decade;
    }
}

/// First and last year of a form, both eras alike: the numbers that begin with the same digits, or count them.
struct Bounds {
    int low = 0;
    int high = 0;
};

std::optional<Bounds> bounds(const TimeItem &item)
{
    const int n = item.value;
    const bool bc = item.era == Era::Bc;
    constexpr int hundred = 100;
    constexpr int thousand = 1000;
    switch (item.form) {
    case Form::Century:
        return n < 1 || (!bc && n > 21) || n > hundred ? std::nullopt
                                                       : std::optional(Bounds{(n - 1) * hundred + 1, n * hundred});
    case Form::Millennium:
        return n < 1 || (!bc && n > 3) || n > hundred ? std::nullopt
                                                      : std::optional(Bounds{(n - 1) * thousand + 1, n * thousand});
    case Form::Plural:
    case Form::Decade:
        if (n < 10 || n % 10 != 0 || (!bc && n > latest))
            return std::nullopt;
        if (item.form == Form::Plural && bc && n % thousand == 0 && n >= 2 * thousand)
            return Bounds{n, n + thousand - 1};
        if (item.form == Form::Plural && n % hundred == 0 && (bc || n < 2 * thousand))
            return Bounds{n, n + hundred - 1};
        return n < hundred && item.era == Era::None ? std::nullopt : std::optional(Bounds{n, n + 9});
    case Form::Number:
    case Form::Year: {
        const bool plain = item.era == Era::None;
        const bool enough = item.digits >= 3 || !plain;
        if (n < 1 || !enough || (!bc && n > latest) || (plain && n < hundred))
            return std::nullopt;
        return Bounds{n, n};
    }
    default: return std::nullopt;
    }
}

void settle(TimeItem &item)
{
    if (item.form == Form::Settled)
        return;
    const std::optional<Bounds> found = bounds(item);
    if (!found) {
        item.kind = Kind::Nothing;
        return;
    }
    const bool bc = item.era == Era::Bc;
    item.from = bc ? 1 - found->high : found->low;
    item.to = bc ? 1 - found->low : found->high;
}

} // namespace

void settleYears(std::vector<TimeItem> &items)
{
    takeUnits(items);
    takeErasBackwards(items);
    takeErasForwards(items);
    completeDigits(items);
    tellDecades(items);
    for (TimeItem &item : items) {
        if (item.kind == Kind::Years)
            settle(item);
    }
}

} // namespace lianming
