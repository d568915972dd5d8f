#include "core/cases/caserepository.h"

#include "core/copies/matchrepository.h"

namespace lianming {

std::optional<CaseRepository::ListingFacts> CaseRepository::listing(qint64 id) const
{
    auto found = Statement(*m_db, QStringLiteral("SELECT * FROM listing WHERE id = ?"))
                     .bind(id)
                     .one<ListingFacts>([](const Row &row) {
                         ListingFacts out;
                         out.id = row.integer("id");
                         out.seller = row.optionalInteger("seller_id").value_or(0);
                         out.platform = row.text("platform");
                         out.category = row.text("category");
                         out.territory = row.text("territory");
                         out.channel = row.text("channel");
                         out.item.listing = out.id;
                         out.item.number = row.text("number");
                         out.item.url = row.text("url");
                         out.item.title = row.text("title");
                         out.item.priceShown = row.text("price_shown");
                         out.item.unitsShown = row.text("units_shown");
                         return out;
                     });
    if (!found)
        return found;
    // The match that shows most clearly what was taken.
    Statement match(*m_db, QStringLiteral("SELECT id, asset_id FROM copy_match WHERE listing_id = ? AND state IN "
                                          "('open', 'in_case') ORDER BY score DESC, id LIMIT 1"));
    match.bind(id);
    if (match.next()) {
        found->item.match = match.row().integer("id");
        found->item.asset = match.row().id<Asset>("asset_id");
    }
    match.finish();
    return found;
}

QList<qint64> CaseRepository::openListings(qint64 seller) const
{
    return Statement(*m_db, QStringLiteral("SELECT DISTINCT l.id FROM listing l JOIN copy_match m ON m.listing_id = "
                                           "l.id WHERE l.seller_id = ? AND m.state = 'open' ORDER BY l.id"))
        .bind(seller)
        .all<qint64>([](const Row &row) { return row.integerAt(0); });
}

std::optional<QString> CaseRepository::openCaseOf(qint64 listing, Id<ProtectionCase> except) const
{
    return Statement(*m_db, QStringLiteral("SELECT c.number FROM protection_case c JOIN case_item x ON x.case_id = "
                                           "c.id WHERE x.listing_id = ? AND c.state <> 'closed' AND c.id <> ? "
                                           "ORDER BY c.id LIMIT 1"))
        .bind(listing, except.value)
        .one<QString>();
}

QString CaseRepository::nextBatch(int year) const
{
    constexpr int digits = 4;
    const QString prefix = QStringLiteral("PB-%1-").arg(year);
    qint64 last = 0;
    Statement batches(*m_db, QStringLiteral("SELECT DISTINCT batch FROM protection_case WHERE batch LIKE ?"));
    batches.bind(prefix + u'%');
    while (batches.next())
        last = std::max(last, batches.row().textAt(0).mid(prefix.size()).toLongLong());
    return prefix + QString::number(last + 1).rightJustified(digits, u'0');
}

QList<Id<Asset>> CaseRepository::assetsOf(const ProtectionCase &record) const
{
    return Statement(*m_db,
                     QStringLiteral("SELECT DISTINCT asset_id FROM (SELECT x.asset_id FROM case_item x WHERE x.case_id "
                                    "= ? AND x.asset_id IS NOT NULL UNION SELECT e.asset_id FROM evidence e JOIN "
                                    "case_evidence v ON v.evidence_id = e.id WHERE v.case_id = ?) a ORDER BY asset_id"))
        .bind(record.id, record.id)
        .all<Id<Asset>>([](const Row &row) { return row.id<Asset>("asset_id"); });
}

std::optional<qint64> CaseRepository::institutionOf(Id<Asset> asset) const
{
    return Statement(*m_db, QStringLiteral("SELECT institution_id FROM asset WHERE id = ?")).bind(asset).one<qint64>();
}

std::pair<QString, QString> CaseRepository::sellerName(qint64 seller) const
{
    return Statement(*m_db, QStringLiteral("SELECT name, shop_id FROM seller WHERE id = ?"))
        .bind(seller)
        .one<std::pair<QString, QString>>([](const Row &row) { return std::pair(row.textAt(0), row.textAt(1)); })
        .value_or(std::pair<QString, QString>());
}

std::pair<QString, QString> CaseRepository::institutionName(Id<Institution> institution) const
{
    return Statement(*m_db, QStringLiteral("SELECT name_en, name_zh FROM institution WHERE id = ?"))
        .bind(institution)
        .one<std::pair<QString, QString>>([](const Row &row) { return std::pair(row.textAt(0), row.textAt(1)); })
        .value_or(std::pair<QString, QString>());
}

void CaseRepository::moveMatches(Journal &journal, const ProtectionCase &record, MatchState from, MatchState to)
{
    // All of a listing's matches go with it: whoever took several pictures of ours is answered once for the listing.
    const MatchRepository matches(journal.transaction().db());
    for (const CaseItem &item : record.items) {
        if (item.listing == 0)
            continue;
        for (const StoredMatch &match : matches.ofListing(Id<Listing>{item.listing})) {
            if (match.state == from)
                MatchRepository::move(journal, match, to, {}, matches.label(match));
        }
    }
}

} // namespace lianming
