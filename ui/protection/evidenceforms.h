// The short forms about evidence that is there: to whom it is handed over, and what a bundle of it is for.
#pragma once

#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class HandOverForm : public FormPanel
{
    Q_OBJECT

public:
    explicit HandOverForm(const QString &fileName, QWidget *parent = nullptr);

    /// What stands in the custody: to whom, and what else was said.
    [[nodiscard]] QString words() const;

private:
    QLineEdit *m_to;
    QPlainTextEdit *m_notes;
};

class BundleForm : public FormPanel
{
    Q_OBJECT

public:
    /// Of the files of these names.
    explicit BundleForm(const QStringList &names, QWidget *parent = nullptr);

    [[nodiscard]] QString caseText() const;
    /// Whether it becomes one file, or else a folder.
    [[nodiscard]] bool isArchive() const;

private:
    QPlainTextEdit *m_case;
    ChoiceField *m_form;
};

} // namespace lianming
