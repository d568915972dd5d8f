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
    void onlyWhatMayBeSentIsClean();
    void sentNoticesStayAsTheyWere();
    void secondNoticesBearTheirOwnDay();
    void nothingIsTooSmallToRead();
    void codesAreWordsOnPaper();
    void longSchedulesGoOverPages();
    void filesTellTheWholeCase();
    void filesContradictNothing();
    void picturesStandSideBySide();
    void foldersHoldBothLanguages();
    void foldersAppearWholeOrNotAtAll();

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
                             QStringLiteral("page.txt"),
                             sha,
                             QStringLiteral("2026-05-20 03:30:00"),
                             QStringLiteral("2026-05-21 00:00:00")};
    const QByteArray zh = noticePdf(document, chinese, m_fonts);
    const QByteArray en = noticePdf(document, english, m_fonts);
    QCOMPARE(
        missing(zh, inBoth
                        + QStringList{QStringLiteral("侵权通知书"), QStringLiteral("致：淘宝网（电子商务平台经营者）"),
                                      QStringLiteral("仿品小店（店铺编号：9001）"), QStringLiteral("苏州博物馆"),
                                      QStringLiteral("《中华人民共和国电子商务法》第四十二条"),
                                      QStringLiteral("真实性声明"), QStringLiteral("加倍承担赔偿责任"),
                                      QStringLiteral("主张的权利：著作权"), QStringLiteral("授权委托书")}),
        QStringList());
    QCOMPARE(missing(en, inBoth
                             + QStringList{QStringLiteral("Notice of infringement"), QStringLiteral("Suzhou Museum"),
                                           QStringLiteral("article 42 of the E-commerce Law"),
                                           QStringLiteral("of the evidence that accompanies it are true and accurate"),
                                           QStringLiteral("仿品小店 (shop number 9001)"),
                                           QStringLiteral("is liable for double damages"),
                                           QStringLiteral("Right asserted: Copyright")}),
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
    QCOMPARE(missing(en, {QStringLiteral("Draft: not approved"), QStringLiteral("pending"),
                          QStringLiteral("closed over the holidays")}),
             QStringList());
    // Nobody has declared anything yet.
    QVERIFY(!bare(en).contains(QStringLiteral("aretrueandaccurate")));
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
    const QByteArray zh = noticePdf(document, chinese, m_fonts);
    QCOMPARE(missing(zh, {QStringLiteral("《信息网络传播权保护条例》第十四条"),
                          QStringLiteral("《中华人民共和国民法典》第一千一百九十五条"),
                          QStringLiteral("服务对象：仿品小店"), QStringLiteral("侵权内容清单"),
                          QStringLiteral("作品名称"), QStringLiteral("致：淘宝网（网络服务提供者）")}),
             QStringList());
    // No goods are spoken of where there are none.
    QVERIFY(!bare(zh).contains(QStringLiteral("商品")));
    QVERIFY(!bare(zh).contains(QStringLiteral("电子商务法")));
    QCOMPARE(missing(noticePdf(document, english, m_fonts), {QStringLiteral("Right of Network Dissemination")}),
             QStringList());
}

void TestCaseDocuments::onlyWhatMayBeSentIsClean()
{
    CaseHouse h;
    h.hire();
    const auto draftOf = [&](Id<ProtectionCase> id) {
        const CaseDocument document = caseDocument(h.as("legal"), id, h.answers());
        const QString text = bare(noticePdf(document, english, m_fonts));
        const qsizetype pages = text.count(QRegularExpression(QStringLiteral("Page\\d+of")));
        // On its head, and at the foot of each page.
        const qsizetype said = text.count(QStringLiteral("Draft:notapproved"));
        if (pages == 0 || said != (document.isDraft ? pages + 1 : 0))
            qFatal("the paper does not say what it is");
        return document.isDraft;
    };
    const auto id = h.opened();
    QVERIFY(draftOf(id));
    h.cases("legal").approve(id, h.version(id));
    QVERIFY(draftOf(id));
    h.cases("lead").approve(id, h.version(id));
    QVERIFY(!draftOf(id));
    // What keeps an approved notice from being sent keeps it from looking as if it might be.
    Connection &db = h.home().db();
    const auto archive = [&](const char *day) {
        Statement(db, QStringLiteral("UPDATE registration SET archived_on = ? WHERE id = ?"))
            .bind(day ? Value(QString::fromLatin1(day)) : Value(nullptr), h.registration)
            .run();
    };
    archive("2026-05-31");
    QVERIFY(draftOf(id));
    archive(nullptr);
    QVERIFY(!draftOf(id));
    // Something else is printed than what was approved.
    Statement(db, QStringLiteral("UPDATE seller SET shop_id = '9100' WHERE id = ?")).bind(h.seller).run();
    QVERIFY(draftOf(id));
    Statement(db, QStringLiteral("UPDATE seller SET shop_id = '9001' WHERE id = ?")).bind(h.seller).run();
    h.standing = NoticeStanding{SellerStanding::InScope, QStringLiteral("C-2026-0001#1"), {}};
    QVERIFY(draftOf(id));
    h.standing.reset();
    // A case that ends before anything was sent leaves no clean paper behind.
    h.step(id, CaseMove::Close, CaseHouse::today(), QStringLiteral("not worth it"), {}, CaseOutcome::Dropped);
    QVERIFY(draftOf(id));
}

