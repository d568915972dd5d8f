#include "core/base/money.h"

#include "core/base/error.h"

namespace lianming {

namespace {

Money checked(Int128 minor, const Money &a, const Money &b)
{
    if (a.currency != b.currency) {
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "Amounts in %1 and %2 cannot be added"),
                    {a.currency.codeText(), b.currency.codeText()});
    }
    const auto narrow = narrowed(minor);
    if (!narrow)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The sum is larger than an amount can be"));
    return {*narrow, a.currency};
}

} // namespace

std::optional<Money> Money::parse(std::string_view text, Currency currency)
{
    const auto scaled = parseScaled(text, currency.digits());
    const auto minor = scaled ? narrowed(*scaled) : std::nullopt;
    if (!minor)
        return std::nullopt;
    return Money{*minor, currency};
}

Money operator+(const Money &a, const Money &b)
{
    return checked(Int128{a.minor} + b.minor, a, b);
}

Money operator-(const Money &a, const Money &b)
{
    return checked(Int128{a.minor} - b.minor, a, b);
}

} // namespace lianming
