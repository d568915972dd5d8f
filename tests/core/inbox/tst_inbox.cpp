// Who hears of what: owners, followers, roles; nobody of the own acts or of what somebody chose not to hear of; a
// brand's manager of the own brand's records alone.
#include "core/contracts/contractservice.h"
#include "core/diary/diaryservice.h"
#include "core/inbox/inboxrepository.h"
#include "core/inbox/inboxservice.h"
#include "core/inbox/notify.h"
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"
#include "core/protection/registrationservice.h"
#include "core/rights/rightsservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

/// A workspace with people: an administrator (Tester), two of the museum's, a manager of each of two brands.
class Museum
{
public:
    Museum() : house(*home)
    {
        add("Tester", Role::Administrator);
        add("lin", Role::LicensingStaff, {}, "林月");
        add("wang", Role::LicensingStaff);
        add("chen", Role::Lead);
        add("luolai", Role::BrandManager, house.luolai);
        add("taihu", Role::BrandManager, house.taihu);
    }
    Workspace &as(const char *name)
    {
        home->actor.name = QString::fromUtf8(name);
        return *home;
    }
    QStringList told(const char *name)
    {
        QStringList out;
        for (const InboxItem &item : InboxService(as(name)).list())
            out.append(happeningMessage(item.code, item.label, item.args).english());
        return out;
    }
    void tell(const char *name, const Happening &happening)
    {
        Workspace &w = as(name);
        Transaction tx(w.db);
        Journal journal(tx, w);
        notify(journal, happening);
        tx.commit();
    }

    TestWorkspace home;
    Licensing house;

private:
    void add(const char *name, Role role, Id<Brand> brand = {}, const char *display = "")
    {
        Member member;
        member.name = QString::fromUtf8(name);
        member.displayName = QString::fromUtf8(display);
        member.role = role;
        member.brand = brand;
        PeopleService(as("Tester")).add(member);
    }
};

} // namespace

class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownersFollowersAndRolesHear();
    void nobodyHearsOfTheOwnActs();
    void whoStoppedHearsNothing();
    void brandManagersHearOfTheirBrandAlone();
    void anOpenWorkspaceHasOnePerson();
    void isReadAndUnread();
    void whatFailedWasNotTold();
    void codesHaveSentences();
    void recordsAreFoundByName();
    void everyCodeHasItsSentence();
    void verbsTell();
    void followersOfPartiesHear();
    void whoMayNotSeeItHearsNothing();
};

void TestInbox::ownersFollowersAndRolesHear()
{
    Museum m;
    Proposal proposal = m.house.proposal();
    proposal.owner = QStringLiteral("林月"); // by the display name
    const auto id = ProposalService(m.as("wang")).add(proposal);
    const QString number = ProposalService(m.as("wang")).get(id).number;
    QCOMPARE(m.told("lin"), QStringList{number + QStringLiteral(" came in: ") + proposal.title});
    ProposalService(m.as("lin")).move(id, 1, ProposalStage::Reviewing);
    // Who made it follows it.
    QCOMPARE(m.told("wang"), QStringList{number + QStringLiteral(" moved from stage:inquiry to stage:reviewing")});
    QVERIFY(m.told("Tester").isEmpty());
    InboxService(m.as("Tester")).follow({QStringLiteral("proposal"), id.value});
    ProposalService(m.as("lin"))
        .move(id, 2, ProposalTarget{ProposalStage::Declined, {}, QStringLiteral("quality"), {}});
    QCOMPARE(m.told("Tester"),
             QStringList{number + QStringLiteral(" moved from stage:reviewing to stage:declined: reason:quality")});
    // By role, and by a record that it belongs to.
    m.tell("lin", {.code = "proposal_changed",
                   .record = {QStringLiteral("contract"), 77},
                   .label = QStringLiteral("C-1"),
                   .roles = {Role::Lead},
                   .also = {{QStringLiteral("proposal"), id.value}}});
    QVERIFY(m.told("chen").contains(QStringLiteral("C-1 was changed")));
    QVERIFY(m.told("Tester").contains(QStringLiteral("C-1 was changed")));
}

void TestInbox::nobodyHearsOfTheOwnActs()
{
    Museum m;
    Proposal proposal = m.house.proposal();
    proposal.owner = QStringLiteral("lin");
    ProposalService(m.as("lin")).add(proposal);
    QVERIFY(m.told("lin").isEmpty());
    // Done by somebody else through her hands: a brand's answer in a file.
    m.tell("lin", {.code = "proposal_changed",
                   .record = {QStringLiteral("proposal"), 1},
                   .label = QStringLiteral("P-1"),
                   .to = {QStringLiteral("lin")},
                   .by = QStringLiteral("Luolai's designer")});
    QCOMPARE(InboxService(m.as("lin")).list().value(0).actor, QStringLiteral("Luolai's designer"));
}

