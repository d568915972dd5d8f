#include "core/exchange/statementimport.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;
using Column = StatementField;

namespace {

const QByteArray header("period,date,sku,category,territory,channel,units,currency,gross,discounts,returns\n");

QByteArray row(int i, const char *gross = "10.50")
{
    return QStringLiteral("2026Q1,2026-01-%1,S-%2,nice/24,CN,online/tmall,%3,CNY,%4,0.50,\n")
        .arg(i % 28 + 1, 2, 10, QChar(u'0'))
        .arg(i)
        .arg(i)
        .arg(QString::fromLatin1(gross))
        .toUtf8();
}

} // namespace

class TestStatementImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void storesEveryLine();
    void storesNothingWhenARowIsBad();
    void takesTheGoodOnesIfAsked();
    void comparesControlTotals();
    void replacesAnOpenStatement();
    void leavesApprovedAndClosedAlone();
    void refusesWhatTheContractDoesNotHave();
    void remembersTheMapping();
    void readsAnOfficeFile();
    void readsAWorkbook_data();
    void readsAWorkbook();
    void flagsWhatAWorkbookLeavesOpen();
    void columnsKeepTheirUnit();
    void sheetAndHeaderRowCanBeChosen();
    void refusesAHarmfulWorkbook();
    void stoppingLeavesNothing();

private:
    [[nodiscard]] QString file(const QByteArray &content, const QString &name = QStringLiteral("sales.csv")) const
    {
        QFile out(m_workspace->folder() + u'/' + name);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write");
        return out.fileName();
    }
    [[nodiscard]] static QString workbook(const QString &name)
    {
        return QStringLiteral(LIANMING_TEST_DATA "/exchange/workbooks/") + name;
    }
    [[nodiscard]] StatementImportRequest request(const QByteArray &content) const
    {
        return {.path = file(content),
                .contract = m_contract,
                .period = QStringLiteral("2026Q1"),
                .mapping = proposeMapping({content.constData(), size_t(content.size())}),
                .takeGood = false,
                .controlUnits = {},
                .controlGross = {}};
    }
    [[nodiscard]] StatementOutcome run(const StatementImportRequest &request)
    {
        Progress progress;
        return StatementImport(**m_workspace).run(request, progress);
    }
    [[nodiscard]] qint64 count(const char *table) const
    {
        return Statement(m_workspace->db(), QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))
            .one<qint64>()
            .value_or(-1);
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    Id<Contract> m_contract;
};

void TestStatementImport::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_contract = makeReportingContract(**m_workspace);
}

void TestStatementImport::storesEveryLine()
{
    QByteArray content = header;
    for (int i = 1; i <= 100; ++i)
        content += row(i);
    const StatementOutcome out = run(request(content));
    QVERIFY(out.stored);
    QCOMPARE(out.good, 100);
    QCOMPARE(out.units, 5050);
    QCOMPARE(qint64(out.gross.at("CNY")), 105000);
    const SalesStatement stored = StatementRepository(m_workspace->db()).get(out.statement);
    QCOMPARE(stored.lineCount, 100);
    QCOMPARE(stored.units, 5050);
    QCOMPARE(stored.state, StatementState::Open);
    QCOMPARE((*m_workspace)->files.read(stored.fileSha256), content);
    Statement lines(m_workspace->db(), QStringLiteral("SELECT * FROM statement_line ORDER BY line_number"));
    QVERIFY(lines.next());
    const Row r = lines.row();
    QCOMPARE(r.integer("line_number"), 1);
    QCOMPARE(r.text("sold_on"), QStringLiteral("2026-01-02"));
    QCOMPARE(r.integer("gross_minor"), 1050);
    QCOMPARE(r.integer("discounts_minor"), 50);
    QCOMPARE(r.integer("returns_minor"), 0);
    QVERIFY(r.isNull("retail_price_minor"));
    QCOMPARE(r.text("share"), QStringLiteral("100"));
    lines.finish();
    QCOMPARE(historyOf(m_workspace->db(), "statement", out.statement.value).constFirst().action,
             QStringLiteral("imported"));
}

