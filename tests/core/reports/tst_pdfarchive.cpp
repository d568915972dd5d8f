// That every PDF we write is an archival one, and that bookmarks lead where they should.
#include "core/reports/invoicepdf.h"
#include "core/reports/pdfarchive.h"
#include "core/reports/pdffile.h"
#include "core/reports/statementpdf.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/core/reports/pdfchecker.h"

#include <rapidcheck.h>

using namespace lianming;
using namespace lianming::test;

namespace {

const QString chinese = QStringLiteral("zh-CN");

/// Two pages with characters that our own face has and such that others lend.
PdfFile twoPages(PrintFonts &fonts)
{
    PdfFile file;
    const int first = file.addPage();
    file.text(first, setLine(fonts, false, QStringLiteral("Licence 敦煌研究院 1,234.50")), 50, 80, 12, 0xff000000);
    file.fill(first, {50, 90, 100, 0.6}, 0xff22577A);
    const int second = file.addPage();
    file.text(second, setLine(fonts, true, QStringLiteral("Strong 联名 <&> (x) \\")), 50, 80, 12, 0xff1F2328);
    file.text(second, setLine(fonts, false, QStringLiteral("ไทย Ωμέγα العربية 𠮷")), 50, 120, 9, 0xff1F2328);
    return file;
}

} // namespace

class TestPdfArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isArchival_data();
    void isArchival();
    void documentsAreArchival();
    void metadataSayWhatTheInformationSays();
    void bookmarksLeadToTheirPlace();
    void anyOutlineHoldsTogether();
    void theCheckerFindsWhatIsWrong();
    void theColourProfileIsSrgb();
    void otherProgramsReadIt();
};

void TestPdfArchive::isArchival_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("day");
    QTest::newRow("plain") << QStringLiteral("Contract C-2026-0001") << QDate(2026, 4, 20);
    QTest::newRow("Chinese") << QStringLiteral("授权合同 〈飞天〉") << QDate(2026, 12, 31);
    QTest::newRow("markup") << QStringLiteral("<rdf:li>&amp; \"x\" 'y' ]]> ?>") << QDate(2026, 1, 1);
    QTest::newRow("control characters") << QString::fromUtf8("a\x01\x1F\tb\nc\x7F") << QDate(2026, 1, 1);
    QTest::newRow("half a pair") << QStringLiteral("x") + QChar(0xD800) + QStringLiteral("y\uFFFE")
                                 << QDate(2026, 1, 1);
    QTest::newRow("beyond the first plane") << QStringLiteral("𠮷 𝄞") << QDate(2026, 1, 1);
    QTest::newRow("nothing said") << QString() << QDate();
}

void TestPdfArchive::isArchival()
{
    QFETCH(const QString, title);
    QFETCH(const QDate, day);
    PrintFonts fonts;
    const PdfFile file = twoPages(fonts);
    const QByteArray bytes = file.bytes({title, chinese, day});
    const PdfChecker checker(bytes);
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    QCOMPARE(checker.pages(), 2);
    QCOMPARE(bytes, file.bytes({title, chinese, day}));
}

void TestPdfArchive::documentsAreArchival()
{
    PrintFonts fonts;
    InvoiceDocument invoice;
    invoice.number = QStringLiteral("INV-2026-0012");
    invoice.institutionZh = QStringLiteral("敦煌研究院");
    invoice.currency = currency("CNY");
    invoice.issuedOn = QDate(2026, 4, 20);
    invoice.dueOn = QDate(2026, 5, 10);
    StatementDocument statement;
    statement.institutionEn = QStringLiteral("Dunhuang Academy");
    statement.contractNumber = QStringLiteral("TM-2026-0007");
    statement.currency = currency("JPY");
    statement.period = *Period::parse("2026Q1");
    statement.issuedOn = QDate(2026, 4, 20);
    for (const DocumentLanguage language : {DocumentLanguage::English, DocumentLanguage::Chinese}) {
        for (const QByteArray &bytes :
             {invoicePdf(invoice, language, fonts), statementPdf(statement, language, fonts)}) {
            const PdfChecker checker(bytes);
            QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
            QVERIFY(checker.bookmarks().isEmpty());
        }
    }
}

void TestPdfArchive::metadataSayWhatTheInformationSays()
{
    PrintFonts fonts;
    const PdfChecker checker(
        twoPages(fonts).bytes({QStringLiteral("授权合同 <A&B>\x02"), chinese, QDate(2026, 4, 20)}));
    QCOMPARE(checker.metadata(QStringLiteral("dc:title")), QStringLiteral("授权合同 <A&B> "));
    QCOMPARE(checker.metadata(QStringLiteral("dc:language")), chinese);
    QCOMPARE(checker.metadata(QStringLiteral("xmp:CreateDate")), QStringLiteral("2026-04-20T00:00:00Z"));
    QCOMPARE(checker.metadata(QStringLiteral("pdf:Producer")), QStringLiteral("Lianming"));
}

