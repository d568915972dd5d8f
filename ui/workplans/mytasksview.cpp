#include "ui/workplans/mytasksview.h"

#include "core/people/access.h"
#include "ui/shell/messages.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/workplans/plancolumns.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

const QString everybody = QStringLiteral("*");

/// What the view shows at once.
struct TasksAsked {
    QList<qint64> ids;
    QStringList owners;
    qint64 overdue = 0;
};

TasksAsked ask(Workspace &w, TaskFilter filter, const QString &owner)
{
    const TaskService service(w);
    TasksAsked out;
    if (owner.isEmpty())
        filter.owners = service.mine().owners;
    else if (owner != everybody)
        filter.owners = {owner};
    out.ids = service.ids(filter);
    if (!Access::of(w).brand())
        out.owners = service.owners();
    filter.dueUntil = w.clock.today().addDays(-1);
    filter.states = {TaskState::Open, TaskState::InProgress, TaskState::Blocked};
    out.overdue = service.ids(filter).size();
    return out;
}

} // namespace

MyTasksView::MyTasksView(Page &owner)
    : PageView(owner),
      m_model([](const TaskRow &row) { return row.task.id.value; }, taskColumns(session().clock),
              [this](const QList<qint64> &ids) {
                  return session().worker.run([ids](Workspace &w) { return TaskService(w).rows(ids); });
              }),
      m_views(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("mytasks"))),
      m_empty(new EmptyState(QStringLiteral("check"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_owner = row->addChip();
    m_state = row->addChip();
    m_until = row->addChip();
    m_table->setRecordModel(&m_model, false);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(row);
    whole->addWidget(m_views, 1);
    whole->addWidget(m_footer);
    m_model.onFailure([this](const Error &error) { session().messages.fail(error); });
    for (Chip *chip : {m_owner, m_state, m_until})
        connect(chip, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_table, &RecordTable::opened, this, &MyTasksView::taskWanted);
}

void MyTasksView::retranslate()
{
    m_owner->setTitle(tr("Owner"));
    QList<Chip::Option> owners{{everybody, tr("Everybody")}};
    for (const QString &owner : std::as_const(m_owners))
        owners.append({owner, owner});
    m_owner->setOptions(owners);
    m_state->setTitle(tr("State"));
    QList<Chip::Option> states;
    for (const TaskState state : taskStates)
        states.append({int(state), taskStateText(state)});
    m_state->setOptions(states);
    m_until->setTitle(tr("Due on"));
    m_until->setOptions({{-1, tr("overdue")}, {7, tr("in 7 days")}, {30, tr("in 30 days")}});
    m_table->setAccessibleName(tr("Tasks of all plans"));
    m_empty->setText(tr("Nothing to do here"), tr("Tasks of all work plans appear here by their days."));
    m_empty->setAction({});
    m_model.retranslate();
}

void MyTasksView::reload()
{
    TaskFilter filter;
    filter.states = {TaskState::Open, TaskState::InProgress, TaskState::Blocked};
    if (m_state->value().isValid())
        filter.states = {TaskState(m_state->value().toInt())};
    if (m_until->value().isValid())
        filter.dueUntil = session().clock.today().addDays(m_until->value().toInt());
    load(session().worker.run(
             [filter, owner = m_owner->value().toString()](Workspace &w) { return ask(w, filter, owner); }),
         [this, round = ++m_round](const TasksAsked &asked) {
             if (round != m_round)
                 return;
             if (asked.owners != m_owners) {
                 m_owners = asked.owners;
                 retranslate();
             }
             if (asked.ids == m_model.ids())
                 m_model.refresh();
             else
                 m_model.setIds(asked.ids);
             m_views->setCurrentWidget(asked.ids.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n task(s)", nullptr, int(asked.ids.size())));
             m_footer->setSums(asked.overdue > 0 ? tr("%n overdue", nullptr, int(asked.overdue)) : QString());
         });
}

} // namespace lianming
