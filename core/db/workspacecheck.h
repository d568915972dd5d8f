// Whether a workspace is sound: the database's own structure and references, and that every file it refers to is there
// and still has the content it is named by.
#pragma once

#include "core/db/transfer.h"
#include "core/db/workspace.h"

namespace lianming {

struct WorkspaceCheck {
    QStringList database;     ///< what the database finds wrong with itself, in its words
    QStringList missingFiles; ///< SHA-256 of contents that are not in the store
    QStringList damagedFiles; ///< SHA-256 of contents that are there but are others
    qint64 files = 0;
    qint64 bytes = 0;
    QList<TableCount> rows;

    [[nodiscard]] bool isSound() const
    {
        return database.isEmpty() && missingFiles.isEmpty() && damagedFiles.isEmpty();
    }
};

/// Reads everything once; changes nothing. Progress counts bytes of files.
[[nodiscard]] WorkspaceCheck checkWorkspace(Connection &db, const FileStore &files, Progress *progress = nullptr);

} // namespace lianming
