#include "core/rights/rightsin.h"

namespace lianming {

const char *restrictionKindCode(RestrictionKind kind)
{
    switch (kind) {
    case RestrictionKind::ConsentNeeded: return "consent_needed";
    case RestrictionKind::PermitNeeded: return "permit_needed";
    case RestrictionKind::Prohibited: return "prohibited";
    }
    return "";
}

std::optional<RestrictionKind> parseRestrictionKind(std::string_view code)
{
    for (const RestrictionKind kind :
         {RestrictionKind::ConsentNeeded, RestrictionKind::PermitNeeded, RestrictionKind::Prohibited}) {
        if (code == restrictionKindCode(kind))
            return kind;
    }
    return std::nullopt;
}

RightsIn readRightsIn(const JsonNode &node)
{
    RightsIn record;
    record.rights = readRights(node.member("rights"), Presence::Needed);
    record.categories = readPaths(node.member("categories"), Presence::Needed);
    record.territories = readTerritories(node.member("territories"));
    record.territoriesExcept = readTerritoriesExcept(node.member("territories_except"));
    record.channels = readPaths(node.member("channels"), Presence::Needed);
    if (const JsonNode start = node.member("start"); start.isPresent())
        record.start = readDay(start);
    const JsonNode end = node.member("end");
    if (end.isPresent())
        record.end = readDay(end);
    if (record.start && record.end && *record.end < *record.start)
        end.fail(QT_TRANSLATE_NOOP("core", "is before the start"));
    if (const JsonNode exclusivity = node.member("exclusivity"); exclusivity.isPresent())
        record.exclusivity = readExclusivity(exclusivity);
    if (const JsonNode registration = node.member("registration"); registration.isPresent())
        record.registration = registration.string();
    return record;
}

Restriction readRestriction(const JsonNode &node)
{
    Restriction restriction;
    const JsonNode kindNode = node.member("kind");
    const std::string code = kindNode.string();
    const std::optional<RestrictionKind> kind = parseRestrictionKind(code);
    if (!kind)
        kindNode.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is none of prohibited, consent_needed, permit_needed"),
                      {QString::fromStdString(code)});
    restriction.kind = *kind;
    restriction.rights = readRights(node.member("rights"), Presence::Optional);
    restriction.categories = readPaths(node.member("categories"), Presence::Optional);
    if (const JsonNode from = node.member("from"); from.isPresent())
        restriction.from = from.string();
    return restriction;
}

OrderedJson rightsInJson(const RightsIn &record)
{
    OrderedJson out{
        {"rights", rightsJson(record.rights)}, {"categories", record.categories}, {"territories", record.territories}};
    if (!record.territoriesExcept.empty())
        out["territories_except"] = record.territoriesExcept;
    out["channels"] = record.channels;
    if (record.start)
        out["start"] = dayJson(*record.start);
    if (record.end)
        out["end"] = dayJson(*record.end);
    out["exclusivity"] = exclusivityCode(record.exclusivity);
    if (!record.registration.empty())
        out["registration"] = record.registration;
    return out;
}

OrderedJson restrictionJson(const Restriction &restriction)
{
    OrderedJson out{{"kind", restrictionKindCode(restriction.kind)}};
    if (!restriction.rights.empty())
        out["rights"] = rightsJson(restriction.rights);
    if (!restriction.categories.empty())
        out["categories"] = restriction.categories;
    if (!restriction.from.empty())
        out["from"] = restriction.from;
    return out;
}

} // namespace lianming
