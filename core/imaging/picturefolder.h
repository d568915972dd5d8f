// A folder of pictures that belong to records: each file is matched by the accession number in its name ("1952.0043_2
// back.tif"), by the object number or title it carries, and attached. Doing it twice changes nothing, a broken picture
// stops nothing, and every file is accounted for: taken, there already, ambiguous, unmatched or refused.
#pragma once

#include "core/base/id.h"
#include "core/db/workspace.h"
#include "core/imaging/pictureworker.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace lianming {

struct Asset;
struct Institution;

enum class PictureMatch {
    Name,         ///< the accession number is the file's name
    NamePart,     ///< it is the name without a suffix ("_1", "-a", "(2)", "back") or its beginning
    NameOrOther,  ///< the same, but with the suffix it is made up like others of the institution's numbers
    ObjectNumber, ///< the file carries it
    Title,        ///< the file carries a title that one record alone has
};
/// "name", "name_part", "name_or_other", "object_number", "title".
[[nodiscard]] const char *pictureMatchCode(PictureMatch match);

enum class FolderOutcome {
    Taken,     ///< attached (in a trial: would be)
    Present,   ///< the asset has this very file
    Ambiguous, ///< several records fit, or it may be named after one that is not there
    Unmatched, ///< none does
    Refused,   ///< no picture that can be read
};
[[nodiscard]] const char *folderOutcomeCode(FolderOutcome outcome);

struct FolderEntry {
    QString file; ///< below the folder
    FolderOutcome outcome = FolderOutcome::Unmatched;
    std::optional<PictureMatch> match; ///< of Taken, Present and Ambiguous
    std::optional<PictureFault> fault; ///< of Refused
    QStringList assets;                ///< codes: the one it belongs to, or those that fit
};

struct FolderReport {
    qint64 present = 0; ///< files in the folder that are no hidden ones; the sum of the others
    qint64 taken = 0;
    qint64 already = 0;
    qint64 ambiguous = 0;
    qint64 unmatched = 0;
    qint64 refused = 0;
    qint64 step = 0;            ///< what BulkEditService::undo() takes; 0 if nothing was attached
    QList<FolderEntry> entries; ///< all, by name
};

/// An accession number as it is compared: folded, its parts joined by single points ("1952,0043.2" and "1952-0043_2"
/// are equal, "1.23" and "12.3" are not).
[[nodiscard]] QString accessionKey(QStringView number);
/// How a key is made up: "9" for digits, "a" for a letter, "A" for several, "9.9a" for "1952.43b".
[[nodiscard]] QString accessionShape(QStringView key);
/// The keys that a file's name may be meant as, best first: the whole name without its ending; then without one suffix
/// after the other ("_1", "-a", "(2)", "back", 正面); then its beginnings, as long as they hold a digit.
[[nodiscard]] QStringList accessionKeys(const QString &fileName);

class PictureFolder
{
public:
    PictureFolder(Workspace &workspace, PictureWorker &pictures) : m_w(&workspace), m_pictures(&pictures) {}

    /// Goes through `folder` and the folders in it. In a trial nothing is stored. Committed every few files: stopped
    /// in the middle, the next run goes on where it was; what each attached is a step of its own to undo.
    /// `viewsAreSure`: what stands behind a record's number is a view of it also where the institution has longer
    /// numbers ("1953.15.2" may be another object than "1953.15"). Throws Error::BadInput when `folder` is none. Needs
    /// Permission::EditAssets.
    FolderReport run(const QString &folder, Id<Institution> institution, bool trial, Progress &progress,
                     bool viewsAreSure = false);

private:
    Workspace *m_w;
    PictureWorker *m_pictures;
};

} // namespace lianming
