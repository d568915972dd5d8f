// Questions to the person that need an answer before going on: which file, yes or no, a line of text. Nothing waits:
// the answer comes through a callback, which is dropped when `context` is gone or the person cancels. Tests answer
// themselves.
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

class QWidget;

namespace lianming {

struct FileQuestion {
    QString title;
    QString filter = {};     ///< "CSV (*.csv)"; several separated by ";;"
    QString suggestion = {}; ///< file name or folder to begin with
};

struct ChoiceQuestion {
    QString title;          ///< the question in one sentence
    QString text = {};      ///< what it means
    QStringList choices;    ///< buttons, the recommended one first; Cancel is added
    bool dangerous = false; ///< the first choice cannot be undone
};

class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual void openFiles(QWidget *context, const FileQuestion &question,
                           std::function<void(const QStringList &)> answer) = 0;
    virtual void openFolder(QWidget *context, const FileQuestion &question,
                            std::function<void(const QString &)> answer) = 0;
    virtual void saveFile(QWidget *context, const FileQuestion &question,
                          std::function<void(const QString &)> answer) = 0;
    /// Answers with the index of the choice.
    virtual void ask(QWidget *context, const ChoiceQuestion &question, std::function<void(int)> answer) = 0;
    /// One line of text, not empty.
    virtual void line(QWidget *context, const QString &title, const QString &label, const QString &suggestion,
                      std::function<void(const QString &)> answer) = 0;
    /// A passphrase: hidden while it is typed, and not trimmed.
    virtual void secret(QWidget *context, const QString &title, const QString &label,
                        std::function<void(const QString &)> answer) = 0;

    /// One file.
    void openFile(QWidget *context, const FileQuestion &question, std::function<void(const QString &)> answer);
};

/// Asks with dialogs that belong to the context's window.
class DialogPrompts : public Prompts
{
public:
    void openFiles(QWidget *context, const FileQuestion &question,
                   std::function<void(const QStringList &)> answer) override;
    void openFolder(QWidget *context, const FileQuestion &question,
                    std::function<void(const QString &)> answer) override;
    void saveFile(QWidget *context, const FileQuestion &question, std::function<void(const QString &)> answer) override;
    void ask(QWidget *context, const ChoiceQuestion &question, std::function<void(int)> answer) override;
    void line(QWidget *context, const QString &title, const QString &label, const QString &suggestion,
              std::function<void(const QString &)> answer) override;
    void secret(QWidget *context, const QString &title, const QString &label,
                std::function<void(const QString &)> answer) override;
};

} // namespace lianming
