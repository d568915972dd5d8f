// Rights holders' splits, agents' commissions, and products that several contracts report.
#include "core/royalties/payees.h"
#include "core/royalties/sharecheck.h"
#include "tests/core/royalties/reported.h"
#include "tests/support/testworkspace.h"

#include <rapidcheck.h>

using namespace lianming;

class TestPayees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void splitsOfClosedPeriods();
    void commissionOnWhatIsPayable();
    void commissionOnWhatCameIn();
    void commissionRoundsHalfUp();
    void mandatesAreKept();
    void sharesUpToTheWhole();
    void sharesBeyondTheWhole();
    void whatDiffersIsNamed();

private:
    [[nodiscard]] PayeeStatement statement(const char *party, const DaySpan &span) const
    {
        return PayeeService(**m_workspace).statement(QString::fromUtf8(party), span);
    }
    void close(const QString &period, qint64 gross);
    void receive(const QString &period, qint64 minor, const char *day);

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other;
    Id<Contract> m_contract;
};

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
const DaySpan year{QDate(2026, 1, 1), QDate(2026, 12, 31)};

} // namespace

void TestPayees::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    ReportingFixture f;
    f.terms = QStringLiteral(
        R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}], "marketing_fund": {"percent": "2"},)"
        R"( "splits": [{"party": "Dunhuang Academy", "percent": "66.7"}, {"party": "Painter's heirs", "percent": "33.3"}]})");
    m_contract = makeReportingContract(**m_workspace, f);
}

void TestPayees::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

void TestPayees::close(const QString &period, qint64 gross)
{
    const auto id = report(**m_workspace, m_contract, period, {{"A", gross}});
    calculate(**m_workspace, m_contract);
    closePeriod(**m_workspace, *m_other, id);
}

