#include "core/rights/title.h"

#include "core/rights/meets.h"
#include "core/rights/titlecheck.h"

#include <algorithm>

namespace lianming {

TitleRecords titleRecords(const RightsBook &book, const std::string &asset)
{
    const Collections::Parts &parts = book.collections.parts();
    const auto first = parts.find(asset);
    // An empty list is none (section 4).
    if (const auto own = book.rightsIn.find(asset);
        own != book.rightsIn.end() && (first == parts.end() || !own->second.empty()))
        return {&own->second, nullptr};
    for (auto above = first; above != parts.end(); above = parts.find(above->second)) {
        if (const auto held = book.rightsIn.find(above->second); held != book.rightsIn.end() && !held->second.empty())
            return {&held->second, &held->first};
    }
    return {&book.otherRightsIn, nullptr};
}

std::vector<std::string> requestedAssets(const GrantRequest &request, const RightsBook &book)
{
    std::vector<std::string> out;
    for (const std::string &code : request.assets) {
        if (code == "*") {
            if (book.hasOthers)
                out.emplace_back("*");
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
    TitleCheck check(request, book.regions);
    const std::vector<RightsIn> *last = nullptr; // neighbours mostly hold the same: a museum's own photographs
    std::vector<Right> gaps;
    std::vector<TitleGap> out;
    for (const std::string &asset : assets) {
        const TitleRecords held = titleRecords(book, asset);
        if (last == nullptr || *last != *held.records)
            gaps = check.gaps(*held.records);
        last = held.records;
        for (const Right right : gaps) {
            out.push_back({asset, right, held.work == nullptr ? std::string() : *held.work});
            if (right == Right::Trademark)
                out.back().marks = markLacks(request, *held.records, book.regions);
        }
    }
    return out;
}

bool bites(const Restriction &restriction, const GrantRequest &request)
{
    const auto isCleared = [&request](const Clearing &clearing) {
        return (clearing.licensee.empty() || clearing.licensee == request.licensee)
               && (!clearing.until || request.days.end <= *clearing.until);
    };
    return (restriction.rights.empty() || !meetRights(restriction.rights, request.rights).empty())
           && (restriction.categories.empty() || !meetPaths(restriction.categories, request.categories).empty())
           && std::ranges::none_of(restriction.clearings, isCleared);
}

std::vector<FoundRestriction> bitingRestrictions(const GrantRequest &request, const RightsBook &book,
                                                 const std::vector<std::string> &assets)
{
    std::vector<FoundRestriction> out;
    const auto addBiting = [&](const std::string &asset, const std::vector<Restriction> &restrictions,
                               const std::string &work = {}) {
        for (const Restriction &restriction : restrictions) {
            if (bites(restriction, request))
                out.push_back({asset, restriction.kind, restriction.from, work});
        }
    };
    for (const std::string &asset : assets) {
        addBiting(asset, book.commonRestrictions);
        if (const auto place = book.restrictions.find(asset); place != book.restrictions.end())
            addBiting(asset, place->second);
        for (const std::string &work : book.collections.worksOf(asset)) {
            if (const auto place = book.restrictions.find(work); place != book.restrictions.end())
                addBiting(asset, place->second, work);
        }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace lianming
