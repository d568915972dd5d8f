// An institution's own stages and reasons: how they are read, what lists are right, how proposals move among them, and
// what of all this is logged; who may change it, and what the second of two writers is told.
#include "core/institutions/institutionservice.h"
#include "core/people/peopleservice.h"
#include "core/proposals/pipelineservice.h"
#include "core/proposals/proposalfields.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

namespace {

/// The shipped stages, with names.
QList<HouseStage> named()
{
    QList<HouseStage> out = shippedPipeline().stages;
    for (HouseStage &stage : out)
        stage.nameEn = stage.code;
    return out;
}

HouseStage stageOf(ProposalStage phase, const char *code, int probability, int patience)
{
    HouseStage out;
    out.phase = phase;
    out.code = QString::fromLatin1(code);
    out.nameEn = out.code;
    out.nameZh = QStringLiteral("阶段");
    out.probability = probability;
    out.patienceDays = patience;
    return out;
}

/// Two stages of review.
QList<HouseStage> withCurators()
{
    QList<HouseStage> out = named();
    out.append(stageOf(ProposalStage::Reviewing, "curators", 30, 7));
    sortStages(out);
    return out;
}

ProposalTarget to(ProposalStage stage, const char *code = "", const char *reasonCode = "", const char *reason = "")
{
    return {stage, QString::fromLatin1(code), QString::fromLatin1(reasonCode), QString::fromLatin1(reason)};
}

} // namespace

class TestPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsAStageForEachPhase();
    void wrongListsAreNamed();
    void movesOfStagesFollowTheirPhases();
    void listsAreLentFromTheHouse();
    void boardsHaveColumnsOfOnePipelineOrOfPhases();
    void comesBackAsItWent();
    void theSecondWriterIsTold();
    void proposalsMoveAmongOwnStages();
    void reasonsAreOfThePipeline();
    void aStageThatGoesLeavesItsProposalsInThePhase();
    void cardsAreStuckByTheirStage();
    void differencesSayWhoChangedWhat();
    void estimatesAreTheHousesOwn();
    void whatWasGivenUpKeepsItsName();
    void stagesAndReasonsAreSetTogether();
    void theSecondMoverIsTold();
};

void TestPipeline::shipsAStageForEachPhase()
{
    const Pipeline &shipped = shippedPipeline();
    QCOMPARE(shipped.stages.size(), std::ssize(proposalStages));
    for (const ProposalStage phase : proposalStages) {
        QCOMPARE(shipped.stages.at(int(phase)).phase, phase);
        QCOMPARE(shipped.stage(phase, QStringLiteral("no such")).code, QString::fromLatin1(proposalStageCode(phase)));
        QCOMPARE(shipped.reasonsFor(phase).isEmpty(), !needsReason(phase));
    }
    for (const HouseReason &reason : shipped.reasons)
        QVERIFY(shippedReasonMessage(reason.code));
    QVERIFY(!shippedReasonMessage(QStringLiteral("none")));
    QVERIFY(validate(named()).isEmpty());
}

void TestPipeline::wrongListsAreNamed()
{
    using enum PipelineProblem;
    const auto problemsOf = [](auto change) {
        QList<HouseStage> stages = named();
        change(stages);
        return validate(stages);
    };
    QCOMPARE(problemsOf([](auto &s) { s[0].code = QStringLiteral("In Quiry"); }), QList{CodeForm});
    QCOMPARE(problemsOf([](auto &s) { s.append(s[1]); }), QList{CodeTwice});
    QCOMPARE(problemsOf([](auto &s) { s[0].nameEn = QStringLiteral(" "); }), QList{NameMissing});
    QCOMPARE(problemsOf([](auto &s) { s[0].probability = 101; }), QList{ProbabilityRange});
    QCOMPARE(problemsOf([](auto &s) { s[0].patienceDays = -1; }), QList{PatienceRange});
    QCOMPARE(problemsOf([](auto &s) { s.removeLast(); }), QList{PhaseMissing});
    QCOMPARE(problemsOf([](auto &s) { s.clear(); }), QList<PipelineProblem>());
    HouseReason reason;
    reason.code = QStringLiteral("late");
    reason.nameZh = QStringLiteral("太晚");
    QVERIFY(validate(QList{reason}).isEmpty());
    reason.outcome = ProposalStage::Accepted;
    QCOMPARE(validate(QList{reason}), QList{OutcomeWrong});
    for (const PipelineProblem problem :
         {CodeForm, CodeTwice, NameMissing, ProbabilityRange, PatienceRange, PhaseMissing, OutcomeWrong})
        QVERIFY(!problemMessage(problem).english().isEmpty());
}

