// Lookbooks: what could be had is what the rights check says, told without names of others; paper is archival and shows
// every work and its box; the page is well-formed, asks nobody for anything and takes hostile texts as texts; nothing
// half-made stays behind; the brand's answer comes back by each of its ways.
#include "core/assets/assetservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/reports/lookbookhtml.h"
#include "core/reports/lookbookpdf.h"
#include "core/reports/lookbookservice.h"
#include "core/reports/lookbooksource.h"
#include "core/reports/pdffile.h"
#include "core/reports/printface.h"
#include "tests/core/reports/documentsupport.h"
#include "tests/core/reports/pdfchecker.h"
#include "tests/support/jsonschema.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QImage>

#include <atomic>

using namespace lianming;
using namespace lianming::test;

namespace {

const LookbookLanguages both{DocumentLanguage::Chinese, DocumentLanguage::English};

/// A picture of two colours, wider than high, as JPEG.
LookbookPicture drawnPicture(const Lookbook &book, const LookbookItem &item, int edge)
{
    QImage image(edge, edge * 2 / 3, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(item.number * 67 % 360, 90, 200));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.setText(QStringLiteral("Description"), book.watermarkOf(item));
    image.save(&buffer, "JPEG", 60);
    return {buffer.data(), image.size()};
}

/// A house with four assets, the first of which is hostile in every text.
struct LookbookHouse {
    explicit LookbookHouse(Workspace &workspace) : w(workspace), house(workspace)
    {
        Asset asset = AssetService(w).get(house.assets[0]);
        asset.titleEn = QStringLiteral("<script>alert(1)</script> \"Vase\" & 'bowl' ]]>");
        asset.titleZh = QStringLiteral("瓶<img src=x onerror=alert(1)>");
        asset.creator = QStringLiteral("</li></ol><iframe src=\"https://evil.example\">");
        asset.description = QStringLiteral("{{7*7}} <b>bold</b>\n$(reboot) %1 %2");
        asset.material = QStringLiteral("=HYPERLINK(\"https://evil.example\")");
        asset.rightsStatement = QStringLiteral("CC0-1.0");
        AssetService(w).update(asset);
        Contact contact;
        contact.institution = house.institution;
        contact.name = QStringLiteral("陆\"><b>敏");
        contact.email = QStringLiteral("lu@szm.example");
        InstitutionService(w).addContact(contact);
    }

    [[nodiscard]] LookbookOrder order() const
    {
        LookbookOrder out;
        for (const Id<Asset> id : house.assets)
            out.assets.ids.push_back(id.value);
        out.brand = house.taihu;
        out.title = QStringLiteral("Lotus & <waves>");
        out.note = QStringLiteral("First line\nsecond </section>");
        out.scope.categories = {"nice/24", "nice/16"};
        out.scope.territories = {"CN", "JP"};
        out.scope.days = {QDate(2026, 9, 1), QDate(2027, 8, 31)};
        out.languages = both;
        return out;
    }
    [[nodiscard]] Lookbook book(const LookbookOrder &order) const
    {
        Progress progress;
        return LookbookService(w).read(order, progress);
    }
    /// Gives LUOLAI the first asset exclusively, for textiles in China.
    void sell() const
    {
        Contract contract = house.contract(house.luolai);
        contract.grants[0].exclusivity = Exclusivity::Exclusive;
        contract.grants[0].rights = {Right::Reproduction, Right::Adaptation, Right::Distribution};
        signOnPaper(w, ContractService(w).add(contract), 1, QDate(2026, 6, 1));
    }

    Workspace &w;
    Licensing house;
};

QByteArray pdfOf(const Lookbook &book)
{
    PrintFonts fonts;
    return lookbookPdf(book, fonts, [&book](const LookbookItem &item) {
        return item.asset.pictureSha256.isEmpty() ? LookbookPicture() : drawnPicture(book, item, 300);
    });
}

/// What an XML reader finds in a page, without looking into style and script.
struct PageFacts {
    QStringList elements;
    QStringList addresses; ///< of src, href and action
    QStringList ids;
    QStringList texts;
    int withoutAlt = 0;
    QString error;

    explicit PageFacts(const QByteArray &html)
    {
        QXmlStreamReader reader(html);
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement())
                element(reader.name().toString(), reader.attributes());
            else if (reader.isCharacters() && !reader.isWhitespace())
                texts.append(reader.text().toString());
        }
        error = reader.errorString();
    }

