// What the search does in the background: folders, sheets of listings and their pictures, and the index.
#include "core/imaging/copyscanner.h"
#include "ui/copies/droparea.h"
#include "ui/copies/listingimportview.h"
#include "ui/copies/searchview.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/text/format.h"

#include <QDir>
#include <QStackedWidget>

namespace lianming {

void CopySearchView::searchFolder(const QString &folder)
{
    const QString name = QDir(folder).dirName();
    load(
        session().jobs.run(tr("Searching the pictures in %1").arg(name),
                           [folder, draft = m_draft, &pictures = session().pictures](Workspace &w, Progress &progress) {
                               return scanFolder(w, pictures, folder, draft, progress);
                           }),
        [this, name](const CopyScanRun &run) {
            const QString done =
                tr("%1: %2 pictures, %3 matches.").arg(name, countText(run.pictures), countText(run.matches));
            const bool isStopped = run.state != ScanState::Finished;
            session().messages.show({isStopped ? Notice::Level::Info : Notice::Level::Done,
                                     isStopped ? tr("Stopped. %1").arg(done) : done,
                                     isStopped ? tr("Drop the folder again to go on where it stopped.") : QString(),
                                     tr("Show it"), [this, id = run.id] {
                                         Q_EMIT runWanted(id.value);
                                     }});
        });
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
    load(session().jobs.run(tr("Searching the listings' pictures"),
                            [&pictures = session().pictures](Workspace &w, Progress &progress) {
                                return CopyScan(w).listings(copySearcher(w, pictures), progress);
                            }),
         [this](const CopyScanRun &run) {
             session().messages.show({Notice::Level::Done,
                                      tr("The listings' pictures were searched: %1 pictures, %2 matches.")
                                          .arg(countText(run.pictures), countText(run.matches)),
                                      {},
                                      tr("Show the board"),
                                      [this] {
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
        session().jobs.run(tr("Bringing the index of our pictures up to date"),
                           [&pictures = session().pictures](Workspace &w, Progress &progress) {
                               return CopySearch(w, pictures).index(progress);
                           }),
        [this](const CopyIndexReport &report) {
            m_isIndexing = false;
            const QString done = tr("The index holds %1 pictures, %2 of them new.")
                                     .arg(countText(report.known + report.added), countText(report.added));
            if (report.unreadable.isEmpty())
                session().messages.done(done);
            else
                session().messages.warn(
                    done, tr("%n picture(s) of ours cannot be read.", nullptr, int(report.unreadable.size())));
            reload();
        },
        [this](const Error &) {
            m_isIndexing = false; // what was done stays done
            reload();
        });
}

} // namespace lianming
