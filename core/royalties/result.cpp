#include "core/royalties/result.h"

#include <numeric>

namespace lianming {

qint64 PeriodFigures::due() const
{
    const auto addPayable = [](qint64 sum, const PoolFigures &pool) {
        return sum + pool.payable;
    };
    return std::accumulate(pools.begin(), pools.end(), apart + fees + marketingFund, addPayable);
}

std::span<const PeriodAmount> periodAmounts()
{
    static constexpr PeriodAmount amounts[] = {
        {"gross", &PeriodFigures::gross},
        {"deductions", &PeriodFigures::deductions},
        {"base", &PeriodFigures::base},
        {"earned", &PeriodFigures::earned},
        {"apart", &PeriodFigures::apart},
        {"reserve_held", &PeriodFigures::reserveHeld},
        {"reserve_released", &PeriodFigures::reserveReleased},
        {"available", &PeriodFigures::available},
        {"royalty_payment", &PeriodFigures::royaltyPayment},
        {"guarantee_payment", &PeriodFigures::guaranteePayment},
        {"recouped", &PeriodFigures::recouped},
        {"unrecouped", &PeriodFigures::unrecouped},
        {"fees", &PeriodFigures::fees},
        {"marketing_fund", &PeriodFigures::marketingFund},
        {"adjustments", &PeriodFigures::adjustments},
        {"brought_forward", &PeriodFigures::broughtForward},
        {"payable", &PeriodFigures::payable},
        {"carried_forward", &PeriodFigures::carriedForward},
        {"withholding", &PeriodFigures::withholding},
        {"vat", &PeriodFigures::vat},
        {"cash_due", &PeriodFigures::cashDue},
    };
    return amounts;
}

} // namespace lianming
