// Excel workbooks (ECMA-376, transitional and strict; .xlsx, .xlsm and templates): their sheets and the rows of one,
// read as a stream. Programs in them are told of and left alone, references to other files are never followed, formulas
// never computed.
#pragma once

#include "core/exchange/tablesource.h"
#include "core/exchange/workbookrows.h"
#include "core/exchange/workbookvalue.h"
#include "core/exchange/workbookzip.h"

#include <map>

namespace lianming {

class FileBytes;

/// The texts that cells refer to by number.
struct SharedTexts {
    static constexpr size_t sizeLimit = size_t(256) << 20;
    TextStore store;
    std::vector<std::string_view> texts;
};

class XlsxFile final : public TableFile
{
public:
    /// `bytes` hold the archive. Throws Error::BadInput if it is no workbook.
    XlsxFile(std::unique_ptr<FileBytes> bytes, WorkbookZip zip);
    ~XlsxFile() override;

    [[nodiscard]] const char *form() const override { return "XLSX"; }
    [[nodiscard]] const char *mediaType() const override;
    [[nodiscard]] std::unique_ptr<TableSource> read(const QString &sheet, char separator) const override;

private:
    [[nodiscard]] const WorkbookZip::Entry &part(const std::string &name) const;
    void readWorkbook(const std::string &path);
    void readStyles(const std::string &path);
    void loadTexts() const;

    std::unique_ptr<FileBytes> m_bytes;
    WorkbookZip m_zip;
    std::vector<std::string> m_paths; ///< of the sheets
    std::string m_textsPath;
    bool m_epoch1904 = false;
    std::vector<NumberLook> m_looks; ///< by cell style
    mutable std::shared_ptr<const SharedTexts> m_texts;
    mutable std::map<qsizetype, std::vector<SheetMerge>> m_merges; ///< of the sheets read so far
};

} // namespace lianming
