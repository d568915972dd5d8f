// The page that looks ahead: its figures are the books', everything says what it rests on and leads to its rows.
#include "tests/core/royalties/reported.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/charts/barlist.h"
#include "ui/charts/duecolumns.h"
#include "ui/charts/linechart.h"
#include "ui/charts/targetbars.h"
#include "ui/outlook/cashrowsview.h"
#include "ui/outlook/forecastview.h"
#include "ui/outlook/outlookpage.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QComboBox>
#include <QScrollArea>
#include <QTest>

using namespace lianming;

namespace {

const QString q1 = QStringLiteral("2026Q1");

/// A window with the page on the first of June 2026. Two quarterly contracts with 100,000 guaranteed a year: one earned
/// 24,000 in the first quarter, which is closed; of the other nothing came in. A third is in Japanese yen.
struct Shown {
    TestSession test;
    std::unique_ptr<Workspace> second = test.workspace().another(QStringLiteral("Second"));
    Id<Contract> contract;
    Id<SalesStatement> closed;
    FakeNavigator navigator;
    std::unique_ptr<MainWindow> window;

    explicit Shown(bool withYen = false)
    {
        Workspace &w = *test.workspace();
        contract = makeReportingContract(w);
        closed = report(w, contract, q1, {{"A", 30'000'000}});
        calculate(w, contract);
        closePeriod(w, *second, closed);
        ReportingFixture silent;
        silent.number = QStringLiteral("TM-2026-0008");
        (void)makeReportingContract(w, silent);
        if (withYen) {
            ReportingFixture yen;
            yen.number = QStringLiteral("TM-2026-0009");
            yen.currency = QStringLiteral("JPY");
            yen.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}]})");
            const auto other = makeReportingContract(w, yen);
            report(w, other, q1, {ReportedLine{.gross = 500'000, .currency = "JPY"}});
            calculate(w, other);
        }
        open();
    }
    void open()
    {
        window = std::make_unique<MainWindow>(test.session(), pagesNamed({QStringLiteral("outlook")}));
        window->resize(1280, 800);
        window->show();
        test.session().navigator = &navigator;
    }

    [[nodiscard]] OutlookPage *page() const { return window->findChild<OutlookPage *>(); }
    template<class T>
    [[nodiscard]] T *part(const char *name = nullptr) const
    {
        return name ? page()->findChild<T *>(QString::fromLatin1(name)) : page()->findChild<T *>();
    }
    [[nodiscard]] QString words() const { return wordsOn(*page()); }
    [[nodiscard]] KeyFigure *figure(int place) const { return page()->findChildren<KeyFigure *>().value(place); }
    [[nodiscard]] QString cell(const char *table, int row, int column) const
    {
        const RecordTable *found = part<RecordTable>(table);
        return found ? found->model()->index(row, column).data().toString().replace(QChar::Nbsp, u' ') : QString();
    }
    [[nodiscard]] bool isLoaded() const
    {
        const auto *bars = part<TargetBars>();
        return bars != nullptr && !bars->bars().isEmpty() && !page()->isLoading();
    }
};

} // namespace

class TestOutlookPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFigures();
    void barsLeadToTheirRows();
    void tellsHowAForecastWasMade();
    void tellsWhatFallsDueInAMonth();
    void accrualAndConcentration();
    void poolsOfTheChosenContract();
    void oneCurrencyAtATime();
    void makesRoomForTheDetail();
    void emptyWorkspace();
    void worksByKeyboard();
    void fitsInBothLanguages();
};

void TestOutlookPage::showsTheFigures()
{
    Shown shown;
    QTRY_VERIFY(shown.isLoaded());
    const QString words = shown.words();
    // 24,000 a quarter make 96,000 of 100,000; of the silent contract nothing is known, so its shortfall is no figure.
    QVERIFY2(words.contains(QStringLiteral("CNY 4,000")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("1 guarantee falls short"))
                 || words.contains(QStringLiteral("1 guarantee(s)")),
             qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("31 May 2026")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("100 %")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("CNY 24 k overdue")) || words.contains(QStringLiteral("CNY 24 k")),
             qPrintable(words));
    const auto *bars = shown.part<TargetBars>();
    QCOMPARE(bars->bars().size(), 2);
    QVERIFY(bars->bars()[0].falls);
    QCOMPARE(bars->bars()[0].done, 2'400'000.0);
    QCOMPARE(bars->bars()[0].expected, 7'200'000.0);
    QCOMPARE(bars->bars()[0].target, 10'000'000.0);
    QVERIFY(!bars->bars()[1].isKnown);
    // The table says the method in words.
    QVERIFY2(shown.cell("guarantees", 0, 6).contains(QStringLiteral("as in 2026Q1")),
             qPrintable(shown.cell("guarantees", 0, 6)));
    QVERIFY2(shown.cell("guarantees", 1, 6).contains(QStringLiteral("No forecast")),
             qPrintable(shown.cell("guarantees", 1, 6)));
}

