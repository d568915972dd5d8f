#include "core/contracts/contract.h"

#include "core/base/codetree.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

const QDate lastDayOfAll(9999, 12, 31);

template<class Code, class Name, size_t count>
std::optional<Code> parseCode(QStringView text, const Code (&all)[count], Name name)
{
    for (const Code code : all) {
        if (text == QLatin1StringView(name(code)))
            return code;
    }
    return std::nullopt;
}

} // namespace

const char *contractStateCode(ContractState state)
{
    switch (state) {
    case ContractState::Draft: return "draft";
    case ContractState::Signed: return "signed";
    case ContractState::Terminated: return "terminated";
    }
    return "";
}

const char *sublicensingCode(Sublicensing sublicensing)
{
    switch (sublicensing) {
    case Sublicensing::Prohibited: return "prohibited";
    case Sublicensing::WithConsent: return "with_consent";
    case Sublicensing::Allowed: return "allowed";
    }
    return "";
}

std::optional<Sublicensing> parseSublicensing(QStringView code)
{
    static constexpr Sublicensing all[] = {Sublicensing::Prohibited, Sublicensing::WithConsent, Sublicensing::Allowed};
    return parseCode(code, all, sublicensingCode);
}

std::optional<ContractState> parseContractState(QStringView code)
{
    static constexpr ContractState all[] = {ContractState::Draft, ContractState::Signed, ContractState::Terminated};
    return parseCode(code, all, contractStateCode);
}

const char *contractStandingCode(ContractStanding standing)
{
    switch (standing) {
    case ContractStanding::Draft: return "draft";
    case ContractStanding::Upcoming: return "upcoming";
    case ContractStanding::Running: return "running";
    case ContractStanding::SellOff: return "sell_off";
    case ContractStanding::Ended: return "ended";
    case ContractStanding::Terminated: return "terminated";
    }
    return "";
}

std::optional<ContractStanding> parseContractStanding(QStringView code)
{
    static constexpr ContractStanding all[] = {ContractStanding::Draft,   ContractStanding::Upcoming,
                                               ContractStanding::Running, ContractStanding::SellOff,
                                               ContractStanding::Ended,   ContractStanding::Terminated};
    return parseCode(code, all, contractStandingCode);
}

ContractStanding standingOf(ContractState state, const DaySpan &term, qint64 sellOffDays, QDate today)
{
    if (state == ContractState::Draft)
        return ContractStanding::Draft;
    if (state == ContractState::Terminated)
        return ContractStanding::Terminated;
    if (today < term.start)
        return ContractStanding::Upcoming;
    if (today <= term.end)
        return ContractStanding::Running;
    return today <= term.end.addDays(sellOffDays) ? ContractStanding::SellOff : ContractStanding::Ended;
}

QList<ContractFinding> validate(const Contract &contract)
{
    QList<ContractFinding> out;
    const auto require = [&out](bool holds, ContractProblem problem, int grant = -1) {
        if (!holds)
            out.append({problem, grant, {}});
    };
    const bool hasTerm = contract.term.start.isValid() && contract.term.end.isValid();
    constexpr qint64 mostReportingDays = 366;
    require(contract.institution.isSet(), ContractProblem::InstitutionMissing);
    require(contract.brand.isSet(), ContractProblem::BrandMissing);
    require(!contract.title.trimmed().isEmpty(), ContractProblem::TitleMissing);
    require(hasTerm, ContractProblem::TermMissing);
    require(!hasTerm || contract.term.start <= contract.term.end, ContractProblem::TermReversed);
    require(contract.sellOffDays >= 0 && (!hasTerm || contract.sellOffDays <= contract.term.end.daysTo(lastDayOfAll)),
            ContractProblem::SellOffRange);
    require(contract.reportWithinDays >= 0 && contract.reportWithinDays <= mostReportingDays,
            ContractProblem::ReportingRange);
    QSet<qint64> institutions{contract.institution.value};
    for (const Id<Institution> further : contract.furtherInstitutions)
        institutions.insert(further.value);
    require(institutions.size() == contract.furtherInstitutions.size() + 1, ContractProblem::SelfAsFurtherInstitution);
    require(!contract.master.isSet() || contract.master != contract.id, ContractProblem::MasterCircle);
    try {
        const Json terms = parseJson(contract.terms.toUtf8(), QStringLiteral("terms"));
        require(terms.is_object(), ContractProblem::TermsForm);
    } catch (const Error &error) {
        out.append({ContractProblem::TermsForm, -1, error.message().english()});
    }
    for (size_t i = 0; i < contract.grants.size(); ++i) {
        const DaySpan &days = contract.grants[i].days;
        require(days.start.isValid() && days.end.isValid() && days.start <= days.end, ContractProblem::GrantDays,
                int(i));
    }
    return out;
}

