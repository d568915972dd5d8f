#include "core/reports/invoicesource.h"

#include "core/accounts/accountservice.h"
#include "core/brands/brandservice.h"

namespace lianming {

namespace {

InvoiceDocument documentOf(Workspace &workspace, const InvoiceItem &item, const QString &bankNote)
{
    const Invoice &invoice = item.invoice;
    InvoiceDocument out;
    out.number = invoice.number;
    out.kind = invoice.kind;
    out.institutionEn = item.institutionEn;
    out.institutionZh = item.institutionZh;
    out.brandEn = item.brandEn;
    out.brandZh = item.brandZh;
    const Brand brand = BrandService(workspace).get(invoice.brand);
    out.company = brand.company;
    out.creditCode = brand.creditCode;
    out.contractNumber = item.contractNumber;
    out.contractTitle = item.contractTitle;
    out.period = Period::parse(invoice.period.toStdString());
    out.currency = invoice.currency;
    out.net = invoice.net;
    out.vat = invoice.vat;
    out.withholding = invoice.withholding;
    out.cashDue = invoice.cashDue;
    out.issuedOn = invoice.issuedOn;
    out.dueOn = invoice.dueOn;
    out.refersTo = item.refersToNumber;
    if (!item.refersToNumber.isEmpty())
        out.refersToIssuedOn = AccountService(workspace).get(invoice.refersTo).invoice.issuedOn;
    out.interestDays = invoice.interestDays;
    out.reason = invoice.reason;
    out.bankNote = bankNote;
    out.preparedBy = invoice.preparedBy;
    return out;
}

} // namespace

InvoiceDocument invoiceDocument(Workspace &workspace, Id<Invoice> invoice, const QString &bankNote)
{
    return documentOf(workspace, AccountService(workspace).get(invoice), bankNote);
}

InvoiceDocument invoiceDocument(Workspace &workspace, const QString &number, const QString &bankNote)
{
    return documentOf(workspace, AccountService(workspace).get(number), bankNote);
}

} // namespace lianming
