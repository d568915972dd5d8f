#include "core/base/error.h"
#include "core/reports/printface.h"
#include "core/reports/printrun.h"
#include "core/reports/statementpdf.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/support/testworkspace.h"

#include <QBuffer>
#include <QDir>

using namespace lianming;
using namespace lianming::test;

namespace {

Currency cny()
{
    return currency("CNY");
}

/// A period with everything in it; the figures follow from each other.
StatementDocument fullDocument()
{
    StatementDocument d;
    d.institutionEn = QStringLiteral("Dunhuang Academy");
    d.institutionZh = QStringLiteral("敦煌研究院");
    d.brandEn = QStringLiteral("Taihu Snow");
    d.brandZh = QStringLiteral("太湖雪");
    d.contractNumber = QStringLiteral("TM-2026-0007");
    d.contractTitle = QStringLiteral("Apsaras bedding 飞天床品");
    d.term = {QDate(2026, 1, 1), QDate(2027, 12, 31)};
    d.period = *Period::parse("2026Q1");
    d.receivedOn = QDate(2026, 4, 12);
    d.issuedOn = QDate(2026, 4, 20);
    d.currency = cny();
    d.isClosed = true;
    d.preparedBy = QStringLiteral("Accounts");
    d.approvedBy = QStringLiteral("Finance");
    d.closedOn = QDate(2026, 4, 20);
    d.units = 4100;
    d.figures = {{"gross", 123456700},
                 {"deductions", 3456700},
                 {"base", 120000000},
                 {"earned", 10000000},
                 {"apart", 50000},
                 {"reserve_held", 1000000},
                 {"reserve_released", 0},
                 {"available", 9000000},
                 {"royalty_payment", 4000000},
                 {"guarantee_payment", 1000000},
                 {"recouped", 5000000},
                 {"unrecouped", 6000000},
                 {"fees", 200000},
                 {"marketing_fund", 120000},
                 {"adjustments", -15000},
                 {"brought_forward", 5000},
                 {"payable", 5360000},
                 {"carried_forward", 0},
                 {"withholding", 536000},
                 {"vat", 321600},
                 {"cash_due", 5145600}};
    d.pools = {{QStringLiteral("G1"), 10000000, 11000000, 16000000, 6000000, 5000000},
               {QStringLiteral("rest"), 0, 0, 0, 0, 0}};
    d.splits = {{QStringLiteral("Dunhuang Academy"), 3668000}, {QStringLiteral("Lender"), 1572000}};
    d.rules = {{QStringLiteral("R1"),
                QStringLiteral(
                    "8 % of the base up to 1,000,000.00, 10 % above; per contract year, each tier for its own part."),
                QStringLiteral("计费基数 1,000,000.00 以内按 8%，超出部分按 10%；按合同年度累计，分段计算。"),
                {}},
               {{},
                QStringLiteral("Net sales: gross sales less discounts, returns."),
                QStringLiteral("净销售额：销售总额减去折扣、退货。"),
                QStringLiteral("base")}};
    d.summary = {{QStringLiteral("TX-QUILT-200"), QStringLiteral("nice/24/bedding/quilts"), QStringLiteral("CN"),
                  QStringLiteral("R1"), 2100, 83456700, cny(), 81000000, 6750000, 0},
                 {QStringLiteral("TX-PILLOW-48"), QStringLiteral("nice/24/bedding/pillows"), QStringLiteral("CN-GS"),
                  QStringLiteral("R1"), 1500, 30000000, cny(), 29500000, 2458333, 0},
                 {QStringLiteral("TX-SCARF"),
                  QStringLiteral("nice/25/scarves"),
                  QStringLiteral("JP"),
                  {},
                  500,
                  10000000,
                  cny(),
                  9500000,
                  841667,
                  0}};
    d.lineCount = 5;
    d.lines = {{1, QDate(2026, 1, 5), QStringLiteral("TX-QUILT-200"), QStringLiteral("CN"),
                QStringLiteral("online/marketplace/tmall"), 2100, 83456700, cny(), QStringLiteral("R1"), 81000000,
                6750000},
               {2, QDate(2026, 2, 11), QStringLiteral("TX-PILLOW-48"), QStringLiteral("CN-GS"),
                QStringLiteral("retail/museum-shop"), 1500, 30000000, cny(), QStringLiteral("R1"), 29500000, 2458333},
               {3,
                {},
                QStringLiteral("TX-SCARF"),
                QStringLiteral("JP"),
                QStringLiteral("online/own-shop"),
                500,
                10000000,
                cny(),
                {},
                9500000,
                841667}};
    d.exceptions = {{3,
                     QStringLiteral("TX-SCARF"),
                     QStringLiteral("nice/25/scarves"),
                     QStringLiteral("JP"),
                     QStringLiteral("online/own-shop"),
                     500,
                     10000000,
                     cny(),
                     {QStringLiteral("category"), QStringLiteral("territory")}}};
    d.exceptionCount = 1;
    return d;
}

/// The smallest one: nothing sold, nothing due, a draft.
StatementDocument emptyDocument()
{
    StatementDocument d;
    d.institutionZh = QStringLiteral("苏州博物馆");
    d.brandEn = QStringLiteral("Luolai");
    d.contractNumber = QStringLiteral("TM-2026-0011");
    d.contractTitle = QStringLiteral("Garden windows");
    d.term = {QDate(2026, 1, 1), QDate(2026, 12, 31)};
    d.period = *Period::parse("2026-02");
    d.issuedOn = QDate(2026, 3, 20);
    d.currency = *Currency::find(std::string_view("JPY"));
    d.pools = {{QStringLiteral("rest"), 0, 0, 0, 0, 0}};
    return d;
}

} // namespace

class TestStatementPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItSaid_data();
    void saysWhatItSaid();
    void aClosedPeriodPrintsTheSameBytes();
    void aRestatementSaysWhy();
    void manyAtOnceAreTheSame();
    void manyAtOnceCanBeStopped();
    void aFailureEndsTheRun();
    void fontsAreEmbedded();
    void longStatementsGoOnOverPages();
    void capitalFigures_data();
    void capitalFigures();
    void wordsFollowTheLanguage();
};

void TestStatementPdf::saysWhatItSaid_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("file");
    QTest::newRow("full en") << true << int(DocumentLanguage::English) << QStringLiteral("statement-full-en.txt");
    QTest::newRow("full zh") << true << int(DocumentLanguage::Chinese) << QStringLiteral("statement-full-zh.txt");
    QTest::newRow("empty en") << false << int(DocumentLanguage::English) << QStringLiteral("statement-empty-en.txt");
    QTest::newRow("empty zh") << false << int(DocumentLanguage::Chinese) << QStringLiteral("statement-empty-zh.txt");
}

/// The text that the PDF gives back, line by line with single blanks, against what it gave when a person had looked at
/// it.
void TestStatementPdf::saysWhatItSaid()
{
    if (program("pdftotext").isEmpty())
        QSKIP("pdftotext is not installed");
    QFETCH(bool, full);
    QFETCH(int, language);
    QFETCH(QString, file);
    PrintFonts fonts;
    const QByteArray pdf = statementPdf(full ? fullDocument() : emptyDocument(), DocumentLanguage(language), fonts);
    const QString text = textOfPdf(pdf);
    static const QRegularExpression radical(QStringLiteral("[\\x{2E80}-\\x{2FDF}]"));
    QVERIFY2(!text.contains(radical), qPrintable(text)); // 月 must be found as 月
    QCOMPARE(text, golden(file, text, pdf));
}

void TestStatementPdf::aClosedPeriodPrintsTheSameBytes()
{
    const StatementDocument document = fullDocument();
    for (const DocumentLanguage language : {DocumentLanguage::Chinese, DocumentLanguage::English}) {
        const auto printed = [&] {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            writeStatementPdf(document, language, buffer);
            return buffer.data();
        };
        const QByteArray first = printed();
        QVERIFY(
            first.contains("/CreationDate (D:" + document.issuedOn.toString(QStringLiteral("yyyyMMdd")).toLatin1()));
        QCOMPARE(printed(), first);
    }
}

