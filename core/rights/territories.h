// Territories as grants and royalty terms write them: codes of the territory tree and regions, named lists of codes
// that are replaced by their members wherever they are used (spec/avails.md section 1). A Regions value holds
// definitions that are complete and free of cycles. Whether an ISO country exists is left to who has the list of them.
#pragma once

#include "core/base/codetree.h"
#include "core/base/json.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

class Regions
{
public:
    using Definitions = std::map<std::string, std::vector<std::string>, std::less<>>;

    /// No region is defined.
    Regions() = default;
    /// From {"EU": ["DE", "FR"], "APAC": [...]}; an absent node defines none. Throws Error::BadInput naming the place:
    /// a name that is no region's, no members, a member that is no country, subdivision or defined region, a cycle.
    [[nodiscard]] static Regions parse(const JsonNode &node);

    [[nodiscard]] bool isDefined(std::string_view name) const { return m_definitions.contains(name); }
    /// The definitions as they were written.
    [[nodiscard]] const Definitions &definitions() const { return m_definitions; }

    /// A list of territory codes: WORLD, countries, subdivisions, defined regions; returned as written. An absent node
    /// is an empty list. Throws Error::BadInput naming the item.
    [[nodiscard]] std::vector<std::string> parseCodes(const JsonNode &list) const;

    /// The codes with regions replaced by their members, all the way down; each code once, in order of appearance.
    /// Regions that are not defined stay as they are.
    [[nodiscard]] std::vector<std::string> replaced(std::span<const std::string> codes) const;

    friend bool operator==(const Regions &, const Regions &) = default;

private:
    Definitions m_definitions;
};

/// Whether `code`, a country or a subdivision, is at or below one of `codes` (their regions replaced).
[[nodiscard]] bool isInTerritories(std::string_view code, std::span<const std::string> codes);

} // namespace lianming
