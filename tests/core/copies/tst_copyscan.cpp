// Runs of the copy search: pictures, folders and the pictures of listings; stopped, killed and gone on with.
#include "core/base/storedmessage.h"
#include "core/copies/copyrecall.h"
#include "core/copies/listingrepository.h"
#include "core/copies/matchrepository.h"
#include "core/inbox/inboxservice.h"
#include "core/people/peopleservice.h"
#include "tests/core/copies/seen.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace lianming;
using test::digits64;
using test::Seen;

namespace {

constexpr auto childAddress = "LIANMING_SCAN_WORKSPACE";
constexpr auto childFolder = "LIANMING_SCAN_FOLDER";
constexpr int beforeTheKill = 5;

/// Runs a scan in this process and is killed by the search, in the middle of a picture.
int scanUntilKilled()
{
    Workspace w(Address::parse(qEnvironmentVariable(childAddress)), {QStringLiteral("Tester")}, TestWorkspace::clock());
    int count = 0;
    CopyMatch match;
    match.sha256 = digits64(QStringLiteral("ab"));
    match.file = QStringLiteral("ours.jpg");
    match.score = 0.9;
    const CopySearcher searcher{[&](const QString &) -> QList<CopyMatch> {
        if (++count > beforeTheKill)
            std::raise(SIGKILL);
        return {match};
    }};
    Progress progress;
    (void)CopyScan(w).folder(qEnvironmentVariable(childFolder), {}, searcher, progress);
    return 0;
}

QStringList manyPictures(const Seen &s, int count)
{
    QStringList out;
    for (int i = 0; i < count; ++i) {
        const QString name = QStringLiteral("scan/%1/p%2.png").arg(i % 3).arg(i, 3, 10, QLatin1Char('0'));
        (void)s.picture(name, QByteArray::number(i));
        out.append(name);
    }
    return out;
}

} // namespace

class TestCopyScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDroppedPictureIsKept();
    void matchesAreStoredWhole();
    void theSamePictureIsNotDoubled();
    void aFolderIsGoneThrough();
    void foldersHaveLimits();
    void faultsAreNamed();
    void stoppedItIsEnded();
    void aRunGoesOnWhereItStopped();
    void aKilledRunGoesOn();
    void pendingPicturesAreSearched();
    void recordIsForOthers();
    void peopleHearOfIt();
    void unknownSellersAreToldOfOnce();
    void aPictureOfTwoAssetsIsOneMatch();
    void listingsKeepTheirSeller();
    void licenseesAreNotToldOf();
    void whoseAShopIsIsReadForEachPicture();
    void whatCannotBeIsRefusedBeforeTheSearch();
    void theFiguresArePublished();
};

void TestCopyScan::aDroppedPictureIsKept()
{
    Seen s;
    const QString path = s.picture(QStringLiteral("a.png"), "a");
    CopyScan scan(*s.w);
    // Nothing found and nothing said: nothing to keep.
    const PictureFindings nothing = scan.picture(path, {}, Seen::finding({}));
    QVERIFY(!nothing.listing.isSet());
    QCOMPARE(s.count("listing"), 0);
    // Nothing found, but somebody says what it is.
    QVERIFY(scan.picture(path, Seen::listing(QStringLiteral("17")), Seen::finding({})).listing.isSet());
    QCOMPARE(s.count("copy_match"), 0);
    const PictureFindings found = scan.picture(path, {}, Seen::finding({s.match(1, 0.7), s.match(0, 0.9)}));
    QCOMPARE(found.taken.added, 2);
    QCOMPARE(found.matches.first().match.assetCode, QStringLiteral("SZM/1"));
    QCOMPARE(s.count("listing"), 2);
    ListingDraft bad = Seen::listing(QStringLiteral("18"));
    bad.url = QStringLiteral("no address");
    VERIFY_ERROR((void)scan.picture(path, bad, Seen::finding({})), Error::Kind::BadInput);
}

