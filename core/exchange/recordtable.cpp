#include "core/exchange/csvreader.h"
#include "core/exchange/recordforms.h"

#include <algorithm>

namespace lianming {

namespace {

QString recordCellText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// The names of the columns. Throws Error::BadInput for a row that names none.
QStringList columnNames(std::span<const std::string_view> cells, const QString &name)
{
    if (cells.size() > RecordSource::mostColumns) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: has %2 columns; at most %3 are read"),
                    {name, QString::number(cells.size()), QString::number(RecordSource::mostColumns)});
    }
    const auto fail = [&name]() {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the first row does not name the columns"),
                    {name});
    };
    const auto isValue = [](const QString &cell) {
        bool number = false;
        (void)cell.toDouble(&number);
        return number || cell.startsWith(u"http://") || cell.startsWith(u"https://");
    };
    QStringList out;
    for (const std::string_view cell : cells) {
        if (cell.size() > 10'000 || cell.find('\0') != std::string_view::npos)
            fail();
        out.append(recordCellText(cell).trimmed());
    }
    if (std::ranges::all_of(out, &QString::isEmpty) || std::ranges::any_of(out, isValue))
        fail();
    return out;
}

ImportReason reasonOf(CsvFault fault)
{
    switch (fault) {
    case CsvFault::OpenQuote: return ImportReason::OpenQuote;
    case CsvFault::LoneReturn: return ImportReason::LoneReturn;
    case CsvFault::LongCell: return ImportReason::CellTooLong;
    case CsvFault::None:
    case CsvFault::StrayQuote:
    case CsvFault::TextAfterQuote: break;
    }
    return ImportReason::StrayQuote;
}

class TextRecords final : public RecordSource
{
public:
    TextRecords(std::unique_ptr<TextSource> text, const QString &name)
        : m_text(std::move(text)),
          m_reader(m_text->text(), {guessSeparator(m_text->text().substr(0, 1 << 20)), '"', true, cellLimit}),
          m_name(name)
    {
        m_encoding = QString::fromLatin1(m_text->encoding());
        m_separator = guessSeparator(m_text->text().substr(0, 1 << 20));
        m_total = qint64(m_text->text().size());
        // The names of columns fill no megabyte; a file without line ends is told by that, before all of it is read.
        if (m_text->text().substr(0, 2 * cellLimit).find_first_of("\r\n") == std::string_view::npos
            && m_text->text().size() > 2 * cellLimit)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the first row does not name the columns"),
                        {name});
        if (!m_reader.next()) {
            if (m_reader.fault() == CsvFault::None)
                throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: is empty"), {name});
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "%1: the first row, which names the columns, has a stray quote"),
                        {name});
        }
        m_header = columnNames(m_reader.cells(), name);
    }

    [[nodiscard]] bool next(std::optional<ImportIssue> &issue) override
    {
        issue.reset();
        if (m_faulty)
            m_reader.recover();
        m_faulty = false;
        bool found = m_reader.next();
        while (found && m_reader.isBlank())
            found = m_reader.next();
        if (!found && m_reader.fault() == CsvFault::None)
            return false;
        m_record = m_reader.record();
        m_line = m_reader.line();
        if (found)
            m_cells = m_reader.cells();
        requireRows(found && m_cells.size() == size_t(m_header.size()));
        if (found)
            return true;
        m_faulty = true;
        m_cells = {};
        issue = ImportIssue{0, 0, m_header.value(m_reader.column() - 1), reasonOf(m_reader.fault()), {}};
        return true;
    }
    [[nodiscard]] qint64 position() const override { return qint64(m_reader.position()); }

private:
    /// A quotation mark that is never closed makes as many rows as the rest of the file has lines.
    void requireRows(bool fits)
    {
        m_strays = fits ? 0 : m_strays + 1;
        if (m_strays <= mostStrays)
            return;
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: the %2 rows up to line %3 have not the cells that the first row "
                                              "names. Is a quotation mark missing, or another separator meant?"),
                    {m_name, QString::number(m_strays), QString::number(m_line)});
    }

    static constexpr qint64 mostStrays = 50'000;

    std::unique_ptr<TextSource> m_text;
    CsvReader m_reader;
    QString m_name;
    bool m_faulty = false;
    qint64 m_strays = 0; ///< rows one after the other that did not fit
};

/// The first row with two cells or more names the columns; what stands above is a title. Rows are as wide as it.
class SheetRecords final : public RecordSource
{
public:
    SheetRecords(std::unique_ptr<TableFile> file, const QString &sheet, const QString &name)
        : m_book(std::move(file)), m_rows(m_book->read(sheet, ','))
    {
        m_form = m_book->form();
        m_total = m_rows->total();
        constexpr int searched = 20;
        for (int row = 0; row < searched && m_rows->next(); ++row) {
            const std::vector<std::string_view> cells = m_rows->spread();
            const auto filled = std::ranges::count_if(cells, [](std::string_view cell) { return !cell.empty(); });
            if (filled < 2)
                continue;
            const size_t width = size_t(
                std::ranges::find_if(cells.rbegin(), cells.rend(), [](std::string_view cell) { return !cell.empty(); })
                    .base()
                - cells.begin());
            m_header = columnNames(std::span(cells).first(width), name);
            return;
        }
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the first row does not name the columns"),
                    {name});
    }

    [[nodiscard]] bool next(std::optional<ImportIssue> &issue) override
    {
        issue.reset();
        while (m_rows->next()) {
            const auto cells = m_rows->cells();
            if (std::ranges::all_of(cells, &std::string_view::empty))
                continue;
            m_row.assign(cells.begin(), cells.end());
            while (m_row.size() > size_t(m_header.size()) && m_row.back().empty())
                m_row.pop_back();
            if (m_row.size() < size_t(m_header.size()))
                m_row.resize(size_t(m_header.size()));
            m_cells = m_row;
            m_record = m_rows->record();
            m_line = m_rows->line();
            return true;
        }
        return false;
    }
    [[nodiscard]] qint64 position() const override { return m_rows->position(); }

private:
    std::unique_ptr<TableFile> m_book;
    std::unique_ptr<TableSource> m_rows;
    std::vector<std::string_view> m_row;
};

} // namespace

std::unique_ptr<RecordSource> textRecords(std::unique_ptr<TextSource> text, const QString &name)
{
    return std::make_unique<TextRecords>(std::move(text), name);
}

std::unique_ptr<RecordSource> sheetRecords(std::unique_ptr<TableFile> file, const QString &sheet, const QString &name)
{
    return std::make_unique<SheetRecords>(std::move(file), sheet, name);
}

} // namespace lianming
