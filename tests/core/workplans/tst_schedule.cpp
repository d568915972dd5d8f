// Dates, slack and the critical path of plans: examples by hand, and what must hold of every plan.
#include "core/base/error.h"
#include "core/workplans/plantemplate.h"
#include "core/workplans/workplan.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <rapidcheck.h>

using namespace lianming;

namespace {

bool isWeekday(QDate day)
{
    return day.dayOfWeek() <= Qt::Friday;
}

ScheduleTask takes(qint64 days, QList<int> needs = {}, std::optional<qint64> after = {})
{
    ScheduleTask out;
    out.days = days;
    out.needs = std::move(needs);
    out.afterAnchor = after;
    return out;
}

const QDate monday(2026, 6, 1);

/// Working days from `from` until before `to`.
qint64 workdays(QDate from, QDate to)
{
    qint64 out = 0;
    for (QDate day = from; day < to; day = day.addDays(1))
        out += isWeekday(day) ? 1 : 0;
    return out;
}

/// A plan without a circle: tasks need only earlier ones.
QList<ScheduleTask> anyPlan()
{
    const int count = *rc::gen::inRange(1, 30);
    QList<ScheduleTask> out;
    for (int i = 0; i < count; ++i) {
        ScheduleTask task = takes(*rc::gen::inRange(0, 12));
        if (*rc::gen::inRange(0, 3) == 0)
            task.afterAnchor = *rc::gen::inRange(-40, 40);
        for (int need = 0; need < i; ++need) {
            if (*rc::gen::inRange(0, 5) == 0)
                task.needs.append(need);
        }
        const int standing = *rc::gen::inRange(0, 8);
        if (standing == 7)
            task.standing = ScheduleTask::Standing::Dropped;
        if (standing == 6) {
            task.standing = ScheduleTask::Standing::Done;
            task.start = monday.addDays(*rc::gen::inRange(-60, 60));
            task.doneOn = task.start.addDays(*rc::gen::inRange(0, 20));
        }
        out.append(task);
    }
    return out;
}

QDate endOf(const QList<ScheduleTask> &tasks, const QList<TaskTimes> &times)
{
    QDate out;
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        if (tasks[i].standing == ScheduleTask::Standing::Open && (!out.isValid() || times[i].due > out))
            out = times[i].due;
    }
    return out;
}

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forwardFromTheAnchor();
    void backwardFromTheAnchor();
    void whatIsDoneStands();
    void droppedTasksPassOnWhatTheyWaitedFor();
    void holidaysAreNotWorked();
    void circlesAreFound();
    void droppedTasksBindNothing();
    void slackAndCriticalPath();
    void boundMilestonesHoldTheirDay();
    void theEndOfTimeIsRefused();
    void everyPlanHolds();
    void slackIsExact();
};

void TestSchedule::forwardFromTheAnchor()
{
    const auto times = schedule({takes(3), takes(2, {0}), takes(0, {1})}, monday, isWeekday);
    QCOMPARE(times[0].start, monday);
    QCOMPARE(times[0].due, QDate(2026, 6, 3));
    QCOMPARE(times[1].start, QDate(2026, 6, 4));
    QCOMPARE(times[1].due, QDate(2026, 6, 5));
    // A milestone stands at the beginning of the next working day.
    QCOMPARE(times[2].start, QDate(2026, 6, 8));
    QCOMPARE(times[2].due, QDate(2026, 6, 8));
}

void TestSchedule::backwardFromTheAnchor()
{
    // An anchor on a Saturday counts from the Monday after it.
    const auto times = schedule({takes(5, {}, -5), takes(0, {0}, 0)}, QDate(2026, 6, 6), isWeekday);
    QCOMPARE(times[0].start, QDate(2026, 6, 1));
    QCOMPARE(times[0].due, QDate(2026, 6, 5));
    QCOMPARE(times[1].due, QDate(2026, 6, 8));
}

void TestSchedule::whatIsDoneStands()
{
    ScheduleTask done = takes(3);
    done.standing = ScheduleTask::Standing::Done;
    done.start = monday;
    done.doneOn = QDate(2026, 6, 13); // late, on a Saturday
    auto times = schedule({done, takes(1, {0})}, monday, isWeekday);
    QCOMPARE(times[0].due, done.doneOn);
    QCOMPARE(times[1].start, QDate(2026, 6, 15));
    done.doneOn = QDate(2026, 6, 2); // early
    times = schedule({done, takes(1, {0})}, monday, isWeekday);
    QCOMPARE(times[1].start, QDate(2026, 6, 3));
}

void TestSchedule::droppedTasksPassOnWhatTheyWaitedFor()
{
    ScheduleTask dropped = takes(10, {0});
    dropped.standing = ScheduleTask::Standing::Dropped;
    const auto times = schedule({takes(2), dropped, takes(1, {1})}, monday, isWeekday);
    QCOMPARE(times[2].start, QDate(2026, 6, 3));
}

void TestSchedule::droppedTasksBindNothing()
{
    // It waited for the first task and for day 20: nobody waits for day 20 any more.
    ScheduleTask dropped = takes(10, {0}, 20);
    dropped.standing = ScheduleTask::Standing::Dropped;
    const auto times = schedule({takes(2), dropped, takes(1, {1})}, monday, isWeekday);
    QCOMPARE(times[2].start, QDate(2026, 6, 3));
}

void TestSchedule::holidaysAreNotWorked()
{
    const auto worked = [](QDate day) {
        return isWeekday(day) && day != QDate(2026, 6, 2);
    };
    QCOMPARE(schedule({takes(2)}, monday, worked)[0].due, QDate(2026, 6, 3));
}