void TestCopyScan::matchesAreStoredWhole()
{
    Seen s;
    const CopyMatch match = s.match(0, 0.876543);
    const QString path = s.picture(QStringLiteral("a.png"), "a");
    const auto found = CopyScan(*s.w).picture(path, Seen::listing(QStringLiteral("17")),
                                              Seen::finding({match}, digits64(QStringLiteral("f0"))));
    const CopyMatchDetail detail = TriageService(*s.w).detail(found.matches.first().id);
    const CopyMatch &kept = detail.match.match;
    QCOMPARE(kept.sha256, match.sha256);
    QCOMPARE(kept.file, match.file);
    QCOMPARE(kept.asset, match.asset);
    QCOMPARE(kept.assetCode, match.assetCode);
    QCOMPARE(kept.kind, CopyKind::Part);
    QCOMPARE(kept.inliers, 42);
    QCOMPARE(kept.distance, -1);
    QCOMPARE(scoreParts(kept.score), 876'543);
    QCOMPARE(kept.querySize, match.querySize);
    QCOMPARE(kept.assetSize, match.assetSize);
    QCOMPARE(kept.queryRegion, match.queryRegion);
    QCOMPARE(kept.assetRegion, match.assetRegion);
    QCOMPARE(detail.match.state, MatchState::Open);
    QCOMPARE(detail.picture.pdq, digits64(QStringLiteral("f0")));
    QCOMPARE(detail.picture.quality, 90);
    QVERIFY(s.w->files.isSound(detail.picture.sha256));
    QCOMPARE(detail.seller->name, QStringLiteral("某某家居"));
}

void TestCopyScan::theSamePictureIsNotDoubled()
{
    Seen s;
    const QString path = s.picture(QStringLiteral("a.png"), "a");
    CopyScan scan(*s.w);
    const auto draft = Seen::listing(QStringLiteral("17"));
    (void)scan.picture(path, draft, Seen::finding({s.match(0, 0.8)}));
    const auto again = scan.picture(path, draft, Seen::finding({s.match(0, 0.9)}));
    QCOMPARE(again.taken.added, 0);
    QCOMPARE(again.taken.known, 1);
    QCOMPARE(again.matches.first().match.score, 0.9); // found better
    (void)scan.picture(path, draft, Seen::finding({s.match(0, 0.5)}));
    QCOMPARE(TriageService(*s.w).detail(again.matches.first().id).match.match.score, 0.9);
    QCOMPARE(s.count("copy_match"), 1);
    QCOMPARE(s.count("listing_picture"), 1);
    // The same picture elsewhere is another match.
    (void)scan.picture(path, Seen::listing(QStringLiteral("18")), Seen::finding({s.match(0)}));
    QCOMPARE(s.count("copy_match"), 2);
}

void TestCopyScan::aFolderIsGoneThrough()
{
    Seen s;
    (void)s.picture(QStringLiteral("scan/b.png"), "b");
    (void)s.picture(QStringLiteral("scan/deep/a.JPG"), "a");
    (void)s.picture(QStringLiteral("scan/readme.txt"), "t");
    (void)s.picture(QStringLiteral("scan/.hidden.png"), "h");
    QVERIFY(QFile::link(s.folder.filePath(QStringLiteral("scan")), s.folder.filePath(QStringLiteral("scan/round"))));
    QVERIFY(
        QFile::link(s.folder.filePath(QStringLiteral("scan/b.png")), s.folder.filePath(QStringLiteral("scan/c.png"))));
    const QString folder = s.folder.filePath(QStringLiteral("scan"));
    QCOMPARE(picturesBelow(folder), (QStringList{QStringLiteral("b.png"), QStringLiteral("deep/a.JPG")}));
    QStringList asked;
    const CopySearcher searcher{[&](const QString &path) -> QList<CopyMatch> {
        asked.append(QFileInfo(path).fileName());
        return path.endsWith(u"b.png") ? QList{s.match(0)} : QList<CopyMatch>();
    }};
    Progress progress;
    CopyScan scan(*s.w);
    const CopyScanRun run = scan.folder(folder, {}, searcher, progress);
    QCOMPARE(asked, (QStringList{QStringLiteral("b.png"), QStringLiteral("a.JPG")}));
    QCOMPARE(run.state, ScanState::Finished);
    QCOMPARE(run.pictures, 2);
    QCOMPARE(run.matched, 1);
    QCOMPARE(run.matches, 1);
    QCOMPARE(run.unreadable, 0);
    QCOMPARE(progress.done(), 2);
    QCOMPARE(s.count("stored_file"), 2 + 1); // what matches is kept, what does not is not (two are the house's)
    QCOMPARE(scan.runs().size(), 1);
    QCOMPARE(scan.items(run.id).size(), 2);
    QCOMPARE(scan.items(run.id)[1].sha256.size(), 64);
    // Finished, it begins anew.
    QCOMPARE(scan.folder(folder, {}, searcher, progress).id == run.id, false);
    QCOMPARE(s.count("copy_match"), 1);
}

void TestCopyScan::foldersHaveLimits()
{
    Seen s;
    Progress progress;
    CopyScan scan(*s.w);
    VERIFY_ERROR((void)scan.folder(s.folder.filePath(QStringLiteral("none")), {}, Seen::finding({}), progress),
                 Error::Kind::BadInput);
    VERIFY_ERROR((void)scan.folder(s.picture(QStringLiteral("a.png"), "a"), {}, Seen::finding({}), progress),
                 Error::Kind::BadInput);
    QString deep = QStringLiteral("deep");
    for (int i = 0; i < CopyScan::deepest + 1; ++i)
        deep += QStringLiteral("/d");
    QVERIFY(s.folder.mkpath(deep));
    VERIFY_ERROR((void)picturesBelow(s.folder.filePath(QStringLiteral("deep"))), Error::Kind::BadInput);
    ListingDraft bad;
    bad.territory = QStringLiteral("nowhere");
    QVERIFY(s.folder.mkpath(QStringLiteral("empty")));
    VERIFY_ERROR((void)scan.folder(s.folder.filePath(QStringLiteral("empty")), bad, Seen::finding({}), progress),
                 Error::Kind::BadInput);
    QCOMPARE(scan.folder(s.folder.filePath(QStringLiteral("empty")), {}, Seen::finding({}), progress).state,
             ScanState::Finished);
}

void TestCopyScan::faultsAreNamed()
{
    Seen s;
    (void)manyPictures(s, 4);
    const CopySearcher searcher{[&](const QString &path) -> QList<CopyMatch> {
        if (path.endsWith(u"p001.png"))
            throw Error(Error::Kind::BadInput, "%1 is no picture", {QStringLiteral("p001.png")});
        return {};
    }};
    Progress progress;
    CopyScan scan(*s.w);
    const CopyScanRun run = scan.folder(s.folder.filePath(QStringLiteral("scan")), {}, searcher, progress);
    QCOMPARE(run.pictures, 4);
    QCOMPARE(run.unreadable, 1);
    const QList<CopyScanItem> faults = scan.items(run.id, true);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0].path, QStringLiteral("1/p001.png"));
    QCOMPARE(storedMessageText(faults[0].fault), QStringLiteral("p001.png is no picture"));
    // Whoever reads it later reads it in their own language.
    const auto inChinese = [](const char *text) {
        return QByteArray(text) == "%1 is no picture" ? QStringLiteral("%1 不是图片") : QString();
    };
    QCOMPARE(storedMessageText(faults[0].fault, inChinese), QStringLiteral("p001.png 不是图片"));
}

