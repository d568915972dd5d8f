// A date's words as items in their order: years in their several forms, named periods, parts, eras and links. Reading
// gives each item its own meaning only; settleYears() then lets neighbours complete each other ("12th–13th century",
// "475–221 BC", "1735–40"). Years are counted astronomically here: 1 BC is 0, 300 BC is −299.
#pragma once

#include "core/vocabulary/timewords.h"

#include <string_view>
#include <vector>

namespace lianming {

struct TimeItem {
    enum class Kind : quint8 {
        Years,
        Named, ///< a period of the vocabulary
        Part,
        To,
        Or,
        Comma,
        Open,
        Close,
        Before,
        After,
        OrEarlier,
        OrLater,
        Side,
        Mark,
        Nothing,
    };
    enum class Form : quint8 { Number, Ordinal, Roman, Year, Plural, Decade, Century, Millennium, Settled };
    enum class Era : quint8 { None, Bc, Ad };
    Kind kind = Kind::Nothing;
    Form form = Form::Number;
    Era era = Era::None;
    bool prefixedEra = false; ///< 公元前5-4世纪: the era stands before
    bool suffixPart = false;  ///< a Chinese part, which stands behind what it divides
    quint8 digits = 0;
    int value = 0;
    int from = 0; ///< of Named, and of Years once they are settled
    int to = 0;
    size_t term = 0; ///< of Named: place in termTables()
    TimePart first;  ///< of Part: "mid to late" has two
    TimePart last;
};

/// Reads the items. Periods that somebody named are told apart by those named before them.
void readTimeItems(std::string_view utf8, std::vector<TimeItem> &items);

/// Completes what depends on neighbours; what is no year becomes Nothing, what is one gets its span.
void settleYears(std::vector<TimeItem> &items);

/// 300 BC as written (−300) to the astronomical count and back.
[[nodiscard]] constexpr int astronomical(int year)
{
    return year < 0 ? year + 1 : year;
}
[[nodiscard]] constexpr int written(int year)
{
    return year <= 0 ? year - 1 : year;
}

} // namespace lianming
