// How rows of several tables hang together as one chain: which tables and columns are in it, the bytes that a row's
// hash is of, and where the chain ends. The form is told to those who check it by hand in core/audit/chain.h; who walks
// the chain is there, too, and who writes it in chainqueue.h.
#pragma once

#include "core/base/sha256.h"
#include "core/db/connection.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

enum class ChainedTable { History, Custody };

struct ChainedColumn {
    const char *name;
    bool isNumber = false; ///< written to JSON as digits, else as a string
};

struct ChainedColumns {
    const char *table;
    std::vector<ChainedColumn> columns; ///< in their order within the JSON, behind position, table and id
};

inline constexpr std::array chainedTables = {ChainedTable::History, ChainedTable::Custody};
[[nodiscard]] const ChainedColumns &columnsOf(ChainedTable table);
/// Which of them is the row's instant.
[[nodiscard]] size_t instantColumn(ChainedTable table);

/// Before the first link: 64 zeros.
[[nodiscard]] std::string chainBeginning();

/// Hashes rows, one after the other. Cells come as the text that the database holds.
class ChainHash
{
public:
    /// Begins the row of `table` at `position` with `id`.
    void begin(ChainedTable table, std::string_view position, std::string_view id);
    /// The next column's content.
    void cell(std::string_view text);
    /// The canonical JSON of the row; all its cells must have been given.
    [[nodiscard]] std::string_view json();
    /// The row's hash, 64 lower-case digits, given that of the row before.
    [[nodiscard]] std::string after(std::string_view previous);

private:
    const ChainedColumns *m_columns = nullptr;
    size_t m_next = 0;
    bool m_isClosed = false;
    std::string m_json;
    Sha256 m_sha256;
};

/// Where the chain ends.
struct ChainHead {
    qint64 rows = 0;  ///< the last position; 0: nothing is in it
    std::string hash; ///< of the last row; chainBeginning() without any
    std::string at;   ///< ISO 8601, UTC: the latest instant of what is in it; empty without any
    friend bool operator==(const ChainHead &, const ChainHead &) = default;
};
[[nodiscard]] ChainHead readChainHead(Connection &db);
/// Puts the head on, within the transaction that holds the lock "chain".
void writeChainHead(Connection &db, const ChainHead &head);

} // namespace lianming
