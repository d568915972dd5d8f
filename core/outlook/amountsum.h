// Adding amounts up, each currency by itself: there is no sum of two.
#pragma once

#include "core/base/money.h"

#include <QList>

#include <map>

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

} // namespace lianming
