// Workbooks and CSV files: numbers are numbers, days are days, text is never a formula, and the same content gives the
// same bytes.
#include "core/base/error.h"
#include "core/reports/accountpdf.h"
#include "core/reports/invoicepdf.h"
#include "core/reports/statementxlsx.h"
#include "core/reports/tableexport.h"
#include "core/reports/workbookout.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/support/testworkspace.h"

#include <QDir>

using namespace lianming;
using namespace lianming::test;

namespace {

const QString firstSheet = QStringLiteral("xl/worksheets/sheet1.xml");

DocumentTable products()
{
    DocumentTable table{QStringLiteral("Products"), currency("CNY"), {}, {}, 8};
    table.columns = {{QStringLiteral("SKU"), 92},
                     {QStringLiteral("Released"), 54},
                     {QStringLiteral("Units"), 42, true},
                     {QStringLiteral("Amount"), 66, true},
                     {QStringLiteral("Rate"), 40, true}};
    return table;
}

/// Writes rows that are asked for one by one.
qint64 write(const DocumentTable &head, const std::vector<TableRow> &rows, const QString &path)
{
    TableExport table{head, DocumentLanguage::English, QDate(2026, 6, 1), qint64(rows.size()), {}};
    size_t next = 0;
    table.next = [&]() -> std::optional<TableRow> {
        return next < rows.size() ? std::optional(rows[next++]) : std::nullopt;
    };
    Progress progress;
    return exportTable(table, path, progress);
}

StatementDocument statement()
{
    StatementDocument d;
    d.institutionZh = QStringLiteral("敦煌研究院");
    d.institutionEn = QStringLiteral("Dunhuang Academy");
    d.brandZh = QStringLiteral("太湖雪");
    d.brandEn = QStringLiteral("Taihu Snow");
    d.contractNumber = QStringLiteral("TM-2026-0007");
    d.contractTitle = QStringLiteral("=HYPERLINK(\"http://example.org\")");
    d.term = {QDate(2026, 1, 1), QDate(2027, 12, 31)};
    d.period = *Period::parse("2026Q1");
    d.issuedOn = QDate(2026, 4, 20);
    d.currency = currency("CNY");
    d.isClosed = true;
    d.units = 3;
    d.figures = {{"gross", 123456700},         {"base", 120000000},  {"deductions", 3456700}, {"earned", 9600000},
                 {"royalty_payment", 9600000}, {"payable", 9600000}, {"cash_due", 9600000}};
    d.pools = {{QStringLiteral("rest"), 9600000, 0, 9600000, 0, 9600000}};
    d.rules = {{QStringLiteral("R1"), QStringLiteral("8 % of the base"), QStringLiteral("计费基数的 8%"), {}}};
    d.lineCount = 2;
    return d;
}

StatementDocument::LineRow line(qint64 number)
{
    return {number, QDate(2026, 1, 5), QStringLiteral("+SKU"), QStringLiteral("CN"), QStringLiteral("online"),
            3,      1234567,           currency("CNY"),        QStringLiteral("R1"), 1200000,
            96000};
}

} // namespace

class TestWorkbooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        if (program("unzip").isEmpty())
            QSKIP("unzip is not installed");
    }
    void cellsKeepTheirKind();
    void textIsNeverAFormula_data();
    void textIsNeverAFormula();
    void sameContentSameBytes();
    void aFileAppearsWhenComplete();
    void longTablesGoOn();
    void statementWorkbook();
    void statementLinesAreStreamed();
    void documentWorkbooks();
    void csvIsPlain();
    void namesDecideTheFormat();
    void spreadsheetProgramReadsIt();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWorkbooks::cellsKeepTheirKind()
{
    const QString file = path("t.xlsx");
    QCOMPARE(write(products(),
                   {{{QStringLiteral("A<1>&"), QDate(2026, 3, 31), qint64(1200), Money{123450, currency("CNY")},
                      *Rate::parse("12.5")}},
                    {{QStringLiteral("B"), QDate(), qint64(-3), Money{-5, currency("KWD")}, Rate()}},
                    {{QStringLiteral("C"), QDate(1850, 1, 1), qint64(0), Money{999999999999999, currency("CNY")}, {}}},
                    {{QStringLiteral("D"),
                      {},
                      std::numeric_limits<qint64>::max(),
                      Money{1000000000000000, currency("CNY")},
                      {}}},
                    {{QStringLiteral("Sum"), {}, {}, Money{7, currency("JPY")}, {}}, RowStyle::Total}},
                   file),
             5);
    const QString sheet = partOf(file, firstSheet);
    QVERIFY2(cellOf(sheet, QStringLiteral("A1")).contains(QStringLiteral("<t>SKU</t>")), qPrintable(sheet));
    QVERIFY(cellOf(sheet, QStringLiteral("A2")).contains(QStringLiteral("A&lt;1&gt;&amp;")));
    QVERIFY(cellOf(sheet, QStringLiteral("B2")).contains(QStringLiteral("<v>46112</v>"))); // days from 1900
    QVERIFY(!cellOf(sheet, QStringLiteral("B2")).contains(QStringLiteral("t=")));
    QVERIFY(cellOf(sheet, QStringLiteral("C2")).contains(QStringLiteral("<v>1200</v>")));
    QVERIFY(cellOf(sheet, QStringLiteral("D2")).contains(QStringLiteral("<v>1234.5</v>")));
    QVERIFY(cellOf(sheet, QStringLiteral("E2")).contains(QStringLiteral("12.5 %")));
    QVERIFY(cellOf(sheet, QStringLiteral("D3")).contains(QStringLiteral("<v>-0.005</v>")));
    QVERIFY(cellOf(sheet, QStringLiteral("B4")).contains(QStringLiteral("1850-01-01")));
    QVERIFY(cellOf(sheet, QStringLiteral("D4")).contains(QStringLiteral("<v>9999999999999.99</v>")));
    // Beyond the digits that a spreadsheet keeps, the exact value stands as text.
    QVERIFY(cellOf(sheet, QStringLiteral("C5")).contains(QStringLiteral("9223372036854775807")));
    QVERIFY(cellOf(sheet, QStringLiteral("C5")).contains(QStringLiteral("inlineStr")));
    QVERIFY(cellOf(sheet, QStringLiteral("D5")).contains(QStringLiteral("10000000000000.00")));
    const QString styles = partOf(file, QStringLiteral("xl/styles.xml"));
    QVERIFY(styles.contains(QStringLiteral("formatCode=\"#,##0.00\""))
            || styles.contains(QStringLiteral("numFmtId=\"4\"")));
    QVERIFY(styles.contains(QStringLiteral("&quot;KWD&quot; #,##0.000")));
    QVERIFY(styles.contains(QStringLiteral("&quot;JPY&quot; #,##0\"")));
    QVERIFY(styles.contains(QStringLiteral("yyyy-mm-dd")));
    // Heads stay in view and filter the rows, the sum left out.
    QVERIFY(sheet.contains(QStringLiteral("<pane ySplit=\"1\"")));
    QVERIFY(sheet.contains(QStringLiteral("<autoFilter ref=\"A1:E5\"/>")));
}

void TestWorkbooks::textIsNeverAFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "＝1+1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestWorkbooks::textIsNeverAFormula()
{
    QFETCH(QString, text);
    const QString file = path("t.xlsx");
    (void)write(products(), {{{text, {}, {}, {}, {}}}}, file);
    const QString sheet = partOf(file, firstSheet);
    QVERIFY(!sheet.contains(QStringLiteral("<f>")));
    const QString cell = cellOf(sheet, QStringLiteral("A2"));
    QVERIFY2(cell.contains(QStringLiteral("t=\"inlineStr\"")), qPrintable(cell));
    // Marked as text, so that it stays text when somebody edits the cell.
    QVERIFY2(cell.contains(QStringLiteral(" s=\"")), qPrintable(cell));
    QVERIFY(partOf(file, QStringLiteral("xl/styles.xml")).contains(QStringLiteral("numFmtId=\"49\"")));

    const QString csv = path("t.csv");
    (void)write(products(), {{{text, {}, {}, {}, {}}}}, csv);
    const QByteArray second = bytesOf(csv).split('\n').value(1);
    QVERIFY2(second.startsWith('\'') || second.startsWith("\"'"), second.constData());
}

void TestWorkbooks::sameContentSameBytes()
{
    const auto written = [&](const char *name) {
        writeStatementXlsx(statement(), DocumentLanguage::Chinese, path(name));
        return bytesOf(path(name));
    };
    const QByteArray first = written("a.xlsx");
    QVERIFY(first.startsWith("PK"));
    QCOMPARE(written("b.xlsx"), first);
    QVERIFY(
        partOf(path("a.xlsx"), QStringLiteral("docProps/core.xml")).contains(QStringLiteral("2026-04-20T00:00:00Z")));
}

