#include "core/accounts/ledger.h"

#include "core/base/error.h"

#include <algorithm>
#include <map>

namespace lianming {

namespace {

constexpr const char *entryKindCodes[] = {"invoice",          "credit_note",  "payment",
                                          "payment_reversal", "certificate",  "certificate_reversal",
                                          "converted_out",    "converted_in", "converted_back"};
constexpr const char *bucketCodes[] = {"not_due", "1_30", "31_60", "61_90", "over_90"};

qint64 fitting(Int128 value)
{
    const auto narrow = narrowed(value);
    if (!narrow)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The balance is larger than an amount can be"));
    return *narrow;
}

/// An AgingRow in the making: its sums may pass 64 bits on the way.
struct Sums {
    AgingRow row;
    std::array<Int128, agingBuckets> cash{};
    Int128 openTax = 0;
    Int128 onAccount = 0;
};

} // namespace

const char *ledgerKindCode(LedgerKind kind)
{
    return entryKindCodes[int(kind)];
}

qint64 AccountLedger::balanceBefore(QDate day) const
{
    const auto first = std::ranges::find_if(entries, [&](const LedgerEntry &entry) { return entry.day >= day; });
    return first == entries.begin() ? 0 : std::prev(first)->balance;
}

void runBalances(QList<LedgerEntry> &entries)
{
    std::ranges::stable_sort(entries, [](const LedgerEntry &a, const LedgerEntry &b) {
        return a.day != b.day ? a.day < b.day : a.postedAt < b.postedAt;
    });
    Int128 balance = 0;
    for (LedgerEntry &entry : entries) {
        balance += Int128{entry.debit} - entry.credit;
        entry.balance = fitting(balance);
    }
}

LedgerFooting footingOf(const QList<InvoiceItem> &invoices, const QList<PaymentItem> &payments)
{
    Int128 cash = 0;
    Int128 tax = 0;
    Int128 rest = 0;
    for (const InvoiceItem &item : invoices) {
        cash += item.open.openCash;
        tax += item.open.openTax;
    }
    for (const PaymentItem &item : payments)
        rest += item.onAccount;
    return {fitting(cash), fitting(tax), fitting(rest), fitting(cash + tax - rest)};
}

const char *agingBucketCode(AgingBucket bucket)
{
    return bucketCodes[int(bucket)];
}

AgingBucket agingBucket(qint64 daysOverdue)
{
    constexpr qint64 month = 30;
    return daysOverdue <= 0           ? AgingBucket::NotDue
           : daysOverdue <= month     ? AgingBucket::Days30
           : daysOverdue <= 2 * month ? AgingBucket::Days60
           : daysOverdue <= 3 * month ? AgingBucket::Days90
                                      : AgingBucket::Older;
}

QList<AgingRow> agingOf(const QList<InvoiceItem> &invoices, const QList<PaymentItem> &payments)
{
    std::map<std::pair<QString, QString>, Sums> rows;
    const auto sumsOf = [&rows](const auto &item, Id<Brand> brand, Currency currency) -> Sums & {
        Sums &sums = rows[{item.brandCode, currency.codeText()}];
        sums.row.brand = brand;
        sums.row.brandCode = item.brandCode;
        sums.row.brandEn = item.brandEn;
        sums.row.brandZh = item.brandZh;
        sums.row.currency = currency;
        return sums;
    };
    for (const InvoiceItem &item : invoices) {
        if (item.open == OpenAmounts())
            continue;
        Sums &sums = sumsOf(item, item.invoice.brand, item.invoice.currency);
        sums.cash[size_t(agingBucket(item.daysOverdue))] += item.open.openCash;
        sums.openTax += item.open.openTax;
        ++sums.row.openInvoices;
    }
    for (const PaymentItem &item : payments) {
        if (item.onAccount != 0)
            sumsOf(item, item.payment.brand, item.payment.currency).onAccount += item.onAccount;
    }
    QList<AgingRow> out;
    for (auto &[key, sums] : rows) {
        Int128 balance = sums.openTax - sums.onAccount;
        for (size_t i = 0; i < agingBuckets; ++i) {
            sums.row.cash[i] = fitting(sums.cash[i]);
            balance += sums.cash[i];
        }
        sums.row.overdue = fitting(sums.cash[1] + sums.cash[2] + sums.cash[3] + sums.cash[4]);
        sums.row.openTax = fitting(sums.openTax);
        sums.row.onAccount = fitting(sums.onAccount);
        sums.row.balance = fitting(balance);
        out.append(sums.row);
    }
    return out;
}

} // namespace lianming
