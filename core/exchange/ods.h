// OpenDocument spreadsheets (OASIS OpenDocument 1.2 and 1.3; .ods and templates): their sheets and the rows of one,
// read as a stream. Programs in them are told of and left alone, references to other files are never followed, formulas
// never computed; protected files are refused.
#pragma once

#include "core/exchange/tablesource.h"
#include "core/exchange/workbookrows.h"
#include "core/exchange/workbookzip.h"

namespace lianming {

class FileBytes;
class WorkbookXml;

class OdsFile final : public TableFile
{
public:
    /// `bytes` hold the archive. Throws Error::BadInput if it is no spreadsheet.
    OdsFile(std::unique_ptr<FileBytes> bytes, WorkbookZip zip);
    ~OdsFile() override;

    [[nodiscard]] const char *form() const override { return "ODS"; }
    [[nodiscard]] const char *mediaType() const override { return "application/vnd.oasis.opendocument.spreadsheet"; }
    [[nodiscard]] std::unique_ptr<TableSource> read(const QString &sheet, char separator) const override;

private:
    void refuseProtected() const;
    void readSheets();
    [[nodiscard]] QString activeSheet() const;

    std::unique_ptr<FileBytes> m_bytes;
    WorkbookZip m_zip;
    std::vector<qsizetype> m_places; ///< of the sheets among the document's tables
};

} // namespace lianming
