#include "core/royalties/exceptionservice.h"

#include "core/base/money.h"
#include "core/contracts/contractservice.h"
#include "core/people/access.h"
#include "core/royalties/royaltyruns.h"
#include "core/royalties/royaltyservice.h"

#include <algorithm>
#include <deque>
#include <set>

namespace lianming {

namespace {

constexpr const char *lockName = "royalties";

using LinesByStatement = std::map<Id<SalesStatement>, std::set<qint64>>;

LinesByStatement byStatement(const QList<LineRef> &lines)
{
    LinesByStatement out;
    for (const LineRef &ref : lines)
        out[ref.statement].insert(ref.line);
    return out;
}

Currency currencyOf(const ReportingContract &contract)
{
    return Currency::find(contract.currency).value_or(Currency());
}

void check(const LineDecision &decision, Currency currency)
{
    const QList<DecisionProblem> problems = validate(decision, currency);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

/// "3, 7, 8, 9" for the history; long lists end with how many there are.
QString listed(const std::set<qint64> &lines)
{
    constexpr size_t shown = 40;
    QStringList out;
    for (const qint64 line : lines) {
        if (size_t(out.size()) == shown)
            break;
        out.append(QString::number(line));
    }
    const QString text = out.join(QStringLiteral(", "));
    return lines.size() > shown ? QStringLiteral("%1 … (%2)").arg(text).arg(lines.size()) : text;
}

/// One writing of decisions: all statements that they are about, and what has to be calculated afterwards.
class Deciding
{
public:
    Deciding(Workspace &workspace, Transaction &tx, Journal &journal)
        : m_w(&workspace), m_db(&tx.db()), m_tx(&tx), m_journal(&journal)
    {
    }

    /// Each line of the statement gets what `made` makes of its newest decision; nothing: it is left as it is.
    template<class Make>
    void decide(Id<SalesStatement> id, const std::set<qint64> &lines, const char *action, const LineDecision &decision,
                Make made);
    DecisionOutcome finish(Progress &progress);

private:
    [[nodiscard]] SalesStatement open(Id<SalesStatement> id) const;

    Workspace *m_w;
    Connection *m_db;
    Transaction *m_tx;
    Journal *m_journal;
    std::set<Id<Contract>> m_contracts; ///< whose figures change
    DecisionOutcome m_outcome;
};

/// The statement, if decisions about its lines can be made.
SalesStatement Deciding::open(Id<SalesStatement> id) const
{
    const SalesStatement statement = StatementRepository(*m_db).get(id);
    const QString label =
        statementLabel(reportingContract(*m_db, statement.contract), statement.period, statement.edition);
    if (statement.state == StatementState::Closed)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is closed and never changes; corrections are a restatement"),
                    {label});
    if (statement.state > StatementState::Calculated)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is approved. Reopen it before its lines are decided about"), {label});
    return statement;
}

template<class Make>
void Deciding::decide(Id<SalesStatement> id, const std::set<qint64> &lines, const char *action,
                      const LineDecision &decision, Make made)
{
    SalesStatement statement = open(id);
    const QString label =
        statementLabel(reportingContract(*m_db, statement.contract), statement.period, statement.edition);
    std::map<qint64, LineResolution> newest;
    for (const LineResolution &one : newestResolutions(*m_db, id))
        newest.emplace(one.line.line, one);
    std::set<qint64> decided;
    bool figures = false;
    for (const qint64 line : lines) {
        const auto before = newest.find(line);
        const bool settled = before != newest.end() && settles(before->second.kind);
        std::optional<LineResolution> after = made(before == newest.end() ? nullptr : &before->second);
        if (!after)
            continue;
        after->line = {id, line};
        insertResolution(*m_journal, *after);
        decided.insert(line);
        figures = figures || settled || settles(after->kind);
    }
    if (decided.empty())
        return;
    QList<HistoryEntry::Change> details{{QStringLiteral("lines"), {}, listed(decided)}};
    if (!decision.value.isEmpty())
        details.append({QString::fromLatin1(resolutionKindCode(decision.kind)), {}, decision.value});
    if (!decision.reason.isEmpty())
        details.append({QStringLiteral("reason"), {}, decision.reason});
    m_journal->note(Area::Royalties, "statement", id.value, label, action, details);
    m_outcome.lines += int(decided.size());
    if (!figures)
        return;
    if (statement.preparedBy != m_journal->actor().name) {
        statement.preparedBy = m_journal->actor().name;
        StatementRepository(*m_db).update(*m_journal, label, statement, "prepared");
    }
    if (statement.state == StatementState::Calculated)
        m_contracts.insert(statement.contract);
}

DecisionOutcome Deciding::finish(Progress &progress)
{
    for (const Id<Contract> contract : m_contracts) {
        (void)RoyaltyService(*m_w).calculateWithin(*m_tx, *m_journal, contract, progress);
        ++m_outcome.calculated;
    }
    return m_outcome;
}

/// A reported line as the calculation takes it. Throws Error::NotFound.
RoyaltyLine lineOf(Connection &db, LineRef ref, const QString &period, CodeTable &codes)
{
    const auto line =
        Statement(db, QStringLiteral("SELECT * FROM statement_line WHERE statement_id = ? AND line_number = ?"))
            .bind(ref.statement, ref.line)
            .one<RoyaltyLine>([&](const Row &r) {
                RoyaltyLine out;
                out.period = Period::parse(period.toStdString()).value_or(Period());
                out.date = r.day("sold_on");
                out.currency = Currency::find(r.text("currency")).value_or(Currency());
                out.sku = codes.id(r.text("sku").toStdString());
                out.category = codes.id(r.text("category").toStdString());
                out.territory = codes.id(r.text("territory").toStdString());
                out.channel = codes.id(r.text("channel").toStdString());
                out.units = r.integer("units");
                out.gross = r.integer("gross_minor");
                for (size_t i = 0; i < deductionKinds; ++i) {
                    const std::string column = std::string(deductionCode(DeductionKind(i))) + "_minor";
                    out.deductions[i] = r.integer(column.c_str());
                }
                out.retailPrice = r.optionalInteger("retail_price_minor");
                out.share = r.rate("share");
                out.free = r.truth("free");
                return out;
            });
    if (!line)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The statement has no line %1"),
                    {QString::number(ref.line)});
    return *line;
}

} // namespace

