// The tree of territories for choosing from (spec/avails.md section 1): WORLD, under it the workspace's regions and the
// continents (which only group: "@142"), countries of ISO 3166-1, subdivisions of ISO 3166-2. Each has its names in
// English and Chinese. A subdivision that is also a country (CN-HK, US-PR) is not in the tree: it is written as the
// country. A region's members stand below it as well as in their own place. Subdivisions stand directly below their
// country, even where ISO nests them, because the rights check knows no such nesting.
#pragma once

#include "core/base/nametable.h"
#include "core/rights/territories.h"

namespace lianming {

class TerritoryCatalog
{
public:
    /// The regions of the workspace; none unless given.
    explicit TerritoryCatalog(Regions regions = {});

    [[nodiscard]] const Regions &regions() const { return m_regions; }

    /// Whether `code` is WORLD, a country, a subdivision of the tree, or a region of this workspace.
    [[nodiscard]] bool contains(std::string_view code) const;
    /// Whether it is a continent: a heading that cannot be granted.
    [[nodiscard]] static bool isGroup(std::string_view code) { return code.starts_with('@'); }
    /// "甘肃省", "Gansu". A region that has no name is called by its code; empty for what is not known.
    [[nodiscard]] QString name(std::string_view code, NameLanguage language) const;
    /// What is directly below: of WORLD the regions and the continents, of a region its members. In the order of ISO's
    /// codes; the screen sorts by name.
    [[nodiscard]] std::vector<std::string> children(std::string_view code) const;
    [[nodiscard]] bool hasChildren(std::string_view code) const;
    /// From WORLD down to what is directly above: CN-GS → WORLD, @142, CN. Empty for WORLD and for unknown codes.
    [[nodiscard]] std::vector<std::string> path(std::string_view code) const;
    /// The code that is to be written for this one: CN-HK → HK, US-PR → PR, all others themselves.
    [[nodiscard]] static std::string writtenAs(std::string_view code);

    /// Codes whose English or Chinese name, code, pinyin or initials match, best first (CodeQuery's ranks, then WORLD
    /// and regions, countries, subdivisions); at most `limit`. Words of the country help: "gansu china".
    [[nodiscard]] std::vector<std::string> search(QStringView typed, size_t limit = 50) const;

    /// Whether `code` is one of `chosen` or lies below one, regions replaced by their members; a region: whether all of
    /// its members do. Continents never.
    [[nodiscard]] bool isCovered(std::string_view code, const std::vector<std::string> &chosen) const;
    /// Whether something of `chosen` lies below `code`, which itself is not covered.
    [[nodiscard]] bool isPartlyCovered(std::string_view code, const std::vector<std::string> &chosen) const;

private:
    struct NamedRegion {
        std::string code;
        std::string keys;
    };

    [[nodiscard]] std::vector<std::string> found(const CodeQuery &query, size_t limit) const;

    Regions m_regions;
    std::vector<NamedRegion> m_named;
};

} // namespace lianming
