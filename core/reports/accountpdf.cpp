#include "core/reports/accountpdf.h"

#include "core/reports/documentsheet.h"
#include "core/reports/documentwords.h"
#include "core/reports/workbookout.h"

namespace lianming::say {

constexpr Bilingual title{u"Account statement", u"往来对账单"};
constexpr Bilingual company{u"Company", u"公司名称"};
constexpr Bilingual code{u"Account", u"客户编号"};
constexpr Bilingual days{u"Days", u"对账期间"};
constexpr Bilingual until{u"until %1", u"截至%1"};
constexpr Bilingual balanceOn{u"Balance in our favour", u"应收余额"};
constexpr Bilingual balanceCredit{u"Balance in your favour", u"贵方余额"};
constexpr Bilingual settled{u"Nothing is open", u"往来已结清"};
constexpr Bilingual postings{u"Postings", u"往来明细"};
constexpr Bilingual document{u"Document", u"单据"};
constexpr Bilingual about{u"About", u"摘要"};
constexpr Bilingual debit{u"Debit", u"借方"};
constexpr Bilingual credit{u"Credit", u"贷方"};
constexpr Bilingual balance{u"Balance", u"余额"};
constexpr Bilingual opening{u"Opening balance", u"期初余额"};
constexpr Bilingual closing{u"Closing balance", u"期末余额"};
constexpr Bilingual aging{u"How long it has been due", u"账龄分析"};
constexpr Bilingual openTax{u"Tax withheld, certificate awaited", u"代扣税款，待收完税凭证"};
constexpr Bilingual onAccount{u"Less paid on account", u"减：预收款（未核销）"};
constexpr Bilingual openItems{u"Open items", u"未结清单据"};
constexpr Bilingual daysOverdue{u"Days overdue", u"逾期天数"};
constexpr Bilingual openCash{u"Open in cash", u"未付金额"};
constexpr Bilingual openTaxColumn{u"Tax awaited", u"待收凭证税款"};
constexpr Bilingual footsText{
    u"The account foots: opening balance %1, plus debits %2, less credits %3, is the closing balance %4.",
    u"经核对账目平衡：期初余额 %1，加借方 %2，减贷方 %3，等于期末余额 %4。"};
constexpr Bilingual footsOpen{u"The closing balance is made up of the open items less what was paid on account.",
                              u"期末余额等于未结清单据合计减去未核销的预收款。"};
constexpr Bilingual damaged{u"This account does not foot. Do not send it; have the books checked.",
                            u"账目不平衡，请勿寄出，并检查账簿。"};
constexpr Bilingual please{u"Please tell us within 30 days if your books differ.",
                           u"如与贵方账目不符，请于30日内告知。"};

constexpr Bilingual buckets[] = {
    {u"Not due yet", u"未到期"},         {u"1 to 30 days", u"逾期1至30天"},       {u"31 to 60 days", u"逾期31至60天"},
    {u"61 to 90 days", u"逾期61至90天"}, {u"More than 90 days", u"逾期90天以上"},
};
static_assert(std::size(buckets) == agingBuckets);

} // namespace lianming::say

