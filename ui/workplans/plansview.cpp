#include "ui/workplans/plansview.h"

#include "core/audit/attachment.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/workplans/planchart.h"
#include "ui/workplans/plancolumns.h"
#include "ui/workplans/planform.h"
#include "ui/workplans/taskform.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

TaskView taskView(Workspace &w, Id<WorkTask> id)
{
    const TaskService service(w);
    TaskView out;
    out.task = service.get(id);
    const PlanBoard board = PlanService(w).board(out.task.plan);
    out.plan = board.item;
    for (qsizetype i = 0; i < board.tasks.size(); ++i) {
        const WorkTask &one = board.tasks[i];
        if (one.id == id)
            out.times = board.times[i];
        if (out.task.needs.contains(one.id))
            out.needs.append(one);
        if (one.needs.contains(id))
            out.followers.append(one);
    }
    out.comments = service.comments(id);
    out.files = service.attachments(id);
    return out;
}

PlansView::PlansView(Page &owner)
    : PageView(owner), m_model([](const PlanItem &item) { return item.plan.id.value; }, planColumns(session().clock)),
      m_stack(new QStackedWidget), m_views(new QStackedWidget),
      m_table(new RecordTable(session().settings, QStringLiteral("workplans"))),
      m_empty(new EmptyState(QStringLiteral("workplans"))), m_footer(new ListFooter),
      m_back(new LinkButton(QStringLiteral("arrow-left"), {})), m_title(new Label(TextSize::Section, Token::Ink, true)),
      m_facts(new Label(TextSize::Note, Token::Ink2)), m_chart(new PlanChart)
{
    FilterRow *row = addFilterRow();
    m_state = row->addChip();
    m_search = row->addSearch();
    m_table->setRecordModel(&m_model);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    auto *list = new QWidget;
    auto *lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_views, 1);
    lines->addWidget(m_footer);

    addActions();
    auto *plan = new QWidget;
    auto *column = new QVBoxLayout(plan);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::m, space::xs, space::m, 0);
    head->setSpacing(space::l);
    m_title->setElided(true);
    m_facts->setElided(true);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    for (QAction *action : {m_addTask, m_keyDate, m_edit})
        head->addWidget(new ActionLink(action));
    column->addLayout(head);
    auto *facts = new QHBoxLayout;
    facts->setContentsMargins(space::m, 0, space::m, 0);
    facts->addWidget(m_facts);
    column->addLayout(facts);
    column->addWidget(m_chart, 1);
    m_stack->addWidget(list);
    m_stack->addWidget(plan);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(row);
    whole->addWidget(m_stack, 1);

    connect(m_table, &RecordTable::opened, this,
            [this](qint64 id) { this->page().whenSafe([this, id] { showPlan(id); }); });
    connect(m_chart, &PlanChart::opened, this,
            [this](qint64 id) { this->page().whenSafe([this, id] { openTask(id); }); });
    connect(m_back, &QPushButton::clicked, this, [this] { this->page().whenSafe([this] { showList(); }); });
    connect(m_empty, &EmptyState::triggered, this, [this] { m_make->trigger(); });
    connect(m_state, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_search, &SearchField::searched, this, [this] { reload(); });
    connect(&page(), &Page::detailClosed, this, [this] { m_task = 0; });
}

