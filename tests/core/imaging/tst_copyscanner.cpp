#include "core/copies/drafttext.h"
#include "core/copies/triageservice.h"
#include "core/db/statement.h"
#include "tests/core/imaging/searchedhouse.h"

#include <QElapsedTimer>

#include <thread>

using namespace lianming;
using test::saveImage;
using test::SearchedHouse;

class TestCopyScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void scansAFolder();
    void aScanGoesOnWhereItStopped();
    void aStoppedScanCanGoOn();
    void stopsWithinAPicture();
    void goesOnAsWhatItWasBegun();
    void whatCannotBeSaidIsRefusedBeforeItBegins();
    void whatChangedSinceItWasSearchedIsNotKept();

private:
    std::unique_ptr<SearchedHouse> m_at;
};

void TestCopyScanner::init()
{
    m_at = std::make_unique<SearchedHouse>();
}

void TestCopyScanner::cleanup()
{
    m_at.reset();
}

void TestCopyScanner::scansAFolder()
{
    for (int i = 0; i < 4; ++i)
        m_at->attach(i, i);
    (void)m_at->index();
    saveImage(drawnWork(2).copy(60, 40, 500, 380), m_at->path(QStringLiteral("shop/a.jpg")));
    saveImage(drawnWork(77), m_at->path(QStringLiteral("shop/b.jpg")));
    saveImage(drawnWork(1).mirrored(true, false), m_at->path(QStringLiteral("shop/deeper/c.png")));
    QFile broken(m_at->path(QStringLiteral("shop/d.png")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("\x89PNG\r\n\x1a\nnothing") > 0);
    broken.close();
    Progress progress;
    ListingDraft common;
    common.platform = QStringLiteral("taobao");
    common.shopName = QStringLiteral("某某文创");
    const CopyScanRun run = scanFolder(*m_at->w, m_at->pictures, m_at->path(QStringLiteral("shop")), common, progress);
    QCOMPARE(int(run.state), int(ScanState::Finished));
    QCOMPARE(run.pictures, 4);
    QCOMPARE(run.unreadable, 1);
    QCOMPARE(run.matched, 2);
    QCOMPARE(progress.done(), 4);
    // The same folder once more finds the same, and doubles nothing.
    Progress second;
    (void)scanFolder(*m_at->w, m_at->pictures, m_at->path(QStringLiteral("shop")), common, second);
    QCOMPARE(Statement(m_at->w.db(), QStringLiteral("SELECT COUNT(*) FROM copy_match")).one<qint64>(), 2);
}

void TestCopyScanner::aScanGoesOnWhereItStopped()
{
    m_at->attach(0, 0);
    (void)m_at->index();
    for (int i = 0; i < 6; ++i)
        saveImage(drawnWork(i).copy(40, 40, 560, 400), m_at->path(QStringLiteral("shop/%1.png").arg(i)));
    CopyScan scan(*m_at->w);
    const CopyScanRun begun = scan.begin(ScanKind::Folder, m_at->path(QStringLiteral("shop")));
    ScannedPicture done;
    done.path = QStringLiteral("0.png");
    done.file = m_at->path(QStringLiteral("shop/0.png"));
    (void)scan.record(begun.id, done); // said to have nothing: it is not looked at again
    Progress progress;
    const CopyScanRun run = scanFolder(*m_at->w, m_at->pictures, m_at->path(QStringLiteral("shop")), {}, progress);
    QCOMPARE(run.id, begun.id);
    QCOMPARE(run.pictures, 6);
    QCOMPARE(run.matched, 0);
}

void TestCopyScanner::aStoppedScanCanGoOn()
{
    m_at->attach(0, 0);
    (void)m_at->index();
    for (int i = 0; i < 20; ++i)
        saveImage(drawnWork(i, {240, 200}), m_at->path(QStringLiteral("shop/%1.png").arg(i, 2, 10, QLatin1Char('0'))));
    Progress cancelled;
    cancelled.cancel();
    const CopyScanRun stopped = scanFolder(*m_at->w, m_at->pictures, m_at->path(QStringLiteral("shop")), {}, cancelled);
    QCOMPARE(int(stopped.state), int(ScanState::Running));
    QVERIFY(stopped.pictures < 20);
    Progress progress;
    const CopyScanRun run = scanFolder(*m_at->w, m_at->pictures, m_at->path(QStringLiteral("shop")), {}, progress);
    QCOMPARE(run.id, stopped.id);
    QCOMPARE(int(run.state), int(ScanState::Finished));
    QCOMPARE(run.pictures, 20);
}

void TestCopyScanner::stopsWithinAPicture()
{
    m_at->draw(QStringLiteral("shop"), 3);
    // A program that is given a picture, says so, and never answers.
    const QString program = m_at->path(QStringLiteral("silent"));
    const QString given = m_at->path(QStringLiteral("given"));
    QFile script(program);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nhead -c 1 > /dev/null\n: > '" + given.toUtf8() + "'\nexec cat > /dev/null\n");
    script.close();
    QVERIFY(script.setPermissions(script.permissions() | QFile::ExeOwner));
    const auto before = qgetenv("LIANMING_PICTURE_PROGRAM");
    qputenv("LIANMING_PICTURE_PROGRAM", program.toUtf8());
    PictureWorker silent;
    Progress progress;
    QElapsedTimer clock;
    clock.start();
    CopyScanRun run;
    {
        const std::jthread person([&progress, &given] {
            while (!QFile::exists(given))
                std::this_thread::yield();
            progress.cancel();
        });
        run = scanFolder(*m_at->w, silent, m_at->path(QStringLiteral("shop")), {}, progress);
    }
    qputenv("LIANMING_PICTURE_PROGRAM", before);
    if (before.isEmpty())
        qunsetenv("LIANMING_PICTURE_PROGRAM");
    QCOMPARE(int(run.state), int(ScanState::Running));
    QCOMPARE(run.pictures, 0); // none of them is said to be unreadable
    QVERIFY2(clock.elapsed() < 1000LL * silent.limits().seconds / 2, qPrintable(QString::number(clock.elapsed())));
}

void TestCopyScanner::goesOnAsWhatItWasBegun()
{
    m_at->attach(0, 0);
    (void)m_at->index();
    const QString shop = m_at->path(QStringLiteral("shop"));
    saveImage(drawnWork(0).copy(40, 40, 560, 400), shop + QStringLiteral("/a.png"));
    ListingDraft first;
    first.platform = QStringLiteral("taobao");
    first.shopName = QStringLiteral("某某文创");
    Progress stopped;
    stopped.cancel();
    const CopyScanRun begun = scanFolder(*m_at->w, m_at->pictures, shop, first, stopped);
    QCOMPARE(begun.pictures, 0);
    ListingDraft other = first;
    other.shopName = QStringLiteral("别家");
    Progress progress;
    try {
        (void)scanFolder(*m_at->w, m_at->pictures, shop, other, progress);
        QFAIL("evidence against somebody else");
    } catch (const Error &error) {
        QCOMPARE(int(error.kind()), int(Error::Kind::BadInput));
        QVERIFY(error.message().english().contains(first.shopName));
    }
    // Whoever goes on says nothing, or the same.
    QCOMPARE(CopyScan(*m_at->w).begin(ScanKind::Folder, shop, first).id, begun.id);
    const CopyScanRun run = scanFolder(*m_at->w, m_at->pictures, shop, {}, progress);
    QCOMPARE(run.id, begun.id);
    QCOMPARE(run.matched, 1);
    QCOMPARE(Statement(m_at->w.db(), QStringLiteral("SELECT name FROM seller")).one<QString>(), first.shopName);
    // What is finished is no longer gone on with: somebody else may be said.
    QVERIFY(!CopyScan(*m_at->w).unfinished(ScanKind::Folder, shop));
    QVERIFY(scanFolder(*m_at->w, m_at->pictures, shop, other, progress).id != begun.id);

    // All that can be said is kept.
    ListingDraft all;
    all.platform = QStringLiteral("tmall");
    all.shopId = QStringLiteral("77");
    all.shopName = QStringLiteral("一 \"二\"");
    all.shopAddress = QStringLiteral("https://x.example/1");
    all.number = QStringLiteral("12");
    all.url = QStringLiteral("https://x.example/2");
    all.title = QStringLiteral("被套");
    all.priceShown = QStringLiteral("10");
    all.currency = *Currency::find(QStringView(u"USD"));
    all.unitsShown = QStringLiteral("200+");
    all.category = QStringLiteral("nice/24");
    all.territory = QStringLiteral("CN");
    all.channel = QStringLiteral("online");
    all.seenAt = QDateTime(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);
    all.notes = QStringLiteral("a\nb");
    const ListingDraft read = draftOfText(draftText(all));
    QCOMPARE(draftText(read), draftText(all));
    QVERIFY(read.currency == all.currency && read.seenAt == all.seenAt && read.notes == all.notes);
    QVERIFY(read.channel == all.channel && read.shopAddress == all.shopAddress && read.unitsShown == all.unitsShown);
    QCOMPARE(draftText({}), QString());
}

void TestCopyScanner::whatCannotBeSaidIsRefusedBeforeItBegins()
{
    m_at->draw(QStringLiteral("shop"), 1);
    ListingDraft bad;
    bad.title = QString(100'000, u'x');
    Progress progress;
    VERIFY_ERROR((void)scanFolder(*m_at->w, m_at->pictures, m_at->path(QStringLiteral("shop")), bad, progress),
                 Error::Kind::BadInput);
    QCOMPARE(m_at->count("copy_scan"), 0);
}

void TestCopyScanner::whatChangedSinceItWasSearchedIsNotKept()
{
    m_at->attach(0, 0);
    (void)m_at->index();
    const QString file = m_at->path(QStringLiteral("seen.png"));
    saveImage(drawnWork(0).copy(40, 40, 560, 400), file);
    const QString searched = m_at->w->files.addFile(file).sha256;
    const CopySearcher searcher = copySearcher(*m_at->w, m_at->pictures);
    CopyScan scan(*m_at->w);
    saveImage(drawnWork(0).copy(60, 40, 540, 400), file);
    VERIFY_ERROR((void)scan.picture(file, {}, searcher, searched), Error::Kind::Conflict);
    QCOMPARE(m_at->count("listing"), 0);
    saveImage(drawnWork(0).copy(40, 40, 560, 400), file);
    QCOMPARE(scan.picture(file, {}, searcher, searched).matches.size(), 1);
}

QTEST_GUILESS_MAIN(TestCopyScanner)
#include "tst_copyscanner.moc"
