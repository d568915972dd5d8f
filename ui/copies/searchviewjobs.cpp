// What the search does in the background: folders, sheets of listings and their pictures, and the index.
#include "core/imaging/copyscanner.h"
#include "ui/copies/droparea.h"
#include "ui/copies/listingimportview.h"
#include "ui/copies/searchview.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/format.h"

#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>

namespace lianming {

namespace {

/// The same for a folder by whatever path it was named.
QString folderKey(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    return canonical.isEmpty() ? folder : canonical;
}

} // namespace

bool CopySearchView::isSearching(const QString &folder) const
{
    return m_searching.contains(folderKey(folder));
}

void CopySearchView::stopSearching(const QString &folder)
{
    if (const auto job = m_searching.constFind(folderKey(folder)); job != m_searching.constEnd())
        session().jobs.cancel(*job);
}

void CopySearchView::goOn(const QString &folder)
{
    searchFolder(folder, {});
}

void CopySearchView::searchFolder(const QString &folder, const ListingDraft &draft)
{
    const QString name = QDir(folder).dirName();
    const QString key = folderKey(folder);
    if (m_searching.contains(key)) {
        session().messages.info(tr("%1 is being searched already.").arg(name));
        return;
    }
    auto future = session().jobs.run(tr("Searching the pictures in %1").arg(name),
                                     [folder, draft, &pictures = session().pictures](Workspace &w, Progress &progress) {
                                         return scanFolder(w, pictures, folder, draft, progress);
                                     });
    m_searching.insert(key, session().jobs.running().constLast().id);
    Q_EMIT searchingChanged();
    const auto ended = [this, key] {
        m_searching.remove(key);
        Q_EMIT searchingChanged();
    };
    load(
        future,
        [this, name, ended](const CopyScanRun &run) {
            ended();
            const QString done =
                tr("%1: %2 pictures searched, %3 matches.").arg(name, countText(run.pictures), countText(run.matches));
            const bool isStopped = run.state != ScanState::Finished;
            session().messages.show({isStopped ? Notice::Level::Info : Notice::Level::Done,
                                     isStopped ? tr("Stopped. %1").arg(done) : done,
                                     isStopped ? tr("Drop the folder again to continue where it stopped.") : QString(),
                                     tr("Show the run"), [this, id = run.id] {
                                         Q_EMIT runWanted(id.value);
                                     }});
        },
        [ended](const Error &) { ended(); });
}

void CopySearchView::importSheet(const QString &path)
{
    page().closeDetail();
    m_stack->setCurrentWidget(m_import);
    Q_EMIT matchShown(false);
    m_import->begin(path, m_draft);
}

void CopySearchView::searchListings()
{
    load(session().jobs.run(tr("Searching the pictures of listings"),
                            [&pictures = session().pictures](Workspace &w, Progress &progress) {
                                return CopyScan(w).listings(copySearcher(w, pictures), progress);
                            }),
         [this](const CopyScanRun &run) {
             const bool isStopped = run.state != ScanState::Finished;
             const QString done = tr("Pictures of listings: %1 searched, %2 matches.")
                                      .arg(countText(run.pictures), countText(run.matches));
             session().messages.show({isStopped ? Notice::Level::Info : Notice::Level::Done,
                                      isStopped ? tr("Stopped. %1").arg(done) : done,
                                      isStopped ? tr("Search them again to continue where it stopped.") : QString(),
                                      tr("Show the board"), [this] {
                                          Q_EMIT boardWanted();
                                      }});
         });
}

void CopySearchView::bringUpToDate()
{
    if (m_isIndexing)
        return;
    m_isIndexing = true;
    m_start->setIndex(m_index, true);
    load(
        session().jobs.run(tr("Updating the index of our pictures"),
                           [&pictures = session().pictures](Workspace &w, Progress &progress) {
                               return CopySearch(w, pictures).index(progress);
                           }),
        [this](const CopyIndexReport &report) {
            m_isIndexing = false;
            const QString done = tr("The index now holds %1 pictures, %2 of them new.")
                                     .arg(countText(report.known + report.added), countText(report.added));
            if (report.unreadable.isEmpty())
                session().messages.done(done);
            else
                session().messages.warn(
                    done, tr("%n of our pictures could not be read.", nullptr, int(report.unreadable.size())));
            reload();
        },
        [this](const Error &) {
            m_isIndexing = false; // what was done stays done
            reload();
        });
}

} // namespace lianming
