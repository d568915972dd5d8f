// Every state with every move under both laws, against a table written here by hand; and every gate, alone.
#include "core/cases/casestate.h"

#include <QTest>

using namespace lianming;

namespace {

using S = CaseState;
using M = CaseMove;

struct Expected {
    M move;
    S from;
    S to;
};

/// What the law and the page allow; everything else is refused.
const QList<Expected> both{
    {M::Approve, S::Draft, S::Approved},
    {M::Approve, S::Approved, S::Approved},
    {M::Refuse, S::Draft, S::Draft},
    {M::Refuse, S::Approved, S::Draft},
    {M::Revise, S::Draft, S::Draft},
    {M::Revise, S::Approved, S::Draft},
    {M::Revise, S::Rejected, S::Draft},
    {M::Send, S::Approved, S::Sent},
    {M::Accept, S::Sent, S::Accepted},
    {M::Reject, S::Sent, S::Rejected},
    {M::Reject, S::Accepted, S::Rejected},
    {M::Remove, S::Sent, S::Removed},
    {M::Remove, S::Accepted, S::Removed},
    {M::Remove, S::Rejected, S::Removed},
    {M::Remove, S::Removed, S::Removed},
    {M::Remove, S::CounterNotice, S::CounterNotice},
    {M::Remove, S::Waiting, S::Waiting},
    {M::Remove, S::Complaint, S::Complaint},
    {M::Remove, S::Sued, S::Sued},
    {M::Remove, S::Restored, S::Restored},
    {M::AnswerAnnounced, S::Sent, S::CounterNotice},
    {M::AnswerAnnounced, S::Accepted, S::CounterNotice},
    {M::AnswerAnnounced, S::Removed, S::CounterNotice},
    {M::FileComplaint, S::Sent, S::Complaint},
    {M::FileComplaint, S::Accepted, S::Complaint},
    {M::FileComplaint, S::Rejected, S::Complaint},
    {M::FileComplaint, S::Removed, S::Complaint},
    {M::FileComplaint, S::CounterNotice, S::Complaint},
    {M::FileComplaint, S::Waiting, S::Complaint},
    {M::FileComplaint, S::Complaint, S::Complaint},
    {M::FileComplaint, S::Restored, S::Complaint},
    {M::Sue, S::Sent, S::Sued},
    {M::Sue, S::Accepted, S::Sued},
    {M::Sue, S::Rejected, S::Sued},
    {M::Sue, S::Removed, S::Sued},
    {M::Sue, S::CounterNotice, S::Sued},
    {M::Sue, S::Waiting, S::Sued},
    {M::Sue, S::Complaint, S::Sued},
    {M::Sue, S::Sued, S::Sued},
    {M::Sue, S::Restored, S::Sued},
    {M::Restore, S::Removed, S::Restored},
    {M::Restore, S::CounterNotice, S::Restored},
    {M::Restore, S::Waiting, S::Restored},
    {M::Restore, S::Complaint, S::Restored},
    {M::Restore, S::Sued, S::Restored},
    {M::Restore, S::Restored, S::Restored},
};
/// Where no service restores at once, an answer is waited for, whenever it comes and however often it is corrected.
const QList<Expected> goodsOnly{
    {M::AnswerArrived, S::Sent, S::Waiting},    {M::AnswerArrived, S::Accepted, S::Waiting},
    {M::AnswerArrived, S::Removed, S::Waiting}, {M::AnswerArrived, S::CounterNotice, S::Waiting},
    {M::AnswerArrived, S::Waiting, S::Waiting}, {M::AnswerArrived, S::Complaint, S::Waiting},
    {M::AnswerArrived, S::Sued, S::Waiting},
};

std::optional<S> expectedAfter(S from, M move, NoticeRegime regime)
{
    QList<Expected> table = both;
    if (regime == NoticeRegime::ECommerce)
        table.append(goodsOnly);
    for (const S state : caseStates) {
        if (state != S::Closed)
            table.append({M::Close, state, S::Closed});
    }
    for (const Expected &one : table) {
        if (one.from == from && one.move == move)
            return one.to;
    }
    return std::nullopt;
}

/// Facts with which every gate is open for a move out of `from`.
MoveFacts open(S from, M move)
{
    MoveFacts facts;
    facts.state = from;
    facts.today = QDate(2026, 6, 20);
    facts.lastDay = QDate(2026, 6, 1);
    facts.day = QDate(2026, 6, 16);
    facts.fifteenth = facts.latest = QDate(2026, 6, 16);
    facts.told = QDate(2026, 6, 16);
    facts.reason = QStringLiteral("because");
    facts.reference = QStringLiteral("(2026) 1");
    facts.writer = QStringLiteral("writer");
    facts.actor = QStringLiteral("third");
    facts.approvers = move == M::Approve ? QStringList{QStringLiteral("second")}
                                         : QStringList{QStringLiteral("first"), QStringLiteral("second")};
    if (from == S::Draft || from == S::Approved)
        facts.outcome = CaseOutcome::Dropped;
    else
        facts.outcome = CaseOutcome::Settled;
    return facts;
}

} // namespace

