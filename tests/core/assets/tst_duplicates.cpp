#include "core/assets/bulkservice.h"
#include "core/assets/duplicateservice.h"
#include "tests/core/assets/catalogue.h"

#include <QRandomGenerator>

using namespace lianming;

namespace {

bool sameNumber(const char *a, const char *b)
{
    return numberKey(a) && numberKey(a) == numberKey(b);
}

/// A museum with records in pairs.
struct Pairs : CatalogueMaker {
    Id<Institution> museum = institution("PM");
    Id<Institution> other = institution("TATE");
    DuplicateService duplicates{*workspace};
    Progress progress;

    Id<Asset> add(const char *number, const char *title, Id<Institution> owner = {})
    {
        return service.add(asset(owner.isSet() ? owner : museum, QString::fromUtf8(number), QString::fromUtf8(title)));
    }
    DuplicateFindings find(Id<Institution> owner = {}) { return duplicates.find(owner, 1000, progress); }
    /// A picture that an asset shows, with its fingerprint.
    void show(Id<Asset> id, const QString &sha256, const QString &pdq, int quality = 100)
    {
        Connection &db = workspace.db();
        Statement(db, QStringLiteral("INSERT INTO stored_file (sha256, bytes, media_type, added_at) VALUES (?, 1, "
                                     "'image/png', '') ON CONFLICT (sha256) DO NOTHING"))
            .bind(sha256)
            .run();
        Statement(db,
                  QStringLiteral("INSERT INTO picture (sha256, width, height, profile, embedded, prints, fault, pdq, "
                                 "quality, look, colours) VALUES (?, 1, 1, '', '', 1, '', ?, ?, '', '') ON CONFLICT "
                                 "(sha256) DO NOTHING"))
            .bind(sha256, pdq, quality)
            .run();
        insertRow(db, "asset_file",
                  {{"asset_id", id},
                   {"sha256", sha256},
                   {"name", "a.png"},
                   {"credit", ""},
                   {"licence", ""},
                   {"position", 0}});
        Statement(db, QStringLiteral("UPDATE asset SET picture_sha256 = ? WHERE id = ?")).bind(sha256, id).run();
    }
    qint64 grant(const char *number, const char *state, const QString &code, const char *endOn = "2027-12-31",
                 int sellOffDays = 0)
    {
        Connection &db = workspace.db();
        const qint64 brand = Statement(db, QStringLiteral("SELECT id FROM brand")).one<qint64>().value_or(0);
        const qint64 contract = insertRow(db, "contract",
                                          {{"number", number},
                                           {"institution_id", museum},
                                           {"brand_id", brand != 0 ? brand : addBrand()},
                                           {"title", "Licence"},
                                           {"state", "draft"},
                                           {"currency", "CNY"},
                                           {"start_on", "2025-01-01"},
                                           {"end_on", endOn},
                                           {"sell_off_days", sellOffDays},
                                           {"frequency", "annual"},
                                           {"report_within_days", 30},
                                           {"terms", "{}"}});
        const qint64 id = insertRow(
            db, "contract_grant",
            {{"contract_id", contract}, {"exclusivity", "exclusive"}, {"start_on", "2025-01-01"}, {"end_on", endOn}});
        name(id, 0, code);
        if (qstrcmp(state, "signed") == 0)
            Statement(db, QStringLiteral("UPDATE contract SET state = 'signed', signed_on = '2025-01-01' WHERE id = ?"))
                .bind(contract)
                .run();
        return id;
    }
    /// Ends a contract early, which its state says at once.
    void terminate(const char *number, const char *on)
    {
        Statement(workspace.db(),
                  QStringLiteral("UPDATE contract SET state = 'terminated', terminated_on = ? WHERE number = ?"))
            .bind(on, number)
            .run();
    }
    void name(qint64 grantId, int position, const QString &code)
    {
        Statement(workspace.db(),
                  QStringLiteral("INSERT INTO contract_grant_code (grant_id, dimension, position, code) "
                                 "VALUES (?, 'asset', ?, ?)"))
            .bind(grantId, position, code)
            .run();
    }
    qint64 addBrand()
    {
        return insertRow(workspace.db(), "brand",
                         {{"code", "B"},
                          {"name_en", "Brand"},
                          {"name_zh", ""},
                          {"company", ""},
                          {"credit_code", ""},
                          {"country", "CN"},
                          {"categories", ""},
                          {"website", ""},
                          {"notes", ""}});
    }
    QList<MergeObstacle> obstacles(Id<Asset> survivor, Id<Asset> duplicate)
    {
        QList<MergeObstacle> out;
        for (const MergeProblem &problem : duplicates.compare(survivor, duplicate).intoFirst)
            out.append(problem.obstacle);
        return out;
    }
};

QString hex(PictureBits bits)
{
    QString out;
    for (const quint64 word : bits)
        out += QStringLiteral("%1").arg(word, 16, 16, QLatin1Char('0'));
    return out;
}

} // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersHoweverSpelled();
    void descriptionsNeedEnough();
    void closePairsAreAllFound();
    void seriesAreNoDuplicates();
    void findsTheSameObject();
    void findsTheSamePicture();
    void remembersTwoThings();
    void mergesAndSplits();
    void splitLeavesWhatWasChangedSince();
    void weakPairsComeLast();
    void refusesWhatWouldChangeRights();
    void whatEndsEarlyBindsUntilThen();
    void refusesAWorkAndItsMotif();
    void joinsNoCollectionThatBearsRights();
    void aBulkEditPassesByTheMerged();
};

