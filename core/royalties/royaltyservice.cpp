#include "core/royalties/royaltyservice.h"

#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/royalties/explain.h"
#include "core/royalties/lineflags.h"
#include "core/royalties/lineresolution.h"
#include "core/royalties/royaltyruns.h"

#include <algorithm>
#include <memory>

namespace lianming {

namespace {

constexpr const char *lockName = "royalties";

Error changedMeanwhile(const QString &label, const FigureDifference &difference)
{
    return {Error::Kind::Rejected,
            QT_TRANSLATE_NOOP("core", "%1 is approved with %2 %3 but would now be %4. Reopen it first"),
            {label, difference.figure, difference.stored, difference.recomputed}};
}

/// What differs between the stored figures of a statement and those of a run.
std::optional<FigureDifference> difference(const RoyaltyBook &book, const SalesStatement &statement,
                                           const RoyaltyRun &run)
{
    const auto stored = book.period(statement.id);
    return stored ? firstDifference(stored->figures, run.document(statement.period))
                  : FigureDifference{QStringLiteral("royalty_period"), {}, {}};
}

/// A statement as a person saw it, its contract, and the history that is being written about it.
class StatementAct
{
public:
    StatementAct(Workspace &w, Id<SalesStatement> id, qint64 version)
        : m_tx(w.db), m_journal((m_tx.lock(lockName), m_tx), w), statements(w.db), statement(statements.get(id)),
          contract(reportingContract(w.db, statement.contract)),
          label(statementLabel(contract, statement.period, statement.edition))
    {
        if (statement.version != version)
            throw Error(Error::Kind::Conflict,
                        QT_TRANSLATE_NOOP("core", "Somebody else changed %1 meanwhile. Look at it again first"),
                        {label});
    }