class TestCaseState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesComeBack();
    void wholeMatrix_data();
    void wholeMatrix();
    void movesOfAStateAreThoseOfTheTable();
    void eachGateStopsItsMovesAlone_data();
    void eachGateStopsItsMovesAlone();
    void outcomesFitTheCourse_data();
    void outcomesFitTheCourse();
    void whatThePlatformHearsInTimeCounts();
    void whatReachesUsMayBeOlder();
    void whatBothApprovedIsApprovedAnew();
    void whatIsDownCanBeWon();
    void restoringBeforeNeedsAReason();
    void theWriterIsToldHow();
    void theCaseSaysWhatIsDue();
};

void TestCaseState::codesComeBack()
{
    for (const S state : caseStates)
        QCOMPARE(parseCaseState(QString::fromLatin1(caseStateCode(state))), state);
    for (const M move : caseMoves)
        QCOMPARE(parseCaseMove(QString::fromLatin1(caseMoveCode(move))), move);
    QCOMPARE(parseNoticeRegime(u"dissemination"), NoticeRegime::Dissemination);
    QCOMPARE(parseCaseOutcome(u"lost"), CaseOutcome::Lost);
    QVERIFY(!parseCaseState(u"Draft"));
    QVERIFY(!parseCaseMove(u""));
    QVERIFY(!parseCaseOutcome(u""));
}

void TestCaseState::wholeMatrix_data()
{
    QTest::addColumn<int>("regime");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("move");
    for (const NoticeRegime regime : {NoticeRegime::ECommerce, NoticeRegime::Dissemination}) {
        for (const S from : caseStates) {
            for (const M move : caseMoves) {
                QTest::addRow("%s %s %s", noticeRegimeCode(regime), caseStateCode(from), caseMoveCode(move))
                    << int(regime) << int(from) << int(move);
            }
        }
    }
}

void TestCaseState::wholeMatrix()
{
    QFETCH(const int, regime);
    QFETCH(const int, from);
    QFETCH(const int, move);
    const auto law = NoticeRegime(regime);
    const auto expected = expectedAfter(S(from), M(move), law);
    QCOMPARE(stateAfter(S(from), M(move), law), expected);
    MoveFacts facts = open(S(from), M(move));
    facts.regime = law;
    const auto refusal = refusalOf(M(move), facts);
    if (expected) {
        QVERIFY2(!refusal, refusal ? qPrintable(refusal->message.english()) : "");
    } else {
        QVERIFY(refusal);
        QVERIFY(!refusal->gate);
    }
}

void TestCaseState::movesOfAStateAreThoseOfTheTable()
{
    QCOMPARE(movesFrom(S::Draft, NoticeRegime::ECommerce), (QList<M>{M::Approve, M::Refuse, M::Revise, M::Close}));
    QCOMPARE(movesFrom(S::CounterNotice, NoticeRegime::ECommerce),
             (QList<M>{M::Remove, M::AnswerArrived, M::FileComplaint, M::Sue, M::Restore, M::Close}));
    QCOMPARE(movesFrom(S::CounterNotice, NoticeRegime::Dissemination),
             (QList<M>{M::Remove, M::FileComplaint, M::Sue, M::Restore, M::Close}));
    QVERIFY(movesFrom(S::Closed, NoticeRegime::ECommerce).isEmpty());
}

