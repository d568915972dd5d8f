#include "core/rights/titleindex.h"

#include "core/rights/titlecheck.h"

#include <algorithm>
#include <unordered_map>

namespace lianming {

namespace {

const std::string everyOther("*"); ///< what stands for the assets that the book does not name

size_t mixed(size_t seed, size_t value)
{
    return seed ^ (value + 0x9e3779b97f4a7c15U + (seed << 6U) + (seed >> 2U));
}

size_t hashed(size_t seed, const std::vector<std::string> &codes)
{
    for (const std::string &code : codes)
        seed = mixed(seed, std::hash<std::string>()(code));
    return mixed(seed, codes.size());
}

size_t hashed(const std::vector<RightsIn> &records)
{
    size_t out = records.size();
    for (const RightsIn &record : records) {
        out = hashed(hashed(hashed(out, record.categories), record.territories), record.channels);
        for (const Right right : record.rights)
            out = mixed(out, size_t(right));
        for (const std::optional<QDate> &day : {record.start, record.end})
            out = mixed(out, day ? size_t(day->toJulianDay()) : 0);
    }
    return out;
}

size_t hashed(const std::vector<Restriction> &restrictions)
{
    size_t out = restrictions.size();
    for (const Restriction &restriction : restrictions)
        out = hashed(mixed(mixed(out, size_t(restriction.kind)), std::hash<std::string>()(restriction.from)),
                     restriction.categories);
    return out;
}

/// Numbers lists so that equal ones have one number.
template<class List>
class Lists
{
public:
    explicit Lists(std::vector<const List *> &lists) : m_lists(lists) {}

