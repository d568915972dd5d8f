#include "core/matching/matchmemory.h"

#include "core/base/codetree.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lianming {

namespace {

constexpr float ownWeight = 4;         ///< what was agreed about the work itself, against a work that shares a term
constexpr float tasteOfAsking = 0.35F; ///< how much of a taste one proposal is, and as much again if it is agreed
constexpr float styleSteepness = 2.2F;
constexpr float nearEnough = 0.6F; ///< a product of the same class
constexpr int freshAfterMonths = 36;
constexpr float freshWhileUsed = 0.2F;
constexpr float freshAtOnce = 0.3F; ///< when a contract has just ended
constexpr float lessByUse = 0.1F;
constexpr float lessByBand = 0.4F;  ///< for each price band between
constexpr float partlyThere = 0.6F; ///< a brand in a province of the country that is wanted
constexpr int daysOfMonth = 30;

/// Of what is wanted, how much is reached; negative where nothing is wanted.
template<class IsIn>
float covered(const std::vector<std::string> &wanted, const std::vector<std::string> &had, IsIn isIn)
{
    if (wanted.empty())
        return -1;
    if (had.empty())
        return unknownFeature;
    float sum = 0;
    for (const std::string &code : wanted) {
        float best = 0;
        for (const std::string &mine : had)
            best = std::max(best, isIn(code, mine) ? 1 : isIn(mine, code) ? partlyThere : 0.0F);
        sum += best;
    }
    return sum / float(wanted.size());
}

} // namespace

void AssetTable::add(qint64 id, std::string code, int institution, int position, const std::vector<quint16> &itsTerms)
{
    ids.push_back(id);
    codes.push_back(std::move(code));
    institutions.push_back(institution);
    positions.push_back(position);
    terms.insert(terms.end(), itsTerms.begin(), itsTerms.end());
    termStarts.push_back(quint32(terms.size()));
}

MatchMemory::MatchMemory(const MatchFacts &facts)
    : m_facts(&facts), m_categories(facts), m_tastes(facts.brands.size()), m_loads(facts.brands.size()),
      m_duties(facts.brands.size()), m_byTerm(facts.terms.size()), m_isUsed(facts.assets.size())
{
    std::vector<int> frequency(facts.terms.size());
    for (const quint16 term : facts.assets.terms)
        ++frequency[term];
    const float most = std::log(float(facts.assets.size()) + 2);
    m_strengths.reserve(frequency.size());
    for (const int count : frequency)
        m_strengths.push_back(std::clamp(1 - std::log(float(count) + 1) / most, 0.05F, 1.0F));
    m_made.reserve(facts.brands.size());
    m_said.reserve(facts.brands.size());
    for (size_t brand = 0; brand < facts.brands.size(); ++brand) {
        m_made.push_back(m_categories.numbers(facts.brands[brand].categories));
        m_said.emplace_back(facts.brands[brand].saidOn, brand);
    }
    m_wanted.reserve(facts.positions.size());
    for (const PositionFacts &position : facts.positions)
        m_wanted.push_back(m_categories.numbers(position.categories));
    m_received.reserve(facts.deals.size());
    for (size_t deal = 0; deal < facts.deals.size(); ++deal) {
        m_received.emplace_back(facts.deals[deal].receivedOn, deal);
        if (facts.deals[deal].decidedOn != noDay)
            m_decided.emplace_back(facts.deals[deal].decidedOn, deal);
    }
    m_due.reserve(facts.duties.size());
    for (size_t duty = 0; duty < facts.duties.size(); ++duty)
        m_due.emplace_back(facts.duties[duty].day, duty);
    std::ranges::sort(m_received);
    std::ranges::sort(m_decided);
    std::ranges::sort(m_due);
    std::ranges::sort(m_said);
    advanceTo(m_day); // what was said ever since
}

