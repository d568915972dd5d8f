#include "core/matching/matchranking.h"

#include <algorithm>
#include <exception>
#include <map>
#include <set>
#include <thread>
#include <tuple>

namespace lianming {

namespace {

MatchBox boxOf(const BrandFacts &brand)
{
    // What is not said: everything, in its own country; without one, in China.
    MatchBox out{brand.categories, brand.territories, brand.channels};
    if (out.categories.empty())
        out.categories = {"*"};
    if (out.territories.empty())
        out.territories = {"CN"};
    if (out.channels.empty())
        out.channels = {"*"};
    return out;
}

bool isBefore(const Match &a, const Match &b)
{
    return std::pair(-a.score, a.other) < std::pair(-b.score, b.other);
}

/// An asset that is named nowhere, as the rights check sees it.
bool isNamed(const GrantIndex &index, const std::string &asset)
{
    const RightsBook &book = index.book();
    return index.assets().number(asset) >= 0 || book.collections.assetNumber(asset) >= 0
           || book.rightsIn.contains(asset) || book.restrictions.contains(asset)
           || book.collections.parts().contains(asset) || !book.collections.partsOf(asset).empty();
}

} // namespace

MatchBoxes::MatchBoxes(const std::vector<BrandFacts> &brands)
{
    std::map<MatchBox, int> numbers;
    ofBrand.reserve(brands.size());
    for (const BrandFacts &brand : brands) {
        MatchBox box = boxOf(brand);
        const auto [place, isNew] = numbers.try_emplace(box, int(boxes.size()));
        if (isNew)
            boxes.push_back(std::move(box));
        ofBrand.push_back(place->second);
    }
}

MatchScreen::MatchScreen(const MatchFacts &facts, const MatchBoxes &boxes,
                         const std::vector<std::shared_ptr<const GrantIndex>> &indexes, const MatchAsk &ask)
    : m_facts(&facts), m_boxes(&boxes), m_ask(ask)
{
    static const std::string unnamed("\n"); // no asset is called so
    m_screens.reserve(indexes.size());
    for (const auto &index : indexes)
        m_screens.push_back(std::make_unique<MatchRightsScreen>(index, boxes.boxes, ask));
    std::map<std::pair<int, MatchRightsScreen::Concern>, int> numbers;
    std::vector<int> others(indexes.size(), -1); ///< the concern of assets that are named nowhere
    m_concerns.reserve(facts.assets.size());
    for (size_t asset = 0; asset < facts.assets.size(); ++asset) {
        const int institution = facts.assets.institutions[asset];
        MatchRightsScreen &screen = *m_screens[size_t(institution)];
        const std::string &code = facts.assets.codes[asset];
        const bool named = isNamed(screen.index(), code);
        int &other = others[size_t(institution)];
        if (!named && other >= 0) {
            m_concerns.push_back(other);
            continue;
        }
        MatchRightsScreen::Concern concern = screen.concern(named ? code : unnamed);
        const auto [place, isNew] = numbers.try_emplace({institution, concern}, int(m_list.size()));
        if (isNew)
            m_list.push_back({institution, std::move(concern)});
        m_concerns.push_back(place->second);
        if (!named)
            other = place->second;
    }
}

MatchRights MatchScreen::answer(int brand, int asset) const
{
    const Concern &concern = m_list[size_t(m_concerns[size_t(asset)])];
    return m_screens[size_t(concern.institution)]->answer(concern.of, m_boxes->ofBrand[size_t(brand)],
                                                          m_facts->brands[size_t(brand)].code);
}

bool MatchScreen::isHad(int brand, int asset) const
{
    const Concern &concern = m_list[size_t(m_concerns[size_t(asset)])];
    return m_screens[size_t(concern.institution)]->isHad(
        m_facts->assets.codes[size_t(asset)], m_boxes->ofBrand[size_t(brand)], m_facts->brands[size_t(brand)].code);
}

const GrantIndex &MatchScreen::index(int asset) const
{
    return m_screens[size_t(m_facts->assets.institutions[size_t(asset)])]->index();
}

struct MatchRanking::Desk {
    std::vector<float> shares;  ///< by category
    std::vector<float> makings; ///< by list of categories: category and freshness
    std::vector<float> tastes;  ///< by brand
    std::vector<int> touched;   ///< brands whose taste is not 0
    std::vector<Match> matches;
    std::vector<float> market; ///< by market, where they are not worked out for all positions
    const std::vector<std::vector<float>> *markets = nullptr; ///< by position + 1, then market
};

BrandGroups::BrandGroups(const MatchMemory &memory) : fans(memory.facts().terms.size())
{
    const std::vector<BrandFacts> &brands = memory.facts().brands;
    std::map<std::vector<int>, int> makingNumbers;
    using Market = std::tuple<quint32, quint32, std::vector<std::string>, std::vector<std::string>>;
    std::map<Market, int> marketNumbers;
    for (std::vector<int> *list : {&makingOf, &marketOf})
        list->reserve(brands.size());
    for (std::vector<float> *list : {&records, &capacities})
        list->reserve(brands.size());
    for (size_t brand = 0; brand < brands.size(); ++brand) {
        const auto number = int(brand);
        const BrandFacts &facts = brands[brand];
        records.push_back(memory.record(number));
        capacities.push_back(memory.capacity(number));
        for (const auto &[term, liking] : memory.taste(number))
            fans[size_t(term)].emplace_back(number, liking * memory.strength(term));
        const auto [making, isNewMaking] = makingNumbers.try_emplace(memory.made(number), int(makings.size()));
        if (isNewMaking)
            makings.push_back(memory.made(number));
        makingOf.push_back(making->second);
        const auto [market, isNewMarket] = marketNumbers.try_emplace(
            {facts.audiences, facts.prices, facts.territories, facts.channels}, int(markets.size()));
        if (isNewMarket)
            markets.push_back(&facts);
        marketOf.push_back(market->second);
    }
}

MatchRanking::MatchRanking(const MatchMemory &memory, const BrandGroups &groups, const MatchScreen &screen,
                           const MatchWeights &weights)
    : m_memory(memory), m_groups(groups), m_screen(screen), m_shares(weights.shares())
{
    const float style = m_shares[size_t(MatchFeature::Style)] * unknownFeature;
    m_base.reserve(groups.records.size());
    for (size_t brand = 0; brand < groups.records.size(); ++brand) {
        m_base.push_back(m_shares[size_t(MatchFeature::Record)] * groups.records[brand]
                         + m_shares[size_t(MatchFeature::Capacity)] * groups.capacities[brand]
                         + (memory.taste(int(brand)).empty() ? style : 0));
    }
}

float MatchRanking::marketFit(const BrandFacts &brand, int position) const
{
    return m_shares[size_t(MatchFeature::Audience)] * m_memory.audienceFit(brand.audiences, position)
           + m_shares[size_t(MatchFeature::Price)] * m_memory.priceFit(brand.prices, position)
           + m_shares[size_t(MatchFeature::Reach)] * m_memory.reachFit(brand, position);
}

void MatchRanking::marketFits(int position, std::vector<float> &out) const
{
    out.clear();
    out.reserve(m_groups.markets.size());
    for (const BrandFacts *brand : m_groups.markets)
        out.push_back(marketFit(*brand, position));
}

/// What the features say of every brand for the asset, into the desk's matches.
void MatchRanking::fits(int asset, Desk &desk) const
{
    const float categoryWeight = m_shares[size_t(MatchFeature::Category)];
    const float styleWeight = m_shares[size_t(MatchFeature::Style)];
    const float freshWeight = m_shares[size_t(MatchFeature::Freshness)];
    const AssetTable &assets = m_memory.facts().assets;
    const int position = assets.positions[size_t(asset)];
    m_memory.categoryShares(asset, desk.shares);
    desk.makings.clear();
    for (const std::vector<int> &made : m_groups.makings) {
        float share = -1;
        for (const int category : made)
            share = std::max(share, desk.shares[size_t(category)]);
        desk.makings.push_back(categoryWeight * m_memory.categoryFit(made, position, share)
                               + freshWeight * m_memory.freshness(asset, made));
    }
    const size_t count = m_base.size();
    if (desk.markets == nullptr)
        marketFits(position, desk.market);
    const std::vector<float> &market = desk.markets == nullptr ? desk.market : (*desk.markets)[size_t(position) + 1];
    desk.matches.resize(count);
    for (size_t brand = 0; brand < count; ++brand) {
        const float fit =
            m_base[brand] + desk.makings[size_t(m_groups.makingOf[brand])] + market[size_t(m_groups.marketOf[brand])];
        desk.matches[brand] = {int(brand), fit, fit, {}};
    }
    desk.tastes.resize(count);
    for (const quint16 term : assets.termsOf(size_t(asset))) {
        for (const auto &[brand, liking] : m_groups.fans[term]) {
            if (desk.tastes[size_t(brand)] == 0)
                desk.touched.push_back(brand);
            desk.tastes[size_t(brand)] += liking;
        }
    }
    for (const int brand : desk.touched) {
        desk.matches[size_t(brand)].fit += styleWeight * MatchMemory::styleFit(desk.tastes[size_t(brand)]);
        desk.tastes[size_t(brand)] = 0;
    }
    desk.touched.clear();
    for (const int brand : m_memory.holders(asset)) // nothing new to who has it
        desk.matches[size_t(brand)].fit -= freshWeight * m_memory.freshness(asset, m_memory.made(brand));
}

std::vector<Match> MatchRanking::best(int asset, size_t count, Desk &desk) const
{
    if (count == 0)
        return {};
    fits(asset, desk);
    std::vector<Match> &open = desk.matches;
    for (Match &match : open)
        match.score = match.fit; // at most: rights only take away
    const auto isLater = [](const Match &a, const Match &b) {
        return isBefore(b, a);
    };
    std::ranges::make_heap(open, isLater);
    // The best so far; its last one is the next to go.
    std::vector<Match> out;
    size_t left = open.size();
    while (left > 0 && (out.size() < count || isBefore(open.front(), out.front()))) {
        std::pop_heap(open.begin(), open.begin() + ptrdiff_t(left), isLater);
        Match match = open[--left];
        match.rights = m_screen.answer(match.other, asset);
        match.score = match.fit * match.rights.factor();
        if (match.rights.share == 0 || (out.size() == count && !isBefore(match, out.front())))
            continue;
        if (out.size() == count) {
            std::ranges::pop_heap(out, isBefore);
            out.pop_back();
        }
        out.push_back(match);
        std::ranges::push_heap(out, isBefore);
    }
    std::ranges::sort_heap(out, isBefore);
    tellHad(out, -1, asset);
    return out;
}

/// One of `brand` and `asset` is known, the other one is the match's.
void MatchRanking::tellHad(std::vector<Match> &matches, int brand, int asset) const
{
    for (Match &match : matches)
        match.rights.isHad = m_screen.isHad(brand < 0 ? match.other : brand, asset < 0 ? match.other : asset);
}

std::vector<Match> MatchRanking::brandsFor(int asset, size_t count) const
{
    Desk desk;
    return best(asset, count, desk);
}

std::vector<Match> MatchRanking::assetsFor(int brand, size_t count, const std::vector<int> *among) const
{
    const MatchFacts &facts = m_memory.facts();
    const std::vector<int> &made = m_memory.made(brand);
    const std::unordered_map<int, float> &taste = m_memory.taste(brand);
    std::vector<float> liking(facts.terms.size());
    for (const auto &[term, how] : taste)
        liking[size_t(term)] = how * m_memory.strength(term);
    const MadeShares shares(m_memory, made);
    std::vector<std::optional<MatchRights>> known(m_screen.concernCount());
    std::vector<float> market; // by position + 1
    for (int position = -1; position < int(facts.positions.size()); ++position)
        market.push_back(marketFit(facts.brands[size_t(brand)], position));
    std::vector<Match> out;
    const auto add = [&](int asset) {
        std::optional<MatchRights> &rights = known[size_t(m_screen.concern(asset))];
        if (!rights)
            rights = m_screen.answer(brand, asset);
        if (rights->share == 0)
            return;
        const int position = facts.assets.positions[size_t(asset)];
        float style = 0;
        for (const quint16 term : facts.assets.termsOf(size_t(asset)))
            style += liking[term];
        float fit = m_base[size_t(brand)] + market[size_t(position) + 1];
        if (!taste.empty())
            fit += m_shares[size_t(MatchFeature::Style)] * MatchMemory::styleFit(style);
        fit += m_shares[size_t(MatchFeature::Category)] * m_memory.categoryFit(made, position, shares.of(asset));
        if (!m_memory.hasAsset(brand, asset))
            fit += m_shares[size_t(MatchFeature::Freshness)] * m_memory.freshness(asset, made);
        out.push_back({asset, fit, fit * rights->factor(), *rights});
    };
    if (among != nullptr) {
        out.reserve(among->size());
        std::ranges::for_each(*among, add);
    } else {
        out.reserve(facts.assets.size());
        for (size_t asset = 0; asset < facts.assets.size(); ++asset)
            add(int(asset));
    }
    const size_t kept = std::min(count, out.size());
    std::partial_sort(out.begin(), out.begin() + ptrdiff_t(kept), out.end(), isBefore);
    out.resize(kept);
    tellHad(out, brand, -1);
    return out;
}

void MatchRanking::all(size_t count, Progress &progress,
                       const std::function<void(int asset, const std::vector<Match> &)> &take, int threads) const
{
    constexpr int stretch = 64;
    const auto total = int(m_memory.facts().assets.size());
    progress.setTotal(total);
    std::atomic<int> next{0};
    std::atomic<bool> failed{false};
    std::exception_ptr fault;
    std::vector<std::vector<float>> markets(m_memory.facts().positions.size() + 1);
    for (size_t i = 0; i < markets.size(); ++i)
        marketFits(int(i) - 1, markets[i]);
    const auto work = [&] {
        try {
            Desk desk;
            desk.markets = &markets;
            for (int first = next.fetch_add(stretch); first < total && !failed; first = next.fetch_add(stretch)) {
                progress.setDone(first);
                for (int asset = first; asset < std::min(first + stretch, total); ++asset)
                    take(asset, best(asset, count, desk));
            }
        } catch (...) {
            if (!failed.exchange(true))
                fault = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (fault)
        std::rethrow_exception(fault);
}

} // namespace lianming
