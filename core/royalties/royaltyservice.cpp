#include "core/royalties/royaltyservice.h"

#include "core/contracts/contractservice.h"
#include "core/royalties/computejson.h"
#include "core/royalties/explain.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr const char *lockName = "royalties";

constexpr const char *inboxCodes[] = {"upcoming", "due", "late", "open", "calculated", "approved", "closed"};

/// A figure that a stored period and a recomputed one differ in.
struct Difference {
    QString figure;
    QString stored;
    QString recomputed;
};

QString shown(const Json &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// The first in the order of the statement, so that the cause is named and not what follows from it.
std::optional<Difference> difference(const Json &stored, const Json &recomputed)
{
    const auto differs = [&](const std::string &name) -> std::optional<Difference> {
        const Json before = stored.value(name, Json());
        const Json now = recomputed.value(name, Json());
        if (before == now)
            return {};
        return Difference{QString::fromStdString(name), before.is_null() ? QString() : shown(before), shown(now)};
    };
    for (const PeriodAmount &amount : periodAmounts()) {
        if (auto found = differs(amount.name))
            return found;
    }
    for (const auto &[name, value] : recomputed.items()) {
        if (auto found = differs(name))
            return found;
    }
    return {};
}

/// The engine counts lines over all statements of the contract; a person knows them by statement and row.
Error placed(const Error &error, const LoadedLines &loaded, const QString &contract)
{
    const QStringList &args = error.message().args;
    bool isNumber = false;
    const qint64 number = args.size() == 4 && args[0] == loaded.lines.source ? args[1].toLongLong(&isNumber) : 0;
    if (!isNumber || number < 1 || size_t(number) > loaded.numbers.size())
        return error;
    const size_t index = size_t(number - 1);
    for (const LoadedLines::Part &part : loaded.parts) {
        if (index >= part.first && index < part.first + part.count)
            return {
                error.kind(),
                error.message().text,
                {contract + u' ' + part.statement.period, QString::number(loaded.numbers[index]), args[2], args[3]}};
    }
    return error;
}

SalesStatement current(const StatementRepository &statements, Id<SalesStatement> id, qint64 version,
                       const QString &label)
{
    SalesStatement statement = statements.get(id);
    if (statement.version != version)
        throw Error(Error::Kind::Conflict,
                    QT_TRANSLATE_NOOP("core", "Somebody else changed %1 meanwhile. Look at it again first"), {label});
    return statement;
}

} // namespace

const char *inboxStateCode(InboxState state)
{
    return inboxCodes[int(state)];
}

/// A contract's calculation and all that went into it.
struct RoyaltyService::Calculation {
    ReportingContract contract;
    RoyaltyTerms terms;
    FxTable fx;
    LoadedLines loaded;
    RoyaltyResult result;

    [[nodiscard]] const PeriodFigures &figures(const QString &period) const
    {
        const auto found =
            std::ranges::find_if(result.periods, [&](const PeriodFigures &f) { return f.period.name() == period; });
        if (found == result.periods.end())
            throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 is no period of contract %2"),
                        {period, contract.number});
        return *found;
    }
    [[nodiscard]] Json document(const QString &period) const
    {
        return Json::parse(periodJson(terms, figures(period)).dump());
    }
};

RoyaltyService::Calculation RoyaltyService::computed(Id<Contract> contract, Progress &progress,
                                                     RoyaltyTrace *trace) const
{
    Calculation out;
    out.contract = reportingContract(m_w->db, contract);
    const Json terms = Json::parse(out.contract.terms.toStdString(), nullptr, false);
    if (!terms.is_object() || !terms.contains("rates") || terms["rates"].empty()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Contract %1 has no royalty rates yet: write its terms first"),
                    {out.contract.number});
    }
    const ContractService contracts(*m_w);
    out.terms = contracts.royaltyTerms(contracts.get(contract));
    const RoyaltyBook book(m_w->db);
    out.fx = book.rates(out.terms.currency);
    out.loaded = book.load(contract, out.contract.number, progress);
    if (out.loaded.parts.empty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Contract %1 has no statements yet"),
                    {out.contract.number});
    try {
        out.result = calculateRoyalties(out.terms, out.loaded.lines, out.fx, {}, trace);
    } catch (const Error &error) {
        throw placed(error, out.loaded, out.contract.number);
    }
    return out;
}