void TestCaseState::eachGateStopsItsMovesAlone_data()
{
    QTest::addColumn<int>("move");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("gate");
    const auto row = [](M move, S from, MoveGate gate) {
        QTest::addRow("%s %s %s", caseStateCode(from), caseMoveCode(move), moveGateCode(gate))
            << int(move) << int(from) << int(gate);
    };
    row(M::Approve, S::Draft, MoveGate::NotTheWriter);
    row(M::Approve, S::Draft, MoveGate::AnotherApprover);
    row(M::Approve, S::Draft, MoveGate::NoticeComplete);
    row(M::Refuse, S::Draft, MoveGate::Reason);
    row(M::Send, S::Approved, MoveGate::TwoApprovals);
    row(M::Send, S::Approved, MoveGate::NoticeComplete);
    row(M::Send, S::Approved, MoveGate::Day);
    row(M::Accept, S::Sent, MoveGate::Day);
    row(M::Reject, S::Sent, MoveGate::Day);
    row(M::Reject, S::Sent, MoveGate::Reason);
    row(M::Remove, S::Accepted, MoveGate::Day);
    row(M::AnswerAnnounced, S::Removed, MoveGate::Day);
    row(M::AnswerArrived, S::CounterNotice, MoveGate::Day);
    row(M::AnswerArrived, S::Waiting, MoveGate::Correction);
    row(M::AnswerArrived, S::Sued, MoveGate::Correction);
    row(M::FileComplaint, S::Waiting, MoveGate::Day);
    row(M::FileComplaint, S::Waiting, MoveGate::Reference);
    row(M::FileComplaint, S::Waiting, MoveGate::Told);
    row(M::FileComplaint, S::Waiting, MoveGate::InTime);
    row(M::Sue, S::Waiting, MoveGate::Day);
    row(M::Sue, S::Waiting, MoveGate::Reference);
    row(M::Sue, S::Waiting, MoveGate::Told);
    row(M::Sue, S::Waiting, MoveGate::InTime);
    row(M::Restore, S::Waiting, MoveGate::Day);
    row(M::Restore, S::Waiting, MoveGate::RestoreDue);
    row(M::Close, S::Removed, MoveGate::Day);
    row(M::Close, S::Removed, MoveGate::Reason);
    row(M::Close, S::Removed, MoveGate::Outcome);
}

void TestCaseState::eachGateStopsItsMovesAlone()
{
    QFETCH(const int, move);
    QFETCH(const int, from);
    QFETCH(const int, gate);
    QVERIFY(gatesOf(M(move)).contains(MoveGate(gate)));
    MoveFacts facts = open(S(from), M(move));
    QVERIFY(!refusalOf(M(move), facts));
    switch (MoveGate(gate)) {
    case MoveGate::NoticeComplete: facts.noticeGap = Message{"something is missing", {}}; break;
    case MoveGate::NotTheWriter: facts.actor = facts.writer; break;
    case MoveGate::AnotherApprover: facts.actor = facts.approvers.first(); break;
    case MoveGate::TwoApprovals: facts.approvers.removeLast(); break;
    case MoveGate::Day: facts.day = facts.lastDay.addDays(-1); break;
    case MoveGate::Reason:
    case MoveGate::Correction: facts.reason = QStringLiteral(" \n"); break;
    case MoveGate::Told: facts.told = facts.day.addDays(-1); break;
    case MoveGate::Reference: facts.reference.clear(); break;
    case MoveGate::InTime:
        facts.told = facts.latest.addDays(1);
        facts.reason.clear();
        break;
    case MoveGate::RestoreDue: facts.reason.clear(); break;
    case MoveGate::Outcome: facts.outcome.reset(); break;
    }
    const auto refusal = refusalOf(M(move), facts);
    QVERIFY(refusal);
    QCOMPARE(refusal->gate, MoveGate(gate));
    QVERIFY(!refusal->message.english().isEmpty());
    if (MoveGate(gate) == MoveGate::Day) {
        facts.day = facts.today.addDays(1);
        QCOMPARE(refusalOf(M(move), facts)->gate, MoveGate::Day);
        facts.day = QDate();
        QCOMPARE(refusalOf(M(move), facts)->gate, MoveGate::Day);
    }
}

