// What is read out of each form, and what hostile files come to. Small samples are in tests/data/assets; all files of
// the collection of real data are read too where that is at hand.
#include "core/base/error.h"
#include "core/exchange/jsonslices.h"
#include "core/exchange/recordsource.h"
#include "core/exchange/xmlstream.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace lianming;

namespace {

using Record = QMap<QString, QString>; ///< what is not empty, by the column's name

struct ReadFile {
    QString form;
    QList<Record> records;
    QList<ImportReason> refused;
};

ReadFile readAll(const RecordFiles &files)
{
    ReadFile out;
    const auto source = openRecords(files);
    out.form = QString::fromLatin1(source->form());
    std::optional<ImportIssue> issue;
    while (source->next(issue)) {
        if (issue) {
            out.refused.append(issue->reason);
            continue;
        }
        Record record;
        for (size_t i = 0; i < source->cells().size(); ++i) {
            const std::string_view cell = source->cells()[i];
            if (!cell.empty())
                record.insert(source->header().value(qsizetype(i)),
                              QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        }
        out.records.append(record);
    }
    return out;
}

QString sample(const char *name)
{
    return QStringLiteral(LIANMING_TEST_DATA "/assets/") + QString::fromLatin1(name);
}

QByteArray packed(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size())) + 64), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

class TestRecordSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsByContent_data();
    void tellsByContent();
    void readsLido();
    void readsBareLido();
    void readsDublinCore_data();
    void readsDublinCore();
    void readsIiif3();
    void readsIiif2();
    void readsCollections();
    void namesManifests_data();
    void namesManifests();
    void flattensJson();
    void findsTheList_data();
    void findsTheList();
    void unpacks();
    void readsSeveralAsOne();
    void plansFolders();
    void refusesHostile_data();
    void refusesHostile();
    void slices_data();
    void slices();
    void guardsXml();

private:
    QString written(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    QTemporaryDir m_folder;
};

void TestRecordSource::tellsByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("form");
    const QByteArray lido("<l:lido xmlns:l='http://www.lido-schema.org'><l:lidoRecID>1</l:lidoRecID></l:lido>");
    QTest::newRow("table") << QByteArray("number,title\nA1,Vase\n") << QStringLiteral("CSV");
    QTest::newRow("table with a bracket") << QByteArray("[number],title\nA1,Vase\n") << QStringLiteral("CSV");
    QTest::newRow("LIDO") << lido << QStringLiteral("LIDO");
    QTest::newRow("LIDO in UTF-16") << QByteArray("\xFF\xFE")
                                           + QByteArray(
                                               reinterpret_cast<const char *>(QString::fromLatin1(lido).utf16()),
                                               lido.size() * 2)
                                    << QStringLiteral("LIDO");
    QTest::newRow("Dublin Core") << QByteArray(
        "<r xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>x</dc:title></r>")
                                 << QStringLiteral("Dublin Core");
    QTest::newRow("JSON") << QByteArray("[{\"number\": \"A1\"}]") << QStringLiteral("JSON");
    QTest::newRow("lines of JSON") << QByteArray("{\"number\": \"A1\"}\n{\"number\": \"A2\"}\n")
                                   << QStringLiteral("JSON");
    QTest::newRow("manifest") << QByteArray("{\"@context\": \"http://iiif.io/api/presentation/3/context.json\", "
                                            "\"type\": \"Manifest\"}")
                              << QStringLiteral("IIIF");
    QTest::newRow("packed") << packed("number,title\nA1,Vase\n") << QStringLiteral("CSV");
}

void TestRecordSource::tellsByContent()
{
    QFETCH(const QByteArray, bytes);
    // The name says nothing, and wrong things neither.
    for (const char *name : {"file", "file.csv", "file.xml", "file.json", "file.xlsx"}) {
        const ReadFile file = readAll(written(name, bytes));
        QTEST(file.form, "form");
        QVERIFY(!file.records.isEmpty());
    }
}

