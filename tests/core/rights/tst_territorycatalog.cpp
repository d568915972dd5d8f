// The trees that codes are chosen from: territories with their names in both languages, categories and channels.
#include "core/base/codetree.h"
#include "core/rights/pathcatalog.h"
#include "core/rights/territorycatalog.h"
#include "core/rights/usedcodes.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include "core/proposals/proposalservice.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <set>

using namespace lianming;
using Codes = std::vector<std::string>;

namespace {

constexpr auto en = NameLanguage::English;
constexpr auto zh = NameLanguage::Chinese;

TerritoryCatalog withRegions()
{
    const Json json = parseJson(R"({"regions": {"EU": ["DE", "FR"], "华东区": ["CN-SH", "CN-JS", "CN-ZJ"]}})",
                                QStringLiteral("t.json"));
    return TerritoryCatalog(Regions::parse(JsonNode(json, QStringLiteral("t.json")).member("regions")));
}

bool contains(const Codes &codes, std::string_view code)
{
    return std::ranges::find(codes, code) != codes.end();
}

} // namespace

class TestTerritoryCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isATreeOfTheRightsModel();
    void namesBothLanguages_data();
    void namesBothLanguages();
    void namesEveryProvinceInChinese();
    void countriesThatIsoAlsoListsBelowOthers();
    void regionsStandBesideContinents();
    void finds_data();
    void finds();
    void findsRegions();
    void knowsWhatIsCovered();
    void isFast();
    void categories();
    void channels();
    void pathsAreFound_data();
    void pathsAreFound();
    void whatTheWorkspaceUses();
};

void TestTerritoryCatalog::isATreeOfTheRightsModel()
{
    const TerritoryCatalog catalog;
    std::set<std::string> seen;
    Codes open{"WORLD"};
    size_t countries = 0;
    size_t subdivisions = 0;
    while (!open.empty()) {
        const std::string code = open.back();
        open.pop_back();
        QVERIFY2(seen.insert(code).second, code.c_str());
        QVERIFY2(!catalog.name(code, en).isEmpty() && !catalog.name(code, zh).isEmpty(), code.c_str());
        if (!TerritoryCatalog::isGroup(code)) {
            const TerritoryForm form = territoryForm(code);
            countries += form == TerritoryForm::Country ? 1 : 0;
            subdivisions += form == TerritoryForm::Subdivision ? 1 : 0;
            QVERIFY2(form != TerritoryForm::None && form != TerritoryForm::Region, code.c_str());
            QVERIFY(catalog.contains(code));
        }
        const Codes children = catalog.children(code);
        QCOMPARE(catalog.hasChildren(code), !children.empty());
        for (const std::string &child : children) {
            QCOMPARE(catalog.path(child).back(), code);
            QVERIFY2(TerritoryCatalog::isGroup(code) || isAtOrBelowTerritory(child, code), child.c_str());
        }
        open.insert(open.end(), children.begin(), children.end());
    }
    QCOMPARE(countries, size_t(249));
    QVERIFY2(subdivisions > 4900, qPrintable(QString::number(subdivisions)));
    QVERIFY((catalog.path("CN-GS") == Codes{"WORLD", "@142", "CN"}));
    QVERIFY(catalog.path("WORLD").empty());
    QVERIFY(catalog.path("ZZ").empty());
    QVERIFY(!catalog.contains("ZZ"));
    QVERIFY(!catalog.contains("@142"));
    QVERIFY(!catalog.contains("EU"));
}

void TestTerritoryCatalog::namesBothLanguages_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const char *code, const char *english, const char *chinese) {
        QTest::newRow(code) << QByteArray(code) << QString::fromUtf8(english) << QString::fromUtf8(chinese);
    };
    row("WORLD", "Worldwide", "全球");
    row("CN", "China", "中国");
    row("HK", "Hong Kong", "中国香港");
    row("MO", "Macao", "中国澳门");
    row("TW", "Taiwan", "中国台湾");
    row("KR", "South Korea", "韩国");
    row("CN-GS", "Gansu", "甘肃省");
    row("CN-NM", "Inner Mongolia", "内蒙古自治区");
    row("GB-SCT", "Scotland", "苏格兰");
    row("KR-11", "Seoul", "首尔特别市");
    row("JP-09", "Tochigi", "栃木县");
    row("TW-TPE", "Taipei", "台北市");
    row("@150", "Europe", "欧洲");
    row("EU", "European Union", "欧盟");
    row("ZZ", "", "");
}

