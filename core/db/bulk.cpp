#include "core/db/bulk.h"

#include "core/db/statement.h"

#include <QSqlError>

#include <charconv>
#include <condition_variable>
#include <cstring>
#include <deque>
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

/// Rows on their way to a thread that inserts them: cells one after the other, each with a letter for what it is. The
/// sender waits when it is far ahead, so that memory stays bounded.
class RowChannel
{
public:
    using Insert = std::function<void(const std::string &chunk)>;
    explicit RowChannel(Insert insert) : m_thread([this, insert = std::move(insert)] { work(insert); }) {}
    ~RowChannel() { stop(true); }
    RowChannel(const RowChannel &) = delete;
    RowChannel &operator=(const RowChannel &) = delete;

    std::string &chunk() { return m_filling; }
    void rowEnds()
    {
        constexpr size_t size = 256 * 1024;
        if (m_filling.size() >= size)
            send();
    }
    /// Waits until all is written. Throws what the writing threw.
    void finish()
    {
        send();
        stop(false);
        if (m_error)
            std::rethrow_exception(m_error);
    }

private:
    static constexpr size_t waitingLimit = 8;

    void send()
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return m_waiting.size() < waitingLimit || m_error; });
        if (m_error)
            std::rethrow_exception(m_error);
        m_waiting.push_back(std::move(m_filling));
        m_filling.clear();
        if (!m_empty.empty()) {
            m_filling = std::move(m_empty.back());
            m_empty.pop_back();
        }
        m_moved.notify_all();
    }
    void stop(bool abandon)
    {
        if (!m_thread.joinable())
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
            if (abandon)
                m_waiting.clear();
        }
        m_moved.notify_all();
        m_thread.join();
    }
    void work(const Insert &insert)
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_moved.wait(lock, [this] { return !m_waiting.empty() || m_isOver; });
            if (m_waiting.empty())
                return;
            std::string chunk = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            m_moved.notify_all();
            std::exception_ptr error;
            try {
                insert(chunk);
            } catch (...) {
                error = std::current_exception();
            }
            chunk.clear();
            lock.lock();
            m_empty.push_back(std::move(chunk));
            if (error) {
                m_error = error;
                m_waiting.clear();
                m_moved.notify_all();
                return;
            }
        }
    }

    std::string m_filling;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<std::string> m_waiting;
    std::vector<std::string> m_empty;
    bool m_isOver = false;
    std::exception_ptr m_error;
    std::thread m_thread;
};

namespace {

template<class T>
void append(std::string &to, T value)
{
    to.append(reinterpret_cast<const char *>(&value), sizeof value);
}

template<class T>
T taken(const char *&from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    from += sizeof value;
    return value;
}

} // namespace

struct BulkWriter::Impl {
    explicit Impl(Connection &connection) : db(&connection) {}

    Connection *db;
    QString sql;
    sqlite3 *sqlite = nullptr;
    sqlite3_stmt *insert = nullptr;
    std::unique_ptr<RowChannel> channel; ///< to the thread that inserts, if there is one
    PGconn *postgres = nullptr;
    std::string buffer; ///< COPY text not yet sent
    QString table;
    QStringList names;
    int column = 0; ///< cells of the row so far
    int columns = 0;
    bool open = false;
    bool unguarded = false; ///< the connection's triggers are switched off

