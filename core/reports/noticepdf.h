// A notice of infringement as a letter to the platform, in Chinese or in English: what the law wants it to name
// (core/cases/noticegates.h), the schedule of the listings, the list of the evidence by SHA-256 and trusted time, the
// declaration of truth, and what a wrongful notice costs.
#pragma once

#include "core/reports/casedocument.h"
#include "core/reports/words.h"

namespace lianming {

class PrintFonts;

/// Needs a QGuiApplication (any platform).
[[nodiscard]] QByteArray noticePdf(const CaseDocument &document, DocumentLanguage language, PrintFonts &fonts);

} // namespace lianming
