// Brands that came twice: how names are compared, which pairs are found, what a merge moves, and what stands against
// it.
#include "core/audit/journal.h"
#include "core/brands/brandmerge.h"
#include "core/brands/brandname.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/matching/matchservice.h"
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"
#include "core/suppliers/supplierservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

constexpr auto oneCode = "9144030071526726XG";
constexpr auto otherCode = "91350100M000100Y43";

Id<Brand> add(Workspace &w, const char *code, const char *en, const char *zh = "", const char *creditCode = "")
{
    Brand brand;
    brand.code = QString::fromLatin1(code);
    brand.nameEn = QString::fromUtf8(en);
    brand.nameZh = QString::fromUtf8(zh);
    brand.creditCode = QString::fromLatin1(creditCode);
    return BrandService(w).add(brand);
}

BrandIdentity identity(qint64 id, const char *en, const char *zh, const char *creditCode = "")
{
    return {{id}, QString::fromUtf8(en), QString::fromUtf8(zh), {}, QString::fromLatin1(creditCode), 0};
}

QList<BrandMergeObstacle> obstacles(Workspace &w, Id<Brand> stays, Id<Brand> goes)
{
    QList<BrandMergeObstacle> out;
    for (const BrandMergeProblem &one : BrandMergeService(w).problems(stays, goes)) {
        out.append(one.obstacle);
        [&] {
            QVERIFY(!brandMergeMessage(one).english().contains(u'%'));
        }();
    }
    return out;
}

} // namespace

class TestBrandMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreCompared_data();
    void namesAreCompared();
    void likenessIsBetweenNoneAndAll();
    void pairsAreFound();
    void aMergeMovesWhatIsOpen();
    void aMergeMovesWhatOthersKnow();
    void whatIsSignedStays();
    void twoCompaniesAreNotOne();
    void managersWouldSeeMore();
    void twoBrandsAreNotOfferedAgain();
};

void TestBrandMerge::namesAreCompared_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *key) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(key);
    };
    row("Luolai Home Textile Co., Ltd.", "luolaihometextile");
    row("ＬＵＯＬＡＩ", "luolai");
    row("罗莱生活科技股份有限公司", "罗莱生活科技");
    row("羅萊", "罗莱");
    row("太湖雪（官方旗舰店）", "太湖雪");
    row("集团", "集团"); // nothing would be left
    row("The Group", "");
    row("  ", "");
    row("H&M", "hm");
}

void TestBrandMerge::namesAreCompared()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    QCOMPARE(brandKey(name), key);
}

void TestBrandMerge::likenessIsBetweenNoneAndAll()
{
    const auto alike = [](const char *a, const char *b) {
        return likeness(brandPairs(QString::fromUtf8(a)), brandPairs(QString::fromUtf8(b)));
    };
    QCOMPARE(alike("luolai", "luolai"), 1.0);
    QCOMPARE(alike("luolai", "denmo"), 0.0);
    QCOMPARE(alike("", "taihu"), 0.0);
    QCOMPARE(alike("苏", "苏"), 1.0);
    QVERIFY(alike("luolaihome", "luolaihomes") > nearEnough);
    QVERIFY(alike("苏州丝绸", "杭州丝绸") < nearEnough);
    QCOMPARE(alike("aaaa", "aa"), alike("aa", "aaaa"));
}

void TestBrandMerge::pairsAreFound()
{
    const QList<BrandPair> found =
        findDuplicates({identity(1, "Luolai", "罗莱"), identity(2, "LUOLAI Co., Ltd.", ""), identity(3, "", "羅萊"),
                        identity(4, "Other", "", oneCode), identity(5, "Quite another", "", oneCode),
                        identity(6, "Taihu Snow Silk", "", oneCode), identity(7, "Taihu Snow Silks", "", otherCode),
                        identity(8, "Porcelain Works", ""), identity(9, "Porcelain Work", "")});
    const auto has = [&found](qint64 one, qint64 other, BrandLikeness likeness) {
        return std::ranges::any_of(found, [&](const BrandPair &pair) {
            return pair.one.value == one && pair.other.value == other && pair.likeness == likeness;
        });
    };
    QVERIFY(has(1, 2, BrandLikeness::SameName));
    QVERIFY(has(1, 3, BrandLikeness::SameName)); // traditional characters
    QVERIFY(has(2, 3, BrandLikeness::NearName)); // one sounds as the other is written
    QVERIFY(has(4, 5, BrandLikeness::SameCode));
    QVERIFY(has(8, 9, BrandLikeness::NearName));
    QVERIFY(!has(6, 7, BrandLikeness::NearName)); // two codes are two companies
    QCOMPARE(found.first().likeness, BrandLikeness::SameCode);
    const QList<BrandPair> sounds =
        findDuplicates({identity(1, "", "罗莱家纺有限公司"), identity(2, "Luolai Jiafang", ""),
                        identity(3, "", "洛莱家纺"), identity(4, "Luo", "")});
    QCOMPARE(sounds.size(), 2); // not two Chinese names that sound alike
    QCOMPARE(sounds.first().score, 0.9);
    // The one on which more hangs should stay.
    BrandIdentity weighty = identity(20, "Luolai", "");
    weighty.weight = 5;
    QCOMPARE(findDuplicates({identity(1, "Luolai", ""), weighty}).first().one.value, 20);
}

