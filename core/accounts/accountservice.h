// What is done with licensees' accounts: invoice closed statements, record payments and put them against invoices,
// credit, certify tax withheld, charge late interest; and what is asked of them: open items, ledger, aging. It keeps
// true: a period is invoiced once; no money is spent twice; nobody is credited more than was invoiced; no day bears
// interest twice; the ledger foots (ledger.h). Each verb is one transaction with its lines in the history; two people
// at once are served one after the other, and the second is told (spec/royalties.md sections 5.9 and 6).
#pragma once

#include "core/accounts/allocation.h"
#include "core/accounts/ledger.h"
#include "core/base/message.h"
#include "core/base/progress.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

/// The days of an invoice; what is left out is today, and the contract's days of payment after the issue.
struct InvoiceDays {
    std::optional<QDate> issuedOn = {};
    std::optional<QDate> dueOn = {};
};

struct InvoicingOutcome {
    QList<Id<Invoice>> issued;
    QList<InvoiceCandidate> nothingPayable; ///< closed with nothing to pay; stay as they are
};

/// An amount outside of statements.
struct NewCharge {
    Id<Contract> contract;
    InvoiceKind kind = InvoiceKind::Adjustment; ///< or Audit
    QString period;                             ///< may be empty
    qint64 net = 0;                             ///< minor units of the contract's currency
    bool taxed = true;                          ///< with VAT and withholding by the contract's percents
    QString reason;
    InvoiceDays days;
};

struct NewPayment {
    Id<Brand> brand;
    QDate receivedOn;
    Currency currency;
    qint64 amount = 0; ///< minor units
    QString reference;
    QString notes;
    bool evenIfRepeated = false; ///< take it although one like it was recorded
};

struct AllocationRequest {
    Id<Invoice> invoice;
    qint64 amount = 0;               ///< minor units of the invoice's currency
    std::optional<qint64> part = {}; ///< of the payment's currency; unset: the amount at the rate, rounded
    std::optional<Rate> rate = {};   ///< the bank's; needed where the currencies differ, and only there
};

struct NewCertificate {
    Id<Invoice> invoice;
    QString authority;
    QString number;
    QDate taxOn;
    qint64 amount = 0; ///< minor units of the invoice's currency; need not be what was expected
    QString file;      ///< path of the scan; empty: none
};

/// Interest on an invoice as of a day.
struct InterestPreview {
    Id<Invoice> invoice;
    Currency currency;
    bool agreed = false;         ///< whether the contract has late interest at all
    qint64 run = 0;              ///< all that has run up to and including the day
    qint64 posted = 0;           ///< of interest invoices
    qint64 due = 0;              ///< what has run since, not yet invoiced; never negative
    std::optional<DaySpan> days; ///< the days that `due` is for; nothing if none of them bears interest
};

/// What restatements changed after a contract's last period was closed: no open period settles it any more (spec/
/// royalties.md section 6).
struct RestatedDifference {
    Id<Contract> contract;
    Id<SalesStatement> statement; ///< the closing that it is as of: the last restatement
    QString period;               ///< of that
    QString label;                ///< "TM-2026-0007 2026Q1 (2)"
    QString reason;               ///< of the restatement
    Currency currency;
    qint64 minor = 0;  ///< all of it, less what documents settled; negative: in the licensee's favour
    qint64 credit = 0; ///< that the last period carries and no period takes up; never negative

    /// Before VAT: to be invoiced, to be credited if negative. What is owed more uses the credit up first.
    [[nodiscard]] qint64 due() const { return minor > 0 ? std::max<qint64>(0, minor - credit) : minor; }
};

class AccountService
{
public:
    explicit AccountService(Workspace &workspace) : m_w(&workspace) {}

    /// Closed statements that have no invoice, by contract and period. A restated period is not among them: its
    /// difference stands in the adjustments of the first open period.
    [[nodiscard]] QList<InvoiceCandidate> invoiceable() const;
    /// Invoices a closed statement with its frozen figures. Throws Error::Rejected for a statement that is not closed,
    /// a restated one and one with nothing payable; Error::Duplicate for one that was invoiced and not credited in
    /// full; Error::BadInput for a due day before the issue.
    Id<Invoice> invoice(Id<SalesStatement> statement, const InvoiceDays &days = {});
    /// All that invoiceable() lists, all or none.
    InvoicingOutcome invoiceAll(const InvoiceDays &days, Progress &progress);
    /// Throws Error::BadInput for an amount that is not greater than 0 or too large, a missing reason, a kind that is
    /// neither adjustment nor audit, and days as invoice(); Error::Rejected for a draft contract.
    Id<Invoice> charge(const NewCharge &charge);
    /// Calculates the contract for it. Nothing where a period is open or nothing is left to settle. Throws as
    /// RoyaltyService::calculate().
    [[nodiscard]] std::optional<RestatedDifference> difference(Id<Contract> contract) const;
    /// Invoices what difference() says is owed more, or credits what is owed less: on the restated period's invoice
    /// first, then on the contract's others, the newest first. The documents name the restatement, which counts as
    /// settled from then on, unless its invoice is credited in full. Throws Error::Rejected where there is nothing to
    /// settle and where less is invoiced than is to be credited; Error::BadInput as invoice().
    QList<Id<Invoice>> settle(Id<Contract> contract, const InvoiceDays &days = {});
    /// Takes `net` (before VAT) of an invoice back, VAT and withholding in proportion. What was paid beyond the rest is
    /// set free and stays on account. Throws Error::Rejected for more than was invoiced less credited, and for a credit
    /// note; Error::BadInput without a reason, and for a day before the invoice's. Returns the credit note.
    Id<Invoice> credit(Id<Invoice> invoice, qint64 net, const QString &reason, std::optional<QDate> issuedOn = {});

