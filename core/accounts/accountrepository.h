// All SQL about invoices, payments, their allocations and reversals, and certificates of tax withheld. Postings are
// only ever added. What may be posted is AccountService's to decide; the settlement of statements is asked for in
// core/royalties/settlement.h.
#pragma once

#include "core/accounts/ledger.h"
#include "core/audit/journal.h"

namespace lianming {

/// Who an account is with.
struct AccountParty {
    Id<Brand> brand;
    QString code;
    QString nameEn;
    QString nameZh;
};

class AccountRepository
{
public:
    /// States are as of `today`.
    AccountRepository(Connection &db, QDate today) : m_db(&db), m_today(today) {}

    /// Throws Error::NotFound.
    [[nodiscard]] AccountParty party(Id<Brand> brand) const;

    /// Newest first.
    [[nodiscard]] QList<InvoiceItem> invoices(const InvoiceFilter &filter) const;
    /// Throws Error::NotFound.
    [[nodiscard]] InvoiceItem invoice(Id<Invoice> id) const;
    [[nodiscard]] InvoiceItem invoice(const QString &number) const;
    /// Royalty invoices of a contract's period, the newest first.
    [[nodiscard]] QList<InvoiceItem> ofPeriod(Id<Contract> contract, const QString &period) const;
    [[nodiscard]] QList<InvoiceCandidate> candidates() const;

    /// Newest first.
    [[nodiscard]] QList<PaymentItem> payments(const PaymentFilter &filter) const;
    /// Throws Error::NotFound.
    [[nodiscard]] PaymentItem payment(Id<Payment> id) const;
    [[nodiscard]] PaymentItem payment(const QString &number) const;
    /// Payments with the same licensee, day, currency, amount and reference.
    [[nodiscard]] QList<PaymentItem> alike(const Payment &payment) const;

    /// In the order in which they were posted, what takes back among them.
    [[nodiscard]] QList<AllocationItem> allocations(Id<Invoice> invoice) const;
    [[nodiscard]] QList<AllocationItem> allocations(Id<Payment> payment) const;
    /// Throws Error::NotFound.
    [[nodiscard]] AllocationItem allocation(Id<Allocation> id) const;

    [[nodiscard]] QList<CertificateItem> certificates(Id<Invoice> invoice) const;
    /// Throws Error::NotFound.
    [[nodiscard]] CertificateItem certificate(Id<Certificate> id) const;
    /// Those that the authority's number names, without what takes back.
    [[nodiscard]] QList<CertificateItem> certificates(const QString &authority, const QString &number) const;

    [[nodiscard]] QList<Currency> currencies(Id<Brand> brand) const;
    /// Postings of a licensee in one currency, without balances.
    [[nodiscard]] QList<LedgerEntry> entries(Id<Brand> brand, Currency currency) const;

    static Id<Invoice> insert(Journal &journal, const Invoice &invoice);
    /// What a document settles of a restated difference, as of a closing.
    static void insertSettled(Journal &journal, Id<Invoice> invoice, Id<Contract> contract,
                              Id<SalesStatement> statement, qint64 amount);
    static Id<Payment> insert(Journal &journal, const Payment &payment);
    /// With its lines in the histories of the payment and the invoice, by their numbers.
    static Id<Allocation> insert(Journal &journal, const Allocation &allocation, const QString &paymentNumber,
                                 const QString &invoiceNumber, const QString &amount);
    static Id<Certificate> insert(Journal &journal, const Certificate &certificate, const QString &invoiceNumber);
    static void insertReversal(Journal &journal, const Payment &payment, QDate on, const QString &reason);

private:
    [[nodiscard]] QList<InvoiceItem> invoices(const QString &conditions, const Fields &values) const;
    [[nodiscard]] QList<PaymentItem> payments(const QString &conditions, const Fields &values) const;
    [[nodiscard]] QList<AllocationItem> allocations(const char *column, qint64 id) const;
    [[nodiscard]] QList<CertificateItem> certificates(const QString &condition, const Fields &values) const;

    Connection *m_db;
    QDate m_today;
};

} // namespace lianming
