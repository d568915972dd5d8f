#include "core/assets/assetservice.h"
#include "core/assets/duplicateservice.h"
#include "core/exchange/assetdraft.h"
#include "core/exchange/assetexport.h"
#include "core/exchange/assetimport.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"
#include "tests/support/wordindex.h"

#include <QFile>

#include <atomic>
#include <rapidcheck.h>
#include <thread>

using namespace lianming;

namespace {

QString data(const char *name)
{
    return QStringLiteral(LIANMING_TEST_DATA "/assets/") + QString::fromLatin1(name);
}

QString written(const TestWorkspace &w, const QByteArray &bytes)
{
    const QString path = w.folder() + QStringLiteral("/table.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

/// Bytes of memory that are no file's.
qint64 ownMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("RssAnon:") + 8;
    return all.mid(at, all.indexOf("kB", at) - at).trimmed().toLongLong() * 1024;
}

ImportReport import(const TestWorkspace &w, Id<Institution> museum, const QString &path, bool trial = false)
{
    AssetImporter importer(*w);
    Progress progress;
    const ImportPreview preview = importer.preview(path, museum);
    const ImportReport report = importer.run(path, preview.mapping, museum, progress, trial);
    if (report.present != report.added + report.updated + report.unchanged + report.refused)
        qFatal("rows do not add up");
    return report;
}

/// The proposal as "field=header" in one line.
QString proposal(const ImportPreview &preview)
{
    QStringList out;
    for (const ColumnUse &use : preview.mapping.columns) {
        out.append(QString::fromLatin1(assetFieldCode(use.field)) + u'=' + preview.header[use.column]
                   + (use.take == ColumnUse::Take::LastPathPart ? QStringLiteral("/last") : QString()));
    }
    return out.join(u' ');
}

/// Puts an asset into the museum whenever a part of an import was stored.
void addAfterEachPart(Connection &db, Id<Institution> museum)
{
    const QString insert =
        QStringLiteral(
            "INSERT INTO asset (institution_id, code, accession_number, kind, title_en, title_zh, creator, "
            "period, material, dimensions, place, inscription, credit_line, description, rights_statement, "
            "rights_note, source_url, picture_url) VALUES (%1, 'O/' || NEW.id || '-' || NEW.position, NEW.position, "
            "'object', 'Other', '', '', '', '', '', '', '', '', '', '', '', '', '');")
            .arg(museum.value);
    const QString when = QStringLiteral("AFTER UPDATE ON import_run FOR EACH ROW WHEN (NEW.state = 'running') ");
    if (db.dialect().isSqlite()) {
        db.execute(QStringLiteral("CREATE TRIGGER meanwhile ") + when + QStringLiteral("BEGIN %1 END").arg(insert));
        return;
    }
    db.execute(QStringLiteral("CREATE FUNCTION meanwhile() RETURNS trigger LANGUAGE plpgsql AS "
                              "$$BEGIN %1 RETURN NEW; END$$")
                   .arg(insert));
    db.execute(QStringLiteral("CREATE TRIGGER meanwhile ") + when + QStringLiteral("EXECUTE FUNCTION meanwhile()"));
}

} // namespace

class TestAssetImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposes_data();
    void proposes();
    void aNumberTwiceDoesNotHideItsColumn();
    void importsRealTables();
    void manyAreIndexedOnTheWay_data();
    void manyAreIndexedOnTheWay();
    void importingAgainUpdates();
    void whatIsMergedOrArchivedIsNamed();
    void numbersInOtherCapitalsAreNamed();
    void aTrialKeepsNoRefusedRecords();
    void refusesRowsWithReasons();
    void readsEncodings_data();
    void readsEncodings();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void hostileRows();
    void remembersTheMapping();
    void mappingAsJson();
    void cancelChangesNothing();
    void trialChangesNothing();
    void exportsAndTakesBack();
    void anyBytes();
};

