// A licensee's account statement on paper and as a workbook, in Chinese or in English: opening balance, every posting,
// closing balance, aging and open items. It says that it foots; where it does not, that the books are damaged is said
// instead (AccountDocument::foots).
#pragma once

#include "core/reports/accountdocument.h"
#include "core/reports/documenttable.h"

namespace lianming {

class PrintFonts;

[[nodiscard]] QByteArray accountPdf(const AccountDocument &document, DocumentLanguage language, PrintFonts &fonts);
/// Writes a file, which appears under its name only when complete. Throws Error::Unavailable.
void writeAccountPdf(const AccountDocument &document, DocumentLanguage language, const QString &path);
void writeAccountXlsx(const AccountDocument &document, DocumentLanguage language, const QString &path);

} // namespace lianming
