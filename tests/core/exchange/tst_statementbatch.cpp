#include "core/exchange/periodwords.h"
#include "core/exchange/statementbatch.h"
#include "tests/support/reporting.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QFile>

using namespace lianming;
using State = BatchFile::State;

namespace {

const QByteArray header("date,sku,category,territory,channel,units,currency,gross,discounts,returns\n");

QByteArray rows(const char *month, int count = 2)
{
    QByteArray out = header;
    for (int i = 1; i <= count; ++i)
        out += QByteArray(month) + "-1" + QByteArray::number(i % 10) + ",S-" + QByteArray::number(i)
               + ",nice/24,CN,online/tmall,3,CNY,10.00,0.50,\n";
    return out;
}

} // namespace

class TestStatementBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void readsPeriods_data();
    void readsPeriods();
    void knowsTheContractByItsNumber();
    void knowsTheLicenseeByItsName();
    void knowsTheLicenseeByItsLayout();
    void asksWhereSeveralContractsFit();
    void asksWhereThePeriodIsInDoubt();
    void readsAWorkbooksCover();
    void tellsWhatWasTakenBefore();
    void leavesFrozenAndOtherLinesAlone();
    void takesNoTwoForOnePeriod();
    void oneBadFileStopsNoOther();
    void aPersonsWordCounts();
    void findsFilesInFolders();
    void cancellingKeepsWhatIsDone();

private:
    QString file(const QString &name, const QByteArray &content) const
    {
        const QString path = m_workspace->folder() + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    [[nodiscard]] BatchFile look(const QString &path) const
    {
        Progress progress;
        return StatementBatch(**m_workspace).look(QStringList{path}, progress).constFirst();
    }
    [[nodiscard]] QList<BatchFile> look(const QStringList &paths) const
    {
        Progress progress;
        return StatementBatch(**m_workspace).look(paths, progress);
    }
    [[nodiscard]] QList<BatchResult> take(const QStringList &paths, bool replace = false)
    {
        Progress progress;
        return StatementBatch(**m_workspace).take(look(paths), replace, progress);
    }
    [[nodiscard]] qint64 count(const char *table) const
    {
        return Statement(m_workspace->db(), QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))
            .one<qint64>()
            .value_or(-1);
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    Id<Contract> m_taihu;
    Id<Contract> m_other; ///< of another licensee
};

/// Taihu Snow with one contract, and a licensee "Huayang Tea" with another.
void TestStatementBatch::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_taihu = makeReportingContract(**m_workspace);
    ReportingFixture other;
    other.number = QStringLiteral("HY-2026-0003");
    other.isSigned = false;
    m_other = makeReportingContract(**m_workspace, other);
    Transaction tx(m_workspace->db());
    const qint64 brand = insertRow(m_workspace->db(), "brand",
                                   {{"code", "HUAYANG"},
                                    {"name_en", "Huayang Tea"},
                                    {"name_zh", "华阳茶业"},
                                    {"company", "成都华阳茶业有限公司"},
                                    {"credit_code", ""},
                                    {"country", "CN"},
                                    {"categories", ""},
                                    {"website", ""},
                                    {"notes", ""},
                                    {"archived_on", nullptr}});
    Statement(m_workspace->db(), QStringLiteral("UPDATE contract SET brand_id = ? WHERE id = ?"))
        .bind(brand, m_other)
        .run();
    m_workspace->db().execute(
        QStringLiteral("UPDATE contract SET state = 'signed', signed_on = '2025-12-01' WHERE id = %1")
            .arg(m_other.value));
    tx.commit();
}

void TestStatementBatch::readsPeriods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char *text, const char *spans) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(spans);
    };
    row("2026Q1", "2026-01-01/2026-03-31");
    row("sales_2026-Q2_final", "2026-04-01/2026-06-30");
    row("Q3 2026", "2026-07-01/2026-09-30");
    row("Q4'26", "2026-10-01/2026-12-31");
    row("太湖雪2026年第一季度销售报告", "2026-01-01/2026-03-31");
    row("2026年4季度", "2026-10-01/2026-12-31");
    row("2026年度第2季度", "2026-04-01/2026-06-30");
    row("２０２６年第三季度", "2026-07-01/2026-09-30");
    row("2026年上半年", "2026-01-01/2026-06-30");
    row("2026H2", "2026-07-01/2026-12-31");
    row("2026年1-3月", "2026-01-01/2026-03-31");
    row("2026年10月至12月", "2026-10-01/2026-12-31");
    row("2026年3月", "2026-03-01/2026-03-31");
    row("2026-03", "2026-03-01/2026-03-31");
    row("report 202603 v2", "2026-03-01/2026-03-31");
    row("March 2026", "2026-03-01/2026-03-31");
    row("2026年度", "2026-01-01/2026-12-31");
    row("2026Q1 and 2026Q2", "2026-01-01/2026-03-31 2026-04-01/2026-06-30");
    row("2026-03-15", "");
    row("20260315", "");
    row("制表日期：2026年4月5日", "");
    row("15.03.2026", "");
    row("2026-final", "2026-01-01/2026-12-31");
    row("2026.13", "");
    row("SKU 12026", "");
    row("no period", "");
}

