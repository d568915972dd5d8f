#include "core/reports/statementpdf.h"

#include "core/reports/documentsheet.h"
#include "core/reports/printrun.h"
#include "core/reports/statementtables.h"
#include "core/reports/statementwords.h"

namespace lianming {

namespace {

DocumentHead headOf(const StatementDocument &d, const Words &w)
{
    DocumentHead head;
    head.issuerEn = d.institutionEn;
    head.issuerZh = d.institutionZh;
    head.title = w(say::title);
    head.subtitle = d.period.name();
    head.foot = {d.contractNumber, d.period.name(), w(say::edition, {QString::number(d.edition)})};
    if (!d.isClosed) {
        head.notice = w(say::draft);
        head.foot.append(head.notice);
    }
    if (!d.reason.isEmpty())
        head.notice += (head.notice.isEmpty() ? QString() : QStringLiteral("\n")) + w(say::restated, {d.reason});
    head.about = QStringLiteral("%1 %2 %3").arg(w(say::title), d.contractNumber, d.period.name());
    head.issuedOn = d.issuedOn;
    return head;
}

void drawParties(DocumentSheet &page, const StatementDocument &d)
{
    const Words &w = page.words();
    page.facts({
        {say::licensor, w.name(d.institutionEn, d.institutionZh)},
        {say::contract, d.contractNumber},
        {say::licensee, w.name(d.brandEn, d.brandZh)},
        {say::subject, d.contractTitle},
        {say::period, w.period(d.period)},
        {say::term, w.days(d.term)},
        {say::contractYear, w(say::yearOf, {QString::number(d.contractYear)})},
        {say::received, w.day(d.receivedOn)},
        {say::currency, d.currency.codeText()},
        {say::issued, w.day(d.issuedOn)},
    });
    page.keyFigure(say::cashDue, {d.figure("cash_due"), d.currency}, say::nothingDue);
}

void drawSettlement(DocumentSheet &page, const StatementDocument &d)
{
    const Words &w = page.words();
    const auto money = [&](const char *name) {
        return w.amount(d.figure(name), d.currency);
    };
    page.section(settlementTable(d, w));
    if (d.figure("recouped") != 0 || d.figure("unrecouped") != 0)
        page.note(w(say::recoupedNote, {money("recouped"), money("unrecouped")}));
}

void drawProducts(DocumentSheet &page, const StatementDocument &d)
{
    const Words &w = page.words();
    const DocumentTable products = productTable(d, w);
    page.section(products.title);
    if (products.rows.empty())
        page.sheet().paragraph(w(say::noSales), {8.5}, paper::ink2);
    page.table(products);
}

void drawExceptions(DocumentSheet &page, const StatementDocument &d)
{
    const Words &w = page.words();
    const DocumentTable exceptions = exceptionTable(d, w);
    page.section(exceptions.title);
    if (d.exceptionCount == 0) {
        page.sheet().paragraph(d.lineCount == 0 ? w(say::noSales) : w(say::noExceptions, {w.count(d.lineCount)}), {8.5},
                               paper::ink2);
        return;
    }
    page.sheet().paragraph(w(say::exceptionsIntro, {w.count(d.exceptionCount), w.count(d.lineCount)}), {8.5},
                           paper::ink2);
    page.sheet().space(4);
    page.table(exceptions);
    const qint64 further = d.exceptionCount - qint64(d.exceptions.size());
    if (further > 0)
        page.sheet().paragraph(w(say::furtherExceptions, {w.count(further)}), {8}, paper::ink2);
}

void drawRules(DocumentSheet &page, const StatementDocument &d)
{
    const Words &w = page.words();
    const DocumentTable rules = ruleTable(d, w);
    page.section(rules.title);
    page.table(rules);
    page.note(w(say::method));
    page.signatures({{say::prepared, d.preparedBy}, {say::approved, d.approvedBy}, {say::closed, w.day(d.closedOn)}});
}

} // namespace

QByteArray statementPdf(const StatementDocument &d, DocumentLanguage language, PrintFonts &fonts)
{
    DocumentSheet page(fonts, language, headOf(d, Words(language)));
    drawParties(page, d);
    page.section(salesTable(d, page.words()));
    drawSettlement(page, d);
    page.section(guaranteeTable(d, page.words()));
    page.section(splitTable(d, page.words()));
    drawProducts(page, d);
    drawExceptions(page, d);
    drawRules(page, d);
    if (!d.lines.empty()) {
        const DocumentTable lines = lineTable(d, page.words());
        page.sheet().heading(lines.title);
        page.table(lines);
    }
    return page.bytes();
}

void writeStatementPdf(const StatementDocument &document, DocumentLanguage language, QIODevice &device)
{
    PrintFonts fonts;
    writeDocument(statementPdf(document, language, fonts), device);
}

void writeStatementPdf(const StatementDocument &document, DocumentLanguage language, const QString &path)
{
    PrintFonts fonts;
    writeDocument(statementPdf(document, language, fonts), path);
}

void writeStatementPdfs(qint64 count, const std::function<StatementFile(qint64)> &read, DocumentLanguage language,
                        Progress &progress, int threads)
{
    printRun(
        count,
        [&](qint64 i) -> PrintJob {
            StatementFile file = read(i);
            return {std::move(file.path), [document = std::move(file.document), language](PrintFonts &fonts) {
                        return statementPdf(document, language, fonts);
                    }};
        },
        progress, threads);
}

} // namespace lianming
