// Words for the terms of the vocabularies and for years, in the language that holds now.
#pragma once

#include "core/assets/collection.h"
#include "core/vocabulary/period.h"
#include "core/vocabulary/thesaurus.h"

namespace lianming {

/// The name in this language, or in the other where this one is missing.
[[nodiscard]] QString termText(const Term &term);
/// The same of a shipped term; a code that is none stays as it is.
[[nodiscard]] QString termText(const QString &code);
/// "Periods", "Materials and techniques" …
[[nodiscard]] QString vocabularyText(Vocabulary vocabulary);
[[nodiscard]] QString collectionKindText(CollectionKind kind);

/// "1735", "1736–1795", "300 BC–AD 200", "5th century BC" has none of its own: "500–401 BC"; in Chinese
/// "公元前300年—公元200年".
[[nodiscard]] QString yearsText(const YearSpan &span);
/// What a form says under the words of a period: "Understood as 1736–1795", or that they name no years.
[[nodiscard]] QString understoodText(const QString &period);

} // namespace lianming
