#include "core/royalties/matching.h"

#include "core/base/codetree.h"

#include <algorithm>

namespace lianming {

namespace {

bool isInPaths(const std::string &code, const std::vector<std::string> &codes)
{
    return std::ranges::any_of(codes, [&code](const std::string &above) { return isAtOrBelowPath(code, above); });
}

} // namespace

std::vector<const char *> exceptionReasonCodes(quint8 reasons)
{
    static constexpr struct {
        quint8 bit;
        const char *code;
    } words[] = {
        {CategoryReason, "category"}, {TerritoryReason, "territory"},     {ChannelReason, "channel"},
        {DateReason, "date"},         {CombinationReason, "combination"}, {NoRateReason, "no_rate"},
    };
    std::vector<const char *> out;
    for (const auto &word : words) {
        if ((reasons & word.bit) != 0)
            out.push_back(word.code);
    }
    return out;
}

LineMatcher::LineMatcher(const RoyaltyTerms &terms, const Timeline &timeline, const CodeTable &codes)
    : m_terms(terms), m_timeline(timeline), m_codes(codes), m_namedSkus(codes.size())
{
    for (const RoyaltyGrant &grant : terms.grants) {
        const QDate end = grant.end.value_or(terms.term.end);
        const DaySpan days{grant.start.value_or(terms.term.start),
                           end == terms.term.end ? terms.lastSellOffDay() : end};
        m_grants.push_back(
            {terms.regions.replaced(grant.territories), terms.regions.replaced(grant.territoriesExcept), days});
    }
    for (const RateRule &rule : terms.rates)
        m_rules.push_back(prepared(rule.match));
    for (const Guarantee &guarantee : terms.guarantees)
        m_pools.push_back(prepared(guarantee.match));
    for (const auto *matches : {&m_rules, &m_pools}) {
        for (const Match &match : *matches) {
            for (const CodeId sku : match.skus)
                m_namedSkus[sku] = true;
        }
    }
}

LineMatcher::Match LineMatcher::prepared(const LineMatch &match) const
{
    Match out{match, {}};
    if (match.territories)
        out.match.territories = m_terms.regions.replaced(*match.territories);
    std::vector<std::string> sorted = match.skus.value_or(std::vector<std::string>());
    std::ranges::sort(sorted);
    for (CodeId id = 0; match.skus && !match.skus->empty() && id < m_codes.size(); ++id) {
        if (std::ranges::binary_search(sorted, m_codes.text(id)))
            out.skus.push_back(id); // in rising order
    }
    return out;
}

bool LineMatcher::fits(const Match &match, const RoyaltyLine &line) const
{
    const LineMatch &lists = match.match;
    return (!lists.categories || isInPaths(m_codes.text(line.category), *lists.categories))
           && (!lists.territories || isInTerritories(m_codes.text(line.territory), *lists.territories))
           && (!lists.channels || isInPaths(m_codes.text(line.channel), *lists.channels))
           && (!lists.skus || std::ranges::binary_search(match.skus, line.sku));
}

const CodeDecision &LineMatcher::decide(const RoyaltyLine &line)
{
    const Key key{line.category, line.territory, line.channel, m_namedSkus[line.sku] ? line.sku + 1 : 0};
    if (m_last == nullptr || key != m_lastKey) {
        auto found = m_decisions.find(key);
        if (found == m_decisions.end())
            found = m_decisions.emplace(key, made(line)).first;
        m_lastKey = key;
        m_last = &found->second;
    }
    return *m_last;
}

CodeDecision LineMatcher::made(const RoyaltyLine &line) const
{
    CodeDecision decision;
    bool category = false;
    bool territory = false;
    bool channel = false;
    for (size_t i = 0; i < m_grants.size(); ++i) {
        const std::string &code = m_codes.text(line.territory);
        const bool inCategory = isInPaths(m_codes.text(line.category), m_terms.grants[i].categories);
        const bool inTerritory =
            isInTerritories(code, m_grants[i].territories) && !isInTerritories(code, m_grants[i].except);
        const bool inChannel = isInPaths(m_codes.text(line.channel), m_terms.grants[i].channels);
        category = category || inCategory;
        territory = territory || inTerritory;
        channel = channel || inChannel;
        if (inCategory && inTerritory && inChannel)
            decision.grants.push_back(i);
    }
    decision.uncovered =
        quint8((category ? 0 : CategoryReason) | (territory ? 0 : TerritoryReason) | (channel ? 0 : ChannelReason));
    const auto fitsLine = [&](const Match &match) {
        return fits(match, line);
    };
    for (size_t i = 0; i < m_rules.size(); ++i) {
        if (!fitsLine(m_rules[i]))
            continue;
        decision.rules.push_back(int(i));
        if (!m_terms.rates[i].from && !m_terms.rates[i].until)
            break;
    }
    decision.pool = int(std::ranges::find_if(m_pools, fitsLine) - m_pools.begin());
    return decision;
}

int LineMatcher::ruleFor(const CodeDecision &decision, int place) const
{
    const auto found = std::ranges::find_if(decision.rules, [&](int rule) {
        const RateRule &terms = m_terms.rates[size_t(rule)];
        return (!terms.from && !terms.until)
               || terms.appliesOn(std::max(m_timeline.period(place).span().start, m_terms.term.start));
    });
    return found == decision.rules.end() ? -1 : *found;
}

bool LineMatcher::fallsInside(const RoyaltyLine &line, int place, size_t grant) const
{
    const DaySpan &days = m_grants[grant].days;
    return line.date.isValid() ? days.contains(line.date) : days.overlaps(m_timeline.period(place).span());
}

quint8 LineMatcher::reasons(const RoyaltyLine &line, int place, const CodeDecision &decision) const
{
    if (std::ranges::any_of(decision.grants, [&](size_t grant) { return fallsInside(line, place, grant); }))
        return 0;
    bool dateCovered = false;
    for (size_t i = 0; i < m_grants.size() && !dateCovered; ++i)
        dateCovered = fallsInside(line, place, i);
    const auto reasons = quint8(decision.uncovered | (dateCovered ? 0 : DateReason));
    return reasons != 0 ? reasons : quint8(CombinationReason);
}

} // namespace lianming