void TestCaseState::outcomesFitTheCourse_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QStringList>("fitting");
    const auto row = [](S state, const QStringList &fitting) {
        QTest::addRow("%s", caseStateCode(state)) << int(state) << fitting;
    };
    const QString won = QStringLiteral("won");
    const QString settled = QStringLiteral("settled");
    const QString lost = QStringLiteral("lost");
    const QString withdrawn = QStringLiteral("withdrawn");
    row(S::Draft, {QStringLiteral("dropped")});
    row(S::Approved, {QStringLiteral("dropped")});
    row(S::Sent, {settled, withdrawn});
    row(S::Accepted, {settled, withdrawn});
    row(S::Rejected, {settled, lost});
    row(S::Removed, {won, settled, withdrawn});
    row(S::CounterNotice, {settled, withdrawn});
    row(S::Waiting, {settled, withdrawn});
    row(S::Complaint, {won, settled, lost, withdrawn});
    row(S::Sued, {won, settled, lost, withdrawn});
    row(S::Restored, {settled, lost});
}

void TestCaseState::outcomesFitTheCourse()
{
    QFETCH(const int, state);
    QFETCH(const QStringList, fitting);
    for (const CaseOutcome outcome :
         {CaseOutcome::Won, CaseOutcome::Settled, CaseOutcome::Lost, CaseOutcome::Withdrawn, CaseOutcome::Dropped}) {
        MoveFacts facts = open(S(state), M::Close);
        facts.outcome = outcome;
        const QString code = QString::fromLatin1(caseOutcomeCode(outcome));
        QVERIFY2(refusalOf(M::Close, facts).has_value() != fitting.contains(code), qPrintable(code));
    }
    // A notice that is written anew after the platform rejected it was sent once: nothing was dropped.
    MoveFacts anew = open(S::Draft, M::Close);
    anew.wasSentBefore = true;
    QVERIFY(refusalOf(M::Close, anew));
    anew.outcome = CaseOutcome::Lost;
    QVERIFY(!refusalOf(M::Close, anew));
}

void TestCaseState::whatThePlatformHearsInTimeCounts()
{
    MoveFacts facts = open(S::Waiting, M::Sue);
    facts.reason.clear();
    QVERIFY(!refusalOf(M::Sue, facts));
    // Filed on day 15, and told two days later: the platform may have restored everything meanwhile.
    facts.told = facts.fifteenth.addDays(2);
    QCOMPARE(refusalOf(M::Sue, facts)->gate, MoveGate::InTime);
    // Where day 15 was a holiday the days end later, and a notary's delay is said.
    facts.latest = facts.told;
    QVERIFY(!refusalOf(M::Sue, facts));
    facts.latest = facts.fifteenth;
    facts.reason = QStringLiteral("the notary needed until then");
    QVERIFY(!refusalOf(M::Sue, facts));
    facts.reason.clear();
    // What was filed late is a fact all the same; it does not end the days until somebody was told.
    facts.day = facts.fifteenth.addDays(1);
    facts.told = QDate();
    QVERIFY(!refusalOf(M::Sue, facts));
    facts.told = facts.today.addDays(1);
    QCOMPARE(refusalOf(M::Sue, facts)->gate, MoveGate::Told);
    // Where no days run, a suit is always open.
    facts.told = facts.today;
    for (const S state : {S::Sent, S::Removed, S::Rejected, S::Restored}) {
        facts.state = state;
        QVERIFY(!refusalOf(M::Sue, facts));
    }
}

