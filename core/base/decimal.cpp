#include "core/base/decimal.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace lianming {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Int128 magnitude(Int128 value)
{
    return value < 0 ? -value : value;
}

template<class Whole>
std::optional<Int128> parseScaledAs(std::string_view text, int digits)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);

    Whole value = 0;
    const auto push = [&value](int digit) {
        if constexpr (sizeof(Whole) == sizeof(qint64)) {
            value = value * 10 + digit;
            return true;
        } else {
            return !__builtin_mul_overflow(value, Whole{10}, &value)
                   && !__builtin_add_overflow(value, Whole{digit}, &value);
        }
    };

    size_t i = 0;
    for (; i < text.size() && isDigit(text[i]); ++i) {
        if (!push(text[i] - '0'))
            return std::nullopt;
    }
    if (i == 0)
        return std::nullopt;

    int fraction = 0;
    if (i < text.size()) {
        if (text[i] != '.' || i + 1 == text.size())
            return std::nullopt;
        for (++i; i < text.size(); ++i, ++fraction) {
            if (!isDigit(text[i]) || fraction == digits || !push(text[i] - '0'))
                return std::nullopt;
        }
    }
    for (; fraction < digits; ++fraction) {
        if (!push(0))
            return std::nullopt;
    }
    return Int128{negative ? -value : value};
}

/// Apportions in integers wide enough for |total| × Σ weights.
template<class Wide>
std::vector<Int128> apportionIn(Int128 total, std::span<const Int128> weights, const Int128 &sum)
{
    const Wide wideSum(sum);
    const Wide wideTotal(total);
    std::vector<Int128> parts(weights.size());
    std::vector<Int128> dropped(weights.size());
    Int128 left = total;
    for (size_t i = 0; i < weights.size(); ++i) {
        const Wide exact = wideTotal * Wide(weights[i]);
        parts[i] = static_cast<Int128>(Wide(exact / wideSum));
        dropped[i] = magnitude(static_cast<Int128>(Wide(exact % wideSum)));
        left -= parts[i];
    }
    if (left == 0)
        return parts;

    // Fewer units are left over than there are parts, so each part gets at most one.
    const auto count = static_cast<size_t>(magnitude(left));
    std::vector<size_t> order(weights.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::nth_element(order.begin(), order.begin() + qptrdiff(count), order.end(),
                     [&](size_t a, size_t b) { return dropped[a] != dropped[b] ? dropped[a] > dropped[b] : a < b; });
    for (size_t i = 0; i < count; ++i)
        parts[order[i]] += left < 0 ? -1 : 1;
    return parts;
}

} // namespace

std::optional<Int128> parseScaled(std::string_view text, int digits)
{
    // Up to 18 digits fit 64 bits whatever they are; nearly all numbers of a statement do.
    if (text.size() + size_t(digits) <= 18)
        return parseScaledAs<qint64>(text, digits);
    return parseScaledAs<Int128>(text, digits);
}

std::string formatScaled(Int128 value, int digits)
{
    // Unsigned, so that the smallest 128-bit integer has a magnitude too.
    auto rest = static_cast<UInt128>(value);
    if (value < 0)
        rest = -rest;
    std::string reversed;
    for (int i = 0; rest != 0 || i <= digits; ++i) {
        if (i == digits && digits > 0)
            reversed += '.';
        reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    if (value < 0)
        reversed += '-';
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::optional<qint64> narrowed(Int128 value)
{
    if (value < std::numeric_limits<qint64>::min() || value > std::numeric_limits<qint64>::max())
        return std::nullopt;
    return static_cast<qint64>(value);
}

Int128 divideRounded(Int128 numerator, Int128 denominator, Rounding rounding)
{
    Q_ASSERT(denominator > 0);
    const Int128 quotient = numerator / denominator; // toward zero
    const Int128 left = magnitude(numerator - quotient * denominator);
    const Int128 toHalf = denominator - left; // compare left with its complement: 2 × left could overflow
    const bool up = left > toHalf || (left == toHalf && (rounding == Rounding::HalfUp || quotient % 2 != 0));
    if (!up)
        return quotient;
    return numerator < 0 ? quotient - 1 : quotient + 1;
}

std::optional<Rate> Rate::parse(std::string_view text)
{
    if (text.starts_with('-'))
        return std::nullopt;
    const auto nanos = parseScaled(text, digits);
    constexpr Int128 limit = Int128{one} * one;
    if (!nanos || *nanos >= limit * one)
        return std::nullopt;
    return Rate{*nanos};
}

std::string Rate::toString() const
{
    std::string text = formatScaled(nanos, digits);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.')
        text.pop_back();
    return text;
}

std::vector<Int128> apportion(Int128 total, std::span<const Int128> weights)
{
    const Int128 sum = std::accumulate(weights.begin(), weights.end(), Int128{0});
    if (weights.empty() || sum == 0) {
        std::vector<Int128> parts(weights.size());
        if (!parts.empty())
            parts.front() = total;
        return parts;
    }
    Int128 widest = 0;
    if (!__builtin_mul_overflow(magnitude(total), sum, &widest))
        return apportionIn<Int128>(total, weights, sum);
    return apportionIn<boost::multiprecision::int256_t>(total, weights, sum);
}

} // namespace lianming
