#include "core/reports/statementsource.h"

#include "core/db/bulk.h"
#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/reports/statementxlsx.h"
#include "core/royalties/royaltybook.h"

#include <limits>

namespace lianming {

namespace {

Currency currencyOf(const QString &code)
{
    const auto currency = Currency::find(code);
    if (!currency)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no currency"), {code});
    return *currency;
}

qint64 minorOf(const Json &object, const char *name, const Currency &currency)
{
    const auto found = object.find(name);
    const auto scaled = found != object.end() && found->is_string()
                            ? parseScaled(found->get<std::string>(), currency.digits())
                            : std::nullopt;
    return scaled ? narrowed(*scaled).value_or(0) : 0;
}

QString textOf(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

void addParties(Connection &db, const SalesStatement &statement, StatementDocument &out)
{
    Statement parties(
        db,
        QStringLiteral(
            "SELECT c.number, c.title, c.start_on, c.end_on, i.name_en AS institution_en, i.name_zh AS institution_zh, b.name_en AS brand_en, "
            "b.name_zh AS brand_zh FROM contract c JOIN institution i ON i.id = c.institution_id JOIN brand b ON b.id = c.brand_id WHERE c.id = ?"));
    parties.bind(statement.contract);
    if (!parties.next())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such contract"));
    const Row r = parties.row();
    out.contractNumber = r.text("number");
    out.contractTitle = r.text("title");
    out.term = {r.day("start_on"), r.day("end_on")};
    out.institutionEn = r.text("institution_en");
    out.institutionZh = r.text("institution_zh");
    out.brandEn = r.text("brand_en");
    out.brandZh = r.text("brand_zh");
    parties.finish();
}

void addFigures(const RoyaltyPeriodRow &stored, StatementDocument &out)
{
    for (const auto &[name, value] : stored.figures.items()) {
        if (value.is_string() && name != "period")
            out.figures[name] = stored.amount(name.c_str());
    }
    out.units = stored.units();
    out.contractYear = int(stored.figures.value("contract_year", qint64{1}));
    for (const Json &pool : stored.figures.value("pools", Json::array())) {
        const auto amount = [&](const char *name) {
            return minorOf(pool, name, out.currency);
        };
        out.pools.push_back({textOf(pool, "id"), amount("earned"), amount("guarantee_due"), amount("paid"),
                             amount("unrecouped"), amount("payable")});
    }
    for (const Json &split : stored.figures.value("splits", Json::array()))
        out.splits.push_back({textOf(split, "party"), minorOf(split, "amount", out.currency)});
}

void addSummary(Connection &db, const SalesStatement &statement, int limit, StatementDocument &out)
{
    Statement rows(
        db,
        QStringLiteral(
            "SELECT l.sku, l.category, l.territory, l.currency, COALESCE(r.rule, '') AS rule, CAST(SUM(l.units) AS BIGINT) AS units, "
            "CAST(SUM(l.gross_minor) AS BIGINT) AS gross, CAST(SUM(r.base_minor) AS BIGINT) AS base, CAST(SUM(r.royalty_minor) AS BIGINT) AS royalty "
            "FROM royalty_period p JOIN royalty_line r ON r.royalty_period_id = p.id "
            "JOIN statement_line l ON l.statement_id = p.statement_id AND l.line_number = r.line_number "
            "WHERE p.statement_id = ? AND r.pool IS NOT NULL GROUP BY l.sku, l.category, l.territory, l.currency, r.rule "
            "ORDER BY royalty DESC, l.sku, l.territory, rule"));
    rows.bind(statement.id);
    StatementDocument::SummaryRow others;
    others.currency = out.currency;
    while (rows.next()) {
        const Row r = rows.row();
        StatementDocument::SummaryRow row{r.text("sku"),
                                          r.text("category"),
                                          r.text("territory"),
                                          r.text("rule"),
                                          r.integer("units"),
                                          r.integer("gross"),
                                          currencyOf(r.text("currency")),
                                          r.integer("base"),
                                          r.integer("royalty"),
                                          0};
        if (out.summary.size() < size_t(limit)) {
            out.summary.push_back(row);
            continue;
        }
        ++others.others;
        others.units += row.units;
        others.gross += row.gross;
        others.base += row.base;
        others.royalty += row.royalty;
    }
    if (others.others > 0)
        out.summary.push_back(others);
}

/// A transaction must be open.
void readLines(Connection &db, Id<SalesStatement> id,
               const std::function<void(const StatementDocument::LineRow &)> &take)
{
    BulkReader r(
        db,
        QStringLiteral(
            "SELECT l.line_number, l.sold_on, l.sku, l.territory, l.channel, l.units, l.gross_minor, l.currency, COALESCE(r.rule, '') AS rule, "
            "r.base_minor, r.royalty_minor FROM royalty_period p JOIN royalty_line r ON r.royalty_period_id = p.id "
            "JOIN statement_line l ON l.statement_id = p.statement_id AND l.line_number = r.line_number WHERE p.statement_id = %1 ORDER BY l.line_number")
            .arg(id.value));
    const auto text = [&r](int column) {
        const std::string_view utf8 = r.text(column);
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    };
    while (r.next())
        take({r.integer(0), parseDay(r.text(1)).value_or(QDate()), text(2), text(3), text(4), r.integer(5),
              r.integer(6), currencyOf(text(7)), text(8), r.integer(9), r.integer(10)});
}

/// A transaction must be open.
StatementDocument gather(Workspace &workspace, const SalesStatement &statement, const StatementLimits &limits)
{
    const RoyaltyBook book(workspace.db);
    const auto stored = book.period(statement.id);
    const auto period = Period::parse(statement.period.toStdString());
    if (!stored || !period)
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is not calculated yet: there is nothing to print"),
                    {statement.period});
    StatementDocument out;
    out.currency = stored->currency;
    out.period = *period;
    out.edition = statement.edition;
    out.reason = statement.reason;
    out.receivedOn = statement.receivedOn;
    out.isClosed = statement.state == StatementState::Closed;
    // A closed statement is dated by its closing, so that it prints the same ever after.
    out.issuedOn = out.isClosed ? statement.closedAt.date() : workspace.clock.today();
    out.preparedBy = statement.preparedBy;
    out.approvedBy = statement.approvedBy;
    out.closedOn = out.isClosed ? statement.closedAt.date() : QDate();
    out.lineCount = statement.lineCount;
    addParties(workspace.db, statement, out);
    addFigures(*stored, out);
    const Json terms = Json::parse(stored->terms.toStdString());
    out.rules = termsInWords(RoyaltyTerms::parse(JsonNode(terms, out.contractNumber)));
    addSummary(workspace.db, statement, limits.summaryRows, out);
    if (statement.lineCount <= limits.annexLines)
        readLines(workspace.db, statement.id, [&out](const auto &line) { out.lines.push_back(line); });
    out.exceptionCount = book.exceptionCount(statement.id);
    for (const ExceptionLine &line : book.exceptions(statement.id, limits.exceptions))
        out.exceptions.push_back({line.line, line.sku, line.category, line.territory, line.channel, line.units,
                                  line.gross, line.currency, line.reasons});
    return out;
}

} // namespace

StatementDocument statementDocument(Workspace &workspace, Id<SalesStatement> id, const StatementLimits &limits)
{
    requireMoney(workspace).requireShown(id);
    Transaction tx(workspace.db, Transaction::Kind::Read); // one state of the books for all of it
    return gather(workspace, StatementRepository(workspace.db).get(id), limits);
}

void writeStatementWorkbook(Workspace &workspace, Id<SalesStatement> id, DocumentLanguage language, const QString &path,
                            Progress &progress)
{
    requireMoney(workspace).requireShown(id);
    Transaction tx(workspace.db, Transaction::Kind::Read);
    const SalesStatement statement = StatementRepository(workspace.db).get(id);
    constexpr int all = std::numeric_limits<int>::max();
    const StatementDocument document = gather(workspace, statement, {all, -1, all});
    progress.setTotal(statement.lineCount);
    writeStatementXlsx(document, language, path, [&](const auto &take) {
        qint64 done = 0;
        readLines(workspace.db, id, [&](const StatementDocument::LineRow &line) {
            take(line);
            if (++done % 1000 == 0)
                progress.setDone(done);
        });
    });
}

QString PrintableStatement::fileName() const
{
    QString out = contractNumber + u' ' + period;
    if (edition > 1)
        out += QStringLiteral(" (%1)").arg(edition);
    for (QChar &c : out) {
        if (c < u' ' || QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'-';
    }
    return out.startsWith(u'.') ? u'-' + out : out;
}

QList<PrintableStatement> printableStatements(Workspace &workspace, const DaySpan &days, bool closedOnly)
{
    const Access access = requireMoney(workspace);
    Statement rows(workspace.db,
                   QStringLiteral("SELECT s.id, s.period, s.edition, s.state, c.number, c.brand_id FROM statement s "
                                  "JOIN contract c ON c.id = s.contract_id WHERE s.state <> 'open' "
                                  "ORDER BY c.number, s.period, s.edition"));
    QList<PrintableStatement> out;
    while (rows.next()) {
        const Row r = rows.row();
        const PrintableStatement found{r.id<SalesStatement>("id"), r.text("number"), r.text("period"),
                                       int(r.integer("edition")), r.text("state") == u"closed"};
        const auto period = Period::parse(found.period.toStdString());
        if (!access.shows(r.integer("brand_id")))
            continue;
        if (!period || !days.contains(period->span().end) || (closedOnly && !found.isClosed))
            continue;
        if (!out.isEmpty() && out.last().contractNumber == found.contractNumber && out.last().period == found.period)
            out.last() = found; // the newer edition
        else
            out.append(found);
    }
    return out;
}

} // namespace lianming
