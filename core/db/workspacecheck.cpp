#include "core/db/workspacecheck.h"

#include "core/db/backup.h"
#include "core/db/statement.h"

#include <QFileInfo>

namespace lianming {

WorkspaceCheck checkWorkspace(Connection &db, const FileStore &files, Progress *progress)
{
    WorkspaceCheck out;
    out.database = integrityFindings(db);
    if (!out.database.isEmpty())
        return out; // what a damaged database says of its files and rows means nothing
    out.rows = rowCounts(db);
    if (progress) {
        progress->setTotal(
            Statement(db, QStringLiteral("SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM stored_file"))
                .one<qint64>()
                .value_or(0));
    }
    Statement rows(db, QStringLiteral("SELECT sha256, bytes FROM stored_file ORDER BY sha256"));
    while (rows.next()) {
        const QString sha256 = rows.row().textAt(0);
        const qint64 bytes = rows.row().integerAt(1);
        ++out.files;
        out.bytes += bytes;
        if (!files.contains(sha256))
            out.missingFiles.append(sha256);
        else if (QFileInfo(files.path(sha256)).size() != bytes || !files.isSound(sha256))
            out.damagedFiles.append(sha256);
        if (progress)
            progress->setDone(out.bytes);
    }
    return out;
}

} // namespace lianming
