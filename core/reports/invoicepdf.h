// Invoices, interest notes and credit notes on paper and as a workbook, in Chinese or in English: what is asked for and
// why, the way from the payable amount over the taxes to the cash due, by when and where to pay; or what is taken back
// of which invoice. PDFs need a QGuiApplication (any platform), on any thread.
#pragma once

#include "core/reports/documenttable.h"
#include "core/reports/invoicedocument.h"

namespace lianming {

class PrintFonts;

[[nodiscard]] QByteArray invoicePdf(const InvoiceDocument &document, DocumentLanguage language, PrintFonts &fonts);
/// Writes a file, which appears under its name only when complete. Throws Error::Unavailable.
void writeInvoicePdf(const InvoiceDocument &document, DocumentLanguage language, const QString &path);
void writeInvoiceXlsx(const InvoiceDocument &document, DocumentLanguage language, const QString &path);

/// The amounts, one below the other.
[[nodiscard]] DocumentTable invoiceTable(const InvoiceDocument &document, const Words &words);
/// "Invoice", "Credit note", …
[[nodiscard]] QString invoiceTitle(InvoiceKind kind, const Words &words);

} // namespace lianming