void TestStatementImport::storesNothingWhenARowIsBad()
{
    const QByteArray content = header + row(1) + row(2, "ten") + "2026Q1,2026-01-09,S,nice/24\n" + row(3);
    const StatementOutcome out = run(request(content));
    QVERIFY(!out.stored);
    QCOMPARE(out.rows, 4);
    QCOMPARE(out.bad, 2);
    QCOMPARE(out.issues.size(), 2);
    QCOMPARE(out.issues[0], (StatementIssue{2, 3, Column::Gross, StatementFault::NoNumber, QStringLiteral("ten")}));
    QCOMPARE(out.issues[1].fault, StatementFault::CellCount);
    QCOMPARE(count("statement"), 0);
    QCOMPARE(count("statement_line"), 0);
    QCOMPARE(count("import_run"), 0);
}

void TestStatementImport::takesTheGoodOnesIfAsked()
{
    StatementImportRequest asked = request(header + row(1) + row(2, "ten") + row(3));
    asked.takeGood = true;
    const StatementOutcome out = run(asked);
    QVERIFY(out.stored);
    QCOMPARE(out.good, 2);
    QCOMPARE(count("statement_line"), 2);
    QCOMPARE(Statement(m_workspace->db(), QStringLiteral("SELECT MAX(line_number) FROM statement_line")).one<qint64>(),
             std::optional<qint64>(3));
    const auto issues = StatementImport(**m_workspace).storedIssues(out.statement);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].row, 2);
    QCOMPARE(issues[0].fault, StatementFault::NoNumber);
    asked.path = file(header + row(1) + "2026Q1,\"open\n");
    QVERIFY(!run(asked).stored);
    QCOMPARE(count("statement_line"), 2);
}

void TestStatementImport::comparesControlTotals()
{
    StatementImportRequest asked = request(header + row(1) + row(2));
    asked.controlUnits = 4;
    asked.controlGross = 2100;
    StatementOutcome out = run(asked);
    QVERIFY(!out.stored);
    QCOMPARE(out.mismatches.size(), 1);
    QCOMPARE(out.mismatches[0].expected, 4);
    QCOMPARE(out.mismatches[0].found, 3);
    QCOMPARE(count("statement"), 0);
    asked.controlUnits = 3;
    QVERIFY(run(asked).stored);
    asked.controlNet = 2100; // but 0.50 of discounts each
    out = run(asked);
    QVERIFY(!out.stored);
    QCOMPARE(out.mismatches.size(), 1);
    QCOMPARE(out.mismatches[0].what, ControlMismatch::What::Net);
    QCOMPARE(out.mismatches[0].found, 2000);
    asked.controlNet = 2000;
    out = run(asked);
    QVERIFY(out.stored);
    QCOMPARE(qint64(out.net.at("CNY")), 2000);
    asked.path = file(header + row(1) + row(2) + ",,合计,,,,3,,22.00,,\n");
    out = run(asked);
    QVERIFY(!out.stored);
    QCOMPARE(out.mismatches[0].what, ControlMismatch::What::SumLineGross);
    asked.path = file(header + row(1) + row(2) + ",,合计,,,,3,,21.00,,\n");
    QVERIFY(run(asked).stored);
}

void TestStatementImport::replacesAnOpenStatement()
{
    const StatementOutcome first = run(request(header + row(1) + row(2)));
    const StatementOutcome second = run(request(header + row(5)));
    QVERIFY(second.stored && second.replaced);
    QCOMPARE(second.statement, first.statement);
    QCOMPARE(count("statement_line"), 1);
    QCOMPARE(StatementRepository(m_workspace->db()).get(first.statement).units, 5);
    // A bad file leaves the earlier lines.
    QVERIFY(!run(request(header + row(1, "?"))).stored);
    QCOMPARE(count("statement_line"), 1);
    QCOMPARE(StatementRepository(m_workspace->db()).get(first.statement).units, 5);
}

void TestStatementImport::leavesApprovedAndClosedAlone()
{
    const StatementOutcome first = run(request(header + row(1)));
    for (const char *state : {"approved", "closed"}) {
        Transaction tx(m_workspace->db());
        const QLatin1StringView closing(QLatin1StringView(state) == QLatin1StringView("closed") ? "1" : "NULL");
        Statement(m_workspace->db(),
                  QStringLiteral("UPDATE statement SET state = ?, prepared_by = 'A', approved_by = 'B', closing = %1 "
                                 "WHERE id = ?")
                      .arg(closing))
            .bind(state, first.statement)
            .run();
        tx.commit();
        VERIFY_ERROR((void)run(request(header + row(2))), Error::Kind::Rejected);
        QCOMPARE(Statement(m_workspace->db(), QStringLiteral("SELECT MAX(units) FROM statement_line")).one<qint64>(),
                 std::optional<qint64>(1));
    }
    // The database itself refuses, not only the code.
    Transaction tx(m_workspace->db());
    VERIFY_ERROR(Statement(m_workspace->db(), QStringLiteral("DELETE FROM statement_line")).run(),
                 Error::Kind::Rejected);
}

