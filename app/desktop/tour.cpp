#include "app/desktop/tour.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/copies/copypictures.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <cstdio>

namespace lianming {

Tour::Tour(Desktop &desktop, const QString &folder, const Plan &plan) : m_desktop(desktop), m_folder(folder)
{
    for (const QString &language : plan.languages) {
        for (const QString &theme : plan.themes) {
            for (const QSize &size : plan.sizes) {
                for (const PageEntry &entry : desktop.window()->entries()) {
                    if (plan.pages.isEmpty() || plan.pages.contains(entry.id))
                        m_stops.append({language, theme, size, entry.id, {}});
                }
            }
        }
    }
}

void Tour::start()
{
    m_folder.mkpath(QStringLiteral("."));
    settle(1, [this] { next(); });
}

void Tour::next()
{
    if (m_stops.isEmpty()) {
        Q_EMIT finished(m_failures);
        return;
    }
    m_now = m_stops.takeFirst();
    MainWindow &window = *m_desktop.window();
    m_desktop.theme().set(Theme::parse(m_now.theme));
    m_desktop.language().set(m_now.language);
    window.resize(m_now.size);
    window.openPage(m_now.page);
    Page *page = window.currentPage();
    if (m_now.state.isEmpty()) {
        page->closeDetail();
        page->showTourState({});
        const QStringList states = page->tourStates();
        for (qsizetype i = states.size() - 1; i >= 0; --i) {
            Stop further = m_now;
            further.state = states.at(i);
            m_stops.prepend(further);
        }
        settle(3, [this] { take(); });
    } else {
        settle(3, [this, page] {
            page->showTourState(m_now.state);
            settle(3, [this] { take(); });
        });
    }
}

void Tour::settle(int rounds, std::function<void()> then)
{
    if (!m_desktop.window())
        return;
    // The worker answers in order: what was asked before this has been answered when it comes back.
    m_desktop.window()
        ->session()
        .worker.run([](Workspace &) { return true; })
        .then(this, [](bool) {})
        .onFailed(this, [](const Error &) {})
        .then(this, [this, rounds, then = std::move(then)] {
            QTimer::singleShot(0, this, [this, rounds, then] {
                if (!m_desktop.window())
                    return;
                const Page *page = m_desktop.window()->currentPage();
                if (rounds > 1) {
                    settle(rounds - 1, then);
                } else if (page && page->isLoading()) {
                    settle(1, then);
                } else {
                    then();
                }
            });
        });
}

void Tour::settlePictures(std::function<void()> then)
{
    const auto pairs = m_desktop.window()->currentPage()->findChildren<CopyPictures *>();
    const auto pair = std::find_if(pairs.begin(), pairs.end(), [](const auto *loader) { return loader->isBusy(); });
    if (pair != pairs.end()) {
        connect(
            *pair, &CopyPictures::loaded, this, [this, then = std::move(then)] { settlePictures(then); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    const auto loaders = m_desktop.window()->currentPage()->findChildren<ThumbnailLoader *>();
    const auto busy = std::find_if(loaders.begin(), loaders.end(), [](const auto *loader) { return loader->isBusy(); });
    if (busy == loaders.end()) {
        then();
        return;
    }
    connect(
        *busy, &ThumbnailLoader::loaded, this, [this, then = std::move(then)] { settlePictures(then); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Tour::take()
{
    (void)m_desktop.window()->grab(); // what is painted asks for its rows
    settle(1, [this] {
        (void)m_desktop.window()->grab(); // and the rows for their pictures
        settlePictures([this] { save(); });
    });
}

void Tour::save()
{
    const QString state = m_now.state.isEmpty() ? QString() : QStringLiteral("-") + m_now.state;
    const QString name = QStringLiteral("%1%2-%3-%4-%5x%6.png")
                             .arg(m_now.page, state, m_now.language, m_now.theme)
                             .arg(m_now.size.width())
                             .arg(m_now.size.height());
    if (m_desktop.window()->grab().save(m_folder.filePath(name))) {
        std::printf("%s\n", qUtf8Printable(name));
    } else {
        ++m_failures;
        std::fprintf(stderr, "%s could not be written\n", qUtf8Printable(m_folder.filePath(name)));
    }
    next();
}

} // namespace lianming