void TestCopyScan::stoppedItIsEnded()
{
    Seen s;
    (void)manyPictures(s, 6);
    Progress progress;
    int count = 0;
    const CopySearcher searcher{[&](const QString &) -> QList<CopyMatch> {
        if (++count == 3)
            progress.cancel();
        return {s.match(0)};
    }};
    CopyScan scan(*s.w);
    const CopyScanRun run = scan.folder(s.folder.filePath(QStringLiteral("scan")), {}, searcher, progress);
    QCOMPARE(run.state, ScanState::Cancelled);
    QCOMPARE(run.pictures, 3); // the third was done with
    QCOMPARE(s.count("copy_match"), 3);
    VERIFY_ERROR((void)scan.record(run.id, {}), Error::Kind::Rejected);
}

void TestCopyScan::aRunGoesOnWhereItStopped()
{
    Seen s;
    (void)manyPictures(s, 8);
    const QString folder = s.folder.filePath(QStringLiteral("scan"));
    int count = 0;
    const CopySearcher failing{[&](const QString &) -> QList<CopyMatch> {
        if (++count > 3)
            throw Error(Error::Kind::Unavailable, "The program that reads pictures cannot be started");
        return {s.match(0)};
    }};
    Progress progress;
    CopyScan scan(*s.w);
    VERIFY_ERROR((void)scan.folder(folder, {}, failing, progress), Error::Kind::Unavailable);
    QCOMPARE(scan.runs().first().state, ScanState::Running);
    QCOMPARE(scan.runs().first().pictures, 3);
    QStringList asked;
    const CopySearcher searcher{[&](const QString &path) -> QList<CopyMatch> {
        asked.append(path);
        return {};
    }};
    // By another way to the same folder.
    const CopyScanRun run = scan.folder(folder + QStringLiteral("/../scan"), {}, searcher, progress);
    QCOMPARE(asked.size(), 5);
    QCOMPARE(run.pictures, 8);
    QCOMPARE(run.matches, 3);
    QCOMPARE(scan.runs().size(), 1);
}

