#include "core/assets/assetservice.h"
#include "core/base/json.h"
#include "core/contracts/contractservice.h"
#include "core/db/statement.h"
#include "core/imaging/copyindexing.h"
#include "tests/core/imaging/searchedhouse.h"

#include <QCryptographicHash>
#include <QProcess>

#include <thread>

using namespace lianming;
using test::saveImage;
using test::SearchedHouse;

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
    void aWatchedFolderLearnsTheVocabularyAnew();
    void stoppedItLeavesWhatIsThere();
    void anIndexGivesNotWayToASmallerOne();
    void saysWhatIsLacking();
    void beyondTheLimitWhatIsLicensedIsIndexed();
    void noMoreAreWatchedThanCanBe();
    void whatIsNobodysTakesNoPlace();
    void watchesNoLonger();
    void damagedBlocksAreMadeAgain();
    void oneIndexInTheProcess();
    void onTheCommandLine();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_at->path(name); }
    [[nodiscard]] CopySearch searching() { return CopySearch(*m_at->w, m_at->pictures); }

    std::unique_ptr<SearchedHouse> m_at;
};

void TestCopySearch::init()
{
    m_at = std::make_unique<SearchedHouse>();
}

void TestCopySearch::cleanup()
{
    m_at.reset();
}

void TestCopySearch::withoutAnIndexWholePicturesAreFound()
{
    QVERIFY(m_at->search(drawnWork(1)).isEmpty());
    m_at->attach(2, 1);
    const QList<CopyMatch> found = m_at->search(drawnWork(1).scaled(320, 240));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().assetCode, QStringLiteral("SZM/3"));
    QCOMPARE(int(found.first().kind), int(CopyKind::Whole));
    QVERIFY(found.first().distance <= 31);
    QVERIFY(m_at->search(drawnWork(1).copy(100, 100, 300, 250)).isEmpty()); // parts need an index
}

void TestCopySearch::findsPartsAndSaysWhoseTheyAre()
{
    for (int i = 0; i < 4; ++i)
        m_at->attach(i, i);
    m_at->attach(3, 9);
    const CopyIndexReport report = m_at->index();
    QCOMPARE(report.added, 5);
    QCOMPARE(report.known, 0);
    QCOMPARE(m_at->index().known, 5);
    QCOMPARE(m_at->index().added, 0);

    const QList<CopyMatch> found = m_at->search(drawnWork(9).copy(120, 90, 330, 260));
    QCOMPARE(found.size(), 1);
    const CopyMatch &match = found.first();
    QCOMPARE(match.assetCode, QStringLiteral("SZM/4"));
    QVERIFY(match.asset == m_at->house.assets[3]);
    QCOMPARE(match.file, QStringLiteral("work9.png"));
    QCOMPARE(int(match.kind), int(CopyKind::Part));
    QCOMPARE(match.querySize, QSize(330, 260));
    QCOMPARE(match.assetSize, QSize(640, 480));
    QVERIFY(match.inliers >= 5);
    QVERIFY(match.queryRegion.size() >= 3 && match.assetRegion.size() >= 3);
    QVERIFY(m_at->search(drawnWork(50)).isEmpty());

    // The same picture of two assets is both's.
    m_at->attach(0, 9);
    QCOMPARE(m_at->search(drawnWork(9).copy(120, 90, 330, 260)).size(), 2);
}

void TestCopySearch::whatIsNobodysAnyMoreIsNotNamed()
{
    m_at->attach(2, 5);
    m_at->attach(3, 6);
    (void)m_at->index();
    QCOMPARE(m_at->search(drawnWork(5).copy(50, 50, 400, 300)).size(), 1);
    AssetService assets(*m_at->w);
    const QList<AssetFile> files = assets.detail(m_at->house.assets[2]).files;
    for (const AssetFile &file : files)
        assets.detachFile(m_at->house.assets[2], file.id);
    QVERIFY(m_at->search(drawnWork(5).copy(50, 50, 400, 300)).isEmpty());
    QCOMPARE(m_at->search(drawnWork(6).copy(50, 50, 400, 300)).size(), 1);
}