void MatchMemory::advanceTo(int day)
{
    m_day = std::max(m_day, day);
    for (; m_nextReceived < m_received.size() && m_received[m_nextReceived].first < day; ++m_nextReceived)
        receive(m_facts->deals[m_received[m_nextReceived].second]);
    for (; m_nextDecided < m_decided.size() && m_decided[m_nextDecided].first < day; ++m_nextDecided)
        decide(m_facts->deals[m_decided[m_nextDecided].second]);
    for (; m_nextDue < m_due.size() && m_due[m_nextDue].first < day; ++m_nextDue) {
        const DutyFact &duty = m_facts->duties[m_due[m_nextDue].second];
        Duties &duties = m_duties[size_t(duty.brand)];
        ++(duty.isKept ? duties.kept : duties.broken);
    }
    for (; m_nextSaid < m_said.size() && m_said[m_nextSaid].first < day; ++m_nextSaid) {
        const size_t brand = m_said[m_nextSaid].second;
        for (const int term : m_facts->brands[brand].wants)
            m_tastes[brand][term] = 1;
    }
}

void MatchMemory::receive(const Deal &deal)
{
    std::unordered_map<int, float> &taste = m_tastes[size_t(deal.brand)];
    for (const int asset : deal.assets) {
        for (const quint16 term : m_facts->assets.termsOf(size_t(asset)))
            taste[term] = std::min(1.0F, taste[term] + tasteOfAsking);
    }
    m_loads[size_t(deal.brand)].push_back({deal.receivedOn, deal.decidedOn, false});
}

void MatchMemory::decide(const Deal &deal)
{
    if (!deal.isAccepted)
        return;
    const std::vector<int> categories = m_categories.numbers(deal.categories);
    std::unordered_map<int, float> &taste = m_tastes[size_t(deal.brand)];
    count(m_all, categories, 1);
    for (const int asset : deal.assets) {
        for (const quint16 term : m_facts->assets.termsOf(size_t(asset))) {
            taste[term] = std::min(1.0F, taste[term] + tasteOfAsking);
            count(m_byTerm[term], categories, m_strengths[term]);
        }
        count(m_byAsset[asset], categories, ownWeight);
        m_isUsed[size_t(asset)] = true;
        m_uses[asset].push_back({deal.brand, categories, deal.from, deal.to});
    }
    m_loads[size_t(deal.brand)].push_back({deal.from, deal.to, true});
}

void MatchMemory::count(Agreed &agreed, const std::vector<int> &categories, float weight) const
{
    if (categories.empty())
        return;
    agreed.near.resize(size_t(m_categories.count()));
    // What one deal says of a category is as near as its nearest.
    std::unordered_map<int, float> best;
    for (const int category : categories) {
        for (const auto &[other, nearness] : m_categories.near(category))
            best[other] = std::max(best[other], nearness);
    }
    for (const auto &[category, nearness] : best)
        agreed.near[size_t(category)] += weight * nearness;
    agreed.total += weight;
}

void MatchMemory::categoryShares(int asset, std::vector<float> &out) const
{
    if (m_all.total == 0) {
        out.assign(size_t(m_categories.count()), -1);
        return;
    }
    out.resize(size_t(m_categories.count()));
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = m_all.near[i] / m_all.total;
    float total = 1;
    const auto add = [&](const Agreed &agreed) {
        for (size_t i = 0; i < agreed.near.size(); ++i)
            out[i] += agreed.near[i];
        total += agreed.total;
    };
    for (const quint16 term : m_facts->assets.termsOf(size_t(asset)))
        add(m_byTerm[term]);
    if (const auto own = m_byAsset.find(asset); own != m_byAsset.end())
        add(own->second);
    for (float &share : out)
        share /= total;
}

float MatchMemory::categoryShare(int asset, const std::vector<int> &made) const
{
    return MadeShares(*this, made).of(asset);
}

