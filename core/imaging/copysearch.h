// The copy search of a workspace: making the index over our pictures, and asking which of them a picture from outside
// comes from (spec/protection.md section 3). Ours are the pictures of assets and those that somebody wants watched. The
// index lies beside the files; it is brought up to date by index(), goes on where it was stopped, and can be thrown
// away. What is then done about a match is core/copies'.
#pragma once

#include "core/copies/copymatch.h"
#include "core/db/workspace.h"
#include "core/imaging/copyindex.h"
#include "core/imaging/pictureworker.h"

namespace lianming {

struct UnreadablePicture {
    QString file;
    PictureFault fault{};
};

struct CopyIndexReport {
    qint64 pictures = 0; ///< of ours that are to be in the index
    qint64 added = 0;
    qint64 known = 0;  ///< were there
    qint64 others = 0; ///< besides those of a folder: pictures of ours that had been lacking
    QList<UnreadablePicture> unreadable;
};

/// How far the index is, without reading it.
struct CopyIndexState {
    qint64 pictures = 0; ///< of ours that are to be in it
    qint64 lacking = 0;  ///< those among them that can be read and are not: no part of them is found
    QDateTime changedAt; ///< when it was written last; invalid: there is none
};

class CopySearch
{
public:
    /// Of more pictures than this the parts of licensed assets alone are indexed: parts take 19 KB of memory each.
    /// Whole pictures are compared however many there are.
    static constexpr qint64 mostParts = 40'000;
    static constexpr qsizetype mostMatches = 20;

    /// `most` stands for mostParts.
    CopySearch(Workspace &workspace, PictureWorker &pictures, qint64 most = mostParts)
        : m_w(&workspace), m_pictures(&pictures), m_most(most)
    {
    }

    // Cancelled, the first two say what stays (Error::Cancelled), which is what was done before. They throw
    // Error::Unavailable where another program is at it, and need Permission::WorkProtection.
    /// Brings the index up to date with the assets' pictures and the watched ones.
    CopyIndexReport index(Progress &progress);
    /// Takes the pictures below `folder` as watched, those that are new, and brings the index up to date. Throws
    /// Error::BadInput as picturesBelow() of core/copies, and for more pictures than can be watched.
    CopyIndexReport indexFolder(const QString &folder, Progress &progress);

    /// The names of the pictures that are watched. Needs Permission::SeeProtection.
    [[nodiscard]] QStringList watched();
    /// Watches these no longer, by their names; `all`: none any more. They stay stored, as matches may speak of them.
    /// Returns how many it were. Throws Error::NotFound for a name that no watched picture has, and then changes
    /// nothing. Needs Permission::WorkProtection.
    qint64 unwatch(const QStringList &names);
    qint64 unwatchAll();

    /// Needs Permission::SeeProtection.
    [[nodiscard]] CopyIndexState state();

    /// Which of ours the picture at `path` comes from, the best first. Throws PictureError for what is no picture.
    /// Needs Permission::SeeProtection.
    [[nodiscard]] QList<CopyMatch> search(const QString &path, const QString &name = {});

    // For whoever goes through many pictures on several threads: the index as it is now, for any thread, and whose the
    // pictures are that it names. Both need Permission::SeeProtection.
    /// All of this process share one. While the index is being made it is up to a minute behind.
    [[nodiscard]] std::shared_ptr<const CopyIndex> current();
    [[nodiscard]] QList<CopyMatch> matches(const std::vector<FoundCopy> &found, QSize asked);

private:
    Workspace *m_w;
    PictureWorker *m_pictures;
    qint64 m_most;
};

} // namespace lianming
