#include "core/diary/contractoption.h"
#include "core/diary/notice.h"
#include "core/diary/obligation.h"

#include <QTest>

using namespace lianming;

namespace {

Obligation samples()
{
    Obligation out;
    out.contract = {1};
    out.kind = ObligationKind::Samples;
    out.title = QStringLiteral("Two samples");
    out.dueOn = QDate(2026, 1, 31);
    return out;
}

} // namespace

class TestObligation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysFollowTheFirst();
    void marksDecide();
    void whatIsWrongIsSaid();
    void optionsHaveTheirTime();
    void noticesSaySomething();
    void codesComeBack();
};

void TestObligation::daysFollowTheFirst()
{
    Obligation task = samples();
    QCOMPARE(dueDays(task), QList{QDate(2026, 1, 31)});
    task.every = Frequency::Monthly;
    task.lastOn = QDate(2026, 4, 30);
    // The end of a month stays the end of a month, and comes back to the thirty-first.
    QCOMPARE(dueDays(task), (QList{QDate(2026, 1, 31), QDate(2026, 2, 28), QDate(2026, 3, 31), QDate(2026, 4, 30)}));
    task.lastOn = QDate(2026, 4, 29);
    QCOMPARE(dueDays(task).size(), 3);
    task.every = Frequency::Annual;
    task.lastOn = QDate(2028, 1, 31);
    QCOMPARE(dueDays(task), (QList{QDate(2026, 1, 31), QDate(2027, 1, 31), QDate(2028, 1, 31)}));
}

void TestObligation::marksDecide()
{
    Obligation task = samples();
    task.every = Frequency::Quarterly;
    task.lastOn = QDate(2026, 12, 31);
    const auto mark = [](QDate day, MarkAct act) {
        return ObligationMark{day, act, day, QStringLiteral("x"), {}, {}};
    };
    const QDate today(2026, 7, 1);
    const auto states = [&](const QList<ObligationMark> &marks) {
        QList<DutyState> out;
        for (const Duty &duty : dutiesOf(task, marks, today))
            out.append(duty.state);
        return out;
    };
    using enum DutyState;
    QCOMPARE(states({}), (QList{Overdue, Overdue, Due, Upcoming})); // 31 Jan, 30 Apr, 31 Jul, 31 Oct
    QCOMPARE(states({mark(QDate(2026, 1, 31), MarkAct::Done), mark(QDate(2026, 4, 30), MarkAct::Excused)}),
             (QList{Done, Excused, Due, Upcoming}));
    // The newest mark counts.
    QCOMPARE(states({mark(QDate(2026, 1, 31), MarkAct::Done), mark(QDate(2026, 1, 31), MarkAct::Reopened)}),
             (QList{Overdue, Overdue, Due, Upcoming}));
    // Due on the day itself, overdue on the next.
    task.every.reset();
    task.lastOn.reset();
    task.dueOn = today;
    QCOMPARE(dutiesOf(task, {}, today).first().state, Due);
    QCOMPARE(dutiesOf(task, {}, today.addDays(1)).first().state, Overdue);
    QCOMPARE(dutiesOf(task, {}, today.addDays(-30)).first().state, Due);
    QCOMPARE(dutiesOf(task, {}, today.addDays(-31)).first().state, Upcoming);
}

void TestObligation::whatIsWrongIsSaid()
{
    QVERIFY(validate(samples()).isEmpty());
    Obligation task;
    QCOMPARE(validate(task), (QList{ObligationProblem::ContractMissing, ObligationProblem::TitleMissing,
                                    ObligationProblem::DayMissing}));
    task = samples();
    task.every = Frequency::Monthly;
    QCOMPARE(validate(task), QList{ObligationProblem::LastMissing});
    task.lastOn = QDate(2025, 12, 31);
    QCOMPARE(validate(task), QList{ObligationProblem::DaysReversed});
    task.lastOn = QDate(2126, 1, 31);
    QCOMPARE(validate(task), QList{ObligationProblem::TooMany});
    for (const ObligationProblem problem :
         {ObligationProblem::ContractMissing, ObligationProblem::LastMissing, ObligationProblem::TooMany})
        QVERIFY(!problemMessage(problem).english().isEmpty());
}

void TestObligation::optionsHaveTheirTime()
{
    ContractOption option;
    QCOMPARE(validate(option),
             (QList{OptionProblem::ContractMissing, OptionProblem::TitleMissing, OptionProblem::DaysMissing}));
    option.contract = {1};
    option.title = QStringLiteral("Second term");
    option.from = QDate(2026, 10, 1);
    option.by = QDate(2026, 12, 31);
    option.newEnd = QDate(2028, 12, 31);
    QVERIFY(validate(option).isEmpty());
    QVERIFY(!canExercise(option, QDate(2026, 9, 30)));
    QVERIFY(canExercise(option, QDate(2026, 10, 1)));
    QVERIFY(canExercise(option, QDate(2026, 12, 31)));
    QVERIFY(!canExercise(option, QDate(2027, 1, 1)));
    option.state = OptionState::Declined;
    QVERIFY(!canExercise(option, QDate(2026, 11, 1)));
    option.newEnd = QDate(2026, 12, 30);
    QCOMPARE(validate(option), QList{OptionProblem::DaysReversed});
}

void TestObligation::noticesSaySomething()
{
    ContractNotice notice;
    QCOMPARE(validate(notice),
             (QList{NoticeProblem::ContractMissing, NoticeProblem::DayMissing, NoticeProblem::TextMissing}));
    notice.contract = {1};
    notice.onDay = QDate(2026, 6, 1);
    notice.text = QStringLiteral("Cure within ten days.");
    notice.answerBy = QDate(2026, 5, 31);
    QCOMPARE(validate(notice), QList{NoticeProblem::DaysReversed});
    notice.answerBy = QDate(2026, 6, 11);
    QVERIFY(validate(notice).isEmpty());
}

void TestObligation::codesComeBack()
{
    for (int i = 0; i <= int(ObligationKind::Other); ++i)
        QCOMPARE(parseObligationKind(QString::fromLatin1(obligationKindCode(ObligationKind(i)))), ObligationKind(i));
    for (int i = 0; i <= int(NoticeKind::Other); ++i)
        QCOMPARE(parseNoticeKind(QString::fromLatin1(noticeKindCode(NoticeKind(i)))), NoticeKind(i));
    for (int i = 0; i <= int(OptionHolder::Automatic); ++i)
        QCOMPARE(parseOptionHolder(QString::fromLatin1(optionHolderCode(OptionHolder(i)))), OptionHolder(i));
    for (int i = 0; i <= int(OptionState::Declined); ++i)
        QCOMPARE(parseOptionState(QString::fromLatin1(optionStateCode(OptionState(i)))), OptionState(i));
    QVERIFY(!parseObligationKind(u"tea"));
    QVERIFY(!parseParty(u"nobody"));
}

QTEST_GUILESS_MAIN(TestObligation)
#include "tst_obligation.moc"
