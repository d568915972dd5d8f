// Taking in a sheet of listings (listingfile.h) with their pictures: files below the sheet's own folder, and pictures
// that lie in the workbook. It keeps true: nothing outside that folder is read and nothing is fetched from an address;
// every row is taken or refused with its reason, and the numbers add up; a sheet taken in twice doubles nothing; the
// records are written in one transaction, after the pictures are complete in the store. The pictures wait to be
// searched (CopyScan::listings()).
#pragma once

#include "core/copies/listingfile.h"
#include "core/db/workspace.h"

namespace lianming {

struct ListingImportOptions {
    std::optional<ListingMapping> mapping; ///< nothing: as proposed
    ListingDraft common;                   ///< what rows say that do not say it themselves
    bool trial = false;                    ///< reads, compares and counts, and changes nothing
};

struct ListingImportReport {
    QString form; ///< "CSV", "XLSX" or "ODS"
    ListingMapping mapping;
    QStringList header;
    qint64 present = 0; ///< rows: present = added + changed + unchanged + refused
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
    qint64 pictures = 0;          ///< new ones
    QList<ListingIssue> refusals; ///< the first 10,000
    /// What was taken otherwise than it stands there: an address in the place of a picture ("not_fetched"), a price or
    /// number of sales without a single reading ("as_shown"). The first 10,000.
    QList<ListingIssue> notices;
};

class ListingImporter
{
public:
    explicit ListingImporter(Workspace &workspace) : m_w(&workspace) {}

    /// Needs Permission::WorkProtection. Throws Error::BadInput for a file that cannot be read, Error::Cancelled; then
    /// nothing was changed.
    ListingImportReport run(const QString &path, const ListingImportOptions &options, Progress &progress);

private:
    Workspace *m_w;
};

/// The file that a sheet names as a picture, if it lies in the sheet's folder or below: not absolute, no way out by
/// dots or links. `problem`: why not.
[[nodiscard]] QString pictureBeside(const QString &sheet, const QString &name, Message &problem);

} // namespace lianming
