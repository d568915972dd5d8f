// What can be done with the tasks of work plans. Each verb that writes is one transaction with its line in the history.
// Adding and changing tasks needs Permission::RunPlans; moving one on, ticking off, handing in documents is also for
// whoever owns it and for the brand that must do it. It keeps true: no task is done before what it needs and what it
// asks for; tasks need each other in no circle; the dates of what is not done follow from what is.
#pragma once

#include "core/workplans/workplan.h"

namespace lianming {

struct Attachment;
struct HistoryEntry;
struct Workspace;

class TaskService
{
public:
    explicit TaskService(Workspace &workspace) : m_w(&workspace) {}

    /// Throws Error::NotFound.
    [[nodiscard]] WorkTask get(Id<WorkTask> id) const;
    /// Oldest first.
    [[nodiscard]] QList<TaskComment> comments(Id<WorkTask> id) const;
    [[nodiscard]] QList<Attachment> attachments(Id<WorkTask> id) const;
    /// Newest first; the house's.
    [[nodiscard]] QList<HistoryEntry> history(Id<WorkTask> id) const;

    /// By due day. rows() in the order of the ids.
    [[nodiscard]] QList<qint64> ids(const TaskFilter &filter) const;
    [[nodiscard]] QList<TaskRow> rows(const QList<qint64> &ids) const;
    /// Everybody who owns an open task, by name; the house's.
    [[nodiscard]] QStringList owners() const;
    /// The filter of what the person at work has to do: what is owned under that name, or must be done by the own
    /// brand; everything in a workspace without people.
    [[nodiscard]] TaskFilter mine() const;

    /// Behind the last of its plan's phase, open. Throws Error::BadInput for an invalid record, a need of another plan
    /// and a circle, which it names.
    Id<WorkTask> add(WorkTask task);
    /// What would move with a task changed so.
    [[nodiscard]] QList<TaskMove> preview(const WorkTask &task) const;
    /// All but where it stands. Returns what moved. Throws as add(), Error::Conflict when somebody else changed it,
    /// Error::Rejected where a task that is done would need or ask for something that is not.
    QList<TaskMove> change(const WorkTask &task);

    /// Moves it on; what is not done follows, also when it ends late or early. `on` is the day on which it was done.
    /// Throws Error::Rejected for a step that canMove() does not allow, and for "done" while a task that it needs, a
    /// step or a document is open, for reopening one that a done task needs, each named; Error::BadInput without the
    /// reason of a block or drop and for a day to come; Error::Conflict.
    QList<TaskMove> move(Id<WorkTask> id, qint64 version, TaskState state, QDate on, const QString &reason = {});
    /// Ticks a step off, or takes that back. Throws Error::Rejected for a document without its file.
    void tick(Id<WorkTask> id, qint64 item, bool done);
    /// Attaches a file, for one of its documents (ticked off by that) or for none (0). One file may stand for several
    /// documents. Throws Error::Rejected for a document of a task that is closed, Error::Duplicate for a file that is
    /// there already and for no document.
    void attach(Id<WorkTask> id, qint64 item, const QString &path);
    /// Throws Error::BadInput for an empty text.
    void comment(Id<WorkTask> id, const QString &text);

private:
    Workspace *m_w;
};

} // namespace lianming
