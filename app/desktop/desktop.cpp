#include "app/desktop/desktop.h"

#include "ui/pages.h"

namespace lianming {

Desktop::Desktop(const QString &settingsFile) : m_settings(settingsFile) {}

Desktop::~Desktop() = default;

void Desktop::openWorkspace(const QString &address, bool create)
{
    const Address parsed = Address::parse(address);
    auto host = std::make_unique<SessionHost>(parsed, Clock(), m_settings, m_theme, m_language);
    auto window = std::make_unique<MainWindow>(host->session(), allPages());
    m_window = std::move(window);
    m_host = std::move(host);
    Session &session = m_host->session();
    session.worker.open(create)
        .then(m_window.get(), [this, address] { m_settings.addRecentWorkspace(address); })
        .onFailed(m_window.get(), [&session](const Error &error) { session.messages.fail(error); });
    m_window->show();
}

} // namespace lianming