void TestRecordSource::readsLido()
{
    const ReadFile file = readAll(sample("cabinet.lido.xml"));
    QCOMPARE(file.form, QStringLiteral("LIDO"));
    QCOMPARE(file.records.size(), 1);
    const Record &record = file.records.first();
    const auto is = [&](const char *column, const char *text) {
        QCOMPARE(record.value(QString::fromLatin1(column)), QString::fromUtf8(text));
    };
    is("workID", "1977.20");
    is("titleSet (en)", "Kabinettschrank, Inv. Nr.: 1977.20");
    is("eventActor",
       "Fiammingo, Giacomo (Künstler); Curtis, Giovanni Battista de (Graveur); Picicaro, Januarius (Graveur)");
    is("eventDate displayDate", "um 1600");
    is("eventDate earliestDate", "1596");
    is("eventDate latestDate", "1605");
    is("eventPlace", "Neapel");
    is("eventMaterialsTech", "Palisander; Ebenholz; Elfenbein (Material); Gravierung");
    is("objectMeasurements", "Höhe 106 cm, Breite 101,1 cm, Tiefe 60,9 cm, Breite (geöffnet) 190 cm");
    is("objectWorkType", "display cabinets");
    is("classification", "Schrankmöbel");
    is("subject", "Geschichte von Hercules (Herakles); Profanarchitektur");
    is("repositoryName", "Museum für Kunst und Gewerbe Hamburg");
    is("rightsType conceptID", "http://creativecommons.org/publicdomain/zero/1.0/");
    is("recordInfoLink", "http://sammlungonline.mkg-hamburg.de/de/object/Kabinettschrank/1977.20/dc00018494");
    is("linkResource", "http://resources.digicult-museen.net/dam/provided_image/m5ea54539bef06");
    QVERIFY(record.value(QStringLiteral("descriptiveNoteValue")).startsWith(u"Die große Welt im kleinen Schrank"));
}

/// Both languages, what is displayed before what is made up of parts, places of making and finding, several records.
void TestRecordSource::readsBareLido()
{
    const QByteArray xml = R"(<lidoWrap xmlns="http://www.lido-schema.org">
<lido><lidoRecID>MUS/7</lidoRecID><descriptiveMetadata xml:lang="en">
 <objectIdentificationWrap><titleWrap>
  <titleSet><appellationValue xml:lang="zh">青花瓶</appellationValue></titleSet>
  <titleSet><appellationValue>Vase
     with lotus</appellationValue></titleSet>
  <titleSet><appellationValue xml:lang="en">Another name</appellationValue></titleSet></titleWrap>
  <objectDescriptionWrap><objectDescriptionSet><descriptiveNoteValue>One.
     Two.</descriptiveNoteValue><descriptiveNoteValue xml:lang="zh">一。</descriptiveNoteValue>
     <descriptiveNoteValue xml:lang="fr">Un.</descriptiveNoteValue></objectDescriptionSet></objectDescriptionWrap>
 </objectIdentificationWrap>
 <eventWrap><eventSet><event><eventType><term xml:lang="zh">出土</term></eventType>
   <eventDate><displayDate>1972</displayDate></eventDate><eventPlace><displayPlace>Changsha</displayPlace></eventPlace>
  </event></eventSet><eventSet><event><eventType><conceptID>http://terminology.lido-schema.org/lido00007</conceptID></eventType>
   <eventActor><displayActorInRole>Workshop</displayActorInRole></eventActor>
   <eventDate><date><earliestDate>-0300</earliestDate><latestDate>-0250</latestDate></date></eventDate></event></eventSet></eventWrap>
 <objectRelationWrap><relatedWorksWrap><relatedWorkSet><relatedWork><object><objectID>X9</objectID></object></relatedWork></relatedWorkSet></relatedWorksWrap></objectRelationWrap>
</descriptiveMetadata></lido>
<lido><lidoRecID>MUS/8</lidoRecID></lido></lidoWrap>)";
    const ReadFile file = readAll(written("two.xml", xml));
    QCOMPARE(file.records.size(), 2);
    const Record &first = file.records.first();
    const auto is = [&](const char *column, const char *text) {
        QCOMPARE(first.value(QString::fromLatin1(column)), QString::fromUtf8(text));
    };
    is("workID", "7");
    is("titleSet (zh)", "青花瓶");
    is("titleSet (en)", "Vase with lotus");
    is("further titles", "Another name");
    is("descriptiveNoteValue", "One.\nTwo.\n\n一。");
    is("eventActor", "Workshop");
    is("eventDate displayDate", ""); // only words are words
    is("eventDate earliestDate", "-0300");
    is("eventPlace", "Changsha");
    QCOMPARE(file.records[1].value(QStringLiteral("workID")), QStringLiteral("8"));
}

