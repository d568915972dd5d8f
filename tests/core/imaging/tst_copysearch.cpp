#include "core/assets/assetservice.h"
#include "core/base/json.h"
#include "core/copies/triageservice.h"
#include "core/db/statement.h"
#include "core/imaging/copyscanner.h"
#include "core/imaging/pictureattach.h"
#include "core/imaging/pictureregister.h"
#include "tests/support/drawnworks.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QProcess>

using namespace lianming;

namespace {

void save(const QImage &image, const QString &path)
{
    QDir().mkpath(QFileInfo(path).path());
    if (!image.save(path))
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestCopySearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnIndexWholePicturesAreFound();
    void findsPartsAndSaysWhoseTheyAre();
    void whatIsNobodysAnyMoreIsNotNamed();
    void watchedFolder();
    void stoppedIndexingGoesOn();
    void indexGrowsWithItsPictures();
    void scansAFolder();
    void aScanGoesOnWhereItStopped();
    void aStoppedScanCanGoOn();
    void onTheCommandLine();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_workspace->folder() + u'/' + name; }
    void attach(int asset, int work)
    {
        const QString file = path(QStringLiteral("work%1.png").arg(work));
        save(drawnWork(work), file);
        Progress progress;
        (void)attachPicture(**m_workspace, m_pictures, m_house->assets[asset], file, {}, {}, &progress);
    }
    CopyIndexReport index()
    {
        Progress progress;
        return CopySearch(**m_workspace, m_pictures).index(progress);
    }
    QList<CopyMatch> search(const QImage &image)
    {
        const QString file = path(QStringLiteral("asked.png"));
        save(image, file);
        return CopySearch(**m_workspace, m_pictures).search(file);
    }

    PictureWorker m_pictures;
    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Licensing> m_house;
};

void TestCopySearch::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_house = std::make_unique<Licensing>(**m_workspace);
}

void TestCopySearch::cleanup()
{
    m_house.reset();
    m_workspace.reset();
}

void TestCopySearch::withoutAnIndexWholePicturesAreFound()
{
    QVERIFY(search(drawnWork(1)).isEmpty());
    attach(2, 1);
    const QList<CopyMatch> found = search(drawnWork(1).scaled(320, 240));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().assetCode, QStringLiteral("SZM/3"));
    QCOMPARE(int(found.first().kind), int(CopyKind::Whole));
    QVERIFY(found.first().distance <= 31);
    QVERIFY(search(drawnWork(1).copy(100, 100, 300, 250)).isEmpty()); // parts need an index
}

void TestCopySearch::findsPartsAndSaysWhoseTheyAre()
{
    for (int i = 0; i < 4; ++i)
        attach(i, i);
    attach(3, 9);
    const CopyIndexReport report = index();
    QCOMPARE(report.added, 5);
    QCOMPARE(report.known, 0);
    QCOMPARE(index().known, 5);
    QCOMPARE(index().added, 0);

    const QList<CopyMatch> found = search(drawnWork(9).copy(120, 90, 330, 260));
    QCOMPARE(found.size(), 1);
    const CopyMatch &match = found.first();
    QCOMPARE(match.assetCode, QStringLiteral("SZM/4"));
    QVERIFY(match.asset == m_house->assets[3]);
    QCOMPARE(match.file, QStringLiteral("work9.png"));
    QCOMPARE(int(match.kind), int(CopyKind::Part));
    QCOMPARE(match.querySize, QSize(330, 260));
    QCOMPARE(match.assetSize, QSize(640, 480));
    QVERIFY(match.inliers >= 5);
    QVERIFY(match.queryRegion.size() >= 3 && match.assetRegion.size() >= 3);
    QVERIFY(search(drawnWork(50)).isEmpty());

    // The same picture of two assets is both's.
    attach(0, 9);
    QCOMPARE(search(drawnWork(9).copy(120, 90, 330, 260)).size(), 2);
}

void TestCopySearch::whatIsNobodysAnyMoreIsNotNamed()
{
    attach(2, 5);
    attach(3, 6);
    (void)index();
    QCOMPARE(search(drawnWork(5).copy(50, 50, 400, 300)).size(), 1);
    AssetService assets(**m_workspace);
    const QList<AssetFile> files = assets.detail(m_house->assets[2]).files;
    for (const AssetFile &file : files)
        assets.detachFile(m_house->assets[2], file.id);
    QVERIFY(search(drawnWork(5).copy(50, 50, 400, 300)).isEmpty());
    QCOMPARE(search(drawnWork(6).copy(50, 50, 400, 300)).size(), 1);
}

