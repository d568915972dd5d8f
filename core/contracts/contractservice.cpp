#include "core/contracts/contractservice.h"

#include "core/base/codetree.h"
#include "core/brands/brandrepository.h"
#include "core/contracts/contractrepository.h"
#include "core/contracts/contractterms.h"
#include "core/db/numbering.h"
#include "core/institutions/institutionrepository.h"
#include "core/people/access.h"
#include "core/proposals/proposalrepository.h"
#include "core/proposals/proposalservice.h"
#include "core/rights/ledger.h"
#include "core/rights/shownanswer.h"

#include <QSet>

#include <algorithm>

namespace lianming {

namespace {

[[noreturn]] void refuse(Error::Kind kind, const ContractFinding &finding)
{
    const Message message = findingMessage(finding);
    throw Error(kind, message.text, message.args);
}

Contract require(Connection &db, Id<Contract> id)
{
    const auto found = ContractRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This contract no longer exists"));
    return *found;
}

void requireDraft(const Contract &contract)
{
    if (contract.state != ContractState::Draft) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The contract %1 is signed and can no longer be changed"),
                    {contract.number});
    }
}

/// That number and proposal are free; inside the transaction that inserts or updates.
void checkIsFree(Connection &db, const Contract &contract)
{
    const ContractRepository repository(db);
    if (const auto other = repository.find(contract.number); other && other->id != contract.id) {
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "There is a contract %1 already"),
                    {contract.number});
    }
    if (!contract.proposal.isSet())
        return;
    if (const auto other = repository.findByProposal(contract.proposal); other && other->id != contract.id) {
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "The proposal has the contract %1 already"),
                    {other->number});
    }
}

/// Codes that have the form of a region and are none that is defined.
QStringList unknownRegions(const GrantTerms &grant, const Regions &regions)
{
    QStringList out;
    for (const auto *codes : {&grant.territories, &grant.territoriesExcept}) {
        for (const std::string &code : *codes) {
            if (territoryForm(code) == TerritoryForm::Region && !regions.isDefined(code))
                out.append(QString::fromStdString(code));
        }
    }
    return out;
}

Json completeTerms(const Contract &contract, const Regions &workspace)
{
    Json document = termsDocument(contract);
    if (!document.contains("regions"))
        document["regions"] = workspace.definitions();
    return document;
}

/// What keeps a sub-licence from standing under its master: that it is not in force, another institution's, forbids
/// sub-licences, or stands under this contract.
QList<ContractFinding> masterFindings(Connection &db, const Contract &contract, QDate today)
{
    QList<ContractFinding> out;
    const Contract master = require(db, contract.master);
    const ContractStanding standing = standingOf(master.state, master.term, master.sellOffDays, today);
    if (standing != ContractStanding::Running && standing != ContractStanding::Upcoming)
        out.append({ContractProblem::MasterNotSigned, -1, master.number});
    if (master.institution != contract.institution)
        out.append({ContractProblem::MasterOfAnother, -1, master.number});
    if (master.sublicensing == Sublicensing::Prohibited)
        out.append({ContractProblem::MasterForbids, -1, master.number});
    QSet<qint64> seen;
    for (Contract above = master; above.master.isSet() && !seen.contains(above.id.value);
         above = require(db, above.master)) {
        seen.insert(above.id.value);
        if (contract.id.isSet() && above.master == contract.id) {
            out.append({ContractProblem::MasterCircle, -1, master.number});
            break;
        }
    }
    return out;
}