void TestWorkbooks::aFileAppearsWhenComplete()
{
    const QString file = path("t.xlsx");
    {
        WorkbookOut out(file, {QStringLiteral("t"), {}}, DocumentLanguage::English);
        out.sheet(QStringLiteral("a/b:c"));
        out.sheet(QStringLiteral("A/B:C"));
        out.heading(QStringLiteral("x"));
        QVERIFY(!QFile::exists(file));
    } // given up
    QVERIFY(!QFile::exists(file));
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    QVERIFY(QDir(m_folder->path()).entryList(all).isEmpty());
    {
        WorkbookOut out(file, {QStringLiteral("t"), {}}, DocumentLanguage::English);
        out.sheet(QStringLiteral("a/b:c"));
        out.sheet(QStringLiteral("A/B:C"));
        out.finish();
    }
    QCOMPARE(QDir(m_folder->path()).entryList(all), QStringList{QStringLiteral("t.xlsx")});
    QVERIFY(partOf(file, QStringLiteral("xl/workbook.xml")).contains(QStringLiteral("name=\"A-B-C 2\"")));
    VERIFY_ERROR(WorkbookOut(path("missing/t.xlsx"), {}, DocumentLanguage::English), Error::Kind::Unavailable);
}

void TestWorkbooks::longTablesGoOn()
{
    const QString file = path("t.xlsx");
    WorkbookOut out(file, {QStringLiteral("t"), {}, 100}, DocumentLanguage::English);
    out.sheet(QStringLiteral("Products"));
    out.beginTable(products());
    for (qint64 i = 1; i <= 250; ++i)
        out.row({{QStringLiteral("A"), {}, i, {}, {}}});
    out.row({{QStringLiteral("Sum"), {}, qint64(250), {}, {}}, RowStyle::Total});
    out.endTable();
    out.finish();
    const auto sheet = [&](int number) {
        return partOf(file, QStringLiteral("xl/worksheets/sheet%1.xml").arg(number));
    };
    // A head takes a row of each sheet.
    QVERIFY(cellOf(sheet(1), QStringLiteral("C100")).contains(QStringLiteral("<v>99</v>")));
    QVERIFY(cellOf(sheet(1), QStringLiteral("C101")).isEmpty());
    QVERIFY(sheet(1).contains(QStringLiteral("<autoFilter ref=\"A1:E100\"/>")));
    QVERIFY(cellOf(sheet(2), QStringLiteral("A1")).contains(QStringLiteral("SKU")));
    QVERIFY(cellOf(sheet(3), QStringLiteral("C53")).contains(QStringLiteral("<v>250</v>")));
    QVERIFY(cellOf(sheet(3), QStringLiteral("A54")).contains(QStringLiteral("Sum")));
    QVERIFY(sheet(3).contains(QStringLiteral("<autoFilter ref=\"A1:E53\"/>")));
    QVERIFY(partOf(file, QStringLiteral("xl/workbook.xml")).contains(QStringLiteral("name=\"Products 3\"")));
}

void TestWorkbooks::statementWorkbook()
{
    const QString file = path("t.xlsx");
    StatementDocument d = statement();
    d.lines = {line(1), line(2)};
    writeStatementXlsx(d, DocumentLanguage::Chinese, file);
    const QString book = partOf(file, QStringLiteral("xl/workbook.xml"));
    for (const char *name : {"版权授权费结算单", "销售明细", "计算说明"})
        QVERIFY2(book.contains(QString::fromUtf8(name)), name);
    const QString summary = partOf(file, firstSheet);
    QVERIFY(!summary.contains(QStringLiteral("<f>")));
    QVERIFY(summary.contains(QStringLiteral("=HYPERLINK(")));
    QVERIFY(summary.contains(QStringLiteral("<v>96000</v>"))); // the amount due, a number
    const QString lines = partOf(file, QStringLiteral("xl/worksheets/sheet2.xml"));
    QVERIFY(cellOf(lines, QStringLiteral("H2")).contains(QStringLiteral("<v>12345.67</v>")));
    QVERIFY(cellOf(lines, QStringLiteral("J4")).contains(QStringLiteral("<v>1920</v>")));
    QVERIFY(lines.contains(QStringLiteral("<autoFilter ref=\"A1:J3\"/>")));
}