/// The full matrix: between two stages of different phases exactly what their phases allow; within a phase, while work
/// goes on, any other stage.
void TestPipeline::movesOfStagesFollowTheirPhases()
{
    QList<HouseStage> stages;
    for (const ProposalStage phase : proposalStages) {
        stages.append(stageOf(phase, (QByteArray(proposalStageCode(phase)) + "_a").constData(), 0, 0));
        stages.append(stageOf(phase, (QByteArray(proposalStageCode(phase)) + "_b").constData(), 0, 0));
    }
    for (const HouseStage &from : stages) {
        for (const HouseStage &target : stages) {
            MoveBy expected = moveBy(from.phase, target.phase);
            if (from.phase == target.phase)
                expected = from.code != target.code && isOpen(from.phase) ? MoveBy::Person : MoveBy::Nobody;
            QVERIFY2(moveBy(from, target) == expected, qPrintable(from.code + u' ' + target.code));
        }
    }
}

void TestPipeline::listsAreLentFromTheHouse()
{
    QHash<qint64, Pipeline> own;
    own[0].stages = withCurators();
    own[7].reasons = {shippedPipeline().reasons.last()};
    const Pipelines pipelines(own);
    QCOMPARE(pipelines.of(7).stages, withCurators());
    QCOMPARE(pipelines.of(7).reasons.size(), 1);
    QCOMPARE(pipelines.of(8).reasons, shippedPipeline().reasons);
    QVERIFY(pipelines.hasOwnReasons(7) && !pipelines.hasOwnStages(7));
    QCOMPARE(Pipelines().of(1), shippedPipeline());
}

void TestPipeline::boardsHaveColumnsOfOnePipelineOrOfPhases()
{
    QHash<qint64, Pipeline> own;
    own[3].stages = withCurators();
    const Pipelines pipelines(own);
    QCOMPARE(pipelines.columns({3}), withCurators());
    QCOMPARE(pipelines.columns({1, 2}), shippedPipeline().stages);
    QCOMPARE(pipelines.columns({1, 3}), shippedPipeline().stages);
    QCOMPARE(pipelines.columns({}), shippedPipeline().stages);
}

void TestPipeline::comesBackAsItWent()
{
    const TestWorkspace w;
    const Licensing house(*w);
    PipelineService service(*w);
    QCOMPARE(service.pipelines().of(house.institution), shippedPipeline());
    service.setStages(house.institution, withCurators());
    QList<HouseStage> stored = service.own(house.institution).stages;
    QCOMPARE(stored.size(), 8);
    QCOMPARE(stored.at(2).code, QStringLiteral("curators"));
    for (HouseStage &stage : stored) {
        QVERIFY(stage.id.isSet());
        stage.id = {};
    }
    QCOMPARE(stored, withCurators());
    // Another order within a phase, another name; what is left out goes.
    stored = service.own(house.institution).stages;
    stored.swapItemsAt(1, 2);
    stored[0].nameEn = QStringLiteral("Letters");
    service.setStages(house.institution, stored);
    QCOMPARE(service.own(house.institution).stages.at(1).code, QStringLiteral("curators"));
    QCOMPARE(service.own(house.institution).stages.at(0).nameEn, QStringLiteral("Letters"));
    service.setStages(house.institution, named());
    QVERIFY(!service.pipelines().of(house.institution).find(QStringLiteral("curators")));
    // And comes back as the record it was.
    service.setStages(house.institution, withCurators());
    QVERIFY(service.pipelines().of(house.institution).find(QStringLiteral("curators")));
    service.setStages(house.institution, {});
    QCOMPARE(service.pipelines().of(house.institution), shippedPipeline());
    QList<HouseStage> bad = named();
    bad.removeFirst();
    VERIFY_ERROR(service.setStages(house.institution, bad), Error::Kind::BadInput);
    VERIFY_ERROR(service.setStages({4711}, named()), Error::Kind::NotFound);
}