    int number(const List &list)
    {
        const size_t hash = hashed(list);
        const auto [first, end] = m_numbers.equal_range(hash);
        const auto known =
            std::find_if(first, end, [&](const auto &entry) { return *m_lists[size_t(entry.second)] == list; });
        if (known != end)
            return known->second;
        m_lists.push_back(&list);
        return m_numbers.emplace(hash, int(m_lists.size()) - 1)->second;
    }

private:
    std::vector<const List *> &m_lists;
    std::unordered_multimap<size_t, int> m_numbers;
};

/// The numbers of lists that `assets` have, each once.
std::vector<int> numbersOf(const std::vector<int> &assets, const std::vector<int> &lists, size_t count)
{
    std::vector<bool> seen(count);
    std::vector<int> out;
    for (const int asset : assets) {
        const int number = lists[size_t(asset)];
        if (number < 0 || seen[size_t(number)])
            continue;
        seen[size_t(number)] = true;
        out.push_back(number);
    }
    return out;
}

} // namespace

TitleIndex::TitleIndex(const RightsBook &book) : m_book(book)
{
    const Collections &collections = book.collections;
    m_assets.reserve(book.rightsIn.size());
    for (const auto &[asset, records] : book.rightsIn)
        m_assets.push_back(&asset);
    for (const auto &[asset, restrictions] : book.restrictions)
        m_assets.push_back(&asset);
    for (int asset = 0; asset < collections.assetCount(); ++asset)
        m_assets.push_back(&collections.assetCode(asset));
    for (const auto &[part, work] : collections.parts())
        m_assets.push_back(&part);
    const auto code = [](const std::string *asset) -> const std::string & {
        return *asset;
    };
    std::ranges::sort(m_assets, {}, code);
    m_assets.erase(std::ranges::unique(m_assets, {}, code).begin(), m_assets.end());

    Lists<std::vector<RightsIn>> recordLists(m_recordLists);
    Lists<std::vector<Restriction>> restrictionLists(m_restrictionLists);
    const int others = recordLists.number(book.otherRightsIn);
    m_placed.assign(size_t(collections.assetCount()), -1);
    // All four are in the order of the codes: one walk.
    auto records = book.rightsIn.begin();
    auto restrictions = book.restrictions.begin();
    int placed = 0;
    for (size_t i = 0; i < m_assets.size(); ++i) {
        const std::string &asset = *m_assets[i];
        m_records.push_back(others);
        m_restrictions.push_back(-1);
        bool isHeld = false;
        if (records != book.rightsIn.end() && records->first == asset) {
            m_records.back() = recordLists.number(records->second);
            isHeld = !records->second.empty();
            ++records;
        }
        if (restrictions != book.restrictions.end() && restrictions->first == asset) {
            if (!restrictions->second.empty())
                m_restrictions.back() = restrictionLists.number(restrictions->second);
            ++restrictions;
        }
        if (placed < collections.assetCount() && collections.assetCode(placed) == asset) {
            isHeld = isHeld || collections.isPlaced(placed);
            m_placed[size_t(placed++)] = int(i);
        }
        if (isHeld || m_restrictions.back() >= 0)
            m_all.push_back(int(i));
    }
    inherit();
}

void TitleIndex::inherit()
{
    const Collections &collections = m_book.collections;
    for (const auto &[part, work] : collections.parts()) {
        const int number = numberOf(part);
        if (const TitleRecords held = titleRecords(m_book, part); held.work != nullptr) {
            const int holder = numberOf(*held.work);
            m_holders[number] = holder;
            m_records[size_t(number)] = m_records[size_t(holder)];
        }
        for (const std::string &above : collections.worksOf(part)) {
            const int other = numberOf(above);
            if (other >= 0 && m_restrictions[size_t(other)] >= 0)
                m_above[number].push_back(other);
        }
    }
}

int TitleIndex::numberOf(const std::string &asset) const
{
    const auto place = std::ranges::lower_bound(m_assets, asset, {},
                                                [](const std::string *code) -> const std::string & { return *code; });
    return place != m_assets.end() && **place == asset ? int(place - m_assets.begin()) : -1;
}

TitleIndex::Reached TitleIndex::reached(const std::vector<std::string> &assets) const
{
    Reached out;
    for (const std::string &code : assets) {
        const int collection = m_book.collections.collectionNumber(code);
        if (code == everyOther) {
            out.assets.insert(out.assets.end(), m_all.begin(), m_all.end());
            if (m_book.hasOthers)
                out.others.push_back(&everyOther);
        } else if (collection >= 0) {
            for (const int asset : m_book.collections.memberNumbers(collection))
                out.assets.push_back(m_placed[size_t(asset)]);
        } else if (Collections::collectionOf(code).empty()) {
            if (const int number = numberOf(code); number >= 0)
                out.assets.push_back(number);
            else
                out.others.push_back(&code);
        }
    }
    std::ranges::sort(out.assets);
    out.assets.erase(std::unique(out.assets.begin(), out.assets.end()), out.assets.end());
    const auto code = [](const std::string *other) -> const std::string & {
        return *other;
    };
    std::ranges::sort(out.others, {}, code);
    out.others.erase(std::ranges::unique(out.others, {}, code).begin(), out.others.end());
    return out;
}

std::vector<TitleGap> TitleIndex::gaps(const GrantRequest &request) const
{
    TitleCheck check(request, m_book.regions);
    const Reached found = reached(request.assets);
    std::vector<TitleGap> out;
    const auto add = [&](const std::string &asset, const std::vector<Right> &rights, int list,
                         const std::string &work = {}) {
        for (const Right right : rights) {
            out.push_back({asset, right, work});
            if (right == Right::Trademark)
                out.back().marks = markLacks(request, *m_recordLists[size_t(list)], m_book.regions);
        }
    };
    std::unordered_map<int, std::vector<Right>> byList;
    const auto gapsOf = [&](int list) -> const std::vector<Right> & {
        const auto [place, isNew] = byList.try_emplace(list);
        if (isNew)
            place->second = check.gaps(*m_recordLists[size_t(list)]);
        return place->second;
    };
    for (const int asset : found.assets) {
        const auto holder = m_holders.find(asset);
        add(*m_assets[size_t(asset)], gapsOf(m_records[size_t(asset)]), m_records[size_t(asset)],
            holder == m_holders.end() ? std::string() : *m_assets[size_t(holder->second)]);
    }
    for (const std::string *other : found.others)
        add(*other, gapsOf(0), 0);
    if (!found.others.empty())
        std::ranges::sort(out);
    return out;
}

std::vector<FoundRestriction> TitleIndex::restrictions(const GrantRequest &request) const
{
    std::vector<FoundRestriction> out;
    const Reached found = reached(request.assets);
    using Biting = std::vector<const Restriction *>;
    const auto biting = [&request](const std::vector<Restriction> &restrictions) {
        Biting chosen;
        for (const Restriction &restriction : restrictions) {
            if (bites(restriction, request))
                chosen.push_back(&restriction);
        }
        return chosen;
    };
    const auto add = [&out](const std::string &asset, const Biting &restrictions, const std::string &work = {}) {
        for (const Restriction *restriction : restrictions)
            out.push_back({asset, restriction->kind, restriction->from, work});
    };
    const Biting common = biting(m_book.commonRestrictions);
    std::unordered_map<int, Biting> byList;
    const auto bitingOf = [&](int asset) -> const Biting & {
        const int list = m_restrictions[size_t(asset)];
        const auto [place, isNew] = byList.try_emplace(list);
        if (isNew && list >= 0)
            place->second = biting(*m_restrictionLists[size_t(list)]);
        return place->second;
    };
    for (const int asset : found.assets) {
        const std::string &code = *m_assets[size_t(asset)];
        add(code, common);
        if (m_restrictions[size_t(asset)] >= 0)
            add(code, bitingOf(asset));
        if (const auto works = m_above.find(asset); works != m_above.end()) {
            for (const int work : works->second)
                add(code, bitingOf(work), *m_assets[size_t(work)]);
        }
    }
    for (const std::string *other : found.others)
        add(*other, common);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<const std::vector<RightsIn> *> TitleIndex::recordLists(const std::vector<std::string> &assets) const
{
    const Reached found = reached(assets);
    std::vector<const std::vector<RightsIn> *> out;
    if (!found.others.empty())
        out.push_back(m_recordLists.front());
    for (const int number : numbersOf(found.assets, m_records, m_recordLists.size()))
        out.push_back(m_recordLists[size_t(number)]);
    return out;
}

std::vector<const std::vector<Restriction> *> TitleIndex::restrictionLists(const std::vector<std::string> &assets) const
{
    Reached found = reached(assets);
    for (size_t i = 0, count = m_above.empty() ? 0 : found.assets.size(); i < count; ++i) {
        if (const auto works = m_above.find(found.assets[i]); works != m_above.end())
            found.assets.insert(found.assets.end(), works->second.begin(), works->second.end());
    }
    std::vector<const std::vector<Restriction> *> out;
    if (!m_book.commonRestrictions.empty() && !(found.assets.empty() && found.others.empty()))
        out.push_back(&m_book.commonRestrictions);
    for (const int number : numbersOf(found.assets, m_restrictions, m_restrictionLists.size()))
        out.push_back(m_restrictionLists[size_t(number)]);
    return out;
}

} // namespace lianming
