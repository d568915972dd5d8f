// The sheet of one piece of evidence on paper, in Chinese or in English: what there is to say under the six heads of
// electronic data, its custody, how a stranger checks it by hand, and what a timestamp proves and what it does not.
// What was not recorded stands there as not recorded.
#pragma once

#include "core/protection/evidencesheet.h"
#include "core/reports/legaldocument.h"

namespace lianming {

class PrintFonts;

[[nodiscard]] LegalDocument evidenceDocument(const EvidenceSheet &sheet, DocumentLanguage language);
/// An archival PDF (PDF/A-2b). Needs a QGuiApplication (any platform), on any thread.
[[nodiscard]] QByteArray evidencePdf(const EvidenceSheet &sheet, DocumentLanguage language, PrintFonts &fonts);
/// Writes a file, which appears under its name only when complete. Throws Error::Unavailable.
void writeEvidencePdf(const EvidenceSheet &sheet, DocumentLanguage language, const QString &path);

/// What a timestamp proves, and what it does not: for whatever leaves with one.
[[nodiscard]] QString timestampStatement(const Words &w);
[[nodiscard]] QString evidenceKindWord(const Words &w, EvidenceKind kind);
[[nodiscard]] QString custodyActWord(const Words &w, CustodyAct act);

} // namespace lianming