void TestSchedule::circlesAreFound()
{
    QVERIFY(circleIn({{}, {0}, {0, 1}}).isEmpty());
    QCOMPARE(circleIn({{0}}), QList<int>{0});
    const QList<int> circle = circleIn({{}, {0, 3}, {1}, {2}, {3}});
    QCOMPARE(circle.size(), 3);
    QVERIFY(circle.contains(1) && circle.contains(2) && circle.contains(3));
    const QList<QList<int>> needs{{}, {0, 3}, {1}, {2}, {3}};
    for (int i = 0; i < 3; ++i)
        QVERIFY(needs[circle[i]].contains(circle[(i + 1) % 3]));
}

void TestSchedule::slackAndCriticalPath()
{
    const auto times = schedule({takes(5), takes(2), takes(1, {0, 1})}, monday, isWeekday);
    QVERIFY(times[0].critical);
    QVERIFY(!times[1].critical);
    QCOMPARE(times[1].slack, 3);
    QVERIFY(times[2].critical);
}

void TestSchedule::boundMilestonesHoldTheirDay()
{
    // The plan goes on for months after the launch: that alone must not make the way to it look easy.
    const auto &shipped = shippedPlanTemplates();
    const auto from = std::ranges::find(shipped, QStringLiteral("product-licence"), &PlanTemplate::code);
    const auto times = timesOf(tasksOf(*from), monday, isWeekday);
    const auto of = [&](const char *code) {
        return times[std::ranges::find(from->tasks, QString::fromLatin1(code), &TemplateTask::code)
                     - from->tasks.begin()];
    };
    QVERIFY(of("launch").critical);
    QCOMPARE(of("production").slack, 22);
    QCOMPARE(of("sample").slack, 22);
    QVERIFY(!of("first-week").critical);
}

void TestSchedule::theEndOfTimeIsRefused()
{
    QList<ScheduleTask> tasks{takes(2'000)};
    for (int i = 0; i < 1'100; ++i)
        tasks.append(takes(2'000, {i}));
    VERIFY_ERROR((void)schedule(tasks, monday, isWeekday), Error::Kind::BadInput);
}

void TestSchedule::everyPlanHolds()
{
    QVERIFY(rc::check([] {
        const QList<ScheduleTask> tasks = anyPlan();
        const QDate anchor = monday.addDays(*rc::gen::inRange(-400, 400));
        const QList<TaskTimes> times = schedule(tasks, anchor, isWeekday);
        const QDate end = endOf(tasks, times);
        bool hasCritical = false;
        for (qsizetype i = 0; i < tasks.size(); ++i) {
            const ScheduleTask &task = tasks[i];
            if (task.standing == ScheduleTask::Standing::Done) {
                // Stands where it was done, whatever it needed.
                RC_ASSERT((times[i] == TaskTimes{task.start, task.doneOn, 0, false}));
                continue;
            }
            RC_ASSERT(isWeekday(times[i].start));
            RC_ASSERT(isWeekday(times[i].due));
            const bool isOpen = task.standing == ScheduleTask::Standing::Open;
            if (isOpen && task.days > 0)
                RC_ASSERT(workdays(times[i].start, times[i].due) == task.days - 1);
            // It begins after each need, and one of them or the anchor holds it there.
            bool isHeld = task.needs.isEmpty() || task.afterAnchor.has_value();
            for (const int need : task.needs) {
                const bool takesTime = tasks[need].standing != ScheduleTask::Standing::Dropped && tasks[need].days > 0;
                RC_ASSERT((takesTime ? times[need].due < times[i].start : times[need].due <= times[i].start));
                isHeld = isHeld || workdays(times[need].due, times[i].start) <= 1;
            }
            RC_ASSERT(isHeld);
            RC_ASSERT(times[i].slack >= 0);
            hasCritical = hasCritical || times[i].critical;
        }
        RC_ASSERT((hasCritical == end.isValid()));
    }));
}

void TestSchedule::slackIsExact()
{
    QVERIFY(rc::check([] {
        QList<ScheduleTask> tasks = anyPlan();
        const QList<TaskTimes> times = schedule(tasks, monday, isWeekday);
        const int chosen = *rc::gen::inRange(0, int(tasks.size()));
        RC_PRE(tasks[chosen].standing == ScheduleTask::Standing::Open);
        // A milestone's end is the morning of its day, that of other tasks the morning after.
        const auto finishOf = [](const ScheduleTask &task, const TaskTimes &when) {
            QDate end = task.days == 0 ? when.due : when.due.addDays(1);
            while (!isWeekday(end))
                end = end.addDays(1);
            return end;
        };
        // What holds: the plan's end, and the day of each milestone that is bound to the anchor.
        QList<int> held;
        for (int i = 0; i < tasks.size(); ++i) {
            if (tasks[i].standing == ScheduleTask::Standing::Open && tasks[i].days == 0 && tasks[i].afterAnchor)
                held.append(i);
        }
        const auto finishes = [&](const QList<ScheduleTask> &all) {
            const QList<TaskTimes> when = schedule(all, monday, isWeekday);
            QList<QDate> out{QDate(1, 1, 1)};
            for (qsizetype i = 0; i < all.size(); ++i) {
                if (all[i].standing == ScheduleTask::Standing::Open)
                    out.first() = std::max(out.first(), finishOf(all[i], when[i]));
            }
            for (const int i : std::as_const(held))
                out.append(finishOf(all[i], when[i]));
            return out;
        };
        const QList<QDate> before = finishes(tasks);
        tasks[chosen].days += times[chosen].slack;
        RC_ASSERT(finishes(tasks) == before);
        tasks[chosen].days += 1;
        RC_ASSERT(finishes(tasks) != before);
    }));
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
