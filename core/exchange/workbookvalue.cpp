#include "core/exchange/workbookvalue.h"

#include <QDate>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lianming {

namespace {

bool isPlainDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// digits × 10^exponent
struct Decimal {
    bool negative = false;
    std::string digits; ///< without zeros in front
    int exponent = 0;
    bool isWhole = true; ///< written in full, without point and exponent
};

std::optional<Decimal> parse(std::string_view text)
{
    Decimal out;
    size_t i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+'))
        out.negative = text[i++] == '-';
    bool any = false;
    bool point = false;
    for (; i < text.size() && (isPlainDigit(text[i]) || (text[i] == '.' && !point)); ++i) {
        if (text[i] == '.') {
            point = true;
            out.isWhole = false;
            continue;
        }
        any = true;
        if (!out.digits.empty() || text[i] != '0')
            out.digits += text[i];
        if (point)
            --out.exponent;
    }
    if (!any || text.size() > 1000)
        return {};
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        out.isWhole = false;
        ++i;
        if (i < text.size() && text[i] == '+')
            ++i;
        int exponent = 0;
        const auto read = std::from_chars(text.data() + i, text.data() + text.size(), exponent);
        if (read.ec != std::errc() || exponent > 400 || exponent < -400)
            return {};
        out.exponent += exponent;
        i = size_t(read.ptr - text.data());
    }
    if (i != text.size())
        return {};
    return out;
}

void withoutTrailingZeros(Decimal &number)
{
    while (!number.digits.empty() && number.digits.back() == '0') {
        number.digits.pop_back();
        ++number.exponent;
    }
}

/// "d.ddde±x" as std::to_chars writes it.
Decimal fromScientific(std::string_view text)
{
    Decimal out = parse(text).value_or(Decimal());
    out.isWhole = false;
    withoutTrailingZeros(out);
    return out;
}

void write(const Decimal &number, std::string &out)
{
    out.clear();
    if (number.digits.empty()) {
        out = "0";
        return;
    }
    if (number.negative)
        out += '-';
    const int size = int(number.digits.size());
    const int point = size + number.exponent; // digits before it
    if (number.exponent >= 0) {
        out += number.digits;
        out.append(size_t(number.exponent), '0');
    } else if (point > 0) {
        out.append(number.digits, 0, size_t(point));
        out += '.';
        out.append(number.digits, size_t(point));
    } else {
        out += "0.";
        out.append(size_t(-point), '0');
        out += number.digits;
    }
}

/// The usual form, which stands for itself.
bool isPlain(std::string_view text)
{
    size_t i = !text.empty() && text.front() == '-' ? 1 : 0;
    if (text.size() - i > 16 || i == text.size() || !isPlainDigit(text[i]) || !isPlainDigit(text.back()))
        return false;
    size_t digits = 0;
    bool point = false;
    for (; i < text.size(); ++i) {
        if (isPlainDigit(text[i]))
            ++digits;
        else if (text[i] == '.' && !point)
            point = true;
        else
            return false;
    }
    return digits <= 15;
}

void append(std::string &out, qint64 number, size_t digits)
{
    const std::string text = std::to_string(number);
    out.append(digits - std::min(digits, text.size()), '0').append(text);
}

std::string timeText(qint64 seconds)
{
    std::string out;
    append(out, seconds / 3600, 2);
    append(out += ':', seconds / 60 % 60, 2);
    append(out += ':', seconds % 60, 2);
    return out;
}

std::string dateText(QDate day)
{
    int year = 0;
    int month = 0;
    int date = 0;
    day.getDate(&year, &month, &date);
    std::string out;
    append(out, year, 4);
    append(out += '-', month, 2);
    append(out += '-', date, 2);
    return out;
}

} // namespace

NumberLook builtInLook(int id)
{
    if (id == 9 || id == 10)
        return NumberLook::Percent;
    if (id == 46)
        return NumberLook::Elapsed;
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58)
                   || (id >= 71 && id <= 81)
               ? NumberLook::Day
               : NumberLook::Plain;
}

NumberLook numberLook(std::string_view code)
{
    bool percent = false;
    for (size_t i = 0; i < code.size(); ++i) {
        const char c = lower(code[i]);
        const char next = i + 1 < code.size() ? code[i + 1] : ' ';
        const bool isExponent = c == 'e' && (next == '+' || next == '-'); // an e alone is a year
        if (c == ';')
            break; // what follows is for negative numbers, zero and texts
        if (c == '"') {
            i = code.find('"', i + 1);
            if (i == std::string_view::npos)
                break;
        } else if (c == '\\' || c == '_' || c == '*' || isExponent) {
            ++i;
        } else if (c == '[') {
            const size_t end = code.find(']', i);
            if (end == std::string_view::npos)
                break;
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            const char first = inside.empty() ? ' ' : lower(inside.front());
            if ((first == 'h' || first == 'm' || first == 's')
                && std::ranges::all_of(inside, [first](char x) { return lower(x) == first; }))
                return NumberLook::Elapsed;
            i = end;
        } else if (c == '%') {
            percent = true;
        } else if (c == 'g' && code.size() - i >= 7 && lower(code[i + 1]) == 'e' && lower(code[i + 2]) == 'n') {
            i += 6; // General
        } else if (c == 'y' || c == 'm' || c == 'd' || c == 'h' || c == 's' || c == 'e') {
            return NumberLook::Day;
        }
    }
    return percent ? NumberLook::Percent : NumberLook::Plain;
}

