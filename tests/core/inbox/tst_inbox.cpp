// Who hears of what: owners, followers, roles; nobody of the own acts or of what somebody chose not to hear of; a
// brand's manager of the own brand's records alone.
#include "core/inbox/inboxservice.h"
#include "core/inbox/notify.h"
#include "core/people/peopleservice.h"
#include "core/proposals/proposalservice.h"
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
}

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
