// Terms and collections in the window: the field of an asset, its source, the words of years, the tree of collections.
#include "core/assets/collectiontree.h"
#include "core/assets/tagservice.h"
#include "core/institutions/institutionservice.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetform.h"
#include "ui/assets/assetspage.h"
#include "ui/assets/collectionform.h"
#include "ui/assets/collectionsview.h"
#include "ui/assets/tagfield.h"
#include "ui/assets/termsource.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/termwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codepopup.h"
#include "ui/widgets/pill.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace lianming;

namespace {

/// A window with the catalogue, on a workspace with a bowl and a bare record.
struct ShownTerms {
    TestSession test;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("assets")})};
    Id<Institution> museum;
    Id<Asset> bowl;
    Id<Asset> plain;

    ShownTerms()
    {
        Institution institution;
        institution.code = QStringLiteral("PM");
        institution.nameEn = QStringLiteral("Palace Museum");
        museum = InstitutionService(*test.workspace()).add(institution);
        Asset asset;
        asset.institution = museum;
        asset.accessionNumber = QStringLiteral("1");
        asset.titleEn = QStringLiteral("Bowl with lotus scrolls");
        asset.period = QStringLiteral("清乾隆");
        bowl = AssetService(*test.workspace()).add(asset);
        asset.accessionNumber = QStringLiteral("2");
        asset.titleEn = QStringLiteral("Untitled");
        asset.period.clear();
        plain = AssetService(*test.workspace()).add(asset);
    }
    AssetsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<AssetsPage *>();
    }
    TagField *field() { return window.findChild<TagField *>(); }
};

QStringList pillTexts(const QWidget &field)
{
    QStringList out;
    for (const Pill *pill : field.findChildren<Pill *>())
        out.append(pill->text());
    return out;
}

} // namespace

class TestTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysYears();
    void sourceIsATree();
    void sourceSearches();
    void fieldSendsWhenTheListCloses();
    void detailShowsAndStoresTerms();
    void formSaysWhatItUnderstood();
    void ordersCollections();
};

void TestTerms::saysYears()
{
    TestSession test;
    QCOMPARE(yearsText({1735, 1735}), QStringLiteral("1735"));
    QCOMPARE(yearsText({1736, 1795}), QStringLiteral("1736–1795"));
    QCOMPARE(yearsText({618, 907}), QStringLiteral("AD 618–907"));
    QCOMPARE(yearsText({-300, -300}), QStringLiteral("300 BC"));
    QCOMPARE(yearsText({-475, -221}), QStringLiteral("475–221 BC"));
    QCOMPARE(yearsText({-300, 200}), QStringLiteral("300 BC–AD 200"));
    QCOMPARE(termText(QStringLiteral("motif.dragon")), QStringLiteral("Dragon"));
    QCOMPARE(termText(QStringLiteral("motif.none")), QStringLiteral("motif.none"));
    QCOMPARE(termText(QStringLiteral("motif.own.tang-garden")), QStringLiteral("tang garden"));
    QCOMPARE(yearRangeText({1700, std::nullopt}), QStringLiteral("1700–"));
    QCOMPARE(yearRangeText({std::nullopt, -221}), QStringLiteral("–221 BC"));
    test.language().set(QStringLiteral("zh_CN"));
    QCOMPARE(termText(QStringLiteral("motif.dragon")), QStringLiteral("龙"));
}

void TestTerms::sourceIsATree()
{
    TestSession test;
    TermSource source(test.session().worker);
    HouseTerm house;
    house.code = QStringLiteral("motif.own.pond");
    house.parent = QStringLiteral("motif.lotus");
    house.nameEn = QStringLiteral("Lotus pond");
    source.setHouseTerms({house});
    QCOMPARE(source.roots().size(), vocabularyCount);
    QCOMPARE(source.roots().first(), QStringLiteral("@motif"));
    QVERIFY(!source.isChoosable(QStringLiteral("@motif")));
    QVERIFY(source.children(QStringLiteral("@motif")).contains(QStringLiteral("motif.mythical")));
    QVERIFY(source.children(QStringLiteral("motif.mythical")).contains(QStringLiteral("motif.dragon")));
    QCOMPARE(source.path(QStringLiteral("motif.dragon")),
             (QStringList{QStringLiteral("@motif"), QStringLiteral("motif.mythical")}));
    QVERIFY(source.children(QStringLiteral("motif.lotus")).contains(house.code));
    QCOMPARE(source.text(house.code), QStringLiteral("Lotus pond"));
    QCOMPARE(source.codeOf(QStringLiteral("lotus POND")), house.code);
    QCOMPARE(source.codeOf(QStringLiteral("青花")), QStringLiteral("material.blue-and-white"));
    QCOMPARE(source.codeOf(QStringLiteral("motif.dragon")), QStringLiteral("motif.dragon"));
    QVERIFY(source.codeOf(QStringLiteral("nothing")).isEmpty());
}

