#include "core/exchange/ratefile.h"
#include "core/exchange/statementimport.h"
#include "core/reports/statementpdf.h"
#include "core/reports/statementsource.h"
#include "core/royalties/royaltyservice.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QFile>

#include <atomic>
#include <thread>

using namespace lianming;

/// The story of an accountant: two quarters come in, are calculated, approved by another person, closed and stay.
class TestRoyaltyService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void calculatesAllPeriods();
    void refusesWithoutTermsOrStatements();
    void namesTheLineThatDoesNotFit();
    void approvesAndClosesInOrder();
    void closedIsForEver();
    void twoAccountantsClosingAtOnce();
    void reopensBeforeTheClose();
    void emptyStatementsStandForNoSales();
    void explainsLinesAndPeriods();
    void noticesAlteredBooks();
    void convertsByTheRatesOfTheTable();
    void takesARateOnce();
    void keepsWhatIsDoneWhenStopped();
    void inboxTellsWhereThingsStand();
    void printsWhatIsStored();

private:
    void import(const QString &period, const QByteArray &rows);
    SalesStatement statement(const QString &period) const;
    void approve(const QString &period);
    void close(const QString &period);
    CalculationOutcome calculate();
    qint64 figure(const QString &period, const char *name) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_other; ///< a second person
    Id<Contract> m_contract;
};

namespace {

const QString q1 = QStringLiteral("2026Q1");
const QString q2 = QStringLiteral("2026Q2");
const QByteArray header("date,sku,category,territory,channel,units,currency,gross,returns,free\n");
const QByteArray firstRows("2026-01-05,A,nice/24/bedding,CN,online,100,CNY,800000.00,,\n"
                           "2026-02-05,B,nice/21,HK,online,10,CNY,1000.00,1000.00,\n"
                           "2026-02-06,B,nice/21,JP,online,10,CNY,500.00,,\n"
                           "2026-02-07,C,nice/9,JP,online,1,CNY,9.00,,\n"
                           "2026-02-08,A,nice/24/bedding,CN,online,1,CNY,0.00,,yes\n");
const QByteArray secondRows("2026-04-05,A,nice/24/bedding,CN-GD,online,100,CNY,700000.00,,\n");

} // namespace

void TestRoyaltyService::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_other = m_workspace->another(QStringLiteral("Second"));
    m_contract = makeReportingContract(**m_workspace);
}

void TestRoyaltyService::cleanup()
{
    m_other.reset();
    m_workspace.reset();
}

