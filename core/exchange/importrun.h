// The record of an import of assets: what it was made of, how far it is, what came of it. A long one is committed in
// parts; what was stopped or killed is found again by the file's content and the mapping.
#pragma once

#include "core/audit/journal.h"
#include "core/exchange/assetimport.h"

namespace lianming {

struct ImportCounts {
    qint64 position = 0; ///< records that are done with
    qint64 present = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 refused = 0;
};

struct ImportRun : ImportCounts {
    qint64 id = 0; ///< 0: not begun
    Id<Institution> institution;
    QString file;
    QString sha256;
    QString mapping;
};

/// Whether an import into this institution was not finished.
[[nodiscard]] bool hasUnfinishedRun(Connection &db, Id<Institution> institution);
/// The newest one that is not finished, of the same content and mapping.
[[nodiscard]] std::optional<ImportRun> unfinishedRun(Connection &db, const ImportRun &like);
/// Stores how far it is; a new one gets its id.
void saveRun(Journal &journal, ImportRun &run, const char *state);
void saveIssues(Transaction &tx, qint64 run, const std::vector<ImportIssue> &issues);
[[nodiscard]] QList<ImportIssue> issuesOfRun(Connection &db, qint64 run, int limit);
/// The run's line in the history.
void noteRun(Journal &journal, const ImportRun &run, const QString &institution, const char *action);

/// SHA-256 of the files, one behind the other. Throws Error::BadInput.
[[nodiscard]] QString contentHash(const QStringList &paths);

} // namespace lianming
