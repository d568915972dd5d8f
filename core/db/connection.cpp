#include "core/db/connection.h"

#include "core/db/statement.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace lianming {

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

    try {
        auto db = QSqlDatabase::addDatabase(m_dialect.driver(), m_name);
        m_dialect.configure(db, m_address, readOnly);
        if (!db.open())
            throw m_dialect.error(db.lastError(), QStringLiteral("open"));
        for (const QString &sql : m_dialect.setup(readOnly))
            execute(sql);
        if (m_dialect.isSqlite() && Statement(*this, QStringLiteral("PRAGMA foreign_keys")).one<qint64>() != 1)
            throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The database does not check references"));
    } catch (...) {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection()
{
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

void *Connection::nativeHandle() const
{
    // Both drivers hand out a QVariant that holds the pointer itself.
    const QVariant handle = database().driver()->handle();
    return *static_cast<void *const *>(handle.constData());
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

} // namespace lianming
