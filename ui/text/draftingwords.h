// Words for what core/drafting says in codes: terms and sections in the language of the screen, findings as sentences.
// The contract's own text is in the document's language and comes from core as it is.
#pragma once

#include "core/drafting/contractround.h"
#include "core/drafting/textfindings.h"

namespace lianming {

[[nodiscard]] QString licenceTermText(LicenceTerm term);
/// The term's name in a document's language, as a head: with a capital.
[[nodiscard]] QString licenceTermHead(LicenceTerm term, DocumentLanguage language);
[[nodiscard]] QString clauseSectionText(ClauseSection section);
[[nodiscard]] QString roundSideText(RoundSide side);
[[nodiscard]] QString textFindingText(const TextFinding &finding);
/// The text in the language of the screen, or in the other where that one is empty.
[[nodiscard]] QString shownText(const BothLanguages &text);

} // namespace lianming
