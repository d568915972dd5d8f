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
    /// The contract's own: concept and packaging, five working days each; silence approves after `silence`.
    void agreeOnStages(std::optional<int> silence = {})
    {
        ReviewChain chain;
        chain.contract = contract;
        chain.stages = {{ReviewStage::Concept, 5, {Reviewer::Curator}}, {ReviewStage::Packaging, 5, {Reviewer::Legal}}};
        chain.silenceDays = silence;
        ReviewHouseService(*home).saveChain(chain);
    }
    void goTo(QDate day) { home->clock = Clock(QDateTime(day, QTime(9, 0), Qt::UTC)); }
    /// Through the stages of agreeOnStages().
    [[nodiscard]] Id<LicensedProduct> released(const char *sku)
    {
        agreeOnStages();
        const Id<LicensedProduct> id = begin(sku);
        for (int i = 0; i < 2; ++i) {
            submit(id, {picture("x.png")});
            act(id, ReviewAct::Approve);
        }
        return id;
    }
    void terminate()
    {
        ContractService contracts(*home);
        const Contract stored = contracts.get(contract);
        contracts.terminate(contract, stored.version, home->clock.today(), QStringLiteral("Not paid"));
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
    void whatIsReleasedStays();
    void releasedTwice();
    void intakeAsksTheContract();
    void firstAndLastStageAskTheContract();
    void changesAreTickedOff();
    void twoTickOffTheLast();
    void endsAndGoesOn();
    void silence();
    void silenceOverHoldAndHolidays();
    void silenceForTheLicensee();
    void remarks();
    void remarksAmongTheHouse();
    void whoMay();
    void whoDecides();
    void reasonsOfTheHouse();
    void whatABrandSees();
    void twoPeopleOnOneRound();
    void twoHandIn();
    void twoPeopleOnOneProduct();
    void chainsOfInstitutionsAndContracts();
    void twoPeopleOnOneChain();
    void daysOfTheHouse();
    void twoPeopleOnTheDays();
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

void TestProductApproval::whatIsReleasedStays()
{
    House house;
    const Id<LicensedProduct> id = house.released("A-1");
    QVERIFY(mayCarryLabel(house.detail(id).item.product));
    // Neither into another product …
    LicensedProduct other = house.detail(id).item.product;
    other.category = QStringLiteral("nice/24");
    VERIFY_ERROR(ApprovalService(*house.home).change(other), Error::Kind::Rejected);
    VERIFY_ERROR(ProductService(*house.home).change(other), Error::Kind::Rejected);
    other = house.detail(id).item.product;
    other.assets = {house.licensing.assets[1]};
    VERIFY_ERROR(ApprovalService(*house.home).change(other), Error::Kind::Rejected);
    // … nor on other days past its approval.
    ProductService products(*house.home);
    other = house.detail(id).item.product;
    other.releasedOn = QDate(2026, 1, 1);
    VERIFY_ERROR(products.change(other), Error::Kind::Rejected);
    for (const ProductState state : productStates)
        VERIFY_ERROR(products.setState(id, other.version, state, QDate(2026, 6, 10)), Error::Kind::Rejected);
    // Its name may be written better.
    other = house.detail(id).item.product;
    other.nameEn = QStringLiteral("Lotus coverlet");
    ApprovalService(*house.home).change(other);
    QCOMPARE(house.detail(id).item.product.nameEn, other.nameEn);
    // Withdrawn and taken up again, it may become another one, which its last stage looks at.
    house.act(id, ReviewAct::Withdraw, "Another motif");
    other = house.detail(id).item.product;
    VERIFY_ERROR(products.setState(id, other.version, ProductState::Released, QDate(2026, 6, 16)),
                 Error::Kind::Rejected);
    house.act(id, ReviewAct::TakeUp, "With it");
    other.category = QStringLiteral("nice/24");
    other.version = house.detail(id).item.product.version;
    ApprovalService(*house.home).change(other);
    QCOMPARE(house.detail(id).item.product.category, QStringLiteral("nice/24"));
}

void TestProductApproval::releasedTwice()
{
    House house;
    house.goTo({2026, 6, 15});
    const Id<LicensedProduct> id = house.released("A-1");
    house.goTo({2026, 7, 1});
    house.act(id, ReviewAct::Withdraw, "Recalled");
    const auto stored = [&house] {
        return ProductService(*house.home).list(house.contract).first();
    };
    QVERIFY(stored().earlierSpans.isEmpty()); // its own days say it
    house.goTo({2026, 8, 3});
    house.act(id, ReviewAct::TakeUp, "Mended");
    house.submit(id, {house.picture("two.png")});
    house.act(id, ReviewAct::Approve);
    const LicensedProduct product = stored();
    const DaySpan quarter{{2026, 4, 1}, {2026, 6, 30}};
    QVERIFY(!product.isApprovedFor({2026, 6, 14}, quarter));
    QVERIFY(product.isApprovedFor({2026, 6, 20}, quarter)); // in its first span
    QVERIFY(product.isApprovedFor({}, quarter));
    QVERIFY(!product.isApprovedFor({2026, 7, 15}, quarter)); // between the two
    QVERIFY(product.isApprovedFor({2026, 8, 3}, quarter));
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

void TestProductApproval::firstAndLastStageAskTheContract()
{
    House house;
    house.agreeOnStages(2); // no intake: the concept is the first
    ApprovalService service(*house.home);
    service.begin(house.product("B", "nice/33"));
    const auto find = [&service](const char *sku) {
        return service.find(QStringLiteral("C-2026-0001"), QString::fromLatin1(sku));
    };
    house.submit(find("B"), {house.picture("b.png")});
    VERIFY_ERROR(house.act(find("B"), ReviewAct::Approve), Error::Kind::Rejected);
    VERIFY_ERROR(house.act(find("B"), ReviewAct::ApproveWithChanges, "", {QStringLiteral("x")}), Error::Kind::Rejected);
    // What was covered at first is asked about once more before it is released.
    for (const char *sku : {"C", "D", "E"}) {
        house.submit(house.begin(sku), {house.picture("c.png")});
        house.act(find(sku), ReviewAct::Approve);
        house.submit(find(sku), {house.picture("card.png")});
    }
    house.act(find("D"), ReviewAct::ApproveWithChanges, "", {QStringLiteral("Credit line")});
    house.terminate();
    VERIFY_ERROR(house.act(find("C"), ReviewAct::Approve), Error::Kind::Rejected);
    VERIFY_ERROR(service.tickOff(house.detail(find("D")).changes.first().id, 1), Error::Kind::Rejected);
    QCOMPARE(house.detail(find("D")).item.approval->standing.state, ReviewState::ChangesDue);
    QVERIFY(!house.detail(find("D")).changes.first().isDone());
    house.goTo({2026, 6, 30});
    VERIFY_ERROR(house.act(find("E"), ReviewAct::LetPass), Error::Kind::Rejected);
    QCOMPARE(house.detail(find("E")).item.product.state, ProductState::InReview);
}

void TestProductApproval::twoTickOffTheLast()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    house.act(id, ReviewAct::ApproveWithChanges, "", {QStringLiteral("Petals: eight"), QStringLiteral("Softer red")});
    const auto changes = house.detail(id).changes;
    Person ann(house.home, QStringLiteral("ann"));
    Person bo(house.home, QStringLiteral("bo"));
    const auto tick = [&changes](qsizetype which) {
        return [change = changes[which].id](Workspace &w) {
            ApprovalService(w).tickOff(change, 1);
        };
    };
    const Both both = together(ann, tick(0), bo, tick(1));
    QVERIFY2(both.done() == 2, qPrintable(both.text()));
    QCOMPARE(house.detail(id).item.approval->standing,
             (ReviewStanding{ReviewStage::FinalArtwork, ReviewState::Awaiting}));
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

void TestProductApproval::silenceOverHoldAndHolidays()
{
    House house;
    house.agreeOnStages(5);
    // 14 February is a Saturday that is worked; from the 15th to the 23rd nobody works.
    house.goTo({2026, 2, 12});
    const Id<LicensedProduct> id = house.begin("S");
    house.submit(id, {house.picture("s.png")});
    QCOMPARE(house.detail(id).item.clock.silenceOn, std::optional(QDate(2026, 2, 26)));
    // A hold after the first two of the five leaves three.
    house.goTo({2026, 2, 14});
    house.act(id, ReviewAct::Hold, "The curator travels");
    house.goTo({2026, 3, 31});
    VERIFY_ERROR(house.act(id, ReviewAct::LetPass), Error::Kind::Rejected);
    house.act(id, ReviewAct::Resume);
    QCOMPARE(house.detail(id).item.clock.silenceOn, std::optional(QDate(2026, 4, 3)));
    house.goTo({2026, 4, 3});
    VERIFY_ERROR(house.act(id, ReviewAct::LetPass), Error::Kind::Rejected);
    house.goTo({2026, 4, 4});
    house.act(id, ReviewAct::LetPass);
    QCOMPARE(house.detail(id).item.approval->standing.stage, ReviewStage::Packaging);
}

void TestProductApproval::silenceForTheLicensee()
{
    House house;
    house.agreeOnStages(5);
    house.addPeople();
    house.as("luolai");
    const Id<LicensedProduct> id = house.begin("S");
    house.submit(id, {house.picture("s.png")});
    VERIFY_ERROR(house.act(id, ReviewAct::LetPass), Error::Kind::Rejected);
    house.goTo(house.detail(id).item.clock.silenceOn->addDays(1));
    house.act(id, ReviewAct::LetPass);
    QCOMPARE(house.detail(id).item.approval->standing.stage, ReviewStage::Packaging);
    // Nobody knows yet which days of 2027 are worked: the house may let it pass, the licensee not.
    house.goTo({2027, 2, 1});
    house.submit(id, {house.picture("card.png")});
    house.goTo({2027, 2, 9});
    QVERIFY(house.detail(id).item.clock.isSilent(house.home->clock.today()));
    VERIFY_ERROR(house.act(id, ReviewAct::LetPass), Error::Kind::Rejected);
    house.as("staff");
    house.act(id, ReviewAct::LetPass);
    QCOMPARE(house.detail(id).item.product.state, ProductState::Released);
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

void TestProductApproval::remarksAmongTheHouse()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    const Submission round = *house.detail(id).current();
    ReviewThreadService service(*house.home);
    const auto at = [&round](int place) {
        return ReviewPin{round.files.first().id, 1, PictureRegion{place, place, 0, 0}};
    };
    // What was settled among the house does not stand in the way of telling the licensee, nor the other way round.
    service.resolve(service.comment({round.id, at(2000), QStringLiteral("Is this ours?"), true}));
    const Id<ReviewComment> told = service.comment({round.id, at(2000), QStringLiteral("Too dark")});
    service.resolve(told);
    (void)service.comment({round.id, at(6000), QStringLiteral("Too red")});
    service.resolve(house.detail(id).threads.last().id());
    (void)service.comment({round.id, at(6000), QStringLiteral("They say the press cannot"), true});
    VERIFY_ERROR((void)service.comment({round.id, at(2000), QStringLiteral("Too dark")}), Error::Kind::Rejected);
}

void TestProductApproval::whoDecides()
{
    House house;
    house.addPeople();
    ApprovalService service(*house.home);
    house.as("staff");
    VERIFY_ERROR(service.begin(house.product("A-1"), QStringLiteral("nobody")), Error::Kind::Rejected);
    VERIFY_ERROR(service.begin(house.product("A-1"), QStringLiteral("curator")), Error::Kind::Rejected);
    service.begin(house.product("A-1"), QStringLiteral("staff"));
    const Id<LicensedProduct> id = service.find(QStringLiteral("C-2026-0001"), QStringLiteral("A-1"));
    const ProductApproval approval = *house.detail(id).item.approval;
    QCOMPARE(approval.lead, QStringLiteral("staff"));
    try {
        service.setLead(approval.id, approval.version, QStringLiteral("curator"));
        QFAIL("a curator closes no rounds");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Rejected);
        QVERIFY2(error.message().english().contains(u"staff"), qPrintable(error.message().english())); // who may
    }
    // The brand does not choose who decides about it.
    house.as("luolai");
    service.begin(house.product("A-2"), QStringLiteral("staff"));
    QVERIFY(
        house.detail(service.find(QStringLiteral("C-2026-0001"), QStringLiteral("A-2"))).item.approval->lead.isEmpty());
}

void TestProductApproval::reasonsOfTheHouse()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    ApprovalService service(*house.home);
    service.recommend(house.detail(id).current()->id, Reviewer::Curator, Opinion::Refuse, QStringLiteral("Wrong"));
    house.addPeople();
    house.as("staff");
    house.act(id, ReviewAct::Approve, "SECRET: the director wants it");
    QVERIFY(std::ranges::any_of(service.history(id), [](const HistoryEntry &entry) {
        return std::ranges::any_of(entry.changes, [](const auto &change) { return change.after.contains(u"SECRET"); });
    }));
    house.as("luolai");
    for (const ReviewEvent &event : house.detail(id).events)
        QVERIFY(!event.note.contains(u"SECRET"));
    for (const HistoryEntry &entry : service.history(id)) {
        for (const auto &change : entry.changes)
            QVERIFY2(!change.after.contains(u"SECRET"), qPrintable(change.after));
    }
    // What is asked of the licensee is told.
    house.submit(id, {house.picture("art.png")});
    house.as("staff");
    house.act(id, ReviewAct::AskAgain, "Turn the motif");
    house.as("luolai");
    QCOMPARE(house.detail(id).events.last().note, QStringLiteral("Turn the motif"));
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
    const QString wrong = both.refusedOtherwise({Error::Kind::Conflict}, {QStringLiteral("meanwhile")});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(house.detail(id).events.size(), 4);
    // Whoever comes later is told who it was.
    const ProductApproval now = *house.detail(id).item.approval;
    house.as("cai");
    if (now.standing.state == ReviewState::Resubmit)
        house.submit(id, {house.picture("next.png")});
    else
        house.act(id, ReviewAct::Cancel, "x");
    house.as("dan");
    try {
        ApprovalService(*house.home).act(now.id, now.version, ReviewAct::Approve);
        QFAIL("it was moved meanwhile");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Conflict);
        const QString said = error.message().english();
        QVERIFY2(said.contains(u"cai") && said.contains(u"2026-06-"), qPrintable(said));
    }
}

