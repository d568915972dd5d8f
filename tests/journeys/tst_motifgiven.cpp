// A motif's way by the command line: a picture comes in whatever it is called, a motif is cut from it, what binds the
// work binds the motif in every answer, and a lookbook with both comes back as a brand's choice.
#include "tests/support/cli.h"
#include "tests/support/testworkspace.h"

#include <QFile>
#include <QTest>

using namespace lianming;

class TestMotifGiven : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void picturesAreJudgedByTheirContent();
    void theMotifIsBoundAsItsWork();
    void theLookbookComesBack();

private:
    [[nodiscard]] CliAnswer call(const QString &line, const QStringList &values = {}) const
    {
        return callCli(words(line.toUtf8().constData(), values)
                           + QStringList{QStringLiteral("--workspace"), m_w.addressText(), QStringLiteral("--json")},
                       "ann");
    }
    [[nodiscard]] QString path(const char *name) const { return m_w.folder() + u'/' + QString::fromLatin1(name); }
    [[nodiscard]] QString written(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    TestWorkspace m_w;
};

void TestMotifGiven::initTestCase()
{
    const QString list = written("a.csv", "accession_number,title_en\nA1,Jar\nA2,Bowl\n");
    QCOMPARE(call(QStringLiteral("institutions add --code SZM --kind museum --name-en Suzhou --country CN")).status, 0);
    for (const char *brand : {"TAIHU", "LUOLAI"})
        QCOMPARE(call(QStringLiteral("brands add --code %1 --name-en %1").arg(QLatin1StringView(brand))).status, 0);
    QCOMPARE(call(QStringLiteral("assets import --institution SZM %"), {list}).status, 0);
    QCOMPARE(call(QStringLiteral("rights hold --institution SZM --basis own_work --right * --category * --territory "
                                 "WORLD --channel *"))
                 .status,
             0);
}

void TestMotifGiven::picturesAreJudgedByTheirContent()
{
    const QString scan = path("scan.dat");
    QVERIFY(QFile::copy(QStringLiteral(LIANMING_TEST_DATA "/imaging/pdq/synthetic_rings_300x200.png"), scan));
    const CliAnswer attached = call(QStringLiteral("assets attach SZM/A1 %"), {scan});
    QVERIFY2(attached.status == 0, attached.all());
    QCOMPARE(at(attached.json(), "/media_type"), QStringLiteral("image/png"));
    QCOMPARE(at(call(QStringLiteral("assets describe-pictures")).json(), "/pending"), QStringLiteral("0"));
    const CliAnswer refused = call(QStringLiteral("assets attach SZM/A2 %"), {written("false.png", "no picture")});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.contains("false.png"), refused.all());
    QCOMPARE(call(QStringLiteral("assets cut SZM/A1 --region pct:0,0,50,50 --title Ring")).status, 0);
}

void TestMotifGiven::theMotifIsBoundAsItsWork()
{
    const QString box = QStringLiteral(" --right reproduction --category nice/24 --territory CN --channel online "
                                       "--start 2027-01-01 --end 2027-12-31 --exclusivity ");
    const QString asked = QStringLiteral("rights ask --institution SZM --licensee LUOLAI --asset SZM/A1-m1") + box
                          + QStringLiteral("non_exclusive");
    QCOMPARE(at(call(asked).json(), "/answer"), QStringLiteral("available"));
    QCOMPARE(call(QStringLiteral("rights reserve --institution SZM --kind own_use --title Shop --asset SZM/A1") + box
                  + QStringLiteral("exclusive"))
                 .status,
             0);
    QCOMPARE(call(QStringLiteral("rights restrict --institution SZM --asset SZM/A1 --kind consent_needed --from "
                                 "Estate"))
                 .status,
             0);
    const CliAnswer answer = call(asked);
    QCOMPARE(answer.status, 1);
    QCOMPARE(at(answer.json(), "/conflicts/0/reason"), QStringLiteral("own_use"));
    QCOMPARE(at(answer.json(), "/conflicts/0/assets/0"), QStringLiteral("SZM/A1-m1"));
    QCOMPARE(at(answer.json(), "/conflicts/0/works/0"), QStringLiteral("SZM/A1"));
    QCOMPARE(at(answer.json(), "/restrictions/0/work"), QStringLiteral("SZM/A1"));
    // As documents, without a database, the same.
    const QString grants = written("grants.json", call(QStringLiteral("rights export --institution SZM")).out);
    const QString request = written("request.json", R"({"licensee": "LUOLAI", "assets": ["SZM/A1-m1"],
        "rights": ["reproduction"], "categories": ["nice/24"], "territories": ["CN"], "channels": ["online"],
        "start": "2027-01-01", "end": "2027-12-31", "exclusivity": "non_exclusive"})");
    const CliAnswer checked =
        callCli(words("avails check --grants % --request % --as-of 2026-06-01 --json", {grants, request}), "ann");
    QCOMPARE(checked.json(), answer.json());
}

void TestMotifGiven::theLookbookComesBack()
{
    const CliAnswer made =
        call(QStringLiteral("assets lookbook --brand TAIHU --language en --from 2027-01-01 --to 2027-12-31 --output %"),
             {path("lookbook")});
    QVERIFY2(made.status == 0, made.all());
    const QString reference = at(made.json(), "/reference");
    const CliAnswer shown = call(QStringLiteral("assets show SZM/A1-m1"));
    QCOMPARE(at(shown.json(), "/shown_to/0/lookbook"), reference);
    QCOMPARE(at(shown.json(), "/shown_to/0/brand_en"), QStringLiteral("TAIHU"));
    QFile page(path("lookbook/index.html"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("It was cut from SZM/A1"));
    const QString answer =
        written("choice.csv", "number,code,title,choice,remark\r\n1,SZM/A1-m1,Ring,x,for a scarf\r\nlookbook,"
                                  + reference.toUtf8() + ",,,\r\n");
    const CliAnswer choice = call(QStringLiteral("assets choice %"), {answer});
    QCOMPARE(choice.status, 0);
    QCOMPARE(at(choice.json(), "/brand"), QStringLiteral("TAIHU"));
    QCOMPARE(at(choice.json(), "/works/0/remark"), QStringLiteral("for a scarf"));
}

QTEST_GUILESS_MAIN(TestMotifGiven)
#include "tst_motifgiven.moc"
