#include "core/reports/legalxlsx.h"

#include "core/reports/documentwords.h"
#include "core/reports/legalwords.h"
#include "core/reports/workbookout.h"

namespace lianming {

namespace {

DocumentTable paragraphTable(const LegalDocument &document, const Words &words)
{
    DocumentTable out;
    out.title = words(say::fullText);
    out.columns = {{words(say::legalSection)},
                   {words(say::number), 40},
                   {words(say::legalText), 0, false, 4},
                   {words(say::legalClause)}};
    for (const LegalSection &section : document.sections) {
        for (const LegalBlock &block : section.blocks) {
            if (const auto *paragraph = std::get_if<LegalParagraph>(&block)) {
                out.add({numberedTitle(section), paragraph->number, paragraph->text, paragraph->clause});
            } else if (const auto *facts = std::get_if<LegalFacts>(&block)) {
                for (const LegalFact &fact : facts->rows)
                    out.add({numberedTitle(section), fact.word, fact.value, {}});
            }
        }
    }
    return out;
}

} // namespace

void writeLegalXlsx(const LegalDocument &document, const QString &path)
{
    const Words words(document.language);
    WorkbookOut book(path, {document.title, document.issuedOn}, document.language);
    book.sheet(words(say::overview));
    book.heading(document.title);
    for (const QString &line : {document.subtitle, document.notice, document.issuer}) {
        if (!line.isEmpty())
            book.paragraph(line);
    }
    book.gap();
    for (const LegalFact &fact : document.meta)
        book.fact(fact.word, fact.value);
    if (document.issuedOn.isValid())
        book.fact(words(say::issued), document.issuedOn);
    if (const DocumentTable paragraphs = paragraphTable(document, words); !paragraphs.rows.empty()) {
        book.sheet(paragraphs.title);
        book.table(paragraphs);
    }
    int number = 0;
    for (const LegalSection &section : document.sections) {
        for (const LegalBlock &block : section.blocks) {
            const auto *table = std::get_if<DocumentTable>(&block);
            if (table == nullptr || table->rows.empty())
                continue;
            ++number;
            book.sheet(table->title.isEmpty() ? words(say::legalTable, {QString::number(number)}) : table->title);
            book.table(*table);
        }
    }
    book.finish();
}

} // namespace lianming
