// The file of a case on paper, in Chinese or in English: where it stands, its timeline, the listings, the assessment
// with both pictures side by side and what was taken outlined, the sheets of the evidence with their custody, letters,
// approvals, damages with the source of each figure, and money that came in.
#pragma once

#include "core/reports/casedocument.h"
#include "core/reports/words.h"

namespace lianming {

class PrintFonts;

/// Needs a QGuiApplication (any platform). `pictures` may be empty.
[[nodiscard]] QByteArray caseFilePdf(const CaseDocument &document, DocumentLanguage language,
                                     const CasePictures &pictures, PrintFonts &fonts);

} // namespace lianming
