#include "core/vocabulary/yearrange.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianming {

namespace {

/// A number with a sign, which words about a time have none of.
std::optional<int> signedYear(const QString &text)
{
    bool isNumber = false;
    QString digits = text.trimmed();
    digits.replace(QChar(0x2212), u'-');
    const int year = digits.toInt(&isNumber);
    constexpr int farthest = 9999;
    return isNumber && year != 0 && std::abs(year) <= farthest ? std::optional(year) : std::nullopt;
}

/// One end of an open span: a year, or where a period begins or ends.
std::optional<YearRange> openRange(const QString &text)
{
    static const QString dashes = QStringLiteral("-–—~～");
    const auto endOf = [](const QString &words, bool begins) -> std::optional<int> {
        if (const auto year = signedYear(words))
            return year;
        const auto span = yearSpan(words);
        return span ? std::optional(begins ? span->from : span->to) : std::nullopt;
    };
    if (dashes.contains(text.back())) {
        if (const auto from = endOf(text.chopped(1), true))
            return YearRange{from, std::nullopt};
    }
    if (dashes.contains(text.front())) {
        if (const auto to = endOf(text.mid(1), false))
            return YearRange{std::nullopt, to};
    }
    return std::nullopt;
}

} // namespace

std::optional<YearRange> yearRange(QStringView words)
{
    const QString text = words.trimmed().toString();
    if (text.isEmpty())
        return std::nullopt;
    static const QRegularExpression two(QStringLiteral("^([-−]?\\d+)\\s*(?:[-–—~～至到]|to)\\s*([-−]?\\d+)$"));
    const QRegularExpressionMatch both = two.match(text);
    const bool isSigned = text.front() == u'-' || text.front() == QChar(0x2212);
    if (both.hasMatch() && (isSigned || both.captured(2).front().isPunct())) {
        const auto from = signedYear(both.captured(1));
        const auto to = signedYear(both.captured(2));
        if (from && to)
            return YearRange{std::min(*from, *to), std::max(*from, *to)};
    }
    static const QRegularExpression digits(QStringLiteral("^[-−]\\d+$"));
    if (digits.match(text).hasMatch()) {
        const auto year = signedYear(text);
        return year ? std::optional(YearRange{year, year}) : std::nullopt;
    }
    if (const auto open = openRange(text))
        return open;
    if (const auto span = yearSpan(text))
        return YearRange{span->from, span->to};
    return std::nullopt;
}

} // namespace lianming
