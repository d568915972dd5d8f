// Exchange rates into a contract's currency by currency and day (spec/royalties.md section 3, step 2).
#pragma once

#include "core/base/currency.h"
#include "core/base/decimal.h"

#include <QDate>

#include <map>
#include <optional>
#include <string>

namespace lianming {

/// A rate and the day it was published for.
struct DatedRate {
    QDate day;
    Rate rate; ///< contract currency per unit of the other, major unit to major unit; more than 0

    friend bool operator==(const DatedRate &, const DatedRate &) = default;
};

class FxTable
{
public:
    /// Adds a rate. False if there is one for that currency and day already.
    bool add(Currency currency, QDate day, Rate rate);
    /// The rate of `day`, or of the latest day before it that has one, at most 31 days back.
    [[nodiscard]] std::optional<DatedRate> rate(Currency currency, QDate day) const;

    using Days = std::map<QDate, Rate>;
    /// All of them, by currency code and day.
    [[nodiscard]] const std::map<std::string, Days, std::less<>> &all() const { return m_rates; }

private:
    std::map<std::string, Days, std::less<>> m_rates;
};

} // namespace lianming
