#include "core/royalties/exceptionlist.h"

#include "core/base/textfold.h"
#include "core/institutions/partyfields.h"

#include <algorithm>

namespace lianming {

namespace {

/// The month in which a period ends, from its name: it orders periods of all frequencies.
constexpr auto month =
    "CASE LENGTH(s.period) WHEN 4 THEN s.period || '-12' WHEN 7 THEN s.period ELSE SUBSTR(s.period, 1, 4) || "
    "CASE SUBSTR(s.period, 5, 2) WHEN 'Q1' THEN '-03' WHEN 'Q2' THEN '-06' WHEN 'H1' THEN '-06' WHEN 'Q3' THEN '-09' "
    "ELSE '-12' END END";

/// What stands beside a line x of a statement s.
constexpr auto withLine = " JOIN statement_line l ON l.statement_id = x.statement_id AND l.line_number = x.line_number "
                          "LEFT JOIN licensed_product q ON q.contract_id = s.contract_id AND q.sku = l.sku";
constexpr auto withResolution = " LEFT JOIN line_resolution r ON r.id = (SELECT MAX(n.id) FROM line_resolution n "
                                "WHERE n.statement_id = x.statement_id AND n.line_number = x.line_number)";

/// What was decided about a line x; 'withdrawn' while nothing is, and where a reason was found since.
constexpr auto decisionNow =
    "CASE WHEN r.kind IS NULL OR EXISTS (SELECT 1 FROM line_flag u WHERE u.statement_id = x.statement_id AND "
    "u.line_number = x.line_number AND r.covers NOT LIKE '%,' || u.reason || ',%') THEN 'withdrawn' ELSE r.kind END";

constexpr auto columns =
    "s.id AS statement, s.period, s.edition, s.state AS statement_state, c.id AS contract, c.number, c.title, "
    "c.currency AS contract_currency, b.id AS brand, b.name_en AS brand_en, b.name_zh AS brand_zh, l.line_number, "
    "l.sold_on, l.sku, l.category, l.territory, l.channel, l.units, l.currency, l.gross_minor, l.free, "
    "q.id AS product, q.version AS product_version, q.name_en AS product_en, q.name_zh AS product_zh, "
    "q.state AS product_state, q.released_on, q.withdrawn_on, r.id AS resolution, r.kind, r.value, r.reason, "
    "r.fingerprint, r.carried_from_id, r.at, r.actor, r.covers, y.royalty_minor";

constexpr auto earned = "LEFT JOIN royalty_period p ON p.statement_id = s.id "
                        "LEFT JOIN royalty_line y ON y.royalty_period_id = p.id AND y.line_number = x.line_number";

/// Lines that are read in one question.
constexpr qsizetype together = 250;

/// A query in the making: text and what is bound in it, in order.
struct Query {
    QString sql;
    QList<Value> values;

