#include "core/reports/contractsections.h"

#include <algorithm>
#include <array>

namespace lianming {

namespace {

using Booked = ContractReport::BookedPeriod;

/// A column of figures and the terms that they rest on.
struct FigureColumn {
    const char *figure;
    Bilingual word;
    LicenceTerm term;
    LicenceTerm further;   ///< or the same again
    bool isAlways = false; ///< shown where it is 0 everywhere, too
    bool isTakenOff = false;
};

/// "Base\n§ 5.2".
QString headOf(const ReportFrame &frame, const Bilingual &word, std::initializer_list<LicenceTerm> terms)
{
    return frame.w(word) + u'\n' + frame.citation.cited(frame.w, terms);
}

bool isUsed(const std::vector<Booked> &periods, const char *figure)
{
    return std::ranges::any_of(periods, [figure](const Booked &one) { return one.figure(figure) != 0; });
}

qint64 sumOf(const std::vector<Booked> &periods, const char *figure)
{
    qint64 out = 0;
    for (const Booked &one : periods)
        out += one.figure(figure);
    return out;
}

QString periodName(const Booked &booked)
{
    return booked.edition > 1 ? QStringLiteral("%1 (%2)").arg(booked.period).arg(booked.edition) : booked.period;
}

/// What was earned and what of it is payable.
DocumentTable earnedTable(const ReportFrame &frame)
{
    static const FigureColumn columns[] = {
        {"base", {u"Royalty base", u"计费基数"}, LicenceTerm::Base, LicenceTerm::Base, true},
        {"earned", {u"Earned", u"应计授权费"}, LicenceTerm::Rates, LicenceTerm::Rates, true},
        {"guarantee_payment", {u"Guarantee", u"保底金"}, LicenceTerm::Guarantees, LicenceTerm::Guarantees},
        {"fees", {u"Fixed fees", u"固定费用"}, LicenceTerm::Fees, LicenceTerm::Fees},
        {"marketing_fund", {u"Marketing fund", u"推广基金"}, LicenceTerm::MarketingFund, LicenceTerm::MarketingFund},
        {"reserve_held", {u"Reserve held", u"预留"}, LicenceTerm::Reserve, LicenceTerm::Reserve, false, true},
        {"reserve_released", {u"Reserve released", u"预留返还"}, LicenceTerm::Reserve, LicenceTerm::Reserve},
        {"adjustments", {u"Adjustments", u"更正"}, LicenceTerm::Reporting, LicenceTerm::Reporting},
        {"payable", {u"Payable", u"应付"}, LicenceTerm::Payment, LicenceTerm::MinimumPayment, true},
    };
    const std::vector<Booked> &periods = frame.report.royalties;
    DocumentTable table;
    table.size = 8;
    table.currency = frame.currency();
    table.title = frame.w({u"What was earned (%1)", u"应计与应付（%1）"}, {table.currency.codeText()});
    std::vector<const FigureColumn *> shown;
    for (const FigureColumn &column : columns) {
        if (column.isAlways || isUsed(periods, column.figure))
            shown.push_back(&column);
    }
    table.columns = {{frame.w({u"Period", u"结算期间"}), 50}};
    for (const FigureColumn *column : shown)
        table.columns.push_back(
            {headOf(frame, column->word, {column->term, column->further}), 460.0 / double(shown.size()), true});
    const auto cell = [&](const FigureColumn *column, qint64 minor) {
        return Cell(table.money(column->isTakenOff ? takenOff(minor) : minor));
    };
    for (const Booked &booked : periods) {
        std::vector<Cell> cells{periodName(booked)};
        for (const FigureColumn *column : shown)
            cells.push_back(cell(column, booked.figure(column->figure)));
        table.add(std::move(cells));
    }
    std::vector<Cell> sums{frame.w({u"Total", u"合计"})};
    for (const FigureColumn *column : shown)
        sums.push_back(cell(column, sumOf(periods, column->figure)));
    table.add(std::move(sums), RowStyle::Total);
    return table;
}

QString invoiceWord(const Words &w, const Booked &booked)
{
    if (booked.invoice.isEmpty())
        return booked.isClosed ? w({u"closed, not invoiced", u"已结账，未开票"}) : w({u"not closed", u"未结账"});
    switch (booked.invoiceState) {
    case InvoiceState::Open: return w({u"open", u"未付"});
    case InvoiceState::PartPaid: return w({u"paid in part", u"部分已付"});
    case InvoiceState::Overdue: return w({u"overdue", u"逾期"});
    case InvoiceState::Uncertified: return w({u"tax certificate missing", u"缺完税证明"});
    case InvoiceState::Paid: return w({u"paid", u"已付清"});
    case InvoiceState::Credited: return w({u"credited", u"已冲减"});
    case InvoiceState::Note: return w({u"note", u"贷项"});
    }
    return {};
}

/// What is to be paid of it, and was.
DocumentTable paymentTable(const ReportFrame &frame)
{
    const Words &w = frame.w;
    const std::vector<Booked> &periods = frame.report.royalties;
    const bool isTaxed = isUsed(periods, "vat");
    const bool isWithheld = isUsed(periods, "withholding");
    DocumentTable table;
    table.size = 8;
    table.currency = frame.currency();
    table.title = w({u"What was paid (%1)", u"开票与付款（%1）"}, {table.currency.codeText()});
    table.columns = {{w({u"Period", u"结算期间"}), 50},
                     {w({u"Invoice", u"发票编号"}), 80},
                     {headOf(frame, {u"Due", u"付款期限"}, {LicenceTerm::Payment}), 56},
                     {w({u"State", u"状态"})}};
    const auto addAmounts = [&](const QString &head) {
        table.columns.push_back({head, 66, true});
    };
    if (isTaxed)
        addAmounts(headOf(frame, {u"VAT", u"增值税"}, {LicenceTerm::Tax}));
    if (isWithheld)
        addAmounts(headOf(frame, {u"Withheld", u"代扣税款"}, {LicenceTerm::Tax}));
    addAmounts(headOf(frame, {u"Cash due", u"应付现金"}, {LicenceTerm::Payment}));
    addAmounts(w({u"Paid", u"已付"}));
    const auto add = [&](std::vector<Cell> cells, const std::array<qint64, 3> &amounts, const Cell &paid,
                         RowStyle style) {
        if (isTaxed)
            cells.emplace_back(table.money(amounts[0]));
        if (isWithheld)
            cells.emplace_back(table.money(takenOff(amounts[1])));
        cells.emplace_back(table.money(amounts[2]));
        cells.push_back(paid);
        table.add(std::move(cells), style);
    };
    qint64 paid = 0;
    for (const Booked &booked : periods) {
        const bool isInvoiced = !booked.invoice.isEmpty();
        paid += booked.paid;
        add({periodName(booked), isInvoiced ? booked.invoice : QStringLiteral("–"),
             booked.dueOn.isValid() ? Cell(booked.dueOn) : Cell(), invoiceWord(w, booked)},
            {booked.figure("vat"), booked.figure("withholding"), booked.figure("cash_due")},
            isInvoiced ? Cell(table.money(booked.paid)) : Cell(), RowStyle::Plain);
    }
    add({w({u"Total", u"合计"}), Cell(), Cell(), Cell()},
        {sumOf(periods, "vat"), sumOf(periods, "withholding"), sumOf(periods, "cash_due")}, table.money(paid),
        RowStyle::Total);
    return table;
}

} // namespace

LegalSection royaltiesSection(const ReportFrame &frame)
{
    const Words &w = frame.w;
    LegalSection section;
    section.title = w({u"Royalties", u"授权费结算"});
    if (frame.report.royalties.empty()) {
        section.blocks.push_back(LegalNote{w({u"No period is booked.", u"尚无已入账的结算期间。"})});
        return section;
    }
    section.blocks.push_back(earnedTable(frame));
    section.blocks.push_back(paymentTable(frame));
    const Booked &last = frame.report.royalties.back();
    if (const qint64 open = last.figure("unrecouped"); open != 0)
        section.blocks.push_back(
            LegalParagraph{{},
                           w({u"Of what was paid in advance, %1 %2 were not yet recouped after %3.",
                              u"截至%3，预付部分尚有 %1 %2 未抵扣。"},
                             {frame.currency().codeText(), w.amount(open, frame.currency()), periodName(last)}),
                           frame.citation.cited(w, LicenceTerm::Guarantees)});
    if (const qint64 carried = last.figure("carried_forward"); carried != 0)
        section.blocks.push_back(
            LegalParagraph{{},
                           w({u"%1 %2 were carried forward from %3.", u"%3结转 %1 %2 至下期。"},
                             {frame.currency().codeText(), w.amount(carried, frame.currency()), periodName(last)}),
                           frame.citation.cited(w, LicenceTerm::MinimumPayment)});
    section.blocks.push_back(LegalNote{
        w({u"As booked; under each head the clauses that the figures rest on. Paid: in cash and in certificates of tax "
           u"withheld.",
           u"金额以入账数为准；栏目下方为其所依据的条款。已付金额包括现金及代扣税款凭证。"})});
    return section;
}

} // namespace lianming
