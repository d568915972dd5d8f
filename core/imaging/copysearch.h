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
    qint64 known = 0; ///< were there
    QList<UnreadablePicture> unreadable;
};

/// How far the index is, without reading it.
struct CopyIndexState {
    qint64 pictures = 0; ///< of ours that are to be in it
    QDateTime changedAt; ///< when it was written last; invalid: there is none
};

class CopySearch
{
public:
    /// Of more pictures than this the parts of licensed assets alone are indexed: parts take 14 KB of memory each.
    /// Whole pictures are compared however many there are.
    static constexpr qint64 mostParts = 40'000;
    static constexpr qsizetype mostMatches = 20;

    CopySearch(Workspace &workspace, PictureWorker &pictures) : m_w(&workspace), m_pictures(&pictures) {}

    /// Brings the index up to date with the assets' pictures and the watched ones. What was done before `progress` was
    /// cancelled stays done. Throws Error::Unavailable where another program is at it. Needs
    /// Permission::WorkProtection.
    CopyIndexReport index(Progress &progress);
    /// Takes the pictures below `folder` as watched, those that are new, and indexes them. Throws Error::BadInput as
    /// picturesBelow() of core/copies. Needs Permission::WorkProtection.
    CopyIndexReport indexFolder(const QString &folder, Progress &progress);

    /// Needs Permission::SeeProtection.
    [[nodiscard]] CopyIndexState state();

    /// Which of ours the picture at `path` comes from, the best first. Throws PictureError for what is no picture.
    /// Needs Permission::SeeProtection.
    [[nodiscard]] QList<CopyMatch> search(const QString &path, const QString &name = {});

    // For whoever goes through many pictures on several threads: the index as it is now, for any thread, and whose the
    // pictures are that it names.
    /// Needs Permission::SeeProtection.
    [[nodiscard]] std::shared_ptr<const CopyIndex> current();
    [[nodiscard]] QList<CopyMatch> matches(const std::vector<FoundCopy> &found, QSize asked);

private:
    Workspace *m_w;
    PictureWorker *m_pictures;
};

} // namespace lianming
