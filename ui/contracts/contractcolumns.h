// The columns of the table of contracts.
#pragma once

#include "core/contracts/contractservice.h"
#include "ui/models/tablemodel.h"

namespace lianming {

class Clock;

/// `clock` tells how long each still runs; it must live as long as the columns.
[[nodiscard]] QList<Column<ContractItem>> contractColumns(const Clock &clock);

} // namespace lianming
