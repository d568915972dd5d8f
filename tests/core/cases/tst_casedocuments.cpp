// Notices and case files as they stand on paper, read back by another program, in both languages; and the folder that
// they leave in.
#include "core/reports/casedocument.h"
#include "core/reports/casefilepdf.h"
#include "core/reports/noticepdf.h"
#include "core/reports/printface.h"
#include "tests/core/cases/casehouse.h"
#include "tests/core/reports/documentsupport.h"

#include <QBuffer>
#include <QImage>

using namespace lianming;
using test::CaseHouse;
using test::textOfPdf;

namespace {

constexpr auto english = DocumentLanguage::English;
constexpr auto chinese = DocumentLanguage::Chinese;

/// Words of the document without any blanks: lines break where they break.
QString bare(const QByteArray &pdf)
{
    return textOfPdf(pdf).remove(QRegularExpression(QStringLiteral("\\s")));
}

/// Each of the texts that the document does not have.
QStringList missing(const QByteArray &pdf, const QStringList &texts)
{
    const QString content = bare(pdf);
    QStringList out;
    for (QString text : texts) {
        if (!content.contains(text.remove(QRegularExpression(QStringLiteral("\\s")))))
            out.append(text);
    }
    return out;
}

CasePicture grey(const QString &, int edge)
{
    QImage picture(edge, edge / 2, QImage::Format_RGB32);
    picture.fill(Qt::lightGray);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "JPEG"))
        qFatal("no JPEG");
    return {jpeg, picture.size()};
}

} // namespace

class TestCaseDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesNameWhatTheLawAsks();
    void draftsSayThatTheyAreDrafts();
    void worksHaveTheirOwnLaw();
    void longSchedulesGoOverPages();
    void filesTellTheWholeCase();
    void picturesStandSideBySide();
    void foldersHoldBothLanguages();

private:
    PrintFonts m_fonts;
};

void TestCaseDocuments::noticesNameWhatTheLawAsks()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    const CaseDocument document = caseDocument(h.as("legal"), id, h.answers());
    QVERIFY(!document.isDraft);
    const QString sha = document.detail.facts.evidence.first().evidence.sha256;
    const QStringList inBoth{QStringLiteral("PC-2026-0001"),
                             QStringLiteral("张三"),
                             QStringLiteral("rights@example.org"),
                             QStringLiteral("苏州市东北街204号"),
                             QStringLiteral("国作登字-2020-F-1"),
                             QStringLiteral("https://shop.example/item/70001"),
                             QStringLiteral("https://shop.example/item/70002"),
                             QStringLiteral("瓶纹抱枕 2"),
                             QStringLiteral("未经许可复制发行我馆作品。"),
                             QStringLiteral("The same lotus, mirrored."),
                             QStringLiteral("仿品小店 9001"),
                             QStringLiteral("page.txt"),
                             sha,
                             QStringLiteral("2026-05-20 03:30:00"),
                             QStringLiteral("2026-05-21 00:00:00")};
    const QByteArray zh = noticePdf(document, chinese, m_fonts);
    const QByteArray en = noticePdf(document, english, m_fonts);
    QCOMPARE(missing(zh, inBoth
                             + QStringList{QStringLiteral("侵权通知书"), QStringLiteral("致平台经营者：淘宝网"),
                                           QStringLiteral("苏州博物馆"),
                                           QStringLiteral("《中华人民共和国电子商务法》第四十二条"),
                                           QStringLiteral("真实性声明"), QStringLiteral("加倍承担赔偿责任"),
                                           QStringLiteral("所依据的权利：著作权")}),
             QStringList());
    QCOMPARE(missing(en, inBoth
                             + QStringList{QStringLiteral("Notice of infringement"), QStringLiteral("Suzhou Museum"),
                                           QStringLiteral("article 42 of the E-commerce Law"),
                                           QStringLiteral("declares that what this notice and its proof say is true"),
                                           QStringLiteral("pays double damages"),
                                           QStringLiteral("The right that is relied on: Copyright")}),
             QStringList());
    // Who approved it is the house's business.
    QVERIFY(!bare(en).contains(QStringLiteral("fingerprint")));
    QVERIFY(!bare(en).contains(QStringLiteral("Draft")));
    QVERIFY(en.contains("pdfaid:part"));
    QCOMPARE(noticePdf(document, english, m_fonts), en);
}

