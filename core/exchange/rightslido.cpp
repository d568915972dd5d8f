#include "core/exchange/rightsfile.h"

#include "core/base/inputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QXmlStreamReader>

#include <algorithm>

namespace lianming {

namespace {

constexpr int deepestElement = 128;
constexpr qint64 largestLidoFile = qint64(1) << 30;
constexpr qsizetype mostSets = 1000; ///< of rights in one record

/// LIDO's own address for the kind of a workID that is an inventory number, and the word that older files have.
bool isInventoryNumber(QStringView type)
{
    return type.endsWith(u"lido00113") || type.compare(u"inventory number", Qt::CaseInsensitive) == 0;
}

/// What follows the last slash of a record's number: "DE-MUS-059918/1977.20" names 1977.20.
QString lastPart(const QString &id)
{
    return id.mid(id.lastIndexOf(u'/') + 1);
}

class LidoReader
{
public:
    LidoReader(QFile &file, Progress &progress, const RightsFileUse &use)
        : m_file(file), m_name(QFileInfo(file).fileName()), m_progress(progress), m_use(use), m_xml(&file)
    {
    }

    void read()
    {
        while (advance()) {
            if (isStart(u"lido"))
                readRecord();
        }
        if (m_records == 0)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: holds no LIDO record"), {m_name});
    }

private:
    [[noreturn]] void fail(const char *text) const
    {
        throw Error(Error::Kind::BadInput, text, {m_name, QString::number(m_xml.lineNumber())});
    }

    /// Moves to the next token; false at the end of the document.
    bool advance()
    {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Invalid: fail(QT_TRANSLATE_NOOP("core", "%1: line %2: is no well-formed XML"));
        case QXmlStreamReader::DTD:
            fail(QT_TRANSLATE_NOOP("core", "%1: line %2: declares a document type, which no LIDO file does"));
        case QXmlStreamReader::EntityReference:
            fail(QT_TRANSLATE_NOOP("core", "%1: line %2: names an entity that XML does not know"));
        case QXmlStreamReader::StartElement:
            if (++m_depth > deepestElement)
                fail(QT_TRANSLATE_NOOP("core", "%1: line %2: is nested deeper than LIDO is"));
            break;
        case QXmlStreamReader::EndElement: --m_depth; break;
        default: break;
        }
        return !m_xml.atEnd();
    }

    [[nodiscard]] bool isStart(QStringView name) const
    {
        return m_xml.tokenType() == QXmlStreamReader::StartElement && m_xml.name() == name
               && m_xml.namespaceUri().startsWith(u"http://www.lido-schema.org");
    }

    /// After a start: calls `use` at each start inside, until the element's end.
    template<class Use>
    void forEachInside(Use use)
    {
        const int outside = m_depth - 1;
        while (m_depth > outside) {
            if (!advance() && m_depth > outside)
                fail(QT_TRANSLATE_NOOP("core", "%1: line %2: is no well-formed XML"));
            if (m_xml.tokenType() == QXmlStreamReader::StartElement)
                use();
        }
    }

    /// After a start: its text with that of elements inside; a text beyond the limit is cut right behind it.
    QString text()
    {
        QString out;
        const int outside = m_depth - 1;
        while (m_depth > outside && advance()) {
            if (m_xml.tokenType() == QXmlStreamReader::Characters && out.size() <= longestRightsText)
                out += m_xml.text().left(longestRightsText + 1);
        }
        return out.simplified();
    }

    static void addTo(QString &list, const QString &text)
    {
        if (text.isEmpty() || list.split(QStringLiteral("; ")).contains(text))
            return;
        list += list.isEmpty() ? text : QStringLiteral("; ") + text;
    }
    static void setOnce(QString &field, const QString &text)
    {
        if (field.isEmpty())
            field = text;
    }
    static bool isAddress(const QString &text) { return text.startsWith(u"http://") || text.startsWith(u"https://"); }

