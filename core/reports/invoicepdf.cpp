#include "core/reports/invoicepdf.h"

#include "core/reports/documentsheet.h"
#include "core/reports/documentwords.h"
#include "core/reports/workbookout.h"

namespace lianming::say {

constexpr Bilingual invoice{u"Invoice", u"付款通知单"};
constexpr Bilingual interestNote{u"Interest note", u"逾期利息通知单"};
constexpr Bilingual adjustment{u"Invoice (adjustment)", u"付款通知单（调整）"};
constexpr Bilingual audit{u"Invoice (audit finding)", u"付款通知单（审计补缴）"};
constexpr Bilingual creditNote{u"Credit note", u"贷项通知单"};
constexpr Bilingual company{u"Company", u"公司名称"};
constexpr Bilingual creditCode{u"Credit code", u"统一社会信用代码"};
constexpr Bilingual refersTo{u"Refers to", u"原单据"};
constexpr Bilingual refersToOn{u"%1 of %2", u"%1（%2）"};
constexpr Bilingual interestDays{u"Interest for", u"计息期间"};
constexpr Bilingual cashCredited{u"Amount credited", u"贷记金额"};
constexpr Bilingual nothingDue{u"Nothing is to be paid: the tax withheld covers it",
                               u"无需付款：应付金额以代扣代缴税款抵足"};
constexpr Bilingual nothingCredited{u"Nothing was to be paid of it", u"该部分原无需付款"};
constexpr Bilingual amounts{u"Amounts", u"金额明细"};
constexpr Bilingual creditedAmounts{u"Amounts credited", u"贷记明细"};
constexpr Bilingual forRoyalties{u"Royalties under contract %1, %2", u"授权合同 %1 授权费，%2"};
constexpr Bilingual forContract{u"Contract %1", u"授权合同 %1"};
constexpr Bilingual forInterest{u"Late interest on invoice %1, %2", u"%1 号付款通知单逾期利息，%2"};
constexpr Bilingual forAdjustment{u"Adjustment under contract %1", u"授权合同 %1 调整款"};
constexpr Bilingual forAudit{u"Audit finding under contract %1", u"授权合同 %1 审计补缴款"};
constexpr Bilingual forCredit{u"Credited of invoice %1", u"冲减 %1 号付款通知单"};
constexpr Bilingual netCredited{u"Credited, before tax", u"税前贷记金额"};
constexpr Bilingual payment{u"Payment", u"付款"};
constexpr Bilingual payBy{u"Please pay %1 by %2 and quote the number %3.",
                          u"请于%2前支付 %1，并在汇款附言中注明单号 %3。"};
constexpr Bilingual withheldNote{
    u"%1 is tax that you withhold and pay on our behalf. Please send us the tax office's certificate: it counts as payment.",
    u"其中 %1 为贵方代扣代缴税款。请向我方提供税务机关出具的完税凭证，凭证金额视同已付款。"};
constexpr Bilingual bank{u"Account", u"收款账户"};
constexpr Bilingual reason{u"Reason", u"事由"};
constexpr Bilingual notFapiao{u"This document asks for payment; it is not a tax invoice (fapiao).",
                              u"本通知单为付款依据，不是税务发票。"};
constexpr Bilingual creditNoteIs{
    u"This note lowers what is owed on the invoice named above. What was paid beyond the rest stays on your account.",
    u"本通知单冲减上述单据的应付金额；已付款超出余额的部分留存贵方账户。"};

} // namespace lianming::say

