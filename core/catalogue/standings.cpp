#include "core/catalogue/standings.h"

#include "core/assets/assetrepository.h"

#include <QSet>

namespace lianming {

namespace {

IdSet idsOf(Statement &rows)
{
    IdSet out;
    while (rows.next())
        out.add(rows.row().integerAt(0));
    return out;
}

/// Motifs and the works that they were cut from, works before their motifs: a motif stands as a part of its work
/// (core/rights/collections.h); a record that was merged, as one of the record that stands for it.
class WorkParts
{
public:
    explicit WorkParts(Connection &db)
    {
        Statement rows(db, QStringLiteral("SELECT id, source_id FROM asset WHERE source_id > 0 AND "
                                          "merged_into_id IS NULL UNION ALL SELECT id, merged_into_id FROM asset "
                                          "WHERE merged_into_id > 0"));
        QHash<qint64, qint64> works;
        while (rows.next())
            works.insert(rows.row().integerAt(0), rows.row().integerAt(1));
        QSet<qint64> placed;
        for (auto one = works.cbegin(); one != works.cend(); ++one) {
            // Up to what is placed already, then down again; a circle made in the database ends there, too.
            QList<qint64> chain;
            for (qint64 part = one.key(); works.contains(part) && !placed.contains(part); part = works.value(part)) {
                placed.insert(part);
                chain.prepend(part);
            }
            for (const qint64 part : chain)
                m_pairs.append({part, works.value(part)});
        }
    }

