// A grant: a box of IP assets × rights × categories × territories × channels × days, with its exclusivity and state
// (spec/avails.md section 2). Plain values, storage-free; codes are kept as they were written, in their order.
// What two boxes have in common is found in meets.h, what that means in avails.h.
#pragma once

#include "core/base/dates.h"
#include "core/base/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

/// Kinds of right, in the order of their codes. All stands for the six others.
enum class Right : quint8 { All, Adaptation, Communication, Distribution, Name, Reproduction, Trademark };
/// The six single rights, in the order of their codes.
inline constexpr Right singleRights[] = {Right::Adaptation, Right::Communication, Right::Distribution,
                                         Right::Name,       Right::Reproduction,  Right::Trademark};

enum class Exclusivity : quint8 {
    Exclusive,    ///< nobody else, nor the museum itself (独占许可)
    Sole,         ///< nobody else but the museum itself (排他许可)
    NonExclusive, ///< others too (普通许可)
};

enum class GrantState : quint8 {
    Signed,
    Held,     ///< an option or a negotiation hold, through the day holdUntil
    Proposed, ///< on a term sheet
};

/// "*", "adaptation" … "trademark".
[[nodiscard]] const char *rightCode(Right right);
/// As answers and terms write them: the codes of the rights, and a day as its text.
[[nodiscard]] OrderedJson rightsJson(const std::vector<Right> &rights);
[[nodiscard]] std::string dayJson(QDate day);
[[nodiscard]] std::optional<Right> parseRight(std::string_view code);
/// "exclusive", "sole", "non_exclusive".
[[nodiscard]] const char *exclusivityCode(Exclusivity exclusivity);
[[nodiscard]] std::optional<Exclusivity> parseExclusivity(std::string_view code);
/// "signed", "held", "proposed".
[[nodiscard]] const char *grantStateCode(GrantState state);
[[nodiscard]] std::optional<GrantState> parseGrantState(std::string_view code);

/// The licensee that stands for the museum's own product line and its holdbacks.
inline constexpr std::string_view selfLicensee = "self";

/// What is asked for or given: the box, to whom and how exclusively.
struct GrantTerms {
    std::string licensee;            ///< a group's one code, or "self"
    std::vector<std::string> assets; ///< asset codes, "collection:CODE" or "*"
    std::vector<Right> rights;
    std::vector<std::string> categories;        ///< slash paths or "*"
    std::vector<std::string> territories;       ///< WORLD, countries, subdivisions, regions
    std::vector<std::string> territoriesExcept; ///< taken away from territories; may be empty
    std::vector<std::string> channels;          ///< slash paths or "*"
    DaySpan days;
    Exclusivity exclusivity = Exclusivity::NonExclusive;

    [[nodiscard]] bool isSelf() const { return licensee == selfLicensee; }
    friend bool operator==(const GrantTerms &, const GrantTerms &) = default;
};

using GrantRequest = GrantTerms;

struct Grant : GrantTerms {
    std::string id;
    GrantState state = GrantState::Signed;
    std::optional<QDate> holdUntil;    ///< the last day of a hold; set when held
    std::optional<QDate> terminatedOn; ///< the last day where it is before days.end
    std::optional<qint64> sellOffDays; ///< days after the end in which stock may still be sold; not negative

    friend bool operator==(const Grant &, const Grant &) = default;
};

/// The grant's days, cut where it was terminated; none if it was terminated before its start.
[[nodiscard]] std::optional<DaySpan> boxDays(const Grant &grant);
/// The days after the end or termination in which a signed grant's stock may still be sold (section 3); none for
/// others. No day after 9999-12-31.
[[nodiscard]] std::optional<DaySpan> sellOffDays(const Grant &grant);
/// Whether a hold no longer stands on that day.
[[nodiscard]] bool isLapsedHold(const Grant &grant, QDate asOf);

/// Reads a request or the terms of a grant from JSON. Forms are checked, here and in readGrant: codes, dates, empty
/// lists, missing fields, `sole` to `self`. Whether collections and regions are defined is left to availsjson.h. Throws
/// Error::BadInput with the place.
[[nodiscard]] GrantTerms readGrantTerms(const JsonNode &node);
[[nodiscard]] Grant readGrant(const JsonNode &node);
/// The form that readGrant reads; reading it back gives an equal grant.
[[nodiscard]] OrderedJson grantJson(const Grant &grant);
[[nodiscard]] OrderedJson grantTermsJson(const GrantTerms &terms);

/// Readers for the lists that grants, rights-in records and restrictions share. All throw Error::BadInput with the
/// place for an empty list and for a code of no known form; `needed` also where the list is absent.
enum class Presence { Needed, Optional };
[[nodiscard]] std::vector<Right> readRights(const JsonNode &node, Presence presence);
[[nodiscard]] std::vector<std::string> readPaths(const JsonNode &node, Presence presence);
[[nodiscard]] std::vector<std::string> readTerritories(const JsonNode &node);
/// May be absent or empty.
[[nodiscard]] std::vector<std::string> readTerritoriesExcept(const JsonNode &node);
/// A day "YYYY-MM-DD".
[[nodiscard]] QDate readDay(const JsonNode &node);
[[nodiscard]] Exclusivity readExclusivity(const JsonNode &node);
/// A string that is not empty.
[[nodiscard]] std::string readName(const JsonNode &node);

} // namespace lianming