    [[nodiscard]] Transaction &tx() { return m_tx; }
    [[nodiscard]] Journal &journal() { return m_journal; }
    void require(StatementState state, const char *otherwise) const
    {
        if (statement.state != state)
            throw Error(Error::Kind::Rejected, otherwise,
                        {label, QString::fromLatin1(statementStateCode(statement.state))});
    }
    void update(const char *action) { statements.update(m_journal, label, statement, action); }
    void note(const QString &reason)
    {
        if (!reason.isEmpty())
            m_journal.note(Area::Royalties, "statement", statement.id.value, label, "reason",
                           {{QStringLiteral("reason"), {}, reason}});
    }
    void tell(const char *code, const QStringList &args = {}, const QList<Role> &asked = {})
    {
        tellOf(m_journal, contract, statement, code, args, asked);
    }
    void commit() { m_tx.commit(); }

private:
    Transaction m_tx;
    Journal m_journal;

public:
    const StatementRepository statements;
    SalesStatement statement;
    const ReportingContract contract;
    const QString label;
};

/// Takes back approvals that a restatement has overtaken.
void lapseApprovals(Workspace &w, Journal &journal, const RoyaltyRuns &runs)
{
    const RoyaltyBook book(w.db);
    const StatementRepository statements(w.db);
    for (SalesStatement statement : runs.editions().all()) {
        if (statement.state != StatementState::Approved || !difference(book, statement, runs.of(statement)))
            continue;
        statement.state = StatementState::Calculated;
        statement.approvedBy.clear();
        statements.update(journal, statementLabel(runs.contract(), statement.period, statement.edition), statement,
                          "approval_lapsed");
    }
}

} // namespace

CalculationOutcome RoyaltyService::calculate(Id<Contract> contract, Progress &progress)
{
    requirePermission(*m_w, Permission::CalculateRoyalties);
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    CalculationOutcome out = calculateWithin(tx, journal, contract, progress);
    tx.commit();
    return out;
}

CalculationOutcome RoyaltyService::calculateWithin(Transaction &tx, Journal &journal, Id<Contract> contract,
                                                   Progress &progress)
{
    CalculatedContract found = find(contract, progress);
    screen(found);
    return store(tx, journal, {&found, 1}).first();
}

CalculatedContract RoyaltyService::find(Id<Contract> contract, Progress &progress) const
{
    const RoyaltyRuns runs(*m_w, contract, progress);
    const RoyaltyBook book(m_w->db);
    CalculatedContract out;
    out.contract = runs.contract();
    const auto label = [&runs](const SalesStatement &statement) {
        return statementLabel(runs.contract(), statement.period, statement.edition);
    };
    const auto take = [&](const std::shared_ptr<const RoyaltyRun> &run, const SalesStatement &statement) {
        if (statement.state == StatementState::Approved) {
            if (const auto found = difference(book, statement, *run))
                throw changedMeanwhile(label(statement), *found);
        }
        if (statement.state >= StatementState::Approved)
            ++out.outcome.kept;
        else
            out.results.push_back({statement, run});
    };
    const auto today = std::make_shared<const RoyaltyRun>(runs.today());
    out.outcome.lines = qint64(today->loaded.numbers.size());
    out.outcome.exceptions =
        std::ranges::count_if(today->result.lines, [](const LineFigures &line) { return line.reasons != 0; });
    out.outcome.unsettled = runs.unsettled(*today);
    runs.verify(*today, false, [&](const SalesStatement &statement, const FigureDifference &found) {
        throw Error(
            Error::Kind::Corrupt,
            QT_TRANSLATE_NOOP(
                "core",
                "%1 is closed with %2 %3 but recomputes to %4. Nothing was changed; the workspace needs checking"),
            {label(statement), found.figure, found.stored, found.recomputed});
    });
    for (const LoadedLines::Part &part : today->loaded.parts)
        take(today, part.statement);
    out.today = today;
    for (const SalesStatement &statement : runs.editions().pending())
        take(std::make_shared<const RoyaltyRun>(runs.of(statement)), statement);
    out.outcome.stored = int(out.results.size());
    return out;
}

void RoyaltyService::screen(CalculatedContract &found) const
{
    const auto add = [this, &found](const RoyaltyRun &run, Id<SalesStatement> only) {
        found.screenings.push_back(std::make_shared<StatementScreening>(m_w->db, run.loaded, run.result, only));
    };
    const std::vector<LoadedLines::Part> &parts = found.today->loaded.parts;
    if (std::ranges::any_of(parts, [](const LoadedLines::Part &part) { return !part.statement.isClosed(); }))
        add(*found.today, {});
    for (const auto &[statement, run] : found.results) {
        if (statement.isRestatement())
            add(*run, statement.id);
    }
}

QList<CalculationOutcome> RoyaltyService::store(Transaction &tx, Journal &journal,
                                                std::span<const CalculatedContract> found)
{
    const RoyaltyBook book(m_w->db);
    const StatementRepository statements(m_w->db);
    QList<CalculationOutcome> out;
    std::vector<ResultRows> rows;
    std::vector<std::shared_ptr<StatementScreening>> screenings;
    for (const CalculatedContract &contract : found) {
        for (const auto &[calculated, run] : contract.results) {
            SalesStatement statement = calculated;
            const LoadedLines::Part &part = *run->loaded.part(statement.period);
            rows.push_back({book.store(part, run->terms, run->figures(statement.period), journal.now()), &run->loaded,
                            &part, &run->terms, &run->result});
            statement.state = StatementState::Calculated;
            statements.update(journal, statementLabel(contract.contract, statement.period, statement.edition),
                              statement, "calculated");
        }
        screenings.insert(screenings.end(), contract.screenings.begin(), contract.screenings.end());
        out.append(contract.outcome);
    }
    RoyaltyBook::storeLines(tx, rows);
    StatementScreening::write(tx, screenings);
    return out;
}

QList<RoyaltyPeriodRow> RoyaltyService::ledger(Id<Contract> contract) const
{
    requireMoney(*m_w).requireShown(contract);
    return RoyaltyBook(m_w->db).periods(contract);
}

std::optional<RoyaltyPeriodRow> RoyaltyService::result(Id<SalesStatement> statement) const
{
    requireMoney(*m_w).requireShown(statement);
    return RoyaltyBook(m_w->db).period(statement);
}

QList<ExceptionLine> RoyaltyService::exceptions(Id<SalesStatement> statement, int limit) const
{
    requireMoney(*m_w).requireShown(statement);
    return RoyaltyBook(m_w->db).exceptions(statement, limit);
}

qint64 RoyaltyService::exceptionCount(Id<SalesStatement> statement) const
{
    requireMoney(*m_w).requireShown(statement);
    return RoyaltyBook(m_w->db).exceptionCount(statement);
}

OrderedJson RoyaltyService::explainLine(Id<SalesStatement> id, qint64 line) const
{
    requireMoney(*m_w).requireShown(id);
    Progress progress;
    Transaction tx(m_w->db, Transaction::Kind::Read);
    const SalesStatement statement = StatementRepository(m_w->db).get(id);
    const RoyaltyRuns runs(*m_w, statement.contract, progress);
    // Which line of all it is must be known before the calculation that traces it.
    const auto lines = [&](const char *condition) {
        return Statement(m_w->db, QStringLiteral("SELECT COUNT(*) FROM statement_line WHERE statement_id = ? AND "
                                                 "line_number %1 ?")
                                      .arg(QLatin1String(condition)))
            .bind(id, line)
            .one<qint64>()
            .value_or(0);
    };
    if (lines("=") == 0)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no line %2"),
                    {statementLabel(runs.contract(), statement.period, statement.edition), QString::number(line)});
    qint64 index = lines("<");
    for (const SalesStatement &before : runs.counting(statement)) {
        if (before.period < statement.period)
            index += before.lineCount;
    }
    RoyaltyTrace trace;
    trace.onlyLine = index;
    const RoyaltyRun run = runs.of(statement, &trace);
    OrderedJson out = lianming::explainLine(run.terms, run.loaded.lines, trace.lines.at(0));
    out["line"] = line; // as the statement numbers it
    return out;
}

