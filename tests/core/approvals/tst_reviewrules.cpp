// The rules of reviewing on plain values: chains, the clock, opinions, threads and pins, scope and label.
#include "core/approvals/productcheck.h"
#include "core/approvals/reviewthread.h"

#include <QTest>

using namespace lianming;

namespace {

ReviewEvent happened(ReviewAct act, ReviewState state, QDate on, ReviewStage stage = ReviewStage::Concept)
{
    return {act, {stage, state}, on, {}, {}, {}};
}

Grant grant(const char *asset, const char *category, QDate end)
{
    Grant out;
    out.assets = {asset};
    out.categories = {category};
    out.days = {QDate(2026, 1, 1), end};
    return out;
}

ProductWork work(const char *code, const char *source = "")
{
    ProductWork out;
    out.code = QString::fromLatin1(code);
    out.source = QString::fromLatin1(source);
    return out;
}

constexpr PictureRegion point(int x, int y)
{
    return {x, y, 0, 0};
}

} // namespace

class TestReviewRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNarrowestChainHolds();
    void chainsAreValidated();
    void theClockOfARound();
    void theClockStandsWithTheLicensee();
    void silenceOnlyByContract();
    void opinionsThatCount();
    void settledPlaces();
    void whatTheContractCovers();
    void whatStandsOnTheProduct();
};

void TestReviewRules::theNarrowestChainHolds()
{
    ReviewChain museum;
    museum.institution = {1};
    museum.stages = {{ReviewStage::Concept, 4, {Reviewer::Curator}}};
    ReviewChain textiles = museum;
    textiles.category = QStringLiteral("nice/24");
    textiles.stages.first().days = 5;
    ReviewChain agreed = museum;
    agreed.institution = {};
    agreed.contract = {7};
    agreed.stages.first().days = 6;
    agreed.silenceDays = 20;
    QCOMPARE(chainFor({}, QStringLiteral("nice/24")), houseChain());
    QCOMPARE(chainFor({textiles, museum}, QStringLiteral("nice/24/bedding")), textiles);
    QCOMPARE(chainFor({textiles, museum}, QStringLiteral("nice/25")), museum);
    QCOMPARE(chainFor({textiles, museum, agreed}, QStringLiteral("nice/24")), agreed);
    QCOMPARE(chainFor({textiles}, QString()), houseChain());
}

void TestReviewRules::chainsAreValidated()
{
    QVERIFY(validate(houseChain()).isEmpty());
    QCOMPARE(parseStageLines(stageLines(houseChain().stages)), std::optional(houseChain().stages));
    for (const char *bad : {"concept", "concept x curator", "idea 3 curator", "concept 3 painter"})
        QVERIFY2(!parseStageLines({QString::fromLatin1(bad)}), bad);
    ReviewChain chain = houseChain();
    chain.silenceDays = 10;
    QCOMPARE(validate(chain), QList{ChainProblem::SilenceNotOfContract});
    chain.contract = {1};
    QVERIFY(validate(chain).isEmpty());
    std::swap(chain.stages[1], chain.stages[2]);
    chain.stages[3].days = 0;
    chain.stages[4].reviewers.clear();
    QCOMPARE(validate(chain),
             (QList{ChainProblem::StagesOrder, ChainProblem::DaysRange, ChainProblem::ReviewersMissing}));
    QCOMPARE(validate(ReviewChain()), QList{ChainProblem::NoStages});
}

void TestReviewRules::theClockOfARound()
{
    // Handed in on Friday 12 June 2026; ten working days of which the Dragon Boat holiday (19 June) is none.
    const WorkingCalendar china = WorkingCalendar::china();
    const QList<ReviewEvent> events{happened(ReviewAct::Submit, ReviewState::InReview, QDate(2026, 6, 12))};
    const ReviewClock clock = clockOf(events, houseChain(), china, QDate(2026, 6, 22));
    QCOMPARE(clock.side, ReviewSide::House);
    QCOMPARE(clock.allowed, 10);
    QCOMPARE(clock.used, 5);
    QCOMPARE(clock.left(), 5);
    QCOMPARE(clock.dueOn, std::optional(QDate(2026, 6, 29)));
    QVERIFY(!clock.isOverdue(QDate(2026, 6, 29)));
    QVERIFY(clock.isOverdue(QDate(2026, 6, 30)));
    QVERIFY(clock.unknownYears.isEmpty());
    QCOMPARE(clockOf(events, houseChain(), china, QDate(2029, 1, 1)).unknownYears, (QList{2027, 2028, 2029}));
}

