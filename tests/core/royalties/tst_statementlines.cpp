#include "core/exchange/statementimport.h"
#include "core/royalties/restatementeffect.h"
#include "core/royalties/royaltyservice.h"
#include "core/royalties/statementlines.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
const QByteArray header("sku,category,territory,channel,units,currency,gross,discounts,returns\n");

} // namespace

/// Lines beside what they came to, and what a restatement changes.
class TestStatementLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsLinesWithTheirResults();
    void findsByRulePoolQuestionAndSku();
    void pagesByKey();
    void sumsExactly();
    void addsUpByRule();
    void knowsWhatIsDeducted();
    void tellsWhatARestatementChanges();
    void tellsWhatNobodyCanSettle();
    void firstEditionsRestateNothing();

private:
    void import(const QString &period, const QByteArray &rows);
    void calculate();
    void settle(const QString &period, const QByteArray &rows);
    void useContract(const ReportingFixture &fixture);
    [[nodiscard]] SalesStatement newest(const QString &period) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other; ///< a second person
    Id<Contract> m_contract;
};

void TestStatementLines::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    ReportingFixture fixture;
    fixture.terms = QStringLiteral(
        R"({"base": {"deductions": {"allowed": ["discounts", "returns"], "caps": [{"kinds": ["returns"], "percent": "5"}]}},)"
        R"( "rates": [{"id": "BED", "match": {"categories": ["nice/24"]}, "tiers": [{"from": "0", "percent": "8"}]},)"
        R"( {"id": "MUG", "match": {"skus": ["MUG-1", "MUG-2"]}, "tiers": [{"from": "0", "per_unit": "0.5"}]}],)"
        R"( "guarantees": [{"id": "G1", "match": {"categories": ["nice/24"]}, "scope": "contract_year", "amounts": ["10"]}]})");
    useContract(fixture);
}

void TestStatementLines::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

void TestStatementLines::useContract(const ReportingFixture &fixture)
{
    static int made = 0;
    ReportingFixture numbered = fixture;
    numbered.number = QStringLiteral("TM-2026-%1").arg(++made, 4, 10, QLatin1Char('0'));
    m_contract = makeReportingContract(**m_workspace, numbered);
}