void TestStatementPdf::aRestatementSaysWhy()
{
    StatementDocument d = fullDocument();
    d.edition = 2;
    d.reason = QStringLiteral("Three shops were missing");
    PrintFonts fonts;
    const QString text = textOfPdf(statementPdf(d, DocumentLanguage::English, fonts));
    QVERIFY(text.contains(QStringLiteral("Restatement of a closed period: Three shops were missing")));
    QVERIFY(text.contains(QStringLiteral("Edition 2")));
}

namespace {

StatementDocument numbered(qint64 i)
{
    StatementDocument d = fullDocument();
    d.contractNumber = QStringLiteral("TM-2026-%1").arg(i, 4, 10, QLatin1Char('0'));
    d.figures["cash_due"] += i;
    for (qint64 extra = 0; extra < i % 7 * 11; ++extra)
        d.summary.push_back(d.summary[size_t(extra) % 3]);
    return d;
}

} // namespace

void TestStatementPdf::manyAtOnceAreTheSame()
{
    constexpr qint64 count = 40;
    QList<QByteArray> alone;
    for (qint64 i = 0; i < count; ++i) {
        PrintFonts fonts;
        alone.append(statementPdf(numbered(i), DocumentLanguage::Chinese, fonts));
    }
    for (const int threads : {1, 2, 5}) {
        const QTemporaryDir folder;
        const auto path = [&folder](qint64 i) {
            return folder.filePath(QStringLiteral("%1.pdf").arg(i));
        };
        Progress progress;
        writeStatementPdfs(
            count,
            [&](qint64 i) -> StatementFile {
                return {numbered(i), path(i)};
            },
            DocumentLanguage::Chinese, progress, threads);
        QCOMPARE(progress.done(), count);
        for (qint64 i = 0; i < count; ++i)
            QVERIFY2(bytesOf(path(i)) == alone[i], qPrintable(path(i)));
    }
    Progress none;
    writeStatementPdfs(0, {}, DocumentLanguage::Chinese, none);
}

void TestStatementPdf::manyAtOnceCanBeStopped()
{
    const QTemporaryDir folder;
    Progress progress;
    qint64 read = 0;
    VERIFY_ERROR(writeStatementPdfs(
                     1000,
                     [&](qint64 i) -> StatementFile {
                         if (++read == 20)
                             progress.cancel();
                         return {numbered(i), folder.filePath(QStringLiteral("%1.pdf").arg(i))};
                     },
                     DocumentLanguage::English, progress, 2),
                 Error::Kind::Cancelled);
    QCOMPARE(read, 20);
    const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() <= 20);
    for (const QString &file : files) // what is there is complete
        QVERIFY(bytesOf(folder.filePath(file)).endsWith("%%EOF\n"));
}

void TestStatementPdf::aFailureEndsTheRun()
{
    const QTemporaryDir folder;
    Progress progress;
    VERIFY_ERROR(writeStatementPdfs(
                     500,
                     [&](qint64 i) -> StatementFile {
                         return {numbered(i), folder.filePath(i == 7 ? QStringLiteral("no/7.pdf")
                                                                     : QStringLiteral("%1.pdf").arg(i))};
                     },
                     DocumentLanguage::English, progress, 2),
                 Error::Kind::Unavailable);
    const auto whatReadThrows = [&](qint64 i) -> PrintJob {
        if (i == 3)
            throw Error(Error::Kind::NotFound, "gone");
        return {folder.filePath(QStringLiteral("x%1").arg(i)), [](PrintFonts &) {
                    return QByteArray("x");
                }};
    };
    VERIFY_ERROR(printRun(5, whatReadThrows, progress, 1), Error::Kind::NotFound);
    const auto whatDrawThrows = [&](qint64) -> PrintJob {
        return {folder.filePath(QStringLiteral("y")), [](PrintFonts &) -> QByteArray {
                    throw Error(Error::Kind::Internal, "no");
                }};
    };
    VERIFY_ERROR(printRun(50, whatDrawThrows, progress, 2), Error::Kind::Internal);
}

