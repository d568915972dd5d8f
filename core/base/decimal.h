// Exact decimal arithmetic for money and rates (spec/royalties.md section 1). No binary floating point comes near.
// A Rate is a decimal with nine digits after the point; exact values in between are fractions of 128-bit integers, and
// become whole numbers in the named rounding function only.
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UInt128;

/// How ties go when an exact value becomes an amount.
enum class Rounding {
    HalfUp,   ///< away from zero
    HalfEven, ///< to the even neighbour
};

/// `text` as a whole number of 10^-digits, where `text` is -?[0-9]+(\.[0-9]+)? with at most `digits` digits after the
/// point. Nothing for any other form, and where the result does not fit 128 bits.
[[nodiscard]] std::optional<Int128> parseScaled(std::string_view text, int digits);

/// `value` × 10^-digits as text with exactly `digits` digits after the point (none and no point for 0). Never "-0.00".
[[nodiscard]] std::string formatScaled(Int128 value, int digits);

/// `value` if it fits 64 bits.
[[nodiscard]] std::optional<qint64> narrowed(Int128 value);

/// numerator / denominator as the nearest whole number, ties by `rounding`. Denominator > 0.
[[nodiscard]] Int128 divideRounded(Int128 numerator, Int128 denominator, Rounding rounding);

/// An exact decimal with at most nine digits after the point, never negative: a percent, a per-unit amount, an
/// exchange rate.
struct Rate {
    Int128 nanos = 0; ///< the value × 10^9

    static constexpr int digits = 9;
    static constexpr qint64 one = 1'000'000'000;

    /// From a decimal string ("8.5"). Nothing if malformed, negative, finer than nine digits, or 10^18 and more.
    [[nodiscard]] static std::optional<Rate> parse(std::string_view text);
    /// Shortest exact form: "8.5", "10", "0.125".
    [[nodiscard]] std::string toString() const;

    friend bool operator==(Rate, Rate) = default;
    friend auto operator<=>(Rate, Rate) = default;
};

/// Splits `total` over weights ≥ 0 so that the parts sum to it: truncated toward zero first, then the units left over
/// go one each to the largest dropped fractions, ties to the earlier index; all to the first part if the weights sum to
/// 0; nothing over no parts. Requires Σ weights to fit 127 bits. (royalties.md section 1, "Apportion")
[[nodiscard]] std::vector<Int128> apportion(Int128 total, std::span<const Int128> weights);

} // namespace lianming
