#include "core/catalogue/standings.h"

#include "core/assets/assetrepository.h"

namespace lianming {

namespace {

IdSet idsOf(Statement &rows)
{
    IdSet out;
    while (rows.next())
        out.add(rows.row().integerAt(0));
    return out;
}

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

QMap<QString, IdSet> rights(Connection &db, QDate day, const AssetSearch &search, const IdSet &all)
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

    const auto uses = QStringLiteral("(SELECT 1 FROM restriction_code c WHERE c.restriction_id = restriction.id)");
    const IdSet blocked = together(
        scopesOf(db, "restriction", QStringLiteral("kind = 'prohibited' AND NOT EXISTS ") + uses, day, 0, search));
    IdSet limited = together(scopesOf(db, "restriction", QStringLiteral("1 = 1"), day, 0, search));
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
IdSet granted(Connection &db, QDate day, const QString &condition, const AssetSearch &search)
{
    // A contract that ended early grants nothing any more; its grants say so by their own last days only when it runs
    // out.
    const QString running = QStringLiteral("FROM contract_grant g JOIN contract k ON k.id = g.contract_id JOIN "
                                           "contract_grant_code c ON c.grant_id = g.id WHERE k.state = 'signed' AND "
                                           "g.start_on <= ? AND g.end_on >= ? ")
                            + condition;
    Statement named(db, QStringLiteral("SELECT a.id FROM asset a WHERE a.code IN (SELECT c.code %1 AND c.dimension IN "
                                       "('asset', 'member')) ORDER BY a.id")
                            .arg(running));
    IdSet out = idsOf(named.bind(day, day));
    Statement everything(db, QStringLiteral("SELECT DISTINCT k.institution_id %1 AND c.dimension = 'asset' AND "
                                            "c.code = '*'")
                                 .arg(running));
    everything.bind(day, day);
    while (everything.next())
        out |= search.ofInstitution({everything.row().integerAt(0)});
    return out;
}

} // namespace

DerivedFacets standingsOn(Connection &db, QDate day, std::optional<Id<Brand>> brand, const AssetSearch &search)
{
    const IdSet all = search.everything();
    const QString own = brand ? QStringLiteral(" AND k.brand_id = %1").arg(brand->value) : QString();
    const IdSet licensed = granted(db, day, own, search);
    IdSet unlicensed = all;
    unlicensed -= licensed;
    DerivedFacets out;
    out[Facet::Rights] = rights(db, day, search, all);
    out[Facet::Licence] = {{QLatin1StringView(standing::exclusive),
                            granted(db, day, own + QStringLiteral(" AND g.exclusivity <> 'non_exclusive'"), search)},
                           {QLatin1StringView(standing::licensed), licensed},
                           {QLatin1StringView(standing::unlicensed), unlicensed}};
    out[Facet::Released] = {
        {QLatin1StringView(standing::released),
         granted(db, day,
                 QStringLiteral(" AND EXISTS (SELECT 1 FROM licensed_product p WHERE p.contract_id = k.id AND "
                                "p.state = 'released')"),
                 search)}};
    return out;
}

} // namespace lianming