void TestStatementImport::refusesWhatTheContractDoesNotHave()
{
    StatementImportRequest asked = request(header + row(1));
    for (const char *period : {"2025Q4", "2028Q1", "2026-01", "nonsense"}) {
        asked.period = QString::fromLatin1(period);
        VERIFY_ERROR((void)run(asked), Error::Kind::Rejected);
    }
    asked = request(header + row(1));
    ReportingFixture draft;
    draft.number = QStringLiteral("DRAFT");
    draft.isSigned = false;
    asked.contract = makeReportingContract(**m_workspace, draft);
    VERIFY_ERROR((void)run(asked), Error::Kind::Rejected);
    asked = request(QByteArray("sku,units\nA,1\n"));
    VERIFY_ERROR((void)run(asked), Error::Kind::BadInput);
    asked.path = m_workspace->folder() + QStringLiteral("/missing.csv");
    VERIFY_ERROR((void)run(asked), Error::Kind::BadInput);
}

void TestStatementImport::remembersTheMapping()
{
    const QByteArray content("编号甲,渠道,数量,金额\nA,天猫,1,2.00\n");
    const ReportingContract contract = reportingContract(m_workspace->db(), m_contract);
    const QString path = file(content);
    const StatementImport import(**m_workspace);
    StatementPreview preview = import.inspect(path, contract);
    QVERIFY(!preview.remembered);
    QCOMPARE(preview.missing, (QList<Column>{Column::Sku, Column::Category, Column::Territory}));
    QCOMPARE(preview.mapping.constant(Column::Currency), std::string("CNY"));
    StatementMapping mapping = preview.mapping;
    mapping.setColumn(Column::Sku, 0);
    mapping.setConstant(Column::Category, "nice/24");
    mapping.setConstant(Column::Territory, "CN");
    mapping.codes[Column::Channel]["天猫"] = "online/tmall";
    preview = import.inspect(path, contract, mapping);
    QVERIFY(preview.missing.isEmpty());
    QCOMPARE(preview.lines[0].read[size_t(Column::Channel)], QStringLiteral("online/tmall"));
    QCOMPARE(preview.lines[0].read[size_t(Column::Gross)], QStringLiteral("2.00"));
    StatementImportRequest asked = request(content);
    asked.mapping = mapping;
    QVERIFY(run(asked).stored);
    preview = import.inspect(path, contract);
    QVERIFY(preview.remembered);
    QVERIFY(preview.mapping == mapping);
    QVERIFY(run(asked).stored);
    QCOMPARE(count("import_mapping"), 1);
    // The same columns divided by another character are the same layout.
    preview = import.inspect(file("编号甲;渠道;数量;金额\nA;天猫;1;2.00\n"), contract);
    QVERIFY(preview.remembered);
    QVERIFY(preview.missing.isEmpty());
    QCOMPARE(preview.lines[0].read[size_t(Column::Gross)], QStringLiteral("2.00"));
}

void TestStatementImport::readsAnOfficeFile()
{
    // GB18030 with a title line, semicolons and the ways of writing that offices have:
    // 货号;日期;品类;地区;渠道;数量;销售额
    const QByteArray content(
        "\xCC\xAB\xBA\xFE\xD1\xA9;;;;;;\n"
        "\xBB\xF5\xBA\xC5;\xC8\xD5\xC6\xDA;\xC6\xB7\xC0\xE0;\xB5\xD8\xC7\xF8;\xC7\xFE\xB5\xC0;\xCA\xFD\xC1\xBF;\xCF\xFA\xCA\xDB\xB6\xEE\n"
        "A1;2026\xC4\xEA"
        "3\xD4\xC2"
        "1\xC8\xD5;nice/24;\xD6\xD0\xB9\xFA;online;1,200;\"12,345.60\"\n"
        "A2;2026/3/2;nice/24;\xD6\xD0\xB9\xFA;online;-3;(45.60)\n"
        "\xBA\xCF\xBC\xC6;;;;;1,197;12,300.00\n");
    const ReportingContract contract = reportingContract(m_workspace->db(), m_contract);
    const QString path = file(content);
    const StatementPreview preview = StatementImport(**m_workspace).inspect(path, contract);
    QCOMPARE(preview.encoding, QStringLiteral("GB18030"));
    QVERIFY(preview.missing.isEmpty());
    StatementImportRequest asked = request(content);
    asked.mapping = preview.mapping;
    const StatementOutcome out = run(asked);
    QVERIFY(out.stored);
    QCOMPARE(out.units, 1197);
    QCOMPARE(qint64(out.gross.at("CNY")), 1230000);
    QCOMPARE(Statement(m_workspace->db(), QStringLiteral("SELECT sold_on FROM statement_line WHERE line_number = 1"))
                 .one<QString>(),
             std::optional(QStringLiteral("2026-03-01")));
}

