// Folders of files as evidence: all of them or nothing, what cannot be taken with its reason, nothing twice; and the
// sheet that says what there is to say about one.
#include "core/audit/journal.h"
#include "core/protection/protectionservice.h"
#include "tests/support/cli.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>

using namespace lianming;

namespace {

Id<Asset> addPiece(const TestWorkspace &w, Id<Institution> museum, const QString &code)
{
    Fields fields = {{"institution_id", museum}, {"code", code}, {"kind", "object"}, {"title_en", "Vase"}};
    for (const char *column :
         {"accession_number", "title_zh", "creator", "period", "material", "dimensions", "place", "inscription",
          "credit_line", "description", "rights_statement", "rights_note", "source_url", "picture_url"})
        fields.append(Field{column, ""});
    return {insertRow(w.db(), "asset", fields)};
}

Circumstances all(const TestWorkspace &w)
{
    Circumstances c;
    c.kind = EvidenceKind::Purchase;
    c.capturedAt = w->clock.now().addSecs(-60);
    c.capturedZone = QStringLiteral("Asia/Shanghai");
    c.capturedBy = QStringLiteral("法务 Li");
    c.device = QStringLiteral("Laptop 7");
    c.software = QStringLiteral("Debian 12, Firefox 128.3");
    c.networkPath = QStringLiteral("Office line, Shanghai, no proxy");
    c.sourceUrl = QStringLiteral("https://shop.example/item/1");
    c.seller = QStringLiteral("敦煌小店");
    c.sellerId = QStringLiteral("98765");
    c.platform = QStringLiteral("Example");
    c.listing = QStringLiteral("order 2026-0001");
    c.priceShown = QStringLiteral("¥39.9 起");
    c.price = Money{3990, {}};
    c.unitsSold = QStringLiteral("1000+");
    c.notes = QStringLiteral("first page");
    return c;
}

void put(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

qint64 count(const TestWorkspace &w, const char *table)
{
    return Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1StringView(table)))
        .one<qint64>()
        .value_or(-1);
}

} // namespace

class TestEvidenceBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void circumstancesAreKept();
    void foldersAreWalked();
    void whatCannotBeTakenIsSaid();
    void nothingTwice();
    void limitsHold();
    void stoppingLeavesNothing();
    void killingLeavesNothingHalf();
    void custodyOfPeople();
    void theSheetHasSixHeads();
};

