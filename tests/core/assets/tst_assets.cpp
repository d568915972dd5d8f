#include "core/assets/assetservice.h"
#include "core/base/textfold.h"
#include "tests/support/museum.h"
#include "tests/support/testworkspace.h"

#include <QFile>

using namespace lianming;

namespace {

Asset newAsset(Id<Institution> institution, const QString &number, const QString &en, const QString &zh = {})
{
    Asset out;
    out.institution = institution;
    out.accessionNumber = number;
    out.titleEn = en;
    out.titleZh = zh;
    return out;
}

QStringList numbers(const QList<AssetRow> &rows)
{
    QStringList out;
    for (const AssetRow &row : rows)
        out.append(row.accessionNumber);
    return out;
}

QString picture(const TestWorkspace &w, const QString &name, const QByteArray &more = {})
{
    const QString path = w.folder() + u'/' + name;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            QByteArray::fromBase64(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
            + more);
    return path;
}

} // namespace

class TestAssets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validates();
    void rightsStatementsByTheirNames();
    void addsAndChanges();
    void searches();
    void filtersAndSorts();
    void archives();
    void attachesPictures();
    void collectionsNest();
};

void TestAssets::validates()
{
    Asset asset;
    QCOMPARE(validate(asset),
             (QList{AssetProblem::NoInstitution, AssetProblem::NoAccessionNumber, AssetProblem::NoTitle}));
    asset = newAsset({1}, QStringLiteral("A1"), QStringLiteral("Vase"));
    QVERIFY(validate(asset).isEmpty());
    asset.sourceUrl = QStringLiteral("ftp://example.org/a");
    asset.pictureUrl = QStringLiteral("https://example.org/a b.jpg");
    asset.description = QStringLiteral("a\u0007b");
    asset.creator = QString(20'001, u'x');
    QCOMPARE(validate(asset), (QList{AssetProblem::TooLong, AssetProblem::BadSourceUrl, AssetProblem::BadPictureUrl,
                                     AssetProblem::BadCharacter}));
}

void TestAssets::rightsStatementsByTheirNames()
{
    QCOMPARE(parseRightsStatement(u"CC BY 4.0"), QStringLiteral("CC-BY-4.0"));
    QCOMPARE(parseRightsStatement(u"http://rightsstatements.org/vocab/InC/1.0/"), QStringLiteral("InC"));
    QCOMPARE(parseRightsStatement(u"http://creativecommons.org/publicdomain/zero/1.0/"), QStringLiteral("CC0-1.0"));
    QCOMPARE(parseRightsStatement(u"cc0"), QStringLiteral("CC0-1.0"));
    QCOMPARE(parseRightsStatement(u"Public domain"), QStringLiteral("PDM-1.0"));
    QVERIFY(!parseRightsStatement(u"All rights reserved"));
    QVERIFY(!parseRightsStatement(u""));
}

void TestAssets::addsAndChanges()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("NMC"));
    AssetService service(*w);
    const Id<Asset> id = service.add(newAsset(museum, QStringLiteral(" A 1 "), QStringLiteral("Blue vase")));
    Asset asset = service.get(id);
    QCOMPARE(asset.code, QStringLiteral("NMC/A 1"));
    QCOMPARE(service.find(QStringLiteral("NMC/A 1")), id);
    VERIFY_ERROR(service.add(newAsset(museum, QStringLiteral("A 1"), QStringLiteral("Again"))), Error::Kind::Duplicate);
    VERIFY_ERROR(service.add(newAsset(museum, QStringLiteral("A 2"), QString())), Error::Kind::Rejected);
    VERIFY_ERROR(service.add(newAsset({99}, QStringLiteral("A 2"), QStringLiteral("x"))), Error::Kind::Rejected);

    asset.titleZh = QStringLiteral("青花瓶");
    asset.accessionNumber = QStringLiteral("other");
    service.update(asset);
    const AssetDetail detail = service.detail(id);
    QCOMPARE(detail.asset.titleZh, QStringLiteral("青花瓶"));
    QCOMPARE(detail.asset.accessionNumber, QStringLiteral("A 1"));
    QCOMPARE(detail.institutionCode, QStringLiteral("NMC"));
    QCOMPARE(detail.history.size(), 2);
    QCOMPARE(detail.history[0].changes.size(), 1);
    QCOMPARE(detail.history[0].changes[0].field, QStringLiteral("title_zh"));
    QCOMPARE(numbers(service.firstPage({QStringLiteral("青花")}, 10)), QStringList{QStringLiteral("A 1")});
    // By the code that lists and documents show.
    QCOMPARE(numbers(service.firstPage({asset.code}, 10)), QStringList{QStringLiteral("A 1")});
    QCOMPARE(service.ids({QStringLiteral("nmc/a 1")}), std::vector<qint64>{id.value});
    QVERIFY(service.firstPage({QStringLiteral("CMA/A 1")}, 10).isEmpty());
    VERIFY_ERROR(service.update(asset), Error::Kind::Conflict);
    VERIFY_ERROR((void)service.get({id.value + 1}), Error::Kind::NotFound);
}

