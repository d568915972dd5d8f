// The royalty statement as a PDF in Chinese or in English: who settles what with whom, the figures of the period so
// that every sum can be followed with a finger, products, exceptions, and by which rule each was rated. Fonts are
// embedded. Needs a QGuiApplication (any platform). Where the values come from is statementdocument's and
// RoyaltyService's business.
#pragma once

#include "core/reports/statementdocument.h"
#include "core/reports/words.h"

class QIODevice;

namespace lianming {

/// Writes the statement to an open device. Throws Error::Unavailable when it cannot be written.
void writeStatementPdf(const StatementDocument &document, DocumentLanguage language, QIODevice &device);
/// Writes it to a file, which appears under its name only when complete.
void writeStatementPdf(const StatementDocument &document, DocumentLanguage language, const QString &path);

} // namespace lianming
