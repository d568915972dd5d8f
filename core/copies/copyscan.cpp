#include "core/copies/copyscan.h"

#include "core/base/sha256.h"
#include "core/base/storedmessage.h"
#include "core/copies/drafttext.h"
#include "core/copies/listingrepository.h"
#include "core/copies/matchrepository.h"
#include "core/db/storedfiles.h"
#include "core/people/access.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>

namespace lianming {

namespace {

void gather(const QDir &folder, const QString &below, int depth, QStringList &out)
{
    if (depth > CopyScan::deepest) {
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: folders lie more than %2 deep in one another"),
                    {folder.path(), QString::number(CopyScan::deepest)});
    }
    // A folder may hold a link to itself.
    const auto entries =
        folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString path = below + entry.fileName();
        if (entry.isSymLink())
            continue;
        if (entry.isDir())
            gather(QDir(entry.filePath()), path + u'/', depth + 1, out);
        else if (hasPictureName(path))
            out.append(path);
        if (out.size() > CopyScan::mostFiles) {
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "There are more than %1 pictures in %2. Take its folders one by one"),
                        {QString::number(CopyScan::mostFiles), folder.path()});
        }
    }
}

/// What a run goes on by: the kind, and where the source lies whatever it was called by.
QString keyOf(ScanKind kind, const QString &source)
{
    const QString canonical = kind == ScanKind::Listings ? QString() : QFileInfo(source).canonicalFilePath();
    return QLatin1StringView(scanKindCode(kind)) + u':' + (canonical.isEmpty() ? source : canonical);
}

QString contentHashOf(const QString &path)
{
    QFile file(path);
    Sha256 hash;
    if (!file.open(QIODevice::ReadOnly) || !hash.add(file))
        return {};
    return hash.hex();
}

/// Searches one file; a fault of the picture is an answer.
ScannedPicture searched(const QString &file, const CopySearcher &searcher)
{
    ScannedPicture out;
    out.file = file;
    const QFileInfo info(file);
    const auto fail = [&out](const char *text, const QStringList &args) {
        out.fault = storedMessage({text, args});
    };
    if (!info.isFile()) {
        fail(QT_TRANSLATE_NOOP("core", "The file is gone"), {});
        return out;
    }
    if (info.size() > CopyScan::largestFile) {
        fail(QT_TRANSLATE_NOOP("core", "The file is larger than %1 MiB"),
             {QString::number(CopyScan::largestFile >> 20)});
        return out;
    }
    try {
        out.matches = searcher.search(file);
        if (searcher.mark)
            out.mark = searcher.mark(file);
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::BadInput && error.kind() != Error::Kind::Corrupt)
            throw;
        out.matches.clear();
        out.fault = storedMessage(error.message());
    }
    return out;
}

/// A run cannot go on as somebody else's.
Error otherwiseSaid(const CopyScanRun &run)
{
    if (run.said.isEmpty())
        return {
            Error::Kind::BadInput,
            QT_TRANSLATE_NOOP(
                "core",
                "An unfinished search of %1 was started without details of its listings. Leave them empty to continue it, or end that search first"),
            {run.source}};
    return {Error::Kind::BadInput,
            QT_TRANSLATE_NOOP("core",
                              "The search of %1 was stopped before it was done, and something else was said of "
                              "its listings: %2. Say the same, or nothing, to go on with it, or end that search "
                              "first"),
            {run.source, draftLabel(draftOfText(run.said))}};
}

} // namespace

bool isStopped(Progress &progress, qint64 done)
{
    if (progress.isCancelled())
        return true;
    try {
        progress.setDone(done);
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::Cancelled)
            throw;
        return true;
    }
    return false;
}

