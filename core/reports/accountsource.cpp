#include "core/reports/accountsource.h"

#include "core/accounts/accountrepository.h"
#include "core/accounts/accountservice.h"
#include "core/brands/brandservice.h"
#include "core/reports/issuers.h"
#include "core/royalties/royaltyservice.h"

#include <algorithm>

namespace lianming {

namespace {

void sortByDue(QList<InvoiceItem> &items)
{
    std::ranges::sort(items, [](const InvoiceItem &a, const InvoiceItem &b) {
        return a.invoice.dueOn != b.invoice.dueOn ? a.invoice.dueOn < b.invoice.dueOn : a.invoice.id < b.invoice.id;
    });
}

void addEntries(const QList<LedgerEntry> &entries, AccountDocument &out)
{
    for (const LedgerEntry &entry : entries) {
        if (out.from.isValid() && entry.day < out.from) {
            out.opening = entry.balance;
        } else if (entry.day <= out.to) {
            out.entries.push_back({entry.day, entry.kind, entry.invoiceKind, entry.number, entry.about, entry.debit,
                                   entry.credit, entry.balance});
        }
    }
    out.closing = out.entries.empty() ? out.opening : out.entries.back().balance;
}

void addOpenItems(QList<InvoiceItem> invoices, const LedgerFooting &footing, AccountDocument &out)
{
    sortByDue(invoices);
    out.hasOpenItems = true;
    for (const InvoiceItem &item : std::as_const(invoices)) {
        if (item.open.openCash == 0 && item.open.openTax == 0)
            continue;
        out.openItems.push_back({item.invoice.number, item.invoice.kind, item.contractNumber, item.invoice.period,
                                 item.invoice.issuedOn, item.invoice.dueOn, item.daysOverdue, item.open.openCash,
                                 item.open.openTax});
        out.aging[size_t(agingBucket(item.daysOverdue))] += item.open.openCash;
    }
    out.openTax = footing.openTax;
    out.onAccount = footing.onAccount;
}

void addReports(Workspace &workspace, Id<Brand> brand, ReminderDocument &out, Issuers &issuers)
{
    InboxFilter filter;
    filter.brandId = brand.value;
    filter.states = {InboxState::Late};
    for (const InboxRow &row : RoyaltyService(workspace).inbox(filter)) {
        const auto period = Period::parse(row.period.toStdString());
        if (!period)
            continue;
        issuers.add(row.institutionEn, row.institutionZh);
        out.reports.push_back({row.contractNumber, row.contractTitle, *period, row.due});
    }
}

void addDebts(Workspace &workspace, Id<Brand> brand, ReminderDocument &out, Issuers &issuers)
{
    const AccountService accounts(workspace);
    for (const InvoiceItem &item : accounts.openItems(brand)) {
        if (item.invoice.currency != out.currency || item.daysOverdue <= 0 || item.open.openCash <= 0)
            continue;
        issuers.add(item.institutionEn, item.institutionZh);
        const InterestPreview interest = accounts.interest(item.invoice.id, out.writtenOn);
        out.debts.push_back({item.invoice.number, item.contractNumber, item.invoice.issuedOn, item.invoice.dueOn,
                             item.daysOverdue, item.open.openCash, interest.agreed ? interest.due : 0});
    }
}

} // namespace

AccountDocument accountDocument(Workspace &workspace, Id<Brand> brand, Currency currency, std::optional<QDate> from,
                                std::optional<QDate> to)
{
    const QDate today = workspace.clock.today();
    AccountDocument out;
    out.from = from.value_or(QDate());
    out.to = to.value_or(today);
    if (out.from.isValid() && out.from > out.to)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The first day is after the last"));
    out.issuedOn = today;
    out.currency = currency;
    const Brand licensee = BrandService(workspace).get(brand);
    out.brandCode = licensee.code;
    out.brandEn = licensee.nameEn;
    out.brandZh = licensee.nameZh;
    out.company = licensee.company;

    Transaction tx(workspace.db, Transaction::Kind::Read); // postings and open items of one moment
    const AccountRepository books(workspace.db, today);
    QList<LedgerEntry> entries = books.entries(brand, currency);
    runBalances(entries);
    addEntries(entries, out);
    InvoiceFilter invoiceFilter;
    invoiceFilter.brand = brand;
    invoiceFilter.currency = currency;
    const QList<InvoiceItem> invoices = books.invoices(invoiceFilter);
    Issuers issuers;
    for (const InvoiceItem &item : invoices)
        issuers.add(item.institutionEn, item.institutionZh);
    out.institutionEn = issuers.en();
    out.institutionZh = issuers.zh();
    const bool isCurrent = out.to >= today && (entries.isEmpty() || entries.last().day <= out.to);
    if (isCurrent) {
        PaymentFilter paymentFilter;
        paymentFilter.brand = brand;
        paymentFilter.currency = currency;
        addOpenItems(invoices, footingOf(invoices, books.payments(paymentFilter)), out);
    }
    return out;
}

ReminderDocument reminderDocument(Workspace &workspace, const ReminderRequest &request)
{
    const BrandService brands(workspace);
    const Brand brand = brands.get(request.brand);
    ReminderDocument out;
    out.about = request.about;
    out.round = request.round;
    out.brandEn = brand.nameEn;
    out.brandZh = brand.nameZh;
    out.company = brand.company;
    out.contact = request.contact;
    if (out.contact.isEmpty()) {
        const QList<Contact> contacts = brands.contacts(request.brand);
        out.contact = contacts.isEmpty() ? QString() : contacts.first().name;
    }
    out.contactPerson = request.contactPerson;
    out.writtenOn = workspace.clock.today();
    out.answerBy = out.writtenOn.addDays(request.daysToAnswer);
    out.currency = request.currency;
    out.bankNote = request.bankNote;
    Issuers issuers;
    if (request.about == ReminderAbout::Reports)
        addReports(workspace, request.brand, out, issuers);
    else
        addDebts(workspace, request.brand, out, issuers);
    if (out.reports.empty() && out.debts.empty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is not late with anything"), {brand.code});
    out.institutionEn = issuers.en();
    out.institutionZh = issuers.zh();
    return out;
}

} // namespace lianming
