// A task, to be read and worked on: where it stands, what it waits for, its steps and documents, what was said.
#pragma once

#include "core/audit/attachment.h"
#include "core/workplans/workplan.h"
#include "ui/shell/session.h"
#include "ui/widgets/detailview.h"

namespace lianming {

/// What the detail of a task shows.
struct TaskView {
    WorkTask task;
    TaskTimes times;
    PlanItem plan;
    QList<WorkTask> needs;
    QList<WorkTask> followers;
    QList<TaskComment> comments;
    QList<Attachment> files;
    bool mayEdit = true;
};

class TaskDetail : public DetailView
{
    Q_OBJECT

public:
    explicit TaskDetail(Session &session, QWidget *parent = nullptr) : DetailView(parent), m_session(session) {}

    void show(const TaskView &view, QDate today);

Q_SIGNALS:
    void moveWanted(lianming::TaskState state);
    void tickWanted(qint64 item, bool done);
    void attachWanted(qint64 item);
    void copyWanted(const QString &sha256, const QString &name); ///< of a file
    void commentWanted();
    void editWanted();
    void taskWanted(qint64 task);
    void planWanted();

private:
    void addItems(const WorkTask &task);
    void addTasks(const QString &head, const QList<WorkTask> &tasks);
    void addActs(const WorkTask &task);

    Session &m_session;
};

} // namespace lianming