SigningCheck checkSigning(Workspace &w, const Contract &contract)
{
    SigningCheck out;
    out.findings = validate(contract);
    if (!out.findings.isEmpty())
        return out;
    out.findings = openPoints(contract);
    const ContractRepository repository(w.db);
    const RightsLedger ledger(w.db);
    const ContractParties parties = repository.parties(contract);
    Regions regions;
    try {
        const Regions workspace = ledger.regions();
        regions = regionsOf(contract, workspace);
        (void)RoyaltyTerms::parse(JsonNode(completeTerms(contract, workspace), QStringLiteral("terms")));
    } catch (const Error &error) {
        out.findings.append({ContractProblem::TermsIncomplete, -1, error.message().english()});
    }
    for (size_t i = 0; i < contract.grants.size(); ++i) {
        for (const QString &code : repository.unknownAssets(contract, codeTexts(contract.grants[i].assets)))
            out.findings.append({ContractProblem::AssetUnknown, int(i), code});
        for (const QString &code : unknownRegions(contract.grants[i], regions))
            out.findings.append({ContractProblem::RegionUnknown, int(i), code});
        if (!contract.grants[i].territories.empty() && leavesNoTerritory(contract.grants[i], regions))
            out.findings.append({ContractProblem::NoTerritoryLeft, int(i), {}});
    }
    if (contract.proposal.isSet()) {
        const auto proposal = ProposalRepository(w.db).find(contract.proposal);
        if (proposal && proposal->stage != ProposalStage::Accepted)
            out.findings.append({ContractProblem::ProposalNotAccepted, -1, proposal->number});
    }
    if (contract.master.isSet())
        out.findings.append(masterFindings(w.db, contract, w.clock.today()));
    const bool canAsk = std::ranges::none_of(out.findings, [](const ContractFinding &finding) {
        return finding.problem == ContractProblem::GrantIncomplete || finding.problem == ContractProblem::AssetUnknown
               || finding.problem == ContractProblem::NoTerritoryLeft
               || finding.problem == ContractProblem::MasterCircle;
    });
    if (!canAsk)
        return out;
    for (const GrantTerms &grant : contract.grants) {
        GrantRequest request = grant;
        request.licensee = parties.brand.toStdString();
        request.territories = regions.replaced(grant.territories);
        request.territoriesExcept = regions.replaced(grant.territoriesExcept);
        out.grants.push_back(ledger.ask(contract.institution, request, w.clock.today(),
                                        {.contract = contract.id, .master = contract.master}));
    }
    return out;
}

/// The assets that the grants' collections hold now.
std::vector<std::vector<std::string>> membersOf(Connection &db, const Contract &contract)
{
    std::vector<std::vector<std::string>> out;
    for (const GrantTerms &grant : contract.grants) {
        std::vector<std::string> named;
        std::ranges::copy_if(grant.assets, std::back_inserter(named),
                             [](const std::string &code) { return !Collections::collectionOf(code).empty(); });
        const Collections collections = RightsLedger(db).collections(named);
        std::vector<std::string> members;
        for (const std::string &code : named)
            std::ranges::copy(collections.assets(code), std::back_inserter(members));
        std::ranges::sort(members);
        members.erase(std::unique(members.begin(), members.end()), members.end());
        out.push_back(members);
    }
    return out;
}

} // namespace

AvailsVerdict SigningCheck::verdict() const
{
    AvailsVerdict worst = AvailsVerdict::Available;
    for (const AvailsAnswer &answer : grants)
        worst = std::max(worst, answer.verdict);
    return worst;
}

QList<ContractItem> ContractService::list(const ContractFilter &filter) const
{
    ContractFilter shown = filter;
    if (!requireMoney(*m_w).narrow(shown.brand))
        return {};
    return ContractRepository(m_w->db).list(shown, m_w->clock.today());
}

Contract ContractService::get(Id<Contract> id) const
{
    requireMoney(*m_w).requireShown(id);
    return require(m_w->db, id);
}

Contract ContractService::get(const QString &number) const
{
    const Access access = requireMoney(*m_w);
    const auto found = ContractRepository(m_w->db).find(number);
    if (!found || !access.shows(found->brand))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no contract %1"), {number});
    return *found;
}

std::optional<Contract> ContractService::findByProposal(Id<Proposal> proposal) const
{
    const Access access = requireMoney(*m_w);
    auto found = ContractRepository(m_w->db).findByProposal(proposal);
    return found && access.shows(found->brand) ? found : std::nullopt;
}

