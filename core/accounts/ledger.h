// A licensee's account in one currency: every posting in order with the balance after it, and the proof that it foots.
//
// The identity, in each currency, after every posting:
//     Σ debit − Σ credit  =  Σ open of all invoices  −  Σ on account of all payments
// where an invoice's open = net + VAT − credited − allocated − certified (its open cash plus the tax not yet
// certified), and a payment's on account = amount − Σ parts allocated, or 0 once it is reversed. The left side is made
// from the documents in their order, the right one from what is left of each. Debits are invoices, reversed payments
// and certificates, and what a payment gave to an invoice in another currency; credits are credit notes, payments,
// certificates and what came from a payment in another currency. Allocating within a currency moves nothing.
#pragma once

#include "core/accounts/payment.h"

namespace lianming {

enum class LedgerKind {
    Invoice,
    CreditNote,
    Payment,
    PaymentReversal,
    Certificate,
    CertificateReversal,
    ConvertedOut,  ///< of a payment in this currency, for an invoice in another
    ConvertedIn,   ///< from a payment in another currency, for an invoice in this one
    ConvertedBack, ///< either of the two taken back
};
/// "invoice" … "converted_back".
[[nodiscard]] const char *ledgerKindCode(LedgerKind kind);

/// One posting. Amounts are minor units of the ledger's currency; one of debit and credit is 0.
struct LedgerEntry {
    QDate day; ///< issued, received, reversed, taxed, or on which it was put against the invoice
    LedgerKind kind = LedgerKind::Invoice;
    InvoiceKind invoiceKind = InvoiceKind::Royalty; ///< of Invoice
    QString number;                                 ///< of the document
    QString about;                                  ///< the document it is about; or contract and period
    qint64 debit = 0;
    qint64 credit = 0;
    qint64 balance = 0; ///< after it; positive: the licensee owes
    QDateTime postedAt;
    Id<Invoice> invoice;
    Id<Payment> payment;
};

/// The right side of the identity, in its parts.
struct LedgerFooting {
    qint64 openCash = 0;  ///< Σ of the invoices' open cash
    qint64 openTax = 0;   ///< Σ of the tax not yet certified
    qint64 onAccount = 0; ///< Σ of what payments have left
    qint64 balance = 0;   ///< openCash + openTax − onAccount

    friend bool operator==(const LedgerFooting &, const LedgerFooting &) = default;
};

struct AccountLedger {
    Id<Brand> brand;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    Currency currency;
    QList<LedgerEntry> entries; ///< by day, then as posted
    LedgerFooting footing;

    /// After the last entry; 0 without any.
    [[nodiscard]] qint64 balance() const { return entries.isEmpty() ? 0 : entries.last().balance; }
    /// What the header's identity says. False means damaged books.
    [[nodiscard]] bool foots() const { return balance() == footing.balance; }
    /// The balance at the end of the day before `day`.
    [[nodiscard]] qint64 balanceBefore(QDate day) const;
};

/// Puts entries in order (by day, then by posting, then as they stand) and fills in the balances. Throws
/// Error::Rejected where one does not fit 64 bits.
void runBalances(QList<LedgerEntry> &entries);
/// Throws as runBalances().
[[nodiscard]] LedgerFooting footingOf(const QList<InvoiceItem> &invoices, const QList<PaymentItem> &payments);

/// How long open cash has been due.
enum class AgingBucket { NotDue, Days30, Days60, Days90, Older };
inline constexpr size_t agingBuckets = 5;
/// "not_due", "1_30", "31_60", "61_90", "over_90".
[[nodiscard]] const char *agingBucketCode(AgingBucket bucket);
[[nodiscard]] AgingBucket agingBucket(qint64 daysOverdue);

/// What a licensee owes in one currency: balance = Σ cash + openTax − onAccount, as in the ledger.
struct AgingRow {
    Id<Brand> brand;
    QString brandCode;
    QString brandEn;
    QString brandZh;
    Currency currency;
    std::array<qint64, agingBuckets> cash{}; ///< open cash, by AgingBucket
    qint64 overdue = 0;                      ///< of it, past its due day
    qint64 openTax = 0;
    qint64 onAccount = 0;
    qint64 balance = 0;
    int openInvoices = 0;
};

/// By licensee's code and currency; rows for whoever has anything open or on account. Throws as runBalances().
[[nodiscard]] QList<AgingRow> agingOf(const QList<InvoiceItem> &invoices, const QList<PaymentItem> &payments);

} // namespace lianming
