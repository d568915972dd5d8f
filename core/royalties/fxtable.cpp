#include "core/royalties/fxtable.h"

namespace lianming {

bool FxTable::add(Currency currency, QDate day, Rate rate)
{
    return m_rates[std::string(currency.code())].emplace(day, rate).second;
}

std::optional<DatedRate> FxTable::rate(Currency currency, QDate day) const
{
    constexpr int daysBack = 31;
    const auto rates = m_rates.find(currency.code());
    if (rates == m_rates.end())
        return std::nullopt;
    auto after = rates->second.upper_bound(day);
    if (after == rates->second.begin())
        return std::nullopt;
    --after;
    if (after->first.daysTo(day) > daysBack)
        return std::nullopt;
    return DatedRate{after->first, after->second};
}

} // namespace lianming
