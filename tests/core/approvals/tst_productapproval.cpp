// A product's way from its first idea to a sale that raises no question, on a real database; what is refused on the
// way, what a brand's manager sees, and two people who act on one round.
#include "core/approvals/approvalservice.h"
#include "core/approvals/reviewhouseservice.h"
#include "core/approvals/reviewthreadservice.h"
#include "core/audit/journal.h"
#include "core/contracts/contractservice.h"
#include "core/inbox/inboxservice.h"
#include "core/people/peopleservice.h"
#include "core/products/productrepository.h"
#include "core/products/productservice.h"
#include "tests/support/licensing.h"
#include "tests/support/people.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

struct House {
    TestWorkspace home;
    Licensing licensing{*home};
    Id<Contract> contract;

    House()
    {
        holdEverything(*home, licensing.institution);
        contract = ContractService(*home).add(licensing.contract(licensing.luolai));
        attachPaper(*home, contract);
        signOnPaper(*home, contract, 1, QDate(2026, 6, 1));
    }

    [[nodiscard]] LicensedProduct product(const char *sku, const char *category = "nice/24/bedding",
                                          QList<qsizetype> works = {0}) const
    {
        LicensedProduct out;
        out.contract = contract;
        out.sku = QString::fromLatin1(sku);
        out.nameEn = QStringLiteral("Lotus quilt");
        out.category = QString::fromLatin1(category);
        for (const qsizetype work : works)
            out.assets.append(licensing.assets[work]);
        return out;
    }
    /// What begins like a picture; `content` makes it another one.
    [[nodiscard]] QString picture(const char *name, const char *content = "red") const
    {
        const QString path = home.folder() + u'/' + QLatin1StringView(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray("\x89PNG\r\n\x1a\n", 8) + content);
        return path;
    }
    [[nodiscard]] ApprovalDetail detail(Id<LicensedProduct> id) { return ApprovalService(*home).get(id); }
    void act(Id<LicensedProduct> id, ReviewAct what, const char *note = "", const QStringList &changes = {})
    {
        const ProductApproval approval = *detail(id).item.approval;
        ApprovalService(*home).act(approval.id, approval.version, what, QString::fromLatin1(note), changes);
    }
    Id<Submission> submit(Id<LicensedProduct> id, const QStringList &paths, const char *label = "")
    {
        const ProductApproval approval = *detail(id).item.approval;
        return ApprovalService(*home).submit(approval.id, approval.version, {paths, {}, QString::fromUtf8(label)});
    }
    [[nodiscard]] Id<LicensedProduct> begin(const char *sku)
    {
        ApprovalService service(*home);
        service.begin(product(sku));
        return ProductRepository(home.db()).find(contract, QString::fromLatin1(sku))->id;
    }
    /// At the concept, handed in once.
    [[nodiscard]] Id<LicensedProduct> inConcept(const char *sku)
    {
        const Id<LicensedProduct> id = begin(sku);
        act(id, ReviewAct::Approve);
        submit(id, {picture("concept.png")});
        return id;
    }
    void as(const char *name) { home->actor.name = QString::fromLatin1(name); }
    void addPeople()
    {
        PeopleService people(*home);
        as("admin");
        for (const auto &[name, role] :
             std::initializer_list<std::pair<const char *, Role>>{{"admin", Role::Administrator},
                                                                  {"staff", Role::LicensingStaff},
                                                                  {"curator", Role::Curator},
                                                                  {"legal", Role::Legal},
                                                                  {"lead", Role::Lead},
                                                                  {"luolai", Role::BrandManager},
                                                                  {"taihu", Role::BrandManager}}) {
            Member member;
            member.name = QString::fromLatin1(name);
            member.role = role;
            if (role == Role::BrandManager)
                member.brand = member.name == u"luolai" ? licensing.luolai : licensing.taihu;
            people.add(member);
        }
    }
};

} // namespace

