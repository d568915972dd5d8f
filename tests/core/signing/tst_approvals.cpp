#include "tests/core/signing/signinghouse.h"

#include "core/inbox/inboxservice.h"
#include "core/rights/rightsservice.h"
#include "core/signing/amendmentservice.h"

using namespace lianming;
using test::refusal;
using test::SigningHouse;

namespace {

const QDate signedOn(2026, 6, 1);

} // namespace

class TestApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePersonNeedsNone();
    void bothMustApproveThisContent();
    void refusedAndTakenBack();
    void nothingIsApprovedThatIsTaken();
    void twoPeopleStandBehindAContract();
    void aWaiverNeedsASecondPerson();
    void aWaiverHoldsForWhatWasAsked();
    void whatIsProhibitedCannotBeWaived();
    void nobodyRewritesThem();
    void aBrandIsNotToldWhoSaidWhat();
    void anAmendmentIsApprovedAsItWouldBe();
};

void TestApprovals::onePersonNeedsNone()
{
    const SigningHouse h;
    const Contract draft = h.written(h.bedding());
    QCOMPARE(h.state(draft, Gate::Approvals), GateState::NotApplicable);
    h.hire();
    QCOMPARE(SigningService(h.as("lead")).gates(draft).of(Gate::Approvals).state, GateState::Blocked);
}

void TestApprovals::bothMustApproveThisContent()
{
    const SigningHouse h;
    h.hire();
    (void)h.as("licensing_staff");
    Contract draft = h.written(h.bedding());
    QCOMPARE(h.keys(draft, Gate::Approvals),
             (QStringList{QStringLiteral("legal missing"), QStringLiteral("business missing")}));
    SigningService(h.as("legal")).approve(draft, ApprovalKind::Legal, QStringLiteral("Fine"));
    VERIFY_ERROR(SigningService(h.as("legal")).approve(draft, ApprovalKind::Business, {}), Error::Kind::Rejected);
    QCOMPARE(refusal([&] { SigningService(h.as("lead")).sign(draft.id, draft.version, signedOn); }),
             QStringLiteral("The programme has not approved the contract yet"));
    h.service().approve(draft, ApprovalKind::Business, {});
    QCOMPARE(h.state(draft, Gate::Approvals), GateState::Passed);

    // What is changed needs new approvals; changed back, the old ones are of this content again.
    (void)h.as("licensing_staff");
    const QString title = draft.title;
    draft = h.changed(draft, QStringLiteral("Bedding and towels"));
    QCOMPARE(h.keys(draft, Gate::Approvals),
             (QStringList{QStringLiteral("legal changed"), QStringLiteral("business changed")}));
    draft = h.changed(draft, title);
    QCOMPARE(h.state(draft, Gate::Approvals), GateState::Passed);
    // What was approved is what was read.
    Contract stale = draft;
    stale.version = 1;
    VERIFY_ERROR(SigningService(h.as("legal")).approve(stale, ApprovalKind::Legal, {}), Error::Kind::Conflict);

    SigningService(h.as("lead")).sign(draft.id, draft.version, signedOn);
    QCOMPARE(h.now(draft).state, ContractState::Signed);
    QCOMPARE(h.service().approvals(draft.id).size(), 2);
}

void TestApprovals::refusedAndTakenBack()
{
    const SigningHouse h;
    h.hire();
    (void)h.as("licensing_staff");
    const Contract draft = h.written(h.bedding());
    (void)h.as("legal");
    VERIFY_ERROR(h.service().refuseApproval(draft, ApprovalKind::Legal, QStringLiteral(" ")), Error::Kind::Rejected);
    h.service().refuseApproval(draft, ApprovalKind::Legal, QStringLiteral("No governing law"));
    QCOMPARE(h.service().approvals(draft.id).last().decision, ApprovalDecision::Refused);
    QVERIFY(h.keys(draft, Gate::Approvals).contains(QStringLiteral("legal refused")));
    h.service().approve(draft, ApprovalKind::Legal, {});
    QCOMPARE(h.keys(draft, Gate::Approvals), QStringList{QStringLiteral("business missing")});
    h.service().refuseApproval(draft, ApprovalKind::Legal, QStringLiteral("Read again"));
    QCOMPARE(h.service().approvals(draft.id).last().decision, ApprovalDecision::Withdrawn);
    QVERIFY(h.keys(draft, Gate::Approvals).contains(QStringLiteral("legal withdrawn")));
}

