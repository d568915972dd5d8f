#include "ui/workplans/taskdetail.h"

#include "ui/inbox/followbutton.h"
#include "ui/text/assetwords.h"
#include "ui/text/diarywords.h"
#include "ui/text/format.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

void TaskDetail::show(const TaskView &view, QDate today)
{
    const WorkTask &task = view.task;
    begin();
    addTitle(titleText(task.titleEn, task.titleZh), isLive(task.state) ? QString() : taskStateText(task.state));
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(new Pill(taskStateText(task.state), taskStateTone(task.state)));
    if (task.isOverdue(today))
        state->addWidget(new Pill(tr("Overdue"), Tone::Stop));
    if (view.times.critical)
        state->addWidget(new Pill(tr("Critical path"), Tone::Accent));
    state->addStretch(1);
    column()->addLayout(state);
    if (!task.reason.isEmpty())
        addWords(task.reason, TextSize::Body, task.state == TaskState::Blocked ? Token::StopInk : Token::Ink2);
    QString when = spanText({task.start, task.due});
    if (isLive(task.state))
        when += QStringLiteral(" (%1)").arg(relativeText(task.due, today));
    addFacts({{tr("When"), when},
              {tr("Takes"), workdaysText(task.days)},
              {tr("Can slip"), isLive(task.state) && !view.times.critical
                                   ? tr("%n working day(s)", nullptr, int(view.times.slack))
                                   : QString()},
              {tr("Done on"), task.doneOn ? dateText(*task.doneOn) : QString()},
              {tr("Phase"), planPhaseText(task.phase)},
              {tr("Whose task it is"), bearerText(task.side)},
              {tr("Owner"), task.owner},
              {tr("Notes"), task.notes}});
    LinkButton *plan =
        addLink(QStringLiteral("workplans"), view.plan.plan.number + QStringLiteral(" · ")
                                                 + titleText(view.plan.plan.titleEn, view.plan.plan.titleZh));
    connect(plan, &QPushButton::clicked, this, &TaskDetail::planWanted);
    addActs(task);
    addItems(task);
    addTasks(tr("Begins after"), view.needs);
    addTasks(tr("Waiting for it"), view.followers);
    if (!view.files.isEmpty()) {
        addHead(tr("Files"));
        for (const Attachment &file : view.files) {
            LinkButton *link =
                addLink(QStringLiteral("attachment"), file.name + QStringLiteral(" · ") + timeText(file.addedAt)
                                                          + QStringLiteral(" · ") + file.actor);
            link->setToolTip(tr("Save a copy"));
            connect(link, &QPushButton::clicked, this, [this, file] { Q_EMIT copyWanted(file.sha256, file.name); });
        }
    }
    addHead(tr("Comments"));
    if (view.comments.isEmpty())
        addWords(tr("Nothing was said yet."), TextSize::Note, Token::Ink3);
    for (const TaskComment &comment : view.comments) {
        addWords(comment.actor + QStringLiteral(" · ") + timeText(comment.at), TextSize::Note, Token::Ink2);
        addWords(comment.text);
    }
    FlowRow *buttons = addButtonRow();
    const auto button = [&](const QString &text, void (TaskDetail::*wanted)()) {
        auto *push = new QPushButton(text);
        connect(push, &QPushButton::clicked, this, wanted);
        buttons->addWidget(push);
    };
    button(tr("Comment…"), &TaskDetail::commentWanted);
    if (view.mayEdit)
        button(tr("Edit"), &TaskDetail::editWanted);
    auto *attach = new QPushButton(tr("Attach a file…"));
    connect(attach, &QPushButton::clicked, this, [this] { Q_EMIT attachWanted(0); });
    buttons->addWidget(attach);
    buttons->addWidget(new FollowButton(m_session, {QStringLiteral("work_task"), task.id.value}));
    finish();
}

void TaskDetail::addActs(const WorkTask &task)
{
    FlowRow *row = addButtonRow();
    for (const TaskState to :
         {TaskState::InProgress, TaskState::Done, TaskState::Open, TaskState::Blocked, TaskState::Dropped}) {
        if (!canMove(task.state, to) || (to == TaskState::Open && task.state == TaskState::InProgress))
            continue;
        const QString text = to == TaskState::InProgress ? (task.state == TaskState::Done ? tr("Reopen") : tr("Begin"))
                             : to == TaskState::Done     ? tr("Mark done")
                             : to == TaskState::Blocked  ? tr("Held up…")
                             : to == TaskState::Dropped  ? tr("Drop…")
                                                         : tr("Back to do");
        if (to == TaskState::Open && task.state == TaskState::Done)
            continue;
        auto *push = new QPushButton(text);
        push->setObjectName(QStringLiteral("to-") + QLatin1StringView(taskStateCode(to)));
        push->setProperty("primary", to == TaskState::Done);
        connect(push, &QPushButton::clicked, this, [this, to] { Q_EMIT moveWanted(to); });
        row->addWidget(push);
    }
}

void TaskDetail::addItems(const WorkTask &task)
{
    if (task.items.isEmpty())
        return;
    const auto done = std::ranges::count_if(task.items, [](const TaskItem &item) { return item.doneOn.has_value(); });
    addHead(tr("Steps and documents"),
            new Label(QStringLiteral("%1 / %2").arg(done).arg(task.items.size()), TextSize::Note, Token::Ink2));
    for (const TaskItem &item : task.items) {
        const QString title = titleText(item.titleEn, item.titleZh);
        if (item.kind == TaskItem::Kind::Step) {
            auto *tick = new QCheckBox(title);
            tick->setChecked(item.doneOn.has_value());
            tick->setEnabled(isLive(task.state));
            tick->setToolTip(title);
            connect(tick, &QCheckBox::clicked, this,
                    [this, id = item.id](bool checked) { Q_EMIT tickWanted(id, checked); });
            column()->addWidget(tick);
            continue;
        }
        LinkButton *document = addLink(QStringLiteral("attachment"),
                                       item.doneOn ? tr("%1: %2").arg(title, item.file) : tr("%1: attach…").arg(title));
        document->setObjectName(QStringLiteral("document-%1").arg(item.id));
        document->setEnabled(isLive(task.state) && !item.doneOn);
        connect(document, &QPushButton::clicked, this, [this, id = item.id] { Q_EMIT attachWanted(id); });
    }
}

void TaskDetail::addTasks(const QString &head, const QList<WorkTask> &tasks)
{
    if (tasks.isEmpty())
        return;
    addHead(head);
    for (const WorkTask &one : tasks) {
        LinkButton *link = addLink(isLive(one.state) ? QStringLiteral("clock") : QStringLiteral("check"),
                                   titleText(one.titleEn, one.titleZh) + QStringLiteral(" · ")
                                       + dateText(one.doneOn.value_or(one.due)));
        connect(link, &QPushButton::clicked, this, [this, id = one.id.value] { Q_EMIT taskWanted(id); });
    }
}

} // namespace lianming
