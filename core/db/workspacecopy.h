// A whole workspace put aside and brought back: the database as one SQLite file and the folder of its files, whatever
// database the workspace itself lives in. A backup can be taken while others work; it is read back before it counts.
#pragma once

#include "core/db/workspacecheck.h"

namespace lianming {

/// Writes `folder`/workspace.lianming and `folder`/workspace.lianming.files. The database is a consistent copy of one
/// moment; files never change, so those it refers to are copied after it. The folder must not exist; it appears under
/// its name only when it is complete and has been checked. Throws Error::BadInput when it exists, Error::Unavailable
/// when it cannot be written, Error::Corrupt when the workspace itself is damaged.
[[nodiscard]] WorkspaceCheck backupWorkspace(Workspace &workspace, const QString &folder, Progress *progress = nullptr);

/// Brings a backup back at `address`: a SQLite file that does not exist yet, or a PostgreSQL database without records.
/// Checks the backup first. Throws Error::NotFound when `folder` holds no backup, Error::Corrupt when it is damaged,
/// Error::Rejected when something is there already, Error::NewerSchema.
[[nodiscard]] WorkspaceCheck restoreWorkspace(const QString &folder, const Address &address, const Clock &clock,
                                              Progress *progress = nullptr);

} // namespace lianming
