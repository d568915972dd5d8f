#include "core/rights/territorycatalog.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace lianming {

namespace {

using NodeKind = CodeName::Kind;
constexpr std::string_view worldCode = "WORLD";

using ChildMap = std::unordered_map<std::string_view, std::vector<const CodeName *>>;

const ChildMap &childMap()
{
    static const ChildMap map = [] {
        ChildMap out;
        for (const CodeName &name : codeNames()) {
            if ((name.kind == NodeKind::Territory || name.kind == NodeKind::Group) && !name.parent.empty())
                out[name.parent].push_back(&name);
        }
        return out;
    }();
    return map;
}

/// The table's entry if it is a node of the tree.
const CodeName *treeNode(std::string_view code)
{
    const CodeName *name = territoryEntry(code);
    return name && (name->kind == NodeKind::Territory || name->kind == NodeKind::Group) ? name : nullptr;
}

/// WORLD and regions before continents' countries, these before subdivisions.
int territoryDepth(std::string_view code)
{
    return code == worldCode ? 0 : code.find('-') == std::string_view::npos ? 1 : 2;
}

} // namespace

TerritoryCatalog::TerritoryCatalog(Regions regions) : m_regions(std::move(regions))
{
    m_named.reserve(m_regions.definitions().size());
    for (const auto &[code, members] : m_regions.definitions()) {
        const CodeName *known = territoryEntry(code);
        m_named.push_back({code, known ? std::string(known->keys) : codeKeys({QString::fromStdString(code)})});
    }
}

bool TerritoryCatalog::contains(std::string_view code) const
{
    return (treeNode(code) && !isGroup(code)) || m_regions.isDefined(code);
}

QString TerritoryCatalog::name(std::string_view code, NameLanguage language) const
{
    const CodeName *known = territoryEntry(code);
    if (known && known->kind != NodeKind::WrittenAs)
        return known->name(language);
    return m_regions.isDefined(code) ? QString::fromUtf8(code.data(), qsizetype(code.size())) : QString();
}

std::vector<std::string> TerritoryCatalog::children(std::string_view code) const
{
    std::vector<std::string> out;
    if (const auto region = m_regions.definitions().find(code); region != m_regions.definitions().end())
        return region->second;
    if (code == worldCode) {
        out.reserve(m_named.size());
        for (const NamedRegion &region : m_named)
            out.push_back(region.code);
    }
    if (const auto below = childMap().find(code); below != childMap().end()) {
        out.reserve(out.size() + below->second.size());
        for (const CodeName *name : below->second)
            out.emplace_back(name->code);
    }
    return out;
}

bool TerritoryCatalog::hasChildren(std::string_view code) const
{
    return childMap().contains(code) || m_regions.isDefined(code);
}

std::vector<std::string> TerritoryCatalog::path(std::string_view code) const
{
    std::vector<std::string> out;
    if (m_regions.isDefined(code))
        return {std::string(worldCode)};
    for (const CodeName *at = treeNode(code); at && !at->parent.empty(); at = treeNode(at->parent))
        out.emplace_back(at->parent);
    std::ranges::reverse(out);
    return out;
}

std::string TerritoryCatalog::writtenAs(std::string_view code)
{
    const CodeName *name = territoryEntry(code);
    return std::string(name && name->kind == NodeKind::WrittenAs ? name->parent : code);
}

std::vector<std::string> TerritoryCatalog::search(QStringView typed, size_t limit) const
{
    const CodeQuery query(typed);
    std::vector<std::string> out = found(query, limit);
    // Traditional characters only where nothing else was found: folding them takes a moment the first time.
    if (out.empty() && query.hasHan())
        out = found(CodeQuery(typed, true), limit);
    return out;
}

std::vector<std::string> TerritoryCatalog::found(const CodeQuery &query, size_t limit) const
{
    constexpr int byWords = 5;
    using Hit = std::tuple<int, int, size_t, std::string_view>; // rank, depth, place, code
    std::vector<Hit> hits;
    if (query.isEmpty())
        return {};
    for (const NamedRegion &region : m_named) {
        if (const auto rank = query.rank(region.code, region.keys))
            hits.emplace_back(*rank, 0, hits.size(), region.code);
    }
    const std::vector<CodeName> &names = codeNames();
    for (size_t i = 0; i < names.size(); ++i) {
        const CodeName &name = names[i];
        if (name.kind != NodeKind::Territory)
            continue;
        auto rank = query.rank(name.code, name.keys);
        if (!rank && territoryDepth(name.code) == 2) {
            const CodeName *country = treeNode(name.parent);
            if (country && query.matchesWords(name.keys, country->keys))
                rank = byWords;
        }
        if (rank)
            hits.emplace_back(*rank, territoryDepth(name.code), i + m_named.size(), name.code);
    }
    const size_t count = std::min(limit, hits.size());
    std::partial_sort(hits.begin(), hits.begin() + qsizetype(count), hits.end());
    std::vector<std::string> out;
    out.reserve(count);
    for (size_t i = 0; i < count; ++i)
        out.emplace_back(std::get<std::string_view>(hits[i]));
    return out;
}

bool TerritoryCatalog::isCovered(std::string_view code, const std::vector<std::string> &chosen) const
{
    if (isGroup(code))
        return false;
    const std::vector<std::string> plain = m_regions.replaced(chosen);
    const auto covered = [&plain](std::string_view one) {
        return std::ranges::any_of(plain, [&](const std::string &above) { return isAtOrBelowTerritory(one, above); });
    };
    if (!m_regions.isDefined(code))
        return covered(code);
    const std::string own(code);
    return std::ranges::all_of(m_regions.replaced({&own, 1}), covered);
}

bool TerritoryCatalog::isPartlyCovered(std::string_view code, const std::vector<std::string> &chosen) const
{
    if (isCovered(code, chosen) || chosen.empty())
        return false;
    if (code == worldCode)
        return true;
    const std::vector<std::string> plain = m_regions.replaced(chosen);
    const auto touches = [&plain](std::string_view above) {
        return std::ranges::any_of(plain, [&](const std::string &one) { return isAtOrBelowTerritory(one, above); });
    };
    if (m_regions.isDefined(code)) {
        const std::string own(code);
        // A part of a member counts, and a whole member of several.
        return std::ranges::any_of(m_regions.replaced({&own, 1}), [&](const std::string &member) {
            return touches(member) || isCovered(member, chosen);
        });
    }
    if (isGroup(code)) {
        const auto below = childMap().find(code);
        return below != childMap().end() && std::ranges::any_of(below->second, [&](const CodeName *country) {
                   return touches(country->code) || (!plain.empty() && isCovered(country->code, plain));
               });
    }
    return touches(code);
}

} // namespace lianming