private:
    void element(const QString &name, const QXmlStreamAttributes &attributes)
    {
        elements.append(name);
        for (const char16_t *key : {u"src", u"href", u"action"}) {
            if (attributes.hasAttribute(QString::fromUtf16(key)))
                addresses.append(attributes.value(QString::fromUtf16(key)).toString());
        }
        if (attributes.hasAttribute(QStringLiteral("id")))
            ids.append(attributes.value(QStringLiteral("id")).toString());
        if (name == u"img" && attributes.value(QStringLiteral("alt")).isEmpty())
            ++withoutAlt;
        for (const QXmlStreamAttribute &one : attributes) {
            if (one.name().startsWith(u"on"))
                elements.append(QStringLiteral("handler ") + one.name().toString());
        }
    }
};

void keepLookbook(const char *name, const QByteArray &bytes)
{
    const QString folder = qEnvironmentVariable("LIANMING_KEEP_PDF");
    QFile file(folder + u'/' + QLatin1String(name));
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

class TestLookbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightsAreToldWithoutNames();
    void rightsFollowTheCheck();
    void whatIsNotSaidFollowsFromTheBrand();
    void mergedAndArchivedWorks();
    void whatCannotBeOrdered();
    void paperIsArchival_data();
    void paperIsArchival();
    void paperIsTheSameAgain();
    void formsOfPictures();
    void pageTakesTextsAsTexts();
    void pageSpeaksItsLanguages();
    void folderIsWhole();
    void nothingHalfMadeStays();
    void documentFollowsItsSchema();
    void whomItWasShownTo();
    void choiceComesBack_data();
    void choiceComesBack();
    void answersThatAreNone();
};

void TestLookbook::rightsAreToldWithoutNames()
{
    AvailsAnswer answer;
    answer.verdict = AvailsVerdict::Unavailable;
    Conflict taken;
    taken.grant = "LUO-2026-0001#1";
    Conflict proposed;
    proposed.grant = "P-2026-0001";
    proposed.reason = ConflictReason::Proposed;
    answer.conflicts = {taken, proposed};
    answer.titleGaps = {{"SZM/1", Right::Trademark}, {"SZM/2", Right::Trademark}};
    answer.restrictions = {{"SZM/1", RestrictionKind::ConsentNeeded, "the estate of somebody"}};
    answer.remainder.territories = {"JP"};
    const LookbookRights told = lookbookRights(answer);
    QVERIFY(told.isTaken);
    QVERIFY(!told.isHeld);
    QCOMPARE(told.notHeld, std::vector{Right::Trademark});
    QCOMPARE(told.restrictions, std::vector{RestrictionKind::ConsentNeeded});
    QCOMPARE(told.remainder.territories, std::vector<std::string>{"JP"});

    // A proposal of somebody else is nobody's business.
    answer.conflicts = {proposed};
    answer.verdict = AvailsVerdict::Available;
    const LookbookRights free = lookbookRights(answer);
    QVERIFY(!free.isTaken && !free.isHeld && !free.isHad && !free.isSellOff);
    QVERIFY(free.remainder.territories.empty());
}

void TestLookbook::rightsFollowTheCheck()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    house.sell();
    LookbookOrder order = house.order();
    Lookbook book = house.book(order);
    QCOMPARE(book.items.size(), size_t(4));
    QVERIFY(book.items[0].rights && book.items[1].rights);
    QCOMPARE(book.items[0].rights->verdict, AvailsVerdict::Unavailable);
    QVERIFY(book.items[0].rights->isTaken);
    QCOMPARE(book.items[0].rights->remainder.territories, std::vector<std::string>{"JP"});
    QCOMPARE(book.items[0].rights->remainder.categories, std::vector<std::string>{"nice/16"});
    QVERIFY(!book.items[0].rights->isFreeWithOthers);
    QCOMPARE(book.items[1].rights->verdict, AvailsVerdict::Available);
    QCOMPARE(book.items[1].number, 2);

    book.layout = LookbookLayout::One;
    const QString text = textOfPdf(pdfOf(book));
    QVERIFY2(text.contains(QStringLiteral("Could be had: in Japan")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("可另行选择：地域限于日本")));
    for (const QString &secret : {QStringLiteral("LUOLAI"), QStringLiteral("Luolai"), QStringLiteral("罗莱")})
        QVERIFY2(!text.contains(secret), qPrintable(secret));

    order.asksRights = false;
    book = house.book(order);
    QVERIFY(!book.scope && !book.items[0].rights);
}