void PlansView::addActions()
{
    const auto add = [this](const char *name, const std::function<QString()> &text, const char *icon,
                            const QKeySequence &shortcut, const std::function<void()> &handler) {
        return session().actions.add(this, {QStringLiteral("workplans.") + QLatin1StringView(name), text,
                                            QString::fromLatin1(icon), shortcut, handler});
    };
    m_make = add(
        "make", [] { return tr("Make a plan"); }, "plus", QKeySequence::New, [this] { makePlan({}); });
    m_addTask = add(
        "task", [] { return tr("Add task"); }, "plus", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
        [this] {
            WorkTask fresh;
            fresh.plan = {m_plan};
            editTask(fresh);
        });
    m_keyDate = add(
        "move", [] { return tr("Move the key date…"); }, "calendar", {}, [this] { moveKeyDate(); });
    m_edit = add(
        "edit", [] { return tr("Edit plan"); }, "edit", QKeySequence(Qt::CTRL | Qt::Key_E), [this] { editPlan(); });
    m_archive = add(
        "archive", [] { return tr("Archive plan"); }, "archive", {}, [this] { archivePlan(); });
    for (QAction *action : {m_addTask, m_keyDate, m_edit, m_archive})
        action->setEnabled(false);
}

void PlansView::retranslate()
{
    m_state->setTitle(tr("State"));
    m_state->setOptions({{true, tr("Something to do")}});
    m_search->setPlaceholderText(tr("Search plans"));
    m_back->setText(tr("All plans"));
    m_table->setAccessibleName(tr("Work plans"));
    m_chart->setAccessibleName(tr("Tasks of the plan"));
    m_empty->setText(tr("No plans yet"),
                     tr("A plan leads a collaboration, a product or a store from its set-up to its protection, task by "
                        "task. Make one from a template."));
    m_empty->setAction(tr("Make a plan"));
    m_model.retranslate();
    if (m_plan != 0)
        showBoard(m_board);
}

void PlansView::reload()
{
    PlanFilter filter;
    filter.text = m_search->text().trimmed();
    filter.openOnly = m_state->value().toBool();
    filter.contract = m_contract;
    load(session().worker.run([filter](Workspace &w) { return PlanService(w).list(filter); }),
         [this](const QList<PlanItem> &plans) {
             qint64 overdue = 0;
             for (const PlanItem &item : plans)
                 overdue += item.overdue + item.blocked;
             Q_EMIT badgeChanged(int(overdue));
             m_model.setRows(plans);
             m_views->setCurrentWidget(plans.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n plan(s)", nullptr, int(plans.size())));
             m_footer->setSums(overdue > 0 ? tr("%n task(s) overdue or blocked", nullptr, int(overdue)) : QString());
         });
    if (m_plan != 0)
        showPlan(m_plan);
}

void PlansView::showList()
{
    m_plan = 0;
    page().closeDetail();
    m_stack->setCurrentIndex(0);
    for (QAction *action : {m_addTask, m_keyDate, m_edit, m_archive})
        action->setEnabled(false);
    m_table->setFocus();
}

void PlansView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { showPlan(id); });
}

void PlansView::openRows(const QVariantMap &filter)
{
    m_contract = {filter.value(QStringLiteral("contract")).toLongLong()};
    const qint64 task = filter.value(QStringLiteral("task")).toLongLong();
    if (task == 0) {
        showList();
        reload();
        return;
    }
    load(session().worker.run([task](Workspace &w) { return taskView(w, {task}); }), [this](const TaskView &view) {
        page().whenSafe([this, view] {
            showPlan(view.task.plan.value);
            showTask(view);
        });
    });
}

void PlansView::step(int direction)
{
    m_chart->step(direction);
}

void PlansView::showPlan(qint64 id)
{
    m_plan = id;
    load(session().worker.run([id](Workspace &w) { return PlanService(w).board({id}); }),
         [this, id](const PlanBoard &board) {
             if (id == m_plan)
                 showBoard(board);
         });
    if (m_task != 0 && showsRecord())
        openTask(m_task);
}

