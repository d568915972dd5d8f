#include "core/matching/matchreason.h"

#include "core/base/codetree.h"
#include "core/matching/matchprofile.h"

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

constexpr size_t mostNamed = 4;

constexpr std::array groundCodes{"category_wanted", "category_usual", "category_unusual", "audience_shared",
                                 "audience_other",  "style_shared",   "style_other",      "price_within",
                                 "price_apart",     "reach_covers",   "reach_misses",     "record_kept",
                                 "capacity_left",   "capacity_none",  "fresh_unused",     "fresh_ended",
                                 "fresh_in_use",    "fresh_own",      "unknown"};

MatchReason categoryReason(const MatchMemory &memory, int brand, int asset)
{
    const std::vector<int> &made = memory.made(brand);
    const int position = memory.facts().assets.positions[size_t(asset)];
    const CategoryBook &book = memory.categories();
    MatchReason out;
    if (made.empty())
        return out;
    if (memory.wantedFit(made, position) > 0) {
        out.ground = MatchGround::CategoryWanted;
        const std::vector<int> wanted = book.numbers(memory.facts().positions[size_t(position)].categories);
        for (const int mine : made) {
            if (std::ranges::any_of(wanted, [&](int other) { return book.nearness(mine, other) > 0; }))
                out.codes.push_back(book.code(mine));
        }
        return out;
    }
    float best = -1;
    for (const int mine : made) {
        const float share = memory.categoryShare(asset, {mine});
        if (share > best) {
            best = share;
            out.codes = {book.code(mine)};
        }
    }
    if (best < 0) {
        out.codes.clear();
        return out;
    }
    const int percent = int(std::lround(100 * best));
    out.ground = percent > 0 ? MatchGround::CategoryUsual : MatchGround::CategoryUnusual;
    out.numbers = {percent};
    return out;
}

std::vector<std::string> bitCodes(quint32 bits, size_t count, const char *(*code)(size_t))
{
    std::vector<std::string> out;
    for (size_t i = 0; i < count; ++i) {
        if ((bits >> i & 1U) != 0)
            out.emplace_back(code(i));
    }
    return out;
}

MatchReason bitsReason(quint32 mine, quint32 wanted, MatchGround shared, MatchGround other, size_t count,
                       const char *(*code)(size_t))
{
    MatchReason out;
    if (mine == 0 || wanted == 0)
        return out;
    out.ground = (mine & wanted) != 0 ? shared : other;
    out.codes = bitCodes((mine & wanted) != 0 ? mine & wanted : wanted, count, code);
    return out;
}

bool isAbove(const MatchFacts &facts, int term, int other)
{
    if (facts.above.empty())
        return false;
    for (int up = facts.above[size_t(other)]; up >= 0; up = facts.above[size_t(up)]) {
        if (up == term)
            return true;
    }
    return false;
}

/// The nearest terms only: who likes the Northern Wei likes the Northern Dynasties, and need not be told.
MatchReason styleReason(const MatchMemory &memory, int brand, int asset)
{
    const auto &taste = memory.taste(brand);
    MatchReason out;
    if (taste.empty())
        return out;
    std::vector<std::pair<float, int>> shared;
    for (const quint16 term : memory.facts().assets.termsOf(size_t(asset))) {
        if (const auto liked = taste.find(term); liked != taste.end())
            shared.emplace_back(-liked->second * memory.strength(term), int(term));
    }
    std::ranges::sort(shared);
    out.ground = shared.empty() ? MatchGround::StyleOther : MatchGround::StyleShared;
    for (const auto &[strength, term] : shared) {
        const bool isSaidBelow = std::ranges::any_of(
            shared, [&, term = term](const auto &other) { return isAbove(memory.facts(), term, other.second); });
        if (!isSaidBelow)
            out.codes.push_back(memory.facts().terms[size_t(term)]);
    }
    return out;
}

