// The rights check (spec/avails.md sections 3 to 5): whether a requested grant may be given, what stands against it,
// and what could be had instead. A plain function over plain values: the same rule answers the term sheet being
// edited, the command line and the transaction that signs. grantindex.h gives the same answers from an index.
#pragma once

#include "core/rights/title.h"

namespace lianming {

enum class AvailsVerdict : quint8 { Available, Conditional, Unavailable };

/// In the order in which conflicts are listed.
enum class ConflictReason : quint8 {
    RightsOut,  ///< collides with a signed grant
    OwnUse,     ///< collides with the museum's own signed grant or holdback
    OptionHeld, ///< collides with a hold that still stands
    SellOff,    ///< an exclusive or sole request meets days in which old stock is still sold
    Proposed,   ///< collides with a proposed grant
    Duplicate,  ///< the same licensee already has it, signed
};

/// "available", "conditional", "unavailable".
[[nodiscard]] const char *verdictCode(AvailsVerdict verdict);
[[nodiscard]] std::optional<AvailsVerdict> parseVerdict(std::string_view code);
/// "rights_out", "own_use", "option_held", "sell_off", "proposed", "duplicate".
[[nodiscard]] const char *conflictReasonCode(ConflictReason reason);
[[nodiscard]] std::optional<ConflictReason> parseConflictReason(std::string_view code);

/// What a request and a grant have in common: the meets of each dimension by code point, and the shared days.
struct Conflict {
    std::string grant; ///< id
    ConflictReason reason = ConflictReason::RightsOut;
    std::vector<std::string> assets;
    std::vector<Right> rights;
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> channels;
    DaySpan days; ///< for SellOff the shared sell-off days
    /// Where assets are parts that the request or the grant names only by what they were cut from: these works, by code
    /// point.
    std::vector<std::string> works;

    /// Whether it alone makes a request unavailable.
    [[nodiscard]] bool isHard() const
    {
        return reason == ConflictReason::RightsOut || reason == ConflictReason::OwnUse;
    }
    friend bool operator==(const Conflict &, const Conflict &) = default;
};

/// The request's own codes that are free of hard conflicts when a dimension is narrowed to that code alone, in the
/// request's order; and the longest free spans of days. Title gaps and restrictions play no part in it.
struct Remainder {
    std::vector<std::string> assets;
    std::vector<Right> rights;
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> channels;
    std::vector<DaySpan> days;

    friend bool operator==(const Remainder &, const Remainder &) = default;
};

struct AvailsAnswer {
    AvailsVerdict verdict = AvailsVerdict::Available;
    std::vector<Conflict> conflicts;            ///< by reason, then grant
    std::vector<TitleGap> titleGaps;            ///< by asset, then right
    std::vector<FoundRestriction> restrictions; ///< by asset, kind, from
    Remainder remainder;

    friend bool operator==(const AvailsAnswer &, const AvailsAnswer &) = default;
};

/// Answers a request on a day. The request's own exceptions must leave it a territory (see leavesNoTerritory). Scans
/// all grants; for many use GrantIndex.
[[nodiscard]] AvailsAnswer checkAvails(const RightsBook &book, const GrantRequest &request, QDate asOf);

/// Whether the request's exceptions take all its territories away, which makes it none.
[[nodiscard]] bool leavesNoTerritory(const GrantRequest &request, const Regions &regions);

/// Why and on which days a grant stands against a request whose other dimensions it meets (sections 3 and 5); none for
/// grants that need not be looked at. At most two: a collision and a sell-off.
struct Ground {
    ConflictReason reason;
    DaySpan days;
};
[[nodiscard]] std::vector<Ground> groundsAgainst(const GrantRequest &request, const Grant &grant, QDate asOf);

/// The reason for which a grant that collides is listed (section 5): RightsOut, OwnUse, OptionHeld or Proposed.
[[nodiscard]] ConflictReason collisionReason(const Grant &grant);
/// Section 3: one of them is exclusive, or one of them is sole and neither belongs to self.
[[nodiscard]] bool forbidEachOther(const GrantTerms &a, const GrantTerms &b);

/// What two boxes share in every dimension but days, reason, grant and days left open; nothing if there is none in
/// common.
[[nodiscard]] std::optional<Conflict> sharedBox(const GrantTerms &a, const GrantTerms &b, const RightsBook &book);

/// The whole answer from what was found, the conflicts in any order: sorts them, adds remainder and verdict.
[[nodiscard]] AvailsAnswer answerFrom(std::vector<Conflict> conflicts, std::vector<TitleGap> titleGaps,
                                      std::vector<FoundRestriction> restrictions, const RightsBook &book,
                                      const GrantRequest &request);

} // namespace lianming