void TestStatementImport::readsAWorkbook_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("units");
    QTest::addColumn<qint64>("gross");
    QTest::addColumn<QString>("form");
    QTest::newRow("xlsx") << QStringLiteral("licensee.xlsx") << qint64(5) << qint64(4420) << QStringLiteral("XLSX");
    QTest::newRow("ods") << QStringLiteral("licensee.ods") << qint64(8) << qint64(6740) << QStringLiteral("ODS");
}

void TestStatementImport::readsAWorkbook()
{
    QFETCH(QString, name);
    QFETCH(qint64, units);
    QFETCH(qint64, gross);
    QFETCH(QString, form);
    const QString path = workbook(name);
    const ReportingContract contract = reportingContract(m_workspace->db(), m_contract);
    StatementImport import(**m_workspace);
    const StatementPreview preview = import.inspect(path, contract);
    QCOMPARE(preview.encoding, form);
    QCOMPARE(preview.mapping.sheet, std::string("明细"));
    QCOMPARE(preview.mapping.headerRecord, 4);
    QVERIFY(preview.missing.isEmpty());
    QVERIFY(preview.countedAll);
    QCOMPARE(preview.facts.hiddenRows, 1);
    QCOMPARE(preview.facts.mergedCells, 2);
    QVERIFY(!preview.title.isEmpty());
    QCOMPARE(preview.lines[1].row, 2);
    QVERIFY(preview.lines[1].hidden);
    QCOMPARE(preview.lines[1].read[size_t(Column::Channel)], QStringLiteral("online/tmall"));
    QCOMPARE(preview.lines[1].read[size_t(Column::Gross)], QStringLiteral("1.10"));
    StatementImportRequest asked = request(header);
    asked.path = path;
    asked.mapping = preview.mapping;
    asked.controlUnits = units;
    asked.controlGross = gross;
    asked.controlNet = gross;
    StatementOutcome out = run(asked);
    if (form == u"ODS") { // its last row shows an error beside no product
        QVERIFY(!out.stored);
        QCOMPARE(out.bad, 1);
        asked.takeGood = true;
        out = run(asked);
    }
    QVERIFY(out.stored);
    QVERIFY(out.mismatches.isEmpty());
    QCOMPARE(out.good, 4);
    QCOMPARE(out.units, units);
    QCOMPARE(qint64(out.gross.at("CNY")), gross);
    QCOMPARE(out.facts.hiddenRows, 1);
    QVERIFY(import.inspect(path, contract).remembered);
    QVERIFY(Statement(m_workspace->db(), QStringLiteral("SELECT media_type FROM stored_file"))
                .one<QString>()
                .value_or(QString())
                .startsWith(QStringLiteral("application/vnd.")));
    // A row that sums up those above it is compared with them, whatever it is called.
    asked.mapping.setColumn(Column::Gross, asked.mapping.column(Column::Units));
    asked.controlGross.reset();
    asked.controlNet.reset();
    QVERIFY(run(asked).mismatches.isEmpty());
}

void TestStatementImport::flagsWhatAWorkbookLeavesOpen()
{
    const ReportingContract contract = reportingContract(m_workspace->db(), m_contract);
    const StatementPreview preview =
        StatementImport(**m_workspace).inspect(workbook(QStringLiteral("faults.xlsx")), contract);
    QCOMPARE(preview.facts.withoutValue, 1);
    QCOMPARE(preview.facts.faults, 1);
    StatementImportRequest asked = request(header);
    asked.path = workbook(QStringLiteral("faults.xlsx"));
    asked.mapping = preview.mapping;
    const StatementOutcome out = run(asked);
    QVERIFY(!out.stored);
    QCOMPARE(out.good, 1);
    QCOMPARE(out.issues.size(), 5);
    QCOMPARE(out.issues[0], (StatementIssue{2, 3, Column::Gross, StatementFault::CellError, QStringLiteral("#REF!")}));
    QCOMPARE(out.issues[1], (StatementIssue{3, 4, Column::Gross, StatementFault::NoResult, QString()}));
    QCOMPARE(out.issues[2], (StatementIssue{4, 5, Column::Gross, StatementFault::MergedNumber, QStringLiteral("30")}));
    QCOMPARE(out.issues[3], (StatementIssue{5, 6, Column::Gross, StatementFault::MergedNumber, QStringLiteral("30")}));
    QCOMPARE(out.issues[4],
             (StatementIssue{6, 7, Column::Units, StatementFault::NoWholeNumber, QStringLiteral("1.5")}));
    // What a workbook stores as a number is none with a decimal comma.
    asked.mapping.decimalComma = true;
    asked.takeGood = true;
    QCOMPARE(qint64(run(asked).gross.at("CNY")), 1050);
}

