#include "core/signing/amendmentservice.h"

#include "core/contracts/amendmentrepository.h"
#include "core/contracts/contractjson.h"
#include "core/contracts/contractrepository.h"
#include "core/contracts/contractterms.h"
#include "core/diary/diaryrepository.h"
#include "core/drafting/draftedcontract.h"
#include "core/inbox/notify.h"
#include "core/people/access.h"
#include "core/rights/ledger.h"

#include <algorithm>

namespace lianming {

namespace {

[[noreturn]] void refuse(const AmendmentFinding &finding, Error::Kind kind = Error::Kind::Rejected)
{
    const Message message = amendmentFindingMessage(finding);
    throw Error(kind, message.text, message.args);
}

Contract amendedContract(Connection &db, Id<Contract> id)
{
    const auto found = ContractRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This contract no longer exists"));
    return *found;
}

Amendment requireAmendment(Connection &db, Id<Amendment> id)
{
    const auto found = AmendmentRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This amendment no longer exists"));
    return *found;
}

void requireDraft(const Amendment &amendment)
{
    if (amendment.state == AmendmentState::Draft)
        return;
    throw Error(Error::Kind::Rejected,
                amendment.state == AmendmentState::Signed
                    ? QT_TRANSLATE_NOOP("core", "The amendment is signed and can no longer be changed")
                    : QT_TRANSLATE_NOOP("core", "The amendment was given up: draft it anew"));
}

ContractOption requireOpenOption(Connection &db, Id<ContractOption> id)
{
    const auto found = DiaryRepository(db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This record no longer exists"));
    if (found->state != OptionState::Open)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "This option was decided before"));
    return *found;
}

QString documentOf(Connection &db, const Contract &contract)
{
    return QString::fromStdString(contractDocument(contract, ContractRepository(db).parties(contract)).dump());
}

/// What a document says of a contract; who its parties are and where it stands is the record's.
Contract contractOf(Connection &db, const Json &document, const QString &file, const Contract &record)
{
    Contract out = readContractDocument(document, file, RightsLedger(db).regions()).contract;
    out.id = record.id;
    out.version = record.version;
    out.institution = record.institution;
    out.brand = record.brand;
    out.furtherInstitutions = record.furtherInstitutions;
    out.proposal = record.proposal;
    out.master = record.master;
    out.state = record.state;
    out.amendments = record.amendments;
    out.signedOn = record.signedOn;
    out.terminatedOn = record.terminatedOn;
    out.terminationReason = record.terminationReason;
    out.archivedOn = record.archivedOn;
    return out;
}

/// The same of what an amendment has stored.
Contract contractIn(Connection &db, const QString &document, const Contract &record)
{
    try {
        return contractOf(db, parseJson(document.toUtf8(), record.number), record.number, record);
    } catch (const Error &error) {
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored amendment of %1 is damaged: %2"),
                    {record.number, error.message().english()});
    }
}

/// What the money terms of before and after do not allow. Terms that cannot be read are the gates' to name.
QList<AmendmentFinding> moneyFindingsOf(Connection &db, const Contract &before, const Contract &after,
                                        QDate effectiveOn)
{
    const Regions workspace = RightsLedger(db).regions();
    const auto parsed = [&](const Contract &contract) {
        Json document = termsDocument(contract);
        if (!document.contains("regions"))
            document["regions"] = workspace.definitions();
        return RoyaltyTerms::parse(JsonNode(document, contract.number));
    };
    try {
        return moneyFindings(parsed(before), parsed(after), effectiveOn);
    } catch (const Error &) {
        return {};
    }
}

QDate lastEffective(Connection &db, Id<Contract> contract)
{
    const QList<Amendment> before = AmendmentRepository(db).signedOf(contract);
    return before.isEmpty() ? QDate() : before.last().effectiveOn;
}

