// Documents gathered from a workspace: statements of a quarter, invoices and accounts, on both databases; and the verbs
// of the command line that write them.
#include "core/brands/brandservice.h"
#include "core/exchange/statementimport.h"
#include "core/reports/accountpdf.h"
#include "core/reports/accountsource.h"
#include "core/reports/invoicesource.h"
#include "core/reports/payeesource.h"
#include "core/reports/statementsource.h"
#include "core/royalties/royaltyservice.h"
#include "tests/core/accounts/support.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QDir>

using namespace lianming;
using namespace lianming::test;

namespace {

const QByteArray header("date,sku,category,territory,channel,units,currency,gross,returns,free\n");

struct Called {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Called call(const QStringList &arguments)
{
    QProcess cli;
    cli.start(qEnvironmentVariable("LIANMING_CLI"), arguments);
    Called out;
    if (cli.waitForFinished(120'000))
        out.status = cli.exitCode();
    out.out = cli.readAllStandardOutput();
    out.err = cli.readAllStandardError();
    return out;
}

/// Days relative to those of the test's workspace: 1 June 2026.
const QDate today(2026, 6, 1);

} // namespace

class TestDocumentSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void statementsOfAQuarter();
    void statementLinesInAWorkbook();
    void invoicesSayWhatWasPosted();
    void accountsFoot();
    void remindersNameWhatIsOpen();
    void payeesWithoutRows();
    void commandLine();

private:
    void import(Id<Contract> contract, const QString &period, const QByteArray &rows);
    void calculate(Id<Contract> contract);