void TestCaseDocuments::sentNoticesStayAsTheyWere()
{
    CaseHouse h;
    h.hire();
    Connection &db = h.home().db();
    const auto id = h.opened();
    QVERIFY(noticePapers(h.as("writer"), id, CaseHouse::today(), h.answers()).isEmpty()); // not approved
    h.approve(id);
    const auto papers = noticePapers(h.as("writer"), id, CaseHouse::today(), h.answers());
    QCOMPARE(papers.size(), 2);
    CaseStep send;
    send.move = CaseMove::Send;
    send.day = CaseHouse::today();
    send.reason = QStringLiteral("platform form");
    send.reference = QStringLiteral("TB-1");
    send.papers = papers;
    send.papers[1].fingerprint = QString(64, u'0');
    VERIFY_ERROR(h.cases("writer").record(id, h.version(id), send), Error::Kind::Conflict);
    send.papers = papers;
    h.cases("writer").record(id, h.version(id), send);

    // What has gone into the world does not change with our records.
    Statement(db, QStringLiteral("UPDATE registration SET title = '改名', expires_on = '2036-05-01' WHERE id = ?"))
        .bind(h.registration)
        .run();
    Statement(db, QStringLiteral("UPDATE seller SET name = '新店', shop_id = '9100' WHERE id = ?"))
        .bind(h.seller)
        .run();
    h.stamps = StampState::Waiting;
    h.setNow(QDateTime(QDate(2026, 6, 9), QTime(8, 0), Qt::UTC));
    QCOMPARE(noticePaper(h.as("legal"), id, chinese, m_fonts, h.answers()), papers[0].content);
    QCOMPARE(noticePaper(h.as("legal"), id, english, m_fonts, h.answers()), papers[1].content);
    const CaseDocument document = caseDocument(h.as("legal"), id, h.answers());
    QVERIFY(!document.isDraft);
    QCOMPARE(document.issuedOn, CaseHouse::today());
    QCOMPARE(noticePdf(document, chinese, m_fonts), papers[0].content); // from what was kept, word for word
    QCOMPARE(document.detail.approvers.size(), 2);
    QCOMPARE(document.detail.letters.size(), 2);
    QCOMPARE(document.detail.letters[0].fileName, QStringLiteral("PC-2026-0001-notice-zh.pdf"));
    QCOMPARE(document.detail.letters[0].reference, QStringLiteral("TB-1"));
    const QByteArray file = caseFilePdf(document, chinese, {}, m_fonts);
    QCOMPARE(missing(file,
                     {document.detail.letters[0].fileSha256, QStringLiteral("仿品小店"), QStringLiteral("已发出文本")}),
             QStringList());
    QVERIFY(!bare(file).contains(QStringLiteral("新店")));
    QVERIFY(!bare(file).contains(QStringLiteral("此前文本")));

    QFile kept(h.home()->files.path(document.detail.letters[0].fileSha256));
    QVERIFY(kept.setPermissions(kept.permissions() | QFileDevice::WriteOwner));
    QVERIFY(kept.open(QIODevice::Append));
    kept.write("x");
    kept.close();
    VERIFY_ERROR((void)noticePaper(h.as("legal"), id, chinese, m_fonts, h.answers()), Error::Kind::Corrupt);
}