    void add(const QString &text, std::initializer_list<Value> bound = {})
    {
        sql += text;
        values.append(QList<Value>(bound));
    }
    void add(const Query &other)
    {
        sql += other.sql;
        values.append(other.values);
    }
};

Statement prepared(Connection &db, const Query &query)
{
    Statement out(db, query.sql);
    for (const Value &value : query.values)
        out.bind(value);
    return out;
}

Currency currencyOf(const Row &r, const char *column)
{
    const auto currency = Currency::find(r.text(column));
    if (!currency)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {r.text(column)});
    return *currency;
}

ExceptionRow rowOf(const Row &r)
{
    ExceptionRow out;
    out.ref = {r.id<SalesStatement>("statement"), r.integer("line_number")};
    out.contract = r.id<Contract>("contract");
    out.contractNumber = r.text("number");
    out.contractTitle = r.text("title");
    out.brandId = r.integer("brand");
    out.brandEn = r.text("brand_en");
    out.brandZh = r.text("brand_zh");
    out.period = r.text("period");
    out.edition = int(r.integer("edition"));
    out.statementState = parseStatementState(r.text("statement_state"));
    out.soldOn = r.day("sold_on");
    out.sku = r.text("sku");
    out.category = r.text("category");
    out.territory = r.text("territory");
    out.channel = r.text("channel");
    out.units = r.integer("units");
    out.currency = currencyOf(r, "currency");
    out.gross = r.integer("gross_minor");
    out.free = r.truth("free");
    out.contractCurrency = currencyOf(r, "contract_currency");
    out.royalty = r.optionalInteger("royalty_minor");
    if (!r.isNull("product")) {
        out.product = LicensedProduct{r.id<LicensedProduct>("product"),
                                      r.integer("product_version"),
                                      out.contract,
                                      out.sku,
                                      r.text("product_en"),
                                      r.text("product_zh"),
                                      parseProductState(r.text("product_state")).value_or(ProductState::InReview),
                                      r.optionalDay("released_on"),
                                      r.optionalDay("withdrawn_on"),
                                      {},
                                      {},
                                      {}};
    }
    if (!r.isNull("resolution")) {
        const QString kind = r.text("kind");
        const auto *const found = std::ranges::find_if(
            resolutionKinds, [&kind](ResolutionKind k) { return kind == QLatin1String(resolutionKindCode(k)); });
        out.resolution = LineResolution{r.integer("resolution"),
                                        out.ref,
                                        found == resolutionKinds.end() ? ResolutionKind::Withdrawn : *found,
                                        r.text("value"),
                                        r.text("reason"),
                                        r.text("fingerprint"),
                                        r.optionalInteger("carried_from_id").value_or(0),
                                        r.instant("at"),
                                        r.text("actor"),
                                        LineResolution::parseCovers(r.optionalText("covers"))};
        out.state = stateAfter(out.resolution->kind);
    }
    return out;
}

/// The contracts in whose number, title or licensee the words occur, as a list for IN.
QString contractsSaying(Connection &db, const QString &words)
{
    QStringList out;
    if (foldedText(words).isEmpty())
        return QStringLiteral("0"); // signs alone are looked for in SKUs only
    Statement rows(db, QStringLiteral("SELECT c.id, c.number, c.title, b.name_en, b.name_zh, b.code FROM contract c "
                                      "JOIN brand b ON b.id = c.brand_id WHERE c.state <> 'draft'"));
    while (rows.next()) {
        const Row r = rows.row();
        if (matchesWords(words,
                         {r.text("number"), r.text("title"), r.text("name_en"), r.text("name_zh"), r.text("code")}))
            out.append(QString::number(r.integer("id")));
    }
    return out.isEmpty() ? QStringLiteral("0") : out.join(u',');
}

/// The statements that the filter asks about.
Query statementsOf(const ExceptionFilter &filter)
{
    Query out;
    out.add(QStringLiteral("SELECT o.id FROM statement o JOIN contract k ON k.id = o.contract_id WHERE "));
    out.add(filter.withClosed
                ? QStringLiteral("NOT EXISTS (SELECT 1 FROM statement e WHERE e.contract_id = o.contract_id "
                                 "AND e.period = o.period AND e.edition > o.edition AND e.state = 'closed')")
                : QStringLiteral("o.state <> 'closed'"));
    out.add(QStringLiteral(" AND k.archived_on IS NULL"));
    if (filter.contract.isSet())
        out.add(QStringLiteral(" AND o.contract_id = ?"), {filter.contract});
    if (filter.brandId != 0)
        out.add(QStringLiteral(" AND k.brand_id = ?"), {filter.brandId});
    if (!filter.period.isEmpty())
        out.add(QStringLiteral(" AND o.period = ?"), {filter.period});
    if (filter.statement.isSet())
        out.add(QStringLiteral(" AND o.id = ?"), {filter.statement});
    return out;
}

/// Lines of these statements that are in question, and those that were decided about without being so.
Query inQuestion(const Query &statements)
{
    Query out;
    out.add(QStringLiteral("(SELECT f.statement_id, f.line_number FROM line_flag f WHERE f.statement_id IN ("));
    out.add(statements);
    out.add(QStringLiteral(") UNION SELECT d.statement_id, d.line_number FROM line_resolution d WHERE d.kind <> "
                           "'withdrawn' AND d.id = (SELECT MAX(n.id) FROM line_resolution n WHERE n.statement_id = "
                           "d.statement_id AND n.line_number = d.line_number) AND d.statement_id IN ("));
    out.add(statements);
    out.add(QStringLiteral(")) x"));
    return out;
}

/// "FROM … WHERE …": the lines x that the filter asks for, once each; with `flags`, once for each of their reasons
/// (x.reason). What is not asked for is not looked up: there may be a million.
Query linesOf(Connection &db, const ExceptionFilter &filter, bool flags, bool states)
{
    const QString text = filter.text.trimmed();
    Query out;
    out.add(QStringLiteral("FROM "));
    if (flags || filter.reason)
        out.add(QStringLiteral("line_flag x"));
    else
        out.add(inQuestion(statementsOf(filter)));
    out.add(QStringLiteral(" JOIN statement s ON s.id = x.statement_id JOIN contract c ON c.id = s.contract_id"));
    if (!text.isEmpty())
        out.add(QString::fromLatin1(withLine));
    if (states || filter.state)
        out.add(QString::fromLatin1(withResolution));
    out.add(QStringLiteral(" WHERE x.statement_id IN ("));
    out.add(statementsOf(filter));
    out.add(QStringLiteral(")"));
    if (filter.reason)
        out.add(QStringLiteral(" AND x.reason = ?"), {flagReasonCode(*filter.reason)});
    if (filter.state) {
        out.add(QStringLiteral(" AND ") + QLatin1String(decisionNow));
        switch (*filter.state) {
        case LineState::Open: out.add(QStringLiteral(" = 'withdrawn'")); break;
        case LineState::Waiting: out.add(QStringLiteral(" = 'correction'")); break;
        case LineState::Settled: out.add(QStringLiteral(" IN ('percent', 'per_unit', 'fee')")); break;
        case LineState::Ignored: out.add(QStringLiteral(" = 'ignore'")); break;
        }
    }
    if (text.isEmpty())
        return out;
    QString pattern = text.toLower();
    pattern.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    pattern = u'%' + pattern + u'%';
    out.add(QStringLiteral(" AND (LOWER(l.sku) LIKE ? ESCAPE '\\' OR LOWER(q.name_en) LIKE ? ESCAPE '\\' "
                           "OR LOWER(q.name_zh) LIKE ? ESCAPE '\\' OR s.contract_id IN (%1))")
                .arg(contractsSaying(db, text)),
            {pattern, pattern, pattern});
    return out;
}

} // namespace