class TestProductApproval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromConceptToReleased();
    void roundsAreFrozen();
    void onlyItsApprovalReleases();
    void intakeAsksTheContract();
    void changesAreTickedOff();
    void endsAndGoesOn();
    void silence();
    void remarks();
    void whoMay();
    void whatABrandSees();
    void twoPeopleOnOneRound();
    void chainsOfInstitutionsAndContracts();
    void twoPeopleOnOneChain();
    void daysOfTheHouse();
};

void TestProductApproval::fromConceptToReleased()
{
    House house;
    const Id<LicensedProduct> id = house.begin("A-1");
    QCOMPARE(house.detail(id).item.clock.side, ReviewSide::House);
    house.act(id, ReviewAct::Approve);
    for (const ReviewStage stage : reviewStages) {
        if (stage == ReviewStage::Intake)
            continue;
        ApprovalDetail now = house.detail(id);
        QCOMPARE(now.item.approval->standing, (ReviewStanding{stage, ReviewState::Awaiting}));
        QVERIFY(!mayCarryLabel(now.item.product));
        house.submit(id, {house.picture("one.png"), house.picture("two.png", "blue")},
                     stage == ReviewStage::Packaging ? "Suzhou Museum" : "");
        now = house.detail(id);
        QCOMPARE(now.current()->files.size(), 2);
        QCOMPARE(now.current()->files.first().mediaType, QStringLiteral("image/png"));
        QCOMPARE(now.item.round, 1);
        ApprovalService(*house.home).recommend(now.current()->id, Reviewer::Licensing, Opinion::Approve);
        house.act(id, ReviewAct::Approve);
    }
    const ApprovalDetail end = house.detail(id);
    QCOMPARE(end.item.approval->standing.state, ReviewState::Released);
    QCOMPARE(end.item.product.state, ProductState::Released);
    QVERIFY(mayCarryLabel(end.item.product));
    const QDate today = house.home->clock.today();
    QVERIFY(end.item.product.isApprovedFor(today, {today, today}));
    QCOMPARE(end.item.product.pictureSha256, end.current()->files.first().sha256);
    QCOMPARE(end.submissions.size(), 7);
    QVERIFY(!end.label.isEmpty()); // "Suzhou Museum" is not the whole credit line
    QCOMPARE(ApprovalService(*house.home).list().size(), 1);
    QVERIFY(!ApprovalService(*house.home).history(id).isEmpty());
}

void TestProductApproval::roundsAreFrozen()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    const Submission round = *house.detail(id).current();
    Connection &db = house.home.db();
    const auto refused = [&db](const QString &sql) {
        try {
            Transaction tx(db);
            db.execute(sql);
            tx.commit();
        } catch (const Error &error) {
            return error.kind() == Error::Kind::Rejected;
        }
        return false;
    };
    QVERIFY(refused(QStringLiteral("UPDATE submission SET note = 'other'")));
    QVERIFY(refused(QStringLiteral("DELETE FROM submission")));
    QVERIFY(refused(QStringLiteral("UPDATE submission_file SET name = 'other'")));
    QVERIFY(refused(QStringLiteral("DELETE FROM submission_file")));
    QVERIFY(refused(QStringLiteral("INSERT INTO submission_file (submission_id, position, sha256, name) VALUES "
                                   "(%1, 2, '%2', 'more.png')")
                        .arg(round.id.value)
                        .arg(round.files.first().sha256)));
    QVERIFY(refused(QStringLiteral("UPDATE review_event SET note = 'x'")));
    QVERIFY(refused(QStringLiteral("UPDATE licensed_product SET state = 'released', released_on = '2026-06-15'")));
    QCOMPARE(*house.detail(id).current(), round);
}

void TestProductApproval::onlyItsApprovalReleases()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    ProductService products(*house.home);
    const LicensedProduct product = house.detail(id).item.product;
    VERIFY_ERROR(products.setState(id, product.version, ProductState::Released, QDate(2026, 6, 15)),
                 Error::Kind::Rejected);
    // One whose approval never began is released as before.
    const Id<LicensedProduct> old = products.add(house.product("OLD"));
    products.setState(old, 1, ProductState::Released, QDate(2026, 6, 15));
    VERIFY_ERROR(ApprovalService(*house.home).begin(*products.find(house.contract, QStringLiteral("OLD"))),
                 Error::Kind::Rejected);
    VERIFY_ERROR(ApprovalService(*house.home).begin(product), Error::Kind::Duplicate);
}

