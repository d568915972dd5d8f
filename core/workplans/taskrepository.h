// All SQL about the tasks of work plans: what they need, their steps, documents and comments.
#pragma once

#include "core/audit/journal.h"
#include "core/workplans/workplan.h"

namespace lianming {

class TaskRepository
{
public:
    explicit TaskRepository(Connection &db) : m_db(&db) {}

    /// All of a plan, by phase and place; whole.
    [[nodiscard]] QList<WorkTask> of(Id<WorkPlan> plan) const;
    [[nodiscard]] std::optional<WorkTask> find(Id<WorkTask> id) const;
    /// Oldest first.
    [[nodiscard]] QList<TaskComment> comments(Id<WorkTask> id) const;

    /// By due day; of plans that are not archived.
    [[nodiscard]] QList<qint64> ids(const TaskFilter &filter) const;
    /// In the order of `ids`; those that are gone are left out.
    [[nodiscard]] QList<TaskRow> rows(const QList<qint64> &ids) const;
    /// Everybody who owns a task that is still to be done, by name.
    [[nodiscard]] QStringList owners() const;

    /// With needs and items.
    static Id<WorkTask> insert(Journal &journal, const WorkTask &task);
    static void update(Journal &journal, const WorkTask &task, const char *action = "changed");
    /// Puts its needs and items in place of those that it has; items with an id stay the same ones.
    static void storeNeeds(Connection &db, const WorkTask &task);
    static void storeItems(Connection &db, const WorkTask &task);
    static void comment(Journal &journal, const WorkTask &task, const QString &text);
    /// Writes new dates, with a line in each task's history.
    static void store(Journal &journal, const QList<TaskMove> &moves);

private:
    Connection *m_db;
};

} // namespace lianming
