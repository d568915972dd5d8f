// LIDO's units as columns, and the reading of a record into them. Names of units are those of the schema,
// lido-schema.org; addresses "lido00007" and the like are its terminology's.
#include "core/exchange/lidoevent.h"
#include "core/exchange/recordforms.h"

#include <algorithm>

namespace lianming {

namespace {

using F = AssetField;

struct LidoUnits {
    enum LidoColumn : size_t {
        WorkId,
        TitleEnglish,
        TitleChinese,
        KindOfAsset,
        Actor,
        DisplayDate,
        EarliestDate,
        LatestDate,
        MaterialsTech,
        Measurements,
        LidoPlace,
        Inscriptions,
        LidoCredit,
        DescriptiveNote,
        FurtherTitles,
        RightsAddress,
        RightsWords,
        RecordInfoLink,
        LinkResource,
        WorkType,
        Classification,
        Subject,
        Repository,
    };
};

constexpr FixedCells::Column lidoColumns[] = {
    {"workID", F::AccessionNumber},
    {"titleSet (en)", F::TitleEn},
    {"titleSet (zh)", F::TitleZh},
    {"kind", F::Kind},
    {"eventActor", F::Creator},
    {"eventDate displayDate", F::Period},
    {"eventDate earliestDate", F::EarliestYear},
    {"eventDate latestDate", F::LatestYear},
    {"eventMaterialsTech", F::Material},
    {"objectMeasurements", F::Dimensions},
    {"eventPlace", F::Place},
    {"inscriptions", F::Inscription},
    {"rightsWorkSet creditLine", F::CreditLine},
    {"descriptiveNoteValue", F::Description},
    {"further titles", F::Description},
    {"rightsType conceptID", F::RightsStatement},
    {"rightsType term, rightsHolder", F::RightsNote},
    {"recordInfoLink", F::SourceUrl},
    {"linkResource", F::PictureUrl},
    {"objectWorkType", F::Subjects},
    {"classification", F::Subjects},
    {"subject", F::Subjects},
    {"repositoryName", std::nullopt},
};

bool isWeb(const QString &text)
{
    return text.startsWith(u"http://") || text.startsWith(u"https://");
}

class LidoRecords final : public RecordSource, private LidoUnits
{
public:
    explicit LidoRecords(const QString &path) : m_xml(path), m_units(lidoColumns)
    {
        m_form = "LIDO";
        m_header = m_units.header();
        m_mapping = m_units.mapping();
        m_total = m_xml.total();
    }

    [[nodiscard]] bool next(std::optional<ImportIssue> &issue) override
    {
        issue.reset();
        while (m_xml.advance()) {
            if (!at(u"lido"))
                continue;
            ++m_record;
            m_line = m_xml.line();
            readRecord();
            m_cells = m_units.views();
            return true;
        }
        return false;
    }
    [[nodiscard]] qint64 position() const override { return m_xml.position(); }

private:
    [[nodiscard]] bool at(QStringView name) const { return isLidoStart(m_xml, name); }
    QString text() { return m_xml.text(longestLidoText); }
    /// A text that has one line.
    QString words() { return spoken().text; }
    LanguageText spoken() { return lidoSpoken(m_xml); }
    void put(LidoColumn column, const QString &text, std::string_view separator = "; ")
    {
        m_units.add(column, text, separator);
    }
    void put(LidoColumn column, const QStringList &texts, std::string_view separator = "; ")
    {
        for (const QString &text : texts)
            put(column, text, separator);
    }

