// The rights page: asked in a sentence, answered while the question changes, what could be had instead with one click.
#include "core/contracts/contractservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/rights/askview.h"
#include "ui/rights/questionbar.h"
#include "ui/rights/rightsmap.h"
#include "ui/rights/rightsmatrix.h"
#include "ui/rights/rightspage.h"
#include "ui/shell/actions.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"

#include <QPushButton>

using namespace lianming;

namespace {

/// The page in its window: LUOLAI has SZM/1 and SZM/2 exclusively for bedding in China until June 2027.
struct ShownPage {
    TestSession test;
    Licensing house{*test.workspace()};
    Id<Contract> contract;
    FakeNavigator navigator;
    std::unique_ptr<MainWindow> window;

    ShownPage()
    {
        Contract bedding;
        bedding.institution = house.institution;
        bedding.brand = house.luolai;
        bedding.title = QStringLiteral("Bedding with lotus scrolls");
        bedding.term = {QDate(2026, 7, 1), QDate(2027, 6, 30)};
        bedding.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}]})");
        GrantTerms grant;
        grant.assets = {"SZM/1", "SZM/2"};
        grant.rights = {Right::All};
        grant.categories = {"nice/24"};
        grant.territories = {"CN"};
        grant.channels = {"*"};
        grant.days = bedding.term;
        grant.exclusivity = Exclusivity::Exclusive;
        bedding.grants = {grant};
        ContractService service(*test.workspace());
        contract = service.add(bedding);
        signOnPaper(*test.workspace(), contract, 1, QDate(2026, 6, 1));
        window = std::make_unique<MainWindow>(test.session(), pagesNamed({QStringLiteral("rights")}));
        window->resize(1280, 900);
        window->show();
        test.session().navigator = &navigator;
    }

    [[nodiscard]] RightsPage *page() const { return window->findChild<RightsPage *>(); }
    [[nodiscard]] AskView *ask() const { return window->findChild<AskView *>(); }
    [[nodiscard]] QString verdict() const
    {
        const auto found = ask()->findChildren<Label *>(QStringLiteral("verdict"));
        return found.isEmpty() ? QString() : found.last()->text();
    }
    [[nodiscard]] QList<QPushButton *> offers() const
    {
        QList<QPushButton *> out;
        for (QPushButton *button : ask()->findChildren<QPushButton *>(QStringLiteral("take"))) {
            if (button->isVisible())
                out.append(button);
        }
        return out;
    }
    /// Asks for everything in nice/24 in China for two years from July 2026.
    void put(std::vector<std::string> assets, Exclusivity exclusivity = Exclusivity::NonExclusive)
    {
        GrantRequest request = ask()->question()->request();
        request.licensee = "TAIHU-SNOW";
        request.assets = std::move(assets);
        request.rights = {Right::Reproduction};
        request.categories = {"nice/24/bedding"};
        request.territories = {"CN", "JP"};
        request.channels = {"online"};
        request.days = {QDate(2026, 7, 1), QDate(2028, 6, 30)};
        request.exclusivity = exclusivity;
        ask()->question()->setRequest(request);
    }
};

} // namespace

class TestRightsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithAnAnswer();
    void saysWhyAndWhatInstead();
    void oneClickTakesWhatIsFree();
    void anOpenQuestionSaysWhatIsMissing();
    void mapAndMatrixShowWhatStandsThere();
    void leadsToTheGrant();
    void canBePrinted();
    void followsChanges();
    void inChinese();
};

void TestRightsPage::opensWithAnAnswer()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    QCOMPARE(shown.ask()->question()->institution(), QStringLiteral("SZM"));
    QVERIFY(shown.ask()->question()->missing().isEmpty());
}

void TestRightsPage::saysWhyAndWhatInstead()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    shown.put({"SZM/2", "SZM/3"});
    QCOMPARE(shown.verdict(), QStringLiteral("Rights taken"));
    QTRY_VERIFY(wordsOn(*shown.ask()).contains(QStringLiteral("Bedding with lotus scrolls")));
    const QString words = wordsOn(*shown.ask());
    QVERIFY2(words.contains(QStringLiteral("C-2026-0001")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("Luolai · Exclusive")));
    QVERIFY(words.contains(QStringLiteral("1 Jul 2026 – 30 Jun 2027")));
    QStringList dimensions;
    for (const QPushButton *offer : shown.offers())
        dimensions.append(offer->property("dimension").toString());
    QCOMPARE(dimensions,
             (QStringList{QStringLiteral("assets"), QStringLiteral("territories"), QStringLiteral("days")}));
    shown.put({"SZM/3"});
    QCOMPARE(shown.verdict(), QStringLiteral("Rights free"));
    QVERIFY(shown.offers().isEmpty());
}