void TestAssets::searches()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("NMC"));
    AssetService service(*w);
    service.add(newAsset(museum, QStringLiteral("T07799"), QStringLiteral("Large vase with dragon")));
    service.add(newAsset(museum, QStringLiteral("T07800"), QStringLiteral("Vase")));
    service.add(
        newAsset(museum, QStringLiteral("2020.180"), QStringLiteral("Bowl"), QStringLiteral("清乾隆青花纏枝蓮紋碗")));
    service.add(newAsset(museum, QStringLiteral("2020.181"), QStringLiteral("Dürer's hare")));
    const auto found = [&](const QString &text) {
        QStringList page = numbers(service.firstPage({text}, 10));
        const std::vector<qint64> ids = service.ids({text});
        QStringList all = numbers(service.rows(ids));
        std::ranges::sort(all);
        QStringList sorted = page;
        std::ranges::sort(sorted);
        return sorted == all ? page : QStringList{QStringLiteral("first page and list differ")};
    };
    const QStringList bowl{QStringLiteral("2020.180")};
    QCOMPARE(found(QStringLiteral("vase")),
             (QStringList{QStringLiteral("T07800"), QStringLiteral("T07799")})); // the exact title first
    QCOMPARE(found(QStringLiteral("drag")), QStringList{QStringLiteral("T07799")});
    QCOMPARE(found(QStringLiteral("t07799")), QStringList{QStringLiteral("T07799")});
    QCOMPARE(found(QStringLiteral("t0")).size(), 2);
    QCOMPARE(found(QStringLiteral("2020.180")), bowl);
    QCOMPARE(found(QStringLiteral("青花")), bowl);
    QCOMPARE(found(QStringLiteral("缠枝莲")), bowl);
    QCOMPARE(found(QStringLiteral("qinghua")), bowl);
    QCOMPARE(found(QStringLiteral("qlqh")), bowl);
    QCOMPARE(found(QStringLiteral("碗 bowl")), bowl);
    QCOMPARE(found(QStringLiteral("durer")), QStringList{QStringLiteral("2020.181")});
    QCOMPARE(found(QStringLiteral("nothing like this")), QStringList{});
    QCOMPARE(found(QStringLiteral("'\"*:&|!()")), QStringList{});
    QCOMPARE(found(QString()).size(), 4);
}

void TestAssets::filtersAndSorts()
{
    const TestWorkspace w;
    const auto first = addMuseum(*w, QStringLiteral("A"));
    const auto second = addMuseum(*w, QStringLiteral("B"));
    AssetService service(*w);
    Asset asset = newAsset(second, QStringLiteral("1"), QStringLiteral("Zebra"));
    asset.rightsStatement = QStringLiteral("museum's own");
    const Id<Asset> own = service.add(asset);
    service.add(newAsset(first, QStringLiteral("2"), QStringLiteral("Lion")));
    service.add(newAsset(first, QStringLiteral("1"), QStringLiteral("Monkey")));

    const auto titles = [&](const AssetFilter &filter, qint64 limit = -1) {
        QStringList out;
        for (const AssetRow &row : service.rows(service.ids(filter, limit)))
            out.append(row.titleEn);
        return out.join(u' ');
    };
    AssetFilter filter;
    QCOMPARE(titles(filter), QStringLiteral("Lion Monkey Zebra"));
    QCOMPARE(titles(filter, 2), QStringLiteral("Lion Monkey"));
    filter.sort = AssetSort::Newest;
    QCOMPARE(titles(filter), QStringLiteral("Monkey Lion Zebra"));
    filter.sort = AssetSort::Accession;
    QCOMPARE(titles(filter), QStringLiteral("Monkey Lion Zebra"));
    filter.sort = AssetSort::Title;
    filter.institution = first;
    QCOMPARE(titles(filter), QStringLiteral("Lion Monkey"));
    filter = {};
    filter.rightsStatement = QStringLiteral("museum's own");
    QCOMPARE(titles(filter), QStringLiteral("Zebra"));
    QCOMPARE(service.firstPage(filter, 5).size(), 1);
    filter.hasPicture = true;
    QCOMPARE(titles(filter), QString());
    filter = {};
    filter.kind = AssetKind::Mark;
    QCOMPARE(titles(filter), QString());
    QVERIFY(service.rows({own.value, 999}).size() == 1);
    QCOMPARE(service.counts(first).all, 2);
}

void TestAssets::archives()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("A"));
    AssetService service(*w);
    const Id<Asset> id = service.add(newAsset(museum, QStringLiteral("1"), QStringLiteral("Vase")));
    service.add(newAsset(museum, QStringLiteral("2"), QStringLiteral("Vase")));
    service.archive(id);
    service.archive(id);
    QCOMPARE(service.ids({}).size(), size_t(1));
    QCOMPARE(service.ids({}, 1).size(), size_t(1));
    QCOMPARE(service.firstPage({QStringLiteral("vase")}, 5).size(), 1);
    AssetFilter archived;
    archived.archived = true;
    QCOMPARE(service.ids(archived), std::vector<qint64>{id.value});
    QCOMPARE(service.counts().archived, 1);
    QCOMPARE(service.detail(id).history.size(), 2);
    service.restore(id);
    QCOMPARE(service.ids({}).size(), size_t(2));
}