namespace lianming {

namespace {

QString kindWord(InvoiceKind kind, const Words &w)
{
    switch (kind) {
    case InvoiceKind::Royalty: return w({u"Invoice", u"付款通知单"});
    case InvoiceKind::Interest: return w({u"Interest note", u"逾期利息"});
    case InvoiceKind::Adjustment: return w({u"Adjustment", u"调整"});
    case InvoiceKind::Audit: return w({u"Audit finding", u"审计补缴"});
    case InvoiceKind::CreditNote: return w({u"Credit note", u"贷项通知单"});
    }
    return {};
}

QString kindWord(const AccountDocument::Entry &entry, const Words &w)
{
    switch (entry.kind) {
    case LedgerKind::Invoice: return kindWord(entry.invoiceKind, w);
    case LedgerKind::CreditNote: return kindWord(InvoiceKind::CreditNote, w);
    case LedgerKind::Payment: return w({u"Payment", u"收款"});
    case LedgerKind::PaymentReversal: return w({u"Payment reversed", u"收款撤销"});
    case LedgerKind::Certificate: return w({u"Tax certificate", u"完税凭证"});
    case LedgerKind::CertificateReversal: return w({u"Tax certificate reversed", u"完税凭证撤销"});
    case LedgerKind::ConvertedOut: return w({u"To another currency", u"转入其他币种"});
    case LedgerKind::ConvertedIn: return w({u"From another currency", u"其他币种转入"});
    case LedgerKind::ConvertedBack: return w({u"Conversion reversed", u"币种转换撤销"});
    }
    return {};
}

QString daysOf(const AccountDocument &d, const Words &w)
{
    return d.from.isValid() ? w.days({d.from, d.to}) : w(say::until, {w.day(d.to)});
}

DocumentTable postingTable(const AccountDocument &d, const Words &w)
{
    DocumentTable table{w(say::postings), d.currency, {}, {}, 8};
    table.columns = {
        {w(say::date), 50},        {w(say::document), 0, false, 0.8}, {w(say::number), 74},       {w(say::about)},
        {w(say::debit), 64, true}, {w(say::credit), 64, true},        {w(say::balance), 68, true}};
    const auto amount = [&](qint64 minor) {
        return minor == 0 ? Cell() : Cell(table.money(minor));
    };
    table.add({d.from, w(say::opening), {}, {}, {}, {}, table.money(d.opening)}, RowStyle::Quiet);
    for (const auto &entry : d.entries)
        table.add({entry.day, kindWord(entry, w), entry.number, entry.about, amount(entry.debit), amount(entry.credit),
                   table.money(entry.balance)});
    const auto sum = [&](Int128 value) {
        const auto minor = narrowed(value);
        return minor ? Cell(table.money(*minor)) : Cell();
    };
    table.add({d.to, w(say::closing), {}, {}, sum(d.debits()), sum(d.credits()), table.money(d.closing)},
              RowStyle::Total);
    return table;
}

DocumentTable agingTable(const AccountDocument &d, const Words &w)
{
    auto table = DocumentTable::figures(w(say::aging), d.currency);
    for (size_t i = 0; i < agingBuckets; ++i)
        table.addFigure(w(say::buckets[i]), d.aging[i]);
    if (d.openTax != 0)
        table.addFigure(w(say::openTax), d.openTax);
    if (d.onAccount != 0)
        table.addFigure(w(say::onAccount), takenOff(d.onAccount));
    table.addFigure(w(say::closing), d.closing, RowStyle::Total);
    return table;
}

DocumentTable openTable(const AccountDocument &d, const Words &w)
{
    DocumentTable table{w(say::openItems), d.currency, {}, {}, 8};
    table.columns = {{w(say::number), 74},
                     {w(say::document)},
                     {w(say::contract), 74},
                     {w(say::period), 42},
                     {w(say::issued), 50},
                     {w(say::dueDay), 50},
                     {w(say::daysOverdue), 40, true},
                     {w(say::openCash), 64, true},
                     {w(say::openTaxColumn), 60, true}};
    qint64 cash = 0;
    qint64 tax = 0;
    for (const auto &item : d.openItems) {
        table.add({item.number, kindWord(item.kind, w), item.contractNumber, item.period, item.issuedOn, item.dueOn,
                   item.daysOverdue > 0 ? Cell(item.daysOverdue) : Cell(), table.money(item.cash),
                   item.tax == 0 ? Cell() : Cell(table.money(item.tax))});
        cash += item.cash;
        tax += item.tax;
    }
    if (!d.openItems.empty())
        table.add(
            {w(say::total), {}, {}, {}, {}, {}, {}, table.money(cash), tax == 0 ? Cell() : Cell(table.money(tax))},
            RowStyle::Total);
    return table;
}

QString footing(const AccountDocument &d, const Words &w)
{
    if (!d.foots())
        return w(say::damaged);
    const auto text = [&](Int128 value) {
        return w.amount(narrowed(value).value_or(0), d.currency);
    };
    QString out = w(say::footsText, {text(d.opening), text(d.debits()), text(d.credits()), text(d.closing)});
    if (d.hasOpenItems)
        out += (w.isChinese() ? QString() : QStringLiteral(" ")) + w(say::footsOpen);
    return out;
}

std::vector<DocumentSheet::Fact> factsOf(const AccountDocument &d, const Words &w)
{
    std::vector<DocumentSheet::Fact> facts{
        {say::licensor, w.name(d.institutionEn, d.institutionZh)},
        {say::days, daysOf(d, w)},
        {say::licensee, w.name(d.brandEn, d.brandZh)},
        {say::issued, w.day(d.issuedOn)},
        {say::code, d.brandCode},
        {say::currency, d.currency.codeText()},
    };
    if (!d.company.isEmpty())
        facts.push_back({say::company, d.company});
    return facts;
}

QString aboutOf(const AccountDocument &d, const Words &w)
{
    return QStringLiteral("%1 %2 %3").arg(w(say::title), d.brandCode, d.currency.codeText());
}

} // namespace

Int128 AccountDocument::debits() const
{
    Int128 out = 0;
    for (const Entry &entry : entries)
        out += entry.debit;
    return out;
}

Int128 AccountDocument::credits() const
{
    Int128 out = 0;
    for (const Entry &entry : entries)
        out += entry.credit;
    return out;
}

bool AccountDocument::foots() const
{
    Int128 balance = opening;
    for (const Entry &entry : entries) {
        balance += Int128(entry.debit) - entry.credit;
        if (balance != entry.balance)
            return false;
    }
    if (balance != closing)
        return false;
    if (!hasOpenItems)
        return true;
    Int128 cash = 0;
    Int128 tax = 0;
    for (const OpenItem &item : openItems) {
        cash += item.cash;
        tax += item.tax;
    }
    Int128 aged = 0;
    for (const qint64 bucket : aging)
        aged += bucket;
    return cash == aged && tax == openTax && cash + tax - onAccount == closing;
}

QByteArray accountPdf(const AccountDocument &d, DocumentLanguage language, PrintFonts &fonts)
{
    const Words w(language);
    DocumentHead head;
    head.issuerEn = d.institutionEn;
    head.issuerZh = d.institutionZh;
    head.title = w(say::title);
    head.subtitle = w.day(d.issuedOn);
    head.foot = {d.brandCode, d.currency.codeText(), daysOf(d, w)};
    head.about = aboutOf(d, w);
    head.issuedOn = d.issuedOn;
    if (!d.foots())
        head.notice = w(say::damaged);
    DocumentSheet page(fonts, language, head);
    page.facts(factsOf(d, w));
    page.keyFigure(d.closing < 0 ? say::balanceCredit : say::balanceOn,
                   {d.closing < 0 ? -d.closing : d.closing, d.currency}, say::settled);
    page.section(postingTable(d, w));
    page.note(footing(d, w));
    if (d.hasOpenItems) {
        page.section(openTable(d, w));
        page.section(agingTable(d, w));
    }
    page.note(w(say::please));
    return page.bytes();
}

void writeAccountPdf(const AccountDocument &document, DocumentLanguage language, const QString &path)
{
    PrintFonts fonts;
    writeDocument(accountPdf(document, language, fonts), path);
}

void writeAccountXlsx(const AccountDocument &d, DocumentLanguage language, const QString &path)
{
    const Words w(language);
    WorkbookOut out(path, {aboutOf(d, w), d.issuedOn}, language);
    out.sheet(w(say::title));
    out.heading(w(say::title));
    for (const DocumentSheet::Fact &fact : factsOf(d, w))
        out.fact(w(fact.word), fact.value);
    out.fact(w(say::opening), Money{d.opening, d.currency});
    out.fact(w(say::closing), Money{d.closing, d.currency});
    out.gap();
    if (d.hasOpenItems) {
        out.table(agingTable(d, w));
        out.gap();
    }
    out.paragraph(footing(d, w));
    const DocumentTable postings = postingTable(d, w);
    out.sheet(postings.title);
    out.table(postings);
    if (d.hasOpenItems) {
        const DocumentTable open = openTable(d, w);
        out.sheet(open.title);
        out.table(open);
    }
    out.finish();
}

} // namespace lianming
