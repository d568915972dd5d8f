#include "core/rights/meets.h"

#include <algorithm>

namespace lianming {

namespace {

/// Meets of codes in a tree; `isAtOrBelow` tells the lower one.
template<class Code, class AtOrBelow>
std::vector<Code> meetTrees(std::span<const Code> a, std::span<const Code> b, AtOrBelow isAtOrBelow)
{
    std::vector<Code> out;
    for (const Code &left : a) {
        for (const Code &right : b) {
            if (isAtOrBelow(left, right))
                out.push_back(left);
            else if (isAtOrBelow(right, left))
                out.push_back(right);
        }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// Meets of codes as they stand there; parts of works are among them.
std::vector<std::string> meetNamed(const std::vector<std::string> &a, const std::vector<std::string> &b,
                                   const Collections &collections)
{
    const auto canMeet = [&](const std::string &code) {
        return Collections::collectionOf(code).empty() || collections.hasAssets(code);
    };
    std::vector<std::string> out;
    for (const std::string &left : a) {
        for (const std::string &right : b) {
            if (!canMeet(left) || !canMeet(right))
                continue;
            if (collections.reaches(left, right)) {
                out.push_back(right);
            } else if (collections.reaches(right, left)) {
                out.push_back(left);
            } else {
                const int first = collections.collectionNumber(left);
                const int second = collections.collectionNumber(right);
                if (first < 0 || second < 0)
                    continue;
                std::vector<int> both;
                std::ranges::set_intersection(collections.assetNumbers(first), collections.assetNumbers(second),
                                              std::back_inserter(both));
                for (const int asset : both)
                    out.push_back(collections.assetCode(asset));
            }
        }
    }
    sortCodes(out);
    return out;
}

} // namespace

void sortCodes(std::vector<std::string> &codes)
{
    std::ranges::sort(codes);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

std::vector<Right> meetRights(std::span<const Right> a, std::span<const Right> b)
{
    return meetTrees(a, b, [](Right code, Right above) { return code == above || above == Right::All; });
}

std::vector<std::string> meetPaths(std::span<const std::string> a, std::span<const std::string> b)
{
    return meetTrees(a, b, isAtOrBelowPath);
}

std::vector<std::string> meetAssets(const std::vector<std::string> &a, const std::vector<std::string> &b,
                                    const Collections &collections)
{
    if (collections.hasParts()) {
        std::vector<std::string> out = meetNamed(collections.withParts(a), collections.withParts(b), collections);
        collections.keepWhole(out);
        return out;
    }
    return meetNamed(a, b, collections);
}

bool Territories::excepts(std::string_view code) const
{
    return isInTerritories(code, except);
}

std::vector<std::string> meetTerritories(const Territories &a, const Territories &b)
{
    std::vector<std::string> out =
        meetTrees(std::span<const std::string>(a.codes), std::span<const std::string>(b.codes), isAtOrBelowTerritory);
    std::erase_if(out, [&](const std::string &code) { return a.excepts(code) || b.excepts(code); });
    return out;
}

} // namespace lianming
