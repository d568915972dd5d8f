#include "core/db/bulk.h"

#include "core/db/statement.h"

#include <QSqlError>

#include <charconv>
#include <libpq-fe.h>
#include <sqlite3.h>

namespace lianming {

namespace {

[[noreturn]] void failSqlite(const Connection &db, sqlite3 *handle, const QString &sql)
{
    throw db.dialect().error(QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                                       QString::number(sqlite3_extended_errcode(handle))),
                             sql);
}

[[noreturn]] void failPostgres(const Connection &db, PGconn *handle, const PGresult *result, const QString &sql)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    throw db.dialect().error(QSqlError(QString(), QString::fromUtf8(PQerrorMessage(handle)), QSqlError::StatementError,
                                       QString::fromLatin1(state)),
                             sql);
}

using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

PgResult run(const Connection &db, PGconn *handle, const QString &sql, ExecStatusType expected)
{
    PgResult result(PQexec(handle, sql.toUtf8().constData()), &PQclear);
    if (PQresultStatus(result.get()) != expected)
        failPostgres(db, handle, result.get(), sql);
    return result;
}

} // namespace

struct BulkWriter::Impl {
    explicit Impl(Connection &connection) : db(&connection) {}

    Connection *db;
    QString sql;
    sqlite3 *sqlite = nullptr;
    sqlite3_stmt *insert = nullptr;
    PGconn *postgres = nullptr;
    std::string buffer; ///< COPY text not yet sent
    int column = 0;
    bool open = false;

    void startCell()
    {
        if (column++ > 0)
            buffer += '\t';
    }
    void send()
    {
        if (!buffer.empty() && PQputCopyData(postgres, buffer.data(), int(buffer.size())) != 1)
            failPostgres(*db, postgres, nullptr, sql);
        buffer.clear();
    }
};

BulkWriter::BulkWriter(Transaction &tx, const char *table, const std::vector<const char *> &columns)
    : m_impl(new Impl(tx.db()))
{
    QStringList names;
    QStringList places;
    for (const char *column : columns) {
        names.append(QString::fromLatin1(column));
        places.append(QStringLiteral("?"));
    }
    const QString target = QStringLiteral("%1 (%2)").arg(QString::fromLatin1(table), names.join(u','));
    if (tx.db().dialect().isSqlite()) {
        m_impl->sqlite = static_cast<sqlite3 *>(tx.db().nativeHandle());
        m_impl->sql = QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(target, places.join(u','));
        if (sqlite3_prepare_v2(m_impl->sqlite, m_impl->sql.toUtf8().constData(), -1, &m_impl->insert, nullptr)
            != SQLITE_OK)
            failSqlite(tx.db(), m_impl->sqlite, m_impl->sql);
        return;
    }
    m_impl->postgres = static_cast<PGconn *>(tx.db().nativeHandle());
    m_impl->sql = QStringLiteral("COPY %1 FROM STDIN").arg(target);
    run(tx.db(), m_impl->postgres, m_impl->sql, PGRES_COPY_IN);
    m_impl->open = true;
}

BulkWriter::~BulkWriter()
{
    sqlite3_finalize(m_impl->insert);
    if (m_impl->open) {
        PQputCopyEnd(m_impl->postgres, "abandoned");
        while (PGresult *result = PQgetResult(m_impl->postgres))
            PQclear(result);
    }
}

void BulkWriter::null()
{
    if (m_impl->insert) {
        sqlite3_bind_null(m_impl->insert, ++m_impl->column);
        return;
    }
    m_impl->startCell();
    m_impl->buffer += "\\N";
}

void BulkWriter::integer(qint64 value)
{
    if (m_impl->insert) {
        sqlite3_bind_int64(m_impl->insert, ++m_impl->column, value);
        return;
    }
    m_impl->startCell();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_impl->buffer.append(digits, size_t(end - digits));
}

void BulkWriter::text(std::string_view utf8)
{
    if (m_impl->insert) {
        sqlite3_bind_text(m_impl->insert, ++m_impl->column, utf8.data() ? utf8.data() : "", int(utf8.size()),
                          SQLITE_STATIC);
        return;
    }
    m_impl->startCell();
    for (const char c : utf8) {
        switch (c) {
        case '\\': m_impl->buffer += "\\\\"; break;
        case '\n': m_impl->buffer += "\\n"; break;
        case '\r': m_impl->buffer += "\\r"; break;
        case '\t': m_impl->buffer += "\\t"; break;
        case '\0': break; // PostgreSQL text cannot hold it
        default: m_impl->buffer += c;
        }
    }
}

