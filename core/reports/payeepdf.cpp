#include "core/reports/payeepdf.h"

#include "core/reports/documentsheet.h"
#include "core/reports/documentwords.h"
#include "core/reports/workbookout.h"

#include <algorithm>

namespace lianming::say {

constexpr Bilingual holderTitle{u"Rights holder's statement", u"权利人分成结算单"};
constexpr Bilingual agentTitle{u"Agent's statement", u"代理方佣金结算单"};
constexpr Bilingual mixedTitle{u"Statement of shares and commission", u"分成及佣金结算单"};
constexpr Bilingual payee{u"Payee", u"收款方"};
constexpr Bilingual settledBy{u"Settled by", u"结算方"};
constexpr Bilingual days{u"Days", u"结算期间"};
constexpr Bilingual shares{u"By contract and period", u"按合同及结算期"};
constexpr Bilingual sharedBase{u"Percent of", u"计算基数"};
constexpr Bilingual percent{u"Percent", u"比例"};
constexpr Bilingual settlement{u"Settlement in %1", u"%1 结算"};
constexpr Bilingual before{u"Open from earlier periods", u"以前期间未付"};
constexpr Bilingual ofThese{u"Due for these periods", u"本期应得合计"};
constexpr Bilingual kind{u"Kind", u"类别"};
constexpr Bilingual splitKind{u"Share", u"分成"};
constexpr Bilingual onPayable{u"Commission", u"佣金"};
constexpr Bilingual onReceived{u"Commission on receipts", u"按到账佣金"};
constexpr Bilingual paid{u"Less paid so far", u"减：已支付"};
constexpr Bilingual open{u"Open", u"未付余额"};
constexpr Bilingual nothingOpen{u"Nothing is open", u"无未付款项"};
constexpr Bilingual noRows{u"Nothing fell due in these days.", u"本期间无分成。"};
constexpr Bilingual splitMethod{
    u"Shares are the contract's percents of what the licensee owes before tax and without the marketing fund; minor units left over by rounding go to the largest fractions, so that all parties' shares add up to it.",
    u"分成按合同约定比例，对被授权方税前应付款（不含市场推广基金）计算；取整余数按小数部分由大到小分配，各方分成之和与应付款一致。"};
constexpr Bilingual commissionMethod{
    u"Commissions are the agreed percents of what the licensee owes before tax, or of what came in, rounded half up.",
    u"佣金按约定比例，对被授权方税前应付款或实际到账款计算，四舍五入。"};
constexpr Bilingual damaged{u"This statement does not foot. Do not send it.", u"本结算单数字不平衡，请勿寄出。"};

} // namespace lianming::say

