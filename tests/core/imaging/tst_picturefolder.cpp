#include "core/assets/assetservice.h"
#include "core/assets/bulkservice.h"
#include "core/db/statement.h"
#include "core/imaging/motifcut.h"
#include "core/imaging/pictureattach.h"
#include "core/imaging/pictureexport.h"
#include "core/imaging/picturefolder.h"
#include "core/imaging/pictureregister.h"
#include "core/institutions/institutionservice.h"
#include "core/people/peopleservice.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>
#include <QImage>

using namespace lianming;

namespace {

/// A picture that is like no other.
void draw(const QString &path, int number, const char *format = nullptr)
{
    QImage image(60, 50, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number * 37 % 360, 200, 200));
    image.setPixel(number % 60, 7, qRgb(1, 2, 3));
    QDir().mkpath(QFileInfo(path).path());
    if (!image.save(path, format))
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestPictureFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void keys_data();
    void keys();
    void everyFileIsAccountedFor();
    void aLongerNumberMayBeAnotherObject();
    void theFileItselfMaySay();
    void stoppedInTheMiddle();
    void isTakenBackAsOneStep();
    void noFolder();
    void pendingPicturesAreDescribed();
    void aCutMotifIsDescribed();
    void leavesWithItsRights();
    void anAttachedPictureIsDescribed();
    void whoMayNotExportLooksOnly();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_workspace->folder() + u'/' + name; }
    Id<Asset> add(const QString &number, const QString &en, const QString &zh = {});
    FolderReport run(bool trial = false, bool viewsAreSure = false)
    {
        Progress progress;
        return PictureFolder(**m_workspace, m_pictures)
            .run(path(QStringLiteral("in")), m_museum, trial, progress, viewsAreSure);
    }
    [[nodiscard]] FolderEntry entry(const FolderReport &report, const QString &file) const
    {
        for (const FolderEntry &one : report.entries) {
            if (one.file == file)
                return one;
        }
        return {QStringLiteral("missing"), FolderOutcome::Refused, {}, {}, {}};
    }

    PictureWorker m_pictures;
    std::unique_ptr<TestWorkspace> m_workspace;
    Id<Institution> m_museum;
};

void TestPictureFolder::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    Institution museum;
    museum.code = QStringLiteral("SZM");
    museum.nameEn = QStringLiteral("Suzhou Museum");
    museum.nameZh = QStringLiteral("苏州博物馆");
    m_museum = InstitutionService(**m_workspace).add(museum);
    QDir().mkpath(path(QStringLiteral("in")));
}

Id<Asset> TestPictureFolder::add(const QString &number, const QString &en, const QString &zh)
{
    Asset asset;
    asset.institution = m_museum;
    asset.accessionNumber = number;
    asset.titleEn = en;
    asset.titleZh = zh;
    return AssetService(**m_workspace).add(asset);
}

void TestPictureFolder::keys_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("place"); // of the number among the keys; -1: not there
    const auto row = [](const char *name, const char *number, int place) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(number) << place;
    };
    row("1952.0043.2.jpg", "1952,0043.2", 0);
    row("1952-0043_2.TIF", "1952.0043.2", 0);
    row("T07799.jpg", "t07799", 0);
    row("新00077.png", "新00077", 0);
    row("1952.43_1.jpg", "1952.43", 1);
    row("1952.43-a.jpg", "1952.43", 1);
    row("1952.43a.jpg", "1952.43", 1);
    row("1952.43 (2).jpg", "1952.43", 1);
    row("1952.43_back.jpg", "1952.43", 1);
    row("1952.43 back 2.jpg", "1952.43", 2);
    row("新00077正面.jpg", "新00077", 1);
    row("1952.43 Blue and white vase.jpg", "1952.43", 4);
    row("12.3.jpg", "1.23", -1);
    row("IMG.jpg", "1952.43", -1);
    row("vase.jpg", "vas", -1);
}

void TestPictureFolder::keys()
{
    QFETCH(QString, name);
    QFETCH(QString, number);
    QFETCH(int, place);
    const QStringList keys = accessionKeys(name);
    QVERIFY2(keys.indexOf(accessionKey(number)) == place, qPrintable(keys.join(u' ')));
}