void TestReviewRules::theClockStandsWithTheLicensee()
{
    const WorkingCalendar plain;
    QList<ReviewEvent> events{happened(ReviewAct::Begin, ReviewState::Awaiting, QDate(2026, 6, 1)), // a Monday
                              happened(ReviewAct::Submit, ReviewState::InReview, QDate(2026, 6, 3)),
                              happened(ReviewAct::Hold, ReviewState::OnHold, QDate(2026, 6, 5)),
                              happened(ReviewAct::Resume, ReviewState::InReview, QDate(2026, 6, 12))};
    ReviewClock clock = clockOf(events, houseChain(), plain, QDate(2026, 6, 15));
    QCOMPARE(clock.used, 3); // 2 before the hold, 1 after it
    QCOMPARE(clock.heldDays, 5);
    QCOMPARE(clock.licenseeDays, 2);
    QCOMPARE(clock.dueOn, std::optional(QDate(2026, 6, 24))); // eight more after 12 June
    events.append(happened(ReviewAct::AskAgain, ReviewState::Resubmit, QDate(2026, 6, 16)));
    clock = clockOf(events, houseChain(), plain, QDate(2026, 7, 1));
    QCOMPARE(clock.side, ReviewSide::Licensee);
    QVERIFY(!clock.dueOn);
    QVERIFY(!clock.isOverdue(QDate(2030, 1, 1)));
    QCOMPARE(clock.houseDays, 4);
    QCOMPARE(clock.licenseeDays, 2 + 11);
    events.append(happened(ReviewAct::Submit, ReviewState::InReview, QDate(2026, 7, 1)));
    clock = clockOf(events, houseChain(), plain, QDate(2026, 7, 2));
    QCOMPARE(clock.used, 1); // a round has days of its own
    QCOMPARE(clock.dueOn, std::optional(QDate(2026, 7, 15)));
    QCOMPARE(clock.houseDays, 5);
    events.append(happened(ReviewAct::Cancel, ReviewState::Cancelled, QDate(2026, 7, 3)));
    clock = clockOf(events, houseChain(), plain, QDate(2026, 9, 1));
    QCOMPARE(clock.side, ReviewSide::Nobody);
    QCOMPARE(clock.allowed, 0);
    QCOMPARE(clock.heldDays, 5); // what has ended waits for nobody
}

void TestReviewRules::silenceOnlyByContract()
{
    const QList<ReviewEvent> events{happened(ReviewAct::Submit, ReviewState::InReview, QDate(2026, 6, 1))};
    ReviewChain chain = houseChain();
    QVERIFY(!clockOf(events, chain, {}, QDate(2027, 1, 1)).isSilent(QDate(2027, 1, 1)));
    chain.contract = {1};
    chain.silenceDays = 15;
    const ReviewClock clock = clockOf(events, chain, {}, QDate(2026, 6, 20));
    QCOMPARE(clock.silenceOn, std::optional(QDate(2026, 6, 22)));
    QVERIFY(!clock.isSilent(QDate(2026, 6, 22)));
    QVERIFY(clock.isSilent(QDate(2026, 6, 23)));
}

void TestReviewRules::opinionsThatCount()
{
    const ChainStage stage{ReviewStage::Concept, 10, {Reviewer::Curator, Reviewer::Licensing}};
    const auto said = [](int id, Reviewer who, Opinion what, const char *actor, qint64 round = 1) {
        return ReviewOpinion{{id}, {round}, who, what, {}, {}, QString::fromLatin1(actor)};
    };
    QList<ReviewOpinion> given{said(1, Reviewer::Curator, Opinion::Refuse, "ann"),
                               said(2, Reviewer::Licensing, Opinion::Approve, "bo", 2)};
    QCOMPARE(silentReviewers(given, {1}, stage), QList{Reviewer::Licensing});
    QVERIFY(approvalNeedsReason(given, {1}, stage));
    given.append(said(3, Reviewer::Licensing, Opinion::Approve, "bo"));
    QVERIFY(approvalNeedsReason(given, {1}, stage)); // the curator is against it
    given.append(said(4, Reviewer::Curator, Opinion::ApproveWithChanges, "ann"));
    QVERIFY(!approvalNeedsReason(given, {1}, stage)); // and changed her mind
    QCOMPARE(countingOpinions(given, {1}).size(), 2);
}