void TestCopySearch::watchedFolder()
{
    saveImage(drawnWork(20), path(QStringLiteral("watch/cloud.png")));
    saveImage(drawnWork(21), path(QStringLiteral("watch/below/wave.jpg")));
    QFile broken(path(QStringLiteral("watch/broken.png")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    CopySearch search(*m_at->w, m_at->pictures);
    Progress progress;
    const CopyIndexReport report = search.indexFolder(path(QStringLiteral("watch")), progress);
    QCOMPARE(report.pictures, 2);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.unreadable.size(), 1);
    QCOMPARE(report.unreadable.first().file, QStringLiteral("broken.png"));
    QCOMPARE(search.indexFolder(path(QStringLiteral("watch")), progress).known, 2);
    const QList<CopyMatch> found = m_at->search(drawnWork(21).copy(100, 80, 380, 300));
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().asset.isSet());
    QCOMPARE(found.first().file, QStringLiteral("below/wave.jpg"));
    VERIFY_ERROR((void)search.indexFolder(path(QStringLiteral("nowhere")), progress), Error::Kind::BadInput);
}

void TestCopySearch::stoppedIndexingGoesOn()
{
    constexpr int all = 70;
    m_at->draw(QStringLiteral("many"), all);
    CopySearch search = searching();
    Progress progress;
    {
        const std::jthread person([&progress] {
            while (progress.done() == 0)
                std::this_thread::yield();
            progress.cancel();
        });
        try {
            (void)search.indexFolder(path(QStringLiteral("many")), progress);
            QFAIL("it was not stopped");
        } catch (const Error &error) {
            QCOMPARE(int(error.kind()), int(Error::Kind::Cancelled));
            QVERIFY(
                error.message().english().contains(QStringLiteral("%1 pictures").arg(m_at->count("watched_picture"))));
        }
    }
    const qint64 first = m_at->count("watched_picture");
    QVERIFY(first > 0 && first < all);
    QCOMPARE(qint64(m_at->store().read().pictures.size()), first);
    Progress again;
    const CopyIndexReport report = search.indexFolder(path(QStringLiteral("many")), again);
    QCOMPARE(report.known, first);
    QCOMPARE(report.known + report.added, all);
    QCOMPARE(m_at->count("watched_picture"), all);
    QCOMPARE(search.current()->withParts(), size_t(all));
}

void TestCopySearch::indexGrowsWithItsPictures()
{
    m_at->attach(0, 30);
    QCOMPARE(m_at->index().added, 1);
    for (int i = 0; i < 9; ++i) // learned from one picture: learned again, of all
        m_at->attach(i % 4, 31 + i);
    const CopyIndexReport report = m_at->index();
    QCOMPARE(report.known + report.added, 10);
    QCOMPARE(PartStore(m_at->w->files.folder()).read().learnedFrom, 10);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(m_at->search(drawnWork(30 + i).copy(90, 70, 420, 320)).size(), 1);
}

void TestCopySearch::aWatchedFolderLearnsTheVocabularyAnew()
{
    m_at->attach(0, 30);
    QCOMPARE(m_at->index().added, 1);
    m_at->draw(QStringLiteral("watch"), 12);
    Progress progress;
    CopySearch search = searching();
    const CopyIndexReport report = search.indexFolder(path(QStringLiteral("watch")), progress);
    QCOMPARE(report.added, 12);
    QCOMPARE(report.others, 1); // its signs were of words that are gone
    QCOMPARE(m_at->store().read().learnedFrom, 13);
    QCOMPARE(search.current()->withParts(), size_t(13));
    QCOMPARE(m_at->search(drawnWork(30).copy(90, 70, 420, 320)).size(), 1);
}

void TestCopySearch::stoppedItLeavesWhatIsThere()
{
    m_at->draw(QStringLiteral("first"), 10, {100, 80});
    m_at->draw(QStringLiteral("second"), 60, {120, 100});
    m_at->draw(QStringLiteral("third"), 140, {140, 120});
    CopySearch search = searching();
    Progress progress;
    (void)search.indexFolder(path(QStringLiteral("first")), progress);
    (void)search.indexFolder(path(QStringLiteral("second")), progress);
    QCOMPARE(m_at->store().read().learnedFrom, 10); // not outgrown yet
    QCOMPARE(m_at->store().read().pictures.size(), size_t(70));

    // With so many more it is to be made anew: stopped before it knew as many, it leaves what is there as it is.
    Progress stopped;
    const std::jthread person([&stopped] {
        while (stopped.done() == 0)
            std::this_thread::yield();
        stopped.cancel();
    });
    VERIFY_ERROR((void)search.indexFolder(path(QStringLiteral("third")), stopped), Error::Kind::Cancelled);
    QVERIFY(m_at->count("watched_picture") > 70); // some were looked at
    QCOMPARE(m_at->store().read().pictures.size(), size_t(70));
    QCOMPARE(m_at->store().read().learnedFrom, 10);
}

