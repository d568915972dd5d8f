#include "core/rights/territories.h"

#include <QTest>

using namespace lianming;

namespace {

Regions regionsOf(const char *text)
{
    const Json json = parseJson(text, QStringLiteral("t.json"));
    return Regions::parse(JsonNode(json, QStringLiteral("t.json")).member("regions"));
}

std::vector<std::string> parsedCodes(const Regions &regions, const char *text)
{
    const Json json = parseJson(text, QStringLiteral("t.json"));
    return regions.parseCodes(JsonNode(json, QStringLiteral("t.json")).member("list"));
}

} // namespace

class TestTerritories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesRegions();
    void matches();
    void refuses_data();
    void refuses();
    void refusesCodes_data();
    void refusesCodes();
};

void TestTerritories::replacesRegions()
{
    const Regions regions =
        regionsOf(R"({"regions": {"EU": ["DE", "FR"], "ALL": ["EU", "CN-GS", "DACH"], "DACH": ["DE", "AT"]}})");
    using Codes = std::vector<std::string>;
    const Codes codes = parsedCodes(regions, R"({"list": ["ALL", "JP", "DE", "WORLD"]})");
    QVERIFY((codes == Codes{"ALL", "JP", "DE", "WORLD"}));
    QVERIFY((regions.replaced(codes) == Codes{"DE", "FR", "CN-GS", "AT", "JP", "WORLD"}));
    QVERIFY(Regions().replaced(Codes{}).empty());
    QVERIFY(regionsOf("{}") == Regions());
}

void TestTerritories::matches()
{
    const std::vector<std::string> codes{"CN", "DE-BY"};
    QVERIFY(isInTerritories("CN-GS", codes));
    QVERIFY(isInTerritories("DE-BY", codes));
    QVERIFY(!isInTerritories("DE", codes));
    QVERIFY(!isInTerritories("HK", codes));
    QVERIFY(isInTerritories("HK", std::vector<std::string>{"WORLD"}));
}

void TestTerritories::refuses_data()
{
    QTest::addColumn<QByteArray>("regions");
    QTest::addColumn<QString>("place");
    QTest::newRow("country as name") << QByteArray(R"({"DE": ["FR"]})") << QStringLiteral("regions.DE");
    QTest::newRow("world as name") << QByteArray(R"({"WORLD": ["FR"]})") << QStringLiteral("regions.WORLD");
    QTest::newRow("subdivision as name") << QByteArray(R"({"CN-GS": ["FR"]})") << QStringLiteral("regions.CN-GS");
    QTest::newRow("no members") << QByteArray(R"({"EU": []})") << QStringLiteral("regions.EU");
    QTest::newRow("null") << QByteArray(R"({"EU": null})") << QStringLiteral("regions.EU");
    QTest::newRow("no list") << QByteArray(R"({"EU": "DE"})") << QStringLiteral("regions.EU");
    QTest::newRow("no code") << QByteArray(R"({"EU": ["DE", "de"]})") << QStringLiteral("regions.EU[1]");
    QTest::newRow("CN-HK") << QByteArray(R"({"EU": ["CN-HK"]})") << QStringLiteral("regions.EU[0]");
    QTest::newRow("world as member") << QByteArray(R"({"EU": ["WORLD"]})") << QStringLiteral("regions.EU[0]");
    QTest::newRow("undefined member") << QByteArray(R"({"EU": ["APAC"]})") << QStringLiteral("regions.EU[0]");
    QTest::newRow("number") << QByteArray(R"({"EU": [1]})") << QStringLiteral("regions.EU[0]");
    QTest::newRow("itself") << QByteArray(R"({"EU": ["DE", "EU"]})") << QStringLiteral("regions.EU");
    QTest::newRow("cycle") << QByteArray(R"({"AAA": ["BBB"], "BBB": ["CCC"], "CCC": ["FR", "BBB"]})")
                           << QStringLiteral("regions.AAA");
    QTest::newRow("no object") << QByteArray("[]") << QStringLiteral("regions");
}

void TestTerritories::refuses()
{
    QFETCH(QByteArray, regions);
    QFETCH(QString, place);
    try {
        (void)regionsOf(("{\"regions\": " + regions + "}").constData());
        QFAIL("accepted");
    } catch (const Error &error) {
        QCOMPARE(int(error.kind()), int(Error::Kind::BadInput));
        QVERIFY2(error.message().english().startsWith(QStringLiteral("t.json: %1: ").arg(place)), error.what());
    }
}

void TestTerritories::refusesCodes_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("undefined") << QByteArray(R"(["EU"])");
    QTest::newRow("form") << QByteArray(R"(["C"])");
    QTest::newRow("CN-TW") << QByteArray(R"(["CN-TW"])");
    QTest::newRow("empty") << QByteArray(R"([""])");
    QTest::newRow("no string") << QByteArray(R"([null])");
}

void TestTerritories::refusesCodes()
{
    QFETCH(QByteArray, list);
    try {
        (void)parsedCodes(Regions(), ("{\"list\": " + list + "}").constData());
        QFAIL("accepted");
    } catch (const Error &error) {
        QVERIFY2(error.message().english().startsWith(QStringLiteral("t.json: list[0]: ")), error.what());
    }
}

QTEST_APPLESS_MAIN(TestTerritories)
#include "tst_territories.moc"
