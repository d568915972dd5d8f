// What is wrong where the chain does not fit: looks at the rows around the place and tells an altered row from one that
// was removed, inserted or moved. For chain.h only, which has found the place.
#pragma once

#include "core/audit/chain.h"
#include "core/db/bulk.h"
#include "core/db/chainlink.h"

namespace lianming {

/// The columns of a table that are in the chain, as text, for a SELECT.
[[nodiscard]] QString chainedCells(ChainedTable table);
/// One of them as it was read. What is no text though its column says so, as SQLite allows, fits nothing.
[[nodiscard]] std::string_view chainedCell(const BulkReader &rows, int column);
/// The row that should stand at `position`, behind one with the hash `before`, does not stand there or does not fit.
[[nodiscard]] ChainFault explainChainFault(Connection &db, qint64 position, const std::string &before);
/// How many rows at least are missing behind the last, though the head says nothing of it: as far as what else the
/// database holds tells. 0: none that anybody could know of.
[[nodiscard]] qint64 missingAtTheEnd(Connection &db, qint64 rows);
/// The first row that has no place in the chain.
[[nodiscard]] std::optional<ChainFault> unchainedRow(Connection &db);

} // namespace lianming