void TestLookbook::whatIsNotSaidFollowsFromTheBrand()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    LookbookOrder order = house.order();
    order.scope = {};
    order.title.clear();
    const Lookbook book = house.book(order);
    QVERIFY(book.scope);
    QCOMPARE(book.scope->licensee, std::string("TAIHU-SNOW"));
    QCOMPARE(book.scope->categories, std::vector<std::string>{"*"});
    QCOMPARE(book.scope->territories, std::vector<std::string>{"CN"});
    QCOMPARE(book.scope->days, (DaySpan{QDate(2026, 6, 1), QDate(2028, 5, 31)}));
    QCOMPARE(book.validTo, QDate(2026, 7, 1));
    QCOMPARE(book.answerAddress(), QStringLiteral("lu@szm.example"));
    QVERIFY(book.watermarkOf(book.items[0]).contains(QStringLiteral("苏州博物馆")));
    QVERIFY(book.reference.startsWith(QStringLiteral("LB-20260601-")));
    order.title = QStringLiteral("Another");
    QVERIFY(house.book(order).reference != book.reference);
    QCOMPARE(house.book(order).reference, house.book(order).reference);
}

void TestLookbook::mergedAndArchivedWorks()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    const QList<Id<Asset>> &assets = house.house.assets;
    LookbookOrder order = house.order();
    order.assets.ids = {assets[1].value, assets[0].value, assets[2].value, assets[3].value};
    w.db().execute(QStringLiteral("UPDATE asset SET archived_on = '2026-05-01' WHERE code IN ('SZM/2', 'SZM/3')"));
    w.db().execute(QStringLiteral("UPDATE asset SET merged_into_id = (SELECT id FROM asset WHERE code = 'SZM/1') WHERE "
                                  "code = 'SZM/2'"));
    const Lookbook book = house.book(order);
    QCOMPARE(book.items.size(), size_t(2)); // the survivor once
    QCOMPARE(book.items[0].asset.code, QStringLiteral("SZM/1"));
    QCOMPARE(book.items[1].asset.code, QStringLiteral("SZM/4"));
    QCOMPARE(book.items[1].number, 2);
    QCOMPARE(book.merged, QStringList{QStringLiteral("SZM/2")});
    QCOMPARE(book.archived, QStringList{QStringLiteral("SZM/3")});
    order.assets.ids = {assets[2].value};
    VERIFY_ERROR((void)house.book(order), Error::Kind::NotFound);
}

void TestLookbook::whatCannotBeOrdered()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    Progress progress;
    const auto read = [&](const LookbookOrder &order) {
        (void)LookbookService(*w).read(order, progress);
    };
    LookbookOrder order = house.order();
    order.brand = {4711};
    VERIFY_ERROR(read(order), Error::Kind::NotFound);
    order = house.order();
    order.validTo = QDate(2026, 5, 31);
    VERIFY_ERROR(read(order), Error::Kind::BadInput);
    order = house.order();
    order.scope.days.end = QDate(2026, 8, 1);
    VERIFY_ERROR(read(order), Error::Kind::BadInput);
    order = house.order();
    order.scope.territoriesExcept = {"CN", "JP"};
    VERIFY_ERROR(read(order), Error::Kind::BadInput);
    order = house.order();
    order.assets.ids.assign(size_t(LookbookOrder::mostAssets) + 1, house.house.assets[0].value);
    VERIFY_ERROR(read(order), Error::Kind::BadInput);
    order.assets.ids = {4711};
    VERIFY_ERROR(read(order), Error::Kind::NotFound);
}

void TestLookbook::paperIsArchival_data()
{
    QTest::addColumn<LookbookLayout>("layout");
    QTest::addColumn<QString>("languages");
    QTest::addColumn<int>("pages"); ///< cover, works, order form
    QTest::newRow("one in Chinese") << LookbookLayout::One << QStringLiteral("zh") << 6;
    QTest::newRow("four in English") << LookbookLayout::Four << QStringLiteral("en") << 3;
    QTest::newRow("nine in both") << LookbookLayout::Nine << QStringLiteral("both") << 3;
}