void TestTerritoryCatalog::namesBothLanguages()
{
    QFETCH(QByteArray, code);
    QTEST(TerritoryCatalog().name(code.toStdString(), en), "english");
    QTEST(TerritoryCatalog().name(code.toStdString(), zh), "chinese");
}

void TestTerritoryCatalog::namesEveryProvinceInChinese()
{
    const TerritoryCatalog catalog;
    const Codes provinces = catalog.children("CN");
    QCOMPARE(provinces.size(), size_t(31));
    for (const std::string &code : provinces) {
        const QString name = catalog.name(code, zh);
        QVERIFY2(name.endsWith(u'省') || name.endsWith(u'市') || name.endsWith(QStringLiteral("自治区")), code.c_str());
        QVERIFY2(!catalog.name(code, en).contains(QStringLiteral("Sheng")), code.c_str());
        QVERIFY(catalog.search(name).front() == code);
    }
}

void TestTerritoryCatalog::countriesThatIsoAlsoListsBelowOthers()
{
    const TerritoryCatalog catalog;
    const std::pair<const char *, const char *> pairs[] = {{"CN-HK", "HK"}, {"CN-MO", "MO"},  {"CN-TW", "TW"},
                                                           {"US-PR", "PR"}, {"FR-971", "GP"}, {"NL-BQ1", "BQ-BO"}};
    for (const auto &[below, country] : pairs) {
        QVERIFY2(!catalog.contains(below), below);
        QVERIFY2(catalog.contains(country), country);
        QCOMPARE(TerritoryCatalog::writtenAs(below), std::string(country));
        QVERIFY(catalog.search(QString::fromLatin1(below)).empty()
                || catalog.search(QString::fromLatin1(below)).front() != below);
    }
    QCOMPARE(TerritoryCatalog::writtenAs("CN-GS"), std::string("CN-GS"));
    QCOMPARE(TerritoryCatalog::writtenAs("ZZ"), std::string("ZZ"));
    QVERIFY((catalog.path("HK") == Codes{"WORLD", "@142"}));
    QVERIFY(!contains(catalog.children("CN"), "HK"));
}

void TestTerritoryCatalog::regionsStandBesideContinents()
{
    const TerritoryCatalog catalog = withRegions();
    QVERIFY((catalog.children("WORLD") == Codes{"EU", "华东区", "@142", "@150", "@019", "@002", "@009"}));
    QVERIFY((catalog.children("EU") == Codes{"DE", "FR"}));
    QVERIFY((catalog.path("EU") == Codes{"WORLD"}));
    QVERIFY((catalog.path("DE") == Codes{"WORLD", "@150"}));
    QVERIFY(catalog.contains("EU"));
    QVERIFY(catalog.hasChildren("EU"));
    QCOMPARE(catalog.name("华东区", en), QStringLiteral("华东区"));
}

void TestTerritoryCatalog::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("first");
    const auto row = [](const char *typed, const char *first) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QByteArray(first);
    };
    row("china", "CN");
    row("中国", "CN");
    row("zhongguo", "CN");
    row("zg", "CN");
    row("cn", "CN");
    row("CHN", "CN");
    row("内地", "CN");
    row("hong kong", "HK");
    row("香港", "HK");
    row("xianggang", "HK");
    row("gansu", "CN-GS");
    row("Gan Su", "CN-GS");
    row("甘肃", "CN-GS");
    row("甘肅", "CN-GS"); // traditional
    row("gss", "CN-GS");
    row("cn-gs", "CN-GS");
    row("gansu china", "CN-GS");
    row("neimeng", "CN-NM");
    row("tibet", "CN-XZ");
    row("japan", "JP");
    row("riben", "JP");
    row("usa", "US");
    row("cote d'ivoire", "CI");
    row("Ｊａｐａｎ", "JP"); // full width
    row("georgia", "GE");
    row("georgia usa", "US-GA");
    row("zurich", "CH-ZH");
    row("bavaria", "DE-BY");
    row("world", "WORLD");
    row("全世界", "WORLD");
    row("all", "WORLD");
}

void TestTerritoryCatalog::finds()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, first);
    const Codes found = TerritoryCatalog().search(typed);
    QVERIFY2(!found.empty(), "nothing");
    QCOMPARE(QByteArray::fromStdString(found.front()), first);
    QCOMPARE(std::set<std::string>(found.begin(), found.end()).size(), found.size());
}