void TestRecordSource::readsDublinCore_data()
{
    QTest::addColumn<QByteArray>("xml");
    const QByteArray fields =
        R"(<dc:title xml:lang="en">Vase</dc:title><dc:title>青花瓶</dc:title><dc:creator>Tang Ying</dc:creator>
<dc:date>1736–1795</dc:date><dc:format>porcelain</dc:format><dc:format>30 x 20 cm</dc:format>
<dc:identifier>A1</dc:identifier><dc:identifier>https://example.org/a1</dc:identifier>
<dc:identifier>https://example.org/a1.jpg</dc:identifier><dc:rights>http://rightsstatements.org/vocab/NKC/1.0/</dc:rights>
<dc:rights>Ask us</dc:rights><dc:subject>lotus</dc:subject><dc:description>Round.</dc:description>)";
    const QByteArray space = R"( xmlns:dc="http://purl.org/dc/elements/1.1/")";
    QTest::newRow("OAI-DC") << R"(<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/")" + space + ">"
                                   + fields + "</oai_dc:dc>";
    QTest::newRow("OAI-PMH")
        << R"(<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record><header><identifier>oai:x:1</identifier></header>
<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/")"
               + space + ">" + fields + "</oai_dc:dc></metadata></record></ListRecords></OAI-PMH>";
    QTest::newRow("RDF") << R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#")" + space
                                + R"(><rdf:Description rdf:about="https://example.org/a1">)" + fields
                                + "</rdf:Description></rdf:RDF>";
    QTest::newRow("simple") << "<records" + space + "><record>" + fields + "</record></records>";
}

void TestRecordSource::readsDublinCore()
{
    QFETCH(const QByteArray, xml);
    const ReadFile file = readAll(written("dc.xml", xml));
    QCOMPARE(file.form, QStringLiteral("Dublin Core"));
    QCOMPARE(file.records.size(), 1);
    const Record &record = file.records.first();
    const auto is = [&](const char *column, const char *text) {
        QCOMPARE(record.value(QString::fromLatin1(column)), QString::fromUtf8(text));
    };
    is("dc:identifier", "A1");
    is("dc:title (en)", "Vase");
    is("dc:title (zh)", "青花瓶");
    is("dc:creator", "Tang Ying");
    is("dc:date", "1736–1795");
    is("dc:format", "porcelain");
    is("dcterms:extent", "30 x 20 cm");
    is("dc:identifier (page)", "https://example.org/a1");
    is("dc:identifier (picture)", "https://example.org/a1.jpg");
    is("dc:rights (address)", "http://rightsstatements.org/vocab/NKC/1.0/");
    is("dc:rights", "Ask us");
    is("dc:subject", "lotus");
}

void TestRecordSource::readsIiif3()
{
    const ReadFile file = readAll(sample("lotus.manifest.json"));
    QCOMPARE(file.form, QStringLiteral("IIIF"));
    QCOMPARE(file.records.size(), 1);
    const Record &record = file.records.first();
    const auto is = [&](const char *column, const char *text) {
        QCOMPARE(record.value(QString::fromLatin1(column)), QString::fromUtf8(text));
    };
    is("metadata: accession number, or id", "LY-0042");
    is("label (en)", "Dish with lotus");
    is("label (zh)", "莲纹盘");
    is("metadata: creator", "Jingdezhen kilns");
    is("metadata: date", "Yongle period");
    is("requiredStatement", "Example Museum");
    is("rights", "http://creativecommons.org/publicdomain/zero/1.0/");
    is("homepage", "https://example.org/objects/42");
    is("painting, thumbnail", "https://example.org/pictures/42.jpg");
    is("summary, other metadata", "A dish & more.\n\nDepartment: Ceramics");
    is("metadata: place, navPlace", "Jingdezhen");
}

void TestRecordSource::readsIiif2()
{
    const QByteArray json = R"({"@context": "http://iiif.io/api/presentation/2/context.json",
 "@id": "https://example.org/iiif/book7/manifest.json", "@type": "sc:Manifest",
 "label": [{"@value": "Book", "@language": "en"}, {"@value": "书", "@language": "zh"}],
 "metadata": [{"label": "Author", "value": ["Anne", "Bo"]}, {"label": [{"@value": "Date", "@language": "en"}], "value": 1735}],
 "description": "<p>Old.</p>", "attribution": "Library", "license": "https://creativecommons.org/licenses/by/4.0/",
 "related": {"@id": "https://example.org/book7"}, "thumbnail": "https://example.org/t.jpg",
 "sequences": [{"canvases": [{"images": [{"resource": {"@id": "https://example.org/p1.jpg"}}]}]}]})";
    const Record record = readAll(written("m2", json)).records.value(0);
    const auto is = [&](const char *column, const char *text) {
        QCOMPARE(record.value(QString::fromLatin1(column)), QString::fromUtf8(text));
    };
    is("metadata: accession number, or id", "book7");
    is("label (en)", "Book");
    is("label (zh)", "书");
    is("metadata: creator", "Anne; Bo");
    is("metadata: date", "1735");
    is("summary, other metadata", "Old.");
    is("requiredStatement", "Library");
    is("rights", "https://creativecommons.org/licenses/by/4.0/");
    is("homepage", "https://example.org/book7");
    is("painting, thumbnail", "https://example.org/p1.jpg");
}