void PlansView::showBoard(const PlanBoard &board)
{
    m_board = board;
    const PlanItem &item = board.item;
    m_title->setText(item.plan.number + QStringLiteral(" · ") + titleText(item.plan.titleEn, item.plan.titleZh));
    QStringList facts{titleText(item.institutionEn, item.institutionZh),
                      titleText(item.brandEn, item.brandZh),
                      item.subject,
                      titleText(item.subjectEn, item.subjectZh),
                      tr("key date %1").arg(dateText(item.plan.anchor)),
                      item.plan.owner,
                      tr("%1 of %2 done").arg(item.done).arg(item.tasks)};
    if (item.overdue > 0)
        facts.append(tr("%n overdue", nullptr, int(item.overdue)));
    if (item.blocked > 0)
        facts.append(tr("%n blocked", nullptr, int(item.blocked)));
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_chart->setPlan(board, session().clock.today());
    m_chart->select(m_task);
    m_stack->setCurrentIndex(1);
    for (QAction *action : {m_addTask, m_keyDate, m_edit, m_archive})
        action->setEnabled(true);
}

void PlansView::openTask(qint64 id)
{
    m_task = id;
    load(session().worker.run([id](Workspace &w) { return taskView(w, {id}); }), [this, id](const TaskView &view) {
        if (id == m_task && showsRecord())
            showTask(view);
    });
}

void PlansView::showTask(const TaskView &view)
{
    m_task = view.task.id.value;
    m_chart->select(m_task);
    auto *detail = new TaskDetail(session());
    detail->show(view, session().clock.today());
    const WorkTask task = view.task;
    connect(detail, &TaskDetail::moveWanted, this, [this, task](TaskState state) { moveTask(task, state); });
    connect(detail, &TaskDetail::tickWanted, this, [this, task](qint64 item, bool done) {
        load(session().worker.run([task, item, done](Workspace &w) { TaskService(w).tick(task.id, item, done); }),
             [this, task] { openTask(task.id.value); });
    });
    connect(detail, &TaskDetail::attachWanted, this, [this, task](qint64 item) { attach(task, item); });
    connect(detail, &TaskDetail::commentWanted, this, [this, task] { comment(task); });
    connect(detail, &TaskDetail::editWanted, this, [this, task] { editTask(task); });
    connect(detail, &TaskDetail::taskWanted, this, [this](qint64 id) { openTask(id); });
    connect(detail, &TaskDetail::planWanted, this, [this, task] { showPlan(task.plan.value); });
    page().showDetail(view.plan.plan.number, detail);
}

void PlansView::moveTask(const WorkTask &task, TaskState state)
{
    if (!needsReason(state)) {
        store(task, state, {});
        return;
    }
    session().prompts.line(this, state == TaskState::Blocked ? tr("The task is blocked") : tr("Drop the task"),
                           tr("Why"), {}, [this, task, state](const QString &why) { store(task, state, why); });
}

void PlansView::store(const WorkTask &task, TaskState state, const QString &reason)
{
    const QDate today = session().clock.today();
    load(session().worker.run([task, state, reason, today](Workspace &w) {
        return TaskService(w).move(task.id, task.version, state, today, reason);
    }),
         [this, task, state](const QList<TaskMove> &moves) {
             openTask(task.id.value);
             const QString name = titleText(task.titleEn, task.titleZh);
             std::function<void()> undo;
             // Only back to where it was, and only if that is a step of its own.
             if (canMove(state, task.state) && !needsReason(task.state)) {
                 undo = [this, task] {
                     load(session().worker.run([task](Workspace &w) {
                         const WorkTask now = TaskService(w).get(task.id);
                         return TaskService(w).move(task.id, now.version, task.state, w.clock.today());
                     }),
                          [this, task](const QList<TaskMove> &) { openTask(task.id.value); });
                 };
             }
             tellMoved(tr("%1: %2").arg(name, taskStateText(state)), moves, undo);
         });
}

void PlansView::tellMoved(const QString &what, const QList<TaskMove> &moves, std::function<void()> undo)
{
    Notice notice;
    notice.level = Notice::Level::Done;
    notice.text = what;
    if (!moves.isEmpty())
        notice.advice = tr("%n task(s) have other dates now.", nullptr, int(moves.size()));
    if (undo) {
        notice.actionText = tr("Undo");
        notice.action = std::move(undo);
    }
    session().messages.show(notice);
}

