#include "core/assets/assetindex.h"
#include "core/assets/assetrepository.h"
#include "core/assets/assetsearch.h"
#include "core/assets/assetservice.h"
#include "core/assets/tagservice.h"
#include "core/db/bulk.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"
#include "tests/support/wordindex.h"

#include <algorithm>
#include <random>

using namespace lianming;

namespace {

struct Sample {
    const char *number;
    const char *en;
    const char *zh;
    const char *creator;
    const char *period;
    const char *material;
};

constexpr Sample samples[] = {
    {"故瓷017571", "Vase with dragons", "青花云龙纹瓶", "", "清乾隆", "瓷"},
    {"故瓷017572", "", "粉彩百花不落地碗", "", "清嘉庆", "瓷"},
    {"故00005136", "Thousand Li of Rivers and Mountains", "千里江山图", "王希孟", "北宋", "绢本设色"},
    {"故00005137", "", "畫竹石圖", "鄭板橋", "清", "紙本"},
    {"1906,1220,0.533", "Rhinoceros", "", "Albrecht Dürer", "1515", "Woodcut"},
    {"T07799", "Untitled", "", "Tracey Emin", "1999", "Oil paint on canvas"},
    {"2020.180", "Bowl", "", "", "Qing dynasty, Qianlong mark and period (1736-95)", "Porcelain with enamels"},
    {"2020.181", "Bowl with lotus", "", "", "18th century", "Jade (nephrite)"},
    {"EX-9", "Fragment of a frieze", "", "", "3rd century BC", "Marble"},
    {"D-12", "Apsara in flight", "飞天", "", "唐", "Pigments on clay"},
};

QStringList numbersOf(const QList<AssetRow> &rows)
{
    QStringList out;
    for (const AssetRow &row : rows)
        out.append(row.accessionNumber);
    return out;
}

} // namespace

class TestAssetSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void ranks();
    void facetsCount();
    void bytesTravel();
    void followsEveryChange();
    void followsHouseTerms();
    void manyAssetsFollowATerm();
    void manyWordsBeginAlike();
    void twoWritersMeet();
    void cleanupTestCase() { m_filled.reset(); }

private:
    static void fill(Workspace &w);

    std::unique_ptr<TestWorkspace> m_filled; ///< for the searches, which change nothing
};

void TestAssetSearch::fill(Workspace &w)
{
    const Id<Institution> museum = addMuseum(w, QStringLiteral("PM"), QStringLiteral("PM"));
    AssetService service(w);
    for (const Sample &sample : samples) {
        Asset asset;
        asset.institution = museum;
        asset.accessionNumber = QString::fromUtf8(sample.number);
        asset.titleEn = QString::fromUtf8(sample.en);
        asset.titleZh = QString::fromUtf8(sample.zh);
        asset.creator = QString::fromUtf8(sample.creator);
        asset.period = QString::fromUtf8(sample.period);
        asset.material = QString::fromUtf8(sample.material);
        service.add(asset);
    }
}

void TestAssetSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found"); // in any order
    const auto row = [](const char *text, std::initializer_list<const char *> found) {
        QStringList list;
        for (const char *number : found)
            list.append(QString::fromUtf8(number));
        QTest::newRow(text) << QString::fromUtf8(text) << list;
    };
    // Two characters, one, three, a whole title, within a title.
    row("青花", {"故瓷017571"});
    row("龙", {"故瓷017571"});
    row("青花云龙纹瓶", {"故瓷017571"});
    row("江山图", {"故00005136"});
    row("花", {"故瓷017571", "故瓷017572", "2020.181"}); // a lotus is a flower
    row("乾隆", {"故瓷017571", "2020.180"});
    // How it sounds, whole and by its initials, also the beginnings.
    row("qianlong", {"故瓷017571", "2020.180"});
    row("ql", {"故瓷017571", "2020.180", "故00005136"}); // 乾隆, 千里
    row("qianl", {"故瓷017571", "2020.180", "故00005136"});
    row("qinghua", {"故瓷017571"});
    row("qh", {"故瓷017571"});
    row("qianlijiangshan", {"故00005136"});
    row("qljs", {"故00005136"});
    row("wangximeng", {"故00005136"});
    row("feitian", {"D-12"});
    // Traditional and simplified alike, both ways.
    row("画", {"故00005137", "1906,1220,0.533", "T07799"}); // 木版画, 布面油画
    row("畫竹", {"故00005137"});
    row("画竹石图", {"故00005137"});
    row("郑板桥", {"故00005137"});
    row("青花雲龍", {"故瓷017571"});
    // With and without accents, in any case, wide letters.
    row("Dürer", {"1906,1220,0.533"});
    row("durer", {"1906,1220,0.533"});
    row("DÜRER", {"1906,1220,0.533"});
    row("ｄｕｒｅｒ", {"1906,1220,0.533"});
    row("dur", {"1906,1220,0.533"});
    // Numbers: whole, without what stands between, parts, beginnings.
    row("T07799", {"T07799"});
    row("t-07799", {"T07799"});
    row("07799", {"T07799"});
    row("T077", {"T07799"});
    row("2020.180", {"2020.180"});
    row("2020180", {"2020.180"});
    row("2020", {"2020.180", "2020.181"});
    row("1906,1220", {"1906,1220,0.533"});
    row("017571", {"故瓷017571"});
    row("故瓷017571", {"故瓷017571"});
    row("PM/T07799", {"T07799"});
    // Mixed, and several words in any order.
    row("龙 vase", {"故瓷017571"});
    row("vase 青花", {"故瓷017571"});
    row("bowl 2020", {"2020.180", "2020.181"});
    row("qianlong 瓷", {"故瓷017571", "2020.180"});
    // The other language, by the terms that the words mean.
    row("青花瓷", {"故瓷017571"}); // the names of terms, whether they stand side by side or not
    row("青花瓷瓶", {"故瓷017571"});
    row("龙纹", {"故瓷017571"});
    row("清乾隆", {"故瓷017571", "2020.180"});
    row("清代瓷", {"故瓷017571", "故瓷017572", "2020.180"});
    row("清瓷碗", {"故瓷017572"});
    row("明代瓷", {});
    row("blue and white", {"故瓷017571"});
    row("lotus", {"2020.181"});
    row("莲", {"2020.181"});
    row("玉", {"2020.181"});
    row("marble", {"EX-9"});
    // Nothing.
    row("青铜", {});
    row("zzz", {});
    row("…", {});
}

void TestAssetSearch::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    if (!m_filled) {
        m_filled = std::make_unique<TestWorkspace>();
        fill(**m_filled);
    }
    const AssetService service(**m_filled);
    AssetFilter filter;
    filter.text = text;
    QStringList got = numbersOf(service.firstPage(filter, 50));
    QStringList wanted = found;
    got.sort();
    wanted.sort();
    QCOMPARE(got, wanted);
    QCOMPARE(service.ids(filter).size(), size_t(found.size()));
}

