#include "core/workplans/taskrepository.h"

#include <QHash>

namespace lianming {

namespace {

constexpr auto taskTable = "work_task";
constexpr auto byPhase =
    "CASE phase WHEN 'set_up' THEN 0 WHEN 'listing' THEN 1 WHEN 'launch' THEN 2 WHEN 'operation' THEN 3 ELSE 4 END";

Fields values(const WorkTask &task)
{
    return {{"plan_id", task.plan},
            {"place", task.place},
            {"phase", planPhaseCode(task.phase)},
            {"title_en", task.titleEn.trimmed()},
            {"title_zh", task.titleZh.trimmed()},
            {"side", partyCode(task.side)},
            {"owner", task.owner.trimmed()},
            {"days", task.days},
            {"after_anchor", task.afterAnchor},
            {"start_on", task.start},
            {"due_on", task.due},
            {"state", taskStateCode(task.state)},
            {"done_on", task.doneOn},
            {"reason", task.reason.trimmed()},
            {"notes", task.notes}};
}

WorkTask workTask(const Row &row)
{
    WorkTask out;
    out.id = row.id<WorkTask>("id");
    out.version = row.integer("version");
    out.plan = row.id<WorkPlan>("plan_id");
    out.place = row.integer("place");
    out.phase = parsePlanPhase(row.text("phase")).value_or(PlanPhase::SetUp);
    out.titleEn = row.text("title_en");
    out.titleZh = row.text("title_zh");
    out.side = parseParty(row.text("side")).value_or(Party::Institution);
    out.owner = row.text("owner");
    out.days = row.integer("days");
    out.afterAnchor = row.optionalInteger("after_anchor");
    out.start = row.day("start_on");
    out.due = row.day("due_on");
    out.state = parseTaskState(row.text("state")).value_or(TaskState::Open);
    out.doneOn = row.optionalDay("done_on");
    out.reason = row.text("reason");
    out.notes = row.text("notes");
    return out;
}

TaskItem taskItem(const Row &row)
{
    return {row.integer("id"),
            row.text("kind") == u"document" ? TaskItem::Kind::Document : TaskItem::Kind::Step,
            row.text("title_en"),
            row.text("title_zh"),
            row.optionalDay("done_on"),
            row.text("done_by"),
            row.text("file")};
}

QString taskLabel(const WorkTask &task)
{
    return task.titleEn.isEmpty() ? task.titleZh : task.titleEn;
}

/// Adds needs and items to tasks that one condition on work_task t chooses.
void complete(Connection &db, QList<WorkTask> &tasks, const char *condition, qint64 value)
{
    QHash<qint64, WorkTask *> byId;
    byId.reserve(tasks.size());
    for (WorkTask &task : tasks)
        byId.insert(task.id.value, &task);
    const QString chosen = QLatin1StringView(condition);
    Statement needs(db, QStringLiteral("SELECT n.task_id, n.needs_id FROM work_task_need n "
                                       "JOIN work_task t ON t.id = n.task_id WHERE %1 ORDER BY n.needs_id")
                            .arg(chosen));
    needs.bind(value);
    while (needs.next()) {
        if (WorkTask *task = byId.value(needs.row().integer("task_id")))
            task->needs.append(needs.row().id<WorkTask>("needs_id"));
    }
    Statement items(db, QStringLiteral("SELECT k.* FROM work_task_item k JOIN work_task t ON t.id = k.task_id "
                                       "WHERE %1 ORDER BY k.place, k.id")
                            .arg(chosen));
    items.bind(value);
    while (items.next()) {
        if (WorkTask *task = byId.value(items.row().integer("task_id")))
            task->items.append(taskItem(items.row()));
    }
}

} // namespace

QList<WorkTask> TaskRepository::of(Id<WorkPlan> plan) const
{
    QList<WorkTask> out = Statement(*m_db, QStringLiteral("SELECT * FROM work_task WHERE plan_id = ? ORDER BY %1, "
                                                          "place, id")
                                               .arg(QLatin1StringView(byPhase)))
                              .bind(plan)
                              .all<WorkTask>(workTask);
    complete(*m_db, out, "t.plan_id = ?", plan.value);
    return out;
}

std::optional<WorkTask> TaskRepository::find(Id<WorkTask> id) const
{
    QList<WorkTask> out =
        Statement(*m_db, QStringLiteral("SELECT * FROM work_task WHERE id = ?")).bind(id).all<WorkTask>(workTask);
    complete(*m_db, out, "t.id = ?", id.value);
    return out.isEmpty() ? std::nullopt : std::optional(out.first());
}

QList<TaskComment> TaskRepository::comments(Id<WorkTask> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM work_task_comment WHERE task_id = ? ORDER BY id"))
        .bind(id)
        .all<TaskComment>([](const Row &row) {
            return TaskComment{row.text("text"), row.instant("at"), row.text("actor")};
        });
}

QList<qint64> TaskRepository::ids(const TaskFilter &filter) const
{
    const bool asksBrand = filter.brand.isSet();
    QString sql = QStringLiteral("SELECT t.id FROM work_task t JOIN work_plan w ON w.id = t.plan_id%1 "
                                 "WHERE w.archived_on IS NULL")
                      .arg(asksBrand ? QStringLiteral(" LEFT JOIN licensed_product p ON p.id = w.product_id "
                                                      "JOIN contract c ON c.id = COALESCE(w.contract_id, "
                                                      "p.contract_id)")
                                     : QString());
    if (asksBrand)
        sql += QStringLiteral(" AND c.brand_id = %1").arg(filter.brand.value);
    if (filter.brandSide)
        sql += QStringLiteral(" AND t.side = 'brand'");
    if (filter.plan.isSet())
        sql += QStringLiteral(" AND t.plan_id = %1").arg(filter.plan.value);
    if (!filter.states.isEmpty()) {
        QStringList states;
        states.reserve(filter.states.size());
        for (const TaskState state : filter.states)
            states.append(QStringLiteral("'%1'").arg(QLatin1StringView(taskStateCode(state))));
        sql += QStringLiteral(" AND t.state IN (%1)").arg(states.join(u','));
    }
    if (!filter.owners.isEmpty())
        sql += QStringLiteral(" AND t.owner IN (?%1)").arg(QStringLiteral(", ?").repeated(filter.owners.size() - 1));
    if (filter.dueUntil)
        sql += QStringLiteral(" AND t.due_on <= ?");
    Statement rows(*m_db, sql + QStringLiteral(" ORDER BY t.due_on, t.id"));
    for (const QString &owner : filter.owners)
        rows.bind(owner);
    if (filter.dueUntil)
        rows.bind(*filter.dueUntil);
    return rows.all<qint64>([](const Row &row) { return row.integerAt(0); });
}

QList<TaskRow> TaskRepository::rows(const QList<qint64> &ids) const
{
    if (ids.isEmpty())
        return {};
    QStringList wanted;
    wanted.reserve(ids.size());
    for (const qint64 id : ids)
        wanted.append(QString::number(id));
    Statement rows(
        *m_db,
        QStringLiteral("SELECT t.*, w.number AS plan_number, w.title_en AS plan_en, w.title_zh AS plan_zh, "
                       "b.id AS brand_id, COALESCE(b.name_en, '') AS brand_en, COALESCE(b.name_zh, '') AS "
                       "brand_zh, (SELECT COUNT(*) FROM work_task_item k WHERE k.task_id = t.id AND k.done_on IS NULL) "
                       "AS open_items FROM work_task t JOIN work_plan w ON w.id = t.plan_id "
                       "LEFT JOIN licensed_product p ON p.id = w.product_id "
                       "LEFT JOIN contract c ON c.id = COALESCE(w.contract_id, p.contract_id) "
                       "LEFT JOIN brand b ON b.id = c.brand_id WHERE t.id IN (%1)")
            .arg(wanted.join(u',')));
    QHash<qint64, TaskRow> byId;
    while (rows.next()) {
        const Row row = rows.row();
        byId.insert(row.integer("id"),
                    {workTask(row), row.text("plan_number"), row.text("plan_en"), row.text("plan_zh"),
                     row.id<Brand>("brand_id"), row.text("brand_en"), row.text("brand_zh"), row.integer("open_items")});
    }
    QList<TaskRow> out;
    out.reserve(ids.size());
    for (const qint64 id : ids) {
        if (const auto found = byId.constFind(id); found != byId.cend())
            out.append(*found);
    }
    return out;
}

QStringList TaskRepository::owners() const
{
    return Statement(*m_db, QStringLiteral("SELECT DISTINCT owner FROM work_task WHERE owner <> '' AND state IN "
                                           "('open', 'in_progress', 'blocked') ORDER BY owner"))
        .all<QString>([](const Row &row) { return row.textAt(0); });
}

Id<WorkTask> TaskRepository::insert(Journal &journal, const WorkTask &task)
{
    WorkTask stored = task;
    stored.id = {journal.insert(Area::WorkPlans, taskTable, taskLabel(task), values(task))};
    storeNeeds(journal.transaction().db(), stored);
    storeItems(journal.transaction().db(), stored);
    return stored.id;
}

void TaskRepository::update(Journal &journal, const WorkTask &task, const char *action)
{
    journal.update(Area::WorkPlans, taskTable, taskLabel(task), task.id.value, task.version, values(task), action);
}

void TaskRepository::storeNeeds(Connection &db, const WorkTask &task)
{
    Statement(db, QStringLiteral("DELETE FROM work_task_need WHERE task_id = ?")).bind(task.id).run();
    for (const Id<WorkTask> need : task.needs) {
        Statement(db, QStringLiteral("INSERT INTO work_task_need (task_id, needs_id) VALUES (?, ?)"))
            .bind(task.id, need)
            .run();
    }
}

void TaskRepository::storeItems(Connection &db, const WorkTask &task)
{
    QStringList kept{QStringLiteral("0")};
    kept.reserve(task.items.size() + 1);
    for (const TaskItem &item : task.items)
        kept.append(QString::number(item.id));
    Statement(db,
              QStringLiteral("DELETE FROM work_task_item WHERE task_id = ? AND id NOT IN (%1)").arg(kept.join(u',')))
        .bind(task.id)
        .run();
    qint64 place = 0;
    for (const TaskItem &item : task.items) {
        ++place;
        if (item.id != 0) {
            Statement(db, QStringLiteral("UPDATE work_task_item SET place = ?, title_en = ?, title_zh = ?, done_on = "
                                         "?, done_by = ?, file = ? WHERE id = ? AND task_id = ?"))
                .bind(place, item.titleEn.trimmed(), item.titleZh.trimmed(), item.doneOn, item.doneBy, item.file,
                      item.id, task.id)
                .run();
            continue;
        }
        insertRow(db, "work_task_item",
                  {{"task_id", task.id},
                   {"place", place},
                   {"kind", item.kind == TaskItem::Kind::Document ? "document" : "step"},
                   {"title_en", item.titleEn.trimmed()},
                   {"title_zh", item.titleZh.trimmed()},
                   {"done_on", item.doneOn},
                   {"done_by", item.doneBy},
                   {"file", item.file}});
    }
}

void TaskRepository::comment(Journal &journal, const WorkTask &task, const QString &text)
{
    insertRow(journal.transaction().db(), "work_task_comment",
              {{"task_id", task.id}, {"text", text}, {"at", journal.now()}, {"actor", journal.actor().name}});
    journal.note(Area::WorkPlans, taskTable, task.id.value, taskLabel(task), "commented",
                 {{QStringLiteral("text"), QString(), text}});
}

void TaskRepository::store(Journal &journal, const QList<TaskMove> &moves)
{
    Statement update(journal.transaction().db(),
                     QStringLiteral("UPDATE work_task SET start_on = ?, due_on = ? WHERE id = ?"));
    std::vector<HistoryLine> lines;
    lines.reserve(size_t(moves.size()));
    for (const TaskMove &move : moves) {
        update.bind(move.startAfter, move.dueAfter, move.task).run();
        lines.push_back({move.task.value,
                         move.titleEn.isEmpty() ? move.titleZh : move.titleEn,
                         {{QStringLiteral("due_on"), dayText(move.dueBefore), dayText(move.dueAfter)}}});
    }
    if (!lines.empty())
        journal.notes(Area::WorkPlans, taskTable, "rescheduled", lines);
}

} // namespace lianming