void TestStatementBatch::readsPeriods()
{
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QStringList found;
    for (const DaySpan &span : spansNamed(text))
        found.append(dayText(span.start) + u'/' + dayText(span.end));
    QCOMPARE(found.join(u' '), spans);
}

void TestStatementBatch::knowsTheContractByItsNumber()
{
    const BatchFile found = look(file(QStringLiteral("HY_2026_0003 2026Q1.csv"), rows("2026-02")));
    QCOMPARE(found.state, State::Ready);
    QCOMPARE(found.chosen.contract, m_other);
    QCOMPARE(found.chosen.period, QStringLiteral("2026Q1"));
    QVERIFY(found.chosen.sureness() >= 90);
    QCOMPARE(found.chosen.reasons.first().english(), QStringLiteral("The file name has the contract number"));
    QCOMPARE(found.lines, 2);
    QCOMPARE(found.units, 6);
    QCOMPARE(qint64(found.gross.at("CNY")), 2000);
    QCOMPARE(qint64(found.net.at("CNY")), 1900);
    QCOMPARE(count("statement"), 0);
    // A longer number is another one.
    QVERIFY(look(file(QStringLiteral("HY-2026-00031 2026Q1.csv"), rows("2026-02"))).state == State::NoContract);
}

void TestStatementBatch::knowsTheLicenseeByItsName()
{
    for (const QString &name :
         {QStringLiteral("华阳茶业2026年第一季度.csv"), QStringLiteral("huayang-tea_Q1 2026.csv"),
          QStringLiteral("成都华阳茶业有限公司 202602.csv"), QStringLiteral("成都华阳茶业2026Q1.csv")}) {
        const BatchFile found = look(file(name, rows("2026-02")));
        QVERIFY2(found.chosen.contract == m_other, qPrintable(name));
        QVERIFY2(found.isReady(), found.reason.english().toUtf8());
        QCOMPARE(found.chosen.period, QStringLiteral("2026Q1"));
    }
    // In a title of the file.
    const BatchFile titled =
        look(file(QStringLiteral("report.csv"),
                  QByteArray("太湖雪 销售报告,,,,,,,,,\n2026年第二季度,,,,,,,,,\n") + rows("2026-05")));
    QCOMPARE(titled.chosen.contract, m_taihu);
    QCOMPARE(titled.chosen.period, QStringLiteral("2026Q2"));
    QVERIFY2(titled.isReady(), titled.reason.english().toUtf8());
}

void TestStatementBatch::knowsTheLicenseeByItsLayout()
{
    const QString anonymous = file(QStringLiteral("export.csv"), "货号,日期,数量,金额\nA,2026-04-05,1,2.00\n");
    QCOMPARE(look(anonymous).state, State::NoContract);
    StatementImportRequest request;
    request.path = file(QStringLiteral("first.csv"), "货号,日期,数量,金额\nA,2026-01-05,1,2.00\n");
    request.contract = m_other;
    request.period = QStringLiteral("2026Q1");
    request.mapping = proposeMapping(*TableFile::open(request.path));
    request.mapping.setConstant(StatementField::Category, "nice/24");
    request.mapping.setConstant(StatementField::Territory, "CN");
    request.mapping.setConstant(StatementField::Channel, "online");
    request.mapping.setConstant(StatementField::Currency, "CNY");
    Progress progress;
    QVERIFY(StatementImport(**m_workspace).run(request, progress).stored);
    const BatchFile found = look(anonymous);
    QVERIFY2(found.isReady(), found.reason.english().toUtf8());
    QCOMPARE(found.chosen.contract, m_other);
    QCOMPARE(found.chosen.period, QStringLiteral("2026Q2"));
    QVERIFY(found.remembered);
}

void TestStatementBatch::asksWhereSeveralContractsFit()
{
    ReportingFixture second;
    second.number = QStringLiteral("TM-2026-0008");
    (void)makeReportingContract(**m_workspace, second);
    BatchFile found = look(file(QStringLiteral("太湖雪 2026Q1.csv"), rows("2026-02")));
    QCOMPARE(found.state, State::NoContract);
    QCOMPARE(found.guesses.size(), 2);
    QCOMPARE(found.reason.english(), QStringLiteral("It may be for TM-2026-0007 or TM-2026-0008"));
    found = look(file(QStringLiteral("太湖雪 TM-2026-0008 2026Q1.csv"), rows("2026-02")));
    QVERIFY(found.isReady());
    QCOMPARE(found.chosen.contractNumber, QStringLiteral("TM-2026-0008"));
    QCOMPARE(look(file(QStringLiteral("x.csv"), rows("2026-02"))).state, State::NoContract);
}