MadeShares::MadeShares(const MatchMemory &memory, const std::vector<int> &made)
    : m_memory(memory), m_made(made), m_totals(memory.m_byTerm.size())
{
    if (memory.m_all.total == 0)
        return;
    for (const int category : made)
        m_all.push_back(memory.m_all.near[size_t(category)] / memory.m_all.total);
    m_near.resize(m_totals.size() * made.size());
    for (size_t term = 0; term < m_totals.size(); ++term) {
        const MatchMemory::Agreed &agreed = memory.m_byTerm[term];
        m_totals[term] = agreed.total;
        for (size_t i = 0; i < made.size() && !agreed.near.empty(); ++i)
            m_near[term * made.size() + i] = agreed.near[size_t(made[i])];
    }
}

float MadeShares::of(int asset) const
{
    if (m_memory.m_all.total == 0)
        return -1;
    const auto terms = m_memory.facts().assets.termsOf(size_t(asset));
    const MatchMemory::Agreed *own = m_memory.hasUses(asset) ? &m_memory.m_byAsset.at(asset) : nullptr;
    float total = 1 + (own == nullptr ? 0 : own->total);
    for (const quint16 term : terms)
        total += m_totals[term];
    float best = 0;
    for (size_t i = 0; i < m_made.size(); ++i) {
        float sum = m_all[i] + (own == nullptr || own->near.empty() ? 0 : own->near[size_t(m_made[i])]);
        for (const quint16 term : terms)
            sum += m_near[term * m_made.size() + i];
        best = std::max(best, sum / total);
    }
    return best;
}

float MatchMemory::wantedFit(const std::vector<int> &made, int position) const
{
    if (position < 0 || m_wanted[size_t(position)].empty())
        return -1;
    float best = 0;
    for (const int wanted : m_wanted[size_t(position)]) {
        for (const int mine : made)
            best = std::max(best, m_categories.nearness(mine, wanted));
    }
    return best;
}

float MatchMemory::categoryFit(const std::vector<int> &made, int position, float share) const
{
    if (made.empty())
        return unknownFeature;
    const float wanted = wantedFit(made, position);
    if (wanted < 0)
        return share < 0 ? unknownFeature : std::sqrt(std::min(1.0F, share));
    const float learned = std::sqrt(std::clamp(share, 0.0F, 1.0F));
    return wanted > 0 ? std::max(wanted, learned) : learned / 2;
}

float MatchMemory::audienceFit(quint32 audiences, int position) const
{
    const quint32 wanted = position < 0 ? 0 : m_facts->positions[size_t(position)].audiences;
    if (wanted == 0 || audiences == 0)
        return unknownFeature;
    return float(std::popcount(wanted & audiences)) / float(std::min(std::popcount(wanted), std::popcount(audiences)));
}

float MatchMemory::priceFit(quint32 prices, int position) const
{
    const quint32 wanted = position < 0 ? 0 : m_facts->positions[size_t(position)].prices;
    if (wanted == 0 || prices == 0)
        return unknownFeature;
    if ((wanted & prices) != 0)
        return 1;
    const int apart = wanted > prices ? std::countr_zero(wanted) - int(std::bit_width(prices)) + 1
                                      : std::countr_zero(prices) - int(std::bit_width(wanted)) + 1;
    return std::max(0.0F, 1 - lessByBand * float(apart));
}

float MatchMemory::reachFit(const BrandFacts &brand, int position) const
{
    if (position < 0)
        return unknownFeature;
    const PositionFacts &wanted = m_facts->positions[size_t(position)];
    const float places = covered(wanted.territories, brand.territories, isAtOrBelowTerritory);
    const float channels = covered(wanted.channels, brand.channels, isAtOrBelowPath);
    if (places < 0 && channels < 0)
        return unknownFeature;
    if (places < 0 || channels < 0)
        return std::max(places, channels);
    return (places + channels) / 2;
}

float MatchMemory::record(int brand) const
{
    // As if each brand had kept two duties and broken two: a few say little.
    constexpr float assumed = 2;
    const Duties &duties = m_duties[size_t(brand)];
    return (float(duties.kept) + assumed) / (float(duties.kept + duties.broken) + 2 * assumed);
}

