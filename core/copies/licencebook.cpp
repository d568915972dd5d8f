#include "core/copies/licencebook.h"

#include "core/base/textfold.h"
#include "core/brands/brandname.h"
#include "core/copies/platform.h"
#include "core/copies/sellerrepository.h"
#include "core/rights/ledger.h"
#include "core/rights/ledgergrants.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

constexpr int sureSame = 95;
constexpr int sureBeginning = 70;
constexpr int sureWithin = 60;
constexpr qsizetype leastHan = 2; ///< characters of a brand's name that are looked for in a shop's name
constexpr qsizetype leastLatin = 4;
constexpr qsizetype mostOfName = 100; ///< characters of a shop's name that are looked at

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

QString idList(const QList<qint64> &ids)
{
    QString out = QStringLiteral("0");
    for (const qint64 id : ids)
        out += u',' + QString::number(id);
    return out;
}

/// How a seller stands behind whom there is no brand.
StandingAnswer unlicensed(StandingDoubt doubt, SellerLink link)
{
    StandingAnswer out;
    out.doubt = doubt;
    if (doubt != StandingDoubt::None)
        out.standing = SellerStanding::Unclear;
    else if (link == SellerLink::Own)
        out.standing = SellerStanding::Own;
    return out;
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
    QHash<QString, QList<qint64>> byKey; ///< names that say enough to be looked for in a shop's name

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
    // Most contracts of an old house are over, whatever stock they let be sold off.
    const qint64 sellOff =
        Statement(*m_db, QStringLiteral("SELECT COALESCE(MAX(sell_off_days), 0) FROM contract WHERE state <> 'draft'"))
            .one<qint64>()
            .value_or(0);
    Statement contracts(*m_db, QStringLiteral("SELECT brand_id, end_on, terminated_on, sell_off_days FROM contract "
                                              "WHERE state <> 'draft' AND COALESCE(terminated_on, end_on) >= ?"));
    contracts.bind(m_today.addDays(-sellOff));
    QSet<QString> companies;
    while (contracts.next()) {
        const Row row = contracts.row();
        const QDate end = std::min(row.day("end_on"), row.optionalDay("terminated_on").value_or(row.day("end_on")));
        if (end.addDays(row.integer("sell_off_days")) < m_today)
            continue;
        for (const qint64 id : {row.integer("brand_id"), rootOf(row.integer("brand_id"))}) {
            m_brands[id].live = true;
            companies.insert(m_brands[id].identity.creditCode);
        }
    }
    companies.remove(QString());
    for (const qint64 id : m_brands.keys()) {
        if (companies.contains(m_brands[id].identity.creditCode))
            m_brands[rootOf(id)].live = true;
    }
}