void TestApprovals::nothingIsApprovedThatIsTaken()
{
    const SigningHouse h;
    signOnPaper(*h.home, h.drafted(h.bedding()).id, 1, signedOn);
    Contract other = h.bedding();
    other.brand = h.house.taihu;
    other = h.drafted(other);
    h.hire();
    QVERIFY(refusal([&] {
                SigningService(h.as("legal")).approve(other, ApprovalKind::Legal, {});
            }).startsWith(QStringLiteral("The rights are taken by C-2026-0001")));
}

void TestApprovals::twoPeopleStandBehindAContract()
{
    const SigningHouse h;
    h.hire();
    for (const Role role : {Role::LicensingStaff, Role::Legal, Role::Lead})
        h.add("everything", role);
    (void)h.as("everything");
    Contract draft = h.written(h.bedding());
    h.service().approve(draft, ApprovalKind::Legal, {});
    QVERIFY(refusal([&] {
                h.service().approve(draft, ApprovalKind::Business, {});
            }).contains(QStringLiteral("second person")));
    SigningService(h.as("lead")).approve(draft, ApprovalKind::Business, {});
    // Whom another drafted for may give both.
    (void)h.as("licensing_staff");
    draft = h.changed(draft, QStringLiteral("Bedding"));
    (void)h.as("everything");
    h.service().approve(draft, ApprovalKind::Legal, {});
    h.service().approve(draft, ApprovalKind::Business, {});
    QCOMPARE(h.state(draft, Gate::Approvals), GateState::Passed);
}

void TestApprovals::aWaiverNeedsASecondPerson()
{
    const SigningHouse h;
    h.hire();
    (void)h.as("licensing_staff");
    const Contract draft = h.drafted(h.bedding());
    VERIFY_ERROR(h.service().askWaiver(draft, Gate::Statutory, {}, h.paper()), Error::Kind::Rejected);
    VERIFY_ERROR(
        h.service().askWaiver(draft, Gate::Statutory, QStringLiteral("Oral for years"), QStringLiteral("/none")),
        Error::Kind::BadInput);
    VERIFY_ERROR(h.service().askWaiver(draft, Gate::RightsFree, QStringLiteral("Free anyhow"), h.paper()),
                 Error::Kind::Rejected);
    VERIFY_ERROR(h.service().askWaiver(draft, Gate::Complete, QStringLiteral("Later"), h.paper()),
                 Error::Kind::Rejected);
    const auto id = h.service().askWaiver(draft, Gate::Statutory, QStringLiteral("Oral for years"), h.paper());
    QCOMPARE(h.state(draft, Gate::Statutory), GateState::Blocked);
    const auto told = [&h](const char *who) {
        const auto items = InboxService(h.as(who)).list();
        return items.isEmpty() ? QString() : items.first().code;
    };
    QCOMPARE(told("lead"), QStringLiteral("waiver_asked")); // who decides about it
    QCOMPARE(told("legal"), QString());
    (void)h.as("licensing_staff");
    const GateWaiver asked = h.service().waivers(draft.id).first();
    QCOMPARE(asked.covers, QStringList{QStringLiteral("written_form")});
    QCOMPARE(asked.documentName, QStringLiteral("waiver.pdf"));
    QVERIFY(h.home->files.contains(asked.documentSha256));
    QVERIFY(!asked.decision);

    VERIFY_ERROR(SigningService(h.as("legal")).decideWaiver(id, true, {}), Error::Kind::Rejected);
    (void)h.as("lead");
    VERIFY_ERROR(h.service().decideWaiver(id, false, {}), Error::Kind::Rejected); // say why
    h.service().decideWaiver(id, true, QStringLiteral("As before"));
    QCOMPARE(told("licensing_staff"), QStringLiteral("waiver_granted")); // who asked for it
    (void)h.as("lead");
    VERIFY_ERROR(h.service().decideWaiver(id, true, {}), Error::Kind::Duplicate);
    QCOMPARE(h.state(draft, Gate::Statutory), GateState::Waived);
    QVERIFY(h.service().gates(draft).of(Gate::Statutory).findings.first().waived);

    // The lead's own request is another lead's to grant, and one person alone grants nothing.
    Contract second = h.bedding();
    second.grants[0].assets = {"SZM/2"};
    (void)h.as("licensing_staff");
    second = h.drafted(second);
    (void)h.as("lead");
    const auto own = h.service().askWaiver(second, Gate::Statutory, QStringLiteral("Known"), h.paper());
    QVERIFY(refusal([&] { h.service().decideWaiver(own, true, {}); }).contains(QStringLiteral("second person")));
    const SigningHouse alone;
    const Contract mine = alone.drafted(alone.bedding());
    const auto hers = alone.service().askWaiver(mine, Gate::Statutory, QStringLiteral("Known"), alone.paper());
    QVERIFY(refusal([&] { alone.service().decideWaiver(hers, true, {}); }).contains(QStringLiteral("second person")));
}

