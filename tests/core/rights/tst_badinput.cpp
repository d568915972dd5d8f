#include "core/rights/availsjson.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lianming;

namespace {

const char *const goodGrants = R"({
    "collections": {"CAVES": ["CAVE-45", "collection:INNER"], "INNER": ["CAVE-220"], "EMPTY": []},
    "regions": {"EU": ["DE", "FR"], "EUROPE": ["EU", "CH"]},
    "grants": [{"id": "G1", "licensee": "L1", "assets": ["collection:CAVES"], "rights": ["*"],
                "categories": ["nice/24"], "territories": ["EUROPE"], "territories_except": ["DE-BY"],
                "channels": ["online"], "start": "2026-01-01", "end": "2026-12-31", "exclusivity": "exclusive",
                "state": "held", "hold_until": "2026-07-01", "terminated_on": null, "sell_off_days": 90},
               {"id": "G2", "licensee": "self", "assets": ["*"], "rights": ["name"], "categories": ["*"],
                "territories": ["WORLD"], "channels": ["*"], "start": "2026-01-01", "end": "2026-12-31",
                "exclusivity": "exclusive", "state": "signed", "terminated_on": "2025-12-01"}],
    "rights_in": {"CAVE-45": [{"rights": ["*"], "categories": ["*"], "territories": ["WORLD"], "channels": ["*"],
                               "start": "2020-01-01", "end": "2030-01-01", "exclusivity": "sole"}], "CAVE-220": []},
    "restrictions": {"CAVE-45": [{"kind": "consent_needed", "from": "Estate", "rights": ["name"],
                                  "categories": ["nice/24"]}]}})";

const char *const goodRequest = R"({
    "licensee": "L2", "assets": ["CAVE-45"], "rights": ["reproduction"], "categories": ["nice/24"],
    "territories": ["EU"], "territories_except": ["DE-BY"], "channels": ["online"], "start": "2026-06-01",
    "end": "2026-06-30", "exclusivity": "sole"})";

/// Puts `value` (JSON) at `pointer`, or takes what is there away if `value` is empty.
QByteArray changed(const char *document, const QByteArray &pointer, const QByteArray &value)
{
    Json json = Json::parse(document);
    const Json::json_pointer place(pointer.toStdString());
    if (value.isEmpty())
        json.at(place.parent_pointer()).erase(place.back());
    else
        json[place] = Json::parse(value.toStdString());
    return QByteArray::fromStdString(json.dump());
}

QString complaint(const QByteArray &grants, const QByteArray &request)
{
    try {
        const RightsBook book = readRightsBook(parseJson(grants, QStringLiteral("g.json")), QStringLiteral("g.json"));
        const GrantRequest read =
            readGrantRequest(parseJson(request, QStringLiteral("r.json")), QStringLiteral("r.json"), book);
        Q_UNUSED(read)
    } catch (const Error &error) {
        return error.exitStatus() == 2 ? error.message().english() : QStringLiteral("wrong kind");
    }
    return {};
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesGoodInput_data();
    void takesGoodInput();
    void refusesGrants_data();
    void refusesGrants();
    void refusesRequests_data();
    void refusesRequests();
    void commandTellsFileAndPlace_data();
    void commandTellsFileAndPlace();
};

void TestBadInput::takesGoodInput_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");

    QTest::newRow("as it is") << QByteArray("/collections/EMPTY") << QByteArray("[]");
    QTest::newRow("no collections but those used") << QByteArray("/collections/EMPTY") << QByteArray();
    QTest::newRow("no rights in") << QByteArray("/rights_in") << QByteArray("null");
    QTest::newRow("no restrictions") << QByteArray("/restrictions") << QByteArray();
    QTest::newRow("no grants") << QByteArray("/grants") << QByteArray("null");
    QTest::newRow("no exceptions") << QByteArray("/grants/0/territories_except") << QByteArray("null");
    QTest::newRow("empty exceptions") << QByteArray("/grants/0/territories_except") << QByteArray("[]");
    QTest::newRow("all excepted from a grant")
        << QByteArray("/grants/0/territories_except") << QByteArray("[\"WORLD\"]");
    QTest::newRow("terminated before start") << QByteArray("/grants/0/terminated_on") << QByteArray("\"2025-01-01\"");
    QTest::newRow("open rights in") << QByteArray("/rights_in/CAVE-45/0/end") << QByteArray();
    QTest::newRow("nobody to ask") << QByteArray("/restrictions/CAVE-45/0/from") << QByteArray("null");
    QTest::newRow("all rights restricted") << QByteArray("/restrictions/CAVE-45/0/rights") << QByteArray("null");
}

