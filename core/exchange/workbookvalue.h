// A workbook's stored values as the text a person means by them: numbers in their shortest exact decimal form, days by
// the number format of their cell. It keeps true: no digit that means something is lost, and nothing is rounded but the
// noise of a binary computation. Which cells there are is left to the readers of the formats.
#pragma once

#include "core/exchange/tablesource.h"

#include <optional>

namespace lianming {

/// What a number format (ECMA-376 part 1, 18.8.30 and 18.8.31) makes of a number.
enum class NumberLook : quint8 {
    Plain,
    Percent,
    Day,     ///< a day, a time of day, or both
    Elapsed, ///< hours beyond 24: [h]:mm
};
/// Of one of the formats that every workbook has; days also of the East Asian ones.
[[nodiscard]] NumberLook builtInLook(int id);
/// Of a format's code ("yyyy-mm-dd", "0.00%", [$-804]yyyy"年"m"月").
[[nodiscard]] NumberLook numberLook(std::string_view code);

struct NumberText {
    std::string_view text; ///< into what was stored or into the hold
    bool rounded = false;  ///< noise beyond the fifteenth digit was rounded away
};
/// A stored number without exponent or needless digits: "1.2E-2" is "0.012". At most fifteen digits are taken as they
/// stand, more of them as the shortest decimal that is the same binary number, and if that still has more than fifteen,
/// rounded to these; whole numbers written in full keep all their digits. `percent`: × 100, with "%". Nothing if it
/// is no number.
[[nodiscard]] std::optional<NumberText> numberText(std::string_view stored, bool percent, std::string &hold);

/// A serial day number as text: the day, the time of day after it where it has one, the time alone below 1. 29 February
/// 1900, which the older epoch has and the calendar has not, stays as it is. Nothing if it is no number of the
/// calendar.
[[nodiscard]] std::optional<std::string> serialText(std::string_view stored, bool epoch1904, bool elapsed);
/// "2026-03-01T10:20:30.000" as "2026-03-01 10:20:30", midnight left out; other texts stay as they are.
[[nodiscard]] std::string isoText(std::string_view stored);
/// "PT10H20M30.5S" as "10:20:30"; other texts stay as they are.
[[nodiscard]] std::string durationText(std::string_view stored);

/// The row from which a formula that is one vertical sum begins ("SUM(C2:C9)", "of:=SUBTOTAL(9;[.C2:.C9])": 2); 0 for
/// every other formula.
[[nodiscard]] qint64 sumStart(std::string_view formula);

/// The column that a cell's name begins with ("AB12": 27, from 0) and its row (12), 0 where it has none. Nothing if it
/// is no cell's name.
struct CellPlace {
    int column = 0;
    qint64 row = 0;
};
[[nodiscard]] std::optional<CellPlace> cellPlace(std::string_view name);

} // namespace lianming