void TestPipeline::theSecondWriterIsTold()
{
    const TestWorkspace w;
    const Licensing house(*w);
    PipelineService service(*w);
    service.setStages(house.institution, named());
    QList<HouseStage> mine = service.own(house.institution).stages;
    QList<HouseStage> theirs = mine;
    theirs[0].probability = 33;
    service.setStages(house.institution, theirs);
    mine[0].probability = 44;
    VERIFY_ERROR(service.setStages(house.institution, mine), Error::Kind::Conflict);
    QCOMPARE(service.own(house.institution).stages.at(0).probability, 33);
}

void TestPipeline::proposalsMoveAmongOwnStages()
{
    const TestWorkspace w;
    const Licensing house(*w);
    PipelineService(*w).setStages(house.institution, withCurators());
    ProposalService service(*w);
    const auto id = service.add(house.proposal());
    QCOMPARE(service.list().first().houseStage.code, QStringLiteral("inquiry"));
    VERIFY_ERROR(service.move(id, 1, to(ProposalStage::Reviewing, "nowhere")), Error::Kind::BadInput);
    VERIFY_ERROR(service.move(id, 1, to(ProposalStage::Negotiating, "curators")), Error::Kind::BadInput);
    service.move(id, 1, to(ProposalStage::Reviewing, "curators"));
    w->clock = Clock(TestWorkspace::clock().now().addDays(3));
    service.move(id, 2, to(ProposalStage::Reviewing, "reviewing"));
    VERIFY_ERROR(service.move(id, 3, to(ProposalStage::Reviewing)), Error::Kind::Rejected); // it stands there
    const ProposalItem item = service.list().first();
    QCOMPARE(item.houseStage.code, QStringLiteral("reviewing"));
    QCOMPARE(item.stageSince, w->clock.now()); // each stage counts its own days
    const QList<ProposalMove> moves = service.moves(id);
    QCOMPARE(moves.size(), 3);
    QCOMPARE(moves.at(2).fromCode, QStringLiteral("curators"));
    QCOMPARE(moves.at(2).toCode, QStringLiteral("reviewing"));
    QCOMPARE(moves.at(2).actor, w->actor.name);
    QCOMPARE(moves.at(2).secondsBefore, 3 * 86'400);
    // The courses for the figures say the same.
    const QList<ProposalCourse> courses = PipelineService(*w).courses();
    QCOMPARE(courses.size(), 1);
    QCOMPARE(courses.first().stays.size(), 3);
    QCOMPARE(courses.first().stays.at(1).code, QStringLiteral("curators"));
    QCOMPARE(courses.first().stays.at(1).from.daysTo(courses.first().stays.at(1).to), 3);
    QVERIFY(!courses.first().stays.at(2).to.isValid());
}

void TestPipeline::reasonsAreOfThePipeline()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    const auto id = service.add(house.proposal());
    VERIFY_ERROR(service.move(id, 1, to(ProposalStage::Declined)), Error::Kind::Rejected);
    VERIFY_ERROR(service.move(id, 1, to(ProposalStage::Declined, "", "budget")), Error::Kind::BadInput);
    VERIFY_ERROR(service.move(id, 1, to(ProposalStage::Declined, "", "none")), Error::Kind::BadInput);
    service.move(id, 1, to(ProposalStage::Declined, "", "quality", " thin fabric "));
    const Proposal declined = service.get(id);
    QCOMPARE(declined.reasonCode, QStringLiteral("quality"));
    QCOMPARE(declined.reason, QStringLiteral("thin fabric"));
    QCOMPARE(service.moves(id).last().reasonCode, QStringLiteral("quality"));
    // Taken up again, it has none any more.
    service.move(id, 2, to(ProposalStage::Reviewing));
    QVERIFY(service.get(id).reasonCode.isEmpty() && service.get(id).reason.isEmpty());
    HouseReason own;
    own.code = QStringLiteral("festival");
    own.nameZh = QStringLiteral("赶不上节日");
    PipelineService(*w).setReasons(house.institution, {own});
    VERIFY_ERROR(service.move(id, 3, to(ProposalStage::Declined, "", "quality")), Error::Kind::BadInput);
    service.move(id, 3, to(ProposalStage::Declined, "", "festival"));
    QCOMPARE(PipelineService(*w).courses().first().reasonCode, QStringLiteral("festival"));
}