    void setGuards(bool on)
    {
        if (on != unguarded)
            return;
        unguarded = !on;
        sqlite3_db_config(sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, on ? 1 : 0, nullptr);
    }
    void step()
    {
        const int status = sqlite3_step(insert);
        if (status != SQLITE_DONE)
            failSqlite(*db, sqlite, sql); // before the reset, which would name the error again
        sqlite3_reset(insert);
    }
    void insertChunk(const std::string &chunk)
    {
        const char *at = chunk.data();
        const char *end = at + chunk.size();
        int cell = 0;
        while (at < end) {
            ++cell;
            switch (*at++) {
            case 'i': sqlite3_bind_int64(insert, cell, taken<qint64>(at)); break;
            case 't': {
                const auto size = taken<quint32>(at);
                sqlite3_bind_text(insert, cell, at, int(size), SQLITE_STATIC);
                at += size;
                break;
            }
            default: sqlite3_bind_null(insert, cell);
            }
            if (cell == columns) {
                step();
                cell = 0;
            }
        }
    }

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

BulkWriter::BulkWriter(Transaction &tx, const char *table, const std::vector<const char *> &columns, Mode mode)
    : m_impl(new Impl(tx.db()))
{
    m_impl->table = QString::fromLatin1(table);
    m_impl->columns = int(columns.size());
    QStringList places;
    for (const char *column : columns) {
        m_impl->names.append(QString::fromLatin1(column));
        places.append(QStringLiteral("?"));
    }
    const QString target = QStringLiteral("%1 (%2)").arg(m_impl->table, m_impl->names.join(u','));
    if (tx.db().dialect().isSqlite()) {
        m_impl->sqlite = static_cast<sqlite3 *>(tx.db().nativeHandle());
        m_impl->sql = QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(target, places.join(u','));
        // Triggers are compiled into a statement when it is prepared, and again after they were switched.
        const bool alone = mode == Mode::Alone;
        if (alone)
            m_impl->setGuards(false);
        const int status =
            sqlite3_prepare_v2(m_impl->sqlite, m_impl->sql.toUtf8().constData(), -1, &m_impl->insert, nullptr);
        if (status != SQLITE_OK) {
            Impl &impl = *m_impl;
            const auto failed = sqliteError(tx.db(), impl.sqlite, impl.sql);
            impl.setGuards(true);
            throw Error(failed);
        }
        if (alone && sqlite3_threadsafe() != 0)
            m_impl->channel = std::make_unique<RowChannel>(
                [impl = m_impl.get()](const std::string &chunk) { impl->insertChunk(chunk); });
        return;
    }
    m_impl->postgres = static_cast<PGconn *>(tx.db().nativeHandle());
    m_impl->sql = QStringLiteral("COPY %1 FROM STDIN").arg(target);
    run(tx.db(), m_impl->postgres, m_impl->sql, PGRES_COPY_IN);
    m_impl->open = true;
}

BulkWriter::~BulkWriter()
{
    m_impl->channel.reset();
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
    if (m_impl->channel) {
        ++m_impl->column;
        m_impl->channel->chunk() += 'n';
        return;
    }
    if (m_impl->insert) {
        sqlite3_bind_null(m_impl->insert, ++m_impl->column);
        return;
    }
    m_impl->startCell();
    m_impl->buffer += "\\N";
}

void BulkWriter::integer(qint64 value)
{
    if (m_impl->channel) {
        ++m_impl->column;
        m_impl->channel->chunk() += 'i';
        append(m_impl->channel->chunk(), value);
        return;
    }
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
    if (utf8.find('\0') != std::string_view::npos)
        refuseNul(m_impl->table + u'.' + m_impl->names.value(m_impl->column));
    if (m_impl->channel) {
        ++m_impl->column;
        m_impl->channel->chunk() += 't';
        append(m_impl->channel->chunk(), quint32(utf8.size()));
        m_impl->channel->chunk() += utf8;
        return;
    }
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
        default: m_impl->buffer += c;
        }
    }
}

void BulkWriter::endRow()
{
    ++m_rows;
    m_impl->column = 0;
    if (m_impl->channel) {
        m_impl->channel->rowEnds();
        return;
    }
    if (m_impl->insert) {
        m_impl->step();
        return;
    }
    m_impl->buffer += '\n';
    constexpr size_t chunk = 256 * 1024;
    if (m_impl->buffer.size() >= chunk)
        m_impl->send();
}

void BulkWriter::finish()
{
    if (m_impl->channel)
        m_impl->channel->finish();
    m_impl->setGuards(true);
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
