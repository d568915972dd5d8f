// Listings: what a shop shows and how it is read, platforms and addresses, sheets with and without pictures, and sheets
// that mean harm.
#include "core/copies/listingimport.h"
#include "core/copies/listingrepository.h"
#include "core/copies/platform.h"
#include "core/copies/sellerservice.h"
#include "core/copies/triageservice.h"
#include "tests/core/copies/smallworkbook.h"
#include "tests/support/testworkspace.h"

#include <QDir>
#include <QTest>

using namespace lianming;
using test::tinyPng;
using test::writeBytes;

namespace {

const Currency yuan;

struct Sheet {
    TestWorkspace w;
    QDir folder{w.folder()};

    [[nodiscard]] QString put(const QString &name, const QByteArray &content) const
    {
        const QString path = folder.filePath(name);
        (void)folder.mkpath(QFileInfo(path).path());
        writeBytes(path, content);
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite)
            || !file.setFileTime(QDateTime(QDate(2026, 5, 20), QTime(6, 0), Qt::UTC),
                                 QFileDevice::FileModificationTime))
            qFatal("no time of %s", qPrintable(path));
        return path;
    }
    [[nodiscard]] ListingImportReport take(const QString &path, ListingImportOptions options = {}) const
    {
        Progress progress;
        return ListingImporter(*w).run(path, options, progress);
    }
    [[nodiscard]] qint64 count(const char *table) const
    {
        return Statement(w.db(), QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1StringView(table)))
            .one<qint64>()
            .value_or(-1);
    }
    [[nodiscard]] QList<ListingItem> listings() const { return TriageService(*w).listings(); }
};

QStringList reasons(const QList<ListingIssue> &issues)
{
    QStringList out;
    for (const ListingIssue &one : issues)
        out.append(QStringLiteral("%1 %2 %3").arg(one.row).arg(one.field, one.reason));
    return out;
}

} // namespace

class TestListings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pricesHaveOneReading_data();
    void pricesHaveOneReading();
    void salesHaveOneReading_data();
    void salesHaveOneReading();
    void platformsAreKnownByNameAndAddress();
    void listingsAreKnownAgain();
    void whatAListingIsKnownBy_data();
    void whatAListingIsKnownBy();
    void numbersOfASheetAreNoIdentity();
    void listingsKeepTheirSeller();
    void manyShopsSellFromOnePage();
    void marksAreCompared();
    void exposureIsExact();
    void takesASheet();
    void takesItOnce();
    void aTrialChangesNothing();
    void columnsAreMapped();
    void everyBadRowIsNamed();
    void picturesStayInTheFolder();
    void nothingIsFetched();
    void takesPicturesOfAWorkbook();
    void aPictureOfManyRowsIsReadOnce();
    void rowsHaveAFewPictures();
    void refusesFormulasWithoutResult();
    void refusesFalseClaims();
    void sellersAreKnownAgain();
    void anotherNumberIsNoEarlierName();
    void anEarlierNameIsKnownInAnySpelling();
    void stoppedItChangesNothing();
};

void TestListings::pricesHaveOneReading_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *shown, const char *read) {
        QTest::newRow(shown) << QString::fromUtf8(shown) << QString::fromUtf8(read);
    };
    row("128", "128.00 CNY");
    row("¥128.50", "128.50 CNY");
    row("￥１２８", "128.00 CNY");
    row("券后价 89.9 元", "89.90 CNY");
    row("1,280.00", "1280.00 CNY");
    row("1.2万", "12000.00 CNY");
    row("US$ 12.30", "12.30 USD");
    row("12.30 USD", "12.30 USD");
    row("1200円", "1200 JPY");
    row("89-128", "");
    row("¥89.00 ~ ¥128.00", "");
    row("12.345", "");
    row("面议", "");
    row("-5", "");
    row("99999999999999999999", "");
    QTest::newRow("long") << QStringLiteral("128") + QString(300, u' ') << QString();
    row("", "");
}

void TestListings::pricesHaveOneReading()
{
    QFETCH(const QString, shown);
    QFETCH(const QString, read);
    const auto price = readShownPrice(shown, yuan);
    QCOMPARE(price ? price->text() + u' ' + price->currency.codeText() : QString(), read);
}

