#include "core/copies/licencebook.h"

#include "core/base/textfold.h"
#include "core/brands/brandname.h"
#include "core/copies/platform.h"
#include "core/copies/sellerrepository.h"
#include "core/rights/ledger.h"
#include "core/rights/ledgergrants.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int sureSame = 95;
constexpr int sureBeginning = 70;
constexpr qsizetype leastHan = 2; ///< characters of a brand's name that a shop's name may begin with
constexpr qsizetype leastLatin = 4;

/// A shop's name as a brand's would be, in the script it is written in.
BrandIdentity identityOf(const QString &name)
{
    BrandIdentity out;
    (hasHan(name.toStdString()) ? out.nameZh : out.nameEn) = name;
    return out;
}

QStringList namesOfSeller(const Seller &seller)
{
    QStringList out{seller.name};
    out += seller.otherNames;
    out.removeAll(QString());
    return out;
}

bool isTelling(const QString &key)
{
    return key.size() >= (hasHan(key.toStdString()) ? leastHan : leastLatin);
}

void keepSurest(QList<SellerCandidate> &candidates, const SellerCandidate &one)
{
    for (SellerCandidate &known : candidates) {
        if (known.brand == one.brand && known.store == one.store) {
            if (known.sureness < one.sureness)
                known = one;
            return;
        }
    }
    candidates.append(one);
}

} // namespace

struct LicenceBook::Names {
    BrandIndex index;
    QHash<QString, QList<qint64>> byKey; ///< names that say enough for a shop's name to begin with them

    void add(const BrandIdentity &brand)
    {
        index.add(brand);
        for (const QString &name : {brand.nameEn, brand.nameZh, brand.company}) {
            const QString key = brandKey(name);
            if (isTelling(key) && !byKey.value(key).contains(brand.id.value))
                byKey[key].append(brand.id.value);
        }
    }
};

void LicenceBook::readBrands()
{
    if (m_hasBrands)
        return;
    m_hasBrands = true;
    Statement rows(*m_db, QStringLiteral("SELECT id, code, name_en, name_zh, company, credit_code, merged_into_id, "
                                         "archived_on FROM brand ORDER BY id"));
    while (rows.next()) {
        const Row row = rows.row();
        KnownBrand brand;
        brand.identity = {row.id<Brand>("id"), row.text("name_en"),     row.text("name_zh"),
                          row.text("company"), row.text("credit_code"), 0};
        brand.code = row.text("code");
        brand.mergedInto = row.optionalInteger("merged_into_id").value_or(0);
        brand.archived = !row.isNull("archived_on");
        m_brands.insert(brand.identity.id.value, brand);
    }
    Statement contracts(*m_db, QStringLiteral("SELECT brand_id, end_on, terminated_on, sell_off_days FROM contract "
                                              "WHERE state <> 'draft'"));
    while (contracts.next()) {
        const Row row = contracts.row();
        const QDate end = std::min(row.day("end_on"), row.optionalDay("terminated_on").value_or(row.day("end_on")));
        if (end.addDays(row.integer("sell_off_days")) < m_today)
            continue;
        const qint64 id = row.integer("brand_id");
        m_brands[id].live = true;
        m_brands[rootOf(id)].live = true;
    }
}

void LicenceBook::readStores()
{
    if (m_hasStores)
        return;
    m_hasStores = true;
    Statement rows(*m_db, QStringLiteral("SELECT s.id, s.name_en, s.name_zh, s.platform, s.url, i.code FROM store s "
                                         "JOIN institution i ON i.id = s.institution_id ORDER BY s.id"));
    while (rows.next()) {
        const Row row = rows.row();
        m_stores.append({row.integer("id"), row.text("code"), row.text("name_en"), row.text("name_zh"),
                         platformCode(row.text("platform"), row.text("url")), comparableUrl(row.text("url"))});
    }
}

qint64 LicenceBook::rootOf(qint64 brand)
{
    // A circle made in the database ends the search.
    for (qsizetype steps = 0; steps <= m_brands.size(); ++steps) {
        const qint64 next = m_brands.value(brand).mergedInto;
        if (next == 0)
            return brand;
        brand = next;
    }
    return brand;
}

const LicenceBook::Names &LicenceBook::names(bool liveOnly)
{
    readBrands();
    std::shared_ptr<Names> &out = liveOnly ? m_live : m_all;
    if (out)
        return *out;
    out = std::make_shared<Names>();
    QList<qint64> ids = m_brands.keys();
    std::ranges::sort(ids);
    for (const qint64 id : std::as_const(ids)) {
        const KnownBrand &brand = m_brands[id];
        // A name that was merged still names the brand that stands for it.
        const bool isLive = m_brands[rootOf(id)].live;
        if (liveOnly ? isLive : (!brand.archived || brand.mergedInto != 0 || isLive))
            out->add(brand.identity);
    }
    return *out;
}