void TestStatementImport::columnsKeepTheirUnit()
{
    const ReportingContract contract = reportingContract(m_workspace->db(), m_contract);
    const QString path = workbook(QStringLiteral("ten-thousands.xlsx"));
    StatementPreview preview = StatementImport(**m_workspace).inspect(path, contract);
    QCOMPARE(preview.mapping.tensOf(Column::Units), 3);
    QCOMPARE(preview.mapping.tensOf(Column::Gross), 4);
    QCOMPARE(preview.lines[0].read[size_t(Column::Gross)], QStringLiteral("12345.60"));
    StatementImportRequest asked = request(header);
    asked.path = path;
    asked.mapping = preview.mapping;
    const StatementOutcome out = run(asked);
    QVERIFY(out.stored);
    QCOMPARE(out.units, 3500);
    QCOMPARE(qint64(out.gross.at("CNY")), 1734560);
    preview = StatementImport(**m_workspace).inspect(path, contract);
    QVERIFY(preview.remembered);
    QVERIFY(preview.mapping == asked.mapping);
}

void TestStatementImport::sheetAndHeaderRowCanBeChosen()
{
    const ReportingContract contract = reportingContract(m_workspace->db(), m_contract);
    StatementImport import(**m_workspace);
    StatementPreview preview =
        import.inspectTable(workbook(QStringLiteral("licensee.xlsx")), contract, QStringLiteral("参数"), {});
    QCOMPARE(preview.mapping.sheet, std::string("参数"));
    QCOMPARE(preview.header, (QStringList{QStringLiteral("sku"), QStringLiteral("units")}));
    VERIFY_ERROR(
        (void)import.inspectTable(workbook(QStringLiteral("licensee.xlsx")), contract, QStringLiteral("x"), {}),
        Error::Kind::BadInput);
    // A header that no proposal would take is remembered with its row.
    const QString path = file("sku,units\na,b,c,d,e,f\nS-1,nice/24,CN,online,2,3.00\n", QStringLiteral("chosen.csv"));
    preview = import.inspectTable(path, contract, {}, 2);
    QCOMPARE(preview.header.size(), 6);
    StatementMapping mapping = preview.mapping;
    int place = 0;
    for (const Column field :
         {Column::Sku, Column::Category, Column::Territory, Column::Channel, Column::Units, Column::Gross})
        mapping.setColumn(field, place++);
    StatementImportRequest asked = request(header);
    asked.path = path;
    asked.mapping = mapping;
    QVERIFY(run(asked).stored);
    preview = import.inspect(path, contract);
    QVERIFY(preview.remembered);
    QCOMPARE(preview.mapping.headerRecord, 2);
}

void TestStatementImport::refusesAHarmfulWorkbook()
{
    StatementImportRequest asked = request(header + row(1));
    for (const char *name : {"ratio.xlsx", "declares-less.xlsx", "rows.xlsx", "old.xlsx"}) {
        asked.path = QStringLiteral(LIANMING_TEST_DATA "/exchange/hostile/") + QLatin1String(name);
        VERIFY_ERROR((void)run(asked), Error::Kind::BadInput);
    }
    QCOMPARE(count("statement"), 0);
}

void TestStatementImport::stoppingLeavesNothing()
{
    QByteArray content = header;
    for (int i = 1; i <= 10'000; ++i)
        content += row(i);
    Progress progress;
    progress.cancel();
    VERIFY_ERROR((void)StatementImport(**m_workspace).run(request(content), progress), Error::Kind::Cancelled);
    QCOMPARE(count("statement"), 0);
    QCOMPARE(count("statement_line"), 0);
}

QTEST_GUILESS_MAIN(TestStatementImport)
#include "tst_statementimport.moc"