void TestEvidenceBatch::circumstancesAreKept()
{
    const TestWorkspace w;
    const auto vase = addPiece(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    put(w.folder() + QStringLiteral("/a.txt"), "a");
    ProtectionService service(*w);
    const EvidenceBatch batch = service.addEvidenceBatch({w.folder() + QStringLiteral("/a.txt")}, {vase}, all(w));
    QCOMPARE(batch.added.size(), 1);
    QCOMPARE(service.evidence(batch.added[0].evidence).circumstances, all(w));
    QVERIFY(service.evidence(batch.added[0].evidence).circumstances.price == (Money{3990, {}}));
    VERIFY_ERROR(Statement(w.db(), QStringLiteral("UPDATE evidence SET units_sold = '9'")).run(),
                 Error::Kind::Rejected);

    const QDateTime now = w->clock.now();
    Circumstances c = all(w);
    QVERIFY(validate(c, vase, now).isEmpty());
    c.capturedZone = QStringLiteral("Shanghai");
    c.price = Money{-1, {}};
    for (const char *zone : {"", "UTC", "Etc/UTC", "Europe/London"}) {
        Circumstances other = all(w);
        other.capturedZone = QString::fromLatin1(zone);
        QVERIFY2(validate(other, vase, now).isEmpty(), zone);
    }
    Circumstances nowhere = all(w);
    nowhere.capturedZone = QStringLiteral("Asia/Nowhere");
    QCOMPARE(validate(nowhere, vase, now), QList{EvidenceProblem::ZoneUnknown});
    QCOMPARE(validate(c, vase, now), (QList{EvidenceProblem::ZoneUnknown, EvidenceProblem::PriceNegative}));
    VERIFY_ERROR((void)service.addEvidenceBatch({w.folder()}, {vase}, c), Error::Kind::BadInput);
    VERIFY_ERROR((void)service.addEvidenceBatch({w.folder()}, {}, all(w)), Error::Kind::BadInput);
    VERIFY_ERROR((void)service.addEvidenceBatch({w.folder()}, {vase, {99}}, all(w)), Error::Kind::NotFound);
}

void TestEvidenceBatch::foldersAreWalked()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    const auto vase = addPiece(w, museum, QStringLiteral("DHA/1"));
    const auto bowl = addPiece(w, museum, QStringLiteral("DHA/2"));
    const QString root = w.folder() + QStringLiteral("/in");
    put(root + QStringLiteral("/b.txt"), "b");
    put(root + QStringLiteral("/a/页面 1.html"), "<html>1</html>");
    put(root + QStringLiteral("/a/deep/er/c.txt"), "c");
    put(root + QStringLiteral("/.hidden"), "h");
    put(root + QStringLiteral("/.DS_Store"), "system");
    put(root + QStringLiteral("/a/Thumbs.db"), "system");
    QDir().mkpath(root + QStringLiteral("/empty"));
    ProtectionService service(*w);
    Progress progress;
    // A file that also lies in the folder is the same file.
    const EvidenceBatch batch = service.addEvidenceBatch({root, root + QStringLiteral("/b.txt")}, {vase, bowl, vase},
                                                         all(w), RestOfBatch::Leave, &progress);
    QVERIFY(batch.faults.isEmpty() && batch.known.isEmpty());
    QStringList names;
    for (const EvidenceBatch::Item &item : batch.added)
        names.append(service.evidence(item.evidence).fileName);
    const QStringList once{QStringLiteral(".hidden"), QStringLiteral("c.txt"), QStringLiteral("页面 1.html"),
                           QStringLiteral("b.txt")};
    QCOMPARE(names, once + once);
    QCOMPARE(progress.total(), 4);
    QCOMPARE(progress.done(), 4);
    QCOMPARE(service.evidence(batch.added[2].evidence).mediaType, QStringLiteral("text/html"));
    QCOMPARE(service.custody(batch.added[0].evidence).size(), 2);
    QCOMPARE(count(w, "stamp"), 4);
    QCOMPARE(count(w, "stored_file"), 4);
    EvidenceFilter filter;
    filter.asset = bowl;
    QCOMPARE(service.evidenceList(filter).size(), 4);
}

void TestEvidenceBatch::whatCannotBeTakenIsSaid()
{
    const TestWorkspace w;
    const auto vase = addPiece(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    const QString root = w.folder() + QStringLiteral("/in");
    put(root + QStringLiteral("/good.txt"), "good");
    put(root + QStringLiteral("/nothing.txt"), "");
    put(w.folder() + QStringLiteral("/secret/s.txt"), "secret");
    QVERIFY(QFile::link(w.folder() + QStringLiteral("/secret/s.txt"), root + QStringLiteral("/link.txt")));
    QVERIFY(QFile::link(w.folder() + QStringLiteral("/secret"), root + QStringLiteral("/linked")));
    QVERIFY(QFile::link(root, root + QStringLiteral("/loop")));
    QCOMPARE(::mkfifo(QFile::encodeName(root + QStringLiteral("/pipe")).constData(), 0600), 0);
    const QStringList paths{root, root + QStringLiteral("/absent.txt")};
    ProtectionService service(*w);
    const auto reasons = [](const EvidenceBatch &batch) {
        QStringList out;
        for (const BatchFault &fault : batch.faults)
            out.append(QFileInfo(fault.path).fileName() + QStringLiteral(": ") + fault.reason.english());
        out.sort();
        return out;
    };
    const QStringList expected{QStringLiteral("absent.txt: There is no such file."),
                               QStringLiteral("link.txt: It is a link, and links are not followed."),
                               QStringLiteral("linked: It is a link, and links are not followed."),
                               QStringLiteral("loop: It is a link, and links are not followed."),
                               QStringLiteral("nothing.txt: It is empty."),
                               QStringLiteral("pipe: It is not a regular file.")};
    EvidenceBatch batch = service.addEvidenceBatch(paths, {vase}, all(w));
    QCOMPARE(reasons(batch), expected);
    QVERIFY(batch.added.isEmpty());
    QCOMPARE(count(w, "evidence"), 0);
    QCOMPARE(count(w, "stored_file"), 0);
    batch = service.addEvidenceBatch(paths, {vase}, all(w), RestOfBatch::Take);
    QCOMPARE(reasons(batch), expected);
    QCOMPARE(batch.added.size(), 1);
    QCOMPARE(count(w, "evidence"), 1);
}

void TestEvidenceBatch::nothingTwice()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("DHA"));
    const auto vase = addPiece(w, museum, QStringLiteral("DHA/1"));
    const QString root = w.folder() + QStringLiteral("/in");
    put(root + QStringLiteral("/1.txt"), "same");
    put(root + QStringLiteral("/2.txt"), "same");
    put(root + QStringLiteral("/3.txt"), "other");
    ProtectionService service(*w);
    const EvidenceBatch first = service.addEvidenceBatch({root}, {vase}, all(w));
    QCOMPARE(first.added.size(), 2);
    QCOMPARE(first.known.size(), 1);
    QCOMPARE(first.known[0].evidence, first.added[0].evidence);
    QVERIFY(first.known[0].path.endsWith(QStringLiteral("2.txt")));
    // The same folder again: nothing is added, and each is named with its record.
    put(root + QStringLiteral("/4.txt"), "new");
    const EvidenceBatch again = service.addEvidenceBatch({root}, {vase}, all(w));
    QCOMPARE(again.added.size(), 1);
    QCOMPARE(again.known.size(), 3);
    QCOMPARE(count(w, "evidence"), 3);
    const auto bowl = addPiece(w, museum, QStringLiteral("DHA/2"));
    QCOMPARE(service.addEvidenceBatch({root}, {bowl}, all(w)).added.size(), 3);
}