void TestProductApproval::intakeAsksTheContract()
{
    House house;
    ApprovalService service(*house.home);
    const auto wrong = house.product("B", "nice/33", {0, 2});
    service.begin(wrong);
    const Id<LicensedProduct> id = service.find(QStringLiteral("C-2026-0001"), QStringLiteral("B"));
    QCOMPARE(house.detail(id).scope.size(), 2); // spirits are not granted, and SZM/3 is not at all
    VERIFY_ERROR(house.act(id, ReviewAct::Approve), Error::Kind::Rejected);
    LicensedProduct right = house.product("B");
    right.id = id;
    right.version = house.detail(id).item.product.version;
    ProductService(*house.home).change(right);
    QVERIFY(house.detail(id).scope.isEmpty());
    house.act(id, ReviewAct::Approve);
    QCOMPARE(house.detail(id).item.approval->standing.stage, ReviewStage::Concept);
    VERIFY_ERROR((void)house.submit(id, {}), Error::Kind::BadInput);
    VERIFY_ERROR((void)house.submit(id, {QStringLiteral("/none.png")}), Error::Kind::BadInput);
}

void TestProductApproval::changesAreTickedOff()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    VERIFY_ERROR(house.act(id, ReviewAct::ApproveWithChanges), Error::Kind::BadInput);
    VERIFY_ERROR(house.act(id, ReviewAct::Approve, "", {QStringLiteral("x")}), Error::Kind::BadInput);
    house.act(id, ReviewAct::ApproveWithChanges, "", {QStringLiteral("Petals: eight"), QStringLiteral("Softer red")});
    VERIFY_ERROR((void)house.submit(id, {house.picture("next.png")}), Error::Kind::Rejected);
    ApprovalService service(*house.home);
    const auto changes = house.detail(id).changes;
    QCOMPARE(changes.size(), 2);
    service.tickOff(changes[0].id, 1);
    QCOMPARE(house.detail(id).item.approval->standing.state, ReviewState::ChangesDue);
    VERIFY_ERROR(service.tickOff(changes[0].id, 2), Error::Kind::Duplicate);
    service.tickOff(changes[1].id, 1);
    QCOMPARE(house.detail(id).item.approval->standing,
             (ReviewStanding{ReviewStage::FinalArtwork, ReviewState::Awaiting}));
}

void TestProductApproval::endsAndGoesOn()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    for (const ReviewAct act : {ReviewAct::Hold, ReviewAct::AskAgain, ReviewAct::Refuse, ReviewAct::Cancel})
        VERIFY_ERROR(house.act(id, act, " "), Error::Kind::Rejected); // a reason is needed
    house.act(id, ReviewAct::Hold, "The curator is abroad");
    VERIFY_ERROR(house.act(id, ReviewAct::Approve), Error::Kind::Rejected);
    house.act(id, ReviewAct::Resume);
    house.act(id, ReviewAct::AskAgain, "The motif is mirrored");
    house.submit(id, {house.picture("again.png", "green")});
    QCOMPARE(house.detail(id).item.round, 2);
    house.act(id, ReviewAct::Refuse, "Not this motif");
    VERIFY_ERROR((void)house.submit(id, {house.picture("more.png")}), Error::Kind::Rejected);
    house.act(id, ReviewAct::TakeUp, "They found another one");
    house.submit(id, {house.picture("third.png", "yellow")});
    QCOMPARE(house.detail(id).item.round, 3);
    QCOMPARE(house.detail(id).events.size(), 10);
    VERIFY_ERROR(house.act(id, ReviewAct::LetPass), Error::Kind::Rejected);
}