void TestDuplicates::numbersHoweverSpelled()
{
    QVERIFY(sameNumber("S013", "s-13"));
    QVERIFY(sameNumber("2020.180", "2020.0180"));
    QVERIFY(sameNumber("２０２０．１８０", "2020.180"));
    QVERIFY(sameNumber("故00123456", "故 123456"));
    QVERIFY(sameNumber("N00", "N0"));
    QVERIFY(!sameNumber("1.11", "11.1"));
    QVERIFY(!sameNumber("S1", "S10"));
    QVERIFY(!sameNumber("A12", "A1.2"));
    QVERIFY(!sameNumber("A0", "A"));
    QVERIFY(!numberKey("--"));
}

void TestDuplicates::descriptionsNeedEnough()
{
    const auto bowl = descriptionKey("Bowl", "", "Yue kilns", "Tang", "10 cm");
    QVERIFY(bowl);
    QCOMPARE(descriptionKey("BOWL ", "", "Yue Kilns", "Tang", "10 cm."), bowl);
    QVERIFY(descriptionKey("Bowl", "", "Yue kilns", "Tang", "11 cm") != bowl);
    QVERIFY(descriptionKey("", "Bowl", "Yue kilns", "Tang", "10 cm") != bowl);
    QVERIFY(!descriptionKey("Bowl", "", "Yue kilns", "Tang", ""));
    QVERIFY(!descriptionKey("Bowl", "", "", "", "10 cm"));
    QVERIFY(!descriptionKey("?", "", "A", "", "10 cm"));
}

void TestDuplicates::closePairsAreAllFound()
{
    QRandomGenerator random(7);
    std::vector<PictureBits> prints(3000);
    for (PictureBits &print : prints) {
        for (quint64 &word : print)
            word = random.generate64();
    }
    // Neighbours at every distance up to 40, some of them of others' copies.
    for (size_t i = 0; i < 1000; ++i) {
        PictureBits copy = prints[i];
        for (size_t flips = 0; flips < i % 41; ++flips)
            copy[random.bounded(4)] ^= quint64(1) << random.bounded(64);
        prints.push_back(copy);
    }
    std::vector<PlacePair> expected;
    for (quint32 a = 0; a < prints.size(); ++a) {
        for (quint32 b = a + 1; b < prints.size(); ++b) {
            if (bitsApart(prints[a], prints[b]) <= closestPrints)
                expected.emplace_back(a, b);
        }
    }
    QVERIFY(expected.size() > 700);
    QVERIFY(closePairs(prints, 1'000'000) == expected);
    QCOMPARE(closePairs(prints, 10).size(), size_t(10));
    QCOMPARE(pictureBits(hex(prints[0]).toStdString()), std::optional(prints[0]));
    QVERIFY(!pictureBits("xyz"));
}