void TestReviewRules::settledPlaces()
{
    QVERIFY(isSamePlace(point(1000, 1000), point(1150, 900)));
    QVERIFY(!isSamePlace(point(1000, 1000), point(1250, 1000)));
    QVERIFY(isSamePlace(point(1500, 1500), {1000, 1000, 1000, 1000}));
    QVERIFY(isSamePlace({1000, 1000, 1000, 1000}, {1200, 1200, 300, 300}));
    QVERIFY(!isSamePlace({1000, 1000, 1000, 1000}, {1900, 1000, 1000, 1000}));

    Submission first{.id = {1}, .stage = ReviewStage::Concept, .files = {{{11}, {}, {}, {}, 0}, {{12}, {}, {}, {}, 0}}};
    Submission second{.id = {2}, .stage = ReviewStage::Concept, .round = 2, .files = {{{21}, {}, {}, {}, 0}}};
    const QList<Submission> rounds{first, second};
    ReviewComment comment;
    comment.id = {5};
    comment.submission = {1};
    comment.pin = {{11}, 1, point(2000, 2000)};
    const ReviewPin again{{21}, 1, point(2050, 2050)};
    QVERIFY(!acceptedPoint(threadsOf({comment}, {}), rounds, again, false));
    const QList<ReviewMark> settled{{{5}, true, {}, {}, {}}};
    const auto threads = threadsOf({comment}, settled);
    QVERIFY(acceptedPoint(threads, rounds, again, false)); // the same file of the next round
    QVERIFY(!acceptedPoint(threads, rounds, again, true)); // said among the house, it is another matter
    QVERIFY(!acceptedPoint(threads, rounds, {{12}, 1, point(2000, 2000)}, false));
    QVERIFY(!acceptedPoint(threads, rounds, {{21}, 2, point(2000, 2000)}, false));
    QVERIFY(!acceptedPoint(threads, rounds, {{21}, 1, point(7000, 2000)}, false));
    const auto reopened = threadsOf({comment}, settled + QList<ReviewMark>{{{5}, false, QStringLiteral("x"), {}, {}}});
    QVERIFY(!acceptedPoint(reopened, rounds, again, false));

    QVERIFY(validate(again).isEmpty());
    QCOMPARE(validate({{}, 1, point(1, 1)}), QList{PinProblem::FileOfAnother});
    QCOMPARE(validate({{1}, 0, PictureRegion{9000, 0, 1001, 5}}),
             (QList{PinProblem::OutOfPicture, PinProblem::PageRange}));
}

void TestReviewRules::whatTheContractCovers()
{
    const QDate day(2026, 6, 1);
    const QDate later(2027, 6, 1);
    const QString bedding = QStringLiteral("nice/24/bedding");
    QVERIFY(scopeFindings(bedding, {work("SZM/1")}, {grant("SZM/1", "nice/24", later)}, day).isEmpty());
    QVERIFY(scopeFindings(bedding, {work("SZM/1-m1", "SZM/1")}, {grant("SZM/1", "*", later)}, day).isEmpty());
    QVERIFY(scopeFindings(bedding, {work("SZM/2")}, {grant("*", "nice/24", later)}, day).isEmpty());
    QCOMPARE(scopeFindings(bedding, {work("SZM/2")}, {grant("SZM/1", "nice/24", later)}, day),
             QList<ScopeFinding>({{ScopeProblem::WorkNotGranted, {QStringLiteral("SZM/2")}}}));
    QCOMPARE(scopeFindings(bedding, {work("SZM/1")},
                           {grant("SZM/1", "nice/2", later), grant("SZM/2", "nice/24", later)}, day),
             QList<ScopeFinding>({{ScopeProblem::CategoryNotGranted, {bedding, QStringLiteral("SZM/1")}}}));
    QCOMPARE(scopeFindings(bedding, {work("SZM/1")}, {grant("SZM/1", "*", QDate(2026, 5, 31))}, day),
             QList<ScopeFinding>({{ScopeProblem::NothingGranted, {}}}));
    QCOMPARE(scopeFindings({}, {}, {grant("*", "*", later)}, day),
             QList<ScopeFinding>({{ScopeProblem::CategoryMissing, {}}, {ScopeProblem::WorksMissing, {}}}));
}

void TestReviewRules::whatStandsOnTheProduct()
{
    ProductWork one = work("SZM/1");
    one.creditLine = QStringLiteral("Collection of the Suzhou Museum");
    one.accessionNumber = QStringLiteral("故00156");
    QVERIFY(labelFindings(QStringLiteral("collection of the  SUZHOU museum, 故 00156"), {one}).isEmpty());
    QCOMPARE(labelFindings(QStringLiteral("Suzhou Museum"), {one}),
             QList<LabelFinding>({{LabelHint::CreditLineMissing, one.creditLine},
                                  {LabelHint::ObjectNumberMissing, one.accessionNumber}}));
    QCOMPARE(labelFindings(QStringLiteral(" "), {one}), QList<LabelFinding>({{LabelHint::TextMissing, {}}}));
}

QTEST_GUILESS_MAIN(TestReviewRules)
#include "tst_reviewrules.moc"
