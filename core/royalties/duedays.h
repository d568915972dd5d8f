// When a contract's reports and payments are due. Reports: the days that the record says after a period's end.
// Payments: `payment: {days}` of the terms, counted from the report's due day; 30 where they say nothing.
#pragma once

#include "core/contracts/royaltyterms.h"

namespace lianming {

constexpr qint64 usualPaymentDays = 30;

/// `payment.days` of the terms, 0 to 3,660. Throws Error::BadInput for another value.
[[nodiscard]] qint64 paymentDays(const RoyaltyTerms &terms);

/// Last day on which the period's report is in time.
[[nodiscard]] inline QDate reportDueOn(const Period &period, qint64 reportWithinDays)
{
    return period.span().end.addDays(reportWithinDays);
}
/// Last day on which the period's royalties are paid in time.
[[nodiscard]] inline QDate paymentDueOn(const Period &period, qint64 reportWithinDays, qint64 paymentDays)
{
    return reportDueOn(period, reportWithinDays).addDays(paymentDays);
}

} // namespace lianming
