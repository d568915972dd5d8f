// The sheet of a piece of evidence on paper, in both languages: its six heads, what was not recorded, what a timestamp
// proves and what not, and an archival file.
#include "core/reports/evidencepaper.h"
#include "core/reports/printface.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/core/reports/pdfchecker.h"

using namespace lianming;
using namespace lianming::test;

namespace {

EvidenceSheet sheetOf(bool stamped)
{
    EvidenceSheet out;
    Evidence &e = out.evidence;
    e.id = {17};
    e.sha256 = QString(64, u'a');
    e.fileName = QStringLiteral("截图 <1>.png");
    e.mediaType = QStringLiteral("image/png");
    e.bytes = 123456;
    e.recordedAt = QDateTime(QDate(2026, 5, 21), QTime(1, 0), Qt::UTC);
    Circumstances &c = e.circumstances;
    c.kind = EvidenceKind::Screenshot;
    c.capturedAt = QDateTime(QDate(2026, 5, 20), QTime(16, 30), Qt::UTC);
    c.capturedZone = QStringLiteral("Asia/Shanghai");
    c.capturedBy = QStringLiteral("Li Na");
    c.sourceUrl = QStringLiteral("https://shop.example/item/1");
    c.priceShown = QStringLiteral("¥39.9 起");
    c.price = Money{3990, {}};
    out.assetCode = QStringLiteral("DHA/1");
    out.institutionEn = QStringLiteral("Dunhuang Academy");
    out.institutionZh = QStringLiteral("敦煌研究院");
    out.custody = {{{1}, CustodyAct::Captured, c.capturedAt, c.capturedBy, {}},
                   {{2}, CustodyAct::Imported, e.recordedAt, QStringLiteral("li"), {}},
                   {{3}, CustodyAct::HandedOver, e.recordedAt, QStringLiteral("li"), QStringLiteral("Court")}};
    out.check.answer = EvidenceCheck::Answer::Sound;
    out.madeAt = QDateTime(QDate(2026, 6, 1), QTime(8, 0), Qt::UTC);
    Stamp stamp;
    stamp.isStamped = stamped;
    stamp.trouble = {QStringLiteral("unreachable"), QStringLiteral("no network")};
    stamp.facts = {QDateTime(QDate(2026, 5, 21), QTime(1, 2, 3), Qt::UTC),
                   QStringLiteral("0A"),
                   QStringLiteral("1.2.3"),
                   QStringLiteral("CN=TSA"),
                   {}};
    out.stamp = stamp;
    out.check.isStamped = stamped;
    return out;
}

QString wordsOf(const LegalDocument &d)
{
    QString out = d.issuer + u'\n' + d.title + u'\n' + d.notice + u'\n';
    for (const LegalSection &section : d.sections) {
        out += section.title + u'\n';
        for (const LegalBlock &block : section.blocks) {
            if (const auto *paragraph = std::get_if<LegalParagraph>(&block))
                out += paragraph->text + u'\n';
            if (const auto *facts = std::get_if<LegalFacts>(&block)) {
                for (const LegalFact &fact : facts->rows)
                    out += fact.word + QStringLiteral(" = ") + fact.value + u'\n';
            }
        }
    }
    return out;
}

} // namespace

class TestEvidencePaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixHeadsAndTheCheck();
    void whatIsMissingIsSaid();
    void paperIsArchival();
};

void TestEvidencePaper::sixHeadsAndTheCheck()
{
    const LegalDocument en = evidenceDocument(sheetOf(true), DocumentLanguage::English);
    const LegalDocument zh = evidenceDocument(sheetOf(true), DocumentLanguage::Chinese);
    QCOMPARE(en.sections.size(), size_t(7));
    QCOMPARE(zh.sections.size(), size_t(7));
    const QString english = wordsOf(en);
    const QString chinese = wordsOf(zh);
    for (const char *said : {"Dunhuang Academy", "Captured by = Li Na", "Captured at (UTC) = 2026-05-20T16:30:00.000Z",
                             "Local time = 2026-05-21T00:30:00+08:00 Asia/Shanghai", "Kind = screenshot",
                             "Price = CNY 39.90", "Taken in by = li", "Bytes = 123,456", "Authority = CN=TSA",
                             "Trusted timestamp = given, and checked when this sheet was made",
                             "Stored file, hashed again = holds: the SHA-256 is the recorded one",
                             "Software = not recorded", "does not prove that the content was true", "Art. 11 (2)",
                             "which are about data stored on a blockchain", "openssl ts -verify -digest aaaa"})
        QVERIFY2(english.contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + english));
    for (const char *said :
         {"敦煌研究院", "取证人 = Li Na", "证据类型 = 屏幕截图", "取证软件 = 未记录", "时间戳服务机构 = CN=TSA",
          "第十一条第二款", "针对区块链技术存储的电子数据", "本时间戳并非区块链存证", "不能证明该时间之前内容真实"})
        QVERIFY2(chinese.contains(QString::fromUtf8(said)), qPrintable(QString::fromUtf8(said) + u'\n' + chinese));
    QVERIFY(en.notice.isEmpty());
    // A stamp that does not stand is not called given and checked, and what is recorded of it is not printed.
    EvidenceSheet bad = sheetOf(true);
    bad.check.stampFault = TimestampFault::Misstated;
    const LegalDocument refused = evidenceDocument(bad, DocumentLanguage::English);
    QVERIFY(wordsOf(refused).contains(QStringLiteral("does not stand: misstated")));
    QVERIFY(!wordsOf(refused).contains(QStringLiteral("CN=TSA")));
    QVERIFY(refused.notice.contains(QStringLiteral("does not stand")));
}

void TestEvidencePaper::whatIsMissingIsSaid()
{
    EvidenceSheet sheet = sheetOf(false);
    sheet.check.answer = EvidenceCheck::Answer::Changed;
    const LegalDocument d = evidenceDocument(sheet, DocumentLanguage::English);
    const QString text = wordsOf(d);
    QVERIFY(!d.notice.isEmpty());
    QVERIFY(text.contains(QStringLiteral("Trusted timestamp = waiting")));
    QVERIFY(text.contains(QStringLiteral("Why it waits = no authority could be reached (no network)")));
    QVERIFY(text.contains(QStringLiteral("does not hold: the content is another")));
    QVERIFY(!text.contains(QStringLiteral("openssl")));
    sheet.stamp.reset();
    QVERIFY(wordsOf(evidenceDocument(sheet, DocumentLanguage::Chinese))
                .contains(QStringLiteral("等待原因 = 尚未向时间戳服务机构提出请求")));
}

void TestEvidencePaper::paperIsArchival()
{
    PrintFonts fonts;
    for (const DocumentLanguage language : {DocumentLanguage::English, DocumentLanguage::Chinese}) {
        const QByteArray pdf = evidencePdf(sheetOf(true), language, fonts);
        const PdfChecker checker(pdf);
        QVERIFY2(checker.problems().isEmpty(), qPrintable(checker.problems().join(u'\n')));
        QCOMPARE(checker.bookmarks().size(), 7);
        QCOMPARE(evidencePdf(sheetOf(true), language, fonts), pdf);
        if (program("pdftotext").isEmpty())
            QSKIP("needs poppler-utils");
        const QString text = textOfPdf(pdf);
        QVERIFY2(text.contains(QStringLiteral("截图 <1>.png")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Court")), qPrintable(text));
    }
}

QTEST_MAIN(TestEvidencePaper)
#include "tst_evidencepaper.moc"
