// Amounts of a forecast: added up each currency by itself (there is no sum of two), and held to what an amount can be.
#pragma once

#include "core/base/decimal.h"
#include "core/base/error.h"
#include "core/base/money.h"

#include <QList>

#include <map>
#include <optional>

namespace lianming {

class AmountSum
{
public:
    /// Throws Error::Rejected beyond 64 bits.
    void add(const Money &amount)
    {
        const auto [entry, isNew] = m_sums.try_emplace(amount.currency.codeText(), amount);
        if (!isNew)
            entry->second = entry->second + amount;
    }
    /// By currency's code.
    [[nodiscard]] QList<Money> amounts() const
    {
        QList<Money> out;
        for (const auto &[code, amount] : m_sums)
            out.append(amount);
        return out;
    }

private:
    std::map<QString, Money> m_sums;
};

/// A forecast in minor units. Throws Error::BadInput beyond 64 bits.
[[nodiscard]] inline qint64 forecastMinor(std::optional<Int128> value)
{
    if (const auto narrow = value ? narrowed(*value) : std::nullopt)
        return *narrow;
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The forecast is larger than an amount can be"));
}

} // namespace lianming