CalculationOutcome RoyaltyService::calculate(Id<Contract> contract, Progress &progress)
{
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    const Calculation calculation = computed(contract, progress);
    const RoyaltyBook book(m_w->db);
    const StatementRepository statements(m_w->db);
    CalculationOutcome out;
    out.lines = qint64(calculation.loaded.numbers.size());
    out.exceptions =
        std::ranges::count_if(calculation.result.lines, [](const LineFigures &line) { return line.reasons != 0; });
    for (const LoadedLines::Part &part : calculation.loaded.parts) {
        const QString &period = part.statement.period;
        const QString label = statementLabel(calculation.contract, period);
        const PeriodFigures &figures = calculation.figures(period);
        if (part.statement.state >= StatementState::Approved) {
            const auto stored = book.period(part.statement.id);
            const auto found = stored ? difference(stored->figures, calculation.document(period))
                                      : Difference{QStringLiteral("royalty_period"), {}, {}};
            const bool isClosed = part.statement.state == StatementState::Closed;
            if (found && isClosed) {
                throw Error(
                    Error::Kind::Corrupt,
                    QT_TRANSLATE_NOOP(
                        "core",
                        "%1 is closed with %2 %3 but recomputes to %4. Nothing was changed; the workspace needs checking"),
                    {label, found->figure, found->stored, found->recomputed});
            }
            if (found) {
                throw Error(Error::Kind::Rejected,
                            QT_TRANSLATE_NOOP("core", "%1 is approved with %2 %3 but would now be %4. Reopen it first"),
                            {label, found->figure, found->stored, found->recomputed});
            }
            ++out.kept;
            continue;
        }
        book.store(tx, calculation.loaded, part, calculation.terms, calculation.result, figures, journal.now());
        SalesStatement statement = part.statement;
        statement.state = StatementState::Calculated;
        statements.update(journal, label, statement, "calculated");
        ++out.stored;
    }
    out.periods = book.periods(contract);
    tx.commit();
    return out;
}

QList<InboxRow> RoyaltyService::inbox(const InboxFilter &filter) const
{
    QString sql = QStringLiteral(
        "SELECT c.id, c.number, c.title, c.currency, c.start_on, c.end_on, c.terminated_on, c.sell_off_days, c.frequency, c.report_within_days, "
        "i.name_en AS institution_en, i.name_zh AS institution_zh, b.id AS brand_id, b.name_en AS brand_en, b.name_zh AS brand_zh "
        "FROM contract c JOIN institution i ON i.id = c.institution_id JOIN brand b ON b.id = c.brand_id "
        "WHERE c.state <> 'draft' AND c.archived_on IS NULL");
    QString found = QStringLiteral(
        "SELECT s.*, p.earned_minor, p.cash_due_minor FROM statement s LEFT JOIN royalty_period p ON p.statement_id = s.id "
        "JOIN contract c ON c.id = s.contract_id WHERE c.archived_on IS NULL");
    const auto narrow = [&](const char *condition) {
        sql += QLatin1String(condition);
        found += QLatin1String(condition);
    };
    if (filter.contract.isSet())
        narrow(" AND c.id = ?");
    if (filter.brandId != 0)
        narrow(" AND c.brand_id = ?");
    const auto bound = [&filter](Statement &statement) {
        if (filter.contract.isSet())
            statement.bind(filter.contract);
        if (filter.brandId != 0)
            statement.bind(filter.brandId);
    };
    struct Received {
        InboxRow row;
        int edition = 0;
    };
    QHash<QPair<qint64, QString>, Received> received;
    Statement statements(m_w->db, found);
    bound(statements);
    while (statements.next()) {
        const Row r = statements.row();
        Received &entry = received[{r.integer("contract_id"), r.text("period")}];
        if (entry.edition >= r.integer("edition"))
            continue;
        entry.edition = int(r.integer("edition"));
        entry.row.statement = r.id<SalesStatement>("id");
        entry.row.version = r.integer("version");
        entry.row.state = InboxState(int(InboxState::Open) + int(parseStatementState(r.text("state"))));
        entry.row.lineCount = r.integer("line_count");
        entry.row.earned = r.optionalInteger("earned_minor");
        entry.row.cashDue = r.optionalInteger("cash_due_minor");
        entry.row.preparedBy = r.text("prepared_by");
        entry.row.approvedBy = r.text("approved_by");
    }
    const QDate today = m_w->clock.today();
    QList<InboxRow> out;
    Statement contracts(m_w->db, sql);
    bound(contracts);
    while (contracts.next()) {
        const Row r = contracts.row();
        const auto frequency = parseFrequency(r.text("frequency").toStdString());
        const auto currency = Currency::find(r.text("currency"));
        if (!frequency || !currency)
            continue;
        const QDate end =
            r.isNull("terminated_on") ? r.day("end_on") : std::min(r.day("end_on"), r.day("terminated_on"));
        const Period last = Period::containing(end.addDays(r.integer("sell_off_days")), *frequency);
        for (Period period = Period::containing(r.day("start_on"), *frequency); period <= last;
             period = period.plus(1)) {
            const auto entry = received.constFind({r.integer("id"), period.name()});
            const bool isReceived = entry != received.constEnd();
            const QDate periodEnd = period.span().end;
            InboxRow row = isReceived ? entry->row : InboxRow();
            row.due = periodEnd.addDays(r.integer("report_within_days"));
            if (!isReceived)
                row.state = today <= periodEnd ? InboxState::Upcoming
                            : today <= row.due ? InboxState::Due
                                               : InboxState::Late;
            const bool wanted = filter.states.isEmpty() ? row.state != InboxState::Upcoming || filter.withUpcoming
                                                        : filter.states.contains(row.state);
            if (!wanted)
                continue;
            row.contract = r.id<Contract>("id");
            row.contractNumber = r.text("number");
            row.contractTitle = r.text("title");
            row.institutionEn = r.text("institution_en");
            row.institutionZh = r.text("institution_zh");
            row.brandId = r.integer("brand_id");
            row.brandEn = r.text("brand_en");
            row.brandZh = r.text("brand_zh");
            row.currency = *currency;
            row.period = period.name();
            out.append(row);
        }
    }
    std::ranges::stable_sort(out, [](const InboxRow &a, const InboxRow &b) {
        return a.due != b.due ? a.due < b.due : a.contractNumber < b.contractNumber;
    });
    return out;
}

