#include "core/rights/grantindex.h"

#include <algorithm>

namespace lianming {

namespace {

int julian(QDate day)
{
    return int(day.toJulianDay());
}

quint8 rightBits(const std::vector<Right> &rights)
{
    quint8 bits = 0;
    for (const Right right : rights)
        bits |= quint8(1U << unsigned(right));
    return bits;
}

BoxFacts factsOf(const Grant &grant, int licensee)
{
    BoxFacts facts{0, -1, 0, -1, licensee, grant.exclusivity, rightBits(grant.rights), grant.state == GrantState::Held};
    if (const std::optional<DaySpan> days = boxDays(grant)) {
        facts.start = julian(days->start);
        facts.end = julian(days->end);
    }
    if (const std::optional<DaySpan> days = sellOffDays(grant)) {
        facts.sellOffStart = julian(days->start);
        facts.sellOffEnd = julian(days->end);
    }
    return facts;
}

} // namespace

GrantIndex::GrantIndex(RightsBook book) : m_book(std::move(book))
{
    // Contracts repeat the same few lists of territories; each is replaced once.
    std::map<std::vector<std::string>, std::vector<std::string>> replaced;
    std::map<std::vector<std::string>, int> excepts;
    m_facts.reserve(m_book.grants.size());
    for (const Grant &grant : m_book.grants) {
        const int licensee = m_licensees.try_emplace(grant.licensee, int(m_licensees.size())).first->second;
        m_facts.push_back(factsOf(grant, licensee));
        m_assets.add(m_book.collections.hasParts() ? m_book.collections.withParts(grant.assets) : grant.assets);
        m_categories.add(grant.categories);
        m_channels.add(grant.channels);
        const auto [place, isNew] = replaced.try_emplace(grant.territories);
        if (isNew)
            place->second = m_book.regions.replaced(grant.territories);
        m_territories.add(place->second);
        m_excepts.push_back(-1);
        if (!grant.territoriesExcept.empty()) {
            const auto [list, isNewList] = excepts.try_emplace(grant.territoriesExcept, int(m_exceptLists.size()));
            if (isNewList)
                m_exceptLists.push_back(m_book.regions.replaced(grant.territoriesExcept));
            m_excepts.back() = list->second;
        }
    }
    for (CodeIndex *index : {&m_assets, &m_categories, &m_territories, &m_channels})
        index->finish();
    m_assetTouch.emplace(m_assets, m_book.collections);
    m_title.emplace(m_book);
}

int GrantIndex::licenseeNumber(const std::string &licensee) const
{
    const auto found = m_licensees.find(licensee);
    return found == m_licensees.end() ? -1 : found->second;
}

std::vector<size_t> GrantIndex::standingAgainst(const GrantRequest &request, const GrantProbe &probe) const
{
    const int start = julian(request.days.start);
    const int end = julian(request.days.end);
    const int own = licenseeNumber(request.licensee);
    const bool isOpen = request.exclusivity == Exclusivity::NonExclusive;
    return probe.grants([&](size_t, const BoxFacts &facts) {
        const bool inBox = facts.start <= end && start <= facts.end;
        const bool inSellOff = !isOpen && facts.sellOffStart <= end && start <= facts.sellOffEnd;
        const bool standsBeside = isOpen && facts.exclusivity == Exclusivity::NonExclusive && facts.licensee != own;
        return (inBox || inSellOff) && !standsBeside;
    });
}

AvailsAnswer GrantIndex::check(const GrantRequest &request, QDate asOf) const
{
    const GrantProbe probe(*this, request);
    std::vector<Conflict> conflicts;
    for (const size_t place : standingAgainst(request, probe)) {
        const Grant &grant = m_book.grants[place];
        const std::vector<Ground> grounds = groundsAgainst(request, grant, asOf);
        if (grounds.empty())
            continue;
        std::optional<Conflict> found = probe.sharedWith(place);
        if (!found)
            continue;
        for (const Ground &ground : grounds) {
            found->reason = ground.reason;
            found->days = ground.days;
            conflicts.push_back(*found);
        }
    }
    return answerFrom(std::move(conflicts), m_title->gaps(request), m_title->restrictions(request), m_book, request);
}

GrantProbe::GrantProbe(const GrantIndex &index, const GrantTerms &terms)
    : m_index(index), m_terms(terms), m_places(terms.territories, terms.territoriesExcept, index.book().regions),
      m_rights(rightBits(terms.rights)), m_assets(index.assetTouch().touch(terms.assets)),
      m_categories(touchTree(index.categories(), terms.categories, '/', "*")),
      m_territories(touchTree(index.territories(), m_places.codes, '-', "WORLD", m_places.except)),
      m_channels(touchTree(index.channels(), terms.channels, '/', "*"))
{
}

std::vector<std::string> GrantProbe::sharedTerritories(size_t grant) const
{
    std::vector<std::string> out = m_territories.meets(grant);
    const std::vector<std::string> &except = m_index.territoriesExcept(grant);
    std::erase_if(out, [&](const std::string &code) { return isInTerritories(code, except); });
    return out;
}

std::optional<Conflict> GrantProbe::sharedWith(size_t grant) const
{
    Conflict out;
    out.territories = sharedTerritories(grant);
    if (out.territories.empty())
        return std::nullopt;
    out.grant = m_index.book().grants[grant].id;
    out.assets = m_assets.meets(grant);
    const Collections &collections = m_index.book().collections;
    collections.keepWhole(out.assets);
    out.works = collections.worksBetween(out.assets, m_terms.assets, m_index.book().grants[grant].assets);
    out.rights = meetRights(m_terms.rights, m_index.book().grants[grant].rights);
    out.categories = m_categories.meets(grant);
    out.channels = m_channels.meets(grant);
    return out;
}

} // namespace lianming