void TestStatementBatch::asksWhereThePeriodIsInDoubt()
{
    // The name says one, the days another.
    BatchFile found = look(file(QStringLiteral("太湖雪 2026Q1.csv"), rows("2026-05")));
    QCOMPARE(found.state, State::NoPeriod);
    // The days are of two.
    QByteArray two = rows("2026-02");
    two += rows("2026-05").mid(header.size());
    QCOMPARE(look(file(QStringLiteral("太湖雪.csv"), two)).state, State::NoPeriod);
    // A period that the contract has not.
    QCOMPARE(look(file(QStringLiteral("太湖雪 2024Q1.csv"), rows("2024-02"))).state, State::NoPeriod);
    found = look(file(QStringLiteral("太湖雪 report.csv"), rows("2026-02")));
    QVERIFY2(found.isReady(), found.reason.english().toUtf8());
}

void TestStatementBatch::readsAWorkbooksCover()
{
    const BatchFile found = look(QStringLiteral(LIANMING_TEST_DATA "/exchange/workbooks/licensee.xlsx"));
    QVERIFY2(found.isReady(), found.reason.english().toUtf8());
    QCOMPARE(found.chosen.contract, m_taihu);
    QCOMPARE(found.chosen.period, QStringLiteral("2026Q1"));
    QCOMPARE(found.lines, 4);
    QCOMPARE(found.facts.hiddenRows, 1);
    const auto results = take({found.path});
    QVERIFY(results.size() == 1 && results[0].isStored());
}

void TestStatementBatch::tellsWhatWasTakenBefore()
{
    const QString path = file(QStringLiteral("太湖雪 2026Q1.csv"), rows("2026-02"));
    QVERIFY(take({path})[0].isStored());
    const BatchFile again = look(file(QStringLiteral("other name.csv"), rows("2026-02")));
    QCOMPARE(again.state, State::TakenBefore);
    QCOMPARE(again.reason.english(), QStringLiteral("This very file was taken in before: TM-2026-0007 2026Q1"));
    QVERIFY(again.statement.isSet());
    QVERIFY(take({path}).isEmpty());
    QCOMPARE(count("statement"), 1);
}

void TestStatementBatch::leavesFrozenAndOtherLinesAlone()
{
    QVERIFY(take({file(QStringLiteral("太湖雪 2026Q1.csv"), rows("2026-02"))})[0].isStored());
    const QString corrected = file(QStringLiteral("太湖雪 2026Q1 corrected.csv"), rows("2026-02", 3));
    QCOMPARE(look(corrected).state, State::WouldReplace);
    QVERIFY(take({corrected}).isEmpty());
    const auto replaced = take({corrected}, true);
    QVERIFY(replaced.size() == 1 && replaced[0].isStored() && replaced[0].outcome->replaced);
    Transaction tx(m_workspace->db());
    m_workspace->db().execute(
        QStringLiteral("UPDATE statement SET state = 'approved', prepared_by = 'A', approved_by = 'B'"));
    tx.commit();
    const QString late = file(QStringLiteral("太湖雪 2026Q1 late.csv"), rows("2026-02", 4));
    QCOMPARE(look(late).state, State::Frozen);
    QVERIFY(take({late}, true).isEmpty());
}

void TestStatementBatch::takesNoTwoForOnePeriod()
{
    const QString one = file(QStringLiteral("a 太湖雪 2026Q1.csv"), rows("2026-02"));
    const QString two = file(QStringLiteral("b 太湖雪 2026Q1.csv"), rows("2026-02", 3));
    const QString copy = file(QStringLiteral("c 太湖雪 2026Q1.csv"), rows("2026-02"));
    QList<BatchFile> files = look(QStringList{one, two, copy});
    QCOMPARE(files[0].state, State::Ready);
    QCOMPARE(files[1].state, State::SamePeriod);
    QCOMPARE(files[2].reason.english(), QStringLiteral("Is the same file as a 太湖雪 2026Q1.csv"));
    // Once the first is for another period, the second may be taken.
    files[0].chosen.period = QStringLiteral("2026Q2");
    StatementBatch::compare(files);
    QCOMPARE(files[1].state, State::Ready);
    QCOMPARE(files[2].state, State::SamePeriod);
    // Whatever the states say, two are never taken.
    files[0].chosen.period = QStringLiteral("2026Q1");
    Progress progress;
    const auto results = StatementBatch(**m_workspace).take(files, false, progress);
    QCOMPARE(results.size(), 2);
    QVERIFY(results[0].isStored() && !results[1].isStored());
    QCOMPARE(count("statement"), 1);
    QCOMPARE(count("statement_line"), 2);
}