std::optional<NumberText> numberText(std::string_view stored, bool percent, std::string &hold)
{
    if (!percent && isPlain(stored))
        return NumberText{stored, false};
    auto number = parse(stored);
    if (!number)
        return {};
    NumberText out;
    constexpr size_t meant = 15; // digits that a spreadsheet computes with
    if (number->isWhole) {
        if (percent)
            withoutTrailingZeros(*number);
    } else {
        withoutTrailingZeros(*number);
        double value = 0;
        const auto read =
            std::from_chars(stored.data() + (stored.front() == '+' ? 1 : 0), stored.data() + stored.size(), value);
        if (number->digits.size() > meant && read.ec == std::errc() && std::isfinite(value)) {
            char text[64];
            auto end = std::to_chars(std::begin(text), std::end(text), value, std::chars_format::scientific).ptr;
            Decimal shortest = fromScientific({text, size_t(end - text)});
            if (shortest.digits.size() > meant) {
                end = std::to_chars(std::begin(text), std::end(text), value, std::chars_format::scientific,
                                    int(meant) - 1)
                          .ptr;
                shortest = fromScientific({text, size_t(end - text)});
                out.rounded = true;
            }
            number = shortest;
        }
    }
    if (percent)
        number->exponent += 2;
    write(*number, hold);
    if (percent)
        hold += '%';
    out.text = hold;
    return out;
}

std::optional<std::string> serialText(std::string_view stored, bool epoch1904, bool elapsed)
{
    double value = 0;
    const auto read = std::from_chars(stored.data(), stored.data() + stored.size(), value);
    constexpr double lastDay = 2'958'466; // after 9999-12-31
    if (read.ec != std::errc() || read.ptr != stored.data() + stored.size() || !(value >= 0) || value >= lastDay)
        return {};
    constexpr qint64 secondsADay = 86'400;
    const auto seconds = qint64(std::llround(value * double(secondsADay)));
    if (elapsed)
        return timeText(seconds);
    qint64 day = seconds / secondsADay;
    const qint64 time = seconds % secondsADay;
    if (day == 0 && !epoch1904)
        return timeText(time);
    std::string out;
    constexpr qint64 neverWas = 60;
    if (!epoch1904 && day == neverWas) {
        out = "1900-02-29";
    } else {
        if (!epoch1904 && day < neverWas)
            ++day;
        const QDate date = (epoch1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(day);
        if (date.year() > 9999)
            return {};
        out = dateText(date);
    }
    return time == 0 ? out : out + ' ' + timeText(time);
}

std::string isoText(std::string_view stored)
{
    if (stored.size() < 10 || stored[4] != '-' || stored[7] != '-')
        return std::string(stored);
    std::string out(stored.substr(0, 10));
    if (stored.size() == 10)
        return out;
    std::string_view time = stored.substr(10);
    if (time.size() < 9 || (time[0] != 'T' && time[0] != ' '))
        return std::string(stored);
    if (time.ends_with('Z'))
        time.remove_suffix(1);
    if (time.substr(1, 8) != "00:00:00")
        out.append(" ").append(time.substr(1, 8));
    return out;
}

std::string durationText(std::string_view stored)
{
    if (!stored.starts_with("PT"))
        return std::string(stored);
    qint64 seconds = 0;
    for (size_t i = 2; i < stored.size();) {
        qint64 value = 0;
        const auto read = std::from_chars(stored.data() + i, stored.data() + stored.size(), value);
        i = size_t(read.ptr - stored.data());
        if (read.ec != std::errc() || i >= stored.size() || value < 0 || value > 10'000'000)
            return std::string(stored);
        if (stored[i] == '.' || stored[i] == ',') {
            while (i < stored.size() && stored[i] != 'S')
                ++i;
            if (i == stored.size())
                return std::string(stored);
        }
        const qint64 unit = stored[i] == 'H' ? 3600 : stored[i] == 'M' ? 60 : stored[i] == 'S' ? 1 : 0;
        if (unit == 0)
            return std::string(stored);
        seconds += value * unit;
        ++i;
    }
    return timeText(seconds);
}

qint64 sumStart(std::string_view formula)
{
    std::string bare;
    for (const char c : formula) {
        if (c != '$' && c != '[' && c != ']' && c != '.' && c != ' ' && c != '=')
            bare += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    }
    std::string_view rest = bare;
    for (const std::string_view lead : {"OF:", "OOOW:", "MSOXL:"}) {
        if (rest.starts_with(lead))
            rest.remove_prefix(lead.size());
    }
    if (rest.starts_with("SUBTOTAL(")) {
        rest.remove_prefix(9);
        if (!rest.starts_with("9") && !rest.starts_with("109"))
            return 0;
        rest.remove_prefix(rest.starts_with('9') ? 1 : 3);
        if (!rest.starts_with(',') && !rest.starts_with(';'))
            return 0;
        rest.remove_prefix(1);
    } else if (rest.starts_with("SUM(")) {
        rest.remove_prefix(4);
    } else {
        return 0;
    }
    const size_t colon = rest.find(':');
    if (colon == std::string_view::npos || !rest.ends_with(')'))
        return 0;
    const auto from = cellPlace(rest.substr(0, colon));
    const auto to = cellPlace(rest.substr(colon + 1, rest.size() - colon - 2));
    return from && to && from->row > 0 && from->column == to->column && to->row > from->row ? from->row : 0;
}

std::optional<CellPlace> cellPlace(std::string_view name)
{
    CellPlace out;
    size_t i = 0;
    for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && i < 4; ++i)
        out.column = out.column * 26 + (name[i] - 'A' + 1);
    if (i == 0 || i > 3)
        return {};
    --out.column;
    for (const size_t first = i; i < name.size(); ++i) {
        if (!isPlainDigit(name[i]) || i - first >= 9)
            return {};
        out.row = out.row * 10 + (name[i] - '0');
    }
    return out;
}

} // namespace lianming