void TestStatementLines::import(const QString &period, const QByteArray &rows)
{
    QFile file(m_workspace->folder() + QStringLiteral("/sales.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(header + rows);
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

void TestStatementLines::calculate()
{
    Progress progress;
    (void)RoyaltyService(**m_workspace).calculate(m_contract, progress);
}

SalesStatement TestStatementLines::newest(const QString &period) const
{
    return StatementRepository(m_workspace->db()).find(m_contract, period).value_or(SalesStatement());
}

void TestStatementLines::settle(const QString &period, const QByteArray &rows)
{
    import(period, rows);
    calculate();
    const SalesStatement calculated = newest(period);
    RoyaltyService(*m_other).approve(calculated.id, calculated.version);
    const SalesStatement approved = newest(period);
    Progress progress;
    RoyaltyService(**m_workspace).close(approved.id, approved.version, progress);
}

namespace {

/// Two rated by percent, one per unit, one that no rule fits, one outside the licence.
const QByteArray mixed("QUILT-A,nice/24,CN,online,100,CNY,1000.00,50.00,100.00\n"
                       "Quilt-b,nice/24,CN,online,10,CNY,500.00,,\n"
                       "MUG-1,nice/21,CN,online,40,CNY,400.00,,\n"
                       "MUG-9,nice/21,CN,online,4,CNY,40.00,,\n"
                       "QUILT-A,nice/24,JP,online,7,CNY,70.00,,\n");

} // namespace

void TestStatementLines::readsLinesWithTheirResults()
{
    const StatementLineList lines(m_workspace->db());
    import(q1, mixed);
    QVERIFY(lines.numbers(newest(q1).id).isEmpty()); // not calculated yet
    calculate();
    const auto id = newest(q1).id;
    QCOMPARE(lines.numbers(id), (QList<qint64>{1, 2, 3, 4, 5}));
    const QList<StatementLineRow> rows = lines.rows(id, {1, 3, 4, 5, 99});
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0].sku, QStringLiteral("QUILT-A"));
    QCOMPARE(rows[0].status, LineStatus::Rated);
    QCOMPARE(rows[0].rule, QStringLiteral("BED"));
    QCOMPARE(rows[0].pool, QStringLiteral("G1"));
    QCOMPARE(rows[0].gross, 100000);
    QCOMPARE(rows[0].base, 100000 - 5000 - 9500); // returns are 5 % of 1,900.00 at most
    QCOMPARE(rows[0].royalty, 6840);
    QVERIFY(!rows[0].isQuestioned && rows[0].reasons.isEmpty());
    QCOMPARE(rows[1].rule, QStringLiteral("MUG"));
    QCOMPARE(rows[1].pool, QStringLiteral("rest"));
    QCOMPARE(rows[1].royalty, 2000);
    QCOMPARE(rows[2].status, LineStatus::NoRate);
    QVERIFY(rows[2].isQuestioned && rows[2].pool.isEmpty());
    QCOMPARE(rows[3].status, LineStatus::Excluded);
    QCOMPARE(rows[3].reasons, QStringList{QStringLiteral("territory")});
    QCOMPARE(lines.questionCount(id), 2);
}

void TestStatementLines::findsByRulePoolQuestionAndSku()
{
    import(q1, mixed);
    calculate();
    const StatementLineList lines(m_workspace->db());
    const auto id = newest(q1).id;
    const auto found = [&](const StatementLineFilter &filter) {
        return lines.numbers(id, filter);
    };
    StatementLineFilter by;
    by.rule = QStringLiteral("BED");
    QCOMPARE(found(by), (QList<qint64>{1, 2}));
    by.rule = QString(QLatin1String(""));
    QVERIFY(found(by).isEmpty()); // nothing earns without a rule here
    by = {};
    by.pool = QStringLiteral("rest");
    QCOMPARE(found(by), (QList<qint64>{3}));
    by.pool = QString(QLatin1String(""));
    QCOMPARE(found(by), (QList<qint64>{4, 5}));
    by = {};
    by.questions = true;
    QCOMPARE(found(by), (QList<qint64>{4, 5}));
    by.sku = QStringLiteral("quilt");
    QCOMPARE(found(by), (QList<qint64>{5}));
    by.questions = false;
    QCOMPARE(found(by), (QList<qint64>{1, 2, 5}));
    by.sku = QStringLiteral(" QUILT b ");
    QCOMPARE(found(by), (QList<qint64>{2}));
    by.sku = QStringLiteral("none of them");
    QVERIFY(found(by).isEmpty());
    QCOMPARE(lines.totals(id, by).lines, 0);
}

void TestStatementLines::pagesByKey()
{
    // More SKUs than are named in one question.
    QByteArray rows;
    for (int i = 1; i <= 1203; ++i)
        rows += "SKU-" + QByteArray::number(1203 - i) + ",nice/24,CN,online,1,CNY,1.00,,\n";
    import(q1, rows);
    calculate();
    const StatementLineList lines(m_workspace->db());
    const auto id = newest(q1).id;
    for (const char *words : {"", "sku"}) {
        StatementLineFilter filter;
        filter.sku = QString::fromLatin1(words);
        QList<qint64> all;
        for (qint64 last = 0;; last = all.last()) {
            const QList<qint64> page = lines.numbers(id, filter, last, 500);
            all += page;
            if (page.size() < 500)
                break;
        }
        QCOMPARE(all.size(), 1203);
        QVERIFY(std::ranges::is_sorted(all));
        QCOMPARE(all, lines.numbers(id, filter));
        QCOMPARE(lines.totals(id, filter).lines, 1203);
    }
}

void TestStatementLines::sumsExactly()
{
    import(q1, mixed);
    calculate();
    const StatementLineList lines(m_workspace->db());
    const auto id = newest(q1).id;
    const auto result = RoyaltyService(**m_workspace).result(id);
    const StatementLineTotals all = lines.totals(id);
    QCOMPARE(all.lines, 5);
    QCOMPARE(all.units, 161);
    QCOMPARE(all.gross.size(), 1);
    QCOMPARE(all.gross.first().minor, 201000);
    QCOMPARE(all.base, result->amount("base"));
    QCOMPARE(all.royalty, result->amount("earned"));
    StatementLineFilter by;
    by.sku = QStringLiteral("mug");
    QCOMPARE(lines.totals(id, by).gross.first().minor, 44000);
    QCOMPARE(lines.totals(id, by).royalty, 2000);
}

void TestStatementLines::addsUpByRule()
{
    import(q1, mixed);
    calculate();
    const QList<RuleEarnings> found = StatementLineList(m_workspace->db()).earnings(newest(q1).id);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].rule, QStringLiteral("BED"));
    QCOMPARE(found[0].pool, QStringLiteral("G1"));
    QCOMPARE(found[0].lines, 2);
    QCOMPARE(found[0].royalty, 6840 + 4000);
    QCOMPARE(found[1].rule, QStringLiteral("MUG"));
    QCOMPARE(found[1].units, 40);
    QVERIFY(found[2].pool.isEmpty() && found[2].rule.isEmpty());
    QCOMPARE(found[2].lines, 2);
    QCOMPARE(found[2].royalty, 0);
}

