#include "app/desktop/desktop.h"

#include "core/demo/demoworkspace.h"
#include "core/imaging/pictureregister.h"
#include "core/packages/packagefile.h"
#include "ui/pages.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrent>

namespace lianming {

namespace {

/// The sample workspace of this version; packaging/run names the same file.
QString samplePath()
{
    return QStringLiteral("%1/lianming/sample-%2/sample.lianming")
        .arg(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation), QStringLiteral(LIANMING_VERSION));
}

/// Where packages are opened by who has no workspace of the own.
QString reviewsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/lianming/reviews/reviews.lianming");
}

} // namespace

Desktop::Desktop(const QString &settingsFile) : m_settings(settingsFile)
{
}

Desktop::~Desktop()
{
    if (m_making)
        m_making->cancel(); // the pool's end waits while it takes back what it has made so far
    closeWorkspace();
}

void Desktop::openWorkspace(const QString &text, bool create)
{
    Address address;
    try {
        address = Address::parse(text);
    } catch (const Error &error) {
        fail(error);
        return;
    }
    closeWorkspace();
    m_host = std::make_unique<SessionHost>(address, Clock(), m_settings, m_theme, m_language);
    m_window = std::make_unique<MainWindow>(m_host->session(), allPages());
    connect(m_window.get(), &MainWindow::startRequested, this, &Desktop::showStart, Qt::QueuedConnection);
    // The answer's context is the window: a window that is gone is not told.
    m_host->session()
        .worker.open(create)
        .then(m_window.get(),
              [this, text](const Clock &clock) {
                  m_host->setClock(clock);
                  m_window->showPlace();
                  m_settings.addRecentWorkspace(text);
                  if (m_looksAfter)
                      lookAfterWorkspace();
              })
        .onFailed(m_window.get(), [this](const Error &error) {
            // Not from within the window's own call.
            QMetaObject::invokeMethod(
                this, [this, error] { fail(error); }, Qt::QueuedConnection);
        });
    m_window->show();
    if (m_start)
        m_start->hide();
}

void Desktop::openPackage(const QString &path)
{
    if (m_window) {
        handOver(path);
        return;
    }
    QtConcurrent::run(&m_pool, [path] { return readPackageFile(path).manifest.kind; })
        .then(this,
              [this, path](PackageKind kind) {
                  const QStringList recent = m_settings.recentWorkspaces();
                  if (kind == PackageKind::Reply && !recent.isEmpty()) {
                      openWorkspace(recent.first(), false);
                  } else {
                      QDir().mkpath(QFileInfo(reviewsPath()).path());
                      openWorkspace(reviewsPath(), true);
                  }
                  if (m_window)
                      handOver(path);
              })
        .onFailed(this, [this](const Error &error) { fail(error); });
}

void Desktop::handOver(const QString &package)
{
    m_window->openRows(QStringLiteral("packages"), {{QStringLiteral("file"), QFileInfo(package).absoluteFilePath()}});
}

void Desktop::fail(const Error &error)
{
    showStart();
    m_start->fail(error);
    Q_EMIT openFailed(error);
}

void Desktop::showStart()
{
    if (!m_start) {
        m_start = std::make_unique<StartWindow>(m_settings, m_language, m_prompts);
        connect(m_start.get(), &StartWindow::openRequested, this, &Desktop::openWorkspace, Qt::QueuedConnection);
        connect(m_start.get(), &StartWindow::packageRequested, this, &Desktop::openPackage, Qt::QueuedConnection);
        connect(m_start.get(), &StartWindow::sampleRequested, this, &Desktop::openSample, Qt::QueuedConnection);
        connect(m_start.get(), &StartWindow::stopRequested, this, [this] {
            if (m_making)
                m_making->cancel();
        });
    }
    m_start->show();
    closeWorkspace();
}

void Desktop::openSample()
{
    const QString path = samplePath();
    if (QFileInfo::exists(path)) {
        openWorkspace(path, false);
        return;
    }
    if (m_making || !QDir().mkpath(QFileInfo(path).path()))
        return;
    m_making = std::make_shared<Progress>();
    m_start->setBusy(m_making);
    QtConcurrent::run(&m_pool,
                      [path, making = m_making] {
                          DemoWorkspace::createAt(Address::file(path), false, *making);
                          describePictures(Address::file(path), *making);
                      })
        .then(this,
              [this, path] {
                  m_making.reset();
                  m_start->setBusy(nullptr);
                  openWorkspace(path, false);
              })
        .onFailed(this, [this](const Error &error) {
            m_making.reset();
            m_start->setBusy(nullptr);
            m_start->fail(error);
        });
}

void Desktop::lookAfterWorkspace()
{
    m_upkeep = std::make_unique<Upkeep>(m_host->worker(), m_host->session().clock);
    m_window->setNote({[this] { return m_upkeep->sentence(); }, [this] { return m_upkeep->explanation(); },
                       [this] {
                           m_window->openRows(QStringLiteral("protection"),
                                              {{QStringLiteral("view"), QStringLiteral("evidence")},
                                               {QStringLiteral("waiting"), true}});
                       }});
    connect(m_upkeep.get(), &Upkeep::changed, m_window.get(), &MainWindow::showPlace);
    m_upkeep->start();
}

void Desktop::closeWorkspace()
{
    m_window.reset();
    m_upkeep.reset(); // which stops what it has under way
    m_host.reset();
}

} // namespace lianming
