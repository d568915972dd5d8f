#include "core/assets/bulkservice.h"
#include "core/assets/duplicateservice.h"
#include "core/assets/motif.h"
#include "tests/core/assets/catalogue.h"

#include <QFile>

using namespace lianming;

namespace {

PictureRegion region(const char *text)
{
    return parseRegion(QString::fromUtf8(text)).value_or(PictureRegion());
}

struct Work : CatalogueMaker {
    Id<Institution> museum = institution("PM");
    MotifService motifs{*workspace};
    Id<Asset> scroll;

    Work()
    {
        Asset a = asset(museum, QStringLiteral("S1"), QStringLiteral("Scroll"), QStringLiteral("千里江山图"));
        a.creator = QStringLiteral("Wang Ximeng");
        a.period = QStringLiteral("北宋");
        a.creditLine = QStringLiteral("© Palace Museum");
        a.rightsStatement = QStringLiteral("PDM-1.0");
        scroll = service.add(a);
    }
    QString picture(const char *name, const QByteArray &more = {})
    {
        const QString path = workspace.folder() + u'/' + QString::fromUtf8(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(
                QByteArray::fromBase64(
                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
                + more);
        return path;
    }
    MotifDraft draft()
    {
        MotifDraft out;
        out.work = scroll;
        out.region = region("pct:10,20,30.5,40");
        out.titleZh = QStringLiteral("青绿山水纹");
        return out;
    }
};

} // namespace

class TestMotifs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRegions_data();
    void readsRegions();
    void regionsAsPixels();
    void pixelsAsRegionsAndBack();
    void cutsAMotif();
    void refuses();
    void tellsWhatBelongsTogether();
};

void TestMotifs::readsRegions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *good : {"pct:0,0,100,100", "pct:10,20,30.5,40", "pct:99.99,0,0.01,100", "pct:12.34,0,1,1"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char *bad :
         {"", "pct:", "0,0,100,100", "pct:0,0,100", "pct:0,0,100,100,1", "pct:0,0,0,10", "pct:50,0,50.01,10",
          "pct:-1,0,10,10", "pct:1.234,0,10,10", "pct:1e1,0,10,10", "pct: 1,0,10,10", "pct:.5,0,10,10",
          "pct:5.,0,10,10", "pct:1000,0,1,1", "PCT:0,0,1,1", "pct:٥,0,1,1", "square", "full"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void TestMotifs::readsRegions()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto read = parseRegion(text);
    QCOMPARE(read.has_value(), good);
    if (read)
        QCOMPARE(regionText(*read), text);
}

void TestMotifs::regionsAsPixels()
{
    QCOMPARE(regionPixels(region("pct:0,0,100,100"), {1000, 800}), QRect(0, 0, 1000, 800));
    QCOMPARE(regionPixels(region("pct:10,20,30.5,40"), {1000, 800}), QRect(100, 160, 305, 320));
    QCOMPARE(regionPixels(region("pct:33.33,0,33.33,100"), {10, 10}), QRect(3, 0, 4, 10)); // all it touches
    QCOMPARE(regionPixels(region("pct:99.99,99.99,0.01,0.01"), {10, 10}), QRect(9, 9, 1, 1));
}

void TestMotifs::pixelsAsRegionsAndBack()
{
    for (const QSize size : {QSize(7, 5), QSize(640, 480), QSize(5000, 3001)}) {
        for (int i = 0; i < 200; ++i) {
            const int x = i * 37 % size.width();
            const int y = i * 53 % size.height();
            const QRect pixels(x, y, 1 + i * 11 % (size.width() - x), 1 + i * 7 % (size.height() - y));
            const PictureRegion part = regionOf(pixels, size);
            QCOMPARE(parseRegion(regionText(part)), std::optional(part));
            QVERIFY(regionPixels(part, size).contains(pixels));
        }
    }
    QCOMPARE(regionOf(QRect(20, 20, 5, 5), {10, 10}), PictureRegion());
}

void TestMotifs::cutsAMotif()
{
    Work w;
    w.service.attachFile(w.scroll, w.picture("whole.png"), {}, {});
    QCOMPARE(w.motifs.proposedNumber(w.scroll), QStringLiteral("S1-m1"));
    MotifDraft draft = w.draft();
    draft.terms = {shippedTerms().first().code};
    const Id<Asset> id = w.motifs.add(draft, w.picture("part.png", "part"));
    const AssetDetail motif = w.service.detail(id);
    QCOMPARE(motif.asset.code, QStringLiteral("PM/S1-m1"));
    QCOMPARE(motif.asset.kind, AssetKind::Pattern);
    QCOMPARE(motif.asset.source, w.scroll);
    QCOMPARE(motif.asset.sourceRegion, QStringLiteral("pct:10,20,30.5,40"));
    QCOMPARE(motif.asset.creator, QStringLiteral("Wang Ximeng"));
    QCOMPARE(motif.asset.creditLine, QStringLiteral("© Palace Museum"));
    QCOMPARE(motif.asset.rightsStatement, QStringLiteral("PDM-1.0"));
    QCOMPARE(motif.asset.fromYear, w.service.get(w.scroll).fromYear);
    QCOMPARE(motif.files.size(), 1);
    QCOMPARE(motif.files.first().credit, QStringLiteral("© Palace Museum"));
    QCOMPARE(motif.asset.pictureSha256, motif.files.first().sha256);
    QVERIFY(w.workspace->files.contains(motif.asset.pictureSha256));
    QCOMPARE(w.service.detail(w.scroll).history.first().action, QStringLiteral("motif cut"));
    QCOMPARE(w.motifs.proposedNumber(w.scroll), QStringLiteral("S1-m2"));
    AssetFilter filter;
    filter.text = QStringLiteral("山水纹");
    filter.sort = AssetSort::Relevance; // the scroll shows a landscape, too, but is not called so
    QCOMPARE(w.service.ids(filter), (std::vector<qint64>{id.value, w.scroll.value}));
}

void TestMotifs::refuses()
{
    Work w;
    VERIFY_ERROR(w.motifs.check(w.draft()), Error::Kind::Rejected); // no picture
    w.service.attachFile(w.scroll, w.picture("whole.png"), {}, {});
    w.motifs.check(w.draft());
    MotifDraft draft = w.draft();
    draft.titleZh.clear();
    VERIFY_ERROR(w.motifs.check(draft), Error::Kind::Rejected);
    draft = w.draft();
    draft.region = {9000, 0, 2000, 1000};
    VERIFY_ERROR(w.motifs.check(draft), Error::Kind::BadInput);
    draft = w.draft();
    draft.accessionNumber = QStringLiteral("S1");
    VERIFY_ERROR(w.motifs.check(draft), Error::Kind::Duplicate);
    draft = w.draft();
    draft.terms = {QStringLiteral("motif.none")};
    VERIFY_ERROR(w.motifs.check(draft), Error::Kind::BadInput);
    draft = w.draft();
    draft.work = {4711};
    VERIFY_ERROR(w.motifs.check(draft), Error::Kind::NotFound);
}

void TestMotifs::tellsWhatBelongsTogether()
{
    Work w;
    w.service.attachFile(w.scroll, w.picture("whole.png"), {}, {});
    const Id<Asset> motif = w.motifs.add(w.draft(), w.picture("part.png", "part"));
    const Id<Asset> same = w.service.add(w.asset(w.museum, QStringLiteral("S-1"), QStringLiteral("Scroll")));
    DuplicateService(*w.workspace).merge(w.scroll, same);
    const AssetRelations work = w.motifs.relations(w.scroll);
    QVERIFY(!work.work && !work.survivor);
    QCOMPARE(work.motifs.size(), 1);
    QCOMPARE(work.motifs.first().id, motif);
    QCOMPARE(work.merged.size(), 1);
    const AssetRelations part = w.motifs.relations(motif);
    QCOMPARE(part.work->id, w.scroll);
    QCOMPARE(part.region, QStringLiteral("pct:10,20,30.5,40"));
    QCOMPARE(w.motifs.relations(same).survivor->id, w.scroll);
    MotifDraft draft = w.draft();
    draft.work = same;
    VERIFY_ERROR(w.motifs.check(draft), Error::Kind::Rejected);
    // What was cut from a record that went is the survivor's, over two merges as well.
    const Id<Asset> last = w.service.add(w.asset(w.museum, QStringLiteral("S-01"), QStringLiteral("Scroll")));
    DuplicateService(*w.workspace).merge(last, w.scroll);
    const AssetRelations survivor = w.motifs.relations(last);
    QCOMPARE(survivor.motifs.size(), 1);
    QCOMPARE(survivor.motifs.first().id, motif);
}

QTEST_GUILESS_MAIN(TestMotifs)
#include "tst_motifs.moc"