void TestApprovals::aWaiverHoldsForWhatWasAsked()
{
    const SigningHouse h;
    RestrictionRecord consent;
    consent.scope = {h.house.institution, h.house.assets[0], {}};
    consent.restriction.kind = RestrictionKind::ConsentNeeded;
    consent.restriction.from = "Estate";
    RightsService(*h.home).add(consent);
    Contract draft = h.written(h.bedding());
    const auto id = h.service().askWaiver(draft, Gate::Permits, QStringLiteral("Consent is on its way"), h.paper());
    (void)h.as("Second");
    h.service().decideWaiver(id, true, {});
    QCOMPARE(h.state(draft, Gate::Permits), GateState::Waived);
    // Something else that stands in the way is not waived with it.
    consent.restriction.from = "Sitter";
    RightsService(*h.home).add(consent);
    QCOMPARE(h.state(draft, Gate::Permits), GateState::Blocked);
    const auto more = h.service().askWaiver(draft, Gate::Permits, QStringLiteral("The sitter's too"), h.paper());
    QCOMPARE(h.service().waivers(draft.id).last().covers,
             QStringList{QStringLiteral("consent_needed SZM/1 Sitter grant 0")});
    (void)h.as("First");
    h.service().decideWaiver(more, true, {});
    QCOMPARE(h.state(draft, Gate::Permits), GateState::Waived);

    // A changed contract needs new ones, and what was asked about the old one is not granted any more.
    draft = h.changed(draft, QStringLiteral("Bedding"));
    QCOMPARE(h.state(draft, Gate::Permits), GateState::Blocked);
    const auto late = h.service().askWaiver(draft, Gate::Permits, QStringLiteral("Again"), h.paper());
    draft = h.changed(draft, QStringLiteral("Towels"));
    (void)h.as("Second");
    VERIFY_ERROR(h.service().decideWaiver(late, true, {}), Error::Kind::Rejected);
    h.service().decideWaiver(late, false, QStringLiteral("It was changed"));

    const auto last = h.service().askWaiver(draft, Gate::Permits, QStringLiteral("Again"), h.paper());
    (void)h.as("First");
    h.service().decideWaiver(last, true, {});
    h.service().sign(draft.id, draft.version, signedOn);
    QCOMPARE(h.now(draft).state, ContractState::Signed);
}

