// Finding a term as somebody types: by its names and spellings in either language, by how Chinese ones sound (qinghua,
// qh), simplified and traditional alike. The first search folds the vocabularies' names, which takes a fifth of a
// second: ask on the worker.
#pragma once

#include "core/vocabulary/thesaurus.h"

namespace lianming {

/// Codes of the terms that `typed` finds, the best first, at most `limit`; among equals, those of `more` (the house's
/// own) first, then in the order of the tables. Nothing for nothing typed. Thread-safe.
[[nodiscard]] QStringList searchTerms(QStringView typed, const QList<Term> &more = {}, int limit = 60);

} // namespace lianming