void TestLookbook::paperIsArchival()
{
    QFETCH(const LookbookLayout, layout);
    QFETCH(const QString, languages);
    QFETCH(const int, pages);
    const TestWorkspace w;
    const LookbookHouse house(*w);
    house.sell();
    LookbookOrder order = house.order();
    order.layout = layout;
    order.languages = *parseLookbookLanguages(languages);
    const Lookbook book = house.book(order);
    const QByteArray pdf = pdfOf(book);
    keepLookbook(qPrintable(QStringLiteral("lookbook-%1.pdf").arg(languages)), pdf);
    const PdfChecker checker(pdf);
    QCOMPARE(checker.problems().join(u';'), QString());
    QCOMPARE(checker.pages(), pages);
    QCOMPARE(checker.pictures(), 2);
    QCOMPARE(checker.bookmarks().size(), 6); // works, four of them, the form
    QVERIFY(checker.bookmarks()[2].startsWith(QStringLiteral("1 2  ")));
    const QString text = textOfPdf(pdf);
    for (const Id<Asset> id : house.house.assets)
        QVERIFY(text.contains(AssetService(*w).get(id).code));
    QVERIFY(text.contains(book.reference));
    QVERIFY(text.contains(QStringLiteral("lu@szm.example")));
    const bool isEnglish = languages == u"en";
    QCOMPARE(text.contains(QStringLiteral("Not free as asked")), languages != u"zh");
    QCOMPARE(text.contains(QStringLiteral("所询范围暂不可授权")), !isEnglish);
}

void TestLookbook::paperIsTheSameAgain()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    const Lookbook book = house.book(house.order());
    QCOMPARE(pdfOf(book), pdfOf(book));
}

void TestLookbook::formsOfPictures()
{
    PdfFile pdf;
    QBuffer grey;
    grey.open(QIODevice::WriteOnly);
    QImage image(30, 20, QImage::Format_Grayscale8);
    image.fill(90);
    image.save(&grey, "JPEG");
    QVERIFY(pdf.addJpeg(grey.data()).has_value());
    QVERIFY(!pdf.addJpeg({}).has_value());
    QVERIFY(!pdf.addJpeg("no picture").has_value());
    QVERIFY(!pdf.addJpeg(grey.data().left(20)).has_value());
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    image.save(&png, "PNG");
    QVERIFY(!pdf.addJpeg(png.data()).has_value());
    // Four components, as printers have them: not an archival file's.
    QByteArray cmyk = grey.data();
    const qsizetype frame = cmyk.indexOf("\xff\xc0");
    QVERIFY(frame > 0);
    cmyk[frame + 9] = 4;
    QVERIFY(!pdf.addJpeg(cmyk).has_value());
}

void TestLookbook::pageTakesTextsAsTexts()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    const Lookbook book = house.book(house.order());
    const QByteArray html = lookbookHtml(book, {QSize(1200, 800), QSize(800, 1200), {}, {}});
    keepLookbook("lookbook.html", html);
    const PageFacts page(html);
    QCOMPARE(page.error, QString());
    QCOMPARE(page.elements.count(QStringLiteral("script")), 1);
    QCOMPARE(page.elements.count(QStringLiteral("iframe")), 0);
    QCOMPARE(page.elements.count(QStringLiteral("b")), 0);
    QCOMPARE(page.elements.count(QStringLiteral("img")), 2);
    QCOMPARE(page.withoutAlt, 0);
    QCOMPARE(page.elements.filter(QStringLiteral("handler")), QStringList());
    QCOMPARE(page.elements.count(QStringLiteral("li")), 4);
    QCOMPARE(page.ids.size(), QSet<QString>(page.ids.begin(), page.ids.end()).size());
    for (const QString &address : page.addresses) {
        const bool isOwn =
            address.startsWith(u"pictures/") || address.startsWith(u'#') || address.startsWith(u"mailto:");
        const bool isStatement = address == u"https://creativecommons.org/publicdomain/zero/1.0/"; // a link, no request
        QVERIFY2(isOwn || isStatement, qPrintable(address));
    }
    QVERIFY(page.texts.contains(QStringLiteral("Lotus & <waves>")));
    QVERIFY(page.texts.join(u' ').contains(QStringLiteral("<script>alert(1)</script>")));
    QVERIFY(html.contains("action=\"mailto:lu@szm.example?subject=LB-"));
    QCOMPARE(htmlText(QStringLiteral("a\u0001<'\"&\ufffe")).count('<'), 0);
    QVERIFY(!QXmlStreamReader("<p>" + htmlText(QStringLiteral("\u0001\u0000\ufffe")) + "</p>").hasError());
    // The script that runs is the one that the page's policy names.
    const qsizetype from = html.indexOf("<script>") + 8;
    const QByteArray script = html.mid(from, html.indexOf("</script>", from) - from);
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
    QVERIFY(html.contains("script-src 'sha256-" + hash + "'"));
}

