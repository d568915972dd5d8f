#include "core/royalties/statementlines.h"

#include "core/db/workspace.h"
#include "core/institutions/partyfields.h"
#include "core/people/access.h"
#include "core/royalties/royaltyruns.h"

#include <map>

namespace lianming {

namespace {

/// A result beside its line: p the period's result, l the line's, s the line as it was reported.
constexpr auto joined = "FROM royalty_period p JOIN royalty_line l ON l.royalty_period_id = p.id "
                        "JOIN statement_line s ON s.statement_id = p.statement_id AND s.line_number = l.line_number "
                        "WHERE p.statement_id = ?";

constexpr auto questioned = "(l.exceptions <> '' OR EXISTS (SELECT 1 FROM line_flag f WHERE f.statement_id = "
                            "p.statement_id AND f.line_number = l.line_number))";

/// SKUs that are named in one question.
constexpr qsizetype together = 500;

Currency currencyOf(const QString &code)
{
    const auto currency = Currency::find(code);
    if (!currency)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {code});
    return *currency;
}

qint64 sumOf(Int128 exact)
{
    const auto narrow = narrowed(exact);
    if (!narrow)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "The sum of the lines is larger than an amount can be"));
    return *narrow;
}

/// The conditions of a filter, and what is bound in them behind the statement's id.
struct Conditions {
    QString sql;
    QList<Value> values;

    void equals(const char *column, const std::optional<QString> &code)
    {
        if (!code)
            return;
        if (code->isEmpty()) {
            sql += QStringLiteral(" AND %1 IS NULL").arg(QLatin1String(column));
            return;
        }
        sql += QStringLiteral(" AND %1 = ?").arg(QLatin1String(column));
        values.append(*code);
    }
};

Conditions conditions(const StatementLineFilter &filter)
{
    Conditions out;
    out.equals("l.rule", filter.rule);
    if (filter.rule && filter.rule->isEmpty() && !filter.pool)
        out.sql += QStringLiteral(" AND l.pool IS NOT NULL");
    out.equals("l.pool", filter.pool);
    if (filter.questions)
        out.sql += QStringLiteral(" AND ") + QLatin1String(questioned);
    return out;
}

/// The filter's conditions with the SKUs that its words are found in: one set for so many SKUs, none where there are
/// no such SKUs. Matched here, because the two databases fold letters in different ways.
QList<Conditions> conditionsBySku(Connection &db, Id<SalesStatement> statement, const StatementLineFilter &filter)
{
    const Conditions all = conditions(filter);
    if (filter.sku.trimmed().isEmpty())
        return {all};
    QList<Conditions> out;
    qsizetype named = together;
    Statement skus(db, QStringLiteral("SELECT DISTINCT sku FROM statement_line WHERE statement_id = ? ORDER BY sku"));
    skus.bind(statement);
    while (skus.next()) {
        const QString sku = skus.row().text("sku");
        if (!matchesWords(filter.sku, {sku}))
            continue;
        if (named == together) {
            out.append(all);
            out.last().sql += QStringLiteral(" AND s.sku IN (?");
            named = 0;
        } else {
            out.last().sql += QStringLiteral(", ?");
        }
        out.last().values.append(sku);
        ++named;
    }
    for (Conditions &one : out)
        one.sql += u')';
    return out;
}

Statement prepared(Connection &db, const QString &select, Id<SalesStatement> statement, const Conditions &where,
                   const QString &end)
{
    Statement out(db, select + u' ' + QLatin1String(joined) + where.sql + end);
    out.bind(statement);
    for (const Value &value : where.values)
        out.bind(value);
    return out;
}

LineStatus statusOf(const StatementLineRow &row, bool isFree)
{
    if (!row.rule.isEmpty())
        return LineStatus::Rated;
    if (!row.pool.isEmpty())
        return row.settlement.isEmpty() ? LineStatus::HighestRate : LineStatus::Settled;
    if (isFree)
        return LineStatus::Free;
    return row.reasons.contains(QStringLiteral("no_rate")) ? LineStatus::NoRate : LineStatus::Excluded;
}

StatementLineRow lineRow(const Row &r)
{
    StatementLineRow out;
    out.number = r.integer("line_number");
    out.soldOn = r.day("sold_on");
    out.sku = r.text("sku");
    out.category = r.text("category");
    out.territory = r.text("territory");
    out.channel = r.text("channel");
    out.units = r.integer("units");
    out.currency = currencyOf(r.text("currency"));
    out.gross = r.integer("gross_minor");
    out.rule = r.optionalText("rule").value_or(QString());
    out.pool = r.optionalText("pool").value_or(QString());
    out.base = r.integer("base_minor");
    out.royalty = r.integer("royalty_minor");
    out.reasons = r.text("exceptions").split(u'\n', Qt::SkipEmptyParts);
    out.isQuestioned = r.truth("questioned");
    out.settlement = r.optionalText("decision").value_or(QString());
    out.settled = r.optionalText("decided").value_or(QString());
    out.status = statusOf(out, r.truth("free"));
    if (out.status != LineStatus::Settled) {
        out.settlement.clear();
        out.settled.clear();
    }
    return out;
}

} // namespace

QList<qint64> StatementLineList::numbers(Id<SalesStatement> statement, const StatementLineFilter &filter, qint64 after,
                                         int limit) const
{
    QList<qint64> out;
    const QList<Conditions> sets = conditionsBySku(*m_db, statement, filter);
    for (const Conditions &where : sets) {
        Statement rows = prepared(*m_db, QStringLiteral("SELECT l.line_number"), statement, where,
                                  QStringLiteral(" AND l.line_number > ? ORDER BY l.line_number LIMIT ?"));
        rows.bind(after, limit);
        while (rows.next())
            out.append(rows.row().integerAt(0));
    }
    if (sets.size() > 1) {
        std::ranges::sort(out);
        out.resize(std::min<qsizetype>(out.size(), limit));
    }
    return out;
}