namespace lianming {

namespace {

QString kindWord(const PayeeDocument::Row &row, const Words &w)
{
    return w(row.kind == PayeeKind::Split             ? say::splitKind
             : row.basis == CommissionBasis::Received ? say::onReceived
                                                      : say::onPayable);
}

DocumentTable shareTable(const PayeeDocument &d, const Words &w, Currency currency)
{
    DocumentTable table{w(say::shares), currency, {}, {}, 8};
    table.columns = {{w(say::contract), 84}, {w(say::licensee)}, {w(say::period), 52}};
    if (d.has(PayeeKind::Commission))
        table.columns.push_back({w(say::kind), 84});
    const size_t words = table.columns.size() - 1;
    table.columns.push_back({w(say::sharedBase), 76, true});
    table.columns.push_back({w(say::percent), 44, true});
    table.columns.push_back({w(say::amount), 76, true});
    qint64 sum = 0;
    for (const auto &row : d.rows) {
        if (row.currency != currency)
            continue;
        std::vector<Cell> cells{row.contractNumber, w.name(row.brandEn, row.brandZh),
                                row.period ? row.period->name() : QString()};
        if (d.has(PayeeKind::Commission))
            cells.emplace_back(kindWord(row, w));
        cells.insert(cells.end(), {table.money(row.base), row.percent, table.money(row.amount)});
        table.add(std::move(cells));
        sum += row.amount;
    }
    if (!table.rows.empty()) {
        std::vector<Cell> cells{w(say::total)};
        cells.resize(words + 3);
        cells.emplace_back(table.money(sum));
        table.add(std::move(cells), RowStyle::Total);
    }
    return table;
}

qint64 openOf(const PayeeDocument &d, const PayeeDocument::Total &total)
{
    return d.hasPayments ? narrowed(total.open()).value_or(0) : total.amount;
}

DocumentTable totalTable(const PayeeDocument &d, const PayeeDocument::Total &total, const Words &w)
{
    auto table = DocumentTable::figures(w(say::settlement, {total.currency.codeText()}), total.currency);
    if (!d.hasPayments) {
        table.addFigure(w(say::ofThese), total.amount, RowStyle::Strong);
        return table;
    }
    if (total.before != 0)
        table.addFigure(w(say::before), total.before);
    table.addFigure(w(say::ofThese), total.amount);
    if (total.paid != 0)
        table.addFigure(w(say::paid), takenOff(total.paid));
    table.addFigure(w(say::open), openOf(d, total), RowStyle::Strong);
    return table;
}

QString titleOf(const PayeeDocument &d, const Words &w)
{
    const bool isAgent = d.has(PayeeKind::Commission);
    return w(isAgent && d.has(PayeeKind::Split) ? say::mixedTitle : isAgent ? say::agentTitle : say::holderTitle);
}

QString noticeOf(const PayeeDocument &d, const Words &w)
{
    return d.foots() ? QString() : w(say::damaged);
}

std::vector<DocumentSheet::Fact> factsOf(const PayeeDocument &d, const Words &w)
{
    return {
        {say::payee, d.payee},
        {say::days, w.days(d.days)},
        {say::settledBy, w.name(d.institutionEn, d.institutionZh)},
        {say::issued, w.day(d.issuedOn)},
    };
}

} // namespace

bool PayeeDocument::foots() const
{
    const auto sumOf = [this](Currency currency) {
        Int128 sum = 0;
        for (const Row &row : rows)
            sum += row.currency == currency ? row.amount : 0;
        return sum;
    };
    const bool isCovered = std::ranges::all_of(rows, [this](const Row &row) {
        return std::ranges::any_of(totals, [&row](const Total &total) { return total.currency == row.currency; });
    });
    return isCovered && std::ranges::all_of(totals, [&](const Total &total) {
               return sumOf(total.currency) == total.amount && narrowed(total.open());
           });
}

bool PayeeDocument::has(PayeeKind kind) const
{
    return std::ranges::any_of(rows, [kind](const Row &row) { return row.kind == kind; });
}

QByteArray payeePdf(const PayeeDocument &d, DocumentLanguage language, PrintFonts &fonts)
{
    const Words w(language);
    DocumentHead head;
    head.issuerEn = d.institutionEn;
    head.issuerZh = d.institutionZh;
    head.title = titleOf(d, w);
    head.subtitle = w.day(d.issuedOn);
    head.notice = noticeOf(d, w);
    head.foot = {d.payee, w.days(d.days)};
    head.about = head.title + u' ' + d.payee;
    head.issuedOn = d.issuedOn;
    DocumentSheet page(fonts, language, head);
    page.facts(factsOf(d, w));
    if (d.totals.size() == 1)
        page.keyFigure(d.hasPayments ? say::open : say::ofThese,
                       {openOf(d, d.totals.front()), d.totals.front().currency}, say::nothingOpen);
    if (d.totals.empty())
        page.sheet().paragraph(w(say::noRows), {9}, paper::ink);
    for (const auto &total : d.totals) {
        page.section(totalTable(d, total, w));
        page.section(shareTable(d, w, total.currency));
    }
    if (d.has(PayeeKind::Split))
        page.note(w(say::splitMethod));
    if (d.has(PayeeKind::Commission))
        page.note(w(say::commissionMethod));
    page.signatures({{say::prepared, d.preparedBy}, {say::issued, w.day(d.issuedOn)}});
    return page.bytes();
}

void writePayeePdf(const PayeeDocument &document, DocumentLanguage language, const QString &path)
{
    PrintFonts fonts;
    writeDocument(payeePdf(document, language, fonts), path);
}

void writePayeeXlsx(const PayeeDocument &d, DocumentLanguage language, const QString &path)
{
    const Words w(language);
    WorkbookOut out(path, {titleOf(d, w) + u' ' + d.payee, d.issuedOn}, language);
    out.sheet(titleOf(d, w));
    out.heading(titleOf(d, w));
    if (const QString notice = noticeOf(d, w); !notice.isEmpty())
        out.paragraph(notice);
    for (const DocumentSheet::Fact &fact : factsOf(d, w))
        out.fact(w(fact.word), fact.value);
    for (const auto &total : d.totals) {
        out.gap();
        out.heading(w(say::settlement, {total.currency.codeText()}));
        out.table(totalTable(d, total, w));
    }
    for (const auto &total : d.totals) {
        const DocumentTable shares = shareTable(d, w, total.currency);
        if (shares.rows.empty())
            continue;
        out.sheet(shares.title + u' ' + total.currency.codeText());
        out.table(shares);
    }
    out.finish();
}

} // namespace lianming
