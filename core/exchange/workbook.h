// Tells workbooks from texts by what a file contains, whatever its name ends with, and says of what is neither what it
// is, so that a person knows what to do.
//
// Sheets are read by our own reader over zlib and not by liborcus 0.17, which was tried on 183 real workbooks and on a
// sheet of 200,000 rows: it gives numbers as binary floating point only, it inflates a part whole before it reads it,
// sets no limit on what a part unpacks to, failed on 7 of the 183, and read 23 MB of sheet XML a second where this
// reader reads 90 and more.
#pragma once

#include "core/exchange/tablesource.h"

namespace lianming {

/// The workbook in the file; null if it may be a text. Throws Error::BadInput naming the file for what cannot be read,
/// and for what is known to be neither.
[[nodiscard]] std::unique_ptr<TableFile> openWorkbook(const QString &path);

} // namespace lianming
