#include "core/exchange/statementimport.h"
#include "core/royalties/royaltyservice.h"
#include "core/royalties/statementcompare.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
const QString q3 = QStringLiteral("2026Q3");
const QString q4 = QStringLiteral("2026Q4");

/// A line of sales in China of so many yuan.
QByteArray sale(const char *sku, const char *gross)
{
    return QByteArray(sku) + ",nice/24/bedding,CN,online,100,CNY," + gross + "\n";
}

} // namespace

/// royalties.md section 6: closed periods are corrected by further editions, and what changes goes to the first open
/// one.
class TestRestatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theExampleOfThePage();
    void needsClosedPeriodReasonAndTwoPeople();
    void keepsBothVersions();
    void restatesTwice();
    void tellsTheDifferenceBeforeItCounts();
    void lapsesApprovalsItOvertakes();
    void givesUp();
    void carriesAGuaranteeThrough();
    void afterTheLastPeriod();
    void keepsWhatWaitedBelowTheMinimum();
    void recomputesEveryEdition();
    void namesAnAlteredEdition();
    void comparesLineByLine();
    void comparesAllThatIsReported();
    void twoPeopleRestatingAtOnce();
    void showsInTheInbox();

private:
    void import(const QString &period, const QByteArray &rows);
    [[nodiscard]] SalesStatement newest(const QString &period) const;
    [[nodiscard]] SalesStatement edition(const QString &period, int number) const;
    CalculationOutcome calculate();
    void approve(const QString &period);
    void close(const QString &period);
    /// Imports, calculates, approves and closes.
    void settle(const QString &period, const QByteArray &rows);
    void restate(const QString &period, const QByteArray &rows);
    [[nodiscard]] qint64 figure(const QString &period, const char *name, int number = 0) const;
    void useContract(const QString &terms, const QString &end = QStringLiteral("2027-12-31"));
    [[nodiscard]] QList<RecomputeFinding> findings();

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other; ///< a second person
    Id<Contract> m_contract;
};

void TestRestatement::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    useContract(QStringLiteral(
        R"({"rates": [{"id": "R1", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}]})"));
}

void TestRestatement::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

void TestRestatement::useContract(const QString &terms, const QString &end)
{
    static int made = 0;
    ReportingFixture fixture;
    fixture.number = QStringLiteral("TM-2026-%1").arg(++made, 4, 10, QLatin1Char('0'));
    fixture.terms = terms;
    fixture.end = end;
    m_contract = makeReportingContract(**m_workspace, fixture);
}

