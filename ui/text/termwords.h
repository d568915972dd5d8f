// Words for the terms of the vocabularies and for years, in the language that holds now.
#pragma once

#include "core/assets/collection.h"
#include "core/vocabulary/termbook.h"
#include "core/vocabulary/yearrange.h"

namespace lianming {

/// The name in this language, or in the other where this one is missing.
[[nodiscard]] QString termText(const Term &term);
/// The same of a shipped term; of the house's own what its code was made of. A code that is none stays as it is.
[[nodiscard]] QString termText(const QString &code);
/// Of a shipped term or one of the house's own.
[[nodiscard]] QString termText(const TermBook &book, const QString &code);
/// "Periods", "Materials and techniques" …
[[nodiscard]] QString vocabularyText(Vocabulary vocabulary);
[[nodiscard]] QString collectionKindText(CollectionKind kind);

/// "1735", "1736–1795", "300 BC–AD 200", "5th century BC" has none of its own: "500–401 BC"; in Chinese
/// "公元前300年—公元200年".
[[nodiscard]] QString yearsText(const YearSpan &span);
/// As yearsText(); "1700–" and "–221 BC" where it is open at one end. yearRange() reads it back.
[[nodiscard]] QString yearRangeText(const YearRange &range);
/// What a form says under the words of a period: "Understood as 1736–1795", or that they name no years.
[[nodiscard]] QString understoodText(const QString &period);

} // namespace lianming
