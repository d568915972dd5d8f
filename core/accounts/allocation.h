// How a payment is put against invoices: which to propose, and what an amount in one currency takes from a payment in
// another at the bank's rate. Pure functions; exact.
#pragma once

#include "core/accounts/payment.h"
#include "core/base/money.h"

#include <span>
#include <vector>

namespace lianming {

/// One invoice that waits for money.
struct OpenInvoice {
    Id<Invoice> id;
    QDate dueOn;
    Currency currency;
    qint64 open = 0; ///< minor units, what to propose at most
    /// The bank's, where its currency is not the payment's: units of its currency for one of the payment's.
    std::optional<Rate> rate = {};
};

struct ProposedAllocation {
    Id<Invoice> invoice;
    qint64 amount = 0; ///< minor units of the invoice's currency
    qint64 part = 0;   ///< minor units of the payment's currency

    friend bool operator==(const ProposedAllocation &, const ProposedAllocation &) = default;
};

struct AllocationProposal {
    std::vector<ProposedAllocation> parts; ///< in the order in which they are paid
    qint64 rest = 0;                       ///< of the payment, stays on account
};

/// Pays what is due first, then the next, each in full while the money lasts; equal days in the order given. Invoices
/// in another currency than the payment's are left out without a rate or with rate 0.
[[nodiscard]] AllocationProposal proposeAllocation(const Money &payment, std::span<const OpenInvoice> invoices);

/// What `amount` (of the invoice's currency) takes from a payment in `paid` at `rate` > 0: rounded half up. Nothing
/// beyond 64 bits.
[[nodiscard]] std::optional<qint64> partFor(const Money &amount, Currency paid, Rate rate);
/// What `part` (of the payment's currency) is worth in `owed` at `rate`: rounded half up. Nothing beyond 64 bits.
[[nodiscard]] std::optional<qint64> amountFor(const Money &part, Currency owed, Rate rate);
/// Whether amount and part are one the rounding of the other at the rate: then nothing but a rounding difference is
/// between them. In one currency: whether they are equal.
[[nodiscard]] bool agrees(const Money &amount, const Money &part, Rate rate);
/// amount − part × rate, exactly, in major units of the amount's currency: "0", "-0.0021".
[[nodiscard]] QString exchangeDifference(const Money &amount, const Money &part, Rate rate);

} // namespace lianming
