#include "core/workplans/taskservice.h"

#include "core/audit/attachment.h"
#include "core/db/storedfiles.h"
#include "core/inbox/notify.h"
#include "core/workplans/planning.h"
#include "core/workplans/planrepository.h"
#include "core/workplans/taskrepository.h"

#include <QFileInfo>

namespace lianming {

namespace {

constexpr auto tasksTable = "work_task";

void requireSoundTask(const WorkTask &task)
{
    const auto problems = validate(task);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

/// The plan's tasks with `task` in its place, or behind them if it is new.
QList<WorkTask> tasksWith(Connection &db, const WorkTask &task)
{
    QList<WorkTask> out = TaskRepository(db).of(task.plan);
    const auto place = std::ranges::find(out, task.id, &WorkTask::id);
    if (place == out.end())
        out.append(task);
    else
        *place = task;
    for (const Id<WorkTask> need : task.needs) {
        if (std::ranges::find(out, need, &WorkTask::id) == out.end())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A task can only need tasks of its own plan"));
    }
    requireNoCircle(out);
    return out;
}

/// What `changed` keeps of the stored one.
WorkTask asChanged(const WorkTask &stored, WorkTask changed)
{
    changed.plan = stored.plan;
    changed.place = stored.place;
    changed.start = stored.start;
    changed.due = stored.due;
    changed.state = stored.state;
    changed.doneOn = stored.doneOn;
    changed.reason = stored.reason;
    for (TaskItem &item : changed.items) {
        const auto before = std::ranges::find(stored.items, item.id, &TaskItem::id);
        const bool isKnown = item.id != 0 && before != stored.items.end();
        item.id = isKnown ? item.id : 0;
        item.kind = isKnown ? before->kind : item.kind;
        item.doneOn = isKnown ? before->doneOn : std::nullopt;
        item.doneBy = isKnown ? before->doneBy : QString();
        item.file = isKnown ? before->file : QString();
    }
    return changed;
}

QString itemName(const TaskItem &item)
{
    return (item.titleZh + u' ' + item.titleEn).trimmed();
}

/// Whether the person at work may hear of the task: a brand's manager not of what the house does.
bool isShown(const Access &access, const WorkTask &task)
{
    return !access.brand() || task.side == Party::Brand;
}

/// Nothing that must be done first is open.
void requireDoable(const Access &access, const WorkTask &task, const QList<WorkTask> &all)
{
    for (const Id<WorkTask> need : task.needs) {
        const auto needed = std::ranges::find(all, need, &WorkTask::id);
        if (needed != all.end() && isLive(needed->state)) {
            if (!isShown(access, *needed)) {
                throw Error(Error::Kind::Rejected,
                            QT_TRANSLATE_NOOP("core", "First the institution must finish its part"));
            }
            throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "First this must be done: %1"),
                        {taskName(*needed)});
        }
    }
    for (const TaskItem &item : task.items) {
        if (item.doneOn)
            continue;
        throw Error(Error::Kind::Rejected,
                    item.kind == TaskItem::Kind::Document
                        ? QT_TRANSLATE_NOOP("core", "A document is missing: %1. Attach it first")
                        : QT_TRANSLATE_NOOP("core", "A step is open: %1. Tick it off first"),
                    {itemName(item)});
    }
}

void requireNoDoneFollower(const Access &access, const WorkTask &task, const QList<WorkTask> &all)
{
    const auto follower = std::ranges::find_if(
        all, [&](const WorkTask &one) { return one.state == TaskState::Done && one.needs.contains(task.id); });
    if (follower != all.end()) {
        if (!isShown(access, *follower)) {
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "The institution has gone on with this already: ask it to reopen "
                                                  "its part first"));
        }
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "This is done already and needs it: %1. Reopen that first"),
                    {taskName(*follower)});
    }
}

/// The tasks that one needs, and its steps and documents, as the history says them.
QString needsText(const WorkTask &task, const QList<WorkTask> &all)
{
    QStringList out;
    for (const WorkTask &one : all) {
        if (task.needs.contains(one.id))
            out.append(taskName(one));
    }
    return out.join(QStringLiteral(", "));
}

QString itemsText(const WorkTask &task)
{
    QStringList out;
    out.reserve(task.items.size());
    for (const TaskItem &item : task.items)
        out.append(itemName(item));
    return out.join(QStringLiteral(", "));
}

