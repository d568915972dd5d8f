// A search that somebody gave a name: words, facets' choices, years, order. Kept in the workspace for everybody. Plain
// values and their JSON form, which does not change its meaning.
#pragma once

#include "core/assets/asset.h"
#include "core/base/json.h"

namespace lianming {

struct SavedSearch {
    Id<SavedSearch> id;
    qint64 version = 1;
    QString name;
    AssetFilter filter;

    friend bool operator==(const SavedSearch &a, const SavedSearch &b);
};

/// {"text": "青花", "facets": {"period": ["period.qing"]}, "from_year": 1644, "to_year": 1911, "archived": false,
/// "sort": "relevance"}. What is not asked for is left out.
[[nodiscard]] OrderedJson searchJson(const AssetFilter &filter);
/// Unknown names and values of a later version are passed over. Throws Error::BadInput for what is no object.
[[nodiscard]] AssetFilter readSearch(const Json &document);

} // namespace lianming
