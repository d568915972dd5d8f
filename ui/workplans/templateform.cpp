#include "ui/workplans/templateform.h"

#include "ui/text/assetwords.h"
#include "ui/text/diarywords.h"
#include "ui/text/failure.h"
#include "ui/text/workplanwords.h"
#include "ui/widgets/detailview.h"
#include "ui/workplans/taskform.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace lianming {

namespace {

constexpr int purposeHeight = 56;
constexpr int tasksHeight = 220;

QString templateField(TemplateProblem problem)
{
    switch (problem) {
    case TemplateProblem::CodeForm: return QStringLiteral("code");
    case TemplateProblem::NameMissing: return QStringLiteral("name_en");
    default: return QStringLiteral("tasks");
    }
}

} // namespace

TemplateForm::TemplateForm(const PlanTemplate &from, bool isCopy, QWidget *parent)
    : FormPanel(parent), m_template(from), m_clean(from), m_code(new QLineEdit(from.code)),
      m_nameEn(new QLineEdit(from.nameEn)), m_nameZh(new QLineEdit(from.nameZh)),
      m_purposeEn(new QPlainTextEdit(from.purposeEn)), m_purposeZh(new QPlainTextEdit(from.purposeZh)),
      m_subject(new ChoiceField), m_anchorEn(new QLineEdit(from.anchorEn)), m_anchorZh(new QLineEdit(from.anchorZh)),
      m_tasks(new QListWidget), m_titleEn(new QLineEdit), m_titleZh(new QLineEdit), m_phase(new ChoiceField),
      m_side(new ChoiceField), m_days(new QSpinBox), m_bound(new QCheckBox), m_after(new QSpinBox),
      m_needs(new QLineEdit), m_steps(new QPlainTextEdit), m_documents(new QPlainTextEdit),
      m_problem(new Label(TextSize::Note, Token::StopInk))
{
    m_code->setEnabled(isCopy);
    for (const PlanSubject subject : planSubjects)
        m_subject->addChoice(int(subject), [subject] { return planSubjectText(subject); });
    m_subject->setValue(int(from.subject));
    for (QPlainTextEdit *text : {m_purposeEn, m_purposeZh, m_steps, m_documents})
        text->setFixedHeight(purposeHeight);
    m_problem->setWordWrap(true);
    addField(
        QStringLiteral("code"), [] { return tr("Code"); }, m_code,
        [] { return tr("Small letters, digits and hyphens"); });
    beginRow();
    addField(
        QStringLiteral("name_en"), [] { return tr("English name"); }, m_nameEn);
    addField(
        QStringLiteral("name_zh"), [] { return tr("Chinese name"); }, m_nameZh);
    endRow();
    addField(
        QStringLiteral("subject"), [] { return tr("For"); }, m_subject);
    addField(
        QStringLiteral("purpose_en"), [] { return tr("When to use it, in English"); }, m_purposeEn);
    addField(
        QStringLiteral("purpose_zh"), [] { return tr("When to use it, in Chinese"); }, m_purposeZh);
    beginRow();
    addField(
        QStringLiteral("anchor_en"), [] { return tr("Key date, in English"); }, m_anchorEn);
    addField(
        QStringLiteral("anchor_zh"), [] { return tr("Key date, in Chinese"); }, m_anchorZh);
    endRow();
    addTaskFields();
    fillList();
    setAlwaysSavable(isCopy);
    setValidator([this] { return problems(); });
    markClean();
    m_tasks->setCurrentRow(0);
}

