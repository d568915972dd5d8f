// Importing a museum's collection from whatever recordsource reads: the first records as they will be taken, what an
// import would change, and the import itself in one pass. An asset is known again by institution and accession number:
// importing a file twice changes nothing. Every record is taken or refused with its reason; the two always add up. A
// long import is committed in parts; one that was stopped goes on where it was.
#pragma once

#include "core/base/progress.h"
#include "core/exchange/assetmapping.h"
#include "core/exchange/importissue.h"
#include "core/exchange/recordsource.h"

namespace lianming {

/// A file's first records, as they will be read.
struct ImportPreview {
    QString form;         ///< "CSV", "XLSX", "LIDO" …
    QString encoding;     ///< of a text: "UTF-8" …
    char separator = ','; ///< of a CSV; else NUL
    QStringList header;
    QList<QStringList> cells; ///< the first records as they stand
    AssetMapping mapping;     ///< remembered or proposed, or the one asked for
    bool remembered = false;
    bool fixed = false; ///< the form itself says what the columns mean
    struct Line {
        qint64 row = 0;
        Asset asset; ///< without institution and code
        QStringList terms;
        std::optional<ImportIssue> issue;
    };
    QList<Line> lines;
};

/// What an import would do to an asset.
struct ImportChange {
    QString code;
    QString title;
    struct Field {
        QString name; ///< assetFieldCode()
        QString before;
        QString after;
    };
    QList<Field> fields;
};

struct ImportReport {
    static constexpr qsizetype keptIssues = 10'000;
    static constexpr qsizetype keptChanges = 100;
    static constexpr qsizetype keptWarnings = 100;

    qint64 run = 0; ///< id of the import's record; 0 for a trial
    qint64 present = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;          ///< present = added + updated + unchanged + refused
    qint64 warned = 0;           ///< records to look at that were taken all the same
    QList<ImportIssue> warnings; ///< why, the first hundred; a record may have several
    QList<ImportIssue> issues;   ///< of the refused records, the first 10,000; all are in the import's record
    qint64 resumedAt = 0;        ///< records that an earlier, stopped import of this file had done; they count above
    QList<ImportChange> changes; ///< of a trial: the first hundred
};

/// What came of several files at once.
struct PlanReport {
    struct Part {
        RecordFiles files;
        QString form;
        QStringList header;
        AssetMapping mapping;
        ImportReport report;
        /// What the mapping lacks: nothing was stored then, and every record counts as refused.
        QList<MappingProblem> problems;
    };
    ImportReport sum; ///< of the parts; `run` is the last one's
    QList<Part> parts;
    QList<ImportPlan::Left> left; ///< files that hold no records, also those in which no column numbers objects
};

class AssetImporter
{
public:
    explicit AssetImporter(Workspace &workspace) : m_w(&workspace) {}
    /// Records between two commits.
    void setBatch(qint64 records) { m_batch = records; }

    /// Reads the header and the first `count` records. With no mapping given: the form's own, else the one remembered
    /// for the institution and this layout, else a proposal. Throws Error::BadInput for files that hold no records.
    [[nodiscard]] ImportPreview preview(const RecordFiles &files, Id<Institution> institution,
                                        const std::optional<AssetMapping> &mapping = {}, int count = 20) const;

    /// Imports the files. `trial`: reads, compares and counts, says what would change, and changes nothing. What a file
    /// says replaces what the workspace has in the mapped fields, also by nothing (but for the kind); other fields
    /// stay, and what is archived stays archived. Records that were merged into others are refused if they differ. The
    /// mapping is remembered for the institution and this layout. Throws Error::BadInput (also for a mapping
    /// with problems), NotFound for the institution, Cancelled through `progress` (bytes). What was committed before
    /// then stays, and the same call goes on behind it.
    ImportReport run(const RecordFiles &files, const AssetMapping &mapping, Id<Institution> institution,
                     Progress &progress, bool trial = false);

    /// All parts of a plan, each as by run(); `mappings` holds what somebody chose, by the part's place. A part that
    /// cannot be read stops the others no more than a record does, unless it is the only file. Objects by number that
    /// nothing gives a title are counted and refused one by one, until somebody says what to call them.
    PlanReport runAll(const ImportPlan &plan, const QMap<qsizetype, AssetMapping> &mappings,
                      Id<Institution> institution, Progress &progress, bool trial = false);

    /// The refused records of an earlier import.
    [[nodiscard]] QList<ImportIssue> issues(qint64 run, int limit = 10'000) const;

private:
    Workspace *m_w;
    qint64 m_batch = 524'288;
};

} // namespace lianming
