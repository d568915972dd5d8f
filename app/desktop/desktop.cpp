#include "app/desktop/desktop.h"

#include "ui/pages.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace lianming {

namespace {

/// Where packaging/run makes the sample workspace of this version.
QString samplePath()
{
    return QStringLiteral("%1/lianming/sample-%2/sample.lianming")
        .arg(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation), QStringLiteral(LIANMING_VERSION));
}

} // namespace

Desktop::Desktop(const QString &settingsFile) : m_settings(settingsFile)
{
}

Desktop::~Desktop()
{
    closeWorkspace();
}

void Desktop::openWorkspace(const QString &text, bool create)
{
    Address address;
    try {
        address = Address::parse(text);
    } catch (const Error &error) {
        showStart();
        m_start->fail(error);
        return;
    }
    closeWorkspace();
    m_host = std::make_unique<SessionHost>(address, Clock(), m_settings, m_theme, m_language);
    m_window = std::make_unique<MainWindow>(m_host->session(), allPages());
    connect(m_window.get(), &MainWindow::startRequested, this, &Desktop::showStart, Qt::QueuedConnection);
    // The answer's context is the window: a window that is gone is not told.
    m_host->session()
        .worker.open(create)
        .then(m_window.get(), [this, text] { m_settings.addRecentWorkspace(text); })
        .onFailed(m_window.get(), [this](const Error &error) {
            // Not from within the window's own call.
            QMetaObject::invokeMethod(
                this,
                [this, error] {
                    showStart();
                    m_start->fail(error);
                },
                Qt::QueuedConnection);
        });
    m_window->show();
    if (m_start)
        m_start->hide();
}

void Desktop::showStart()
{
    if (!m_start) {
        const QString sample = samplePath();
        m_start = std::make_unique<StartWindow>(m_settings, m_language, m_prompts,
                                                QFileInfo::exists(sample) ? sample : QString());
        connect(m_start.get(), &StartWindow::openRequested, this, &Desktop::openWorkspace, Qt::QueuedConnection);
        connect(
            m_start.get(), &StartWindow::sampleRequested, this, [this, sample] { openWorkspace(sample, false); },
            Qt::QueuedConnection);
    }
    m_start->show();
    closeWorkspace();
}

void Desktop::closeWorkspace()
{
    m_window.reset();
    m_host.reset();
}

} // namespace lianming
