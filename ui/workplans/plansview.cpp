#include "ui/workplans/plansview.h"

#include "core/approvals/workingcalendar.h"
#include "core/contracts/contractservice.h"
#include "core/people/access.h"
#include "ui/inbox/followbutton.h"
#include "ui/shell/actions.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/savedcopy.h"
#include "ui/widgets/searchfield.h"
#include "ui/workplans/planchart.h"
#include "ui/workplans/plancolumns.h"

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
    out.mayEdit = Access::of(w).may(Permission::RunPlans);
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
      m_facts(new Label(TextSize::Note, Token::Ink2)), m_calendar(new Label(TextSize::Note, Token::WaitInk)),
      m_factsRow(new QHBoxLayout), m_chart(new PlanChart)
{
    FilterRow *row = addFilterRow();
    m_state = row->addChip();
    m_forContract = row->addChip();
    m_forContract->hide();
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
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    for (QAction *action : {m_addTask, m_keyDate, m_edit})
        head->addWidget(new ActionLink(action));
    column->addLayout(head);
    m_factsRow->setContentsMargins(space::m, 0, space::m, 0);
    m_factsRow->setSpacing(space::m);
    m_facts->setElided(true);
    m_factsRow->addWidget(m_facts, 1);
    column->addLayout(m_factsRow);
    m_calendar->setWordWrap(true);
    m_calendar->setContentsMargins(space::m, 0, space::m, 0);
    column->addWidget(m_calendar);
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
    connect(m_forContract, &Chip::valueChanged, this, [this](const QVariant &value) {
        m_forContract->setVisible(value.isValid());
        reload();
    });
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
    m_state->setOptions(
        {{QStringLiteral("open"), tr("something to do")}, {QStringLiteral("archived"), tr("archived, too")}});
    m_forContract->setTitle(tr("Contract"));
    m_search->setPlaceholderText(tr("Search plans"));
    m_back->setText(tr("All plans"));
    m_table->setAccessibleName(tr("Work plans"));
    m_chart->setAccessibleName(tr("Tasks of the plan"));
    sayEmpty();
    m_model.retranslate();
    if (m_plan != 0)
        showBoard(m_board);
}

void PlansView::sayEmpty()
{
    if (m_isBrand) {
        m_empty->setText(tr("Nothing to do yet"), tr("What you have to do for your contracts appears here."));
        m_empty->setAction({});
        return;
    }
    m_empty->setText(tr("No plans yet"),
                     tr("A plan leads a collaboration, a product or a store from its set-up to its protection, task by "
                        "task. Make one from a template."));
    m_empty->setAction(tr("Make a plan"));
}

void PlansView::reload()
{
    PlanFilter filter;
    filter.text = m_search->text().trimmed();
    filter.openOnly = m_state->value().toString() == u"open";
    filter.withArchived = m_state->value().toString() == u"archived";
    filter.contract = {m_forContract->value().toLongLong()};
    load(session().worker.run([filter](Workspace &w) {
        return std::pair(PlanService(w).list(filter), Access::of(w).brand().has_value());
    }),
         [this](const std::pair<QList<PlanItem>, bool> &asked) {
             const QList<PlanItem> &plans = asked.first;
             if (std::exchange(m_isBrand, asked.second) != asked.second)
                 sayEmpty();
             qint64 overdue = 0;
             for (const PlanItem &item : plans)
                 overdue += item.overdue + item.blocked;
             Q_EMIT badgeChanged(int(overdue));
             m_model.setRows(plans);
             m_views->setCurrentWidget(plans.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n plan(s)", nullptr, int(plans.size())));
             m_footer->setSums(overdue > 0 ? tr("%n task(s) overdue or held up", nullptr, int(overdue)) : QString());
         });
    if (m_plan != 0)
        showPlan(m_plan);
}

void PlansView::showList()
{
    m_plan = 0;
    page().closeDetail();
    showOver(false);
    m_table->setFocus();
}

void PlansView::showOver(bool isPlan)
{
    m_stack->setCurrentIndex(isPlan ? 1 : 0);
    m_search->setVisible(!isPlan);
    m_state->setVisible(!isPlan);
    m_forContract->setVisible(!isPlan && m_forContract->value().isValid());
    for (QAction *action : {m_addTask, m_keyDate, m_edit, m_archive})
        action->setEnabled(isPlan);
}

void PlansView::setContract(qint64 id)
{
    if (id == 0) {
        m_forContract->setValue({});
        return;
    }
    load(session().worker.run([id](Workspace &w) { return ContractService(w).get(Id<Contract>{id}).number; }),
         [this, id](const QString &number) {
             m_forContract->setOptions({{id, number}});
             m_forContract->setValue(id);
         });
}

void PlansView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { showPlan(id); });
}

void PlansView::openRows(const QVariantMap &filter)
{
    const qint64 task = filter.value(QStringLiteral("task")).toLongLong();
    if (task == 0) {
        showList();
        setContract(filter.value(QStringLiteral("contract")).toLongLong());
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
        openTask(m_task, true);
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
        facts.append(tr("%n held up", nullptr, int(item.blocked)));
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_calendar->setText(board.unknownYears.isEmpty() ? QString()
                                                     : messageText(unknownYearsMessage(board.unknownYears)));
    m_calendar->setVisible(!board.unknownYears.isEmpty());
    m_chart->setPlan(board, session().clock.today());
    m_chart->select(m_task);
    const RecordRef plan{QStringLiteral("work_plan"), item.plan.id.value};
    if (m_follow == nullptr || m_follow->record() != plan) {
        delete std::exchange(m_follow, new FollowButton(session(), plan));
        m_factsRow->addWidget(m_follow);
    }
    showOver(true);
}

void PlansView::openTask(qint64 id, bool again)
{
    m_task = id;
    load(session().worker.run([id](Workspace &w) { return taskView(w, {id}); }),
         [this, id, again](const TaskView &view) {
             if (id == m_task && (!again || showsRecord()))
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
    connect(detail, &TaskDetail::copyWanted, this,
            [this](const QString &sha256, const QString &name) { saveCopy(session(), this, sha256, name); });
    connect(detail, &TaskDetail::planWanted, this, [this, task] { showPlan(task.plan.value); });
    page().showDetail(view.plan.plan.number, detail);
}

void PlansView::afterChange()
{
    if (m_plan != 0)
        showPlan(m_plan);
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
