#include "core/catalogue/catalogue.h"

#include "core/assets/assetrepository.h"
#include "core/people/access.h"

#include <future>

namespace lianming {

namespace {

/// The sets of standings in memory, and what they were made of.
struct KeptStandings {
    QDate day;
    std::optional<Id<Brand>> brand;
    QList<qint64> changes; ///< changeMarks()
    DerivedFacets facets;
};

/// Numbers of which one is another after whatever concerns standings was committed. Counted, because ids of the history
/// are given before they are committed and a smaller one may come later; by the index of just these lines
/// (audit_log_standings). What changes assets themselves counts in the search's own index, one after the other.
QList<qint64> changeMarks(Connection &db)
{
    QList<qint64> out =
        Statement(db, QStringLiteral("SELECT COUNT(*), COALESCE(MAX(id), 0) FROM audit_log WHERE record_table <> "
                                     "'asset' AND (area IN ('assets', 'contracts', 'institutions', 'rights') OR "
                                     "record_table = 'licensed_product')"))
            .one<QList<qint64>>([](const Row &row) {
                return QList{row.integerAt(0), row.integerAt(1)};
            })
            .value_or(QList<qint64>());
    out.append(Statement(db, QStringLiteral("SELECT stamp FROM asset_index")).one<qint64>().value_or(0));
    return out;
}

SavedSearch savedSearch(const Row &row)
{
    SavedSearch out{row.id<SavedSearch>("id"), row.integer("version"), row.text("name"), {}};
    out.filter = readSearch(parseJson(row.text("query").toUtf8(), row.text("name")));
    return out;
}

Fields savedFields(const SavedSearch &search)
{
    return {{"name", search.name.trimmed()}, {"query", QString::fromStdString(searchJson(search.filter).dump())}};
}

/// The first of the facet's values that holds for the asset; empty if none does.
QString codeOf(const DerivedFacets &facets, Facet facet, qint64 id, std::initializer_list<const char *> codes)
{
    const auto sets = facets.constFind(facet);
    if (sets == facets.constEnd())
        return {};
    for (const char *code : codes) {
        const auto set = sets->constFind(QString::fromLatin1(code));
        if (set != sets->constEnd() && set->contains(id))
            return QString::fromLatin1(code);
    }
    return {};
}

} // namespace

/// Of the day and the person at work. Made again when somebody has changed rights, contracts, products, collections or
/// assets.
const DerivedFacets &Catalogue::derived() const
{
    auto &kept = m_w->kept<KeptStandings>();
    Connection &db = m_w->db;
    const QDate day = m_w->clock.today();
    const std::optional<Id<Brand>> brand = Access::of(*m_w).brand();
    const QList<qint64> changes = changeMarks(db);
    if (kept.changes == changes && kept.day == day && kept.brand == brand)
        return kept.facets;
    kept.facets = standingsOn(db, day, brand, AssetSearch(*m_w));
    kept.day = day;
    kept.brand = brand;
    kept.changes = changes;
    return kept.facets;
}

CataloguePage Catalogue::page(const AssetFilter &filter, int count) const
{
    requireMember(*m_w);
    const DerivedFacets facets = derived(); // shared; what rights are anew meanwhile does not change it
    const AssetSearch search(*m_w, &facets);
    const IdSet found = search.matches(filter);
    std::future<QMap<Facet, QList<FacetCount>>> counted =
        std::async(std::launch::async, [&search, choices = search.choices(filter)] { return search.counts(choices); });
    CataloguePage out;
    out.total = found.count();
    out.rows = rows(search.ids(found, filter, count));
    out.facets = counted.get();
    return out;
}

std::vector<qint64> Catalogue::ids(const AssetFilter &filter, qint64 limit) const
{
    requireMember(*m_w);
    return AssetSearch(*m_w, &derived()).ids(filter, limit);
}

std::vector<qint64> Catalogue::ids(const AssetSelection &selection) const
{
    return selection.ids.empty() ? ids(selection.filter) : selection.ids;
}

QList<AssetRow> Catalogue::rows(const std::vector<qint64> &ids) const
{
    requireMember(*m_w);
    using namespace standing;
    const DerivedFacets &facets = derived();
    QList<AssetRow> out = AssetRepository(m_w->db).rows(ids);
    for (AssetRow &row : out) {
        row.standing = codeOf(facets, Facet::Rights, row.id.value, {blocked, limited, held, unclear});
        row.licence = codeOf(facets, Facet::Licence, row.id.value, {exclusive, licensed, unlicensed});
    }
    return out;
}

QList<SavedSearch> Catalogue::savedSearches() const
{
    requireHouse(*m_w); // their names may be those of brands
    return Statement(m_w->db, QStringLiteral("SELECT * FROM saved_search WHERE archived_on IS NULL ORDER BY name, id"))
        .all<SavedSearch>(savedSearch);
}

Id<SavedSearch> Catalogue::save(const SavedSearch &search)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    if (search.name.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The search needs a name"));
    for (const SavedSearch &other : savedSearches()) {
        if (other.id != search.id && other.name.compare(search.name.trimmed(), Qt::CaseInsensitive) == 0) {
            throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "There is a search named %1 already"),
                        {other.name});
        }
    }
    Journal journal(tx, *m_w);
    Id<SavedSearch> id = search.id;
    if (id.isSet())
        journal.update(Area::Assets, "saved_search", search.name, id.value, search.version, savedFields(search));
    else
        id = {journal.insert(Area::Assets, "saved_search", search.name, savedFields(search))};
    tx.commit();
    return id;
}

void Catalogue::forget(Id<SavedSearch> id)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    const auto search = Statement(m_w->db, QStringLiteral("SELECT * FROM saved_search WHERE id = ?"))
                            .bind(id)
                            .one<SavedSearch>(savedSearch);
    if (!search)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This search no longer exists"));
    Journal(tx, *m_w).update(Area::Assets, "saved_search", search->name, id.value, search->version,
                             {{"archived_on", m_w->clock.today()}}, "archived");
    tx.commit();
}

} // namespace lianming
