#include "core/db/connection.h"

#include "core/db/sqliterows.h"
#include "core/db/statement.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

namespace lianming {

namespace {

/// A connection belongs to one thread at a time: SQLite need not lock it for every cell, nor one lock for all of them
/// to count its memory.
void configureSqlite()
{
    static const bool done = [] {
        sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace

Connection::Connection(Address address, Mode mode)
    : m_address(std::move(address)), m_dialect(Dialect::of(m_address)), m_name(QUuid::createUuid().toString())
{
    const bool readOnly = mode == Mode::ReadOnly;
    if (m_address.isFile()) {
        const QFileInfo file(m_address.path());
        if (file.isDir())
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1 is a folder, not a workspace file"),
                        {file.filePath()});
        if (readOnly && !file.exists())
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no workspace file %1"),
                        {file.filePath()});
        if (!readOnly && file.exists() && !file.isWritable())
            throw Error(Error::Kind::Unavailable,
                        QT_TRANSLATE_NOOP("core", "The workspace file is read-only. Nothing was changed"));
    }

    configureSqlite();
    try {
        auto db = QSqlDatabase::addDatabase(m_dialect.driver(), m_name);
        m_dialect.configure(db, m_address, readOnly);
        if (!db.open())
            throw m_dialect.error(db.lastError(), QStringLiteral("open"));
        // Both drivers hand out a QVariant that holds the pointer itself.
        const QVariant handle = db.driver()->handle();
        m_native = *static_cast<void *const *>(handle.constData());
        for (const QString &sql : m_dialect.setup(readOnly))
            execute(sql);
        if (m_dialect.isSqlite())
            offerRowChunks(static_cast<sqlite3 *>(m_native));
        if (m_dialect.isSqlite() && Statement(*this, QStringLiteral("PRAGMA foreign_keys")).one<qint64>() != 1)
            throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The database does not check references"));
    } catch (...) {
        m_idle.clear();
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection()
{
    m_idle.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::execute(const QString &sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        throw m_dialect.error(query.lastError(), sql);
}

Areas Connection::takeCommitted()
{
    return std::exchange(m_committed, {});
}

void Connection::listen(QObject *context, const std::function<void(Areas)> &heard)
{
    if (m_dialect.announcement({}).isEmpty())
        return;
    QSqlDriver *driver = database().driver();
    driver->subscribeToNotification(m_dialect.channel());
    QObject::connect(driver, &QSqlDriver::notification, context,
                     [heard](const QString &, QSqlDriver::NotificationSource source, const QVariant &payload) {
                         if (source == QSqlDriver::OtherSource)
                             heard(Areas(payload.toInt()));
                     });
}

std::unique_ptr<PreparedSql> Connection::prepared(const QString &sql)
{
    if (auto idle = m_idle.extract(sql))
        return std::move(idle.mapped());
    auto out = std::make_unique<PreparedSql>(PreparedSql{sql, QSqlQuery(database()), {}});
    out->query.setForwardOnly(true);
    if (!out->query.prepare(sql))
        throw m_dialect.error(out->query.lastError(), sql);
    return out;
}

void Connection::keep(std::unique_ptr<PreparedSql> prepared)
{
    // More than a program asks again and again: some SQL holds numbers or a list of places, and is never asked twice.
    constexpr size_t most = 200;
    if (m_idle.size() >= most)
        m_idle.clear();
    const QString sql = prepared->sql;
    m_idle.emplace(sql, std::move(prepared));
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

} // namespace lianming