void LicenceBook::readStores()
{
    if (m_hasStores)
        return;
    m_hasStores = true;
    Statement rows(*m_db, QStringLiteral("SELECT s.id, s.institution_id, s.name_en, s.name_zh, s.platform, s.url, "
                                         "i.code FROM store s JOIN institution i ON i.id = s.institution_id "
                                         "ORDER BY s.id"));
    while (rows.next()) {
        const Row row = rows.row();
        m_stores.append({row.integer("id"), row.integer("institution_id"), row.text("code"), row.text("name_en"),
                         row.text("name_zh"), platformCode(row.text("platform"), row.text("url")),
                         comparableUrl(row.text("url"))});
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

QList<qint64> LicenceBook::familyOf(qint64 brand)
{
    readBrands();
    QSet<qint64> roots{rootOf(brand)};
    QSet<QString> companies;
    for (const KnownBrand &one : std::as_const(m_brands)) {
        if (roots.contains(rootOf(one.identity.id.value)))
            companies.insert(one.identity.creditCode);
    }
    companies.remove(QString());
    for (const KnownBrand &one : std::as_const(m_brands)) {
        if (companies.contains(one.identity.creditCode))
            roots.insert(rootOf(one.identity.id.value));
    }
    QList<qint64> out;
    for (auto one = m_brands.constBegin(); one != m_brands.constEnd(); ++one) {
        if (roots.contains(rootOf(one.key())))
            out.append(one.key());
    }
    return out;
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
        // 罗莱家纺官方旗舰店 begins with 罗莱, 正品罗莱家纺 holds it. A Latin name within another is mostly chance.
        const QString key = brandKey(name).left(mostOfName);
        const qsizetype starts = hasHan(key.toStdString()) ? key.size() : 1;
        for (qsizetype from = 0; from < starts; ++from) {
            for (qsizetype length = leastHan; from + length <= key.size(); ++length) {
                const auto found = names.byKey.constFind(key.mid(from, length));
                for (const qint64 id : found == names.byKey.constEnd() ? QList<qint64>() : *found)
                    take(id, "near_name", from == 0 ? sureBeginning : sureWithin);
            }
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
    const QString family = idList(familyOf(root));
    QList<LicensedGrant> out;
    const Regions regions = RightsLedger(*m_db).regions();
    struct Head {
        qint64 id;
        qint64 institution;
        QString number;
    };
    const auto heads = Statement(*m_db, QStringLiteral("SELECT id, institution_id, number FROM contract WHERE state <> "
                                                       "'draft' AND brand_id IN (%1) ORDER BY id")
                                            .arg(family))
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

const LicenceBook::Perhaps &LicenceBook::perhaps(Id<Asset> asset)
{
    if (const auto known = m_perhaps.constFind(asset.value); known != m_perhaps.constEnd())
        return *known;
    QList<qint64> todo{asset.value};
    const auto take = [&todo](Statement &rows) {
        while (rows.next()) {
            if (const qint64 id = rows.row().integerAt(0); !todo.contains(id))
                todo.append(id);
        }
        rows.finish();
    };
    Statement sharing(
        *m_db, QStringLiteral("WITH own AS (SELECT picture_sha256 AS sha256 FROM asset WHERE id = ? AND picture_sha256 "
                              "IS NOT NULL UNION SELECT sha256 FROM asset_file WHERE asset_id = ?) "
                              "SELECT a.id FROM own JOIN asset a ON a.picture_sha256 = own.sha256 UNION "
                              "SELECT f.asset_id FROM own JOIN asset_file f ON f.sha256 = own.sha256"));
    sharing.bind(asset, asset);
    take(sharing);
    Perhaps out;
    for (const qint64 id : todo.mid(1)) {
        const auto &codes = codesOf({id});
        out.codes.insert(out.codes.end(), codes.begin(), codes.end());
    }
    Statement below(*m_db, QStringLiteral("SELECT id FROM asset WHERE source_id = ? UNION SELECT id FROM asset WHERE "
                                          "merged_into_id = ? UNION SELECT merged_into_id FROM asset WHERE id = ? AND "
                                          "merged_into_id IS NOT NULL"));
    for (qsizetype i = 0; i < todo.size(); ++i) {
        below.bind(todo[i], todo[i], todo[i]);
        take(below);
    }
    Statement one(*m_db, QStringLiteral("SELECT code, institution_id FROM asset WHERE id = ?"));
    for (const qint64 id : todo.mid(1)) {
        one.bind(id);
        if (one.next()) {
            out.codes.push_back(one.row().text("code").toStdString());
            out.institutions.push_back(one.row().integer("institution_id"));
        }
        one.finish();
    }
    return *m_perhaps.insert(asset.value, out);
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

qint64 LicenceBook::institutionOf(Id<Store> store)
{
    readStores();
    const auto found = std::ranges::find(m_stores, store.value, &KnownStore::id);
    return found == m_stores.end() ? 0 : found->institution;
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

bool LicenceBook::hasSignedSince(const Seller &seller)
{
    QList<SellerCandidate> found;
    addBrandCandidates(names(true), seller, found);
    QList<qint64> brands;
    for (const SellerCandidate &one : std::as_const(found))
        brands += familyOf(one.brand.value);
    // A contract on paper may be older than its record: whoever said nobody's knew neither, or both.
    const auto signedSince = [&](const char *condition, const Value &since) {
        return Statement(*m_db, QStringLiteral("SELECT COUNT(*) FROM contract c WHERE c.state <> 'draft' AND "
                                               "c.brand_id IN (%1) AND %2")
                                    .arg(idList(brands), QLatin1StringView(condition)))
                   .bindFields({{"", since}})
                   .one<qint64>()
                   .value_or(0)
               > 0;
    };
    return !found.isEmpty()
           && (signedSince("c.signed_on > ?", seller.linkedAt.toLocalTime().date())
               || signedSince("EXISTS (SELECT 1 FROM audit_log a WHERE a.record_table = 'contract' AND a.record_id = "
                              "c.id AND a.action = 'signed' AND a.at > ?)",
                              seller.linkedAt));
}

StandingDoubt LicenceBook::doubtOf(const Seller &seller, const ListingScope &scope)
{
    if (seller.link == SellerLink::Own) {
        const bool isOther =
            scope.asset.isSet() && seller.store.isSet() && institutionOf(seller.store) != institutionOf(scope.asset);
        return isOther ? StandingDoubt::OtherOwner : StandingDoubt::None;
    }
    const auto known = m_doubts.constFind(seller.id.value);
    if (seller.id.isSet() && known != m_doubts.constEnd())
        return *known;
    StandingDoubt out = StandingDoubt::None;
    if (!SellerSighting{seller.platform, seller.shopId, seller.name, {}}.namesShop())
        out = StandingDoubt::SellerUnknown;
    else if (seller.link == SellerLink::Open && resemblesLicensee(seller))
        out = StandingDoubt::Resembles;
    else if (seller.link == SellerLink::Nobody && hasSignedSince(seller))
        out = StandingDoubt::SignedSince;
    return *m_doubts.insert(seller.id.value, out);
}

StandingAnswer LicenceBook::standing(const Seller &seller, const ListingScope &scope, QDate on)
{
    if (seller.link != SellerLink::Brand)
        return unlicensed(doubtOf(seller, scope), seller.link);
    StandingQuestion question;
    if (scope.asset.isSet()) {
        question.assets = codesOf(scope.asset);
        question.institution = institutionOf(scope.asset);
        question.perhaps = perhaps(scope.asset).codes;
        question.perhapsOf = perhaps(scope.asset).institutions;
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
    return known == nullptr ? standing(Seller(), scope, on) : standing(*known, scope, on);
}

SellerStanding LicenceBook::code(Id<Seller> id, const ListingScope &scope, QDate on)
{
    const Seller *known = seller(id);
    if (known == nullptr || known->link != SellerLink::Brand)
        return standing(id, scope, on).standing;
    const Asked asked{known->brand.value, scope.asset.value, on.toJulianDay(),
                      scope.category,     scope.territory,   scope.channel};
    if (const auto found = m_standings.constFind(asked); found != m_standings.constEnd())
        return *found;
    return *m_standings.insert(asked, standing(*known, scope, on).standing);
}

} // namespace lianming