bool hasPictureName(const QString &path)
{
    // Those that cannot be read (AVIF, HEIC) as well: it is better to hear that than to miss them.
    static const QSet<QString> endings{QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("jfif"),
                                       QStringLiteral("png"), QStringLiteral("webp"), QStringLiteral("gif"),
                                       QStringLiteral("bmp"), QStringLiteral("tif"),  QStringLiteral("tiff"),
                                       QStringLiteral("svg"), QStringLiteral("avif"), QStringLiteral("heic"),
                                       QStringLiteral("heif")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

QStringList picturesBelow(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 is no folder"), {folder});
    QStringList out;
    gather(QDir(folder), {}, 0, out);
    return out;
}

CopyScanRun CopyScan::begin(ScanKind kind, const QString &source, const ListingDraft &said)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const MatchRepository repository(m_w->db);
    const QString key = keyOf(kind, source);
    const QString text = draftText(said);
    const auto known = repository.unfinished(key);
    if (known && !text.isEmpty() && text != known->said)
        throw otherwiseSaid(*known);
    // What no listing may be said to be is refused now, and not at the first match, hours later.
    LicenceBook unread(m_w->db, m_w->clock.today());
    if (const auto why = CopyIntake(journal, unread).objection(known ? draftOfText(known->said) : said))
        throw Error(Error::Kind::Rejected, why->text, why->args);
    if (known)
        return *known;
    CopyScanRun run;
    run.kind = kind;
    run.source = source;
    run.said = text;
    const auto id = MatchRepository::insert(journal, run, key);
    run = *repository.run(id);
    tx.commit();
    return run;
}

std::optional<CopyScanRun> CopyScan::unfinished(ScanKind kind, const QString &source)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return MatchRepository(m_w->db).unfinished(keyOf(kind, source));
}

QSet<QString> CopyScan::done(Id<CopyScanRun> run)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const QStringList paths = MatchRepository(m_w->db).donePaths(run);
    return {paths.begin(), paths.end()};
}

LicenceBook &CopyScan::book()
{
    constexpr qint64 goodFor = 30'000; // milliseconds
    const QDate today = m_w->clock.today();
    if (!m_book || m_book->today() != today || m_bookRead.hasExpired(goodFor)) {
        m_book.emplace(m_w->db, today);
        m_bookRead.start();
    }
    m_book->forgetSellers();
    return *m_book;
}

TakenMatches CopyScan::record(Id<CopyScanRun> run, const ScannedPicture &picture)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const bool isKept = !picture.matches.isEmpty();
    StoredFile stored;
    QString mediaType;
    if (isKept) { // complete before a row refers to it
        stored = m_w->files.addFile(picture.file);
        mediaType = mediaTypeOf(m_w->files.path(stored.sha256));
    } else if (picture.fault.isEmpty()) {
        stored.sha256 = contentHashOf(picture.file);
    }
    // What the book has read of a transaction that fails was never so.
    auto forget = qScopeGuard([this] { m_book.reset(); });
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto known = MatchRepository(m_w->db).run(run);
    if (!known)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    if (known->state != ScanState::Running)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This search has ended: begin another"));
    TakenMatches out;
    if (isKept) {
        CopyIntake intake(journal, book());
        const auto listing = intake.listing(picture.listing, stored.sha256);
        const auto id = intake.picture(listing.id, stored, mediaType, QFileInfo(picture.path).fileName());
        out = intake.matches(id, picture.matches, picture.mark, run);
    }
    MatchRepository::keep(tx, run, {picture.path, stored.sha256, picture.matches.size(), picture.fault});
    tx.touch(Area::Protection);
    tx.commit();
    forget.dismiss();
    return out;
}

void CopyScan::end(Id<CopyScanRun> id, ScanState state)
{
    requirePermission(*m_w, Permission::WorkProtection);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto known = MatchRepository(m_w->db).run(id);
    if (!known)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    if (known->state != ScanState::Running)
        return;
    MatchRepository::end(journal, *known, state);
    tx.commit();
}

void CopyScan::finish(Id<CopyScanRun> run)
{
    requirePermission(*m_w, Permission::WorkProtection);
    end(run, ScanState::Finished);
}

void CopyScan::cancel(Id<CopyScanRun> run)
{
    requirePermission(*m_w, Permission::WorkProtection);
    end(run, ScanState::Cancelled);
}

