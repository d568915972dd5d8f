#include "core/reports/legalodt.h"

#include "core/base/zipout.h"
#include "core/reports/legalwords.h"
#include "core/reports/odfxml.h"
#include "core/reports/odtstyles.h"

#include <algorithm>
#include <numeric>

namespace lianming {

namespace {

constexpr auto mimeType = "application/vnd.oasis.opendocument.text";
constexpr double textWidth = 17.0; ///< cm between margins of 2 cm

QString inCentimetres(double value)
{
    return QString::number(value, 'f', 2) + QStringLiteral("cm");
}

QString clauseStyle(int level)
{
    return QStringLiteral("Clause%1").arg(std::clamp(level, 0, 5));
}

QString headingStyle(int level, bool isOnNewPage)
{
    return (isOnNewPage ? QStringLiteral("OnNewPage%1") : QStringLiteral("Heading_20_%1")).arg(level);
}

/// Writes content.xml. Styles that belong to one table stand before the text, so the text is written first.
class OdtContent
{
public:
    OdtContent(const LegalDocument &document, const Words &words) : m_document(document), m_words(words) {}

    [[nodiscard]] QByteArray write()
    {
        m_xml.begin("office:automatic-styles");
        for (int level = 0; level <= 5; ++level)
            writeClauseStyle(level);
        for (const LegalSection &section : m_document.sections) {
            for (const LegalBlock &block : section.blocks) {
                if (const auto *table = std::get_if<DocumentTable>(&block); table != nullptr && !table->rows.empty())
                    writeTableStyles(*table);
            }
        }
        writeSharedStyles();
        m_xml.end();
        m_xml.begin("office:body");
        m_xml.begin("office:text");
        writeTitle();
        m_tables = 0;
        for (const LegalSection &section : m_document.sections)
            writeSection(section);
        m_xml.end();
        m_xml.end();
        return m_xml.take();
    }

private:
    void writeClauseStyle(int level)
    {
        const double indent = 0.6 * level + numberWidth;
        m_xml.begin("style:style", {{"style:name", clauseStyle(level)},
                                    {"style:family", QStringLiteral("paragraph")},
                                    {"style:parent-style-name", QStringLiteral("Clause")}});
        m_xml.begin("style:paragraph-properties",
                    {{"fo:margin-left", inCentimetres(indent)},
                     {"fo:text-indent", inCentimetres(-numberWidth)},
                     {"fo:text-align", m_document.isJustified ? QStringLiteral("justify") : QStringLiteral("start")}});
        m_xml.begin("style:tab-stops");
        m_xml.empty("style:tab-stop", {{"style:position", QStringLiteral("0cm")}}); // from the indent
        m_xml.end();
        m_xml.end();
        m_xml.end();
    }
    void writeTableStyles(const DocumentTable &table)
    {
        const QString name = QStringLiteral("T%1").arg(++m_tables);
        const std::vector<double> widths = widthsOf(table);
        const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
        tableStyle(name);
        for (size_t i = 0; i < widths.size(); ++i)
            columnStyle(name, i, textWidth * widths[i] / all);
    }
    /// In points, as paper takes them: columns without a width share what the others leave.
    static std::vector<double> widthsOf(const DocumentTable &table)
    {
        double free = paperWidth;
        double shares = 0;
        for (const TableColumn &column : table.columns) {
            free -= column.width;
            shares += column.width > 0 ? 0 : column.share;
        }
        const double share = std::max(narrowestShare, shares > 0 ? free / shares : 0);
        std::vector<double> out;
        out.reserve(table.columns.size());
        for (const TableColumn &column : table.columns)
            out.push_back(column.width > 0 ? column.width : share * column.share);
        return out;
    }
    void tableStyle(const QString &name)
    {
        m_xml.begin("style:style", {{"style:name", name}, {"style:family", QStringLiteral("table")}});
        m_xml.empty("style:table-properties", {{"style:width", inCentimetres(textWidth)},
                                               {"table:align", QStringLiteral("margins")},
                                               {"fo:margin-bottom", QStringLiteral("0.3cm")}});
        m_xml.end();
    }
    void columnStyle(const QString &table, size_t column, double width)
    {
        m_xml.begin("style:style", {{"style:name", table + u'.' + QString::number(column)},
                                    {"style:family", QStringLiteral("table-column")}});
        m_xml.empty("style:table-column-properties", {{"style:column-width", inCentimetres(width)}});
        m_xml.end();
    }
    void cellStyle(const char *name, const char *top, const char *bottom)
    {
        m_xml.begin("style:style",
                    {{"style:name", QString::fromLatin1(name)}, {"style:family", QStringLiteral("table-cell")}});
        m_xml.empty("style:table-cell-properties", {{"fo:padding", QStringLiteral("0.05cm")},
                                                    {"fo:border-top", QString::fromLatin1(top)},
                                                    {"fo:border-bottom", QString::fromLatin1(bottom)}});
        m_xml.end();
    }
    void writeSharedStyles()
    {
        tableStyle(QStringLiteral("Facts"));
        columnStyle(QStringLiteral("Facts"), 0, 4);
        columnStyle(QStringLiteral("Facts"), 1, textWidth - 4);
        cellStyle("BoxHead", "none", "0.6pt solid #5B6168");
        cellStyle("BoxRow", "none", "0.4pt solid #D9D4C9");
        cellStyle("BoxSum", "0.6pt solid #5B6168", "none");
        cellStyle("BoxFact", "none", "none");
        for (int level = 1; level <= 3; ++level) {
            m_xml.begin("style:style", {{"style:name", headingStyle(level, true)},
                                        {"style:family", QStringLiteral("paragraph")},
                                        {"style:parent-style-name", headingStyle(level, false)}});
            m_xml.empty("style:paragraph-properties", {{"fo:break-before", QStringLiteral("page")}});
            m_xml.end();
        }
    }