void TestDuplicates::seriesAreNoDuplicates()
{
    std::vector<KeyedRecord> keyed{{1, 10}, {2, 20}, {1, 11}, {3, 30}, {3, 31}, {3, 32}, {3, 33}};
    qint64 series = 0;
    QCOMPARE(equalPairs(keyed, series, 3), (std::vector<std::pair<qint64, qint64>>{{10, 11}}));
    QCOMPARE(series, 1);
}

void TestDuplicates::findsTheSameObject()
{
    Pairs p;
    const Id<Asset> a = p.add("S-013", "Bowl");
    const Id<Asset> b = p.add("S13", "Green bowl");
    p.add("S013", "Bowl", p.other); // another museum's number
    Asset c = p.asset(p.museum, QStringLiteral("X1"), QStringLiteral("Robe"));
    c.period = QStringLiteral("Qing");
    c.dimensions = QStringLiteral("120 cm");
    const Id<Asset> first = p.service.add(c);
    c.accessionNumber = QStringLiteral("X2");
    const Id<Asset> second = p.service.add(c);
    const DuplicateFindings found = p.find();
    QCOMPARE(found.total, 2);
    QCOMPARE(found.pairs[0], (DuplicatePair{a, b, int(Likeness::SameNumber), -1}));
    QCOMPARE(found.pairs[1], (DuplicatePair{first, second, int(Likeness::SameDescription), -1}));
    QCOMPARE(p.find(p.other).total, 0);
    p.service.archive(b);
    QCOMPARE(p.find().total, 1);
}

void TestDuplicates::findsTheSamePicture()
{
    Pairs p;
    const Id<Asset> a = p.add("S1", "Bowl");
    const Id<Asset> b = p.add("S2", "Vase");
    const Id<Asset> c = p.add("S3", "Dish", p.other);
    const Id<Asset> d = p.add("S4", "Ewer");
    PictureBits bits{0x0123456789abcdefULL, 0xfedcba9876543210ULL, 0x5555aaaa5555aaaaULL, 0x0f0f0f0f0f0f0f0fULL};
    p.show(a, QString(64, u'a'), hex(bits));
    p.show(b, QString(64, u'a'), hex(bits));
    bits[2] ^= 0x1f;
    p.show(c, QString(64, u'c'), hex(bits));
    p.show(d, QString(64, u'd'), hex(bits), 20); // says too little
    const DuplicateFindings found = p.find();
    QCOMPARE(found.total, 3);
    QCOMPARE(found.pairs[0], (DuplicatePair{a, b, int(Likeness::SamePicture), -1}));
    QCOMPARE(found.pairs[1], (DuplicatePair{a, c, int(Likeness::ClosePicture), 5}));
    QCOMPARE(found.pairs[2].first, b);
    QCOMPARE(p.find(p.other).total, 2);
    // A motif and its work are no duplicates.
    Statement(p.workspace.db(), QStringLiteral("UPDATE asset SET source_id = ? WHERE id = ?")).bind(a, b).run();
    QCOMPARE(p.find().total, 2);
}

void TestDuplicates::weakPairsComeLast()
{
    Pairs p;
    const Id<Asset> work = p.add("S1", "Bowl");
    Asset drawn = p.asset(p.museum, QStringLiteral("M1"), QStringLiteral("Lotus scroll"));
    drawn.kind = AssetKind::Pattern;
    const Id<Asset> pattern = p.service.add(drawn);
    const Id<Asset> lent = p.add("L1", "Bowl", p.other);
    for (const Id<Asset> id : {work, pattern, lent})
        p.show(id, QString(64, u'a'), {});
    Asset c = p.asset(p.museum, QStringLiteral("X1"), QStringLiteral("Robe"));
    c.period = QStringLiteral("Qing");
    c.dimensions = QStringLiteral("120 cm");
    const Id<Asset> first = p.service.add(c);
    c.accessionNumber = QStringLiteral("X2");
    const Id<Asset> second = p.service.add(c);
    DuplicateFindings found = p.find();
    QCOMPARE(found.total, 4);
    QCOMPARE(found.pairs[0], (DuplicatePair{first, second, int(Likeness::SameDescription), -1}));
    // A motif of a motif is no duplicate of the work, either.
    const Id<Asset> part = p.add("S1-m1", "Flower");
    Statement cut(p.workspace.db(), QStringLiteral("UPDATE asset SET source_id = ? WHERE id = ?"));
    cut.bind(work, part).run();
    cut.bind(part, pattern).run();
    found = p.find();
    QCOMPARE(found.total, 3);
    QVERIFY(!found.pairs.contains(DuplicatePair{work, pattern, int(Likeness::SamePicture), -1}));
}

