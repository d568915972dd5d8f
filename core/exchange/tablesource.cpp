#include "core/exchange/tablesource.h"

#include "core/base/error.h"
#include "core/exchange/textsource.h"
#include "core/exchange/workbook.h"

#include <optional>

namespace lianming {

namespace {

class TextTable final : public TableSource
{
public:
    TextTable(std::string_view text, char separator) : m_reader(text, {separator, '"', false})
    {
        m_total = qint64(text.size());
    }
    [[nodiscard]] bool next() override
    {
        const bool found = m_reader.next();
        m_cells = m_reader.cells();
        m_record = m_reader.record();
        m_line = m_reader.line();
        m_position = qint64(m_reader.position());
        m_fault = m_reader.fault();
        return found;
    }

private:
    CsvReader m_reader;
};

class TextTableFile final : public TableFile
{
public:
    explicit TextTableFile(const QString &path) : m_source(std::in_place, path), m_text(m_source->text()) {}
    explicit TextTableFile(std::string_view text) : m_text(text) {}

    [[nodiscard]] const char *form() const override { return m_source ? m_source->encoding() : "UTF-8"; }
    [[nodiscard]] const char *mediaType() const override { return "text/csv"; }
    [[nodiscard]] char separator() const override { return guessSeparator(m_text); }
    [[nodiscard]] std::unique_ptr<TableSource> read(const QString & /*sheet*/, char separator) const override
    {
        return std::make_unique<TextTable>(m_text, separator);
    }

private:
    std::optional<TextSource> m_source;
    std::string_view m_text;
};

} // namespace

TableSource::~TableSource() = default;

std::vector<std::string_view> TableSource::spread() const
{
    return {m_cells.begin(), m_cells.end()};
}

TableFile::~TableFile() = default;

std::unique_ptr<TableFile> TableFile::open(const QString &path)
{
    if (auto workbook = openWorkbook(path))
        return workbook;
    return std::make_unique<TextTableFile>(path);
}

std::unique_ptr<TableFile> TableFile::ofText(std::string_view text)
{
    return std::make_unique<TextTableFile>(text);
}

qsizetype TableFile::sheetIndex(const QString &sheet, const QString &file) const
{
    for (qsizetype i = 0; i < m_sheets.size(); ++i) {
        if (sheet.isEmpty() ? !m_sheets[i].hidden : m_sheets[i].name == sheet)
            return i;
    }
    if (sheet.isEmpty() && !m_sheets.isEmpty())
        return 0;
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: has no sheet \"%2\""), {file, sheet});
}

} // namespace lianming
