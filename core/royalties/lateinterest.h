// Interest on an invoice that is paid late (spec/royalties.md section 6): a plain function of the invoice, its payments
// and the day asked about.
#pragma once

#include "core/royalties/terms.h"

#include <span>

namespace lianming {

/// An invoice as interest sees it; amounts are minor units of one currency.
struct LateInvoice {
    qint64 minor = 0; ///< owed on the due day
    QDate due;
    std::span<const DatedAmount> payments; ///< `due` is the day of the payment; in any order
};

/// The interest that has run up to and including `asOf`: nothing until a part is unpaid at the end of the day due +
/// grace days, then for every day from due + 1. Rounded once, or at the end of each month or year that compounds.
/// Throws Error::BadInput where it does not fit 64 bits.
[[nodiscard]] qint64 lateInterest(const LateInterest &terms, Rounding rounding, const LateInvoice &invoice, QDate asOf);

} // namespace lianming