void TestTerritoryCatalog::findsRegions()
{
    const TerritoryCatalog catalog = withRegions();
    QCOMPARE(catalog.search(u"eu").front(), std::string("EU"));
    QCOMPARE(catalog.search(u"欧盟").front(), std::string("EU"));
    QCOMPARE(catalog.search(u"huadong").front(), std::string("华东区"));
    QVERIFY(catalog.search(u"").empty());
    QVERIFY(catalog.search(u"  ,").empty());
    QVERIFY(catalog.search(u"qqqqqq").empty());
    QCOMPARE(catalog.search(u"a", 7).size(), size_t(7));
}

void TestTerritoryCatalog::knowsWhatIsCovered()
{
    const TerritoryCatalog catalog = withRegions();
    const Codes chosen{"CN", "DE", "JP-13"};
    QVERIFY(catalog.isCovered("CN", chosen));
    QVERIFY(catalog.isCovered("CN-GS", chosen));
    QVERIFY(!catalog.isCovered("HK", chosen));
    QVERIFY(!catalog.isCovered("EU", chosen));
    QVERIFY(catalog.isPartlyCovered("EU", chosen));
    QVERIFY(catalog.isPartlyCovered("JP", chosen));
    QVERIFY(catalog.isPartlyCovered("@142", chosen));
    QVERIFY(!catalog.isPartlyCovered("@019", chosen));
    QVERIFY(catalog.isPartlyCovered("WORLD", chosen));
    QVERIFY(!catalog.isPartlyCovered("CN", chosen));
    QVERIFY(catalog.isCovered("EU", {"FR", "DE"}));
    QVERIFY(catalog.isCovered("DE-BY", {"EU"}));
    QVERIFY(catalog.isCovered("EU", {"WORLD"}));
    QVERIFY(!catalog.isPartlyCovered("WORLD", {}));
    QVERIFY(catalog.isPartlyCovered("华东区", {"CN-SH"}));
    QVERIFY(catalog.isCovered("华东区", {"CN"}));
}

void TestTerritoryCatalog::isFast()
{
    // Told, not judged, and in time of the processor: the first use includes unpacking the table only when this
    // function runs alone.
    const auto milliseconds = [](std::clock_t since) {
        return double(std::clock() - since) * 1e3 / CLOCKS_PER_SEC;
    };
    const std::clock_t start = std::clock();
    const TerritoryCatalog catalog;
    QVERIFY(catalog.contains("CN-GS"));
    (void)catalog.search(u"甘肃");
    qInfo("first use: %.2f ms", milliseconds(start));
    const QString texts[] = {QStringLiteral("a"), QStringLiteral("gan"), QStringLiteral("甘肃"),
                             QStringLiteral("san francisco california"), QStringLiteral("qqqq")};
    for (const QString &text : texts) {
        const std::clock_t before = std::clock();
        constexpr int rounds = 20;
        for (int i = 0; i < rounds; ++i)
            (void)catalog.search(text);
        qInfo("search \"%s\": %.2f ms", qPrintable(text), milliseconds(before) / rounds);
    }
}

void TestTerritoryCatalog::categories()
{
    const PathCatalog catalog(PathTree::Categories, {"nice/24/bedding/quilts", "nice/24/丝巾", "nice", "*", "toys"});
    const Codes roots = catalog.children("*");
    QCOMPARE(roots.size(), size_t(46));
    QCOMPARE(roots.front(), std::string("nice/1"));
    QCOMPARE(roots[44], std::string("nice/45"));
    QCOMPARE(roots.back(), std::string("toys"));
    QVERIFY((catalog.children("nice/24") == Codes{"nice/24/bedding", "nice/24/丝巾"}));
    QVERIFY((catalog.children("nice/24/bedding") == Codes{"nice/24/bedding/quilts"}));
    QVERIFY((catalog.path("nice/24/bedding") == Codes{"*", "nice/24"}));
    QVERIFY(catalog.path("*").empty());
    QVERIFY(!catalog.hasChildren("nice/25"));
    QVERIFY(!catalog.contains("nice/46"));
    QVERIFY(!catalog.contains("nice"));
    for (int number = 1; number <= 45; ++number) {
        const std::string code = "nice/" + std::to_string(number);
        QVERIFY(!segmentName(PathTree::Categories, code, en).isEmpty());
        QVERIFY(segmentName(PathTree::Categories, code, zh) != segmentName(PathTree::Categories, code, en));
        QCOMPARE(catalog.search(QString::number(number)).front(), code);
        QCOMPARE(catalog.search(QStringLiteral("第%1类").arg(number)).front(), code);
    }
    QCOMPARE(segmentName(PathTree::Categories, "nice/24/bedding", zh), QStringLiteral("床品"));
    QVERIFY(segmentName(PathTree::Categories, "nice/24/none", en).isEmpty());
}