Id<Contract> ContractService::draftFrom(Id<Proposal> id)
{
    requirePermission(*m_w, Permission::DraftContract);
    const ProposalRepository proposals(m_w->db);
    const auto proposal = proposals.find(id);
    if (!proposal)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This proposal no longer exists"));
    if (proposal->stage != ProposalStage::Accepted)
        refuse(Error::Kind::Rejected, {ContractProblem::ProposalNotAccepted, -1, proposal->number});
    const auto brand = BrandRepository(m_w->db).find(proposal->brand);
    Contract draft;
    draft.institution = proposal->institution;
    draft.brand = proposal->brand;
    draft.proposal = proposal->id;
    draft.title = proposal->title;
    draft.currency = proposal->value.currency;
    draft.term = proposal->term;
    draft.terms = draftTerms(proposal->offeredPercent, proposal->guarantee);
    draft.grants = {requestOf(*proposal, brand ? brand->code : QString(), proposals.assetCodes(proposal->assets))};
    return add(draft);
}

Id<Contract> ContractService::add(Contract contract)
{
    requirePermission(*m_w, Permission::DraftContract);
    contract.state = ContractState::Draft;
    contract.signedOn.reset();
    contract.terminatedOn.reset();
    contract.terminationReason.clear();
    contract.id = {};
    if (const auto findings = validate(contract); !findings.isEmpty())
        refuse(Error::Kind::BadInput, findings.first());
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    if (contract.number.isEmpty())
        contract.number = nextNumber(tx, "contract", "C", m_w->clock.today().year());
    checkIsFree(m_w->db, contract);
    const Id<Contract> id = ContractRepository::insert(journal, contract);
    tx.commit();
    return id;
}

void ContractService::change(const Contract &contract)
{
    requirePermission(*m_w, Permission::DraftContract);
    if (const auto findings = validate(contract); !findings.isEmpty())
        refuse(Error::Kind::BadInput, findings.first());
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Contract before = require(m_w->db, contract.id);
    requireDraft(before);
    Contract after = contract;
    if (after.number.isEmpty())
        after.number = before.number;
    after.state = ContractState::Draft;
    after.signedOn.reset();
    after.terminatedOn.reset();
    after.terminationReason.clear();
    checkIsFree(m_w->db, after);
    ContractRepository::update(journal, after);
    tx.commit();
}

void ContractService::setArchived(Id<Contract> id, bool archived)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Contract contract = require(m_w->db, id);
    if (contract.archivedOn.has_value() == archived)
        return;
    const QDate today = m_w->clock.today();
    const ContractStanding standing = standingOf(contract.state, contract.term, contract.sellOffDays, today);
    const bool isOver =
        standing == ContractStanding::Draft || standing == ContractStanding::Ended
        || (standing == ContractStanding::Terminated && contract.lastDay().addDays(contract.sellOffDays) < today);
    if (archived && !isOver) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The contract %1 still runs"), {contract.number});
    }
    contract.archivedOn = archived ? std::optional(today) : std::nullopt;
    ContractRepository::update(journal, contract, archived ? "archived" : "restored");
    tx.commit();
}

SigningCheck ContractService::signingCheck(const Contract &contract) const
{
    const Access access = requireMoney(*m_w);
    if (contract.id.isSet())
        access.requireShown(contract.id);
    SigningCheck out = checkSigning(*m_w, contract);
    for (AvailsAnswer &answer : out.grants)
        answer = shownAnswer(std::move(answer), access);
    return out;
}

void ContractService::sign(Id<Contract> id, qint64 version, QDate on)
{
    requirePermission(*m_w, Permission::SignContract);
    if (!on.isValid())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The day of the signature is needed"));
    Transaction tx(m_w->db);
    tx.lock("sign");
    Journal journal(tx, *m_w);
    Contract contract = require(m_w->db, id);
    requireDraft(contract);
    const SigningCheck check = checkSigning(*m_w, contract);
    if (!check.findings.isEmpty())
        refuse(Error::Kind::Rejected, check.findings.first());
    for (const AvailsAnswer &answer : check.grants) {
        if (answer.verdict == AvailsVerdict::Unavailable)
            throw rightsTaken(answer);
    }
    ContractRepository::keepMembers(journal, id, membersOf(m_w->db, contract));
    contract.version = version;
    contract.state = ContractState::Signed;
    contract.signedOn = on;
    ContractRepository::update(journal, contract, "signed");
    if (contract.proposal.isSet()) {
        if (const auto proposal = ProposalRepository(m_w->db).find(contract.proposal))
            ProposalRepository::move(journal, *proposal, ProposalStage::Contracted, contract.number);
    }
    tx.commit();
}

