// Runs of the copy search: over one picture, over a folder of thousands, over the pictures of listings that came in a
// sheet. The search itself is handed in, so this knows no picture. It keeps true: what came of a picture is written
// whole, in one transaction, before the next is begun; a run that was killed goes on behind what it had written; seeing
// a picture again doubles nothing.
#pragma once

#include "core/base/progress.h"
#include "core/copies/copyintake.h"
#include "core/db/workspace.h"

#include <QElapsedTimer>
#include <QSet>

#include <functional>

namespace lianming {

/// How a run searches.
struct CopySearcher {
    /// The matches of the picture at a path, best first. Throws Error::BadInput for what is no picture that can be
    /// read: the run notes it and goes on. Whatever else it throws ends the call; the run can go on later.
    std::function<QList<CopyMatch>(const QString &path)> search;
    /// The picture's fingerprint, by which a dismissal knows it again; may be empty. Asked after search() did not
    /// throw.
    std::function<PictureMark(const QString &path)> mark{};
};

/// What came of one picture.
struct ScannedPicture {
    QString path; ///< below the run's source: what it is known by in the run
    QString file; ///< where it can be read
    QList<CopyMatch> matches;
    PictureMark mark;
    QString fault; ///< why it cannot be looked at (core/base/storedmessage.h); then there are no matches
    ListingDraft listing;
};

/// What a dropped picture came to.
struct PictureFindings {
    Id<Listing> listing; ///< unset: nothing was kept, as nothing was found and nothing said
    Id<ListingPicture> picture;
    TakenMatches taken;
    QList<StoredMatch> matches; ///< the best first
};

/// Every verb needs Permission::WorkProtection; runs() and items() Permission::SeeProtection.
class CopyScan
{
public:
    static constexpr int mostFiles = 200'000;
    static constexpr int deepest = 32;
    static constexpr qint64 largestFile = qint64(256) << 20;

    explicit CopyScan(Workspace &workspace) : m_w(&workspace) {}

    // For a caller who goes through the pictures itself.
    /// Begins a run over `source`, of whose listings that is said, or goes on with the last one over it that was not
    /// ended and with what was said then. Throws Error::BadInput where that is something else than what is said now.
    [[nodiscard]] CopyScanRun begin(ScanKind kind, const QString &source, const ListingDraft &said = {});
    /// The run that begin() would go on with. Needs Permission::SeeProtection.
    [[nodiscard]] std::optional<CopyScanRun> unfinished(ScanKind kind, const QString &source);
    /// The paths that record() was called with in this run.
    [[nodiscard]] QSet<QString> done(Id<CopyScanRun> run);
    /// Writes what came of one picture: its listing and its content are kept where something was found. A path that the
    /// run has already is left as it was. Throws Error::Rejected for a run that was ended, Error::BadInput for a
    /// listing that cannot be, Error::Unavailable where the picture cannot be kept.
    TakenMatches record(Id<CopyScanRun> run, const ScannedPicture &picture);
    void finish(Id<CopyScanRun> run);
    void cancel(Id<CopyScanRun> run);

    // Whole runs.
    /// One picture, with what is said of its listing; that is kept whether something is found or not. Throws what the
    /// search throws. `sha256`: of the content that a search handed in has seen; Error::Conflict where the file has
    /// another by now.
    PictureFindings picture(const QString &path, const ListingDraft &draft, const CopySearcher &searcher,
                            const QString &sha256 = {});
    /// Every picture below the folder, by name; links are not followed, hidden files left out. `common` is said of
    /// each. Cancelled, it ends the run as such and returns it. Throws Error::BadInput for what is no folder, and for
    /// one with more than mostFiles pictures or deeper than `deepest`.
    CopyScanRun folder(const QString &folder, const ListingDraft &common, const CopySearcher &searcher,
                       Progress &progress);
    /// The pictures of listings that nobody has searched for yet; `again`: all of them, as after new pictures of ours.
    CopyScanRun listings(const CopySearcher &searcher, Progress &progress, bool again = false);

    /// The newest first.
    [[nodiscard]] QList<CopyScanRun> runs(int limit = 100);
    [[nodiscard]] CopyScanRun run(Id<CopyScanRun> id);
    [[nodiscard]] QList<CopyScanItem> items(Id<CopyScanRun> run, bool onlyFaults = false);

private:
    void end(Id<CopyScanRun> run, ScanState state);
    /// The contracts, read anew every half minute, as they change more slowly than a scan asks; whose a shop is, is
    /// read for each picture.
    [[nodiscard]] LicenceBook &book();
    void searchListing(Id<CopyScanRun> run, const ListingPicture &picture, const CopySearcher &searcher);

    Workspace *m_w;
    std::optional<LicenceBook> m_book;
    QElapsedTimer m_bookRead; ///< since the contracts were read
};

/// Whether the file could be a picture, by its name; what it is counts when it is read.
[[nodiscard]] bool hasPictureName(const QString &path);
/// Tells how far a run is; true when the person asked to stop. What is done stays, so nothing is thrown.
[[nodiscard]] bool isStopped(Progress &progress, qint64 done);
/// The pictures below a folder, relative to it, in the order of their names. Throws as CopyScan::folder().
[[nodiscard]] QStringList picturesBelow(const QString &folder);

} // namespace lianming
