#include "core/royalties/auditbasis.h"

#include "core/db/numbering.h"
#include "core/people/access.h"
#include "core/royalties/editions.h"
#include "core/royalties/lineresolution.h"
#include "core/royalties/royaltyruns.h"

namespace lianming {

namespace {

constexpr const char *numberPrefix = "AUD";

[[noreturn]] void refuse(const Message &message)
{
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

} // namespace

RoyaltyTerms auditTerms(Workspace &w, const ReportingContract &contract)
{
    const Json json = Json::parse(contract.terms.toStdString(), nullptr, false);
    if (!json.is_object() || !json.contains("rates") || json["rates"].empty()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Contract %1 has no royalty rates yet: write its terms first"),
                    {contract.number});
    }
    return fullTerms(w, contract.id);
}

AuditBasis auditBasis(Workspace &w, Id<Contract> contract, Progress &progress)
{
    AuditBasis out;
    out.reporting = reportingContract(w.db, contract);
    out.terms = auditTerms(w, out.reporting);
    const RoyaltyBook book(w.db);
    out.fx = book.rates(out.terms.currency);
    out.loaded =
        book.load(Editions(StatementRepository(w.db).ofContract(contract)).today(), out.reporting.number, progress);
    for (const LoadedLines::Part &part : out.loaded.parts) {
        for (const auto &[number, settlement] : settlements(w.db, part.statement.id))
            out.loaded.lines.settlements.insert_or_assign(out.loaded.index(part, number), settlement);
    }
    return out;
}

AuditCase storedAudit(const AuditRepository &repository, Id<AuditCase> id)
{
    if (auto out = repository.find(id))
        return *out;
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such audit"));
}

AuditCase workedOnAudit(const AuditRepository &repository, Id<AuditCase> id, qint64 version)
{
    AuditCase out = storedAudit(repository, id);
    if (out.version != version)
        throw Error(Error::Kind::Conflict,
                    QT_TRANSLATE_NOOP("core", "Somebody else changed %1 meanwhile. Look at it again first"),
                    {out.number});
    if (out.state == AuditState::Closed)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is closed and never changes"), {out.number});
    if (out.state == AuditState::Settled)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is settled: take the settlement back first"),
                    {out.number});
    return out;
}

QList<AuditCaseRow> AuditService::list(const AuditFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return AuditRepository(m_w->db).list(filter);
}

AuditCase AuditService::get(Id<AuditCase> id) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return storedAudit(AuditRepository(m_w->db), id);
}

AuditCase AuditService::get(const QString &number) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    if (auto out = AuditRepository(m_w->db).find(number))
        return *out;
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no audit %1"), {number});
}

AuditFile AuditService::file(Id<AuditCase> id) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Transaction tx(m_w->db, Transaction::Kind::Read);
    const AuditRepository repository(m_w->db);
    AuditFilter only;
    only.auditCase = id;
    const QList<AuditCaseRow> rows = repository.list(only);
    if (rows.isEmpty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such audit"));
    AuditFile out;
    out.row = rows.first();
    out.items = repository.items(id);
    if (!out.row.record.result.isEmpty())
        out.result = readAuditResult(out.row.record.result, out.row.record.currency);
    out.history = historyOf(m_w->db, "audit_case", id.value);
    return out;
}

std::optional<AuditClause> AuditService::clauseOf(Id<Contract> contract) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return auditClause(auditTerms(*m_w, reportingContract(m_w->db, contract)));
}

Id<AuditCase> AuditService::open(AuditCase auditCase)
{
    requirePermission(*m_w, Permission::RunAudits);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    const ReportingContract contract = reportingContract(m_w->db, auditCase.contract);
    if (!contract.isSigned)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Contract %1 is not signed: it has nothing to report yet"),
                    {contract.number});
    const RoyaltyTerms terms = auditTerms(*m_w, contract);
    if (const auto clause = auditClause(terms))
        auditCase.clause = *clause;
    else
        auditCase.clause.isStated = true;
    if (const auto problems = validate(auditCase, terms); !problems.isEmpty())
        refuse(auditProblemMessage(problems.first()));
    AuditCase fresh;
    fresh.contract = auditCase.contract;
    fresh.currency = terms.currency;
    fresh.firstPeriod = auditCase.firstPeriod;
    fresh.lastPeriod = auditCase.lastPeriod;
    fresh.auditor = auditCase.auditor;
    fresh.noticeOn = auditCase.noticeOn;
    fresh.clause = auditCase.clause;
    fresh.costs = auditCase.costs;
    fresh.notes = auditCase.notes;
    fresh.openedOn = m_w->clock.today();
    fresh.openedBy = m_w->actor.name;
    fresh.number = nextNumber(tx, "audit_case", numberPrefix, fresh.openedOn.year());
    const auto id = AuditRepository::insert(journal, fresh);
    tx.commit();
    return id;
}