void TestPipeline::aStageThatGoesLeavesItsProposalsInThePhase()
{
    const TestWorkspace w;
    const Licensing house(*w);
    PipelineService(*w).setStages(house.institution, withCurators());
    ProposalService service(*w);
    const auto id = service.add(house.proposal());
    service.move(id, 1, to(ProposalStage::Reviewing, "curators"));
    PipelineService(*w).setStages(house.institution, named());
    QCOMPARE(service.list().first().houseStage.code, QStringLiteral("reviewing"));
    service.move(id, 2, to(ProposalStage::Negotiating));
    QCOMPARE(service.get(id).stage, ProposalStage::Negotiating);
}

void TestPipeline::cardsAreStuckByTheirStage()
{
    const HouseStage stage = stageOf(ProposalStage::Reviewing, "curators", 30, 7);
    QVERIFY(!isStuck(stage, 7));
    QVERIFY(isStuck(stage, 8));
    QVERIFY(!isStuck(stageOf(ProposalStage::Reviewing, "slow", 30, 0), 1000));
    QVERIFY(!isStuck(stageOf(ProposalStage::Declined, "declined", 0, 1), 1000));
}

void TestPipeline::differencesSayWhoChangedWhat()
{
    const TestWorkspace w;
    const Licensing house(*w);
    const Proposal base = house.proposal();
    Proposal mine = base;
    Proposal theirs = base;
    mine.title = QStringLiteral("Mine");
    theirs.owner = QStringLiteral("Theirs");
    mine.value.minor += 1;
    theirs.value.minor += 2;
    mine.nextStep = QStringLiteral("the same");
    theirs.nextStep = mine.nextStep;
    const QList<ProposalDifference> found = differences(base, mine, theirs);
    QCOMPARE(found.size(), 3);
    const auto is = [&](int i, const char *name, bool isMine, bool isTheirs) {
        return qstrcmp(found.at(i).field->name, name) == 0 && found.at(i).isMine == isMine
               && found.at(i).isTheirs == isTheirs;
    };
    QVERIFY(is(0, "title", true, false));
    QVERIFY(is(1, "value_minor", true, true));
    QVERIFY(is(2, "owner", false, true));
    Proposal merged = mine;
    for (const ProposalDifference &one : found) {
        if (one.isTheirs)
            one.field->take(merged, theirs);
    }
    QCOMPARE(merged.title, mine.title);
    QCOMPARE(merged.owner, theirs.owner);
    QCOMPARE(merged.value, theirs.value);
}

void TestPipeline::estimatesAreTheHousesOwn()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService(*w).add(house.proposal());
    Member first;
    first.name = w->actor.name;
    first.role = Role::Administrator;
    PeopleService(*w).add(first);
    Member manager;
    manager.name = QStringLiteral("wang");
    manager.role = Role::BrandManager;
    manager.brand = house.luolai;
    PeopleService(*w).add(manager);
    w->actor.name = QStringLiteral("wang");
    QCOMPARE(ProposalService(*w).list().first().houseStage.probability, 0);
    for (const HouseStage &stage : PipelineService(*w).pipelines().of(house.institution).stages)
        QVERIFY(stage.probability == 0 && stage.patienceDays == 0);
    VERIFY_ERROR((void)PipelineService(*w).courses(), Error::Kind::Rejected);
    VERIFY_ERROR((void)PipelineService(*w).own({}), Error::Kind::Rejected);
}