void TestBadInput::takesGoodInput()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QCOMPARE(complaint(changed(goodGrants, pointer, value), goodRequest), QString());
}

void TestBadInput::refusesGrants_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("place");

    const auto row = [](const char *name, const char *pointer, const char *value, const char *place) {
        QTest::newRow(name) << QByteArray(pointer) << QByteArray(value)
                            << QStringLiteral("g.json: %1: ").arg(QString::fromUtf8(place));
    };
    for (const char *field : {"id", "licensee", "assets", "rights", "categories", "territories", "channels", "start",
                              "end", "exclusivity", "state", "hold_until"}) {
        const QByteArray pointer = QByteArray("/grants/0/") + field;
        const QByteArray place = QByteArray("grants[0].") + field;
        row(("missing " + QByteArray(field)).constData(), pointer.constData(), "", place.constData());
        row(("null " + QByteArray(field)).constData(), pointer.constData(), "null", place.constData());
        row(("number " + QByteArray(field)).constData(), pointer.constData(), "7", place.constData());
    }
    for (const char *field : {"assets", "rights", "categories", "territories", "channels"}) {
        row(("empty " + QByteArray(field)).constData(), (QByteArray("/grants/0/") + field).constData(), "[]",
            (QByteArray("grants[0].") + field).constData());
    }
    for (const char *field : {"rights", "categories", "territories", "channels"}) {
        row(("rights in: missing " + QByteArray(field)).constData(),
            (QByteArray("/rights_in/CAVE-45/0/") + field).constData(), "",
            (QByteArray("rights_in.CAVE-45[0].") + field).constData());
        row(("rights in: empty " + QByteArray(field)).constData(),
            (QByteArray("/rights_in/CAVE-45/0/") + field).constData(), "[]",
            (QByteArray("rights_in.CAVE-45[0].") + field).constData());
    }
    row("blank asset", "/grants/0/assets/0", "\"\"", "grants[0].assets[0]");
    row("blank licensee", "/grants/0/licensee", "\"\"", "grants[0].licensee");
    row("undefined collection", "/grants/0/assets/0", "\"collection:NONE\"", "grants[0].assets[0]");
    row("unknown right", "/grants/0/rights/0", "\"rental\"", "grants[0].rights[0]");
    row("bad category", "/grants/0/categories/0", "\"nice/24/\"", "grants[0].categories[0]");
    row("combining mark", "/grants/0/categories/0", "\"cafe\\u0301\"", "grants[0].categories[0]");
    row("bad channel", "/grants/0/channels/0", "\"own_shop\"", "grants[0].channels[0]");
    row("territory star", "/grants/0/territories/0", "\"*\"", "grants[0].territories[0]");
    row("subdivision that is a country", "/grants/0/territories/0", "\"CN-HK\"", "grants[0].territories[0]");
    row("Macao as a subdivision", "/grants/0/territories/0", "\"CN-MO\"", "grants[0].territories[0]");
    row("Taiwan as a subdivision", "/grants/0/territories/0", "\"CN-TW\"", "grants[0].territories[0]");
    row("subdivision that is an excepted country", "/grants/0/territories_except/0", "\"CN-TW\"",
        "grants[0].territories_except[0]");
    row("subdivision that is a country in a region", "/regions/EU/0", "\"CN-MO\"", "regions.EU[0]");
    row("subdivision that is a country, rights in", "/rights_in/CAVE-45/0/territories/0", "\"CN-HK\"",
        "rights_in.CAVE-45[0].territories[0]");
    row("country in small letters", "/grants/0/territories/0", "\"de\"", "grants[0].territories[0]");
    row("subdivision in small letters", "/grants/0/territories/0", "\"de-by\"", "grants[0].territories[0]");
    row("blank territory", "/grants/0/territories/0", "\"\"", "grants[0].territories[0]");
    row("undefined region", "/grants/0/territories/0", "\"APAC\"", "grants[0].territories[0]");
    row("undefined excepted region", "/grants/0/territories_except/0", "\"APAC\"", "grants[0].territories_except[0]");
    row("exception of no form", "/grants/0/territories_except/0", "\"by\"", "grants[0].territories_except[0]");
    row("no date", "/grants/0/start", "\"2026-02-30\"", "grants[0].start");
    row("another form of date", "/grants/0/end", "\"2026-1-1\"", "grants[0].end");
    row("end before start", "/grants/0/end", "\"2025-12-31\"", "grants[0].end");
    row("no hold date", "/grants/0/hold_until", "\"soon\"", "grants[0].hold_until");
    row("no termination date", "/grants/0/terminated_on", "\"2026-13-01\"", "grants[0].terminated_on");
    row("unknown exclusivity", "/grants/0/exclusivity", "\"single\"", "grants[0].exclusivity");
    row("unknown state", "/grants/0/state", "\"draft\"", "grants[0].state");
    row("negative sell-off", "/grants/0/sell_off_days", "-1", "grants[0].sell_off_days");
    row("broken sell-off", "/grants/0/sell_off_days", "1.5", "grants[0].sell_off_days");
    row("sole to self", "/grants/1/exclusivity", "\"sole\"", "grants[1].exclusivity");
    row("id used twice", "/grants/1/id", "\"G1\"", "grants[1].id");
    row("grant that is none", "/grants/1", "7", "grants[1]");
    row("grants no list", "/grants", "{}", "grants");
    row("collection no list", "/collections/INNER", "\"CAVE-220\"", "collections.INNER");
    row("star in a collection", "/collections/INNER/0", "\"*\"", "collections.INNER[0]");
    row("collection of an undefined one", "/collections/INNER/0", "\"collection:NONE\"", "collections.INNER[0]");
    row("collection in itself", "/collections/EMPTY", "[\"collection:EMPTY\"]", "collections.EMPTY");
    row("cycle of collections", "/collections/INNER/0", "\"collection:CAVES\"", "collections.CAVES");
    row("region without members", "/regions/EU", "[]", "regions.EU");
    row("region of an undefined one", "/regions/EU/0", "\"APAC\"", "regions.EU[0]");
    row("world in a region", "/regions/EU/0", "\"WORLD\"", "regions.EU[0]");
    row("cycle of regions", "/regions/EU/0", "\"EUROPE\"", "regions.EU");
    row("country as a region", "/regions/CN", "[\"DE\"]", "regions.CN");
    row("rights in of all", "/rights_in/*", "[]", "rights_in.*");
    row("rights in of a collection", "/rights_in/collection:CAVES", "[]", "rights_in.collection:CAVES");
    row("rights in: end before start", "/rights_in/CAVE-45/0/end", "\"2019-12-31\"", "rights_in.CAVE-45[0].end");
    row("rights in: undefined region", "/rights_in/CAVE-45/0/territories/0", "\"APAC\"",
        "rights_in.CAVE-45[0].territories[0]");
    row("rights in: exclusivity", "/rights_in/CAVE-45/0/exclusivity", "\"yes\"", "rights_in.CAVE-45[0].exclusivity");
    row("restriction of a collection", "/restrictions/collection:CAVES", "[]", "restrictions.collection:CAVES");
    row("restriction without kind", "/restrictions/CAVE-45/0/kind", "", "restrictions.CAVE-45[0].kind");
    row("unknown restriction", "/restrictions/CAVE-45/0/kind", "\"taboo\"", "restrictions.CAVE-45[0].kind");
    row("restriction: empty rights", "/restrictions/CAVE-45/0/rights", "[]", "restrictions.CAVE-45[0].rights");
    row("restriction: empty categories", "/restrictions/CAVE-45/0/categories", "[]",
        "restrictions.CAVE-45[0].categories");
    row("restriction: bad category", "/restrictions/CAVE-45/0/categories/0", "\"\"",
        "restrictions.CAVE-45[0].categories[0]");
    row("restriction: from", "/restrictions/CAVE-45/0/from", "1", "restrictions.CAVE-45[0].from");
    row("a part of itself", "/parts", R"({"A": "B", "B": "A"})", "parts.A");
    row("a part of a collection", "/parts", R"({"A": "collection:CAVES"})", "parts.A");
    row("a part of everything", "/parts", R"({"A": "*"})", "parts.A");
    row("a part of a number", "/parts", R"({"A": 7})", "parts.A");
}

