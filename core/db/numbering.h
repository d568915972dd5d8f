// Running numbers of records, by year: "P-2026-0001". Gapless among those that follow the form; numbers that a person
// chose otherwise do not count.
#pragma once

#include "core/db/transaction.h"

namespace lianming {

/// The next free number of `table` (column `number`) with the letter(s) `prefix` in `year`. Holds a lock until the end
/// of the transaction, so that no two get the same.
[[nodiscard]] QString nextNumber(Transaction &tx, const char *table, const char *prefix, int year);

} // namespace lianming
