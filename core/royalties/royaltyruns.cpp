#include "core/royalties/royaltyruns.h"

#include "core/contracts/contractrepository.h"
#include "core/contracts/contractservice.h"
#include "core/db/workspace.h"
#include "core/royalties/computejson.h"
#include "core/royalties/settlement.h"

#include <algorithm>

namespace lianming {

namespace {

QString shown(const Json &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
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

QString textOf(const RoyaltyTerms &terms)
{
    return QString::fromStdString(terms.toJson().dump());
}

RoyaltyTerms parsed(const QString &terms, const QString &contract)
{
    const Json json = parseJson(terms.toUtf8(), contract);
    return RoyaltyTerms::parse(JsonNode(json, contract));
}

} // namespace

size_t RoyaltyRun::place(const QString &period) const
{
    const auto found =
        std::ranges::find_if(result.periods, [&](const PeriodFigures &f) { return f.period.name() == period; });
    if (found == result.periods.end())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 is no period of contract %2"),
                    {period, QString::fromStdString(terms.number)});
    return size_t(found - result.periods.begin());
}

Json RoyaltyRun::document(const QString &period) const
{
    return Json::parse(periodJson(terms, figures(period)).dump());
}

std::optional<FigureDifference> firstDifference(const Json &stored, const Json &recomputed)
{
    const auto differs = [&](const std::string &name) -> std::optional<FigureDifference> {
        const Json before = stored.value(name, Json());
        const Json now = recomputed.value(name, Json());
        if (before == now)
            return {};
        return FigureDifference{QString::fromStdString(name), before.is_null() ? QString() : shown(before), shown(now)};
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

RoyaltyTerms fullTerms(Workspace &workspace, Id<Contract> contract)
{
    const auto found = ContractRepository(workspace.db).find(contract);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This contract no longer exists"));
    return ContractService(workspace).royaltyTerms(*found);
}

RoyaltyRuns::RoyaltyRuns(Workspace &workspace, Id<Contract> contract, Progress &progress)
    : m_w(&workspace), m_progress(&progress), m_contract(reportingContract(workspace.db, contract)),
      m_editions(StatementRepository(workspace.db).ofContract(contract))
{
    const Json terms = Json::parse(m_contract.terms.toStdString(), nullptr, false);
    if (!terms.is_object() || !terms.contains("rates") || terms["rates"].empty()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Contract %1 has no royalty rates yet: write its terms first"),
                    {m_contract.number});
    }
    m_terms = fullTerms(workspace, contract);
    m_termsText = textOf(m_terms);
    const RoyaltyBook book(workspace.db);
    for (const SalesStatement &statement : m_editions.all()) {
        if (!statement.isClosed())
            continue;
        auto row = book.period(statement.id);
        if (!row)
            throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "The stored figures of %1 are damaged"),
                        {statementLabel(m_contract, statement.period, statement.edition)});
        m_stored.emplace(statement.id.value, std::move(*row));
    }
}

const RoyaltyPeriodRow &RoyaltyRuns::stored(const SalesStatement &statement) const
{
    return m_stored.at(statement.id.value);
}

bool RoyaltyRuns::isPlain(const QList<SalesStatement> &statements, int closing, const QString &terms) const
{
    return m_editions.restatementsBefore(closing) == 0
           && std::ranges::all_of(statements, [&](const SalesStatement &s) { return stored(s).terms == terms; });
}

RoyaltyRun RoyaltyRuns::run(const QList<SalesStatement> &statements, const QList<SalesStatement> &booked,
                            const RoyaltyTerms &terms, RoyaltyTrace *trace) const
{
    if (statements.isEmpty())
        throw Error(Error::Kind::Rejected, QT_TRANSLATE_NOOP("core", "Contract %1 has no statements yet"),
                    {m_contract.number});
    RoyaltyRun out;
    out.terms = terms;
    const RoyaltyBook book(m_w->db);
    out.loaded = book.load(statements, m_contract.number, *m_progress);
    BookedFigures books;
    for (const SalesStatement &statement : booked)
        books.push_back(stored(statement).booked());
    try {
        out.result = calculateRoyalties(out.terms, out.loaded.lines, book.rates(terms.currency), books, trace);
    } catch (const Error &error) {
        throw placed(error, out.loaded, m_contract.number);
    }
    return out;
}

