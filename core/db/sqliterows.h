// Rows in memory as a table that SQLite can select from: one "INSERT INTO t SELECT" for thousands of rows costs half of
// what it costs to bind and step each of them. For core/db/bulk.h only.
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace lianming {

/// Cells one after the other, row by row.
class RowChunk
{
public:
    /// More than the widest table has.
    static constexpr int mostColumns = 64;

    explicit RowChunk(int columns = 0) : m_columns(columns) {}

    void null() { m_bytes += 'n'; }
    void integer(qint64 value)
    {
        m_bytes += 'i';
        append(value);
    }
    void text(std::string_view utf8)
    {
        m_bytes += 't';
        append(quint32(utf8.size()));
        m_bytes += utf8;
    }

    void blob(std::string_view bytes)
    {
        m_bytes += 'b';
        append(quint32(bytes.size()));
        m_bytes += bytes;
    }

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    /// Keeps the memory for other rows.
    void clear() { m_bytes.clear(); }

private:
    template<class T>
    void append(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }

    int m_columns;
    std::string m_bytes;
};

/// Makes "SELECT c0, c1 FROM lianming_rows(?)" known to the database; once for each connection.
void offerRowChunks(sqlite3 *db);
/// Binds the rows to the `place`-th parameter. They must stay until the statement is reset.
int bindRowChunk(sqlite3_stmt *statement, int place, const RowChunk &rows);

} // namespace lianming
