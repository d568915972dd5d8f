#include "core/copies/listingrepository.h"

#include "core/institutions/partyfields.h"

namespace lianming {

namespace {

constexpr auto listingTable = "listing";

Fields values(const Listing &listing, const QString &key)
{
    const auto exposure = listing.exposure();
    return {{"platform", listing.platform},
            {"seller_id", listing.seller},
            {"number", listing.number},
            {"url", listing.url},
            {"title", listing.title},
            {"price_shown", listing.priceShown},
            {"price", listing.price ? Value(listing.price->minor) : Value(nullptr)},
            {"currency", listing.price ? listing.price->currency.codeText() : QString()},
            {"units_shown", listing.unitsShown},
            {"units", listing.units},
            {"exposure", exposure ? Value(exposure->minor) : Value(nullptr)},
            {"category", listing.category},
            {"territory", listing.territory},
            {"channel", listing.channel},
            {"first_seen_at", listing.firstSeenAt},
            {"seen_at", listing.seenAt},
            {"notes", listing.notes},
            {"listing_key", key}};
}

Listing listingRow(const Row &row)
{
    Listing out;
    out.id = row.id<Listing>("id");
    out.version = row.integer("version");
    out.platform = row.text("platform");
    out.seller = row.id<Seller>("seller_id");
    out.number = row.text("number");
    out.url = row.text("url");
    out.title = row.text("title");
    out.priceShown = row.text("price_shown");
    if (const auto price = row.optionalInteger("price"))
        out.price = Money{*price, Currency::find(row.text("currency")).value_or(Currency())};
    out.unitsShown = row.text("units_shown");
    out.units = row.optionalInteger("units");
    out.category = row.text("category");
    out.territory = row.text("territory");
    out.channel = row.text("channel");
    out.firstSeenAt = row.instant("first_seen_at");
    out.seenAt = row.instant("seen_at");
    out.notes = row.text("notes");
    return out;
}

ListingPicture pictureOf(const Row &row)
{
    return {row.id<ListingPicture>("id"),
            row.id<Listing>("listing_id"),
            row.text("sha256"),
            row.text("name"),
            row.text("pdq"),
            int(row.integer("quality")),
            row.instant("added_at"),
            row.instant("searched_at"),
            row.text("fault")};
}

} // namespace

QList<ListingItem> ListingRepository::list(const ListingFilter &filter) const
{
    QString sql = QStringLiteral(
        "SELECT l.*, COALESCE(s.name, '') AS seller_name, COALESCE(s.shop_id, '') AS shop_id, "
        "(SELECT COUNT(*) FROM listing_picture p WHERE p.listing_id = l.id) AS pictures, "
        "(SELECT COUNT(*) FROM copy_match m WHERE m.listing_id = l.id AND m.state = 'open') AS open_matches "
        "FROM listing l LEFT JOIN seller s ON s.id = l.seller_id WHERE l.id > ?");
    Fields bound{{"", filter.after.value}};
    if (!filter.platform.isEmpty()) {
        sql += QStringLiteral(" AND l.platform = ?");
        bound.append({"", filter.platform});
    }
    if (filter.seller.isSet()) {
        sql += QStringLiteral(" AND l.seller_id = ?");
        bound.append({"", filter.seller});
    }
    sql += QStringLiteral(" ORDER BY l.id");
    if (filter.text.isEmpty()) {
        sql += QStringLiteral(" LIMIT ?");
        bound.append({"", filter.limit});
    }
    Statement rows(*m_db, sql);
    rows.bindFields(bound);
    QList<ListingItem> out;
    while (out.size() < filter.limit && rows.next()) {
        const Row row = rows.row();
        const Listing found = listingRow(row);
        const QString seller = row.text("seller_name");
        const QString shop = row.text("shop_id");
        if (matchesWords(filter.text, {found.title, found.number, found.url, seller, shop}))
            out.append({found, seller, shop, row.integer("pictures"), row.integer("open_matches")});
    }
    rows.finish();
    return out;
}

std::optional<Listing> ListingRepository::find(Id<Listing> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM listing WHERE id = ?")).bind(id).one<Listing>(listingRow);
}

std::optional<Listing> ListingRepository::find(const QString &platform, const QString &key) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM listing WHERE platform = ? AND listing_key = ?"))
        .bind(platform, key)
        .one<Listing>(listingRow);
}

QList<ListingPicture> ListingRepository::pictures(Id<Listing> listing) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM listing_picture WHERE listing_id = ? ORDER BY id"))
        .bind(listing)
        .all<ListingPicture>(pictureOf);
}

std::optional<ListingPicture> ListingRepository::find(Id<ListingPicture> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM listing_picture WHERE id = ?"))
        .bind(id)
        .one<ListingPicture>(pictureOf);
}

std::optional<ListingPicture> ListingRepository::picture(Id<Listing> listing, const QString &sha256) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM listing_picture WHERE listing_id = ? AND sha256 = ?"))
        .bind(listing, sha256)
        .one<ListingPicture>(pictureOf);
}

QList<ListingPicture> ListingRepository::pictures(Id<ListingPicture> after, bool onlyWaiting, int limit) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM listing_picture WHERE id > ?%1 ORDER BY id LIMIT ?")
                                .arg(onlyWaiting ? QStringLiteral(" AND searched_at IS NULL") : QString()))
        .bind(after.value, limit)
        .all<ListingPicture>(pictureOf);
}

qint64 ListingRepository::pictureCount() const
{
    return Statement(*m_db, QStringLiteral("SELECT COUNT(*) FROM listing_picture")).one<qint64>().value_or(0);
}

qint64 ListingRepository::waitingCount() const
{
    return Statement(*m_db, QStringLiteral("SELECT COUNT(*) FROM listing_picture WHERE searched_at IS NULL"))
        .one<qint64>()
        .value_or(0);
}

Id<Listing> ListingRepository::insert(Journal &journal, const Listing &listing, const QString &key)
{
    return {journal.insert(Area::Protection, listingTable, listingLabel(listing), values(listing, key))};
}

bool ListingRepository::update(Journal &journal, const Listing &listing, const QString &key)
{
    const auto before = ListingRepository(journal.transaction().db()).find(listing.id);
    if (before && *before == listing)
        return false;
    journal.update(Area::Protection, listingTable, listingLabel(listing), listing.id.value, listing.version,
                   values(listing, key));
    return true;
}

Id<ListingPicture> ListingRepository::insert(Journal &journal, const ListingPicture &picture, const QString &label)
{
    Fields fields{
        {"listing_id", picture.listing}, {"sha256", picture.sha256},  {"name", picture.name},  {"pdq", picture.pdq},
        {"quality", picture.quality},    {"added_at", journal.now()}, {"fault", picture.fault}};
    return {journal.insert(Area::Protection, "listing_picture", label, fields)};
}

void ListingRepository::searched(Transaction &tx, Id<ListingPicture> id, const PictureMark &mark, const QString &fault,
                                 const QDateTime &at)
{
    Statement(tx.db(),
              QStringLiteral("UPDATE listing_picture SET pdq = CASE WHEN CAST(? AS TEXT) = '' THEN pdq ELSE ? END, "
                             "quality = CASE WHEN CAST(? AS TEXT) = '' THEN quality ELSE ? END, fault = ?, "
                             "searched_at = ? WHERE id = ?"))
        .bind(mark.pdq, mark.pdq, mark.pdq, mark.quality, fault, at, id)
        .run();
}

} // namespace lianming