    void readRecord()
    {
        ++m_records;
        m_progress.setDone(m_file.pos());
        const qint64 line = m_xml.lineNumber();
        QStringList numbers;
        QStringList others;
        QList<RightsEntry> entries;
        forEachInside([&] {
            if (isStart(u"lidoRecID")) {
                const QString id = text();
                others.append({id, lastPart(id)});
            } else if (isStart(u"workID")) {
                const bool isInventory = isInventoryNumber(attribute(u"type"));
                (isInventory ? numbers : others).prepend(text());
            } else if (isStart(u"relatedWorksWrap") || isStart(u"recordWrap")) {
                (void)text(); // numbers of other works; rights in the record itself
            } else if (isStart(u"rightsWorkSet") || isStart(u"rightsResource")) {
                if (entries.size() == mostSets)
                    fail(QT_TRANSLATE_NOOP("core", "%1: line %2: a record with more than 1,000 sets of rights"));
                entries.append(readSet(isStart(u"rightsResource")));
            }
        });
        QStringList objects;
        for (const QString &number : numbers + others) {
            if (!number.isEmpty() && !objects.contains(number))
                objects.append(number);
        }
        for (RightsEntry &entry : entries) {
            entry.row = m_records;
            entry.objects = objects;
            handOut(entry);
        }
        if (entries.isEmpty())
            m_use.refused({m_records, line, {}, RightsRefusal::NothingSaid, objects.value(0).left(200)});
    }

    /// Of a start, whatever its prefix.
    [[nodiscard]] QString attribute(QStringView name) const
    {
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const auto found = std::ranges::find_if(attributes, [name](const auto &one) { return one.name() == name; });
        return found == attributes.end() ? QString() : found->value().toString();
    }

    RightsEntry readSet(bool isPicture)
    {
        RightsEntry entry;
        entry.line = m_xml.lineNumber();
        entry.isPicture = isPicture;
        QString body;
        QString site;
        forEachInside([&] {
            if (isStart(u"rightsType"))
                readType(entry);
            else if (isStart(u"earliestDate"))
                setOnce(entry.begin, text());
            else if (isStart(u"latestDate"))
                setOnce(entry.end, text());
            else if (isStart(u"rightsHolder"))
                readHolder(entry, body, site);
            else if (isStart(u"creditLine"))
                addTo(entry.credit, text());
        });
        entry.contact = site.isEmpty() ? body : site;
        return entry;
    }

    /// The address of a statement or licence is one; of several words for the type the first counts.
    void readType(RightsEntry &entry)
    {
        QString word;
        forEachInside([&] {
            if (isStart(u"conceptID")) {
                const QString id = text();
                if (id.contains(u"creativecommons.org/") || id.contains(u"rightsstatements.org/"))
                    setOnce(entry.statement, id);
            } else if (isStart(u"term")) {
                setOnce(word, text());
            }
        });
        addTo(entry.type, word);
    }

    void readHolder(RightsEntry &entry, QString &body, QString &site)
    {
        QString name;
        forEachInside([&] {
            if (isStart(u"appellationValue"))
                setOnce(name, text());
            else if (isStart(u"legalBodyWeblink"))
                setOnce(site, text());
            else if (isStart(u"legalBodyID"))
                setOnce(body, text());
        });
        if (!isAddress(body))
            body.clear();
        addTo(entry.holder, name);
    }

    void handOut(const RightsEntry &entry)
    {
        for (const QString *part : {&entry.type, &entry.holder, &entry.contact, &entry.credit, &entry.statement}) {
            if (part->size() > longestRightsText) {
                m_use.refused({entry.row, entry.line, {}, RightsRefusal::TooLong, {}});
                return;
            }
        }
        m_use.entry(entry);
    }

    QFile &m_file;
    QString m_name;
    Progress &m_progress;
    const RightsFileUse &m_use;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    qint64 m_records = 0;
};

} // namespace

void readRightsLido(const QString &path, Progress &progress, const RightsFileUse &use)
{
    QFile file(path);
    openToRead(file);
    if (file.size() > largestLidoFile) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is larger than a gibibyte"),
                    {QFileInfo(path).fileName()});
    }
    progress.setTotal(file.size());
    LidoReader(file, progress, use).read();
    progress.setDone(progress.total());
}

} // namespace lianming
