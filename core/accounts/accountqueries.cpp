// AccountService's questions; its verbs stand in accountservice.cpp.
#include "core/accounts/accountrepository.h"
#include "core/accounts/accountservice.h"
#include "core/people/access.h"

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
    const Access access = requireMoney(*m_w);
    QList<InvoiceCandidate> out = booksOf(*m_w).candidates();
    out.removeIf([&access](const InvoiceCandidate &candidate) {
        return !access.shows(BrandRecord::Contract, candidate.contract.value);
    });
    return out;
}

InvoiceItem AccountService::get(Id<Invoice> id) const
{
    requireMoney(*m_w).requireShown(id);
    return booksOf(*m_w).invoice(id);
}

InvoiceItem AccountService::get(const QString &number) const
{
    const Access access = requireMoney(*m_w);
    InvoiceItem out = booksOf(*m_w).invoice(number);
    access.requireShown(out.invoice.id);
    return out;
}

QList<InvoiceItem> AccountService::list(const InvoiceFilter &filter) const
{
    InvoiceFilter shown = filter;
    if (!requireMoney(*m_w).narrow(shown.brand))
        return {};
    return booksOf(*m_w).invoices(shown);
}

QList<InvoiceItem> AccountService::openItems(Id<Brand> brand) const
{
    requireMoney(*m_w).requireShown(brand);
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
    requireMoney(*m_w).requireShown(invoice);
    return booksOf(*m_w).allocations(invoice);
}

QList<CertificateItem> AccountService::certificatesOf(Id<Invoice> invoice) const
{
    requireMoney(*m_w).requireShown(invoice);
    return booksOf(*m_w).certificates(invoice);
}

PaymentItem AccountService::payment(Id<Payment> id) const
{
    requireMoney(*m_w).requireShown(id);
    return booksOf(*m_w).payment(id);
}

PaymentItem AccountService::payment(const QString &number) const
{
    const Access access = requireMoney(*m_w);
    PaymentItem out = booksOf(*m_w).payment(number);
    access.requireShown(out.payment.id);
    return out;
}

QList<PaymentItem> AccountService::payments(const PaymentFilter &filter) const
{
    PaymentFilter shown = filter;
    if (!requireMoney(*m_w).narrow(shown.brand))
        return {};
    return booksOf(*m_w).payments(shown);
}

QList<AllocationItem> AccountService::allocationsOf(Id<Payment> payment) const
{
    requireMoney(*m_w).requireShown(payment);
    return booksOf(*m_w).allocations(payment);
}

QList<Currency> AccountService::currencies(Id<Brand> brand) const
{
    requireMoney(*m_w).requireShown(brand);
    return booksOf(*m_w).currencies(brand);
}

AccountLedger AccountService::ledger(Id<Brand> brand, Currency currency) const
{
    requireMoney(*m_w).requireShown(brand);
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
    InvoiceFilter invoices;
    PaymentFilter payments;
    const Access access = requireMoney(*m_w);
    (void)access.narrow(invoices.brand);
    (void)access.narrow(payments.brand);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    const AccountRepository books = booksOf(*m_w);
    return agingOf(books.invoices(invoices), books.payments(payments));
}

QList<HistoryEntry> AccountService::history(Id<Invoice> id) const
{
    requireMoney(*m_w).requireShown(id);
    return historyOf(m_w->db, "invoice", id.value);
}

QList<HistoryEntry> AccountService::history(Id<Payment> id) const
{
    requireMoney(*m_w).requireShown(id);
    return historyOf(m_w->db, "payment", id.value);
}

} // namespace lianming