void TestCopySearch::watchedFolder()
{
    save(drawnWork(20), path(QStringLiteral("watch/cloud.png")));
    save(drawnWork(21), path(QStringLiteral("watch/below/wave.jpg")));
    QFile broken(path(QStringLiteral("watch/broken.png")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    CopySearch search(**m_workspace, m_pictures);
    Progress progress;
    const CopyIndexReport report = search.indexFolder(path(QStringLiteral("watch")), progress);
    QCOMPARE(report.pictures, 2);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.unreadable.size(), 1);
    QCOMPARE(report.unreadable.first().file, QStringLiteral("broken.png"));
    QCOMPARE(search.indexFolder(path(QStringLiteral("watch")), progress).known, 2);
    const QList<CopyMatch> found = this->search(drawnWork(21).copy(100, 80, 380, 300));
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().asset.isSet());
    QCOMPARE(found.first().file, QStringLiteral("below/wave.jpg"));
    VERIFY_ERROR((void)search.indexFolder(path(QStringLiteral("nowhere")), progress), Error::Kind::BadInput);
}

void TestCopySearch::stoppedIndexingGoesOn()
{
    constexpr int all = 70;
    for (int i = 0; i < all; ++i)
        save(drawnWork(i, {240, 200}), path(QStringLiteral("many/%1.png").arg(i, 3, 10, QLatin1Char('0'))));
    CopySearch search(**m_workspace, m_pictures);
    Progress progress;
    progress.cancel();
    VERIFY_ERROR((void)search.indexFolder(path(QStringLiteral("many")), progress), Error::Kind::Cancelled);
    const auto watched = [this] {
        return Statement(m_workspace->db(), QStringLiteral("SELECT COUNT(*) FROM watched_picture"))
            .one<qint64>()
            .value_or(-1);
    };
    const qint64 first = watched();
    QVERIFY(first > 0 && first < all);
    Progress again;
    const CopyIndexReport report = search.indexFolder(path(QStringLiteral("many")), again);
    QCOMPARE(report.known, first);
    QCOMPARE(report.known + report.added, all);
    QCOMPARE(watched(), all);
    QCOMPARE(search.current()->pictures(), size_t(all));
}

void TestCopySearch::indexGrowsWithItsPictures()
{
    attach(0, 30);
    QCOMPARE(index().added, 1);
    for (int i = 0; i < 9; ++i) // learned from one picture: learned again, of all
        attach(i % 4, 31 + i);
    const CopyIndexReport report = index();
    QCOMPARE(report.known + report.added, 10);
    QCOMPARE(PartStore(m_workspace->operator->()->files.folder()).read().learnedFrom, 10);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(search(drawnWork(30 + i).copy(90, 70, 420, 320)).size(), 1);
}

