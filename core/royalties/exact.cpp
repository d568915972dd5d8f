#include "core/royalties/exact.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <utility>

namespace lianming {

using Whole = boost::multiprecision::cpp_int;

struct ExactSum::Wide {
    Whole numerator;
    Whole denominator;
};

void ExactSum::DeleteWide::operator()(Wide *wide) const
{
    delete wide;
}

void ExactSum::widen()
{
    if (!m_wide)
        m_wide.reset(new Wide{Whole(m_numerator), Whole(m_denominator)});
}

void ExactSum::addWide(std::initializer_list<Int128> factors)
{
    widen();
    Whole product = 1;
    for (const Int128 factor : factors)
        product *= Whole(factor);
    m_wide->numerator += product;
}

void ExactSum::divideWide(Int128 factor)
{
    widen();
    m_wide->denominator *= Whole(factor);
}

std::optional<Int128> ExactSum::roundedWide(Rounding rounding) const
{
    Whole quotient;
    Whole left;
    boost::multiprecision::divide_qr(m_wide->numerator, m_wide->denominator, quotient, left);
    const bool negative = m_wide->numerator < 0;
    left = abs(left) * 2;
    const int toHalf = left.compare(m_wide->denominator);
    if (toHalf > 0 || (toHalf == 0 && (rounding == Rounding::HalfUp || quotient % 2 != 0)))
        quotient += negative ? -1 : 1;
    if (msb(abs(quotient) + 1) >= 127)
        return std::nullopt;
    return static_cast<Int128>(quotient);
}

ExactSum::Wide ExactSum::wide() const
{
    return m_wide ? *m_wide : Wide{Whole(m_numerator), Whole(m_denominator)};
}

bool ExactSum::isLargerInMagnitude(const ExactSum &other) const
{
    const Wide a = wide();
    const Wide b = other.wide();
    return abs(a.numerator) * b.denominator > abs(b.numerator) * a.denominator;
}

std::string ExactSum::text(int digits) const
{
    Wide value = wide();
    value.denominator *= Whole(powerOfTen(digits));
    const Whole divisor = gcd(value.numerator, value.denominator);
    value.numerator /= divisor;
    value.denominator /= divisor;

    // A decimal ends if its denominator in lowest terms has no prime factor but 2 and 5.
    Whole rest = value.denominator;
    int places = 0;
    Whole power = 1;
    while (power % value.denominator != 0 && (rest % 2 == 0 || rest % 5 == 0)) {
        if (rest % 2 == 0)
            rest /= 2;
        if (rest % 5 == 0)
            rest /= 5;
        power *= 10;
        ++places;
    }
    if (rest != 1 && power % value.denominator != 0)
        return value.numerator.str() + "/" + value.denominator.str();
    std::string text = Whole(abs(value.numerator) * power / value.denominator).str();
    if (places > 0) {
        if (text.size() <= size_t(places))
            text.insert(0, size_t(places) + 1 - text.size(), '0');
        text.insert(text.size() - size_t(places), ".");
    }
    return value.numerator < 0 ? "-" + text : text;
}

} // namespace lianming
