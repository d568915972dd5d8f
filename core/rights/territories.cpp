#include "core/rights/territories.h"

#include <algorithm>
#include <unordered_set>

namespace lianming {

namespace {

enum class Visit { New, Open, Done };

class CycleSearch
{
public:
    explicit CycleSearch(const Regions::Definitions &definitions) : m_definitions(definitions) {}

    /// Whether walking down from `name` comes back to a region on the way.
    bool closes(const std::string &name)
    {
        Visit &visit = m_visits[name];
        if (visit != Visit::New)
            return visit == Visit::Open;
        visit = Visit::Open;
        for (const std::string &member : m_definitions.find(name)->second) {
            if (m_definitions.contains(member) && closes(member))
                return true;
        }
        visit = Visit::Done; // std::map keeps the reference valid
        return false;
    }

private:
    const Regions::Definitions &m_definitions;
    std::map<std::string, Visit> m_visits;
};

void failForm(const JsonNode &node, const std::string &code)
{
    node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no territory"), {QString::fromStdString(code)});
}

void failUndefined(const JsonNode &node, const std::string &code)
{
    node.fail(QT_TRANSLATE_NOOP("core", "region \"%1\" is not defined"), {QString::fromStdString(code)});
}

} // namespace

Regions Regions::parse(const JsonNode &node)
{
    Regions regions;
    const auto members = node.members();
    for (const auto &[name, list] : members) {
        if (territoryForm(name) != TerritoryForm::Region)
            list.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no name for a region"), {QString::fromStdString(name)});
        if (!list.isPresent())
            list.fail(QT_TRANSLATE_NOOP("core", "is missing"));
        auto &codes = regions.m_definitions[name];
        for (const JsonNode &item : list.items())
            codes.push_back(item.string());
        if (codes.empty())
            list.fail(QT_TRANSLATE_NOOP("core", "must not be empty"));
    }
    for (const auto &[name, list] : members) {
        for (const JsonNode &item : list.items()) {
            const std::string code = item.string();
            const TerritoryForm form = territoryForm(code);
            if (form == TerritoryForm::None || form == TerritoryForm::World)
                failForm(item, code);
            if (form == TerritoryForm::Region && !regions.isDefined(code))
                failUndefined(item, code);
        }
    }
    CycleSearch search(regions.m_definitions);
    for (const auto &[name, list] : members) {
        if (search.closes(name))
            list.fail(QT_TRANSLATE_NOOP("core", "the region contains itself"));
    }
    return regions;
}

std::vector<std::string> Regions::parseCodes(const JsonNode &list) const
{
    std::vector<std::string> codes;
    for (const JsonNode &item : list.items()) {
        codes.push_back(item.string());
        const TerritoryForm form = territoryForm(codes.back());
        if (form == TerritoryForm::None)
            failForm(item, codes.back());
        if (form == TerritoryForm::Region && !isDefined(codes.back()))
            failUndefined(item, codes.back());
    }
    return codes;
}

std::vector<std::string> Regions::replaced(std::span<const std::string> codes) const
{
    std::vector<std::string> out;
    std::unordered_set<std::string_view> seen;
    // Depth first with an own stack, so that the order is that of reading and no region is opened twice.
    std::vector<std::string_view> waiting(codes.rbegin(), codes.rend());
    while (!waiting.empty()) {
        const std::string_view code = waiting.back();
        waiting.pop_back();
        if (!seen.insert(code).second)
            continue;
        const auto region = m_definitions.find(code);
        if (region == m_definitions.end())
            out.emplace_back(code);
        else
            waiting.insert(waiting.end(), region->second.rbegin(), region->second.rend());
    }
    return out;
}

bool isInTerritories(std::string_view code, std::span<const std::string> codes)
{
    return std::ranges::any_of(codes, [code](const std::string &above) { return isAtOrBelowTerritory(code, above); });
}

} // namespace lianming