void TestCaseDocuments::secondNoticesBearTheirOwnDay()
{
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    h.step(id, CaseMove::Reject, CaseHouse::today(), QStringLiteral("no proof of the right"));
    QCOMPARE(caseDocument(h.as("legal"), id, h.answers()).issuedOn, CaseHouse::today());
    const QDate later(2026, 7, 20);
    h.setNow(QDateTime(later, QTime(8, 0), Qt::UTC));
    ProtectionCase record = h.cases("writer").get(id);
    record.reasons += QStringLiteral(" More.");
    h.cases("writer").change(record);
    h.approve(id);
    const CaseDocument again = caseDocument(h.as("legal"), id, h.answers());
    QVERIFY(!again.isDraft);
    QCOMPARE(again.issuedOn, later);
    QCOMPARE(missing(noticePdf(again, english, m_fonts), {QStringLiteral("20 July 2026"), QStringLiteral("More.")}),
             QStringList());
}

void TestCaseDocuments::nothingIsTooSmallToRead()
{
    CaseHouse h;
    ProtectionCase record = h.complete(h.listings);
    record.address = QStringLiteral("江苏省苏州市姑苏区东北街二〇四号苏州博物馆本馆东楼三层法务与版权管理办公室")
                     + QStringLiteral(" 204 Dongbei Street, Gusu District, Suzhou, Jiangsu Province, 215001, China");
    record.holder = QStringLiteral("The Municipal Museum of the History and of the Applied Arts of the City of Suzhou");
    const auto id = h.cases("Tester").open(record);
    CaseDocument document = caseDocument(*h, id, h.answers());
    document.detail.facts.evidence[0].evidence.circumstances.sourceUrl =
        QStringLiteral("https://shop.example/item.htm?id=70001&spm=") + QString(160, u'a');
    document.detail.facts.sellerName = QString(60, u'店');
    constexpr double least = 6.5; // points from the top of the tallest letter to the bottom of the lowest
    for (const QByteArray &pdf :
         {noticePdf(document, chinese, m_fonts), noticePdf(document, english, m_fonts),
          caseFilePdf(document, chinese, {}, m_fonts), caseFilePdf(document, english, {}, m_fonts)}) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("d.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        const QString boxes = QString::fromUtf8(
            test::outputOf("pdftotext", {QStringLiteral("-bbox"), file.fileName(), QStringLiteral("-")}));
        static const QRegularExpression box(
            QStringLiteral("yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([^<]*)<"));
        int words = 0;
        for (auto found = box.globalMatch(boxes); found.hasNext(); ++words) {
            const auto word = found.next();
            const double height = word.captured(2).toDouble() - word.captured(1).toDouble();
            QVERIFY2(height >= least, qPrintable(QStringLiteral("%1: %2").arg(word.captured(3)).arg(height)));
        }
        QVERIFY(words > 100);
        QCOMPARE(missing(pdf, {QStringLiteral("店店店店店店")}), QStringList());
    }
}