void TestLookbook::pageSpeaksItsLanguages()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    LookbookOrder order = house.order();
    order.languages = {DocumentLanguage::English};
    order.title.clear();
    const QByteArray english = lookbookHtml(house.book(order), {});
    QVERIFY(english.contains("<html lang=\"en\">"));
    QVERIFY(english.contains("Works for licensing"));
    QVERIFY(!english.contains("授权作品选"));
    order.languages = both;
    const QByteArray html = lookbookHtml(house.book(order), {});
    QVERIFY(html.contains("<html lang=\"zh-CN\">"));
    QVERIFY(html.contains("<span lang=\"zh-CN\">授权作品选</span><span lang=\"en\">Works for licensing</span>"));
    order.hasOrderForm = false;
    const PageFacts without(lookbookHtml(house.book(order), {}));
    QCOMPARE(without.error, QString());
    QCOMPARE(without.elements.count(QStringLiteral("script")), 0);
    QCOMPARE(without.elements.count(QStringLiteral("input")), 0);
}

void TestLookbook::folderIsWhole()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    Progress progress;
    const QString path = w.folder() + QStringLiteral("/deep/look book");
    const LookbookOutcome outcome =
        LookbookService(*w).write(house.order(), LookbookFormat::Html, path, drawnPicture, progress);
    QCOMPARE(outcome.works, 4);
    QCOMPARE(outcome.pictures, 2);
    QCOMPARE(progress.done(), 4);
    const QDir folder(path);
    QCOMPARE(folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name),
             (QStringList{QStringLiteral("choice.csv"), QStringLiteral("index.html"), QStringLiteral("lookbook.json"),
                          QStringLiteral("pictures")}));
    QCOMPARE(QDir(path + QStringLiteral("/pictures")).entryList(QDir::Files, QDir::Name),
             (QStringList{QStringLiteral("0001.jpg"), QStringLiteral("0002.jpg")}));
    QCOMPARE(
        QDir(w.folder() + QStringLiteral("/deep")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{QStringLiteral("look book")});
    const QByteArray html = bytesOf(folder.filePath(QStringLiteral("index.html")));
    QVERIFY(html.contains("<img src=\"pictures/0001.jpg\""));
    // A cell that would calculate in a spreadsheet does not.
    QVERIFY(!bytesOf(folder.filePath(QStringLiteral("choice.csv"))).contains(",="));

    VERIFY_ERROR((void)LookbookService(*w).write(house.order(), LookbookFormat::Html, path, drawnPicture, progress),
                 Error::Kind::BadInput);
    const QString file = w.folder() + QStringLiteral("/a.pdf");
    (void)LookbookService(*w).write(house.order(), LookbookFormat::Pdf, file, drawnPicture, progress);
    QCOMPARE(PdfChecker(bytesOf(file)).problems(), QStringList());
    VERIFY_ERROR((void)LookbookService(*w).write(house.order(), LookbookFormat::Html, file, drawnPicture, progress),
                 Error::Kind::BadInput);
}

