// The royalty statement as a workbook: a summary with the figures, then a sheet each for products, exceptions, the
// terms in words, and all reported lines, however many there are. Says what the PDF says (statementpdf.h).
#pragma once

#include "core/reports/statementdocument.h"
#include "core/reports/words.h"

#include <functional>

namespace lianming {

/// Hands lines on, one by one in their order.
using StatementLines = std::function<void(const std::function<void(const StatementDocument::LineRow &)> &take)>;

/// `lines`: where the reported lines come from; without it those of the document. The file appears under its name only
/// when complete. Throws Error::Unavailable, and whatever `lines` throws.
void writeStatementXlsx(const StatementDocument &document, DocumentLanguage language, const QString &path,
                        const StatementLines &lines = {});

} // namespace lianming