void TemplateForm::addTaskFields()
{
    for (const PlanPhase phase : planPhases)
        m_phase->addChoice(int(phase), [phase] { return planPhaseText(phase); });
    for (const Party party : {Party::Institution, Party::Brand})
        m_side->addChoice(int(party), [party] { return bearerText(party); });
    m_days->setRange(0, int(longestTask));
    m_after->setRange(-int(farthestAnchor), int(farthestAnchor));
    m_tasks->setFixedHeight(tasksHeight);
    m_tasks->setAccessibleName(tr("Tasks of the template"));
    addSection([] { return tr("Tasks of the template"); });
    addWidget(m_tasks);
    addWidget(m_problem);
    auto *buttons = new QWidget;
    auto *row = new FlowRow;
    buttons->setLayout(row);
    const auto button = [&](const QString &text, const std::function<void()> &act) {
        auto *push = new QPushButton(text);
        connect(push, &QPushButton::clicked, this, act);
        row->addWidget(push);
    };
    button(tr("Add task"), [this] { addTask(); });
    button(tr("Remove"), [this] { removeTask(); });
    button(tr("Up"), [this] { moveTask(-1); });
    button(tr("Down"), [this] { moveTask(1); });
    addWidget(buttons);
    addSection([] { return tr("The chosen task"); });
    // Their own fields are no fields of the form: they change with the task that is chosen.
    const auto add = [this](const char *id, const Text &label, QWidget *editor, const Text &hint = {}) {
        addField(QString::fromLatin1(id), label, editor, hint);
    };
    add(
        "task_en", [] { return tr("English name"); }, m_titleEn);
    add(
        "task_zh", [] { return tr("Chinese name"); }, m_titleZh);
    beginRow();
    add(
        "phase", [] { return tr("Phase"); }, m_phase);
    add(
        "side", [] { return tr("Whose task it is"); }, m_side);
    endRow();
    beginRow();
    add(
        "days", [] { return tr("Working days"); }, m_days);
    add(
        "bound", [] { return tr("Bound to the key date"); }, m_bound);
    add(
        "after", [] { return tr("Working days after it"); }, m_after);
    endRow();
    add(
        "needs", [] { return tr("Begins after"); }, m_needs,
        [] { return tr("Codes of tasks between commas, as the list shows them"); });
    add(
        "steps", [] { return tr("Steps"); }, m_steps, [] { return tr("One a line: English | Chinese"); });
    add(
        "documents", [] { return tr("Documents"); }, m_documents, [] { return tr("One a line: English | Chinese"); });
    connect(m_tasks, &QListWidget::currentRowChanged, this, [this](int place) {
        if (!m_filling)
            showTask(place);
    });
    connect(this, &FormPanel::edited, this, [this] {
        if (!m_filling)
            keepTask();
    });
}

void TemplateForm::fillList()
{
    m_filling = true;
    const int chosen = m_shown;
    m_tasks->clear();
    for (const TemplateTask &task : std::as_const(m_template.tasks)) {
        m_tasks->addItem(QStringLiteral("%1 · %2 · %3 · %4")
                             .arg(planPhaseText(task.phase), titleText(task.titleEn, task.titleZh),
                                  workdaysText(task.days), task.code));
    }
    m_tasks->setCurrentRow(chosen);
    m_filling = false;
}

void TemplateForm::showTask(int place)
{
    m_shown = place;
    if (place < 0 || place >= m_template.tasks.size())
        return;
    m_filling = true;
    const TemplateTask task = m_template.tasks[place];
    m_titleEn->setText(task.titleEn);
    m_titleZh->setText(task.titleZh);
    m_phase->setValue(int(task.phase));
    m_side->setValue(int(task.side));
    m_days->setValue(int(task.days));
    m_bound->setChecked(task.afterAnchor.has_value());
    m_after->setValue(int(task.afterAnchor.value_or(0)));
    m_needs->setText(task.needs.join(QStringLiteral(", ")));
    m_steps->setPlainText(itemLines(task.items, TaskItem::Kind::Step));
    m_documents->setPlainText(itemLines(task.items, TaskItem::Kind::Document));
    m_filling = false;
}

void TemplateForm::keepTask()
{
    if (m_shown < 0 || m_shown >= m_template.tasks.size())
        return;
    TemplateTask &task = m_template.tasks[m_shown];
    const TemplateTask before = task;
    task.titleEn = m_titleEn->text().trimmed();
    task.titleZh = m_titleZh->text().trimmed();
    task.phase = PlanPhase(m_phase->value().toInt());
    task.side = Party(m_side->value().toInt());
    task.days = m_days->value();
    task.afterAnchor = m_bound->isChecked() ? std::optional<qint64>(m_after->value()) : std::nullopt;
    task.needs.clear();
    for (const QString &code : m_needs->text().split(u',')) {
        if (!code.trimmed().isEmpty())
            task.needs.append(code.trimmed());
    }
    task.items = itemsFromLines(m_steps->toPlainText(), TaskItem::Kind::Step)
                 + itemsFromLines(m_documents->toPlainText(), TaskItem::Kind::Document);
    if (task != before)
        fillList();
}