void TestListings::salesHaveOneReading_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<qint64>("read");
    const auto row = [](const char *shown, qint64 read) {
        QTest::newRow(shown) << QString::fromUtf8(shown) << read;
    };
    row("0", 0);
    row("1,234", 1234);
    row("已售 500+", 500);
    row("500+人付款", 500);
    row("2.3万+", 23'000);
    row("月销1万", 10'000);
    row("1.2k sold", 1200);
    row("3千", 3000);
    row("2.34567万", -1); // no whole number
    row("100-200", -1);
    row("-3", -1);
    row("很多", -1);
    row("", -1);
}

void TestListings::salesHaveOneReading()
{
    QFETCH(const QString, shown);
    QFETCH(const qint64, read);
    QCOMPARE(readShownUnits(shown).value_or(-1), read);
}

void TestListings::platformsAreKnownByNameAndAddress()
{
    QCOMPARE(platformCode(QStringLiteral("天猫")), QStringLiteral("tmall"));
    QCOMPARE(platformCode(QStringLiteral("JD.com")), QStringLiteral("jd"));
    QCOMPARE(platformCode(QString(), QStringLiteral("https://detail.tmall.com/item.htm?id=6789")),
             QStringLiteral("tmall"));
    // A host that only looks like one is none.
    QCOMPARE(platformCode(QString(), QStringLiteral("https://tmall.com.example.org/item")), QString());
    QCOMPARE(platformCode(QString(), QStringLiteral("https://nottaobao.com/")), QString());
    QCOMPARE(platformCode(QStringLiteral("My Shop")), QStringLiteral("my-shop"));
    QCOMPARE(platformChannel(QStringLiteral("tmall")), QStringLiteral("online/marketplace/tmall"));
    QCOMPARE(platformChannel(QStringLiteral("my-shop")), QStringLiteral("online"));
    QCOMPARE(platformChannel(QStringLiteral("unknown")), QString());
    QCOMPARE(listingNumberOf(QStringLiteral("https://item.taobao.com/item.htm?spm=a1.2&id=778899")),
             QStringLiteral("778899"));
    QCOMPARE(listingNumberOf(QStringLiteral("https://item.jd.com/100012043978.html")), QStringLiteral("100012043978"));
    QCOMPARE(listingNumberOf(QStringLiteral("https://example.org/item.htm?id=778899")), QString());
    QCOMPARE(comparableUrl(QStringLiteral("HTTPS://www.Example.org/a/?utm_source=x&b=1#top")),
             QStringLiteral("example.org/a?b=1"));
    QCOMPARE(comparableUrl(QStringLiteral("javascript:alert(1)")), QString());
    QCOMPARE(comparableUrl(QStringLiteral("file:///etc/passwd")), QString());
}

void TestListings::listingsAreKnownAgain()
{
    Listing one;
    one.url = QStringLiteral("https://www.example.org/a?utm_source=x");
    Listing other;
    other.url = QStringLiteral("http://example.org/a/");
    QCOMPARE(listingKey(one, {}), listingKey(other, {}));
    QVERIFY(listingKey(Listing(), QStringLiteral("a")) != listingKey(Listing(), QStringLiteral("b")));
    Listing later;
    later.platform = QStringLiteral("jd");
    later.seenAt = QDateTime(QDate(2026, 6, 2), QTime(0, 0), Qt::UTC);
    later.territory = QStringLiteral("WORLD");
    later.category = QStringLiteral("*");
    later.url = QStringLiteral("ftp://x");
    const auto problems = validate(later, TestWorkspace::clock().now());
    QCOMPARE(problems, (QList{ListingProblem::UrlForm, ListingProblem::CategoryForm, ListingProblem::TerritoryForm,
                              ListingProblem::SeenLater}));
}

void TestListings::whatAListingIsKnownBy_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("seller");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *platform, const char *number, const char *url, int seller,
                        const char *key) {
        QTest::newRow(name) << platform << number << url << seller << key;
    };
    const char *item = "https://detail.tmall.com/item.htm?id=678900112233";
    row("the platform's number", "tmall", "678900112233", "", 7, "no:678900112233");
    row("in the address", "tmall", "", item, 7, "no:678900112233");
    row("a serial number beside the address", "tmall", "17", item, 7, "no:678900112233");
    row("an address without a number", "my-shop", "17", "https://example.org/a", 7, "url:example.org/a");
    row("a serial number", "tmall", "17", "", 7, "no:7:17");
    row("a day", "tmall", "20260501", "", 7, "no:7:20260501");
    row("a number of no platform", "unknown", "678900112233", "", 7, "no:7:678900112233");
    row("a serial number of nobody", "tmall", "17", "", 0, "picture:0:ff");
    // Amazon's numbers and pages are of goods, which many shops sell.
    const char *goods = "https://www.amazon.com/dp/B0ABCD1234";
    row("Amazon's", "amazon", "B0ABCD1234", "", 0, "no:0:B0ABCD1234");
    row("Amazon's of a shop", "amazon", "B0ABCD1234", "", 7, "no:7:B0ABCD1234");
    row("Amazon's of another", "amazon", "B0ABCD1234", goods, 8, "no:8:B0ABCD1234");
    row("nothing", "tmall", "", "", 7, "picture:7:ff");
}