void TestStatementPdf::fontsAreEmbedded()
{
    if (program("pdffonts").isEmpty())
        QSKIP("pdffonts is not installed");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.pdf"));
    writeStatementPdf(fullDocument(), DocumentLanguage::Chinese, path);
    QProcess reader;
    reader.start(program("pdffonts"), {path});
    QVERIFY(reader.waitForFinished());
    const QStringList lines = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines) {
        // name type encoding emb sub uni object ID: the fifth from the end says whether it is embedded
        const QStringList words = line.simplified().split(u' ');
        QCOMPARE(words.value(words.size() - 5), QStringLiteral("yes"));
    }
}

void TestStatementPdf::longStatementsGoOnOverPages()
{
    StatementDocument d = fullDocument();
    const auto row = d.lines.front();
    for (int i = 4; i < 400; ++i) {
        d.lines.push_back(row);
        d.lines.back().line = i;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.pdf"));
    writeStatementPdf(d, DocumentLanguage::English, path);
    QProcess reader;
    reader.start(program("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    const auto pages = text.count(u'\f');
    QVERIFY(pages > 5);
    QVERIFY(text.contains(QStringLiteral("Page %1 of %1").arg(pages)));
    QCOMPARE(text.count(QStringLiteral("TX-QUILT-200")), 1 + 1 + 396);
    QVERIFY_EXCEPTION_THROWN(
        writeStatementPdf(d, DocumentLanguage::English, folder.filePath(QStringLiteral("missing/s.pdf"))), Error);
}

void TestStatementPdf::capitalFigures_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 minor, const char *text) {
        QTest::addRow("%lld", static_cast<long long>(minor)) << minor << QString::fromUtf8(text);
    };
    row(0, "零元整");
    row(5, "伍分");
    row(50, "伍角整");
    row(105, "壹元零伍分");
    row(1000, "壹拾元整");
    row(123450, "壹仟贰佰叁拾肆元伍角整");
    row(100400, "壹仟零肆元整");
    row(1000000000, "壹仟万元整");
    row(1000500, "壹万零伍元整");
    row(101000000, "壹佰零壹万元整");
    row(10000000100, "壹亿零壹元整");
    row(10500000000, "壹亿零伍佰万元整");
    row(12345678912, "壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分");
    row(100050000000000, "壹万零伍亿元整");
    row(-100, "负壹元整");
    row(999999999999999, "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分");
    row(1000000000000000, "");
}

void TestStatementPdf::capitalFigures()
{
    QFETCH(qint64, minor);
    QFETCH(QString, text);
    QCOMPARE(capitalAmount(minor), text);
}

void TestStatementPdf::wordsFollowTheLanguage()
{
    const Words en(DocumentLanguage::English);
    const Words zh(DocumentLanguage::Chinese);
    QCOMPARE(en.amount(-123456789, cny()), QStringLiteral("-1,234,567.89"));
    QCOMPARE(en.amount(123, *Currency::find(std::string_view("JPY"))), QStringLiteral("123"));
    QCOMPARE(en.count(-1234), QStringLiteral("-1,234"));
    QCOMPARE(en.period(*Period::parse("2026Q4")), QStringLiteral("Q4 2026 (October – December)"));
    QCOMPARE(zh.period(*Period::parse("2026Q4")), QStringLiteral("2026年第四季度（10月至12月）"));
    QCOMPARE(zh.period(*Period::parse("2026H2")), QStringLiteral("2026年下半年（7月至12月）"));
    QCOMPARE(en.period(*Period::parse("2026-03")), QStringLiteral("March 2026"));
    QCOMPARE(zh.days({QDate(2026, 1, 1), QDate(2026, 12, 31)}), QStringLiteral("2026年1月1日至2026年12月31日"));
    QCOMPARE(zh.name(QStringLiteral("Luolai"), {}), QStringLiteral("Luolai"));
}

QTEST_MAIN(TestStatementPdf)
#include "tst_statementpdf.moc"