void TestInbox::whoStoppedHearsNothing()
{
    Museum m;
    const RecordRef record{QStringLiteral("proposal"), 5};
    const Happening changed{
        .code = "proposal_changed", .record = record, .label = QStringLiteral("P-5"), .to = {QStringLiteral("lin")}};
    InboxService(m.as("lin")).unfollow(record);
    m.tell("chen", changed);
    QVERIFY(m.told("lin").isEmpty());
    {
        Workspace &w = m.as("lin");
        Transaction tx(w.db);
        Journal journal(tx, w);
        followOwn(journal, record); // commenting does not begin it again
        tx.commit();
    }
    QVERIFY(!InboxService(m.as("lin")).isFollowing(record));
    InboxService(m.as("lin")).follow(record);
    QVERIFY(InboxService(m.as("lin")).isFollowing(record));
    m.tell("chen", changed);
    QCOMPARE(m.told("lin").size(), 1);
}

void TestInbox::brandManagersHearOfTheirBrandAlone()
{
    Museum m;
    const auto id = ProposalService(m.as("luolai")).add(m.house.proposal());
    QCOMPARE(m.told("lin").size(), 1); // staff hear of what a brand hands in
    // Even who follows another brand's record hears nothing of it.
    InboxService(m.as("taihu")).follow({QStringLiteral("proposal"), id.value});
    ProposalService(m.as("lin")).move(id, 1, ProposalStage::Reviewing);
    QCOMPARE(m.told("luolai").size(), 1);
    QVERIFY(m.told("taihu").isEmpty());
    // What is of no brand is the house's.
    m.tell("lin", {.code = "proposal_changed",
                   .record = {QStringLiteral("proposal"), id.value},
                   .label = QStringLiteral("internal"),
                   .to = {QStringLiteral("luolai"), QStringLiteral("chen")}});
    QCOMPARE(m.told("luolai").size(), 1);
    QCOMPARE(m.told("chen").size(), 1);
    // Also an entry that was written wrongly is not shown.
    m.home->actor.name = QStringLiteral("taihu");
    Statement(m.home.db(), QStringLiteral("INSERT INTO inbox_entry (person, happening_id) SELECT 'taihu', MIN(id) "
                                          "FROM happening"))
        .run();
    QVERIFY(m.told("taihu").isEmpty());
    QCOMPARE(InboxService(m.as("taihu")).unread(), 0);
    VERIFY_ERROR((void)InboxService(m.as("nobody")).list(), Error::Kind::Rejected);
}

void TestInbox::anOpenWorkspaceHasOnePerson()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto id = ProposalService(*w).add(house.proposal());
    InboxService service(*w);
    QVERIFY(service.list().isEmpty());
    w->actor.name = QStringLiteral("somebody else");
    ProposalService(*w).move(id, 1, ProposalStage::Reviewing);
    QVERIFY(!InboxService(*w).list().isEmpty());
    w->actor.name = QStringLiteral("Tester");
    QCOMPARE(service.list().size(), 1);
    QCOMPARE(service.list().first().code, QStringLiteral("proposal_moved"));
}

void TestInbox::isReadAndUnread()
{
    Museum m;
    for (int i = 0; i < 3; ++i) {
        m.tell("chen", {.code = "proposal_changed",
                        .record = {QStringLiteral("proposal"), i + 1},
                        .label = QString::number(i),
                        .to = {QStringLiteral("lin"), QStringLiteral("Tester")}});
    }
    InboxService lin(m.as("lin"));
    QCOMPARE(lin.unread(), 3);
    const QList<InboxItem> all = lin.list();
    QCOMPARE(all.first().label, QStringLiteral("2"));
    lin.markRead({all.at(1).id});
    QCOMPARE(lin.unread(), 2);
    QVERIFY(lin.list().at(1).isRead);
    InboxItemFilter filter;
    filter.unreadOnly = true;
    QCOMPARE(lin.list(filter).size(), 2);
    filter = {};
    filter.before = all.at(1).id;
    QCOMPARE(lin.list(filter).size(), 1);
    filter = {};
    filter.limit = 2;
    QCOMPARE(lin.list(filter).size(), 2);
    lin.markAllRead();
    QCOMPARE(lin.unread(), 0);
    QCOMPARE(InboxService(m.as("Tester")).unread(), 3);
}