void TestTerms::sourceSearches()
{
    TestSession test;
    TermSource source(test.session().worker);
    QSignalSpy found(&source, &TermSource::found);
    const auto first = [&](const QString &typed) {
        found.clear();
        source.search(typed);
        return QTest::qWaitFor([&found] { return !found.isEmpty(); }, 20'000)
                   ? found.last().at(1).toStringList().value(0)
                   : QStringLiteral("no answer");
    };
    QCOMPARE(first(QStringLiteral("dragon")), QStringLiteral("motif.dragon"));
    QCOMPARE(first(QStringLiteral("青花")), QStringLiteral("material.blue-and-white"));
    QCOMPARE(first(QStringLiteral("qinghua")), QStringLiteral("material.blue-and-white"));
    QCOMPARE(first(QStringLiteral("纏枝蓮")), QStringLiteral("motif.lotus-scroll"));
    QCOMPARE(first(QStringLiteral("qianlong")), QStringLiteral("period.qing.qianlong"));
    QCOMPARE(first(QStringLiteral("no such term")), QString());
}

void TestTerms::fieldSendsWhenTheListCloses()
{
    TestSession test;
    QWidget window;
    window.resize(400, 600);
    AssetTerms terms;
    terms.given = {QStringLiteral("motif.dragon")};
    terms.read = {QStringLiteral("period.qing.qianlong")};
    TagField field(test.session().worker, terms, {}, &window);
    field.resize(400, 200);
    window.show();
    QCOMPARE(pillTexts(field), QStringList{QStringLiteral("Qianlong")});
    QSignalSpy wanted(&field, &TagField::termsWanted);
    field.picker().open();
    QVERIFY(field.picker().isOpen());
    if (const QString folder = qEnvironmentVariable("LIANMING_KEEP_PICTURES"); !folder.isEmpty()) {
        field.picker().popup()->field()->setText(QStringLiteral("qinghua"));
        QTRY_COMPARE(field.picker().popup()->tree()->model()->rowCount(), 0); // the answer comes later
        QTRY_VERIFY(field.picker().popup()->tree()->model()->rowCount() > 0);
        window.grab().save(folder + QStringLiteral("/terms.png"));
        field.picker().popup()->field()->clear();
    }
    field.picker().popup()->addTyped(QStringLiteral("motif.phoenix"));
    QCOMPARE(field.given().size(), 2);
    QCOMPARE(wanted.size(), 0); // more may follow
    field.picker().popup()->dismiss();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toStringList(),
             (QStringList{QStringLiteral("motif.dragon"), QStringLiteral("motif.phoenix")}));
    field.picker().setFocus();
    QTest::keyClick(&field.picker(), Qt::Key_Backspace); // takes the last one out again
    QTRY_COMPARE(wanted.size(), 2);
    QCOMPARE(wanted.last().first().toStringList(), QStringList{QStringLiteral("motif.dragon")});
}

void TestTerms::detailShowsAndStoresTerms()
{
    ShownTerms shown;
    AssetsPage *page = shown.show();
    page->openRecord(shown.bowl.value);
    QTRY_VERIFY(shown.field() != nullptr);
    QVERIFY(pillTexts(*shown.field()).contains(QStringLiteral("Lotus scroll")));
    QVERIFY(shown.field()->given().isEmpty());
    shown.field()->picker().setCodes({QStringLiteral("theme.tea")});
    QTRY_COMPARE(TagService(*shown.test.workspace()).of(shown.bowl).given, QStringList{QStringLiteral("theme.tea")});
    // What another one stores is shown as well.
    QTRY_VERIFY(shown.field() && shown.field()->given() == QStringList{QStringLiteral("theme.tea")});
}