void TestAssetImport::proposes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tate") << data("tate.csv")
                          << QStringLiteral(
                                 "accession_number=accession_number creator=artist title=title period=dateText "
                                 "material=medium credit_line=creditLine dimensions=dimensions inscription=inscription "
                                 "rights_note=thumbnailCopyright picture_url=thumbnailUrl source_url=url");
    QTest::newRow("cleveland") << data("cleveland.csv")
                               << QStringLiteral(
                                      "description=tombstone title=title period=creation_date source_url=url "
                                      "accession_number=url/last picture_url=image_web");
    QTest::newRow("china195") << data("china195.csv")
                              << QStringLiteral("accession_number=id title=name period=era "
                                                "place=excavationLocation credit_line=collectionLocation");
}

void TestAssetImport::proposes()
{
    const TestWorkspace w;
    QFETCH(const QString, file);
    const ImportPreview preview = AssetImporter(*w).preview(file, addMuseum(*w, QStringLiteral("M")));
    QTEST(proposal(preview), "expected");
    QVERIFY(!preview.remembered);
    QVERIFY(!preview.lines.isEmpty());
    QVERIFY(!preview.lines[0].issue);
    QVERIFY(!preview.lines[0].asset.accessionNumber.isEmpty());
}

void TestAssetImport::aNumberTwiceDoesNotHideItsColumn()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    const QString path = written(w, "accession_number,title_en\nA1,Vase\nA1,Bowl\nA2,Cup\n");
    AssetImporter importer(*w);
    const ImportPreview preview = importer.preview(path, museum);
    Progress progress;
    const ImportReport report = importer.run(path, preview.mapping, museum, progress);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.refused, 1);
    QCOMPARE(report.issues.first().reason, ImportReason::Duplicate);
}

void TestAssetImport::importsRealTables()
{
    const TestWorkspace w;
    const auto tate = addMuseum(*w, QStringLiteral("TATE"));
    const auto cleveland = addMuseum(*w, QStringLiteral("CMA"));
    const auto list = addMuseum(*w, QStringLiteral("LIST"));
    QCOMPARE(import(w, tate, data("tate.csv")).added, 28);
    QCOMPARE(import(w, cleveland, data("cleveland.csv")).added, 20);
    QCOMPARE(import(w, list, data("china195.csv")).added, 10);

    AssetService service(*w);
    const AssetDetail boat = service.detail(*service.find(QStringLiteral("TATE/T07799")));
    QCOMPARE(boat.asset.titleEn, QStringLiteral("A Fishing Boat in Dieppe Harbour"));
    QCOMPARE(boat.asset.creator, QStringLiteral("Wood, Christopher"));
    QCOMPARE(boat.asset.dimensions, QStringLiteral("support: 650 x 810 x 19 mm\nframe: 743 x 904 x 70 mm"));
    QCOMPARE(boat.history.size(), 1);
    QCOMPARE(boat.history[0].action, QStringLiteral("imported"));
    QVERIFY(service.find(QStringLiteral("CMA/2020.180")));
    const Asset relic = service.get(*service.find(QStringLiteral("LIST/1")));
    QCOMPARE(relic.titleZh, QStringLiteral("铸客大鼎"));
    QCOMPARE(relic.titleEn, QString());
    QCOMPARE(relic.period, QStringLiteral("战国"));
    QCOMPARE(service.firstPage({QStringLiteral("zhuke")}, 3).size(), 1);
    QCOMPARE(service.firstPage({QStringLiteral("大鼎")}, 3)[0].code, QStringLiteral("LIST/1"));
    QCOMPARE(service.firstPage({QStringLiteral("dieppe")}, 3)[0].code, QStringLiteral("TATE/T07799"));
}

/// Groups of the index are stored while rows still come in, and the next part is read while one is committed; what
/// others add in between has taken the ids that were expected.
void TestAssetImport::manyAreIndexedOnTheWay_data()
{
    QTest::addColumn<bool>("othersAdd");
    QTest::newRow("alone") << false;
    QTest::newRow("others add") << true;
}