void TestPipeline::whatWasGivenUpKeepsItsName()
{
    const TestWorkspace w;
    const Licensing house(*w);
    Institution other;
    other.code = QStringLiteral("OTHER");
    other.nameEn = QStringLiteral("Other Museum");
    const Id<Institution> second = InstitutionService(*w).add(other);
    const auto reasonCalled = [](const char *name) {
        HouseReason reason;
        reason.code = QStringLiteral("declined_2");
        reason.nameEn = QString::fromLatin1(name);
        return reason;
    };
    PipelineService pipelines(*w);
    pipelines.set(house.institution, {withCurators(), {reasonCalled("Too small")}});
    pipelines.setReasons(second, {reasonCalled("Too late")});
    ProposalService service(*w);
    const auto decline = [&](Id<Institution> institution) {
        Proposal proposal = house.proposal();
        if (institution != proposal.institution)
            proposal.assets.clear();
        proposal.institution = institution;
        const auto id = service.add(proposal);
        service.move(id, 1, to(ProposalStage::Declined, "", "declined_2"));
        return id;
    };
    decline(house.institution);
    decline(second);
    const auto curated = service.add(house.proposal());
    service.move(curated, 1, to(ProposalStage::Reviewing, "curators"));
    // Both give up their lists; what was decided keeps the words of then, institution by institution.
    pipelines.set(house.institution, {});
    pipelines.setReasons(second, {});
    const QList<OutcomeGroup> reasons = outcomes(pipelines.courses(), OutcomeBy::Reason, {});
    QStringList names;
    for (const OutcomeGroup &group : reasons)
        names.append(group.nameEn);
    names.sort();
    QCOMPARE(names, QStringList({QStringLiteral("Too late"), QStringLiteral("Too small")}));
    const Pipelines known = pipelines.pipelines();
    QCOMPARE(known.known(house.institution.value, ProposalStage::Reviewing, QStringLiteral("curators")).nameZh,
             QStringLiteral("阶段"));
    QCOMPARE(known.known(second.value, ProposalStage::Reviewing, QStringLiteral("curators")).code,
             QStringLiteral("reviewing"));
    QCOMPARE(known.knownReason(second.value, QStringLiteral("declined_2"))->nameEn, QStringLiteral("Too late"));
    QVERIFY(known.knownReason(second.value, QStringLiteral("quality")));
    QVERIFY(!known.knownReason(second.value, {}));
}

void TestPipeline::stagesAndReasonsAreSetTogether()
{
    const TestWorkspace w;
    const Licensing house(*w);
    PipelineService service(*w);
    HouseReason bad;
    bad.code = QStringLiteral("Not A Code");
    bad.nameEn = QStringLiteral("Bad");
    VERIFY_ERROR(service.set(house.institution, {withCurators(), {bad}}), Error::Kind::BadInput);
    QVERIFY(service.own(house.institution).stages.isEmpty());
    bad.code = QStringLiteral("good");
    service.set(house.institution, {withCurators(), {bad}});
    QCOMPARE(service.own(house.institution).stages.size(), 8);
    QCOMPARE(service.own(house.institution).reasons.size(), 1);
}

/// Also where the rules of the stage that it came to meanwhile would say something else.
void TestPipeline::theSecondMoverIsTold()
{
    const TestWorkspace w;
    const Licensing house(*w);
    ProposalService service(*w);
    const auto id = service.add(house.proposal());
    service.move(id, 1, ProposalStage::Reviewing);
    VERIFY_ERROR(service.move(id, 1, ProposalStage::Reviewing), Error::Kind::Conflict);
    VERIFY_ERROR(service.move(id, 1, ProposalStage::Accepted), Error::Kind::Conflict);
    QCOMPARE(service.moves(id).size(), 2);
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
