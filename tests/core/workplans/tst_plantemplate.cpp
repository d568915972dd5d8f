// Templates of plans: those that ship, what is refused, and the way to JSON and back.
#include "core/workplans/plantemplate.h"
#include "core/workplans/workplan.h"
#include "tests/support/testworkspace.h"

#include <QTest>

using namespace lianming;

namespace {

QString problemOf(Json document)
{
    try {
        (void)readPlanTemplate(JsonNode(document, QStringLiteral("t.json")));
    } catch (const Error &error) {
        return error.message().english();
    }
    return {};
}

} // namespace

class TestPlanTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedOnesAreSound();
    void thereAndBack();
    void whatIsWrongIsNamed();
    void statesFollowTheMatrix();
};

void TestPlanTemplate::theShippedOnesAreSound()
{
    const auto &all = shippedPlanTemplates();
    QVERIFY(all.size() >= 5);
    const auto weekdays = [](QDate day) {
        return day.dayOfWeek() <= Qt::Friday;
    };
    for (const PlanTemplate &one : all) {
        QVERIFY2(validate(one).isEmpty(), qPrintable(one.code));
        QVERIFY(!one.purposeEn.isEmpty() && !one.purposeZh.isEmpty());
        QList<WorkTask> tasks = tasksOf(one);
        const QDate anchor(2026, 9, 1);
        (void)reschedule(tasks, anchor, weekdays);
        // What stands on the key date can be reached: nothing before it takes longer than there is.
        bool hasAnchor = false;
        for (const WorkTask &task : tasks) {
            if (task.afterAnchor == 0) {
                hasAnchor = true;
                QVERIFY2(task.start == anchor, qPrintable(one.code + u' ' + task.titleEn + u' ' + dayText(task.start)));
            }
        }
        QVERIFY2(hasAnchor, qPrintable(one.code));
    }
}

void TestPlanTemplate::thereAndBack()
{
    for (const PlanTemplate &one : shippedPlanTemplates()) {
        const Json document = Json::parse(planTemplateJson(one).dump());
        QVERIFY(readPlanTemplate(JsonNode(document, one.code)) == one);
    }
}

void TestPlanTemplate::whatIsWrongIsNamed()
{
    const Json sound = Json::parse(planTemplateJson(shippedPlanTemplates().first()).dump());
    QCOMPARE(problemOf(sound), QString());
    Json wrong = sound;
    wrong["format"] = "lianming-plan/2";
    QVERIFY(problemOf(wrong).contains(QStringLiteral("t.json: format")));
    wrong = sound;
    wrong["tasks"][1]["phase"] = "dreaming";
    QVERIFY(problemOf(wrong).contains(QStringLiteral("tasks[1].phase")));
    wrong = sound;
    wrong["tasks"][0]["days"] = "5";
    QVERIFY(problemOf(wrong).contains(QStringLiteral("tasks[0].days")));
    wrong = sound;
    wrong["tasks"][2]["needs"] = {"nobody"};
    QVERIFY(problemOf(wrong).contains(QStringLiteral("nobody")));
    wrong = sound;
    wrong["tasks"][0]["needs"] = {"brief"}; // which needs the first
    QVERIFY2(problemOf(wrong).contains(QStringLiteral("circle: ")), qPrintable(problemOf(wrong)));
    QVERIFY(problemOf(wrong).contains(QStringLiteral("brief")));
    wrong = sound;
    wrong["tasks"][1]["code"] = wrong["tasks"][0]["code"];
    QVERIFY(problemOf(wrong).contains(QStringLiteral("stands once")));
    wrong = sound;
    wrong["name"]["zh"] = " ";
    QVERIFY(!problemOf(wrong).isEmpty());
    wrong = sound;
    wrong["tasks"] = Json::array();
    QVERIFY(!problemOf(wrong).isEmpty());
    wrong = sound;
    wrong["tasks"][0]["days"] = 2001;
    QVERIFY(!problemOf(wrong).isEmpty());
}

void TestPlanTemplate::statesFollowTheMatrix()
{
    using enum TaskState;
    const QHash<int, QList<TaskState>> next{{int(Open), {InProgress, Blocked, Done, Dropped}},
                                            {int(InProgress), {Open, Blocked, Done, Dropped}},
                                            {int(Blocked), {Open, InProgress, Dropped}},
                                            {int(Done), {Open, InProgress}},
                                            {int(Dropped), {Open}}};
    for (const TaskState from : taskStates) {
        for (const TaskState to : taskStates)
            QCOMPARE(canMove(from, to), next[int(from)].contains(to));
        QVERIFY(parseTaskState(QString::fromLatin1(taskStateCode(from))) == from);
    }
    QVERIFY(!parseTaskState(u"gone"));
}

QTEST_GUILESS_MAIN(TestPlanTemplate)
#include "tst_plantemplate.moc"
