// Moves a whole workspace's rows from one database to another: from SQLite to PostgreSQL when a team grows, back for a
// backup or a bundle. Everything is copied in one read snapshot and one write transaction: all of it or nothing.
#pragma once

#include "core/base/progress.h"
#include "core/db/connection.h"

#include <QList>

namespace lianming {

struct TableCount {
    QString table;
    qint64 rows = 0;

    friend bool operator==(const TableCount &, const TableCount &) = default;
};

/// The tables of the schema, those referred to before those that refer, without schema_migration.
[[nodiscard]] QStringList schemaTables();
/// How many rows each of them holds.
[[nodiscard]] QList<TableCount> rowCounts(Connection &db);

/// Copies all rows of `from` into `to`, whose tables must be empty (Error::Rejected otherwise). Both have this
/// version's schema. Ids stay; the next ones follow the highest. Returns what was copied.
QList<TableCount> transferRows(Connection &from, Connection &to, Progress *progress = nullptr);

} // namespace lianming