void TestCopySearch::scansAFolder()
{
    for (int i = 0; i < 4; ++i)
        attach(i, i);
    (void)index();
    save(drawnWork(2).copy(60, 40, 500, 380), path(QStringLiteral("shop/a.jpg")));
    save(drawnWork(77), path(QStringLiteral("shop/b.jpg")));
    save(drawnWork(1).mirrored(true, false), path(QStringLiteral("shop/deeper/c.png")));
    QFile broken(path(QStringLiteral("shop/d.png")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("\x89PNG\r\n\x1a\nnothing") > 0);
    broken.close();
    Progress progress;
    ListingDraft common;
    common.platform = QStringLiteral("taobao");
    common.shopName = QStringLiteral("某某文创");
    const CopyScanRun run = scanFolder(**m_workspace, m_pictures, path(QStringLiteral("shop")), common, progress);
    QCOMPARE(int(run.state), int(ScanState::Finished));
    QCOMPARE(run.pictures, 4);
    QCOMPARE(run.unreadable, 1);
    QCOMPARE(run.matched, 2);
    QCOMPARE(progress.done(), 4);
    // The same folder once more finds the same, and doubles nothing.
    Progress second;
    (void)scanFolder(**m_workspace, m_pictures, path(QStringLiteral("shop")), common, second);
    QCOMPARE(Statement(m_workspace->db(), QStringLiteral("SELECT COUNT(*) FROM copy_match")).one<qint64>(), 2);
}

void TestCopySearch::aScanGoesOnWhereItStopped()
{
    attach(0, 0);
    (void)index();
    for (int i = 0; i < 6; ++i)
        save(drawnWork(i).copy(40, 40, 560, 400), path(QStringLiteral("shop/%1.png").arg(i)));
    CopyScan scan(**m_workspace);
    const CopyScanRun begun = scan.begin(ScanKind::Folder, path(QStringLiteral("shop")));
    ScannedPicture done;
    done.path = QStringLiteral("0.png");
    done.file = path(QStringLiteral("shop/0.png"));
    (void)scan.record(begun.id, done); // said to have nothing: it is not looked at again
    Progress progress;
    const CopyScanRun run = scanFolder(**m_workspace, m_pictures, path(QStringLiteral("shop")), {}, progress);
    QCOMPARE(run.id, begun.id);
    QCOMPARE(run.pictures, 6);
    QCOMPARE(run.matched, 0);
}

void TestCopySearch::aStoppedScanCanGoOn()
{
    attach(0, 0);
    (void)index();
    for (int i = 0; i < 20; ++i)
        save(drawnWork(i, {240, 200}), path(QStringLiteral("shop/%1.png").arg(i, 2, 10, QLatin1Char('0'))));
    Progress cancelled;
    cancelled.cancel();
    const CopyScanRun stopped = scanFolder(**m_workspace, m_pictures, path(QStringLiteral("shop")), {}, cancelled);
    QCOMPARE(int(stopped.state), int(ScanState::Running));
    QVERIFY(stopped.pictures < 20);
    Progress progress;
    const CopyScanRun run = scanFolder(**m_workspace, m_pictures, path(QStringLiteral("shop")), {}, progress);
    QCOMPARE(run.id, stopped.id);
    QCOMPARE(int(run.state), int(ScanState::Finished));
    QCOMPARE(run.pictures, 20);
}

void TestCopySearch::onTheCommandLine()
{
    const auto cli = [](const QList<QByteArray> &arguments, int expected) -> Json {
        QStringList words;
        for (const QByteArray &argument : arguments)
            words.append(QString::fromUtf8(argument));
        QProcess process;
        process.start(qEnvironmentVariable("LIANMING_CLI"), words);
        if (!process.waitForFinished(120'000) || process.exitCode() != expected)
            qFatal("%s: %d\n%s", qPrintable(words.join(u' ')), process.exitCode(),
                   process.readAllStandardError().constData());
        const QByteArray out = process.readAllStandardOutput();
        return out.isEmpty() ? Json() : Json::parse(out.toStdString());
    };
    const auto at = [this](const char *name) {
        return path(QString::fromUtf8(name)).toUtf8();
    };
    save(drawnWork(40), path(QStringLiteral("own/云纹 cloud.png")));
    save(drawnWork(41), path(QStringLiteral("own/wave.png")));
    save(drawnWork(40).copy(80, 60, 420, 330), path(QStringLiteral("listing.jpg")));
    const QByteArray db = m_workspace->addressText().toUtf8();
    QCOMPARE(cli({"protect", "index", at("own"), "--db", db, "--json"}, 0).at("added"), 2);
    const Json found = cli({"protect", "search", at("listing.jpg"), "--db", db, "--json"}, 0);
    QCOMPARE(found.size(), size_t(1));
    const Json match = found.at(0);
    QCOMPARE(match.at("asset"), "云纹 cloud");
    QCOMPARE(match.at("file"), "云纹 cloud.png");
    QCOMPARE(match.at("kind"), "part");
    QVERIFY(match.at("inliers") >= 5);
    QVERIFY(match.at("score") > 0.5 && match.at("score") <= 1.0);
    QVERIFY(match.at("query_region").size() >= 3);
    QCOMPARE(match.at("asset_region").at(0).size(), size_t(2));

    const Json prints = cli({"protect", "fingerprint", at("listing.jpg"), at("own/wave.png"), "--json"}, 0);
    QCOMPARE(prints.size(), size_t(2));
    QCOMPARE(prints.at(0).at("pdq").get<std::string>().size(), size_t(64));
    (void)cli({"protect", "fingerprint", at("nothing.png")}, 2);
    (void)cli({"protect", "search", at("nothing.png"), "--workspace", db}, 2);

    save(drawnWork(41).scaled(300, 225), path(QStringLiteral("shop/1.jpg")));
    const Json scanned = cli({"protect", "scan", at("shop"), "--db", db, "--platform", "taobao", "--json"}, 0);
    QCOMPARE(scanned.at("pictures"), 1);
    QCOMPARE(scanned.at("matched"), 1);
}

QTEST_GUILESS_MAIN(TestCopySearch)
#include "tst_copysearch.moc"