void TestEvidenceBatch::limitsHold()
{
    const TestWorkspace w;
    const QString root = w.folder() + QStringLiteral("/in");
    for (const char *name : {"1", "2", "3"})
        put(root + u'/' + QString::fromLatin1(name), name);
    put(root + QStringLiteral("/a/b/c"), "c");
    const EvidencePlan plan = planEvidence({root});
    QCOMPARE(plan.files.size(), 4);
    QCOMPARE(plan.bytes, 4);
    QCOMPARE(planEvidence({root}, {4, 3, 4}).files.size(), 4);
    VERIFY_ERROR((void)planEvidence({root}, {3, 32, 100}), Error::Kind::BadInput);
    VERIFY_ERROR((void)planEvidence({root}, {100, 2, 100}), Error::Kind::BadInput);
    VERIFY_ERROR((void)planEvidence({root}, {100, 32, 3}), Error::Kind::BadInput);
}

void TestEvidenceBatch::stoppingLeavesNothing()
{
    const TestWorkspace w;
    const auto vase = addPiece(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    const QString root = w.folder() + QStringLiteral("/in");
    for (int i = 0; i < 300; ++i)
        put(root + QStringLiteral("/%1").arg(i), QByteArray::number(i));
    ProtectionService service(*w);
    Progress progress;
    std::thread person([&] {
        while (progress.total() == 0)
            std::this_thread::yield();
        progress.cancel();
    });
    VERIFY_ERROR((void)service.addEvidenceBatch({root}, {vase}, all(w), RestOfBatch::Leave, &progress),
                 Error::Kind::Cancelled);
    person.join();
    QCOMPARE(count(w, "evidence"), 0);
    QCOMPARE(count(w, "stamp"), 0);
    QCOMPARE(service.addEvidenceBatch({root}, {vase}, all(w)).added.size(), 300);
}

void TestEvidenceBatch::killingLeavesNothingHalf()
{
    const TestWorkspace w;
    const auto vase = addPiece(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    const QString root = w.folder() + QStringLiteral("/in");
    constexpr int many = 400;
    for (int i = 0; i < many; ++i)
        put(root + QStringLiteral("/%1").arg(i), QByteArray::number(i));
    const auto storedFiles = [&] {
        return QDir(w->files.folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    };
    QProcess cli;
    prepareCli(cli, words("protect evidence add % --asset DHA/1 --workspace %", {root, w.addressText()}), "li");
    cli.start();
    QVERIFY(cli.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(storedFiles() > 20 || cli.state() == QProcess::NotRunning, 60'000);
    cli.kill();
    QVERIFY(cli.waitForFinished());
    // Either it had come to its end, or nothing of it is there.
    const qint64 there = count(w, "evidence");
    QVERIFY2(there == 0 || there == many, QByteArray::number(there).constData());
    QCOMPARE(count(w, "custody"), 2 * there);
    const EvidenceBatch again = ProtectionService(*w).addEvidenceBatch({root}, {vase}, all(w));
    QCOMPARE(again.added.size() + again.known.size(), many);
    QCOMPARE(count(w, "evidence"), many);
}

void TestEvidenceBatch::custodyOfPeople()
{
    const TestWorkspace w;
    const auto vase = addPiece(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    put(w.folder() + QStringLiteral("/a.txt"), "a");
    ProtectionService service(*w);
    const auto id =
        service.addEvidenceBatch({w.folder() + QStringLiteral("/a.txt")}, {vase}, all(w)).added.first().evidence;
    VERIFY_ERROR(service.recordCustody(id, CustodyAct::HandedOver, QStringLiteral("  ")), Error::Kind::BadInput);
    VERIFY_ERROR(service.recordCustody(id, CustodyAct::Captured, {}), Error::Kind::BadInput);
    VERIFY_ERROR(service.recordCustody(id, CustodyAct::Imported, {}), Error::Kind::BadInput);
    service.recordCustody(id, CustodyAct::Viewed, {});
    service.recordCustody(id, CustodyAct::HandedOver, QStringLiteral("Hangzhou Internet Court"));
    const auto custody = service.custody(id);
    QCOMPARE(custody.size(), 4);
    QCOMPARE(custody[2].act, CustodyAct::Viewed);
    QCOMPARE(custody[3].notes, QStringLiteral("Hangzhou Internet Court"));
    QCOMPARE(custody[3].actor, w->actor.name);
}

void TestEvidenceBatch::theSheetHasSixHeads()
{
    const TestWorkspace w;
    const auto vase = addPiece(w, addMuseum(*w, QStringLiteral("DHA")), QStringLiteral("DHA/1"));
    put(w.folder() + QStringLiteral("/a.txt"), "a");
    ProtectionService service(*w);
    Circumstances c = all(w);
    c.networkPath.clear();
    const auto id = service.addEvidenceBatch({w.folder() + QStringLiteral("/a.txt")}, {vase}, c).added.first().evidence;
    const OrderedJson heads = sixHeadsJson(service.sheet(id));
    QStringList names;
    for (const auto &[head, lines] : heads.items())
        names.append(QString::fromStdString(head));
    QCOMPARE(names, (QStringList{QStringLiteral("environment"), QStringLiteral("subject_and_time"),
                                 QStringLiteral("medium_and_custody"), QStringLiteral("tool_and_repeatability"),
                                 QStringLiteral("completeness"), QStringLiteral("verifiability")}));
    QCOMPARE(heads["environment"]["software"].get<std::string>(), std::string("Debian 12, Firefox 128.3"));
    QVERIFY(heads["environment"]["network_path"].is_null());
    QCOMPARE(heads["subject_and_time"]["captured_at"].get<std::string>(), std::string("2026-06-01T07:59:00.000Z"));
    QCOMPARE(heads["subject_and_time"]["captured_local"].get<std::string>(),
             std::string("2026-06-01T15:59:00+08:00 Asia/Shanghai"));
    QCOMPARE(heads["subject_and_time"]["price"].get<std::string>(), std::string("CNY 39.90"));
    QCOMPARE(heads["medium_and_custody"]["recorded_by"].get<std::string>(), w->actor.name.toStdString());
    QCOMPARE(heads["completeness"]["sha256"].get<std::string>(),
             std::string("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"));
    QCOMPARE(heads["completeness"]["stored_file"].get<std::string>(), std::string("sound"));
    QCOMPARE(heads["verifiability"]["stamp_state"].get<std::string>(), std::string("waiting"));
    QCOMPARE(heads["verifiability"]["stamp_reason"].get<std::string>(),
             std::string("No time-stamping authority has been asked yet."));
    // A replaced capture says by which, and a file that was altered since says so.
    const auto next = service.addEvidence(w.folder() + QStringLiteral("/a.txt"), vase, c, id);
    QFile stored(w->files.path(service.evidence(id).sha256));
    stored.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(stored.open(QIODevice::WriteOnly));
    stored.write("b");
    stored.close();
    const OrderedJson later = sixHeadsJson(service.sheet(id));
    QCOMPARE(later["completeness"]["replaced_by"].get<std::string>(), std::to_string(next.value));
    QCOMPARE(later["completeness"]["stored_file"].get<std::string>(), std::string("changed"));
}

QTEST_GUILESS_MAIN(TestEvidenceBatch)
#include "tst_evidencebatch.moc"
