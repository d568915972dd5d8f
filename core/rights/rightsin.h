// What the museum itself holds of an asset, and what stands in the way of licensing it (spec/avails.md section 4).
// Plain values; the rules that read them are in title.h.
#pragma once

#include "core/rights/grant.h"

namespace lianming {

/// One right-in record: its own object photographs, an artist's licence, a registered mark.
struct RightsIn {
    std::vector<Right> rights;
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> territoriesExcept;
    std::vector<std::string> channels;
    std::optional<QDate> start; ///< absent: unlimited
    std::optional<QDate> end;   ///< absent: unlimited
    Exclusivity exclusivity = Exclusivity::Exclusive;
    std::string registration = {}; ///< number of the registration that gives and bounds it; empty for others

    friend bool operator==(const RightsIn &, const RightsIn &) = default;
};

enum class RestrictionKind : quint8 {
    ConsentNeeded, ///< of an artist's estate, a lender, a sitter
    PermitNeeded,  ///< of the authority, for a replica or rubbing of a graded relic
    Prohibited,    ///< sacred objects or human remains on consumables
};

/// "consent_needed", "permit_needed", "prohibited".
[[nodiscard]] const char *restrictionKindCode(RestrictionKind kind);
[[nodiscard]] std::optional<RestrictionKind> parseRestrictionKind(std::string_view code);

/// A consent or permit that was given.
struct Clearing {
    std::string licensee;       ///< for whom; empty: for everybody
    std::optional<QDate> until; ///< its last day; none: it does not lapse

    friend bool operator==(const Clearing &, const Clearing &) = default;
};

struct Restriction {
    RestrictionKind kind = RestrictionKind::Prohibited;
    std::vector<Right> rights;           ///< none: all
    std::vector<std::string> categories; ///< none: all
    std::string from;                    ///< who grants the consent or permit; may be empty
    std::vector<Clearing> clearings;     ///< those that were given; documents have none

    friend bool operator==(const Restriction &, const Restriction &) = default;
};

/// Read forms as in grant.h; all throw Error::BadInput with the place.
[[nodiscard]] RightsIn readRightsIn(const JsonNode &node);
[[nodiscard]] Restriction readRestriction(const JsonNode &node);
/// The forms that they read; clearings have none.
[[nodiscard]] OrderedJson rightsInJson(const RightsIn &record);
[[nodiscard]] OrderedJson restrictionJson(const Restriction &restriction);

} // namespace lianming