void TestBrandMerge::aMergeMovesWhatIsOpen()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Brand> twin = add(*w, "LUOLAI-2", "Luolai", "", oneCode);
    Proposal proposal = house.proposal();
    proposal.brand = twin;
    const auto asked = ProposalService(*w).add(proposal);
    Contract draft = house.contract(twin);
    const auto contract = ContractService(*w).add(draft);
    Contact contact;
    contact.brand = twin;
    contact.name = QStringLiteral("Ms Wang");
    BrandService(*w).addContact(contact);
    QCOMPARE(BrandMergeService(*w).duplicates().size(), 1);
    QVERIFY(obstacles(*w, house.luolai, twin).isEmpty());

    const BrandMergeResult result = BrandMergeService(*w).merge(house.luolai, twin);
    QCOMPARE(result.proposals, 1);
    QCOMPARE(result.contracts, 1);
    QCOMPARE(result.contacts, 1);
    QVERIFY(result.filled.contains(QStringLiteral("credit_code")));
    QCOMPARE(ProposalService(*w).get(asked).brand, house.luolai);
    QCOMPARE(ContractService(*w).get(contract).brand, house.luolai);
    QCOMPARE(BrandService(*w).contacts(house.luolai).size(), 1);
    const Brand gone = BrandService(*w).get(twin);
    QCOMPARE(gone.mergedInto, house.luolai);
    QVERIFY(gone.archivedOn);
    QCOMPARE(BrandService(*w).get(house.luolai).creditCode, QString::fromLatin1(oneCode));
    QCOMPARE(BrandService(*w).history(twin).first().action, QStringLiteral("merged"));
    QCOMPARE(ProposalService(*w).history(asked).first().changes.value(0).field, QStringLiteral("brand_id"));
    QVERIFY(BrandMergeService(*w).duplicates().isEmpty());
    QCOMPARE(obstacles(*w, house.taihu, twin), QList{BrandMergeObstacle::Merged});
    QCOMPARE(obstacles(*w, house.luolai, house.luolai), QList{BrandMergeObstacle::Same});
}

void TestBrandMerge::aMergeMovesWhatOthersKnow()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Id<Brand> twin = add(*w, "LUOLAI-2", "Luolai");
    BrandProfile profile;
    profile.brand = twin;
    profile.budget = {0, *Currency::find("CNY")};
    MatchService matches(*w);
    matches.save(profile);
    Shortlist list;
    list.name = QStringLiteral("Spring");
    list.id = matches.save(list);
    matches.add(list.id, {{house.assets[0], house.luolai}, {house.assets[0], twin}, {house.assets[1], twin}});
    SupplierService suppliers(*w);
    Supplier supplier;
    supplier.code = QStringLiteral("S");
    supplier.nameEn = QStringLiteral("Mill");
    Factory factory;
    factory.supplier = suppliers.add(supplier);
    factory.code = QStringLiteral("F");
    factory.nameEn = QStringLiteral("Mill");
    FactoryApproval approval;
    approval.factory = suppliers.add(factory);
    approval.brand = twin;
    approval.valid = {QDate(2026, 1, 1), QDate(2026, 12, 31)};
    suppliers.add(approval);
    for (const Id<Brand> brand : {house.luolai, twin}) {
        for (const char *key : {"both", brand == twin ? "its own" : "another"})
            insertRow(w.db(), "known_key",
                      {{"brand_id", brand},
                       {"workspace", QStringLiteral("W")},
                       {"name", QStringLiteral("Desk")},
                       {"public_key", QString::fromLatin1(key)},
                       {"state", QStringLiteral("first")},
                       {"seen_at", QStringLiteral("2026-06-01T00:00:00Z")}});
    }

    BrandMergeService(*w).merge(house.luolai, twin);
    const auto rows = [&w](const char *table, Id<Brand> brand) {
        return Statement(w.db(),
                         QStringLiteral("SELECT COUNT(*) FROM %1 WHERE brand_id = ?").arg(QLatin1StringView(table)))
            .bind(brand)
            .one<qint64>()
            .value_or(-1);
    };
    QCOMPARE(rows("brand_profile", house.luolai), 1);
    QCOMPARE(rows("shortlist_entry", house.luolai), 2); // one of them was there
    QCOMPARE(rows("shortlist_entry", twin), 1);
    QCOMPARE(rows("factory_approval", house.luolai), 1);
    QCOMPARE(rows("known_key", house.luolai), 3);
    QCOMPARE(rows("known_key", twin), 1);
}