QList<ContractFinding> openPoints(const Contract &contract)
{
    QList<ContractFinding> out;
    if (contract.grants.empty())
        out.append({ContractProblem::GrantsMissing, -1, {}});
    for (size_t i = 0; i < contract.grants.size(); ++i) {
        const GrantTerms &grant = contract.grants[i];
        if (grant.assets.empty() || grant.rights.empty() || grant.categories.empty() || grant.territories.empty()
            || grant.channels.empty())
            out.append({ContractProblem::GrantIncomplete, int(i), {}});
        if (grant.days.start < contract.term.start || contract.term.end < grant.days.end)
            out.append({ContractProblem::GrantOutsideTerm, int(i), {}});
    }
    return out;
}

Message findingMessage(const ContractFinding &finding)
{
    const QString place = QString::number(finding.grant + 1);
    switch (finding.problem) {
    case ContractProblem::InstitutionMissing:
        return {QT_TRANSLATE_NOOP("core", "Choose the institution that licenses"), {}};
    case ContractProblem::BrandMissing: return {QT_TRANSLATE_NOOP("core", "Choose the brand that is licensed"), {}};
    case ContractProblem::TitleMissing: return {QT_TRANSLATE_NOOP("core", "A title is needed"), {}};
    case ContractProblem::TermMissing: return {QT_TRANSLATE_NOOP("core", "The first and the last day are needed"), {}};
    case ContractProblem::TermReversed: return {QT_TRANSLATE_NOOP("core", "The last day is before the first day"), {}};
    case ContractProblem::SellOffRange:
        return {QT_TRANSLATE_NOOP("core", "The sell-off days cannot be negative or reach beyond the year 9999"), {}};
    case ContractProblem::ReportingRange:
        return {QT_TRANSLATE_NOOP("core", "A report must be due 0 to 366 days after its period"), {}};
    case ContractProblem::TermsForm:
        return {QT_TRANSLATE_NOOP("core", "The royalty terms cannot be read: %1"), {finding.detail}};
    case ContractProblem::GrantDays:
        return {QT_TRANSLATE_NOOP("core", "Grant %1 needs a first and a last day in this order"), {place}};
    case ContractProblem::GrantsMissing: return {QT_TRANSLATE_NOOP("core", "Nothing is granted yet"), {}};
    case ContractProblem::GrantIncomplete:
        return {QT_TRANSLATE_NOOP("core", "Grant %1 must name assets, rights, categories, territories and channels"),
                {place}};
    case ContractProblem::GrantOutsideTerm:
        return {QT_TRANSLATE_NOOP("core", "Grant %1 reaches beyond the contract's term"), {place}};
    case ContractProblem::AssetUnknown:
        return {QT_TRANSLATE_NOOP("core", "Grant %1: the institution has no asset or collection %2"),
                {place, finding.detail}};
    case ContractProblem::RegionUnknown:
        return {QT_TRANSLATE_NOOP("core", "Grant %1: the region %2 is not defined"), {place, finding.detail}};
    case ContractProblem::NoTerritoryLeft:
        return {QT_TRANSLATE_NOOP("core", "Grant %1: the exceptions take all territories away"), {place}};
    case ContractProblem::TermsIncomplete:
        return {QT_TRANSLATE_NOOP("core", "The royalty terms are not complete: %1"), {finding.detail}};
    case ContractProblem::ProposalNotAccepted:
        return {QT_TRANSLATE_NOOP("core", "Its proposal %1 is not accepted"), {finding.detail}};
    case ContractProblem::MasterNotSigned:
        return {QT_TRANSLATE_NOOP("core", "The master licence %1 is not in force"), {finding.detail}};
    case ContractProblem::MasterForbids:
        return {QT_TRANSLATE_NOOP("core", "The master licence %1 allows no sub-licences"), {finding.detail}};
    case ContractProblem::MasterOfAnother:
        return {QT_TRANSLATE_NOOP("core", "The master licence %1 is another institution's"), {finding.detail}};
    case ContractProblem::MasterCircle:
        return {QT_TRANSLATE_NOOP("core", "A licence cannot stand under itself, nor under one of its sub-licences"),
                {}};
    case ContractProblem::SelfAsFurtherInstitution:
        return {QT_TRANSLATE_NOOP("core", "Each institution of a bundle stands in it once"), {}};
    }
    return {};
}

} // namespace lianming
