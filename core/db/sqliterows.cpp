#include "core/db/sqliterows.h"

#include <array>
#include <sqlite3.h>

namespace lianming {

namespace {

constexpr const char *pointerType = "lianming_rows";

/// A reader of one chunk, at one of its rows.
struct RowCursor : sqlite3_vtab_cursor {
    const char *at = nullptr;
    const char *end = nullptr;
    int columns = 0;
    sqlite3_int64 row = 0;
    bool isOver = true;
    std::array<RowChunk::Cell, RowChunk::mostColumns> cells;

    void start(const RowChunk *chunk)
    {
        const std::string_view bytes = chunk != nullptr ? chunk->bytes() : std::string_view();
        at = bytes.data();
        end = at + bytes.size();
        columns = chunk != nullptr ? chunk->columns() : 0;
        row = 0;
        next();
    }
    void next()
    {
        isOver = at == end;
        if (isOver)
            return;
        ++row;
        for (size_t i = 0; i < size_t(columns); ++i)
            cells[i] = RowChunk::take(at);
    }
};

RowCursor &rowsOf(sqlite3_vtab_cursor *cursor)
{
    return *static_cast<RowCursor *>(cursor);
}

int connectRows(sqlite3 *db, void *, int, const char *const *, sqlite3_vtab **made, char **)
{
    std::string columns;
    for (int i = 0; i < RowChunk::mostColumns; ++i)
        columns += 'c' + std::to_string(i) + ',';
    *made = new sqlite3_vtab{};
    return sqlite3_declare_vtab(db, ("CREATE TABLE rows(" + columns + "chunk HIDDEN)").c_str());
}

int disconnectRows(sqlite3_vtab *table)
{
    delete table;
    return SQLITE_OK;
}

/// The only way to read is with a chunk, the hidden column behind the others.
int planRows(sqlite3_vtab *, sqlite3_index_info *asked)
{
    for (int i = 0; i < asked->nConstraint; ++i) {
        const auto &constraint = asked->aConstraint[i];
        if (constraint.iColumn != RowChunk::mostColumns || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ
            || constraint.usable == 0)
            continue;
        asked->aConstraintUsage[i].argvIndex = 1;
        asked->aConstraintUsage[i].omit = 1;
        return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT;
}

int openRows(sqlite3_vtab *, sqlite3_vtab_cursor **made)
{
    *made = new RowCursor;
    return SQLITE_OK;
}

int closeRows(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<RowCursor *>(cursor);
    return SQLITE_OK;
}

int startRows(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **values)
{
    rowsOf(cursor).start(static_cast<const RowChunk *>(sqlite3_value_pointer(values[0], pointerType)));
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor *cursor)
{
    rowsOf(cursor).next();
    return SQLITE_OK;
}

int areRowsOver(sqlite3_vtab_cursor *cursor)
{
    return rowsOf(cursor).isOver ? 1 : 0;
}

int cellOfRow(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    if (column >= rowsOf(cursor).columns)
        return SQLITE_OK;
    const RowChunk::Cell &cell = rowsOf(cursor).cells[size_t(column)];
    if (cell.kind == 'i')
        sqlite3_result_int64(context, cell.integer());
    else if (cell.kind == 't')
        sqlite3_result_text(context, cell.bytes, int(cell.size), SQLITE_STATIC);
    else if (cell.kind == 'b')
        sqlite3_result_blob(context, cell.bytes, int(cell.size), SQLITE_STATIC);
    return SQLITE_OK;
}

int numberOfRow(sqlite3_vtab_cursor *cursor, sqlite3_int64 *number)
{
    *number = rowsOf(cursor).row;
    return SQLITE_OK;
}

const sqlite3_module &rowModule()
{
    static const sqlite3_module module = [] {
        sqlite3_module out{};
        out.xConnect = connectRows; // and no xCreate: the table is there by its name alone
        out.xBestIndex = planRows;
        out.xDisconnect = disconnectRows;
        out.xOpen = openRows;
        out.xClose = closeRows;
        out.xFilter = startRows;
        out.xNext = nextRow;
        out.xEof = areRowsOver;
        out.xColumn = cellOfRow;
        out.xRowid = numberOfRow;
        return out;
    }();
    return module;
}

} // namespace

void offerRowChunks(sqlite3 *db)
{
    sqlite3_create_module(db, "lianming_rows", &rowModule(), nullptr);
}

int bindRowChunk(sqlite3_stmt *statement, int place, const RowChunk &rows)
{
    return sqlite3_bind_pointer(statement, place, const_cast<RowChunk *>(&rows), pointerType, nullptr);
}

} // namespace lianming