void TestLookbook::nothingHalfMadeStays()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    const QString home = w.folder() + QStringLiteral("/out");
    QVERIFY(QDir().mkpath(home));
    for (const LookbookFormat format : {LookbookFormat::Html, LookbookFormat::Pdf}) {
        Progress stopped;
        std::atomic<int> asked = 0;
        const LookbookPictures stopping = [&](const Lookbook &book, const LookbookItem &item, int edge) {
            ++asked;
            stopped.cancel();
            return drawnPicture(book, item, edge);
        };
        VERIFY_ERROR(
            (void)LookbookService(*w).write(house.order(), format, home + QStringLiteral("/x"), stopping, stopped),
            Error::Kind::Cancelled);
        QVERIFY(asked > 0);
        const LookbookPictures failing = [](const Lookbook &, const LookbookItem &, int) -> LookbookPicture {
            throw Error(Error::Kind::Unavailable, "no");
        };
        Progress progress;
        VERIFY_ERROR(
            (void)LookbookService(*w).write(house.order(), format, home + QStringLiteral("/x"), failing, progress),
            Error::Kind::Unavailable);
        QVERIFY(QDir(home).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
    // Nor is the workspace written over.
    if (!TestWorkspace::isPostgres()) {
        Progress progress;
        VERIFY_ERROR((void)LookbookService(*w).write(house.order(), LookbookFormat::Pdf, w.addressText(), drawnPicture,
                                                     progress),
                     Error::Kind::BadInput);
    }
}

void TestLookbook::documentFollowsItsSchema()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    house.sell();
    const JsonSchema schema(parseJson(lookbookSchema(), QStringLiteral("schema")));
    const auto findings = [&](const Lookbook &book) {
        const std::string text = lookbookJson(book, {QSize(3, 4), {}, {}, {}}).dump();
        return schema.findings(parseJson(QByteArray::fromStdString(text), QStringLiteral("lookbook.json")));
    };
    LookbookOrder order = house.order();
    QCOMPARE(findings(house.book(order)).join(u'\n'), QString());
    order.brand = {};
    order.asksRights = false;
    order.title.clear();
    QCOMPARE(findings(house.book(order)).join(u'\n'), QString());
    Json wrong = Json::parse(lookbookJson(house.book(order), {}).dump());
    wrong["works"][0]["rights"] = {{"verdict", "perhaps"}};
    QVERIFY(!schema.isValid(wrong));
}

void TestLookbook::whomItWasShownTo()
{
    const TestWorkspace w;
    const LookbookHouse house(*w);
    Progress progress;
    const LookbookService service(*w);
    const Id<Asset> first = house.house.assets[0];
    QVERIFY(service.shownTo(first).isEmpty());
    const QString path = w.folder() + QStringLiteral("/shown.pdf");
    const LookbookOutcome outcome = service.write(house.order(), LookbookFormat::Pdf, path, drawnPicture, progress);
    for (const Id<Asset> asset : house.house.assets) {
        const QList<LookbookShown> shown = service.shownTo(asset);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().reference, outcome.reference);
        QCOMPARE(shown.first().brand, house.house.taihu);
        QVERIFY(!shown.first().brandEn.isEmpty());
    }
    QCOMPARE(AssetService(*w).detail(first).history.first().action, QStringLiteral("lookbook given"));
    const QList<HistoryEntry> ofBrand = historyOf(w.db(), "brand", house.house.taihu.value);
    QCOMPARE(ofBrand.first().action, QStringLiteral("lookbook given"));
    // For nobody in particular, and of one work.
    LookbookOrder order = house.order();
    order.brand = {};
    order.assets.ids.resize(1);
    (void)service.write(order, LookbookFormat::Pdf, path, drawnPicture, progress);
    QCOMPARE(service.shownTo(first).size(), 2);
    QVERIFY(!service.shownTo(first).first().brand.isSet()); // the newest first
    QCOMPARE(service.shownTo(house.house.assets[1]).size(), 1);
    // An answer is known by its reference.
    const auto brandOf = [&](const QString &reference) {
        QFile file(w.folder() + QStringLiteral("/answer.json"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(R"({"format": "lianming-lookbook-choice/1", "lookbook": ")" + reference.toUtf8()
                   + R"(", "choices": [{"number": 1, "code": "SZM/1"}]})");
        file.close();
        return service.readChoice(file.fileName()).brand;
    };
    QCOMPARE(brandOf(outcome.reference), house.house.taihu);
    QVERIFY(!brandOf(QStringLiteral("LB-20260601-00000000")).isSet());
    // What was not written was not shown.
    VERIFY_ERROR((void)service.write(house.order(), LookbookFormat::Pdf, QStringLiteral("/proc/none.pdf"), drawnPicture,
                                     progress),
                 Error::Kind::Unavailable);
    QCOMPARE(service.shownTo(first).size(), 2);
}

