// What was said of the listings of a run, as the text that is kept with it (table copy_scan, said): a JSON object of
// what was said alone, the same for the same words, so that a run that goes on is known to go on as what it was begun.
#pragma once

#include "core/copies/copyintake.h"

namespace lianming {

/// Empty where nothing was said.
[[nodiscard]] QString draftText(const ListingDraft &draft);
/// The other way; what is no such text says nothing.
[[nodiscard]] ListingDraft draftOfText(const QString &text);
/// For people: what was said, in one line.
[[nodiscard]] QString draftLabel(const ListingDraft &draft);

} // namespace lianming