void TestRightsPage::oneClickTakesWhatIsFree()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    for (const char *dimension : {"assets", "territories", "days"}) {
        shown.put({"SZM/2", "SZM/3"});
        QCOMPARE(shown.verdict(), QStringLiteral("Rights taken"));
        const auto offer = [&]() -> QPushButton * {
            for (QPushButton *button : shown.offers()) {
                if (button->property("dimension").toString() == QLatin1StringView(dimension))
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(offer() != nullptr);
        QTest::mouseClick(offer(), Qt::LeftButton);
        QCOMPARE(shown.verdict(), QStringLiteral("Rights free"));
    }
    QCOMPARE(shown.ask()->question()->request().days.start, QDate(2027, 7, 1));
}

void TestRightsPage::anOpenQuestionSaysWhatIsMissing()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    GrantRequest request = shown.ask()->question()->request();
    request.assets.clear();
    request.channels.clear();
    shown.ask()->question()->setRequest(request);
    QTRY_VERIFY(wordsOn(*shown.ask()).contains(QStringLiteral("Still to choose: assets, channels.")));
    request.assets = {"SZM/1"};
    request.channels = {"*"};
    request.territories = {"CN"};
    request.territoriesExcept = {"CN"};
    shown.ask()->question()->setRequest(request);
    QTRY_VERIFY(wordsOn(*shown.ask()).contains(QStringLiteral("The exceptions take all territories away.")));
}

void TestRightsPage::mapAndMatrixShowWhatStandsThere()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    shown.put({"*"});
    const auto *map = shown.ask()->findChild<RightsMapView *>();
    QCOMPARE(map->rows().size(), size_t(1));
    QCOMPARE(map->rows()[0].licensee, std::string("LUOLAI"));
    QCOMPARE(map->rows()[0].bars[0].grant, std::string("C-2026-0001#1"));
    shown.ask()->showTourState(QStringLiteral("matrix"));
    shown.put({"SZM/1", "SZM/3"});
    const auto *matrix = shown.ask()->findChild<RightsMatrixView *>();
    QCOMPARE(matrix->matrix().territories, (std::vector<std::string>{"CN", "JP"}));
    QCOMPARE(matrix->matrix().cells[0][0].verdict, AvailsVerdict::Unavailable);
    QCOMPARE(matrix->matrix().cells[0][1].verdict, AvailsVerdict::Available);
    // A cell opens its own question, with its grants above.
    Q_EMIT const_cast<RightsMatrixView *>(matrix)->cellWanted(0, 0);
    QCOMPARE(shown.ask()->question()->request().territories, std::vector<std::string>{"CN"});
    QCOMPARE(shown.verdict(), QStringLiteral("Rights taken"));
}

void TestRightsPage::leadsToTheGrant()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    shown.put({"SZM/1"});
    QTRY_VERIFY(buttonSaying(*shown.ask(), QStringLiteral("C-2026-0001")));
    QTest::mouseClick(buttonSaying(*shown.ask(), QStringLiteral("C-2026-0001")), Qt::LeftButton);
    QTRY_COMPARE(shown.navigator.visits.size(), 1);
    QCOMPARE(shown.navigator.visits.first().page, QStringLiteral("contracts"));
    QCOMPARE(shown.navigator.visits.first().record, shown.contract.value);
}

void TestRightsPage::canBePrinted()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    shown.put({"*"});
    const QString path = shown.test.workspace().folder() + QStringLiteral("/map.pdf");
    shown.test.prompts().files = {path};
    shown.test.session().actions.find(QStringLiteral("rights.print"))->trigger();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
}

void TestRightsPage::followsChanges()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    shown.put({"SZM/1"});
    QCOMPARE(shown.verdict(), QStringLiteral("Rights taken"));
    const auto done = shown.test.session().worker.run([id = shown.contract](Workspace &w) {
        ContractService(w).terminate(id, 2, QDate(2026, 6, 1), QStringLiteral("Breach"));
    });
    Q_UNUSED(done)
    QTRY_COMPARE(shown.verdict(), QStringLiteral("Rights free"));
}

void TestRightsPage::inChinese()
{
    ShownPage shown;
    QTRY_VERIFY(!shown.verdict().isEmpty());
    shown.put({"SZM/2"});
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(wordsOn(*shown.ask()).contains(QStringLiteral("罗莱 · 独占")));
    QVERIFY(wordsOn(*shown.ask()).contains(QStringLiteral("可改为")));
    QVERIFY(shown.ask()->question()->sentence().startsWith(QStringLiteral("太湖雪")));
}

QTEST_MAIN(TestRightsPage)
#include "tst_rightspage.moc"
