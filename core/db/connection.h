// One open database. It sets itself up every time it opens (foreign keys on and read back, write-ahead log, time zone)
// and belongs to the thread that opened it.
#pragma once

#include "core/base/area.h"
#include "core/db/address.h"
#include "core/db/dialect.h"

#include <QHash>
#include <QSqlQuery>

#include <functional>
#include <memory>
#include <unordered_map>

class QObject;

namespace lianming {

/// SQL as the database has prepared it.
struct PreparedSql {
    QString sql;
    QSqlQuery query;
    QHash<QByteArray, int> places; ///< of the result's columns, by name; filled when first asked for
};

class Connection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens `address`. A SQLite file that does not exist is created (ReadWrite only); one that is no database, damaged
    /// or unreadable is refused and left as it is. Throws Error Unavailable, Corrupt or NotFound.
    explicit Connection(Address address, Mode mode = Mode::ReadWrite);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] const Address &address() const { return m_address; }
    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }

    /// Runs one statement without parameters and without result (setting, DDL).
    void execute(const QString &sql);

    /// Areas touched by committed transactions since the last call.
    [[nodiscard]] Areas takeCommitted();

    /// Calls `heard` in `context`'s thread, which must be this connection's, when another program commits a change.
    /// Only PostgreSQL tells; on SQLite nothing is ever heard.
    void listen(QObject *context, const std::function<void(Areas)> &heard);

    /// The driver's own handle, for the bulk paths in core/db only: sqlite3 * or PGconn *. On any thread.
    [[nodiscard]] void *nativeHandle() const { return m_native; }
    [[nodiscard]] QSqlDatabase database() const;

    /// For Statement only: `sql` prepared, now or when it was asked before. Throws what the database says.
    [[nodiscard]] std::unique_ptr<PreparedSql> prepared(const QString &sql);
    /// For Statement only: takes it back for the next one who asks the same.
    void keep(std::unique_ptr<PreparedSql> prepared);

private:
    friend class Transaction;

    Address m_address;
    Dialect m_dialect;
    QString m_name;
    void *m_native = nullptr;
    bool m_inTransaction = false;
    Areas m_pending;
    Areas m_committed;
    std::unordered_multimap<QString, std::unique_ptr<PreparedSql>> m_idle; ///< prepared and not in use
};

} // namespace lianming
