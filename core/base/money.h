// An amount: a whole number of a currency's minor units. Adding checks the currency and the 64 bits; there is no way to
// multiply an amount except through the exact decimals of decimal.h.
#pragma once

#include "core/base/currency.h"
#include "core/base/decimal.h"

namespace lianming {

struct Money {
    qint64 minor = 0;
    Currency currency;

    /// From a decimal string in major units ("1234.50") with at most the currency's digits. Nothing if malformed, finer
    /// than a minor unit, or beyond 64 bits.
    [[nodiscard]] static std::optional<Money> parse(std::string_view text, Currency currency);

    /// Plain exact form with all the currency's digits: "1234.50". For people, see ui/text.
    [[nodiscard]] std::string toString() const { return formatScaled(minor, currency.digits()); }
    [[nodiscard]] QString text() const { return QString::fromStdString(toString()); }

    friend bool operator==(const Money &, const Money &) = default;
};

/// a + b. Throws Error::Internal for two currencies and Error::Rejected beyond 64 bits.
[[nodiscard]] Money operator+(const Money &a, const Money &b);
/// a − b, as for +.
[[nodiscard]] Money operator-(const Money &a, const Money &b);

} // namespace lianming
