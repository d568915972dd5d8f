#include "ui/workplans/taskform.h"

#include "ui/text/assetwords.h"
#include "ui/text/diarywords.h"
#include "ui/text/failure.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/workplans/tasksource.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace lianming {

namespace {

constexpr int linesHeight = 72;

QString taskField(TaskProblem problem)
{
    switch (problem) {
    case TaskProblem::PlanMissing:
    case TaskProblem::TitleMissing: return QStringLiteral("title_en");
    case TaskProblem::DaysRange: return QStringLiteral("days");
    case TaskProblem::AnchorRange: return QStringLiteral("after");
    case TaskProblem::NeedsItself: return QStringLiteral("needs");
    case TaskProblem::ItemTitleMissing: return QStringLiteral("steps");
    }
    return {};
}

QStringList codesOf(const QList<Id<WorkTask>> &ids)
{
    QStringList out;
    out.reserve(ids.size());
    for (const Id<WorkTask> id : ids)
        out.append(QString::number(id.value));
    return out;
}

CodePicker *needsPicker(const WorkTask &task, const QList<WorkTask> &others)
{
    QList<TaskSource::Task> tasks;
    for (const WorkTask &other : others) {
        if (other.id != task.id)
            tasks.append(
                {QString::number(other.id.value), titleText(other.titleEn, other.titleZh), planPhaseText(other.phase)});
    }
    return new CodePicker(new TaskSource(tasks));
}

} // namespace

QString itemLines(const QList<TaskItem> &items, TaskItem::Kind kind)
{
    QStringList out;
    for (const TaskItem &item : items) {
        if (item.kind != kind)
            continue;
        const bool isBoth = !item.titleEn.isEmpty() && !item.titleZh.isEmpty();
        out.append(isBoth ? item.titleEn + QStringLiteral(" | ") + item.titleZh : item.titleEn + item.titleZh);
    }
    return out.join(u'\n');
}

QList<TaskItem> itemsFromLines(const QString &text, TaskItem::Kind kind)
{
    QList<TaskItem> out;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        TaskItem item;
        item.kind = kind;
        const qsizetype cut = line.indexOf(u'|');
        item.titleEn = line.left(cut).trimmed();
        item.titleZh = cut < 0 ? QString() : line.mid(cut + 1).trimmed();
        out.append(item);
    }
    return out;
}

QList<ComparedField<WorkTask>> comparedTaskFields(const QList<WorkTask> &others)
{
    const auto number = [](const std::optional<qint64> &value) {
        return value ? QString::number(*value) : QString();
    };
    const auto names = [others](const QList<Id<WorkTask>> &needs) {
        QStringList out;
        for (const WorkTask &one : others) {
            if (needs.contains(one.id))
                out.append(titleText(one.titleEn, one.titleZh));
        }
        return out.join(u'\n');
    };
    const auto items = [](const QList<TaskItem> &all) {
        return itemLines(all, TaskItem::Kind::Step) + u'\n' + itemLines(all, TaskItem::Kind::Document);
    };
    return {comparedMember("title_en", &WorkTask::titleEn),
            comparedMember("title_zh", &WorkTask::titleZh),
            comparedMember("phase", &WorkTask::phase, planPhaseText),
            comparedMember("side", &WorkTask::side, [](Party side) { return bearerText(side); }),
            comparedMember("owner", &WorkTask::owner),
            comparedMember("days", &WorkTask::days, [](qint64 days) { return workdaysText(days); }),
            comparedMember("after_anchor", &WorkTask::afterAnchor, number),
            comparedMember("needs", &WorkTask::needs, names),
            comparedMember("items", &WorkTask::items, items),
            comparedMember("notes", &WorkTask::notes)};
}