void TestCaseDocuments::codesAreWordsOnPaper()
{
    CaseHouse h;
    h.standing = NoticeStanding{SellerStanding::OutOfScope, QStringLiteral("C-2026-0001#1"),
                                QStringLiteral("outside:category,territory until:2027-03-31")};
    const auto id = h.opened("Tester");
    CaseDocument document = caseDocument(*h, id, h.answers());
    DamagesInput in;
    in.lossUnknown = in.profitUnknown = QStringLiteral("without books");
    in.fees = {
        {1, QStringLiteral("C-7"), QStringLiteral("fee:2026-07-01"), *Money::parse("20000.00", Currency())},
        {1, QStringLiteral("C-7"), QStringLiteral("guarantee:G1:2"), *Money::parse("100.00", Currency())},
        {1, QStringLiteral("C-7"), QStringLiteral("royalties:2025H1:2026H1"), *Money::parse("3.00", Currency())}};
    document.detail.damages = CaseLog::Worksheet{1, 1, in};
    const QByteArray zh = caseFilePdf(document, chinese, {}, m_fonts);
    QCOMPARE(missing(zh, {QStringLiteral("超出授权范围"), QStringLiteral("超出范围：商品类别"),
                          QStringLiteral("至2027年3月31日"), QStringLiteral("2026年7月1日到期的固定许可费"),
                          QStringLiteral("保底金G1（第2合同年度）"), QStringLiteral("2025H1至2026H1的版税"),
                          QStringLiteral("参照权利使用费")}),
             QStringList());
    for (const char *code : {"outside", "until", "guarantee", "royalties", "fee:"})
        QVERIFY2(!bare(zh).contains(QLatin1StringView(code)), code);
    QCOMPARE(
        missing(caseFilePdf(document, english, {}, m_fonts),
                {QStringLiteral("outside its scope as to category"), QStringLiteral("fixed fee due on 1 July 2026"),
                 QStringLiteral("minimum guarantee G1, contract year 2")}),
        QStringList());

    // A mark has other words in its law; and why no fee is referred to stands beside what the court is asked for.
    in.right = RegistrationKind::Trademark;
    in.fees.clear();
    in.feesUnknown = QStringLiteral("never licensed to anybody");
    in.statutory = DamagesFigure{*Money::parse("50000.00", Currency()), QStringLiteral("like (2024) 17")};
    document.detail.damages = CaseLog::Worksheet{1, 1, in};
    const QByteArray mark = caseFilePdf(document, chinese, {}, m_fonts);
    QCOMPARE(missing(mark, {QStringLiteral("侵权人因侵权所获得的利益"), QStringLiteral("参照许可使用费的倍数合理确定"),
                            QStringLiteral("难以确定：never licensed to anybody"), QStringLiteral("50,000.00"),
                            QStringLiteral("like (2024) 17"), QStringLiteral("《商标法》第六十三条")}),
             QStringList());
    QVERIFY(!bare(mark).contains(QStringLiteral("违法所得")));
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
    QCOMPARE(missing(pdf, {QStringLiteral("Number of listings: 150"), QStringLiteral("bulk/1"),
                           QStringLiteral("bulk/150"), QStringLiteral("Page 4 of")}),
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
                          QStringLiteral("ended on 16 June 2026. This file records no notification to the platform"),
                          QStringLiteral("Never licensed"),
                          QStringLiteral("Notice approved"),
                          QStringLiteral("Counter-notice received"),
                          QStringLiteral("legal"),
                          QStringLiteral("as sent"),
                          QStringLiteral("Taobao · platform form"),
                          QStringLiteral("TB-77"),
                          QStringLiteral("The seller has answered"),
                          QStringLiteral("Copyright Law art. 54"),
                          QStringLiteral("article 1185 of the Civil Code"),
                          QStringLiteral("Punitive damages: 2 times the base"),
                          QStringLiteral("39.90 × 1000+ sold"),
                          QStringLiteral("12,345.60"),
                          QStringLiteral("24,691.20"),
                          QStringLiteral("25,491.20"),
                          QStringLiteral("notary 17"),
                          QStringLiteral("first part"),
                          QStringLiteral("5,000.00"),
                          QStringLiteral("handed to"),
                          QStringLiteral("identical to what was recorded"),
                          QStringLiteral("SZM/1"),
                          document.detail.facts.evidence.first().evidence.sha256}),
             QStringList());
    const QByteArray zh = caseFilePdf(document, chinese, {}, m_fonts);
    QCOMPARE(missing(zh, {QStringLiteral("维权案卷"), QStringLiteral("十五日等待期"), QStringLiteral("往来函件"),
                          QStringLiteral("《著作权法》第五十四条"), QStringLiteral("侵权人的违法所得"),
                          QStringLiteral("惩罚性赔偿：基数的 2 倍"),
                          QStringLiteral("《中华人民共和国民法典》第一千一百八十五条"), QStringLiteral("建立案卷"),
                          QStringLiteral("建档日期"), QStringLiteral("从未获得授权"), QStringLiteral("回收款项"),
                          QStringLiteral("移交")}),
             QStringList());
    QVERIFY(zh.contains("pdfaid:part"));
}