void TestRestatement::import(const QString &period, const QByteArray &rows)
{
    QFile file(m_workspace->folder() + QStringLiteral("/sales.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("sku,category,territory,channel,units,currency,gross\n" + rows);
    file.close();
    StatementImport intake(**m_workspace);
    StatementImportRequest request;
    request.path = file.fileName();
    request.contract = m_contract;
    request.period = period;
    request.mapping = intake.inspect(file.fileName(), reportingContract(m_workspace->db(), m_contract), 0).mapping;
    Progress progress;
    QVERIFY(intake.run(request, progress).stored);
}

SalesStatement TestRestatement::newest(const QString &period) const
{
    return StatementRepository(m_workspace->db()).find(m_contract, period).value_or(SalesStatement());
}

SalesStatement TestRestatement::edition(const QString &period, int number) const
{
    for (const SalesStatement &statement : StatementRepository(m_workspace->db()).ofContract(m_contract)) {
        if (statement.period == period && statement.edition == number)
            return statement;
    }
    return {};
}

CalculationOutcome TestRestatement::calculate()
{
    Progress progress;
    return RoyaltyService(**m_workspace).calculate(m_contract, progress);
}

void TestRestatement::approve(const QString &period)
{
    const SalesStatement s = newest(period);
    RoyaltyService(*m_other).approve(s.id, s.version);
}

void TestRestatement::close(const QString &period)
{
    Progress progress;
    const SalesStatement s = newest(period);
    RoyaltyService(**m_workspace).close(s.id, s.version, progress);
}

void TestRestatement::settle(const QString &period, const QByteArray &rows)
{
    import(period, rows);
    (void)calculate();
    approve(period);
    close(period);
}

void TestRestatement::restate(const QString &period, const QByteArray &rows)
{
    (void)RoyaltyService(**m_workspace).restate(m_contract, period, QStringLiteral("Corrected report"));
    settle(period, rows);
}

qint64 TestRestatement::figure(const QString &period, const char *name, int number) const
{
    const SalesStatement statement = number == 0 ? newest(period) : edition(period, number);
    const auto row = RoyaltyService(**m_workspace).result(statement.id);
    return row ? row->amount(name) : -1;
}

QList<RecomputeFinding> TestRestatement::findings()
{
    Progress progress;
    return RoyaltyService(**m_workspace).recomputeClosed(progress);
}

/// Q1 800,000 and Q2 700,000 closed with 64,000 and 66,000; Q1 corrected to 860,000: Q3 books 6,000.
void TestRestatement::theExampleOfThePage()
{
    settle(q1, sale("A", "800000"));
    settle(q2, sale("A", "700000"));
    QCOMPARE(figure(q1, "payable"), 6400000);
    QCOMPARE(figure(q2, "payable"), 6600000);
    restate(q1, sale("A", "860000"));
    import(q3, sale("A", "1000"));
    (void)calculate();
    QCOMPARE(figure(q3, "adjustments"), 600000);
    QCOMPARE(figure(q3, "earned"), 10000);
    QCOMPARE(figure(q3, "payable"), 610000);
    QCOMPARE(figure(q1, "earned", 2), 6880000);
    QCOMPARE(figure(q2, "payable"), 6600000); // as booked
    approve(q3);
    close(q3);
    // What was adjusted is booked: nothing is settled twice.
    import(q4, sale("A", "1000"));
    (void)calculate();
    QCOMPARE(figure(q4, "adjustments"), 0);
    QCOMPARE(figure(q4, "payable"), 10000);
    QVERIFY(findings().isEmpty());
}

void TestRestatement::needsClosedPeriodReasonAndTwoPeople()
{
    RoyaltyService service(**m_workspace);
    VERIFY_ERROR((void)service.restate(m_contract, q1, QStringLiteral("x")), Error::Kind::NotFound);
    import(q1, sale("A", "800000"));
    VERIFY_ERROR((void)service.restate(m_contract, q1, QStringLiteral("x")), Error::Kind::Rejected);
    (void)calculate();
    approve(q1);
    close(q1);
    VERIFY_ERROR((void)service.restate(m_contract, q1, QStringLiteral("  ")), Error::Kind::BadInput);
    const auto second = service.restate(m_contract, q1, QStringLiteral("Returns were left out"));
    VERIFY_ERROR((void)service.restate(m_contract, q1, QStringLiteral("Again")), Error::Kind::Rejected);
    (void)calculate();
    const SalesStatement s = newest(q1);
    QCOMPARE(s.id, second);
    QCOMPARE(s.edition, 2);
    QCOMPARE(s.reason, QStringLiteral("Returns were left out"));
    VERIFY_ERROR(service.approve(s.id, s.version), Error::Kind::Rejected); // prepared it
    Progress progress;
    VERIFY_ERROR(service.close(s.id, s.version, progress), Error::Kind::Rejected); // not approved
    // The database itself wants two people and a reason.
    Transaction tx(m_workspace->db());
    VERIFY_ERROR(m_workspace->db().execute(QStringLiteral(
                     "UPDATE statement SET state = 'approved', approved_by = prepared_by WHERE edition = 2")),
                 Error::Kind::Rejected);
}

void TestRestatement::keepsBothVersions()
{
    settle(q1, sale("A", "800000"));
    restate(q1, sale("A", "860000") + sale("B", "40000"));
    QCOMPARE(figure(q1, "gross", 1), 80000000);
    QCOMPARE(figure(q1, "gross", 2), 90000000);
    QCOMPARE(edition(q1, 1).lineCount, 1);
    QCOMPARE(edition(q1, 2).lineCount, 2);
    QVERIFY(edition(q1, 1).isClosed() && edition(q1, 2).isClosed());
    QCOMPARE(edition(q1, 1).closing, 1);
    QCOMPARE(edition(q1, 2).closing, 2);
    const RoyaltyService service(**m_workspace);
    QVERIFY(
        QString::fromStdString(service.explainLine(edition(q1, 1).id, 1).dump()).contains(QStringLiteral("64000.00")));
    QVERIFY(
        QString::fromStdString(service.explainLine(edition(q1, 2).id, 2).dump()).contains(QStringLiteral("860000.00")));
    // Neither changes any more.
    for (const char *sql : {"UPDATE statement SET reason = 'x' WHERE edition = 2",
                            "DELETE FROM statement WHERE edition = 2", "UPDATE statement_line SET units = 7",
                            "DELETE FROM royalty_period", "UPDATE royalty_line SET royalty_minor = 1"}) {
        Transaction tx(m_workspace->db());
        VERIFY_ERROR(m_workspace->db().execute(QString::fromLatin1(sql)), Error::Kind::Rejected);
    }
}

void TestRestatement::restatesTwice()
{
    settle(q1, sale("A", "800000"));
    settle(q2, sale("A", "700000"));
    restate(q1, sale("A", "860000"));
    restate(q1, sale("A", "900000")); // 72,000 + 68,000 − 130,000
    import(q3, sale("A", "0"));
    (void)calculate();
    QCOMPARE(figure(q3, "adjustments"), 1000000);
    approve(q3);
    close(q3);
    restate(q2, sale("A", "600000")); // 72,000 + 58,000 − (130,000 + 10,000): a credit
    import(q4, sale("A", "500000"));
    (void)calculate();
    QCOMPARE(figure(q4, "adjustments"), -1000000);
    QCOMPARE(figure(q4, "earned"), 5000000);
    QCOMPARE(figure(q4, "payable"), 4000000);
    QVERIFY(findings().isEmpty());
}

void TestRestatement::tellsTheDifferenceBeforeItCounts()
{
    settle(q1, sale("A", "800000"));
    import(q2, sale("A", "700000"));
    (void)calculate();
    (void)RoyaltyService(**m_workspace).restate(m_contract, q1, QStringLiteral("Corrected report"));
    import(q1, sale("A", "860000"));
    const CalculationOutcome out = calculate();
    QCOMPARE(out.stored, 2);
    QCOMPARE(figure(q1, "earned", 2), 6880000);
    // It has not taken effect.
    QCOMPARE(figure(q2, "adjustments"), 0);
    QCOMPARE(figure(q2, "earned"), 6600000);
    const StatementComparison found = compareStatements(**m_workspace, edition(q1, 1).id, edition(q1, 2).id);
    for (const StatementComparison::Figure &item : found.figures) {
        if (item.name == u"earned")
            QCOMPARE(item.after - item.before, 480000);
    }
    approve(q1);
    close(q1);
    QCOMPARE(figure(q2, "adjustments"), 480000);
    QCOMPARE(figure(q2, "earned"), 6720000);
    QCOMPARE(newest(q2).state, StatementState::Calculated);
}

void TestRestatement::lapsesApprovalsItOvertakes()
{
    settle(q1, sale("A", "800000"));
    import(q2, sale("A", "700000"));
    (void)calculate();
    approve(q2);
    restate(q1, sale("A", "860000"));
    QCOMPARE(newest(q2).state, StatementState::Calculated);
    QVERIFY(newest(q2).approvedBy.isEmpty());
    QStringList acts;
    for (const HistoryEntry &entry : historyOf(m_workspace->db(), "statement", newest(q2).id.value))
        acts.prepend(entry.action);
    QVERIFY2(acts.contains(QStringLiteral("approval_lapsed")), qPrintable(acts.join(u' ')));
    approve(q2);
    close(q2);
    QCOMPARE(figure(q2, "payable"), 7200000); // 67,200 and the 4,800
}

void TestRestatement::givesUp()
{
    settle(q1, sale("A", "800000"));
    RoyaltyService service(**m_workspace);
    (void)service.restate(m_contract, q1, QStringLiteral("Corrected report"));
    (void)calculate();
    const SalesStatement s = newest(q1);
    VERIFY_ERROR(service.discard(s.id, s.version - 1, {}), Error::Kind::Conflict);
    service.discard(s.id, s.version, QStringLiteral("The first report was right"));
    QCOMPARE(newest(q1).edition, 1);
    VERIFY_ERROR(service.discard(newest(q1).id, newest(q1).version, {}), Error::Kind::Rejected);
    QCOMPARE(calculate().kept, 1);
}

/// 100,000 guaranteed a year; the correction is earned by what was paid as guarantee before.
void TestRestatement::carriesAGuaranteeThrough()
{
    useContract(QStringLiteral(
        R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "10"}]}],)"
        R"( "guarantees": [{"id": "G", "scope": "contract_year", "amounts": ["100000"], "instalments": [{"due": "2026-01-01", "amount": "100000"}]}]})"));
    settle(q1, sale("A", "400000"));
    QCOMPARE(figure(q1, "payable"), 10000000); // the advance; 40,000 of it are earned
    settle(q2, sale("A", "500000"));
    QCOMPARE(figure(q2, "payable"), 0); // 90,000 earned
    restate(q1, sale("A", "600000"));   // 110,000 earned: 10,000 above the guarantee
    import(q3, sale("A", "10000"));
    (void)calculate();
    QCOMPARE(figure(q3, "adjustments"), 1000000);
    QCOMPARE(figure(q3, "royalty_payment"), 100000);
    QCOMPARE(figure(q3, "payable"), 1100000);
    QCOMPARE(figure(q1, "unrecouped", 2), 4000000);
}