void BulkWriter::endRow()
{
    ++m_rows;
    m_impl->column = 0;
    if (m_impl->insert) {
        const int status = sqlite3_step(m_impl->insert);
        sqlite3_reset(m_impl->insert);
        if (status != SQLITE_DONE)
            failSqlite(*m_impl->db, m_impl->sqlite, m_impl->sql);
        return;
    }
    m_impl->buffer += '\n';
    constexpr size_t chunk = 256 * 1024;
    if (m_impl->buffer.size() >= chunk)
        m_impl->send();
}

void BulkWriter::finish()
{
    if (!m_impl->open)
        return;
    m_impl->send();
    m_impl->open = false;
    if (PQputCopyEnd(m_impl->postgres, nullptr) != 1)
        failPostgres(*m_impl->db, m_impl->postgres, nullptr, m_impl->sql);
    PgResult result(PQgetResult(m_impl->postgres), &PQclear);
    const bool failed = PQresultStatus(result.get()) != PGRES_COMMAND_OK;
    while (PGresult *more = PQgetResult(m_impl->postgres))
        PQclear(more);
    if (failed)
        failPostgres(*m_impl->db, m_impl->postgres, result.get(), m_impl->sql);
}

struct BulkReader::Impl {
    Impl(Connection &connection, QString text) : db(&connection), sql(std::move(text)) {}

    Connection *db;
    QString sql;
    sqlite3 *sqlite = nullptr;
    sqlite3_stmt *select = nullptr;
    PGconn *postgres = nullptr;
    PgResult chunk{nullptr, &PQclear};
    int row = 0;
    bool open = false;

    static constexpr const char *fetch = "FETCH 20000 FROM lianming_bulk";
};

BulkReader::BulkReader(Connection &db, const QString &sql) : m_impl(new Impl(db, sql))
{
    if (db.dialect().isSqlite()) {
        m_impl->sqlite = static_cast<sqlite3 *>(db.nativeHandle());
        if (sqlite3_prepare_v2(m_impl->sqlite, sql.toUtf8().constData(), -1, &m_impl->select, nullptr) != SQLITE_OK)
            failSqlite(db, m_impl->sqlite, sql);
        return;
    }
    m_impl->postgres = static_cast<PGconn *>(db.nativeHandle());
    run(db, m_impl->postgres, QStringLiteral("DECLARE lianming_bulk NO SCROLL CURSOR FOR ") + sql, PGRES_COMMAND_OK);
    m_impl->open = true;
    m_impl->row = -1;
}

BulkReader::~BulkReader()
{
    sqlite3_finalize(m_impl->select);
    if (m_impl->open)
        PQclear(PQexec(m_impl->postgres, "CLOSE lianming_bulk"));
}

bool BulkReader::next()
{
    if (m_impl->select) {
        const int status = sqlite3_step(m_impl->select);
        if (status != SQLITE_ROW && status != SQLITE_DONE)
            failSqlite(*m_impl->db, m_impl->sqlite, m_impl->sql);
        return status == SQLITE_ROW;
    }
    if (!m_impl->chunk || ++m_impl->row >= PQntuples(m_impl->chunk.get())) {
        m_impl->chunk = run(*m_impl->db, m_impl->postgres, QString::fromLatin1(Impl::fetch), PGRES_TUPLES_OK);
        m_impl->row = 0;
    }
    return PQntuples(m_impl->chunk.get()) > 0;
}

bool BulkReader::isNull(int column) const
{
    return m_impl->select ? sqlite3_column_type(m_impl->select, column) == SQLITE_NULL
                          : PQgetisnull(m_impl->chunk.get(), m_impl->row, column) != 0;
}

qint64 BulkReader::integer(int column) const
{
    if (m_impl->select)
        return sqlite3_column_int64(m_impl->select, column);
    const std::string_view digits = text(column);
    qint64 value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string_view BulkReader::text(int column) const
{
    if (m_impl->select) {
        const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_impl->select, column));
        return bytes ? std::string_view(bytes, size_t(sqlite3_column_bytes(m_impl->select, column)))
                     : std::string_view();
    }
    return {PQgetvalue(m_impl->chunk.get(), m_impl->row, column),
            size_t(PQgetlength(m_impl->chunk.get(), m_impl->row, column))};
}

} // namespace lianming