MatchMemory::Load MatchMemory::load(int brand) const
{
    Load out;
    for (const Span &span : m_loads[size_t(brand)]) {
        if (span.from <= m_day && m_day <= span.to)
            ++(span.isContract ? out.running : out.open);
    }
    return out;
}

float MatchMemory::capacity(int brand) const
{
    const int said = hasSaid(brand) ? m_facts->brands[size_t(brand)].capacity : -1;
    const int capacity = said < 0 ? assumedCapacity : said;
    const Load now = load(brand);
    return capacity == 0 ? 0 : std::max(0.0F, 1 - float(now.running + now.open) / float(capacity));
}

const std::vector<MatchMemory::Use> &MatchMemory::usesOf(int asset) const
{
    static const std::vector<Use> none;
    const auto uses = m_uses.find(asset);
    return uses == m_uses.end() ? none : uses->second;
}

int MatchMemory::monthsUnused(int asset, const std::vector<int> &made) const
{
    int out = -1;
    for (const Use &use : usesOf(asset)) {
        const bool isNear = std::ranges::any_of(use.categories, [&](int category) {
            return std::ranges::any_of(made,
                                       [&](int mine) { return m_categories.nearness(category, mine) >= nearEnough; });
        });
        if (!isNear || use.to == noDay)
            continue;
        const int months = std::max(0, (m_day - use.to) / daysOfMonth);
        out = out < 0 ? months : std::min(out, months);
    }
    return out;
}

int MatchMemory::runningUses(int asset) const
{
    return int(
        std::ranges::count_if(usesOf(asset), [this](const Use &use) { return use.from <= m_day && m_day <= use.to; }));
}

float MatchMemory::freshness(int asset, const std::vector<int> &made) const
{
    if (!hasUses(asset))
        return 1;
    const int months = monthsUnused(asset, made);
    const float since = months < 0 ? 1
                        : months == 0
                            ? freshWhileUsed
                            : std::min(1.0F, freshAtOnce + (1 - freshAtOnce) * float(months) / freshAfterMonths);
    return since / (1 + lessByUse * float(runningUses(asset)));
}

std::vector<int> MatchMemory::holders(int asset) const
{
    std::vector<int> out;
    for (const Use &use : usesOf(asset)) {
        if (use.from <= m_day && m_day <= use.to)
            out.push_back(use.brand);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool MatchMemory::hasAsset(int brand, int asset) const
{
    return hasUses(asset) && std::ranges::binary_search(holders(asset), brand);
}

float MatchMemory::styleFit(float sum)
{
    return 1 - std::exp(-styleSteepness * sum);
}

FeatureValues MatchMemory::features(int brand, int asset) const
{
    const BrandFacts &facts = m_facts->brands[size_t(brand)];
    const bool isSaid = hasSaid(brand);
    int position = m_facts->assets.positions[size_t(asset)];
    if (position >= 0 && m_facts->positions[size_t(position)].saidOn >= m_day)
        position = -1;
    const std::unordered_map<int, float> &taste = m_tastes[size_t(brand)];
    float style = 0;
    for (const quint16 term : m_facts->assets.termsOf(size_t(asset))) {
        if (const auto liked = taste.find(term); liked != taste.end())
            style += liked->second * m_strengths[term];
    }
    const std::vector<int> &made = m_made[size_t(brand)];
    return {categoryFit(made, position, categoryShare(asset, made)),
            audienceFit(isSaid ? facts.audiences : 0, position),
            taste.empty() ? unknownFeature : styleFit(style),
            priceFit(isSaid ? facts.prices : 0, position),
            isSaid ? reachFit(facts, position) : unknownFeature,
            record(brand),
            capacity(brand),
            hasAsset(brand, asset) ? 0 : freshness(asset, made)};
}

} // namespace lianming
