// Chain of title (spec/avails.md section 4): the museum can grant only what it holds. Whether the rights-in records of
// each requested asset cover a request, and which restrictions bite.
#pragma once

#include "core/rights/rightsbook.h"

namespace lianming {

struct TitleGap {
    std::string asset;
    Right right = Right::Adaptation; ///< a single right, never All

    friend auto operator<=>(const TitleGap &, const TitleGap &) = default;
};

struct FoundRestriction {
    std::string asset;
    RestrictionKind kind = RestrictionKind::Prohibited;
    std::string from; ///< may be empty

    friend auto operator<=>(const FoundRestriction &, const FoundRestriction &) = default;
};

/// The single assets that the request reaches, by code point: its own, those of its collections, and for "*" every
/// asset that has a rights-in record, a restriction or a place in a collection.
[[nodiscard]] std::vector<std::string> requestedAssets(const GrantRequest &request, const RightsBook &book);

/// Rights of `assets` that the records do not cover for the whole request, by asset and right.
[[nodiscard]] std::vector<TitleGap> titleGaps(const GrantRequest &request, const RightsBook &book,
                                              const std::vector<std::string> &assets);

/// Whether a restriction shares a right and a category with the request and none of its clearings serves the request.
[[nodiscard]] bool bites(const Restriction &restriction, const GrantRequest &request);

/// Restrictions on `assets` that share a right and a category with the request, by asset, kind and from. One whose
/// consent or permit was given to the licensee, or to everybody, for the whole request does not stand in the way.
[[nodiscard]] std::vector<FoundRestriction> bitingRestrictions(const GrantRequest &request, const RightsBook &book,
                                                               const std::vector<std::string> &assets);

} // namespace lianming
