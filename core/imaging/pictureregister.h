// What is known of the stored pictures (table picture): size, profile, embedded rights, fingerprints, colours, or why
// one could not be read. One row a file, by its hash; made when a picture comes in or, for those that came otherwise,
// later in one go that can be stopped at any time.
#pragma once

#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/imaging/pictureworker.h"

#include <vector>

namespace lianming {

/// One row of table picture.
struct StoredPicture {
    QString sha256;
    QSize size;
    QString profile;
    PictureRights embedded;
    int printsVersion = 0;
    std::optional<PictureFault> fault; ///< then the rest is empty
    PicturePrints prints;
};

struct DescribeReport {
    qint64 pending = 0; ///< stored pictures that had no description of the present version
    qint64 described = 0;
    qint64 faulty = 0; ///< of these: cannot be read
};

class PictureRegister
{
public:
    PictureRegister(Workspace &workspace, PictureWorker &pictures) : m_w(&workspace), m_pictures(&pictures) {}

    /// Describes the file in the store and keeps that, unless it is there. Call it after the row of stored_file and,
    /// for the search by colour, the asset's picture are committed: decoding takes long, and nobody waits for it. A
    /// picture that cannot be read is kept with its fault; nothing is thrown for it.
    void take(const QString &sha256);
    /// Keeps what describeAll() found.
    static void keep(Transaction &tx, const std::vector<StoredPicture> &pictures);
    [[nodiscard]] static StoredPicture storedPicture(const QString &sha256, const PictureOutcome &outcome);

    /// Describes what is missing or of an older version, on all cores, a few dozen to a transaction. What was done
    /// before `progress` was cancelled stays done.
    /// Needs Permission::EditAssets.
    DescribeReport describePending(Progress &progress);

    [[nodiscard]] std::optional<StoredPicture> find(const QString &sha256) const;

private:
    Workspace *m_w;
    PictureWorker *m_pictures;
};

/// describePending() of the workspace at `address`, for who has none open: the sample that was just made. Where the
/// other program is missing, nothing is described; whoever looks at a picture is told.
void describePictures(const Address &address, Progress &progress);

} // namespace lianming
