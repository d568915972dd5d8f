#include "core/audit/journal.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

class TestProposals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWent();
    void invalidOnesAreRefused();
    void numbersRunByYear();
    void movesAreLogged();
    void movesThatAreNotAllowedAreRefused();
    void acceptingAsksTheRightsCheck();
    void listsForBoardAndTable();
    void theSecondWriterIsTold();
    void assetsChangeWithHistory();
};

void TestProposals::comesBackAsItWent()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    Proposal expected = house.proposal();
    expected.rights = {Right::All};
    expected.territories = {QStringLiteral("CN"), QStringLiteral("HK")};
    expected.assets = {house.assets[2], house.assets[0], house.assets[2]};
    expected.id = service.add(expected);
    expected.assets = {house.assets[0], house.assets[2]};
    expected.number = QStringLiteral("P-2026-0001");
    expected.stageSince = TestWorkspace::clock().now();
    QVERIFY(service.get(expected.id) == expected);
    QVERIFY(service.get(QStringLiteral("P-2026-0001")) == expected);
    VERIFY_ERROR((void)service.get(QStringLiteral("P-2026-0002")), Error::Kind::NotFound);
    expected.nextStep = QStringLiteral("Send the term sheet");
    expected.offeredPercent = *Rate::parse("9.25");
    service.change(expected);
    expected.version = 2;
    QVERIFY(service.get(expected.id) == expected);
}

void TestProposals::invalidOnesAreRefused()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    Proposal bad;
    bad.term = {QDate(2027, 1, 1), QDate(2026, 1, 1)};
    bad.categories = {QStringLiteral("nice//")};
    bad.territories = {QStringLiteral("CN-HK")};
    bad.channels = {QString()};
    bad.offeredPercent = *Rate::parse("100.000000001");
    bad.value.minor = -1;
    bad.value.currency = *Currency::find("JPY");
    const QList<ProposalProblem> expected{
        ProposalProblem::InstitutionMissing, ProposalProblem::BrandMissing,    ProposalProblem::TitleMissing,
        ProposalProblem::TermReversed,       ProposalProblem::ReceivedMissing, ProposalProblem::CategoryForm,
        ProposalProblem::TerritoryForm,      ProposalProblem::ChannelForm,     ProposalProblem::PercentAbove100,
        ProposalProblem::AmountNegative,     ProposalProblem::CurrenciesDiffer};
    QCOMPARE(validate(bad), expected);
    QCOMPARE(openPoints(Proposal()).size(), 5);
    for (const ProposalProblem problem : expected + openPoints(Proposal()))
        QVERIFY(!problemMessage(problem).english().isEmpty());
    VERIFY_ERROR(service.add(bad), Error::Kind::BadInput);

    Institution other;
    other.code = QStringLiteral("GSM");
    other.nameZh = QStringLiteral("甘肃省博物馆");
    Proposal foreign = house.proposal();
    foreign.institution = InstitutionService(*w).add(other);
    VERIFY_ERROR(service.add(foreign), Error::Kind::BadInput);
    QVERIFY(service.list().isEmpty());
}

void TestProposals::numbersRunByYear()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    Proposal proposal = house.proposal();
    const auto number = [&](const QString &given, int year) {
        proposal.number = given;
        proposal.receivedOn = QDate(year, 3, 1);
        return service.get(service.add(proposal)).number;
    };
    QCOMPARE(number({}, 2026), QStringLiteral("P-2026-0001"));
    QCOMPARE(number(QStringLiteral("P-2026-9999"), 2026), QStringLiteral("P-2026-9999"));
    QCOMPARE(number(QStringLiteral("P-2026-TRIAL-1"), 2026), QStringLiteral("P-2026-TRIAL-1"));
    QCOMPARE(number({}, 2026), QStringLiteral("P-2026-10000"));
    QCOMPARE(number({}, 2026), QStringLiteral("P-2026-10001"));
    QCOMPARE(number({}, 2025), QStringLiteral("P-2025-0001"));
    proposal.number = QStringLiteral("P-2025-0001");
    VERIFY_ERROR(service.add(proposal), Error::Kind::Duplicate);
}