    std::unique_ptr<TestWorkspace> m_workspace;
};

void TestDocumentSources::init()
{
    m_workspace.reset();
    m_workspace = std::make_unique<TestWorkspace>();
}

void TestDocumentSources::import(Id<Contract> contract, const QString &period, const QByteArray &rows)
{
    QFile file(m_workspace->folder() + QStringLiteral("/sales.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(header + rows);
    file.close();
    StatementImport intake(**m_workspace);
    StatementImportRequest request{file.fileName(), contract, period, {}, false, {}, {}};
    request.mapping = intake.inspect(file.fileName(), reportingContract(m_workspace->db(), contract), 0).mapping;
    Progress progress;
    QVERIFY(intake.run(request, progress).stored);
}

void TestDocumentSources::calculate(Id<Contract> contract)
{
    Progress progress;
    (void)RoyaltyService(**m_workspace).calculate(contract, progress);
}

void TestDocumentSources::statementsOfAQuarter()
{
    Workspace &w = **m_workspace;
    ReportingFixture quarterly;
    quarterly.number = QStringLiteral("TM/2026:1");
    ReportingFixture monthly;
    monthly.number = QStringLiteral("TM-2026-2");
    monthly.frequency = QStringLiteral("monthly");
    const Id<Contract> a = makeReportingContract(w, quarterly);
    const Id<Contract> b = makeReportingContract(w, monthly);
    const QByteArray row("2026-01-05,A,nice/24/bedding,CN,online,100,CNY,800000.00,,\n");
    import(a, QStringLiteral("2026Q1"), row);
    import(b, QStringLiteral("2026-01"), row);
    import(b, QStringLiteral("2026-03"), "2026-03-05,A,nice/24/bedding,CN,online,1,CNY,8.00,,\n");
    import(b, QStringLiteral("2026-04"), "2026-04-05,A,nice/24/bedding,CN,online,1,CNY,8.00,,\n");
    const DaySpan quarter = Period::parse("2026Q1")->span();
    QVERIFY(printableStatements(w, quarter).isEmpty()); // nothing is calculated yet
    calculate(a);
    calculate(b);
    const QList<PrintableStatement> found = printableStatements(w, quarter);
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].fileName(), QStringLiteral("TM-2026-2 2026-01"));
    QCOMPARE(found[1].fileName(), QStringLiteral("TM-2026-2 2026-03"));
    QCOMPARE(found[2].fileName(), QStringLiteral("TM-2026-1 2026Q1"));
    QVERIFY(!found[2].isClosed);
    QVERIFY(printableStatements(w, quarter, true).isEmpty());
    QCOMPARE(printableStatements(w, Period::parse("2026")->span()).size(), 4);
}

void TestDocumentSources::statementLinesInAWorkbook()
{
    if (program("unzip").isEmpty())
        QSKIP("unzip is not installed");
    Workspace &w = **m_workspace;
    const Id<Contract> contract = makeReportingContract(w);
    QByteArray rows;
    for (int i = 0; i < 1500; ++i)
        rows += "2026-01-05,=S" + QByteArray::number(i) + ",nice/24/bedding,CN,online,1,CNY,100.00,,\n";
    import(contract, QStringLiteral("2026Q1"), rows);
    calculate(contract);
    const auto statement = StatementRepository(w.db).find(contract, QStringLiteral("2026Q1"));
    QVERIFY(statement);
    QVERIFY(statementDocument(w, statement->id).lines.empty()); // too many for the paper's annex
    const QString path = m_workspace->folder() + QStringLiteral("/s.xlsx");
    Progress progress;
    writeStatementWorkbook(w, statement->id, DocumentLanguage::English, path, progress);
    const QString products = partOf(path, QStringLiteral("xl/worksheets/sheet2.xml"));
    QVERIFY(!cellOf(products, QStringLiteral("A1501")).isEmpty());
    const QString lines = partOf(path, QStringLiteral("xl/worksheets/sheet3.xml"));
    QVERIFY2(cellOf(lines, QStringLiteral("A1501")).contains(QStringLiteral("1500")), qPrintable(lines.left(2000)));
    QVERIFY(cellOf(lines, QStringLiteral("C2")).contains(QStringLiteral("=S0")));
    QVERIFY(!lines.contains(QStringLiteral("<f>")));
    QVERIFY(cellOf(lines, QStringLiteral("J1502")).contains(QStringLiteral("<v>12000</v>")));
}

void TestDocumentSources::invoicesSayWhatWasPosted()
{
    Workspace &w = **m_workspace;
    const Id<Brand> brand = brandOf(w, QStringLiteral("TAIHU"));
    const Id<Contract> contract = contractOf(w, brand, QStringLiteral("TM-1"));
    AccountService accounts(w);
    const Id<Invoice> id =
        accounts.invoice(closedStatement(w, contract, QStringLiteral("2026Q1"), {1000000, 60000, 100000}));
    const InvoiceDocument d = invoiceDocument(w, id, QStringLiteral("Bank"));
    QVERIFY(d.foots());
    QCOMPARE(d.kind, InvoiceKind::Royalty);
    QCOMPARE(d.net, 1000000);
    QCOMPARE(d.vat, 60000);
    QCOMPARE(d.withholding, 100000);
    QCOMPARE(d.cashDue, 960000);
    QCOMPARE(d.contractNumber, QStringLiteral("TM-1"));
    QCOMPARE(d.institutionZh, QStringLiteral("敦煌研究院"));
    QCOMPARE(d.brandZh, QStringLiteral("太湖雪"));
    QVERIFY(d.period && d.period->name() == u"2026Q1");
    QCOMPARE(d.dueOn, today.addDays(20));
    QCOMPARE(d.bankNote, QStringLiteral("Bank"));
    const Id<Invoice> note = accounts.credit(id, 300000, QStringLiteral("Reported twice"));
    const InvoiceDocument credit = invoiceDocument(w, accounts.get(note).invoice.number);
    QVERIFY(credit.isCredit() && credit.foots());
    QCOMPARE(credit.refersTo, d.number);
    QCOMPARE(credit.refersToIssuedOn, d.issuedOn);
    QCOMPARE(credit.reason, QStringLiteral("Reported twice"));
    VERIFY_ERROR((void)invoiceDocument(w, QStringLiteral("INV-1999-0001")), Error::Kind::NotFound);
}

void TestDocumentSources::accountsFoot()
{
    Workspace &w = **m_workspace;
    const Id<Brand> brand = brandOf(w, QStringLiteral("TAIHU"));
    const Id<Contract> contract = contractOf(w, brand, QStringLiteral("TM-1"));
    const Currency cny = currency("CNY");
    AccountService accounts(w);
    QVERIFY(accountDocument(w, brand, cny).foots()); // nothing yet
    const Id<Invoice> first =
        accounts.invoice(closedStatement(w, contract, QStringLiteral("2026Q1"), {1000000, 60000, 100000}),
                         {QDate(2026, 4, 20), QDate(2026, 5, 10)});
    (void)accounts.credit(first, 100000, QStringLiteral("Reported twice"), QDate(2026, 4, 25));
    (void)accounts.pay({brand, QDate(2026, 5, 20), cny, 900000, QStringLiteral("B-1"), {}}, {{first, 500000, {}, {}}});
    (void)accounts.certify({first, QStringLiteral("Tax office"), QStringLiteral("T-1"), QDate(2026, 5, 25), 50000, {}});
    const AccountDocument all = accountDocument(w, brand, cny);
    QVERIFY(all.foots() && all.hasOpenItems);
    QCOMPARE(all.opening, 0);
    QCOMPARE(all.entries.size(), size_t{4});
    QCOMPARE(all.closing, accounts.ledger(brand, cny).balance());
    QCOMPARE(all.onAccount, 400000);
    QCOMPARE(all.openItems.size(), size_t{1});
    QCOMPARE(all.openItems[0].daysOverdue, 22);
    QCOMPARE(all.aging[size_t(AgingBucket::Days30)], all.openItems[0].cash);
    QCOMPARE(all.institutionEn, QStringLiteral("Dunhuang Academy"));
    const AccountDocument may = accountDocument(w, brand, cny, QDate(2026, 5, 1), QDate(2026, 5, 22));
    QVERIFY(may.foots() && !may.hasOpenItems);
    QCOMPARE(may.opening, 1060000 - 106000);
    QCOMPARE(may.entries.size(), size_t{1});
    QCOMPARE(may.closing, may.opening - 900000);
    VERIFY_ERROR((void)accountDocument(w, brand, cny, today, today.addDays(-1)), Error::Kind::BadInput);
    writeAccountXlsx(all, DocumentLanguage::English, m_workspace->folder() + QStringLiteral("/a.xlsx"));
}

void TestDocumentSources::remindersNameWhatIsOpen()
{
    Workspace &w = **m_workspace;
    const Id<Brand> brand = brandOf(w, QStringLiteral("TAIHU"));
    const Id<Contract> contract = contractOf(w, brand, QStringLiteral("TM-1"));
    AccountService accounts(w);
    ReminderRequest request;
    request.brand = brand;
    const ReminderDocument reports = reminderDocument(w, request); // Q1 was due on 30 April
    QCOMPARE(reports.reports.size(), size_t{1});
    QCOMPARE(reports.reports[0].period.name(), QStringLiteral("2026Q1"));
    QCOMPARE(reports.reports[0].dueOn, QDate(2026, 4, 30));
    QCOMPARE(reports.answerBy, today.addDays(14));
    request.about = ReminderAbout::Payments;
    VERIFY_ERROR((void)reminderDocument(w, request), Error::Kind::Rejected);
    const Id<Invoice> invoice =
        accounts.invoice(closedStatement(w, contract, QStringLiteral("2026Q1"), {1000000, 60000, 100000}),
                         {QDate(2026, 4, 20), QDate(2026, 5, 10)});
    const ReminderDocument payments = reminderDocument(w, request);
    QCOMPARE(payments.debts.size(), size_t{1});
    QCOMPARE(payments.debts[0].open, 960000);
    QCOMPARE(payments.debts[0].daysOverdue, 22);
    QCOMPARE(payments.debts[0].interest, accounts.interest(invoice, today).due);
    QVERIFY(payments.debts[0].interest > 0);
}

void TestDocumentSources::payeesWithoutRows()
{
    const PayeeDocument d =
        payeeDocument(**m_workspace, QStringLiteral("Nobody"), {QDate(2026, 1, 1), QDate(2026, 3, 31)});
    QVERIFY(d.rows.empty() && d.totals.empty() && d.foots());
    QCOMPARE(d.payee, QStringLiteral("Nobody"));
}

void TestDocumentSources::commandLine()
{
    Workspace &w = **m_workspace;
    const QString address = m_workspace->addressText();
    const Id<Contract> contract = makeReportingContract(w);
    import(contract, QStringLiteral("2026Q1"), "2026-01-05,A,nice/24/bedding,CN,online,100,CNY,800000.00,,\n");
    calculate(contract);
    const QString folder = m_workspace->folder() + QStringLiteral("/out/q1");
    const auto report = [&](const char *verb, const QStringList &options) {
        return call(
            QStringList{QStringLiteral("report"), QString::fromLatin1(verb), QStringLiteral("--workspace"), address}
            + options);
    };
    Called called = report("statements", {QStringLiteral("--period"), QStringLiteral("2026Q1"), QStringLiteral("--out"),
                                          folder, QStringLiteral("--language"), QStringLiteral("zh")});
    QVERIFY2(called.status == 0, called.err.constData());
    QVERIFY(
        textOfPdf(folder + QStringLiteral("/TM-2026-0007 2026Q1.pdf")).contains(QStringLiteral("版权授权费结算单")));
    called = report("statements", {QStringLiteral("--period"), QStringLiteral("2026Q1"), QStringLiteral("--out"),
                                   folder, QStringLiteral("--format"), QStringLiteral("xlsx")});
    QVERIFY2(called.status == 0, called.err.constData());
    QVERIFY(bytesOf(folder + QStringLiteral("/TM-2026-0007 2026Q1.xlsx")).startsWith("PK"));
    called =
        report("statements", {QStringLiteral("--period"), QStringLiteral("2027Q1"), QStringLiteral("--out"), folder});
    QCOMPARE(called.status, 1); // there is none
    called =
        report("statements", {QStringLiteral("--period"), QStringLiteral("soon"), QStringLiteral("--out"), folder});
    QCOMPARE(called.status, 2);

    const QString statement = m_workspace->folder() + QStringLiteral("/s.xlsx");
    called =
        report("statement", {QStringLiteral("--contract"), QStringLiteral("TM-2026-0007"), QStringLiteral("--period"),
                             QStringLiteral("2026Q1"), QStringLiteral("--out"), statement});
    QVERIFY2(called.status == 0, called.err.constData());
    QVERIFY(bytesOf(statement).startsWith("PK"));

    const Id<Invoice> invoice = AccountService(w).charge(
        {contract, InvoiceKind::Adjustment, QStringLiteral("2026Q1"), 120000, false, QStringLiteral("Correction"), {}});
    const QString number = AccountService(w).get(invoice).invoice.number;
    const QString pdf = m_workspace->folder() + QStringLiteral("/i.pdf");
    called = report("invoice", {QStringLiteral("--invoice"), number, QStringLiteral("--out"), pdf});
    QVERIFY2(called.status == 0, called.err.constData());
    QVERIFY(textOfPdf(pdf).contains(QStringLiteral("1,200.00")));
    called = report("account", {QStringLiteral("--brand"), QStringLiteral("TAIHU"), QStringLiteral("--out"), pdf,
                                QStringLiteral("--json")});
    QVERIFY2(called.status == 0, called.err.constData());
    QVERIFY(textOfPdf(pdf).contains(number));
    called = report("reminder", {QStringLiteral("--brand"), QStringLiteral("TAIHU"), QStringLiteral("--about"),
                                 QStringLiteral("nothing"), QStringLiteral("--out"), pdf});
    QCOMPARE(called.status, 2);
    called = report("invoice", {QStringLiteral("--invoice"), QStringLiteral("INV-0"), QStringLiteral("--out"), pdf});
    QCOMPARE(called.status, 2);
}

QTEST_MAIN(TestDocumentSources)
#include "tst_documentsources.moc"