void TestProductApproval::silence()
{
    House house;
    ReviewChain chain;
    chain.contract = house.contract;
    chain.stages = {{ReviewStage::Concept, 3, {Reviewer::Curator}}, {ReviewStage::Packaging, 3, {Reviewer::Legal}}};
    chain.silenceDays = 5;
    ReviewHouseService(*house.home).saveChain(chain);
    const Id<LicensedProduct> id = house.begin("S");
    house.submit(id, {house.picture("s.png")});
    const QDate silentAfter = *house.detail(id).item.clock.silenceOn;
    VERIFY_ERROR(house.act(id, ReviewAct::LetPass), Error::Kind::Rejected);
    house.home->clock = Clock(QDateTime(silentAfter.addDays(1), QTime(9, 0), Qt::UTC));
    QVERIFY(house.detail(id).item.clock.isOverdue(house.home->clock.today()));
    house.act(id, ReviewAct::LetPass);
    QCOMPARE(house.detail(id).item.approval->standing, (ReviewStanding{ReviewStage::Packaging, ReviewState::Awaiting}));
}

void TestProductApproval::remarks()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    const Submission round = *house.detail(id).current();
    ReviewThreadService service(*house.home);
    const ReviewPin pin{round.files.first().id, 1, PictureRegion{2000, 2000, 0, 0}};
    const Id<ReviewComment> thread = service.comment({round.id, pin, QStringLiteral("Nine petals, not eight")});
    service.reply(thread, QStringLiteral("We will count again"));
    QCOMPARE(house.detail(id).item.openThreads, 1);
    service.resolve(thread);
    VERIFY_ERROR(service.resolve(thread), Error::Kind::Duplicate);
    QCOMPARE(house.detail(id).item.openThreads, 0);
    VERIFY_ERROR((void)service.reply(thread, QStringLiteral("And yet")), Error::Kind::Rejected);
    // Nor by another remark at the same place; elsewhere it may be said.
    VERIFY_ERROR((void)service.comment({round.id, pin, QStringLiteral("And yet")}), Error::Kind::Rejected);
    (void)service.comment({round.id, {pin.file, 1, PictureRegion{7000, 7000, 500, 500}}, QStringLiteral("Here")});
    VERIFY_ERROR(service.reopen(thread, QStringLiteral(" ")), Error::Kind::Rejected);
    service.reopen(thread, QStringLiteral("The print differs from the screen"));
    service.reply(thread, QStringLiteral("Now it is right"));
    const auto threads = house.detail(id).threads;
    QCOMPARE(threads.size(), 2);
    QCOMPARE(threads.first().answers.size(), 2);
    QCOMPARE(threads.first().marks.size(), 2);
    QVERIFY(!threads.first().isResolved());
    VERIFY_ERROR((void)service.comment({round.id, pin, QStringLiteral(" ")}), Error::Kind::BadInput);
    VERIFY_ERROR((void)service.comment({round.id, {{4711}, 1, {}}, QStringLiteral("x")}), Error::Kind::BadInput);
    VERIFY_ERROR((void)service.comment({{4711}, {}, QStringLiteral("x")}), Error::Kind::NotFound);
}