QList<DecisionProblem> validate(const LineDecision &decision, Currency currency)
{
    QList<DecisionProblem> out;
    const std::string value = decision.value.trimmed().toStdString();
    const auto fee = Money::parse(value, currency);
    if (decision.kind == ResolutionKind::Fee && (!fee || fee->minor < 0))
        out.append(DecisionProblem::FeeForm);
    else if (settles(decision.kind) && decision.kind != ResolutionKind::Fee && !Rate::parse(value))
        out.append(DecisionProblem::RateForm);
    if ((settles(decision.kind) || decision.kind == ResolutionKind::Ignore) && decision.reason.trimmed().isEmpty())
        out.append(DecisionProblem::ReasonMissing);
    return out;
}

Message problemMessage(DecisionProblem problem)
{
    switch (problem) {
    case DecisionProblem::RateForm:
        return {QT_TRANSLATE_NOOP("core", "A rate is a number that is not negative, such as 8.5"), {}};
    case DecisionProblem::FeeForm:
        return {QT_TRANSLATE_NOOP("core", "A fee is an amount of the contract's currency that is not negative"), {}};
    case DecisionProblem::ReasonMissing:
        return {QT_TRANSLATE_NOOP("core", "Say why: the reason stays with the line"), {}};
    }
    return {};
}

ExceptionPage ExceptionService::list(const ExceptionFilter &filter, const std::optional<ExceptionKey> &after,
                                     int limit) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return ExceptionList(m_w->db).page(filter, limit, after);
}

ExceptionCounts ExceptionService::counts(const ExceptionFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return ExceptionList(m_w->db).counts(filter);
}

QList<ExceptionParty> ExceptionService::parties(const ExceptionFilter &filter) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    return ExceptionList(m_w->db).parties(filter);
}

LineDetail ExceptionService::detail(LineRef line) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    LineDetail out;
    out.row = ExceptionList(m_w->db).row(line);
    out.history = resolutionsOf(m_w->db, line);
    const ContractService contracts(*m_w);
    const Contract contract = contracts.get(out.row.contract);
    out.term = {contract.term.start, contract.lastDay()};
    out.lastSellOffDay = out.term.end.addDays(contract.sellOffDays);
    for (const GrantTerms &grant : contract.grants) {
        RoyaltyGrant granted;
        granted.categories = grant.categories;
        granted.territories = grant.territories;
        granted.territoriesExcept = grant.territoriesExcept;
        granted.channels = grant.channels;
        granted.start = grant.days.start;
        granted.end = grant.days.end;
        out.grants.push_back(std::move(granted));
    }
    return out;
}