void TestProposals::movesAreLogged()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    const Id<Proposal> id = service.add(house.proposal());
    w->clock = Clock(TestWorkspace::clock().now().addDays(3));
    service.move(id, 1, ProposalStage::Reviewing);
    w->clock = Clock(TestWorkspace::clock().now().addDays(10));
    service.move(id, 2, ProposalStage::Declined, QStringLiteral(" Too close to another line "));
    const Proposal declined = service.get(id);
    QCOMPARE(declined.stage, ProposalStage::Declined);
    QCOMPARE(declined.reason, QStringLiteral("Too close to another line"));
    QCOMPARE(declined.stageSince, w->clock.now());

    const QList<ProposalMove> moves = service.moves(id);
    QCOMPARE(moves.size(), 3);
    QVERIFY(!moves[0].from);
    QCOMPARE(moves[1].to, ProposalStage::Reviewing);
    QCOMPARE(moves[1].secondsBefore, 3 * 86400);
    QCOMPARE(*moves[2].from, ProposalStage::Reviewing);
    QCOMPARE(moves[2].secondsBefore, 7 * 86400);
    QCOMPARE(moves[2].reason, declined.reason);
    QCOMPARE(moves[2].actor, QStringLiteral("Tester"));
    QCOMPARE(service.history(id).first().action, QStringLiteral("moved"));
    VERIFY_ERROR(w.db().execute(QStringLiteral("DELETE FROM proposal_move")), Error::Kind::Rejected);

    service.move(id, 3, ProposalStage::Reviewing);
    QVERIFY(service.get(id).reason.isEmpty());
}

void TestProposals::movesThatAreNotAllowedAreRefused()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    const Id<Proposal> id = service.add(house.proposal());
    VERIFY_ERROR(service.move(id, 1, ProposalStage::Accepted), Error::Kind::Rejected);
    VERIFY_ERROR(service.move(id, 1, ProposalStage::Inquiry), Error::Kind::Rejected);
    VERIFY_ERROR(service.move(id, 1, ProposalStage::Withdrawn, QStringLiteral("  ")), Error::Kind::Rejected);
    service.move(id, 1, ProposalStage::Reviewing);
    VERIFY_ERROR(service.move(id, 1, ProposalStage::Negotiating), Error::Kind::Conflict);
    service.move(id, 2, ProposalStage::Negotiating);
    service.move(id, 3, ProposalStage::Accepted);
    VERIFY_ERROR(service.move(id, 4, ProposalStage::Contracted), Error::Kind::Rejected);
    QCOMPARE(service.get(id).stage, ProposalStage::Accepted);
    QCOMPARE(service.moves(id).size(), 4);
}

void TestProposals::acceptingAsksTheRightsCheck()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    Proposal proposal = house.proposal();
    proposal.channels.clear();
    QVERIFY(!service.rights(proposal));
    proposal.id = service.add(proposal);
    service.move(proposal.id, 1, ProposalStage::Reviewing);
    service.move(proposal.id, 2, ProposalStage::Negotiating);
    VERIFY_ERROR(service.move(proposal.id, 3, ProposalStage::Accepted), Error::Kind::Rejected);
    proposal = service.get(proposal.id);
    proposal.channels = {QStringLiteral("online")};
    service.change(proposal);
    QCOMPARE(service.rights(proposal)->verdict, AvailsVerdict::Available);
    QVERIFY(service.rights(proposal)->conflicts.empty());

    // What another brand negotiates is told, and changes nothing.
    Proposal other = house.proposal();
    other.brand = house.taihu;
    const AvailsAnswer answer = *service.rights(other);
    QCOMPARE(answer.verdict, AvailsVerdict::Available);
    QCOMPARE(answer.conflicts.size(), size_t(1));
    QCOMPARE(answer.conflicts[0].reason, ConflictReason::Proposed);
    QCOMPARE(answer.conflicts[0].grant, std::string("P-2026-0001"));
    QCOMPARE(answer.conflicts[0].assets, (std::vector<std::string>{"SZM/1", "SZM/2"}));
    other.categories = {QStringLiteral("nice/25")};
    QVERIFY(service.rights(other)->conflicts.empty());
    service.move(proposal.id, 4, ProposalStage::Accepted);
}

