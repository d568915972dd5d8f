#include "core/accounts/allocation.h"

#include "core/royalties/exact.h"

#include <algorithm>
#include <numeric>

namespace lianming {

namespace {

std::optional<qint64> narrowRounded(const ExactSum &value)
{
    const auto rounded = value.rounded(Rounding::HalfUp);
    return rounded ? narrowed(*rounded) : std::nullopt;
}

} // namespace

std::optional<qint64> partFor(const Money &amount, Currency paid, Rate rate)
{
    if (rate.nanos <= 0)
        return std::nullopt;
    ExactSum value(rate.nanos);
    value.divideBy(powerOfTen(amount.currency.digits()));
    value.add({amount.minor, Rate::one, powerOfTen(paid.digits())});
    return narrowRounded(value);
}

std::optional<qint64> amountFor(const Money &part, Currency owed, Rate rate)
{
    ExactSum value(Int128{Rate::one} * powerOfTen(part.currency.digits()));
    value.add({part.minor, rate.nanos, powerOfTen(owed.digits())});
    return narrowRounded(value);
}

bool agrees(const Money &amount, const Money &part, Rate rate)
{
    if (amount.currency == part.currency)
        return amount.minor == part.minor;
    return part.minor == partFor(amount, part.currency, rate) || amount.minor == amountFor(part, amount.currency, rate);
}

QString exchangeDifference(const Money &amount, const Money &part, Rate rate)
{
    const Int128 scale = Int128{Rate::one} * powerOfTen(part.currency.digits());
    ExactSum value(scale);
    value.add({amount.minor, scale});
    value.add({-Int128{part.minor}, rate.nanos, powerOfTen(amount.currency.digits())});
    return QString::fromStdString(value.text(amount.currency.digits()));
}

AllocationProposal proposeAllocation(const Money &payment, std::span<const OpenInvoice> invoices)
{
    std::vector<size_t> order(invoices.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [&](size_t i) { return invoices[i].dueOn; });
    AllocationProposal out;
    out.rest = std::max<qint64>(0, payment.minor);
    for (const size_t i : order) {
        const OpenInvoice &invoice = invoices[i];
        if (out.rest == 0)
            break;
        if (invoice.open <= 0)
            continue;
        if (invoice.currency == payment.currency) {
            const qint64 amount = std::min(invoice.open, out.rest);
            out.parts.push_back({invoice.id, amount, amount});
            out.rest -= amount;
            continue;
        }
        if (!invoice.rate || invoice.rate->nanos == 0)
            continue;
        // What the whole rest is worth; beyond 64 bits it is more than any invoice.
        const auto worth = amountFor({out.rest, payment.currency}, invoice.currency, *invoice.rate);
        const bool isUsedUp = worth && *worth <= invoice.open;
        const qint64 amount = isUsedUp ? *worth : invoice.open;
        const qint64 part =
            isUsedUp ? out.rest : partFor({amount, invoice.currency}, payment.currency, *invoice.rate).value_or(0);
        if (amount <= 0 || part <= 0 || part > out.rest)
            continue; // too little to be told in the other currency
        out.parts.push_back({invoice.id, amount, part});
        out.rest -= part;
    }
    return out;
}

} // namespace lianming
