#include "core/copies/sellerstanding.h"

#include "core/base/codetree.h"
#include "core/rights/territories.h"

#include <algorithm>

namespace lianming {

namespace {

enum class Covered { Yes, Unsure, No };

template<class IsBelow>
Covered coveredBy(const std::vector<std::string> &granted, const std::string &asked, IsBelow isBelow)
{
    if (std::ranges::find(granted, "*") != granted.end())
        return Covered::Yes;
    if (asked.empty() || asked == "*")
        return Covered::Unsure;
    if (std::ranges::any_of(granted, [&](const std::string &code) { return isBelow(asked, code); }))
        return Covered::Yes;
    // "nice/24" may be the bedding that is granted.
    const bool isBroader = std::ranges::any_of(granted, [&](const std::string &code) { return isBelow(code, asked); });
    return isBroader ? Covered::Unsure : Covered::No;
}

Covered assetCovered(const LicensedGrant &licence, const StandingQuestion &question)
{
    if (question.assets.empty())
        return Covered::Unsure;
    const std::vector<std::string> &granted = licence.grant.assets;
    const auto has = [&granted](const std::string &code) {
        return std::ranges::find(granted, code) != granted.end();
    };
    const bool hasAll = has("*") && licence.institution == question.institution;
    if (hasAll || std::ranges::any_of(question.assets, has))
        return Covered::Yes;
    const bool hasAllPerhaps =
        has("*") && std::ranges::find(question.perhapsOf, licence.institution) != question.perhapsOf.end();
    return hasAllPerhaps || std::ranges::any_of(question.perhaps, has) ? Covered::Unsure : Covered::No;
}

Covered territoryCovered(const GrantTerms &terms, const std::string &asked)
{
    const bool isExcepted = !asked.empty() && isInTerritories(asked, terms.territoriesExcept);
    if (isExcepted)
        return Covered::No;
    const auto isBelow = [](const std::string &code, const std::string &above) {
        return isAtOrBelowTerritory(code, above);
    };
    const bool hasWorld = std::ranges::find(terms.territories, "WORLD") != terms.territories.end();
    if (hasWorld && terms.territoriesExcept.empty())
        return Covered::Yes;
    const Covered out = coveredBy(terms.territories, asked, isBelow);
    const bool isCut =
        out == Covered::Yes
        && std::ranges::any_of(terms.territoriesExcept, [&](const std::string &code) { return isBelow(code, asked); });
    return isCut ? Covered::Unsure : out;
}

Covered covered(ScopeDimension dimension, const LicensedGrant &licence, const StandingQuestion &question)
{
    const auto isBelowPath = [](const std::string &code, const std::string &above) {
        return isAtOrBelowPath(code, above);
    };
    switch (dimension) {
    case ScopeDimension::Asset: return assetCovered(licence, question);
    case ScopeDimension::Category: return coveredBy(licence.grant.categories, question.category, isBelowPath);
    case ScopeDimension::Territory: return territoryCovered(licence.grant, question.territory);
    case ScopeDimension::Channel: return coveredBy(licence.grant.channels, question.channel, isBelowPath);
    }
    return Covered::No;
}

/// Where the day lies, as if the grant covered what is asked.
void setDays(GrantStanding &out, QDate on)
{
    const Grant &grant = out.licence.grant;
    out.from = grant.days.start;
    const std::optional<DaySpan> box = boxDays(grant);
    const bool isCut = grant.terminatedOn && *grant.terminatedOn < grant.days.end;
    out.until = box ? box->end : *grant.terminatedOn;
    if (box && box->contains(on)) {
        out.standing = SellerStanding::InScope;
    } else if (box && on < box->start) {
        out.standing = SellerStanding::NotYetBegun;
    } else if (const auto sellOff = box ? sellOffDays(grant) : std::nullopt; sellOff && sellOff->contains(on)) {
        out.standing = SellerStanding::SellOff;
        out.until = sellOff->end;
    } else {
        out.standing = isCut ? SellerStanding::Terminated : SellerStanding::Expired;
    }
}

/// What speaks for the seller comes first; of what has ended, what covered the thing, then what ended last.
bool speaksMore(const GrantStanding &a, const GrantStanding &b)
{
    const auto rank = [](const GrantStanding &one) {
        // Ended is ended: which of the two ways matters less than what was covered, and until when.
        return one.standing >= SellerStanding::Terminated ? SellerStanding::Terminated : one.standing;
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    if (a.outside.size() != b.outside.size())
        return a.outside.size() < b.outside.size();
    if (a.unsure.size() != b.unsure.size())
        return a.unsure.size() < b.unsure.size();
    return a.until > b.until;
}

} // namespace

const char *sellerStandingCode(SellerStanding standing)
{
    switch (standing) {
    case SellerStanding::Own: return "own";
    case SellerStanding::InScope: return "in_scope";
    case SellerStanding::SellOff: return "sell_off";
    case SellerStanding::Unclear: return "unclear";
    case SellerStanding::OutOfScope: return "out_of_scope";
    case SellerStanding::NotYetBegun: return "not_yet_begun";
    case SellerStanding::Terminated: return "terminated";
    case SellerStanding::Expired: return "expired";
    case SellerStanding::Never: return "never";
    }
    return "";
}

std::optional<SellerStanding> parseSellerStanding(QStringView code)
{
    for (const SellerStanding one : sellerStandings) {
        if (code == QLatin1StringView(sellerStandingCode(one)))
            return one;
    }
    return std::nullopt;
}

const char *standingDoubtCode(StandingDoubt doubt)
{
    switch (doubt) {
    case StandingDoubt::None: return "";
    case StandingDoubt::SellerUnknown: return "seller_unknown";
    case StandingDoubt::Resembles: return "resembles";
    case StandingDoubt::SignedSince: return "signed_since";
    case StandingDoubt::OtherOwner: return "other_owner";
    }
    return "";
}

const char *scopeDimensionCode(ScopeDimension dimension)
{
    switch (dimension) {
    case ScopeDimension::Asset: return "asset";
    case ScopeDimension::Category: return "category";
    case ScopeDimension::Territory: return "territory";
    case ScopeDimension::Channel: return "channel";
    }
    return "";
}

GrantStanding standingOf(const LicensedGrant &licence, const StandingQuestion &question)
{
    GrantStanding out;
    out.licence = licence;
    for (const ScopeDimension dimension : scopeDimensions) {
        const Covered found = covered(dimension, licence, question);
        if (found == Covered::No)
            out.outside.append(dimension);
        else if (found == Covered::Unsure)
            out.unsure.append(dimension);
    }
    setDays(out, question.on);
    if (maySell(out.standing) && !out.outside.isEmpty())
        out.standing = SellerStanding::OutOfScope;
    return out;
}

StandingAnswer standingOf(const QList<LicensedGrant> &licences, const StandingQuestion &question)
{
    StandingAnswer out;
    out.grants.reserve(licences.size());
    for (const LicensedGrant &one : licences)
        out.grants.append(standingOf(one, question));
    std::ranges::stable_sort(out.grants, speaksMore);
    if (!out.grants.isEmpty())
        out.standing = out.grants.first().standing;
    return out;
}

QStringList scopeLines(const GrantTerms &terms)
{
    QStringList out;
    const auto add = [&out](const char *name, const std::vector<std::string> &codes) {
        if (!codes.empty())
            out.append(QLatin1StringView(name) + u' ' + codeTexts(codes).join(u' '));
    };
    add("assets", terms.assets);
    std::vector<std::string> rights;
    rights.reserve(terms.rights.size());
    for (const Right right : terms.rights)
        rights.emplace_back(rightCode(right));
    add("rights", rights);
    add("categories", terms.categories);
    add("territories", terms.territories);
    add("except", terms.territoriesExcept);
    add("channels", terms.channels);
    return out;
}

} // namespace lianming