void TestCaseDocuments::draftsSayThatTheyAreDrafts()
{
    CaseHouse h;
    h.stamps = StampState::Waiting;
    ProtectionCase record = h.complete(h.listings);
    record.declared = false;
    record.unstampedNote = QStringLiteral("The authority is closed over the holidays");
    const auto id = h.cases("Tester").open(record);
    const CaseDocument document = caseDocument(*h, id, h.answers());
    const QByteArray en = noticePdf(document, english, m_fonts);
    QCOMPARE(missing(en, {QStringLiteral("Draft: not approved"), QStringLiteral("asked for"),
                          QStringLiteral("closed over the holidays")}),
             QStringList());
    // Nobody has declared anything yet.
    QVERIFY(!bare(en).contains(QStringLiteral("itsproofsayistrue")));
    QCOMPARE(missing(noticePdf(document, chinese, m_fonts), {QStringLiteral("草稿"), QStringLiteral("申请中")}),
             QStringList());
}

void TestCaseDocuments::worksHaveTheirOwnLaw()
{
    CaseHouse h;
    ProtectionCase record = h.complete(h.listings);
    record.regime = NoticeRegime::Dissemination;
    const auto id = h.cases("Tester").open(record);
    const CaseDocument document = caseDocument(*h, id, h.answers());
    QCOMPARE(missing(noticePdf(document, chinese, m_fonts), {QStringLiteral("《信息网络传播权保护条例》第十四条")}),
             QStringList());
    QCOMPARE(missing(noticePdf(document, english, m_fonts), {QStringLiteral("Right of Network Dissemination")}),
             QStringList());
}

void TestCaseDocuments::longSchedulesGoOverPages()
{
    CaseHouse h;
    ProtectionCase record = h.complete({});
    record.seller = h.seller;
    record.title = QStringLiteral("Cushions");
    record.platform = QStringLiteral("taobao");
    constexpr int count = 150;
    for (int i = 1; i <= count; ++i) {
        CaseItem item;
        item.url = QStringLiteral("https://shop.example/bulk/%1").arg(i);
        item.title = QStringLiteral("Cushion %1").arg(i);
        record.items.append(item);
    }
    const auto id = h.cases("Tester").open(record);
    const QByteArray pdf = noticePdf(caseDocument(*h, id, h.answers()), english, m_fonts);
    QCOMPARE(missing(pdf, {QStringLiteral("Listings: 150"), QStringLiteral("bulk/1"), QStringLiteral("bulk/150"),
                           QStringLiteral("Page 4 of")}),
             QStringList());
}

void TestCaseDocuments::filesTellTheWholeCase()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.wait(id);
    CaseLetter letter;
    letter.isIncoming = true;
    letter.day = CaseHouse::today();
    letter.party = QStringLiteral("Taobao");
    letter.channel = QStringLiteral("platform form");
    letter.reference = QStringLiteral("TB-77");
    letter.text = QStringLiteral("The seller has answered");
    h.cases("writer").addLetter(id, letter);
    DamagesInput in;
    in.profit = DamagesFigure{*Money::parse("12345.60", Currency()), QStringLiteral("39.90 × 1000+ sold")};
    in.multiple = *Rate::parse("2");
    in.maliceWhy = QStringLiteral("the third time");
    in.costs = {{*Money::parse("800.00", Currency()), QStringLiteral("notary 17")}};
    h.cases("writer").saveDamages(id, in, 0);
    CaseRecovery money;
    money.amount = *Money::parse("5000.00", Currency());
    money.day = CaseHouse::today();
    money.note = QStringLiteral("first part");
    h.cases("writer").addRecovery(id, money);
    h.setNow(QDateTime(QDate(2026, 6, 20), QTime(8, 0), Qt::UTC));
    const CaseDocument document = caseDocument(h.as("lead"), id, h.answers());
    const QByteArray en = caseFilePdf(document, english, {}, m_fonts);
    QCOMPARE(missing(en, {QStringLiteral("Case file"),
                          QStringLiteral("Waiting: fifteen days"),
                          QStringLiteral("16 June 2026"),
                          QStringLiteral("the platform must end its measures"),
                          QStringLiteral("Never licensed"),
                          QStringLiteral("Notice approved"),
                          QStringLiteral("Counter-notice received"),
                          QStringLiteral("legal"),
                          QStringLiteral("as it stands"),
                          QStringLiteral("Taobao platform form"),
                          QStringLiteral("TB-77"),
                          QStringLiteral("The seller has answered"),
                          QStringLiteral("Copyright Law art. 54"),
                          QStringLiteral("39.90 × 1000+ sold"),
                          QStringLiteral("12,345.60"),
                          QStringLiteral("24,691.20"),
                          QStringLiteral("25,491.20"),
                          QStringLiteral("notary 17"),
                          QStringLiteral("first part"),
                          QStringLiteral("5,000.00"),
                          QStringLiteral("handed to"),
                          QStringLiteral("as recorded"),
                          QStringLiteral("SZM/1"),
                          document.detail.facts.evidence.first().evidence.sha256}),
             QStringList());
    const QByteArray zh = caseFilePdf(document, chinese, {}, m_fonts);
    QCOMPARE(missing(zh, {QStringLiteral("维权案卷"), QStringLiteral("十五日等待期"), QStringLiteral("往来函件"),
                          QStringLiteral("《著作权法》第五十四条"), QStringLiteral("侵权人违法所得"),
                          QStringLiteral("从未获得授权"), QStringLiteral("回收款项"), QStringLiteral("移交")}),
             QStringList());
    QVERIFY(zh.contains("pdfaid:part"));
}