/// Needs and items are no columns of the task, so the history of its columns does not say them.
void storeParts(Journal &journal, const WorkTask &before, const WorkTask &after, const QList<WorkTask> &all)
{
    Connection &db = journal.transaction().db();
    TaskRepository::storeNeeds(db, after);
    TaskRepository::storeItems(db, after);
    QList<HistoryEntry::Change> changes;
    const auto add = [&changes](const char *field, const QString &was, const QString &is) {
        if (was != is)
            changes.append({QString::fromLatin1(field), was, is});
    };
    add("needs", needsText(before, all), needsText(after, all));
    add("items", itemsText(before), itemsText(after));
    if (!changes.isEmpty())
        journal.note(Area::WorkPlans, tasksTable, after.id.value, taskName(after), "changed", changes);
}

void requireOpen(const WorkTask &task)
{
    if (!isLive(task.state))
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The task is closed: reopen it first"));
}

/// Stores the items of a task, one of which was ticked off, or is open again.
void storeTick(Journal &journal, const WorkTask &task, const TaskItem &item)
{
    TaskRepository::storeItems(journal.transaction().db(), task);
    QList<HistoryEntry::Change> details{{QStringLiteral("step"), QString(), itemName(item)}};
    if (item.doneOn && !item.file.isEmpty())
        details.append({QStringLiteral("file"), QString(), item.file});
    journal.note(Area::WorkPlans, tasksTable, task.id.value, taskName(task), item.doneOn ? "ticked" : "unticked",
                 details);
}

struct Telling {
    Journal *journal;
    WorkPlan plan;
    Id<Brand> brand; ///< of the plan
};

Telling tellingOf(Journal &journal, Id<WorkPlan> plan)
{
    const PlanRepository plans(journal.transaction().db());
    return {&journal, *plans.find(plan), plans.brandOf(plan).value_or(Id<Brand>())};
}

/// Whoever follows the task or the plan hears of it, and the brand's managers where it is the brand's to do.
void tell(const Telling &telling, const char *code, const WorkTask &task, const QStringList &args,
          const QStringList &people)
{
    notify(*telling.journal, {.code = code,
                              .record = {QLatin1StringView(tasksTable), task.id.value},
                              .label = telling.plan.number + QStringLiteral(" · ") + taskName(task),
                              .brand = task.side == Party::Brand ? telling.brand : Id<Brand>(),
                              .args = args,
                              .to = people,
                              .roles = task.side == Party::Brand ? QList{Role::BrandManager} : QList<Role>(),
                              .also = {{QStringLiteral("work_plan"), telling.plan.id.value}}});
}

/// Those that wait for nothing any more, now that `done` is.
void tellReady(const Telling &telling, const WorkTask &done, const QList<WorkTask> &all)
{
    const auto isOver = [&](Id<WorkTask> id) {
        const auto one = std::ranges::find(all, id, &WorkTask::id);
        return id == done.id || one == all.end() || !isLive(one->state);
    };
    for (const WorkTask &task : all) {
        if (task.needs.contains(done.id) && isLive(task.state) && std::ranges::all_of(task.needs, isOver))
            tell(telling, "task_ready", task, {}, {task.owner});
    }
}

} // namespace

WorkTask TaskService::get(Id<WorkTask> id) const
{
    return requireTask(*m_w, requireMember(*m_w), id);
}

QList<TaskComment> TaskService::comments(Id<WorkTask> id) const
{
    (void)get(id);
    return TaskRepository(m_w->db).comments(id);
}

QList<Attachment> TaskService::attachments(Id<WorkTask> id) const
{
    (void)get(id);
    return attachmentsOf(m_w->db, tasksTable, id.value);
}

QList<HistoryEntry> TaskService::history(Id<WorkTask> id) const
{
    requireHouse(*m_w);
    return historyOf(m_w->db, tasksTable, id.value);
}

QList<qint64> TaskService::ids(const TaskFilter &filter) const
{
    const Access access = requireMember(*m_w);
    TaskFilter shown = filter;
    if (!access.narrow(shown.brand))
        return {};
    shown.brandSide = shown.brandSide || access.brand().has_value();
    return TaskRepository(m_w->db).ids(shown);
}

