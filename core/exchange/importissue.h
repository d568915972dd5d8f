// Why a row of an imported file was not taken, or what somebody should know who has taken it: where it stands, which
// field, what is wrong. Shared by all imports of tables. The sentence for a reason is made by ui/text; files and
// databases hold its code.
#pragma once

#include <QList>
#include <QStringList>

#include <functional>

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
    NoRecord,   ///< something else than a record of an object; value: what it is
    Elsewhere,  ///< only the address of a record that is in another file; value: the address
    Unreadable, ///< a file among several that cannot be read further; value: why, in English
    MergedInto, ///< another record stands for this one, which is not written; value: the other's code
    Archived,   ///< a warning: the record is archived, and stays so; value: its number
    OtherCase,  ///< a warning: a new record beside one whose number differs in capitals alone; value: that one's
    BrokenRule, ///< a warning: the file breaks a rule of its form; value: which one (iiifrules); field: where
};
inline constexpr int importReasonCount = int(ImportReason::BrokenRule) + 1;

struct ImportIssue {
    qint64 row = 0;  ///< number of the record in the file, from 1; the header is 1
    qint64 line = 0; ///< line of the file on which the record begins, from 1
    QString field;   ///< code of the field ("accession_number"); the column's header for a fault of form; empty for the
                     ///< row as such
    ImportReason reason = ImportReason::Missing;
    QString value;     ///< beginning of what stood there
    QString file = {}; ///< the file's name, where several are read as one

    friend bool operator==(const ImportIssue &, const ImportIssue &) = default;
};

/// "stray_quote", "wrong_cell_count" …
[[nodiscard]] const char *importReasonCode(ImportReason reason);

/// A table (CSV) of records that were not taken, to be sent to who made the file: file, row, line, field, why, what
/// stood there; `heads` are these six in the reader's language. Throws Error::Unavailable.
void writeIssueList(const QString &path, const QStringList &heads, const QList<ImportIssue> &issues,
                    const std::function<QString(const ImportIssue &)> &why);

} // namespace lianming
