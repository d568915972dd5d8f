// The words that dates are made of, in the languages that catalogues are written in: units, parts of a time, eras,
// links, and the names of periods. Cuts a text into units and says what each of them means; how they go together is
// periodreading's.
#pragma once

#include "core/vocabulary/namefinder.h"

#include <optional>

namespace lianming {

enum class TimeWord : quint8 {
    Skip, ///< means nothing here: "the", "dynasty", 约
    Century,
    LetterC, ///< "c": circa, or a century behind an ordinal
    Decade,  ///< 年代
    Year,    ///< 年
    Millennium,
    TenThousand, ///< 万
    YearsAgo,    ///< "years ago", 年前
    Ago,         ///< 距今: before the number
    DayOrMonth,  ///< 月: what stands before it is no year
    Plural,      ///< the s of "1920s"
    OrdinalEnding,
    Ordinal, ///< "eighteenth", with its number
    Roman,   ///< "XVIII", with its number
    Part,    ///< "early", "first half", with a TimePart
    TurnOf,
    Bc,
    BcBefore, ///< 公元前: before the number
    Ad,
    AdBefore,
    Before,
    After,
    OrEarlier,
    OrLater,
    To,
    Or,
    Side, ///< "printed", "cast": what follows did not make the thing
    Mark, ///< "mark", 款: the period before it is what a mark says
};

/// From so many parts to so many parts, of so many.
struct TimePart {
    quint8 from = 0;
    quint8 to = 1;
    quint8 of = 1;
};

class TimeWords
{
public:
    static const TimeWords &instance();

    struct Found {
        size_t length = 0; ///< in units; 0: nothing is known to begin here
        std::optional<TimeWord> word;
        quint16 value = 0;                ///< of Ordinal, Roman; a part's (partOf)
        std::span<const quint32> entries; ///< names of periods: places in termTables(), with belowParentFlag
    };
    static constexpr quint32 belowParentFlag = 0x8000'0000U;

    [[nodiscard]] const NameFinder &finder() const { return m_finder; }
    [[nodiscard]] Found at(const std::vector<TextUnit> &units, size_t place) const;
    [[nodiscard]] static TimePart partOf(quint16 value);
    /// Place in termTables() of a century (−3: the third BC); nothing if there is none.
    [[nodiscard]] std::optional<size_t> century(int number) const;

private:
    TimeWords();
    void add(TimeWord word, const char *names, quint16 value = 0);
    void addPeriods();
    void addParts();
    void addNumbers();

    NameFinder m_finder;
    size_t m_firstCentury = 0; ///< the place of the earliest
    int m_earliest = 0;
};

/// A number in Chinese: 二十, 一九三五, 廿二, 三千.
struct HanNumber {
    size_t length = 0; ///< in units; 0: there is none
    int value = 0;
    bool digitByDigit = false; ///< 一九三五
};
[[nodiscard]] HanNumber hanNumber(const std::vector<TextUnit> &units, size_t place);

/// 甲子 is 0, 癸亥 59: the place in the cycle of sixty; nothing if the two units are none.
[[nodiscard]] std::optional<int> sexagenary(const std::vector<TextUnit> &units, size_t place);

} // namespace lianming