void TestRestatement::afterTheLastPeriod()
{
    useContract(QStringLiteral(R"({"rates": [{"id": "R", "tiers": [{"from": "0", "percent": "10"}]}]})"),
                QStringLiteral("2026-06-30"));
    settle(q1, sale("A", "1000"));
    settle(q2, sale("A", "1000"));
    QCOMPARE(calculate().unsettled, 0);
    restate(q2, sale("A", "1500"));
    QCOMPARE(calculate().unsettled, 5000);
    restate(q1, sale("A", "900"));
    QCOMPARE(calculate().unsettled, 4000);
    QVERIFY(findings().isEmpty());
}

/// A small sum that waits is carried as it was booked, whatever the closed period would carry now.
void TestRestatement::keepsWhatWaitedBelowTheMinimum()
{
    useContract(QStringLiteral(
        R"({"minimum_payment": "100", "rates": [{"id": "R", "tiers": [{"from": "0", "percent": "10"}]}]})"));
    settle(q1, sale("A", "600"));
    QCOMPARE(figure(q1, "carried_forward"), 6000);
    restate(q1, sale("A", "2000"));
    import(q2, sale("A", "0"));
    (void)calculate();
    QCOMPARE(figure(q2, "brought_forward"), 6000);
    QCOMPARE(figure(q2, "adjustments"), 14000);
    QCOMPARE(figure(q2, "payable"), 20000);
}