void TestProductApproval::twoHandIn()
{
    House house;
    const Id<LicensedProduct> id = house.begin("A-1");
    house.act(id, ReviewAct::Approve);
    const ProductApproval approval = *house.detail(id).item.approval;
    Person ann(house.home, QStringLiteral("ann"));
    Person bo(house.home, QStringLiteral("bo"));
    const auto submit = [&](const QString &path) {
        return [=](Workspace &w) {
            (void)ApprovalService(w).submit(approval.id, approval.version, {{path}, {}, {}});
        };
    };
    const Both both = together(ann, submit(house.picture("a.png", "red")), bo, submit(house.picture("b.png", "blue")));
    const QString wrong = both.refusedOtherwise({Error::Kind::Conflict}, {QStringLiteral("meanwhile")});
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(house.detail(id).submissions.size(), 2); // the intake's and one
}

void TestProductApproval::twoPeopleOnOneProduct()
{
    House house;
    const Id<LicensedProduct> id = house.inConcept("A-1");
    ApprovalService service(*house.home);
    LicensedProduct mine = house.detail(id).item.product;
    LicensedProduct theirs = mine;
    theirs.nameEn = QStringLiteral("Theirs");
    service.change(theirs, LeadChange{QString(), QStringLiteral("bo")});
    QCOMPARE(house.detail(id).item.approval->lead, QStringLiteral("bo"));
    // The product and who decides about it are saved together or not at all.
    mine.nameEn = QStringLiteral("Mine");
    VERIFY_ERROR(service.change(mine, LeadChange{QStringLiteral("bo"), QStringLiteral("ann")}), Error::Kind::Conflict);
    mine.version = house.detail(id).item.product.version;
    VERIFY_ERROR(service.change(mine, LeadChange{QString(), QStringLiteral("ann")}), Error::Kind::Conflict);
    QCOMPARE(house.detail(id).item.product.nameEn, theirs.nameEn);
    QCOMPARE(house.detail(id).item.approval->lead, QStringLiteral("bo"));
    // Other assets alone are a line of the history, too.
    mine = house.detail(id).item.product;
    mine.assets.clear();
    mine.category = QStringLiteral("nice/24/bedding");
    VERIFY_ERROR(service.change(mine), Error::Kind::Rejected); // not what the contract covers
    const Id<LicensedProduct> young = house.begin("A-2");
    mine = house.detail(young).item.product;
    mine.assets = {house.licensing.assets[1]};
    service.change(mine);
    QCOMPARE(service.history(young).first().changes.first().after, QStringLiteral("SZM/2"));
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
    VERIFY_ERROR(service.saveChain(chain), Error::Kind::Conflict); // there are some by now
    chain.id = service.chains().first().id;
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
    service.setDays({}, {}, {open});
    service.setDays(museum, {}, {closed, open});
    QCOMPARE(service.days().size(), 3);
    QVERIFY(!service.calendar(museum).isWorkingDay(closed.day));
    QVERIFY(service.publicCalendar(museum).isWorkingDay(closed.day));
    service.setDays(museum, {closed, open}, {closed}); // the others' stay
    QCOMPARE(service.days().size(), 2);
    QVERIFY(service.calendar(museum).isWorkingDay(open.day));
    service.setDays({}, {open}, {});
    QVERIFY(!service.calendar(museum).isWorkingDay(open.day));
    VERIFY_ERROR(service.setDays(museum, {}, {{}}), Error::Kind::BadInput);
    QCOMPARE(service.days().size(), 1);
}