QList<StatementLineRow> StatementLineList::rows(Id<SalesStatement> statement, const QList<qint64> &numbers) const
{
    if (numbers.isEmpty())
        return {};
    QStringList list;
    for (const qint64 number : numbers)
        list.append(QString::number(number));
    return Statement(
               *m_db,
               QStringLiteral("SELECT s.line_number, s.sold_on, s.sku, s.category, s.territory, s.channel, s.currency, "
                              "s.units, s.gross_minor, s.free, l.rule, l.pool, l.base_minor, l.royalty_minor, "
                              "l.exceptions, CASE WHEN %1 THEN 1 ELSE 0 END AS questioned, r.kind AS decision, "
                              "r.value AS decided FROM royalty_period p "
                              "JOIN royalty_line l ON l.royalty_period_id = p.id "
                              "JOIN statement_line s ON s.statement_id = p.statement_id AND s.line_number = "
                              "l.line_number LEFT JOIN line_resolution r ON r.kind IN ('percent', 'per_unit', 'fee') "
                              "AND r.id = (SELECT MAX(n.id) FROM line_resolution n WHERE n.statement_id = "
                              "s.statement_id AND n.line_number = s.line_number) "
                              "WHERE p.statement_id = ? AND l.line_number IN (%2) ORDER BY l.line_number")
                   .arg(QLatin1String(questioned), list.join(u',')))
        .bind(statement)
        .all<StatementLineRow>(lineRow);
}

StatementLineTotals StatementLineList::totals(Id<SalesStatement> statement, const StatementLineFilter &filter) const
{
    StatementLineTotals out;
    Int128 units = 0;
    Int128 base = 0;
    Int128 royalty = 0;
    std::map<QString, Int128> gross;
    for (const Conditions &where : conditionsBySku(*m_db, statement, filter)) {
        Statement sums = prepared(*m_db,
                                  QStringLiteral("SELECT s.currency, COUNT(*) AS lines, "
                                                 "CAST(SUM(s.units) AS BIGINT) AS units, "
                                                 "CAST(SUM(s.gross_minor) AS BIGINT) AS gross, "
                                                 "CAST(SUM(l.base_minor) AS BIGINT) AS base, "
                                                 "CAST(SUM(l.royalty_minor) AS BIGINT) AS royalty"),
                                  statement, where, QStringLiteral(" GROUP BY s.currency ORDER BY s.currency"));
        while (sums.next()) {
            const Row r = sums.row();
            out.lines += r.integer("lines");
            units += r.integer("units");
            base += r.integer("base");
            royalty += r.integer("royalty");
            gross[r.text("currency")] += r.integer("gross");
        }
    }
    out.units = sumOf(units);
    out.base = sumOf(base);
    out.royalty = sumOf(royalty);
    for (const auto &[code, minor] : gross)
        out.gross.append({currencyOf(code), sumOf(minor)});
    return out;
}

QList<RuleEarnings> StatementLineList::earnings(Id<SalesStatement> statement) const
{
    return Statement(*m_db, QStringLiteral("SELECT COALESCE(l.rule, '') AS rule, COALESCE(l.pool, '') AS pool, "
                                           "COUNT(*) AS lines, CAST(SUM(s.units) AS BIGINT) AS units, "
                                           "CAST(SUM(l.base_minor) AS BIGINT) AS base, "
                                           "CAST(SUM(l.royalty_minor) AS BIGINT) AS royalty %1 GROUP BY l.rule, l.pool "
                                           "ORDER BY CASE WHEN l.pool IS NULL THEN 1 ELSE 0 END, pool, "
                                           "CASE WHEN l.rule IS NULL THEN 1 ELSE 0 END, rule")
                                .arg(QLatin1String(joined)))
        .bind(statement)
        .all<RuleEarnings>([](const Row &r) {
            return RuleEarnings{r.text("rule"),     r.text("pool"),    r.integer("lines"),
                                r.integer("units"), r.integer("base"), r.integer("royalty")};
        });
}

qint64 StatementLineList::questionCount(Id<SalesStatement> statement) const
{
    return Statement(*m_db,
                     QStringLiteral("SELECT COUNT(*) %1 AND %2").arg(QLatin1String(joined), QLatin1String(questioned)))
        .bind(statement)
        .one<qint64>()
        .value_or(0);
}

std::vector<LineDeduction> allowedDeductions(Workspace &workspace, Id<SalesStatement> id, Progress &progress)
{
    requireMoney(workspace).requireShown(id);
    Transaction tx(workspace.db, Transaction::Kind::Read);
    const SalesStatement statement = StatementRepository(workspace.db).get(id);
    const RoyaltyRuns runs(workspace, statement.contract, progress);
    const RoyaltyRun run = runs.of(statement);
    std::vector<LineDeduction> out;
    const LoadedLines::Part *part = run.loaded.part(statement.period);
    if (part == nullptr || part->statement.id != id)
        return out;
    for (size_t i = part->first; i < part->first + part->count; ++i) {
        if (const qint64 deduction = run.result.lines[i].deduction; deduction != 0)
            out.push_back({run.loaded.numbers[i], deduction});
    }
    return out;
}

} // namespace lianming
