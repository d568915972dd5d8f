// What can be done with sellers: listing them, saying whose they are, and asking whether they are licensed. Who a
// seller resembles is offered; a person confirms it, and the link is kept with who said it and why. Reading needs
// Permission::SeeProtection, the rest Permission::WorkProtection.
#pragma once

#include "core/copies/copyintake.h"
#include "core/copies/sellerrepository.h"
#include "core/db/workspace.h"

namespace lianming {

struct HistoryEntry;

/// Everything about a seller's licence, as of a day and as of today.
struct SellerView {
    Seller seller;
    QString brandCode; ///< of the linked brand
    QString brandEn;
    QString brandZh;
    QList<SellerCandidate> candidates; ///< while nobody has said whose it is, or what was said is in doubt
    StandingAnswer today;
    StandingAnswer then; ///< on the day that was asked about
    QDate on;
};

class SellerService
{
public:
    explicit SellerService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] QList<SellerItem> list(const SellerFilter &filter = {});
    /// Throw Error::NotFound.
    [[nodiscard]] Seller get(Id<Seller> id);
    /// By its id ("17"), as "tmall:12345" (platform and shop number) or by its name where only one has it; throws
    /// Error::BadInput for a word that several go by.
    [[nodiscard]] Seller named(const QString &word);
    /// The one that a listing means, if it is known: as it would be found if the listing were taken in.
    [[nodiscard]] std::optional<Seller> meant(const SellerSighting &sighting);
    [[nodiscard]] QList<HistoryEntry> history(Id<Seller> id);

    /// Throw Error::BadInput for an invalid record, Error::Duplicate for a shop that is known; change(), which leaves
    /// the link alone, Error::Conflict when somebody else changed it.
    Id<Seller> add(const Seller &seller);
    void change(const Seller &seller);

    /// Brands and stores that it may be, the surest first.
    [[nodiscard]] QList<SellerCandidate> candidates(Id<Seller> id);
    /// Says whose it is; `note`: how that is known. Throw Error::Conflict, and Error::NotFound for a brand or store
    /// that is not there.
    void linkBrand(Id<Seller> id, qint64 version, Id<Brand> brand, const QString &note);
    /// An institution's own; the store may be unset.
    void linkOwn(Id<Seller> id, qint64 version, Id<Store> store, const QString &note);
    void linkNobody(Id<Seller> id, qint64 version, const QString &note);
    /// Nobody has said, again.
    void unlink(Id<Seller> id, qint64 version);

    /// Whether it is licensed for what `scope` says, on `on` (today where that is invalid) and today. `seller` may be
    /// one that is not stored.
    [[nodiscard]] SellerView standing(const Seller &seller, const ListingScope &scope, QDate on = {});
    /// The same for a listing and the asset that it copies, on the day when the listing was seen. Throws
    /// Error::NotFound.
    [[nodiscard]] SellerView standing(Id<Listing> listing, Id<Asset> asset);

private:
    void link(Id<Seller> id, qint64 version, const Seller &as, const char *action);

    Workspace *m_w;
};

} // namespace lianming
