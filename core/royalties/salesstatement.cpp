#include "core/royalties/salesstatement.h"

#include "core/inbox/notify.h"
#include "core/people/access.h"

namespace lianming {

namespace {

constexpr const char *stateCodes[] = {"open", "calculated", "approved", "closed"};

Fields values(const SalesStatement &s)
{
    return {{"contract_id", s.contract},
            {"period", s.period},
            {"edition", s.edition},
            {"state", statementStateCode(s.state)},
            {"file_name", s.fileName},
            {"file_sha256", s.fileSha256.isEmpty() ? Value(nullptr) : Value(s.fileSha256)},
            {"received_on", s.receivedOn},
            {"line_count", s.lineCount},
            {"units", s.units},
            {"prepared_by", s.preparedBy},
            {"approved_by", s.approvedBy},
            {"closed_at", s.closedAt},
            {"closing", s.closing == 0 ? Value(nullptr) : Value(s.closing)},
            {"reason", s.reason}};
}

SalesStatement statement(const Row &r)
{
    return {.id = r.id<SalesStatement>("id"),
            .version = r.integer("version"),
            .contract = r.id<Contract>("contract_id"),
            .period = r.text("period"),
            .edition = int(r.integer("edition")),
            .state = parseStatementState(r.text("state")),
            .fileName = r.text("file_name"),
            .fileSha256 = r.text("file_sha256"),
            .receivedOn = r.day("received_on"),
            .lineCount = r.integer("line_count"),
            .units = r.integer("units"),
            .preparedBy = r.text("prepared_by"),
            .approvedBy = r.text("approved_by"),
            .closedAt = r.instant("closed_at"),
            .closing = int(r.optionalInteger("closing").value_or(0)),
            .reason = r.text("reason")};
}

ReportingContract reporting(const Row &r)
{
    const auto frequency = parseFrequency(r.text("frequency").toStdString());
    if (!frequency)
        throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "Contract %1: \"%2\" is no reporting frequency"),
                    {r.text("number"), r.text("frequency")});
    return {.id = r.id<Contract>("id"),
            .number = r.text("number"),
            .title = r.text("title"),
            .institutionId = r.integer("institution_id"),
            .brandId = r.integer("brand_id"),
            .isSigned = r.text("state") != u"draft",
            .currency = r.text("currency"),
            .term = {r.day("start_on"),
                     r.isNull("terminated_on") ? r.day("end_on") : std::min(r.day("end_on"), r.day("terminated_on"))},
            .sellOffDays = int(r.integer("sell_off_days")),
            .frequency = *frequency,
            .reportWithinDays = int(r.integer("report_within_days")),
            .terms = r.text("terms")};
}

constexpr auto contractColumns =
    "id, number, title, institution_id, brand_id, state, currency, start_on, end_on, terminated_on, sell_off_days, frequency, "
    "report_within_days, terms";

} // namespace

const char *statementStateCode(StatementState state)
{
    return stateCodes[int(state)];
}

StatementState parseStatementState(const QString &code)
{
    for (int i = 0; i < 4; ++i) {
        if (code == QLatin1String(stateCodes[i]))
            return StatementState(i);
    }
    throw Error(Error::Kind::Corrupt, QT_TRANSLATE_NOOP("core", "\"%1\" is no state of a statement"), {code});
}

ReportingContract reportingContract(Connection &db, Id<Contract> id)
{
    auto found =
        Statement(db, QStringLiteral("SELECT %1 FROM contract WHERE id = ?").arg(QLatin1String(contractColumns)))
            .bind(id)
            .one<ReportingContract>(reporting);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such contract"));
    return *found;
}

ReportingContract reportingContract(Connection &db, const QString &number)
{
    auto found =
        Statement(db, QStringLiteral("SELECT %1 FROM contract WHERE number = ?").arg(QLatin1String(contractColumns)))
            .bind(number)
            .one<ReportingContract>(reporting);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no contract %1"), {number});
    return *found;
}

ReportingContract reportingContract(Workspace &workspace, const QString &number)
{
    const Access access = requireMoney(workspace);
    ReportingContract out = reportingContract(workspace.db, number);
    if (!access.shows(out.brandId))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no contract %1"), {number});
    return out;
}

