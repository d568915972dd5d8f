// One sheet of an Excel workbook, read row by row (ECMA-376 part 1, 18.3.1).
#pragma once

#include "core/exchange/workbookxml.h"
#include "core/exchange/xlsx.h"

#include <set>

namespace lianming {

struct XlsxSheetContext {
    QString sheet;
    std::shared_ptr<const SharedTexts> texts;
    std::vector<NumberLook> looks; ///< by cell style
    bool epoch1904 = false;
};

/// The text of a string element (its Start was just read), of all its runs, without phonetic hints; `out` is replaced.
void readXlsxText(WorkbookXml &xml, std::string &out);

/// The merged areas of a sheet, by their top. They stand behind its cells, so the part is gone through once before; it
/// is unpacked only, and looked at as XML where the bytes say that there are any. A damaged part is refused here.
[[nodiscard]] std::vector<SheetMerge> xlsxMerges(const WorkbookZip &zip, const WorkbookZip::Entry &entry);

class XlsxSheet final : public SheetReader
{
public:
    XlsxSheet(WorkbookPart part, XlsxSheetContext context, std::vector<SheetMerge> merges);
    [[nodiscard]] bool fill(SheetBatch &batch) override;

private:
    using Kind = CellNote::Kind;

    [[noreturn]] void fail(const char *text) const;
    void readRow(SheetBatch &batch);
    void readCell(SheetBatch &batch, SheetBatch::Row &row);
    void readFormula(SheetBatch::Row &row);
    [[nodiscard]] Kind shownNumber(std::string_view &text, NumberLook look, SheetBatch &batch);

    WorkbookXml m_xml;
    XlsxSheetContext m_context;
    std::vector<SheetMerge> m_merges;
    bool m_inData = false;
    qint64 m_row = 0;
    int m_column = -1;
    std::string m_value;
    std::string m_formula;
    std::string m_hold;
};

} // namespace lianming