QList<TaskRow> TaskService::rows(const QList<qint64> &ids) const
{
    const Access access = requireMember(*m_w);
    QList<TaskRow> out = TaskRepository(m_w->db).rows(ids);
    if (access.brand()) {
        out.removeIf(
            [&access](const TaskRow &row) { return row.task.side != Party::Brand || !access.shows(row.brand); });
    }
    return out;
}

QStringList TaskService::owners() const
{
    requireHouse(*m_w);
    return TaskRepository(m_w->db).owners();
}

TaskFilter TaskService::mine() const
{
    const Access access = requireMember(*m_w);
    TaskFilter out;
    if (!access.isOpen() && !access.brand())
        out.owners = ownNames(*m_w);
    return out;
}

Id<WorkTask> TaskService::add(WorkTask task)
{
    const Access access = requirePermission(*m_w, Permission::RunPlans);
    task.id = {};
    task.state = TaskState::Open;
    task.doneOn.reset();
    task.reason.clear();
    requireSoundTask(task);
    Transaction tx(m_w->db);
    lockPlans(tx);
    Journal journal(tx, *m_w);
    const WorkPlan plan = requirePlan(*m_w, access, task.plan);
    const QList<WorkTask> all = tasksWith(m_w->db, task);
    task.place = 1;
    for (const WorkTask &one : all)
        task.place = std::max(task.place, one.place + 1);
    const TaskTimes times = timesOf(all, plan.anchor, planCalendar(m_w->db, plan)).last();
    task.start = times.start;
    task.due = times.due;
    task.id = TaskRepository::insert(journal, task);
    (void)rescheduleStored(journal, plan);
    followFor(journal, {QLatin1StringView(tasksTable), task.id.value}, {task.owner});
    tell(tellingOf(journal, plan.id), "task_assigned", task, {dayText(task.due)}, {task.owner});
    tx.commit();
    return task.id;
}

QList<TaskMove> TaskService::preview(const WorkTask &task) const
{
    const Access access = requireHouse(*m_w);
    const WorkTask changed = asChanged(requireTask(*m_w, access, task.id), task);
    requireSoundTask(changed);
    QList<WorkTask> all = tasksWith(m_w->db, changed);
    const WorkPlan plan = requirePlan(*m_w, access, changed.plan);
    return reschedule(all, plan.anchor, planCalendar(m_w->db, plan));
}

QList<TaskMove> TaskService::change(const WorkTask &task)
{
    const Access access = requirePermission(*m_w, Permission::RunPlans);
    Transaction tx(m_w->db);
    lockPlans(tx);
    Journal journal(tx, *m_w);
    const WorkTask stored = requireTask(*m_w, access, task.id);
    const WorkTask changed = asChanged(stored, task);
    requireSoundTask(changed);
    const QList<WorkTask> all = tasksWith(m_w->db, changed);
    TaskRepository::update(journal, changed);
    if (changed.state == TaskState::Done)
        requireDoable(access, changed, all);
    storeParts(journal, stored, changed, all);
    const QList<TaskMove> moves = rescheduleStored(journal, requirePlan(*m_w, access, changed.plan));
    if (changed.owner != stored.owner || changed.side != stored.side) {
        followFor(journal, {QLatin1StringView(tasksTable), changed.id.value}, {changed.owner});
        tell(tellingOf(journal, changed.plan), "task_assigned", changed, {dayText(changed.due)}, {changed.owner});
    }
    tx.commit();
    return moves;
}