/// An invoice of the period and money on it.
void TestPayees::receive(const QString &period, qint64 minor, const char *day)
{
    Connection &db = m_workspace->db();
    const auto brand = Statement(db, QStringLiteral("SELECT brand_id FROM contract")).one<qint64>();
    const auto closed = StatementRepository(db).find(m_contract, period);
    Transaction tx(db);
    const qint64 invoice = insertRow(db, "invoice",
                                     {{"number", QStringLiteral("INV-") + period},
                                      {"kind", "royalty"},
                                      {"brand_id", *brand},
                                      {"contract_id", m_contract},
                                      {"statement_id", closed->id},
                                      {"period", period},
                                      {"currency", "CNY"},
                                      {"net_minor", 1'000'000'000},
                                      {"vat_minor", 0},
                                      {"withholding_minor", 0},
                                      {"cash_due_minor", 1'000'000'000},
                                      {"issued_on", "2026-05-01"},
                                      {"due_on", "2026-06-30"},
                                      {"refers_to_id", nullptr},
                                      {"interest_from", nullptr},
                                      {"interest_to", nullptr},
                                      {"prepared_by", "Test"},
                                      {"reason", ""},
                                      {"posted_at", "2026-06-01T08:00:00.000Z"}});
    const qint64 payment = insertRow(db, "payment",
                                     {{"number", QStringLiteral("PAY-") + period},
                                      {"brand_id", *brand},
                                      {"received_on", day},
                                      {"currency", "CNY"},
                                      {"amount_minor", minor},
                                      {"reference", period},
                                      {"notes", ""},
                                      {"recorded_by", "Test"},
                                      {"posted_at", "2026-06-01T08:00:00.000Z"}});
    insertRow(db, "allocation",
              {{"payment_id", payment},
               {"invoice_id", invoice},
               {"amount_minor", minor},
               {"part_minor", minor},
               {"rate", "1"},
               {"value_on", day},
               {"allocated_on", day},
               {"act", "allocated"},
               {"reverses_id", nullptr},
               {"reason", ""},
               {"recorded_by", "Test"},
               {"posted_at", "2026-06-01T08:00:00.000Z"}});
    tx.commit();
}

void TestPayees::splitsOfClosedPeriods()
{
    close(q1, 10'000'100); // royalties 10,000.10, fund 2,000.02
    report(**m_workspace, m_contract, q2, {{"A", 1000}});
    calculate(**m_workspace, m_contract); // not closed: nobody's yet
    const PayeeStatement museum = statement("Dunhuang Academy", year);
    QCOMPARE(museum.rows.size(), 1);
    QCOMPARE(museum.rows[0].kind, PayeeKind::Split);
    QCOMPARE(museum.rows[0].of, 1'000'010); // payable less the fund
    QCOMPARE(museum.rows[0].percent, *Rate::parse("66.7"));
    QCOMPARE(museum.rows[0].minor, 667'007);
    QCOMPARE(museum.totals.at(0).minor, 667'007);
    const PayeeStatement heirs = statement("Painter's heirs", year);
    QCOMPARE(heirs.rows[0].minor + museum.rows[0].minor, 1'000'010);
    QVERIFY(statement("Dunhuang Academy", {QDate(2026, 4, 1), QDate(2026, 12, 31)}).rows.isEmpty());
    QVERIFY(statement("Nobody", year).rows.isEmpty());
    QCOMPARE(PayeeService(**m_workspace).parties(),
             (QStringList{QStringLiteral("Dunhuang Academy"), QStringLiteral("Painter's heirs")}));
}

void TestPayees::commissionOnWhatIsPayable()
{
    close(q1, 10'000'100);
    PayeeService service(**m_workspace);
    AgentMandate mandate;
    mandate.party = QStringLiteral("Silk Road Agency");
    mandate.contract = m_contract;
    mandate.percent = *Rate::parse("12.5");
    mandate.from = QDate(2026, 1, 1);
    const auto id = service.add(mandate);
    const PayeeStatement found = statement("Silk Road Agency", year);
    QCOMPARE(found.rows.size(), 1);
    QCOMPARE(found.rows[0].kind, PayeeKind::Commission);
    QCOMPARE(found.rows[0].of, 1'200'012);
    QCOMPARE(found.rows[0].minor, 150'002); // 1,500.015, half up
    // A mandate that ended before the period did earns nothing.
    AgentMandate ended = service.mandate(id);
    ended.to = QDate(2026, 3, 30);
    service.change(ended);
    QVERIFY(statement("Silk Road Agency", year).rows.isEmpty());
    // One for the institution takes all its contracts.
    AgentMandate wide = mandate;
    wide.contract = {};
    wide.institution = {reportingContract(m_workspace->db(), m_contract).institutionId};
    (void)service.add(wide);
    QCOMPARE(statement("Silk Road Agency", year).rows.size(), 1);
}

void TestPayees::commissionOnWhatCameIn()
{
    close(q1, 10'000'100);
    AgentMandate mandate;
    mandate.party = QStringLiteral("Silk Road Agency");
    mandate.contract = m_contract;
    mandate.percent = *Rate::parse("10");
    mandate.basis = CommissionBasis::Received;
    mandate.from = QDate(2026, 5, 1);
    (void)PayeeService(**m_workspace).add(mandate);
    QVERIFY(statement("Silk Road Agency", year).rows.isEmpty()); // nothing came in
    receive(q1, 500'005, "2026-05-20");
    const PayeeStatement found = statement("Silk Road Agency", year);
    QCOMPARE(found.rows.size(), 1);
    QCOMPARE(found.rows[0].of, 500'005);
    QCOMPARE(found.rows[0].minor, 50'001); // 500.005, half up
    QCOMPARE(found.rows[0].on, QDate(2026, 5, 20));
    QVERIFY(statement("Silk Road Agency", {QDate(2026, 1, 1), QDate(2026, 5, 19)}).rows.isEmpty());
}

void TestPayees::commissionRoundsHalfUp()
{
    QCOMPARE(commission(100, *Rate::parse("12.5")), 13);
    QCOMPARE(commission(-100, *Rate::parse("12.5")), -13);
    QVERIFY(rc::check("a commission is within half a minor unit of its percent", [] {
        const auto of = *rc::gen::inRange<qint64>(-9'000'000'000'000'000'000, 9'000'000'000'000'000'000);
        const Rate percent{*rc::gen::inRange<qint64>(0, 100'000'000'001)};
        constexpr Int128 whole = Int128{100} * Rate::one;
        const Int128 error = (Int128{commission(of, percent)} * whole - of * percent.nanos) * 2;
        RC_ASSERT(error <= whole && error >= -whole);
    }));
}

void TestPayees::mandatesAreKept()
{
    PayeeService service(**m_workspace);
    AgentMandate mandate;
    VERIFY_ERROR((void)service.add(mandate), Error::Kind::BadInput);
    mandate.party = QStringLiteral("Silk Road Agency");
    mandate.contract = m_contract;
    mandate.from = QDate(2026, 1, 1);
    mandate.percent = *Rate::parse("100.1");
    QCOMPARE(validate(mandate), QList<MandateProblem>{MandateProblem::PercentRange});
    mandate.percent = *Rate::parse("10");
    mandate.to = QDate(2025, 1, 1);
    QCOMPARE(validate(mandate), QList<MandateProblem>{MandateProblem::Reversed});
    mandate.to.reset();
    const auto id = service.add(mandate);
    AgentMandate stored = service.mandate(id);
    QCOMPARE(stored.percent, mandate.percent);
    stored.days = 45;
    service.change(stored);
    VERIFY_ERROR(service.change(stored), Error::Kind::Conflict);
    stored = service.mandate(id);
    QCOMPARE(stored.days, 45);
    service.setArchived(id, stored.version, true);
    QVERIFY(service.mandates().isEmpty());
    QCOMPARE(service.mandates(true).size(), 1);
    VERIFY_ERROR(service.setArchived(id, stored.version, false), Error::Kind::Conflict);
}

void TestPayees::sharesUpToTheWhole()
{
    ReportingFixture second;
    second.number = QStringLiteral("TM-2026-0008");
    const auto other = makeReportingContract(**m_workspace, second);
    report(**m_workspace, m_contract, q1, {{.sku = "X", .gross = 1000, .share = "60"}, {.sku = "Y", .gross = 5}});
    report(**m_workspace, other, q1, {{.sku = "X", .gross = 1000, .share = "40"}});
    const ShareCheck found = shareCheck(**m_workspace);
    QCOMPARE(found.products, 1);
    QVERIFY(found.isSound());
}

void TestPayees::sharesBeyondTheWhole()
{
    ReportingFixture second;
    second.number = QStringLiteral("TM-2026-0008");
    const auto other = makeReportingContract(**m_workspace, second);
    report(**m_workspace, m_contract, q1,
           {{.sku = "X", .gross = 1000, .share = "60"},
            {.sku = "X", .gross = 0, .share = "100", .free = true}, // a gift carries no share
            {.sku = "X", .gross = 700, .territory = "HK", .share = "50"}});
    report(**m_workspace, other, q1,
           {{.sku = "X", .gross = 1000, .share = "40.000000001"},
            {.sku = "X", .gross = 700, .territory = "HK", .share = "50"}});
    const ShareCheck found = shareCheck(**m_workspace);
    QCOMPARE(found.products, 2);
    QCOMPARE(found.faulty.size(), 1);
    QCOMPARE(found.faulty[0].territory, QStringLiteral("CN"));
    QCOMPARE(found.faulty[0].problems, QList<ShareProblem>{ShareProblem::AboveWhole});
    QCOMPARE(found.faulty[0].shares.toString(), std::string("100.000000001"));
    QCOMPARE(found.faulty[0].parts[1].number, QStringLiteral("TM-2026-0008"));
    ShareFilter elsewhere;
    elsewhere.period = q2;
    QCOMPARE(shareCheck(**m_workspace, elsewhere).products, 0);
    elsewhere.period = QStringLiteral("2026Q1' OR 1=1");
    VERIFY_ERROR((void)shareCheck(**m_workspace, elsewhere), Error::Kind::BadInput);
}

void TestPayees::whatDiffersIsNamed()
{
    ReportingFixture second;
    second.number = QStringLiteral("TM-2026-0008");
    const auto other = makeReportingContract(**m_workspace, second);
    report(
        **m_workspace, m_contract, q1,
        {{.sku = "X", .gross = 400, .units = 4, .share = "30"}, {.sku = "X", .gross = 600, .units = 6, .share = "20"}});
    report(**m_workspace, other, q1, {{.sku = "X", .gross = 999, .units = 9, .share = "50"}});
    const ShareCheck found = shareCheck(**m_workspace);
    QCOMPARE(found.faulty.size(), 1);
    QCOMPARE(found.faulty[0].problems,
             (QList<ShareProblem>{ShareProblem::GrossDiffers, ShareProblem::UnitsDiffer, ShareProblem::SharesVary}));
    QCOMPARE(found.faulty[0].parts[0].gross.minor, 1000);
    QCOMPARE(found.faulty[0].parts[0].share, *Rate::parse("30"));
    // Amounts of two currencies are not compared.
    SharedPart a;
    SharedPart b;
    a.gross = {100, *Currency::find("CNY")};
    b.gross = {14, *Currency::find("USD")};
    QVERIFY(shareProblems({a, b}).isEmpty());
}

QTEST_GUILESS_MAIN(TestPayees)
#include "tst_payees.moc"