void TestDuplicates::remembersTwoThings()
{
    Pairs p;
    const Id<Asset> a = p.add("S-013", "Bowl");
    const Id<Asset> b = p.add("S13", "Green bowl");
    p.duplicates.setDistinct(b, a);
    p.duplicates.setDistinct(a, b); // again: nothing
    QCOMPARE(p.find().total, 0);
    QCOMPARE(p.service.detail(a).history.size(), 2);
    QCOMPARE(p.service.detail(b).history.first().changes.first().after, QStringLiteral("PM/S-013"));
    p.duplicates.setDistinct(a, b, false);
    QCOMPARE(p.find().total, 1);
    VERIFY_ERROR(p.duplicates.setDistinct(a, a), Error::Kind::Rejected);
}

void TestDuplicates::mergesAndSplits()
{
    Pairs p;
    const Id<Asset> a = p.add("S-013", "Bowl");
    const Id<Asset> b = p.add("S13", "Green bowl");
    Asset filled = p.service.get(b);
    filled.period = QStringLiteral("清乾隆");
    filled.fromYear = 1736;
    filled.toYear = 1795;
    filled.creator = QStringLiteral("Somebody");
    p.service.update(filled);
    Asset named = p.service.get(a);
    named.creator = QStringLiteral("Nobody");
    p.service.update(named);
    p.show(b, QString(64, u'b'), {});
    const QString term = shippedTerms().first().code;
    BulkChange tag;
    tag.act = BulkChange::Act::AddTerms;
    tag.terms = {term};
    BulkEditService(*p.workspace).apply({{}, {b.value}}, {tag}, p.progress);
    Collection set;
    set.institution = p.museum;
    set.code = QStringLiteral("SET");
    set.nameEn = QStringLiteral("Set");
    CollectionService(*p.workspace).addAssets(CollectionService(*p.workspace).add(set), {b.value});

    const DuplicateComparison sides = p.duplicates.compare(a, b);
    QCOMPARE(sides.differing, (QStringList{QStringLiteral("title_en"), QStringLiteral("creator")}));
    QCOMPARE(sides.onlySecond, (QStringList{QStringLiteral("period"), QStringLiteral("picture_sha256")}));
    QVERIFY(sides.intoFirst.isEmpty());
    const Asset aBefore = p.service.get(a);
    const Asset bBefore = p.service.get(b);

    const MergeResult merged = p.duplicates.merge(a, b, {QStringLiteral("title_en")});
    QCOMPARE(merged.files, 1);
    QCOMPARE(merged.terms, 1);
    QCOMPARE(merged.collections, QStringList{QStringLiteral("SET")});
    const AssetDetail stays = p.service.detail(a);
    QCOMPARE(stays.asset.titleEn, QStringLiteral("Green bowl"));
    QCOMPARE(stays.asset.creator, QStringLiteral("Nobody"));
    QCOMPARE(stays.asset.period, QStringLiteral("清乾隆"));
    QCOMPARE(stays.asset.fromYear, std::optional(1736));
    QCOMPARE(stays.asset.pictureSha256, QString(64, u'b'));
    QCOMPARE(stays.files.size(), 1);
    QCOMPARE(stays.collections.size(), 1);
    QCOMPARE(stays.history.first().action, QStringLiteral("took over"));
    QCOMPARE(stays.history.first().changes.last().after, QStringLiteral("PM/S13"));
    const AssetDetail goes = p.service.detail(b);
    QCOMPARE(goes.asset.mergedInto, a);
    QVERIFY(goes.asset.archivedOn.has_value());
    QCOMPARE(goes.history.first().action, QStringLiteral("merged"));
    QCOMPARE(p.service.find(QStringLiteral("PM/S13")), std::optional(b)); // its code still leads somewhere
    QCOMPARE(p.find().total, 0);
    QVERIFY(BulkEditService(*p.workspace).list().size() == 1); // a merge is no bulk edit
    VERIFY_ERROR(p.duplicates.merge(b, a), Error::Kind::Rejected);
    VERIFY_ERROR(p.duplicates.merge(a, b, {QStringLiteral("code")}), Error::Kind::BadInput);

    const SplitResult split = p.duplicates.split(b);
    QCOMPARE(split.survivor, a);
    QVERIFY(split.left.isEmpty());
    Asset now = p.service.get(a);
    now.version = aBefore.version;
    QCOMPARE(now, aBefore);
    now = p.service.get(b);
    now.version = bBefore.version;
    QCOMPARE(now, bBefore);
    QVERIFY(p.service.detail(a).files.isEmpty());
    QVERIFY(p.service.detail(a).collections.isEmpty());
    QCOMPARE(p.service.detail(b).collections.size(), 1);
    QCOMPARE(p.find().total, 1);
    VERIFY_ERROR(p.duplicates.split(b), Error::Kind::Rejected);
}

