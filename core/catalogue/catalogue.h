// The catalogue as people look through it: what is found as they type, with counts by facet, the museum's choice and
// what is on sale first, how each asset stands towards licensing, searches with a name. Over the assets' own search
// (core/assets/assetsearch), joined with rights, contracts and products.
#pragma once

#include "core/catalogue/savedsearch.h"
#include "core/catalogue/standings.h"

namespace lianming {

struct CataloguePage {
    QList<AssetRow> rows; ///< the first ones
    qint64 total = 0;
    QMap<Facet, QList<FacetCount>> facets;
};

class Catalogue
{
public:
    explicit Catalogue(Workspace &workspace) : m_w(&workspace) {}

    /// The first `count` matches in the filter's order, how many there are, and the facets' counts.
    [[nodiscard]] CataloguePage page(const AssetFilter &filter, int count) const;
    /// All matches, or the first `limit`.
    [[nodiscard]] std::vector<qint64> ids(const AssetFilter &filter, qint64 limit = -1) const;
    /// The assets that a verb on many is about.
    [[nodiscard]] std::vector<qint64> ids(const AssetSelection &selection) const;
    /// The rows of these ids in their order, with how each stands.
    [[nodiscard]] QList<AssetRow> rows(const std::vector<qint64> &ids) const;

    /// By name; for the house alone.
    [[nodiscard]] QList<SavedSearch> savedSearches() const;
    /// A new one, or the changed one with its id. Throws Error::BadInput without a name, Duplicate for one that another
    /// has, Conflict.
    Id<SavedSearch> save(const SavedSearch &search);
    void forget(Id<SavedSearch> id);

private:
    [[nodiscard]] const DerivedFacets &derived() const;

    Workspace *m_w;
};

} // namespace lianming