void TestListings::whatAListingIsKnownBy()
{
    QFETCH(const QString, platform);
    QFETCH(const QString, number);
    QFETCH(const QString, url);
    QFETCH(const int, seller);
    QFETCH(const QString, key);
    Listing listing;
    listing.platform = platform;
    listing.number = number;
    listing.url = url;
    listing.seller = {seller};
    QCOMPARE(listingKey(listing, QStringLiteral("ff")), key);
}

void TestListings::numbersOfASheetAreNoIdentity()
{
    const Sheet s;
    // Two months' sheets, each of which counts from 1.
    QCOMPARE(s.take(s.put(QStringLiteral("march.csv"), "编号,平台,店铺,商品链接\n1,天猫,甲,https://a.example.org/1\n"))
                 .added,
             1);
    QCOMPARE(s.take(s.put(QStringLiteral("april.csv"), "编号,平台,店铺,商品链接\n1,天猫,乙,https://b.example.org/9\n"))
                 .added,
             1);
    const QList<ListingItem> all = s.listings();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].sellerName, QStringLiteral("甲"));
    QCOMPARE(all[0].listing.url, QStringLiteral("https://a.example.org/1"));
    QCOMPARE(all[1].sellerName, QStringLiteral("乙"));
    // The maker's article number is the same in every shop, and a person may take it for the listing's.
    const QString articles =
        s.put(QStringLiteral("may.csv"), "货号,平台,店铺\nA-12,天猫,甲\nA-12,天猫,乙\nA-12,天猫,丙\nA-12,天猫,\n");
    ListingImportOptions options;
    options.mapping = proposeListingLayout(articles).mapping;
    QVERIFY(!options.mapping->columns.contains(ListingField::Number));
    options.mapping->columns[ListingField::Number] = 0;
    const ListingImportReport report = s.take(articles, options);
    QCOMPARE(report.added, 3);
    QCOMPARE(reasons(report.refusals), QStringList{QStringLiteral("5  nothing_known")});
}

void TestListings::listingsKeepTheirSeller()
{
    const Sheet s;
    const auto take = [&s](const char *shop) {
        return s.take(s.put(QStringLiteral("list.csv"), QByteArray("platform,shop,url\ntmall,") + shop
                                                            + ",https://detail.tmall.com/item.htm?id=678900112233\n"));
    };
    QCOMPARE(take("Lotus").added, 1);
    const ListingImportReport other = take("Peony");
    QCOMPARE(reasons(other.refusals), QStringList{QStringLiteral("2 shop_name other_seller")});
    QCOMPARE(other.changed, 0);
    QCOMPARE(s.listings().first().sellerName, QStringLiteral("Lotus"));
    QCOMPARE(s.count("seller"), 1); // and nothing else came of the row
    // Somebody says that it is the same shop.
    SellerService service(*s.w);
    Seller renamed = service.list().first().seller;
    renamed.otherNames = {renamed.name};
    renamed.name = QStringLiteral("Peony");
    service.change(renamed);
    QCOMPARE(take("Peony").unchanged, 1);
    QCOMPARE(take("Lotus").unchanged, 1); // an old sheet
    QCOMPARE(s.listings().first().sellerName, QStringLiteral("Peony"));
    QCOMPARE(s.count("seller"), 1);
}