void TestRoyaltyService::import(const QString &period, const QByteArray &rows)
{
    QFile file(m_workspace->folder() + QStringLiteral("/sales.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(header + rows);
    file.close();
    StatementImport intake(**m_workspace);
    StatementImportRequest request{file.fileName(), m_contract, period, {}, false, {}, {}};
    request.mapping = intake.inspect(file.fileName(), reportingContract(m_workspace->db(), m_contract), 0).mapping;
    Progress progress;
    const StatementOutcome out = intake.run(request, progress);
    QVERIFY(out.stored);
}

SalesStatement TestRoyaltyService::statement(const QString &period) const
{
    return StatementRepository(m_workspace->db()).find(m_contract, period).value_or(SalesStatement());
}

CalculationOutcome TestRoyaltyService::calculate()
{
    Progress progress;
    return RoyaltyService(**m_workspace).calculate(m_contract, progress);
}

void TestRoyaltyService::approve(const QString &period)
{
    const SalesStatement s = statement(period);
    RoyaltyService(*m_other).approve(s.id, s.version);
}

void TestRoyaltyService::close(const QString &period)
{
    Progress progress;
    const SalesStatement s = statement(period);
    RoyaltyService(**m_workspace).close(s.id, s.version, progress);
}

qint64 TestRoyaltyService::figure(const QString &period, const char *name) const
{
    const auto row = RoyaltyService(**m_workspace).result(statement(period).id);
    return row ? row->amount(name) : -1;
}

void TestRoyaltyService::calculatesAllPeriods()
{
    import(q2, secondRows);
    import(q1, firstRows);
    const CalculationOutcome out = calculate();
    QCOMPARE(out.lines, 6);
    QCOMPARE(out.exceptions, 2);
    QCOMPARE(out.stored, 2);
    QCOMPARE(figure(q1, "gross"), 80100000);
    QCOMPARE(figure(q1, "deductions"), 100000);
    QCOMPARE(figure(q1, "base"), 80000000);
    QCOMPARE(figure(q1, "earned"), 6400000);
    QCOMPARE(figure(q1, "cash_due"), 6400000);
    QCOMPARE(figure(q2, "earned"), 6600000); // 200,000 at 8 %, 500,000 at 10 %
    QCOMPARE(statement(q1).state, StatementState::Calculated);
    const auto exceptions = RoyaltyService(**m_workspace).exceptions(statement(q1).id);
    QCOMPARE(exceptions.size(), 2);
    QCOMPARE(exceptions[0].line, 3);
    QCOMPARE(exceptions[0].reasons, QStringList{QStringLiteral("territory")});
    QCOMPARE(exceptions[1].reasons, (QStringList{QStringLiteral("category"), QStringLiteral("territory")}));
    // Once more: the same figures in place of the first.
    QCOMPARE(calculate().stored, 2);
    QCOMPARE(RoyaltyService(**m_workspace).ledger(m_contract).size(), 2);
    // New lines in a calculated period take its result away.
    import(q1, secondRows);
    QCOMPARE(statement(q1).state, StatementState::Open);
    QVERIFY(!RoyaltyService(**m_workspace).result(statement(q1).id));
}

void TestRoyaltyService::refusesWithoutTermsOrStatements()
{
    VERIFY_ERROR((void)calculate(), Error::Kind::Rejected);
    ReportingFixture bare;
    bare.number = QStringLiteral("TM-2026-0008");
    bare.terms = QStringLiteral("{}");
    m_contract = makeReportingContract(**m_workspace, bare);
    import(q1, firstRows);
    VERIFY_ERROR((void)calculate(), Error::Kind::Rejected);
    QCOMPARE(statement(q1).state, StatementState::Open);
}

void TestRoyaltyService::namesTheLineThatDoesNotFit()
{
    import(q1, firstRows);
    import(q2, secondRows + "2026-05-05,A,nice/24,CN,online,1,USD,5.00,,\n");
    try {
        (void)calculate();
        QFAIL("no error");
    } catch (const Error &error) {
        const QString text = error.message().english();
        QVERIFY2(text.contains(QStringLiteral("TM-2026-0007 2026Q2: line 2")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("USD")), qPrintable(text));
    }
    QCOMPARE(statement(q1).state, StatementState::Open);
}

void TestRoyaltyService::approvesAndClosesInOrder()
{
    import(q1, firstRows);
    import(q2, secondRows);
    VERIFY_ERROR(approve(q1), Error::Kind::Rejected); // not calculated
    (void)calculate();
    const SalesStatement first = statement(q1);
    VERIFY_ERROR(RoyaltyService(**m_workspace).approve(first.id, first.version), Error::Kind::Rejected); // prepared it
    VERIFY_ERROR(RoyaltyService(*m_other).approve(first.id, first.version - 1), Error::Kind::Conflict);
    VERIFY_ERROR(close(q1), Error::Kind::Rejected); // not approved
    approve(q1);
    approve(q2);
    QCOMPARE(statement(q1).approvedBy, QStringLiteral("Second"));
    VERIFY_ERROR(close(q2), Error::Kind::Rejected); // the first quarter is open
    close(q1);
    // Each step was told.
    const QStringList told = Statement(m_workspace->db(), QStringLiteral("SELECT code FROM happening ORDER BY id"))
                                 .all<QString>([](const Row &row) { return row.textAt(0); });
    QCOMPARE(told.mid(told.size() - 5),
             QStringList({QStringLiteral("statement_received"), QStringLiteral("statement_received"),
                          QStringLiteral("statement_approved"), QStringLiteral("statement_approved"),
                          QStringLiteral("statement_closed")}));
    close(q2);
    QCOMPARE(statement(q2).state, StatementState::Closed);
    QVERIFY(statement(q2).closedAt.isValid());
    QCOMPARE(calculate().kept, 2);
    QStringList acts;
    for (const HistoryEntry &entry : historyOf(m_workspace->db(), "statement", first.id.value))
        acts.prepend(entry.action);
    QCOMPARE(acts.join(u' '), QStringLiteral("created imported calculated approved closed"));
}

void TestRoyaltyService::closedIsForEver()
{
    import(q1, firstRows);
    (void)calculate();
    approve(q1);
    close(q1);
    const SalesStatement s = statement(q1);
    VERIFY_ERROR(import(q1, secondRows), Error::Kind::Rejected);
    VERIFY_ERROR(RoyaltyService(**m_workspace).reopen(s.id, s.version, {}), Error::Kind::Rejected);
    for (const char *sql : {"UPDATE royalty_period SET cash_due_minor = 1", "DELETE FROM royalty_period",
                            "UPDATE royalty_line SET royalty_minor = 1", "DELETE FROM royalty_line",
                            "UPDATE statement SET state = 'open'", "UPDATE statement_line SET units = 7"}) {
        Transaction tx(m_workspace->db());
        VERIFY_ERROR(m_workspace->db().execute(QString::fromLatin1(sql)), Error::Kind::Rejected);
    }
    Progress progress;
    QVERIFY(RoyaltyService(**m_workspace).recomputeClosed(progress).isEmpty());
}

void TestRoyaltyService::twoAccountantsClosingAtOnce()
{
    import(q1, firstRows);
    (void)calculate();
    approve(q1);
    const SalesStatement seen = statement(q1); // both look at the same page
    Progress progress;
    RoyaltyService(*m_other).close(seen.id, seen.version, progress);
    VERIFY_ERROR(RoyaltyService(**m_workspace).close(seen.id, seen.version, progress), Error::Kind::Conflict);
    QCOMPARE(statement(q1).state, StatementState::Closed);
}

void TestRoyaltyService::reopensBeforeTheClose()
{
    import(q1, firstRows);
    (void)calculate();
    approve(q1);
    VERIFY_ERROR(import(q1, secondRows), Error::Kind::Rejected); // approved
    const SalesStatement s = statement(q1);
    RoyaltyService(**m_workspace).reopen(s.id, s.version, QStringLiteral("A page was missing"));
    QCOMPARE(statement(q1).state, StatementState::Open);
    QVERIFY(statement(q1).approvedBy.isEmpty());
    import(q1, secondRows);
    QCOMPARE(calculate().stored, 1);
}

void TestRoyaltyService::emptyStatementsStandForNoSales()
{
    const RoyaltyService service(**m_workspace);
    (void)RoyaltyService(**m_workspace).addEmpty(m_contract, q1);
    VERIFY_ERROR((void)RoyaltyService(**m_workspace).addEmpty(m_contract, q1), Error::Kind::Duplicate);
    VERIFY_ERROR((void)RoyaltyService(**m_workspace).addEmpty(m_contract, QStringLiteral("2030Q1")),
                 Error::Kind::Rejected);
    import(q2, secondRows);
    (void)calculate();
    QCOMPARE(figure(q1, "cash_due"), 0);
    QCOMPARE(figure(q2, "earned"), 5600000);
    approve(q1);
    close(q1);
    approve(q2);
    close(q2);
}

void TestRoyaltyService::explainsLinesAndPeriods()
{
    import(q1, firstRows);
    import(q2, secondRows);
    (void)calculate();
    const RoyaltyService service(**m_workspace);
    const QString line = QString::fromStdString(service.explainLine(statement(q2).id, 1).dump());
    QVERIFY2(line.contains(QStringLiteral("66000.00")), qPrintable(line));  // the royalty
    QVERIFY2(line.contains(QStringLiteral("800000.00")), qPrintable(line)); // the accumulator before
    const QString period = QString::fromStdString(service.explainPeriod(statement(q1).id).dump());
    QVERIFY2(period.contains(QStringLiteral("64000.00")), qPrintable(period));
    VERIFY_ERROR((void)service.explainLine(statement(q2).id, 2), Error::Kind::NotFound);
    VERIFY_ERROR((void)service.explainLine(Id<SalesStatement>{}, 1), Error::Kind::NotFound);
    VERIFY_ERROR((void)service.explainPeriod(Id<SalesStatement>{}), Error::Kind::NotFound);
}

/// Somebody changes the books behind the program's back, triggers off.
void TestRoyaltyService::noticesAlteredBooks()
{
    import(q1, firstRows);
    (void)calculate();
    approve(q1);
    close(q1);
    import(q2, secondRows);
    Connection &db = m_workspace->db();
    if (TestWorkspace::isPostgres()) {
        db.execute(QStringLiteral("ALTER TABLE statement_line DISABLE TRIGGER USER"));
    } else {
        db.execute(QStringLiteral("DROP TRIGGER statement_line_no_update"));
    }
    db.execute(QStringLiteral(
        "UPDATE statement_line SET gross_minor = gross_minor + 100 WHERE line_number = 1 AND sku = 'A' AND units = 100 AND gross_minor = 80000000"));
    Progress progress;
    const auto findings = RoyaltyService(**m_workspace).recomputeClosed(progress);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].period, q1);
    QCOMPARE(findings[0].figure, QStringLiteral("gross"));
    QCOMPARE(findings[0].stored, QStringLiteral("801000.00"));
    QCOMPARE(findings[0].recomputed, QStringLiteral("801001.00"));
    VERIFY_ERROR((void)calculate(), Error::Kind::Corrupt);
    QCOMPARE(statement(q2).state, StatementState::Open);
}

