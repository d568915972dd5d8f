// Words for the facets of the catalogue and their values, in the language that holds now.
#pragma once

#include "core/assets/asset.h"
#include "core/vocabulary/termbook.h"

namespace lianming {

[[nodiscard]] QString facetText(Facet facet);
/// Of a value that is a code; an institution's name is the caller's business, and terms of the house are in the book.
[[nodiscard]] QString facetValueText(Facet facet, const QString &value, const TermBook &book = {});
[[nodiscard]] QString assetSortText(AssetSort sort);
/// Why an asset has the dot it has: values of Facet::Rights and Facet::Licence in one phrase.
[[nodiscard]] QString standingText(const QString &rights, const QString &licence);

} // namespace lianming