void TestRecordSource::readsCollections()
{
    const QByteArray json = R"({"@context": "http://iiif.io/api/presentation/3/context.json", "id": "https://e.org/c",
 "type": "Collection", "label": {"en": ["All"]}, "items": [
  {"id": "https://e.org/1/manifest", "type": "Manifest", "label": {"en": ["One"]}, "navDate": "1856-01-01T00:00:00Z"},
  {"id": "https://e.org/d", "type": "Collection", "label": {"en": ["Inside"]}, "items": [
    {"id": "https://e.org/2/manifest", "type": "Manifest", "label": {"en": ["Two"]}, "items": []}]},
  {"id": "https://e.org/far", "type": "Collection", "label": {"en": ["Elsewhere"]}},
  {"id": "https://e.org/canvas", "type": "Canvas"}]})";
    const ReadFile file = readAll(written("c", json));
    QCOMPARE(file.records.size(), 2);
    QCOMPARE(file.records[0].value(QStringLiteral("label (en)")), QStringLiteral("One"));
    QCOMPARE(file.records[0].value(QStringLiteral("metadata: earliest year, navDate")), QStringLiteral("1856"));
    QCOMPARE(file.records[1].value(QStringLiteral("label (en)")), QStringLiteral("Two"));
    QCOMPARE(file.refused, (QList{ImportReason::Elsewhere, ImportReason::NoRecord}));
}

void TestRecordSource::namesManifests_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *id, const char *number) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(number);
    };
    row("https://iiif.example.org/manifests/object/299843", "299843");
    row("https://e.org/recipe/0118-multivalue/manifest.json", "0118-multivalue");
    row("https://e.org/recipe/0230-navdate/navdate_map_1-manifest.json", "0230-navdate/navdate_map_1-manifest");
    row("https://e.org/recipe/0318/manifest-1.json", "0318/manifest-1");
    row("https://e.org/records/5e78f?_format=iiif", "5e78f");
    row("https://e.org/iiif/book1/manifest", "book1");
}

void TestRecordSource::namesManifests()
{
    QFETCH(const QString, id);
    const QByteArray json =
        R"({"@context": "http://iiif.io/api/presentation/3/context.json", "type": "Manifest", "id": ")" + id.toUtf8()
        + R"(", "label": {"en": ["x"]}})";
    QTEST(readAll(written("n", json)).records.value(0).value(QStringLiteral("metadata: accession number, or id")),
          "number");
}

void TestRecordSource::flattensJson()
{
    const QByteArray lines =
        R"({"acno": "T1", "title": "Vase", "dateRange": {"startYear": 1735, "endYear": null}, "makers": [{"name": "A"}, {"name": "B"}], "on": true}
{"acno": "T2", "title": "Bowl", "extra": "late"}
not json
[1, 2]
)";
    const ReadFile file = readAll(written("l", lines));
    QCOMPARE(file.records.size(), 2);
    QCOMPARE(file.records[0].value(QStringLiteral("dateRange.startYear")), QStringLiteral("1735"));
    QCOMPARE(file.records[0].value(QStringLiteral("makers.name")), QStringLiteral("A; B"));
    QCOMPARE(file.records[0].value(QStringLiteral("on")), QStringLiteral("true"));
    QCOMPARE(file.records[1].value(QStringLiteral("extra")), QStringLiteral("late"));
    QCOMPARE(file.refused, (QList{ImportReason::Unreadable, ImportReason::NoRecord}));
}

