// What two lists of codes have in common, dimension by dimension (spec/avails.md sections 1, 3 and 5): two codes share
// a point when one is the other or lies above it, and their meet is the lower one. All lists returned are by code
// point, each code once.
#pragma once

#include "core/rights/collections.h"
#include "core/rights/grant.h"
#include "core/rights/territories.h"

#include <span>

namespace lianming {

/// Sorts by code point and drops doubles.
void sortCodes(std::vector<std::string> &codes);

[[nodiscard]] std::vector<Right> meetRights(std::span<const Right> a, std::span<const Right> b);
/// Categories or channels.
[[nodiscard]] std::vector<std::string> meetPaths(std::span<const std::string> a, std::span<const std::string> b);
/// Pair by pair as section 5 says: an asset that the other side reaches, the inner of two nested collections, the
/// assets in both of two others. An empty collection shares nothing. Of a work that both reach, its parts are not
/// named.
[[nodiscard]] std::vector<std::string> meetAssets(const std::vector<std::string> &a, const std::vector<std::string> &b,
                                                  const Collections &collections);

/// Territories with regions replaced on both sides.
struct Territories {
    std::vector<std::string> codes;
    std::vector<std::string> except;

    Territories() = default;
    Territories(std::span<const std::string> written, std::span<const std::string> exceptions, const Regions &regions)
        : codes(regions.replaced(written)), except(regions.replaced(exceptions))
    {
    }

    /// Whether `code` is at or below an exception.
    [[nodiscard]] bool excepts(std::string_view code) const;
};

/// A meet at or below an exception of either side is none; one above an exception keeps the rest.
[[nodiscard]] std::vector<std::string> meetTerritories(const Territories &a, const Territories &b);

} // namespace lianming
