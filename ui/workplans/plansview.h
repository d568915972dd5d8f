// The plans: a list of them, and one of them opened over it with its tasks by phase and over time. Tasks are worked on
// in the panel at the right; what was moved can be taken back from the message that says so.
#pragma once

#include "core/workplans/planservice.h"
#include "core/workplans/taskservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/viewspage.h"
#include "ui/workplans/taskdetail.h"

class QHBoxLayout;
class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class FollowButton;
class Label;
class LinkButton;
class ListFooter;
class PlanChart;
class RecordTable;
class SearchField;

/// Everything that the detail of a task shows, asked on the worker.
[[nodiscard]] TaskView taskView(Workspace &w, Id<WorkTask> id);

class PlansView : public PageView
{
    Q_OBJECT

public:
    explicit PlansView(Page &page);

    void reload() override;
    void retranslate() override;
    /// A plan.
    void openRecord(qint64 id) override;
    /// {"task": id} opens a task in its plan; {"contract": id} leaves its plans in the list.
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_make; }
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;

    /// Also from a template, or for a store, that was chosen elsewhere.
    void makePlan(const QString &templateCode, Id<Store> store = {});

private:
    void addActions();
    void sayEmpty();
    void showList();
    void setContract(qint64 id);
    void showPlan(qint64 id);
    /// What is for the list alone is hidden while a plan is open.
    void showOver(bool isPlan);
    void showBoard(const PlanBoard &board);
    /// `again`: unless it was closed meanwhile, or is being edited.
    void openTask(qint64 id, bool again = false);
    void showTask(const TaskView &view);
    void moveTask(const WorkTask &task, TaskState state);
    void store(const WorkTask &task, TaskState state, const QString &reason);
    void tellMoved(const QString &what, const QList<TaskMove> &moves, std::function<void()> undo);
    void attach(const WorkTask &task, qint64 item);
    void comment(const WorkTask &task);
    void editTask(const WorkTask &task);
    /// `before`: what an undo takes it back to; unset where there is none.
    void taskSaved(Id<WorkTask> id, const QList<TaskMove> &moves, const FormPanel::Done &done, const WorkTask &before);
    /// Somebody else changed the task meanwhile: both versions beside each other.
    void compareTask(const WorkTask &base, const WorkTask &mine);
    void editPlan();
    void changePlan(const WorkPlan &base, const WorkPlan &mine, const FormPanel::Done &done);
    void comparePlan(const WorkPlan &base, const WorkPlan &mine);
    void moveKeyDate();
    void archivePlan();
    void afterChange();

    TableModel<PlanItem> m_model;
    QStackedWidget *m_stack; ///< list, plan
    QStackedWidget *m_views; ///< table, nothing
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_state;
    Chip *m_forContract; ///< while the list is of one contract
    SearchField *m_search;
    LinkButton *m_back;
    Label *m_title;
    Label *m_facts;
    Label *m_calendar; ///< that holidays of its years are not known
    QHBoxLayout *m_factsRow;
    FollowButton *m_follow = nullptr; ///< of the plan that is open
    PlanChart *m_chart;
    QAction *m_make = nullptr;
    QAction *m_keyDate = nullptr;
    QAction *m_addTask = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_archive = nullptr;
    PlanBoard m_board; ///< the one that is open
    bool m_isBrand = false;
    qint64 m_plan = 0;
    qint64 m_task = 0;
};

} // namespace lianming
