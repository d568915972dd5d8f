// Cells of a CSV text, record by record (RFC 4180; records end with CRLF or LF). Cells are views into the text, so a
// file of any size is read from its mapping without copies; only a cell with doubled quotes is copied, into the reader.
// What columns mean, how many there must be, and whether the bytes are UTF-8, is left to the caller.
#pragma once

#include <QtGlobal>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

struct CsvFormat {
    char separator = ',';
    char quote = '"';
    /// Strict: a quote or a lone CR in an unquoted cell and text after a closing quote are faults. Otherwise they are
    /// taken as they stand, as spreadsheets do.
    bool strict = true;
    /// Bytes after which a quoted cell is a fault, so that one open quote does not swallow a whole file. 0: no limit.
    size_t cellLimit = 0;
};

enum class CsvFault {
    None,
    StrayQuote,     ///< a quote inside an unquoted cell
    TextAfterQuote, ///< something between a closing quote and the separator
    OpenQuote,      ///< the text ends inside a quoted cell
    LoneReturn,     ///< CR without LF in an unquoted cell
    LongCell,       ///< a quoted cell above the format's limit
};

class CsvReader
{
public:
    /// Reads `text`, which must outlive the reader; a UTF-8 byte-order mark at its start is skipped.
    explicit CsvReader(std::string_view text, CsvFormat format = {});

    /// Moves to the next record. False at the end, and at a fault, after which only recover() goes on.
    [[nodiscard]] bool next();
    /// After a fault: goes on at the line of text after the one on which the faulty record begins.
    void recover();
    [[nodiscard]] CsvFault fault() const { return m_fault; }

    /// The record's cells, at least one; valid until next().
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }
    /// Whether the record is an empty line.
    [[nodiscard]] bool isBlank() const { return m_cells.size() == 1 && m_cells.front().empty() && !m_hasQuotes; }

    /// Number of the record from 1, also of the one a fault was found in.
    [[nodiscard]] qint64 record() const { return m_record; }
    /// Number of the line of text on which the record begins, from 1: larger than record() after line ends in quotes.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// Number of the cell, from 1, in which a fault was found.
    [[nodiscard]] qsizetype column() const { return qsizetype(m_cells.size()) + 1; }
    /// Bytes read so far, for progress.
    [[nodiscard]] size_t position() const { return m_position; }

private:
    struct Copied {
        size_t cell;
        size_t offset;
        size_t size;
    };

    [[nodiscard]] bool readBare();
    [[nodiscard]] bool readQuoted();
    [[nodiscard]] bool atLineEnd() const;
    bool failed(CsvFault fault);

    std::string_view m_text;
    CsvFormat m_format;
    size_t m_position = 0;
    qint64 m_record = 0;
    qint64 m_line = 0;
    qint64 m_nextLine = 1;
    size_t m_start = 0; ///< of the record
    bool m_hasQuotes = false;
    CsvFault m_fault = CsvFault::None;
    std::vector<std::string_view> m_cells;
    std::vector<Copied> m_copied;
    std::string m_copy; ///< cells of this record that had doubled quotes
};

} // namespace lianming