MatchReason reachReason(const MatchMemory &memory, int brand, int asset)
{
    const BrandFacts &facts = memory.facts().brands[size_t(brand)];
    const int position = memory.facts().assets.positions[size_t(asset)];
    MatchReason out;
    if (position < 0)
        return out;
    const PositionFacts &wanted = memory.facts().positions[size_t(position)];
    std::vector<std::string> reached;
    std::vector<std::string> missed;
    const auto sort = [&](const std::vector<std::string> &codes, const std::vector<std::string> &had, auto isIn) {
        if (had.empty())
            return;
        for (const std::string &code : codes) {
            const bool isReached =
                std::ranges::any_of(had, [&](const std::string &mine) { return isIn(code, mine) || isIn(mine, code); });
            (isReached ? reached : missed).push_back(code);
        }
    };
    sort(wanted.territories, facts.territories, isAtOrBelowTerritory);
    sort(wanted.channels, facts.channels, isAtOrBelowPath);
    if (reached.empty() && missed.empty())
        return out;
    out.ground = reached.empty() ? MatchGround::ReachMisses : MatchGround::ReachCovers;
    out.codes = reached.empty() ? missed : reached;
    return out;
}

MatchReason recordReason(const MatchMemory &memory, int brand)
{
    const MatchMemory::Duties duties = memory.duties(brand);
    MatchReason out;
    if (duties.kept + duties.broken == 0)
        return out;
    out.ground = MatchGround::RecordKept;
    out.numbers = {duties.kept, duties.kept + duties.broken};
    return out;
}

MatchReason capacityReason(const MatchMemory &memory, int brand)
{
    const MatchMemory::Load load = memory.load(brand);
    MatchReason out;
    out.ground = memory.capacity(brand) > 0 ? MatchGround::CapacityLeft : MatchGround::CapacityNone;
    out.numbers = {load.running, load.open, memory.facts().brands[size_t(brand)].capacity};
    return out;
}

MatchReason freshReason(const MatchMemory &memory, int brand, int asset)
{
    MatchReason out;
    if (memory.hasAsset(brand, asset)) {
        out.ground = MatchGround::FreshOwn;
        return out;
    }
    const int months = memory.monthsUnused(asset, memory.made(brand));
    out.ground = months < 0    ? MatchGround::FreshUnused
                 : months == 0 ? MatchGround::FreshInUse
                               : MatchGround::FreshEnded;
    if (months > 0)
        out.numbers = {months};
    return out;
}

} // namespace

const char *matchGroundCode(MatchGround ground)
{
    return groundCodes[size_t(ground)];
}

std::vector<MatchReason> matchReasons(const MatchMemory &memory, int brand, int asset)
{
    const BrandFacts &facts = memory.facts().brands[size_t(brand)];
    const int position = memory.facts().assets.positions[size_t(asset)];
    static const PositionFacts nowhere;
    const PositionFacts &wanted = position < 0 ? nowhere : memory.facts().positions[size_t(position)];
    std::vector<MatchReason> out{
        categoryReason(memory, brand, asset),
        bitsReason(facts.audiences, wanted.audiences, MatchGround::AudienceShared, MatchGround::AudienceOther,
                   allAudiences.size(), [](size_t i) { return audienceCode(Audience(i)); }),
        styleReason(memory, brand, asset),
        bitsReason(facts.prices, wanted.prices, MatchGround::PriceWithin, MatchGround::PriceApart, allPriceBands.size(),
                   [](size_t i) { return priceBandCode(PriceBand(i)); }),
        reachReason(memory, brand, asset),
        recordReason(memory, brand),
        capacityReason(memory, brand),
        freshReason(memory, brand, asset)};
    const FeatureValues values = memory.features(brand, asset);
    for (size_t i = 0; i < matchFeatureCount; ++i) {
        out[i].feature = matchFeatures[i];
        out[i].value = values[i];
    }
    return out;
}