void PlansView::attach(const WorkTask &task, qint64 item)
{
    session().prompts.openFile(this, {tr("Attach a file")}, [this, task, item](const QString &path) {
        load(session().worker.run([task, item, path](Workspace &w) { TaskService(w).attach(task.id, item, path); }),
             [this, task] { openTask(task.id.value); });
    });
}

void PlansView::comment(const WorkTask &task)
{
    session().prompts.line(
        this, tr("Comment"), titleText(task.titleEn, task.titleZh), {}, [this, task](const QString &text) {
            load(session().worker.run([task, text](Workspace &w) { TaskService(w).comment(task.id, text); }),
                 [this, task] { openTask(task.id.value); });
        });
}

void PlansView::afterChange()
{
    if (m_plan != 0)
        showPlan(m_plan);
}

void PlansView::editTask(const WorkTask &task)
{
    load(session().worker.run([](Workspace &w) { return TaskService(w).owners(); }),
         [this, task](const QStringList &owners) {
             page().whenSafe([this, task, owners] {
                 auto *form = new TaskForm(task, m_board.tasks, owners);
                 form->setSaver([this, form](const FormPanel::Done &done) {
                     load(session().worker.run([edited = form->value()](Workspace &w) {
                         TaskService service(w);
                         if (edited.id.isSet())
                             return std::pair(edited.id, service.change(edited));
                         return std::pair(service.add(edited), QList<TaskMove>());
                     }),
                          [this, done](const std::pair<Id<WorkTask>, QList<TaskMove>> &saved) {
                              if (!saved.second.isEmpty())
                                  tellMoved(tr("The task is saved."), saved.second, {});
                              if (done()) {
                                  page().closeDetail();
                                  openTask(saved.first.value);
                              }
                              afterChange();
                          });
                 });
                 connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
                 page().showDetail(task.id.isSet() ? titleText(task.titleEn, task.titleZh) : tr("New task"), form);
             });
         });
}

void PlansView::makePlan(const QString &templateCode)
{
    load(session().worker.run([](Workspace &w) { return std::pair(planChoices(w), w.actor.name); }),
         [this, templateCode](const std::pair<PlanChoices, QString> &asked) {
             page().whenSafe([this, asked, templateCode] {
                 WorkPlan fresh;
                 fresh.anchor = session().clock.today().addMonths(4);
                 fresh.owner = asked.second;
                 fresh.templateCode = templateCode;
                 for (const OfferedPlanTemplate &one : asked.first.templates) {
                     if (one.current.code == templateCode) {
                         fresh.titleEn = one.current.nameEn;
                         fresh.titleZh = one.current.nameZh;
                     }
                 }
                 auto *form = new PlanForm(fresh, asked.first);
                 connect(form, &PlanForm::previewWanted, form, [this, form] {
                     const auto from = form->chosenTemplate();
                     const WorkPlan plan = form->value();
                     if (!from || validate(plan).contains(PlanProblem::SubjectMissing)) {
                         form->setPreview({});
                         return;
                     }
                     load(session().worker.run(
                              [from, plan](Workspace &w) { return PlanService(w).preview(*from, plan); }),
                          [this, guard = QPointer(form)](const QList<WorkTask> &tasks) {
                              if (!guard || tasks.isEmpty())
                                  return;
                              QDate first = tasks.first().start;
                              QDate last = tasks.first().due;
                              for (const WorkTask &task : tasks) {
                                  first = std::min(first, task.start);
                                  last = std::max(last, task.due);
                              }
                              QString text = tr("%n task(s)", nullptr, int(tasks.size())) + QStringLiteral(" · ")
                                             + spanText({first, last});
                              if (first < session().clock.today())
                                  text +=
                                      u'\n' + tr("It would begin before today: choose a later key date if you can.");
                              guard->setPreview(text);
                          });
                 });
                 form->setSaver([this, form](const FormPanel::Done &done) {
                     load(session().worker.run(
                              [plan = form->value()](Workspace &w) { return PlanService(w).make(plan); }),
                          [this, done](Id<WorkPlan> id) {
                              if (done()) {
                                  page().closeDetail();
                                  showPlan(id.value);
                              }
                          });
                 });
                 connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
                 page().showDetail(tr("New plan"), form);
             });
         });
}