void TestProductApproval::twoPeopleOnTheDays()
{
    House house;
    ReviewHouseService service(*house.home);
    const auto day = [](int number, const char *name) {
        return CalendarDay{QDate(2026, 6, number), false, QString::fromLatin1(name), {}};
    };
    const auto stored = [&service] {
        QList<CalendarDay> out;
        for (const HouseDay &one : service.days())
            out.append(one.day);
        return out;
    };
    const QList<CalendarDay> read{day(15, "A"), day(16, "B")};
    service.setDays({}, {}, read);
    // Two opened the form on these days; what one of them entered first stays.
    service.setDays({}, read, {day(15, "A"), day(16, "B"), day(17, "C")});
    service.setDays({}, read, {day(16, "B"), day(18, "D")});
    QCOMPARE(stored(), (QList{day(16, "B"), day(17, "C"), day(18, "D")}));
    // Of one day both cannot be right.
    VERIFY_ERROR(service.setDays({}, read, {day(15, "A"), day(16, "B"), day(17, "Other")}), Error::Kind::Conflict);
    VERIFY_ERROR(service.setDays({}, read, {day(15, "Other"), day(16, "B")}), Error::Kind::Conflict);
    QCOMPARE(stored(), (QList{day(16, "B"), day(17, "C"), day(18, "D")}));
}

QTEST_GUILESS_MAIN(TestProductApproval)
#include "tst_productapproval.moc"