void TestBadInput::refusesGrants()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QString, place);
    const QString said = complaint(changed(goodGrants, pointer, value), goodRequest);
    QVERIFY2(said.startsWith(place), qPrintable(said));
}

void TestBadInput::refusesRequests_data()
{
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("place");

    const auto row = [](const QByteArray &name, const QByteArray &pointer, const char *value, const QByteArray &place) {
        QTest::newRow(name.constData()) << pointer << QByteArray(value)
                                        << QStringLiteral("r.json: %1: ").arg(QString::fromUtf8(place));
    };
    for (const QByteArray field :
         {"licensee", "assets", "rights", "categories", "territories", "channels", "start", "end", "exclusivity"}) {
        row("missing " + field, "/" + field, "", field);
        row("null " + field, "/" + field, "null", field);
    }
    for (const QByteArray field : {"assets", "rights", "categories", "territories", "channels"})
        row("empty " + field, "/" + field, "[]", field);
    row("undefined collection", "/assets/0", "\"collection:NONE\"", "assets[0]");
    row("undefined region", "/territories/0", "\"APAC\"", "territories[0]");
    row("unknown right", "/rights/0", "\"rental\"", "rights[0]");
    row("right in capitals", "/rights/0", "\"Name\"", "rights[0]");
    row("bad category", "/categories/0", "\"nice//24\"", "categories[0]");
    row("category of a slash", "/categories/0", "\"/\"", "categories[0]");
    row("star below a category", "/categories/0", "\"nice/*\"", "categories[0]");
    row("bad channel", "/channels/0", "\"own shop\"", "channels[0]");
    row("territory star", "/territories/0", "\"*\"", "territories[0]");
    for (const QByteArray code : {"CN-HK", "CN-MO", "CN-TW"}) {
        row(code + " as a subdivision", "/territories/0", ('"' + code + '"').constData(), "territories[0]");
        row(code + " excepted", "/territories_except/0", ('"' + code + '"').constData(), "territories_except[0]");
    }
    row("country in small letters", "/territories/0", "\"cn\"", "territories[0]");
    row("blank asset", "/assets/0", "\"\"", "assets[0]");
    row("number for an asset", "/assets/0", "45", "assets[0]");
    row("text for a list", "/channels", "\"online\"", "channels");
    row("no date", "/start", "\"2026-02-29\"", "start");
    row("another form of date", "/end", "\"30.06.2026\"", "end");
    row("date with a time", "/end", "\"2026-06-30T00:00:00\"", "end");
    row("unknown exclusivity", "/exclusivity", "\"Exclusive\"", "exclusivity");
    row("end before start", "/end", "\"2026-05-31\"", "end");
    row("sole to self", "/licensee", "\"self\"", "exclusivity");
    row("all excepted", "/territories_except", "[\"EUROPE\"]", "territories_except");
    row("world excepted", "/territories_except", "[\"WORLD\"]", "territories_except");
}

