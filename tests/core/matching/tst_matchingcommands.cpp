// "matching …" on the command line, from what brands look for to a plan of exclusives, on the sample workspace of one
// museum and two brands.
#include "core/matching/matchservice.h"
#include "core/vocabulary/thesaurus.h"
#include "tests/support/cli.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QTemporaryDir>

using namespace lianming;

class TestMatchingCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!qEnvironmentVariableIsEmpty("LIANMING_CLI"), "LIANMING_CLI names the program");
        m_world = std::make_unique<Licensing>(*m_home);
    }

    void profileIsPrintedAndChanged()
    {
        CliAnswer answer = call("profile LUOLAI --term motif.lotus --audience women --audience families --prices "
                                "everyday..premium --territory CN --channel online --capacity 3 --budget 120000");
        QVERIFY2(answer.status == 0, answer.all());
        QCOMPARE(at(answer.json(), "/prices"), QStringLiteral("everyday..premium"));
        QCOMPARE(at(answer.json(), "/budget"), QStringLiteral("120000.00"));
        answer = call("profile LUOLAI --capacity %", {QString()});
        QCOMPARE(at(answer.json(), "/capacity"), QStringLiteral("null"));
        QCOMPARE(at(answer.json(), "/terms/0"), QStringLiteral("motif.lotus")); // the rest stays
        // The currency stays with an amount that names none, and says nothing alone.
        QCOMPARE(call("profile LUOLAI --budget 900 --currency JPY").status, 0);
        QCOMPARE(at(call("profile LUOLAI --budget 800").json(), "/currency"), QStringLiteral("JPY"));
        QCOMPARE(call("profile LUOLAI --currency USD").status, 2);
        QCOMPARE(call("profile LUOLAI --audience martians").status, 2);
        QCOMPARE(call("profile LUOLAI --prices premium..entry").status, 2);
        QCOMPARE(call("profile LUOLAI --term motif.none").status, 2);
        QCOMPARE(call("profile NOBODY").status, 2);
    }

    void tableOfProfilesIsTakenIn()
    {
        const QString path = write("profiles.csv", "brand,terms,audiences,prices,capacity,budget\n"
                                                   "TAIHU-SNOW,motif.lotus;motif.cloud,women,premium..luxury,6,800000\n"
                                                   "LUOLAI,,,,,\n"
                                                   "NOBODY,motif.lotus,,,,\n"
                                                   "LUOLAI,motif.none,,,,\n"
                                                   "LUOLAI,,,,many,\n");
        for (const bool isTrial : {true, false}) {
            const CliAnswer answer = call(isTrial ? "profiles-import % --dry-run" : "profiles-import %", {path});
            QVERIFY2(answer.status == 1, answer.all());
            const Json report = answer.json();
            QCOMPARE(at(report, "/present"), QStringLiteral("5"));
            QCOMPARE(at(report, "/changed"), QStringLiteral("1"));
            QCOMPARE(at(report, "/unchanged"), QStringLiteral("1"));
            QCOMPARE(at(report, "/refused"), QStringLiteral("3"));
            QCOMPARE(at(report, "/refusals/0/field"), QStringLiteral("brand"));
            QCOMPARE(at(report, "/refusals/2/line"), QStringLiteral("6"));
            const BrandProfile stored = MatchService(*m_home).profile(m_world->taihu);
            QCOMPARE(stored.terms.size(), isTrial ? 0 : 2);
        }
        const QString yen = write("yen.csv", "brand,budget,currency\nTAIHU-SNOW,5000,JPY\nTAIHU-SNOW,7000,\n"
                                             "TAIHU-SNOW,,JPY\nTAIHU-SNOW,,USD\nTAIHU-SNOW,,XYZ\n");
        const Json report = call("profiles-import %", {yen}).json();
        QCOMPARE(at(report, "/changed"), QStringLiteral("2"));
        QCOMPARE(at(report, "/unchanged"), QStringLiteral("1"));
        QCOMPARE(at(report, "/refused"), QStringLiteral("2"));
        QCOMPARE(at(report, "/refusals/0/field"), QStringLiteral("currency"));
        const Money budget = MatchService(*m_home).profile(m_world->taihu).budget;
        QCOMPARE(budget.toString(), std::string("7000"));
        QCOMPARE(budget.currency.codeText(), QStringLiteral("JPY"));
        QCOMPARE(call("profiles-import %", {write("none.csv", "code,terms\nLUOLAI,\n")}).status, 2);
        QCOMPARE(call("profiles-import %", {m_folder.filePath(QStringLiteral("missing.csv"))}).status, 2);
    }

    void positionIsPrintedAndChanged()
    {
        const CliAnswer answer =
            call("position --institution SZM --category nice/24 --audience women --prices middle..premium");
        QVERIFY2(answer.status == 0, answer.all());
        QCOMPARE(at(answer.json(), "/categories/0"), QStringLiteral("nice/24"));
        QVERIFY(at(call("position --asset SZM/1").json(), "/categories/0").isEmpty()); // of the work alone
        QCOMPARE(call("position").status, 2);
        QCOMPARE(call("position --institution NOBODY").status, 2);
    }

    void rankingsAreExplained()
    {
        const CliAnswer answer = call("brands SZM/1 --count 5");
        QVERIFY2(answer.status == 0, answer.all());
        const Json found = answer.json();
        QCOMPARE(at(found, "/looked_at"), QStringLiteral("2"));
        QCOMPARE(found["matches"].size(), size_t{2});
        QCOMPARE(found["matches"][0]["reasons"].size(), matchFeatureCount);
        QCOMPARE(at(found, "/matches/0/rights/share"), QStringLiteral("1.0"));
        QCOMPARE(call("assets LUOLAI --institution SZM").json()["matches"].size(), size_t{4});
        // Draws can be repeated.
        const CliAnswer drawn = call("assets LUOLAI --surprise 7 --count 3");
        QCOMPARE(drawn.json()["matches"].size(), size_t{3});
        QCOMPARE(call("assets LUOLAI --surprise 7 --count 3").out, drawn.out);
        QCOMPARE(at(call("brands SZM/1 --weight style=10 --weight record=30").json(), "/weights/record"),
                 QStringLiteral("30"));
        QCOMPARE(call("brands SZM/1 --count 0").status, 2);
        QCOMPARE(call("assets LUOLAI --surprise 7 --count 4000000000").json()["matches"].size(), size_t{4});
        QCOMPARE(call("brands SZM/1 --weight luck=10").status, 2);
        QCOMPARE(call("brands SZM/99").status, 2);
        QCOMPARE(call("brands SZM/1 --from 2027-01-01 --to 2026-01-01").status, 2);
    }

    void weightsAreSetAndLearned()
    {
        CliAnswer answer = call("weights --institution SZM --set style=60 --set record=5");
        QVERIFY2(answer.status == 0, answer.all());
        QCOMPARE(at(answer.json(), "/weights/style"), QStringLiteral("60"));
        QCOMPARE(at(call("weights").json(), "/weights/style"), QStringLiteral("20"));
        QCOMPARE(at(call("weights --institution SZM --default").json(), "/weights/style"), QStringLiteral("20"));
        QCOMPARE(call("weights --set style=101").status, 2);
        answer = call("learn"); // nothing was decided here
        QCOMPARE(answer.status, 1);
        QCOMPARE(at(answer.json(), "/enough"), QStringLiteral("false"));
    }

    void shortlistBecomesAProposal()
    {
        CliAnswer answer = call("shortlist Autumn --asset SZM/1 --asset SZM/2 --brand LUOLAI --brand TAIHU-SNOW "
                                "--exclusivity sole");
        QVERIFY2(answer.status == 0, answer.all());
        QCOMPARE(answer.json().size(), size_t{4});
        answer = call("shortlist Autumn --remove % --propose LUOLAI", {QStringLiteral("SZM/2 TAIHU-SNOW")});
        QVERIFY2(answer.status == 0, answer.all());
        QCOMPARE(answer.json().size(), size_t{3});
        QVERIFY(at(answer.json(), "/0/proposal").startsWith(u"P-"));
        QCOMPARE(at(answer.json(), "/0/exclusivity"), QStringLiteral("sole"));
        QCOMPARE(at(call("shortlist").json(), "/0/proposals"), QStringLiteral("2"));
        QCOMPARE(call("shortlist Autumn --archive").status, 0);
        QCOMPARE(call("shortlist").status, 1);
        QCOMPARE(call("shortlist Winter").status, 2);
    }

    void exclusivesArePlanned()
    {
        const QString table = m_folder.filePath(QStringLiteral("plan.csv"));
        const CliAnswer answer = call("allocate --institution SZM --per-brand 1 --out %", {table});
        QVERIFY2(answer.status == 0, answer.all());
        const Json plan = answer.json();
        QCOMPARE(at(plan, "/proven"), QStringLiteral("true"));
        QCOMPARE(at(plan, "/given"), QStringLiteral("2"));
        QCOMPARE(plan["awards"].size(), size_t{4});
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("SZM/1"));
        QCOMPARE(call("allocate --institution SZM --per-brand some").status, 2);
    }

private:
    [[nodiscard]] CliAnswer call(const char *line, const QStringList &values = {}) const
    {
        const QStringList where{QStringLiteral("--workspace"), m_home.addressText(), QStringLiteral("--json")};
        return callCli(QStringList{QStringLiteral("matching")} + words(line, values) + where, "mei");
    }
    [[nodiscard]] QString write(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's folder cannot be written");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    TestWorkspace m_home;
    std::unique_ptr<Licensing> m_world;
};

QTEST_GUILESS_MAIN(TestMatchingCommands)
#include "tst_matchingcommands.moc"