void TestProductApproval::whoMay()
{
    House house;
    house.addPeople();
    ApprovalService service(*house.home);
    house.as("luolai");
    service.begin(house.product("A-1"), QStringLiteral("staff"));
    const Id<LicensedProduct> id = service.find(QStringLiteral("C-2026-0001"), QStringLiteral("A-1"));
    VERIFY_ERROR(house.act(id, ReviewAct::Approve, "x"), Error::Kind::Rejected);
    house.as("curator");
    VERIFY_ERROR(house.act(id, ReviewAct::Approve, "x"), Error::Kind::Rejected);
    house.as("staff");
    VERIFY_ERROR(house.act(id, ReviewAct::Approve), Error::Kind::Rejected); // nobody has spoken, and no reason is given
    house.act(id, ReviewAct::Approve, "Within the contract");
    house.as("luolai");
    const Id<Submission> round = house.submit(id, {house.picture("concept.png")});
    VERIFY_ERROR(service.recommend(round, Reviewer::Curator, Opinion::Approve), Error::Kind::Rejected);
    house.as("staff");
    VERIFY_ERROR(service.recommend(round, Reviewer::Curator, Opinion::Approve), Error::Kind::Rejected);
    service.recommend(round, Reviewer::Licensing, Opinion::Approve);
    house.as("curator");
    VERIFY_ERROR(service.recommend(round, Reviewer::Curator, Opinion::Refuse), Error::Kind::Rejected); // why?
    service.recommend(round, Reviewer::Curator, Opinion::Approve);
    // Another lead is named; then staff decides no more, but the programme lead may always.
    house.as("staff");
    ProductApproval approval = *house.detail(id).item.approval;
    service.setLead(approval.id, approval.version, QStringLiteral("lead"));
    VERIFY_ERROR(house.act(id, ReviewAct::Approve), Error::Kind::Rejected);
    house.as("lead");
    house.act(id, ReviewAct::Approve);
    QCOMPARE(house.detail(id).item.approval->standing.stage, ReviewStage::FinalArtwork);
    house.as("luolai");
    QVERIFY(InboxService(*house.home).unread() > 0); // the decisions
}

void TestProductApproval::whatABrandSees()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    const Submission round = *house.detail(id).current();
    ReviewThreadService service(*house.home);
    const Id<ReviewComment> secret =
        service.comment({round.id, {}, QStringLiteral("SECRET: the last firm was cheaper"), true});
    const Id<ReviewComment> open = service.comment({round.id, {}, QStringLiteral("Please enlarge")});
    ApprovalService(*house.home).recommend(round.id, Reviewer::Curator, Opinion::Refuse, QStringLiteral("SECRET"));
    house.addPeople();
    house.as("luolai");
    ApprovalDetail seen = house.detail(id);
    QCOMPARE(seen.threads.size(), 1);
    QCOMPARE(seen.threads.first().number, 2);
    QCOMPARE(seen.item.openThreads, 1);
    QVERIFY(seen.opinions.isEmpty());
    QCOMPARE(ApprovalService(*house.home).list().first().openThreads, 1);
    for (const HistoryEntry &entry : ApprovalService(*house.home).history(id)) {
        for (const auto &change : entry.changes)
            QVERIFY2(!change.after.contains(QStringLiteral("SECRET")), qPrintable(change.after));
    }
    VERIFY_ERROR((void)service.reply(secret, QStringLiteral("x")), Error::Kind::NotFound);
    (void)service.reply(open, QStringLiteral("Larger by a third"));
    (void)service.comment({round.id, {}, QStringLiteral("Is red allowed?"), true}); // the licensee has no inner circle
    seen = house.detail(id);
    QCOMPARE(seen.threads.size(), 2);
    QCOMPARE(seen.threads.last().first.side, ReviewSide::Licensee);
    VERIFY_ERROR(service.resolve(open), Error::Kind::Rejected);
    house.as("taihu");
    VERIFY_ERROR((void)house.detail(id), Error::Kind::NotFound);
    QVERIFY(ApprovalService(*house.home).list().isEmpty());
    VERIFY_ERROR((void)service.comment({round.id, {}, QStringLiteral("x")}), Error::Kind::NotFound);
    VERIFY_ERROR((void)ApprovalService(*house.home).begin(house.product("X")), Error::Kind::NotFound);
}

void TestProductApproval::twoPeopleOnOneRound()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    const ProductApproval approval = *house.detail(id).item.approval;
    Person ann(house.home, QStringLiteral("ann"));
    Person bo(house.home, QStringLiteral("bo"));
    const auto decide = [&](ReviewAct act) {
        return [=](Workspace &w) {
            ApprovalService(w).act(approval.id, approval.version, act, QStringLiteral("because"));
        };
    };
    const Both both = together(ann, decide(ReviewAct::AskAgain), bo, decide(ReviewAct::Approve));
    const QString wrong = both.refusedOtherwise({Error::Kind::Conflict, Error::Kind::Rejected},
                                                {QStringLiteral("meanwhile"), QStringLiteral("look again"),
                                                 QStringLiteral("Somebody"), QStringLiteral("changed")});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(house.detail(id).events.size(), 4);
}

