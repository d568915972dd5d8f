// The rows and columns of a batch of reports: each file, what it is for, what it holds and what becomes of it.
#pragma once

#include "core/exchange/statementbatch.h"
#include "ui/models/column.h"

namespace lianming {

struct BatchRow {
    qint64 id = 0; ///< from 1, in the order of the files
    BatchFile file;
    bool isTaken = false;
    std::optional<Message> failure; ///< of taking it
    QString mismatch;               ///< why nothing was stored, where totals or rows stood against it
};

[[nodiscard]] QList<Column<BatchRow>> batchColumns();
/// "ready", "taken", "no period" …
[[nodiscard]] QString batchStateText(const BatchRow &row);
[[nodiscard]] Tone batchStateTone(const BatchRow &row);
/// The sentence for its state.
[[nodiscard]] QString batchReasonText(const BatchRow &row);
/// "CNY 1,234.50", a currency after the other.
[[nodiscard]] QString batchAmountsText(const std::map<std::string, Int128> &sums);

} // namespace lianming
