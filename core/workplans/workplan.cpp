#include "core/workplans/workplan.h"

#include <QHash>

namespace lianming {

namespace {

/// Of each task the places of those that it needs.
QList<QList<int>> needsByPlace(const QList<WorkTask> &tasks)
{
    QHash<qint64, int> places;
    places.reserve(tasks.size());
    for (int i = 0; i < tasks.size(); ++i)
        places.insert(tasks[i].id.value, i);
    QList<QList<int>> out;
    out.reserve(tasks.size());
    for (const WorkTask &task : tasks) {
        QList<int> needs;
        needs.reserve(task.needs.size());
        for (const Id<WorkTask> need : task.needs) {
            if (const auto place = places.constFind(need.value); place != places.cend())
                needs.append(*place);
        }
        out.append(needs);
    }
    return out;
}

ScheduleTask::Standing standingOf(TaskState state)
{
    return state == TaskState::Done      ? ScheduleTask::Standing::Done
           : state == TaskState::Dropped ? ScheduleTask::Standing::Dropped
                                         : ScheduleTask::Standing::Open;
}

} // namespace

QList<PlanProblem> validate(const WorkPlan &plan)
{
    QList<PlanProblem> out;
    if (plan.titleEn.trimmed().isEmpty() && plan.titleZh.trimmed().isEmpty())
        out.append(PlanProblem::TitleMissing);
    if (int(plan.contract.isSet()) + int(plan.product.isSet()) + int(plan.store.isSet()) != 1)
        out.append(PlanProblem::SubjectMissing);
    if (!plan.anchor.isValid())
        out.append(PlanProblem::AnchorMissing);
    return out;
}

Message problemMessage(PlanProblem problem)
{
    switch (problem) {
    case PlanProblem::TitleMissing:
        return {QT_TRANSLATE_NOOP("core", "A title is needed, in English or in Chinese"), {}};
    case PlanProblem::SubjectMissing:
        return {QT_TRANSLATE_NOOP("core", "Choose the contract, the product or the store that the plan is for"), {}};
    case PlanProblem::AnchorMissing: return {QT_TRANSLATE_NOOP("core", "The plan's key date is needed"), {}};
    }
    return {};
}

QList<TaskTimes> timesOf(const QList<WorkTask> &tasks, QDate anchor, const IsWorkingDay &isWorkingDay)
{
    const QList<QList<int>> needs = needsByPlace(tasks);
    QList<ScheduleTask> given;
    given.reserve(tasks.size());
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const WorkTask &task = tasks[i];
        given.append(
            {task.days, task.afterAnchor, needs[i], standingOf(task.state), task.start, task.doneOn.value_or(QDate())});
    }
    return schedule(given, anchor, isWorkingDay);
}

QList<TaskMove> reschedule(QList<WorkTask> &tasks, QDate anchor, const IsWorkingDay &isWorkingDay)
{
    const QList<TaskTimes> times = timesOf(tasks, anchor, isWorkingDay);
    QList<TaskMove> out;
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        WorkTask &task = tasks[i];
        if (!isLive(task.state) || (task.start == times[i].start && task.due == times[i].due))
            continue;
        out.append({task.id, task.titleEn, task.titleZh, task.start, task.due, times[i].start, times[i].due});
        task.start = times[i].start;
        task.due = times[i].due;
    }
    return out;
}

QList<WorkTask> circleOf(const QList<WorkTask> &tasks)
{
    QList<WorkTask> out;
    for (const int place : circleIn(needsByPlace(tasks)))
        out.append(tasks[place]);
    return out;
}

} // namespace lianming