void TestCopyScan::aKilledRunGoesOn()
{
    Seen s;
    (void)manyPictures(s, 12);
    const QString folder = s.folder.filePath(QStringLiteral("scan"));
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(childAddress), s.w.addressText());
    environment.insert(QString::fromLatin1(childFolder), folder);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    // What was written is whole: as many matches as pictures, each with its listing, picture and content.
    CopyScan scan(*s.w);
    QCOMPARE(scan.runs().size(), 1);
    const CopyScanRun killed = scan.runs().first();
    QCOMPARE(killed.state, ScanState::Running);
    QCOMPARE(killed.pictures, beforeTheKill);
    QCOMPARE(s.count("copy_match"), beforeTheKill);
    QCOMPARE(s.count("listing_picture"), beforeTheKill);
    const auto pictures = ListingRepository(s.w.db()).pictures({}, false, 100);
    for (const ListingPicture &picture : pictures)
        QVERIFY(s.w->files.isSound(picture.sha256));
    int asked = 0;
    const CopySearcher searcher{[&](const QString &) -> QList<CopyMatch> {
        ++asked;
        return {s.match(0)};
    }};
    Progress progress;
    const CopyScanRun run = scan.folder(folder, {}, searcher, progress);
    QCOMPARE(run.id, killed.id);
    QCOMPARE(asked, 12 - beforeTheKill);
    QCOMPARE(run.pictures, 12);
    QCOMPARE(s.count("copy_match"), 12);
}

void TestCopyScan::pendingPicturesAreSearched()
{
    Seen s;
    CopyScan scan(*s.w);
    {
        Transaction tx(s.w.db());
        Journal journal(tx, *s.w);
        LicenceBook book(s.w.db(), s.w->clock.today());
        CopyIntake intake(journal, book);
        for (const char *name : {"1", "2", "3"}) {
            const StoredFile stored = s.w->files.add(test::tinyPng(name));
            const auto listing = intake.listing(Seen::listing(QString::fromLatin1(name)), stored.sha256);
            (void)intake.picture(listing.id, stored, QStringLiteral("image/png"), QStringLiteral("x.png"));
        }
        tx.commit();
    }
    QCOMPARE(ListingRepository(s.w.db()).waitingCount(), 3);
    int asked = 0;
    const CopySearcher searcher{[&](const QString &path) -> QList<CopyMatch> {
        if (++asked == 2)
            throw Error(Error::Kind::BadInput, "broken");
        [&] {
            QVERIFY(QFile::exists(path));
        }();
        return {s.match(0)};
    }};
    Progress progress;
    const CopyScanRun run = scan.listings(searcher, progress);
    QCOMPARE(run.state, ScanState::Finished);
    QCOMPARE(run.pictures, 3);
    QCOMPARE(run.unreadable, 1);
    QCOMPARE(run.matches, 2);
    QCOMPARE(ListingRepository(s.w.db()).waitingCount(), 0);
    QCOMPARE(scan.listings(searcher, progress).pictures, 0);
    QCOMPARE(scan.listings(searcher, progress, true).pictures, 3); // our pictures may be others now
    QCOMPARE(s.count("copy_match"), 3);
}

void TestCopyScan::recordIsForOthers()
{
    Seen s;
    CopyScan scan(*s.w);
    const CopyScanRun run = scan.begin(ScanKind::Folder, s.folder.path());
    QCOMPARE(scan.begin(ScanKind::Folder, s.folder.path()).id, run.id);
    ScannedPicture picture;
    picture.path = QStringLiteral("a.png");
    picture.file = s.picture(QStringLiteral("a.png"), "a");
    picture.matches = {s.match(0)};
    QCOMPARE(scan.record(run.id, picture).added, 1);
    QCOMPARE(scan.record(run.id, picture).known, 1);
    QCOMPARE(scan.done(run.id), QSet<QString>{QStringLiteral("a.png")});
    scan.finish(run.id);
    scan.finish(run.id);
    QCOMPARE(scan.run(run.id).state, ScanState::Finished);
    VERIFY_ERROR((void)scan.run({4711}), Error::Kind::NotFound);
}

