#include "core/rights/grant.h"

#include "core/base/codetree.h"

#include <algorithm>

namespace lianming {

namespace {

const QDate lastDay(9999, 12, 31);

/// The grant's last day; before its start if it was terminated earlier than that.
QDate effectiveEnd(const Grant &grant)
{
    return grant.terminatedOn ? std::min(grant.days.end, *grant.terminatedOn) : grant.days.end;
}

std::vector<JsonNode> readList(const JsonNode &node, Presence presence)
{
    if (!node.isPresent()) {
        if (presence == Presence::Needed)
            node.fail(QT_TRANSLATE_NOOP("core", "is missing"));
        return {};
    }
    std::vector<JsonNode> items = node.items();
    if (items.empty())
        node.fail(QT_TRANSLATE_NOOP("core", "must not be empty"));
    return items;
}

std::vector<std::string> readTerritoryCodes(const std::vector<JsonNode> &items)
{
    std::vector<std::string> out;
    out.reserve(items.size());
    for (const JsonNode &item : items) {
        out.push_back(item.string());
        if (territoryForm(out.back()) == TerritoryForm::None)
            item.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no territory"), {QString::fromStdString(out.back())});
    }
    return out;
}

} // namespace

OrderedJson rightsJson(const std::vector<Right> &rights)
{
    OrderedJson out = OrderedJson::array();
    for (const Right right : rights)
        out.push_back(rightCode(right));
    return out;
}

std::string dayJson(QDate day)
{
    return dayText(day).toStdString();
}

const char *rightCode(Right right)
{
    switch (right) {
    case Right::All: return "*";
    case Right::Adaptation: return "adaptation";
    case Right::Communication: return "communication";
    case Right::Distribution: return "distribution";
    case Right::Name: return "name";
    case Right::Reproduction: return "reproduction";
    case Right::Trademark: return "trademark";
    }
    return "";
}

std::optional<Right> parseRight(std::string_view code)
{
    if (code == rightCode(Right::All))
        return Right::All;
    for (const Right right : singleRights) {
        if (code == rightCode(right))
            return right;
    }
    return std::nullopt;
}

const char *exclusivityCode(Exclusivity exclusivity)
{
    switch (exclusivity) {
    case Exclusivity::Exclusive: return "exclusive";
    case Exclusivity::Sole: return "sole";
    case Exclusivity::NonExclusive: return "non_exclusive";
    }
    return "";
}

std::optional<Exclusivity> parseExclusivity(std::string_view code)
{
    for (const Exclusivity e : {Exclusivity::Exclusive, Exclusivity::Sole, Exclusivity::NonExclusive}) {
        if (code == exclusivityCode(e))
            return e;
    }
    return std::nullopt;
}

const char *grantStateCode(GrantState state)
{
    switch (state) {
    case GrantState::Signed: return "signed";
    case GrantState::Held: return "held";
    case GrantState::Proposed: return "proposed";
    }
    return "";
}

std::optional<GrantState> parseGrantState(std::string_view code)
{
    for (const GrantState s : {GrantState::Signed, GrantState::Held, GrantState::Proposed}) {
        if (code == grantStateCode(s))
            return s;
    }
    return std::nullopt;
}

std::optional<DaySpan> boxDays(const Grant &grant)
{
    const QDate end = effectiveEnd(grant);
    if (end < grant.days.start)
        return std::nullopt;
    return DaySpan{grant.days.start, end};
}

std::optional<DaySpan> sellOffDays(const Grant &grant)
{
    if (grant.state != GrantState::Signed || grant.sellOffDays.value_or(0) <= 0)
        return std::nullopt;
    const QDate end = effectiveEnd(grant);
    const qint64 count = std::min(*grant.sellOffDays, qint64(end.daysTo(lastDay)));
    if (count <= 0)
        return std::nullopt;
    return DaySpan{end.addDays(1), end.addDays(count)};
}

bool isLapsedHold(const Grant &grant, QDate asOf)
{
    return grant.state == GrantState::Held && (!grant.holdUntil || *grant.holdUntil < asOf);
}

std::vector<Right> readRights(const JsonNode &node, Presence presence)
{
    std::vector<Right> out;
    for (const JsonNode &item : readList(node, presence)) {
        const std::string code = item.string();
        const std::optional<Right> right = parseRight(code);
        if (!right)
            item.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no kind of right"), {QString::fromStdString(code)});
        out.push_back(*right);
    }
    return out;
}

std::vector<std::string> readPaths(const JsonNode &node, Presence presence)
{
    std::vector<std::string> out;
    for (const JsonNode &item : readList(node, presence)) {
        out.push_back(item.string());
        if (!isPathCode(out.back()))
            item.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no code of segments joined by slashes"),
                      {QString::fromStdString(out.back())});
    }
    return out;
}