OrderedJson RoyaltyService::explainPeriod(Id<SalesStatement> id) const
{
    requireMoney(*m_w).requireShown(id);
    Progress progress;
    Transaction tx(m_w->db, Transaction::Kind::Read);
    const SalesStatement statement = StatementRepository(m_w->db).get(id);
    const RoyaltyRuns runs(*m_w, statement.contract, progress);
    RoyaltyTrace trace;
    trace.withLines = false;
    const RoyaltyRun run = runs.of(statement, &trace);
    return lianming::explainPeriod(run.terms, trace.periods.at(run.place(statement.period)));
}

Id<SalesStatement> RoyaltyService::addEmpty(Id<Contract> contract, const QString &period)
{
    requirePermission(*m_w, Permission::ImportStatements).requireShown(contract);
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    const ReportingContract reporting = reportingContract(m_w->db, contract);
    checkReportable(reporting, period);
    const StatementRepository statements(m_w->db);
    const QString label = statementLabel(reporting, period);
    if (statements.find(contract, period))
        throw Error(Error::Kind::Duplicate, QT_TRANSLATE_NOOP("core", "%1 has a statement already"), {label});
    SalesStatement statement;
    statement.contract = contract;
    statement.period = period;
    statement.receivedOn = m_w->clock.today();
    statement.preparedBy = m_w->actor.name;
    statement.id = statements.insert(journal, label, statement);
    tellOf(journal, reporting, statement, "statement_received", {QString()});
    tx.commit();
    return statement.id;
}

void RoyaltyService::approve(Id<SalesStatement> id, qint64 version)
{
    requirePermission(*m_w, Permission::ApproveRoyalties);
    StatementAct act(*m_w, id, version);
    act.require(StatementState::Calculated,
                QT_TRANSLATE_NOOP("core", "%1 is %2: only what is calculated can be approved"));
    if (act.statement.preparedBy == m_w->actor.name)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 was prepared by %2: somebody else must approve it"),
                    {act.label, act.statement.preparedBy});
    act.statement.state = StatementState::Approved;
    act.statement.approvedBy = m_w->actor.name;
    act.update("approved");
    act.tell("statement_approved", {}, rolesWith(Permission::CloseRoyalties));
    act.commit();
}

void RoyaltyService::reopen(Id<SalesStatement> id, qint64 version, const QString &reason)
{
    requirePermission(*m_w, Permission::CalculateRoyalties);
    StatementAct act(*m_w, id, version);
    if (act.statement.isClosed())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is closed and never changes; corrections are a restatement"),
                    {act.label});
    if (act.statement.state == StatementState::Open)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is open already"), {act.label});
    act.statements.removeResult(id);
    act.statement.state = StatementState::Open;
    act.statement.approvedBy.clear();
    act.update("reopened");
    act.note(reason);
    act.tell("statement_reopened"); // why is the house's business
    act.commit();
}

