#include "core/reports/dashboardrows.h"

#include "core/db/statement.h"

namespace lianming {

namespace {

Money money(const Row &row, const char *minor, const char *currency = "currency")
{
    return {row.integer(minor), Currency::find(row.text(currency)).value_or(Currency())};
}

/// "… AND table.institution_id = ? AND table.brand_id = ?", as far as one is asked for.
QString only(const char *table, const DashboardScope &scope)
{
    QString out;
    if (scope.institution.isSet())
        out += QStringLiteral(" AND %1.institution_id = ?").arg(QLatin1StringView(table));
    if (scope.brand.isSet())
        out += QStringLiteral(" AND %1.brand_id = ?").arg(QLatin1StringView(table));
    return out;
}

template<class T, class Make>
QList<T> rows(Connection &db, const QString &sql, const DashboardScope &scope, Make make)
{
    Statement statement(db, sql);
    if (scope.institution.isSet())
        statement.bind(scope.institution);
    if (scope.brand.isSet())
        statement.bind(scope.brand);
    return statement.all<T>(make);
}

QList<ProposalFigure> proposals(Connection &db, const DashboardScope &scope)
{
    const QString sql = QStringLiteral("SELECT p.id, p.stage, p.value_minor, p.currency, p.received_on, p.stage_since, "
                                       "(SELECT MIN(m.at) FROM proposal_move m WHERE m.proposal_id = p.id "
                                       "AND m.to_stage IN ('contracted', 'declined', 'withdrawn')) AS ended_at, "
                                       "(SELECT COUNT(*) FROM contract c WHERE c.proposal_id = p.id) AS contracts "
                                       "FROM proposal p WHERE p.archived_on IS NULL%1 ORDER BY p.received_on, p.id")
                            .arg(only("p", scope));
    return rows<ProposalFigure>(db, sql, scope, [](const Row &row) {
        ProposalFigure p{row.integer("id"), row.text("stage"), money(row, "value_minor"),   row.day("received_on"),
                         QDate(),           std::nullopt,      row.integer("contracts") > 0};
        // A day or an instant, whichever the stage was noted with.
        p.stageSince = QDate::fromString(row.text("stage_since").left(10), Qt::ISODate);
        if (const auto at = row.optionalText("ended_at"))
            p.endedOn = QDate::fromString(at->left(10), Qt::ISODate);
        return p;
    });
}

QList<ContractFigure> contracts(Connection &db, const DashboardScope &scope)
{
    const QString sql =
        QStringLiteral("SELECT c.id, c.number, c.title, c.state, c.start_on, c.end_on, c.sell_off_days, c.frequency, "
                       "c.report_within_days, c.signed_on, c.terminated_on, b.code AS brand_code, p.value_minor, "
                       "p.currency AS value_currency FROM contract c JOIN brand b ON b.id = c.brand_id "
                       "LEFT JOIN proposal p ON p.id = c.proposal_id WHERE c.archived_on IS NULL%1 ORDER BY c.id")
            .arg(only("c", scope));
    return rows<ContractFigure>(db, sql, scope, [](const Row &row) {
        ContractFigure c;
        c.id = row.integer("id");
        c.number = row.text("number");
        c.title = row.text("title");
        c.state = row.text("state");
        c.brandCode = row.text("brand_code");
        c.terms.term = {row.day("start_on"), row.day("end_on")};
        c.terms.terminatedOn = row.optionalDay("terminated_on");
        c.terms.sellOffDays = int(row.integer("sell_off_days"));
        c.terms.frequency = parseFrequency(row.text("frequency").toStdString()).value_or(Frequency::Quarterly);
        c.terms.reportWithinDays = int(row.integer("report_within_days"));
        c.signedOn = row.optionalDay("signed_on");
        if (!row.isNull("value_minor"))
            c.value = money(row, "value_minor", "value_currency");
        return c;
    });
}

/// The books, and the restatements that wait for somebody.
QList<StatementFigure> statements(Connection &db, const DashboardScope &scope)
{
    const QString sql = QStringLiteral("SELECT s.id, s.contract_id, s.period, s.state, s.received_on FROM statement s "
                                       "JOIN contract c ON c.id = s.contract_id "
                                       "WHERE c.archived_on IS NULL AND (s.edition = 1 OR s.state <> 'closed')%1 "
                                       "ORDER BY s.received_on, s.id")
                            .arg(only("c", scope));
    return rows<StatementFigure>(db, sql, scope, [](const Row &row) {
        return StatementFigure{row.integer("id"), row.integer("contract_id"), row.text("period"), row.text("state"),
                               QDate::fromString(row.text("received_on").left(10), Qt::ISODate)};
    });
}

/// As booked: what a restatement changes is in the period that settles it.
QList<RoyaltyFigure> royalties(Connection &db, const DashboardScope &scope)
{
    const QString sql =
        QStringLiteral("SELECT s.id, s.state, r.period, r.currency, r.earned_minor, r.payable_minor, b.id AS brand_id, "
                       "b.code, b.name_en, b.name_zh FROM royalty_period r JOIN statement s ON s.id = r.statement_id "
                       "JOIN contract c ON c.id = s.contract_id JOIN brand b ON b.id = c.brand_id "
                       "WHERE c.archived_on IS NULL AND s.edition = 1%1 ORDER BY b.code, s.id")
            .arg(only("c", scope));
    return rows<RoyaltyFigure>(db, sql, scope, [](const Row &row) {
        RoyaltyFigure r;
        r.cell.period = row.text("period");
        if (const auto period = Period::parse(row.text("period").toStdString())) {
            const QDate end = period->span().end;
            r.cell.month = QDate(end.year(), end.month(), 1);
        }
        r.cell.brand = row.integer("brand_id");
        r.cell.brandCode = row.text("code");
        r.cell.brandNameEn = row.text("name_en");
        r.cell.brandNameZh = row.text("name_zh");
        r.cell.earned = money(row, "earned_minor");
        r.cell.payable = money(row, "payable_minor");
        r.cell.statements = {row.integer("id")};
        r.closed = row.text("state") == u"closed";
        return r;
    });
}

/// The museums' own: no brand has any.
QList<RegistrationFigure> registrations(Connection &db, const DashboardScope &scope)
{
    if (scope.brand.isSet())
        return {};
    const QString sql =
        QStringLiteral("SELECT r.id, r.kind, r.number, r.title, r.expires_on, i.code FROM registration r "
                       "JOIN institution i ON i.id = r.institution_id "
                       "WHERE r.archived_on IS NULL AND r.expires_on IS NOT NULL%1 ORDER BY r.expires_on, r.id")
            .arg(only("r", scope));
    return rows<RegistrationFigure>(db, sql, scope, [](const Row &row) {
        return RegistrationFigure{row.integer("id"),  row.text("kind") == u"trademark",
                                  row.text("number"), row.text("title"),
                                  row.text("code"),   row.day("expires_on")};
    });
}

} // namespace

DashboardRows readDashboardRows(Connection &db, const DashboardScope &scope)
{
    return {proposals(db, scope), contracts(db, scope), statements(db, scope), royalties(db, scope),
            registrations(db, scope)};
}

} // namespace lianming
