// The licences of the sellers of a workspace, for asking many times how they stand: which brand stands behind a seller,
// the signed contracts of that brand's company with their grants, and which shops nobody has linked yet but that
// resemble a licensee or an institution's own store. Reads lazily and keeps what it read, so it lives as long as one
// verb, or the few hundred pictures that a scan writes with it, and no longer.
#pragma once

#include "core/brands/brandduplicates.h"
#include "core/copies/seller.h"
#include "core/copies/sellerstanding.h"
#include "core/db/connection.h"

#include <QHash>

#include <memory>

namespace lianming {

struct Asset;

/// What a listing says to the question whether its seller is licensed.
struct ListingScope {
    Id<Asset> asset; ///< that is copied; may be unset
    QString category;
    QString territory;
    QString channel; ///< the listing's, or its platform's
};

class LicenceBook
{
public:
    /// Who resembles a licensee is asked of those whose licence runs, comes or is sold off on `today`.
    LicenceBook(Connection &db, QDate today) : m_db(&db), m_today(today) {}

    [[nodiscard]] QDate today() const { return m_today; }
    /// How the seller stands on `on`. Of a seller that nobody knows, it is Unclear.
    [[nodiscard]] StandingAnswer standing(const Seller &seller, const ListingScope &scope, QDate on);
    [[nodiscard]] StandingAnswer standing(Id<Seller> seller, const ListingScope &scope, QDate on);
    /// The standing alone, remembered by what it depends on.
    [[nodiscard]] SellerStanding code(Id<Seller> seller, const ListingScope &scope, QDate on);

    /// Reads anew whose shops they are.
    void forgetSellers()
    {
        m_sellers.clear();
        m_doubts.clear();
    }

    /// The stored record, read once; null if there is none.
    [[nodiscard]] const Seller *seller(Id<Seller> id);

    /// Brands and stores that a seller may be, by names in either script, by sound and by what its name begins with or,
    /// in Chinese, holds; the surest first.
    [[nodiscard]] QList<SellerCandidate> candidates(const Seller &seller);

    /// The grants of a brand's signed contracts, and of those of brands that were merged into it or are the same
    /// company's, by its credit code: it is the company that is licensed.
    [[nodiscard]] const QList<LicensedGrant> &licences(Id<Brand> brand);
    /// The asset's code with those of the works that it was cut from and of the records that were merged with it.
    [[nodiscard]] const std::vector<std::string> &codesOf(Id<Asset> asset);
    /// What is seen of the asset may be these instead: works cut from it, all the way down, and assets that have one of
    /// its pictures, with what these were cut from.
    struct Perhaps {
        std::vector<std::string> codes;
        std::vector<qint64> institutions;
    };
    [[nodiscard]] const Perhaps &perhaps(Id<Asset> asset);

private:
    struct KnownBrand {
        BrandIdentity identity;
        QString code;
        qint64 mergedInto = 0;
        bool live = false;
        bool archived = false;
    };
    struct KnownStore {
        qint64 id = 0;
        qint64 institution = 0;
        QString institutionCode;
        QString nameEn;
        QString nameZh;
        QString platform;
        QString url;
    };
    struct Names; ///< brands by their names, to be found by
    /// What a licensee's standing depends on.
    struct Asked {
        qint64 brand = 0;
        qint64 asset = 0;
        qint64 day = 0;
        QString category;
        QString territory;
        QString channel;

        friend bool operator==(const Asked &, const Asked &) = default;
        friend size_t qHash(const Asked &one, size_t seed = 0)
        {
            return qHashMulti(seed, one.brand, one.asset, one.day, one.category, one.territory, one.channel);
        }
    };

    void readBrands();
    void readStores();
    [[nodiscard]] qint64 rootOf(qint64 brand);
    /// The brand with those merged into it, and those of the same company.
    [[nodiscard]] QList<qint64> familyOf(qint64 brand);
    [[nodiscard]] qint64 institutionOf(Id<Asset> asset);
    [[nodiscard]] qint64 institutionOf(Id<Store> store);
    [[nodiscard]] bool resemblesLicensee(const Seller &seller);
    /// Whether a brand that the seller resembles has signed a contract since the seller was said to be nobody's.
    [[nodiscard]] bool hasSignedSince(const Seller &seller);
    /// Why it is not clear how a seller stands behind whom there is no brand.
    [[nodiscard]] StandingDoubt doubtOf(const Seller &seller, const ListingScope &scope);
    void addBrandCandidates(const Names &names, const Seller &seller, QList<SellerCandidate> &out);
    void addStoreCandidates(const Seller &seller, QList<SellerCandidate> &out);
    [[nodiscard]] const Names &names(bool liveOnly);

    Connection *m_db;
    QDate m_today;
    bool m_hasBrands = false;
    bool m_hasStores = false;
    QHash<qint64, KnownBrand> m_brands;
    QList<KnownStore> m_stores;
    std::shared_ptr<Names> m_live; ///< shared_ptr, because Names is known in the source alone
    std::shared_ptr<Names> m_all;
    QHash<qint64, QList<LicensedGrant>> m_licences; ///< by the brand that stands for the others
    QHash<qint64, std::vector<std::string>> m_codes;
    QHash<qint64, Perhaps> m_perhaps;
    QHash<qint64, qint64> m_institutions;
    QHash<qint64, Seller> m_sellers;
    QHash<qint64, StandingDoubt> m_doubts; ///< of sellers behind whom there is no brand
    QHash<Asked, SellerStanding> m_standings;
};

} // namespace lianming
