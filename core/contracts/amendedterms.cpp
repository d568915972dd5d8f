#include "core/contracts/amendedterms.h"

#include <algorithm>

namespace lianming {

namespace {

/// A grant with its days written out.
RoyaltyGrant dated(RoyaltyGrant grant, const DaySpan &term)
{
    grant.start = grant.start.value_or(term.start);
    grant.end = grant.end.value_or(term.end);
    return grant;
}

bool isSameBox(RoyaltyGrant a, const RoyaltyGrant &b)
{
    a.start = b.start;
    a.end = b.end;
    return a == b;
}

/// Adds the grants of a version, which ends on `last`; one that goes on from an equal box of the version before is that
/// grant made longer.
void addGrants(std::vector<RoyaltyGrant> &out, const RoyaltyTerms &terms, QDate from, QDate last)
{
    const size_t earlier = out.size();
    for (const RoyaltyGrant &one : terms.grants) {
        RoyaltyGrant grant = dated(one, terms.term);
        if (from.isValid())
            grant.start = std::max(*grant.start, from);
        if (last.isValid())
            grant.end = std::min(*grant.end, last);
        if (*grant.end < *grant.start)
            continue;
        const auto before = std::find_if(out.begin(), out.begin() + qsizetype(earlier), [&](const RoyaltyGrant &g) {
            return isSameBox(g, grant) && g.end->addDays(1) == *grant.start;
        });
        if (before == out.begin() + qsizetype(earlier))
            out.push_back(std::move(grant));
        else
            before->end = grant.end;
    }
}

} // namespace

RoyaltyTerms amendedTerms(const std::vector<TermsVersion> &versions)
{
    RoyaltyTerms out = versions.back().terms;
    if (versions.size() == 1)
        return out;
    out.openingAccumulated = versions.front().terms.openingAccumulated;
    out.grants.clear();
    out.rates.clear();
    size_t current = 0; // where the rules of the version at hand begin
    for (size_t i = 0; i < versions.size(); ++i) {
        const RoyaltyTerms &terms = versions[i].terms;
        const QDate from = i == 0 ? QDate() : versions[i].from;
        addGrants(out.grants, terms, from, i + 1 < versions.size() ? versions[i + 1].from.addDays(-1) : QDate());
        if (i > 0 && terms.rates == versions[i - 1].terms.rates)
            continue;
        for (size_t rule = current; rule < out.rates.size(); ++rule)
            out.rates[rule].until = from.addDays(-1);
        current = out.rates.size();
        for (const RateRule &rule : terms.rates) {
            out.rates.push_back(rule);
            if (i > 0)
                out.rates.back().from = from;
        }
    }
    return out;
}

RoyaltyTerms endedTerms(RoyaltyTerms terms, QDate lastDay)
{
    if (lastDay >= terms.term.end)
        return terms;
    // Before its first day nothing was licensed: one day is left, on which nothing can be sold.
    terms.term.end = std::max(lastDay, terms.term.start);
    const QDate end = terms.term.end;
    std::erase_if(terms.grants, [&](const RoyaltyGrant &grant) {
        return lastDay < terms.term.start || grant.start.value_or(terms.term.start) > end;
    });
    for (RoyaltyGrant &grant : terms.grants) {
        if (grant.end)
            grant.end = std::min(*grant.end, end);
    }
    const auto isLater = [end](const DatedAmount &one) {
        return one.due > end;
    };
    std::erase_if(terms.fees, isLater);
    for (Guarantee &guarantee : terms.guarantees)
        std::erase_if(guarantee.instalments, isLater);
    return terms;
}

} // namespace lianming