    void writeTitle()
    {
        const auto line = [&](const char *style, const QString &text) {
            if (!text.isEmpty())
                m_xml.paragraph(style, text);
        };
        line("Issuer", m_document.issuer);
        line("Title", m_document.title);
        line("Subtitle", m_document.subtitle);
        line("Notice", m_document.notice);
        write(LegalFacts{m_document.meta});
    }
    void writeSection(const LegalSection &section)
    {
        const int level = std::clamp(section.level, 1, 3);
        m_xml.begin("text:h", {{"text:style-name", headingStyle(level, section.onNewPage)},
                               {"text:outline-level", QString::number(level)}});
        m_xml.text(numberedTitle(section));
        m_xml.end();
        for (const LegalBlock &block : section.blocks)
            std::visit([this](const auto &one) { write(one); }, block);
    }
    void write(const LegalParagraph &paragraph)
    {
        m_xml.begin("text:p", {{"text:style-name", clauseStyle(paragraph.level)}});
        m_xml.text(paragraph.number);
        m_xml.empty("text:tab");
        m_xml.text(paragraph.text);
        if (!paragraph.clause.isEmpty()) {
            m_xml.begin("text:span", {{"text:style-name", QStringLiteral("Source")}});
            m_xml.text(QStringLiteral("  [%1]").arg(paragraph.clause));
            m_xml.end();
        }
        m_xml.end();
    }
    void write(const LegalNote &note) { m_xml.paragraph("Note", note.text); }
    void write(const LegalFacts &facts)
    {
        if (facts.rows.empty())
            return;
        beginTable(QStringLiteral("Facts"), QStringLiteral("Facts%1").arg(++m_facts), 2);
        for (const LegalFact &fact : facts.rows) {
            m_xml.begin("table:table-row");
            cell("BoxFact", "Word", fact.word);
            cell("BoxFact", "Value", fact.value);
            m_xml.end();
        }
        m_xml.end();
    }
    void write(const DocumentTable &table)
    {
        if (table.rows.empty())
            return;
        const QString name = QStringLiteral("T%1").arg(++m_tables);
        if (!table.title.isEmpty())
            m_xml.paragraph("Caption", table.title);
        beginTable(name, name, table.columns.size());
        if (std::ranges::any_of(table.columns, [](const TableColumn &c) { return !c.title.isEmpty(); })) {
            m_xml.begin("table:table-header-rows");
            m_xml.begin("table:table-row");
            for (const TableColumn &column : table.columns)
                cell("BoxHead", column.right ? "HeadRight" : "Head", column.title);
            m_xml.end();
            m_xml.end();
        }
        for (const TableRow &row : table.rows)
            writeRow(table, row);
        m_xml.end();
    }
    void writeRow(const DocumentTable &table, const TableRow &row)
    {
        const bool isSum = row.style == RowStyle::Total || row.style == RowStyle::Strong;
        const QByteArray style = isSum ? "CellSum" : row.style == RowStyle::Quiet ? "CellQuiet" : "Cell";
        m_xml.begin("table:table-row");
        for (size_t i = 0; i < table.columns.size(); ++i) {
            const QString text = i < row.cells.size() ? cellText(row.cells[i], m_words, table.currency) : QString();
            cell(isSum ? "BoxSum" : "BoxRow", table.columns[i].right ? style + "Right" : style, text);
        }
        m_xml.end();
    }
    void beginTable(const QString &style, const QString &name, size_t columns)
    {
        m_xml.begin("table:table", {{"table:name", name}, {"table:style-name", style}});
        for (size_t i = 0; i < columns; ++i)
            m_xml.empty("table:table-column", {{"table:style-name", style + u'.' + QString::number(i)}});
    }
    void cell(const char *box, const QByteArray &style, const QString &text)
    {
        m_xml.begin("table:table-cell",
                    {{"table:style-name", QString::fromLatin1(box)}, {"office:value-type", QStringLiteral("string")}});
        m_xml.paragraph(style.constData(), text);
        m_xml.end();
    }