void TestLookbook::choiceComesBack_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("kept by the page") << QByteArray(
        R"({"format": "lianming-lookbook-choice/1", "lookbook": "LB-20260601-0123ABCD",
            "choices": [{"number": 2, "code": "SZM/2"}, {"number": 4, "code": "SZM/4"}], "remark": "soon"})");
    QTest::newRow("table") << QByteArray("\xEF\xBB\xBFnumber,code,title,choice,remark\r\n1,SZM/1,Vase,,\r\n"
                                         "2,SZM/2,\"Vase, 2\",x,\r\n3,SZM/3,Vase,,no\r\n4,SZM/4,Vase,1,\r\n"
                                         "lookbook,LB-20260601-0123ABCD,,,\r\n");
    QTest::newRow("mailed text") << QByteArray(
        "> LB-20260601-0123ABCD\r\n> 2 | SZM/2 | 瓶 | 甲\r\n> 4 | SZM/4 | 瓶\r\n");
    QTest::newRow("mailed form") << QByteArray(
        "Subject: LB-20260601-0123ABCD\n\nchoice=2 | SZM/2 | Vase\nchoice=4 | SZM/4 | Vase\nchoice=4 | SZM/4 | Vase\n"
        "remark=soon\n");
}

void TestLookbook::choiceComesBack()
{
    QFETCH(const QByteArray, answer);
    QVERIFY(isLookbookChoice(answer));
    const TestWorkspace w;
    const LookbookHouse house(*w);
    QFile file(w.folder() + QStringLiteral("/answer"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(answer) == answer.size());
    file.close();
    const ChosenWorks chosen = LookbookService(*w).readChoice(file.fileName());
    QCOMPARE(chosen.choice.lookbook, QStringLiteral("LB-20260601-0123ABCD"));
    QCOMPARE(chosen.works.size(), 2);
    QCOMPARE(chosen.works[0].asset, house.house.assets[1]);
    QCOMPARE(chosen.works[1].asset, house.house.assets[3]);
    QCOMPARE(chosen.works[1].line.number, 4);
    QVERIFY(!chosen.works[0].isArchived && !chosen.works[1].isArchived);
    // What was merged since, another record stands for; what was archived since is told.
    w.db().execute(QStringLiteral("UPDATE asset SET archived_on = '2026-05-01' WHERE code IN ('SZM/2', 'SZM/4')"));
    w.db().execute(QStringLiteral("UPDATE asset SET merged_into_id = (SELECT id FROM asset WHERE code = 'SZM/1') WHERE "
                                  "code = 'SZM/2'"));
    const ChosenWorks later = LookbookService(*w).readChoice(file.fileName());
    QCOMPARE(later.works[0].asset, house.house.assets[0]);
    QCOMPARE(later.works[0].code, QStringLiteral("SZM/1"));
    QVERIFY(!later.works[0].isArchived);
    QVERIFY(later.works[1].isArchived);
    VERIFY_ERROR((void)LookbookService(*w).readChoice(w.folder() + QStringLiteral("/none")), Error::Kind::BadInput);
}

void TestLookbook::answersThatAreNone()
{
    for (const QByteArray &other : {QByteArray(), QByteArray("thank you"), QByteArray(R"({"format": "other"})"),
                                    QByteArray("number,code,title\n1,SZM/1,Vase\n"), QByteArray("<lido:lido/>")})
        QVERIFY(!isLookbookChoice(other));
    const auto read = [](const QByteArray &answer) {
        (void)readLookbookChoice(answer, QStringLiteral("answer"));
    };
    for (const QByteArray &answer :
         {QByteArray(), QByteArray("thank you"), QByteArray("{}"), QByteArray("{\"format\": \"other\"}"),
          QByteArray("number,code,title,choice,remark\n1,SZM/1,Vase,,\n"),
          QByteArray(R"({"format": "lianming-lookbook-choice/1", "lookbook": "LB", "choices": [{"code": 1}]})"),
          QByteArray("number,code,title,choice,remark\n1,\"SZM/1,Vase,,\n")})
        VERIFY_ERROR(read(answer), Error::Kind::BadInput);
}

QTEST_MAIN(TestLookbook)
#include "tst_lookbook.moc"
