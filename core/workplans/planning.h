// What the verbs of plans and of tasks share: whose plan and task it is, the calendar that plans count in, and giving
// tasks new dates inside a transaction.
#pragma once

#include "core/audit/journal.h"
#include "core/people/access.h"
#include "core/workplans/workplan.h"

namespace lianming {

/// The working days that plans of an institution count in.
[[nodiscard]] IsWorkingDay planCalendar(Connection &db, Id<Institution> institution);
/// Those of a plan that is stored, or is about to be.
[[nodiscard]] IsWorkingDay planCalendar(Connection &db, const WorkPlan &plan);
/// The years of a plan's key date and of its tasks' times whose holidays are not known.
[[nodiscard]] QList<int> unknownYearsOf(Connection &db, const WorkPlan &plan, const QList<TaskTimes> &times);

/// Throw Error::NotFound, also for what the person at work is not shown: a brand's manager sees the plans of the own
/// contracts and in them what the brand must do.
[[nodiscard]] WorkPlan requirePlan(Workspace &w, const Access &access, Id<WorkPlan> id);
[[nodiscard]] WorkTask requireTask(Workspace &w, const Access &access, Id<WorkTask> id);
/// Throws Error::Rejected unless the person may change the plan, owns the task, or works for the brand that must do it.
void requireOwn(Workspace &w, const Access &access, const WorkTask &task);
/// The names by which the person at work may own a task.
[[nodiscard]] QStringList ownNames(Workspace &w);

/// "启动会 Kick-off": what a task is called where the reader's language is not known.
[[nodiscard]] QString taskName(const WorkTask &task);

/// Lets one transaction at a time past: dates, needs and ticks follow from what was read of the whole plan.
void lockPlans(Transaction &tx);

/// Throws Error::BadInput that names the tasks which need each other in a circle.
void requireNoCircle(const QList<WorkTask> &tasks);
/// Gives the plan's open tasks the dates that follow from what is stored. Returns what moved.
QList<TaskMove> rescheduleStored(Journal &journal, const WorkPlan &plan);

} // namespace lianming
