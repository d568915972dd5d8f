// Mass reading and writing on the driver's own handle, because a row at a time through QSqlQuery costs several times
// what the database needs. One writer for both databases: a table in memory on SQLite, COPY on PostgreSQL. One
// reader: stepping on SQLite, a cursor in chunks on PostgreSQL. Cells are bytes; nothing is copied that need not be.
#pragma once

#include "core/db/rowchunk.h"
#include "core/db/transaction.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace lianming {

/// Appends rows to one table inside an open transaction. Fill a row cell by cell in the order of the columns; endRow()
/// sends it. finish() must be called before the commit.
class BulkWriter
{
public:
    enum class Mode {
        Plain,
        /// The caller has checked in this transaction what the table's guard against inserts would check row by row,
        /// and until finish() uses the connection for nothing that needs a guard. On SQLite the guard is then not asked
        /// again for each row, and rows that come cell by cell go in on a thread of their own, beside the caller's
        /// work, who then uses the connection for nothing else.
        Alone,
    };
    BulkWriter(Transaction &tx, const char *table, const std::vector<const char *> &columns, Mode mode = Mode::Plain);
    ~BulkWriter();
    BulkWriter(const BulkWriter &) = delete;
    BulkWriter &operator=(const BulkWriter &) = delete;

    void null();
    void integer(qint64 value);
    /// UTF-8. Throws Error::BadInput that names the column for a text with a NUL, as Statement does.
    void text(std::string_view utf8);
    /// For a {bytes} column.
    void bytes(std::string_view bytes);
    void endRow();
    /// Inserts whole rows at once, as many cells each as there are columns: those that another thread gathered.
    void append(const RowChunk &rows);
    /// Sends what is left. Throws what the database says (a broken constraint names no row).
    void finish();
    [[nodiscard]] qint64 rows() const { return m_rows; }

private:
    void refuseNulIn(std::string_view utf8) const;

    struct Impl;
    std::unique_ptr<Impl> m_impl;
    qint64 m_rows = 0;
};

/// While it lives, a file's database keeps up to 256 MiB of it in memory, instead of 32: rows by the hundred thousand
/// go into indexes at random places, and pages that do not fit are written more than once. A server keeps its own.
class LargeCache
{
public:
    explicit LargeCache(Connection &db);
    ~LargeCache();
    LargeCache(const LargeCache &) = delete;
    LargeCache &operator=(const LargeCache &) = delete;

private:
    sqlite3 *m_sqlite = nullptr;
};

/// A text as a constant of SQL, for what takes no parameters. Doubling the quote is all both databases need.
[[nodiscard]] QString textLiteral(QString text);

/// Reads a query's rows fast. `sql` has no parameters but may contain trusted numbers that the caller wrote into it.
/// On PostgreSQL a transaction must be open.
class BulkReader
{
public:
    BulkReader(Connection &db, const QString &sql);
    ~BulkReader();
    BulkReader(const BulkReader &) = delete;
    BulkReader &operator=(const BulkReader &) = delete;

    bool next();
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isBytes(int column) const;   ///< of a {bytes} column, and not NULL
    [[nodiscard]] qint64 integer(int column) const; ///< 0 for NULL
    /// UTF-8, valid until the next call of next().
    [[nodiscard]] std::string_view text(int column) const;
    /// Of a {bytes} column, valid until the next call of this or next().
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lianming