void TestTerms::formSaysWhatItUnderstood()
{
    ShownTerms shown;
    const Asset bowl = AssetService(*shown.test.workspace()).get(shown.bowl);
    QCOMPARE(bowl.fromYear, std::optional(1736));
    AssetForm form(bowl, {});
    const auto says = [&form](const QString &words) {
        const auto labels = form.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->text() == words; });
    };
    QVERIFY(says(QStringLiteral("Understood as 1736–1795.")));
    QLineEdit *period = nullptr;
    for (QLineEdit *line : form.findChildren<QLineEdit *>()) {
        if (line->text() == bowl.period)
            period = line;
    }
    QVERIFY(period != nullptr);
    period->setText(QStringLiteral("3rd century BC"));
    QVERIFY(says(QStringLiteral("Understood as 300–201 BC.")));
    QCOMPARE(form.value().fromYear, std::optional(-300));
    period->setText(QStringLiteral("somewhen"));
    QVERIFY(says(QStringLiteral("Not understood: the words name no years that we know.")));
    QCOMPARE(form.value().fromYear, std::nullopt);
    period->setText(bowl.period);
    QVERIFY(!form.value().curated);
    form.findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(form.value().curated);
    AssetService(*shown.test.workspace()).update(form.value());
    QVERIFY(AssetService(*shown.test.workspace()).get(shown.bowl).curated);
}

void TestTerms::ordersCollections()
{
    ShownTerms shown;
    AssetsPage *page = shown.show();
    CollectionService service(*shown.test.workspace());
    Collection collection;
    collection.institution = shown.museum;
    collection.code = QStringLiteral("QING");
    collection.nameEn = QStringLiteral("Qing porcelain");
    const Id<Collection> outer = service.add(collection);
    collection.code = QStringLiteral("LOTUS");
    collection.nameEn = QStringLiteral("Lotus series");
    collection.kind = CollectionKind::Series;
    const Id<Collection> series = service.add(collection);
    moveCollection(*shown.test.workspace(), series, outer);
    service.addAssets(series, {shown.bowl.value});
    service.addAssets(outer, {shown.plain.value, shown.bowl.value});
    const QList<CollectionNode> nodes = collectionTree(*shown.test.workspace());
    QCOMPARE(nodes.size(), 2);
    QCOMPARE(nodes.at(0).row.id, outer);
    QCOMPARE(nodes.at(0).inside, 2); // each once
    QCOMPARE(nodes.at(1).depth, 1);
    QCOMPARE(nodes.at(1).inside, 1);

    page->openRecord(shown.bowl.value);
    QTRY_VERIFY(shown.field() != nullptr); // the lists came before
    shown.test.session().actions.find(QStringLiteral("assets.collections"))->trigger();
    QTRY_VERIFY(page->findChild<CollectionsView *>() != nullptr);
    auto *view = page->findChild<CollectionsView *>();
    QTRY_COMPARE(view->tree()->topLevelItemCount(), 1);
    const QTreeWidgetItem *top = view->tree()->topLevelItem(0);
    QCOMPARE(top->text(0), QStringLiteral("Qing porcelain · Palace Museum"));
    QCOMPARE(top->childCount(), 1);
    QCOMPARE(top->child(0)->text(1), QStringLiteral("Series"));
    view->choose(series.value);
    view->putIn(); // all that the catalogue shows
    QTRY_COMPARE(view->tree()->topLevelItem(0)->child(0)->text(3), QStringLiteral("2"));
    view->takeOut();
    QTRY_COMPARE(view->tree()->topLevelItem(0)->child(0)->text(3), QStringLiteral("0"));
    view->edit();
    QTRY_VERIFY(page->findChild<CollectionForm *>() != nullptr);
    QCOMPARE(page->findChild<CollectionForm *>()->value().parent, outer);
    page->closeDetail();
    view->archive();
    QTRY_COMPARE(view->tree()->topLevelItem(0)->childCount(), 0);
}

QTEST_MAIN(TestTerms)
#include "tst_terms.moc"
