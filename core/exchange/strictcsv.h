// A CSV file with a fixed set of columns, read strictly: the header names known columns once each, every record has as
// many cells, none is blank, all is UTF-8. Columns are asked for by their place in the set.
#pragma once

#include "core/exchange/csvreader.h"

#include <QStringList>

#include <memory>

class QFile;

namespace lianming {

/// A file's bytes, mapped where the system can. Throws Error::BadInput if it cannot be read.
class FileBytes
{
public:
    explicit FileBytes(const QString &path);
    ~FileBytes();
    [[nodiscard]] std::string_view view() const { return m_view; }

private:
    std::unique_ptr<QFile> m_file;
    QByteArray m_bytes;
    std::string_view m_view;
};

class StrictCsv
{
public:
    struct Column {
        const char *name;
        bool required;
    };

    /// Reads the header. Throws Error::BadInput naming what is wrong with it.
    StrictCsv(std::string_view text, QString name, std::span<const Column> columns);

    /// Moves to the next record; false at the end. Throws Error::BadInput naming the line.
    [[nodiscard]] bool next();
    /// The cell of the column at `place` in the set; empty if the file has no such column.
    [[nodiscard]] std::string_view cell(size_t place) const
    {
        const int at = m_places[place];
        return at < 0 ? std::string_view() : m_reader.cells()[size_t(at)];
    }
    /// The record's index from 0, the header not counted.
    [[nodiscard]] qsizetype index() const { return qsizetype(m_reader.record()) - 2; }

    /// Throws Error::BadInput "file: line N: column: complaint".
    [[noreturn]] void fail(size_t place, const char *text, const QStringList &args = {}) const;
    /// Throws if the cell is empty.
    [[nodiscard]] std::string_view required(size_t place) const;

private:
    [[noreturn]] void failRecord(const char *text, const QStringList &args = {}) const;

    QString m_name;
    std::span<const Column> m_columns;
    CsvReader m_reader;
    std::vector<int> m_places; ///< by column of the set: place in the file, or -1
    size_t m_width = 0;
};

} // namespace lianming
