// A transaction: everything until commit(), or nothing. Remembers which areas it touched; the worker announces them
// after the commit, never before. Transactions do not nest: who opens one passes it on.
#pragma once

#include "core/db/connection.h"

#include <memory>

namespace lianming {

class ChainQueue;

class Transaction
{
public:
    enum class Kind { Write, Read };

    /// Begins. A write transaction holds SQLite's write lock from here on.
    explicit Transaction(Connection &db, Kind kind = Kind::Write);
    /// Rolls back unless committed.
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] Connection &db() const { return *m_db; }
    /// Notes that rows of `areas` were changed.
    void touch(Areas areas) { m_db->m_pending |= areas; }
    /// Lets only one transaction at a time past this point, across all programs on the database.
    void lock(const char *name);
    /// Rows of history and custody, which commit() writes as its last act.
    [[nodiscard]] ChainQueue &chain();
    /// Writes them now, for who reads them within this transaction. Others who commit wait for this one from here on.
    void writeChain();
    /// Throws what the database says; then nothing was changed.
    void commit();

private:
    Connection *m_db;
    std::unique_ptr<ChainQueue> m_chain;
    bool m_open = true;
};

} // namespace lianming
