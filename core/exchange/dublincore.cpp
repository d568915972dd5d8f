// Dublin Core in XML: any element whose children are elements of the two namespaces is a record, whatever wraps it.
// Which element fills which field: DCMI Metadata Terms, dublincore.org.
#include "core/exchange/lido.h"
#include "core/exchange/recordforms.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace lianming {

namespace {

constexpr qsizetype longestDcText = 1024 * 1024;

struct DcUnits {
    enum DcColumn : size_t {
        Number,
        TitleEnglish,
        TitleChinese,
        Creator,
        Date,
        Material,
        Extent,
        Place,
        Credit,
        Description,
        FurtherTitles,
        RightsAddress,
        RightsWords,
        Page,
        Picture,
        Subject,
        Type,
        Publisher,
        Contributor,
        Language,
        Relation,
        Header,
    };
};

using F = AssetField;
constexpr FixedCells::Column dcColumns[] = {
    {"dc:identifier", F::AccessionNumber},
    {"dc:title (en)", F::TitleEn},
    {"dc:title (zh)", F::TitleZh},
    {"dc:creator", F::Creator},
    {"dc:date", F::Period},
    {"dc:format", F::Material},
    {"dcterms:extent", F::Dimensions},
    {"dc:coverage", F::Place},
    {"dcterms:provenance", F::CreditLine},
    {"dc:description", F::Description},
    {"dcterms:alternative", F::Description},
    {"dc:rights (address)", F::RightsStatement},
    {"dc:rights", F::RightsNote},
    {"dc:identifier (page)", F::SourceUrl},
    {"dc:identifier (picture)", F::PictureUrl},
    {"dc:subject", F::Subjects},
    {"dc:type", F::Subjects},
    {"dc:publisher", std::nullopt},
    {"dc:contributor", std::nullopt},
    {"dc:language", std::nullopt},
    {"dc:relation", std::nullopt},
    {"header identifier", std::nullopt},
};

bool isDcSpace(QStringView space)
{
    return space == u"http://purl.org/dc/elements/1.1/" || space == u"http://purl.org/dc/terms/";
}

class DcRecords final : public RecordSource, private DcUnits
{
public:
    explicit DcRecords(const QString &path) : m_xml(path), m_units(dcColumns)
    {
        m_form = "Dublin Core";
        m_header = m_units.header();
        m_mapping = m_units.mapping();
        m_total = m_xml.total();
    }

    /// A record ends with the element around its first Dublin Core element.
    [[nodiscard]] bool next(std::optional<ImportIssue> &issue) override
    {
        issue.reset();
        m_units.clear();
        m_titles.clear();
        m_notes.clear();
        bool found = false;
        int outside = 0;
        while (m_xml.advance()) {
            if (found && m_xml.isEnd() && m_xml.depth() < outside)
                return handOut();
            if (!m_xml.isStart())
                continue;
            if (m_xml.space().startsWith(u"http://www.openarchives.org/OAI/") && m_xml.name() == u"header") {
                if (readHeader())
                    return handOut();
            } else if (isDcSpace(m_xml.space())) {
                if (!found) {
                    found = true;
                    outside = m_xml.depth() - 1;
                    m_line = m_xml.line();
                }
                readElement();
            }
        }
        return found && handOut();
    }
    [[nodiscard]] qint64 position() const override { return m_xml.position(); }

private:
    bool handOut()
    {
        ++m_record;
        addTitles(m_titles, m_units, TitleEnglish, TitleChinese, FurtherTitles);
        for (const QString &note : spokenHere(m_notes))
            m_units.add(Description, note, "\n\n");
        if (m_units.at(Number).empty())
            takeNumber();
        m_cells = m_units.views();
        return true;
    }

    /// Where only addresses identify the object: the last part of its page's, or of the archive's identifier.
    void takeNumber()
    {
        std::string_view from = m_units.at(Page).empty() ? m_units.at(Header) : m_units.at(Page);
        while (from.ends_with('/'))
            from.remove_suffix(1);
        const size_t cut = from.find_last_of("/:=");
        m_units.add(Number, from.substr(cut == std::string_view::npos ? 0 : cut + 1));
    }

