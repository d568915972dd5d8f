#include "core/rights/avails.h"

#include "core/rights/meets.h"

#include <algorithm>

namespace lianming {

namespace {

std::vector<DaySpan> freeDays(const DaySpan &requested, std::vector<DaySpan> taken)
{
    std::ranges::sort(taken, {}, &DaySpan::start);
    std::vector<DaySpan> out;
    QDate next = requested.start;
    for (const DaySpan &span : taken) {
        if (next < span.start)
            out.push_back({next, span.start.addDays(-1)});
        next = std::max(next, span.end.addDays(1));
    }
    if (next <= requested.end)
        out.push_back({next, requested.end});
    return out;
}

/// Codes of the request that meet none of the hard conflicts. A code meets a grant exactly when one of the meets of the
/// whole request with that grant lies at or below it, which `reaches` tells.
template<class Code, class Reaches>
std::vector<Code> freeCodes(std::vector<Code> codes, const std::vector<Conflict> &conflicts,
                            std::vector<Code> Conflict::*dimension, Reaches reaches)
{
    for (const Conflict &conflict : conflicts) {
        if (codes.empty())
            break;
        if (conflict.isHard()) {
            std::erase_if(codes, [&](const Code &code) {
                return std::ranges::any_of(conflict.*dimension, [&](const Code &meet) { return reaches(code, meet); });
            });
        }
    }
    return codes;
}

Remainder remainderOf(const std::vector<Conflict> &conflicts, const RightsBook &book, const GrantRequest &request)
{
    const auto path = [](const std::string &code, const std::string &meet) {
        return isAtOrBelowPath(meet, code);
    };
    std::map<std::string, std::vector<std::string>, std::less<>> members; // of the request's regions
    for (const std::string &code : request.territories) {
        if (book.regions.isDefined(code))
            members[code] = book.regions.replaced(std::span(&code, 1));
    }
    const auto territory = [&](const std::string &code, const std::string &meet) {
        const auto region = members.find(code);
        return region == members.end() ? isAtOrBelowTerritory(meet, code) : isInTerritories(meet, region->second);
    };
    const auto asset = [&](const std::string &code, const std::string &meet) {
        return code == "*" || code == meet || book.collections.reaches(code, meet)
               || (meet == "*" && book.collections.hasAssets(code)) || book.collections.reachesPartOf(code, meet);
    };
    const auto right = [](Right code, Right meet) {
        return code == Right::All || code == meet;
    };
    Remainder out;
    out.assets = freeCodes(request.assets, conflicts, &Conflict::assets, asset);
    out.rights = freeCodes(request.rights, conflicts, &Conflict::rights, right);
    out.categories = freeCodes(request.categories, conflicts, &Conflict::categories, path);
    out.territories = freeCodes(request.territories, conflicts, &Conflict::territories, territory);
    out.channels = freeCodes(request.channels, conflicts, &Conflict::channels, path);
    std::vector<DaySpan> taken;
    for (const Conflict &conflict : conflicts) {
        if (conflict.isHard())
            taken.push_back(conflict.days);
    }
    out.days = freeDays(request.days, std::move(taken));
    return out;
}

AvailsVerdict verdictOf(const AvailsAnswer &answer)
{
    const auto restricts = [&](auto isKind) {
        return std::ranges::any_of(answer.restrictions, [&](const FoundRestriction &r) { return isKind(r.kind); });
    };
    const bool isProhibited = restricts([](RestrictionKind kind) { return kind == RestrictionKind::Prohibited; });
    if (std::ranges::any_of(answer.conflicts, &Conflict::isHard) || !answer.titleGaps.empty() || isProhibited)
        return AvailsVerdict::Unavailable;
    const bool isSoft = std::ranges::any_of(answer.conflicts, [](const Conflict &conflict) {
        return conflict.reason == ConflictReason::OptionHeld || conflict.reason == ConflictReason::SellOff;
    });
    return isSoft || !answer.restrictions.empty() ? AvailsVerdict::Conditional : AvailsVerdict::Available;
}

} // namespace

const char *verdictCode(AvailsVerdict verdict)
{
    switch (verdict) {
    case AvailsVerdict::Available: return "available";
    case AvailsVerdict::Conditional: return "conditional";
    case AvailsVerdict::Unavailable: return "unavailable";
    }
    return "";
}

std::optional<AvailsVerdict> parseVerdict(std::string_view code)
{
    for (const AvailsVerdict v : {AvailsVerdict::Available, AvailsVerdict::Conditional, AvailsVerdict::Unavailable}) {
        if (code == verdictCode(v))
            return v;
    }
    return std::nullopt;
}

const char *conflictReasonCode(ConflictReason reason)
{
    switch (reason) {
    case ConflictReason::RightsOut: return "rights_out";
    case ConflictReason::OwnUse: return "own_use";
    case ConflictReason::OptionHeld: return "option_held";
    case ConflictReason::SellOff: return "sell_off";
    case ConflictReason::Proposed: return "proposed";
    case ConflictReason::Duplicate: return "duplicate";
    }
    return "";
}

std::optional<ConflictReason> parseConflictReason(std::string_view code)
{
    for (const ConflictReason r : {ConflictReason::RightsOut, ConflictReason::OwnUse, ConflictReason::OptionHeld,
                                   ConflictReason::SellOff, ConflictReason::Proposed, ConflictReason::Duplicate}) {
        if (code == conflictReasonCode(r))
            return r;
    }
    return std::nullopt;
}

bool forbidEachOther(const GrantTerms &a, const GrantTerms &b)
{
    const auto oneIs = [&](Exclusivity exclusivity) {
        return a.exclusivity == exclusivity || b.exclusivity == exclusivity;
    };
    return oneIs(Exclusivity::Exclusive) || (oneIs(Exclusivity::Sole) && !a.isSelf() && !b.isSelf());
}

ConflictReason collisionReason(const Grant &grant)
{
    switch (grant.state) {
    case GrantState::Signed: return grant.isSelf() ? ConflictReason::OwnUse : ConflictReason::RightsOut;
    case GrantState::Held: return ConflictReason::OptionHeld;
    case GrantState::Proposed: break;
    }
    return ConflictReason::Proposed;
}

std::vector<Ground> groundsAgainst(const GrantRequest &request, const Grant &grant, QDate asOf)
{
    std::vector<Ground> out;
    const auto shared = [&](const std::optional<DaySpan> &days) {
        return days ? days->shared(request.days) : std::nullopt;
    };
    const std::optional<DaySpan> box = shared(boxDays(grant));
    if (grant.licensee == request.licensee) {
        if (box && grant.state == GrantState::Signed)
            out.push_back({ConflictReason::Duplicate, *box});
        return out;
    }
    if (box && forbidEachOther(request, grant) && !isLapsedHold(grant, asOf))
        out.push_back({collisionReason(grant), *box});
    const bool mindsOldStock =
        request.exclusivity == Exclusivity::Exclusive || (request.exclusivity == Exclusivity::Sole && !grant.isSelf());
    if (const std::optional<DaySpan> days = shared(sellOffDays(grant)); days && mindsOldStock)
        out.push_back({ConflictReason::SellOff, *days});
    return out;
}

AvailsAnswer answerFrom(std::vector<Conflict> conflicts, std::vector<TitleGap> titleGaps,
                        std::vector<FoundRestriction> restrictions, const RightsBook &book, const GrantRequest &request)
{
    AvailsAnswer answer;
    answer.conflicts = std::move(conflicts);
    std::ranges::sort(answer.conflicts, [](const Conflict &a, const Conflict &b) {
        return std::tie(a.reason, a.grant) < std::tie(b.reason, b.grant);
    });
    answer.titleGaps = std::move(titleGaps);
    answer.restrictions = std::move(restrictions);
    answer.remainder = remainderOf(answer.conflicts, book, request);
    answer.verdict = verdictOf(answer);
    return answer;
}

bool leavesNoTerritory(const GrantRequest &request, const Regions &regions)
{
    const Territories territories(request.territories, request.territoriesExcept, regions);
    return std::ranges::all_of(territories.codes, [&](const std::string &code) { return territories.excepts(code); });
}

std::optional<Conflict> sharedBox(const GrantTerms &a, const GrantTerms &b, const RightsBook &book)
{
    // Most boxes differ in their assets: what comes later is worked out for few.
    Conflict out;
    out.assets = meetAssets(a.assets, b.assets, book.collections);
    if (out.assets.empty())
        return std::nullopt;
    out.works = book.collections.worksBetween(out.assets, a.assets, b.assets);
    out.rights = meetRights(a.rights, b.rights);
    out.categories = meetPaths(a.categories, b.categories);
    out.channels = meetPaths(a.channels, b.channels);
    if (out.rights.empty() || out.categories.empty() || out.channels.empty())
        return std::nullopt;
    out.territories = meetTerritories(Territories(a.territories, a.territoriesExcept, book.regions),
                                      Territories(b.territories, b.territoriesExcept, book.regions));
    if (out.territories.empty())
        return std::nullopt;
    return out;
}

AvailsAnswer checkAvails(const RightsBook &book, const GrantRequest &request, QDate asOf)
{
    std::vector<Conflict> conflicts;
    for (const Grant &grant : book.grants) {
        const std::vector<Ground> grounds = groundsAgainst(request, grant, asOf);
        std::optional<Conflict> found = grounds.empty() ? std::nullopt : sharedBox(request, grant, book);
        if (!found)
            continue;
        found->grant = grant.id;
        for (const Ground &ground : grounds) {
            found->reason = ground.reason;
            found->days = ground.days;
            conflicts.push_back(*found);
        }
    }
    const std::vector<std::string> assets = requestedAssets(request, book);
    return answerFrom(std::move(conflicts), titleGaps(request, book, assets), bitingRestrictions(request, book, assets),
                      book, request);
}

} // namespace lianming