void TestRestatement::recomputesEveryEdition()
{
    settle(q1, sale("A", "800000"));
    settle(q2, sale("A", "700000"));
    restate(q1, sale("A", "860000"));
    settle(q3, sale("A", "5000"));
    restate(q3, sale("A", "7000"));
    restate(q1, sale("A", "100000"));
    settle(q4, sale("A", "9000000"));
    restate(q4, sale("A", "0"));
    QVERIFY(findings().isEmpty());
    QCOMPARE(calculate().kept, 4);
}

void TestRestatement::namesAnAlteredEdition()
{
    settle(q1, sale("A", "800000"));
    restate(q1, sale("A", "860000"));
    Connection &db = m_workspace->db();
    db.execute(TestWorkspace::isPostgres() ? QStringLiteral("ALTER TABLE statement_line DISABLE TRIGGER USER")
                                           : QStringLiteral("DROP TRIGGER statement_line_no_update"));
    db.execute(QStringLiteral("UPDATE statement_line SET gross_minor = 86000100 WHERE gross_minor = 86000000"));
    const auto found = findings();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].period, QStringLiteral("2026Q1 (2)"));
    QCOMPARE(found[0].recomputed, QStringLiteral("860001.00"));
    VERIFY_ERROR((void)calculate(), Error::Kind::Corrupt);
}

