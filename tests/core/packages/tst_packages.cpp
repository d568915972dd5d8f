// A package from the house to the brand and back: what is inside, what is not, and who may.
#include "tests/core/packages/packagesupport.h"

#include "core/audit/attachment.h"
#include "core/contracts/contractservice.h"
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"

using namespace lianming;
using namespace lianming::test;

namespace {

/// No letter of it stands anywhere in what goes out.
constexpr auto marker = "TOPSECRET";

QString secret(const QString &what)
{
    return QLatin1StringView(marker) + what;
}

} // namespace

class TestPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasChosenIsInside()
    {
        const SharingHouse house;
        Progress progress;
        const QString path = house.computer.path("a.lianming-review");
        const ShareOutcome outcome = house.service().share(house.order(), path, fakePictures(), progress);
        QCOMPARE(outcome.assets, 3);
        QCOMPARE(outcome.pictures, 2);
        const PackageFile file = readPackageFile(path);
        QCOMPARE(file.manifest.brandCode, QStringLiteral("LUOLAI"));
        QCOMPARE(file.manifest.title, QStringLiteral("Lotus for autumn"));
        QCOMPARE(file.manifest.workspace, workspaceUuid(*house.home));
        const ReviewContent content = readContent(file.records(), path);
        QCOMPARE(content.assets.size(), 3);
        QCOMPARE(content.assets.first().code, QStringLiteral("SZM/1"));
        QCOMPARE(content.assets.first().verdict, QStringLiteral("available"));
        QVERIFY(!content.scopeEn.isEmpty() && content.scopeEn.size() == content.scopeZh.size());
        QCOMPARE(file.parts.value(picturePartName(content.assets.first().picture)), "picture of SZM/1");
        QVERIFY(content.assets.last().picture.isEmpty());
        QCOMPARE(content.institutions.first().nameZh, QStringLiteral("苏州博物馆"));
        QCOMPARE(house.service().list().size(), 1);
        QCOMPARE(house.service().get(outcome.uuid).content.assets.size(), 3);
    }

    // Each free text of the workspace, amounts and names of others, searched for in every byte of the file.
    void nothingElseIsInside()
    {
        const SharingHouse house;
        Workspace &w = *house.home;
        Proposal own = house.licensing.proposal();
        own.nextStep = secret(QStringLiteral("next"));
        own.owner = secret(QStringLiteral("owner"));
        own.guarantee = *Money::parse("7654321.01", Currency());
        own.value = *Money::parse("8765432.02", Currency());
        own.offeredPercent = *Rate::parse("97.53");
        const Id<Proposal> id = ProposalService(w).add(own);
        Proposal others = house.licensing.proposal();
        others.brand = house.licensing.taihu;
        others.title = secret(QStringLiteral("theirs"));
        others.exclusivity = Exclusivity::NonExclusive;
        ProposalService(w).add(others);
        for (const char *sql :
             {"UPDATE institution SET notes = ?", "UPDATE brand SET notes = ?", "UPDATE asset SET rights_note = ?",
              "UPDATE proposal SET reason = ?", "UPDATE asset SET source_url = 'https://x.org/' || ?"})
            Statement(w.db, QString::fromLatin1(sql)).bind(secret(QString())).run();
        Statement(w.db, QStringLiteral("UPDATE brand SET name_en = ?, name_zh = ? WHERE id = ?"))
            .bind(secret(QStringLiteral("rival")), secret(QStringLiteral("对手")), house.licensing.taihu)
            .run();
        writeBytes(house.computer.path("TOPSECRET brief.pdf"), "TOPSECRET content");
        attach(w, Area::Proposals, "proposal", id.value, own.number, house.computer.path("TOPSECRET brief.pdf"));

        ShareOrder order = house.order();
        order.proposals = {id};
        const QString first = house.share(order, "first.lianming-review");
        const QString thread = readPackageFile(first).manifest.id;
        EntryDraft inside = comment(thread, {}, secret(QStringLiteral("internal")));
        inside.internal = true;
        house.service().write(inside);
        house.service().write(comment(thread, {}, QStringLiteral("for the brand")));
        order.follows = thread;
        const QString path = house.share(order, "second.lianming-review");

        const PackageFile file = readPackageFile(path);
        QByteArray all = bytesOfFile(path);
        for (const QByteArray &part : file.parts)
            all += part;
        QVERIFY(all.contains("for the brand"));
        QVERIFY(all.contains("Four-piece sets"));
        for (const char *word : {marker, "7654321", "8765432", "765432101", "876543202", "97.53", "TAIHU", "太湖雪",
                                 "Taihu", "guarantee", "minor", "internal"})
            QVERIFY2(!all.contains(word), word);
        QVERIFY(!all.contains(secret(QString()).toUtf8().toBase64().left(8)));
    }

    // A proposal alone: the museum is named, not where its database lies.
    void theSenderIsNamedByItsMuseums()
    {
        const SharingHouse house;
        Proposal bare = house.licensing.proposal();
        bare.assets.clear();
        ShareOrder order;
        order.brand = house.licensing.luolai;
        order.proposals = {ProposalService(*house.home).add(bare)};
        const QString path = house.share(order);
        QCOMPARE(readPackageFile(path).manifest.workspaceName, QStringLiteral("苏州博物馆 Suzhou Museum"));
        QVERIFY(!bytesOfFile(path).contains(house.home.address().label().toUtf8()));
        const BrandHome brand;
        const QString uuid = brand.service().open(path);
        brand.service().write(comment(uuid, {}, QStringLiteral("hello")));
        brand.service().reply(uuid, brand.computer.path("answer"));
        const PackageManifest answer = readPackageFile(brand.computer.path("answer")).manifest;
        QCOMPARE(answer.workspaceName, answer.brandZh + u' ' + answer.brandEn);
    }

    void filesGoAlongOnlyWhereChosen()
    {
        const SharingHouse house;
        Workspace &w = *house.home;
        const Id<Proposal> id = ProposalService(w).add(house.licensing.proposal());
        Proposal theirs = house.licensing.proposal();
        theirs.brand = house.licensing.taihu;
        theirs.exclusivity = Exclusivity::NonExclusive;
        const Id<Proposal> other = ProposalService(w).add(theirs);
        writeBytes(house.computer.path("brief.txt"), "the brief");
        writeBytes(house.computer.path("other.txt"), "of another brand");
        const Attachment brief =
            attach(w, Area::Proposals, "proposal", id.value, QStringLiteral("P"), house.computer.path("brief.txt"));
        const Attachment foreign =
            attach(w, Area::Proposals, "proposal", other.value, QStringLiteral("P"), house.computer.path("other.txt"));
        ShareOrder order = house.order();
        order.proposals = {id};
        QVERIFY(!readPackageFile(house.share(order, "without")).parts.contains(filePartName(brief.sha256)));
        order.attachments = {brief.id};
        QCOMPARE(readPackageFile(house.share(order, "with")).parts.value(filePartName(brief.sha256)), "the brief");
        order.attachments = {foreign.id};
        Progress progress;
        VERIFY_ERROR((void)house.service().preview(order, progress), Error::Kind::Rejected);
        order.attachments.clear();
        order.proposals = {other};
        VERIFY_ERROR((void)house.service().preview(order, progress), Error::Kind::Rejected);
    }

    void takenWorksAreLeftOut()
    {
        const SharingHouse house;
        Workspace &w = *house.home;
        Contract contract = house.licensing.contract(house.licensing.taihu);
        contract.grants.front().exclusivity = Exclusivity::Exclusive;
        contract.grants.front().rights = {Right::Reproduction, Right::Adaptation, Right::Distribution};
        contract.grants.front().categories = {"*"};
        signOnPaper(w, ContractService(w).add(contract), 1, QDate(2026, 6, 1));
        Progress progress;
        ShareOrder order = house.order();
        const GatheredReview left = house.service().preview(order, progress);
        QCOMPARE(left.notFree, QStringList{QStringLiteral("SZM/1")});
        QCOMPARE(left.content.assets.size(), 2);
        order.onlyFree = false;
        const GatheredReview all = house.service().preview(order, progress);
        QCOMPARE(all.content.assets.size(), 3);
        QCOMPARE(all.content.assets.first().verdict, QStringLiteral("unavailable"));
        order.onlyFree = true;
        order.assets->ids = {house.licensing.assets[0].value};
        VERIFY_ERROR((void)house.service().preview(order, progress), Error::Kind::BadInput);
        order.assets.reset();
        VERIFY_ERROR((void)house.service().preview(order, progress), Error::Kind::BadInput);
    }

    void theBrandOpensItOnce()
    {
        const SharingHouse house;
        const QString path = house.share(house.order());
        const BrandHome brand;
        const QString uuid = brand.service().open(path);
        QCOMPARE(brand.service().open(path), uuid);
        const QList<ReviewItem> all = brand.service().list();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().package.assets, 3);
        const Review review = brand.service().get(uuid);
        QCOMPARE(review.side, PackageSide::Brand);
        QCOMPARE(review.content.note, QStringLiteral("Dear colleagues"));
        QCOMPARE((*brand).files.read(review.content.assets.first().picture), "picture of SZM/1");
        QCOMPARE(brand.service().keys().size(), 1);
        QCOMPARE(brand.service().keys().first().state, KeyState::First);
    }

    void onlyTheBrandOpensIt()
    {
        const SharingHouse house;
        const QString path = house.share(house.order());
        VERIFY_ERROR((void)house.service().open(path), Error::Kind::Rejected);  // it was made here
        VERIFY_ERROR((void)house.service().merge(path), Error::Kind::Rejected); // it is no answer
    }

    // The house's key is another one: a copy of the workspace on a computer without the key, or somebody else.
    void anotherHouseKeyWaitsForAWord()
    {
        const SharingHouse house;
        const BrandHome brand;
        brand.service().open(house.share(house.order(), "one"));
        const PublicKey renewed = house.service().renewKey();
        const QString path = house.share(house.order(), "two");
        VERIFY_ERROR((void)brand.service().open(path), Error::Kind::Rejected);
        QCOMPARE(brand.service().list().size(), 1);
        const QList<KnownKey> keys = brand.service().keys();
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys.last().state, KeyState::Waiting);
        QCOMPARE(keys.last().key, renewed);
        brand.service().decide(keys.last().id, true);
        brand.service().open(path);
        QCOMPARE(brand.service().list().size(), 2);
    }

    void aKeyThatIsElsewhereIsNamed()
    {
        const SharingHouse house;
        (void)house.share(house.order());
        const Computer colleague;
        PackageService there(*house.home, colleague.keys());
        Progress progress;
        const QString path = house.computer.path("b");
        VERIFY_ERROR((void)there.share(house.order(), path, fakePictures(), progress), Error::Kind::NotFound);
        QVERIFY(!QFile::exists(path));
        const QByteArray key = house.service().exportKey(QStringLiteral("twelve letters"));
        there.importKey(key, QStringLiteral("twelve letters"));
        (void)there.share(house.order(), path, fakePictures(), progress);
        QCOMPARE(house.service().ownKeys().size(), 1);
    }

    void aFailedWriteLeavesNothing()
    {
        const SharingHouse house;
        Progress progress;
        VERIFY_ERROR(
            (void)house.service().share(house.order(), house.computer.path("no/such/folder"), fakePictures(), progress),
            Error::Kind::Unavailable);
        QVERIFY(house.service().list().isEmpty());
        progress.cancel();
        VERIFY_ERROR((void)house.service().share(house.order(), house.computer.path("x"), fakePictures(), progress),
                     Error::Kind::Cancelled);
        QVERIFY(!QFile::exists(house.computer.path("x")));
        QVERIFY(house.service().list().isEmpty());
    }

    void whoWorksForABrandSeesItsPackagesAlone()
    {
        const SharingHouse house;
        Workspace &w = *house.home;
        (void)house.share(house.order(), "ours");
        ShareOrder theirs = house.order();
        theirs.brand = house.licensing.taihu;
        const QString foreign = readPackageFile(house.share(theirs, "theirs")).manifest.id;
        EntryDraft inside = comment(foreign, {}, QStringLiteral("hush"));
        inside.internal = true;
        house.service().write(inside);

        PeopleService people(w);
        Member admin;
        admin.name = w.actor.name;
        admin.role = Role::Administrator;
        people.add(admin);
        Member manager;
        manager.name = QStringLiteral("manager");
        manager.role = Role::BrandManager;
        manager.brand = house.licensing.luolai;
        people.add(manager);
        w.actor.name = manager.name;
        const QList<ReviewItem> seen = house.service().list();
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().package.brandCode, QStringLiteral("LUOLAI"));
        VERIFY_ERROR((void)house.service().get(foreign), Error::Kind::NotFound);
        const ReviewEntry said = house.service().write(choice(seen.first().package.uuid, "SZM/1", "wanted"));
        QCOMPARE(said.side, PackageSide::Brand);
        Progress progress;
        VERIFY_ERROR((void)house.service().preview(house.order(), progress), Error::Kind::Rejected);
        VERIFY_ERROR(house.service().withdraw(seen.first().package.uuid, QStringLiteral("x")), Error::Kind::Rejected);
        VERIFY_ERROR((void)house.service().keys(), Error::Kind::Rejected);
    }
};

QTEST_GUILESS_MAIN(TestPackages)
#include "tst_packages.moc"