    void readRecord()
    {
        m_units.clear();
        m_number.clear();
        m_otherNumbers.clear();
        m_pictureRights.clear();
        QList<LanguageText> titles;
        QList<LidoEvent> events;
        QList<LanguageText> notes;
        m_xml.forEachInside([&] {
            if (at(u"lidoRecID"))
                m_otherNumbers.append(lastLidoPart(words()));
            else if (at(u"objectWorkType"))
                readWorkType();
            else if (at(u"classification"))
                put(Classification, lidoConcept(m_xml));
            else if (at(u"titleSet"))
                m_xml.forEachInside([&] {
                    if (at(u"appellationValue"))
                        titles.append(spoken());
                });
            else if (at(u"inscriptions"))
                readInscriptions();
            else if (at(u"repositorySet"))
                readRepository();
            else if (at(u"objectDescriptionSet"))
                readNotes(notes);
            else if (at(u"objectMeasurementsSet"))
                readMeasurements();
            else if (at(u"event"))
                events.append(readLidoEvent(m_xml));
            else if (at(u"subjectSet"))
                readSubjects();
            else if (at(u"relatedWorksWrap"))
                (void)text(); // titles and numbers of other works
            else if (at(u"rightsWorkSet"))
                readRights(false);
            else if (at(u"recordWrap"))
                readRecordWrap();
            else if (at(u"resourceSet"))
                readResource();
        });
        addTitles(titles, m_units, TitleEnglish, TitleChinese, FurtherTitles);
        put(DescriptiveNote, spokenHere(notes), "\n\n");
        takeEvents(events);
        for (const QString &number : std::as_const(m_otherNumbers))
            m_number = m_number.isEmpty() ? number : m_number;
        put(WorkId, m_number);
        m_units.addFirst(RightsAddress, m_pictureRights.toStdString());
    }

    /// Our own files say there what kind of asset it is.
    void readWorkType()
    {
        QList<LanguageText> terms;
        QString kind;
        m_xml.forEachInside([&] {
            if (at(u"conceptID") && m_xml.attribute(u"source") == u"lianming")
                kind = words();
            else if (at(u"term"))
                terms.append(spoken());
        });
        put(KindOfAsset, kind);
        if (kind.isEmpty())
            put(WorkType, spokenHere(terms));
    }

    void readInscriptions()
    {
        QList<LanguageText> texts;
        m_xml.forEachInside([&] {
            if (at(u"inscriptionTranscription") || at(u"descriptiveNoteValue"))
                texts.append({m_xml.language(), text()});
        });
        put(Inscriptions, spokenHere(texts), "\n");
    }

    void readRepository()
    {
        QList<LanguageText> names;
        m_xml.forEachInside([&] {
            if (at(u"workID")) {
                const bool isInventory = isInventoryNumber(m_xml.attribute(u"type"));
                const QString number = words();
                if (isInventory && m_number.isEmpty())
                    m_number = number;
                else if (!isInventory)
                    m_otherNumbers.prepend(number);
            } else if (at(u"legalBodyName")) {
                m_xml.forEachInside([&] {
                    if (at(u"appellationValue"))
                        names.append(spoken());
                });
            }
        });
        put(Repository, spokenHere(names));
    }

    void readNotes(QList<LanguageText> &notes)
    {
        m_xml.forEachInside([&] {
            if (at(u"descriptiveNoteValue"))
                notes.append({m_xml.language(), text()});
        });
    }

    /// As displayed, or made of its parts: "Höhe 106 cm, Breite 101,1 cm".
    void readMeasurements()
    {
        QList<LanguageText> shown;
        QStringList parts;
        m_xml.forEachInside([&] {
            if (at(u"displayObjectMeasurements")) {
                shown.append({m_xml.language(), text()});
            } else if (at(u"measurementsSet")) {
                QList<LanguageText> types;
                QString unit;
                QString value;
                m_xml.forEachInside([&] {
                    if (at(u"measurementType"))
                        types.append(spoken());
                    else if (at(u"measurementUnit"))
                        unit = words();
                    else if (at(u"measurementValue"))
                        value = words();
                });
                const QString type = spokenHere(types).value(0);
                if (!value.isEmpty())
                    parts.append(QStringList{type, value, unit}.join(u' ').simplified());
            }
        });
        put(Measurements, shown.isEmpty() ? QStringList(parts.join(QStringLiteral(", "))) : spokenHere(shown), "\n");
    }

