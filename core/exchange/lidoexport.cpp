// LIDO 1.1 as we give it away: the units in the schema's order (lido-schema.org), each field where lidorecords looks
// for it. Terms of our own have "lianming" as their source.
#include "core/db/workspace.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetexport.h"
#include "core/people/access.h"
#include "core/vocabulary/thesaurus.h"

#include <QSaveFile>
#include <QXmlStreamWriter>

namespace lianming {

namespace {

const QString lidoSpace = QStringLiteral("http://www.lido-schema.org");
const QString xmlSpace = QStringLiteral("http://www.w3.org/XML/1998/namespace");
const QString terminology = QStringLiteral("http://terminology.lido-schema.org/");
const QString localId = terminology + QStringLiteral("lido00100");
const QString addressId = terminology + QStringLiteral("lido00099");

class LidoWriter
{
public:
    explicit LidoWriter(QIODevice &device) : m_xml(&device)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeNamespace(lidoSpace, QStringLiteral("lido"));
        m_xml.writeStartElement(lidoSpace, QStringLiteral("lidoWrap"));
    }
    void end() { m_xml.writeEndDocument(); }

    void write(const ExportedAsset &exported)
    {
        const Asset &a = exported.asset;
        const Element record(*this, "lido");
        leaf("lidoRecID", a.code, {{"type", localId}});
        {
            const Element descriptive(*this, "descriptiveMetadata", QStringLiteral("en"));
            writeClassification(a);
            writeIdentification(exported);
            writeEvent(a);
            writeSubjects(exported.terms);
        }
        const Element administrative(*this, "administrativeMetadata", QStringLiteral("en"));
        writeRights(a);
        writeRecord(exported);
        writeResource(a);
    }

private:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    /// An element from here to the end of the block.
    class Element
    {
    public:
        Element(LidoWriter &writer, const char *name, const QString &language = {}) : m_xml(&writer.m_xml)
        {
            m_xml->writeStartElement(lidoSpace, QLatin1StringView(name));
            if (!language.isEmpty())
                m_xml->writeAttribute(xmlSpace, QStringLiteral("lang"), language);
        }
        ~Element() { m_xml->writeEndElement(); }
        Element(const Element &) = delete;
        Element &operator=(const Element &) = delete;

    private:
        QXmlStreamWriter *m_xml;
    };

