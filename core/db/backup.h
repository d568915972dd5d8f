// Copies of a whole workspace's database, consistent while others go on writing.
#pragma once

#include "core/db/connection.h"

namespace lianming {

/// Writes a consistent copy of the SQLite database to `path`. Another program may write meanwhile. The copy appears
/// under its name only when it is complete. Throws Error::BadInput when `path` exists, Error::Unavailable when it
/// cannot be written.
void backupFile(Connection &db, const QString &path);

/// Checks the database's own structure and references; returns what is wrong, in the database's words, at most a
/// hundred findings. Empty means sound. PostgreSQL checks itself while it runs: there it is always empty.
[[nodiscard]] QStringList integrityFindings(Connection &db);

} // namespace lianming