void TestOutlookPage::barsLeadToTheirRows()
{
    Shown shown;
    QTRY_VERIFY(shown.isLoaded());
    auto *bars = shown.part<TargetBars>();
    QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(bars->width() / 2, 24 + 19));
    QCOMPARE(shown.navigator.visits.size(), 1);
    QCOMPARE(shown.navigator.visits[0].page, QStringLiteral("royalties"));
    QCOMPARE(shown.navigator.visits[0].filter.value(QStringLiteral("contract")).toLongLong(), shown.contract.value);
    QTest::mouseClick(shown.figure(0), Qt::LeftButton);
    QCOMPARE(shown.navigator.visits.last().page, QStringLiteral("contracts"));
    QCOMPARE(shown.navigator.visits.last().filter.value(QStringLiteral("ids")).toList(),
             QVariantList{shown.contract.value});
    QTest::mouseClick(shown.figure(1), Qt::LeftButton);
    QCOMPARE(shown.navigator.visits.last().filter.value(QStringLiteral("statements")).toList(),
             QVariantList{shown.closed.value});
}

void TestOutlookPage::tellsHowAForecastWasMade()
{
    Shown shown;
    QTRY_VERIFY(shown.isLoaded());
    auto *table = shown.part<RecordTable>("guarantees");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QTRY_VERIFY(qobject_cast<ForecastView *>(shown.page()->detail().body()));
    QTRY_VERIFY(!wordsOn(*shown.page()->detail().body()).isEmpty());
    const QString words = wordsOn(*shown.page()->detail().body());
    for (const char *said :
         {"CNY 100,000.00", "2026Q1–2026Q4", "CNY 24,000.00", "as in 2026Q1", "CNY 96,000.00", "CNY 4,000.00"})
        QVERIFY2(words.contains(QString::fromUtf8(said)), qPrintable(words));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    buttonSaying(*shown.page()->detail().body(), QStringLiteral("Its reporting periods"))->click();
    QCOMPARE(shown.navigator.visits.last().page, QStringLiteral("royalties"));
}

void TestOutlookPage::tellsWhatFallsDueInAMonth()
{
    Shown shown;
    QTRY_VERIFY(shown.isLoaded());
    auto *columns = shown.part<DueColumns>("cash");
    QCOMPARE(columns->columns().size(), 13); // overdue and twelve months
    QVERIFY(columns->columns()[0].overdue);
    QCOMPARE(columns->columns()[0].claimed, 2'400'000.0);
    QCOMPARE(columns->columns()[0].expected, 0.0);
    QCOMPARE(columns->columns()[3].expected, 2'400'000.0); // Q2: 30 June, and twice 30 days
    columns->setFocus();
    QTRY_VERIFY(columns->hasFocus());         // which a window gets when it is active
    QTest::keyClick(columns, Qt::Key_Return); // the first one
    QTRY_VERIFY(qobject_cast<CashRowsView *>(shown.page()->detail().body()));
    QTRY_VERIFY(!wordsOn(*shown.page()->detail().body()).isEmpty());
    const QWidget *body = shown.page()->detail().body();
    const QString words = wordsOn(*body);
    QVERIFY2(words.contains(QStringLiteral("Not invoiced yet")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("30 May 2026")), qPrintable(words));
    body->findChild<LinkButton *>(QStringLiteral("cashRow"))->click();
    QCOMPARE(shown.navigator.visits.last().filter.value(QStringLiteral("statements")).toList(),
             QVariantList{shown.closed.value});
    Q_EMIT columns->opened(QStringLiteral("3"));
    QTRY_VERIFY(wordsOn(*shown.page()->detail().body()).contains(QStringLiteral("Expected royalties")));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
}

void TestOutlookPage::accrualAndConcentration()
{
    Shown shown;
    QTRY_VERIFY(shown.isLoaded());
    // Closed on the first of June: on 31 May it was not. The silent contract has nothing to estimate from.
    QCOMPARE(shown.part<RecordTable>("accrual")->model()->rowCount(), 4);
    QCOMPARE(shown.cell("accrual", 0, 1), q1);
    QCOMPARE(shown.cell("accrual", 0, 5), QStringLiteral("as calculated"));
    QCOMPARE(shown.cell("accrual", 0, 4), QStringLiteral("24,000.00"));
    QCOMPARE(shown.cell("accrual", 1, 3), QStringLiteral("61/91"));
    QCOMPARE(shown.cell("accrual", 1, 4), QStringLiteral("16,087.91"));
    QCOMPARE(shown.cell("accrual", 2, 5), QStringLiteral("nothing to estimate from"));
    QVERIFY(shown.words().contains(QStringLiteral("Together CNY 40,087.91")));
    auto *bars = shown.part<BarList>("concentration");
    QCOMPARE(bars->bars().size(), 1);
    QCOMPARE(bars->bars()[0].text, QStringLiteral("100\u00a0%"));
    Q_EMIT bars->opened(QStringLiteral("0"));
    QCOMPARE(shown.navigator.visits.last().filter.value(QStringLiteral("ids")).toList(),
             QVariantList{shown.contract.value});
    QVERIFY(shown.words().contains(QStringLiteral("Herfindahl index 10,000")));
}