void checkReportable(const ReportingContract &contract, const QString &name)
{
    if (!contract.isSigned) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "Contract %1 is not signed: it has nothing to report yet"),
                    {contract.number});
    }
    const auto period = Period::parse(name.toStdString());
    if (!period || period->frequency() != contract.frequency || *period < contract.firstPeriod()
        || *period > contract.lastPeriod()) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "%1 is no reporting period of contract %2: they run from %3 to %4"),
                    {name, contract.number, contract.firstPeriod().name(), contract.lastPeriod().name()});
    }
}

QString statementLabel(const ReportingContract &contract, const QString &period, int edition)
{
    const QString label = contract.number + u' ' + period;
    return edition == 1 ? label : QStringLiteral("%1 (%2)").arg(label).arg(edition);
}

void tellOf(Journal &journal, const ReportingContract &contract, const SalesStatement &statement, const char *code,
            const QStringList &args, const QList<Role> &asked)
{
    notify(journal, {.code = code,
                     .record = {QStringLiteral("statement"), statement.id.value},
                     .label = statementLabel(contract, statement.period, statement.edition),
                     .brand = {contract.brandId},
                     .args = args,
                     .to = {statement.preparedBy},
                     .roles = asked,
                     .also = {{QStringLiteral("contract"), contract.id.value}},
                     .needs = Permission::SeeMoney});
}

SalesStatement StatementRepository::get(Id<SalesStatement> id) const
{
    auto found = Statement(*m_db, QStringLiteral("SELECT * FROM statement WHERE id = ?"))
                     .bind(id)
                     .one<SalesStatement>(statement);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no such statement"));
    return *found;
}

std::optional<SalesStatement> StatementRepository::find(Id<Contract> contract, const QString &period) const
{
    return Statement(*m_db,
                     QStringLiteral(
                         "SELECT * FROM statement WHERE contract_id = ? AND period = ? ORDER BY edition DESC LIMIT 1"))
        .bind(contract, period)
        .one<SalesStatement>(statement);
}

QList<SalesStatement> StatementRepository::ofContract(Id<Contract> contract) const
{
    return Statement(*m_db, QStringLiteral("SELECT * FROM statement WHERE contract_id = ? ORDER BY period, edition"))
        .bind(contract)
        .all<SalesStatement>(statement);
}

int StatementRepository::nextClosing(Id<Contract> contract) const
{
    return int(Statement(*m_db, QStringLiteral("SELECT MAX(closing) FROM statement WHERE contract_id = ?"))
                   .bind(contract)
                   .one<qint64>()
                   .value_or(0))
           + 1;
}

Id<SalesStatement> StatementRepository::insert(Journal &journal, const QString &label, const SalesStatement &s) const
{
    return {journal.insert(Area::Royalties, "statement", label, values(s))};
}

void StatementRepository::update(Journal &journal, const QString &label, const SalesStatement &s,
                                 const char *action) const
{
    journal.update(Area::Royalties, "statement", label, s.id.value, s.version, values(s), action);
}

void StatementRepository::removeLines(Id<SalesStatement> id) const
{
    removeResult(id);
    Statement(*m_db, QStringLiteral("DELETE FROM statement_line WHERE statement_id = ?")).bind(id).run();
}

void StatementRepository::removeResult(Id<SalesStatement> id) const
{
    Statement(
        *m_db,
        QStringLiteral(
            "DELETE FROM royalty_line WHERE royalty_period_id IN (SELECT id FROM royalty_period WHERE statement_id = ?)"))
        .bind(id)
        .run();
    Statement(*m_db, QStringLiteral("DELETE FROM royalty_period WHERE statement_id = ?")).bind(id).run();
}

void StatementRepository::copyLines(Id<SalesStatement> from, Id<SalesStatement> to) const
{
    constexpr auto copied =
        "line_number, sold_on, sku, category, territory, channel, currency, units, gross_minor, discounts_minor, "
        "returns_minor, taxes_minor, freight_minor, other_minor, retail_price_minor, share, free";
    Statement(*m_db, QStringLiteral("INSERT INTO statement_line (statement_id, %1) SELECT CAST(? AS BIGINT), %1 "
                                    "FROM statement_line WHERE statement_id = ?")
                         .arg(QLatin1String(copied)))
        .bind(to, from)
        .run();
}

void StatementRepository::remove(Journal &journal, const QString &label, const SalesStatement &s,
                                 const QString &reason) const
{
    removeLines(s.id);
    journal.note(Area::Royalties, "statement", s.id.value, label, "discarded",
                 {{QStringLiteral("reason"), {}, reason}});
    Statement(*m_db, QStringLiteral("DELETE FROM statement WHERE id = ?")).bind(s.id).run();
}

} // namespace lianming