void TestListings::manyShopsSellFromOnePage()
{
    const Sheet s;
    const QString path = s.put(QStringLiteral("list.csv"), "platform,shop,url\n"
                                                           "amazon,Lotus,https://www.amazon.com/dp/B0ABCD1234\n"
                                                           "amazon,Peony,https://www.amazon.com/dp/B0ABCD1234\n");
    const ListingImportReport report = s.take(path);
    QCOMPARE(reasons(report.refusals), QStringList());
    QCOMPARE(report.added, 2);
    QCOMPARE(s.count("seller"), 2);
    QCOMPARE(s.listings()[0].sellerName, QStringLiteral("Lotus"));
    QCOMPARE(s.listings()[1].sellerName, QStringLiteral("Peony"));
    QCOMPARE(s.take(path).unchanged, 2);
    // By its number it is known though nobody says whose it is.
    const QString nobodys = s.put(QStringLiteral("nobody.csv"), "platform,item id\namazon,B0ABCD1234\n");
    QCOMPARE(s.take(nobodys).added, 1);
    QCOMPARE(s.take(nobodys).unchanged, 1);
    QCOMPARE(s.count("listing"), 3);
}

void TestListings::marksAreCompared()
{
    const QString zeros(64, u'0');
    QString other = zeros;
    QCOMPARE(markDistance(zeros, other), 0);
    other[0] = u'f';
    other[63] = u'1';
    QCOMPARE(markDistance(zeros, other), 5);
    QCOMPARE(markDistance(zeros, QString(64, u'f')), 256);
    QCOMPARE(markDistance(zeros, QString(63, u'0')), -1);
    QCOMPARE(markDistance(zeros, QString(64, u'x')), -1);
    QCOMPARE(markDistance({}, {}), -1);
}

void TestListings::exposureIsExact()
{
    Listing listing;
    listing.platform = QStringLiteral("jd");
    listing.seenAt = TestWorkspace::clock().now();
    QVERIFY(!listing.exposure());
    listing.price = Money::parse("0.07", yuan);
    listing.units = 300'000'001;
    QCOMPARE(listing.exposure()->text(), QStringLiteral("21000000.07"));
    listing.price = Money::parse("10000000.00", yuan);
    listing.units = 1'000'000'000;
    QCOMPARE(validate(listing, listing.seenAt), QList{ListingProblem::ExposureRange});
}