void TestOutlookPage::poolsOfTheChosenContract()
{
    Shown shown;
    QTRY_VERIFY(shown.isLoaded());
    auto *pool = shown.part<QComboBox>("pool");
    QCOMPARE(shown.part<QComboBox>("contract")->count(), 1); // the silent one has nothing to show
    QCOMPARE(pool->count(), 3);
    auto *chart = shown.part<LineChart>();
    QCOMPARE(chart->data().categories, QStringList{q1});
    QCOMPARE(chart->data().series.size(), 3);
    QCOMPARE(chart->data().series[1].values, QList<double>{2'400'000.0});
    pool->setCurrentIndex(2); // without a guarantee: nothing
    QCOMPARE(chart->data().series[0].values, QList<double>{0.0});
    Q_EMIT chart->opened(chart->data().keys.first(), QStringLiteral("paid"));
    QCOMPARE(shown.navigator.visits.last().filter.value(QStringLiteral("statements")).toList(),
             QVariantList{shown.closed.value});
}

void TestOutlookPage::oneCurrencyAtATime()
{
    Shown shown(true);
    QTRY_VERIFY(shown.isLoaded());
    QVERIFY(shown.words().contains(QStringLiteral("CNY 40,087.91")));
    auto *currencies = shown.part<SegmentedSwitch>();
    QVERIFY(currencies->isVisible());
    currencies->setCurrent(QStringLiteral("JPY"));
    QVERIFY2(shown.words().contains(QStringLiteral("JPY")), qPrintable(shown.words()));
    QVERIFY2(!shown.words().contains(QStringLiteral("CNY 40,087.91")), qPrintable(shown.words()));
    QCOMPARE(shown.part<RecordTable>("accrual")->model()->rowCount(), 2);
    QVERIFY(!shown.part<RecordTable>("guarantees")->isVisible());
}

void TestOutlookPage::makesRoomForTheDetail()
{
    Shown shown;
    QTRY_VERIFY(shown.isLoaded());
    const auto *scroll = shown.part<QScrollArea>();
    QTRY_COMPARE(scroll->widget()->width(), scroll->viewport()->width());
    Q_EMIT shown.part<DueColumns>("cash")->opened(QStringLiteral("0"));
    QTRY_VERIFY(shown.page()->isDetailOpen());
    // Nothing is pushed out at the right, where the scroll area would cut it off.
    QTRY_COMPARE(scroll->widget()->width(), scroll->viewport()->width());
    QTRY_VERIFY(shown.figure(2)->y() > shown.figure(0)->y());
    shown.page()->closeDetail();
    QTRY_COMPARE(shown.figure(2)->y(), shown.figure(0)->y());
}

void TestOutlookPage::emptyWorkspace()
{
    TestSession test;
    MainWindow window(test.session(), pagesNamed({QStringLiteral("outlook")}));
    window.resize(1280, 800);
    window.show();
    QTRY_VERIFY(shownEmptyState(window));
    QVERIFY(wordsOn(window).contains(QStringLiteral("Nothing to look ahead to yet")));
    FakeNavigator navigator;
    test.session().navigator = &navigator;
    buttonSaying(*shownEmptyState(window), QStringLiteral("Contracts"))->click();
    QCOMPARE(navigator.visits.last().page, QStringLiteral("contracts"));
}

void TestOutlookPage::worksByKeyboard()
{
    Shown shown;
    QTRY_VERIFY(shown.isLoaded());
    auto *bars = shown.part<TargetBars>();
    bars->setFocus();
    QTest::keyClick(bars, Qt::Key_Down);
    QTest::keyClick(bars, Qt::Key_Down);
    QTest::keyClick(bars, Qt::Key_Up);
    QTest::keyClick(bars, Qt::Key_Return);
    QCOMPARE(shown.navigator.visits.last().filter.value(QStringLiteral("contract")).toLongLong(), shown.contract.value);
    auto *columns = shown.part<DueColumns>("cash");
    columns->setFocus();
    QTest::keyClick(columns, Qt::Key_Right);
    QTest::keyClick(columns, Qt::Key_Left);
    QTest::keyClick(columns, Qt::Key_Return);
    QTRY_VERIFY(shown.page()->isDetailOpen());
    QTest::keyClick(columns, Qt::Key_Escape);
    QTRY_VERIFY(!shown.page()->isDetailOpen());
}

void TestOutlookPage::fitsInBothLanguages()
{
    Shown shown(true);
    QTRY_VERIFY(shown.isLoaded());
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    shown.test.theme().set(Theme::Choice::Dark);
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(hasHan(wordsOn(*shown.page())));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    Q_EMIT shown.part<DueColumns>("cash")->opened(QStringLiteral("0"));
    QTRY_VERIFY(shown.page()->isDetailOpen());
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
}

QTEST_MAIN(TestOutlookPage)
#include "tst_outlookpage.moc"
