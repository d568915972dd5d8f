// What is written on the paper: a contract's text with its terms and clauses as places that can be pressed, and the
// comparison of two versions word by word. In the document's language; only what people did ("edited by") is said in
// the screen's.
#pragma once

#include "core/drafting/draftedcontract.h"
#include "core/drafting/textdiff.h"

class QTextDocument;

namespace lianming {

/// "term:territories", "clause:fees.royalty": the names of places.
[[nodiscard]] QString termPlace(LicenceTerm term);
[[nodiscard]] QString clausePlace(const QString &code);
/// What a place's name says; nothing for another.
[[nodiscard]] std::optional<LicenceTerm> termOfPlace(const QString &place);
[[nodiscard]] QString clauseOfPlace(const QString &place);
/// Pressed to show what is folded, or to fold it again.
inline const QString foldPlace = QStringLiteral("fold:all");

/// `canEdit`: headings lead to the clause's form.
void writeText(QTextDocument &paper, const DraftedContract &drafted, DocumentLanguage language);
/// `unfolded`: also the clauses that are the same in both.
void writeComparison(QTextDocument &paper, const TextDiff &diff, DocumentLanguage language, bool unfolded);

} // namespace lianming
