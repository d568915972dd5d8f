// Chain of title (spec/avails.md section 4): the museum can grant only what it holds. Whether the rights-in records of
// each requested asset cover a request, and which restrictions bite.
// A part of a work has the records of its work unless it has its own, as a redrawn motif has; and it is restricted as
// its work is, beside what restricts it alone. What is recorded of a part says nothing of the whole: who licenses the
// work licenses its picture, not the part redrawn, and what must not be done with the whole is recorded of the whole.
#pragma once

#include "core/rights/registeredmark.h"
#include "core/rights/rightsbook.h"

#include <compare>
#include <tuple>

namespace lianming {

struct TitleGap {
    std::string asset;
    Right right = Right::Adaptation; ///< a single right, never All
    std::string work = {};           ///< whose records were asked, for a part without its own; else empty
    std::vector<MarkLack> marks =
        {}; ///< of the right to the mark: what its registrations lack; no part of what a gap is

    friend std::strong_ordering operator<=>(const TitleGap &a, const TitleGap &b)
    {
        return std::tie(a.asset, a.right, a.work) <=> std::tie(b.asset, b.right, b.work);
    }
    friend bool operator==(const TitleGap &a, const TitleGap &b) { return (a <=> b) == 0; }
};

struct FoundRestriction {
    std::string asset;
    RestrictionKind kind = RestrictionKind::Prohibited;
    std::string from;      ///< may be empty
    std::string work = {}; ///< whose restriction it is, for a part; empty for its own

    friend auto operator<=>(const FoundRestriction &, const FoundRestriction &) = default;
};

/// The records that count for a single asset; `work` is set where they are those of a work that it was cut from.
struct TitleRecords {
    const std::vector<RightsIn> *records = nullptr;
    const std::string *work = nullptr;
};
[[nodiscard]] TitleRecords titleRecords(const RightsBook &book, const std::string &asset);

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
