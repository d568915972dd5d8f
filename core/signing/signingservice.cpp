#include "core/signing/signingservice.h"

#include "core/contracts/contractrepository.h"
#include "core/db/storedfiles.h"
#include "core/diary/diaryrepository.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/proposals/proposalrepository.h"
#include "core/proposals/proposalservice.h"
#include "core/signing/signingduties.h"
#include "core/signing/signingrepository.h"

#include <QFileInfo>

#include <algorithm>

namespace lianming {

namespace {

/// What must have passed before anybody approves: nobody says yes to rights that are another's.
constexpr std::array beforeApproval{Gate::Complete, Gate::RightsFree, Gate::TitleHeld};

Contract storedContract(Connection &db, Id<Contract> id)
{
    auto found = ContractRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This contract no longer exists"));
    return *std::move(found);
}

Contract draftToSign(Connection &db, Id<Contract> id)
{
    Contract out = storedContract(db, id);
    if (out.state != ContractState::Draft) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The contract %1 is signed and can no longer be changed"), {out.number});
    }
    return out;
}

/// The content that is decided about: a draft as it is stored, a signed contract as the caller would have it.
Contract contentOf(Connection &db, const Contract &contract)
{
    Contract stored = storedContract(db, contract.id);
    if (stored.version != contract.version) {
        throw Error(Error::Kind::Conflict,
                    QT_TRANSLATE_NOOP("core", "Somebody else changed the contract %1 meanwhile: look at it again"),
                    {stored.number});
    }
    return stored.state == ContractState::Draft ? stored : contract;
}

GateReport reportOf(Workspace &w, const Contract &content)
{
    return gatesOf(w, content, {.isAmendment = content.state != ContractState::Draft});
}

QString requireNote(const QString &note)
{
    if (note.trimmed().isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Say why: a reason is needed"));
    return note.trimmed();
}

/// Two people stand behind a contract: whoever wrote last in it gives one approval at most.
void requireSecondPerson(const SigningRepository &repository, const ContractApproval &approval)
{
    if (repository.lastDrafter(approval.contract) != approval.actor)
        return;
    const auto approvals = repository.approvals(approval.contract);
    for (const ApprovalKind kind : approvalKinds) {
        const auto other = countingApproval(approvals, kind, approval.fingerprint);
        if (kind != approval.kind && other && other->fingerprint == approval.fingerprint
            && other->decision == ApprovalDecision::Approved && other->actor == approval.actor) {
            throw Error(Error::Kind::Rejected,
                        QT_TRANSLATE_NOOP("core", "You wrote last in this contract and have approved it once already: "
                                                  "the other approval needs a second person"));
        }
    }
}

/// The warnings that somebody signed in spite of, and what was waived, for the history.
QList<HistoryEntry::Change> signedInSpiteOf(const GateReport &report)
{
    QList<HistoryEntry::Change> out;
    for (const GateResult &result : report.gates) {
        for (const GateFinding &finding : result.findings)
            out.append({QString::fromLatin1(gateCode(result.gate)), QString(), finding.message.english()});
    }
    return out;
}

void addDuties(Journal &journal, const DraftedContract &drafted, QDate signedOn)
{
    Connection &db = journal.transaction().db();
    const auto known = DiaryRepository(db).obligations(drafted.contract.id, false);
    for (const Obligation &duty : dutiesOfSigning(drafted, signedOn, known))
        DiaryRepository::insert(journal, duty);
}

/// Something on the way to a signature, which the house alone hears of. `asked`: who is to decide.
void tellHouse(Journal &journal, const Contract &contract, const char *code, const QStringList &args,
               const QStringList &to = {}, const QList<Role> &asked = {})
{
    notify(journal, {.code = code,
                     .record = {QStringLiteral("contract"), contract.id.value},
                     .label = contract.number,
                     .args = args,
                     .to = to,
                     .roles = asked});
}

} // namespace

GateReport SigningService::gates(const Contract &contract) const
{
    const Access access = requireMoney(*m_w);
    if (contract.id.isSet())
        access.requireShown(contract.id);
    return gatesOf(*m_w, contract, {.isAmendment = contract.state != ContractState::Draft, .shownTo = &access});
}

void SigningService::sign(Id<Contract> id, qint64 version, QDate on)
{
    requirePermission(*m_w, Permission::SignContract);
    if (!on.isValid())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The day of the signature is needed"));
    Transaction tx(m_w->db);
    tx.lock("sign");
    Journal journal(tx, *m_w);
    Contract contract = draftToSign(m_w->db, id);
    const GateReport report = gatesOf(*m_w, contract);
    requirePassed(report);
    ContractRepository::keepMembers(journal, id, grantMembers(m_w->db, contract.grants));
    contract.version = version;
    contract.state = ContractState::Signed;
    contract.signedOn = on;
    if (const auto findings = signedInSpiteOf(report); !findings.isEmpty())
        journal.note(Area::Contracts, "contract", id.value, contract.number, "gates passed", findings);
    ContractRepository::update(journal, contract, "signed");
    if (contract.proposal.isSet()) {
        if (const auto proposal = ProposalRepository(m_w->db).find(contract.proposal))
            moveAndTell(journal, *proposal, {ProposalStage::Contracted, {}, {}, contract.number});
    }
    addDuties(journal, draftedContract(*m_w, contract), on);
    notify(journal, {.code = "contract_signed",
                     .record = {QStringLiteral("contract"), id.value},
                     .label = contract.number,
                     .brand = contract.brand,
                     .args = {dayText(on)},
                     .also = {{QStringLiteral("brand"), contract.brand.value},
                              {QStringLiteral("institution"), contract.institution.value}}});
    tx.commit();
}

void SigningService::approve(const Contract &contract, ApprovalKind kind, const QString &note)
{
    decide(contract, kind, ApprovalDecision::Approved, note.trimmed());
}

void SigningService::refuseApproval(const Contract &contract, ApprovalKind kind, const QString &note)
{
    decide(contract, kind, ApprovalDecision::Refused, note);
}

void SigningService::decide(const Contract &contract, ApprovalKind kind, ApprovalDecision decision, const QString &note)
{
    requirePermission(*m_w, permissionFor(kind));
    Transaction tx(m_w->db);
    tx.lock("sign"); // neither given nor taken back in the middle of a signature
    Journal journal(tx, *m_w);
    const Contract content = contentOf(m_w->db, contract);
    const SigningRepository repository(m_w->db);
    ContractApproval approval;
    approval.contract = content.id;
    approval.kind = kind;
    approval.decision = decision;
    approval.note = decision == ApprovalDecision::Approved ? note : requireNote(note);
    approval.at = journal.now();
    approval.actor = journal.actor().name;
    if (decision == ApprovalDecision::Approved) {
        const GateReport report = reportOf(*m_w, content);
        requirePassed(report, beforeApproval);
        approval.fingerprint = report.fingerprint;
        requireSecondPerson(repository, approval);
    } else {
        approval.fingerprint = contentFingerprint(m_w->db, content);
        const auto before = countingApproval(repository.approvals(content.id), kind, approval.fingerprint);
        const bool wasApproved =
            before && before->fingerprint == approval.fingerprint && before->decision == ApprovalDecision::Approved;
        approval.decision = wasApproved ? ApprovalDecision::Withdrawn : ApprovalDecision::Refused;
    }
    SigningRepository::insert(journal, approval);
    journal.note(Area::Contracts, "contract", content.id.value, content.number,
                 approval.decision == ApprovalDecision::Approved  ? "approved"
                 : approval.decision == ApprovalDecision::Refused ? "approval refused"
                                                                  : "approval withdrawn",
                 {{QString::fromLatin1(approvalKindCode(kind)), QString(), approval.note}});
    const QString word = QStringLiteral("approval:") + QLatin1StringView(approvalKindCode(kind));
    const QStringList drafter{repository.lastDrafter(content.id)};
    switch (approval.decision) {
    case ApprovalDecision::Approved: tellHouse(journal, content, "contract_approved", {word}, drafter); break;
    case ApprovalDecision::Refused:
        tellHouse(journal, content, "approval_refused", {word, approval.note}, drafter);
        break;
    case ApprovalDecision::Withdrawn:
        tellHouse(journal, content, "approval_withdrawn", {word, approval.note}, drafter);
        break;
    }
    tx.commit();
}

QList<ContractApproval> SigningService::approvals(Id<Contract> id) const
{
    const Access access = requireMoney(*m_w);
    access.requireShown(id);
    return access.brand() ? QList<ContractApproval>() : SigningRepository(m_w->db).approvals(id);
}

Id<GateWaiver> SigningService::askWaiver(const Contract &contract, Gate gate, const QString &reason,
                                         const QString &document, Progress *progress)
{
    const Access access = requireHouse(*m_w);
    if (!access.may(Permission::ApproveContractLegal) && !access.may(Permission::SignContract))
        access.require(Permission::DraftContract);
    if (!mayBeWaived(gate)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "A contract that is incomplete cannot be let pass: complete it"));
    }
    const QString why = requireNote(reason);
    const StoredFile file = m_w->files.addFile(document, progress); // complete on disk before any row refers to it
    const QString mediaType = mediaTypeOf(document);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Contract content = contentOf(m_w->db, contract);
    const GateReport report = reportOf(*m_w, content);
    GateWaiver waiver;
    waiver.contract = content.id;
    waiver.gate = gate;
    waiver.fingerprint = report.fingerprint;
    bool isProhibited = false;
    for (const GateFinding &finding : report.of(gate).findings) {
        isProhibited = isProhibited || (finding.blocks && !finding.waivable);
        if (finding.blocks && finding.waivable && !finding.waived)
            waiver.covers.append(finding.key);
    }
    if (waiver.covers.isEmpty() && isProhibited) {
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Nobody can waive what stands in the way here"));
    }
    if (waiver.covers.isEmpty()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Nothing stands in the way here: there is nothing to waive"));
    }
    waiver.reason = why;
    waiver.documentSha256 = file.sha256;
    waiver.documentName = QFileInfo(document).fileName();
    waiver.at = journal.now();
    waiver.actor = journal.actor().name;
    rememberFile(tx, file, mediaType, journal.now());
    const Id<GateWaiver> id = SigningRepository::insert(journal, waiver);
    journal.note(Area::Contracts, "contract", content.id.value, content.number, "waiver asked",
                 {{QString::fromLatin1(gateCode(gate)), QString(), why},
                  {QStringLiteral("file"), QString(), waiver.documentName}});
    followOwn(journal, {QStringLiteral("contract"), content.id.value});
    tellHouse(journal, content, "waiver_asked", {QStringLiteral("gate:") + QLatin1StringView(gateCode(gate)), why}, {},
              rolesWith(Permission::WaiveGate));
    tx.commit();
    return id;
}