QList<ExceptionRow> ExceptionList::rows(const QList<LineRef> &refs) const
{
    if (refs.isEmpty())
        return {};
    QStringList wanted; // literals: a page of them is one question
    for (qsizetype i = 0; i < refs.size(); ++i) {
        wanted.append(
            QStringLiteral("SELECT %1 AS place, CAST(%2 AS BIGINT) AS statement_id, CAST(%3 AS BIGINT) AS line_number")
                .arg(i)
                .arg(refs[i].statement.value)
                .arg(refs[i].line));
    }
    const QString sql =
        QStringLiteral("SELECT %1 FROM (%2) x JOIN statement s ON s.id = x.statement_id JOIN contract c ON "
                       "c.id = s.contract_id JOIN brand b ON b.id = c.brand_id%3%4 %5 ORDER BY x.place")
            .arg(QLatin1String(columns), wanted.join(QStringLiteral(" UNION ALL ")), QLatin1String(withLine),
                 QLatin1String(withResolution), QLatin1String(earned));
    QList<ExceptionRow> out = Statement(*m_db, sql).all<ExceptionRow>(rowOf);
    Statement reasons(
        *m_db, QStringLiteral("SELECT reason, detail FROM line_flag WHERE statement_id = ? AND line_number = ?"));
    for (ExceptionRow &row : out) {
        reasons.bind(row.ref.statement, row.ref.line);
        while (reasons.next()) {
            const Row r = reasons.row();
            row.reasons.append(LineReason::parse(r.text("reason"), r.text("detail"), row.currency));
        }
        std::ranges::sort(row.reasons, {}, &LineReason::reason);
        if (row.state == LineState::Open)
            continue;
        for (const LineReason &reason : std::as_const(row.reasons)) {
            if (!row.resolution->isAbout(reason.reason))
                row.newReasons.append(reason.reason);
        }
        if (!row.newReasons.isEmpty())
            row.state = LineState::Open;
    }
    return out;
}