void TestRecordSource::findsTheList_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("records");
    QTest::newRow("array") << QByteArray(R"([{"title": "a"}, {"title": "b"}])") << 2;
    QTest::newRow("object") << QByteArray(R"({"title": "a", "parts": [{"x": 1}, {"x": 2}]})") << 1;
    QTest::newRow("wrapped") << QByteArray(R"({"info": {"total": 2}, "data": [{"title": "a"}, {"title": "b"}]})") << 2;
    QTest::newRow("longest") << QByteArray(R"({"facets": [{"n": 1}], "works": [{"t": 1}, {"t": 2}, {"t": 3}]})") << 3;
    QTest::newRow("empty array") << QByteArray("[{\"a\": 1}\n]\n") << 1;
}

void TestRecordSource::findsTheList()
{
    QFETCH(const QByteArray, json);
    QTEST(int(readAll(written("j", json)).records.size()), "records");
}

void TestRecordSource::unpacks()
{
    const QByteArray table = "number,title\nA1,Vase\n";
    QCOMPARE(readAll(written("t.csv.gz", packed(table))).records.size(), 1);
    QCOMPARE(readAll(written("twice.gz", packed(table) + packed("A2,Bowl\n"))).records.size(), 2);
    QCOMPARE(readAll(written("o.gz", packed(R"({"number": "A1"})"))).form, QStringLiteral("JSON"));
}

void TestRecordSource::readsSeveralAsOne()
{
    RecordFiles files(written("a.json", R"({"number": "A1", "title": "Vase"})"));
    files.paths.append(written("b.json", R"({"number": "A2", "maker": "B"})"));
    files.paths.append(written("c.json", R"({"number": )"));
    files.form = QStringLiteral("JSON");
    files.header = QStringList{QStringLiteral("number"), QStringLiteral("title"), QStringLiteral("maker")};
    const ReadFile read = readAll(files);
    QCOMPARE(read.records.size(), 2);
    QCOMPARE(read.records[1].value(QStringLiteral("maker")), QStringLiteral("B"));
    QCOMPARE(read.refused, QList{ImportReason::Unreadable});
}

/// Every file is either in a part or left, with the reason.
void TestRecordSource::plansFolders()
{
    const QTemporaryDir folder;
    const auto put = [&](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const QByteArray context = R"("@context": "http://iiif.io/api/presentation/3/context.json")";
    put("1.csv", "number,title\nA1,Vase\n");
    put("2.csv", "number,title\nA2,Bowl\n");
    put("3.csv", "no,name\nA3,Cup\n");
    put("collection.json", "{" + context + R"(, "id": "https://e.org/c", "type": "Collection", "label": {"en": ["c"]},
 "items": [{"id": "https://e.org/m", "type": "Manifest", "label": {"en": ["m"]}}, {"id": "https://e.org/n", "type": "Manifest", "label": {"en": ["n"]}}]})");
    put("m.json",
        "{" + context + R"(, "id": "https://e.org/m", "type": "Manifest", "label": {"en": ["m"]}, "items": []})");
    put("picture.png", QByteArray("\x89PNG\r\n\x1a\n", 8) + "x");
    put("readme.xml", "<note>hello</note>");
    put(".hidden", "x");
    Progress progress;
    const ImportPlan plan = planImport({folder.path()}, progress);
    QCOMPARE(plan.parts.size(), 3);
    QCOMPARE(plan.parts[0].paths.size(), 2);
    QCOMPARE(plan.parts[2].form, QStringLiteral("IIIF"));
    QCOMPARE(plan.left.size(), 2);
    // The manifest itself counts, what the collection says of it does not.
    QCOMPARE(readAll(plan.parts[2]).records.size(), 2);
    QCOMPARE(readAll(plan.parts[2]).refused.size(), 0);
}

void TestRecordSource::refusesHostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray lido = "<lido xmlns='http://www.lido-schema.org'>";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray("   \n\n");
    QTest::newRow("XML of another kind") << QByteArray("<note>hello</note>");
    QTest::newRow("cut LIDO") << lido + "<lidoRecID>1</lidoRecID><descriptiveMetadata>";
    QTest::newRow("entities") << QByteArray("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b "
                                            "'&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>")
                                     + lido + "<lidoRecID>&b;</lidoRecID></lido>";
    QTest::newRow("outer entity") << QByteArray("<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a SYSTEM "
                                                "'file:///etc/passwd'>]>")
                                         + lido + "<lidoRecID>&a;</lidoRecID></lido>";
    QTest::newRow("unknown entity") << lido + "<lidoRecID>&nbsp;</lidoRecID></lido>";
    QTest::newRow("deep XML") << lido + QByteArray("<a>").repeated(100'000);
    QTest::newRow("a million attributes") << lido + "<a " + [] {
        QByteArray out;
        for (int i = 0; i < 200'000; ++i)
            out += 'a' + QByteArray::number(i) + "='>' ";
        return out;
    }() + "/></lido>";
    QTest::newRow("long text in XML") << lido + "<lidoRecID>" + QByteArray(40'000'000, 'x') + "</lidoRecID></lido>";
    QTest::newRow("long section") << lido + "<lidoRecID><![CDATA[" + QByteArray("<a>").repeated(10'000'000)
                                         + "]]></lidoRecID></lido>";
    QTest::newRow("deep JSON") << QByteArray("[").repeated(100'000);
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000);
    QTest::newRow("cut JSON") << QByteArray("{\"title\": \"a");
    QTest::newRow("long text in JSON") << "[\"" + QByteArray(60'000'000, 'x') + "\"]";
    QTest::newRow("long line") << QByteArray(60'000'000, 'x');
    QTest::newRow("gzip bomb") << packed(QByteArray(200'000'000, 'x'));
    QTest::newRow("cut gzip") << packed("number,title\nA1,Vase\n").left(20);
    QTest::newRow("web page") << QByteArray(
        "<!DOCTYPE html><html><body><table><tr><td>x</td></tr></table></body></html>");
}

void TestRecordSource::refusesHostile()
{
    QFETCH(const QByteArray, bytes);
    const QString path = written("hostile", bytes);
    QElapsedTimer timer;
    timer.start();
    try {
        const ReadFile file = readAll(path);
        QVERIFY2(false, qPrintable(file.form));
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::BadInput);
        qInfo("%lld ms: %s", static_cast<long long>(timer.elapsed()), qPrintable(error.message().english()));
    }
}

void TestRecordSource::slices_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("broken");
    const auto row = [](const char *text, const QStringList &expected, bool broken = false) {
        QTest::newRow(text) << QByteArray(text) << expected << broken;
    };
    row("", {});
    row("[]", {});
    row(" [1, \"a,]\\\"\", {\"x\": [2]}] ",
        {QStringLiteral("1"), QStringLiteral("\"a,]\\\"\""), QStringLiteral("{\"x\": [2]}")});
    row("{}\n{\"a\":1}\n", {QStringLiteral("{}"), QStringLiteral("{\"a\":1}")});
    row("[1", {QStringLiteral("1")}, true);
    row("[1 2]", {QStringLiteral("1 2")}); // who parses it says that it is none
    row("[{\"a\":1}", {QStringLiteral("{\"a\":1}")}, true);
    row("]", {}, true);
    row("{\"a\": \"\\", {}, true);
}