void SigningService::decideWaiver(Id<GateWaiver> id, bool isGranted, const QString &note)
{
    requirePermission(*m_w, Permission::WaiveGate);
    Transaction tx(m_w->db);
    tx.lock("sign");
    Journal journal(tx, *m_w);
    const auto waiver = SigningRepository(m_w->db).find(id);
    if (!waiver)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    if (waiver->decision)
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "This waiver was decided before"));
    if (waiver->actor == journal.actor().name) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "You asked for this waiver yourself: a second person must decide"));
    }
    const QString why = isGranted ? note.trimmed() : requireNote(note);
    const Contract contract = storedContract(m_w->db, waiver->contract);
    if (isGranted && contract.state == ContractState::Draft
        && contentFingerprint(m_w->db, contract) != waiver->fingerprint) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The contract was changed since this waiver was asked for: ask anew"));
    }
    SigningRepository::decide(journal, id, isGranted, why);
    journal.note(Area::Contracts, "contract", contract.id.value, contract.number,
                 isGranted ? "waiver granted" : "waiver refused",
                 {{QString::fromLatin1(gateCode(waiver->gate)), QString(), why}});
    const QString word = QStringLiteral("gate:") + QLatin1StringView(gateCode(waiver->gate));
    if (isGranted)
        tellHouse(journal, contract, "waiver_granted", {word}, {waiver->actor});
    else
        tellHouse(journal, contract, "waiver_refused", {word, why}, {waiver->actor});
    tx.commit();
}