void TestAssetSearch::ranks()
{
    const TestWorkspace w;
    const Id<Institution> museum = addMuseum(*w, QStringLiteral("PM"), QStringLiteral("PM"));
    AssetService service(*w);
    const auto add = [&](const char *number, const char *title, const char *description, bool curated = false) {
        Asset asset;
        asset.institution = museum;
        asset.accessionNumber = QString::fromUtf8(number);
        asset.titleEn = QString::fromUtf8(title);
        asset.description = QString::fromUtf8(description);
        asset.curated = curated;
        return service.add(asset);
    };
    for (int i = 0; i < 400; ++i)
        add(qPrintable(QStringLiteral("N%1").arg(i)), "Shard", "Found beside a vase");
    add("A", "A tall vase", "");
    add("B", "Vase", "");
    add("C", "Bowl", "From the same kiln as the vase", true);
    add("D", "Vase with a lid", "");
    AssetFilter filter;
    filter.text = QStringLiteral("vase");
    const QStringList first = numbersOf(service.firstPage(filter, 5));
    QCOMPARE(first.mid(0, 4),
             (QStringList{QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D"), QStringLiteral("A")}));
    QVERIFY(first[4].startsWith(u'N'));
    // The page and the whole list are one order.
    filter.sort = AssetSort::Relevance;
    const std::vector<qint64> all = service.ids(filter);
    QCOMPARE(all.size(), size_t(404));
    QCOMPARE(numbersOf(service.rows({all.begin(), all.begin() + 5})), first);
    // A number that is asked for comes before everything.
    filter.text = QStringLiteral("n-17");
    QCOMPARE(numbersOf(service.firstPage(filter, 1)), QStringList{QStringLiteral("N17")});
}

void TestAssetSearch::facetsCount()
{
    const TestWorkspace w;
    fill(*w);
    AssetFilter filter;
    const auto counts = [&] {
        return AssetSearch(*w).counts(filter);
    };
    const auto count = [&](Facet facet, const char *value) {
        for (const FacetCount &each : counts().value(facet)) {
            if (each.value == QLatin1StringView(value))
                return each.count;
        }
        return qint64(0);
    };
    QCOMPARE(count(Facet::Period, "period.qing"), qint64(4));
    QCOMPARE(count(Facet::Period, "period.qing.qianlong"), qint64(2));
    QCOMPARE(count(Facet::Kind, "object"), qint64(std::size(samples)));
    QCOMPARE(count(Facet::Picture, "without"), qint64(std::size(samples)));
    QCOMPARE(count(Facet::Motif, "motif.dragon"), qint64(1));
    // A choice narrows the others, not its own facet; two values of one facet add up.
    filter.facets[Facet::Period] = {QStringLiteral("period.qing.qianlong")};
    QCOMPARE(count(Facet::Kind, "object"), qint64(2));
    QCOMPARE(count(Facet::Period, "period.qing"), qint64(4));
    filter.facets[Facet::Period].append(QStringLiteral("period.tang"));
    QCOMPARE(AssetSearch(*w).matches(filter).count(), qint64(3));
    filter.facets[Facet::Motif] = {QStringLiteral("motif.dragon")};
    QCOMPARE(AssetSearch(*w).matches(filter).count(), qint64(1));
    filter.facets.clear();
    // Years, also before our era.
    filter.fromYear = -300;
    filter.toYear = -201;
    QCOMPARE(numbersOf(AssetService(*w).rows(AssetSearch(*w).ids(filter, -1))), QStringList{QStringLiteral("EX-9")});
    filter = {};
    filter.sort = AssetSort::Period;
    QCOMPARE(numbersOf(AssetService(*w).rows(AssetSearch(*w).ids(filter, 2))),
             (QStringList{QStringLiteral("EX-9"), QStringLiteral("D-12")}));
    filter.facets[Facet::Rights] = {QStringLiteral("open")};
    VERIFY_ERROR((void)AssetSearch(*w).matches(filter), Error::Kind::Internal);
}

void TestAssetSearch::bytesTravel()
{
    const TestWorkspace w;
    std::string every;
    for (int i = 0; i < 256; ++i)
        every += char(i);
    {
        Transaction tx(w.db());
        BulkWriter writer(tx, "asset_posting", {"chunk", "word", "stamp", "ids"});
        for (const std::string &bytes : {every, std::string(), std::string("\\x\t\n")}) {
            writer.integer(qint64(bytes.size()));
            writer.text("w");
            writer.integer(1);
            writer.bytes(bytes);
            writer.endRow();
        }
        writer.finish();
        BulkReader rows(w.db(), QStringLiteral("SELECT chunk, ids FROM asset_posting ORDER BY chunk"));
        std::vector<std::string> read;
        while (rows.next())
            read.emplace_back(rows.bytes(1));
        QCOMPARE(read, (std::vector<std::string>{{}, "\\x\t\n", every}));
    }
}

/// Whatever is done to assets, the index is what it would be if it were made anew.
void TestAssetSearch::followsEveryChange()
{
    const TestWorkspace w;
    fill(*w);
    AssetService service(*w);
    std::mt19937 random(5);
    const QStringList words = {QStringLiteral("vase"),       QStringLiteral("龙"),     QStringLiteral("青花瓶"),
                               QStringLiteral("lotus bowl"), QStringLiteral("清康熙"), QStringLiteral("1735–40")};
    const auto any = [&] {
        return words[qsizetype(random() % size_t(words.size()))];
    };
    for (int round = 0; round < 60; ++round) {
        AssetFilter filter;
        filter.archived = random() % 4 == 0;
        const std::vector<qint64> ids = service.ids(filter);
        if (ids.empty())
            continue;
        const Id<Asset> id{ids[random() % ids.size()]};
        Asset asset = service.get(id);
        switch (random() % 4) {
        case 0: asset.archivedOn ? service.restore(id) : service.archive(id); break;
        case 1:
            asset.titleZh = any();
            asset.period = any();
            asset.curated = !asset.curated;
            service.update(asset);
            break;
        case 2:
            asset.description = any() + u' ' + any();
            asset.material = any();
            service.update(asset);
            break;
        default:
            asset.accessionNumber = QStringLiteral("R%1").arg(round);
            asset.titleEn = any();
            service.add(asset);
        }
    }
    const QStringList followed = wordsOf(w.db());
    QVERIFY(followed.size() > 200);
    makeIndexAnew(*w);
    QCOMPARE(followed, wordsOf(w.db()));
}

/// The house's own terms: their names, further spellings and the terms above are found and counted as of those that
/// ship, and the index follows what becomes of them.
void TestAssetSearch::followsHouseTerms()
{
    const TestWorkspace w;
    fill(*w);
    TagService tags(*w);
    AssetService service(*w);
    Progress progress;
    const auto found = [&](const char *text) {
        AssetFilter filter;
        filter.text = QString::fromUtf8(text);
        return service.ids(filter).size();
    };
    const auto counted = [&](const QString &term) {
        for (const FacetCount &each : AssetSearch(*w).counts(AssetFilter()).value(Facet::Motif)) {
            if (each.value == term)
                return each.count;
        }
        return qint64(0);
    };
    const auto isAsMadeAnew = [&] {
        const QStringList followed = wordsOf(w.db());
        makeIndexAnew(*w);
        return followed == wordsOf(w.db());
    };
    HouseTerm garden;
    garden.nameEn = QStringLiteral("Humble garden");
    garden.nameZh = QStringLiteral("拙政园");
    garden.also = {QStringLiteral("Zhuozhengyuan grounds")};
    garden.parent = QStringLiteral("motif.landscape");
    garden.id = tags.add(garden);
    HouseTerm gate;
    gate.nameEn = QStringLiteral("Moon gate");
    gate.parent = tags.houseTerms().first().code;
    gate.id = tags.add(gate);
    const QString gardenCode = tags.houseTerms().at(0).code;
    const QString gateCode = tags.houseTerms().at(1).code;
    QCOMPARE(gardenCode, QStringLiteral("motif.own.humble-garden"));
    const Id<Asset> bowl = *service.find(QStringLiteral("PM/2020.180"));
    const Id<Asset> frieze = *service.find(QStringLiteral("PM/EX-9"));
    const qint64 landscapes = counted(QStringLiteral("motif.landscape"));
    tags.set(bowl, {gateCode});
    tags.give({{}, {frieze.value}}, {gardenCode}, progress);
    for (const char *text : {"humble garden", "拙政园", "拙政園", "zhuozhengyuan", "grounds", "拙政"})
        QVERIFY2(found(text) == 2, text);
    QCOMPARE(found("moon gate"), size_t(1));
    QCOMPARE(counted(gateCode), 1);
    QCOMPARE(counted(gardenCode), 2);
    QCOMPARE(counted(QStringLiteral("motif.landscape")), landscapes + 2);
    AssetFilter filter;
    filter.facets[Facet::Motif] = {gardenCode};
    QCOMPARE(AssetSearch(*w).matches(filter).count(), 2);
    QVERIFY(isAsMadeAnew());

    // Other names, and another place.
    garden = tags.houseTerms().first();
    garden.nameEn = QStringLiteral("Master of nets");
    garden.also.clear();
    garden.parent = QStringLiteral("motif.flower");
    const qint64 flowers = counted(QStringLiteral("motif.flower"));
    tags.update(garden);
    QCOMPARE(found("humble"), size_t(0));
    QCOMPARE(found("grounds"), size_t(0));
    QCOMPARE(found("master of nets"), size_t(2));
    QCOMPARE(counted(QStringLiteral("motif.landscape")), landscapes);
    QCOMPARE(counted(QStringLiteral("motif.flower")), flowers + 2);
    QVERIFY(isAsMadeAnew());

    // Merged into one that ships: what lay below lies below that.
    QCOMPARE(tags.merge(garden.id, QStringLiteral("motif.landscape"), progress).assets, 1);
    QCOMPARE(tags.of(frieze).given, QStringList{QStringLiteral("motif.landscape")});
    QCOMPARE(tags.houseTerms().size(), 1);
    QCOMPARE(tags.houseTerms().first().parent, QStringLiteral("motif.landscape"));
    QCOMPARE(found("master"), size_t(0));
    QCOMPARE(counted(gardenCode), 0);
    QCOMPARE(counted(gateCode), 1);
    QCOMPARE(counted(QStringLiteral("motif.landscape")), landscapes + 2);
    QVERIFY(isAsMadeAnew());

    // An archived one stays on its assets, and finds them.
    tags.archive(gate.id);
    QCOMPARE(found("moon gate"), size_t(1));
    QVERIFY(isAsMadeAnew());
}

/// A term that a whole group of the index has: written anew rather than followed, with the same end.
void TestAssetSearch::manyAssetsFollowATerm()
{
    const TestWorkspace w;
    const Id<Institution> museum = addMuseum(*w, QStringLiteral("PM"), QStringLiteral("PM"));
    TagService tags(*w);
    HouseTerm term;
    term.nameEn = QStringLiteral("Shardlike");
    const Id<HouseTerm> id = tags.add(term);
    constexpr int many = 2300;
    {
        Transaction tx(w.db());
        for (int i = 0; i < many; ++i) {
            Asset asset;
            asset.institution = museum;
            asset.accessionNumber = QStringLiteral("N%1").arg(i);
            asset.code = QStringLiteral("PM/N%1").arg(i);
            asset.titleEn = QStringLiteral("Piece");
            insertRow(w.db(), "asset", AssetRepository::values(asset));
        }
        w.db().execute(QStringLiteral("INSERT INTO asset_term (asset_id, term) SELECT id, '%1' FROM asset")
                           .arg(tags.houseTerms().first().code));
        AssetIndex(tx).addFrom(1);
        tx.commit();
    }
    const AssetService service(*w);
    QCOMPARE(service.ids({QStringLiteral("shardlike")}).size(), size_t(many));
    term = tags.houseTerms().first();
    term.nameEn = QStringLiteral("Sherdlike");
    tags.update(term);
    QCOMPARE(service.ids({QStringLiteral("shardlike")}).size(), size_t(0));
    QCOMPARE(service.ids({QStringLiteral("sherdlike")}).size(), size_t(many));
    Progress progress;
    QCOMPARE(tags.merge(id, QStringLiteral("motif.landscape"), progress).assets, many);
    QCOMPARE(service.ids({QStringLiteral("sherdlike")}).size(), size_t(0));
    QCOMPARE(service.ids({QStringLiteral("山水")}).size(), size_t(many));
    // Who has the facets in memory learns that one is empty, though the whole group was written anew.
    AssetFilter objects;
    objects.facets[Facet::Kind] = {QStringLiteral("object")};
    QCOMPARE(service.ids(objects).size(), size_t(many));
    {
        Transaction tx(w.db());
        AssetIndex(tx).change(service.ids({}), [&] {
            // Two hundred bytes of it are kept, which end inside a character.
            w.db().execute(QStringLiteral("UPDATE asset SET kind = 'pattern', rights_statement = 'x%1'")
                               .arg(QString(100, QChar(0x6743))));
        });
        tx.commit();
    }
    QCOMPARE(service.ids(objects).size(), size_t(0));
    objects.facets[Facet::Kind] = {QStringLiteral("pattern")};
    QCOMPARE(service.ids(objects).size(), size_t(many));
    objects.rightsStatement = u'x' + QString(100, QChar(0x6743));
    QCOMPARE(service.ids(objects).size(), size_t(many));
    const QStringList followed = wordsOf(w.db());
    makeIndexAnew(*w);
    QCOMPARE(followed, wordsOf(w.db()));
}

void TestAssetSearch::manyWordsBeginAlike()
{
    // A thousand numbers that begin alike: their beginnings are gathered, and follow changes as the words do.
    const TestWorkspace w;
    const Id<Institution> museum = addMuseum(*w, QStringLiteral("PM"), QStringLiteral("PM"));
    {
        Transaction tx(w.db());
        for (int i = 0; i < 1000; ++i) {
            const QString number = QStringLiteral("PM2020%1").arg(i, 4, 10, QLatin1Char('0'));
            Asset asset;
            asset.institution = museum;
            asset.accessionNumber = number;
            asset.code = QStringLiteral("PM/") + number;
            asset.titleEn = QStringLiteral("Shard");
            insertRow(w.db(), "asset", AssetRepository::values(asset));
        }
        AssetIndex(tx).addFrom(1);
        tx.commit();
    }
    const AssetService service(*w);
    QVERIFY(wordsOf(w.db()).filter(QStringLiteral("0 ^pm20")).size() > 0);
    QCOMPARE(service.ids({QStringLiteral("PM20")}).size(), size_t(1000));
    QCOMPARE(service.ids({QStringLiteral("pm20200")}).size(), size_t(1000));
    QCOMPARE(service.ids({QStringLiteral("pm202001")}).size(), size_t(100));
    QCOMPARE(service.ids({QStringLiteral("PM20200123")}).size(), size_t(1));
    AssetService(*w).archive({service.find(QStringLiteral("PM/PM20200123")).value()});
    QCOMPARE(service.ids({QStringLiteral("PM20")}).size(), size_t(999));
    Asset more;
    more.institution = museum;
    more.accessionNumber = QStringLiteral("PM2021");
    more.titleEn = QStringLiteral("Shard");
    AssetService(*w).add(more);
    QCOMPARE(service.ids({QStringLiteral("PM20")}).size(), size_t(1000));
    QCOMPARE(service.ids({QStringLiteral("sha")}).size(), size_t(1000));
}

void TestAssetSearch::twoWritersMeet()
{
    // What one writes, the other's search knows at once, although it keeps sets in memory.
    const TestWorkspace w;
    fill(*w);
    const auto other = w.another(QStringLiteral("Wen"));
    QCOMPARE(AssetService(*other).ids({QStringLiteral("vase")}).size(), size_t(1));
    const qint64 live = AssetService(*other).counts().all;
    Asset asset;
    asset.institution = {1};
    asset.accessionNumber = QStringLiteral("X1");
    asset.titleEn = QStringLiteral("Another vase");
    const Id<Asset> id = AssetService(*w).add(asset);
    QCOMPARE(AssetService(*other).ids({QStringLiteral("vase")}).size(), size_t(2));
    QCOMPARE(AssetService(*other).counts().all, live + 1);
    AssetService(*w).archive(id);
    QCOMPARE(AssetService(*other).ids({QStringLiteral("vase")}).size(), size_t(1));
    QCOMPARE(AssetService(*other).counts().archived, qint64(1));
}

QTEST_GUILESS_MAIN(TestAssetSearch)
#include "tst_assetsearch.moc"
