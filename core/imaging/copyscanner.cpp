#include "core/imaging/copyscanner.h"

#include "core/base/storedmessage.h"
#include "core/copies/drafttext.h"
#include "core/people/access.h"

#include <QFileInfo>

#include <atomic>
#include <mutex>
#include <thread>

namespace lianming {

namespace {

/// So many pictures are searched for before what was found is written.
constexpr qsizetype atOnce = 16;

struct Searched {
    bool isDone = false; ///< otherwise the work was stopped before
    std::optional<Message> fault;
    QSize size;
    PdqResult pdq;
    std::vector<FoundCopy> found;
};

std::vector<Searched> searchAll(PictureWorker &pictures, const CopyIndex &index, const QStringList &files,
                                Progress &progress)
{
    std::vector<Searched> out(size_t(files.size()));
    std::atomic<qsizetype> next = 0;
    std::mutex mutex;
    std::exception_ptr broken; // what is wrong with more than one file
    const auto end = [&] {
        const std::scoped_lock lock(mutex);
        broken = std::current_exception();
    };
    const auto work = [&] {
        for (qsizetype i = next++; i < files.size() && !progress.isCancelled(); i = next++) {
            Searched &searched = out[size_t(i)];
            try {
                if (QFileInfo(files[i]).size() > CopyScan::largestFile)
                    throw PictureError(PictureFault::TooLarge, QFileInfo(files[i]).fileName());
                const PictureParts asked = pictures.parts(files[i], partsAsked, {}, &progress);
                searched.size = asked.size;
                searched.pdq = asked.pdq;
                searched.found = index.find(asked, CopySearch::mostMatches, &progress);
                searched.isDone = true;
            } catch (const PictureError &error) {
                searched.fault = error.message();
                searched.isDone = true;
            } catch (const Error &error) {
                if (error.kind() != Error::Kind::Cancelled)
                    end();
                return;
            } catch (...) {
                end();
                return;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back(work);
    }
    if (broken)
        std::rethrow_exception(broken);
    return out;
}

PictureMark markOf(const PdqResult &pdq)
{
    return {pdqText(pdq.hash), pdq.quality};
}

} // namespace

CopyScanRun scanFolder(Workspace &workspace, PictureWorker &pictures, const QString &folder, const ListingDraft &common,
                       Progress &progress)
{
    requirePermission(workspace, Permission::WorkProtection);
    const QStringList files = picturesBelow(folder);
    requireSoundListing(listingOf(common, workspace.clock.now()), workspace.clock.now());
    CopySearch search(workspace, pictures);
    const std::shared_ptr<const CopyIndex> index = search.current();
    CopyScan scan(workspace);
    const CopyScanRun run = scan.begin(ScanKind::Folder, folder, common);
    const ListingDraft said = draftOfText(run.said);
    const QSet<QString> done = scan.done(run.id);
    QStringList left;
    for (const QString &file : files) {
        if (!done.contains(file))
            left.append(file);
    }
    progress.setTotal(files.size());
    qint64 count = done.size();
    bool isGoingOn = !isStopped(progress, count);
    for (qsizetype begin = 0; begin < left.size() && isGoingOn; begin += atOnce) {
        const QStringList some = left.mid(begin, atOnce);
        QStringList paths;
        for (const QString &file : some)
            paths.append(folder + u'/' + file);
        const std::vector<Searched> searched = searchAll(pictures, *index, paths, progress);
        for (qsizetype i = 0; i < some.size(); ++i) {
            const Searched &each = searched[size_t(i)];
            if (!each.isDone) {
                isGoingOn = false;
                continue;
            }
            ScannedPicture picture;
            picture.path = some[i];
            picture.file = paths[i];
            picture.listing = said;
            if (each.fault) {
                picture.fault = storedMessage(*each.fault);
            } else {
                picture.matches = search.matches(each.found, each.size);
                picture.mark = markOf(each.pdq);
            }
            (void)scan.record(run.id, picture);
            ++count;
        }
        if (isStopped(progress, count) && begin + atOnce < left.size())
            isGoingOn = false;
    }
    if (isGoingOn)
        scan.finish(run.id);
    return scan.run(run.id);
}

CopySearcher copySearcher(Workspace &workspace, PictureWorker &pictures)
{
    auto last = std::make_shared<std::pair<QString, PictureMark>>();
    CopySearcher out;
    out.search = [&workspace, &pictures, last](const QString &path) {
        CopySearch search(workspace, pictures);
        const std::shared_ptr<const CopyIndex> index = search.current();
        const PictureParts asked = pictures.parts(path, partsAsked);
        *last = {path, markOf(asked.pdq)};
        return search.matches(index->find(asked, CopySearch::mostMatches), asked.size);
    };
    out.mark = [last](const QString &path) {
        return last->first == path ? last->second : PictureMark();
    };
    return out;
}

} // namespace lianming
