// Rows in memory as a table that SQLite can select from: one "INSERT INTO t SELECT" for thousands of rows costs half of
// what it costs to bind and step each of them. For core/db/bulk.h only.
#pragma once

#include "core/db/rowchunk.h"

struct sqlite3;
struct sqlite3_stmt;

namespace lianming {

/// Makes "SELECT c0, c1 FROM lianming_rows(?)" known to the database; once for each connection.
void offerRowChunks(sqlite3 *db);
/// Binds the rows to the `place`-th parameter. They must stay until the statement is reset.
int bindRowChunk(sqlite3_stmt *statement, int place, const RowChunk &rows);

} // namespace lianming