void TestInbox::whatFailedWasNotTold()
{
    Museum m;
    Workspace &w = m.as("chen");
    {
        Transaction tx(w.db);
        Journal journal(tx, w);
        notify(journal, {.code = "proposal_changed",
                         .record = {QStringLiteral("proposal"), 1},
                         .label = QStringLiteral("x"),
                         .to = {QStringLiteral("lin")}});
    } // not committed
    QVERIFY(m.told("lin").isEmpty());
    VERIFY_ERROR(
        m.tell("chen", {.code = "no_such_code", .record = {QStringLiteral("proposal"), 1}, .label = QString()}),
        Error::Kind::Internal);
}

void TestInbox::codesHaveSentences()
{
    QVERIFY(isHappeningCode(u"proposal_moved"));
    QVERIFY(!isHappeningCode(u"proposal_mover"));
    QCOMPARE(happeningMessage(QStringLiteral("of_2030"), QStringLiteral("P-1"), {}).args,
             QStringList({QStringLiteral("P-1"), QStringLiteral("of_2030")}));
    QCOMPARE(inBoth(QStringLiteral("A|B\nC"), QStringLiteral("甲")), QStringLiteral("both:A/B C|甲"));
    // What is empty keeps its place, and a line end in an argument makes no further one.
    Museum m;
    m.tell("chen", {.code = "proposal_moved",
                    .record = {QStringLiteral("proposal"), 1},
                    .label = QStringLiteral("P\n1"),
                    .args = {QString(), QStringLiteral("b\nc")},
                    .to = {QStringLiteral("lin")}});
    QCOMPARE(m.told("lin"), QStringList{QStringLiteral("P 1 moved from – to b c")});
}

void TestInbox::recordsAreFoundByName()
{
    Museum m;
    const auto id = ProposalService(m.as("lin")).add(m.house.proposal());
    const QString number = ProposalService(m.as("lin")).get(id).number;
    const RecordRef expected{QStringLiteral("proposal"), id.value};
    QVERIFY(InboxService(m.as("lin")).record(QStringLiteral("proposal"), number) == expected);
    QVERIFY(InboxService(m.as("luolai")).record(QStringLiteral("proposal"), number) == expected);
    VERIFY_ERROR((void)InboxService(m.as("taihu")).record(QStringLiteral("proposal"), number), Error::Kind::NotFound);
    VERIFY_ERROR((void)InboxService(m.as("lin")).record(QStringLiteral("setting"), number), Error::Kind::BadInput);
    // Of every kind that can be named, nothing of that name is found and nothing breaks.
    for (const QString &table : followableTables())
        VERIFY_ERROR((void)InboxService(m.as("lin")).record(table, QStringLiteral("none")), Error::Kind::NotFound);
    const auto contract = ContractService(m.as("lin")).add(m.house.contract(m.house.luolai));
    const qint64 product = insertRow(
        m.home.db(), "licensed_product",
        {{"contract_id", contract}, {"sku", "A/1"}, {"name_en", "Bedding"}, {"name_zh", ""}, {"state", "in_review"}});
    const QString sku = ContractService(m.as("lin")).get(contract).number + QStringLiteral("/A/1");
    QCOMPARE(InboxService(m.as("lin")).record(QStringLiteral("licensed_product"), sku).id, product);
    QCOMPARE(InboxService(m.as("luolai")).record(QStringLiteral("licensed_product"), sku).id, product);
    VERIFY_ERROR((void)InboxService(m.as("taihu")).record(QStringLiteral("licensed_product"), sku),
                 Error::Kind::NotFound);
}

