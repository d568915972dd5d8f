// Why a row of an imported file was not taken: where it stands, which field, what is wrong. Shared by all imports of
// tables. The sentence for a reason is made by ui/text; files and databases hold its code.
#pragma once

#include <QString>

namespace lianming {

enum class ImportReason {
    StrayQuote,     ///< a quote inside an unquoted cell, or text after a closing quote
    OpenQuote,      ///< a quote that is never closed
    LoneReturn,     ///< a carriage return that ends no line
    WrongCellCount, ///< more or fewer cells than the header; value: how many there are
    CellTooLong,    ///< above 1 MiB, or above what the field can hold
    BadCharacter,   ///< a NUL
    Missing,        ///< the field must not be empty
    BadUrl,
    UnknownCode, ///< not one of the field's codes
    Duplicate,   ///< the file has this key already; value: the key
    BadNumber,
    BadDate,
};

struct ImportIssue {
    qint64 row = 0;  ///< number of the record in the file, from 1; the header is 1
    qint64 line = 0; ///< line of the file on which the record begins, from 1
    QString field;   ///< code of the field ("accession_number"); the column's header for a fault of form; empty for the
                     ///< row as such
    ImportReason reason = ImportReason::Missing;
    QString value; ///< beginning of what stood there

    friend bool operator==(const ImportIssue &, const ImportIssue &) = default;
};

/// "stray_quote", "wrong_cell_count" …
[[nodiscard]] const char *importReasonCode(ImportReason reason);

} // namespace lianming
