#include "core/rights/titlecheck.h"

#include <algorithm>

namespace lianming {

namespace {

std::vector<bool> bothMasks(std::vector<bool> a, const std::vector<bool> &b)
{
    for (size_t i = 0; i < a.size(); ++i)
        a[i] = a[i] && b[i];
    return a;
}

bool isFull(const std::vector<bool> &mask)
{
    return std::ranges::find(mask, false) == mask.end();
}

/// Which of `wanted` are at or below a code of `list`; `known` keeps it for the next record with that list.
const std::vector<bool> &pathsIn(const std::vector<std::string> &wanted, const std::vector<std::string> &list,
                                 std::map<std::vector<std::string>, std::vector<bool>> &known)
{
    const auto [place, isNew] = known.try_emplace(list);
    for (size_t i = 0; isNew && i < wanted.size(); ++i) {
        place->second.push_back(
            std::ranges::any_of(list, [&](const std::string &above) { return isAtOrBelowPath(wanted[i], above); }));
    }
    return place->second;
}

} // namespace

TitleCheck::TitleCheck(const GrantRequest &request, const Regions &regions)
    : m_request(request), m_regions(regions), m_categories(request.categories), m_channels(request.channels),
      m_territories(request.territories, request.territoriesExcept, regions)
{
    const auto asks = [&](Right right) {
        return std::ranges::find(request.rights, Right::All) != request.rights.end()
               || std::ranges::find(request.rights, right) != request.rights.end();
    };
    std::ranges::copy_if(singleRights, std::back_inserter(m_rights), asks);
    std::erase_if(m_territories.codes, [&](const std::string &code) { return m_territories.excepts(code); });
    sortCodes(m_categories);
    sortCodes(m_channels);
}

std::vector<Right> TitleCheck::gaps(const std::vector<RightsIn> &records)
{
    const Coverage found = coverage(records);
    if (found.isComplete)
        return {};
    std::vector<Right> out;
    for (size_t right = 0; right < m_rights.size(); ++right) {
        Mask withRight;
        for (const Held &held : found.held)
            withRight.push_back(held.rights[right]);
        const auto isCovered = [&](const Mask &category) {
            return std::ranges::all_of(found.territories.sets, [&](const Mask &territory) {
                return areChannelsCovered(found, bothMasks(bothMasks(withRight, category), territory));
            });
        };
        if (!std::ranges::all_of(found.categories.sets, isCovered))
            out.push_back(m_rights[right]);
    }
    return out;
}

void TitleCheck::markGaps(const std::vector<RightsIn> &records, std::vector<bool> &gaps)
{
    const Coverage found = coverage(records);
    if (found.isComplete)
        return;
    const size_t width = found.territories.sets.size();
    std::vector<bool> isGap(found.categories.sets.size() * width);
    for (size_t place = 0; place < isGap.size(); ++place) {
        const Mask both = bothMasks(found.categories.sets[place / width], found.territories.sets[place % width]);
        for (size_t right = 0; right < m_rights.size() && !isGap[place]; ++right) {
            Mask chosen = both;
            for (size_t i = 0; i < chosen.size(); ++i)
                chosen[i] = chosen[i] && found.held[i].rights[right];
            isGap[place] = !areChannelsCovered(found, chosen);
        }
    }
    for (size_t category = 0; category < m_categories.size(); ++category) {
        for (size_t territory = 0; territory < m_territories.codes.size(); ++territory) {
            if (isGap[found.categories.ofCode[category] * width + found.territories.ofCode[territory]])
                gaps[category * m_territories.codes.size() + territory] = true;
        }
    }
}

TitleCheck::Coverage TitleCheck::coverage(const std::vector<RightsIn> &records)
{
    Coverage out;
    std::vector<Held> &held = out.held;
    for (const RightsIn &record : records) {
        if (!counts(record) || (record.end && *record.end < m_request.days.start)
            || (record.start && m_request.days.end < *record.start))
            continue;
        held.push_back({&record, rightsIn(record.rights), &pathsIn(m_categories, record.categories, m_categoryMasks),
                        &territoriesIn(record), &pathsIn(m_channels, record.channels, m_channelMasks)});
        const Held &one = held.back();
        out.isComplete = isFull(one.rights) && isFull(*one.categories) && isFull(*one.territories)
                         && isFull(*one.channels) && (!record.start || *record.start <= m_request.days.start)
                         && (!record.end || m_request.days.end <= *record.end);
        if (out.isComplete)
            return out;
    }
    std::ranges::stable_sort(held, {}, [](const Held &one) { return one.record->start; }); // unlimited first

    const auto holders = [&](size_t codes, auto maskOf) {
        Holders found;
        for (size_t code = 0; code < codes; ++code) {
            Mask mask(held.size());
            for (size_t i = 0; i < held.size(); ++i)
                mask[i] = maskOf(held[i])[code];
            const auto known = std::ranges::find(found.sets, mask);
            found.ofCode.push_back(size_t(known - found.sets.begin()));
            if (known == found.sets.end())
                found.sets.push_back(std::move(mask));
        }
        return found;
    };
    out.categories = holders(
        m_categories.size(), [](const Held &one) -> auto & { return *one.categories; });
    out.territories = holders(
        m_territories.codes.size(), [](const Held &one) -> auto & { return *one.territories; });
    out.channels = holders(
        m_channels.size(), [](const Held &one) -> auto & { return *one.channels; });
    return out;
}

bool TitleCheck::counts(const RightsIn &record) const
{
    switch (m_request.exclusivity) {
    case Exclusivity::Exclusive: return record.exclusivity == Exclusivity::Exclusive;
    case Exclusivity::Sole: return record.exclusivity != Exclusivity::NonExclusive;
    case Exclusivity::NonExclusive: return true;
    }
    return false;
}

std::vector<bool> TitleCheck::rightsIn(const std::vector<Right> &rights) const
{
    Mask mask;
    for (const Right wanted : m_rights) {
        mask.push_back(
            std::ranges::any_of(rights, [wanted](Right right) { return right == wanted || right == Right::All; }));
    }
    return mask;
}

/// At or below one of the record's territories, and neither at, below nor above one of its exceptions; above is allowed
/// where the request takes that exception away itself.
const std::vector<bool> &TitleCheck::territoriesIn(const RightsIn &record)
{
    const auto [place, isNew] = m_territoryMasks.try_emplace({record.territories, record.territoriesExcept});
    if (!isNew)
        return place->second;
    const Territories territories(record.territories, record.territoriesExcept, m_regions);
    for (const std::string &code : m_territories.codes) {
        const bool isIn = isInTerritories(code, territories.codes);
        const bool isCut = std::ranges::any_of(territories.except, [&](const std::string &exception) {
            return isAtOrBelowTerritory(code, exception)
                   || (isAtOrBelowTerritory(exception, code) && !m_territories.excepts(exception));
        });
        place->second.push_back(isIn && !isCut);
    }
    return place->second;
}

bool TitleCheck::areChannelsCovered(const Coverage &coverage, const Mask &records) const
{
    return std::ranges::all_of(coverage.channels.sets, [&](const Mask &channel) {
        return coverDays(coverage.held, bothMasks(records, channel));
    });
}

/// Whether the chosen records, in the order of their start, leave no day of the request out.
bool TitleCheck::coverDays(const std::vector<Held> &held, const Mask &chosen) const
{
    QDate missing = m_request.days.start; // the first day not covered so far
    for (size_t i = 0; i < held.size() && missing <= m_request.days.end; ++i) {
        const RightsIn &record = *held[i].record;
        if (!chosen[i] || (record.end && *record.end < missing))
            continue;
        if (record.start && missing < *record.start)
            return false;
        if (!record.end)
            return true;
        missing = record.end->addDays(1);
    }
    return m_request.days.end < missing;
}

} // namespace lianming
