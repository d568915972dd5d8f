#include "core/drafting/contractfacts.h"

#include "core/contracts/contractterms.h"
#include "core/royalties/duedays.h"

#include <algorithm>

namespace lianming {

namespace {

TermState setIf(bool isSet, TermState otherwise = TermState::Absent)
{
    return isSet ? TermState::Set : otherwise;
}

bool namesParty(const PartyFacts &party)
{
    return !party.nameEn.isEmpty() || !party.nameZh.isEmpty() || !party.company.isEmpty();
}

/// Whether sales earn anything: a licence against fixed fees alone has rules of no percent.
bool earnsRoyalties(const RoyaltyTerms &terms)
{
    return std::ranges::any_of(terms.rates, [](const RateRule &rule) {
        return rule.minimumPerUnit
               || std::ranges::any_of(rule.tiers, [](const Tier &tier) { return tier.rate.nanos > 0; });
    });
}

TermState rateState(const ContractFacts &facts)
{
    if (facts.hasRates)
        return setIf(earnsRoyalties(facts.terms));
    return facts.terms.fees.empty() ? TermState::Open : TermState::Absent;
}

/// Whether what is paid depends on what is sold: then it must be reported.
bool dependsOnSales(const ContractFacts &facts)
{
    return rateState(facts) != TermState::Absent || !facts.terms.guarantees.empty();
}

template<class Codes>
TermState grantState(const ContractFacts &facts, Codes codes)
{
    const auto &grants = facts.contract.grants;
    const bool isOpen =
        grants.empty() || std::ranges::any_of(grants, [&](const GrantTerms &grant) { return (grant.*codes).empty(); });
    return isOpen ? TermState::Open : TermState::Set;
}

TermState wholeGrantsState(const ContractFacts &facts)
{
    for (const LicenceTerm term : {LicenceTerm::Assets, LicenceTerm::Rights, LicenceTerm::Products,
                                   LicenceTerm::Territories, LicenceTerm::Channels}) {
        if (termState(term, facts) == TermState::Open)
            return TermState::Open;
    }
    // Days that differ from the contract's are stated by the whole grants alone.
    return setIf(std::ranges::any_of(facts.contract.grants,
                                     [&](const GrantTerms &grant) { return grant.days != facts.contract.term; }),
                 TermState::Usual);
}

} // namespace

ContractFacts contractFacts(const Contract &contract, const Regions &workspace)
{
    const QString file = contract.number.isEmpty() ? QStringLiteral("terms") : contract.number;
    Json document = Json(termsDocument(contract));
    const JsonNode given(document, file);
    ContractFacts out;
    out.contract = contract;
    out.hasRates = given.member("rates").isPresent();
    out.saysPayment = given.member("payment").member("days").isPresent();
    out.saysUnlicensed = given.member("unlicensed").isPresent();
    const bool hasRegions = given.member("regions").isPresent();
    // What a draft may lack is made up for reading; hasRates and the record's number keep the truth.
    if (!out.hasRates)
        document["rates"] = Json::array({{{"id", "R1"}, {"tiers", Json::array({{{"from", "0"}, {"percent", "0"}}})}}});
    if (contract.number.isEmpty())
        document["number"] = "-";
    if (!hasRegions)
        document["regions"] = workspace.definitions();
    document["grants"] = Json::array(); // the record's own are stated
    const JsonNode root(document, file);
    out.terms = RoyaltyTerms::parse(root);
    out.paymentDays = paymentDays(out.terms);
    out.audit = auditClause(out.terms);
    out.conditions = readConditions(root, contract.currency);
    return out;
}

TermState termState(LicenceTerm term, const ContractFacts &facts)
{
    const RoyaltyTerms &terms = facts.terms;
    const LicenceConditions &conditions = facts.conditions;
    switch (term) {
    case LicenceTerm::Number: return setIf(!facts.contract.number.isEmpty(), TermState::Usual);
    case LicenceTerm::Parties: return setIf(namesParty(facts.licensor) && namesParty(facts.licensee), TermState::Open);
    case LicenceTerm::Agent: return setIf(facts.agent.has_value());
    case LicenceTerm::Master: return setIf(facts.master.has_value());
    case LicenceTerm::Title: return setIf(!facts.contract.title.isEmpty(), TermState::Open);
    case LicenceTerm::Use: return setIf(conditions.use.has_value());
    case LicenceTerm::Assets: return grantState(facts, &GrantTerms::assets);
    case LicenceTerm::Rights: return grantState(facts, &GrantTerms::rights);
    case LicenceTerm::Products: return grantState(facts, &GrantTerms::categories);
    case LicenceTerm::Territories: return grantState(facts, &GrantTerms::territories);
    case LicenceTerm::Channels: return grantState(facts, &GrantTerms::channels);
    case LicenceTerm::Exclusivity: return setIf(!facts.contract.grants.empty(), TermState::Open);
    case LicenceTerm::Grants: return wholeGrantsState(facts);
    case LicenceTerm::Term:
        return setIf(facts.contract.term.start.isValid() && facts.contract.term.end.isValid(), TermState::Open);
    case LicenceTerm::Renewal: return setIf(conditions.renewal.has_value());
    case LicenceTerm::SellOff: return setIf(facts.contract.sellOffDays > 0, TermState::Usual);
    case LicenceTerm::Sublicensing:
        return setIf(facts.contract.sublicensing != Sublicensing::Prohibited, TermState::Usual);
    case LicenceTerm::Currency: return TermState::Usual;
    case LicenceTerm::Fees: return setIf(!terms.fees.empty());
    case LicenceTerm::Base:
    case LicenceTerm::Rates: return rateState(facts);
    case LicenceTerm::Guarantees: return setIf(!terms.guarantees.empty());
    case LicenceTerm::MarketingFund: return setIf(terms.marketingFundPercent != Rate());
    case LicenceTerm::Reserve: return setIf(terms.reserve.has_value());
    case LicenceTerm::MinimumPayment: return setIf(terms.minimumPayment != 0);
    case LicenceTerm::Tax:
        return setIf(terms.withholdingPercent != Rate() || terms.vatPercent != Rate(), TermState::Usual);
    case LicenceTerm::Splits: return setIf(!terms.splits.empty());
    case LicenceTerm::Reporting: return setIf(dependsOnSales(facts));
    case LicenceTerm::Payment:
        return dependsOnSales(facts) ? setIf(facts.saysPayment, TermState::Usual) : TermState::Absent;
    case LicenceTerm::LateInterest: return setIf(terms.lateInterest.has_value());
    case LicenceTerm::Rounding: return setIf(terms.rounding != Rounding::HalfUp, TermState::Usual);
    case LicenceTerm::Unlicensed: return setIf(facts.saysUnlicensed, TermState::Usual);
    case LicenceTerm::Opening: return setIf(!terms.openingAccumulated.empty() || !terms.openingUnrecouped.empty());
    case LicenceTerm::Audit: return setIf(facts.audit || conditions.audit != AuditRules());
    case LicenceTerm::Credit: return setIf(conditions.credit.has_value());
    case LicenceTerm::Quality: return setIf(conditions.quality.has_value());
    case LicenceTerm::Insurance: return setIf(conditions.insuranceMinor.has_value());
    case LicenceTerm::Confidentiality: return setIf(conditions.confidentialityYears.has_value());
    case LicenceTerm::Termination: return setIf(conditions.termination.has_value());
    case LicenceTerm::Disputes: return setIf(conditions.disputes.has_value());
    }
    return TermState::Absent;
}

} // namespace lianming