void TestCopyScan::peopleHearOfIt()
{
    Seen s;
    PeopleService people(*s.w);
    const auto add = [&people](const char *name, Role role) {
        Member member;
        member.name = QString::fromLatin1(name);
        member.role = role;
        people.add(member);
    };
    add("Tester", Role::Administrator);
    add("Tester", Role::LicensingStaff);
    add("lawyer", Role::Legal);
    add("curator", Role::Curator);
    const auto heard = [&s](const char *name) {
        s.w->actor.name = QString::fromLatin1(name);
        qint64 out = 0;
        for (const InboxItem &item : InboxService(*s.w).list())
            out += item.code == u"copy_found" ? 1 : 0;
        s.w->actor.name = QStringLiteral("Tester");
        return out;
    };
    (void)s.one(QStringLiteral("1"), QStringLiteral("小王"));
    QCOMPARE(heard("lawyer"), 1);
    QCOMPARE(heard("curator"), 0);                            // may not see protection
    QCOMPARE(heard("Tester"), 0);                             // did it
    (void)s.one(QStringLiteral("2"), QStringLiteral("小王")); // once of each seller
    QCOMPARE(heard("lawyer"), 1);
    (void)s.one(QStringLiteral("3"), QStringLiteral("小李"), 0, {}, 0.5); // not strong
    QCOMPARE(heard("lawyer"), 1);
    (void)s.one(QStringLiteral("4"), QStringLiteral("小赵"));
    QCOMPARE(heard("lawyer"), 2);
}

void TestCopyScan::unknownSellersAreToldOfOnce()
{
    Seen s;
    const auto told = [&s](const char *code) {
        return Statement(s.w.db(), QStringLiteral("SELECT COUNT(*) FROM happening WHERE code = ?"))
            .bind(QString::fromLatin1(code))
            .one<qint64>()
            .value_or(-1);
    };
    (void)manyPictures(s, 5); // saved from a shop that nobody noted
    Progress progress;
    (void)CopyScan(*s.w).folder(s.folder.filePath(QStringLiteral("scan")), {}, Seen::finding({s.match(0), s.match(1)}),
                                progress);
    QCOMPARE(s.count("copy_match"), 10);
    QCOMPARE(told("copy_seen"), 2); // once of each asset
    QCOMPARE(told("copy_found"), 0);
    for (const TriageRow &row : TriageService(*s.w).page().rows)
        QCOMPARE(row.standing, SellerStanding::Unclear);
}

void TestCopyScan::aPictureOfTwoAssetsIsOneMatch()
{
    Seen s;
    CopyMatch twin = s.match(1);
    twin.sha256 = s.match(0).sha256;
    const QString path = s.picture(QStringLiteral("a.png"), "a");
    const auto draft = Seen::listing(QStringLiteral("17"));
    const auto first = CopyScan(*s.w).picture(path, draft, Seen::finding({s.match(0), twin}));
    QCOMPARE(first.taken.added, 1);
    QCOMPARE(first.taken.known, 0);
    QCOMPARE(first.matches.size(), 1);
    QCOMPARE(first.matches[0].match.asset, s.house.assets[0]);
    QCOMPARE(CopyScan(*s.w).picture(path, draft, Seen::finding({s.match(0), twin})).taken.known, 1);
}

void TestCopyScan::listingsKeepTheirSeller()
{
    Seen s;
    const QString path = s.picture(QStringLiteral("a.png"), "a");
    const auto id = s.one(QStringLiteral("678900112233"), QStringLiteral("甲"));
    VERIFY_ERROR((void)CopyScan(*s.w).picture(path, Seen::listing(QStringLiteral("678900112233"), QStringLiteral("乙")),
                                              Seen::finding({s.match(1)})),
                 Error::Kind::Rejected);
    QCOMPARE(s.count("seller"), 1);
    QCOMPARE(TriageService(*s.w).detail(id).seller->name, QStringLiteral("甲"));
    // Who says nothing of the shop adds to what is known.
    (void)CopyScan(*s.w).picture(path, Seen::listing(QStringLiteral("678900112233"), {}), Seen::finding({s.match(1)}));
    QCOMPARE(s.count("listing"), 1);
    QCOMPARE(TriageService(*s.w).detail(id).seller->name, QStringLiteral("甲"));
}