void TestBadInput::refusesRequests()
{
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, value);
    QFETCH(QString, place);
    const QString said = complaint(goodGrants, changed(goodRequest, pointer, value));
    QVERIFY2(said.startsWith(place), qPrintable(said));
}

void TestBadInput::commandTellsFileAndPlace_data()
{
    QTest::addColumn<QByteArray>("grants");
    QTest::addColumn<QByteArray>("asOf");
    QTest::addColumn<int>("status");

    QTest::newRow("good") << QByteArray(goodGrants) << QByteArray("2026-06-01") << 0;
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("2026-06-01") << 2;
    QTest::newRow("no object") << QByteArray("[]") << QByteArray("2026-06-01") << 2;
    QTest::newRow("a line end in a code")
        << changed(goodGrants, "/grants/0/rights/0", "\"a\\nb\"") << QByteArray("2026-06-01") << 2;
    QTest::newRow("no day") << QByteArray(goodGrants) << QByteArray("today") << 2;
}

void TestBadInput::commandTellsFileAndPlace()
{
    QFETCH(QByteArray, grants);
    QFETCH(QByteArray, asOf);
    const QTemporaryDir folder;
    const auto write = [&](const char *name, const QByteArray &text) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        const bool done = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return done ? file.fileName() : QString();
    };
    QProcess cli;
    cli.start(qEnvironmentVariable("LIANMING_CLI"),
              {QStringLiteral("avails"), QStringLiteral("check"), QStringLiteral("--grants"), write("g.json", grants),
               QStringLiteral("--request"), write("r.json", goodRequest), QStringLiteral("--as-of"),
               QString::fromLatin1(asOf), QStringLiteral("--json")});
    QVERIFY(cli.waitForFinished());
    const QByteArray said = cli.readAllStandardError();
    const QByteArray printed = cli.readAllStandardOutput();
    QCOMPARE(cli.exitStatus(), QProcess::NormalExit);
    QTEST(cli.exitCode(), "status");
    if (cli.exitCode() == 0) {
        QVERIFY(said.isEmpty());
        QVERIFY(Json::parse(printed.toStdString()).contains("answer"));
    } else {
        QVERIFY(printed.isEmpty());
        QCOMPARE(said.count('\n'), 1);
        QVERIFY(said.contains(asOf == "today" ? "--as-of" : "g.json"));
    }
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
