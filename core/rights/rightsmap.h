// What a rights map and a rights matrix show: who has which rights of some assets over time, and how a request stands
// for each pair of category and territory. Plain values made from an index; drawing is ui/rights' business.
#pragma once

#include "core/rights/grantindex.h"

namespace lianming {

/// One grant that reaches the assets in question: whose and when. A large map has tens of thousands of them, so what
/// is in the grant's box is left to barTerms().
struct RightsBar {
    std::string grant; ///< id
    std::string licensee;
    GrantState state = GrantState::Signed;
    Exclusivity exclusivity = Exclusivity::NonExclusive;
    std::optional<DaySpan> days;    ///< cut where it was terminated; none if only its sell-off days are left
    std::optional<DaySpan> sellOff; ///< days after the end in which stock may still be sold
    std::optional<QDate> holdUntil; ///< of a hold
    size_t place = 0;               ///< of the grant in the index's book

    friend bool operator==(const RightsBar &, const RightsBar &) = default;
};

/// What a bar stands for, for who points at it.
struct RightsBarTerms {
    std::vector<std::string> assets; ///< what it shares with the assets asked for, by code point
    std::vector<Right> rights;       ///< as granted
    std::vector<std::string> categories;
    std::vector<std::string> territories;
    std::vector<std::string> territoriesExcept;
    std::vector<std::string> channels;

    friend bool operator==(const RightsBarTerms &, const RightsBarTerms &) = default;
};

/// The bars of one licensee, by first day and then grant.
struct RightsMapRow {
    std::string licensee; ///< "self" for the museum's own
    std::vector<RightsBar> bars;

    friend bool operator==(const RightsMapRow &, const RightsMapRow &) = default;
};

/// All grants that reach one of `assets` ("CODE", "collection:CODE", "*") and whose days or sell-off days touch
/// `window`, by licensee ("self" first, then by code point). Holds that have lapsed before `asOf` are left out.
[[nodiscard]] std::vector<RightsMapRow> rightsMap(const GrantIndex &index, const std::vector<std::string> &assets,
                                                  const DaySpan &window, QDate asOf);
/// What is in the box of a bar, of a map that was made from this index for these assets.
[[nodiscard]] RightsBarTerms barTerms(const GrantIndex &index, const std::vector<std::string> &assets,
                                      const RightsBar &bar);

struct MatrixCell {
    AvailsVerdict verdict = AvailsVerdict::Available;
    /// What stands there, in the order of an answer's conflicts; a grant once for each of its reasons.
    std::vector<std::pair<std::string, ConflictReason>> grants;
    bool titleGap = false;   ///< something of the cell is not the museum's to give
    bool restricted = false; ///< a restriction bites

    friend bool operator==(const MatrixCell &, const MatrixCell &) = default;
};

struct RightsMatrix {
    std::vector<std::string> categories;        ///< the rows, as asked
    std::vector<std::string> territories;       ///< the columns, as asked
    std::vector<std::vector<MatrixCell>> cells; ///< by row, then column

    friend bool operator==(const RightsMatrix &, const RightsMatrix &) = default;
};

/// The answer to `request` narrowed to each pair of `categories` × `territories` (the request's own and its exceptions
/// are not used). Codes as in a request.
[[nodiscard]] RightsMatrix rightsMatrix(const GrantIndex &index, const GrantRequest &request,
                                        const std::vector<std::string> &categories,
                                        const std::vector<std::string> &territories, QDate asOf);

} // namespace lianming