void TestStatementLines::knowsWhatIsDeducted()
{
    import(q1, mixed);
    import(q2, "QUILT-A,nice/24,CN,online,1,CNY,10.00,1.00,\n");
    calculate();
    Progress progress;
    const auto first = allowedDeductions(**m_workspace, newest(q1).id, progress);
    QCOMPARE(first.size(), size_t(1));
    QCOMPARE(first[0].line, 1);
    QCOMPARE(first[0].minor, 5000 + 9500);
    const auto later = allowedDeductions(**m_workspace, newest(q2).id, progress);
    QCOMPARE(later.size(), size_t(1));
    QCOMPARE(later[0].line, 1);
    QCOMPARE(later[0].minor, 100);
    QCOMPARE(RoyaltyService(**m_workspace).result(newest(q1).id)->amount("deductions"), 14500);
}

void TestStatementLines::tellsWhatARestatementChanges()
{
    ReportingFixture fixture;
    fixture.terms = QStringLiteral(
        R"({"rates": [{"id": "R1", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}]})");
    useContract(fixture);
    settle(q1, "A,nice/24,CN,online,1,CNY,800000,,\n");
    settle(q2, "A,nice/24,CN,online,1,CNY,700000,,\n");
    const auto second = RoyaltyService(**m_workspace).restate(m_contract, q1, QStringLiteral("Left out"));
    import(q1, "A,nice/24,CN,online,1,CNY,860000,,\n");
    RestatementEffect effect = restatementEffect(**m_workspace, second);
    QCOMPARE(effect.amount, 600000);
    QCOMPARE(effect.settledIn, QStringLiteral("2026Q3"));
    QVERIFY(!effect.hasEffect);
    settle(q1, "A,nice/24,CN,online,1,CNY,860000,,\n");
    effect = restatementEffect(**m_workspace, second);
    QCOMPARE(effect.amount, 600000);
    QCOMPARE(effect.settledIn, QStringLiteral("2026Q3"));
    QVERIFY(effect.hasEffect);
    // The next one counts from there.
    const auto third = RoyaltyService(**m_workspace).restate(m_contract, q1, QStringLiteral("Returned"));
    settle(q1, "A,nice/24,CN,online,1,CNY,800000,,\n");
    QCOMPARE(restatementEffect(**m_workspace, third).amount, -600000);
    QCOMPARE(restatementEffect(**m_workspace, second).amount, 600000);
}

void TestStatementLines::tellsWhatNobodyCanSettle()
{
    ReportingFixture fixture;
    fixture.end = QStringLiteral("2026-06-30");
    fixture.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}]})");
    useContract(fixture);
    settle(q1, "A,nice/24,CN,online,1,CNY,1000,,\n");
    settle(q2, "A,nice/24,CN,online,1,CNY,1000,,\n");
    const auto id = RoyaltyService(**m_workspace).restate(m_contract, q2, QStringLiteral("Late returns"));
    import(q2, "A,nice/24,CN,online,1,CNY,900,,\n");
    const RestatementEffect effect = restatementEffect(**m_workspace, id);
    QCOMPARE(effect.amount, -1000);
    QVERIFY(effect.settledIn.isEmpty());
}

void TestStatementLines::firstEditionsRestateNothing()
{
    import(q1, mixed);
    calculate();
    VERIFY_ERROR((void)restatementEffect(**m_workspace, newest(q1).id), Error::Kind::Rejected);
    VERIFY_ERROR((void)restatementEffect(**m_workspace, Id<SalesStatement>{4711}), Error::Kind::NotFound);
}

QTEST_MAIN(TestStatementLines)
#include "tst_statementlines.moc"
