#include "core/copies/sellerrepository.h"

#include "core/institutions/partyfields.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr auto sellerTable = "seller";

Fields values(const Seller &seller)
{
    return {{"platform", seller.platform},
            {"shop_id", seller.shopId.trimmed()},
            {"name", seller.name.trimmed()},
            {"other_names", seller.otherNames},
            {"address", seller.address.trimmed()},
            {"notes", seller.notes},
            {"seller_key", sellerKey(seller.shopId, seller.name)},
            {"name_key", sellerNameKey(seller.name)},
            {"link", sellerLinkCode(seller.link)},
            {"brand_id", seller.brand},
            {"store_id", seller.store},
            {"linked_by", seller.linkedBy},
            {"linked_at", seller.linkedAt},
            {"link_note", seller.linkNote.trimmed()}};
}

Seller sellerOf(const Row &row)
{
    Seller out;
    out.id = row.id<Seller>("id");
    out.version = row.integer("version");
    out.platform = row.text("platform");
    out.shopId = row.text("shop_id");
    out.name = row.text("name");
    out.otherNames = row.list("other_names");
    out.address = row.text("address");
    out.notes = row.text("notes");
    out.link = parseSellerLink(row.text("link")).value_or(SellerLink::Open);
    out.brand = row.id<Brand>("brand_id");
    out.store = row.id<Store>("store_id");
    out.linkedBy = row.text("linked_by");
    out.linkedAt = row.instant("linked_at");
    out.linkNote = row.text("link_note");
    return out;
}

/// Gives the seller what the sighting says more or otherwise. False: it says nothing new.
bool learn(Seller &seller, const SellerSighting &sighting)
{
    const Seller before = seller;
    const QString name = sighting.name.simplified();
    // By an earlier name a shop is known again, without being called so anew.
    const auto isSame = [key = sellerNameKey(name)](const QString &other) {
        return sellerNameKey(other) == key;
    };
    const bool isEarlier = sighting.shopId.trimmed().isEmpty()
                           && (seller.otherNames.contains(name)
                               || (!isSame(seller.name) && std::ranges::any_of(seller.otherNames, isSame)));
    if (!isEarlier)
        rename(seller, name);
    if (seller.shopId.isEmpty())
        seller.shopId = sighting.shopId.trimmed();
    if (!sighting.address.trimmed().isEmpty())
        seller.address = sighting.address.trimmed();
    return !(seller == before);
}

} // namespace

bool SellerSighting::namesShop() const
{
    return !shopId.trimmed().isEmpty() || !sellerNameKey(name).isEmpty();
}

QList<SellerItem> SellerRepository::list(const SellerFilter &filter) const
{
    QString sql = QStringLiteral(
        "SELECT s.*, b.code AS brand_code, b.name_en AS brand_en, b.name_zh AS brand_zh, i.code AS owner_code, "
        "(SELECT COUNT(*) FROM listing l WHERE l.seller_id = s.id) AS listings, "
        "(SELECT COUNT(*) FROM listing l JOIN copy_match m ON m.listing_id = l.id WHERE l.seller_id = s.id "
        "AND m.state = 'open') AS open_matches FROM seller s LEFT JOIN brand b ON b.id = s.brand_id "
        "LEFT JOIN store t ON t.id = s.store_id LEFT JOIN institution i ON i.id = t.institution_id WHERE s.id > ?");
    Fields bound{{"", filter.after.value}};
    const auto narrow = [&](const char *condition, const Value &value) {
        sql += QStringLiteral(" AND ") + QLatin1StringView(condition);
        bound.append({"", value});
    };
    if (!filter.platform.isEmpty())
        narrow("s.platform = ?", filter.platform);
    if (filter.link)
        narrow("s.link = ?", sellerLinkCode(*filter.link));
    if (filter.brand.isSet())
        narrow("s.brand_id = ?", filter.brand);
    if (filter.onlyOpen)
        sql += QStringLiteral(" AND EXISTS (SELECT 1 FROM listing l JOIN copy_match m ON m.listing_id = l.id "
                              "WHERE l.seller_id = s.id AND m.state = 'open')");
    sql += QStringLiteral(" ORDER BY s.id");
    if (filter.text.isEmpty()) {
        sql += QStringLiteral(" LIMIT ?");
        bound.append({"", filter.limit});
    }
    Statement rows(*m_db, sql);
    rows.bindFields(bound);
    QList<SellerItem> out;
    while (out.size() < filter.limit && rows.next()) {
        const Row row = rows.row();
        const Seller found = sellerOf(row);
        if (!matchesWords(filter.text, {found.name, found.shopId, found.address, found.otherNames.join(u' ')}))
            continue;
        out.append({found, row.text("brand_code"), row.text("brand_en"), row.text("brand_zh"), row.text("owner_code"),
                    row.integer("listings"), row.integer("open_matches")});
    }
    rows.finish();
    return out;
}