RoyaltyRun RoyaltyRuns::today(RoyaltyTrace *trace) const
{
    constexpr int afterAll = std::numeric_limits<int>::max();
    const QList<SalesStatement> closed = m_editions.booked();
    return run(m_editions.today(), isPlain(closed, afterAll, m_termsText) ? QList<SalesStatement>() : closed, m_terms,
               trace);
}

RoyaltyRun RoyaltyRuns::of(const SalesStatement &statement, RoyaltyTrace *trace) const
{
    if (!statement.isClosed())
        return statement.isRestatement() ? run(counting(statement), m_editions.booked(), m_terms, trace) : today(trace);
    const QString terms = stored(statement).terms;
    QList<SalesStatement> before = m_editions.booked(statement.closing);
    if (!statement.isRestatement() && isPlain(before, statement.closing, terms))
        before.clear();
    return run(counting(statement), before, terms == m_termsText ? m_terms : parsed(terms, m_contract.number), trace);
}

qint64 RoyaltyRuns::unsettled(const RoyaltyRun &today) const
{
    const QList<SalesStatement> closed = m_editions.booked();
    if (closed.isEmpty() || size_t(closed.size()) < today.result.periods.size())
        return 0;
    Int128 open = 0;
    for (const PeriodFigures &period : today.result.periods)
        open += period.due();
    for (const SalesStatement &statement : closed)
        open -= Int128{stored(statement).booked().due} + stored(statement).booked().adjustments;
    for (const SettledDifference &settled : settledDifferences(m_w->db, m_contract.id))
        open -= settled.minor;
    const auto minor = narrowed(open);
    if (!minor)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "What is left to settle is larger than an amount can be"));
    return *minor;
}

void RoyaltyRuns::compare(const RoyaltyRun &run, const SalesStatement &statement, bool withLines,
                          const std::function<void(const SalesStatement &, const FigureDifference &)> &found) const
{
    if (const auto difference = firstDifference(stored(statement).figures, run.document(statement.period))) {
        found(statement, *difference);
        return;
    }
    const LoadedLines::Part *part = withLines ? run.loaded.part(statement.period) : nullptr;
    if (part == nullptr)
        return;
    if (const auto line = RoyaltyBook(m_w->db).differingLine(run.loaded, *part, run.terms, run.result))
        found(statement, {QStringLiteral("line %1").arg(*line), {}, {}});
}

void RoyaltyRuns::verify(const RoyaltyRun &today, bool withLines,
                         const std::function<void(const SalesStatement &, const FigureDifference &)> &found) const
{
    // Periods that were closed one after the other, with no restatement and the same terms between them, are checked in
    // one run: by what counted for the last of them.
    const QList<SalesStatement> closed = m_editions.booked();
    constexpr int afterAll = std::numeric_limits<int>::max();
    if (isPlain(closed, afterAll, m_termsText)) {
        for (const SalesStatement &statement : closed)
            compare(today, statement, withLines, found);
    } else {
        for (qsizetype first = 0; first < closed.size();) {
            qsizetype end = first + 1;
            const int restated = m_editions.restatementsBefore(closed[first].closing);
            while (end < closed.size() && m_editions.restatementsBefore(closed[end].closing) == restated
                   && stored(closed[end]).terms == stored(closed[first]).terms)
                ++end;
            const RoyaltyRun run = this->run(m_editions.asOf(closed[end - 1].closing), closed.first(first),
                                             parsed(stored(closed[first]).terms, m_contract.number), nullptr);
            for (; first < end; ++first)
                compare(run, closed[first], withLines, found);
        }
    }
    for (const SalesStatement &statement : m_editions.all()) {
        if (statement.isRestatement() && statement.isClosed())
            compare(of(statement), statement, withLines, found);
    }
}

} // namespace lianming
