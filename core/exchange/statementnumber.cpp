#include "core/exchange/statementrow.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The text in its plain form: full-width digits and signs become ordinary ones.
std::string plain(std::string_view text)
{
    if (isAscii(text))
        return std::string(text);
    QString wide = QString::fromUtf8(text.data(), qsizetype(text.size())).normalized(QString::NormalizationForm_KC);
    wide.replace(QChar(0x2212), u'-')
        .replace(QChar(0x2013), u'-')
        .replace(QChar(0x2014), u'-')
        .replace(QChar(0x2019), u'\'');
    return wide.toStdString();
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// Signs that stand for one currency beside an amount, besides its code.
struct CurrencySign {
    std::string_view currency;
    std::string_view sign;
};
constexpr CurrencySign currencySigns[] = {
    {"CNY", "¥"},    {"CNY", "人民币"}, {"CNY", "元"}, {"CNY", "RMB"},  {"JPY", "¥"},      {"JPY", "円"},
    {"JPY", "日元"}, {"USD", "US$"},    {"USD", "$"},  {"USD", "美元"}, {"HKD", "HK$"},    {"HKD", "$"},
    {"HKD", "港元"}, {"HKD", "港币"},   {"EUR", "€"},  {"EUR", "欧元"}, {"GBP", "£"},      {"GBP", "英镑"},
    {"KRW", "₩"},    {"KRW", "韩元"},   {"SGD", "S$"}, {"TWD", "NT$"},  {"TWD", "新台币"},
};

/// Takes the currency's sign or code off both ends.
std::string_view withoutSign(std::string_view text, std::string_view currency)
{
    if (currency.empty())
        return text;
    const auto take = [&text](std::string_view sign, bool front) {
        if (front ? !text.starts_with(sign) : !text.ends_with(sign))
            return false;
        if (front)
            text.remove_prefix(sign.size());
        else
            text.remove_suffix(sign.size());
        text = trimmed(text);
        return true;
    };
    for (const bool front : {true, false}) {
        if (take(currency, front))
            continue;
        for (const CurrencySign &sign : currencySigns) {
            if (sign.currency == currency && take(sign.sign, front))
                break;
        }
    }
    return text;
}

/// Takes a Chinese unit of number off the end ("1.2万"): the zeros it adds, 0 if there is none.
int takeUnit(std::string_view &text)
{
    struct Unit {
        std::string_view word;
        int zeros;
    };
    for (const Unit unit : {Unit{"十万", 5}, Unit{"百万", 6}, Unit{"千万", 7}, Unit{"千", 3}, Unit{"万", 4},
                            Unit{"亿", 8}, Unit{"億", 8}, Unit{"萬", 4}}) {
        if (text.ends_with(unit.word)) {
            text.remove_suffix(unit.word.size());
            text = trimmed(text);
            return unit.zeros;
        }
    }
    return 0;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits grouped by threes without their marks; nothing if the marks stand elsewhere.
std::optional<std::string> ungrouped(std::string_view digits, char mark)
{
    std::string out;
    size_t run = 0;
    bool grouped = false;
    char used = 0;
    for (const char c : digits) {
        if (isDigit(c)) {
            out += c;
            ++run;
            continue;
        }
        if ((c != mark && c != ' ' && c != '\'') || (used && c != used) || run == 0 || run > 3 || (grouped && run != 3))
            return {};
        used = c;
        grouped = true;
        run = 0;
    }
    if (out.empty() || (grouped && run != 3))
        return {};
    return out;
}

QDate existing(int year, int month, int day)
{
    return year > 0 && QDate::isValid(year, month, day) ? QDate(year, month, day) : QDate();
}

/// Leaves out "10:22", "10:22:33.5", with Z or an offset, after a blank or T.
QString withoutTime(const QString &text)
{
    static const QRegularExpression time(QStringLiteral(
        "^(.*\\d[日号]?)[ T]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AaPp][Mm])?(Z|[+-]\\d{2}:?\\d{2})?$"));
    const auto match = time.match(text);
    return match.hasMatch() ? match.captured(1).trimmed() : text;
}

} // namespace

ReadNumber readNumber(std::string_view text, int digits, bool decimalComma, std::string_view currency, int tens)
{
    const std::string held = plain(text);
    std::string_view rest = trimmed(held);
    bool negative = false;
    if (rest.size() > 2 && rest.front() == '(' && rest.back() == ')') {
        negative = true;
        rest = trimmed(rest.substr(1, rest.size() - 2));
    }
    const auto takeMinus = [&] {
        if (!negative && !rest.empty() && rest.front() == '-') {
            negative = true;
            rest = trimmed(rest.substr(1));
        } else if (!negative && !rest.empty() && rest.back() == '-') {
            negative = true;
            rest = trimmed(rest.substr(0, rest.size() - 1));
        }
    };
    takeMinus();
    rest = withoutSign(rest, currency);
    takeMinus();
    if (!negative && !rest.empty() && rest.front() == '+')
        rest.remove_prefix(1);
    if (const int unit = takeUnit(rest); unit > 0) {
        if (tens > 0) // in a column of ten thousands: once more, or said twice?
            return {};
        tens = unit;
    }

    const char point = decimalComma ? ',' : '.';
    const size_t at = rest.find(point);
    std::string_view fraction = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
    const auto whole = ungrouped(rest.substr(0, at), decimalComma ? '.' : ',');
    if (!whole || !std::ranges::all_of(fraction, isDigit) || (at != std::string_view::npos && fraction.empty()))
        return {};
    const int places = digits + tens;
    while (fraction.size() > size_t(places) && fraction.back() == '0')
        fraction.remove_suffix(1);
    if (fraction.size() > size_t(places))
        return {{}, digits == 0 ? StatementFault::NoWholeNumber : StatementFault::TooFine};
    std::string number = negative ? "-" + *whole : *whole;
    if (!fraction.empty())
        number.append(".").append(fraction);
    const auto scaled = parseScaled(number, places);
    return scaled ? ReadNumber{scaled, {}} : ReadNumber{{}, StatementFault::TooLarge};
}

ReadDay readDayText(std::string_view text, StatementMapping::DateOrder order)
{
    using Order = StatementMapping::DateOrder;
    if (const auto strict = parseDay(text))
        return {*strict, {}};
    const std::string held = plain(text);
    const QString wide = withoutTime(QString::fromStdString(held).trimmed());
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})$"));
    static const QRegularExpression bare(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression chinese(QStringLiteral("^(\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]?$"));
    static const QRegularExpression yearLast(QStringLiteral("^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})$"));
    const auto numbers = [](const QRegularExpressionMatch &match, int year, int month, int day) {
        return existing(match.captured(year).toInt(), match.captured(month).toInt(), match.captured(day).toInt());
    };
    const auto answer = [](QDate day) {
        return day.isValid() ? ReadDay{day, {}} : ReadDay{};
    };
    if (const auto match = yearFirst.match(wide); match.hasMatch())
        return answer(numbers(match, 1, 3, 4));
    if (const auto match = bare.match(wide); match.hasMatch())
        return answer(numbers(match, 1, 2, 3));
    if (const auto match = chinese.match(wide); match.hasMatch())
        return answer(numbers(match, 1, 2, 3));
    if (const auto match = yearLast.match(wide); match.hasMatch()) {
        const QDate dayFirst = numbers(match, 4, 3, 1);
        const QDate monthFirst = numbers(match, 4, 1, 3);
        if (order != Order::Unstated)
            return answer(order == Order::DayFirst ? dayFirst : monthFirst);
        if (dayFirst.isValid() && monthFirst.isValid() && dayFirst != monthFirst)
            return {{}, StatementFault::AmbiguousDay};
        return answer(dayFirst.isValid() ? dayFirst : monthFirst);
    }
    return {};
}

} // namespace lianming
