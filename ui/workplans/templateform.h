// The editor of a template: what it is called and for, and its tasks one below the other, each of which opens in fields
// of its own under the list.
#pragma once

#include "core/workplans/plantemplate.h"
#include "ui/widgets/twoversions.h"

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;
class QCheckBox;

namespace lianming {

class CodePicker;

class TemplateForm : public FormPanel
{
    Q_OBJECT

public:
    explicit TemplateForm(const PlanTemplate &from, bool isCopy, QWidget *parent = nullptr);

    [[nodiscard]] PlanTemplate value() const;
    [[nodiscard]] bool isDirty() const override;

private:
    void addTaskFields();
    void fillList();
    void showTask(int place);
    void keepTask();
    void addTask();
    void removeTask();
    void moveTask(int direction);
    [[nodiscard]] QHash<QString, QString> problems() const;

    PlanTemplate m_template;
    PlanTemplate m_clean;
    int m_shown = -1; ///< the task whose fields are shown
    bool m_filling = false;
    QLineEdit *m_code;
    QLineEdit *m_nameEn;
    QLineEdit *m_nameZh;
    QPlainTextEdit *m_purposeEn;
    QPlainTextEdit *m_purposeZh;
    ChoiceField *m_subject;
    QLineEdit *m_anchorEn;
    QLineEdit *m_anchorZh;
    QListWidget *m_tasks;
    QLineEdit *m_titleEn;
    QLineEdit *m_titleZh;
    ChoiceField *m_phase;
    ChoiceField *m_side;
    QSpinBox *m_days;
    QCheckBox *m_bound;
    QSpinBox *m_after;
    QLineEdit *m_needs;
    QPlainTextEdit *m_steps;
    QPlainTextEdit *m_documents;
    Label *m_problem;
};

/// What of a template two people may both have changed; its tasks hold together.
[[nodiscard]] QList<ComparedField<PlanTemplate>> comparedTemplateFields();

} // namespace lianming