void TestCopyScan::licenseesAreNotToldOf()
{
    Seen s;
    s.license(QDate(2026, 6, 1), QDate(2026, 12, 31));
    const auto told = [&s] {
        return Statement(s.w.db(), QStringLiteral("SELECT COUNT(*) FROM happening WHERE code = 'copy_found'"))
            .one<qint64>()
            .value_or(-1);
    };
    const auto first = s.one(QStringLiteral("1"), QStringLiteral("罗莱旗舰店"), 1);
    QCOMPARE(told(), 0); // it may be the licensee's
    s.link(s.sellerOf(first), s.house.luolai);
    (void)s.one(QStringLiteral("2"), QStringLiteral("罗莱旗舰店"), 0);
    QCOMPARE(told(), 0); // in scope
    (void)s.one(QStringLiteral("3"), QStringLiteral("罗莱旗舰店"), 2);
    QCOMPARE(told(), 1); // a licensee, but not for SZM/3
}

void TestCopyScan::whoseAShopIsIsReadForEachPicture()
{
    Seen s;
    s.license(QDate(2026, 6, 1), QDate(2026, 12, 31));
    const auto told = [&s] {
        return Statement(s.w.db(), QStringLiteral("SELECT COUNT(*) FROM happening WHERE code = 'copy_found'"))
            .one<qint64>()
            .value_or(-1);
    };
    CopyScan scan(*s.w);
    const CopyScanRun run = scan.begin(ScanKind::Folder, s.folder.path());
    const auto record = [&](const char *number, int asset) {
        ScannedPicture picture;
        picture.path = QLatin1StringView(number) + QStringLiteral(".png");
        picture.file = s.picture(picture.path, number);
        picture.matches = {s.match(asset)};
        picture.listing = Seen::listing(QString::fromLatin1(number), QStringLiteral("小王"));
        return scan.record(run.id, picture).ids.first();
    };
    const auto first = record("1", 1);
    QCOMPARE(told(), 1);
    // While the run goes on, somebody else says whose shop it is.
    const auto other = s.w.another(QStringLiteral("Tester"));
    SellerService elsewhere(*other);
    const Id<Seller> shop = s.sellerOf(first);
    elsewhere.linkBrand(shop, elsewhere.get(shop).version, s.house.luolai, {});
    (void)record("2", 0);
    QCOMPARE(told(), 1); // licensed, in scope
    (void)record("3", 2);
    QCOMPARE(told(), 2); // of this it is still told
}

void TestCopyScan::whatCannotBeIsRefusedBeforeTheSearch()
{
    Seen s;
    (void)manyPictures(s, 3);
    const QString folder = s.folder.filePath(QStringLiteral("scan"));
    const ListingDraft another = Seen::listing(QStringLiteral("678900112233"), QStringLiteral("乙"));
    int asked = 0;
    const CopySearcher searcher{[&](const QString &) -> QList<CopyMatch> {
        ++asked;
        return {};
    }};
    Progress progress;
    CopyScan scan(*s.w);
    // Begun before anybody knew the listing.
    const CopyScanRun begun = scan.begin(ScanKind::Folder, s.folder.path(), another);
    (void)s.one(QStringLiteral("678900112233"), QStringLiteral("甲"));
    VERIFY_ERROR((void)scan.folder(folder, another, searcher, progress), Error::Kind::Rejected);
    QCOMPARE(asked, 0);
    QCOMPARE(scan.runs().size(), 1);
    VERIFY_ERROR((void)scan.folder(s.folder.path(), {}, searcher, progress), Error::Kind::Rejected);
    QCOMPARE(asked, 0);
    scan.cancel(begun.id); // and can be ended
    QCOMPARE(scan.run(begun.id).state, ScanState::Cancelled);
    QCOMPARE(
        scan.folder(folder, Seen::listing(QStringLiteral("678900112233"), QStringLiteral("甲")), searcher, progress)
            .state,
        ScanState::Finished);
    QCOMPARE(asked, 3);
}

void TestCopyScan::theFiguresArePublished()
{
    const CopyRecall &recall = publishedRecall();
    QVERIFY(recall.measuredOn.isValid());
    QVERIFY(recall.works >= 500);
    QVERIFY(recall.falseMatches >= 0 && recall.falseMatches <= recall.pairs);
    QCOMPARE(recall.changes.size(), 20);
    QStringList codes;
    for (const CopyRecall::Change &change : recall.changes) {
        QVERIFY2(!codes.contains(change.code), qPrintable(change.code));
        codes.append(change.code);
        QVERIFY2(change.asked > 0, qPrintable(change.code));
        QVERIFY2(change.found >= 0 && change.found <= change.asked, qPrintable(change.code));
        QVERIFY2(change.byFingerprint >= 0 && change.byFingerprint <= change.asked, qPrintable(change.code));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(childAddress))
        return scanUntilKilled();
    TestCopyScan test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_copyscan.moc"
