// Terms and collections on the command line.
#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/cli.h"
#include "tests/support/testworkspace.h"

using namespace lianming;

class TestTermsCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsAreGivenListedAndTaken();
    void houseTermsComeAndGo();
    void collectionsAreATree();

private:
    [[nodiscard]] static CliAnswer call(const TestWorkspace &w, const char *line)
    {
        return callCli(words(line, {w.addressText()}) << QStringLiteral("--json"), "ann");
    }
    static void addAssets(const TestWorkspace &w)
    {
        Institution museum;
        museum.code = QStringLiteral("PM");
        museum.nameEn = QStringLiteral("Palace Museum");
        Asset asset;
        asset.institution = InstitutionService(*w).add(museum);
        asset.accessionNumber = QStringLiteral("1");
        asset.titleZh = QStringLiteral("缠枝莲纹碗");
        asset.period = QStringLiteral("清乾隆");
        AssetService(*w).add(asset);
        asset.accessionNumber = QStringLiteral("2");
        asset.titleZh = QStringLiteral("无题");
        asset.period.clear();
        AssetService(*w).add(asset);
    }
};

void TestTermsCommands::termsAreGivenListedAndTaken()
{
    const TestWorkspace w;
    addAssets(w);
    CliAnswer answer = call(w, "assets tag PM/1 PM/2 --workspace % --term 龙 --term theme.tea");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/changed"), QStringLiteral("2"));
    QCOMPARE(at(answer.json(), "/terms/0"), QStringLiteral("motif.dragon"));
    answer = call(w, "assets terms --workspace % --asset PM/1");
    QCOMPARE(at(answer.json(), "/0/code"), QStringLiteral("motif.dragon"));
    QCOMPARE(at(answer.json(), "/0/from"), QStringLiteral("given"));
    QVERIFY2(answer.out.contains("period.qing.qianlong"), answer.all());
    answer = call(w, "assets terms dragon --workspace % --vocabulary motif --used");
    QCOMPARE(at(answer.json(), "/0/code"), QStringLiteral("motif.dragon"));
    QCOMPARE(at(answer.json(), "/0/found"), QStringLiteral("2"));
    QCOMPARE(call(w, "assets untag PM/2 --workspace % --term dragon").status, 0);
    answer = call(w, "assets terms dragon --workspace % --vocabulary motif --used");
    QCOMPARE(at(answer.json(), "/0/given"), QStringLiteral("1"));

    QCOMPARE(call(w, "assets tag PM/1 --workspace % --term nonsense").status, 2);
    QCOMPARE(call(w, "assets tag PM/1 --workspace % --term bamboo").status, 2); // a motif and a material
    QCOMPARE(call(w, "assets tag PM/1 --workspace %").status, 2);
    QCOMPARE(call(w, "assets tag PM/9 --workspace % --term dragon").status, 2);
    QCOMPARE(call(w, "assets terms --workspace % --vocabulary motifs").status, 2);
    QCOMPARE(call(w, "assets terms --workspace % nosuchword").status, 1);
}