void TestInbox::everyCodeHasItsSentence()
{
    QSet<QString> seen;
    const QStringList five{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")};
    for (const QString &code : happeningCodes()) {
        QVERIFY2(!seen.contains(code), qPrintable(code));
        seen.insert(code);
        const QString sentence = happeningMessage(code, QStringLiteral("A"), five).english();
        QVERIFY2(sentence.contains(u'A') && !sentence.contains(u'%') && !sentence.endsWith(u'.'), qPrintable(sentence));
    }
}

void TestInbox::verbsTell()
{
    const TestWorkspace w;
    const Licensing house(*w);
    holdEverything(*w, house.institution);
    qint64 last = 0;
    // What was told since it was asked last.
    const auto told = [&] {
        QStringList out;
        Statement rows(w.db(), QStringLiteral("SELECT id, code FROM happening WHERE id > ? ORDER BY id"));
        rows.bind(last);
        while (rows.next()) {
            last = rows.row().integerAt(0);
            out.append(rows.row().textAt(1));
        }
        return out;
    };
    const auto only = [](const char *code) {
        return QStringList{QString::fromLatin1(code)};
    };
    ProposalService proposals(*w);
    const auto proposal = proposals.add(house.proposal());
    QCOMPARE(told(), only("proposal_received"));
    const QString brief = w.folder() + QStringLiteral("/brief.txt");
    {
        QFile file(brief);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("brief");
    }
    proposals.attach(proposal, brief);
    QCOMPARE(told(), only("proposal_file"));
    VERIFY_ERROR(proposals.attach(proposal, brief), Error::Kind::Duplicate);
    proposals.setArchived(proposal, true);
    QCOMPARE(told(), only("proposal_archived"));
    proposals.setArchived(proposal, false);
    QCOMPARE(told(), only("proposal_restored"));

    RightsService rights(*w);
    Reservation hold;
    hold.institution = house.institution;
    hold.brand = house.luolai;
    hold.title = QStringLiteral("Bedding, in talks");
    const Proposal asked = house.proposal();
    hold.terms = requestOf(asked, QStringLiteral("LUOLAI"), {QStringLiteral("SZM/1")});
    hold.holdUntil = QDate(2026, 12, 31);
    hold.id = rights.add(hold);
    QCOMPARE(told(), only("reservation_made"));
    hold = rights.get(hold.id);
    hold.title = QStringLiteral("Bedding");
    rights.change(hold);
    QCOMPARE(told(), only("reservation_changed"));
    rights.release(hold.id, rights.get(hold.id).version, QDate(2026, 7, 1), {});
    QCOMPARE(told(), only("reservation_released"));

    const auto contract = ContractService(*w).add(house.contract(house.luolai));
    signOnPaper(*w, contract, 1, QDate(2026, 6, 1));
    QVERIFY(told().contains(QStringLiteral("contract_signed")));
    DiaryService diary(*w);
    ContractOption option;
    option.contract = contract;
    option.title = QStringLiteral("Second term");
    option.by = QDate(2027, 3, 31);
    option.newEnd = QDate(2029, 6, 30);
    option.id = diary.add(option);
    diary.decide(option.id, 1, OptionState::Exercised, QDate(2027, 2, 1), {});
    QCOMPARE(told(), only("option_used"));
    ContractNotice notice;
    notice.contract = contract;
    notice.kind = NoticeKind::Breach;
    notice.onDay = QDate(2026, 8, 3);
    notice.text = QStringLiteral("The report is missing.");
    diary.add(notice);
    QCOMPARE(told(), only("contract_notice"));

    RegistrationService protection(*w);
    Registration mark;
    mark.institution = house.institution;
    mark.number = QStringLiteral("12345");
    mark.holder = QStringLiteral("Museum");
    mark.classes = {QStringLiteral("24")};
    mark.territory = QStringLiteral("CN");
    mark.assets = {house.assets[0]};
    mark.id = protection.addRegistration(mark);
    QCOMPARE(told(), only("registration_added"));
    mark = protection.registration(mark.id);
    mark.title = QStringLiteral("Deer");
    protection.changeRegistration(mark);
    QCOMPARE(told(), only("registration_changed"));
    protection.archiveRegistration(mark.id, mark.version + 1);
    QCOMPARE(told(), only("registration_archived"));
}

void TestInbox::followersOfPartiesHear()
{
    Museum m;
    InboxService(m.as("wang")).follow({QStringLiteral("brand"), m.house.luolai.value});
    InboxService(m.as("chen")).follow({QStringLiteral("institution"), m.house.institution.value});
    ProposalService(m.as("lin")).add(m.house.proposal());
    QCOMPARE(m.told("wang").size(), 1);
    QCOMPARE(m.told("chen").size(), 1);
}

void TestInbox::whoMayNotSeeItHearsNothing()
{
    Museum m;
    const RecordRef asset{QStringLiteral("asset"), m.house.assets[0].value};
    for (const char *name : {"wang", "Tester"}) // staff, and the administrator, who sees no registrations
        InboxService(m.as(name)).follow(asset);
    m.tell("lin", {.code = "evidence_added",
                   .record = asset,
                   .label = QStringLiteral("SZM/1"),
                   .args = {QStringLiteral("photo.jpg")},
                   .needs = Permission::SeeProtection});
    QCOMPARE(m.told("wang"), QStringList{QStringLiteral("SZM/1 has new evidence: photo.jpg")});
    QVERIFY(m.told("Tester").isEmpty());
}

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
