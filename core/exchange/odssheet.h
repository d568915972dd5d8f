// One sheet of an OpenDocument spreadsheet, read row by row (OpenDocument 1.2 part 1, section 9). Rows and cells may be
// repeated by a number in the file; empty repetitions cost nothing, others are bounded.
#pragma once

#include "core/exchange/workbookrows.h"
#include "core/exchange/workbookxml.h"

namespace lianming {

/// Depth at which the sheets stand: document-content, body, spreadsheet, table.
constexpr size_t odsTableDepth = 4;

class OdsSheet final : public SheetReader
{
public:
    /// Reads the table at `place` among the document's.
    OdsSheet(WorkbookPart part, qsizetype place, QString name);
    [[nodiscard]] bool fill(SheetBatch &batch) override;

private:
    using Kind = CellNote::Kind;

    [[noreturn]] void fail(const char *text) const;
    [[nodiscard]] bool findSheet();
    void readRow(SheetBatch &batch);
    void readCell(SheetBatch &batch, bool isCovered);
    void readParagraphs();
    void readParagraph();
    [[nodiscard]] bool repeat(SheetBatch &batch);
    [[nodiscard]] Kind valueOf(std::string_view type, std::string_view &text, SheetBatch &batch);

    WorkbookXml m_xml;
    qsizetype m_place;
    QString m_name;
    bool m_found = false;
    qint64 m_row = 0;           ///< read last, with its repetitions
    int m_column = 0;           ///< the next cell's
    SheetBatch::Row m_repeated; ///< the row that is being repeated
    qint64 m_repeats = 0;       ///< times that it is still to come
    std::vector<SheetCell> m_repeatedCells;
    TextStore m_repeatedTexts;
    qint64 m_multiplied = 0; ///< cells that came from repeating
    qint64 m_sumFrom = 0;
    std::string m_text;
    std::string m_stored;
    std::string m_hold;
};

} // namespace lianming