void TestCaseState::whatReachesUsMayBeOlder()
{
    // The platform's removal was recorded on the 1st; the answer, and what we filed, are from the days before.
    for (const M move : {M::AnswerArrived, M::FileComplaint, M::Sue}) {
        MoveFacts facts = open(S::Removed, move);
        facts.sentOn = QDate(2026, 5, 10);
        facts.day = QDate(2026, 5, 20);
        QVERIFY2(!refusalOf(move, facts), caseMoveCode(move));
        facts.day = QDate(2026, 5, 9);
        QCOMPARE(refusalOf(move, facts)->gate, MoveGate::Day);
        QVERIFY(refusalOf(move, facts)->message.english().contains(QStringLiteral("sent")));
    }
    MoveFacts restored = open(S::Removed, M::Restore);
    restored.sentOn = QDate(2026, 5, 10);
    restored.day = QDate(2026, 5, 20);
    QCOMPARE(refusalOf(M::Restore, restored)->gate, MoveGate::Day);
    // A removal of which nobody had heard, too; but not one that leads on, or what is down again.
    for (const S state : {S::Removed, S::CounterNotice, S::Waiting, S::Complaint, S::Sued}) {
        MoveFacts removed = open(state, M::Remove);
        removed.sentOn = QDate(2026, 5, 10);
        removed.day = QDate(2026, 5, 20);
        QVERIFY2(!refusalOf(M::Remove, removed), caseStateCode(state));
        removed.day = QDate(2026, 5, 9);
        QCOMPARE(refusalOf(M::Remove, removed)->gate, MoveGate::Day);
    }
    for (const S state : {S::Accepted, S::Restored}) {
        MoveFacts removed = open(state, M::Remove);
        removed.sentOn = QDate(2026, 5, 10);
        removed.day = QDate(2026, 5, 20);
        QCOMPARE(refusalOf(M::Remove, removed)->gate, MoveGate::Day);
    }
}

void TestCaseState::whatBothApprovedIsApprovedAnew()
{
    MoveFacts facts = open(S::Draft, M::Approve);
    facts.approvers = {QStringLiteral("second"), facts.actor};
    QVERIFY(!refusalOf(M::Approve, facts));
    facts.state = S::Approved;
    QCOMPARE(refusalOf(M::Approve, facts)->gate, MoveGate::AnotherApprover);
}

void TestCaseState::whatIsDownCanBeWon()
{
    MoveFacts facts = open(S::Restored, M::Close);
    facts.outcome = CaseOutcome::Won;
    QVERIFY(refusalOf(M::Close, facts));
    facts.isAllDown = true; // a court had it taken down after all
    QVERIFY(!refusalOf(M::Close, facts));
}

void TestCaseState::restoringBeforeNeedsAReason()
{
    MoveFacts facts = open(S::Waiting, M::Restore);
    facts.reason.clear();
    facts.day = facts.fifteenth;
    QCOMPARE(refusalOf(M::Restore, facts)->gate, MoveGate::RestoreDue);
    facts.day = facts.fifteenth.addDays(1);
    QVERIFY(!refusalOf(M::Restore, facts));
    facts.latest = facts.day;
    QCOMPARE(refusalOf(M::Restore, facts)->gate, MoveGate::RestoreDue);
}

void TestCaseState::theWriterIsToldHow()
{
    MoveFacts facts = open(S::Draft, M::Approve);
    facts.actor = facts.writer;
    const QString inAHouse = refusalOf(M::Approve, facts)->message.english();
    facts.isOnePersons = true;
    const QString alone = refusalOf(M::Approve, facts)->message.english();
    QVERIFY(inAHouse != alone);
    QVERIFY(alone.contains(QStringLiteral("own name")));
}

void TestCaseState::theCaseSaysWhatIsDue()
{
    const QDate last(2026, 12, 31);
    QVERIFY(!restoreDue(S::Waiting, last, last));
    const auto due = restoreDue(S::Waiting, last, QDate(2027, 1, 1));
    QVERIFY(due);
    QVERIFY(due->english().contains(QStringLiteral("2026-12-31")));
    QVERIFY(!restoreDue(S::Sued, last, QDate(2027, 1, 1)));
    QVERIFY(!restoreDue(S::Waiting, {}, QDate(2027, 1, 1)));
}

QTEST_APPLESS_MAIN(TestCaseState)
#include "tst_casestate.moc"