void TestPdfArchive::bookmarksLeadToTheirPlace()
{
    PrintFonts fonts;
    PdfFile file = twoPages(fonts);
    file.bookmark(QStringLiteral("第一条 授权内容"), 0, 80);
    file.bookmark(QStringLiteral("1.1 (a) \\ <b>"), 0, 100.5, 1);
    file.bookmark(QStringLiteral("too deep"), 1, 0, 7); // stands below the one before
    file.bookmark(QStringLiteral("1.2"), 1, 200, 1);
    file.bookmark(QStringLiteral("第二条"), 1, 841.89, 0);
    const PdfChecker checker(file.bytes({QStringLiteral("x"), chinese, QDate(2026, 4, 20)}));
    QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
    QCOMPARE(checker.bookmarks(),
             (QStringList{QStringLiteral("0 第一条 授权内容"), QStringLiteral("1 1.1 (a) \\ <b>"),
                          QStringLiteral("2 too deep"), QStringLiteral("1 1.2"), QStringLiteral("0 第二条")}));
    const QList<QPair<int, double>> places = {{0, 761.89}, {0, 741.39}, {1, 841.89}, {1, 641.89}, {1, 0}};
    QCOMPARE(checker.destinations(), places);
}

void TestPdfArchive::anyOutlineHoldsTogether()
{
    QVERIFY(rc::check("bookmarks of any levels make an outline", [] {
        PdfFile file;
        (void)file.addPage();
        const auto levels = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-1, 5));
        QStringList expected;
        int before = -1;
        for (const int level : levels) {
            const QString title = QStringLiteral("n%1").arg(expected.size());
            file.bookmark(title, 0, 10, level);
            before = std::clamp(level, 0, before + 1);
            expected.append(QStringLiteral("%1 %2").arg(before).arg(title));
        }
        const PdfChecker checker(file.bytes({QStringLiteral("x"), QStringLiteral("en"), {}}));
        RC_ASSERT(checker.problems().isEmpty());
        RC_ASSERT(checker.bookmarks() == expected);
    }));
}

void TestPdfArchive::theCheckerFindsWhatIsWrong()
{
    PrintFonts fonts;
    const QByteArray bytes = twoPages(fonts).bytes({QStringLiteral("x"), chinese, QDate(2026, 4, 20)});
    const auto broken = [&](const char *from, const char *to) { // of one length, so that the table stays right
        QByteArray copy = bytes;
        return !PdfChecker(copy.replace(from, to)).problems().isEmpty();
    };
    QVERIFY(broken("<pdfaid:part>2", "<pdfaid:part>1"));
    QVERIFY(broken("/S /GTS_PDFA1", "/S /GTS_PDFX1"));
    QVERIFY(broken("/FontFile3", "/FontFileX"));
    QVERIFY(broken("D:20260420", "D:20260421"));
    QVERIFY(broken("/Ordering (Identity)", "/Ordering (Identitx)"));
    QVERIFY(broken("/Metadata ", "/Metadatum"));
    QVERIFY(broken("%\xE2\xE3\xCF\xD3", "%abcd"));
    QVERIFY(broken("/W [1 [", "/W [1 [1"));
}

void TestPdfArchive::theColourProfileIsSrgb()
{
    const QByteArray &icc = srgbProfile();
    const auto fixed = [&](qsizetype at) {
        qint32 out = 0;
        for (int i = 0; i < 4; ++i)
            out = qint32(quint32(out) << 8 | uchar(icc[at + i]));
        return out / 65536.0;
    };
    const auto tagAt = [&](const char *tag) {
        for (qsizetype at = 132;; at += 12) {
            if (icc.mid(at, 4) == tag)
                return qsizetype(fixed(at + 4) * 65536);
        }
    };
    // The three primaries add up to the white of the connection space.
    for (const int axis : {0, 1, 2}) {
        double sum = 0;
        for (const char *tag : {"rXYZ", "gXYZ", "bXYZ"})
            sum += fixed(tagAt(tag) + 8 + 4 * axis);
        QVERIFY(qAbs(sum - fixed(tagAt("wtpt") + 8 + 4 * axis)) < 0.0005);
    }
    const qsizetype curve = tagAt("rTRC");
    QCOMPARE(tagAt("bTRC"), curve);
    const auto point = [&](int i) {
        return uchar(icc[curve + 12 + 2 * i]) << 8 | uchar(icc[curve + 13 + 2 * i]);
    };
    QCOMPARE(point(0), 0);
    QCOMPARE(point(255), 65535);
    QCOMPARE(point(128), 14146); // ((128/255 + 0.055) / 1.055) ^ 2.4
    QCOMPARE(point(10), 199);    // 10/255 / 12.92
}

void TestPdfArchive::otherProgramsReadIt()
{
    if (program("pdffonts").isEmpty())
        QSKIP("needs poppler-utils");
    const QTemporaryDir folder;
    PrintFonts fonts;
    PdfFile pdf = twoPages(fonts);
    pdf.bookmark(QStringLiteral("第一条"), 1, 80);
    QFile file(folder.filePath(QStringLiteral("a.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdf.bytes({QStringLiteral("授权合同"), chinese, QDate(2026, 4, 20)}));
    file.close();
    const QStringList lines =
        QString::fromUtf8(outputOf("pdffonts", {file.fileName()})).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 3);
    for (qsizetype i = 2; i < lines.size(); ++i)
        QVERIFY2(lines[i].contains(QStringLiteral("CID Type 0C")) && lines[i].contains(QStringLiteral("yes yes yes")),
                 qPrintable(lines[i]));
    QVERIFY(outputOf("pdfinfo", {file.fileName()}).contains("授权合同"));
    QVERIFY(textOfPdf(file.fileName()).contains(QStringLiteral("敦煌研究院 1,234.50")));
    if (!program("qpdf").isEmpty())
        QVERIFY(outputOf("qpdf", {QStringLiteral("--check"), file.fileName()}).contains("No syntax or stream"));
}

QTEST_MAIN(TestPdfArchive)
#include "tst_pdfarchive.moc"