void AuditService::change(const AuditCase &changed, Progress &progress)
{
    requirePermission(*m_w, Permission::RunAudits);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    AuditCase record = workedOnAudit(AuditRepository(m_w->db), changed.id, changed.version);
    record.auditor = changed.auditor;
    record.noticeOn = changed.noticeOn;
    record.costs = changed.costs;
    record.notes = changed.notes;
    if (record.clause.isStated) {
        record.clause = changed.clause;
        record.clause.isStated = true;
    }
    const RoyaltyTerms terms = auditTerms(*m_w, reportingContract(m_w->db, record.contract));
    if (const auto problems = validate(record, terms); !problems.isEmpty())
        refuse(auditProblemMessage(problems.first()));
    // Costs and clause stand in the result: it is made again from the same findings.
    if (record.state == AuditState::Computed)
        (void)computeInto(record, readAuditResult(record.result, record.currency).asOf, progress);
    AuditRepository::update(journal, record, "changed");
    tx.commit();
}

AuditResult AuditService::computeInto(AuditCase &record, QDate asOf, Progress &progress) const
{
    const AuditBasis basis = auditBasis(*m_w, record.contract, progress);
    const QList<AuditItem> items = AuditRepository(m_w->db).items(record.id);
    const AuditResult result =
        auditResult({record, items, basis.terms, basis.loaded, basis.fx, basis.reporting.reportWithinDays, asOf});
    record.state = AuditState::Computed;
    record.result = QString::fromStdString(auditResultJson(result).dump());
    record.shortfall = result.shortfall;
    return result;
}

AuditResult AuditService::compute(Id<AuditCase> id, qint64 version, QDate asOf, Progress &progress)
{
    requirePermission(*m_w, Permission::RunAudits);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    AuditCase record = workedOnAudit(AuditRepository(m_w->db), id, version);
    AuditResult out = computeInto(record, asOf, progress);
    AuditRepository::update(journal, record, "computed");
    tx.commit();
    return out;
}

void AuditService::settle(Id<AuditCase> id, qint64 version, AuditOutcome outcome, qint64 minor, const QString &reason)
{
    requirePermission(*m_w, Permission::RunAudits);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    AuditCase record = workedOnAudit(AuditRepository(m_w->db), id, version);
    if (record.state != AuditState::Computed)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is not computed yet"), {record.number});
    if (minor < 0)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A settled amount is not negative"));
    if (outcome == AuditOutcome::Nothing && (record.shortfall > 0 || minor != 0))
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "There is a shortfall: it is restated, invoiced or waived"));
    if (outcome == AuditOutcome::Waived && reason.trimmed().isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "A waiver needs its reason"));
    record.settlement = AuditSettlement{outcome, minor, reason.trimmed(), m_w->clock.today(), m_w->actor.name};
    record.state = AuditState::Settled;
    AuditRepository::update(journal, record, "settled");
    tx.commit();
}

void AuditService::reopen(Id<AuditCase> id, qint64 version, const QString &reason)
{
    requirePermission(*m_w, Permission::RunAudits);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    AuditCase record = storedAudit(AuditRepository(m_w->db), id);
    if (record.version != version)
        throw Error(Error::Kind::Conflict,
                    QT_TRANSLATE_NOOP("core", "Somebody else changed %1 meanwhile. Look at it again first"),
                    {record.number});
    if (record.state != AuditState::Settled)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is not settled"), {record.number});
    record.state = AuditState::Computed;
    record.settlement.reset();
    AuditRepository::update(journal, record, "reopened");
    if (!reason.trimmed().isEmpty())
        journal.note(Area::Royalties, "audit_case", id.value, record.number, "reason",
                     {{QStringLiteral("reason"), {}, reason.trimmed()}});
    tx.commit();
}

void AuditService::close(Id<AuditCase> id, qint64 version)
{
    requirePermission(*m_w, Permission::RunAudits);
    Transaction tx(m_w->db);
    tx.lock(auditLock);
    Journal journal(tx, *m_w);
    AuditCase record = storedAudit(AuditRepository(m_w->db), id);
    if (record.state != AuditState::Settled)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is %2: only what is settled can be closed"),
                    {record.number, QString::fromLatin1(auditStateCode(record.state))});
    record.version = version;
    record.state = AuditState::Closed;
    record.closedAt = journal.now();
    record.closedBy = journal.actor().name;
    AuditRepository::update(journal, record, "closed");
    tx.commit();
}

} // namespace lianming