void TestProposals::listsForBoardAndTable()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    Proposal proposal = house.proposal();
    proposal.assets = house.assets;
    const Id<Proposal> first = service.add(proposal);
    proposal.brand = house.taihu;
    proposal.title = QStringLiteral("Silk scarves");
    proposal.owner = QStringLiteral("Registrar");
    proposal.receivedOn = QDate(2026, 5, 21);
    proposal.assets = {house.assets[3]};
    const Id<Proposal> second = service.add(proposal);
    service.move(second, 1, ProposalStage::Reviewing);
    w->clock = Clock(TestWorkspace::clock().now().addDays(5));

    const QList<ProposalItem> all = service.list();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].id, second);
    QCOMPARE(all[1].id, first);
    QCOMPARE(all[1].brandZh, QStringLiteral("罗莱"));
    QCOMPARE(all[1].institutionCode, QStringLiteral("SZM"));
    QCOMPARE(all[1].value.text(), QStringLiteral("600000.00"));
    QCOMPARE(all[1].daysInStage, 5);
    QCOMPARE(all[1].assetCount, 4);
    QCOMPARE(all[1].pictures.size(), 2);
    QVERIFY(all[0].pictures.isEmpty());

    const auto count = [&service](const ProposalFilter &filter) {
        return service.list(filter).size();
    };
    QCOMPARE(count({.text = QStringLiteral("scarves 太湖")}), 1);
    QCOMPARE(count({.text = QStringLiteral("P-2026")}), 2);
    QCOMPARE(count({.stages = {ProposalStage::Reviewing}}), 1);
    QCOMPARE(count({.stages = {ProposalStage::Reviewing, ProposalStage::Inquiry}}), 2);
    QCOMPARE(count({.institution = house.institution, .brand = house.luolai}), 1);
    QCOMPARE(count({.owner = QStringLiteral("Registrar")}), 1);
    QCOMPARE(service.owners(), (QStringList{QStringLiteral("Licensing desk"), QStringLiteral("Registrar")}));
    service.setArchived(first, true);
    QCOMPARE(count({}), 1);
    QCOMPARE(count({.withArchived = true}), 2);
}

void TestProposals::theSecondWriterIsTold()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const auto colleague = w.another(QStringLiteral("Colleague"));
    const Id<Proposal> id = ProposalService(*w).add(house.proposal());
    Proposal mine = ProposalService(*w).get(id);
    Proposal theirs = ProposalService(*colleague).get(id);
    theirs.owner = QStringLiteral("Colleague");
    ProposalService(*colleague).change(theirs);
    mine.owner = QStringLiteral("Me");
    VERIFY_ERROR(ProposalService(*w).change(mine), Error::Kind::Conflict);
    QCOMPARE(ProposalService(*w).get(id).owner, QStringLiteral("Colleague"));
}

void TestProposals::assetsChangeWithHistory()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    Proposal proposal = house.proposal();
    proposal.id = service.add(proposal);
    proposal.assets = {house.assets[3]};
    service.change(proposal);
    QCOMPARE(service.get(proposal.id).assets, QList{house.assets[3]});
    const HistoryEntry newest = service.history(proposal.id).first();
    QCOMPARE(newest.changes.first().field, QStringLiteral("assets"));
    QCOMPARE(newest.changes.first().before, QStringLiteral("SZM/1\nSZM/2"));
    QCOMPARE(newest.changes.first().after, QStringLiteral("SZM/4"));
}

QTEST_GUILESS_MAIN(TestProposals)
#include "tst_proposals.moc"
