#include "ui/shell/prompts.h"

#include "ui/shell/tokens.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

QFileDialog *fileDialog(QWidget *context, const FileQuestion &question)
{
    auto *dialog = new QFileDialog(context->window(), question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!question.filter.isEmpty())
        dialog->setNameFilters(question.filter.split(QStringLiteral(";;")));
    if (!question.suggestion.isEmpty()) {
        const QFileInfo info(question.suggestion);
        if (info.isDir()) {
            dialog->setDirectory(question.suggestion);
        } else {
            dialog->selectFile(question.suggestion);
        }
    }
    return dialog;
}

QDialog *plainDialog(QWidget *context, const QString &title, const QString &text, QVBoxLayout *&column,
                     QHBoxLayout *&buttons)
{
    auto *dialog = new QDialog(context->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(420);
    column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::m);
    auto *head = new QLabel(title);
    head->setFont(textFont(TextSize::Section, true));
    head->setWordWrap(true);
    column->addWidget(head);
    if (!text.isEmpty()) {
        auto *body = new QLabel(text);
        body->setWordWrap(true);
        column->addWidget(body);
    }
    buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch();
    return dialog;
}

/// Asks for what `edit`, which it takes, is filled with.
void typed(QWidget *context, const QString &title, const QString &label, QLineEdit *edit,
           std::function<void(const QString &)> answer)
{
    QVBoxLayout *column = nullptr;
    QHBoxLayout *buttons = nullptr;
    QDialog *dialog = plainDialog(context, title, label, column, buttons);
    edit->setAccessibleName(label);
    column->addWidget(edit);
    auto *cancel = new QPushButton(QCoreApplication::translate("Prompts", "Cancel"));
    auto *accept = new QPushButton(QCoreApplication::translate("Prompts", "OK"));
    accept->setProperty("kind", QStringLiteral("primary"));
    accept->setDefault(true);
    accept->setEnabled(!edit->text().trimmed().isEmpty());
    QObject::connect(edit, &QLineEdit::textChanged, accept,
                     [accept](const QString &text) { accept->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    column->addSpacing(space::s);
    column->addLayout(buttons);
    QObject::connect(dialog, &QDialog::accepted, context, [edit, answer = std::move(answer)] { answer(edit->text()); });
    dialog->open();
}

} // namespace

void Prompts::openFile(QWidget *context, const FileQuestion &question, std::function<void(const QString &)> answer)
{
    openFiles(context, question, [answer = std::move(answer)](const QStringList &files) { answer(files.value(0)); });
}

void DialogPrompts::openFiles(QWidget *context, const FileQuestion &question,
                              std::function<void(const QStringList &)> answer)
{
    QFileDialog *dialog = fileDialog(context, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, context, answer);
    dialog->open();
}

void DialogPrompts::openFolder(QWidget *context, const FileQuestion &question,
                               std::function<void(const QString &)> answer)
{
    QFileDialog *dialog = fileDialog(context, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, answer);
    dialog->open();
}

void DialogPrompts::saveFile(QWidget *context, const FileQuestion &question,
                             std::function<void(const QString &)> answer)
{
    QFileDialog *dialog = fileDialog(context, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(question.suggestion).suffix());
    QObject::connect(dialog, &QFileDialog::fileSelected, context, answer);
    dialog->open();
}

void DialogPrompts::ask(QWidget *context, const ChoiceQuestion &question, std::function<void(int)> answer)
{
    QVBoxLayout *column = nullptr;
    QHBoxLayout *buttons = nullptr;
    QDialog *dialog = plainDialog(context, question.title, question.text, column, buttons);
    auto *cancel = new QPushButton(QCoreApplication::translate("Prompts", "Cancel"));
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    buttons->addWidget(cancel);
    for (qsizetype i = question.choices.size() - 1; i >= 0; --i) {
        auto *button = new QPushButton(question.choices.at(i));
        if (i == 0) {
            button->setProperty("kind", question.dangerous ? QStringLiteral("danger") : QStringLiteral("primary"));
            button->setDefault(!question.dangerous);
        }
        QObject::connect(button, &QPushButton::clicked, dialog, [dialog, i] { dialog->done(int(i) + 1); });
        buttons->addWidget(button);
    }
    column->addSpacing(space::s);
    column->addLayout(buttons);
    QObject::connect(dialog, &QDialog::finished, context, [answer = std::move(answer)](int result) {
        if (result > 0)
            answer(result - 1);
    });
    dialog->open();
}

void DialogPrompts::line(QWidget *context, const QString &title, const QString &label, const QString &suggestion,
                         std::function<void(const QString &)> answer)
{
    typed(context, title, label, new QLineEdit(suggestion),
          [answer = std::move(answer)](const QString &text) { answer(text.trimmed()); });
}

void DialogPrompts::secret(QWidget *context, const QString &title, const QString &label,
                           std::function<void(const QString &)> answer)
{
    auto *edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    typed(context, title, label, edit, std::move(answer));
}

} // namespace lianming