void TestListings::takesASheet()
{
    const Sheet s;
    (void)s.put(QStringLiteral("pics/a.png"), tinyPng("a"));
    const QString path =
        s.put(QStringLiteral("list.csv"),
              QByteArray("侵权线索 2026-05\n"
                         "平台,店铺名称,店铺ID,商品链接,商品标题,售价,销量,主图,采集日期\n"
                         "天猫,某某家居,7788,https://detail.tmall.com/item.htm?id=6789,牡丹被套,¥128.50,2.3万+,"
                         "pics/a.png,2026-05-03\n"
                         "\n"
                         "京东,小王百货,,https://item.jd.com/100012043978.html,杯子,39-59,很多,,\n"));
    const ListingImportReport report = s.take(path);
    QCOMPARE(report.form, QStringLiteral("CSV"));
    QCOMPARE(report.mapping.headerRecord, 2);
    QCOMPARE(report.present, 2);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.refused, 0);
    QCOMPARE(report.pictures, 1);
    QCOMPARE(reasons(report.notices),
             (QStringList{QStringLiteral("5 price as_shown"), QStringLiteral("5 units as_shown")}));
    const QList<ListingItem> all = s.listings();
    QCOMPARE(all.size(), 2);
    const Listing &first = all[0].listing;
    QCOMPARE(first.platform, QStringLiteral("tmall"));
    QCOMPARE(first.number, QStringLiteral("6789"));
    QCOMPARE(first.price->text(), QStringLiteral("128.50"));
    QCOMPARE(first.units, std::optional<qint64>(23'000));
    QCOMPARE(first.exposure()->text(), QStringLiteral("2955500.00"));
    QCOMPARE(first.seenAt.date(), QDate(2026, 5, 3));
    QCOMPARE(all[0].shopId, QStringLiteral("7788"));
    QCOMPARE(all[0].pictures, 1);
    const Listing &second = all[1].listing;
    QCOMPARE(second.platform, QStringLiteral("jd"));
    QVERIFY(!second.price && !second.units);
    QCOMPARE(second.priceShown, QStringLiteral("39-59"));
    QCOMPARE(second.seenAt.date(), QDate(2026, 5, 20)); // when the file was written
    const auto pictures = ListingRepository(s.w.db()).pictures(first.id);
    QVERIFY(s.w->files.isSound(pictures.first().sha256));
    QCOMPARE(ListingRepository(s.w.db()).waitingCount(), 1);
}

void TestListings::takesItOnce()
{
    const Sheet s;
    (void)s.put(QStringLiteral("a.png"), tinyPng("a"));
    const QString path =
        s.put(QStringLiteral("list.csv"), "platform,shop,url,price,units,picture\n"
                                          "tmall,X,https://detail.tmall.com/item.htm?id=6789,10,5,a.png\n"
                                          "tmall,X,https://detail.tmall.com/item.htm?id=6789&spm=1,10,5,a.png\n"
                                          "tmall,X,,,,a.png\n");
    const ListingImportReport first = s.take(path);
    QCOMPARE(first.added, 2);
    QCOMPARE(first.unchanged, 1);
    QCOMPARE(first.pictures, 2); // of two listings
    const ListingImportReport again = s.take(path);
    QCOMPARE(again.present, 3);
    QCOMPARE(again.unchanged, 3);
    QCOMPARE(again.pictures, 0);
    QCOMPARE(s.count("listing"), 2);
    QCOMPARE(s.count("listing_picture"), 2);
    QCOMPARE(s.count("seller"), 1);
    // A later look at the same listing changes it.
    (void)s.put(
        QStringLiteral("later.csv"),
        "platform,shop,url,price,units,seen\ntmall,X,https://detail.tmall.com/item.htm?id=6789,9,70,2026-05-25\n");
    QCOMPARE(s.take(s.folder.filePath(QStringLiteral("later.csv"))).changed, 1);
    QCOMPARE(s.listings().first().listing.units, std::optional<qint64>(70));
    QCOMPARE(s.listings().first().listing.firstSeenAt.date(), QDate(2026, 5, 20));
    // An older one does not set back what is known.
    QCOMPARE(s.take(path).unchanged, 3);
    QCOMPARE(s.listings().first().listing.units, std::optional<qint64>(70));
}

void TestListings::aTrialChangesNothing()
{
    const Sheet s;
    (void)s.put(QStringLiteral("a.png"), tinyPng("a"));
    const QString path = s.put(QStringLiteral("list.csv"), "platform,item id,picture\njd,1,a.png\njd,2,../x.png\n");
    ListingImportOptions options;
    options.trial = true;
    const qint64 lines = s.count("audit_log");
    const ListingImportReport trial = s.take(path, options);
    QCOMPARE(trial.added, 1);
    QCOMPARE(trial.refused, 1);
    QCOMPARE(trial.pictures, 1);
    QCOMPARE(s.count("listing"), 0);
    QCOMPARE(s.count("stored_file"), 0);
    QCOMPARE(s.count("audit_log"), lines);
    QVERIFY(QDir(s.w->files.folder()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).isEmpty());
    const ListingImportReport real = s.take(path);
    QCOMPARE(real.added, trial.added);
    QCOMPARE(real.refused, trial.refused);
}

void TestListings::columnsAreMapped()
{
    const Sheet s;
    const QString path = s.put(QStringLiteral("list.csv"), "a,b,price\n17,Cup,5\n");
    VERIFY_ERROR((void)s.take(path), Error::Kind::BadInput);
    ListingImportOptions options;
    options.mapping = proposeListingLayout(path).mapping;
    options.mapping->columns[ListingField::Number] = 0;
    options.mapping->columns[ListingField::Title] = 1;
    options.common.platform = QStringLiteral("淘宝");
    options.common.shopName = QStringLiteral("X");
    QCOMPARE(s.take(path, options).added, 1);
    QCOMPARE(s.listings().first().listing.platform, QStringLiteral("taobao"));
    QCOMPARE(s.listings().first().listing.title, QStringLiteral("Cup"));
}

void TestListings::everyBadRowIsNamed()
{
    const Sheet s;
    (void)s.put(QStringLiteral("note.png"), "no picture at all");
    const QString path =
        s.put(QStringLiteral("list.csv"), QByteArray("item id,url,title,currency,category,seen,picture\n"
                                                     "1,ftp://x,a,,,,\n"
                                                     "2,,a,XXX,,,\n"
                                                     "3,,a,,*,,\n"
                                                     "4,,a,,,2026-02-30,\n"
                                                     "5,,a,,,2027-01-01,\n"
                                                     "6,,a,,,,gone.png\n"
                                                     "7,,a,,,,note.png\n"
                                                     ",,only a title,,,,\n"
                                                     "9,,\"open ")
                                              + QByteArray(3000, 'x') + "\",,,,\n10,http://x.org/10,good,,,,\n");
    const ListingImportReport report = s.take(path);
    QCOMPARE(reasons(report.refusals), (QStringList{QStringLiteral("3 currency currency"), QStringLiteral("5 seen day"),
                                                    QStringLiteral("2 url value"), QStringLiteral("4 category value"),
                                                    QStringLiteral("6 seen value"), QStringLiteral("7 picture picture"),
                                                    QStringLiteral("8 picture no_picture"),
                                                    QStringLiteral("9  nothing_known"), QStringLiteral("10  value")}));
    QCOMPARE(report.present, 10);
    QCOMPARE(report.added, 1);
    QCOMPARE(report.refused, 9);
}

void TestListings::picturesStayInTheFolder()
{
    const Sheet s;
    (void)s.put(QStringLiteral("secret.png"), tinyPng("secret"));
    (void)s.put(QStringLiteral("in/sub/a.png"), tinyPng("a"));
    QVERIFY(
        QFile::link(s.folder.filePath(QStringLiteral("secret.png")), s.folder.filePath(QStringLiteral("in/link.png"))));
    QVERIFY(QFile::link(s.folder.path(), s.folder.filePath(QStringLiteral("in/up"))));
    const QString sheet = s.put(QStringLiteral("in/list.csv"), "x");
    Message problem;
    for (const char *bad : {"../secret.png", "sub/../../secret.png", "..\\secret.png", "/etc/passwd", "C:\\x.png",
                            "//host/x.png", "link.png", "up/secret.png", "sub", "nothing.png", "file:///etc/passwd"})
        QVERIFY2(pictureBeside(sheet, QString::fromUtf8(bad), problem).isEmpty(), bad);
    QVERIFY(pictureBeside(sheet, s.folder.filePath(QStringLiteral("in/sub/a.png")), problem).isEmpty());
    for (const char *good : {"sub/a.png", "sub\\a.png", "./sub/../sub/a.png"})
        QVERIFY2(!pictureBeside(sheet, QString::fromUtf8(good), problem).isEmpty(), good);
}

void TestListings::nothingIsFetched()
{
    const Sheet s;
    const QString path =
        s.put(QStringLiteral("list.csv"),
              "url,picture\nhttp://x.org/1,https://img.example.org/a.png\nhttp://x.org/2,//img.example.org/b.png\n");
    const ListingImportReport report = s.take(path);
    QCOMPARE(report.added, 2);
    QCOMPARE(report.pictures, 0);
    QCOMPARE(reasons(report.notices),
             (QStringList{QStringLiteral("2 picture not_fetched"), QStringLiteral("3 picture not_fetched")}));
}

void TestListings::takesPicturesOfAWorkbook()
{
    const Sheet s;
    const QByteArray book = test::workbookOf(
        {{QStringLiteral("平台"), QStringLiteral("商品ID"), QStringLiteral("图片")},
         {QStringLiteral("淘宝"), QStringLiteral("1001"), QString()},
         {QStringLiteral("淘宝"), QStringLiteral("1002"), QStringLiteral("=DISPIMG(\"ID_0A\",1)")},
         {QStringLiteral("淘宝"), QStringLiteral("1003"), QString()}},
        {{2, tinyPng("one")}, {2, tinyPng("two")}, {4, QByteArray("no picture")}}, {{"ID_0A", tinyPng("cell")}});
    const ListingImportReport report = s.take(s.put(QStringLiteral("list.xlsx"), book));
    QCOMPARE(report.form, QStringLiteral("XLSX"));
    QCOMPARE(report.mapping.sheet, QStringLiteral("链接"));
    QCOMPARE(report.added, 2);
    QCOMPARE(report.pictures, 3);
    QCOMPARE(reasons(report.refusals), QStringList{QStringLiteral("4 picture no_picture")});
    const QList<ListingItem> all = s.listings();
    QCOMPARE(all[0].pictures, 2);
    QCOMPARE(all[1].pictures, 1);
    const auto pictures = ListingRepository(s.w.db()).pictures(all[1].listing.id);
    QCOMPARE(s.w->files.read(pictures.first().sha256), tinyPng("cell"));
    QCOMPARE(s.take(s.folder.filePath(QStringLiteral("list.xlsx"))).unchanged, 2);
}

void TestListings::aPictureOfManyRowsIsReadOnce()
{
    // Read again for each of them, it would be 400 GB, for longer than a test may take.
    constexpr int rows = 20'000;
    constexpr qsizetype size = 20 << 20;
    const Sheet s;
    QList<QStringList> cells{{QStringLiteral("url")}};
    QList<test::SheetPicture> pictures;
    for (int i = 0; i < rows; ++i) {
        cells.append({QStringLiteral("https://example.org/%1").arg(i)});
        pictures.append({i + 2, i == 0 ? QByteArray(size, '\0') : QByteArray(), 0, i > 0});
    }
    ListingImportOptions trial;
    trial.trial = true;
    const ListingImportReport report =
        s.take(s.put(QStringLiteral("list.xlsx"), test::workbookOf(cells, pictures)), trial);
    QCOMPARE(report.refused, rows);
    QCOMPARE(reasons(report.refusals).first(), QStringLiteral("2 picture no_picture"));
    QCOMPARE(reasons(report.refusals).at(777), QStringLiteral("779 picture no_picture"));
}

void TestListings::rowsHaveAFewPictures()
{
    const Sheet s;
    QList<test::SheetPicture> pictures;
    for (int i = 0; i < 51; ++i)
        pictures.append({2, tinyPng(QByteArray::number(i))});
    for (int i = 0; i < 60; ++i)
        pictures.append({3, {}, 0, true}); // the last one, over and over
    const QByteArray book = test::workbookOf(
        {{QStringLiteral("url")}, {QStringLiteral("https://example.org/1")}, {QStringLiteral("https://example.org/2")}},
        pictures);
    const ListingImportReport report = s.take(s.put(QStringLiteral("list.xlsx"), book));
    QCOMPARE(reasons(report.refusals), QStringList{QStringLiteral("2 picture too_many")});
    QCOMPARE(report.added, 1);
    QCOMPARE(report.pictures, 1);
}

void TestListings::refusesFormulasWithoutResult()
{
    const Sheet s;
    const QByteArray book = test::workbookOf({{QStringLiteral("url"), QStringLiteral("title")},
                                              {QStringLiteral("1"), QStringLiteral("=HYPERLINK(\"http://x\")")},
                                              {QStringLiteral("http://x.org/2"), QStringLiteral("good")}});
    const ListingImportReport report = s.take(s.put(QStringLiteral("list.xlsx"), book));
    QCOMPARE(reasons(report.refusals), QStringList{QStringLiteral("2 title formula")});
    QCOMPARE(report.added, 1);
    // A text that looks like one stays a text.
    const ListingImportReport text =
        s.take(s.put(QStringLiteral("list.csv"), "url,title\nhttp://x.org/3,\"=cmd|' /C calc'!A0\"\n"));
    QCOMPARE(text.added, 1);
    QCOMPARE(s.listings().last().listing.title, QStringLiteral("=cmd|' /C calc'!A0"));
}

void TestListings::refusesFalseClaims()
{
    const Sheet s;
    constexpr quint32 gigabyte = 1U << 30;
    const QList<QStringList> rows{{QStringLiteral("item id")}, {QStringLiteral("1")}};
    const QString lying = s.put(QStringLiteral("list.xlsx"), test::workbookOf(rows, {{2, tinyPng(), gigabyte}}));
    VERIFY_ERROR((void)s.take(lying), Error::Kind::BadInput);
    const QString picture = s.put(QStringLiteral("x.csv"), tinyPng());
    VERIFY_ERROR((void)s.take(picture), Error::Kind::BadInput);
    VERIFY_ERROR((void)s.take(s.folder.filePath(QStringLiteral("none.csv"))), Error::Kind::BadInput);
    VERIFY_ERROR((void)s.take(s.put(QStringLiteral("empty.csv"), {})), Error::Kind::BadInput);
    QCOMPARE(s.count("listing"), 0);
}

void TestListings::sellersAreKnownAgain()
{
    const Sheet s;
    const auto take = [&s](const QByteArray &rows) {
        (void)s.take(s.put(QStringLiteral("list.csv"), "platform,item id,shop,shop id\n" + rows));
    };
    take("tmall,1,Lotus Home,\n");
    take("tmall,2,LOTUS  home,900\n"); // the same shop, now with its number
    QCOMPARE(s.count("seller"), 1);
    take("tmall,3,New Name,900\n");
    const QList<SellerItem> all = SellerService(*s.w).list();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].seller.name, QStringLiteral("New Name"));
    QVERIFY(all[0].seller.otherNames.contains(QStringLiteral("Lotus Home")));
    QCOMPARE(all[0].listings, 3);
    take("tmall,4,Lotus Home,\n"); // its earlier name says whose it is, and is none of today's
    QCOMPARE(SellerService(*s.w).list()[0].listings, 4);
    QCOMPARE(SellerService(*s.w).list()[0].seller.name, QStringLiteral("New Name"));
    take("taobao,4,New Name,900\n"); // another platform
    take("tmall,5,New Name,901\n");  // another shop of that name
    QCOMPARE(s.count("seller"), 3);
    QCOMPARE(SellerService(*s.w).list({.text = QStringLiteral("lotus")}).size(), 1);
    QCOMPARE(SellerService(*s.w).list({.platform = QStringLiteral("taobao")}).size(), 1);
    QCOMPARE(SellerService(*s.w).named(QStringLiteral("tmall:901")).shopId, QStringLiteral("901"));
    VERIFY_ERROR((void)SellerService(*s.w).named(QStringLiteral("New Name")), Error::Kind::BadInput);
    // A shop that is called like another's id.
    take("tmall,6,1,902\n");
    VERIFY_ERROR((void)SellerService(*s.w).named(QStringLiteral("1")), Error::Kind::BadInput);
    QCOMPARE(SellerService(*s.w).named(QStringLiteral("2")).platform, QStringLiteral("taobao"));
}

