// The styles of a legal text as OpenDocument: how titles, headings, clauses, cells and notes look, the page with its
// margins, and what stands in its head and foot.
#pragma once

#include "core/reports/legaldocument.h"

namespace lianming {

/// The part "styles.xml".
[[nodiscard]] QByteArray odtStyles(const LegalDocument &document, const Words &words);

} // namespace lianming
