#include "core/rights/title.h"

#include "core/rights/meets.h"

#include <algorithm>
#include <set>

namespace lianming {

namespace {

/// Places in a list that a condition holds for, as bits.
using Mask = std::vector<bool>;

Mask both(Mask a, const Mask &b)
{
    for (size_t i = 0; i < a.size(); ++i)
        a[i] = a[i] && b[i];
    return a;
}

bool isAll(const Mask &mask)
{
    return std::ranges::find(mask, false) == mask.end();
}

/// One request against the records of many assets. Records repeat the same lists over thousands of assets, so what a
/// list contains of the request is worked out once per list.
class TitleCheck
{
public:
    TitleCheck(const GrantRequest &request, const RightsBook &book) : m_request(request), m_regions(book.regions)
    {
        const auto asks = [&](Right right) {
            return std::ranges::find(request.rights, Right::All) != request.rights.end()
                   || std::ranges::find(request.rights, right) != request.rights.end();
        };
        std::ranges::copy_if(singleRights, std::back_inserter(m_rights), asks);
        m_categories = request.categories;
        m_channels = request.channels;
        m_territories = Territories(request.territories, request.territoriesExcept, book.regions);
        std::erase_if(m_territories.codes, [&](const std::string &code) { return m_territories.excepts(code); });
        sortCodes(m_categories);
        sortCodes(m_channels);
    }

    /// The requested rights that `records` do not cover. They must outlive this.
    [[nodiscard]] const std::vector<Right> &gaps(const std::vector<RightsIn> &records)
    {
        // Neighbours mostly hold the same: a museum's own photographs.
        if (m_lastRecords == nullptr || *m_lastRecords != records)
            m_lastGaps = findGaps(records);
        m_lastRecords = &records;
        return m_lastGaps;
    }

private:
    [[nodiscard]] std::vector<Right> findGaps(const std::vector<RightsIn> &records)
    {
        std::vector<Held> held;
        for (const RightsIn &record : records) {
            if (!counts(record) || (record.end && *record.end < m_request.days.start)
                || (record.start && m_request.days.end < *record.start))
                continue;
            held.push_back({&record, rightsIn(record.rights),
                            &pathsIn(m_categories, record.categories, m_categoryMasks), &territoriesIn(record),
                            &pathsIn(m_channels, record.channels, m_channelMasks)});
            const Held &one = held.back();
            const bool coversAll = isAll(one.rights) && isAll(*one.categories) && isAll(*one.territories)
                                   && isAll(*one.channels) && (!record.start || *record.start <= m_request.days.start)
                                   && (!record.end || m_request.days.end <= *record.end);
            if (coversAll)
                return {};
        }
        std::ranges::stable_sort(held, {}, [](const Held &one) { return one.record->start; }); // unlimited first

        const auto categories = holders(
            held, m_categories.size(), [](const Held &one) -> auto & { return *one.categories; });
        const auto territories = holders(
            held, m_territories.codes.size(), [](const Held &one) -> auto & { return *one.territories; });
        const auto channels = holders(
            held, m_channels.size(), [](const Held &one) -> auto & { return *one.channels; });

        std::vector<Right> out;
        for (size_t right = 0; right < m_rights.size(); ++right) {
            Mask withRight(held.size());
            for (size_t i = 0; i < held.size(); ++i)
                withRight[i] = held[i].rights[right];
            if (!isCovered(held, withRight, categories, territories, channels))
                out.push_back(m_rights[right]);
        }
        return out;
    }

    /// A record that counts, and which of the requested codes it contains.
    struct Held {
        const RightsIn *record;
        Mask rights;
        const Mask *categories;
        const Mask *territories;
        const Mask *channels;
    };
    using MaskByList = std::map<std::vector<std::string>, Mask>;

    [[nodiscard]] bool counts(const RightsIn &record) const
    {
        switch (m_request.exclusivity) {
        case Exclusivity::Exclusive: return record.exclusivity == Exclusivity::Exclusive;
        case Exclusivity::Sole: return record.exclusivity != Exclusivity::NonExclusive;
        case Exclusivity::NonExclusive: return true;
        }
        return false;
    }

    [[nodiscard]] Mask rightsIn(const std::vector<Right> &rights) const
    {
        Mask mask;
        for (const Right wanted : m_rights) {
            mask.push_back(
                std::ranges::any_of(rights, [wanted](Right right) { return right == wanted || right == Right::All; }));
        }
        return mask;
    }