    /// Who made it, when and of what: of the making; where no event says that it is it, of the first. A place where it
    /// was found counts beside the one where it was made.
    void takeEvents(const QList<LidoEvent> &events)
    {
        const bool saysMade = std::ranges::any_of(events, &LidoEvent::made);
        for (qsizetype i = 0; i < events.size(); ++i) {
            const LidoEvent &event = events[i];
            if (event.made || event.found || (!saysMade && i == 0))
                put(LidoPlace, event.places);
            if (saysMade ? !event.made : i != 0)
                continue;
            put(Actor, event.actors);
            put(DisplayDate, event.dates);
            put(MaterialsTech, event.materials);
            m_units.addFirst(EarliestDate, event.earliest.toStdString());
            m_units.addFirst(LatestDate, event.latest.toStdString());
        }
    }

    void readSubjects()
    {
        m_xml.forEachInside([&] {
            if (!at(u"subjectConcept") && !at(u"subjectActor") && !at(u"subjectPlace") && !at(u"subjectEvent"))
                return;
            QList<LanguageText> terms;
            QString own;
            m_xml.forEachInside([&] {
                if (at(u"conceptID") && m_xml.attribute(u"source") == u"lianming")
                    own = words();
                else if (at(u"term") || at(u"appellationValue"))
                    terms.append(spoken());
            });
            put(Subject, own.isEmpty() ? spokenHere(terms) : QStringList(own));
        });
    }

    /// The address of a statement goes to it, words and the holder to the note.
    void readRights(bool isPicture)
    {
        QString address;
        QStringList said;
        m_xml.forEachInside([&] {
            if (at(u"rightsType")) {
                QList<LanguageText> terms;
                bool isStatement = false;
                m_xml.forEachInside([&] {
                    if (at(u"conceptID")) {
                        const bool isOwn = m_xml.attribute(u"source") == u"lianming";
                        const QString id = words();
                        isStatement = isStatement || isOwn || isRightsAddress(id);
                        if ((isOwn || isRightsAddress(id)) && address.isEmpty())
                            address = id;
                    } else if (at(u"term")) {
                        terms.append(spoken());
                    }
                });
                // The name of a statement that its address names already says nothing more.
                if (!isStatement)
                    said += spokenHere(terms);
            } else if (at(u"rightsHolder")) {
                QList<LanguageText> names;
                m_xml.forEachInside([&] {
                    if (at(u"appellationValue"))
                        names.append(spoken());
                });
                said += spokenHere(names);
            } else if (at(u"creditLine") && !isPicture) {
                put(LidoCredit, words());
            }
        });
        if (isPicture) {
            m_pictureRights = m_pictureRights.isEmpty() ? address : m_pictureRights;
            return;
        }
        put(RightsWords, said);
        m_units.addFirst(RightsAddress, address.toStdString());
    }

    void readRecordWrap()
    {
        m_xml.forEachInside([&] {
            if (at(u"recordID")) {
                m_otherNumbers.append(words());
            } else if (at(u"recordInfoLink")) {
                const QString link = words();
                if (isWeb(link))
                    m_units.addFirst(RecordInfoLink, link.toStdString());
            }
        });
    }

    void readResource()
    {
        m_xml.forEachInside([&] {
            if (at(u"linkResource")) {
                const QString link = words();
                if (isWeb(link))
                    m_units.addFirst(LinkResource, link.toStdString());
            } else if (at(u"rightsResource")) {
                readRights(true);
            }
        });
    }

    XmlStream m_xml;
    FixedCells m_units;
    QString m_number;
    QStringList m_otherNumbers;
    QString m_pictureRights;
};

} // namespace

std::unique_ptr<RecordSource> lidoRecords(const QString &path)
{
    return std::make_unique<LidoRecords>(path);
}

} // namespace lianming