PictureFindings CopyScan::picture(const QString &path, const ListingDraft &draft, const CopySearcher &searcher,
                                  const QString &sha256)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const QList<CopyMatch> found = searcher.search(path);
    const PictureMark mark = searcher.mark ? searcher.mark(path) : PictureMark{};
    PictureFindings out;
    if (found.isEmpty() && draft.isEmpty())
        return out;
    const StoredFile stored = m_w->files.addFile(path);
    if (!sha256.isEmpty() && stored.sha256 != sha256)
        throw Error(Error::Kind::Conflict,
                    QT_TRANSLATE_NOOP("core", "%1 changed since it was searched. Search it again"), {path});
    const QString mediaType = mediaTypeOf(m_w->files.path(stored.sha256));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    LicenceBook book(m_w->db, m_w->clock.today());
    CopyIntake intake(journal, book);
    out.listing = intake.listing(draft, stored.sha256).id;
    out.picture = intake.picture(out.listing, stored, mediaType, QFileInfo(path).fileName());
    out.taken = intake.matches(out.picture, found, mark, {});
    for (const Id<StoredMatch> id : std::as_const(out.taken.ids))
        out.matches.append(*MatchRepository(m_w->db).find(id));
    std::ranges::stable_sort(out.matches,
                             [](const StoredMatch &a, const StoredMatch &b) { return a.match.score > b.match.score; });
    tx.commit();
    return out;
}

CopyScanRun CopyScan::folder(const QString &folder, const ListingDraft &common, const CopySearcher &searcher,
                             Progress &progress)
{
    requirePermission(*m_w, Permission::WorkProtection);
    const QStringList files = picturesBelow(folder);
    requireSoundListing(listingOf(common, m_w->clock.now()), m_w->clock.now());
    const CopyScanRun begun = begin(ScanKind::Folder, folder, common);
    const ListingDraft said = draftOfText(begun.said);
    const QSet<QString> known = done(begun.id);
    progress.setTotal(files.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (isStopped(progress, i)) {
            cancel(begun.id);
            return run(begun.id);
        }
        if (known.contains(files[i]))
            continue;
        ScannedPicture picture = searched(QDir(folder).filePath(files[i]), searcher);
        picture.path = files[i];
        picture.listing = said;
        record(begun.id, picture);
    }
    progress.setTotal(files.size());
    finish(begun.id);
    (void)isStopped(progress, files.size());
    return run(begun.id);
}

void CopyScan::searchListing(Id<CopyScanRun> run, const ListingPicture &picture, const CopySearcher &searcher)
{
    const ScannedPicture seen = searched(m_w->files.path(picture.sha256), searcher);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    if (seen.fault.isEmpty())
        (void)CopyIntake(journal, book()).matches(picture.id, seen.matches, seen.mark, run);
    else
        ListingRepository::searched(tx, picture.id, {}, seen.fault, journal.now());
    MatchRepository::keep(tx, run,
                          {QString::number(picture.id.value), picture.sha256, seen.matches.size(), seen.fault});
    tx.touch(Area::Protection);
    tx.commit();
}

CopyScanRun CopyScan::listings(const CopySearcher &searcher, Progress &progress, bool again)
{
    requirePermission(*m_w, Permission::WorkProtection);
    constexpr int atOnce = 200;
    const ListingRepository repository(m_w->db);
    const CopyScanRun begun =
        begin(ScanKind::Listings, again ? QStringLiteral("all listings") : QStringLiteral("new listings"));
    const QSet<QString> known = done(begun.id);
    progress.setTotal(again ? repository.pictureCount() : repository.waitingCount() + known.size());
    qint64 count = 0;
    Id<ListingPicture> after;
    for (;;) {
        const QList<ListingPicture> some = repository.pictures(after, !again, atOnce);
        if (some.isEmpty())
            break;
        for (const ListingPicture &picture : some) {
            if (isStopped(progress, count)) {
                cancel(begun.id);
                return run(begun.id);
            }
            ++count;
            if (!known.contains(QString::number(picture.id.value)))
                searchListing(begun.id, picture, searcher);
        }
        after = some.last().id;
    }
    finish(begun.id);
    (void)isStopped(progress, progress.total());
    return run(begun.id);
}

QList<CopyScanRun> CopyScan::runs(int limit)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return MatchRepository(m_w->db).runs(limit);
}

CopyScanRun CopyScan::run(Id<CopyScanRun> id)
{
    requirePermission(*m_w, Permission::SeeProtection);
    const auto found = MatchRepository(m_w->db).run(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    return *found;
}

QList<CopyScanItem> CopyScan::items(Id<CopyScanRun> run, bool onlyFaults)
{
    requirePermission(*m_w, Permission::SeeProtection);
    return MatchRepository(m_w->db).items(run, onlyFaults);
}

} // namespace lianming
