// Importing a museum's collection from a table (CSV and its relatives): the first rows as they will be read, then the
// whole file in one pass and one transaction. An asset is known again by institution and accession number: importing a
// file twice changes nothing. Every row is taken or refused with its reason; the two always add up.
#pragma once

#include "core/base/progress.h"
#include "core/exchange/assetmapping.h"
#include "core/exchange/importissue.h"

namespace lianming {

/// A file's first rows, as they will be read.
struct ImportPreview {
    QString encoding; ///< "UTF-8" …
    char separator = ',';
    QStringList header;
    QList<QStringList> cells; ///< the first rows as they stand
    AssetMapping mapping;     ///< remembered or proposed, or the one asked for
    bool remembered = false;
    struct Line {
        qint64 row = 0;
        Asset asset; ///< without institution and code
        std::optional<ImportIssue> issue;
    };
    QList<Line> lines;
};

struct ImportReport {
    qint64 run = 0; ///< id of the import's record; 0 for a trial
    qint64 present = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;        ///< present = added + updated + unchanged + refused
    QList<ImportIssue> issues; ///< of the refused rows, the first 10,000; all are in the import's record
};

class AssetImporter
{
public:
    explicit AssetImporter(Workspace &workspace) : m_w(&workspace) {}

    /// Reads the header and the first `count` rows. With no mapping given: the one remembered for the institution and
    /// this layout, else a proposal. Throws Error::BadInput for a file that is no table or has no header.
    [[nodiscard]] ImportPreview preview(const QString &path, Id<Institution> institution,
                                        const std::optional<AssetMapping> &mapping = {}, int count = 20) const;

    /// Imports the file. `trial`: reads, compares and counts, and changes nothing. What the file says replaces what the
    /// workspace has in the mapped fields, also by nothing; other fields stay. The mapping is remembered for the
    /// institution and this layout. Throws Error::BadInput (also for a
    /// mapping with problems), NotFound for the institution, Cancelled through `progress` (bytes); then nothing was
    /// changed.
    ImportReport run(const QString &path, const AssetMapping &mapping, Id<Institution> institution, Progress &progress,
                     bool trial = false);

    /// The refused rows of an earlier import.
    [[nodiscard]] QList<ImportIssue> issues(qint64 run, int limit = 10'000) const;

private:
    Workspace *m_w;
};

/// Writes the assets of these ids as CSV (UTF-8 with byte-order mark, CRLF), columns named as the fields, so that it
/// can be imported again. Cells that a spreadsheet would take for a formula (beginning with = + - @, tab or CR) get an
/// apostrophe in front; importing takes it off again. Throws Error::Unavailable when the file cannot be written.
/// Returns the rows.
qint64 exportAssets(Workspace &w, const AssetFilter &filter, const QString &path, Progress &progress);

} // namespace lianming
