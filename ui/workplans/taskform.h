// The form of a task: what, whose, how long, after what; its steps and documents as lines of text.
#pragma once

#include "core/workplans/workplan.h"
#include "ui/widgets/twoversions.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace lianming {

class CodePicker;

class TaskForm : public FormPanel
{
    Q_OBJECT

public:
    /// `others`: the tasks of the plan, which this one may need. `owners`: names to choose from.
    TaskForm(const WorkTask &task, const QList<WorkTask> &others, const QStringList &owners, QWidget *parent = nullptr);

    [[nodiscard]] WorkTask value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    [[nodiscard]] QList<TaskItem> items(TaskItem::Kind kind, const QString &text) const;

    WorkTask m_task;
    QLineEdit *m_titleEn;
    QLineEdit *m_titleZh;
    ChoiceField *m_phase;
    ChoiceField *m_side;
    ChoiceField *m_owner;
    QSpinBox *m_days;
    QCheckBox *m_bound;
    QSpinBox *m_after;
    CodePicker *m_needs;
    QPlainTextEdit *m_steps;
    QPlainTextEdit *m_documents;
    QPlainTextEdit *m_notes;
};

/// What of a task two people may both have changed; `others` are its plan's tasks, for their names.
[[nodiscard]] QList<ComparedField<WorkTask>> comparedTaskFields(const QList<WorkTask> &others);

/// "Kick-off | 启动会": steps and documents, a line each, as a form shows them; and back.
[[nodiscard]] QString itemLines(const QList<TaskItem> &items, TaskItem::Kind kind);
[[nodiscard]] QList<TaskItem> itemsFromLines(const QString &text, TaskItem::Kind kind);

} // namespace lianming