void TestAssets::attachesPictures()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("A"));
    AssetService service(*w);
    const Id<Asset> id = service.add(newAsset(museum, QStringLiteral("1"), QStringLiteral("Vase")));
    const AssetFile first = service.attachFile(id, picture(w, QStringLiteral("a.png")), QStringLiteral("Museum"),
                                               QStringLiteral("CC0-1.0"));
    const AssetFile second = service.attachFile(id, picture(w, QStringLiteral("b.png"), "more"), {}, {});
    QCOMPARE(first.mediaType, QStringLiteral("image/png"));
    QVERIFY(w->files.contains(first.sha256));
    QCOMPARE(service.get(id).pictureSha256, first.sha256);
    VERIFY_ERROR(service.attachFile(id, picture(w, QStringLiteral("c.png")), {}, {}), Error::Kind::Duplicate);
    QFile text(w.folder() + QStringLiteral("/no.txt"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no picture");
    text.close();
    VERIFY_ERROR(service.attachFile(id, text.fileName(), {}, {}), Error::Kind::BadInput);
    // Its content says what a file is.
    QVERIFY(text.rename(w.folder() + QStringLiteral("/no.png")));
    VERIFY_ERROR(service.attachFile(id, text.fileName(), {}, {}), Error::Kind::BadInput);
    const AssetFile renamed = service.attachFile(id, picture(w, QStringLiteral("scan.txt"), "even more"), {}, {});
    QCOMPARE(renamed.mediaType, QStringLiteral("image/png"));
    service.detachFile(id, renamed.id);
    service.setPicture(id, second.sha256);
    VERIFY_ERROR(service.setPicture(id, QString(64, u'0')), Error::Kind::Rejected);
    AssetFilter with;
    with.hasPicture = true;
    QCOMPARE(service.ids(with).size(), size_t(1));
    QCOMPARE(service.counts().withPicture, 1);
    service.detachFile(id, second.id);
    QCOMPARE(service.get(id).pictureSha256, first.sha256);
    service.detachFile(id, first.id);
    QCOMPARE(service.get(id).pictureSha256, QString());
    QVERIFY(service.detail(id).files.isEmpty());
}

void TestAssets::collectionsNest()
{
    const TestWorkspace w;
    const auto museum = addMuseum(*w, QStringLiteral("A"));
    const auto other = addMuseum(*w, QStringLiteral("B"));
    AssetService assets(*w);
    CollectionService service(*w);
    Collection top{{}, 0, museum, {}, QStringLiteral("A-PORCELAIN"), QStringLiteral("Porcelain"), {}, {}, {}};
    top.id = service.add(top);
    Collection inner{{}, 0, museum, top.id, QStringLiteral("A-BLUE"), QStringLiteral("Blue"), QStringLiteral("青花"),
                     {}, {}};
    inner.id = service.add(inner);
    VERIFY_ERROR(service.add(inner), Error::Kind::Duplicate);
    VERIFY_ERROR(service.add({{}, 0, other, top.id, QStringLiteral("B-X"), QStringLiteral("x"), {}, {}, {}}),
                 Error::Kind::Rejected);
    VERIFY_ERROR(service.add({{}, 0, museum, {}, QStringLiteral("small"), QStringLiteral("x"), {}, {}, {}}),
                 Error::Kind::Rejected);
    Collection loop = service.get(top.id);
    loop.parent = inner.id;
    VERIFY_ERROR(service.update(loop), Error::Kind::Rejected);
    VERIFY_ERROR(service.archive(top.id), Error::Kind::InUse);

    const Id<Asset> one = assets.add(newAsset(museum, QStringLiteral("1"), QStringLiteral("Vase")));
    const Id<Asset> two = assets.add(newAsset(museum, QStringLiteral("2"), QStringLiteral("Bowl")));
    const Id<Asset> foreign = assets.add(newAsset(other, QStringLiteral("1"), QStringLiteral("Bowl")));
    QCOMPARE(service.addAssets(inner.id, {one.value, two.value, one.value}), 2);
    QCOMPARE(service.addAssets(inner.id, {one.value}), 0);
    VERIFY_ERROR(service.addAssets(inner.id, {foreign.value}), Error::Kind::Rejected);
    qint64 others = 0;
    QCOMPARE(service.addAssets(inner.id, {one.value, foreign.value}, &others), 0);
    QCOMPARE(others, 1);
    AssetFilter filter;
    filter.collection = top.id; // with what lies inside
    QCOMPARE(assets.ids(filter).size(), size_t(2));
    QCOMPARE(service.list(museum).size(), 2);
    QCOMPARE(service.list(museum)[0].assets, 2);
    QCOMPARE(assets.detail(one).collections.size(), 1);
    QCOMPARE(service.removeAssets(inner.id, {one.value, foreign.value}), 1);
    service.archive(inner.id);
    service.archive(top.id);
    QVERIFY(service.list().isEmpty());
}

QTEST_GUILESS_MAIN(TestAssets)
#include "tst_assets.moc"
