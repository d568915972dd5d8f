#include "core/rights/grantindex.h"

#include "core/rights/meets.h"

#include <algorithm>
#include <bit>

namespace lianming {

namespace {

int julian(QDate day)
{
    return int(day.toJulianDay());
}

/// Calls `use` with each number in the set, ascending.
template<class Use>
void forEachBox(const BoxBits &bits, Use use)
{
    for (size_t word = 0; word < bits.size(); ++word) {
        for (quint64 left = bits[word]; left != 0; left &= left - 1)
            use(word * 64 + size_t(std::countr_zero(left)));
    }
}

BoxBits allBoxes(size_t count)
{
    BoxBits bits((count + 63) / 64, ~quint64{0});
    if (count % 64 != 0)
        bits.back() = (quint64{1} << (count % 64)) - 1;
    return bits;
}

} // namespace

quint8 GrantIndex::rightBits(const std::vector<Right> &rights)
{
    quint8 bits = 0;
    for (const Right right : rights)
        bits |= quint8(1U << unsigned(right));
    return bits;
}

GrantIndex::Facts GrantIndex::factsOf(const Grant &grant, int licensee)
{
    Facts facts{0, -1, 0, -1, licensee, grant.exclusivity, rightBits(grant.rights)};
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

GrantIndex::GrantIndex(RightsBook book) : m_book(std::move(book))
{
    // Contracts repeat the same few lists of territories; each is replaced once.
    std::map<std::vector<std::string>, std::vector<std::string>> replaced;
    std::map<std::vector<std::string>, int> excepts;
    m_facts.reserve(m_book.grants.size());
    for (const Grant &grant : m_book.grants) {
        const int licensee = m_licensees.try_emplace(grant.licensee, int(m_licensees.size())).first->second;
        m_facts.push_back(factsOf(grant, licensee));
        m_assets.add(grant.assets);
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
}

AvailsAnswer GrantIndex::check(const GrantRequest &request, QDate asOf) const
{
    const Territories territories(request.territories, request.territoriesExcept, m_book.regions);
    const Touch assets = m_assetTouch->touch(request.assets);
    const Touch categories = touchTree(m_categories, request.categories, '/', "*");
    const Touch channels = touchTree(m_channels, request.channels, '/', "*");
    const Touch places = touchTree(
        m_territories, territories.codes, '-', "WORLD",
        territories.except.empty() ? std::function<bool(std::string_view)>()
                                   : [&](std::string_view code) { return territories.excepts(code); });

    BoxBits boxes = allBoxes(m_book.grants.size());
    m_assets.narrow(boxes, assets);
    m_categories.narrow(boxes, categories);
    m_territories.narrow(boxes, places);
    m_channels.narrow(boxes, channels);

    const int start = julian(request.days.start);
    const int end = julian(request.days.end);
    const quint8 allRights = quint8(1U << unsigned(Right::All));
    const quint8 rights = rightBits(request.rights);
    const auto licensee = m_licensees.find(request.licensee);
    const int own = licensee == m_licensees.end() ? -1 : licensee->second;
    const bool isOpen = request.exclusivity == Exclusivity::NonExclusive;

    std::vector<Conflict> conflicts;
    forEachBox(boxes, [&](size_t box) {
        const Facts &facts = m_facts[box];
        const bool inBox = facts.start <= end && start <= facts.end;
        const bool inSellOff = facts.sellOffStart <= end && start <= facts.sellOffEnd;
        const bool sharesRight = ((facts.rights & rights) | ((facts.rights | rights) & allRights)) != 0;
        const bool standsBeside = isOpen && facts.exclusivity == Exclusivity::NonExclusive && facts.licensee != own;
        if ((!inBox && !inSellOff) || !sharesRight || standsBeside)
            return;
        const Grant &grant = m_book.grants[box];
        const std::vector<Ground> grounds = groundsAgainst(request, grant, asOf);
        if (grounds.empty())
            return;
        Conflict found;
        found.grant = grant.id;
        found.territories = m_territories.meets(box, places);
        if (m_excepts[box] >= 0) {
            const std::vector<std::string> &except = m_exceptLists[size_t(m_excepts[box])];
            std::erase_if(found.territories, [&](const std::string &code) { return isInTerritories(code, except); });
        }
        found.assets = m_assets.meets(box, assets);
        found.categories = m_categories.meets(box, categories);
        found.channels = m_channels.meets(box, channels);
        found.rights = meetRights(request.rights, grant.rights);
        if (found.assets.empty() || found.rights.empty() || found.categories.empty() || found.territories.empty()
            || found.channels.empty())
            return;
        for (const Ground &ground : grounds) {
            found.reason = ground.reason;
            found.days = ground.days;
            conflicts.push_back(found);
        }
    });
    return answerFrom(std::move(conflicts), m_book, request);
}

} // namespace lianming