void TestRoyaltyService::convertsByTheRatesOfTheTable()
{
    const Currency cny = *Currency::find(std::string_view("CNY"));
    const Currency usd = *Currency::find(std::string_view("USD"));
    RoyaltyService service(**m_workspace);
    import(q1, "2026-01-05,A,nice/24,CN,online,1,USD,100.00,,\n");
    VERIFY_ERROR((void)calculate(), Error::Kind::BadInput);
    (void)service.setRates(cny, {{usd, QDate(2026, 3, 15), *Rate::parse("7.1")}}, QStringLiteral("test"));
    (void)calculate();
    QCOMPARE(figure(q1, "base"), 71000);
    QFile file(m_workspace->folder() + QStringLiteral("/fx.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("date,currency,rate\n2026-03-31,USD,7.2\n2026-06-30,USD,7.3\n2026-06-30,CNY,1\n");
    file.close();
    QCOMPARE(importExchangeRates(**m_workspace, file.fileName(), cny), 2);
    (void)calculate();
    QCOMPARE(figure(q1, "base"), 72000);
    approve(q1);
    close(q1);
    // What the closed quarter took must stay; what it did not take may change.
    VERIFY_ERROR((void)service.setRates(cny, {{usd, QDate(2026, 3, 31), *Rate::parse("7.25")}}, QStringLiteral("test")),
                 Error::Kind::Rejected);
    (void)service.setRates(cny, {{usd, QDate(2026, 3, 31), *Rate::parse("7.2")}}, QStringLiteral("test"));
    (void)service.setRates(cny, {{usd, QDate(2026, 3, 20), *Rate::parse("7.9")}}, QStringLiteral("test"));
    (void)service.setRates(cny, {{usd, QDate(2026, 6, 30), *Rate::parse("7.4")}}, QStringLiteral("test"));
    VERIFY_ERROR((void)service.setRates(cny, {{cny, QDate(2026, 6, 30), *Rate::parse("1")}}, {}),
                 Error::Kind::BadInput);
    QCOMPARE(calculate().kept, 1);
}

/// A rate given twice in one call is taken once; two rates for one day are none.
void TestRoyaltyService::takesARateOnce()
{
    const Currency cny = *Currency::find(std::string_view("CNY"));
    const Currency usd = *Currency::find(std::string_view("USD"));
    const QDate day(2026, 3, 15);
    RoyaltyService service(**m_workspace);
    const auto noted = [this] {
        return Statement(m_workspace->db(),
                         QStringLiteral("SELECT COUNT(*) FROM audit_log WHERE record_table = 'exchange_rate'"))
            .one<qint64>()
            .value_or(-1);
    };
    QCOMPARE(service.setRates(cny, {{usd, day, *Rate::parse("7.1")}, {usd, day, *Rate::parse("7.1")}}, {}), 1);
    QCOMPARE(noted(), 1);
    VERIFY_ERROR((void)service.setRates(
                     cny, {{usd, day.addDays(1), *Rate::parse("7.2")}, {usd, day.addDays(1), *Rate::parse("7.3")}}, {}),
                 Error::Kind::BadInput);
    // Also where the second says what is there already.
    VERIFY_ERROR((void)service.setRates(cny, {{usd, day, *Rate::parse("7.2")}, {usd, day, *Rate::parse("7.1")}}, {}),
                 Error::Kind::BadInput);
    QCOMPARE(noted(), 1);
    // In a file the line is named, and equal or not: a day has one rate.
    QFile file(m_workspace->folder() + QStringLiteral("/fx.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("date,currency,rate\n2026-06-30,USD,7.3\n2026-06-30,USD,7.3\n");
    file.close();
    try {
        (void)importExchangeRates(**m_workspace, file.fileName(), cny);
        QFAIL("taken");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::BadInput);
        QVERIFY2(error.message().english().contains(QStringLiteral("line 2")), error.what());
    }
}

/// Whoever cancels keeps the contracts that are done, and is told so.
void TestRoyaltyService::keepsWhatIsDoneWhenStopped()
{
    constexpr int contracts = 40;
    for (int i = 0; i < contracts; ++i) {
        ReportingFixture fixture;
        fixture.number = QStringLiteral("TM-2026-1%1").arg(i, 3, 10, QLatin1Char('0'));
        (void)RoyaltyService(**m_workspace).addEmpty(makeReportingContract(**m_workspace, fixture), q1);
    }
    Progress progress;
    std::atomic<bool> isOver{false};
    std::thread person([&] {
        while (progress.done() < 3 && !isOver)
            std::this_thread::yield();
        progress.cancel();
    });
    QString told;
    try {
        (void)RoyaltyService(**m_workspace).calculateOpen(progress);
    } catch (const Error &error) {
        told = error.kind() == Error::Kind::Cancelled ? error.message().english() : QStringLiteral("another error");
    }
    isOver = true;
    person.join();
    const auto calculated =
        Statement(m_workspace->db(), QStringLiteral("SELECT COUNT(*) FROM statement WHERE state = 'calculated'"))
            .one<qint64>()
            .value_or(0);
    QVERIFY(progress.done() >= 3);
    QCOMPARE(calculated, progress.done());
    if (progress.done() < contracts)
        QCOMPARE(told, QStringLiteral("Stopped. The contracts that were done before are kept."));
}

/// The clock of the tests stands on 1 June 2026; reports are due 30 days after the quarter.
void TestRoyaltyService::inboxTellsWhereThingsStand()
{
    const RoyaltyService service(**m_workspace);
    QCOMPARE(service.inbox().size(), 1);
    QCOMPARE(service.inbox()[0].state, InboxState::Late);
    QCOMPARE(service.inbox()[0].due, QDate(2026, 4, 30));
    InboxFilter all;
    all.withUpcoming = true;
    QCOMPARE(service.inbox(all).size(), 8);
    import(q1, firstRows);
    QCOMPARE(service.inbox()[0].state, InboxState::Open);
    (void)calculate();
    const InboxRow row = service.inbox()[0];
    QCOMPARE(row.state, InboxState::Calculated);
    QCOMPARE(row.cashDue, std::optional<qint64>(6400000));
    QCOMPARE(row.lineCount, 5);
    InboxFilter late;
    late.states = {InboxState::Late};
    QVERIFY(service.inbox(late).isEmpty());
    late.states = {InboxState::Calculated};
    late.contract = m_contract;
    QCOMPARE(service.inbox(late).size(), 1);
}

void TestRoyaltyService::printsWhatIsStored()
{
    import(q1, firstRows);
    VERIFY_ERROR((void)statementDocument(**m_workspace, statement(q1).id), Error::Kind::Rejected);
    (void)calculate();
    const StatementDocument d = statementDocument(**m_workspace, statement(q1).id);
    QCOMPARE(d.figure("earned"), 6400000);
    QCOMPARE(d.summary.size(), size_t{2});
    QCOMPARE(d.summary[0].royalty, 6400000);
    QCOMPARE(d.lines.size(), size_t{5});
    QCOMPARE(d.exceptionCount, 2);
    QVERIFY(!d.isClosed);
    qint64 base = 0;
    for (const auto &row : d.summary)
        base += row.base;
    QCOMPARE(base, d.figure("base"));
    QStringList en;
    QStringList zh;
    for (const auto &note : d.rules) {
        en.append(note.en);
        zh.append(note.zh);
    }
    QCOMPARE(
        en.value(1),
        QStringLiteral(
            "8 % of the base below 1,000,000.00; 10 % of the base from 1,000,000.00 on, counted per contract year; each rate for the part inside its tier."));
    QCOMPARE(
        zh.value(1),
        QStringLiteral(
            "1,000,000.00 以下：计费基数的 8%；1,000,000.00 及以上：计费基数的 10%；按合同年度累计，各档费率适用于落在该档的部分。"));
    const QString path = m_workspace->folder() + QStringLiteral("/statement.pdf");
    writeStatementPdf(d, DocumentLanguage::Chinese, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

QTEST_MAIN(TestRoyaltyService)
#include "tst_royaltyservice.moc"
