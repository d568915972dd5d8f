// A session for tests of pages: a real worker on a workspace of its own, settings in a temporary file, prompts that
// answer what the test told them to.
#pragma once

#include "tests/support/testworkspace.h"
#include "ui/shell/sessionhost.h"

#include <QTemporaryDir>

namespace lianming {

/// Answers from queues; an unexpected question is remembered and stays unanswered.
class FakePrompts : public Prompts
{
public:
    QStringList files;  ///< the next answers of openFiles, openFolder and saveFile, one each
    QList<int> choices; ///< the next answers of ask
    QStringList lines;  ///< the next answers of line
    QStringList asked;  ///< the titles of all questions
    QStringList texts;  ///< what ask() said below them

    void openFiles(QWidget *, const FileQuestion &question, std::function<void(const QStringList &)> answer) override
    {
        asked.append(question.title);
        if (!files.isEmpty())
            answer({files.takeFirst()});
    }
    void openFolder(QWidget *, const FileQuestion &question, std::function<void(const QString &)> answer) override
    {
        asked.append(question.title);
        if (!files.isEmpty())
            answer(files.takeFirst());
    }
    void saveFile(QWidget *, const FileQuestion &question, std::function<void(const QString &)> answer) override
    {
        asked.append(question.title);
        if (!files.isEmpty())
            answer(files.takeFirst());
    }
    void ask(QWidget *, const ChoiceQuestion &question, std::function<void(int)> answer) override
    {
        asked.append(question.title);
        texts.append(question.text);
        if (!choices.isEmpty())
            answer(choices.takeFirst());
    }
    void line(QWidget *, const QString &title, const QString &, const QString &,
              std::function<void(const QString &)> answer) override
    {
        asked.append(title);
        if (!lines.isEmpty())
            answer(lines.takeFirst());
    }
    void secret(QWidget *context, const QString &title, const QString &label,
                std::function<void(const QString &)> answer) override
    {
        line(context, title, label, {}, std::move(answer));
    }
};

class TestSession
{
public:
    /// On a workspace of its own, in English, in the light theme.
    TestSession()
        : m_settings(m_folder.filePath(QStringLiteral("test.ini"))), m_prompts(new FakePrompts),
          m_host(m_workspace.address(), TestWorkspace::clock(), m_settings, m_theme, m_language,
                 std::unique_ptr<Prompts>(m_prompts))
    {
        m_theme.set(Theme::Choice::Light);
        m_language.set(QStringLiteral("en"));
    }

    [[nodiscard]] Session &session() { return m_host.session(); }
    [[nodiscard]] TestWorkspace &workspace() { return m_workspace; }
    [[nodiscard]] FakePrompts &prompts() { return *m_prompts; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] Language &language() { return m_language; }

private:
    QTemporaryDir m_folder;
    TestWorkspace m_workspace;
    Settings m_settings;
    Theme m_theme;
    Language m_language;
    FakePrompts *m_prompts; ///< owned by the host
    SessionHost m_host;
};

} // namespace lianming
