// Finding assets: the word index read as sets of ids, narrowed by facets, counted, and put in order. What is found as
// one types (ranked first page, counts of all facets) takes milliseconds among millions, because sets are combined
// without looking at a single record; only the few best are read. Who may see what is the services'.
#pragma once

#include "core/assets/asset.h"
#include "core/assets/wordpostings.h"
#include "core/db/workspace.h"

namespace lianming {

/// Facets that follow from rights, contracts and products: sets by value, which areas above this one know.
using DerivedFacets = QMap<Facet, QMap<QString, IdSet>>;

struct FacetCount {
    QString value;
    qint64 count = 0;
    friend bool operator==(const FacetCount &, const FacetCount &) = default;
};

struct NamePiece;

class AssetSearch
{
public:
    /// `derived` must outlive this; without it those facets have no values. Brings the index up to date where rules of
    /// another version made it.
    explicit AssetSearch(Workspace &workspace, const DerivedFacets *derived = nullptr);

    /// All that match. Throws Error::Rejected for a facet whose values are not known here.
    [[nodiscard]] IdSet matches(const AssetFilter &filter) const;
    /// The first `limit` (−1: all) in the order that the filter asks for.
    [[nodiscard]] std::vector<qint64> ids(const AssetFilter &filter, qint64 limit) const;
    /// As ids(), of matches() that the caller has.
    [[nodiscard]] std::vector<qint64> ids(const IdSet &matches, const AssetFilter &filter, qint64 limit) const;
    /// What is found without any facet's choice, and what was chosen.
    struct Choices {
        IdSet base;
        QMap<Facet, IdSet> chosen;
    };
    [[nodiscard]] Choices choices(const AssetFilter &filter) const;
    /// The values of every facet with how many assets one would find by choosing it, too; of the facet's own choice
    /// what the other choices leave. Values without any are left out; the most first, institutions and kinds as well.
    /// Asks no database: another thread may count while this one reads.
    [[nodiscard]] QMap<Facet, QList<FacetCount>> counts(const Choices &choices) const;
    [[nodiscard]] QMap<Facet, QList<FacetCount>> counts(const AssetFilter &filter) const
    {
        return counts(choices(filter));
    }

    /// How many there are at all: live, with a picture, archived.
    [[nodiscard]] qint64 live() const;
    [[nodiscard]] qint64 livePictured() const;
    [[nodiscard]] qint64 archived() const;
    /// Live and archived ones.
    [[nodiscard]] IdSet everything() const;
    /// Of one institution.
    [[nodiscard]] IdSet ofInstitution(Id<Institution> institution) const;

private:
    struct Kept;
    struct Words; ///< how well: what matches, what does so in the title, what is exactly the query

    [[nodiscard]] const IdSet &facetSet(std::string_view word) const;
    [[nodiscard]] IdSet chosen(Facet facet, const QStringList &values) const;
    [[nodiscard]] IdSet conditions(const AssetFilter &filter) const;
    [[nodiscard]] const Words &words(const QString &text) const;
    [[nodiscard]] Words gathered(const QString &text) const;
    [[nodiscard]] IdSet speakingOf(const Postings &found, const QList<NamePiece> &pieces) const;
    [[nodiscard]] QList<FacetCount> valuesOf(Facet facet, const IdSet &found) const;
    [[nodiscard]] IdSet boosted() const;
    [[nodiscard]] std::vector<qint64> byRelevance(const IdSet &matches, const AssetFilter &filter, qint64 limit) const;
    [[nodiscard]] std::vector<qint64> byColumn(const IdSet &matches, AssetSort sort, qint64 limit) const;
    void addByInstitution(const IdSet &matches, std::vector<qint64> &out, qint64 limit) const;

    Workspace *m_w;
    Kept *m_kept;
    const DerivedFacets *m_derived;
};

} // namespace lianming
