// The rows of a list that somebody sent, whatever it came in: a text with separators or the first sheet of a workbook.
// Row by row, as they stand; what the columns mean is the caller's business.
#pragma once

#include "core/base/progress.h"

#include <QString>

#include <functional>
#include <span>
#include <string_view>

namespace lianming {

struct TableRowsUse {
    std::function<void(std::span<const std::string_view> cells)> header; ///< the first row; no cells for an empty file
    /// Rows with a cell that holds something; `row` counts from 1 with the header, `line` is that of the file.
    std::function<void(qint64 row, qint64 line, std::span<const std::string_view> cells)> row;
    std::function<void(qint64 row, qint64 line)> unread; ///< a row whose quotes do not match
};

/// Returns "CSV", "XLSX" or "ODS". Progress counts bytes. Throws Error::BadInput for a file that is no table, and
/// Error::Cancelled.
[[nodiscard]] const char *readTableRows(const QString &path, Progress &progress, const TableRowsUse &use);

} // namespace lianming
