#include "core/reports/statementxlsx.h"

#include "core/reports/statementtables.h"
#include "core/reports/statementwords.h"
#include "core/reports/workbookout.h"

namespace lianming {

namespace {

void writeSummary(WorkbookOut &out, const StatementDocument &d, const Words &w)
{
    out.sheet(w(say::title));
    out.heading(w(say::title));
    if (!d.isClosed)
        out.paragraph(w(say::draft));
    if (!d.reason.isEmpty())
        out.paragraph(w(say::restated, {d.reason}));
    out.fact(w(say::licensor), w.name(d.institutionEn, d.institutionZh));
    out.fact(w(say::licensee), w.name(d.brandEn, d.brandZh));
    out.fact(w(say::contract), d.contractNumber);
    out.fact(w(say::subject), d.contractTitle);
    out.fact(w(say::term), w.days(d.term));
    out.fact(w(say::period), w.period(d.period));
    out.fact(w(say::contractYear), qint64(d.contractYear));
    out.fact(w(say::editionOf), qint64(d.edition));
    out.fact(w(say::received), d.receivedOn);
    out.fact(w(say::issued), d.issuedOn);
    out.fact(w(say::currency), d.currency.codeText());
    out.fact(w(say::prepared), d.preparedBy);
    out.fact(w(say::approved), d.approvedBy);
    out.fact(w(say::closed), d.closedOn);
    for (const DocumentTable &table :
         {salesTable(d, w), settlementTable(d, w), guaranteeTable(d, w), splitTable(d, w)}) {
        if (table.rows.empty())
            continue;
        out.gap();
        out.heading(table.title);
        out.table(table);
    }
    if (d.figure("recouped") != 0 || d.figure("unrecouped") != 0) {
        out.gap();
        out.fact(w(say::recouped), Money{d.figure("recouped"), d.currency});
        out.fact(w(say::poolUnrecouped), Money{d.figure("unrecouped"), d.currency});
    }
}

void writeTable(WorkbookOut &out, const DocumentTable &table)
{
    if (table.rows.empty())
        return;
    out.sheet(table.title);
    out.table(table);
}

void writeLines(WorkbookOut &out, const StatementDocument &d, const Words &w, const StatementLines &lines)
{
    DocumentTable heads = lineTable(d, w, false);
    heads.title = w(say::linesSheet);
    Int128 base = 0;
    Int128 royalty = 0;
    bool isBegun = false;
    const auto take = [&](const StatementDocument::LineRow &line) {
        if (!isBegun) {
            out.sheet(heads.title);
            out.beginTable(heads);
            isBegun = true;
        }
        out.row(lineRow(line, d));
        base += line.base;
        royalty += line.royalty;
    };
    if (lines) {
        lines(take);
    } else {
        for (const auto &line : d.lines)
            take(line);
    }
    if (!isBegun)
        return;
    const auto sum = [&](Int128 value) {
        const auto minor = narrowed(value);
        return minor ? Cell(heads.money(*minor)) : Cell();
    };
    out.row({{w(say::total), {}, {}, {}, {}, {}, {}, {}, sum(base), sum(royalty)}, RowStyle::Total});
    out.endTable();
}

} // namespace

void writeStatementXlsx(const StatementDocument &d, DocumentLanguage language, const QString &path,
                        const StatementLines &lines)
{
    const Words w(language);
    WorkbookOut out(
        path, {QStringLiteral("%1 %2 %3").arg(w(say::title), d.contractNumber, d.period.name()), d.issuedOn}, language);
    writeSummary(out, d, w);
    writeTable(out, productTable(d, w));
    writeLines(out, d, w, lines);
    writeTable(out, exceptionTable(d, w));
    DocumentTable rules = ruleTable(d, w);
    rules.columns.back().share = 4;
    writeTable(out, rules);
    out.finish();
}

} // namespace lianming