    /// Records a payment and puts it against invoices; the rest stays on account. Throws Error::Duplicate for one with
    /// the same licensee, day, currency, amount and reference, unless told otherwise; Error::BadInput for a form
    /// mistake; and as allocate().
    Id<Payment> pay(const NewPayment &payment, const QList<AllocationRequest> &allocations = {});
    /// Throws Error::Rejected where it is more than the payment has left or than is open of an invoice, for another
    /// licensee's invoice, a credit note and a reversed payment; Error::BadInput for an amount that is not greater than
    /// 0, a missing or superfluous rate, and a part that does not agree with it.
    void allocate(Id<Payment> payment, const QList<AllocationRequest> &allocations);
    /// What is left of an allocation goes back on account, as if it had never been. Throws Error::Rejected where
    /// nothing is left of it; Error::BadInput without a reason.
    void reverseAllocation(Id<Allocation> allocation, const QString &reason);
    /// Takes a payment back with all its allocations, as if it had never come. `on`: the day it shows in the ledger,
    /// today if unset. Throws Error::Rejected where it was reversed before; Error::BadInput without a reason, and for a
    /// day before the receipt.
    void reversePayment(Id<Payment> payment, const QString &reason, std::optional<QDate> on = {});

    /// Takes a certificate as paid. Throws Error::Duplicate for a number that the authority's certificates have;
    /// Error::Rejected for a credit note; Error::BadInput for a form mistake.
    Id<Certificate> certify(const NewCertificate &certificate);
    void reverseCertificate(Id<Certificate> certificate, const QString &reason);

    /// Interest up to and including `asOf`, which may be any day. `due` is what has run less what was invoiced; where
    /// that was too much (a payment was recorded late) credit notes on the interest count as its correction, otherwise
    /// as a waiver. Nothing runs on interest and credit notes.
    [[nodiscard]] InterestPreview interest(Id<Invoice> invoice, QDate asOf) const;
    /// Posts an interest note over InterestPreview::due. Throws Error::Rejected where the contract has no late
    /// interest, nothing is due, or `asOf` is after today or not after the last interest note.
    Id<Invoice> postInterest(Id<Invoice> invoice, QDate asOf, const InvoiceDays &days = {});

    /// Throws Error::NotFound.
    [[nodiscard]] InvoiceItem get(Id<Invoice> id) const;
    [[nodiscard]] InvoiceItem get(const QString &number) const;
    /// Newest first.
    [[nodiscard]] QList<InvoiceItem> list(const InvoiceFilter &filter = {}) const;
    /// Invoices of a licensee with cash or tax open, the oldest due day first.
    [[nodiscard]] QList<InvoiceItem> openItems(Id<Brand> brand) const;
    [[nodiscard]] QList<AllocationItem> allocationsOf(Id<Invoice> invoice) const;
    [[nodiscard]] QList<CertificateItem> certificatesOf(Id<Invoice> invoice) const;

    /// Throws Error::NotFound.
    [[nodiscard]] PaymentItem payment(Id<Payment> id) const;
    [[nodiscard]] PaymentItem payment(const QString &number) const;
    /// Newest first.
    [[nodiscard]] QList<PaymentItem> payments(const PaymentFilter &filter = {}) const;
    [[nodiscard]] QList<AllocationItem> allocationsOf(Id<Payment> payment) const;

    /// Currencies in which a licensee has postings, by code.
    [[nodiscard]] QList<Currency> currencies(Id<Brand> brand) const;
    [[nodiscard]] AccountLedger ledger(Id<Brand> brand, Currency currency) const;
    /// Everybody's, as of today.
    [[nodiscard]] QList<AgingRow> aging() const;

    /// Newest first.
    [[nodiscard]] QList<HistoryEntry> history(Id<Invoice> id) const;
    [[nodiscard]] QList<HistoryEntry> history(Id<Payment> id) const;

private:
    Workspace *m_w;
};

} // namespace lianming