QList<TaskMove> TaskService::move(Id<WorkTask> id, qint64 version, TaskState state, QDate on, const QString &reason)
{
    const Access access = requireMember(*m_w);
    WorkTask task = requireTask(*m_w, access, id);
    requireOwn(*m_w, access, task);
    if (needsReason(state) && reason.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    if (state == TaskState::Done && (!on.isValid() || on > m_w->clock.today()))
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The day on which it was done cannot be to come"));
    Transaction tx(m_w->db);
    lockPlans(tx);
    Journal journal(tx, *m_w);
    task = requireTask(*m_w, access, id);
    if (task.version != version)
        refuseChangedMeanwhile(); // before a rule says something of where it stands now
    if (!canMove(task.state, state)) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "A task that is %1 cannot become %2"),
                    {QString::fromLatin1(taskStateCode(task.state)), QString::fromLatin1(taskStateCode(state))});
    }
    const QList<WorkTask> all = TaskRepository(m_w->db).of(task.plan);
    if (state == TaskState::Done)
        requireDoable(access, task, all);
    if (task.state == TaskState::Done)
        requireNoDoneFollower(access, task, all);
    const bool wasDone = task.state == TaskState::Done;
    task.state = state;
    task.doneOn = state == TaskState::Done ? std::optional(on) : std::nullopt;
    task.start = state == TaskState::Done ? std::min(task.start, on) : task.start;
    task.reason = needsReason(state) ? reason.trimmed() : QString();
    TaskRepository::update(journal, task, wasDone ? "reopened" : taskStateCode(state));
    const Telling telling = tellingOf(journal, task.plan);
    QList<TaskMove> moves = rescheduleStored(journal, telling.plan);
    followOwn(journal, {QLatin1StringView(tasksTable), id.value});
    if (state == TaskState::Blocked)
        tell(telling, "task_blocked", task, {task.reason}, {telling.plan.owner, task.owner});
    else
        tell(telling, "task_moved", task, {QStringLiteral("task:") + QLatin1StringView(taskStateCode(state))},
             {task.owner});
    if (!isLive(state))
        tellReady(telling, task, all);
    tx.commit();
    moves.removeIf(
        [&](const TaskMove &one) { return !isShown(access, *std::ranges::find(all, one.task, &WorkTask::id)); });
    return moves;
}

void TaskService::tick(Id<WorkTask> id, qint64 item, bool done)
{
    const Access access = requireMember(*m_w);
    requireOwn(*m_w, access, requireTask(*m_w, access, id));
    Transaction tx(m_w->db);
    lockPlans(tx);
    Journal journal(tx, *m_w);
    WorkTask task = requireTask(*m_w, access, id);
    const auto place = std::ranges::find(task.items, item, &TaskItem::id);
    if (place == task.items.end())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    requireOpen(task);
    if (done && place->kind == TaskItem::Kind::Document && place->file.isEmpty()) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "A document is missing: %1. Attach it first"),
                    {itemName(*place)});
    }
    if (place->doneOn.has_value() == done)
        return;
    place->doneOn = done ? std::optional(m_w->clock.today()) : std::nullopt;
    place->doneBy = done ? m_w->actor.name : QString();
    storeTick(journal, task, *place);
    tx.commit();
}

void TaskService::attach(Id<WorkTask> id, qint64 item, const QString &path)
{
    const Access access = requireMember(*m_w);
    const auto requireAsked = [&](const WorkTask &task) {
        requireOwn(*m_w, access, task);
        if (item == 0)
            return;
        const auto meant = std::ranges::find(task.items, item, &TaskItem::id);
        if (meant == task.items.end() || meant->kind != TaskItem::Kind::Document)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The task asks for no such document"));
        requireOpen(task);
    };
    requireAsked(requireTask(*m_w, access, id));
    const StoredFile file = m_w->files.addFile(path); // complete on disk before any row refers to it
    Transaction tx(m_w->db);
    lockPlans(tx);
    Journal journal(tx, *m_w);
    WorkTask task = requireTask(*m_w, access, id);
    requireAsked(task);
    rememberFile(tx, file, mediaTypeOf(path), journal.now());
    auto attached = attachStored(journal, Area::WorkPlans, tasksTable, id.value, taskName(task), file.sha256,
                                 QFileInfo(path).fileName());
    if (item == 0) {
        if (!attached)
            throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This file is attached already"));
    } else {
        // It may be there already, for another of the documents or for none.
        if (!attached) {
            const auto known = attachmentsOf(m_w->db, tasksTable, id.value);
            attached = *std::ranges::find(known, file.sha256, &Attachment::sha256);
        }
        TaskItem &document = *std::ranges::find(task.items, item, &TaskItem::id);
        document.file = attached->name;
        document.doneOn = m_w->clock.today();
        document.doneBy = m_w->actor.name;
        storeTick(journal, task, document);
    }
    tx.commit();
}

void TaskService::comment(Id<WorkTask> id, const QString &text)
{
    const Access access = requireMember(*m_w);
    const WorkTask task = requireTask(*m_w, access, id);
    if (text.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "Write something first"));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    TaskRepository::comment(journal, task, text.trimmed());
    const RecordRef record{QLatin1StringView(tasksTable), id.value};
    followOwn(journal, record);
    tell(tellingOf(journal, task.plan), "task_commented", task, {text.trimmed().left(80)}, {task.owner});
    tx.commit();
}

} // namespace lianming