void TestDuplicates::splitLeavesWhatWasChangedSince()
{
    Pairs p;
    const Id<Asset> a = p.add("S-013", "Bowl");
    const Id<Asset> b = p.add("S13", "Bowl");
    Asset filled = p.service.get(b);
    filled.creator = QStringLiteral("Somebody");
    filled.place = QStringLiteral("Suzhou");
    p.service.update(filled);
    p.duplicates.merge(a, b);
    Asset later = p.service.get(a);
    later.place = QStringLiteral("Hangzhou");
    p.service.update(later);
    const SplitResult split = p.duplicates.split(b);
    QCOMPARE(split.left, QStringList{QStringLiteral("place")});
    QCOMPARE(p.service.get(a).place, QStringLiteral("Hangzhou"));
    QVERIFY(p.service.get(a).creator.isEmpty());
}

void TestDuplicates::refusesWhatWouldChangeRights()
{
    Pairs p;
    const Id<Asset> a = p.add("S-013", "Bowl");
    const Id<Asset> b = p.add("S13", "Bowl");
    const Id<Asset> foreign = p.add("S13", "Bowl", p.other);
    QCOMPARE(p.obstacles(a, foreign), QList{MergeObstacle::Institutions});

    p.grant("C-OLD", "signed", QStringLiteral("PM/S13"), "2026-01-31"); // over
    QVERIFY(p.obstacles(a, b).isEmpty());
    p.grant("C-LIVE", "signed", QStringLiteral("PM/S13"));
    const DuplicateComparison sides = p.duplicates.compare(a, b);
    QCOMPARE(sides.intoFirst, (QList<MergeProblem>{{MergeObstacle::Contract, {QStringLiteral("C-LIVE")}}}));
    QVERIFY(sides.intoSecond.isEmpty()); // the other way round it can be done
    VERIFY_ERROR(p.duplicates.merge(a, b), Error::Kind::InUse);
    p.duplicates.merge(b, a);
    p.duplicates.split(a);
    // A grant that names both means the same afterwards.
    const Id<Asset> c = p.add("C-1", "Dish");
    const Id<Asset> d = p.add("C1", "Dish");
    const qint64 both = p.grant("C-BOTH", "draft", QStringLiteral("PM/C1"));
    QCOMPARE(p.obstacles(c, d), QList{MergeObstacle::Contract});
    p.name(both, 1, QStringLiteral("PM/C-1"));
    QVERIFY(p.obstacles(c, d).isEmpty());
    insertRow(p.workspace.db(), "restriction",
              {{"institution_id", p.museum},
               {"asset_id", d},
               {"kind", "prohibited"},
               {"from_party", ""},
               {"grade", ""},
               {"reason", "fragile"}});
    QCOMPARE(p.obstacles(c, d), QList{MergeObstacle::Restriction});
    const Id<Asset> archived = p.add("C01", "Dish");
    p.service.archive(archived);
    QCOMPARE(p.obstacles(archived, c), (QList{MergeObstacle::Archived, MergeObstacle::Contract}));
}