QList<AmendmentFinding> findingsOf(Connection &db, const Amendment &amendment, const Contract &before,
                                   const Contract &after)
{
    QList<AmendmentFinding> out = amendmentFindings(amendment, before, after, lastEffective(db, before.id));
    if (amendment.effectiveOn.isValid())
        out += moneyFindingsOf(db, before, after, amendment.effectiveOn);
    return out;
}

/// What keeps a draft from being kept at all: who means to amend a contract may still have much of it open.
void requireKeepable(const QList<AmendmentFinding> &findings, const Contract &after)
{
    for (const AmendmentFinding &finding : findings) {
        if (finding.problem == AmendmentProblem::ContractNotSigned)
            refuse(finding);
        if (finding.problem == AmendmentProblem::TitleMissing || finding.problem == AmendmentProblem::EffectiveMissing
            || finding.problem == AmendmentProblem::FixedChanged)
            refuse(finding, Error::Kind::BadInput);
    }
    if (const auto problems = validate(after); !problems.isEmpty()) {
        const Message message = findingMessage(problems.first());
        throw Error(Error::Kind::BadInput, message.text, message.args);
    }
}

} // namespace

QList<Amendment> AmendmentService::list(Id<Contract> contract) const
{
    requireMoney(*m_w).requireShown(contract);
    return AmendmentRepository(m_w->db).of(contract);
}

OpenedAmendment AmendmentService::open(Id<Amendment> id) const
{
    const Access access = requireMoney(*m_w);
    const Amendment amendment = requireAmendment(m_w->db, id);
    access.requireShown(amendment.contract);
    const Contract now = amendedContract(m_w->db, amendment.contract);
    const bool isSigned = amendment.state == AmendmentState::Signed;
    return {amendment, isSigned ? contractIn(m_w->db, amendment.before, now) : now,
            contractIn(m_w->db, amendment.after, now)};
}

TextDiff AmendmentService::changes(const OpenedAmendment &opened, DocumentLanguage language) const
{
    requireMoney(*m_w).requireShown(opened.amendment.contract);
    const DraftedContract before = draftedContract(*m_w, opened.before);
    const DraftedContract after = draftedContract(*m_w, opened.after);
    const ContractText textBefore = before.text.value_or(ContractText());
    const ContractText textAfter = after.text.value_or(ContractText());
    return compareTexts({textBefore, before.facts}, {textAfter, after.facts}, after.library, language);
}

Contract AmendmentService::amendedBy(Id<Contract> id, const Json &document, const QString &file) const
{
    requireMoney(*m_w).requireShown(id);
    const Contract record = amendedContract(m_w->db, id);
    Contract out = contractOf(m_w->db, document, file, record);
    if (out.number != record.number) {
        JsonNode(document, file)
            .member("number")
            .fail(QT_TRANSLATE_NOOP("core", "must be %1, the contract that is amended"), {record.number});
    }
    if (const JsonNode text = JsonNode(document, file).member("text"); text.isPresent())
        (void)readContractText(text);
    return out;
}

Id<Amendment> AmendmentService::draft(const Amendment &amendment, const Contract &after)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const Contract before = amendedContract(m_w->db, after.id);
    Amendment stored = amendment;
    stored.contract = after.id;
    stored.state = AmendmentState::Draft;
    stored.signedOn.reset();
    stored.before.clear();
    stored.base = before.amendments;
    stored.number = AmendmentRepository(m_w->db).nextNumber(after.id);
    requireKeepable(amendmentFindings(stored, before, after, {}), after);
    stored.after = documentOf(m_w->db, after);
    const Id<Amendment> id = AmendmentRepository::insert(journal, stored, before.number);
    tx.commit();
    return id;
}

Id<Amendment> AmendmentService::draftRenewal(Id<ContractOption> id)
{
    requirePermission(*m_w, Permission::DraftContract);
    const ContractOption option = requireOpenOption(m_w->db, id);
    Contract after = amendedContract(m_w->db, option.contract);
    const QDate oldEnd = after.term.end;
    after.term.end = option.newEnd;
    for (GrantTerms &grant : after.grants) {
        if (grant.days.end == oldEnd)
            grant.days.end = option.newEnd;
    }
    Amendment amendment;
    amendment.title = option.title;
    amendment.reason = option.condition;
    amendment.effectiveOn = oldEnd.addDays(1);
    amendment.option = id;
    return draft(amendment, after);
}

