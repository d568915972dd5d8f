// An exact value on its way to an amount: a sum of products of whole numbers over one denominator. It is kept in 128
// bits as long as they suffice, which is nearly always, and in as many as it takes where they do not.
// (spec/royalties.md section 1: rounding happens only where the page says so)
#pragma once

#include "core/base/decimal.h"

#include <initializer_list>
#include <memory>
#include <string>

namespace lianming {

class ExactSum
{
public:
    /// 0 over `denominator` (> 0).
    explicit ExactSum(Int128 denominator = 1) : m_denominator(denominator) {}

    /// Adds the product of `factors` to the numerator.
    void add(std::initializer_list<Int128> factors)
    {
        Int128 product = 1;
        bool narrow = !m_wide;
        for (const Int128 factor : factors)
            narrow = narrow && !__builtin_mul_overflow(product, factor, &product);
        Int128 sum = 0;
        if (narrow && !__builtin_add_overflow(m_numerator, product, &sum))
            m_numerator = sum;
        else
            addWide(factors);
    }
    /// Multiplies the denominator by `factor` > 0.
    void divideBy(Int128 factor)
    {
        Int128 product = 0;
        if (!m_wide && !__builtin_mul_overflow(m_denominator, factor, &product))
            m_denominator = product;
        else
            divideWide(factor);
    }

    /// The nearest whole number; nothing if that is beyond 128 bits.
    [[nodiscard]] std::optional<Int128> rounded(Rounding rounding) const
    {
        if (m_wide)
            return roundedWide(rounding);
        return divideRounded(m_numerator, m_denominator, rounding);
    }
    /// Whether |this| > |other|, exactly.
    [[nodiscard]] bool isLargerInMagnitude(const ExactSum &other) const;
    /// The value × 10^-digits in decimal, "12.345678"; where it does not end, as a fraction in lowest terms: "10/3".
    [[nodiscard]] std::string text(int digits) const;

private:
    struct Wide;
    struct DeleteWide {
        void operator()(Wide *wide) const;
    };
    void widen();
    void addWide(std::initializer_list<Int128> factors);
    void divideWide(Int128 factor);
    [[nodiscard]] std::optional<Int128> roundedWide(Rounding rounding) const;
    [[nodiscard]] Wide wide() const;

    Int128 m_numerator = 0;
    Int128 m_denominator;
    std::unique_ptr<Wide, DeleteWide> m_wide; ///< in place of the two, once they were too narrow
};

/// 10^exponent, exponent 0–18.
[[nodiscard]] constexpr qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

} // namespace lianming