namespace lianming {

namespace {

QString whatFor(const InvoiceDocument &d, const Words &w)
{
    switch (d.kind) {
    case InvoiceKind::Royalty:
        return d.period ? w(say::forRoyalties, {d.contractNumber, w.period(*d.period)})
                        : w(say::forContract, {d.contractNumber});
    case InvoiceKind::Interest:
        return w(say::forInterest, {d.refersTo, d.interestDays ? w.days(*d.interestDays) : QString()});
    case InvoiceKind::Adjustment: return w(say::forAdjustment, {d.contractNumber});
    case InvoiceKind::Audit: return w(say::forAudit, {d.contractNumber});
    case InvoiceKind::CreditNote: return w(say::forCredit, {d.refersTo});
    }
    return {};
}

/// Who and on which contract.
std::vector<DocumentSheet::Fact> partiesOf(const InvoiceDocument &d, const Words &w)
{
    std::vector<DocumentSheet::Fact> facts{
        {say::licensor, w.name(d.institutionEn, d.institutionZh)},
        {say::licensee, w.name(d.brandEn, d.brandZh)},
    };
    if (!d.company.isEmpty())
        facts.push_back({say::company, d.company});
    if (!d.creditCode.isEmpty())
        facts.push_back({say::creditCode, d.creditCode});
    facts.push_back({say::contract, d.contractNumber});
    facts.push_back({say::subject, d.contractTitle});
    return facts;
}

/// What the document is.
std::vector<DocumentSheet::Fact> factsOf(const InvoiceDocument &d, const Words &w)
{
    std::vector<DocumentSheet::Fact> facts{{say::number, d.number}, {say::issued, w.day(d.issuedOn)}};
    if (!d.isCredit())
        facts.push_back({say::dueDay, w.day(d.dueOn)});
    if (d.period)
        facts.push_back({say::period, w.period(*d.period)});
    if (!d.refersTo.isEmpty())
        facts.push_back({say::refersTo, d.refersToIssuedOn.isValid()
                                            ? w(say::refersToOn, {d.refersTo, w.day(d.refersToIssuedOn)})
                                            : d.refersTo});
    if (d.interestDays)
        facts.push_back({say::interestDays, w.days(*d.interestDays)});
    facts.push_back({say::currency, d.currency.codeText()});
    return facts;
}

} // namespace

QString invoiceTitle(InvoiceKind kind, const Words &w)
{
    switch (kind) {
    case InvoiceKind::Royalty: return w(say::invoice);
    case InvoiceKind::Interest: return w(say::interestNote);
    case InvoiceKind::Adjustment: return w(say::adjustment);
    case InvoiceKind::Audit: return w(say::audit);
    case InvoiceKind::CreditNote: return w(say::creditNote);
    }
    return {};
}

DocumentTable invoiceTable(const InvoiceDocument &d, const Words &w)
{
    auto table = DocumentTable::figures(w(d.isCredit() ? say::creditedAmounts : say::amounts), d.currency);
    table.addFigure(whatFor(d, w), d.net);
    table.addFigure(w(d.isCredit() ? say::netCredited : say::payable), d.net, RowStyle::Total);
    if (d.vat != 0)
        table.addFigure(w(say::vat), d.vat);
    if (d.withholding != 0)
        table.addFigure(w(say::withholding), takenOff(d.withholding));
    table.addFigure(w(d.isCredit() ? say::cashCredited : say::cashDue), d.cashDue, RowStyle::Strong);
    return table;
}

QByteArray invoicePdf(const InvoiceDocument &d, DocumentLanguage language, PrintFonts &fonts)
{
    const Words w(language);
    const QString title = invoiceTitle(d.kind, w);
    DocumentHead head;
    head.issuerEn = d.institutionEn;
    head.issuerZh = d.institutionZh;
    head.title = title;
    head.subtitle = d.number;
    head.foot = {d.number, d.contractNumber};
    head.about = title + u' ' + d.number;
    head.issuedOn = d.issuedOn;
    DocumentSheet page(fonts, language, head);
    page.facts(partiesOf(d, w), factsOf(d, w));
    const Money due{d.cashDue, d.currency};
    page.keyFigure(d.isCredit() ? say::cashCredited : say::cashDue, due,
                   d.isCredit() ? say::nothingCredited : say::nothingDue);
    page.section(invoiceTable(d, w));
    const auto paragraph = [&page](const QString &text) {
        page.sheet().paragraph(text, {9}, paper::ink);
        page.sheet().space(4);
    };
    const QString amount = d.currency.codeText() + u' ' + w.amount(d.cashDue, d.currency);
    if (!d.reason.isEmpty()) {
        page.section(w(say::reason));
        paragraph(d.reason);
    }
    if (!d.isCredit()) {
        page.section(w(say::payment));
        if (d.cashDue > 0)
            paragraph(w(say::payBy, {amount, w.day(d.dueOn), d.number}));
        if (d.withholding > 0)
            paragraph(w(say::withheldNote, {d.currency.codeText() + u' ' + w.amount(d.withholding, d.currency)}));
        if (!d.bankNote.isEmpty()) {
            page.sheet().space(2);
            page.sheet().paragraph(w(say::bank), {9, true}, paper::ink);
            page.sheet().space(2);
            page.sheet().paragraph(d.bankNote, {9}, paper::ink, 0);
        }
    }
    page.sheet().space(8);
    page.note(w(d.isCredit() ? say::creditNoteIs : say::notFapiao));
    page.signatures({{say::prepared, d.preparedBy}, {say::issued, w.day(d.issuedOn)}});
    return page.bytes();
}

void writeInvoicePdf(const InvoiceDocument &document, DocumentLanguage language, const QString &path)
{
    PrintFonts fonts;
    writeDocument(invoicePdf(document, language, fonts), path);
}

void writeInvoiceXlsx(const InvoiceDocument &d, DocumentLanguage language, const QString &path)
{
    const Words w(language);
    const QString title = invoiceTitle(d.kind, w);
    WorkbookOut out(path, {title + u' ' + d.number, d.issuedOn}, language);
    out.sheet(d.number);
    out.heading(title + u' ' + d.number);
    for (const auto &facts : {factsOf(d, w), partiesOf(d, w)}) {
        for (const DocumentSheet::Fact &fact : facts)
            out.fact(w(fact.word), fact.value);
    }
    out.gap();
    out.table(invoiceTable(d, w));
    if (!d.reason.isEmpty()) {
        out.gap();
        out.fact(w(say::reason), d.reason);
    }
    if (!d.isCredit() && !d.bankNote.isEmpty()) {
        out.gap();
        out.fact(w(say::bank), d.bankNote);
    }
    out.finish();
}

} // namespace lianming