void AmendmentService::change(const Amendment &amendment, const Contract &after)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Amendment stored = requireAmendment(m_w->db, amendment.id);
    requireDraft(stored);
    const Contract before = amendedContract(m_w->db, stored.contract);
    stored.version = amendment.version;
    stored.title = amendment.title;
    stored.reason = amendment.reason;
    stored.effectiveOn = amendment.effectiveOn;
    requireKeepable(amendmentFindings(stored, before, after, {}), after);
    stored.after = documentOf(m_w->db, after);
    AmendmentRepository::update(journal, stored, before.number);
    tx.commit();
}

void AmendmentService::drop(Id<Amendment> id, qint64 version)
{
    requirePermission(*m_w, Permission::DraftContract);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Amendment amendment = requireAmendment(m_w->db, id);
    requireDraft(amendment);
    amendment.version = version;
    amendment.state = AmendmentState::Dropped;
    AmendmentRepository::update(journal, amendment, amendedContract(m_w->db, amendment.contract).number, "dropped");
    tx.commit();
}

AmendmentCheck AmendmentService::check(Id<Amendment> id) const
{
    const OpenedAmendment opened = open(id);
    return check(opened.amendment, opened.after);
}

AmendmentCheck AmendmentService::check(const Amendment &amendment, const Contract &after) const
{
    const Access access = requireMoney(*m_w);
    access.requireShown(after.id);
    AmendmentCheck out;
    out.findings = findingsOf(m_w->db, amendment, amendedContract(m_w->db, after.id), after);
    if (out.findings.isEmpty())
        out.gates = gatesOf(*m_w, after, {.isAmendment = true, .shownTo = &access});
    return out;
}

void AmendmentService::sign(Id<Amendment> id, qint64 version, QDate on)
{
    requirePermission(*m_w, Permission::SignContract);
    if (!on.isValid())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The day of the signature is needed"));
    Transaction tx(m_w->db);
    tx.lock("sign");
    Journal journal(tx, *m_w);
    Amendment amendment = requireAmendment(m_w->db, id);
    requireDraft(amendment);
    const Contract before = amendedContract(m_w->db, amendment.contract);
    Contract after = contractIn(m_w->db, amendment.after, before);
    if (const auto findings = findingsOf(m_w->db, amendment, before, after); !findings.isEmpty())
        refuse(findings.first());
    requirePassed(gatesOf(*m_w, after, {.isAmendment = true}));
    after.amendments = before.amendments + 1;
    ContractRepository::amend(journal, after, id, amendment.effectiveOn, grantMembers(m_w->db, after.grants));
    if (amendment.option.isSet()) {
        ContractOption option = requireOpenOption(m_w->db, amendment.option);
        if (!canExercise(option, on)) {
            throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "The option can be used from %1 to %2 only"),
                        {option.from ? dayText(*option.from) : QStringLiteral("…"), dayText(option.by)});
        }
        option.state = OptionState::Exercised;
        option.decidedOn = on;
        option.decision = amendment.title;
        DiaryRepository::update(journal, option, optionStateCode(option.state));
    }
    amendment.version = version;
    amendment.state = AmendmentState::Signed;
    amendment.signedOn = on;
    amendment.before = documentOf(m_w->db, before);
    AmendmentRepository::update(journal, amendment, before.number, "signed");
    notify(journal, {.code = "contract_amended",
                     .record = {QStringLiteral("contract"), before.id.value},
                     .label = before.number,
                     .brand = before.brand,
                     .args = {amendment.title, dayText(amendment.effectiveOn)}});
    tx.commit();
}

} // namespace lianming
