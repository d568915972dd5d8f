#include "core/royalties/result.h"

namespace lianming {

qint64 PeriodFigures::due() const
{
    Int128 sum = Int128{apart} + fees + marketingFund;
    for (const PoolFigures &pool : pools)
        sum += pool.payable;
    if (const auto minor = narrowed(sum))
        return *minor;
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "What period %1 pays is larger than an amount can be"),
                {period.name()});
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
