#include "core/db/bulk.h"

#include "core/base/channel.h"
#include "core/db/sqliterows.h"
#include "core/db/statement.h"

#include <QSqlError>

#include <charconv>
#include <exception>
#include <functional>
#include <libpq-fe.h>
#include <mutex>
#include <sqlite3.h>
#include <thread>

namespace lianming {

namespace {

Error sqliteError(const Connection &db, sqlite3 *handle, const QString &sql)
{
    return db.dialect().error(QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                                        QString::number(sqlite3_extended_errcode(handle))),
                              sql);
}

[[noreturn]] void failSqlite(const Connection &db, sqlite3 *handle, const QString &sql)
{
    throw sqliteError(db, handle, sql);
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

/// A thread that inserts the rows sent to it.
class RowThread
{
public:
    explicit RowThread(std::function<void(const RowChunk &rows)> insert)
        : m_thread([this, insert = std::move(insert)] { work(insert); })
    {
    }
    ~RowThread()
    {
        m_full.abandon();
        stop();
    }
    RowThread(const RowThread &) = delete;
    RowThread &operator=(const RowThread &) = delete;

    /// Takes the rows and leaves an empty chunk in their place. Throws what the writing threw.
    void send(RowChunk &rows)
    {
        RowChunk empty(rows.columns());
        {
            const std::lock_guard lock(m_mutex);
            if (!m_empty.empty()) {
                empty = std::move(m_empty.back());
                m_empty.pop_back();
            }
        }
        if (!m_full.send(std::exchange(rows, std::move(empty))))
            finish();
    }
    /// Waits until all is written. Throws what the writing threw.
    void finish()
    {
        stop();
        if (m_error)
            std::rethrow_exception(m_error);
    }

private:
    void stop()
    {
        m_full.close();
        if (m_thread.joinable())
            m_thread.join();
    }
    void work(const std::function<void(const RowChunk &rows)> &insert)
    {
        try {
            while (std::optional<RowChunk> rows = m_full.take()) {
                insert(*rows);
                rows->clear();
                const std::lock_guard lock(m_mutex);
                m_empty.push_back(std::move(*rows));
            }
        } catch (...) {
            m_error = std::current_exception();
            m_full.abandon();
        }
    }

    Channel<RowChunk> m_full{8};
    std::mutex m_mutex;
    std::vector<RowChunk> m_empty;
    std::exception_ptr m_error; ///< the thread's, until it has ended
    std::thread m_thread;
};

struct BulkWriter::Impl {
    Impl(Connection &connection, const std::vector<const char *> &columns, bool isAlone)
        : db(&connection), rows(int(columns.size())), alone(isAlone)
    {
    }

    Connection *db;
    QString sql;
    QString table;
    QStringList names;
    int column = 0; ///< cells of the row so far

    sqlite3 *sqlite = nullptr;
    sqlite3_stmt *insert = nullptr;
    RowChunk rows; ///< not yet sent
    bool alone;
    bool unguarded = false;            ///< the connection's triggers are switched off
    std::unique_ptr<RowThread> thread; ///< that inserts, once one chunk is not enough

    PGconn *postgres = nullptr;
    std::string buffer; ///< COPY text not yet sent
    bool open = false;

    static constexpr size_t chunkSize = 256 * 1024;

    void setGuards(bool on)
    {
        if (on != unguarded)
            return;
        unguarded = !on;
        sqlite3_db_config(sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, on ? 1 : 0, nullptr);
    }
    void insertRows(const RowChunk &chunk)
    {
        bindRowChunk(insert, 1, chunk);
        if (sqlite3_step(insert) != SQLITE_DONE)
            failSqlite(*db, sqlite, sql); // before the reset, which would name the error again
        sqlite3_reset(insert);
    }
    void sendRows()
    {
        if (thread) {
            thread->send(rows);
            return;
        }
        if (!rows.bytes().empty())
            insertRows(rows);
        rows.clear();
    }
    void sendText()
    {
        if (!buffer.empty() && PQputCopyData(postgres, buffer.data(), int(buffer.size())) != 1)
            failPostgres(*db, postgres, nullptr, sql);
        buffer.clear();
    }
    void startText(int place)
    {
        if (place > 0)
            buffer += '\t';
    }
    void endText();
};

BulkWriter::BulkWriter(Transaction &tx, const char *table, const std::vector<const char *> &columns, Mode mode)
    : m_impl(new Impl(tx.db(), columns, mode == Mode::Alone))
{
    m_impl->table = QString::fromLatin1(table);
    for (const char *column : columns)
        m_impl->names.append(QString::fromLatin1(column));
    const QString target = QStringLiteral("%1 (%2)").arg(m_impl->table, m_impl->names.join(u','));
    if (tx.db().dialect().isSqlite()) {
        QStringList cells;
        for (qsizetype i = 0; i < m_impl->names.size(); ++i)
            cells.append(u'c' + QString::number(i));
        m_impl->sqlite = static_cast<sqlite3 *>(tx.db().nativeHandle());
        m_impl->sql = QStringLiteral("INSERT INTO %1 SELECT %2 FROM lianming_rows(?)").arg(target, cells.join(u','));
        // Triggers are compiled into a statement when it is prepared, and again after they were switched.
        if (m_impl->alone)
            m_impl->setGuards(false);
        const int status =
            sqlite3_prepare_v2(m_impl->sqlite, m_impl->sql.toUtf8().constData(), -1, &m_impl->insert, nullptr);
        if (status != SQLITE_OK) {
            Impl &impl = *m_impl;
            const auto failed = sqliteError(tx.db(), impl.sqlite, impl.sql);
            impl.setGuards(true);
            throw Error(failed);
        }
        return;
    }
    m_impl->postgres = static_cast<PGconn *>(tx.db().nativeHandle());
    m_impl->sql = QStringLiteral("COPY %1 FROM STDIN").arg(target);
    run(tx.db(), m_impl->postgres, m_impl->sql, PGRES_COPY_IN);
    m_impl->open = true;
}

BulkWriter::~BulkWriter()
{
    m_impl->thread.reset();
    m_impl->setGuards(true);
    sqlite3_finalize(m_impl->insert);
    if (m_impl->open) {
        PQputCopyEnd(m_impl->postgres, "abandoned");
        while (PGresult *result = PQgetResult(m_impl->postgres))
            PQclear(result);
    }
}

void BulkWriter::null()
{
    const int column = m_impl->column++;
    if (m_impl->insert != nullptr) {
        m_impl->rows.null();
        return;
    }
    m_impl->startText(column);
    m_impl->buffer += "\\N";
}

void BulkWriter::integer(qint64 value)
{
    const int column = m_impl->column++;
    if (m_impl->insert != nullptr) {
        m_impl->rows.integer(value);
        return;
    }
    m_impl->startText(column);
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_impl->buffer.append(digits, size_t(end - digits));
}

void BulkWriter::text(std::string_view utf8)
{
    refuseNulIn(utf8);
    const int column = m_impl->column++;
    if (m_impl->insert != nullptr) {
        m_impl->rows.text(utf8);
        return;
    }
    m_impl->startText(column);
    for (const char c : utf8) {
        switch (c) {
        case '\\': m_impl->buffer += "\\\\"; break;
        case '\n': m_impl->buffer += "\\n"; break;
        case '\r': m_impl->buffer += "\\r"; break;
        case '\t': m_impl->buffer += "\\t"; break;
        default: m_impl->buffer += c;
        }
    }
}

void BulkWriter::bytes(std::string_view bytes)
{
    const int column = m_impl->column++;
    if (m_impl->insert != nullptr) {
        m_impl->rows.blob(bytes);
        return;
    }
    m_impl->startText(column);
    constexpr const char *digits = "0123456789abcdef";
    m_impl->buffer += "\\\\x"; // one backslash, as COPY writes it
    for (const char c : bytes) {
        m_impl->buffer += digits[static_cast<unsigned char>(c) >> 4];
        m_impl->buffer += digits[static_cast<unsigned char>(c) & 0xF];
    }
}

void BulkWriter::endRow()
{
    ++m_rows;
    m_impl->column = 0;
    if (m_impl->insert == nullptr) {
        m_impl->buffer += '\n';
        if (m_impl->buffer.size() >= Impl::chunkSize)
            m_impl->sendText();
        return;
    }
    if (m_impl->rows.bytes().size() < Impl::chunkSize)
        return;
    if (m_impl->alone && !m_impl->thread && sqlite3_threadsafe() != 0)
        m_impl->thread =
            std::make_unique<RowThread>([impl = m_impl.get()](const RowChunk &rows) { impl->insertRows(rows); });
    m_impl->sendRows();
}

void BulkWriter::append(const RowChunk &rows)
{
    for (const char *at = rows.bytes().data(), *end = at + rows.bytes().size(); at != end; ++m_rows) {
        for (m_impl->column = 0; m_impl->column < rows.columns();) {
            const RowChunk::Cell cell = RowChunk::take(at);
            if (cell.kind == 't')
                refuseNulIn(cell.view());
            if (m_impl->insert != nullptr)
                ++m_impl->column; // goes in as it is
            else if (cell.kind == 'n')
                null();
            else if (cell.kind == 'i')
                integer(cell.integer());
            else if (cell.kind == 't')
                text(cell.view());
            else
                bytes(cell.view());
        }
        m_impl->column = 0;
        if (m_impl->insert == nullptr)
            m_impl->buffer += '\n';
    }
    if (m_impl->insert != nullptr)
        m_impl->insertRows(rows);
    else
        m_impl->sendText();
}

void BulkWriter::refuseNulIn(std::string_view utf8) const
{
    if (utf8.find('\0') != std::string_view::npos)
        refuseNul(m_impl->table + u'.' + m_impl->names.value(m_impl->column));
}

void BulkWriter::finish()
{
    if (m_impl->insert != nullptr)
        m_impl->sendRows();
    if (m_impl->thread)
        m_impl->thread->finish();
    m_impl->setGuards(true);
    m_impl->endText();
}

void BulkWriter::Impl::endText()
{
    if (!open)
        return;
    sendText();
    open = false;
    if (PQputCopyEnd(postgres, nullptr) != 1)
        failPostgres(*db, postgres, nullptr, sql);
    PgResult result(PQgetResult(postgres), &PQclear);
    const bool failed = PQresultStatus(result.get()) != PGRES_COMMAND_OK;
    while (PGresult *more = PQgetResult(postgres))
        PQclear(more);
    if (failed)
        failPostgres(*db, postgres, result.get(), sql);
}

LargeCache::LargeCache(Connection &db)
{
    if (!db.dialect().isSqlite())
        return;
    m_sqlite = static_cast<sqlite3 *>(db.nativeHandle());
    sqlite3_exec(m_sqlite, "PRAGMA cache_size = -262144", nullptr, nullptr, nullptr);
}

LargeCache::~LargeCache()
{
    if (m_sqlite != nullptr)
        sqlite3_exec(m_sqlite, "PRAGMA cache_size = -32768", nullptr, nullptr, nullptr);
}

QString textLiteral(QString text)
{
    text.remove(QChar(0));
    text.replace(u'\'', QStringLiteral("''"));
    return u'\'' + text + u'\'';
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
    std::string decoded; ///< what bytes() handed out last

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

bool BulkReader::isBytes(int column) const
{
    if (m_impl->select)
        return sqlite3_column_type(m_impl->select, column) == SQLITE_BLOB;
    constexpr Oid bytea = 17; // pg_type.h, which libpq does not bring
    return !isNull(column) && PQftype(m_impl->chunk.get(), column) == bytea;
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

std::string_view BulkReader::bytes(int column) const
{
    if (m_impl->select) {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_impl->select, column));
        return bytes ? std::string_view(bytes, size_t(sqlite3_column_bytes(m_impl->select, column)))
                     : std::string_view();
    }
    const std::string_view hex = text(column); // "\\x0123…"
    const auto digit = [](char c) {
        return c <= '9' ? c - '0' : c - 'a' + 10;
    };
    m_impl->decoded.clear();
    m_impl->decoded.reserve(hex.size() / 2);
    for (size_t i = 2; i + 1 < hex.size(); i += 2)
        m_impl->decoded += char(digit(hex[i]) << 4 | digit(hex[i + 1]));
    return m_impl->decoded;
}

} // namespace lianming