void TemplateForm::addTask()
{
    TemplateTask fresh;
    for (int i = int(m_template.tasks.size()) + 1; fresh.code.isEmpty(); ++i) {
        const QString code = QStringLiteral("task-%1").arg(i);
        if (std::ranges::find(m_template.tasks, code, &TemplateTask::code) == m_template.tasks.end())
            fresh.code = code;
    }
    fresh.titleEn = QStringLiteral("New task");
    fresh.titleZh = QStringLiteral("新任务");
    const int place = m_shown < 0 ? int(m_template.tasks.size()) : m_shown + 1;
    m_template.tasks.insert(place, fresh);
    m_shown = place;
    fillList();
    showTask(place);
    Q_EMIT m_titleEn->textEdited(m_titleEn->text());
}

void TemplateForm::removeTask()
{
    if (m_shown < 0 || m_shown >= m_template.tasks.size())
        return;
    const QString code = m_template.tasks.takeAt(m_shown).code;
    for (TemplateTask &task : m_template.tasks)
        task.needs.removeAll(code);
    m_shown = std::min(m_shown, int(m_template.tasks.size()) - 1);
    fillList();
    showTask(m_shown);
}

void TemplateForm::moveTask(int direction)
{
    const int to = m_shown + direction;
    if (m_shown < 0 || to < 0 || to >= m_template.tasks.size())
        return;
    m_template.tasks.swapItemsAt(m_shown, to);
    m_shown = to;
    fillList();
    showTask(to);
}

PlanTemplate TemplateForm::value() const
{
    PlanTemplate out = m_template;
    out.code = m_code->text().trimmed();
    out.nameEn = m_nameEn->text().trimmed();
    out.nameZh = m_nameZh->text().trimmed();
    out.purposeEn = m_purposeEn->toPlainText().trimmed();
    out.purposeZh = m_purposeZh->toPlainText().trimmed();
    out.subject = PlanSubject(m_subject->value().toInt());
    out.anchorEn = m_anchorEn->text().trimmed();
    out.anchorZh = m_anchorZh->text().trimmed();
    return out;
}

bool TemplateForm::isDirty() const
{
    return FormPanel::isDirty() ? value() != m_clean : m_template != m_clean;
}

QHash<QString, QString> TemplateForm::problems() const
{
    QHash<QString, QString> out;
    QStringList ofTasks;
    for (const TemplateFinding &finding : validate(value())) {
        const QString text = messageText(findingMessage(finding));
        out.insert(templateField(finding.problem), text);
        if (templateField(finding.problem) == u"tasks")
            ofTasks.append(text);
    }
    m_problem->setText(ofTasks.join(u'\n'));
    m_problem->setVisible(!ofTasks.isEmpty());
    return out;
}

QList<ComparedField<PlanTemplate>> comparedTemplateFields()
{
    using From = PlanTemplate;
    const auto pair = [](const char *code, QString From::*en, QString From::*zh) {
        return ComparedField<From>{code, [en, zh](const From &from) { return from.*en + u'\n' + from.*zh; },
                                   [en, zh](From &into, const From &from) {
                                       into.*en = from.*en;
                                       into.*zh = from.*zh;
                                   }};
    };
    const auto tasks = [](const QList<TemplateTask> &all) {
        QStringList out;
        for (const TemplateTask &task : all) {
            QStringList facts{planPhaseText(task.phase), titleText(task.titleEn, task.titleZh), task.code,
                              bearerText(task.side), workdaysText(task.days)};
            if (task.afterAnchor)
                facts.append(QString::number(*task.afterAnchor));
            facts += task.needs;
            for (const TaskItem &item : task.items)
                facts.append(titleText(item.titleEn, item.titleZh));
            out.append(facts.join(QStringLiteral(" · ")));
        }
        return out.join(u'\n');
    };
    return {comparedMember("name_en", &From::nameEn),
            comparedMember("name_zh", &From::nameZh),
            pair("plan_purpose", &From::purposeEn, &From::purposeZh),
            comparedMember("plan_subject", &From::subject, planSubjectText),
            pair("anchor_on", &From::anchorEn, &From::anchorZh),
            comparedMember("plan_tasks", &From::tasks, tasks)};
}

} // namespace lianming
