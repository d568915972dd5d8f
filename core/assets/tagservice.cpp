#include "core/assets/tagservice.h"

#include "core/assets/assetindex.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetsearch.h"
#include "core/assets/bulkservice.h"
#include "core/people/access.h"

#include <algorithm>

namespace lianming {

std::vector<const Term *> termsRead(const Asset &asset)
{
    std::vector<const Term *> out;
    recognise(Vocabulary::Period, asset.period.toStdString(), out);
    recognise(Vocabulary::Material, asset.material.toStdString(), out);
    for (const QString &title : {asset.titleEn, asset.titleZh}) {
        const std::string text = title.toStdString();
        recogniseInTitle(text, out);
    }
    return out;
}

QList<TermRow> TagService::terms(std::optional<Vocabulary> vocabulary) const
{
    requireMember(*m_w);
    QHash<QString, qint64> given;
    {
        Statement counts(m_w->db, QStringLiteral("SELECT term, COUNT(*) AS n FROM asset_term GROUP BY term"));
        while (counts.next())
            given.insert(counts.row().text("term"), counts.row().integer("n"));
    }
    QList<TermRow> out;
    const AssetSearch search(*m_w);
    QHash<QString, qint64> found;
    for (const QList<FacetCount> &values : search.counts(AssetFilter())) {
        for (const FacetCount &value : values)
            found.insert(value.value, value.count);
    }
    const auto isCounted = [](const Term &term) {
        return term.vocabulary != Vocabulary::Theme; // themes are no facet
    };
    const auto add = [&](const Term &term, Id<HouseTerm> house) {
        if (vocabulary && term.vocabulary != *vocabulary)
            return;
        if (!isCounted(term)) {
            AssetFilter filter;
            filter.facets.insert(Facet::Motif, {term.code}); // any term is asked for alike
            found.insert(term.code, search.matches(filter).count());
        }
        out.append({term, house, given.value(term.code), found.value(term.code)});
    };
    for (const Term &term : shippedTerms())
        add(term, {});
    for (const HouseTerm &term : allHouseTerms(m_w->db)) {
        if (!term.archivedOn)
            add(asTerm(term), term.id);
    }
    return out;
}

QList<HouseTerm> TagService::houseTerms() const
{
    requireMember(*m_w);
    QList<HouseTerm> out = allHouseTerms(m_w->db);
    out.removeIf([](const HouseTerm &term) { return term.archivedOn.has_value(); });
    return out;
}

AssetTerms TagService::of(Id<Asset> asset) const
{
    requireMember(*m_w);
    const auto stored = AssetRepository(m_w->db).one(asset);
    if (!stored)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
    AssetTerms out;
    out.given = Statement(m_w->db, QStringLiteral("SELECT term FROM asset_term WHERE asset_id = ?"))
                    .bind(asset)
                    .all<QString>([](const Row &row) { return row.text("term"); });
    out.given.sort();
    const std::vector<const Term *> read = termsRead(*stored);
    for (const Term *term : read) {
        const bool isAbove =
            std::ranges::any_of(read, [term](const Term *other) { return other->parent == term->code; });
        if (!isAbove && !out.given.contains(term->code))
            out.read.append(term->code);
    }
    return out;
}

qint64 TagService::give(const AssetSelection &assets, const QStringList &terms, Progress &progress)
{
    BulkChange change;
    change.act = BulkChange::Act::AddTerms;
    change.terms = terms;
    return BulkEditService(*m_w).apply(assets, {change}, progress).counts.changing;
}

qint64 TagService::take(const AssetSelection &assets, const QStringList &terms, Progress &progress)
{
    BulkChange change;
    change.act = BulkChange::Act::RemoveTerms;
    change.terms = terms;
    return BulkEditService(*m_w).apply(assets, {change}, progress).counts.changing;
}

void TagService::set(Id<Asset> asset, const QStringList &terms)
{
    requirePermission(*m_w, Permission::EditAssets);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    BulkScope scope;
    scope.terms = true;
    const std::vector<qint64> ids{asset.value};
    const std::vector<CatalogueRecord> records = RecordReader(m_w->db, scope).read(ids);
    if (records.empty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This asset no longer exists"));
    RecordEdit edit{records.front(), records.front(), {}};
    edit.after.terms = terms;
    edit.after.terms.removeDuplicates();
    edit.after.terms.sort();
    if (edit.after.terms == edit.before.terms)
        return;
    QStringList isNew = edit.after.terms;
    isNew.removeIf([&edit](const QString &term) { return edit.before.terms.contains(term); });
    requireTerms(m_w->db, isNew);
    AssetIndex(tx).change(ids, [&] { RecordWriter(journal, scope, "changed").write({edit}); });
    tx.commit();
}

} // namespace lianming