void TestRestatement::comparesLineByLine()
{
    settle(q1, sale("A", "100") + sale("B", "200") + sale("C", "300") + sale("C", "300"));
    restate(q1, sale("N", "50") + sale("A", "100") + sale("B", "250") + sale("C", "300"));
    const StatementComparison found = compareStatements(**m_workspace, edition(q1, 1).id, edition(q1, 2).id);
    QCOMPARE(found.equal, 2); // A, and one C
    QCOMPARE(found.differing, 3);
    QStringList seen;
    for (const StatementComparison::Pair &pair : found.lines)
        seen.append(QStringLiteral("%1 %2 %3")
                        .arg(pair.after ? pair.after->sku : pair.before->sku)
                        .arg(pair.before ? pair.before->gross : -1)
                        .arg(pair.after ? pair.after->gross : -1));
    QCOMPARE(seen.join(u'|'), QStringLiteral("N -1 5000|B 20000 25000|C 30000 -1"));
    QVERIFY(comparisonJson(found)["lines"][0]["before"].is_null());
    VERIFY_ERROR((void)compareStatements(**m_workspace, edition(q1, 1).id, {}), Error::Kind::NotFound);
}

/// Deductions that the contract does not allow, a retail price that it does not ask for: they change no royalty, but
/// they are another report.
void TestRestatement::comparesAllThatIsReported()
{
    settle(q1, sale("A", "100") + sale("B", "200") + sale("C", "300") + sale("D", "400"));
    const auto second = RoyaltyService(**m_workspace).restate(m_contract, q1, QStringLiteral("Corrected report"));
    const auto change = [&](const char *what, const char *sku) {
        Statement(
            m_workspace->db(),
            QStringLiteral("UPDATE statement_line SET %1 WHERE statement_id = ? AND sku = ?").arg(QLatin1String(what)))
            .bind(second, sku)
            .run();
    };
    change("discounts_minor = 100", "A");
    change("retail_price_minor = 500", "B");
    change("free = 1", "C");
    (void)calculate();
    const StatementComparison found = compareStatements(**m_workspace, edition(q1, 1).id, second);
    QCOMPARE(found.equal, 1);
    QCOMPARE(found.differing, 3);
    const Json json = Json::parse(comparisonJson(found).dump());
    QCOMPARE(json.value("contract", std::string()),
             reportingContract(m_workspace->db(), m_contract).number.toStdString());
    QCOMPARE(json["lines"][0]["before"].value("discounts", std::string()), std::string("0.00"));
    QCOMPARE(json["lines"][0]["after"].value("discounts", std::string()), std::string("1.00"));
    QVERIFY(json["lines"][1]["before"].at("retail_price").is_null());
    QCOMPARE(json["lines"][1]["after"].value("retail_price", std::string()), std::string("5.00"));
    QCOMPARE(json["lines"][2]["after"].value("free", false), true);
}

void TestRestatement::twoPeopleRestatingAtOnce()
{
    settle(q1, sale("A", "800000"));
    (void)RoyaltyService(*m_other).restate(m_contract, q1, QStringLiteral("Corrected report"));
    VERIFY_ERROR((void)RoyaltyService(**m_workspace).restate(m_contract, q1, QStringLiteral("Corrected report")),
                 Error::Kind::Rejected);
}

void TestRestatement::showsInTheInbox()
{
    settle(q1, sale("A", "800000"));
    const auto rows = [&] {
        InboxFilter filter;
        filter.contract = m_contract;
        QStringList out;
        for (const InboxRow &row : RoyaltyService(**m_workspace).inbox(filter)) {
            if (row.period == q1)
                out.append(QStringLiteral("%1%2 %3")
                               .arg(row.edition)
                               .arg(row.isRestatement ? QStringLiteral("r") : QStringLiteral("b"))
                               .arg(QLatin1String(inboxStateCode(row.state))));
        }
        return out.join(u'|');
    };
    QCOMPARE(rows(), QStringLiteral("1b closed"));
    (void)RoyaltyService(**m_workspace).restate(m_contract, q1, QStringLiteral("Corrected report"));
    QCOMPARE(rows(), QStringLiteral("1b closed|2r open"));
    import(q1, sale("A", "860000"));
    (void)calculate();
    approve(q1);
    close(q1);
    QCOMPARE(rows(), QStringLiteral("2b closed"));
}

QTEST_MAIN(TestRestatement)
#include "tst_restatement.moc"
