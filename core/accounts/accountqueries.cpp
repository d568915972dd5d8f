// AccountService's questions; its verbs stand in accountservice.cpp.
#include "core/accounts/accountrepository.h"
#include "core/accounts/accountservice.h"

#include <algorithm>

namespace lianming {

namespace {

AccountRepository booksOf(Workspace &w)
{
    return {w.db, w.clock.today()};
}

} // namespace

QList<InvoiceCandidate> AccountService::invoiceable() const
{
    return booksOf(*m_w).candidates();
}

InvoiceItem AccountService::get(Id<Invoice> id) const
{
    return booksOf(*m_w).invoice(id);
}

InvoiceItem AccountService::get(const QString &number) const
{
    return booksOf(*m_w).invoice(number);
}

QList<InvoiceItem> AccountService::list(const InvoiceFilter &filter) const
{
    return booksOf(*m_w).invoices(filter);
}

QList<InvoiceItem> AccountService::openItems(Id<Brand> brand) const
{
    InvoiceFilter filter;
    filter.brand = brand;
    filter.openOnly = true;
    QList<InvoiceItem> out = booksOf(*m_w).invoices(filter);
    out.removeIf([](const InvoiceItem &item) { return item.open.open <= 0; });
    std::ranges::sort(out, [](const InvoiceItem &a, const InvoiceItem &b) {
        return a.invoice.dueOn != b.invoice.dueOn ? a.invoice.dueOn < b.invoice.dueOn : a.invoice.id < b.invoice.id;
    });
    return out;
}

QList<AllocationItem> AccountService::allocationsOf(Id<Invoice> invoice) const
{
    return booksOf(*m_w).allocations(invoice);
}

QList<CertificateItem> AccountService::certificatesOf(Id<Invoice> invoice) const
{
    return booksOf(*m_w).certificates(invoice);
}

PaymentItem AccountService::payment(Id<Payment> id) const
{
    return booksOf(*m_w).payment(id);
}

PaymentItem AccountService::payment(const QString &number) const
{
    return booksOf(*m_w).payment(number);
}

QList<PaymentItem> AccountService::payments(const PaymentFilter &filter) const
{
    return booksOf(*m_w).payments(filter);
}

QList<AllocationItem> AccountService::allocationsOf(Id<Payment> payment) const
{
    return booksOf(*m_w).allocations(payment);
}

QList<Currency> AccountService::currencies(Id<Brand> brand) const
{
    return booksOf(*m_w).currencies(brand);
}

AccountLedger AccountService::ledger(Id<Brand> brand, Currency currency) const
{
    // Both sides of the identity must be of the same moment.
    Transaction tx(m_w->db, Transaction::Kind::Read);
    const AccountRepository books = booksOf(*m_w);
    const AccountParty party = books.party(brand);
    AccountLedger out;
    out.brand = brand;
    out.brandCode = party.code;
    out.brandEn = party.nameEn;
    out.brandZh = party.nameZh;
    out.currency = currency;
    out.entries = books.entries(brand, currency);
    runBalances(out.entries);
    InvoiceFilter invoices;
    invoices.brand = brand;
    invoices.currency = currency;
    PaymentFilter payments;
    payments.brand = brand;
    payments.currency = currency;
    out.footing = footingOf(books.invoices(invoices), books.payments(payments));
    return out;
}

QList<AgingRow> AccountService::aging() const
{
    Transaction tx(m_w->db, Transaction::Kind::Read);
    const AccountRepository books = booksOf(*m_w);
    return agingOf(books.invoices(InvoiceFilter()), books.payments(PaymentFilter()));
}

QList<HistoryEntry> AccountService::history(Id<Invoice> id) const
{
    return historyOf(m_w->db, "invoice", id.value);
}

QList<HistoryEntry> AccountService::history(Id<Payment> id) const
{
    return historyOf(m_w->db, "payment", id.value);
}

} // namespace lianming