void ContractService::terminate(Id<Contract> id, qint64 version, QDate on, const QString &reason)
{
    requirePermission(*m_w, Permission::TerminateContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Contract contract = require(m_w->db, id);
    if (contract.state != ContractState::Signed) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Only a signed contract can be terminated"));
    }
    if (!on.isValid() || on < *contract.signedOn) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "A contract cannot be terminated before it was signed"));
    }
    if (reason.trimmed().isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    contract.version = version;
    contract.state = ContractState::Terminated;
    contract.terminatedOn = on;
    contract.terminationReason = reason.trimmed();
    ContractRepository::update(journal, contract, "terminated");
    tx.commit();
}

QList<ReportingPeriod> ContractService::calendar(const Contract &contract) const
{
    return reportingCalendar(contract, ContractRepository(m_w->db).reportedPeriods(contract.id), m_w->clock.today());
}

QList<TimelineEvent> ContractService::timeline(const Contract &contract) const
{
    const QDateTime created = ContractRepository(m_w->db).createdAt(contract.id);
    return timelineOf(contract, created.date(), calendar(contract));
}

RoyaltyTerms ContractService::royaltyTerms(const Contract &contract) const
{
    const Json document = completeTerms(contract, RightsLedger(m_w->db).regions());
    return RoyaltyTerms::parse(JsonNode(document, contract.number));
}

OrderedJson ContractService::exportDocument(const Contract &contract) const
{
    return contractDocument(contract, ContractRepository(m_w->db).parties(contract));
}

Id<Contract> ContractService::importDocument(const Json &document, const QString &file)
{
    requirePermission(*m_w, Permission::DraftContract);
    ContractDocument read = readContractDocument(document, file, RightsLedger(m_w->db).regions());
    const JsonNode root(document, file);
    Contract &contract = read.contract;
    const auto institution = InstitutionRepository(m_w->db).find(read.parties.institution);
    if (!institution)
        root.member("institution").fail(QT_TRANSLATE_NOOP("core", "there is no institution with this code"));
    contract.institution = institution->id;
    const auto brand = BrandRepository(m_w->db).find(read.parties.brand);
    if (!brand)
        root.member("brand").fail(QT_TRANSLATE_NOOP("core", "there is no brand with this code"));
    contract.brand = brand->id;
    if (!read.parties.proposal.isEmpty()) {
        const auto proposal = ProposalRepository(m_w->db).find(read.parties.proposal);
        if (!proposal || proposal->institution != contract.institution || proposal->brand != contract.brand)
            root.member("proposal").fail(QT_TRANSLATE_NOOP("core", "these parties have no proposal with this number"));
        contract.proposal = proposal->id;
    }
    if (!read.parties.master.isEmpty()) {
        const auto master = ContractRepository(m_w->db).find(read.parties.master);
        if (!master)
            root.member("master").fail(QT_TRANSLATE_NOOP("core", "there is no contract with this number"));
        contract.master = master->id;
    }
    const auto further = root.member("further_institutions").items();
    for (size_t i = 0; i < further.size(); ++i) {
        const auto other = InstitutionRepository(m_w->db).find(read.parties.further[qsizetype(i)]);
        if (!other)
            further[i].fail(QT_TRANSLATE_NOOP("core", "there is no institution with this code"));
        contract.furtherInstitutions.append(other->id);
    }
    const auto grants = root.member("grants").items();
    for (size_t i = 0; i < grants.size(); ++i) {
        const QStringList unknown =
            ContractRepository(m_w->db).unknownAssets(contract, codeTexts(contract.grants[i].assets));
        if (!unknown.isEmpty()) {
            grants[i].member("assets").fail(QT_TRANSLATE_NOOP("core", "the institution has no asset or collection %1"),
                                            {unknown.first()});
        }
    }
    return add(contract);
}

QList<HistoryEntry> ContractService::history(Id<Contract> id) const
{
    requireMoney(*m_w).requireShown(id);
    return historyOf(m_w->db, "contract", id.value);
}

} // namespace lianming
