// The statement of a rights holder or agent on paper and as a workbook, in Chinese or in English: the base, percent and
// amount of each contract and period, totals by currency, what was paid and what is open.
#pragma once

#include "core/reports/documenttable.h"
#include "core/reports/payeedocument.h"

namespace lianming {

class PrintFonts;

[[nodiscard]] QByteArray payeePdf(const PayeeDocument &document, DocumentLanguage language, PrintFonts &fonts);
/// Writes a file, which appears under its name only when complete. Throws Error::Unavailable.
void writePayeePdf(const PayeeDocument &document, DocumentLanguage language, const QString &path);
void writePayeeXlsx(const PayeeDocument &document, DocumentLanguage language, const QString &path);

} // namespace lianming
