// Owns the parts of a Session for one open workspace, in the order in which they must come and go.
#pragma once

#include "core/imaging/pictureworker.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/language.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/shell/session.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QUndoStack>

#include <memory>

namespace lianming {

class SessionHost
{
public:
    /// `settings`, `theme` and `language` belong to the application and outlive the workspace. Without `prompts` the
    /// usual dialogs ask.
    SessionHost(const Address &address, const Clock &clock, Settings &settings, Theme &theme, Language &language,
                std::unique_ptr<Prompts> prompts = nullptr);
    ~SessionHost();

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] Worker &worker() { return *m_worker; }
    /// The opened workspace goes by another clock than the system's.
    void setClock(const Clock &clock) { m_clock = clock; }

private:
    Address m_address;
    Clock m_clock;
    std::unique_ptr<Prompts> m_prompts;
    ActionRegistry m_actions;
    Messages m_messages;
    QUndoStack m_undo;
    PictureWorker m_pictures; ///< outlives the worker, whose jobs use it
    std::unique_ptr<Worker> m_worker;
    Jobs m_jobs;
    Session m_session;
};

} // namespace lianming