void LicenceBook::addBrandCandidates(const Names &names, const Seller &seller, QList<SellerCandidate> &out)
{
    const auto take = [&](qint64 id, const char *reason, int sureness) {
        const KnownBrand &brand = m_brands[rootOf(id)];
        SellerCandidate one;
        one.brand = brand.identity.id;
        one.code = brand.code;
        one.nameEn = brand.identity.nameEn;
        one.nameZh = brand.identity.nameZh;
        one.reason = QString::fromLatin1(reason);
        one.sureness = sureness;
        one.live = brand.live;
        keepSurest(out, one);
    };
    for (const QString &name : namesOfSeller(seller)) {
        const BrandIdentity asked = identityOf(name);
        for (const BrandPair &pair : names.index.like(asked, true)) {
            const Id<Brand> found = pair.one.isSet() ? pair.one : pair.other;
            const int sureness = pair.likeness == BrandLikeness::NearName ? int(pair.score * 90) : sureSame;
            take(found.value, brandLikenessCode(pair.likeness), sureness);
        }
        // 罗莱家纺官方旗舰店 begins with 罗莱.
        const QString key = brandKey(name);
        for (qsizetype length = leastHan; length <= key.size(); ++length) {
            for (const qint64 id : names.byKey.value(key.left(length)))
                take(id, "near_name", sureBeginning);
        }
    }
}

void LicenceBook::addStoreCandidates(const Seller &seller, QList<SellerCandidate> &out)
{
    readStores();
    const QString address = comparableUrl(seller.address);
    for (const KnownStore &store : std::as_const(m_stores)) {
        const auto take = [&](const char *reason, int sureness) {
            SellerCandidate one;
            one.store = {store.id};
            one.code = store.institutionCode;
            one.nameEn = store.nameEn;
            one.nameZh = store.nameZh;
            one.reason = QString::fromLatin1(reason);
            one.sureness = sureness;
            one.live = true;
            keepSurest(out, one);
        };
        const bool isAddress = !store.url.isEmpty() && store.url == address;
        const bool hasNumber = seller.shopId.size() > 4 && store.platform == seller.platform
                               && store.url.contains(seller.shopId, Qt::CaseInsensitive);
        if (isAddress || hasNumber)
            take("store_address", sureSame);
        if (store.platform != seller.platform)
            continue;
        for (const QString &name : namesOfSeller(seller)) {
            const QString key = brandKey(name);
            if (!key.isEmpty() && (key == brandKey(store.nameEn) || key == brandKey(store.nameZh)))
                take("store_name", sureSame);
        }
    }
}

QList<SellerCandidate> LicenceBook::candidates(const Seller &seller)
{
    QList<SellerCandidate> out;
    addBrandCandidates(names(false), seller, out);
    addStoreCandidates(seller, out);
    std::ranges::stable_sort(out, [](const SellerCandidate &a, const SellerCandidate &b) {
        return a.sureness != b.sureness ? a.sureness > b.sureness : a.live > b.live;
    });
    return out;
}

bool LicenceBook::resemblesLicensee(const Seller &seller)
{
    QList<SellerCandidate> found;
    addBrandCandidates(names(true), seller, found);
    addStoreCandidates(seller, found);
    return !found.isEmpty();
}

const QList<LicensedGrant> &LicenceBook::licences(Id<Brand> brand)
{
    readBrands();
    const qint64 root = rootOf(brand.value);
    if (const auto known = m_licences.constFind(root); known != m_licences.constEnd())
        return *known;
    QStringList family;
    for (auto one = m_brands.constBegin(); one != m_brands.constEnd(); ++one) {
        if (rootOf(one.key()) == root)
            family.append(QString::number(one.key()));
    }
    QList<LicensedGrant> out;
    const Regions regions = RightsLedger(*m_db).regions();
    struct Head {
        qint64 id;
        qint64 institution;
        QString number;
    };
    const auto heads = Statement(*m_db, QStringLiteral("SELECT id, institution_id, number FROM contract WHERE state <> "
                                                       "'draft' AND brand_id IN (0%1) ORDER BY id")
                                            .arg(family.isEmpty() ? QString() : u',' + family.join(u',')))
                           .all<Head>([](const Row &row) {
                               return Head{row.integer("id"), row.integer("institution_id"), row.text("number")};
                           });
    for (const Head &head : heads) {
        for (Grant &grant : grantsOfContract(*m_db, {head.id})) {
            grant.territories = regions.replaced(grant.territories);
            grant.territoriesExcept = regions.replaced(grant.territoriesExcept);
            const int place = QString::fromStdString(grant.id).section(u'#', -1).toInt();
            out.append({head.number, head.id, place, head.institution, grant});
        }
    }
    return *m_licences.insert(root, out);
}