std::vector<std::string> readTerritories(const JsonNode &node)
{
    return readTerritoryCodes(readList(node, Presence::Needed));
}

std::vector<std::string> readTerritoriesExcept(const JsonNode &node)
{
    return readTerritoryCodes(node.items());
}

QDate readDay(const JsonNode &node)
{
    const std::string text = node.string();
    const std::optional<QDate> day = parseDay(text);
    if (!day)
        node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is no day (YYYY-MM-DD)"), {QString::fromStdString(text)});
    return *day;
}

Exclusivity readExclusivity(const JsonNode &node)
{
    const std::string code = node.string();
    const std::optional<Exclusivity> exclusivity = parseExclusivity(code);
    if (!exclusivity)
        node.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is none of exclusive, sole, non_exclusive"),
                  {QString::fromStdString(code)});
    return *exclusivity;
}

std::string readName(const JsonNode &node)
{
    std::string text = node.string();
    if (text.empty())
        node.fail(QT_TRANSLATE_NOOP("core", "must not be empty"));
    return text;
}

GrantTerms readGrantTerms(const JsonNode &node)
{
    GrantTerms terms;
    terms.licensee = readName(node.member("licensee"));
    for (const JsonNode &item : readList(node.member("assets"), Presence::Needed))
        terms.assets.push_back(readName(item));
    terms.rights = readRights(node.member("rights"), Presence::Needed);
    terms.categories = readPaths(node.member("categories"), Presence::Needed);
    terms.territories = readTerritories(node.member("territories"));
    terms.territoriesExcept = readTerritoriesExcept(node.member("territories_except"));
    terms.channels = readPaths(node.member("channels"), Presence::Needed);
    terms.days = {readDay(node.member("start")), readDay(node.member("end"))};
    if (terms.days.end < terms.days.start)
        node.member("end").fail(QT_TRANSLATE_NOOP("core", "is before the start"));
    terms.exclusivity = readExclusivity(node.member("exclusivity"));
    if (terms.exclusivity == Exclusivity::Sole && terms.isSelf())
        node.member("exclusivity").fail(QT_TRANSLATE_NOOP("core", "cannot be sole where the licensee is self"));
    const JsonNode sellOff = node.member("sell_off_days");
    if (sellOff.isPresent() && sellOff.integer() < 0)
        sellOff.fail(QT_TRANSLATE_NOOP("core", "must not be negative"));
    return terms;
}

Grant readGrant(const JsonNode &node)
{
    Grant grant;
    grant.id = readName(node.member("id"));
    static_cast<GrantTerms &>(grant) = readGrantTerms(node);

    const JsonNode stateNode = node.member("state");
    const std::string code = stateNode.string();
    const std::optional<GrantState> state = parseGrantState(code);
    if (!state)
        stateNode.fail(QT_TRANSLATE_NOOP("core", "\"%1\" is none of signed, held, proposed"),
                       {QString::fromStdString(code)});
    grant.state = *state;

    const JsonNode hold = node.member("hold_until");
    if (hold.isPresent() || grant.state == GrantState::Held)
        grant.holdUntil = readDay(hold);
    const JsonNode terminated = node.member("terminated_on");
    if (terminated.isPresent())
        grant.terminatedOn = readDay(terminated);
    const JsonNode sellOff = node.member("sell_off_days");
    if (sellOff.isPresent())
        grant.sellOffDays = sellOff.integer();
    return grant;
}

OrderedJson grantTermsJson(const GrantTerms &terms)
{
    OrderedJson out;
    out["licensee"] = terms.licensee;
    out["assets"] = terms.assets;
    out["rights"] = rightsJson(terms.rights);
    out["categories"] = terms.categories;
    out["territories"] = terms.territories;
    if (!terms.territoriesExcept.empty())
        out["territories_except"] = terms.territoriesExcept;
    out["channels"] = terms.channels;
    out["start"] = dayJson(terms.days.start);
    out["end"] = dayJson(terms.days.end);
    out["exclusivity"] = exclusivityCode(terms.exclusivity);
    return out;
}

OrderedJson grantJson(const Grant &grant)
{
    OrderedJson out;
    out["id"] = grant.id;
    out.update(grantTermsJson(grant));
    out["state"] = grantStateCode(grant.state);
    if (grant.holdUntil)
        out["hold_until"] = dayJson(*grant.holdUntil);
    if (grant.terminatedOn)
        out["terminated_on"] = dayJson(*grant.terminatedOn);
    if (grant.sellOffDays)
        out["sell_off_days"] = *grant.sellOffDays;
    return out;
}

} // namespace lianming