void TestAssetImport::manyAreIndexedOnTheWay()
{
    QFETCH(const bool, othersAdd);
    const TestWorkspace w;
    const int count = w.db().dialect().isSqlite() ? 5 * 65'536 - 100 : 140'000; // a server takes a group at a time
    constexpr int often = 997;                                                  // a number comes twice
    constexpr const char *things[] = {"bowl", "vase with lotus", "青花瓶", "scroll", "jade seal"};
    QByteArray table("accession_number,title,period\n");
    for (int i = 0; i < count; ++i)
        table += 'N' + QByteArray::number(i - (i % often == 1 ? 1 : 0)) + ',' + things[i % 5] + ','
                 + (i % 3 == 0 ? "清乾隆" : "1735") + '\n';
    const int twice = (count + often - 2) / often;
    const Id<Institution> museum = addMuseum(*w, QStringLiteral("M"));
    if (othersAdd)
        addAfterEachPart(w.db(), addMuseum(*w, QStringLiteral("O")));

    AssetImporter importer(*w);
    importer.setBatch(131'072);
    const QString path = written(w, table);
    const AssetMapping mapping = importer.preview(path, museum).mapping;
    Progress progress;
    const ImportReport report = importer.run(path, mapping, museum, progress);
    QCOMPARE(report.present, count);
    QCOMPARE(report.added, count - twice);
    QCOMPARE(report.refused, twice);
    QCOMPARE(report.issues.size(), twice);
    QCOMPARE(report.issues.last().reason, ImportReason::Duplicate);
    QCOMPARE(AssetService(*w).counts(museum).all, count - twice);

    const auto added = Statement(w.db(), QStringLiteral("SELECT id FROM asset WHERE code LIKE 'O/%' ORDER BY id"))
                           .all<qint64>([](const Row &row) { return row.integer("id"); });
    QCOMPARE(!added.isEmpty(), othersAdd);
    for (const qint64 id : added) { // they came past the program
        Transaction tx(w.db());
        AssetIndex(tx).added(id);
        tx.commit();
    }
    const QStringList onTheWay = wordsOf(w.db());
    makeIndexAnew(*w);
    QVERIFY(onTheWay == wordsOf(w.db()));
    QCOMPARE(importer.run(path, mapping, museum, progress).unchanged, count - twice);
}

void TestAssetImport::importingAgainUpdates()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    const QString first = written(w, "number;title;creator\nA1;Vase;Wu\nA2;青花;Li\n");
    AssetMapping mapping;
    mapping.columns = {{0, AssetField::AccessionNumber, {}}, {1, AssetField::Title, {}}, {2, AssetField::Creator, {}}};
    AssetImporter importer(*w);
    Progress progress;
    QCOMPARE(importer.run(first, mapping, museum, progress).added, 2);
    QCOMPARE(importer.run(first, mapping, museum, progress).unchanged, 2);

    AssetService service(*w);
    Asset edited = service.get(*service.find(QStringLiteral("M/A1")));
    edited.titleZh = QStringLiteral("瓶");
    edited.description = QStringLiteral("by hand");
    service.update(edited);
    QCOMPARE(importer.run(first, mapping, museum, progress).unchanged,
             2); // what the file does not speak of is no change

    const ImportReport report = importer.run(
        written(w, "number;title;creator\nA1;Large vase;Wu\nA2;青花;Li\nA3;Bowl;\n"), mapping, museum, progress);
    QCOMPARE(report.added, 1);
    QCOMPARE(report.updated, 1);
    QCOMPARE(report.unchanged, 1);
    const AssetDetail detail = service.detail(edited.id);
    QCOMPARE(detail.asset.titleEn, QStringLiteral("Large vase"));
    QCOMPARE(detail.asset.titleZh, QStringLiteral("瓶"));
    QCOMPARE(detail.asset.description, QStringLiteral("by hand"));
    QCOMPARE(detail.history[0].action, QStringLiteral("changed by import"));
    QCOMPARE(detail.history[0].changes.size(), 1);
    QCOMPARE(service.firstPage({QStringLiteral("large")}, 3).size(), 1);
    QCOMPARE(service.counts(museum).all, 3);
}