void TestListings::anotherNumberIsNoEarlierName()
{
    const Sheet s;
    const auto take = [&s](const QByteArray &rows) {
        (void)s.take(s.put(QStringLiteral("list.csv"), "platform,item id,shop,shop id\n" + rows));
    };
    take("tmall,1,Old,\n");
    SellerService service(*s.w);
    Seller renamed = service.list().first().seller;
    rename(renamed, QStringLiteral("New"));
    QCOMPARE(renamed.otherNames, QStringList{QStringLiteral("Old")});
    service.change(renamed);
    take("tmall,2,Old,555\n"); // somebody has taken the name that has become free
    const QList<SellerItem> all = service.list();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].seller.name, QStringLiteral("New"));
    QCOMPARE(all[0].seller.shopId, QString());
    QCOMPARE(all[0].listings, 1);
    QCOMPARE(all[1].seller.name, QStringLiteral("Old"));
    QCOMPARE(all[1].seller.shopId, QStringLiteral("555"));
    QCOMPARE(all[1].listings, 1);
}

void TestListings::anEarlierNameIsKnownInAnySpelling()
{
    const Sheet s;
    const auto take = [&s](const QByteArray &rows) {
        (void)s.take(s.put(QStringLiteral("list.csv"), "platform,item id,shop,shop id\n" + rows));
    };
    take("tmall,1,Lotus Home,900\n");
    take("tmall,2,New,900\n");
    take("tmall,3,LOTUS HOME,\n");
    take("tmall,4,New,\n");
    const QList<SellerItem> all = SellerService(*s.w).list();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].listings, 4);
    QCOMPARE(all[0].seller.name, QStringLiteral("New"));
    QCOMPARE(all[0].seller.otherNames, QStringList{QStringLiteral("Lotus Home")});
}

void TestListings::stoppedItChangesNothing()
{
    const Sheet s;
    const QString path = s.put(QStringLiteral("list.csv"), "platform,item id\njd,1\njd,2\n");
    Progress progress;
    progress.cancel();
    VERIFY_ERROR((void)ListingImporter(*s.w).run(path, {}, progress), Error::Kind::Cancelled);
    QCOMPARE(s.count("listing"), 0);
}

QTEST_GUILESS_MAIN(TestListings)
#include "tst_listings.moc"