void TestCopySearch::anIndexGivesNotWayToASmallerOne()
{
    // A picture of two parts; those of different numbers differ by their hash alone.
    const QImage image = drawnWork(1, {240, 200}).convertToFormat(QImage::Format_RGB888);
    std::vector<quint8> bytes;
    for (int y = 0; y < image.height(); ++y)
        bytes.insert(bytes.end(), image.constScanLine(y), image.constScanLine(y) + qsizetype(image.width()) * 3);
    SeenPicture one;
    one.isDone = true;
    one.parts = pictureParts({bytes.data(), image.width(), image.height()}, partsKept);
    QVERIFY(one.parts.parts.size() >= 2);
    one.parts.parts.resize(2);
    const auto some = [&one](int begin, int end) {
        std::vector<SeenPicture> out;
        for (int i = begin; i < end; ++i) {
            out.push_back(one);
            out.back().picture.sha256 = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
        }
        return out;
    };
    constexpr int learnedFrom = 5;
    constexpr int all = 1100; // more than a vocabulary is learned from at once
    constexpr int atFirst = 1000;
    Progress progress;
    for (const int end : {learnedFrom, all}) {
        CopyIndexing indexing(m_at->store());
        indexing.take(some(0, end), progress);
        indexing.finish(progress);
    }
    QCOMPARE(m_at->store().read().learnedFrom, learnedFrom);
    QCOMPARE(m_at->store().read().pictures.size(), size_t(all));
    {
        CopyIndexing indexing(m_at->store());
        QVERIFY(indexing.isOutgrownBy(all));
        indexing.forgetAll();
        indexing.take(some(0, atFirst), progress); // learns
        indexing.take(some(atFirst, atFirst + 32), progress);
        indexing.leave();
        QCOMPARE(indexing.written(), 0);
    }
    QCOMPARE(m_at->store().read().pictures.size(), size_t(all));
    QCOMPARE(m_at->store().read().learnedFrom, learnedFrom);
    {
        CopyIndexing indexing(m_at->store());
        indexing.forgetAll();
        indexing.take(some(0, atFirst), progress);
        indexing.take(some(atFirst, all), progress); // as many as there were
        QCOMPARE(indexing.written(), all);
        indexing.take(some(all, all + 7), progress);
        indexing.leave();
        QCOMPARE(indexing.written(), all + 7);
    }
    QCOMPARE(m_at->store().read().pictures.size(), size_t(all + 7));
    QCOMPARE(m_at->store().read().learnedFrom, atFirst);
    {
        // Done with all there is, fewer are all there is.
        PartStore::Writer(m_at->store())
            .begin(*m_at->store().read().vocabulary, learnedFrom, m_at->store().read().pictures);
        CopyIndexing indexing(m_at->store());
        indexing.forgetAll();
        indexing.take(some(0, atFirst), progress);
        QCOMPARE(indexing.written(), 0);
        indexing.finish(progress);
        QCOMPARE(indexing.written(), atFirst);
    }
    QCOMPARE(m_at->store().read().pictures.size(), size_t(atFirst));
}

void TestCopySearch::saysWhatIsLacking()
{
    // What the house has besides is no picture; the register of pictures knows it when it has looked.
    const qint64 unreadable = searching().state().pictures;
    QCOMPARE(searching().state().lacking, unreadable);
    QVERIFY(!searching().state().changedAt.isValid());
    for (const int work : {0, 1, 2})
        m_at->attach(2, work);
    m_at->lookAtAll();
    QCOMPARE(searching().state().lacking, 3);
    (void)m_at->index();
    QCOMPARE(searching().state().lacking, 0);
    m_at->attach(3, 3);
    const CopyIndexState state = searching().state();
    QCOMPARE(state.pictures, 4 + unreadable);
    QCOMPARE(state.lacking, 1);
    QVERIFY(state.changedAt.isValid());
    QCOMPARE(searching().current()->pictures(), size_t(4));
    QCOMPARE(searching().current()->withParts(), size_t(3));
}