    /// True for a record that the archive has withdrawn; it is handed out with nothing but its identifier.
    bool readHeader()
    {
        const bool isDeleted = m_xml.attribute(u"status") == u"deleted";
        const qint64 line = m_xml.line();
        m_xml.forEachInside([&] {
            if (m_xml.name() == u"identifier")
                m_units.add(Header, m_xml.text(longestDcText));
        });
        if (isDeleted)
            m_line = line;
        return isDeleted;
    }

    void readElement()
    {
        const QString name = m_xml.name().toString();
        const QString language = m_xml.language();
        // RDF may say it by an address alone.
        const QString resource = m_xml.attribute(u"resource");
        QString text = m_xml.text(longestDcText);
        if (text.isEmpty())
            text = resource;
        const bool isAddress = text.startsWith(u"http://") || text.startsWith(u"https://");
        static const QHash<QString, DcColumn> plain = {{QStringLiteral("creator"), Creator},
                                                       {QStringLiteral("date"), Date},
                                                       {QStringLiteral("created"), Date},
                                                       {QStringLiteral("temporal"), Date},
                                                       {QStringLiteral("medium"), Material},
                                                       {QStringLiteral("extent"), Extent},
                                                       {QStringLiteral("coverage"), Place},
                                                       {QStringLiteral("spatial"), Place},
                                                       {QStringLiteral("provenance"), Credit},
                                                       {QStringLiteral("bibliographicCitation"), Credit},
                                                       {QStringLiteral("subject"), Subject},
                                                       {QStringLiteral("type"), Type},
                                                       {QStringLiteral("publisher"), Publisher},
                                                       {QStringLiteral("contributor"), Contributor},
                                                       {QStringLiteral("language"), Language},
                                                       {QStringLiteral("relation"), Relation},
                                                       {QStringLiteral("rightsHolder"), RightsWords}};
        if (name == u"title" || name == u"alternative")
            m_titles.append({language, text.simplified()});
        else if (name == u"description" || name == u"abstract" || name == u"tableOfContents")
            m_notes.append({language, text});
        else if (name == u"identifier" || name == u"isReferencedBy" || name == u"source" || name == u"hasFormat")
            addIdentifier(text, isAddress);
        else if (name == u"rights" || name == u"license" || name == u"accessRights")
            m_units.add(isRightsAddress(text) ? RightsAddress : RightsWords, text.simplified());
        else if (name == u"format")
            m_units.add(isMeasured(text) ? Extent : Material, text.simplified());
        else if (const auto column = plain.constFind(name); column != plain.constEnd())
            m_units.add(*column, text.simplified());
    }

    /// A picture, a page, or the number; a source or another format only where it is an address.
    void addIdentifier(const QString &text, bool isAddress)
    {
        static const QRegularExpression picture(QStringLiteral("\\.(jpe?g|png|gif|webp|tiff?)([?#].*)?$"),
                                                QRegularExpression::CaseInsensitiveOption);
        if (isAddress && picture.match(text).hasMatch())
            m_units.addFirst(Picture, text.toStdString());
        else if (isAddress)
            m_units.addFirst(Page, text.toStdString());
        else
            m_units.addFirst(Number, text.simplified().toStdString());
    }

    static bool isMeasured(const QString &text)
    {
        static const QRegularExpression measure(
            QStringLiteral("\\d\\s*[x×]\\s*\\d|\\d\\s*(mm|cm|in\\.|厘米|毫米|公分)"));
        return measure.match(text).hasMatch();
    }

    XmlStream m_xml;
    FixedCells m_units;
    QList<LanguageText> m_titles;
    QList<LanguageText> m_notes;
};

} // namespace

std::unique_ptr<RecordSource> dublinCoreRecords(const QString &path)
{
    return std::make_unique<DcRecords>(path);
}

} // namespace lianming