    /// Adds to `set` the motifs of the works in it.
    void add(IdSet &set) const
    {
        for (const auto &[part, work] : m_pairs) {
            if (set.contains(work))
                set.add(part);
        }
    }
    /// Lets the motifs in and out of `set` as their works are, but not those of `except`.
    void follow(IdSet &set, const IdSet &except) const
    {
        IdSet out;
        for (const auto &[part, work] : m_pairs) {
            if (except.contains(part))
                continue;
            if (set.contains(work) && !out.contains(work))
                set.add(part);
            else
                out.add(part);
        }
        set -= out;
    }

private:
    QList<std::pair<qint64, qint64>> m_pairs;
};

/// What a record of rights or a restriction is about, by how closely it is named.
struct Scopes {
    IdSet assets;
    IdSet collections;
    IdSet institutions;
};

/// The assets that records of `table` name for which `condition` holds, which takes `days` bound days.
Scopes scopesOf(Connection &db, const char *table, const QString &condition, QDate day, int days,
                const AssetSearch &search)
{
    Scopes out;
    const AssetRepository repository(db);
    Statement rows(db, QStringLiteral("SELECT institution_id, asset_id, collection_id FROM %1 WHERE archived_on IS NULL"
                                      " AND %2")
                           .arg(QLatin1StringView(table), condition));
    for (int i = 0; i < days; ++i)
        rows.bind(day);
    while (rows.next()) {
        const Row row = rows.row();
        if (const auto asset = row.optionalInteger("asset_id"))
            out.assets.add(*asset);
        else if (!row.isNull("collection_id"))
            out.collections |= repository.insideCollection(row.id<Collection>("collection_id"));
        else
            out.institutions |= search.ofInstitution(row.id<Institution>("institution_id"));
    }
    return out;
}

IdSet together(const Scopes &scopes)
{
    IdSet out = scopes.institutions;
    out |= scopes.collections;
    out |= scopes.assets;
    return out;
}

QMap<QString, IdSet> rights(Connection &db, QDate day, const AssetSearch &search, const IdSet &all,
                            const WorkParts &parts)
{
    const auto recorded = QStringLiteral("basis <> 'trade_mark'");
    const auto inForce = recorded
                         + QStringLiteral(" AND basis <> 'assumed' AND (start_on IS NULL OR start_on <= ?) "
                                          "AND (end_on IS NULL OR end_on >= ?)");
    const Scopes any = scopesOf(db, "rights_in", recorded, day, 0, search);
    const Scopes valid = scopesOf(db, "rights_in", inForce, day, 2, search);
    IdSet held = valid.institutions;
    held -= any.collections;
    held |= valid.collections;
    held -= any.assets;
    held |= valid.assets;
    IdSet ofTheirOwn = any.collections;
    ofTheirOwn |= any.assets;
    parts.follow(held, ofTheirOwn);

    const auto uses = QStringLiteral("(SELECT 1 FROM restriction_code c WHERE c.restriction_id = restriction.id)");
    IdSet blocked = together(
        scopesOf(db, "restriction", QStringLiteral("kind = 'prohibited' AND NOT EXISTS ") + uses, day, 0, search));
    parts.add(blocked);
    IdSet limited = together(scopesOf(db, "restriction", QStringLiteral("1 = 1"), day, 0, search));
    parts.add(limited);
    limited &= held;
    limited -= blocked;
    held -= blocked;
    held -= limited;
    IdSet unclear = all;
    unclear -= held;
    unclear -= limited;
    unclear -= blocked;
    return {{QLatin1StringView(standing::held), held},
            {QLatin1StringView(standing::limited), limited},
            {QLatin1StringView(standing::unclear), unclear},
            {QLatin1StringView(standing::blocked), blocked}};
}

/// The assets of grants that run on `day`; `condition` narrows grants (g) and contracts (k).
IdSet granted(Connection &db, QDate day, const QString &condition, const AssetSearch &search, const WorkParts &parts)
{
    // As the rights check counts a grant's days (core/rights/ledgergrants): a terminated contract grants until it ends,
    // what an amendment brought from its first day on, what one replaced until the day before.
    const QString running =
        QStringLiteral("FROM contract_grant g JOIN contract k ON k.id = g.contract_id JOIN contract_grant_code c ON "
                       "c.grant_id = g.id LEFT JOIN amendment m ON m.id = g.amendment_id WHERE k.state IN ('signed', "
                       "'terminated') AND g.start_on <= ? AND g.end_on >= ? AND COALESCE(k.terminated_on, g.end_on) "
                       ">= ? AND (g.replaced_from IS NULL OR g.replaced_from > ?) AND COALESCE(m.effective_on, "
                       "g.start_on) <= ? ")
        + condition;
    Statement named(db, QStringLiteral("SELECT a.id FROM asset a WHERE a.code IN (SELECT c.code %1 AND c.dimension IN "
                                       "('asset', 'member')) ORDER BY a.id")
                            .arg(running));
    IdSet out = idsOf(named.bind(day, day, day, day, day));
    Statement everything(db, QStringLiteral("SELECT DISTINCT k.institution_id %1 AND c.dimension = 'asset' AND "
                                            "c.code = '*'")
                                 .arg(running));
    everything.bind(day, day, day, day, day);
    while (everything.next())
        out |= search.ofInstitution({everything.row().integerAt(0)});
    parts.add(out);
    return out;
}

} // namespace

DerivedFacets standingsOn(Connection &db, QDate day, std::optional<Id<Brand>> brand, const AssetSearch &search)
{
    const IdSet all = search.everything();
    const QString own = brand ? QStringLiteral(" AND k.brand_id = %1").arg(brand->value) : QString();
    const WorkParts parts(db);
    const IdSet licensed = granted(db, day, own, search, parts);
    IdSet unlicensed = all;
    unlicensed -= licensed;
    DerivedFacets out;
    out[Facet::Rights] = rights(db, day, search, all, parts);
    out[Facet::Licence] = {
        {QLatin1StringView(standing::exclusive),
         granted(db, day, own + QStringLiteral(" AND g.exclusivity <> 'non_exclusive'"), search, parts)},
        {QLatin1StringView(standing::licensed), licensed},
        {QLatin1StringView(standing::unlicensed), unlicensed}};
    out[Facet::Released] = {
        {QLatin1StringView(standing::released),
         granted(db, day,
                 own
                     + QStringLiteral(" AND EXISTS (SELECT 1 FROM licensed_product p WHERE p.contract_id = k.id AND "
                                      "p.state = 'released')"),
                 search, parts)}};
    return out;
}

} // namespace lianming