void TestDuplicates::whatEndsEarlyBindsUntilThen()
{
    Pairs p; // on 1 June 2026
    const Id<Asset> a = p.add("S-013", "Bowl");
    const Id<Asset> b = p.add("S13", "Bowl");
    p.grant("C-FUTURE", "signed", QStringLiteral("PM/S13"), "2027-12-31", 30);
    p.terminate("C-FUTURE", "2026-09-30");
    QCOMPARE(p.obstacles(a, b), QList{MergeObstacle::Contract});
    const Id<Asset> c = p.add("C-1", "Dish");
    const Id<Asset> d = p.add("C1", "Dish");
    p.grant("C-SELLS", "signed", QStringLiteral("PM/C1"), "2027-12-31", 60);
    p.terminate("C-SELLS", "2026-04-30"); // old stock until 29 June
    QCOMPARE(p.obstacles(c, d), QList{MergeObstacle::Contract});
    const Id<Asset> e = p.add("E-1", "Ewer");
    const Id<Asset> f = p.add("E1", "Ewer");
    p.grant("C-OVER", "signed", QStringLiteral("PM/E1"), "2027-12-31", 31);
    p.terminate("C-OVER", "2026-04-30");
    QVERIFY(p.obstacles(e, f).isEmpty());
    // An archived contract binds as any other.
    p.grant("C-KEPT", "signed", QStringLiteral("PM/E1"));
    p.workspace.db().execute(QStringLiteral("UPDATE contract SET archived_on = '2026-05-01' WHERE number = 'C-KEPT'"));
    QCOMPARE(p.obstacles(e, f), QList{MergeObstacle::Contract});
}

void TestDuplicates::refusesAWorkAndItsMotif()
{
    Pairs p;
    const Id<Asset> scroll = p.add("YY1", "Scroll");
    const Id<Asset> copy = p.add("YY2", "Scroll");
    const Id<Asset> motif = p.add("YY2-m1", "Cloud");
    Statement(p.workspace.db(), QStringLiteral("UPDATE asset SET source_id = ? WHERE id = ?")).bind(copy, motif).run();
    QCOMPARE(p.obstacles(motif, copy), QList{MergeObstacle::Part});
    QCOMPARE(p.obstacles(copy, motif), QList{MergeObstacle::Part});
    QVERIFY(p.obstacles(motif, scroll).isEmpty());
    p.duplicates.merge(scroll, copy);
    // What it was cut from stands for the first work now.
    QCOMPARE(p.obstacles(motif, scroll), QList{MergeObstacle::Part});
    VERIFY_ERROR(p.duplicates.merge(motif, scroll), Error::Kind::Rejected);
}

void TestDuplicates::joinsNoCollectionThatBearsRights()
{
    Pairs p;
    const Id<Asset> a = p.add("S-013", "Bowl");
    const Id<Asset> b = p.add("S13", "Bowl");
    Collection outer;
    outer.institution = p.museum;
    outer.code = QStringLiteral("OUTER");
    outer.nameEn = QStringLiteral("Outer");
    CollectionService collections(*p.workspace);
    Collection inner = outer;
    inner.parent = collections.add(outer);
    inner.code = QStringLiteral("INNER");
    collections.addAssets(collections.add(inner), {b.value});
    p.grant("C1", "signed", QStringLiteral("collection:OUTER"));
    const MergeResult merged = p.duplicates.merge(a, b);
    QCOMPARE(merged.leftCollections, QStringList{QStringLiteral("INNER")});
    QVERIFY(p.service.detail(a).collections.isEmpty());
    // Terminated as of a day to come, it speaks of it still.
    p.duplicates.split(b);
    p.terminate("C1", "2026-12-31");
    QCOMPARE(p.duplicates.merge(a, b).leftCollections, QStringList{QStringLiteral("INNER")});
    p.duplicates.split(b);
    p.workspace.db().execute(QStringLiteral("UPDATE contract SET terminated_on = '2026-05-31'"));
    QVERIFY(p.duplicates.merge(a, b).leftCollections.isEmpty());
}

void TestDuplicates::aBulkEditPassesByTheMerged()
{
    Pairs p;
    const Id<Asset> a = p.add("S-013", "Bowl");
    const Id<Asset> b = p.add("S13", "Bowl");
    p.duplicates.merge(a, b);
    BulkEditService bulk(*p.workspace);
    const BulkPreview preview = bulk.preview({{}, {b.value}}, {{BulkChange::Act::Restore}}, p.progress);
    QCOMPARE(preview.refusals.size(), 1);
    QCOMPARE(preview.refusals.first().reason, BulkRefusal::Merged);
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
