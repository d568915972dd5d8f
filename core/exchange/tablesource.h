// The records of a table somebody sent, whatever it came in: a text with separators, or a sheet of a workbook. Each
// record is a row of UTF-8 cells with its number in the file; a workbook's cells say besides what they are, because a
// number that is stored as one has a single reading and a formula may have no result. What the columns mean is left to
// the caller.
#pragma once

#include "core/exchange/csvreader.h"

#include <QList>
#include <QString>

#include <memory>

namespace lianming {

struct CellNote {
    enum class Kind : quint8 {
        Text,    ///< also every cell of a text file
        Number,  ///< digits with a point, as stored; a percentage ends with "%"
        Day,     ///< YYYY-MM-DD, with a time of day after a blank where it has one; a time alone HH:MM:SS
        Boolean, ///< TRUE or FALSE
        Fault,   ///< the cell shows an error such as #REF!, which is its text
        NoValue, ///< a formula whose result is not in the file; the text is empty
    };
    Kind kind = Kind::Text;
    bool merged = false; ///< one value for several rows: the first of them, or carried down from it
};

/// What a source met so far.
struct TableFacts {
    qint64 rows = 0;       ///< that have a cell
    qint64 hiddenRows = 0; ///< of these; they are read like the others
    qint64 mergedCells = 0;
    qint64 withoutValue = 0; ///< formulas
    qint64 faults = 0;       ///< cells that show an error
    /// Numbers with more than the fifteen digits that a spreadsheet computes with: their last digits are noise of the
    /// binary form ("3.3000000000000003") and were rounded away, as the spreadsheet itself does when it shows them.
    qint64 rounded = 0;

    friend bool operator==(const TableFacts &, const TableFacts &) = default;
};

class TableSource
{
public:
    TableSource() = default;
    TableSource(const TableSource &) = delete;
    TableSource &operator=(const TableSource &) = delete;
    virtual ~TableSource();

    /// Moves to the next record. False at the end, and at a fault of a text's form. Throws Error::BadInput where a
    /// workbook cannot be read further.
    [[nodiscard]] virtual bool next() = 0;

    /// The record's cells, valid until next().
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }
    /// One for each cell, or none at all: then every cell is text.
    [[nodiscard]] std::span<const CellNote> notes() const { return m_notes; }
    /// The cells with each value that was merged over several columns in all of these, as a header's is meant.
    [[nodiscard]] virtual std::vector<std::string_view> spread() const;
    /// Number of the record from 1; a sheet's row.
    [[nodiscard]] qint64 record() const { return m_record; }
    /// Line of text on which the record begins, from 1; a sheet's row.
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] bool isHidden() const { return m_hidden; }
    /// The row from which the sum in one of the record's cells begins (=SUM(C2:C9): 2); 0 if there is none.
    [[nodiscard]] qint64 sumFrom() const { return m_sumFrom; }
    /// Bytes of the file taken so far, out of total(), for progress.
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// What ended a text before its end.
    [[nodiscard]] CsvFault fault() const { return m_fault; }
    [[nodiscard]] const TableFacts &facts() const { return m_facts; }

protected:
    std::span<const std::string_view> m_cells;
    std::span<const CellNote> m_notes;
    qint64 m_record = 0;
    qint64 m_line = 0;
    bool m_hidden = false;
    qint64 m_sumFrom = 0;
    qint64 m_position = 0;
    qint64 m_total = 0;
    CsvFault m_fault = CsvFault::None;
    TableFacts m_facts;
};

struct TableSheet {
    QString name;
    bool hidden = false;
    bool active = false; ///< shown first when the file is opened

    friend bool operator==(const TableSheet &, const TableSheet &) = default;
};

/// A file that holds one table (a text) or several (the sheets of a workbook).
class TableFile
{
public:
    /// Opens the file by what it contains, whatever its name ends with. Throws Error::BadInput naming the file, and
    /// what it is if it holds no table that is read here: an old or a protected workbook, a document, a picture.
    [[nodiscard]] static std::unique_ptr<TableFile> open(const QString &path);
    /// The same for a text in memory, which must be UTF-8 and outlive the file.
    [[nodiscard]] static std::unique_ptr<TableFile> ofText(std::string_view text);

    TableFile() = default;
    TableFile(const TableFile &) = delete;
    TableFile &operator=(const TableFile &) = delete;
    virtual ~TableFile();

    /// "UTF-8" …, "XLSX", "ODS".
    [[nodiscard]] virtual const char *form() const = 0;
    [[nodiscard]] virtual const char *mediaType() const = 0;
    /// In their order; a text has none.
    [[nodiscard]] const QList<TableSheet> &sheets() const { return m_sheets; }
    [[nodiscard]] bool isWorkbook() const { return !m_sheets.isEmpty(); }
    /// Whether it carries programs. They are never run and never looked at.
    [[nodiscard]] bool hasMacros() const { return m_macros; }
    /// What a text's cells are most likely divided by; a comma for a workbook.
    [[nodiscard]] virtual char separator() const { return ','; }
    /// The records of the sheet of that name (of the first one shown where the name is empty), or of the text with
    /// its cells divided by `separator`. Must not outlive the file. Throws Error::BadInput if there is no such sheet.
    [[nodiscard]] virtual std::unique_ptr<TableSource> read(const QString &sheet, char separator) const = 0;

protected:
    /// The place of the sheet that read() means. Throws Error::BadInput.
    [[nodiscard]] qsizetype sheetIndex(const QString &sheet, const QString &file) const;

    QList<TableSheet> m_sheets;
    bool m_macros = false;
};

} // namespace lianming