const std::vector<std::string> &LicenceBook::codesOf(Id<Asset> asset)
{
    if (const auto known = m_codes.constFind(asset.value); known != m_codes.constEnd())
        return *known;
    std::vector<std::string> out;
    QList<qint64> todo{asset.value};
    for (qsizetype i = 0; i < todo.size(); ++i) {
        const auto add = [&todo](std::optional<qint64> id) {
            if (id && *id > 0 && !todo.contains(*id))
                todo.append(*id);
        };
        Statement one(*m_db, QStringLiteral("SELECT code, merged_into_id, source_id FROM asset WHERE id = ?"));
        one.bind(todo[i]);
        if (one.next()) {
            out.push_back(one.row().text("code").toStdString());
            add(one.row().optionalInteger("merged_into_id"));
            add(one.row().optionalInteger("source_id"));
        }
        one.finish();
        Statement merged(*m_db, QStringLiteral("SELECT id FROM asset WHERE merged_into_id = ?"));
        merged.bind(todo[i]);
        while (merged.next())
            add(merged.row().integerAt(0));
    }
    return *m_codes.insert(asset.value, out);
}

qint64 LicenceBook::institutionOf(Id<Asset> asset)
{
    const auto known = m_institutions.constFind(asset.value);
    if (known != m_institutions.constEnd())
        return *known;
    const qint64 out = Statement(*m_db, QStringLiteral("SELECT institution_id FROM asset WHERE id = ?"))
                           .bind(asset)
                           .one<qint64>()
                           .value_or(0);
    m_institutions.insert(asset.value, out);
    return out;
}

const Seller *LicenceBook::seller(Id<Seller> id)
{
    if (!id.isSet())
        return nullptr;
    auto known = m_sellers.constFind(id.value);
    if (known == m_sellers.constEnd()) {
        const auto found = SellerRepository(*m_db).find(id);
        if (!found)
            return nullptr;
        known = m_sellers.insert(id.value, *found);
    }
    return &*known;
}

StandingAnswer LicenceBook::standing(const Seller &seller, const ListingScope &scope, QDate on)
{
    StandingAnswer out;
    if (seller.link == SellerLink::Own) {
        out.standing = SellerStanding::Own;
        return out;
    }
    if (seller.link == SellerLink::Nobody)
        return out;
    if (seller.link == SellerLink::Open) {
        auto known = m_resembles.constFind(seller.id.value);
        if (!seller.id.isSet() || known == m_resembles.constEnd())
            known = m_resembles.insert(seller.id.value, resemblesLicensee(seller));
        if (*known)
            out.standing = SellerStanding::Unclear;
        return out;
    }
    StandingQuestion question;
    if (scope.asset.isSet()) {
        question.assets = codesOf(scope.asset);
        question.institution = institutionOf(scope.asset);
    }
    question.category = scope.category.toStdString();
    question.territory = scope.territory.toStdString();
    question.channel = scope.channel.toStdString();
    question.on = on;
    return standingOf(licences(seller.brand), question);
}

StandingAnswer LicenceBook::standing(Id<Seller> id, const ListingScope &scope, QDate on)
{
    const Seller *known = seller(id);
    return known == nullptr ? StandingAnswer() : standing(*known, scope, on);
}

SellerStanding LicenceBook::code(Id<Seller> id, const ListingScope &scope, QDate on)
{
    if (const auto other = m_others.constFind(id.value); other != m_others.constEnd())
        return *other;
    const Seller *known = seller(id);
    if (known == nullptr || known->link != SellerLink::Brand) {
        const SellerStanding out = known == nullptr ? SellerStanding::Never : standing(*known, scope, on).standing;
        return *m_others.insert(id.value, out);
    }
    const Asked asked{known->brand.value, scope.asset.value, on.toJulianDay(),
                      scope.category,     scope.territory,   scope.channel};
    if (const auto found = m_standings.constFind(asked); found != m_standings.constEnd())
        return *found;
    return *m_standings.insert(asked, standing(*known, scope, on).standing);
}

} // namespace lianming