void TestCopySearch::beyondTheLimitWhatIsLicensedIsIndexed()
{
    m_at->attach(2, 0);
    m_at->attach(3, 1);
    constexpr qint64 most = 2; // with two files of SZM/1 and SZM/2 there are more
    const auto wanted = [this] {
        return m_at->index(most).pictures;
    };
    QCOMPARE(wanted(), 0);
    ContractService contracts(*m_at->w);
    Contract one = m_at->house.contract(m_at->house.luolai);
    one.grants.front().assets = {"SZM/3"};
    const auto draft = contracts.add(one);
    QCOMPARE(wanted(), 0); // a draft grants nothing
    signOnPaper(*m_at->w, draft, 1, QDate(2026, 6, 1));
    QCOMPARE(wanted(), 1);
    // SZM/3 is a motif of SZM/4: who copies the work copies what the motif was cut from.
    Statement(m_at->w.db(), QStringLiteral("UPDATE asset SET source_id = ? WHERE id = ?"))
        .bind(m_at->house.assets[3], m_at->house.assets[2])
        .run();
    QCOMPARE(wanted(), 2);
    QCOMPARE(CopySearch(*m_at->w, m_at->pictures, most).state().lacking, 0);
    Contract all = m_at->house.contract(m_at->house.taihu);
    all.grants.front().assets = {"*"};
    signOnPaper(*m_at->w, contracts.add(all), 1, QDate(2026, 6, 1));
    QCOMPARE(CopySearch(*m_at->w, m_at->pictures, most).state().lacking, 2);
    QCOMPARE(wanted(), 4);
    QCOMPARE(m_at->store().read().pictures.size(), size_t(2)); // the two are no pictures
}

void TestCopySearch::noMoreAreWatchedThanCanBe()
{
    m_at->draw(QStringLiteral("two"), 2);
    m_at->draw(QStringLiteral("three"), 3);
    CopySearch search(*m_at->w, m_at->pictures, 2);
    Progress progress;
    VERIFY_ERROR((void)search.indexFolder(path(QStringLiteral("three")), progress), Error::Kind::BadInput);
    QCOMPARE(m_at->count("watched_picture"), 0);
    QCOMPARE(search.indexFolder(path(QStringLiteral("two")), progress).added, 2);
    QCOMPARE(search.indexFolder(path(QStringLiteral("two")), progress).known, 2);
    saveImage(drawnWork(90), path(QStringLiteral("one/a.png")));
    VERIFY_ERROR((void)search.indexFolder(path(QStringLiteral("one")), progress), Error::Kind::BadInput);
    QCOMPARE(m_at->count("watched_picture"), 2);
}

void TestCopySearch::whatIsNobodysTakesNoPlace()
{
    for (int i = 0; i < 5; ++i)
        m_at->attach(2, i);
    (void)m_at->index();
    QCOMPARE(searching().current()->withParts(), size_t(5));
    AssetService assets(*m_at->w);
    const QList<AssetFile> files = assets.detail(m_at->house.assets[2]).files;
    for (int i = 0; i < 3; ++i)
        assets.detachFile(m_at->house.assets[2], files[i].id);
    QCOMPARE(searching().current()->withParts(), size_t(2));
    QCOMPARE(m_at->store().read().pictures.size(), size_t(5));
    QCOMPARE(m_at->index().known, 2);
    QCOMPARE(m_at->store().read().pictures.size(), size_t(2));
}

void TestCopySearch::watchesNoLonger()
{
    m_at->draw(QStringLiteral("watch"), 3);
    Progress progress;
    CopySearch search = searching();
    (void)search.indexFolder(path(QStringLiteral("watch")), progress);
    QCOMPARE(search.watched(),
             QStringList({QStringLiteral("000.png"), QStringLiteral("001.png"), QStringLiteral("002.png")}));
    QCOMPARE(m_at->search(drawnWork(1, {240, 200})).size(), 1);
    VERIFY_ERROR((void)search.unwatch({QStringLiteral("001.png"), QStringLiteral("none.png")}), Error::Kind::NotFound);
    QCOMPARE(m_at->count("watched_picture"), 3);
    QCOMPARE(search.unwatch({QStringLiteral("001.png")}), 1);
    QVERIFY(m_at->search(drawnWork(1, {240, 200})).isEmpty());
    QCOMPARE(search.current()->pictures(), size_t(2));
    QCOMPARE(search.unwatchAll(), 2);
    QVERIFY(search.watched().isEmpty());
}