void TestCaseDocuments::picturesStandSideBySide()
{
    CaseHouse h;
    const auto id = h.opened("Tester");
    const CaseDocument document = caseDocument(*h, id, h.answers());
    QCOMPARE(document.matches.size(), 2);
    QCOMPARE(document.matches[0].asset, QStringLiteral("SZM/1"));
    QCOMPARE(document.matches[0].scoreParts, qint64{875'000});
    QCOMPARE(document.matches[0].theirSize, QSize(800, 600));
    QCOMPARE(document.matches[0].ourRegion.size(), 4);
    const QByteArray with = caseFilePdf(document, english, grey, m_fonts);
    const QByteArray without = caseFilePdf(document, english, {}, m_fonts);
    QCOMPARE(missing(with, {QStringLiteral("part of the picture, score 87 %, fitting features 57")}), QStringList());
    QVERIFY(!bare(with).contains(QStringLiteral("nopicture")));
    QVERIFY(bare(without).contains(QStringLiteral("nopicture")));
    QCOMPARE(with.count("/Subtype /Image"), 4);
    QCOMPARE(without.count("/Subtype /Image"), 0);
    // What was taken is drawn over them.
    CaseDocument plain = document;
    for (CaseMatch &match : plain.matches)
        match.ourRegion = match.theirRegion = {};
    QVERIFY(caseFilePdf(plain, english, grey, m_fonts).size() < with.size());
}

void TestCaseDocuments::foldersHoldBothLanguages()
{
    CaseHouse h;
    const auto id = h.opened("Tester");
    CaseFolderOrder order;
    order.folder = h.home().folder() + QStringLiteral("/out");
    QList<Id<Evidence>> bundled;
    order.bundle = [&](const QList<Id<Evidence>> &evidence, const QString &caseText, const QString &path) {
        bundled = evidence;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(caseText.toUtf8());
    };
    const QStringList files = writeCaseFolder(*h, id, order);
    QCOMPARE(files,
             (QStringList{QStringLiteral("PC-2026-0001-notice-zh.pdf"), QStringLiteral("PC-2026-0001-file-zh.pdf"),
                          QStringLiteral("PC-2026-0001-notice-en.pdf"), QStringLiteral("PC-2026-0001-file-en.pdf"),
                          QStringLiteral("PC-2026-0001-evidence.zip")}));
    QCOMPARE(bundled, QList{h.evidence});
    for (const QString &name : files)
        QVERIFY2(QFile::exists(order.folder + u'/' + name), qPrintable(name));
    VERIFY_ERROR((void)writeCaseFolder(*h, id, order), Error::Kind::Rejected);
    VERIFY_ERROR((void)writeCaseFolder(*h, {4711}, order), Error::Kind::NotFound);
}

QTEST_MAIN(TestCaseDocuments)
#include "tst_casedocuments.moc"
