// A table of brands that somebody sent: a text with separators or a sheet of a workbook, its columns found by the words
// of its first row, in English and Chinese. Read as it stands, row by row; what becomes of a row is brandimport's
// business.
#pragma once

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/brands/brand.h"

#include <functional>

namespace lianming {

/// What a row says; what it does not say is empty.
struct BrandRow {
    qint64 row = 0;  ///< of the table, its header being 1
    qint64 line = 0; ///< line of the file on which it begins; a sheet's row
    Brand brand;     ///< code and names as they stand there; the country as a code
};

/// Why a row was not taken.
struct RefusedBrand {
    qint64 row = 0;
    qint64 line = 0;
    QString field;  ///< "name", "credit_code" …; empty for the row as such
    QString reason; ///< "form", "too_long", "formula", "name_missing", "credit_code" …
    Message message;
    QString value; ///< beginning of what stood there
};

struct BrandFileUse {
    std::function<void(const BrandRow &)> row;
    std::function<void(const RefusedBrand &)> refused;
};

/// Reads the file and hands out its rows in their order. Returns "CSV", "XLSX" or "ODS". Progress counts bytes. Throws
/// Error::BadInput for a file that is no table or has no column of names, Error::Cancelled.
[[nodiscard]] const char *readBrandFile(const QString &path, Progress &progress, const BrandFileUse &use);

} // namespace lianming
