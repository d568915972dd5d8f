#include "core/accounts/accountservice.h"
#include "tests/support/quarter.h"

using namespace lianming;

/// A closed period, and what was posted from it, refuses change in the database itself, whichever way it is tried: row
/// by row, by moving rows in from a statement that is open, by putting a row in the place of another, by emptying a
/// table.
class TestFrozen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_quarter.reset(); }
    void refuses_data();
    void refuses();
    void isAsItWas();

private:
    std::unique_ptr<Quarter> m_quarter;
    SalesStatement m_closed;
    SalesStatement m_open;
};

void TestFrozen::initTestCase()
{
    m_quarter = std::make_unique<Quarter>();
    const auto c = m_quarter->contract();
    m_closed = m_quarter->closed(c, QStringLiteral("2026Q1"), Quarter::sale("800000"));
    (void)AccountService(m_quarter->work()).invoice(m_closed.id);
    m_open = m_quarter->calculated(c, QStringLiteral("2026Q2"), Quarter::sale("1") + Quarter::sale("2"));
}

void TestFrozen::refuses_data()
{
    QTest::addColumn<QString>("sql");
    const auto add = [](const char *name, const char *sql) {
        QTest::newRow(name) << QString::fromLatin1(sql);
    };
    // CLOSED and OPEN are the ids of the two statements.
    add("statement", "UPDATE statement SET units = 1 WHERE id = CLOSED");
    add("reopened", "UPDATE statement SET state = 'open', closing = NULL WHERE id = CLOSED");
    add("statement deleted", "DELETE FROM statement WHERE id = CLOSED");
    add("line", "UPDATE statement_line SET gross_minor = 1 WHERE statement_id = CLOSED");
    add("line deleted", "DELETE FROM statement_line WHERE statement_id = CLOSED");
    add("line moved in",
        "UPDATE statement_line SET statement_id = CLOSED WHERE statement_id = OPEN AND line_number = 2");
    add("line moved out", "UPDATE statement_line SET statement_id = OPEN, line_number = 9 WHERE statement_id = CLOSED");
    add("figures", "UPDATE royalty_period SET payable_minor = 1 WHERE statement_id = CLOSED");
    add("thawed", "UPDATE royalty_period SET frozen = 0 WHERE statement_id = CLOSED");
    add("figures deleted", "DELETE FROM royalty_period WHERE statement_id = CLOSED");
    add("royalty", "UPDATE royalty_line SET royalty_minor = 1 WHERE royalty_period_id = (SELECT id FROM royalty_period "
                   "WHERE statement_id = CLOSED)");
    add("royalty moved in",
        "UPDATE royalty_line SET royalty_period_id = (SELECT id FROM royalty_period WHERE statement_id = CLOSED) "
        "WHERE line_number = 2 AND royalty_period_id = (SELECT id FROM royalty_period WHERE statement_id = OPEN)");
    add("invoice", "UPDATE invoice SET net_minor = 1");
    add("history", "UPDATE audit_log SET actor = 'nobody'");
    if (TestWorkspace::isPostgres()) {
        add("lines emptied", "TRUNCATE statement_line");
        add("royalties emptied", "TRUNCATE royalty_line");
        add("invoices emptied", "TRUNCATE invoice CASCADE");
        add("history emptied", "TRUNCATE audit_log");
        return;
    }
    // SQLite's own: the row that stands there gives way.
    add("statement replaced",
        "REPLACE INTO statement (id, contract_id, period, edition, state, file_name, received_on, line_count, units, "
        "prepared_by, approved_by) SELECT id, contract_id, period, edition, 'open', '', received_on, 0, 0, prepared_by, "
        "'' FROM statement WHERE id = CLOSED");
    add("figures replaced",
        "REPLACE INTO royalty_period (id, statement_id, contract_id, period, currency, contract_year, units, gross_minor, "
        "deductions_minor, base_minor, earned_minor, payable_minor, cash_due_minor, unrecouped_minor, figures, terms, "
        "calculated_at) SELECT id, statement_id, contract_id, period, currency, 1, 0, 0, 0, 0, 0, 0, 0, 0, '{}', '{}', '' "
        "FROM royalty_period WHERE statement_id = CLOSED");
    add("history replaced", "REPLACE INTO audit_log (id, at, actor, action, area, record_table, record_id, label, "
                            "changes) SELECT id, at, 'nobody', action, area, record_table, record_id, label, changes "
                            "FROM audit_log");
}

void TestFrozen::refuses()
{
    QFETCH(QString, sql);
    sql.replace(QStringLiteral("CLOSED"), QString::number(m_closed.id.value));
    sql.replace(QStringLiteral("OPEN"), QString::number(m_open.id.value));
    const Transaction tx(m_quarter->db());
    VERIFY_ERROR(m_quarter->db().execute(sql), Error::Kind::Rejected);
}

void TestFrozen::isAsItWas()
{
    QCOMPARE(m_quarter->findings(), QString());
    QCOMPARE(m_quarter->figure(m_closed.id, "payable"), 6'400'000);
    QCOMPARE(m_quarter->newest(m_closed.contract, m_closed.period).version, m_closed.version);
}

QTEST_GUILESS_MAIN(TestFrozen)
#include "tst_frozen.moc"
