// The rows of history and custody that a transaction will leave. They wait here until the transaction ends and are then
// numbered, hashed and inserted together: on PostgreSQL, where many write at once, the chain's end is so held by one
// transaction only for the moment of its commit, and neither gaps nor two rows of one position can come about. On
// SQLite a write transaction is alone anyway; both databases do the same. What is read in between does not show these
// rows, unless Transaction::writeChain() is called first.
#pragma once

#include "core/db/chainlink.h"
#include "core/db/rowchunk.h"

#include <QDateTime>

#include <initializer_list>
#include <variant>

namespace lianming {

class Transaction;

class ChainQueue
{
public:
    /// A text (UTF-8) or a whole number.
    using Cell = std::variant<std::string_view, qint64>;

    /// Takes a row: a cell for each of columnsOf(), numbers where they are numbers. Throws Error::BadInput that names
    /// the column for a text with a NUL, and has then taken nothing.
    void add(ChainedTable table, std::initializer_list<Cell> cells);

    [[nodiscard]] bool isEmpty() const { return m_tables.empty(); }
    /// So much waits that it had better be written, for the memory's sake: 64 MiB. Only where that keeps nobody waiting
    /// (Dialect::writersAreAlone()); elsewhere it waits for the commit: a million lines are some 200 MB.
    [[nodiscard]] bool isLarge() const { return m_cells.bytes().size() > size_t(64) * 1024 * 1024; }
    /// Writes all that waits, behind the chain's end, which stays locked for others until `tx` ends.
    void write(Transaction &tx);

private:
    RowChunk m_cells;                   ///< of all rows, in their order
    std::vector<ChainedTable> m_tables; ///< of each row
};

inline constexpr auto sealedAction = "sealed";
inline constexpr auto sealedRecord = "chain";
inline constexpr auto recordedAction = "recorded";

/// Seals the history of a workspace that is older than the chain: its rows in the order of their ids, those of
/// audit_log first, then custody's. A row of the history behind them (sealedAction, sealedRecord) says how many they
/// were, as its record_id. For each piece of evidence another follows (recordedAction) that says all it holds, as its
/// own line of then did not. Nothing for a workspace without rows. Migration 20 ends with it, and nothing else
/// calls it: a row without a place that comes later is found by who walks the chain.
void sealHistory(Transaction &tx, const QDateTime &now);

} // namespace lianming