void TestProductApproval::chainsOfInstitutionsAndContracts()
{
    House house;
    ReviewHouseService service(*house.home);
    QCOMPARE(service.chainFor(house.contract, QStringLiteral("nice/24")).stages, houseChain().stages);
    ReviewChain chain;
    chain.institution = house.licensing.institution;
    chain.category = QStringLiteral("nice/24");
    chain.stages = {{ReviewStage::Packaging, 2, {Reviewer::Legal}}};
    service.saveChain(chain);
    QCOMPARE(service.chainFor(house.contract, QStringLiteral("nice/24/bedding")).stages, chain.stages);
    QCOMPARE(service.chainFor(house.contract, QStringLiteral("nice/25")).stages, houseChain().stages);
    const Id<LicensedProduct> id = house.begin("A-1");
    chain.stages.first().days = 9;
    service.saveChain(chain);
    QCOMPARE(service.chains().size(), 1);
    QCOMPARE(house.detail(id).item.approval->chain.stages.first().days, 2); // it goes on as it began
    house.submit(id, {house.picture("one.png")});
    house.act(id, ReviewAct::Approve);
    QCOMPARE(house.detail(id).item.product.state, ProductState::Released);
    house.act(id, ReviewAct::Withdraw, "Recalled");
    QCOMPARE(house.detail(id).item.product.state, ProductState::Withdrawn);
    QVERIFY(!mayCarryLabel(house.detail(id).item.product));
    house.act(id, ReviewAct::TakeUp, "Mended");
    house.submit(id, {house.picture("two.png")});
    house.act(id, ReviewAct::Approve);
    QCOMPARE(house.detail(id).item.product.state, ProductState::Released);
    service.removeChain(service.chains().first().id);
    QVERIFY(service.chains().isEmpty());
    chain.silenceDays = 4;
    VERIFY_ERROR(service.saveChain(chain), Error::Kind::BadInput);
}

void TestProductApproval::twoPeopleOnOneChain()
{
    House house;
    ReviewHouseService service(*house.home);
    ReviewChain chain = houseChain();
    chain.institution = house.licensing.institution;
    service.saveChain(chain);
    ReviewChain mine = service.chains().first();
    QCOMPARE(service.label(mine), QStringLiteral("SZM"));
    QCOMPARE(service.label({}), QStringLiteral("*"));
    mine.stages.first().days = 4;
    service.saveChain(mine);
    mine.stages.first().days = 5; // as it was read before
    VERIFY_ERROR(service.saveChain(mine), Error::Kind::Conflict);
    QCOMPARE(service.chains().first().stages.first().days, 4);
}

void TestProductApproval::daysOfTheHouse()
{
    House house;
    ReviewHouseService service(*house.home);
    const Id<Institution> museum = house.licensing.institution;
    const CalendarDay closed{QDate(2026, 6, 17), false, QStringLiteral("Stocktaking"), QStringLiteral("盘点")};
    const CalendarDay open{QDate(2026, 6, 20), true, {}, {}};
    service.setDays({}, {open});
    service.setDays(museum, {closed, open});
    QCOMPARE(service.days().size(), 3);
    QVERIFY(!service.calendar(museum).isWorkingDay(closed.day));
    QVERIFY(service.publicCalendar(museum).isWorkingDay(closed.day));
    service.setDays(museum, {closed}); // the others' stay
    QCOMPARE(service.days().size(), 2);
    QVERIFY(service.calendar(museum).isWorkingDay(open.day));
    service.setDays({}, {});
    QVERIFY(!service.calendar(museum).isWorkingDay(open.day));
    VERIFY_ERROR(service.setDays(museum, {{}}), Error::Kind::BadInput);
    QCOMPARE(service.days().size(), 1);
}

QTEST_GUILESS_MAIN(TestProductApproval)
#include "tst_productapproval.moc"
