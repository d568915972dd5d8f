// The rows of a list that somebody sent, whatever it came in: a text with separators or the first sheet of a workbook.
// Row by row, as they stand; what the columns mean is the caller's business.
#pragma once

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/exchange/tablesource.h"

#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace lianming {

struct TableRowsUse {
    std::function<void(std::span<const std::string_view> cells)> header; ///< the first row; no cells for an empty file
    /// Rows with a cell that holds something, be it a formula without its result; `row` counts from 1 with the header,
    /// `line` is that of the file. Notes as TableSource hands them out.
    std::function<void(qint64 row, qint64 line, std::span<const std::string_view> cells,
                       std::span<const CellNote> notes)>
        row;
    std::function<void(qint64 row, qint64 line)> unread; ///< a row whose quotes do not match
};

/// Why a cell holds no value: a formula that was not computed ("formula"), an error that it shows ("cell_error").
struct CellFault {
    const char *reason;
    Message message;
};
/// Nothing for a cell with a value, and for an empty one.
[[nodiscard]] std::optional<CellFault> cellFault(std::span<const CellNote> notes, size_t cell);

/// Returns "CSV", "XLSX" or "ODS". Progress counts bytes. Throws Error::BadInput for a file that is no table, and
/// Error::Cancelled.
[[nodiscard]] const char *readTableRows(const QString &path, Progress &progress, const TableRowsUse &use);

} // namespace lianming