void TestAssetImport::whatIsMergedOrArchivedIsNamed()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    AssetMapping mapping;
    mapping.columns = {{0, AssetField::AccessionNumber, {}}, {1, AssetField::TitleEn, {}}};
    AssetImporter importer(*w);
    Progress progress;
    importer.run(written(w, "number;title\nA1;Vase\nA2;Vase\nA3;Bowl\nA4;Cup\n"), mapping, museum, progress);
    AssetService service(*w);
    const auto id = [&service](const char *code) {
        return *service.find(QString::fromLatin1(code));
    };
    DuplicateService(*w).merge(id("M/A1"), id("M/A2"), {});
    service.archive(id("M/A3"));

    // As it is, both are only named; changed, the merged one is left.
    for (const char *end : {"", " again"}) {
        const bool changes = *end != 0;
        QByteArray rows = "number;title\nA1;Vase\nA2;Vase%\nA3;Bowl%\nA4;Cup\n";
        rows.replace("%", end);
        const QString file = written(w, rows);
        for (const bool trial : {true, false}) {
            const ImportReport report = importer.run(file, mapping, museum, progress, trial);
            QCOMPARE(report.refused, changes ? 1 : 0);
            QCOMPARE(report.updated, changes ? 1 : 0);
            QCOMPARE(report.unchanged, changes ? 2 : 4);
            QList<ImportIssue> named = report.issues + report.warnings;
            QCOMPARE(named.size(), 2);
            QCOMPARE(report.warned, changes ? 1 : 2);
            QCOMPARE(named[0].reason, ImportReason::MergedInto);
            QCOMPARE(named[0].value, QStringLiteral("M/A1"));
            QCOMPARE(named[0].row, 3);
            QCOMPARE(named[1].reason, ImportReason::Archived);
            QCOMPARE(named[1].value, QStringLiteral("A3"));
            QCOMPARE(named[1].row, 4);
        }
    }
    QCOMPARE(service.get(id("M/A2")).titleEn, QStringLiteral("Vase"));
    QCOMPARE(service.get(id("M/A3")).titleEn, QStringLiteral("Bowl again"));
    QVERIFY(service.get(id("M/A3")).archivedOn);
}

void TestAssetImport::numbersInOtherCapitalsAreNamed()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    AssetMapping mapping;
    mapping.columns = {{0, AssetField::AccessionNumber, {}}, {1, AssetField::TitleEn, {}}};
    AssetImporter importer(*w);
    Progress progress;
    importer.run(written(w, "number;title\nOD1;Vase\nOD2;Bowl\n"), mapping, museum, progress);
    const ImportReport report =
        importer.run(written(w, "number;title\n od1 ;Vase\nOD2;Bowl\nod3;Cup\n"), mapping, museum, progress);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.unchanged, 1);
    QCOMPARE(report.warned, 1);
    QCOMPARE(report.warnings.size(), 1);
    QCOMPARE(report.warnings[0],
             (ImportIssue{2, 2, QStringLiteral("accession_number"), ImportReason::OtherCase, QStringLiteral("OD1")}));
    QVERIFY(AssetService(*w).find(QStringLiteral("M/od1")));
}

void TestAssetImport::aTrialKeepsNoRefusedRecords()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("sanitizers keep memory that is given back");
#endif
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    constexpr int rows = 300'000;
    const QString path = w.folder() + QStringLiteral("/table.csv");
    QFile file(path); // never whole in memory: that would hide what the import takes
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("number;title;source_url\n");
    const QByteArray bad(150, 'x');
    for (int i = 0; i < rows; ++i)
        file.write('A' + QByteArray::number(i) + ";Vase;" + bad + '\n');
    file.close();
    AssetMapping mapping;
    mapping.columns = {
        {0, AssetField::AccessionNumber, {}}, {1, AssetField::TitleEn, {}}, {2, AssetField::SourceUrl, {}}};
    Progress progress;
    const qint64 before = ownMemory();
    std::atomic<qint64> most = before;
    ImportReport report;
    {
        const std::jthread watch([&most](const std::stop_token &ended) {
            while (!ended.stop_requested())
                most = std::max(most.load(), ownMemory());
        });
        report = AssetImporter(*w).run(path, mapping, museum, progress, true);
    }
    QCOMPARE(report.refused, rows);
    QCOMPARE(report.issues.size(), ImportReport::keptIssues);
    qInfo("%lld MiB more", (most - before) >> 20);
    QVERIFY(most - before < 48LL << 20);
}