TaskForm::TaskForm(const WorkTask &task, const QList<WorkTask> &others, const QStringList &owners, QWidget *parent)
    : FormPanel(parent), m_task(task), m_titleEn(new QLineEdit(task.titleEn)), m_titleZh(new QLineEdit(task.titleZh)),
      m_phase(new ChoiceField), m_side(new ChoiceField), m_owner(new ChoiceField), m_days(new QSpinBox),
      m_bound(new QCheckBox), m_after(new QSpinBox), m_needs(needsPicker(task, others)),
      m_steps(new QPlainTextEdit(itemLines(task.items, TaskItem::Kind::Step))),
      m_documents(new QPlainTextEdit(itemLines(task.items, TaskItem::Kind::Document))),
      m_notes(new QPlainTextEdit(task.notes))
{
    for (const PlanPhase phase : planPhases)
        m_phase->addChoice(int(phase), [phase] { return planPhaseText(phase); });
    m_phase->setValue(int(task.phase));
    for (const Party party : {Party::Institution, Party::Brand})
        m_side->addChoice(int(party), [party] { return bearerText(party); });
    m_side->setValue(int(task.side));
    m_owner->setEditable(true);
    for (const QString &owner : owners)
        m_owner->addChoice(owner, [owner] { return owner; });
    m_owner->setValue(task.owner);
    m_days->setRange(0, int(longestTask));
    m_days->setValue(int(task.days));
    m_bound->setChecked(task.afterAnchor.has_value());
    m_after->setRange(-int(farthestAnchor), int(farthestAnchor));
    m_after->setValue(int(task.afterAnchor.value_or(0)));
    m_needs->setCodes(codesOf(task.needs));
    m_needs->setPlaceholder([] { return tr("Nothing"); });
    for (QPlainTextEdit *lines : {m_steps, m_documents, m_notes})
        lines->setFixedHeight(linesHeight);

    addField(
        QStringLiteral("title_en"), [] { return tr("English name"); }, m_titleEn);
    addField(
        QStringLiteral("title_zh"), [] { return tr("Chinese name"); }, m_titleZh);
    beginRow();
    addField(
        QStringLiteral("phase"), [] { return tr("Phase"); }, m_phase);
    addField(
        QStringLiteral("side"), [] { return tr("Whose task it is"); }, m_side);
    endRow();
    addField(
        QStringLiteral("owner"), [] { return tr("Owner"); }, m_owner,
        [] { return tr("A person of the workspace, or any other name"); });
    addSection([] { return tr("When"); });
    addField(
        QStringLiteral("days"), [] { return tr("Working days"); }, m_days, [] { return tr("0 for a milestone"); });
    addField(
        QStringLiteral("needs"), [] { return tr("Begins after"); }, m_needs);
    beginRow();
    addField(
        QStringLiteral("bound"), [] { return tr("Bound to the key date"); }, m_bound);
    addField(
        QStringLiteral("after"), [] { return tr("Working days after it"); }, m_after,
        [] { return tr("Negative: before it. It begins no earlier"); });
    endRow();
    addSection([] { return tr("What it takes to be done"); });
    addField(
        QStringLiteral("steps"), [] { return tr("Steps"); }, m_steps,
        [] { return tr("One a line: English | Chinese"); });
    addField(
        QStringLiteral("documents"), [] { return tr("Documents"); }, m_documents,
        [] { return tr("One a line. The task is done only when each is attached"); });
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    const auto follow = [this] {
        m_after->setEnabled(m_bound->isChecked());
    };
    connect(m_bound, &QCheckBox::toggled, this, follow);
    follow();
    setAlwaysSavable(!task.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

QList<TaskItem> TaskForm::items(TaskItem::Kind kind, const QString &text) const
{
    QList<TaskItem> out = itemsFromLines(text, kind);
    // A line that stands as it was stays the same item, with what was ticked off.
    for (TaskItem &item : out) {
        for (const TaskItem &known : m_task.items) {
            if (known.kind == kind && itemLines({known}, kind) == itemLines({item}, kind))
                item = known;
        }
    }
    return out;
}

WorkTask TaskForm::value() const
{
    WorkTask out = m_task;
    out.titleEn = m_titleEn->text().trimmed();
    out.titleZh = m_titleZh->text().trimmed();
    out.phase = PlanPhase(m_phase->value().toInt());
    out.side = Party(m_side->value().toInt());
    out.owner = m_owner->value().toString().trimmed();
    out.days = m_days->value();
    out.afterAnchor = m_bound->isChecked() ? std::optional<qint64>(m_after->value()) : std::nullopt;
    out.needs.clear();
    for (const QString &code : m_needs->codes())
        out.needs.append(Id<WorkTask>{code.toLongLong()});
    out.items = items(TaskItem::Kind::Step, m_steps->toPlainText())
                + items(TaskItem::Kind::Document, m_documents->toPlainText());
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> TaskForm::problems() const
{
    QHash<QString, QString> out;
    for (const TaskProblem problem : validate(value()))
        out.insert(taskField(problem), messageText(problemMessage(problem)));
    return out;
}

} // namespace lianming