void TestPictureFolder::everyFileIsAccountedFor()
{
    const Id<Asset> vase = add(QStringLiteral("1952.43"), QStringLiteral("Vase"));
    add(QStringLiteral("1952.44"), QStringLiteral("Bowl"));
    add(QStringLiteral("1952-44"), QStringLiteral("Another bowl")); // reads the same
    draw(path(QStringLiteral("in/1952.43.png")), 1);
    draw(path(QStringLiteral("in/details/1952.43_2.png")), 2);
    draw(path(QStringLiteral("in/SZM-1952.43 (3).png")), 3);
    draw(path(QStringLiteral("in/1952.44.png")), 4);
    draw(path(QStringLiteral("in/holiday.png")), 5);
    draw(path(QStringLiteral("in/zz/1952.43 copy.png")), 1); // the same picture once more
    QFile broken(path(QStringLiteral("in/1952.43_4.png")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();

    for (const bool trial : {true, false}) {
        const FolderReport report = run(trial);
        QCOMPARE(report.present, 7);
        QCOMPARE(report.taken, 3);
        QCOMPARE(report.ambiguous, 1);
        QCOMPARE(report.unmatched, 1);
        QCOMPARE(report.refused, 1);
        QCOMPARE(report.already, 1);
        QCOMPARE(report.entries.size(), 7);
        QCOMPARE(int(*entry(report, QStringLiteral("1952.43.png")).match), int(PictureMatch::Name));
        QCOMPARE(int(*entry(report, QStringLiteral("details/1952.43_2.png")).match), int(PictureMatch::NamePart));
        QCOMPARE(entry(report, QStringLiteral("1952.44.png")).assets.size(), 2);
        QVERIFY(entry(report, QStringLiteral("1952.43_4.png")).fault == PictureFault::NotAPicture);
        const AssetDetail detail = AssetService(**m_workspace).detail(vase);
        QCOMPARE(detail.files.size(), trial ? 0 : 3);
        QCOMPARE(detail.asset.pictureSha256.isEmpty(), trial);
    }

    // A second time nothing is new.
    const FolderReport again = run();
    QCOMPARE(again.taken, 0);
    QCOMPARE(again.already, 4);
    QCOMPARE(AssetService(**m_workspace).detail(vase).files.size(), 3);

    // What came in is described.
    const auto stored =
        PictureRegister(**m_workspace, m_pictures).find(AssetService(**m_workspace).get(vase).pictureSha256);
    QVERIFY(stored);
    QCOMPARE(stored->size, QSize(60, 50));
    QVERIFY(!stored->fault);
    QVERIFY(!stored->prints.colours.isEmpty());
}

void TestPictureFolder::aLongerNumberMayBeAnotherObject()
{
    QCOMPARE(accessionShape(accessionKey(u"1952.0043b")), QStringLiteral("9.9a"));
    QCOMPARE(accessionShape(accessionKey(u"T07799-back")), QStringLiteral("a9.A"));
    add(QStringLiteral("1953.15"), QStringLiteral("Album"));
    add(QStringLiteral("1972.43.1"), QStringLiteral("Leaf of another album"));
    add(QStringLiteral("T07799"), QStringLiteral("Drawing"));
    int number = 0;
    for (const char *name : {"1953.15.2.png", "1953.15_2 back.png", "1953.15a.png", "1953.15 (2).png",
                             "1953.15 back.png", "1972.43.1.png", "T07799_2.png"})
        draw(path(QStringLiteral("in/") + QLatin1StringView(name)), ++number);
    FolderReport report = run();
    QStringList doubtful;
    for (const FolderEntry &one : std::as_const(report.entries)) {
        if (one.outcome != FolderOutcome::Ambiguous)
            continue;
        doubtful.append(one.file);
        QCOMPARE(one.assets, QStringList{QStringLiteral("SZM/1953.15")});
        QCOMPARE(int(*one.match), int(PictureMatch::NameOrOther));
    }
    // No number of this institution ends in a letter, none of the form T07799 has a second part.
    QCOMPARE(doubtful, (QStringList{QStringLiteral("1953.15.2.png"), QStringLiteral("1953.15_2 back.png")}));
    QCOMPARE(report.taken, 5);
    report = run(false, true);
    QCOMPARE(report.ambiguous, 0);
    QCOMPARE(report.taken, 2);
    QCOMPARE(report.already, 5);
}

void TestPictureFolder::theFileItselfMaySay()
{
    add(QStringLiteral("新00077"), QStringLiteral("Rivers and Mountains"), QStringLiteral("千里江山图"));
    add(QStringLiteral("B1"), QStringLiteral("Untitled"));
    add(QStringLiteral("B2"), QStringLiteral("Untitled"));
    const QString plain = path(QStringLiteral("plain.png"));
    draw(plain, 9);
    const auto said = [&](const char *file, const QString &number, const QString &title) {
        PictureExport how;
        how.rights.objectNumber = number;
        how.rights.title = title;
        how.rights.credit = QStringLiteral("Credit of the file");
        how.quality = 80 + int(qstrlen(file)) % 10; // no two are equal
        (void)m_pictures.write(plain, path(QStringLiteral("in/") + QLatin1String(file)), how);
    };
    said("DSC_a.jpg", QStringLiteral("新00077"), {});
    said("DSC_title.jpg", {}, QStringLiteral("千里江山圖"));
    said("DSC_two.jpg", {}, QStringLiteral("untitled"));
    const FolderReport report = run();
    QCOMPARE(int(*entry(report, QStringLiteral("DSC_a.jpg")).match), int(PictureMatch::ObjectNumber));
    QCOMPARE(int(*entry(report, QStringLiteral("DSC_title.jpg")).match), int(PictureMatch::Title));
    QCOMPARE(int(entry(report, QStringLiteral("DSC_two.jpg")).outcome), int(FolderOutcome::Ambiguous));
    QCOMPARE(report.taken, 2);
    const auto id = AssetService(**m_workspace).find(QStringLiteral("SZM/新00077"));
    QVERIFY(id);
    QCOMPARE(AssetService(**m_workspace).detail(*id).files.first().credit, QStringLiteral("Credit of the file"));
}

void TestPictureFolder::stoppedInTheMiddle()
{
    for (int i = 0; i < 60; ++i) {
        add(QStringLiteral("A%1").arg(i), QStringLiteral("Thing"));
        draw(path(QStringLiteral("in/A%1.png").arg(i)), i);
    }
    // Stops itself at the first look: what was stored until then stays, and the next run takes the rest.
    Progress progress;
    progress.cancel();
    VERIFY_ERROR(PictureFolder(**m_workspace, m_pictures).run(path(QStringLiteral("in")), m_museum, false, progress),
                 Error::Kind::Cancelled);
    const FolderReport rest = run();
    QCOMPARE(rest.taken + rest.already, 60);
    QVERIFY(rest.already > 0 && rest.already < 60);
}

void TestPictureFolder::isTakenBackAsOneStep()
{
    const Id<Asset> plain = add(QStringLiteral("B1"), QStringLiteral("Plain"));
    const Id<Asset> shown = add(QStringLiteral("B2"), QStringLiteral("Shown"));
    const Id<Asset> copied = add(QStringLiteral("B3"), QStringLiteral("Copied"));
    const Id<Asset> changed = add(QStringLiteral("B4"), QStringLiteral("Changed"));
    AssetService service(**m_workspace);
    draw(path(QStringLiteral("old.png")), 90);
    Progress progress;
    const QString old = attachPicture(**m_workspace, m_pictures, shown, path(QStringLiteral("old.png")), {}, {}).sha256;
    int seed = 1;
    for (const char *name : {"B1.png", "B1_2.png", "B2.png", "B3.png", "B4.png", "B4_2.png"})
        draw(path(QStringLiteral("in/") + QLatin1StringView(name)), seed++);
    const FolderReport report = run(false, true);
    QCOMPARE(report.taken, 6);
    BulkEditService bulk(**m_workspace);
    const BulkEditRow row = bulk.list().first();
    QCOMPARE(row.id, report.step);
    QCOMPARE(row.step, BulkStep::Pictures);
    QCOMPARE(row.names, QStringList{QStringLiteral("in")});
    QCOMPARE(row.assets, 4);
    QCOMPARE(bulk.latestOwn(false)->id, report.step);

    (void)PictureExporter(**m_workspace, m_pictures).copy(copied, {}, nullptr);
    service.detachFile(changed, service.detail(changed).files.last().id);
    const BulkUndone undone = bulk.undo(report.step, progress);
    QCOMPARE(undone.restored, 2);
    QCOMPARE(undone.codes, (QStringList{QStringLiteral("SZM/B3"), QStringLiteral("SZM/B4")}));
    QVERIFY(service.detail(plain).files.isEmpty());
    QVERIFY(service.get(plain).pictureSha256.isEmpty());
    QCOMPARE(service.detail(shown).files.size(), 1);
    QCOMPARE(service.get(shown).pictureSha256, old);
    QCOMPARE(service.detail(copied).files.size(), 1);
    QCOMPARE(service.detail(changed).files.size(), 1);
    const HistoryEntry line = service.detail(plain).history.first();
    QCOMPARE(line.action, QStringLiteral("change undone"));
    QVERIFY(std::ranges::any_of(line.changes, [](const HistoryEntry::Change &change) {
        return change.before == QStringLiteral("B1.png") && change.after.isEmpty();
    }));
    AssetFilter pictured;
    pictured.hasPicture = true;
    QCOMPARE(service.ids(pictured).size(), 3U);
    VERIFY_ERROR(bulk.undo(report.step, progress), Error::Kind::Rejected);

    const FolderReport again = run(false, true); // what was taken away comes again
    QCOMPARE(again.taken, 4);
    QVERIFY(again.step != 0 && again.step != report.step);
    QCOMPARE(run(true, true).step, 0);
}

void TestPictureFolder::noFolder()
{
    Progress progress;
    VERIFY_ERROR(PictureFolder(**m_workspace, m_pictures).run(path(QStringLiteral("none")), m_museum, false, progress),
                 Error::Kind::BadInput);
    QCOMPARE(run().present, 0);
}

void TestPictureFolder::pendingPicturesAreDescribed()
{
    const Id<Asset> asset = add(QStringLiteral("C1"), QStringLiteral("Thing"));
    for (int i = 0; i < 5; ++i) {
        draw(path(QStringLiteral("c%1.png").arg(i)), i);
        AssetService(**m_workspace).attachFile(asset, path(QStringLiteral("c%1.png").arg(i)), {}, {});
    }
    PictureRegister known(**m_workspace, m_pictures);
    Statement((**m_workspace).db, QStringLiteral("DELETE FROM picture")).run(); // as if they had come another way
    Progress progress;
    DescribeReport report = known.describePending(progress);
    QCOMPARE(report.pending, 5);
    QCOMPARE(report.described, 5);
    QCOMPARE(report.faulty, 0);
    report = known.describePending(progress);
    QCOMPARE(report.pending, 0);
    const auto stored = known.find(AssetService(**m_workspace).get(asset).pictureSha256);
    QVERIFY(stored);
    const PicturePrints prints = m_pictures.prints(path(QStringLiteral("c0.png")));
    QCOMPARE(pdqText(stored->prints.pdq), pdqText(prints.pdq));
    QCOMPARE(lookText(stored->prints.look), lookText(prints.look));
    QCOMPARE(coloursText(stored->prints.colours), coloursText(prints.colours));
    QVERIFY(!known.find(QString(64, u'0')));
}

void TestPictureFolder::aCutMotifIsDescribed()
{
    MotifDraft draft;
    draft.work = add(QStringLiteral("M1"), QStringLiteral("Thing"));
    draft.region = parseRegion(QStringLiteral("pct:0,0,50,50")).value_or(PictureRegion());
    draft.titleZh = QStringLiteral("纹");
    draw(path(QStringLiteral("m.png")), 5);
    AssetService(**m_workspace).attachFile(draft.work, path(QStringLiteral("m.png")), {}, {});
    Progress progress;
    const Asset motif = AssetService(**m_workspace).get(cutMotif(**m_workspace, m_pictures, draft, progress));
    const auto known = PictureRegister(**m_workspace, m_pictures).find(motif.pictureSha256);
    QVERIFY(known);
    QCOMPARE(known->size, QSize(30, 25));
    PictureRegister(**m_workspace, m_pictures).take(motif.pictureSha256); // again: nothing
}

void TestPictureFolder::leavesWithItsRights()
{
    const Id<Asset> asset = add(QStringLiteral("D1"), QStringLiteral("Thing"), QStringLiteral("物"));
    const QString target = path(QStringLiteral("out.jpg"));
    PictureExporter exporter(**m_workspace, m_pictures);
    VERIFY_ERROR((void)exporter.write(asset, target, {}), Error::Kind::NotFound);
    draw(path(QStringLiteral("d.png")), 3);
    AssetService(**m_workspace).attachFile(asset, path(QStringLiteral("d.png")), {}, {});
    QCOMPARE(exporter.write(asset, target, {}), QSize(60, 50));
    const PictureRights rights = m_pictures.info(target).rights;
    QCOMPARE(rights.objectNumber, QStringLiteral("D1"));
    QCOMPARE(rights.licensor, QStringLiteral("苏州博物馆 / Suzhou Museum"));
    QCOMPARE(AssetService(**m_workspace).detail(asset).history.first().action, QStringLiteral("picture exported"));

    // A motif without a picture of its own is cut from its source.
    Asset motif;
    motif.institution = m_museum;
    motif.accessionNumber = QStringLiteral("D1-M");
    motif.titleEn = QStringLiteral("Detail");
    motif.source = asset;
    motif.sourceRegion = QStringLiteral("pct:0,0,50,50");
    QCOMPARE(exporter.write(AssetService(**m_workspace).add(motif), target, {}), QSize(30, 25));
}

void TestPictureFolder::anAttachedPictureIsDescribed()
{
    const Id<Asset> asset = add(QStringLiteral("E1"), QStringLiteral("Thing"));
    Workspace &w = **m_workspace;
    const auto attach = [&](const QString &name) {
        return attachPicture(w, m_pictures, asset, path(name), QStringLiteral("Museum"), {});
    };
    // What it is called says nothing.
    draw(path(QStringLiteral("scan.dat")), 1, "PNG");
    const AssetFile file = attach(QStringLiteral("scan.dat"));
    QCOMPARE(file.mediaType, QStringLiteral("image/png"));
    const auto known = PictureRegister(w, m_pictures).find(file.sha256);
    QVERIFY(known);
    QCOMPARE(known->size, QSize(60, 50));
    QVERIFY(!known->fault);
    Progress progress;
    QCOMPARE(PictureRegister(w, m_pictures).describePending(progress).pending, 0);
    // Nor makes it a picture of what is none.
    for (const QByteArray &content :
         {QByteArray("no picture"), QByteArray("%PDF-1.7\n"), QByteArray("\x89PNG\r\n\x1a\n")}) {
        QFile text(path(QStringLiteral("false.png")));
        QVERIFY(text.open(QIODevice::WriteOnly | QIODevice::Truncate) && text.write(content) == content.size());
        text.close();
        VERIFY_ERROR(attach(QStringLiteral("false.png")), Error::Kind::BadInput);
    }
    QCOMPARE(AssetService(w).detail(asset).files.size(), 1);
    VERIFY_ERROR(attach(QStringLiteral("scan.dat")), Error::Kind::Duplicate);
}

void TestPictureFolder::whoMayNotExportLooksOnly()
{
    const Id<Asset> asset = add(QStringLiteral("F1"), QStringLiteral("Thing"));
    Workspace &w = **m_workspace;
    draw(path(QStringLiteral("f.png")), 3);
    draw(path(QStringLiteral("g.png")), 4);
    const QString shown = attachPicture(w, m_pictures, asset, path(QStringLiteral("f.png")), {}, {}).sha256;
    const QString other = attachPicture(w, m_pictures, asset, path(QStringLiteral("g.png")), {}, {}).sha256;
    PictureExporter house(w, m_pictures);
    const QImage plain = house.copy(asset);
    QCOMPARE(plain.size(), QSize(60, 50));
    QCOMPARE(house.watermarkOf(asset), QStringLiteral("苏州博物馆"));
    QVERIFY(house.copy(asset, {}, nullptr, other).pixel(30, 30) != plain.pixel(30, 30));
    QCOMPARE(house.copy(asset, {}, nullptr, shown), plain);
    VERIFY_ERROR((void)house.copy(asset, {}, nullptr, QString(64, u'0')), Error::Kind::NotFound);
    QCOMPARE(AssetService(w).detail(asset).history.first().action, QStringLiteral("picture copied"));

    PeopleService people(w);
    Member administrator;
    administrator.name = w.actor.name;
    administrator.role = Role::Administrator;
    people.add(administrator);
    Member lawyer;
    lawyer.name = QStringLiteral("Zhou");
    lawyer.role = Role::Legal;
    people.add(lawyer);
    Workspace desk(m_workspace->address(), Actor{QStringLiteral("Zhou")}, TestWorkspace::clock());
    PictureExporter legal(desk, m_pictures);
    QVERIFY(legal.copy(asset) != plain); // marked
    const QString target = path(QStringLiteral("out.jpg"));
    PictureExport how;
    VERIFY_ERROR((void)legal.write(asset, target, how), Error::Kind::Rejected);
    how.watermark = QStringLiteral("Sample");
    VERIFY_ERROR((void)legal.write(asset, target, how), Error::Kind::Rejected); // in full size
    how.edge = PictureExporter::screenEdge + 1;
    VERIFY_ERROR((void)legal.write(asset, target, how), Error::Kind::Rejected);
    how.edge = PictureExporter::screenEdge;
    QCOMPARE(legal.write(asset, target, how), QSize(60, 50));
    how.watermark = QStringLiteral("  ");
    VERIFY_ERROR((void)legal.write(asset, target, how), Error::Kind::Rejected);
}

QTEST_GUILESS_MAIN(TestPictureFolder)
#include "tst_picturefolder.moc"