void TestApprovals::whatIsProhibitedCannotBeWaived()
{
    const SigningHouse h;
    RestrictionRecord never;
    never.scope = {h.house.institution, h.house.assets[0], {}};
    never.restriction.kind = RestrictionKind::Prohibited;
    RightsService(*h.home).add(never);
    h.service().setRule(Gate::Permits, GateRule::Warn); // says nothing about this
    const Contract draft = h.written(h.bedding());
    QCOMPARE(h.state(draft, Gate::Permits), GateState::Blocked);
    QCOMPARE(refusal([&] { h.service().askWaiver(draft, Gate::Permits, QStringLiteral("Please"), h.paper()); }),
             QStringLiteral("Nobody can waive what stands in the way here"));
    VERIFY_ERROR(h.service().sign(draft.id, draft.version, signedOn), Error::Kind::Rejected);
}

void TestApprovals::nobodyRewritesThem()
{
    const SigningHouse h;
    const Contract draft = h.drafted(h.bedding());
    (void)h.as("One");
    h.service().approve(draft, ApprovalKind::Legal, {});
    const auto id = h.service().askWaiver(draft, Gate::Statutory, QStringLiteral("Known"), h.paper());
    for (const char *sql :
         {"UPDATE contract_approval SET decision = 'refused', note = 'x'", "DELETE FROM contract_approval",
          "UPDATE gate_waiver SET reason = 'x'", "DELETE FROM gate_waiver"})
        VERIFY_ERROR(h.home.db().execute(QString::fromLatin1(sql)), Error::Kind::Rejected);
    // Nor does the same person grant it past the code, or anybody without a document.
    const auto decide = [&](const char *actor) {
        insertRow(
            h.home.db(), "gate_waiver_decision",
            {{"waiver_id", id}, {"decision", "granted"}, {"note", ""}, {"at", h.home->clock.now()}, {"actor", actor}});
    };
    VERIFY_ERROR(decide("One"), Error::Kind::Rejected);
    decide("Two");
    VERIFY_ERROR(decide("Three"), Error::Kind::Duplicate);
    VERIFY_ERROR(h.home.db().execute(QStringLiteral("DELETE FROM gate_waiver_decision")), Error::Kind::Rejected);
}

void TestApprovals::aBrandIsNotToldWhoSaidWhat()
{
    const SigningHouse h;
    const Contract draft = h.drafted(h.bedding());
    h.service().approve(draft, ApprovalKind::Legal, QStringLiteral("They pay badly"));
    h.hire();
    Member manager;
    manager.name = QStringLiteral("theirs");
    manager.role = Role::BrandManager;
    manager.brand = h.house.luolai;
    PeopleService(*h.home).add(manager);
    (void)h.as("theirs");
    QVERIFY(h.service().approvals(draft.id).isEmpty());
    QVERIFY(h.service().waivers(draft.id).isEmpty());
    QCOMPARE(h.service().gates(draft).gates.size(), gates.size());
    VERIFY_ERROR(h.service().askWaiver(draft, Gate::Statutory, QStringLiteral("Please"), h.paper()),
                 Error::Kind::Rejected);
}

void TestApprovals::anAmendmentIsApprovedAsItWouldBe()
{
    const SigningHouse h;
    const Contract draft = h.written(h.bedding());
    h.service().sign(draft.id, draft.version, signedOn);
    h.hire();
    (void)h.as("licensing_staff");
    Contract after = h.now(draft);
    after.grants[0].territories.emplace_back("JP");
    Amendment amendment;
    amendment.title = QStringLiteral("Japan too");
    amendment.effectiveOn = QDate(2026, 10, 1);
    AmendmentService amendments(*h.home);
    const auto id = amendments.draft(amendment, after);
    const OpenedAmendment opened = amendments.open(id);
    QCOMPARE(refusal([&] { AmendmentService(h.as("lead")).sign(id, 1, signedOn); }),
             QStringLiteral("Legal has not approved the contract yet"));
    SigningService(h.as("legal")).approve(opened.after, ApprovalKind::Legal, {});
    SigningService(h.as("lead")).approve(opened.after, ApprovalKind::Business, {});
    amendments.sign(id, 1, signedOn);
    QCOMPARE(h.now(draft).grants[0].territories, (std::vector<std::string>{"CN", "JP"}));
}

QTEST_GUILESS_MAIN(TestApprovals)
#include "tst_approvals.moc"