void TestTermsCommands::houseTermsComeAndGo()
{
    const TestWorkspace w;
    addAssets(w);
    CliAnswer answer = call(w, "assets term-add --workspace % --name-en Owl --name-zh 妇好鸮尊 --parent motif.bird");
    QCOMPARE(answer.status, 1); // an owl ships
    answer = call(w, "assets term-add --workspace % --name-en Fuhao --name-zh 妇好鸮尊 --parent motif.owl --also zun");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/code"), QStringLiteral("motif.own.fuhao"));
    QCOMPARE(call(w, "assets tag PM/2 --workspace % --term 妇好鸮尊").status, 0);
    answer = call(w, "assets term-change motif.own.fuhao --workspace % --name-zh 鸮尊");
    QVERIFY2(answer.status == 0, answer.all());
    answer = call(w, "assets terms 鸮尊 --workspace % --used");
    QVERIFY2(answer.out.contains("motif.own.fuhao"), answer.all());
    answer = call(w, "assets terms --workspace % --house");
    QCOMPARE(at(answer.json(), "/0/house"), QStringLiteral("true"));
    QCOMPARE(answer.json().size(), size_t(1));
    QCOMPARE(at(answer.json(), "/0/also/0"), QStringLiteral("zun"));

    // Deleted while nothing has it, merged while something has.
    QCOMPARE(call(w, "assets term-add --workspace % --name-en Zunyi --parent owl").status, 0);
    QCOMPARE(call(w, "assets term-delete Fuhao --workspace %").status, 1); // PM/2 has it
    answer = call(w, "assets term-merge 鸮尊 --workspace % --into Zunyi");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/into"), QStringLiteral("motif.own.zunyi"));
    QCOMPARE(at(answer.json(), "/assets"), QStringLiteral("1"));
    QCOMPARE(call(w, "assets term-merge Zunyi --workspace % --into nonsense").status, 2);
    QCOMPARE(call(w, "assets untag PM/2 --workspace % --term Zunyi").status, 0);
    QCOMPARE(call(w, "assets term-delete Zunyi --workspace %").status, 0);
    QCOMPARE(call(w, "assets terms --workspace % --house").status, 1);
    answer = call(w, "assets term-add --workspace % --name-en Fuhao --parent motif.owl");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/code"), QStringLiteral("motif.own.fuhao-2")); // the merged one keeps its code
    QCOMPARE(call(w, "assets term-archive motif.own.fuhao-2 --workspace %").status, 0);
    QCOMPARE(call(w, "assets term-archive motif.own.fuhao-2 --workspace %").status, 2); // there is none any more
    QCOMPARE(call(w, "assets tag PM/1 --workspace % --term motif.own.fuhao").status, 2);
}

void TestTermsCommands::collectionsAreATree()
{
    const TestWorkspace w;
    addAssets(w);
    CliAnswer answer = call(w, "assets collection-add --workspace % --institution PM --code QING --name-en Qing");
    QVERIFY2(answer.status == 0, answer.all());
    answer = call(w, "assets collection-add --workspace % --institution PM --code LOTUS --name-zh 莲 --kind series "
                     "--parent QING");
    QVERIFY2(answer.status == 0, answer.all());
    answer = call(w, "assets collection-put LOTUS --workspace % --asset PM/1");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/changed"), QStringLiteral("1"));
    QCOMPARE(at(answer.json(), "/of_other_institutions"), QStringLiteral("0"));
    // A search finds other museums' works, too: they are left out and counted.
    Institution other;
    other.code = QStringLiteral("SM");
    other.nameEn = QStringLiteral("Suzhou Museum");
    Asset bowl;
    bowl.institution = InstitutionService(*w).add(other);
    bowl.accessionNumber = QStringLiteral("9");
    bowl.titleZh = QStringLiteral("莲纹碗");
    AssetService(*w).add(bowl);
    answer = call(w, "assets collection-put LOTUS --workspace % --search 碗");
    QVERIFY2(answer.status == 0, answer.all());
    QCOMPARE(at(answer.json(), "/selected"), QStringLiteral("2"));
    QCOMPARE(at(answer.json(), "/of_other_institutions"), QStringLiteral("1"));
    QCOMPARE(call(w, "assets collection-put LOTUS --workspace % --institution SM").status, 1);
    answer = call(w, "assets collections --workspace % --institution PM");
    QCOMPARE(at(answer.json(), "/0/code"), QStringLiteral("QING"));
    QCOMPARE(at(answer.json(), "/0/assets"), QStringLiteral("0"));
    QCOMPARE(at(answer.json(), "/0/inside"), QStringLiteral("1"));
    QCOMPARE(at(answer.json(), "/1/parent"), QStringLiteral("QING"));
    QCOMPARE(at(answer.json(), "/1/kind"), QStringLiteral("series"));
    QCOMPARE(call(w, "assets collection-change QING --workspace % --parent LOTUS").status, 1); // inside itself
    QCOMPARE(call(w, "assets collection-archive QING --workspace %").status, 1);               // something is inside
    QCOMPARE(call(w, "assets collection-take LOTUS --workspace % --asset PM/1").status, 0);
    QCOMPARE(call(w, "assets collection-change LOTUS --workspace % --kind heap").status, 2);
    QCOMPARE(call(w, "assets collection-archive LOTUS --workspace %").status, 0);
    QCOMPARE(call(w, "assets collection-archive QING --workspace %").status, 0);
    QCOMPARE(call(w, "assets collections --workspace %").status, 1); // none
}

QTEST_GUILESS_MAIN(TestTermsCommands)
#include "tst_termscommands.moc"
