#include "core/cases/caserepository.h"

#include "core/copies/listingrepository.h"
#include "core/copies/matchrepository.h"
#include "core/copies/platform.h"

#include <QRegularExpression>
#include <QUrl>

namespace lianming {

namespace {

/// For LIKE: the longest run of plain letters and digits of an address, which stands in it however the rest is written.
QString plainRun(const QString &address)
{
    static const QRegularExpression runs(QStringLiteral("[a-z0-9]+"));
    QString out;
    auto all = runs.globalMatch(QUrl::fromPercentEncoding(address.toUtf8()).toLower());
    while (all.hasNext()) {
        if (const QString run = all.next().captured(); run.size() > out.size())
            out = run;
    }
    return u'%' + out + u'%';
}

/// Whether other sellers' offers have the same address.
bool isOnSharedPage(const QString &url)
{
    return sharesPages(platformCode({}, url));
}

} // namespace

std::optional<CaseRepository::ListingFacts> CaseRepository::listing(qint64 id, Id<Institution> institution) const
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
                         if (out.channel.isEmpty())
                             out.channel = platformChannel(out.platform);
                         out.seenAt = row.instant("seen_at");
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
    Statement matches(*m_db, QStringLiteral("SELECT m.id, m.asset_id, m.state FROM copy_match m LEFT JOIN asset a ON "
                                            "a.id = m.asset_id WHERE m.listing_id = ? ORDER BY CASE WHEN m.state IN "
                                            "('open', 'in_case') THEN 0 ELSE 1 END, CASE WHEN a.institution_id = ? "
                                            "THEN 0 ELSE 1 END, m.score DESC, m.id"));
    matches.bind(id, institution.value);
    bool isFirst = true;
    while (matches.next()) {
        const QString state = matches.row().text("state");
        if (isFirst && (state == u"open" || state == u"in_case")) {
            found->item.match = matches.row().integer("id");
            found->item.asset = matches.row().id<Asset>("asset_id");
        }
        const bool isDismissed = state == QLatin1StringView(matchStateCode(MatchState::Dismissed));
        found->isDismissed = isDismissed && (isFirst || found->isDismissed);
        isFirst = false;
    }
    matches.finish();
    return found;
}

std::optional<qint64> CaseRepository::listingAt(const QString &platform, const QString &url, qint64 seller) const
{
    const QString address = comparableUrl(url);
    if (address.isEmpty())
        return std::nullopt;
    Listing meant;
    meant.platform = platformCode({}, url);
    if (meant.platform.isEmpty())
        meant.platform = platform;
    meant.seller = {seller};
    meant.url = url;
    meant.number = listingNumberOf(url);
    const bool isShared = sharesPages(meant.platform);
    if (isShared && seller == 0)
        return std::nullopt;
    if (const auto known = ListingRepository(*m_db).find(meant.platform, listingKey(meant, {})))
        return known->id.value;
    Statement alike(*m_db,
                    QStringLiteral("SELECT id, url, seller_id FROM listing WHERE LOWER(url) LIKE ? ORDER BY id"));
    alike.bind(plainRun(address));
    while (alike.next()) {
        const Row row = alike.row();
        const bool isTheirs = !isShared || row.optionalInteger("seller_id") == seller;
        if (isTheirs && comparableUrl(row.text("url")) == address)
            return row.integer("id");
    }
    return std::nullopt;
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

QString CaseRepository::restoredIn(const CaseItem &item, qint64 seller, Id<ProtectionCase> except) const
{
    const QString address = comparableUrl(item.url);
    const bool isShared = isOnSharedPage(item.url);
    Statement restored(
        *m_db, QStringLiteral("SELECT c.number, c.seller_id, x.listing_id, x.url FROM protection_case c JOIN case_item "
                              "x ON x.case_id = c.id WHERE c.regime = 'dissemination' AND c.id <> ? AND (x.restored_on "
                              "IS NOT NULL OR (EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = c.id AND e.move = "
                              "'restore') AND NOT EXISTS (SELECT 1 FROM case_item y WHERE y.case_id = c.id AND "
                              "y.removed_on IS NOT NULL))) ORDER BY c.id DESC"));
    restored.bind(except.value);
    while (restored.next()) {
        const Row row = restored.row();
        const bool isListing = item.listing != 0 && row.optionalInteger("listing_id") == item.listing;
        const bool isTheirs = !isShared || row.optionalInteger("seller_id").value_or(0) == seller;
        if (isListing || (isTheirs && !address.isEmpty() && comparableUrl(row.text("url")) == address))
            return row.text("number");
    }
    return {};
}

std::optional<QString> CaseRepository::openCaseAt(const QString &url, qint64 seller, Id<ProtectionCase> except) const
{
    const QString address = comparableUrl(url);
    if (address.isEmpty())
        return std::nullopt;
    const bool isShared = isOnSharedPage(url);
    Statement others(*m_db,
                     QStringLiteral("SELECT c.number, c.seller_id, x.url FROM protection_case c JOIN case_item x ON "
                                    "x.case_id = c.id WHERE c.state <> 'closed' AND c.id <> ? AND LOWER(x.url) LIKE ? "
                                    "ORDER BY c.id"));
    others.bind(except.value, plainRun(address));
    while (others.next()) {
        const Row row = others.row();
        const bool isTheirs = !isShared || row.optionalInteger("seller_id").value_or(0) == seller;
        if (isTheirs && comparableUrl(row.text("url")) == address)
            return row.text("number");
    }
    return std::nullopt;
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

QList<Id<Asset>> CaseRepository::familyOf(Id<Asset> asset) const
{
    QList<Id<Asset>> out;
    if (asset.isSet())
        out.append(asset);
    for (qsizetype i = 0; i < out.size(); ++i) { // it grows
        Statement others(*m_db, QStringLiteral("SELECT merged_into_id AS id FROM asset WHERE id = ? UNION SELECT "
                                               "source_id FROM asset WHERE id = ? UNION SELECT id FROM asset WHERE "
                                               "merged_into_id = ?"));
        others.bind(out[i], out[i], out[i]);
        while (others.next()) {
            if (const auto id = others.row().id<Asset>("id"); id.isSet() && !out.contains(id))
                out.append(id);
        }
        others.finish();
    }
    return out;
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
