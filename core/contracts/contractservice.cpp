#include "core/contracts/contractservice.h"

#include "core/base/codetree.h"
#include "core/brands/brandrepository.h"
#include "core/contracts/amendedterms.h"
#include "core/contracts/amendmentrepository.h"
#include "core/contracts/contractrepository.h"
#include "core/contracts/contractterms.h"
#include "core/contracts/termination.h"
#include "core/db/numbering.h"
#include "core/diary/diaryrepository.h"
#include "core/inbox/notify.h"
#include "core/institutions/institutionrepository.h"
#include "core/people/access.h"
#include "core/proposals/proposalrepository.h"
#include "core/proposals/proposalservice.h"
#include "core/rights/ledger.h"

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

} // namespace

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
    for (const Obligation &task : terminationTasks(contract, on))
        DiaryRepository::insert(journal, task);
    notify(journal, {.code = "contract_terminated",
                     .record = {QStringLiteral("contract"), id.value},
                     .label = contract.number,
                     .brand = contract.brand,
                     .args = {dayText(on)}});
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
    const Regions workspace = RightsLedger(m_w->db).regions();
    const auto parsed = [&](Json document) {
        if (!document.contains("regions"))
            document["regions"] = workspace.definitions();
        return RoyaltyTerms::parse(JsonNode(document, contract.number));
    };
    std::vector<TermsVersion> versions;
    if (contract.amendments > 0) {
        QDate from;
        for (const Amendment &amendment : AmendmentRepository(m_w->db).signedOf(contract.id)) {
            versions.push_back({from, parsed(parseJson(amendment.before.toUtf8(), contract.number))});
            from = amendment.effectiveOn;
        }
        versions.push_back({from, parsed(termsDocument(contract))});
    } else {
        versions.push_back({{}, parsed(termsDocument(contract))});
    }
    RoyaltyTerms terms = amendedTerms(versions);
    return contract.terminatedOn ? endedTerms(std::move(terms), *contract.terminatedOn) : terms;
}

OrderedJson ContractService::exportDocument(const Contract &contract) const
{
    OrderedJson out = contractDocument(contract, ContractRepository(m_w->db).parties(contract));
    if (contract.amendments == 0)
        return out;
    for (const Amendment &amendment : AmendmentRepository(m_w->db).signedOf(contract.id)) {
        out["amendment_history"].push_back({{"number", amendment.number},
                                            {"title", amendment.title.toStdString()},
                                            {"reason", amendment.reason.toStdString()},
                                            {"effective_on", dayJson(amendment.effectiveOn)},
                                            {"signed_on", dayJson(*amendment.signedOn)},
                                            {"before", parseJson(amendment.before.toUtf8(), contract.number)}});
    }
    return out;
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
