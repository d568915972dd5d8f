// The values of facets as they are typed: codes, the ends of codes ("qing"), names in either language; and as they are
// printed.
#pragma once

#include "app/cli/command.h"
#include "core/catalogue/catalogue.h"

namespace lianming::cli {

/// What the index knows the value by. Throws Error::BadInput naming it where the facet has no such value.
[[nodiscard]] QString facetValue(Workspace &w, Facet facet, const QString &given);
/// {"period": [{"value": "period.qing", "name_en": "Qing dynasty", "name_zh": "清", "count": 80}, …], …}
[[nodiscard]] OrderedJson facetsJson(Workspace &w, const QMap<Facet, QList<FacetCount>> &facets);

} // namespace lianming::cli
