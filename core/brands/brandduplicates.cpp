#include "core/brands/brandduplicates.h"

#include "core/base/textfold.h"
#include "core/brands/brandname.h"

#include <algorithm>

namespace lianming {

namespace {

/// A pair of characters that more brands than this have (文化, 生活) finds nobody.
constexpr qsizetype commonPair = 400;
/// How alike a name is to one in the other script that sounds so: many characters share a sound.
constexpr double soundAlike = 0.9;

bool areTwoCompanies(const BrandIdentity &one, const BrandIdentity &other)
{
    return !one.creditCode.isEmpty() && !other.creditCode.isEmpty() && one.creditCode != other.creditCode;
}

double best(const QList<QList<quint32>> &ones, const QList<QList<quint32>> &others)
{
    double out = 0;
    for (const QList<quint32> &one : ones) {
        for (const QList<quint32> &other : others)
            out = std::max(out, likeness(one, other));
    }
    return out;
}

void sortBySurety(QList<BrandPair> &pairs)
{
    std::ranges::stable_sort(pairs, [](const BrandPair &a, const BrandPair &b) {
        return a.likeness != b.likeness ? a.likeness < b.likeness : a.score > b.score;
    });
}

} // namespace

const char *brandLikenessCode(BrandLikeness likeness)
{
    switch (likeness) {
    case BrandLikeness::SameCode: return "same_code";
    case BrandLikeness::SameName: return "same_name";
    case BrandLikeness::NearName: return "near_name";
    }
    return "";
}

BrandIndex::Known BrandIndex::known(const BrandIdentity &brand)
{
    Known out{brand, {}, {}, pinyinOf(brandKey(brand.nameZh)).whole};
    for (const QString &name : {brand.nameEn, brand.nameZh, brand.company}) {
        const QString key = brandKey(name);
        if (key.isEmpty() || out.keys.contains(key))
            continue;
        out.keys.append(key);
        out.pairs.append(brandPairs(key));
    }
    return out;
}

BrandPair BrandIndex::pair(const BrandIdentity &one, const BrandIdentity &other, BrandLikeness likeness, double score)
{
    const bool first = one.weight != other.weight ? one.weight > other.weight : one.id < other.id;
    return first ? BrandPair{one.id, other.id, likeness, score} : BrandPair{other.id, one.id, likeness, score};
}

void BrandIndex::add(const BrandIdentity &brand)
{
    const Known added = known(brand);
    const auto place = int(m_brands.size());
    m_brands.append(added);
    if (!brand.creditCode.isEmpty())
        m_byCode[brand.creditCode].append(place);
    for (const QString &key : added.keys)
        m_byKey[key].append(place);
    if (!added.sound.isEmpty())
        m_bySound[added.sound].append(place);
    for (const QList<quint32> &pairs : added.pairs) {
        for (const quint32 one : pairs) {
            QList<int> &places = m_byPair[one];
            if (places.isEmpty() || places.constLast() != place)
                places.append(place);
        }
    }
}

QList<BrandPair> BrandIndex::like(const BrandIdentity &brand, bool near) const
{
    const Known asked = known(brand);
    QHash<int, BrandPair> found;
    const auto take = [&](int place, BrandLikeness likeness, double score) {
        const BrandIdentity &other = m_brands.at(place).brand;
        if (!areTwoCompanies(brand, other) && !found.contains(place))
            found.insert(place, pair(brand, other, likeness, score));
    };
    if (!brand.creditCode.isEmpty()) {
        for (const int place : m_byCode.value(brand.creditCode))
            take(place, BrandLikeness::SameCode, 1);
    }
    for (const QString &key : asked.keys) {
        for (const int place : m_byKey.value(key))
            take(place, BrandLikeness::SameName, 1);
    }
    if (near) {
        if (!asked.sound.isEmpty()) {
            for (const int place : m_byKey.value(asked.sound))
                take(place, BrandLikeness::NearName, soundAlike);
        }
        for (const QString &key : asked.keys) {
            for (const int place : m_bySound.value(key))
                take(place, BrandLikeness::NearName, soundAlike);
        }
        QSet<int> candidates;
        for (const QList<quint32> &pairs : asked.pairs) {
            for (const quint32 one : pairs) {
                const auto places = m_byPair.constFind(one);
                if (places == m_byPair.cend() || places->size() > commonPair)
                    continue;
                for (const int place : *places)
                    candidates.insert(place);
            }
        }
        for (const int place : std::as_const(candidates)) {
            if (const double score = best(asked.pairs, m_brands.at(place).pairs); score >= nearEnough)
                take(place, BrandLikeness::NearName, score);
        }
    }
    QList<int> places = found.keys();
    std::ranges::sort(places);
    QList<BrandPair> out;
    out.reserve(places.size());
    for (const int place : std::as_const(places))
        out.append(found.value(place));
    sortBySurety(out);
    return out;
}

QList<BrandPair> findDuplicates(const QList<BrandIdentity> &brands)
{
    BrandIndex index;
    QList<BrandPair> out;
    for (const BrandIdentity &brand : brands) {
        out.append(index.like(brand, true));
        index.add(brand);
    }
    sortBySurety(out);
    return out;
}

} // namespace lianming
