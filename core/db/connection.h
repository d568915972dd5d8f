// One open database. It sets itself up every time it opens (foreign keys on and read back, write-ahead log, time zone)
// and belongs to the thread that opened it.
#pragma once

#include "core/base/area.h"
#include "core/db/address.h"
#include "core/db/dialect.h"

#include <functional>
#include <memory>

class QObject;

namespace lianming {

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

    /// The driver's own handle, for the bulk paths in core/db only: sqlite3 * or PGconn *.
    [[nodiscard]] void *nativeHandle() const;
    /// For Statement only.
    [[nodiscard]] QSqlDatabase database() const;

private:
    friend class Transaction;

    Address m_address;
    Dialect m_dialect;
    QString m_name;
    bool m_inTransaction = false;
    Areas m_pending;
    Areas m_committed;
};

} // namespace lianming