    [[nodiscard]] static const Mask &pathsIn(const std::vector<std::string> &wanted,
                                             const std::vector<std::string> &list, MaskByList &known)
    {
        const auto [place, isNew] = known.try_emplace(list);
        for (size_t i = 0; isNew && i < wanted.size(); ++i) {
            place->second.push_back(
                std::ranges::any_of(list, [&](const std::string &above) { return isAtOrBelowPath(wanted[i], above); }));
        }
        return place->second;
    }

    /// At or below one of the record's territories, and neither at, below nor above one of its exceptions; above is
    /// allowed where the request takes that exception away itself.
    [[nodiscard]] const Mask &territoriesIn(const RightsIn &record)
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

    /// For each requested code the records that contain it; equal sets of records once.
    template<class MaskOf>
    [[nodiscard]] static std::set<Mask> holders(const std::vector<Held> &held, size_t codes, MaskOf maskOf)
    {
        std::set<Mask> out;
        for (size_t code = 0; code < codes; ++code) {
            Mask mask(held.size());
            for (size_t i = 0; i < held.size(); ++i)
                mask[i] = maskOf(held[i])[code];
            out.insert(std::move(mask));
        }
        return out;
    }

    [[nodiscard]] bool isCovered(const std::vector<Held> &held, const Mask &withRight, const std::set<Mask> &categories,
                                 const std::set<Mask> &territories, const std::set<Mask> &channels) const
    {
        for (const Mask &category : categories) {
            const Mask ofCategory = both(withRight, category);
            for (const Mask &territory : territories) {
                const Mask ofTerritory = both(ofCategory, territory);
                for (const Mask &channel : channels) {
                    if (!coverDays(held, both(ofTerritory, channel)))
                        return false;
                }
            }
        }
        return true;
    }

    /// Whether the chosen records, in the order of their start, leave no day of the request out.
    [[nodiscard]] bool coverDays(const std::vector<Held> &held, const Mask &chosen) const
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

    const std::vector<RightsIn> *m_lastRecords = nullptr;
    std::vector<Right> m_lastGaps;
    const GrantRequest &m_request;
    const Regions &m_regions;
    std::vector<Right> m_rights;
    std::vector<std::string> m_categories;
    std::vector<std::string> m_channels;
    Territories m_territories;
    MaskByList m_categoryMasks;
    MaskByList m_channelMasks;
    std::map<std::pair<std::vector<std::string>, std::vector<std::string>>, Mask> m_territoryMasks;
};

} // namespace

std::vector<std::string> requestedAssets(const GrantRequest &request, const RightsBook &book)
{
    std::vector<std::string> out;
    for (const std::string &code : request.assets) {
        if (code == "*") {
            const std::vector<std::string> placed = book.collections.allAssets();
            out.insert(out.end(), placed.begin(), placed.end());
            for (const auto &[asset, records] : book.rightsIn) {
                if (!records.empty())
                    out.push_back(asset);
            }
            for (const auto &[asset, restrictions] : book.restrictions) {
                if (!restrictions.empty())
                    out.push_back(asset);
            }
        } else if (book.collections.collectionNumber(code) >= 0) {
            const std::vector<std::string> inside = book.collections.assets(code);
            out.insert(out.end(), inside.begin(), inside.end());
        } else if (Collections::collectionOf(code).empty()) {
            out.push_back(code);
        }
    }
    sortCodes(out);
    return out;
}

std::vector<TitleGap> titleGaps(const GrantRequest &request, const RightsBook &book,
                                const std::vector<std::string> &assets)
{
    static const std::vector<RightsIn> none;
    TitleCheck check(request, book);
    std::vector<TitleGap> out;
    for (const std::string &asset : assets) {
        const auto records = book.rightsIn.find(asset);
        for (const Right right : check.gaps(records == book.rightsIn.end() ? none : records->second))
            out.push_back({asset, right});
    }
    return out;
}

std::vector<FoundRestriction> bitingRestrictions(const GrantRequest &request, const RightsBook &book,
                                                 const std::vector<std::string> &assets)
{
    std::vector<FoundRestriction> out;
    for (const std::string &asset : assets) {
        const auto place = book.restrictions.find(asset);
        if (place == book.restrictions.end())
            continue;
        for (const Restriction &restriction : place->second) {
            const bool bites =
                (restriction.rights.empty() || !meetRights(restriction.rights, request.rights).empty())
                && (restriction.categories.empty() || !meetPaths(restriction.categories, request.categories).empty());
            if (bites)
                out.push_back({asset, restriction.kind, restriction.from});
        }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace lianming