    void leaf(const char *name, const QString &text, Attributes attributes = {}, const QString &language = {})
    {
        m_xml.writeStartElement(lidoSpace, QLatin1StringView(name));
        for (const auto &[attribute, value] : attributes)
            m_xml.writeAttribute(lidoSpace, QLatin1StringView(attribute), value);
        if (!language.isEmpty())
            m_xml.writeAttribute(xmlSpace, QStringLiteral("lang"), language);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void writeClassification(const Asset &a)
    {
        const Element wrap(*this, "objectClassificationWrap");
        const Element types(*this, "objectWorkTypeWrap");
        const Element type(*this, "objectWorkType");
        leaf("conceptID", QString::fromLatin1(assetKindCode(a.kind)),
             {{"type", localId}, {"source", QStringLiteral("lianming")}});
        leaf("term", QString::fromLatin1(assetKindCode(a.kind)), {}, QStringLiteral("en"));
    }

    void writeIdentification(const ExportedAsset &exported)
    {
        const Asset &a = exported.asset;
        const Element wrap(*this, "objectIdentificationWrap");
        {
            const Element titles(*this, "titleWrap");
            for (const auto &[language, title] :
                 {std::pair(QStringLiteral("en"), a.titleEn), std::pair(QStringLiteral("zh"), a.titleZh)}) {
                if (title.isEmpty())
                    continue;
                const Element set(*this, "titleSet");
                leaf("appellationValue", title, {}, language);
            }
        }
        if (!a.inscription.isEmpty()) {
            const Element inscriptions(*this, "inscriptionsWrap");
            const Element one(*this, "inscriptions");
            leaf("inscriptionTranscription", a.inscription);
        }
        {
            const Element repositories(*this, "repositoryWrap");
            const Element set(*this, "repositorySet");
            {
                const Element name(*this, "repositoryName");
                leaf("legalBodyID", exported.institutionCode, {{"type", localId}});
                const Element body(*this, "legalBodyName");
                for (const auto &[language, text] : {std::pair(QStringLiteral("en"), exported.institutionEn),
                                                     std::pair(QStringLiteral("zh"), exported.institutionZh)}) {
                    if (!text.isEmpty())
                        leaf("appellationValue", text, {}, language);
                }
            }
            leaf("workID", a.accessionNumber, {{"type", terminology + QStringLiteral("lido00113")}});
        }
        if (!a.description.isEmpty()) {
            const Element descriptions(*this, "objectDescriptionWrap");
            const Element set(*this, "objectDescriptionSet");
            leaf("descriptiveNoteValue", a.description);
        }
        if (!a.dimensions.isEmpty()) {
            const Element measurements(*this, "objectMeasurementsWrap");
            const Element set(*this, "objectMeasurementsSet");
            leaf("displayObjectMeasurements", a.dimensions);
        }
    }

    void writeEvent(const Asset &a)
    {
        const bool hasYears = a.fromYear && a.toYear;
        if (a.creator.isEmpty() && a.period.isEmpty() && a.material.isEmpty() && a.place.isEmpty() && !hasYears)
            return;
        const Element wrap(*this, "eventWrap");
        const Element set(*this, "eventSet");
        const Element event(*this, "event");
        {
            const Element type(*this, "eventType");
            leaf("conceptID", terminology + QStringLiteral("lido00007"), {{"type", addressId}});
            leaf("term", QStringLiteral("Production"), {}, QStringLiteral("en"));
        }
        if (!a.creator.isEmpty()) {
            const Element actor(*this, "eventActor");
            leaf("displayActorInRole", a.creator);
        }
        if (!a.period.isEmpty() || hasYears) {
            const Element date(*this, "eventDate");
            if (!a.period.isEmpty())
                leaf("displayDate", a.period);
            if (hasYears) {
                const Element span(*this, "date");
                leaf("earliestDate", yearText(*a.fromYear));
                leaf("latestDate", yearText(*a.toYear));
            }
        }
        if (!a.place.isEmpty()) {
            const Element place(*this, "eventPlace");
            leaf("displayPlace", a.place);
        }
        if (!a.material.isEmpty()) {
            const Element material(*this, "eventMaterialsTech");
            leaf("displayMaterialsTech", a.material);
        }
    }

    /// xs:gYear has four digits or more; 300 BC is -0300, as we count it.
    static QString yearText(int year)
    {
        return (year < 0 ? QStringLiteral("-") : QString()) + QString::number(std::abs(year)).rightJustified(4, u'0');
    }

    void writeSubjects(const QStringList &terms)
    {
        if (terms.isEmpty())
            return;
        const Element wrap(*this, "objectRelationWrap");
        const Element subjects(*this, "subjectWrap");
        for (const QString &code : terms) {
            const Element set(*this, "subjectSet");
            const Element subject(*this, "subject");
            const Element what(*this, "subjectConcept");
            leaf("conceptID", code, {{"type", localId}, {"source", QStringLiteral("lianming")}});
            if (const Term *term = shippedTerm(code)) {
                leaf("term", term->nameEn, {}, QStringLiteral("en"));
                leaf("term", term->nameZh, {}, QStringLiteral("zh"));
            }
        }
    }

    void writeRights(const Asset &a)
    {
        if (a.rightsStatement.isEmpty() && a.rightsNote.isEmpty() && a.creditLine.isEmpty())
            return;
        const Element wrap(*this, "rightsWorkWrap");
        const Element set(*this, "rightsWorkSet");
        if (!a.rightsStatement.isEmpty()) {
            const Element type(*this, "rightsType");
            const RightsStatement *known = knownStatement(a.rightsStatement);
            leaf("conceptID", known ? QString::fromLatin1(known->url) : a.rightsStatement,
                 {{"type", known ? addressId : localId},
                  {"source", known ? QString::fromLatin1("URI") : QStringLiteral("lianming")}});
            leaf("term", known ? QString::fromLatin1(known->name) : a.rightsStatement, {}, QStringLiteral("en"));
        }
        if (!a.rightsNote.isEmpty()) {
            const Element type(*this, "rightsType");
            leaf("term", a.rightsNote);
        }
        if (!a.creditLine.isEmpty())
            leaf("creditLine", a.creditLine);
    }

    static const RightsStatement *knownStatement(const QString &code)
    {
        for (const RightsStatement &statement : rightsStatements()) {
            if (code == QLatin1StringView(statement.code))
                return &statement;
        }
        return nullptr;
    }

    void writeRecord(const ExportedAsset &exported)
    {
        const Element wrap(*this, "recordWrap");
        leaf("recordID", exported.asset.accessionNumber, {{"type", localId}});
        {
            const Element type(*this, "recordType");
            leaf("conceptID", terminology + QStringLiteral("lido00141"), {{"type", addressId}});
            leaf("term", QStringLiteral("item-level record"), {}, QStringLiteral("en"));
        }
        {
            const Element source(*this, "recordSource");
            const Element name(*this, "legalBodyName");
            leaf("appellationValue",
                 exported.institutionEn.isEmpty() ? exported.institutionZh : exported.institutionEn);
        }
        if (!exported.asset.sourceUrl.isEmpty()) {
            const Element info(*this, "recordInfoSet");
            leaf("recordInfoLink", exported.asset.sourceUrl);
        }
    }

    void writeResource(const Asset &a)
    {
        if (a.pictureUrl.isEmpty())
            return;
        const Element wrap(*this, "resourceWrap");
        const Element set(*this, "resourceSet");
        const Element representation(*this, "resourceRepresentation");
        leaf("linkResource", a.pictureUrl);
    }

    QXmlStreamWriter m_xml;
};

} // namespace

qint64 exportAssetsLido(Workspace &w, const AssetSelection &selection, const QString &path, Progress &progress)
{
    requirePermission(w, Permission::ImportExport);
    requireFreeForWriting(w, path);
    QSaveFile file(path);
    const auto unavailable = [&] {
        return Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1: cannot be written: %2"),
                     {path, file.errorString()});
    };
    if (!file.open(QIODevice::WriteOnly))
        throw unavailable();
    LidoWriter writer(file);
    const qint64 records =
        forEachAsset(w, selection, progress, [&writer](const ExportedAsset &asset) { writer.write(asset); });
    writer.end();
    if (!file.commit())
        throw unavailable();
    return records;
}

} // namespace lianming