std::optional<Seller> SellerRepository::find(Id<Seller> id) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM seller WHERE id = ?")).bind(id).one<Seller>(sellerOf);
}

std::optional<Seller> SellerRepository::find(const QString &platform, const QString &key) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM seller WHERE platform = ? AND seller_key = ?"))
        .bind(platform, key)
        .one<Seller>(sellerOf);
}

QList<Seller> SellerRepository::named(const QString &platform, const QString &nameKey) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM seller WHERE platform = ? AND name_key = ? ORDER BY id"))
        .bind(platform, nameKey)
        .all<Seller>(sellerOf);
}

QList<Seller> SellerRepository::onceNamed(const QString &platform, const QString &nameKey) const
{
    QList<Seller> out =
        Statement(*m_db, QStringLiteral("SELECT * FROM seller WHERE platform = ? AND other_names <> '' ORDER BY id"))
            .bind(platform)
            .all<Seller>(sellerOf);
    out.removeIf([&nameKey](const Seller &one) {
        return std::ranges::none_of(one.otherNames,
                                    [&nameKey](const QString &name) { return sellerNameKey(name) == nameKey; });
    });
    return out;
}

std::optional<Seller> SellerRepository::meant(const SellerSighting &sighting) const
{
    const QString shopId = sighting.shopId.trimmed();
    if (!shopId.isEmpty()) {
        if (auto known = find(sighting.platform, sellerKey(shopId, {})))
            return known;
    }
    const QString nameKey = sellerNameKey(sighting.name);
    if (nameKey.isEmpty())
        return std::nullopt;
    QList<Seller> same = named(sighting.platform, nameKey);
    if (same.isEmpty() && shopId.isEmpty()) // a number that is not known is no shop's earlier name
        same = onceNamed(sighting.platform, nameKey);
    if (!shopId.isEmpty())
        same.removeIf([](const Seller &one) { return !one.shopId.isEmpty(); }); // another shop of this name
    if (same.size() == 1)
        return same.first();
    return shopId.isEmpty() ? find(sighting.platform, sellerKey({}, sighting.name)) : std::nullopt;
}

Id<Seller> SellerRepository::insert(Journal &journal, const Seller &seller)
{
    return {journal.insert(Area::Protection, sellerTable, sellerLabel(seller), values(seller))};
}

void SellerRepository::update(Journal &journal, const Seller &seller, const char *action)
{
    journal.update(Area::Protection, sellerTable, sellerLabel(seller), seller.id.value, seller.version, values(seller),
                   action);
}

Id<Seller> SellerRepository::seen(Journal &journal, const SellerSighting &sighting)
{
    if (sighting.platform.isEmpty() || !sighting.namesShop())
        return {};
    std::optional<Seller> known = SellerRepository(journal.transaction().db()).meant(sighting);
    if (!known) {
        Seller added;
        added.platform = sighting.platform;
        (void)learn(added, sighting);
        return insert(journal, added);
    }
    if (learn(*known, sighting))
        update(journal, *known);
    return known->id;
}

} // namespace lianming
