#include "core/db/transaction.h"

#include "core/db/chainqueue.h"
#include "core/db/statement.h"

namespace lianming {

Transaction::Transaction(Connection &db, Kind kind) : m_db(&db)
{
    if (db.m_inTransaction)
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "A transaction is open already"));
    db.execute(kind == Kind::Write ? db.dialect().beginWrite() : db.dialect().beginRead());
    db.m_inTransaction = true;
    db.m_pending = {};
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_db->m_inTransaction = false;
    m_db->m_pending = {};
    try {
        m_db->execute(QStringLiteral("ROLLBACK"));
    } catch (const Error &) {
        // The database has rolled back by itself (full disk, lost server): there is nothing left to undo.
    }
}

void Transaction::lock(const char *name)
{
    const QString sql = m_db->dialect().lockStatement(name);
    if (!sql.isEmpty())
        Statement(*m_db, sql).next();
}

ChainQueue &Transaction::chain()
{
    if (!m_chain)
        m_chain = std::make_unique<ChainQueue>();
    return *m_chain;
}

void Transaction::writeChain()
{
    if (m_chain)
        m_chain->write(*this);
}

void Transaction::commit()
{
    writeChain();
    if (const QString sql = m_db->dialect().announcement(m_db->m_pending); m_db->m_pending && !sql.isEmpty())
        m_db->execute(sql);
    m_db->execute(QStringLiteral("COMMIT"));
    m_open = false;
    m_db->m_inTransaction = false;
    m_db->m_committed |= std::exchange(m_db->m_pending, {});
}

} // namespace lianming