    static constexpr double paperWidth = 510;    ///< points between the margins of the printed page
    static constexpr double narrowestShare = 40; ///< points
    static constexpr double numberWidth = 1.4;   ///< cm that a clause's text leaves to its number

    const LegalDocument &m_document;
    const Words &m_words;
    OdfXml m_xml{"office:document-content"};
    int m_tables = 0;
    int m_facts = 0;
};

QByteArray metaPart(const LegalDocument &document, const Words &words)
{
    OdfXml xml("office:document-meta");
    xml.begin("office:meta");
    xml.word("meta:generator", QStringLiteral("Lianming"));
    xml.word("dc:title", document.title);
    xml.word("dc:language", words.isChinese() ? QStringLiteral("zh-CN") : QStringLiteral("en"));
    if (document.issuedOn.isValid()) {
        const QString issued = dayText(document.issuedOn) + QStringLiteral("T00:00:00");
        xml.word("meta:creation-date", issued);
        xml.word("dc:date", issued);
    }
    xml.end();
    return xml.take();
}

QByteArray manifestPart()
{
    QByteArray out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                   " manifest:version=\"1.3\">\n");
    const auto entry = [&out](const QByteArray &path, const QByteArray &type) {
        out += "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>\n";
    };
    entry("/", mimeType);
    for (const char *part : {"content.xml", "styles.xml", "meta.xml"})
        entry(part, "text/xml");
    return out + "</manifest:manifest>\n";
}

} // namespace

QByteArray legalOdt(const LegalDocument &document)
{
    const Words words(document.language);
    ZipOut package(document.issuedOn);
    package.add("mimetype", mimeType, ZipOut::Packing::Stored); // first and as it is: ODF part 2, 3.3
    package.add("content.xml", OdtContent(document, words).write());
    package.add("styles.xml", odtStyles(document, words));
    package.add("meta.xml", metaPart(document, words));
    package.add("META-INF/manifest.xml", manifestPart());
    return package.bytes();
}

} // namespace lianming