void TestBrandMerge::whatIsSignedStays()
{
    const TestWorkspace w;
    const Licensing house(*w);
    holdEverything(*w, house.institution);
    const Id<Brand> twin = add(*w, "LUOLAI-2", "Luolai");
    const auto contract = ContractService(*w).add(house.contract(twin));
    signOnPaper(*w, contract, 1, QDate(2026, 6, 1));
    QCOMPARE(obstacles(*w, house.luolai, twin), QList{BrandMergeObstacle::Contract});
    VERIFY_ERROR(BrandMergeService(*w).merge(house.luolai, twin), Error::Kind::InUse);
    QVERIFY(!BrandService(*w).get(twin).archivedOn);
    // The other way round it can be done.
    QVERIFY(obstacles(*w, twin, house.luolai).isEmpty());
    BrandMergeService(*w).merge(twin, house.luolai);
    QCOMPARE(BrandService(*w).get(house.luolai).mergedInto, twin);
}

void TestBrandMerge::twoCompaniesAreNotOne()
{
    const TestWorkspace w;
    const Id<Brand> one = add(*w, "A", "Silk", "", oneCode);
    const Id<Brand> other = add(*w, "B", "Silk", "", otherCode);
    QVERIFY(BrandMergeService(*w).duplicates().isEmpty());
    QCOMPARE(obstacles(*w, one, other), QList{BrandMergeObstacle::TwoCodes});
    BrandService(*w).setArchived(one, true);
    QVERIFY(obstacles(*w, one, other).contains(BrandMergeObstacle::Archived));
}

void TestBrandMerge::managersWouldSeeMore()
{
    const TestWorkspace w;
    const Id<Brand> one = add(*w, "A", "Silk");
    const Id<Brand> other = add(*w, "B", "Silk");
    Member first;
    first.name = w->actor.name;
    first.role = Role::Administrator;
    PeopleService(*w).add(first);
    Member staff = first;
    staff.role = Role::LicensingStaff;
    PeopleService(*w).add(staff);
    Member manager;
    manager.name = QStringLiteral("wang");
    manager.role = Role::BrandManager;
    manager.brand = other;
    PeopleService(*w).add(manager);
    QCOMPARE(obstacles(*w, one, other), QList{BrandMergeObstacle::Manager});
    QVERIFY(obstacles(*w, other, one).isEmpty());
    w->actor.name = QStringLiteral("wang");
    VERIFY_ERROR((void)BrandMergeService(*w).duplicates(), Error::Kind::Rejected);
    VERIFY_ERROR(BrandMergeService(*w).merge(other, one), Error::Kind::Rejected);
}

void TestBrandMerge::twoBrandsAreNotOfferedAgain()
{
    const TestWorkspace w;
    const Id<Brand> one = add(*w, "A", "Silk");
    const Id<Brand> other = add(*w, "B", "Silk");
    QCOMPARE(BrandMergeService(*w).duplicates().size(), 1);
    BrandMergeService(*w).keepApart(other, one);
    BrandMergeService(*w).keepApart(one, other);
    QVERIFY(BrandMergeService(*w).duplicates().isEmpty());
    VERIFY_ERROR(BrandMergeService(*w).keepApart(one, one), Error::Kind::Rejected);
    // What was merged is the other one for good.
    BrandMergeService(*w).merge(one, other);
    VERIFY_ERROR(BrandService(*w).setArchived(other, false), Error::Kind::Rejected);
    QVERIFY(BrandService(*w).get(other).archivedOn);
}

QTEST_GUILESS_MAIN(TestBrandMerge)
#include "tst_brandmerge.moc"
