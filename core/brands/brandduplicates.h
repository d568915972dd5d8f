// Brands that are probably one and the same: with one unified social credit code, of one name in either script, of
// nearly one name, or with a Latin name that is how the other's Chinese one sounds (罗莱, Luolai). Pure functions on
// plain values; what becomes of a pair is brandmerge.h's.
#pragma once

#include "core/brands/brand.h"

namespace lianming {

enum class BrandLikeness {
    SameCode, ///< one unified social credit code
    SameName, ///< one name, in English or Chinese, or one company
    NearName,
};
/// "same_code", "same_name", "near_name".
[[nodiscard]] const char *brandLikenessCode(BrandLikeness likeness);

/// What is compared of a brand.
struct BrandIdentity {
    Id<Brand> id;
    QString nameEn;
    QString nameZh;
    QString company;
    QString creditCode;
    qint64 weight = 0; ///< how much hangs on it: who has more should stay
};

struct BrandPair {
    Id<Brand> one; ///< the one that should stay: more hangs on it, or else it was there before
    Id<Brand> other;
    BrandLikeness likeness = BrandLikeness::NearName;
    double score = 1; ///< 0 … 1, of near names
};

/// Names are near from here on.
inline constexpr double nearEnough = 0.8;

/// The pairs, the surest first; each pair once. Two different credit codes are two companies, whatever their names.
[[nodiscard]] QList<BrandPair> findDuplicates(const QList<BrandIdentity> &brands);

/// Finds, for one brand after the other, those already taken in that may be the same one.
class BrandIndex
{
public:
    void add(const BrandIdentity &brand);
    /// Best first. `near`: names that are only alike, too.
    [[nodiscard]] QList<BrandPair> like(const BrandIdentity &brand, bool near) const;

private:
    struct Known {
        BrandIdentity brand;
        QList<QString> keys;
        QList<QList<quint32>> pairs; ///< of each key
        QString sound;               ///< of the Chinese name's key
    };
    [[nodiscard]] static Known known(const BrandIdentity &brand);
    [[nodiscard]] static BrandPair pair(const BrandIdentity &one, const BrandIdentity &other, BrandLikeness likeness,
                                        double score);

    QList<Known> m_brands;
    QHash<QString, QList<int>> m_byCode;
    QHash<QString, QList<int>> m_byKey;
    QHash<QString, QList<int>> m_bySound;
    QHash<quint32, QList<int>> m_byPair; ///< those who have the pair in a key, each once
};

} // namespace lianming
