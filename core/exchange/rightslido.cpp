#include "core/exchange/rightsfile.h"

#include "core/exchange/lido.h"
#include "core/exchange/xmlstream.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr qsizetype mostSets = 1000; ///< of rights in one record

class RightsLidoReader
{
public:
    RightsLidoReader(const QString &path, Progress &progress, const RightsFileUse &use)
        : m_xml(path), m_progress(progress), m_use(use)
    {
        m_progress.setTotal(m_xml.total());
    }

    void read()
    {
        while (m_xml.advance()) {
            if (isStart(u"lido"))
                readRecord();
        }
        if (m_records == 0)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: holds no LIDO record"), {m_xml.file()});
    }

private:
    [[nodiscard]] bool isStart(QStringView name) const { return isLidoStart(m_xml, name); }
    QString text() { return m_xml.text(longestRightsText).simplified(); }

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
        m_progress.setDone(m_xml.position());
        const qint64 line = m_xml.line();
        QStringList numbers;
        QStringList others;
        QList<RightsEntry> entries;
        m_xml.forEachInside([&] {
            if (isStart(u"lidoRecID")) {
                const QString id = text();
                others.append({id, lastLidoPart(id)});
            } else if (isStart(u"workID")) {
                const bool isInventory = isInventoryNumber(m_xml.attribute(u"type"));
                (isInventory ? numbers : others).prepend(text());
            } else if (isStart(u"relatedWorksWrap") || isStart(u"recordWrap")) {
                (void)text(); // numbers of other works; rights in the record itself
            } else if (isStart(u"rightsWorkSet") || isStart(u"rightsResource")) {
                if (entries.size() == mostSets)
                    m_xml.fail(QT_TRANSLATE_NOOP("core", "%1: line %2: a record with more than 1,000 sets of rights"));
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

    RightsEntry readSet(bool isPicture)
    {
        RightsEntry entry;
        entry.line = m_xml.line();
        entry.isPicture = isPicture;
        QString body;
        QString site;
        m_xml.forEachInside([&] {
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
        m_xml.forEachInside([&] {
            if (isStart(u"conceptID")) {
                const QString id = text();
                if (isRightsAddress(id))
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
        m_xml.forEachInside([&] {
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

    XmlStream m_xml;
    Progress &m_progress;
    const RightsFileUse &m_use;
    qint64 m_records = 0;
};

} // namespace

void readRightsLido(const QString &path, Progress &progress, const RightsFileUse &use)
{
    RightsLidoReader(path, progress, use).read();
    progress.setDone(progress.total());
}

} // namespace lianming