void TestCaseDocuments::filesContradictNothing()
{
    // Day 15 is a holiday: nothing is over until the next day that is worked; and what was filed is not denied.
    CaseHouse h;
    h.hire();
    const auto id = h.opened();
    h.approve(id);
    h.step(id, CaseMove::Send, CaseHouse::today());
    h.setNow(QDateTime(QDate(2026, 10, 12), QTime(8, 0), Qt::UTC));
    h.step(id, CaseMove::Remove, QDate(2026, 6, 2));
    CaseStep arrived;
    arrived.move = CaseMove::AnswerArrived;
    arrived.arrivedAt = QDateTime(QDate(2026, 9, 16), QTime(2, 0), Qt::UTC);
    h.cases("writer").record(id, h.version(id), arrived);
    h.step(id, CaseMove::Sue, QDate(2026, 9, 20), {}, QStringLiteral("1"));
    CaseStep one;
    one.items = {h.cases("writer").get(id).items[1].id};
    one.reason = QStringLiteral("by mistake");
    one.move = CaseMove::Restore;
    one.day = QDate(2026, 9, 21);
    h.cases("writer").record(id, h.version(id), one);
    one.move = CaseMove::Remove;
    one.day = QDate(2026, 9, 22);
    h.cases("writer").record(id, h.version(id), one);
    const auto file = [&](DocumentLanguage language) {
        return caseFilePdf(caseDocument(h.as("lead"), id, h.answers()), language, {}, m_fonts);
    };
    QByteArray en = file(english);
    QCOMPARE(missing(en, {QStringLiteral("20 September 2026"),
                          QStringLiteral("ended on 8 October 2026. This file records no notification to the platform "
                                         "of a complaint or a suit within that period."),
                          QStringLiteral("listing 2 · by mistake"),
                          QStringLiteral("Taken down more than once: No. 2. The table gives the first day")}),
             QStringList());
    QVERIFY(!bare(en).contains(QStringLiteral("nosuit")));
    QCOMPARE(missing(file(chinese), {QStringLiteral("十五日于2026年10月8日届满"),
                                     QStringLiteral("未载有在此期间内向平台告知投诉或者起诉的记录"),
                                     QStringLiteral("第2项曾多次下架")}),
             QStringList());

    // Told in time of a complaint, sued later: both are read as what they are.
    CaseHouse other;
    other.hire();
    const auto second = other.opened();
    other.wait(second);
    other.setNow(QDateTime(QDate(2026, 8, 3), QTime(8, 0), Qt::UTC));
    CaseStep complaint;
    complaint.move = CaseMove::FileComplaint;
    complaint.day = QDate(2026, 6, 3);
    complaint.toldOn = QDate(2026, 6, 5);
    complaint.reference = QStringLiteral("77");
    other.cases("writer").record(second, other.version(second), complaint);
    other.step(second, CaseMove::Sue, QDate(2026, 8, 1), {}, QStringLiteral("1"));
    const CaseDocument sued = caseDocument(other.as("lead"), second, other.answers());
    QCOMPARE(missing(caseFilePdf(sued, english, {}, m_fonts),
                     {QStringLiteral("1 August 2026"), QStringLiteral("5 June 2026, of what was filed before"),
                      QStringLiteral("77 · platform told on 5 June 2026")}),
             QStringList());
    QCOMPARE(
        missing(caseFilePdf(sued, chinese, {}, m_fonts),
                {QStringLiteral("2026年6月5日（系就此前的投诉或者起诉告知）"), QStringLiteral("2026年6月5日告知平台")}),
        QStringList());
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
    QCOMPARE(missing(with, {QStringLiteral("part of the picture, similarity 87 %, matching features 57")}),
             QStringList());
    QVERIFY(!bare(with).contains(QStringLiteral("picturenotavailable")));
    QVERIFY(bare(without).contains(QStringLiteral("picturenotavailable")));
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

void TestCaseDocuments::foldersAppearWholeOrNotAtAll()
{
    CaseHouse h;
    const auto id = h.opened("Tester");
    const QString certificate = h.home().folder() + QStringLiteral("/certificate.PDF");
    QFile file(certificate);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4 certificate");
    file.close();
    (void)RegistrationService(*h).putPaper(h.registration, RegistrationPaper::Certificate, certificate);
    CaseFolderOrder order;
    order.folder = h.home().folder() + QStringLiteral("/above/out");
    order.bundle = [](const QList<Id<Evidence>> &, const QString &, const QString &) {
        throw Error(Error::Kind::Unavailable, "no authority");
    };
    VERIFY_ERROR((void)writeCaseFolder(*h, id, order), Error::Kind::Unavailable);
    const QDir above(h.home().folder() + QStringLiteral("/above"));
    QCOMPARE(above.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    order.bundle = {};
    const QStringList files = writeCaseFolder(*h, id, order);
    QVERIFY(files.contains(QStringLiteral("PC-2026-0001-certificate-1.pdf")));
    QCOMPARE(above.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("out")});
    QStringList found = QDir(order.folder).entryList(QDir::Files, QDir::Name);
    QStringList named = files;
    named.sort();
    QCOMPARE(found, named);
}

QTEST_MAIN(TestCaseDocuments)
#include "tst_casedocuments.moc"
