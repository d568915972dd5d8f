// A table of any length as a file that a spreadsheet opens: XLSX or CSV, by the file name's ending. What a list page
// hands out. Rows are asked for one by one; text that would be a formula elsewhere is neutralised (safecell.h,
// workbookout.h). The file appears under its name only when complete.
#pragma once

#include "core/base/progress.h"
#include "core/reports/documenttable.h"

#include <functional>

namespace lianming {

struct TableExport {
    DocumentTable head; ///< title, currency and columns; rows are not looked at
    DocumentLanguage language = DocumentLanguage::English;
    QDate created;                                 ///< the file's date; the same content gives the same bytes
    qint64 rowCount = 0;                           ///< for the progress; 0: not known
    std::function<std::optional<TableRow>()> next; ///< nothing after the last row
};

/// CSV is UTF-8 with a byte-order mark, cells between commas, lines ending with CRLF; amounts and counts are plain
/// numbers ("1234.50"), those in another currency than the table's begin with its code, days are "2026-03-31".
/// Returns the number of rows. Throws Error::Unavailable where it cannot be written, Error::BadInput for another ending
/// than .xlsx and .csv.
qint64 exportTable(const TableExport &table, const QString &path, Progress &progress);

/// A row as a line of CSV with its line end.
[[nodiscard]] std::string csvLine(const TableRow &row, const DocumentTable &head, const Words &words);

} // namespace lianming
