// All SQL about listings and their pictures.
#pragma once

#include "core/audit/journal.h"
#include "core/copies/listing.h"

namespace lianming {

/// One row of the list of listings.
struct ListingItem {
    Listing listing;
    QString sellerName;
    QString shopId;
    qint64 pictures = 0;
    qint64 openMatches = 0;
};

struct ListingFilter {
    QString text = {}; ///< words in title, number, address and shop
    QString platform = {};
    Id<Seller> seller = {};
    Id<Listing> after = {}; ///< those that come behind it
    int limit = 1000;
};

class ListingRepository
{
public:
    explicit ListingRepository(Connection &db) : m_db(&db) {}

    /// Those entered first come first.
    [[nodiscard]] QList<ListingItem> list(const ListingFilter &filter) const;
    [[nodiscard]] std::optional<Listing> find(Id<Listing> id) const;
    [[nodiscard]] std::optional<Listing> find(const QString &platform, const QString &key) const;
    /// In the order they came.
    [[nodiscard]] QList<ListingPicture> pictures(Id<Listing> listing) const;
    [[nodiscard]] std::optional<ListingPicture> find(Id<ListingPicture> id) const;
    [[nodiscard]] std::optional<ListingPicture> picture(Id<Listing> listing, const QString &sha256) const;
    /// At most `limit` of all listings' pictures behind `after`; `onlyWaiting`: that nobody has searched for yet.
    [[nodiscard]] QList<ListingPicture> pictures(Id<ListingPicture> after, bool onlyWaiting, int limit) const;
    [[nodiscard]] qint64 pictureCount() const;
    [[nodiscard]] qint64 waitingCount() const;

    static Id<Listing> insert(Journal &journal, const Listing &listing, const QString &key);
    /// False where it says nothing new.
    static bool update(Journal &journal, const Listing &listing, const QString &key);
    static Id<ListingPicture> insert(Journal &journal, const ListingPicture &picture, const QString &label);
    /// Stores that it was searched for, with its fingerprint, or why it cannot be.
    static void searched(Transaction &tx, Id<ListingPicture> id, const PictureMark &mark, const QString &fault,
                         const QDateTime &at);

private:
    Connection *m_db;
};

} // namespace lianming