void TestAssetImport::refusesRowsWithReasons()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    const QString path = written(w, "accession number,title,url\r\n"
                                    "A1,\"two\r\nlines\",https://example.org/1\r\n" // row 2, line 2
                                    "A2,5\" plate,\r\n"                             // row 3, line 4
                                    "A3,short\r\n"                                  // row 4, line 5
                                    ",no number,\r\n"
                                    "A4,,\r\n"
                                    "A1,again,\r\n"
                                    "A5,bad address,www.example.org\r\n"
                                    "\r\n"
                                    "A6,\"never closed,\r\nA7,fine,\r\n");
    AssetMapping mapping;
    mapping.columns = {
        {0, AssetField::AccessionNumber, {}}, {1, AssetField::Title, {}}, {2, AssetField::SourceUrl, {}}};
    Progress progress;
    AssetImporter importer(*w);
    const ImportReport report = importer.run(path, mapping, museum, progress);
    QCOMPARE(report.present, 9);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.refused, 7);
    const auto issue = [](qint64 row, qint64 line, const char *field, ImportReason reason, const char *value) {
        return ImportIssue{row, line, QString::fromLatin1(field), reason, QString::fromLatin1(value)};
    };
    const QList<ImportIssue> expected = {
        issue(3, 4, "title", ImportReason::StrayQuote, ""),
        issue(4, 5, "", ImportReason::WrongCellCount, "2"),
        issue(5, 6, "accession_number", ImportReason::Missing, ""),
        issue(6, 7, "title", ImportReason::Missing, ""),
        issue(7, 8, "accession_number", ImportReason::Duplicate, "A1"),
        issue(8, 9, "source_url", ImportReason::BadUrl, "www.example.org"),
        issue(10, 11, "title", ImportReason::OpenQuote, ""),
    };
    QCOMPARE(report.issues, expected);
    QCOMPARE(importer.issues(report.run), expected);
    QVERIFY(AssetService(*w).find(QStringLiteral("M/A7")));
}

void TestAssetImport::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QStringLiteral("编号\t名称\t年代\r\nA1\t青花瓶\t明\r\nA2\t粉彩碗\t清\r\n");
    const auto wide = [&text](bool little) {
        QByteArray out;
        for (const QChar c : QChar(0xFEFF) + text) {
            const auto low = char(c.unicode() & 0xff);
            const auto high = char(c.unicode() >> 8);
            out += little ? low : high;
            out += little ? high : low;
        }
        return out;
    };
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QTest::newRow("UTF-16LE") << wide(true);
    QTest::newRow("UTF-16BE") << wide(false);
    QTest::newRow("GB18030") << QByteArray(
        "\xB1\xE0\xBA\xC5|\xC3\xFB\xB3\xC6|\xC4\xEA\xB4\xFA\n"
        "A1|\xC7\xE0\xBB\xA8\xC6\xBF|\xC3\xF7\nA2|\xB7\xDB\xB2\xCA\xCD\xEB|\xC7\xE5\n");
    QTest::newRow("commas") << text.toUtf8().replace('\t', ',');
    QTest::newRow("semicolons") << text.toUtf8().replace('\t', ';').replace("\r\n", "\n");
}

void TestAssetImport::readsEncodings()
{
    QFETCH(const QByteArray, bytes);
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    QCOMPARE(import(w, museum, written(w, bytes)).added, 2);
    AssetService service(*w);
    QCOMPARE(service.get(*service.find(QStringLiteral("M/A1"))).titleZh, QStringLiteral("青花瓶"));
    QCOMPARE(service.get(*service.find(QStringLiteral("M/A2"))).period, QStringLiteral("清"));
}

void TestAssetImport::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("NUL") << QByteArray("a,b\0c\n", 6);
    QTest::newRow("no header, numbers") << QByteArray("1,T07799,Vase\n2,T07800,Bowl\n");
    QTest::newRow("no header, addresses") << QByteArray("T07799,https://example.org/1\n");
    QTest::newRow("only separators") << QByteArray(",,,\n1,2,3,4\n");
    QTest::newRow("stray quote in the header") << QByteArray("a,b\"c\n1,2\n");
    QTest::newRow("1,001 columns") << QByteArray("x,").repeated(1000) + "y\n";
}

void TestAssetImport::refusesWhatIsNoTable()
{
    QFETCH(const QByteArray, bytes);
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    VERIFY_ERROR((void)AssetImporter(*w).preview(written(w, bytes), museum), Error::Kind::BadInput);
}