void PlansView::editPlan()
{
    if (m_plan == 0)
        return;
    load(session().worker.run([](Workspace &w) { return TaskService(w).owners(); }), [this](const QStringList &owners) {
        page().whenSafe([this, owners] {
            PlanChoices choices;
            choices.owners = owners;
            auto *form = new PlanForm(m_board.item.plan, choices);
            form->setSaver([this, form](const FormPanel::Done &done) {
                load(session().worker.run([plan = form->value()](Workspace &w) { PlanService(w).change(plan); }),
                     [this, done] {
                         if (done())
                             page().closeDetail();
                         afterChange();
                     });
            });
            connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
            page().showDetail(m_board.item.plan.number, form);
        });
    });
}

void PlansView::moveKeyDate()
{
    if (m_plan == 0)
        return;
    page().whenSafe([this] {
        const WorkPlan plan = m_board.item.plan;
        auto *form = new KeyDateForm(plan.anchor);
        connect(form, &KeyDateForm::dayChanged, form, [this, form, plan](QDate day) {
            load(session().worker.run([plan, day](Workspace &w) { return PlanService(w).previewMove(plan.id, day); }),
                 [guard = QPointer(form)](const QList<TaskMove> &moves) {
                     if (guard)
                         guard->setMoves(moves);
                 });
        });
        form->setSaver([this, form, plan](const FormPanel::Done &done) {
            load(session().worker.run([plan, day = form->day()](Workspace &w) {
                return PlanService(w).move(plan.id, plan.version, day);
            }),
                 [this, done, plan](const QList<TaskMove> &moves) {
                     if (done())
                         page().closeDetail();
                     afterChange();
                     tellMoved(tr("The key date is moved."), moves, [this, plan] {
                         load(session().worker.run([plan](Workspace &w) {
                             PlanService service(w);
                             return service.move(plan.id, service.get(plan.id).version, plan.anchor);
                         }),
                              [this](const QList<TaskMove> &) { afterChange(); });
                     });
                 });
        });
        connect(form, &FormPanel::cancelled, this, [this] { page().closeDetail(); });
        page().showDetail(tr("Move the key date"), form);
    });
}

void PlansView::archivePlan()
{
    load(session().worker.run([id = m_plan](Workspace &w) { PlanService(w).setArchived({id}, true); }),
         [this] { showList(); });
}

QStringList PlansView::tourStates() const
{
    return {QStringLiteral("plan"), QStringLiteral("task"), QStringLiteral("make"), QStringLiteral("edit")};
}

void PlansView::showTourState(const QString &state)
{
    if (state == u"make") {
        makePlan({});
        return;
    }
    if (m_model.rows().isEmpty())
        return;
    // The one in which most goes wrong shows most.
    const auto &rows = m_model.rows();
    const auto chosen = std::ranges::max_element(
        rows, {}, [](const PlanItem &item) { return std::pair(item.overdue + item.blocked, item.done); });
    load(session().worker.run([id = chosen->plan.id](Workspace &w) { return PlanService(w).board(id); }),
         [this, state](const PlanBoard &board) {
             m_plan = board.item.plan.id.value;
             showBoard(board);
             const auto task = std::ranges::find_if(
                 board.tasks, [](const WorkTask &one) { return isLive(one.state) && !one.items.isEmpty(); });
             if (state == u"plan" || task == board.tasks.end())
                 return;
             if (state == u"edit")
                 editTask(*task);
             else
                 openTask(task->id.value);
         });
}

} // namespace lianming
