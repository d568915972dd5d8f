#include "core/copies/triage.h"

#include "core/copies/platform.h"
#include "core/db/bulk.h"

#include <QSet>

#include <algorithm>
#include <unordered_map>

namespace lianming {

namespace {

constexpr double scoreScale = 1'000'000;
constexpr qsizetype sellersInFigures = 20;

/// What rows are sorted by, the greatest first.
const char *sortedBy(TriageSort sort)
{
    switch (sort) {
    case TriageSort::Score: return "m.score";
    case TriageSort::Found: return "m.found_at";
    case TriageSort::Units: return "COALESCE(l.units, -1)";
    }
    return "";
}

QString behind(TriageSort sort, const TriageKey &after)
{
    if (after.id == 0)
        return {};
    QString value;
    if (sort == TriageSort::Found)
        value = textLiteral(after.value);
    else
        value = QString::number(after.value.toLongLong());
    return QStringLiteral(" AND (%1 < %2 OR (%1 = %2 AND m.id < %3))")
        .arg(QLatin1StringView(sortedBy(sort)), value)
        .arg(after.id);
}

QString literals(const QStringList &texts)
{
    QStringList out;
    for (const QString &text : texts)
        out.append(textLiteral(text));
    return out.join(u',');
}

/// The same few texts stand in row after row: each is made once.
class SameTexts
{
public:
    const QString &of(std::string_view utf8)
    {
        auto known = m_texts.find(utf8);
        if (known == m_texts.end())
            known = m_texts.emplace(std::string(utf8), QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).first;
        return known->second;
    }
    Currency currency(std::string_view code)
    {
        if (m_code != code) {
            m_code = code;
            m_currency = Currency::find(code).value_or(Currency());
        }
        return m_currency;
    }
    const QString &channel(const QString &platform)
    {
        auto known = m_channels.constFind(platform);
        if (known == m_channels.constEnd())
            known = m_channels.insert(platform, platformChannel(platform));
        return *known;
    }

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
    std::string m_code;
    Currency m_currency;
    QHash<QString, QString> m_channels;
};

constexpr auto rowColumns =
    "SELECT m.id, m.version, m.state, m.kind, m.score, m.distance, m.inliers, m.found_at, m.asset_id, m.our_sha256, "
    "m.our_file, m.picture_id, COALESCE(a.code, '') AS asset_code, COALESCE(a.title_en, '') AS title_en, "
    "COALESCE(a.title_zh, '') AS title_zh, p.sha256 AS their_sha256, l.id AS listing_id, l.version AS listing_version, "
    "l.platform, l.seller_id, l.number, l.url, l.title, l.price_shown, l.price, l.currency, l.units_shown, l.units, "
    "l.category, l.territory, l.channel, l.first_seen_at, l.seen_at, COALESCE(s.name, '') AS seller_name, "
    "COALESCE(s.shop_id, '') AS shop_id FROM copy_match m JOIN listing l ON l.id = m.listing_id "
    "JOIN listing_picture p ON p.id = m.picture_id LEFT JOIN seller s ON s.id = l.seller_id "
    "LEFT JOIN asset a ON a.id = m.asset_id WHERE ";

TriageRow rowOf(const Row &row)
{
    TriageRow out;
    out.match = row.id<StoredMatch>("id");
    out.version = row.integer("version");
    out.state = parseMatchState(row.text("state")).value_or(MatchState::Open);
    out.kind = row.text("kind") == QLatin1StringView(copyKindCode(CopyKind::Part)) ? CopyKind::Part : CopyKind::Whole;
    out.score = double(row.integer("score")) / scoreScale;
    out.distance = int(row.integer("distance"));
    out.inliers = int(row.integer("inliers"));
    out.foundAt = row.instant("found_at");
    out.asset = row.id<Asset>("asset_id");
    out.assetCode = row.text("asset_code");
    out.titleEn = row.text("title_en");
    out.titleZh = row.text("title_zh");
    out.ourSha256 = row.text("our_sha256");
    out.ourFile = row.text("our_file");
    out.picture = row.id<ListingPicture>("picture_id");
    out.theirSha256 = row.text("their_sha256");
    out.seller = row.id<Seller>("seller_id");
    out.sellerName = row.text("seller_name");
    out.shopId = row.text("shop_id");
    Listing &listing = out.listing;
    listing.id = row.id<Listing>("listing_id");
    listing.version = row.integer("listing_version");
    listing.platform = row.text("platform");
    listing.seller = out.seller;
    listing.number = row.text("number");
    listing.url = row.text("url");
    listing.title = row.text("title");
    listing.priceShown = row.text("price_shown");
    if (const auto price = row.optionalInteger("price"))
        listing.price = Money{*price, Currency::find(row.text("currency")).value_or(Currency())};
    listing.unitsShown = row.text("units_shown");
    listing.units = row.optionalInteger("units");
    listing.category = row.text("category");
    listing.territory = row.text("territory");
    listing.channel = row.text("channel");
    listing.firstSeenAt = row.instant("first_seen_at");
    listing.seenAt = row.instant("seen_at");
    return out;
}

QString keyValue(const TriageRow &row, TriageSort sort)
{
    switch (sort) {
    case TriageSort::Score: return QString::number(scoreParts(row.score));
    case TriageSort::Found: return row.foundAt.toUTC().toString(Qt::ISODateWithMs);
    case TriageSort::Units: return QString::number(row.listing.units.value_or(-1));
    }
    return {};
}

void addExposure(QList<Money> &sums, const Money &amount)
{
    const auto known = std::ranges::find(sums, amount.currency, &Money::currency);
    if (known == sums.end())
        sums.append(amount);
    else
        *known = *known + amount;
}

QString instantLiteral(const QDateTime &instant)
{
    return textLiteral(instant.toUTC().toString(Qt::ISODateWithMs));
}

/// "2026-W22" of an instant "2026-06-01T16:20…Z" by the day that it was here, each quarter of an hour once: no zone
/// begins its day within one.
class Weeks
{
public:
    const QString &of(const QString &instant)
    {
        const QString quarter = instant.left(13) + QString::number(QStringView(instant).mid(14, 2).toInt() / 15);
        auto known = m_known.constFind(quarter);
        if (known == m_known.constEnd()) {
            int year = 0;
            const int week = QDateTime::fromString(instant, Qt::ISODateWithMs).toLocalTime().date().weekNumber(&year);
            known = m_known.insert(quarter, QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0')));
        }
        return *known;
    }

private:
    QHash<QString, QString> m_known;
};

QList<TriageFigures::Count> mostFirst(const QHash<QString, qint64> &counts)
{
    QList<TriageFigures::Count> out;
    for (auto one = counts.constBegin(); one != counts.constEnd(); ++one)
        out.append({one.key(), {}, one.value()});
    std::ranges::sort(out, [](const TriageFigures::Count &a, const TriageFigures::Count &b) {
        return a.matches != b.matches ? a.matches > b.matches : a.code < b.code;
    });
    return out;
}

} // namespace

const char *triageSortCode(TriageSort sort)
{
    switch (sort) {
    case TriageSort::Score: return "score";
    case TriageSort::Found: return "found";
    case TriageSort::Units: return "units";
    }
    return "";
}

std::optional<TriageSort> parseTriageSort(QStringView code)
{
    for (const TriageSort one : {TriageSort::Score, TriageSort::Found, TriageSort::Units}) {
        if (code == QLatin1StringView(triageSortCode(one)))
            return one;
    }
    return std::nullopt;
}

struct Triage::Light {
    qint64 match = 0;
    Id<Asset> asset;
    qint64 score = 0;
    QString state;
    QString foundAt;
    qint64 listing = 0;
    QString platform;
    Id<Seller> seller;
    qint64 units = 0;
    std::optional<Money> exposure;
    ListingScope scope;
};

const QSet<qint64> &Triage::lapsed()
{
    if (m_lapsed)
        return *m_lapsed;
    QSet<qint64> out;
    SameTexts texts;
    enum Column { Match, AssetId, Platform, SellerId, Category, Territory, Channel };
    BulkReader rows(*m_db, QStringLiteral("SELECT m.id, m.asset_id, l.platform, l.seller_id, l.category, l.territory, "
                                          "l.channel FROM copy_dismissal d JOIN copy_match m ON m.dismissal_id = d.id "
                                          "JOIN listing l ON l.id = m.listing_id WHERE m.state = 'dismissed' AND "
                                          "d.reason = 'licensed'"));
    Listing listing;
    while (rows.next()) {
        listing.platform = texts.of(rows.text(Platform));
        listing.seller = {rows.integer(SellerId)};
        listing.category = texts.of(rows.text(Category));
        listing.territory = texts.of(rows.text(Territory));
        listing.channel = texts.of(rows.text(Channel));
        if (listing.channel.isEmpty())
            listing.channel = texts.channel(listing.platform);
        const ListingScope scope = CopyIntake::scopeOf(listing, {rows.integer(AssetId)});
        if (!maySell(m_book.code(listing.seller, scope, m_book.today())))
            out.insert(rows.integer(Match));
    }
    return m_lapsed.emplace(out);
}

bool Triage::hasState(const TriageFilter &filter, const Light &light)
{
    if (filter.states.isEmpty() || light.state != QLatin1StringView(matchStateCode(MatchState::Dismissed)))
        return true; // as the database has answered
    return filter.states.contains(lapsed().contains(light.match) ? MatchState::Open : MatchState::Dismissed);
}

QString Triage::condition(const TriageFilter &filter)
{
    QStringList parts{QStringLiteral("1 = 1")};
    if (!filter.states.isEmpty()) {
        QStringList codes;
        for (const MatchState state : filter.states)
            codes.append(QString::fromLatin1(matchStateCode(state)));
        QString states = codes.size() == 1 ? QStringLiteral("m.state = ") + textLiteral(codes.first())
                                           : QStringLiteral("m.state IN (%1)").arg(literals(codes));
        // Which of these have lapsed, hasState() knows: they are too many to be named.
        if (!lapsed().isEmpty() && filter.states.contains(MatchState::Open))
            states = QStringLiteral("(%1 OR (m.state = 'dismissed' AND m.dismissal_id IN (SELECT id FROM "
                                    "copy_dismissal WHERE reason = 'licensed')))")
                         .arg(states);
        parts.append(states);
    }
    if (!filter.platforms.isEmpty())
        parts.append(QStringLiteral("l.platform IN (%1)").arg(literals(filter.platforms)));
    if (filter.seller.isSet())
        parts.append(QStringLiteral("l.seller_id = %1").arg(filter.seller.value));
    if (filter.withoutSeller)
        parts.append(QStringLiteral("l.seller_id IS NULL"));
    if (filter.asset.isSet())
        parts.append(QStringLiteral("m.asset_id = %1").arg(filter.asset.value));
    if (filter.institution.isSet())
        parts.append(QStringLiteral("m.asset_id IN (SELECT id FROM asset WHERE institution_id = %1)")
                         .arg(filter.institution.value));
    if (filter.minScore > 0)
        parts.append(QStringLiteral("m.score >= %1").arg(scoreParts(filter.minScore)));
    if (filter.since.isValid())
        parts.append(QStringLiteral("m.found_at >= ") + instantLiteral(filter.since.startOfDay()));
    if (filter.until.isValid())
        parts.append(QStringLiteral("m.found_at < ") + instantLiteral(filter.until.addDays(1).startOfDay()));
    return parts.join(QStringLiteral(" AND "));
}

SellerStanding Triage::standing(const Light &light)
{
    return m_book.code(light.seller, light.scope, m_book.today());
}

void Triage::complete(TriageRow &row)
{
    row.lapsed = row.state == MatchState::Dismissed && lapsed().contains(row.match.value);
    const ListingScope scope = CopyIntake::scopeOf(row.listing, row.asset);
    const StandingAnswer today = m_book.standing(row.seller, scope, m_book.today());
    row.standing = today.standing;
    if (!today.grants.isEmpty()) {
        row.contract = today.grants.first().licence.contract;
        row.until = today.grants.first().until;
    }
    row.standingThen = m_book.code(row.seller, scope, row.listing.seenAt.toLocalTime().date());
}

QList<TriageRow> Triage::rows(const QList<qint64> &ids)
{
    constexpr qsizetype atOnce = 500;
    QHash<qint64, TriageRow> found;
    for (qsizetype begin = 0; begin < ids.size(); begin += atOnce) {
        QStringList some;
        for (const qint64 id : ids.mid(begin, atOnce))
            some.append(QString::number(id));
        Statement statement(*m_db, QLatin1StringView(rowColumns) + QStringLiteral("m.id IN (%1)").arg(some.join(u',')));
        while (statement.next()) {
            const TriageRow row = rowOf(statement.row());
            found.insert(row.match.value, row);
        }
    }
    QList<TriageRow> out;
    for (const qint64 id : ids)
        out.append(found.value(id));
    return out;
}

TriagePage Triage::page(const TriageFilter &filter, TriageSort sort, const TriageKey &after, int limit)
{
    QString tail =
        behind(sort, after) + QStringLiteral(" ORDER BY %1 DESC, m.id DESC").arg(QLatin1StringView(sortedBy(sort)));
    // What is asked of each match reads on until the page is full.
    if (filter.standings.isEmpty() && (filter.states.isEmpty() || lapsed().isEmpty()))
        tail += QStringLiteral(" LIMIT %1").arg(limit + 1);
    QList<qint64> ids;
    bool hasMore = false;
    forEach(filter, tail, [&](const Light &light) {
        hasMore = ids.size() == limit;
        if (!hasMore)
            ids.append(light.match);
        return !hasMore;
    });
    TriagePage out;
    out.rows = rows(ids);
    for (TriageRow &row : out.rows)
        complete(row);
    if (hasMore)
        out.next = {keyValue(out.rows.constLast(), sort), out.rows.constLast().match.value};
    return out;
}

void Triage::forEach(const TriageFilter &filter, const QString &tail, const std::function<bool(const Light &)> &use)
{
    enum Column { Match, AssetId, Score, State, Found, ListingId, Platform, SellerId, Units, Exposure, Code, Category };
    const QString where = condition(filter);
    SameTexts texts;
    BulkReader rows(*m_db, QStringLiteral("SELECT m.id, m.asset_id, m.score, m.state, m.found_at, l.id, l.platform, "
                                          "l.seller_id, l.units, l.exposure, l.currency, l.category, l.territory, "
                                          "l.channel FROM copy_match m JOIN listing l ON l.id = m.listing_id WHERE ")
                               + where + tail);
    Listing listing; // what scopeOf() reads of one
    while (rows.next()) {
        Light light;
        light.match = rows.integer(Match);
        light.asset = {rows.integer(AssetId)};
        light.score = rows.integer(Score);
        light.state = texts.of(rows.text(State));
        light.foundAt = texts.of(rows.text(Found));
        light.listing = rows.integer(ListingId);
        light.platform = texts.of(rows.text(Platform));
        light.seller = {rows.integer(SellerId)};
        light.units = rows.integer(Units);
        if (!rows.isNull(Exposure))
            light.exposure = Money{rows.integer(Exposure), texts.currency(rows.text(Code))};
        listing.platform = light.platform;
        listing.category = texts.of(rows.text(Category));
        listing.territory = texts.of(rows.text(Category + 1));
        listing.channel = texts.of(rows.text(Category + 2));
        if (listing.channel.isEmpty())
            listing.channel = texts.channel(light.platform);
        light.scope = CopyIntake::scopeOf(listing, light.asset);
        const bool passes =
            hasState(filter, light) && (filter.standings.isEmpty() || filter.standings.contains(standing(light)));
        if (passes && !use(light))
            return;
    }
}

QList<TriageGroup> Triage::groups(const TriageFilter &filter, TriageGrouping grouping)
{
    QList<Light> all;
    forEach(filter, QStringLiteral(" ORDER BY m.id"), [&all](const Light &light) {
        all.append(light);
        return true;
    });
    struct Sum {
        TriageGroup group;
        QSet<qint64> listings;
        qint64 best = 0;
        QString newest;
    };
    std::map<std::pair<QString, qint64>, Sum> sums;
    for (const Light &light : std::as_const(all)) {
        const qint64 seller = grouping == TriageGrouping::Seller ? light.seller.value : 0;
        // Sellers that nobody knows are told apart by their platforms.
        const auto [at, isNew] = sums.try_emplace({light.platform, seller});
        Sum &sum = at->second;
        TriageGroup &group = sum.group;
        const SellerStanding stands = standing(light);
        group.platform = light.platform;
        group.seller = {seller};
        group.standing = isNew ? stands : std::min(group.standing, stands);
        ++group.standings[stands];
        ++group.matches;
        sum.best = std::max(sum.best, light.score);
        sum.newest = std::max(sum.newest, light.foundAt);
        if (sum.listings.contains(light.listing))
            continue;
        sum.listings.insert(light.listing);
        group.units += light.units;
        if (light.exposure)
            addExposure(group.exposure, *light.exposure);
    }
    QList<TriageGroup> out;
    for (auto &[key, sum] : sums) {
        TriageGroup group = sum.group;
        group.listings = sum.listings.size();
        group.best = double(sum.best) / scoreScale;
        group.newest = QDateTime::fromString(sum.newest, Qt::ISODateWithMs);
        if (const Seller *seller = m_book.seller(group.seller)) {
            group.sellerName = seller->name;
            group.shopId = seller->shopId;
        }
        out.append(group);
    }
    std::ranges::stable_sort(out, [](const TriageGroup &a, const TriageGroup &b) {
        return a.matches != b.matches ? a.matches > b.matches : a.best > b.best;
    });
    return out;
}

TriageFigures Triage::figures(const TriageFilter &filter)
{
    TriageFilter all = filter;
    all.states.clear();
    const QSet<qint64> &hasLapsed = lapsed(); // before the reading begins: there is one cursor
    QHash<QString, qint64> states;
    QHash<QString, qint64> platforms;
    QHash<qint64, qint64> sellers;
    std::map<QString, qint64> weeks;
    Weeks week;
    forEach(all, {}, [&](const Light &light) {
        ++states[hasLapsed.contains(light.match) ? QString::fromLatin1(matchStateCode(MatchState::Open)) : light.state];
        ++platforms[light.platform];
        ++sellers[light.seller.value];
        ++weeks[week.of(light.foundAt)];
        return true;
    });
    TriageFigures out;
    for (const MatchState state : matchStates) {
        const QString code = QString::fromLatin1(matchStateCode(state));
        if (states.contains(code))
            out.states.append({code, {}, states[code]});
    }
    out.platforms = mostFirst(platforms);
    for (auto one = sellers.constBegin(); one != sellers.constEnd(); ++one)
        out.sellers.append({{}, {one.key()}, one.value()});
    std::ranges::sort(out.sellers, [](const TriageFigures::Count &a, const TriageFigures::Count &b) {
        return a.matches != b.matches ? a.matches > b.matches : a.seller < b.seller;
    });
    out.sellers.resize(std::min(out.sellers.size(), sellersInFigures));
    for (TriageFigures::Count &one : out.sellers) {
        if (const Seller *seller = m_book.seller(one.seller))
            one.code = seller->name;
    }
    for (const auto &[code, count] : weeks)
        out.weeks.append({code, {}, count});
    return out;
}

} // namespace lianming