void TestAssetImport::hostileRows()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    QByteArray bytes = "accession,title,notes\nA1,good,\n";
    for (int i = 0; i < 500; ++i)
        bytes += "P" + QByteArray::number(i) + ",padding,\n";
    bytes += "A2,long,\"" + QByteArray(1024 * 1024 + 1, 'x') + "\"\n";
    bytes += QByteArray("A3,n") + '\0' + "ul,\n";
    bytes += "A4,wide" + QByteArray(5000, ',') + "\n";
    bytes += "A5,bare," + QByteArray(1024 * 1024 + 1, 'y') + "\nA6,good,\n";
    const ImportReport report = import(w, museum, written(w, bytes));
    QCOMPARE(report.added, 502);
    QList<ImportReason> reasons;
    for (const ImportIssue &issue : report.issues)
        reasons.append(issue.reason);
    QCOMPARE(reasons, (QList{ImportReason::CellTooLong, ImportReason::BadCharacter, ImportReason::WrongCellCount,
                             ImportReason::CellTooLong}));
}

void TestAssetImport::remembersTheMapping()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    const auto other = addMuseum(*w, QStringLiteral("N"));
    AssetImporter importer(*w);
    ImportPreview preview = importer.preview(data("cleveland.csv"), museum);
    preview.mapping.constants = {{AssetField::RightsStatement, QStringLiteral("CC0-1.0")}};
    Progress progress;
    importer.run(data("cleveland.csv"), preview.mapping, museum, progress, true);
    QVERIFY(!importer.preview(data("cleveland.csv"), museum).remembered); // a trial leaves nothing
    importer.run(data("cleveland.csv"), preview.mapping, museum, progress);
    const ImportPreview again = importer.preview(data("cleveland.csv"), museum);
    QVERIFY(again.remembered);
    QCOMPARE(again.mapping, preview.mapping);
    QVERIFY(!importer.preview(data("cleveland.csv"), other).remembered);
    QVERIFY(!importer.preview(data("tate.csv"), museum).remembered);
    importer.run(data("cleveland.csv"), again.mapping, museum, progress);
    AssetFilter free;
    free.rightsStatement = QStringLiteral("CC0-1.0");
    QCOMPARE(AssetService(*w).ids(free).size(), size_t(20));
}

void TestAssetImport::mappingAsJson()
{
    const QStringList header = {QStringLiteral("url"), QStringLiteral("name"), QString(), QStringLiteral("name")};
    AssetMapping mapping;
    mapping.columns = {{0, AssetField::AccessionNumber, ColumnUse::Take::LastPathPart},
                       {1, AssetField::Title, {}},
                       {2, AssetField::Place, {}},
                       {3, AssetField::Creator, {}}};
    mapping.constants = {{AssetField::Kind, QStringLiteral("image")}};
    const OrderedJson json = mappingJson(mapping, header);
    QCOMPARE(
        json.dump(),
        std::string(
            R"({"columns":[{"column":"url","field":"accession_number","take":"last_path_part"},{"column":2,"field":"title"},{"column":3,"field":"place"},{"column":4,"field":"creator"}],"constants":{"kind":"image"}})"));
    const QString file = QStringLiteral("m.json");
    QCOMPARE(readMapping(Json::parse(json.dump()), file, header), mapping);
    for (const char *bad :
         {R"({"columns":[{"column":"none","field":"title"}]})", R"({"columns":[{"column":"url","field":"colour"}]})",
          R"({"columns":[{"column":9,"field":"title"}]})",
          R"({"columns":[{"column":"url","field":"title","take":"x"}]})", R"([])"})
        VERIFY_ERROR((void)readMapping(Json::parse(bad), file, header), Error::Kind::BadInput);
    QCOMPARE(validate(AssetMapping(), 4), (QList{MappingProblem::NoAccessionNumber, MappingProblem::NoTitle}));
    QVERIFY(validate(mapping, 4).isEmpty());
    QVERIFY(validate(mapping, 3).contains(MappingProblem::ColumnOutside));
}

