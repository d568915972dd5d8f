// All SQL about sellers, and finding the one that a listing names.
#pragma once

#include "core/audit/journal.h"
#include "core/copies/seller.h"

namespace lianming {

/// One row of the list of sellers.
struct SellerItem {
    Seller seller;
    QString brandCode; ///< of a linked brand
    QString brandEn;
    QString brandZh;
    QString ownerCode; ///< of the institution whose store it is
    qint64 listings = 0;
    qint64 openMatches = 0;
};

struct SellerFilter {
    QString text = {}; ///< words in names, shop number and address, in either script
    QString platform = {};
    std::optional<SellerLink> link = {};
    Id<Brand> brand = {};
    bool onlyOpen = false; ///< with an open match
    Id<Seller> after = {}; ///< those that come behind it
    int limit = 1000;
};

/// What a listing says of its shop.
struct SellerSighting {
    QString platform;
    QString shopId;
    QString name;
    QString address;

    /// Whether it says enough to know the shop again by.
    [[nodiscard]] bool namesShop() const;
};

class SellerRepository
{
public:
    explicit SellerRepository(Connection &db) : m_db(&db) {}

    /// Those entered first come first.
    [[nodiscard]] QList<SellerItem> list(const SellerFilter &filter) const;
    [[nodiscard]] std::optional<Seller> find(Id<Seller> id) const;
    [[nodiscard]] std::optional<Seller> find(const QString &platform, const QString &key) const;
    /// Whose name on the platform folds to the same.
    [[nodiscard]] QList<Seller> named(const QString &platform, const QString &nameKey) const;
    /// Whose name on the platform folded to the same before they took another.
    [[nodiscard]] QList<Seller> onceNamed(const QString &platform, const QString &nameKey) const;
    /// The seller that is meant, if it is known: by its number, or else by a name, today's or an earlier one, that is
    /// one shop's alone.
    [[nodiscard]] std::optional<Seller> meant(const SellerSighting &sighting) const;

    static Id<Seller> insert(Journal &journal, const Seller &seller);
    static void update(Journal &journal, const Seller &seller, const char *action = "changed");

    /// The seller that is meant(), entered if new. A shop that has taken another name keeps the old one among its other
    /// names. Unset where nothing says who it is.
    static Id<Seller> seen(Journal &journal, const SellerSighting &sighting);

private:
    Connection *m_db;
};

} // namespace lianming