void TestRecordSource::slices()
{
    QFETCH(const QByteArray, text);
    JsonSlices slices(std::string_view(text.constData(), size_t(text.size())));
    QStringList found;
    while (const auto slice = slices.next())
        found.append(QString::fromUtf8(slice->data(), qsizetype(slice->size())));
    QTEST(found, "expected");
    QTEST(slices.fault() != JsonSlices::Fault::None, "broken");
}

void TestRecordSource::guardsXml()
{
    using Finding = XmlGuard::Finding;
    const auto looked = [](const std::string &xml) {
        XmlGuard guard;
        Finding out = Finding::None;
        for (size_t at = 0; at < xml.size() && out == Finding::None; at += 7) // whatever the pieces
            out = guard.look(std::string_view(xml).substr(at, 7));
        return out;
    };
    QCOMPARE(looked("<a b='>' c=\"'\"><!-- <x> - -- > --><![CDATA[<<]] ]>]]>text</a>"), Finding::None);
    QCOMPARE(looked("<a b='" + std::string(XmlGuard::tagLimit, '>') + "'/>"), Finding::TagTooLong);
    QCOMPARE(looked("<a>" + std::string(XmlGuard::textLimit, 'x') + "x</a>"), Finding::TextTooLong);
    QCOMPARE(looked("<a><![CDATA[" + std::string(XmlGuard::textLimit, '>') + "]]></a>"), Finding::TextTooLong);
    QCOMPARE(looked("<a><!--" + std::string(XmlGuard::textLimit, '<') + "--></a>"), Finding::TextTooLong);
    std::string many;
    while (many.size() < 2 * XmlGuard::textLimit)
        many += "<a>some text</a>";
    QCOMPARE(looked(many), Finding::None);
}

QTEST_GUILESS_MAIN(TestRecordSource)
#include "tst_recordsource.moc"