void TestAssetImport::cancelChangesNothing()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    QByteArray bytes = "accession,title\n";
    for (int i = 0; i < 1000; ++i)
        bytes += "A" + QByteArray::number(i) + ",Vase\n";
    const QString path = written(w, bytes);
    AssetImporter importer(*w);
    const AssetMapping mapping = importer.preview(path, museum).mapping;
    Progress progress;
    progress.cancel();
    VERIFY_ERROR(importer.run(path, mapping, museum, progress), Error::Kind::Cancelled);
    QCOMPARE(
        Statement(w.db(), QStringLiteral("SELECT (SELECT COUNT(*) FROM asset) + (SELECT COUNT(*) FROM import_run)"))
            .one<qint64>(),
        0);
    Progress second;
    QCOMPARE(importer.run(path, mapping, museum, second).added, 1000);
    QCOMPARE(second.done(), second.total());
}

void TestAssetImport::trialChangesNothing()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    const ImportReport report = import(w, museum, data("tate.csv"), true);
    QVERIFY(report.added > 20);
    QCOMPARE(report.run, 0);
    QVERIFY(AssetService(*w).ids({}).empty());
}

void TestAssetImport::exportsAndTakesBack()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    import(w, museum, data("tate.csv"));
    AssetService service(*w);
    Asset sum;
    sum.institution = museum;
    sum.accessionNumber = QStringLiteral("F1");
    sum.titleEn = QStringLiteral("=HYPERLINK(\"x\")");
    sum.description = QStringLiteral("a, \"b\"\nc");
    service.add(sum);
    sum.accessionNumber = QStringLiteral("F2");
    sum.titleEn = QStringLiteral("\uFF1D1+1");
    service.add(sum);
    const QString path = w.folder() + QStringLiteral("/out.csv");
    Progress progress;
    AssetFilter filter;
    filter.institution = museum;
    const auto all = qint64(service.ids(filter).size());
    QCOMPARE(exportAssetsCsv(*w, {filter}, path, progress), all);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"
                             "accession_number,title_en,title_zh,"));
    QVERIFY(bytes.contains("F1,\"'=HYPERLINK(\"\"x\"\")\","));
    QVERIFY(bytes.contains("F2,'\uFF1D1+1,"));
    QCOMPARE(import(w, museum, path).unchanged, all);
    filter.text = QStringLiteral("dieppe");
    QCOMPARE(exportAssetsCsv(*w, {filter}, path, progress), 1);
    VERIFY_ERROR(exportAssetsCsv(*w, {filter}, w.folder() + QStringLiteral("/no/out.csv"), progress),
                 Error::Kind::Unavailable);
}

void TestAssetImport::anyBytes()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("M"));
    AssetImporter importer(*w);
    const auto importTwice = [&](const QByteArray &bytes) {
        const QString path = written(w, bytes);
        try {
            AssetMapping mapping;
            const ImportPreview preview = importer.preview(path, museum);
            if (preview.header.size() < 2)
                return;
            mapping.columns = {{0, AssetField::AccessionNumber, {}}, {1, AssetField::Title, {}}};
            Progress progress;
            const ImportReport first = importer.run(path, mapping, museum, progress);
            const ImportReport second = importer.run(path, mapping, museum, progress);
            RC_ASSERT(first.present == first.added + first.updated + first.unchanged + first.refused);
            RC_ASSERT(second.present == first.present);
            RC_ASSERT(second.added == 0);
            RC_ASSERT(second.updated == 0);
            RC_ASSERT(second.refused == first.refused);
        } catch (const Error &error) {
            RC_ASSERT(error.kind() == Error::Kind::BadInput);
        }
    };
    QVERIFY(rc::check("any bytes", [&](const std::string &bytes) {
        importTwice(QByteArray(bytes.data(), qsizetype(bytes.size())));
    }));
    QVERIFY(rc::check("any table", [&] {
        const auto cells = *rc::gen::container<std::vector<std::string>>(rc::gen::container<std::string>(
            rc::gen::elementOf(std::string("ab,\"\n\r;'= \t\x01\0\xE9\x9D\x92\xE2", 18))));
        QByteArray bytes = "number,name\n";
        for (const std::string &cell : cells)
            bytes += QByteArray(cell.data(), qsizetype(cell.size())) + (bytes.size() % 2 == 0 ? ',' : '\n');
        importTwice(bytes);
    }));
}

QTEST_GUILESS_MAIN(TestAssetImport)
#include "tst_assetimport.moc"