Message reasonMessage(const MatchReason &reason, const std::function<QString(const QStringList &)> &named)
{
    QStringList first;
    for (size_t i = 0; i < std::min(mostNamed, reason.codes.size()); ++i)
        first.append(QString::fromStdString(reason.codes[i]));
    const QString codes = named(first) + (reason.codes.size() > mostNamed ? QStringLiteral(" …") : QString());
    const auto number = [&reason](size_t place) {
        return QString::number(place < reason.numbers.size() ? reason.numbers[place] : 0);
    };
    const bool hasSaid = reason.numbers.size() > 2 && reason.numbers[2] >= 0;
    switch (reason.ground) {
    case MatchGround::CategoryWanted: return {QT_TRANSLATE_NOOP("core", "Makes what the museum wants: %1"), {codes}};
    case MatchGround::CategoryUsual:
        return {QT_TRANSLATE_NOOP("core", "%1 % of what was agreed about such works is in %2"), {number(0), codes}};
    case MatchGround::CategoryUnusual:
        return {QT_TRANSLATE_NOOP("core", "Nothing was agreed about such works in what it makes"), {}};
    case MatchGround::AudienceShared: return {QT_TRANSLATE_NOOP("core", "Sells to whom we want to reach: %1"), {codes}};
    case MatchGround::AudienceOther: return {QT_TRANSLATE_NOOP("core", "Sells to others than %1"), {codes}};
    case MatchGround::StyleShared: return {QT_TRANSLATE_NOOP("core", "Wants or has used %1"), {codes}};
    case MatchGround::StyleOther: return {QT_TRANSLATE_NOOP("core", "Has neither wanted nor used such motifs"), {}};
    case MatchGround::PriceWithin: return {QT_TRANSLATE_NOOP("core", "Sells where we want to be: %1"), {codes}};
    case MatchGround::PriceApart: return {QT_TRANSLATE_NOOP("core", "Sells outside of %1"), {codes}};
    case MatchGround::ReachCovers: return {QT_TRANSLATE_NOOP("core", "Is present where we look: %1"), {codes}};
    case MatchGround::ReachMisses: return {QT_TRANSLATE_NOOP("core", "Is not present in %1"), {codes}};
    case MatchGround::RecordKept:
        return {QT_TRANSLATE_NOOP("core", "%1 of %2 duties kept: reports, payments, contracts, rounds of approval"),
                {number(0), number(1)}};
    case MatchGround::CapacityLeft:
    case MatchGround::CapacityNone:
        if (hasSaid)
            return {QT_TRANSLATE_NOOP("core", "Contracts running: %1, open proposals: %2; it can carry %3"),
                    {number(0), number(1), number(2)}};
        return {QT_TRANSLATE_NOOP("core", "Contracts running: %1, open proposals: %2; its capacity is not known"),
                {number(0), number(1)}};
    case MatchGround::FreshUnused: return {QT_TRANSLATE_NOOP("core", "Not yet on such products"), {}};
    case MatchGround::FreshEnded:
        return {QT_TRANSLATE_NOOP("core", "Last on such products %1 months ago"), {number(0)}};
    case MatchGround::FreshInUse: return {QT_TRANSLATE_NOOP("core", "On such products now"), {}};
    case MatchGround::FreshOwn: return {QT_TRANSLATE_NOOP("core", "The brand has it already"), {}};
    case MatchGround::Unknown: break;
    }
    return {QT_TRANSLATE_NOOP("core", "Nothing is known"), {}};
}

OrderedJson reasonsJson(const std::vector<MatchReason> &reasons)
{
    OrderedJson out = OrderedJson::array();
    for (const MatchReason &reason : reasons) {
        OrderedJson one{{"feature", matchFeatureCode(reason.feature)},
                        {"value", std::round(double(reason.value) * 1000) / 1000},
                        {"ground", matchGroundCode(reason.ground)}};
        if (!reason.codes.empty())
            one["codes"] = reason.codes;
        if (!reason.numbers.empty())
            one["numbers"] = reason.numbers;
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<MatchReason> readReasons(const Json &document)
{
    std::vector<MatchReason> out;
    try {
        for (const Json &one : document) {
            const auto feature = parseMatchFeature(QString::fromStdString(one.at("feature").get<std::string>()));
            if (!feature)
                continue;
            MatchReason reason;
            reason.feature = *feature;
            reason.value = one.at("value").get<float>();
            const auto ground = std::ranges::find(groundCodes, one.at("ground").get<std::string>());
            reason.ground =
                ground == groundCodes.end() ? MatchGround::Unknown : MatchGround(ground - groundCodes.begin());
            reason.codes = one.value("codes", std::vector<std::string>());
            reason.numbers = one.value("numbers", std::vector<int>());
            out.push_back(std::move(reason));
        }
    } catch (const Json::exception &) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "These are no reasons of a match"));
    }
    return out;
}

} // namespace lianming