QList<RoyaltyPeriodRow> RoyaltyService::ledger(Id<Contract> contract) const
{
    return RoyaltyBook(m_w->db).periods(contract);
}

std::optional<RoyaltyPeriodRow> RoyaltyService::result(Id<SalesStatement> statement) const
{
    return RoyaltyBook(m_w->db).period(statement);
}

QList<ExceptionLine> RoyaltyService::exceptions(Id<SalesStatement> statement, int limit) const
{
    return RoyaltyBook(m_w->db).exceptions(statement, limit);
}

qint64 RoyaltyService::exceptionCount(Id<SalesStatement> statement) const
{
    return RoyaltyBook(m_w->db).exceptionCount(statement);
}

OrderedJson RoyaltyService::explainLine(Id<Contract> contract, const QString &period, qint64 line) const
{
    Progress progress;
    Transaction tx(m_w->db, Transaction::Kind::Read);
    // Which line of all it is must be known before the calculation that traces it.
    const ReportingContract reporting = reportingContract(m_w->db, contract);
    qint64 index = 0;
    bool found = false;
    for (const SalesStatement &statement : StatementRepository(m_w->db).ofContract(contract)) {
        if (statement.period == period) {
            const auto at =
                Statement(
                    m_w->db,
                    QStringLiteral("SELECT COUNT(*) FROM statement_line WHERE statement_id = ? AND line_number < ?"))
                    .bind(statement.id, line)
                    .one<qint64>();
            found = Statement(m_w->db,
                              QStringLiteral("SELECT 1 FROM statement_line WHERE statement_id = ? AND line_number = ?"))
                        .bind(statement.id, line)
                        .one<qint64>()
                        .has_value();
            index += at.value_or(0);
            break;
        }
        index += statement.lineCount;
    }
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no line %2"),
                    {statementLabel(reporting, period), QString::number(line)});
    RoyaltyTrace trace;
    trace.onlyLine = index;
    const Calculation calculation = computed(contract, progress, &trace);
    OrderedJson out = lianming::explainLine(calculation.terms, calculation.loaded.lines, trace.lines.at(0));
    out["line"] = line; // as the statement numbers it
    return out;
}

OrderedJson RoyaltyService::explainPeriod(Id<Contract> contract, const QString &period) const
{
    Progress progress;
    Transaction tx(m_w->db, Transaction::Kind::Read);
    RoyaltyTrace trace;
    trace.withLines = false;
    const Calculation calculation = computed(contract, progress, &trace);
    const PeriodFigures &figures = calculation.figures(period);
    return lianming::explainPeriod(calculation.terms,
                                   trace.periods.at(size_t(&figures - calculation.result.periods.data())));
}

Id<SalesStatement> RoyaltyService::addEmpty(Id<Contract> contract, const QString &period)
{
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
    const auto id = statements.insert(journal, label, statement);
    tx.commit();
    return id;
}