void TestTerritoryCatalog::channels()
{
    const PathCatalog catalog(PathTree::Channels, {"online/marketplace/vip", "cruise-ships"});
    QVERIFY(contains(catalog.children("*"), "online"));
    QVERIFY(contains(catalog.children("*"), "cruise-ships"));
    QVERIFY(contains(catalog.children("online/marketplace"), "online/marketplace/tmall"));
    QVERIFY(contains(catalog.children("online/marketplace"), "online/marketplace/vip"));
    QCOMPARE(segmentName(PathTree::Channels, "online/marketplace/tmall", zh), QStringLiteral("天猫"));
    QCOMPARE(segmentName(PathTree::Channels, "retail/tmall", en), QStringLiteral("Tmall"));
    QVERIFY(segmentName(PathTree::Channels, "online/marketplace/vip", en).isEmpty());
}

void TestTerritoryCatalog::pathsAreFound_data()
{
    QTest::addColumn<int>("tree");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("first");
    const auto row = [](PathTree tree, const char *typed, const char *first) {
        QTest::newRow(typed) << int(tree) << QString::fromUtf8(typed) << QByteArray(first);
    };
    row(PathTree::Categories, "textiles", "nice/24");
    row(PathTree::Categories, "纺织", "nice/24");
    row(PathTree::Categories, "紡織", "nice/24");
    row(PathTree::Categories, "fangzhi", "nice/24");
    row(PathTree::Categories, "fzp", "nice/24");
    row(PathTree::Categories, "nice/24", "nice/24");
    row(PathTree::Categories, "class 24", "nice/24");
    row(PathTree::Categories, "quilts", "nice/24/bedding/quilts");
    row(PathTree::Categories, "被子", "nice/24/bedding/quilts");
    row(PathTree::Categories, "sijin", "nice/25");
    row(PathTree::Categories, "guatan", "nice/24/挂毯");
    row(PathTree::Categories, "cups", "nice/21");
    row(PathTree::Categories, "所有品类", "*");
    row(PathTree::Channels, "tmall", "online/marketplace/tmall");
    row(PathTree::Channels, "天猫", "online/marketplace/tmall");
    row(PathTree::Channels, "tm", "online/marketplace/tmall");
    row(PathTree::Channels, "直播", "live-stream");
    row(PathTree::Channels, "live jd", "live-stream/jd");
    row(PathTree::Channels, "museum", "retail/museum-shop");
    row(PathTree::Channels, "全渠道", "*");
}

void TestTerritoryCatalog::pathsAreFound()
{
    QFETCH(int, tree);
    QFETCH(QString, typed);
    QFETCH(QByteArray, first);
    const PathCatalog catalog(PathTree(tree), {"nice/24/bedding/quilts", "nice/24/挂毯"});
    const Codes found = catalog.search(typed);
    QVERIFY2(!found.empty(), "nothing");
    QCOMPARE(QByteArray::fromStdString(found.front()), first);
}

void TestTerritoryCatalog::whatTheWorkspaceUses()
{
    const TestWorkspace w;
    const Licensing house(*w);
    Proposal proposal = house.proposal();
    proposal.categories = {QStringLiteral("nice/24/bedding"), QStringLiteral("nice/25")};
    proposal.channels = {QStringLiteral("online/marketplace/vip")};
    (void)ProposalService(*w).add(proposal);
    const UsedCodes used = usedCodes(w.db());
    QVERIFY(contains(used.categories, "nice/24/bedding"));
    QVERIFY(contains(used.categories, "nice/25"));
    QVERIFY(contains(used.channels, "online/marketplace/vip"));
    QVERIFY(std::ranges::is_sorted(used.categories));
    QVERIFY(used.regions.isDefined("EU"));
}

QTEST_GUILESS_MAIN(TestTerritoryCatalog)
#include "tst_territorycatalog.moc"
