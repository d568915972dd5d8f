#include "core/reports/statementtables.h"

#include "core/reports/statementwords.h"

#include <algorithm>
#include <span>

namespace lianming {

namespace {

QString wordFor(const QString &code, std::span<const say::CodeWord> words, const Words &w)
{
    for (const say::CodeWord &entry : words) {
        if (code == QLatin1String(entry.code))
            return w(entry.word);
    }
    return code;
}

} // namespace

DocumentTable salesTable(const StatementDocument &d, const Words &w)
{
    auto table = DocumentTable::figures(w(say::salesHeading), d.currency);
    const qint64 gross = d.figure("gross");
    const qint64 deductions = d.figure("deductions");
    const qint64 base = d.figure("base");
    table.add({w(say::units), d.units}, RowStyle::Quiet);
    table.addFigure(w(say::gross), gross);
    if (deductions != 0)
        table.addFigure(w(say::deductions), takenOff(deductions));
    if (gross - deductions != base)
        table.addFigure(w(say::adjusted), base - (gross - deductions));
    table.addFigure(w(say::base), base, RowStyle::Total);
    table.addFigure(w(say::earned), d.figure("earned"));
    if (d.figure("apart") != 0)
        table.addFigure(w(say::apart), d.figure("apart"));
    return table;
}

DocumentTable settlementTable(const StatementDocument &d, const Words &w)
{
    auto table = DocumentTable::figures(w(say::settlementHeading), d.currency);
    const auto figure = [&d](const char *name) {
        return d.figure(name);
    };
    if (figure("reserve_held") != 0 || figure("reserve_released") != 0) {
        table.addFigure(w(say::earned), figure("earned"), RowStyle::Quiet);
        if (figure("reserve_held") != 0)
            table.addFigure(w(say::reserveHeld), takenOff(figure("reserve_held")), RowStyle::Quiet);
        if (figure("reserve_released") != 0)
            table.addFigure(w(say::reserveReleased), figure("reserve_released"), RowStyle::Quiet);
        table.addFigure(w(say::available), figure("available"), RowStyle::Quiet);
    }
    struct Part {
        const char *name;
        Bilingual word;
        bool always;
    };
    const Part parts[] = {
        {"royalty_payment", say::royaltyPayment, true},
        {"guarantee_payment", say::guaranteePayment, false},
        {"apart", say::apart, false},
        {"fees", say::fees, false},
        {"marketing_fund", say::fund, false},
        {"adjustments", say::adjustments, false},
        {"brought_forward", say::brought, false},
    };
    qint64 balance = 0;
    for (const Part &part : parts) {
        const qint64 value = figure(part.name);
        balance += value;
        if (value != 0 || part.always)
            table.addFigure(w(part.word), value);
    }
    const bool isCarried = figure("carried_forward") != 0;
    table.addFigure(w(isCarried ? say::balance : say::payable), balance, RowStyle::Total);
    if (isCarried) {
        table.addFigure(w(say::carried), takenOff(figure("carried_forward")));
        table.addFigure(w(say::payable), figure("payable"), RowStyle::Total);
    }
    if (figure("vat") != 0)
        table.addFigure(w(say::vat), figure("vat"));
    if (figure("withholding") != 0)
        table.addFigure(w(say::withholding), takenOff(figure("withholding")));
    table.addFigure(w(say::cashDue), figure("cash_due"), RowStyle::Strong);
    return table;
}

DocumentTable guaranteeTable(const StatementDocument &d, const Words &w)
{
    DocumentTable table{w(say::guaranteeHeading), d.currency, {}, {}, 8.5};
    const double amount = 78;
    table.columns = {{w(say::pool)},
                     {w(say::poolEarned), amount, true},
                     {w(say::poolDue), amount, true},
                     {w(say::poolPaid), amount, true},
                     {w(say::poolUnrecouped), amount, true},
                     {w(say::poolPayable), amount, true}};
    if (d.pools.size() < 2)
        return table; // only the rest: nothing is guaranteed
    const auto row = [&](const QString &name, const StatementDocument::Pool &pool, RowStyle style) {
        table.add({name, table.money(pool.earned), table.money(pool.guaranteeDue), table.money(pool.paid),
                   table.money(pool.unrecouped), table.money(pool.payable)},
                  style);
    };
    StatementDocument::Pool sum;
    for (const auto &pool : d.pools) {
        const bool isRest = &pool == &d.pools.back();
        if (isRest && pool.earned == 0 && pool.paid == 0 && pool.payable == 0)
            continue;
        row(isRest ? w(say::rest) : pool.id, pool, RowStyle::Plain);
        sum.earned += pool.earned;
        sum.guaranteeDue += pool.guaranteeDue;
        sum.paid += pool.paid;
        sum.unrecouped += pool.unrecouped;
        sum.payable += pool.payable;
    }
    row(w(say::total), sum, RowStyle::Total);
    return table;
}

DocumentTable splitTable(const StatementDocument &d, const Words &w)
{
    DocumentTable table{w(say::splitHeading), d.currency, {{w(say::party)}, {w(say::amount), 130, true}}, {}, 8.5};
    qint64 sum = 0;
    for (const auto &split : d.splits) {
        table.addFigure(split.party, split.amount);
        sum += split.amount;
    }
    if (!d.splits.empty())
        table.addFigure(w(say::total), sum, RowStyle::Total);
    return table;
}

DocumentTable productTable(const StatementDocument &d, const Words &w)
{
    DocumentTable table{w(say::productHeading), d.currency, {}, {}, 8};
    table.columns = {{w(say::sku), 92},
                     {w(say::category)},
                     {w(say::territory), 46},
                     {w(say::rule), 40},
                     {w(say::unitsColumn), 42, true},
                     {w(say::grossColumn), 66, true},
                     {w(say::baseColumn), 66, true},
                     {w(say::royaltyColumn), 58, true}};
    const bool mixed = std::ranges::any_of(d.summary, [&d](const auto &row) { return row.currency != d.currency; });
    StatementDocument::SummaryRow sum;
    for (const auto &row : d.summary) {
        const bool isRest = row.others > 0;
        table.add({isRest ? w(say::others, {w.count(row.others)}) : row.sku, row.category, row.territory,
                   isRest               ? QString()
                   : row.rule.isEmpty() ? w(say::highest)
                                        : row.rule,
                   row.units, mixed && isRest ? Cell() : Cell(Money{row.gross, row.currency}), table.money(row.base),
                   table.money(row.royalty)});
        sum.units += row.units;
        sum.gross += row.gross;
        sum.base += row.base;
        sum.royalty += row.royalty;
    }
    if (!d.summary.empty())
        table.add({w(say::total),
                   {},
                   {},
                   {},
                   sum.units,
                   mixed ? Cell() : Cell(table.money(sum.gross)),
                   table.money(sum.base),
                   table.money(sum.royalty)},
                  RowStyle::Total);
    return table;
}

DocumentTable exceptionTable(const StatementDocument &d, const Words &w)
{
    DocumentTable table{w(say::exceptionHeading), d.currency, {}, {}, 8};
    table.columns = {{w(say::line), 30},
                     {w(say::sku)},
                     {w(say::category)},
                     {w(say::territory), 46},
                     {w(say::channel)},
                     {w(say::reason)},
                     {w(say::unitsColumn), 42, true},
                     {w(say::grossColumn), 66, true}};
    for (const auto &row : d.exceptions) {
        QStringList why;
        for (const QString &code : row.reasons)
            why.append(wordFor(code, say::reasons, w));
        table.add({QString::number(row.line), row.sku, row.category, row.territory, row.channel, w.list(why), row.units,
                   Money{row.gross, row.currency}});
    }
    return table;
}

DocumentTable ruleTable(const StatementDocument &d, const Words &w)
{
    DocumentTable table{w(say::ruleHeading), d.currency, {{{}, 60}, {}}, {}, 8.5};
    for (const auto &note : d.rules)
        table.add({note.label.isEmpty() ? wordFor(note.topic, say::topics, w) : note.label, w.name(note.en, note.zh)});
    return table;
}

TableRow lineRow(const StatementDocument::LineRow &row, const StatementDocument &d)
{
    return {{QString::number(row.line), row.soldOn, row.sku, row.territory, row.channel,
             row.rule.isEmpty() ? QStringLiteral("—") : row.rule, row.units, Money{row.gross, row.currency},
             Money{row.base, d.currency}, Money{row.royalty, d.currency}},
            RowStyle::Plain};
}

DocumentTable lineTable(const StatementDocument &d, const Words &w, bool withRows)
{
    DocumentTable table{w(say::annexHeading), d.currency, {}, {}, 7};
    table.columns = {{w(say::line), 26},
                     {w(say::date), 46},
                     {w(say::sku), 0, false, 0.45},
                     {w(say::territory), 40},
                     {w(say::channel), 0, false, 0.55},
                     {w(say::rule), 30},
                     {w(say::unitsColumn), 34, true},
                     {w(say::grossColumn), 60, true},
                     {w(say::baseColumn), 60, true},
                     {w(say::royaltyColumn), 52, true}};
    if (!withRows)
        return table;
    qint64 base = 0;
    qint64 royalty = 0;
    table.rows.reserve(d.lines.size() + 1);
    for (const auto &row : d.lines) {
        table.rows.push_back(lineRow(row, d));
        base += row.base;
        royalty += row.royalty;
    }
    if (!d.lines.empty())
        table.add({w(say::total), {}, {}, {}, {}, {}, {}, {}, table.money(base), table.money(royalty)},
                  RowStyle::Total);
    return table;
}

} // namespace lianming