ExceptionPage ExceptionList::page(const ExceptionFilter &filter, int limit,
                                  const std::optional<ExceptionKey> &after) const
{
    // The keys first, then the page's lines: sorting carries little.
    Query keys;
    const QString when = QString::fromLatin1(month);
    keys.add(QStringLiteral("SELECT x.statement_id, x.line_number, %1 AS month, c.number ").arg(when));
    keys.add(linesOf(*m_db, filter, false, false));
    if (after) {
        const Value month(after->month);
        const Value number(after->contractNumber);
        const Value statement(after->ref.statement);
        keys.add(QStringLiteral(" AND (%1 < ? OR (%1 = ? AND (c.number > ? OR (c.number = ? AND (s.id > ? OR (s.id = ? "
                                "AND x.line_number > ?))))))")
                     .arg(when),
                 {month, month, number, number, statement, statement, after->ref.line});
    }
    keys.add(QStringLiteral(" ORDER BY month DESC, c.number, s.id, x.line_number LIMIT ?"), {limit + 1});
    QList<ExceptionKey> found = prepared(*m_db, keys).all<ExceptionKey>([](const Row &r) {
        return ExceptionKey{
            r.text("month"), r.text("number"), {r.id<SalesStatement>("statement_id"), r.integer("line_number")}};
    });
    ExceptionPage out;
    if (found.size() > limit) {
        found.removeLast();
        out.next = found.last();
    }
    QList<LineRef> refs;
    for (const ExceptionKey &key : std::as_const(found))
        refs.append(key.ref);
    for (qsizetype from = 0; from < refs.size(); from += together)
        out.rows.append(rows(refs.mid(from, together)));
    return out;
}

ExceptionCounts ExceptionList::counts(const ExceptionFilter &filter) const
{
    ExceptionCounts out;
    ExceptionFilter anyState = filter;
    anyState.state.reset();
    Query states;
    states.add(QStringLiteral("SELECT %1 AS kind, COUNT(*) AS n ").arg(QLatin1String(decisionNow)));
    states.add(linesOf(*m_db, anyState, false, true));
    states.add(QStringLiteral(" GROUP BY 1"));
    Statement byKind = prepared(*m_db, states);
    while (byKind.next()) {
        const Row r = byKind.row();
        const QString kind = r.text("kind");
        LineState state = LineState::Open;
        for (const ResolutionKind one : resolutionKinds) {
            if (kind == QLatin1String(resolutionKindCode(one)))
                state = stateAfter(one);
        }
        out.states[size_t(state)] += r.integer("n");
    }
    for (const LineState state : lineStates)
        out.total += !filter.state || *filter.state == state ? out.of(state) : 0;

    ExceptionFilter anyReason = filter;
    anyReason.reason.reset();
    Query reasons;
    reasons.add(QStringLiteral("SELECT x.reason, COUNT(*) AS n "));
    reasons.add(linesOf(*m_db, anyReason, true, false));
    reasons.add(QStringLiteral(" GROUP BY x.reason"));
    Statement byReason = prepared(*m_db, reasons);
    while (byReason.next()) {
        const Row r = byReason.row();
        if (const auto reason = parseFlagReason(r.text("reason")))
            out.reasons[*reason] = r.integer("n");
    }
    return out;
}

QList<ExceptionParty> ExceptionList::parties(const ExceptionFilter &filter) const
{
    ExceptionFilter any = filter;
    any.contract = {};
    any.brandId = 0;
    Query lines;
    lines.add(QStringLiteral("SELECT s.contract_id, COUNT(*) AS n "));
    lines.add(linesOf(*m_db, any, false, false));
    lines.add(QStringLiteral(" GROUP BY s.contract_id"));
    Query parties;
    parties.add(QStringLiteral("SELECT c.id, c.number, b.id AS brand, b.name_en, b.name_zh, z.n FROM ("));
    parties.add(lines);
    parties.add(QStringLiteral(") z JOIN contract c ON c.id = z.contract_id JOIN brand b ON b.id = c.brand_id "
                               "ORDER BY c.number"));
    return prepared(*m_db, parties).all<ExceptionParty>([](const Row &r) {
        return ExceptionParty{r.id<Contract>("id"), r.text("number"),  r.integer("brand"),
                              r.text("name_en"),    r.text("name_zh"), r.integer("n")};
    });
}

ExceptionRow ExceptionList::row(LineRef ref) const
{
    const QList<ExceptionRow> found = rows({ref});
    if (found.isEmpty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "The statement has no line %1"),
                    {QString::number(ref.line)});
    return found.first();
}

} // namespace lianming