void TestStatementBatch::oneBadFileStopsNoOther()
{
    QByteArray bad = rows("2026-05");
    bad.replace("10.00", "ten");
    const QStringList paths{file(QStringLiteral("1 太湖雪 2026Q1.csv"), rows("2026-02")),
                            file(QStringLiteral("2 太湖雪 2026Q2.csv"), bad),
                            QStringLiteral(LIANMING_TEST_DATA "/exchange/hostile/ratio.xlsx"),
                            m_workspace->folder() + QStringLiteral("/missing.csv"),
                            file(QStringLiteral("3 太湖雪 2026Q3.csv"), "sku\nA\n"),
                            file(QStringLiteral("4 华阳茶业 2026Q1.csv"), rows("2026-02"))};
    const QList<BatchFile> files = look(paths);
    QList<State> states;
    for (const BatchFile &each : files)
        states.append(each.state);
    QCOMPARE(states, (QList<State>{State::Ready, State::BadRows, State::Unreadable, State::Unreadable, State::NoColumns,
                                   State::Ready}));
    // A file that was changed after it was looked at fails alone.
    (void)file(QStringLiteral("1 太湖雪 2026Q1.csv"), bad);
    Progress progress;
    const auto results = StatementBatch(**m_workspace).take(files, false, progress);
    QCOMPARE(results.size(), 2);
    QVERIFY(!results[0].isStored());
    QVERIFY(results[1].isStored());
    QCOMPARE(progress.done(), progress.total());
    QCOMPARE(count("statement"), 1);
}

void TestStatementBatch::aPersonsWordCounts()
{
    const QString path = file(QStringLiteral("x.csv"), rows("2026-02"));
    Progress progress;
    const StatementBatch batch(**m_workspace);
    BatchFile found = batch.look(path, {m_other, {}}, progress);
    QVERIFY2(found.isReady(), found.reason.english().toUtf8());
    QCOMPARE(found.chosen.contractNumber, QStringLiteral("HY-2026-0003"));
    QCOMPARE(found.chosen.period, QStringLiteral("2026Q1"));
    QVERIFY(found.isChosenByHand);
    found = batch.look(path, {m_other, QStringLiteral("2026Q2")}, progress);
    QVERIFY(found.isReady());
    QCOMPARE(found.chosen.period, QStringLiteral("2026Q2"));
    QVERIFY(!batch.contracts().isEmpty());
    QCOMPARE(StatementBatch::periods(batch.contracts().constFirst().contract, QDate(2026, 6, 1)),
             (QStringList{QStringLiteral("2026Q2"), QStringLiteral("2026Q1")}));
}

void TestStatementBatch::findsFilesInFolders()
{
    (void)file(QStringLiteral("in/b.csv"), "x");
    (void)file(QStringLiteral("in/deep/a.xlsx"), "x");
    (void)file(QStringLiteral("in/~$b.xlsx"), "x");
    (void)file(QStringLiteral("in/.hidden.csv"), "x");
    QStringList names;
    for (const QString &path : StatementBatch::filesOf({m_workspace->folder() + QStringLiteral("/in")}))
        names.append(QFileInfo(path).fileName());
    QCOMPARE(names, (QStringList{QStringLiteral("b.csv"), QStringLiteral("a.xlsx")}));
    VERIFY_ERROR((void)StatementBatch::filesOf({QStringLiteral("/nowhere/x.csv")}), Error::Kind::BadInput);
}

void TestStatementBatch::cancellingKeepsWhatIsDone()
{
    const QStringList paths{file(QStringLiteral("太湖雪 2026Q1.csv"), rows("2026-02")),
                            file(QStringLiteral("华阳茶业 2026Q1.csv"), rows("2026-02"))};
    const QList<BatchFile> files = look(paths);
    Progress progress;
    progress.cancel();
    const auto results = StatementBatch(**m_workspace).take(files, false, progress);
    QCOMPARE(results.size(), 2);
    QVERIFY(!results[0].isStored() && results[0].failure);
    QVERIFY(!results[1].isStored() && results[1].failure);
    QCOMPARE(count("statement"), 0);
    Progress stopped;
    stopped.cancel();
    VERIFY_ERROR((void)StatementBatch(**m_workspace).look(paths, stopped), Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestStatementBatch)
#include "tst_statementbatch.moc"