QList<GateWaiver> SigningService::waivers(Id<Contract> id) const
{
    const Access access = requireMoney(*m_w);
    access.requireShown(id);
    return access.brand() ? QList<GateWaiver>() : SigningRepository(m_w->db).waivers(id);
}

QList<Attachment> SigningService::attachments(Id<Contract> id) const
{
    const Access access = requireMoney(*m_w);
    access.requireShown(id);
    return access.brand() ? QList<Attachment>() : attachmentsOf(m_w->db, "contract", id.value);
}

void SigningService::attach(Id<Contract> id, const QString &path, Progress *progress)
{
    requirePermission(*m_w, Permission::DraftContract);
    const Contract contract = storedContract(m_w->db, id);
    lianming::attach(*m_w, Area::Contracts, "contract", id.value, contract.number, path, progress);
}

std::map<Gate, GateRule> SigningService::rules() const
{
    requireMember(*m_w);
    return SigningRepository(m_w->db).rules();
}

void SigningService::setRule(Gate gate, GateRule rule)
{
    requirePermission(*m_w, Permission::ManageSettings);
    if (rule == GateRule::Warn && !mayWarn(gate)) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Complete terms, free rights and held title are always asked for"));
    }
    if (!mayWarn(gate))
        return;
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    SigningRepository::setRule(journal, gate, rule);
    tx.commit();
}

} // namespace lianming
