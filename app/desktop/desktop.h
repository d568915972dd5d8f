// The program as a whole: settings, theme and language of this person, and either the start page or the window of the
// open workspace.
#pragma once

#include "ui/protection/upkeep.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sessionhost.h"
#include "ui/shell/startwindow.h"

#include <QThreadPool>

namespace lianming {

class Desktop : public QObject
{
    Q_OBJECT

public:
    /// `settingsFile`: empty for the person's own.
    explicit Desktop(const QString &settingsFile = {});
    ~Desktop() override;

    /// Whether workspaces that are opened from now on are looked after in the background (upkeep.h); not at first, so
    /// that who only looks changes nothing.
    void setLooksAfter(bool looksAfter) { m_looksAfter = looksAfter; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] Language &language() { return m_language; }
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

    /// Opens a workspace in a window and shows it; the first frame does not wait for the database. `create`: a missing
    /// file is made. When it cannot be opened, the start page comes back with the reason.
    void openWorkspace(const QString &address, bool create);
    /// Hands a review package to the open workspace. Where none is open: what was shared goes to the workspace in which
    /// this person keeps such packages, an answer to the one that was opened last.
    void openPackage(const QString &path);
    /// Shows the start page in place of the workspace.
    void showStart();

Q_SIGNALS:
    /// A workspace could not be opened; the start page says so, too.
    void openFailed(const lianming::Error &error);

private:
    void fail(const Error &error);
    void handOver(const QString &package);
    void lookAfterWorkspace();
    void closeWorkspace();
    /// Opens the sample workspace; makes it first where this version has none yet.
    void openSample();

    Settings m_settings;
    Theme m_theme;
    Language m_language;
    DialogPrompts m_prompts;
    std::unique_ptr<SessionHost> m_host;
    std::unique_ptr<Upkeep> m_upkeep; ///< null until the workspace is open
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<StartWindow> m_start;
    std::shared_ptr<Progress> m_making; ///< of the sample; null while none is made
    QThreadPool m_pool;                 ///< makes it
    bool m_looksAfter = false;
};

} // namespace lianming