void RoyaltyService::approve(Id<SalesStatement> id, qint64 version)
{
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    const StatementRepository statements(m_w->db);
    const QString label =
        statementLabel(reportingContract(m_w->db, statements.get(id).contract), statements.get(id).period);
    SalesStatement statement = current(statements, id, version, label);
    if (statement.state != StatementState::Calculated)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is %2: only what is calculated can be approved"),
                    {label, QString::fromLatin1(statementStateCode(statement.state))});
    if (statement.preparedBy == m_w->actor.name)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 was prepared by %2: somebody else must approve it"),
                    {label, statement.preparedBy});
    statement.state = StatementState::Approved;
    statement.approvedBy = m_w->actor.name;
    statements.update(journal, label, statement, "approved");
    tx.commit();
}

void RoyaltyService::reopen(Id<SalesStatement> id, qint64 version, const QString &reason)
{
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    const StatementRepository statements(m_w->db);
    const QString label =
        statementLabel(reportingContract(m_w->db, statements.get(id).contract), statements.get(id).period);
    SalesStatement statement = current(statements, id, version, label);
    if (statement.state == StatementState::Closed)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is closed and never changes; corrections are a restatement"),
                    {label});
    if (statement.state == StatementState::Open)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is open already"), {label});
    statements.removeResult(id);
    statement.state = StatementState::Open;
    statement.approvedBy.clear();
    statements.update(journal, label, statement, "reopened");
    if (!reason.isEmpty())
        journal.note(Area::Royalties, "statement", id.value, label, "reason", {{QStringLiteral("reason"), {}, reason}});
    tx.commit();
}

void RoyaltyService::close(Id<SalesStatement> id, qint64 version, Progress &progress)
{
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    const StatementRepository statements(m_w->db);
    const RoyaltyBook book(m_w->db);
    const ReportingContract contract = reportingContract(m_w->db, statements.get(id).contract);
    const QString label = statementLabel(contract, statements.get(id).period);
    SalesStatement statement = current(statements, id, version, label);
    if (statement.state != StatementState::Approved)
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "%1 is %2: only what is approved can be closed"),
                    {label, QString::fromLatin1(statementStateCode(statement.state))});
    const auto period = Period::parse(statement.period.toStdString());
    QHash<QString, StatementState> states;
    for (const SalesStatement &other : statements.ofContract(statement.contract))
        states.insert(other.period, other.state);
    for (Period earlier = contract.firstPeriod(); period && earlier < *period; earlier = earlier.plus(1)) {
        if (states.value(earlier.name(), StatementState::Open) != StatementState::Closed) {
            throw Error(
                Error::Kind::Rejected,
                QT_TRANSLATE_NOOP(
                    "core",
                    "%1 cannot be closed before %2: periods close in their order, one without sales by an empty statement"),
                {label, earlier.name()});
        }
    }
    const Calculation calculation = computed(statement.contract, progress);
    const auto stored = book.period(id);
    if (!stored)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"), {label});
    if (const auto found = difference(stored->figures, calculation.document(statement.period))) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is approved with %2 %3 but would now be %4. Reopen it first"),
                    {label, found->figure, found->stored, found->recomputed});
    }
    book.freeze(id);
    statement.state = StatementState::Closed;
    statement.closedAt = journal.now();
    statements.update(journal, label, statement, "closed");
    tx.commit();
}

QList<RecomputeFinding> RoyaltyService::recomputeClosed(Progress &progress) const
{
    QList<RecomputeFinding> out;
    const auto contracts =
        Statement(m_w->db, QStringLiteral(
                               "SELECT DISTINCT contract_id FROM royalty_period WHERE frozen = 1 ORDER BY contract_id"))
            .all<Id<Contract>>([](const Row &r) { return r.id<Contract>("contract_id"); });
    const RoyaltyBook book(m_w->db);
    for (const Id<Contract> contract : contracts) {
        Transaction tx(m_w->db, Transaction::Kind::Read);
        const QString number = reportingContract(m_w->db, contract).number;
        try {
            const Calculation calculation = computed(contract, progress);
            for (const LoadedLines::Part &part : calculation.loaded.parts) {
                const auto stored = book.period(part.statement.id);
                if (!stored || !stored->frozen)
                    continue;
                if (const auto found = difference(stored->figures, calculation.document(part.statement.period)))
                    out.append({number, part.statement.period, found->figure, found->stored, found->recomputed});
                else if (const auto line =
                             book.differingLine(calculation.loaded, part, calculation.terms, calculation.result))
                    out.append({number, part.statement.period, QStringLiteral("line %1").arg(*line), {}, {}});
            }
        } catch (const Error &error) {
            if (error.kind() == Error::Kind::Cancelled || error.kind() == Error::Kind::Unavailable)
                throw;
            out.append({number, {}, {}, {}, error.message().english()});
        }
    }
    return out;
}

} // namespace lianming
