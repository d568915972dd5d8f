#include "core/workplans/planning.h"

#include "core/approvals/workingcalendar.h"
#include "core/workplans/planrepository.h"
#include "core/workplans/taskrepository.h"

namespace lianming {

namespace {

[[noreturn]] void refuseTask()
{
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This task no longer exists"));
}

} // namespace

IsWorkingDay planCalendar(Connection &db, Id<Institution> institution)
{
    return [calendar = calendarOf(db, institution)](QDate day) {
        return calendar.isWorkingDay(day);
    };
}

IsWorkingDay planCalendar(Connection &db, const WorkPlan &plan)
{
    return planCalendar(db, PlanRepository(db).institutionOf(plan));
}

QList<int> unknownYearsOf(Connection &db, const WorkPlan &plan, const QList<TaskTimes> &times)
{
    DaySpan span{plan.anchor, plan.anchor};
    for (const TaskTimes &one : times)
        span = {std::min(span.start, one.start), std::max(span.end, one.due)};
    return calendarOf(db, PlanRepository(db).institutionOf(plan)).unknownYears(span);
}

void lockPlans(Transaction &tx)
{
    tx.lock("work plans");
}

WorkPlan requirePlan(Workspace &w, const Access &access, Id<WorkPlan> id)
{
    const PlanRepository repository(w.db);
    auto found = repository.find(id);
    if (!found || !access.shows(repository.brandOf(id).value_or(Id<Brand>())))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This work plan no longer exists"));
    return *found;
}

WorkTask requireTask(Workspace &w, const Access &access, Id<WorkTask> id)
{
    auto found = TaskRepository(w.db).find(id);
    if (!found)
        refuseTask();
    if (access.brand()) {
        const auto brand = PlanRepository(w.db).brandOf(found->plan);
        if (found->side != Party::Brand || !brand || !access.shows(*brand))
            refuseTask();
    }
    return *found;
}

QStringList ownNames(Workspace &w)
{
    QStringList out{w.actor.name};
    out += Statement(w.db, QStringLiteral("SELECT display_name FROM member WHERE name = ? AND display_name <> '' AND "
                                          "archived_on IS NULL"))
               .bind(w.actor.name)
               .all<QString>([](const Row &row) { return row.textAt(0); });
    out.removeDuplicates();
    return out;
}

void requireOwn(Workspace &w, const Access &access, const WorkTask &task)
{
    const bool isBrands = access.brand() && task.side == Party::Brand;
    if (!isBrands && !access.may(Permission::RunPlans) && !ownNames(w).contains(task.owner))
        access.require(Permission::RunPlans);
}

QString taskName(const WorkTask &task)
{
    return (task.titleZh + u' ' + task.titleEn).trimmed();
}

void requireNoCircle(const QList<WorkTask> &tasks)
{
    const QList<WorkTask> circle = circleOf(tasks);
    if (circle.isEmpty())
        return;
    QStringList names;
    names.reserve(circle.size() + 1);
    for (const WorkTask &task : circle)
        names.append(taskName(task));
    names.append(names.first());
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "These tasks need each other in a circle: %1"),
                {names.join(QStringLiteral(" → "))});
}

QList<TaskMove> rescheduleStored(Journal &journal, const WorkPlan &plan)
{
    Connection &db = journal.transaction().db();
    QList<WorkTask> tasks = TaskRepository(db).of(plan.id);
    const QList<TaskMove> moves = reschedule(tasks, plan.anchor, planCalendar(db, plan));
    TaskRepository::store(journal, moves);
    return moves;
}

} // namespace lianming