QList<std::optional<qint64>> ExceptionService::wouldEarn(const QList<LineRef> &lines,
                                                         const LineDecision &decision) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    const Transaction tx(m_w->db, Transaction::Kind::Read);
    QList<std::optional<qint64>> out(lines.size());
    if (!settles(decision.kind)) {
        for (qsizetype i = 0; i < lines.size(); ++i)
            out[i] = ExceptionList(m_w->db).row(lines[i]).royalty;
        return out;
    }
    // A settled line takes no part in what other lines earn, so that a contract's few lines alone tell it.
    struct Asked {
        RoyaltyLines lines;
        std::vector<qsizetype> places;
    };
    std::map<Id<Contract>, Asked> asked;
    std::map<Id<SalesStatement>, SalesStatement> statements;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto known = statements.find(lines[i].statement);
        if (known == statements.end()) {
            const SalesStatement found = StatementRepository(m_w->db).get(lines[i].statement);
            known = statements.emplace(lines[i].statement, found).first;
        }
        Asked &of = asked[known->second.contract];
        of.lines.lines.push_back(lineOf(m_w->db, lines[i], known->second.period, of.lines.codes));
        of.places.push_back(i);
    }
    for (auto &[contract, of] : asked) {
        const RoyaltyTerms terms = fullTerms(*m_w, contract);
        LineDecision complete = decision;
        complete.reason = QStringLiteral("-"); // is asked for when it is saved
        check(complete, terms.currency);
        LineResolution resolution;
        resolution.kind = decision.kind;
        resolution.value = decision.value.trimmed();
        of.lines.source = QString::fromStdString(terms.number);
        for (size_t i = 0; i < of.lines.lines.size(); ++i)
            of.lines.settlements.emplace(i, resolution.settlement(terms.currency));
        const RoyaltyResult result = calculateRoyalties(terms, of.lines, RoyaltyBook(m_w->db).rates(terms.currency));
        for (size_t i = 0; i < of.places.size(); ++i)
            out[of.places[i]] = result.lines[i].royalty;
    }
    return out;
}

DecisionOutcome ExceptionService::resolve(const QList<LineRef> &lines, const LineDecision &decision, Progress &progress)
{
    requirePermission(*m_w, Permission::CalculateRoyalties);
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    Deciding deciding(*m_w, tx, journal);
    LineDecision clean{decision.kind, decision.value.trimmed(), decision.reason.trimmed()};
    if (!settles(clean.kind))
        clean.value.clear();
    for (const auto &[statement, numbers] : byStatement(lines)) {
        const SalesStatement found = StatementRepository(m_w->db).get(statement);
        check(clean, currencyOf(reportingContract(m_w->db, found.contract)));
        for (const qint64 line : numbers) {
            if (lineFingerprint(m_w->db, {statement, line}).isEmpty())
                throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The statement has no line %1"),
                            {QString::number(line)});
        }
        deciding.decide(statement, numbers, resolutionKindCode(clean.kind), clean, [&clean](const LineResolution *) {
            LineResolution out;
            out.kind = clean.kind;
            out.value = clean.value;
            out.reason = clean.reason;
            return std::optional(out);
        });
    }
    const DecisionOutcome out = deciding.finish(progress);
    tx.commit();
    return out;
}

DecisionOutcome ExceptionService::withdraw(const QList<LineRef> &lines, const QString &reason, Progress &progress)
{
    requirePermission(*m_w, Permission::CalculateRoyalties);
    Transaction tx(m_w->db);
    tx.lock(lockName);
    Journal journal(tx, *m_w);
    Deciding deciding(*m_w, tx, journal);
    const LineDecision decision{ResolutionKind::Withdrawn, {}, reason.trimmed()};
    for (const auto &[statement, numbers] : byStatement(lines)) {
        deciding.decide(statement, numbers, resolutionKindCode(decision.kind), decision,
                        [&decision](const LineResolution *before) -> std::optional<LineResolution> {
                            if (before == nullptr || before->kind == ResolutionKind::Withdrawn)
                                return {};
                            LineResolution out;
                            out.kind = ResolutionKind::Withdrawn;
                            out.reason = decision.reason;
                            return out;
                        });
    }
    const DecisionOutcome out = deciding.finish(progress);
    tx.commit();
    return out;
}

qint64 ExceptionService::screen(Id<Contract> contract, Progress &progress)
{
    requirePermission(*m_w, Permission::CalculateRoyalties);
    Transaction tx(m_w->db);
    tx.lock(lockName);
    const RoyaltyRuns runs(*m_w, contract, progress);
    const RoyaltyRun today = runs.today();
    std::vector screenings{std::make_shared<StatementScreening>(m_w->db, today.loaded, today.result)};
    std::deque<RoyaltyRun> restated;
    for (const SalesStatement &restatement : runs.editions().pending()) {
        const RoyaltyRun &run = restated.emplace_back(runs.of(restatement));
        screenings.push_back(std::make_shared<StatementScreening>(m_w->db, run.loaded, run.result, restatement.id));
    }
    const qint64 out = StatementScreening::write(tx, screenings);
    tx.touch(Area::Royalties);
    tx.commit();
    return out;
}

ScreeningLimits ExceptionService::limits() const
{
    requireMember(*m_w);
    return screeningLimits(m_w->db);
}

void ExceptionService::setLimits(const ScreeningLimits &limits)
{
    requirePermission(*m_w, Permission::CalculateRoyalties);
    const Json json = Json::parse(limits.toJson().dump());
    (void)ScreeningLimits::parse(JsonNode(json, QStringLiteral("screening")));
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    setScreeningLimits(journal, limits);
    tx.commit();
}

} // namespace lianming