void TestCopySearch::damagedBlocksAreMadeAgain()
{
    for (int i = 0; i < 3; ++i)
        m_at->attach(i, i);
    (void)m_at->index();
    QFile file(m_at->w->files.folder() + QStringLiteral("/copysearch/parts"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 at = file.size() - 5000; // within the last of them
    QVERIFY(file.seek(at));
    const char byte = char(file.read(1).front() ^ 0x10);
    QVERIFY(file.seek(at) && file.putChar(byte) && file.flush());
    file.close();
    QCOMPARE(m_at->store().read().pictures.size(), size_t(2));
    const CopyIndexReport report = m_at->index();
    QCOMPARE(report.added, 1);
    QCOMPARE(report.known, 2);
    const PartStore::Content content = m_at->store().read();
    QCOMPARE(content.pictures.size(), size_t(3));
    QCOMPARE(content.damaged, 0);
}

void TestCopySearch::oneIndexInTheProcess()
{
    for (int i = 0; i < 3; ++i)
        m_at->attach(i, i);
    (void)m_at->index();
    const auto other = m_at->w.another(QStringLiteral("Tester"));
    CopySearch search = searching();
    const std::weak_ptr<const CopyIndex> first = search.current();
    QCOMPARE(CopySearch(*other, m_at->pictures).current().get(), search.current().get());
    {
        // While it is being made, each of its steps is not read anew.
        PartStore::Writer writer(m_at->store());
        IndexedPicture picture = m_at->store().read().pictures.front();
        picture.sha256 = QByteArray(32, 'x');
        writer.append({picture});
        QVERIFY(m_at->store().isBeingWritten());
        QVERIFY(search.current() == first.lock() && !first.expired());
    }
    QVERIFY(search.current() != first.lock());
    QVERIFY(first.expired()); // nobody keeps the old one
    QCOMPARE(search.current()->withParts(), size_t(3));
}

void TestCopySearch::onTheCommandLine()
{
    QByteArray said; // on standard error
    const auto cli = [&said](const QList<QByteArray> &arguments, int expected) -> Json {
        QStringList words;
        for (const QByteArray &argument : arguments)
            words.append(QString::fromUtf8(argument));
        QProcess process;
        process.start(qEnvironmentVariable("LIANMING_CLI"), words);
        if (!process.waitForFinished(120'000) || process.exitCode() != expected)
            qFatal("%s: %d\n%s", qPrintable(words.join(u' ')), process.exitCode(),
                   process.readAllStandardError().constData());
        said = process.readAllStandardError();
        const QByteArray out = process.readAllStandardOutput();
        return out.isEmpty() ? Json() : Json::parse(out.toStdString());
    };
    const auto at = [this](const char *name) {
        return path(QString::fromUtf8(name)).toUtf8();
    };
    saveImage(drawnWork(40), path(QStringLiteral("own/云纹 cloud.png")));
    saveImage(drawnWork(41), path(QStringLiteral("own/wave.png")));
    saveImage(drawnWork(40).copy(80, 60, 420, 330), path(QStringLiteral("listing.jpg")));
    const QByteArray db = m_at->w.addressText().toUtf8();
    m_at->attach(0, 45);
    m_at->lookAtAll();
    QVERIFY(cli({"protect", "search", at("listing.jpg"), "--db", db, "--json"}, 0).empty());
    QVERIFY2(said.startsWith("1 of our ") && said.contains("pictures are not in the index"), said.constData());
    QCOMPARE(cli({"protect", "index", at("own"), "--db", db, "--json"}, 0).at("added"), 2);
    const Json found = cli({"protect", "search", at("listing.jpg"), "--db", db, "--json"}, 0);
    QVERIFY(!said.contains("not in the index"));
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

    saveImage(drawnWork(41).scaled(300, 225), path(QStringLiteral("shop/1.jpg")));
    const Json scanned = cli({"protect", "scan", at("shop"), "--db", db, "--platform", "taobao", "--json"}, 0);
    QCOMPARE(scanned.at("pictures"), 1);
    QCOMPARE(scanned.at("matched"), 1);
    // A search that was stopped goes on as what it was begun, or is ended.
    ListingDraft first;
    first.platform = QStringLiteral("taobao");
    first.shopName = QStringLiteral("一家");
    (void)CopyScan(*m_at->w).begin(ScanKind::Folder, path(QStringLiteral("shop")), first);
    (void)cli({"protect", "scan", at("shop"), "--db", db, "--seller", "另一家"}, 2);
    QVERIFY(said.contains("一家"));
    QCOMPARE(cli({"protect", "scan", at("shop"), "--db", db, "--end", "--json"}, 0).at("state"), "cancelled");
    (void)cli({"protect", "scan", at("shop"), "--db", db, "--end"}, 2);

    QCOMPARE(cli({"protect", "watched", "--db", db, "--json"}, 0).size(), size_t(2));
    QCOMPARE(cli({"protect", "unwatch", "wave.png", "--db", db, "--json"}, 0).at("unwatched"), 1);
    (void)cli({"protect", "unwatch", "--db", db}, 2);
    QCOMPARE(cli({"protect", "unwatch", "--all", "--db", db, "--json"}, 0).at("unwatched"), 1);
}

QTEST_GUILESS_MAIN(TestCopySearch)
#include "tst_copysearch.moc"
