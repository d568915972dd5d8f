// A legal text as an archival PDF (PDF/A-2b) with bookmarks for its sections. The bytes follow from the document alone.
// Needs a QGuiApplication (any platform), on any thread.
#pragma once

#include "core/reports/legaldocument.h"

namespace lianming {

class PrintFonts;

/// `fonts` is kept between documents, which saves most of the time of the next.
[[nodiscard]] QByteArray legalPdf(const LegalDocument &document, PrintFonts &fonts);

} // namespace lianming
