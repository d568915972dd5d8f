#include "core/reports/legalpdf.h"

#include "core/reports/documentwords.h"
#include "core/reports/flowpage.h"
#include "core/reports/legalwords.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr double markRoom = 76;    ///< points for the clause a paragraph cites
constexpr double levelIndent = 18; ///< of a paragraph's level
constexpr double numberGap = 10;

/// Draws the blocks of a document one after the other.
class LegalPrinter
{
public:
    LegalPrinter(const LegalDocument &document, PrintFonts &fonts)
        : m_document(document), m_words(document.language),
          m_page(fonts, footOf(document, m_words), citesClauses(document) ? markRoom : 0)
    {
    }

    [[nodiscard]] QByteArray print()
    {
        m_page.title({m_document.issuer, m_document.title, m_document.subtitle, m_document.notice});
        facts(m_document.meta);
        for (const LegalSection &section : m_document.sections)
            print(section);
        return m_page.sheet().bytes({m_document.title,
                                     m_words.isChinese() ? QStringLiteral("zh-CN") : QStringLiteral("en"),
                                     m_document.issuedOn});
    }

private:
    static Sheet::Foot footOf(const LegalDocument &document, const Words &words)
    {
        Sheet::Foot foot;
        foot.text = document.foot;
        foot.pageWord = [words](int page, int pages) {
            return words(say::page, {QString::number(page), QString::number(pages)});
        };
        foot.head = document.title;
        foot.headRight = document.runningHead;
        return foot;
    }
    static bool citesClauses(const LegalDocument &document)
    {
        return std::ranges::any_of(document.sections, [](const LegalSection &section) {
            return std::ranges::any_of(section.blocks, [](const LegalBlock &block) {
                const auto *paragraph = std::get_if<LegalParagraph>(&block);
                return paragraph != nullptr && !paragraph->clause.isEmpty();
            });
        });
    }

    void print(const LegalSection &section)
    {
        if (section.onNewPage)
            m_page.sheet().newPage();
        m_page.heading(section.level, numberedTitle(section));
        double widest = 0; // the numbers of a section hang in one column
        for (const LegalBlock &block : section.blocks) {
            if (const auto *paragraph = std::get_if<LegalParagraph>(&block))
                widest = std::max(widest, paragraph->number.isEmpty() ? 0 : m_page.widthOf(paragraph->number));
        }
        m_numberWidth = widest == 0 ? 0 : std::min(widest + numberGap, Sheet::width() / 4);
        for (const LegalBlock &block : section.blocks)
            std::visit([this](const auto &one) { print(one); }, block);
    }
    void print(const LegalParagraph &paragraph)
    {
        const double indent = levelIndent * std::clamp(paragraph.level, 0, 5);
        m_page.paragraph(
            {paragraph.number, paragraph.text, paragraph.clause, indent, m_numberWidth, m_document.isJustified});
    }
    void print(const LegalFacts &facts) { this->facts(facts.rows); }
    void print(const LegalNote &note) { m_page.note(note.text); }
    void print(const DocumentTable &table)
    {
        if (table.rows.empty())
            return;
        Sheet &sheet = m_page.sheet();
        sheet.space(4);
        if (!table.title.isEmpty()) {
            sheet.need(70); // with its head and a row
            sheet.space(sheet.line(table.title, Sheet::left(), sheet.y(), Sheet::width(), {8.5, true}, paper::ink) + 2);
        }
        sheet.table(table, m_words);
        sheet.space(8);
    }
    void facts(const std::vector<LegalFact> &facts)
    {
        double widest = 0;
        for (const LegalFact &fact : facts)
            widest = std::max(widest, m_page.widthOf(fact.word));
        for (const LegalFact &fact : facts)
            m_page.fact(fact.word, fact.value, std::min(widest + 16, Sheet::width() / 2));
        m_page.sheet().space(6);
    }

    const LegalDocument &m_document;
    Words m_words;
    FlowPage m_page;
    double m_numberWidth = 0;
};

} // namespace

QString numberedTitle(const LegalSection &section)
{
    return section.number.isEmpty() ? section.title : section.number + QStringLiteral("  ") + section.title;
}

QByteArray legalPdf(const LegalDocument &document, PrintFonts &fonts)
{
    return LegalPrinter(document, fonts).print();
}

} // namespace lianming