void RoyaltyService::close(Id<SalesStatement> id, qint64 version, Progress &progress)
{
    requirePermission(*m_w, Permission::CloseRoyalties);
    StatementAct act(*m_w, id, version);
    act.require(StatementState::Approved, QT_TRANSLATE_NOOP("core", "%1 is %2: only what is approved can be closed"));
    const auto period = Period::parse(act.statement.period.toStdString());
    const RoyaltyRuns runs(*m_w, act.statement.contract, progress);
    QSet<QString> closed;
    for (const SalesStatement &other : runs.editions().booked())
        closed.insert(other.period);
    for (Period earlier = act.contract.firstPeriod(); period && earlier < *period; earlier = earlier.plus(1)) {
        if (!closed.contains(earlier.name())) {
            throw Error(
                Error::Kind::Rejected,
                QT_TRANSLATE_NOOP(
                    "core",
                    "%1 cannot be closed before %2: periods close in their order, one without sales by an empty statement"),
                {act.label, earlier.name()});
        }
    }
    const RoyaltyBook book(m_w->db);
    if (const auto found = difference(book, act.statement, runs.of(act.statement)))
        throw changedMeanwhile(act.label, *found);
    book.freeze(id);
    act.statement.state = StatementState::Closed;
    act.statement.closedAt = act.journal().now();
    act.statement.closing = act.statements.nextClosing(act.statement.contract);
    act.update("closed");
    if (act.statement.isRestatement()) {
        lapseApprovals(*m_w, act.journal(), RoyaltyRuns(*m_w, act.statement.contract, progress));
        (void)calculateWithin(act.tx(), act.journal(), act.statement.contract, progress);
    }
    act.tell("statement_closed");
    act.commit();
}

Id<SalesStatement> RoyaltyService::restate(Id<Contract> contract, const QString &period, const QString &reason)
{
    requirePermission(*m_w, Permission::Restate);
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    const ReportingContract reporting = reportingContract(m_w->db, contract);
    const StatementRepository statements(m_w->db);
    const QString label = statementLabel(reporting, period);
    const auto newest = statements.find(contract, period);
    if (!newest)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no statement"), {label});
    if (newest->isRestatement() && !newest->isClosed())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is being restated already by %2"),
                    {label, newest->preparedBy});
    if (!newest->isClosed())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is not closed: correct it without a restatement"), {label});
    if (reason.trimmed().isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "A restatement needs a reason"));
    SalesStatement next;
    next.contract = contract;
    next.period = period;
    next.edition = newest->edition + 1;
    next.reason = reason.trimmed();
    next.fileName = newest->fileName;
    next.fileSha256 = newest->fileSha256;
    next.receivedOn = m_w->clock.today();
    next.lineCount = newest->lineCount;
    next.units = newest->units;
    next.preparedBy = m_w->actor.name;
    next.id = statements.insert(journal, statementLabel(reporting, period, next.edition), next);
    statements.copyLines(newest->id, next.id);
    carryResolutions(tx, journal, newest->id, next.id);
    tellOf(journal, reporting, next, "statement_restated");
    tx.commit();
    return next.id;
}

void RoyaltyService::discard(Id<SalesStatement> id, qint64 version, const QString &reason)
{
    requirePermission(*m_w, Permission::Restate);
    StatementAct act(*m_w, id, version);
    if (!act.statement.isRestatement() || act.statement.isClosed())
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is no restatement in the making: it cannot be given up"),
                    {act.label});
    act.statements.remove(act.journal(), act.label, act.statement, reason);
    act.commit();
}

QList<RecomputeFinding> RoyaltyService::recomputeClosed(Progress &progress) const
{
    requireHouse(*m_w);
    QList<RecomputeFinding> out;
    const auto contracts =
        Statement(m_w->db, QStringLiteral(
                               "SELECT DISTINCT contract_id FROM royalty_period WHERE frozen = 1 ORDER BY contract_id"))
            .all<Id<Contract>>([](const Row &r) { return r.id<Contract>("contract_id"); });
    for (const Id<Contract> contract : contracts) {
        Transaction tx(m_w->db, Transaction::Kind::Read);
        const ReportingContract reporting = reportingContract(m_w->db, contract);
        try {
            const RoyaltyRuns runs(*m_w, contract, progress);
            runs.verify(runs.today(), true, [&](const SalesStatement &statement, const FigureDifference &found) {
                const QString label = statementLabel(reporting, statement.period, statement.edition);
                out.append({reporting.number, label.mid(reporting.number.size() + 1), found.figure, found.stored,
                            found.recomputed});
            });
        } catch (const Error &error) {
            if (error.kind() == Error::Kind::Cancelled || error.kind() == Error::Kind::Unavailable)
                throw;
            out.append({reporting.number, {}, {}, {}, error.message().english()});
        }
    }
    return out;
}

} // namespace lianming