void TestWorkbooks::statementLinesAreStreamed()
{
    const QString file = path("t.xlsx");
    constexpr qint64 count = 20'000;
    writeStatementXlsx(statement(), DocumentLanguage::English, file, [](const auto &take) {
        for (qint64 i = 1; i <= count; ++i)
            take(line(i));
    });
    const QString lines = partOf(file, QStringLiteral("xl/worksheets/sheet2.xml"));
    QVERIFY(cellOf(lines, QStringLiteral("A20001")).contains(QStringLiteral("20000")));
    QVERIFY(cellOf(lines, QStringLiteral("J20002")).contains(QStringLiteral("<v>19200000</v>")));
    VERIFY_ERROR(writeStatementXlsx(statement(), DocumentLanguage::English, path("u.xlsx"),
                                    [](const auto &) { throw Error(Error::Kind::Cancelled, "x"); }),
                 Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(path("u.xlsx")));
}

void TestWorkbooks::documentWorkbooks()
{
    InvoiceDocument invoice;
    invoice.number = QStringLiteral("INV-2026-0012");
    invoice.contractNumber = QStringLiteral("TM-2026-0007");
    invoice.currency = currency("KWD");
    invoice.net = 5360001;
    invoice.cashDue = 5360001;
    invoice.bankNote = QStringLiteral("=A1");
    writeInvoiceXlsx(invoice, DocumentLanguage::English, path("i.xlsx"));
    const QString sheet = partOf(path("i.xlsx"), firstSheet);
    QVERIFY(sheet.contains(QStringLiteral("<v>5360.001</v>")));
    QVERIFY(!sheet.contains(QStringLiteral("<f>")));

    AccountDocument account;
    account.brandCode = QStringLiteral("TAIHU");
    account.to = QDate(2026, 6, 1);
    account.entries = {{QDate(2026, 5, 1), LedgerKind::Invoice, InvoiceKind::Royalty, QStringLiteral("INV-1"),
                        QStringLiteral("about"), 500, 0, 500}};
    account.closing = 500;
    QVERIFY(account.foots());
    writeAccountXlsx(account, DocumentLanguage::Chinese, path("a.xlsx"));
    const QString postings = partOf(path("a.xlsx"), QStringLiteral("xl/worksheets/sheet2.xml"));
    QVERIFY(cellOf(postings, QStringLiteral("E3")).contains(QStringLiteral("<v>5</v>")));
    QVERIFY(cellOf(postings, QStringLiteral("G4")).contains(QStringLiteral("<v>5</v>")));
}

void TestWorkbooks::csvIsPlain()
{
    const QString file = path("t.csv");
    (void)write(products(),
                {{{QStringLiteral("a, \"b\""), QDate(2026, 3, 31), qint64(1200), Money{-123450, currency("CNY")},
                   *Rate::parse("12.5")}},
                 {{QStringLiteral("line\nend"), {}, qint64(-3), Money{7, currency("JPY")}, {}}}},
                file);
    QCOMPARE(bytesOf(file), QByteArray("\xEF\xBB\xBFSKU,Released,Units,Amount,Rate\r\n"
                                       "\"a, \"\"b\"\"\",2026-03-31,1200,-1234.50,12.5\r\n"
                                       "\"line\nend\",,-3,JPY 7,\r\n"));
}

void TestWorkbooks::namesDecideTheFormat()
{
    VERIFY_ERROR((void)write(products(), {}, path("t.ods")), Error::Kind::BadInput);
    QCOMPARE(write(products(), {}, path("T.XLSX")), 0);
    QVERIFY(bytesOf(path("T.XLSX")).startsWith("PK"));
}

void TestWorkbooks::spreadsheetProgramReadsIt()
{
    if (program("soffice").isEmpty())
        QSKIP("LibreOffice is not installed");
    (void)write(products(),
                {{{QStringLiteral("=1+1"), QDate(2026, 3, 31), qint64(1200), Money{123450, currency("CNY")}, {}}}},
                path("t.xlsx"));
    (void)outputOf("soffice",
                   {QStringLiteral("-env:UserInstallation=file://") + m_folder->filePath(QStringLiteral("p")),
                    QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("csv"),
                    QStringLiteral("--outdir"), m_folder->path(), path("t.xlsx")});
    QByteArray csv = bytesOf(path("t.csv"));
    csv.replace("\"1,200\"", "1200").replace("\"1,234.50\"", "1234.5"); // some installations show the cells' formats
    QVERIFY2(csv.contains("=1+1,2026-03-31,1200,1234.5"), csv.constData());
}

QTEST_GUILESS_MAIN(TestWorkbooks)
#include "tst_workbooks.moc"
