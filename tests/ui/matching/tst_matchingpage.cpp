// The page of matchmaking: rankings with their reasons, shortlists from there, plans of exclusives.
#include "core/assets/assetservice.h"
#include "core/matching/matchservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/matching/matchdetail.h"
#include "ui/matching/matchingpage.h"
#include "ui/matching/matchview.h"
#include "ui/matching/positionform.h"
#include "ui/matching/weightsform.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/recordtable.h"

#include <QPushButton>
#include <QSlider>

using namespace lianming;

namespace {

/// A window with the page; an institution that holds all rights of its four works, and two brands.
struct MatchWindow {
    TestSession test;
    Licensing world{*test.workspace()};
    FakeNavigator navigator;
    std::unique_ptr<MainWindow> window;

    MatchWindow()
    {
        window = std::make_unique<MainWindow>(test.session(), pagesNamed({QStringLiteral("matching")}));
        window->resize(1280, 800);
        window->show();
        test.session().navigator = &navigator;
    }
    [[nodiscard]] MatchingPage *page() const { return window->findChild<MatchingPage *>(); }
    [[nodiscard]] RecordTable *table() const
    {
        for (RecordTable *table : page()->findChildren<RecordTable *>()) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }
    [[nodiscard]] int rows() const { return table() == nullptr ? 0 : table()->model()->rowCount(); }
};

} // namespace

class TestMatchingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksBrandsAndPutsThemOnAShortlist()
    {
        MatchWindow shown;
        QTRY_VERIFY(shown.page() != nullptr);
        shown.page()->openRows(
            {{QStringLiteral("view"), QStringLiteral("brands")}, {QStringLiteral("asset"), QStringLiteral("SZM/1")}});
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 2, 30000);
        for (Chip *chip : shown.page()->findChildren<Chip *>()) {
            if (chip->isVisible())
                chip->setValue(int(Exclusivity::Exclusive));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!shown.page()->isLoading(), 30000);
        shown.page()->openRecord(shown.world.luolai.value);
        QTRY_VERIFY_WITH_TIMEOUT(shown.page()->isDetailOpen(), 30000);
        auto *detail = shown.page()->detail().findChild<MatchDetail *>();
        QVERIFY(detail != nullptr);
        shown.test.prompts().lines = {QStringLiteral("Autumn")};
        QTest::mouseClick(detail->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(MatchService(*shown.test.workspace()).shortlists().size(), 1, 30000);
        const auto lists = MatchService(*shown.test.workspace()).shortlists();
        const auto entries = [&] {
            return MatchService(*shown.test.workspace()).entries(lists.first().list.id);
        };
        QTRY_COMPARE_WITH_TIMEOUT(entries().size(), 1, 30000);
        QCOMPARE(entries().first().entry.exclusivity, Exclusivity::Exclusive); // as it was ranked
    }

    void ranksWorksForABrand()
    {
        MatchWindow shown;
        QTRY_VERIFY(shown.page() != nullptr);
        shown.page()->openRows({{QStringLiteral("brand"), shown.world.taihu.value}}); // from the brand's own page
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 4, 30000);
    }

    void weightsAreTriedBeforeTheyAreKept()
    {
        MatchWindow shown;
        BrandProfile profile;
        profile.brand = shown.world.taihu;
        profile.capacity = 0; // can carry nothing
        MatchService(*shown.test.workspace()).save(profile);
        shown.page()->openRows(
            {{QStringLiteral("view"), QStringLiteral("brands")}, {QStringLiteral("asset"), QStringLiteral("SZM/1")}});
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 2, 30000);
        const auto lastFit = [&shown] {
            return shown.table()->model()->index(1, 2).data().toString();
        };
        const QString before = lastFit();
        shown.test.session().actions.find(QStringLiteral("matching.brands.weights"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown.page()->detail().findChild<WeightsForm *>() != nullptr, 30000);
        QPointer<WeightsForm> form = shown.page()->detail().findChild<WeightsForm *>();
        const QList<QSlider *> sliders = form->findChildren<QSlider *>();
        QCOMPARE(sliders.size(), int(matchFeatureCount));
        sliders[int(MatchFeature::Capacity)]->setValue(100);
        QTRY_VERIFY_WITH_TIMEOUT(lastFit() != before, 30000); // the ranking follows
        const QString tried = lastFit();
        for (QPushButton *button : form->findChildren<QPushButton *>()) {
            if (button->text() == FormPanel::tr("Cancel"))
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(lastFit(), before, 30000); // and goes back
        QTRY_VERIFY_WITH_TIMEOUT(form.isNull(), 30000);
        shown.test.session().actions.find(QStringLiteral("matching.brands.weights"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown.page()->detail().findChild<WeightsForm *>() != nullptr, 30000);
        form = shown.page()->detail().findChild<WeightsForm *>();
        form->findChildren<QSlider *>()[int(MatchFeature::Capacity)]->setValue(100);
        QTRY_COMPARE_WITH_TIMEOUT(lastFit(), tried, 30000);
        QCOMPARE(MatchService(*shown.test.workspace()).weights().model.weights, MatchWeights());
        form->saveButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(
            MatchService(*shown.test.workspace()).weights().model.weights.of(MatchFeature::Capacity), 100, 30000);
    }

    void positionIsKeptForTheInstitution()
    {
        MatchWindow shown;
        shown.page()->openRows(
            {{QStringLiteral("view"), QStringLiteral("brands")}, {QStringLiteral("asset"), QStringLiteral("SZM/1")}});
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 2, 30000);
        shown.test.session().actions.find(QStringLiteral("matching.brands.position"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown.page()->detail().findChild<PositionForm *>() != nullptr, 30000);
        auto *form = shown.page()->detail().findChild<PositionForm *>();
        form->findChildren<CodePicker *>().first()->setCodes({QStringLiteral("nice/24")});
        QTRY_VERIFY(form->saveButton()->isEnabled());
        form->saveButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(
            MatchService(*shown.test.workspace()).position(shown.world.institution, {}, {}).categories,
            QStringList{QStringLiteral("nice/24")}, 30000);
    }

    void drawsOthersAndGoesBack()
    {
        MatchWindow shown;
        shown.page()->openRows({{QStringLiteral("brand"), shown.world.taihu.value}});
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 4, 30000);
        QAction *back = shown.test.session().actions.find(QStringLiteral("matching.assets.ranking"));
        QVERIFY(!back->isVisible());
        shown.test.session().actions.find(QStringLiteral("matching.assets.surprise"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(back->isVisible(), 30000);
        back->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!back->isVisible(), 30000);
    }

    void planOfWhatWasChosenElsewhere()
    {
        MatchWindow shown;
        const AssetSelection chosen{{}, {shown.world.assets[0].value, shown.world.assets[1].value}};
        shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("exclusives")},
                                {QStringLiteral("selection"), QVariant::fromValue(chosen)}});
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 2, 60000);
    }

    void plansExclusives()
    {
        MatchWindow shown;
        QTRY_VERIFY(shown.page() != nullptr);
        Collection collection;
        collection.institution = shown.world.institution;
        collection.code = QStringLiteral("ALL");
        collection.nameEn = QStringLiteral("All");
        CollectionService collections(*shown.test.workspace());
        const auto id = collections.add(collection);
        std::vector<qint64> assets;
        for (const Id<Asset> asset : std::as_const(shown.world.assets))
            assets.push_back(asset.value);
        collections.addAssets(id, assets);
        shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("exclusives")}});
        QTRY_VERIFY_WITH_TIMEOUT(!shown.page()->isLoading(), 30000);
        shown.page()->openRows(
            {{QStringLiteral("view"), QStringLiteral("exclusives")}, {QStringLiteral("collection"), id.value}});
        shown.test.session().actions.find(QStringLiteral("matching.plan"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 4, 60000);
    }
};

QTEST_MAIN(TestMatchingPage)
#include "tst_matchingpage.moc"
