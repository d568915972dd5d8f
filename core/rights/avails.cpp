#include "core/rights/avails.h"

#include "core/rights/meets.h"

#include <algorithm>
#include <set>

namespace lianming {

namespace {

/// Section 3: one of them is exclusive, or one of them is sole and neither belongs to self.
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

/// Codes of the request that none of the hard conflicts' meets lies at or below. A code meets a grant exactly when one
/// of the meets of the whole request with that grant does.
template<class Code, class Reaches>
std::vector<Code> freeCodes(const std::vector<Code> &requested, const std::set<Code> &taken, Reaches reaches)
{
    std::vector<Code> out;
    std::ranges::copy_if(requested, std::back_inserter(out), [&](const Code &code) { return !reaches(code, taken); });
    return out;
}

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

template<auto member>
auto takenCodes(const std::vector<Conflict> &conflicts)
{
    std::set<typename std::remove_cvref_t<decltype(conflicts.front().*member)>::value_type> out;
    for (const Conflict &conflict : conflicts) {
        if (conflict.isHard())
            out.insert((conflict.*member).begin(), (conflict.*member).end());
    }
    return out;
}

Remainder remainderOf(const std::vector<Conflict> &conflicts, const RightsBook &book, const GrantRequest &request)
{
    const auto path = [](const std::string &code, const std::set<std::string> &taken) {
        return std::ranges::any_of(taken, [&](const std::string &meet) { return isAtOrBelowPath(meet, code); });
    };
    const auto territory = [&](const std::string &code, const std::set<std::string> &taken) {
        const std::vector<std::string> members = book.regions.replaced(std::span(&code, 1));
        return std::ranges::any_of(taken, [&](const std::string &meet) { return isInTerritories(meet, members); });
    };
    const auto asset = [&](const std::string &code, const std::set<std::string> &taken) {
        if (code == "*")
            return !taken.empty();
        if (Collections::collectionOf(code).empty())
            return taken.contains(code);
        return std::ranges::any_of(taken, [&](const std::string &meet) {
            return book.collections.reaches(code, meet) || (meet == "*" && book.collections.hasAssets(code));
        });
    };
    const auto right = [](Right code, const std::set<Right> &taken) {
        return code == Right::All ? !taken.empty() : taken.contains(code);
    };
    Remainder out;
    out.assets = freeCodes(request.assets, takenCodes<&Conflict::assets>(conflicts), asset);
    out.rights = freeCodes(request.rights, takenCodes<&Conflict::rights>(conflicts), right);
    out.categories = freeCodes(request.categories, takenCodes<&Conflict::categories>(conflicts), path);
    out.territories = freeCodes(request.territories, takenCodes<&Conflict::territories>(conflicts), territory);
    out.channels = freeCodes(request.channels, takenCodes<&Conflict::channels>(conflicts), path);
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

AvailsAnswer answerFrom(std::vector<Conflict> conflicts, const RightsBook &book, const GrantRequest &request)
{
    AvailsAnswer answer;
    answer.conflicts = std::move(conflicts);
    std::ranges::sort(answer.conflicts, [](const Conflict &a, const Conflict &b) {
        return std::tie(a.reason, a.grant) < std::tie(b.reason, b.grant);
    });
    const std::vector<std::string> assets = requestedAssets(request, book);
    answer.titleGaps = titleGaps(request, book, assets);
    answer.restrictions = bitingRestrictions(request, book, assets);
    answer.remainder = remainderOf(answer.conflicts, book, request);
    answer.verdict = verdictOf(answer);
    return answer;
}

bool leavesNoTerritory(const GrantRequest &request, const Regions &regions)
{
    const Territories territories(request.territories, request.territoriesExcept, regions);
    return std::ranges::all_of(territories.codes, [&](const std::string &code) { return territories.excepts(code); });
}

AvailsAnswer checkAvails(const RightsBook &book, const GrantRequest &request, QDate asOf)
{
    const Territories territories(request.territories, request.territoriesExcept, book.regions);
    std::vector<Conflict> conflicts;
    for (const Grant &grant : book.grants) {
        const std::vector<Ground> grounds = groundsAgainst(request, grant, asOf);
        if (grounds.empty())
            continue;
        Conflict found;
        found.grant = grant.id;
        found.assets = meetAssets(request.assets, grant.assets, book.collections);
        found.rights = meetRights(request.rights, grant.rights);
        found.categories = meetPaths(request.categories, grant.categories);
        found.territories =
            meetTerritories(territories, Territories(grant.territories, grant.territoriesExcept, book.regions));
        found.channels = meetPaths(request.channels, grant.channels);
        if (found.assets.empty() || found.rights.empty() || found.categories.empty() || found.territories.empty()
            || found.channels.empty())
            continue;
        for (const Ground &ground : grounds) {
            found.reason = ground.reason;
            found.days = ground.days;
            conflicts.push_back(found);
        }
    }
    return answerFrom(std::move(conflicts), book, request);
}

} // namespace lianming
