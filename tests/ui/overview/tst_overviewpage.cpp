#include "core/brands/brandservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/clipping.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/reporting.h"
#include "tests/support/testsession.h"
#include "ui/charts/barlist.h"
#include "ui/charts/columnchart.h"
#include "ui/overview/overviewpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/dashboardwords.h"
#include "ui/widgets/card.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QStackedBarSeries>
#include <QTest>

using namespace lianming;

namespace {

/// A window with the page alone; what it opens is only written down.
struct Shown {
    TestSession test;
    FakeNavigator navigator;
    MainWindow window{test.session(), pagesNamed({QStringLiteral("overview")})};

    Shown() { test.session().navigator = &navigator; }

    OverviewPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<OverviewPage *>();
    }
    KeyFigure *figure(const QString &title)
    {
        for (KeyFigure *figure : window.findChildren<KeyFigure *>()) {
            if (figure->accessibleName().startsWith(title))
                return figure;
        }
        return nullptr;
    }
    /// What a figure says, read aloud; "" while it is not there.
    QString said(const QString &title)
    {
        const KeyFigure *found = figure(title);
        return found ? found->accessibleName().replace(QChar::Nbsp, u' ') : QString();
    }
    const BarList::Bar *bar(const QString &key)
    {
        for (const BarList::Bar &bar : window.findChild<BarList *>()->bars()) {
            if (bar.key == key)
                return &bar;
        }
        return nullptr;
    }
    ColumnChart *chart() { return window.findChild<ColumnChart *>(); }
    /// A click on the part of a column.
    void clickColumn(int month, int series)
    {
        const auto *view = chart()->findChild<QChartView *>();
        const auto *columns = qobject_cast<QStackedBarSeries *>(view->chart()->series().constFirst());
        Q_EMIT columns->barSets().at(series)->clicked(month);
    }
    FakeNavigator::Visit lastVisit() const
    {
        return navigator.visits.isEmpty() ? FakeNavigator::Visit() : navigator.visits.constLast();
    }
};

/// Signs a contract that begins with 2025Q4.
Id<Contract> signedContract(Workspace &w, Id<Brand> brand, ReportingFixture terms, const QString &signedOn,
                            Id<Proposal> proposal = {})
{
    terms.start = QStringLiteral("2025-10-01");
    terms.isSigned = false;
    const Id<Contract> id = makeReportingContract(w, terms);
    Statement(w.db, QStringLiteral("UPDATE contract SET brand_id = ?, proposal_id = ? WHERE id = ?"))
        .bind(brand, proposal, id)
        .run();
    Statement(w.db, QStringLiteral("UPDATE contract SET state = 'signed', signed_on = ? WHERE id = ?"))
        .bind(signedOn, id)
        .run();
    return id;
}

/// A calculated report; returns the statement.
qint64 report(Workspace &w, Id<Contract> contract, const char *period, const char *state, qint64 minor)
{
    const qint64 statement = insertRow(w.db, "statement",
                                       {{"contract_id", contract},
                                        {"period", period},
                                        {"edition", 1},
                                        {"state", state},
                                        {"file_name", "s.csv"},
                                        {"received_on", "2026-04-10"},
                                        {"line_count", 1},
                                        {"units", 1},
                                        {"prepared_by", "Tester"},
                                        {"approved_by", "Second"},
                                        {"closing", qstrcmp(state, "closed") == 0 ? Value(1) : Value(nullptr)}});
    insertRow(w.db, "royalty_period",
              {{"statement_id", statement},
               {"contract_id", contract},
               {"period", period},
               {"currency", "CNY"},
               {"contract_year", 1},
               {"units", 1},
               {"gross_minor", 0},
               {"deductions_minor", 0},
               {"base_minor", 0},
               {"earned_minor", minor},
               {"payable_minor", minor},
               {"cash_due_minor", minor},
               {"unrecouped_minor", 0},
               {"figures", ""},
               {"terms", ""},
               {"calculated_at", ""}});
    return statement;
}

ReportingFixture fixture(const QString &number, const QString &category)
{
    ReportingFixture out;
    out.number = number;
    out.categories = {category};
    return out;
}

/// A house at work on 1 June 2026: two open proposals, one declined and one contracted; a contract that ends soon, one
/// whose report is late, a draft; royalties of two brands; a mark that lapses.
struct House {
    Licensing parties;
    Id<Proposal> inquiry;
    Id<Proposal> reviewing;
    Id<Contract> ending; ///< of Luolai, signed this year
    Id<Contract> late;   ///< of Taihu Snow, signed last year
    Id<Contract> draft;
    qint64 endingWinter = 0; ///< 2025Q4, closed: CNY 500,000
    qint64 endingSpring = 0; ///< 2026Q1, calculated: CNY 120,000
    qint64 lateWinter = 0;   ///< 2025Q4, closed: CNY 300,000
    qint64 mark = 0;

    explicit House(Workspace &w) : parties(w)
    {
        ProposalService proposals(w);
        inquiry = proposals.add(parties.proposal());
        Proposal larger = parties.proposal();
        larger.brand = parties.taihu;
        larger.value = *Money::parse("1200000.00", Currency());
        reviewing = proposals.add(larger);
        proposals.move(reviewing, 1, ProposalStage::Reviewing);
        proposals.move(proposals.add(parties.proposal()), 1, ProposalStage::Declined, QStringLiteral("Too early"));
        const Id<Proposal> contracted = proposals.add(parties.proposal());
        Statement(w.db, QStringLiteral("UPDATE proposal SET stage = 'contracted' WHERE id = ?")).bind(contracted).run();

        ReportingFixture soon = fixture(QStringLiteral("TM-2026-0007"), QStringLiteral("nice/24"));
        soon.end = QStringLiteral("2026-07-31");
        ending = signedContract(w, parties.luolai, soon, QStringLiteral("2026-01-05"), contracted);
        late = signedContract(w, parties.taihu, fixture(QStringLiteral("TM-2026-0008"), QStringLiteral("nice/3")),
                              QStringLiteral("2025-12-01"));
        ReportingFixture open = fixture(QStringLiteral("TM-2026-0009"), QStringLiteral("nice/16"));
        open.isSigned = false;
        draft = makeReportingContract(w, open);
        endingWinter = report(w, ending, "2025Q4", "closed", 50'000'000);
        endingSpring = report(w, ending, "2026Q1", "calculated", 12'000'000);
        lateWinter = report(w, late, "2025Q4", "closed", 30'000'000);
        mark = insertRow(w.db, "registration",
                         {{"institution_id", parties.institution},
                          {"kind", "trademark"},
                          {"number", "17"},
                          {"authority", ""},
                          {"title", "Deer"},
                          {"holder", "SZM"},
                          {"classes", "24"},
                          {"territory", "CN"},
                          {"expires_on", "2026-07-01"},
                          {"notes", ""}});
    }
};

QVariantMap statements(const QVariantList &ids)
{
    return {{QStringLiteral("statements"), ids}};
}

QVariantMap records(const QVariantList &ids)
{
    return {{QStringLiteral("ids"), ids}};
}

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresComeFromTheData();
    void barsComeFromTheData();
    void columnsComeFromTheData();
    void figuresOpenTheirRows();
    void figuresOpenByKey();
    void barsOpenTheirStage();
    void columnsOpenTheirStatements();
    void theOtherBrandsOpenTheirStatementsOnly();
    void waitingLinesOpenTheirRecords();
    void calendarLinesOpenTheirRecord();
    void followsWhatChanges();
    void emptyWorkspaceSaysSo();
    void speaksChineseAtOnce();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestOverviewPage::figuresComeFromTheData()
{
    Shown shown;
    const House house(*shown.test.workspace());
    shown.show();
    QTRY_VERIFY(shown.said(QStringLiteral("Open proposals")).contains(QStringLiteral("CNY 1.8 m")));
    QTRY_VERIFY(shown.said(QStringLiteral("Open proposals")).contains(QStringLiteral("2 proposals")));
    QTRY_VERIFY(shown.said(QStringLiteral("Signed this year")).contains(QStringLiteral("CNY 600 k")));
    QTRY_VERIFY(shown.said(QStringLiteral("Signed this year")).contains(QStringLiteral("1 contract")));
    QTRY_VERIFY(shown.said(QStringLiteral("Royalties to settle")).contains(QStringLiteral("CNY 120 k")));
    QTRY_VERIFY(shown.said(QStringLiteral("Royalties to settle")).contains(QStringLiteral("1 statement not closed")));
    const QString lapsing = shown.said(QStringLiteral("Ends within 90 days"));
    QVERIFY2(lapsing.contains(QStringLiteral(" 2. ")), qPrintable(lapsing));
    QVERIFY2(lapsing.contains(QStringLiteral("in 30 days")), qPrintable(lapsing));
}

void TestOverviewPage::barsComeFromTheData()
{
    Shown shown;
    const House house(*shown.test.workspace());
    const OverviewPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading() && shown.bar(QStringLiteral("inquiry")));
    const BarList::Bar inquiry = *shown.bar(QStringLiteral("inquiry"));
    QCOMPARE(inquiry.label, QStringLiteral("Inquiry"));
    QCOMPARE(inquiry.text, QStringLiteral("CNY\u00a0600 k"));
    QCOMPARE(inquiry.note, QStringLiteral("1"));
    const BarList::Bar reviewing = *shown.bar(QStringLiteral("reviewing"));
    QCOMPARE(reviewing.text, QStringLiteral("CNY\u00a01.2 m"));
    QCOMPARE(reviewing.value, 2 * inquiry.value);
    QVERIFY(shown.bar(QStringLiteral("accepted")));
    QCOMPARE(shown.bar(QStringLiteral("accepted"))->value, 0.0);
    QVERIFY(!shown.bar(QStringLiteral("declined")));
    QVERIFY(!shown.bar(QStringLiteral("withdrawn")));
}

void TestOverviewPage::columnsComeFromTheData()
{
    Shown shown;
    const House house(*shown.test.workspace());
    shown.show();
    QTRY_COMPARE(shown.chart()->data().series.size(), 2);
    const ChartData &data = shown.chart()->data();
    QCOMPARE(data.keys.size(), 12);
    QCOMPARE(data.keys.first(), QStringLiteral("2025-07-01"));
    QCOMPARE(data.categories.last(), QStringLiteral("Jun"));
    QCOMPARE(data.series[0].name, QStringLiteral("Luolai")); // the one that earned most comes first
    QCOMPARE(data.series[1].name, QStringLiteral("Taihu Snow"));
    QCOMPARE(data.series[0].values, (QList<double>{0, 0, 0, 0, 0, 50'000'000, 0, 0, 12'000'000, 0, 0, 0}));
    QCOMPARE(data.series[1].values, (QList<double>{0, 0, 0, 0, 0, 30'000'000, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(data.valueText(50'000'000), QStringLiteral("CNY\u00a0500 k"));
}

void TestOverviewPage::figuresOpenTheirRows()
{
    Shown shown;
    const House house(*shown.test.workspace());
    shown.show();
    QTRY_VERIFY(shown.said(QStringLiteral("Open proposals")).contains(QStringLiteral("2 proposals")));

    QTest::mouseClick(shown.figure(QStringLiteral("Open proposals")), Qt::LeftButton);
    QCOMPARE(shown.navigator.visits.size(), 1);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("proposals"));
    QVERIFY(shown.lastVisit().rows);

    QTest::mouseClick(shown.figure(QStringLiteral("Signed this year")), Qt::LeftButton);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("contracts"));
    QCOMPARE(shown.lastVisit().filter, records({house.ending.value}));

    QTest::mouseClick(shown.figure(QStringLiteral("Royalties to settle")), Qt::LeftButton);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("royalties"));
    QCOMPARE(shown.lastVisit().filter, statements({house.endingSpring}));

    QTest::mouseClick(shown.figure(QStringLiteral("Ends within 90 days")), Qt::LeftButton);
    QCOMPARE(shown.navigator.visits.size(), 4);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("contracts"));
    QCOMPARE(shown.lastVisit().filter, records({house.ending.value}));
}

void TestOverviewPage::figuresOpenByKey()
{
    Shown shown;
    const House house(*shown.test.workspace());
    shown.show();
    QTRY_VERIFY(shown.said(QStringLiteral("Signed this year")).contains(QStringLiteral("1 contract")));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Space}) {
        shown.navigator.visits.clear();
        QTest::keyClick(shown.figure(QStringLiteral("Signed this year")), key);
        QCOMPARE(shown.navigator.visits.size(), 1);
        QCOMPARE(shown.lastVisit().filter, records({house.ending.value}));
    }
}

void TestOverviewPage::barsOpenTheirStage()
{
    Shown shown;
    const House house(*shown.test.workspace());
    const OverviewPage *page = shown.show();
    auto *list = page->findChild<BarList *>();
    QTRY_VERIFY(!page->isLoading() && !list->bars().isEmpty());
    const QList<BarList::Bar> bars = list->bars();
    const int pitch = list->sizeHint().height() / int(bars.size());
    for (int i = 0; i < bars.size(); ++i) {
        QTest::mouseClick(list, Qt::LeftButton, {}, QPoint(list->width() / 2, i * pitch + pitch / 2));
        QCOMPARE(shown.navigator.visits.size(), i + 1);
        QCOMPARE(shown.lastVisit().page, QStringLiteral("proposals"));
        QCOMPARE(shown.lastVisit().filter, (QVariantMap{{QStringLiteral("stage"), bars[i].key}}));
    }
}

void TestOverviewPage::columnsOpenTheirStatements()
{
    Shown shown;
    const House house(*shown.test.workspace());
    shown.show();
    QTRY_COMPARE(shown.chart()->data().series.size(), 2);
    constexpr int december = 5;
    constexpr int march = 8;
    shown.clickColumn(december, 0);
    QCOMPARE(shown.navigator.visits.size(), 1);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("royalties"));
    QCOMPARE(shown.lastVisit().filter, statements({house.endingWinter}));
    shown.clickColumn(december, 1);
    QCOMPARE(shown.lastVisit().filter, statements({house.lateWinter}));
    shown.clickColumn(march, 0);
    QCOMPARE(shown.lastVisit().filter, statements({house.endingSpring}));
}

void TestOverviewPage::theOtherBrandsOpenTheirStatementsOnly()
{
    Shown shown;
    Workspace &w = *shown.test.workspace();
    const Licensing parties(w);
    QVariantList last;
    for (int i = 1; i <= 9; ++i) {
        Brand brand;
        brand.code = QStringLiteral("B%1").arg(i);
        brand.nameEn = QStringLiteral("Brand %1").arg(i);
        const Id<Brand> id = BrandService(w).add(brand);
        const Id<Contract> contract =
            signedContract(w, id, fixture(QStringLiteral("N%1").arg(i), QStringLiteral("nice/%1").arg(i)),
                           QStringLiteral("2025-12-01"));
        const qint64 statement = report(w, contract, "2026Q1", "closed", 1'000'000 * (10 - i));
        if (i > 7)
            last.append(statement);
    }
    shown.show();
    QTRY_COMPARE(shown.chart()->data().series.size(), 8); // seven brands and the others in one
    QCOMPARE(shown.chart()->data().series[7].values[8], 3'000'000.0);
    shown.clickColumn(8, 7);
    QCOMPARE(shown.navigator.visits.size(), 1);
    QCOMPARE(shown.lastVisit().filter, statements(last));
}

void TestOverviewPage::waitingLinesOpenTheirRecords()
{
    Shown shown;
    const House house(*shown.test.workspace());
    const OverviewPage *page = shown.show();
    const auto open = [&](TaskKind kind) {
        if (QAbstractButton *line = buttonSaying(*page, taskText(kind, 1)))
            line->click();
        else
            shown.navigator.visits.append(FakeNavigator::Visit{QStringLiteral("no such line"), 0, {}, false});
    };
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("1 inquiry to answer")));
    open(TaskKind::AnswerInquiry);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("proposals"));
    QCOMPARE(shown.lastVisit().filter, records({house.inquiry.value}));
    open(TaskKind::SignContract);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("contracts"));
    QCOMPARE(shown.lastVisit().filter, records({house.draft.value}));
    open(TaskKind::ChaseReport);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("royalties"));
    QVERIFY(shown.lastVisit().rows);
    open(TaskKind::ApproveReport);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("royalties"));
    QCOMPARE(shown.lastVisit().filter, statements({house.endingSpring}));
    open(TaskKind::RenewMark);
    QCOMPARE(shown.lastVisit().page, QStringLiteral("protection"));
    QTRY_VERIFY(!buttonSaying(*page, taskText(TaskKind::MoveStuck, 1)));
    QTRY_VERIFY(!buttonSaying(*page, taskText(TaskKind::CloseReport, 1)));
}

void TestOverviewPage::calendarLinesOpenTheirRecord()
{
    Shown shown;
    const House house(*shown.test.workspace());
    const OverviewPage *page = shown.show();
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("Contract ends")));
    const auto expect = [&](const QString &beginning, const QString &fact, const QString &where, qint64 record) {
        QAbstractButton *line = buttonSaying(*page, beginning);
        QVERIFY2(line, qPrintable(beginning));
        QVERIFY2(line->accessibleName().contains(fact), qPrintable(line->accessibleName()));
        line->click();
        QCOMPARE(shown.lastVisit().page, where);
        QCOMPARE(shown.lastVisit().record, record);
    };
    expect(QStringLiteral("Contract ends · Apsaras bedding"), QStringLiteral("31 Jul 2026 · in 60 days"),
           QStringLiteral("contracts"), house.ending.value);
    expect(QStringLiteral("Registration lapses · Deer"), QStringLiteral("1 Jul 2026 · in 30 days"),
           QStringLiteral("protection"), house.mark);
    expect(QStringLiteral("Report late · TM-2026-0008 2026Q1"), QStringLiteral("30 Apr 2026 · 32 days ago"),
           QStringLiteral("contracts"), house.late.value);
    expect(QStringLiteral("Report due · TM-2026-0007 2026Q2"), QStringLiteral("30 Jul 2026"),
           QStringLiteral("contracts"), house.ending.value);
}

void TestOverviewPage::followsWhatChanges()
{
    Shown shown;
    const House house(*shown.test.workspace());
    shown.show();
    QTRY_VERIFY(shown.said(QStringLiteral("Open proposals")).contains(QStringLiteral("2 proposals")));
    const auto added = shown.test.session().worker.run(
        [proposal = house.parties.proposal()](Workspace &w) { return ProposalService(w).add(proposal); });
    QTRY_VERIFY(added.isFinished());
    QTRY_VERIFY(shown.said(QStringLiteral("Open proposals")).contains(QStringLiteral("3 proposals")));
    QTRY_VERIFY(shown.said(QStringLiteral("Open proposals")).contains(QStringLiteral("CNY 2.4 m")));
    QCOMPARE(shown.bar(QStringLiteral("inquiry"))->note, QStringLiteral("2"));
}

void TestOverviewPage::emptyWorkspaceSaysSo()
{
    Shown shown;
    const OverviewPage *page = shown.show();
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Nothing waits.")));
    const QString words = wordsOn(*page);
    QVERIFY(words.contains(QStringLiteral("Nothing in the next 90 days.")));
    QTRY_VERIFY(shown.said(QStringLiteral("Open proposals")).contains(QStringLiteral("0 proposals")));
    QTRY_VERIFY(shown.said(QStringLiteral("Ends within 90 days")).contains(QStringLiteral("nothing lapses")));
    QVERIFY(shown.chart()->data().series.isEmpty());
    QTest::mouseClick(shown.figure(QStringLiteral("Ends within 90 days")), Qt::LeftButton);
    for (const FakeNavigator::Visit &visit : std::as_const(shown.navigator.visits))
        QVERIFY2(visit.rows, "there is no record to open");
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

void TestOverviewPage::speaksChineseAtOnce()
{
    Shown shown;
    const House house(*shown.test.workspace());
    const OverviewPage *page = shown.show();
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("1 inquiry to answer")));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shown.said(QStringLiteral("进行中的提案")).contains(QStringLiteral("180万")));
    QTRY_VERIFY(shown.said(QStringLiteral("进行中的提案")).contains(QStringLiteral("2 个提案")));
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("1 个询问待答复")));
    QTRY_VERIFY(buttonSaying(*page, QStringLiteral("合同到期 · Apsaras bedding")));
    for (const BarList::Bar &bar : page->findChild<BarList *>()->bars())
        QVERIFY2(hasHan(bar.label), qPrintable(bar.label));
    QCOMPARE(shown.chart()->data().categories.last(), QStringLiteral("6月"));
    QCOMPARE(shown.chart()->data().series.first().name, QStringLiteral("罗莱"));
    for (const Card *card : page->findChildren<Card *>())
        QVERIFY2(hasHan(card->accessibleName()), qPrintable(card->accessibleName()));
}

void TestOverviewPage::nothingIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "zh_CN"}) {
        for (const QSize size : {QSize(960, 600), QSize(1280, 800), QSize(1920, 1080)})
            QTest::addRow("%s %dx%d", language, size.width(), size.height()) << QString::fromLatin1(language) << size;
    }
}

void TestOverviewPage::nothingIsClipped()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    Shown shown;
    const House house(*shown.test.workspace());
    const OverviewPage *page = shown.show();
    shown.window.resize(size);
    shown.test.language().set(language);
    QTRY_VERIFY(!page->isLoading() && shown.chart()->data().series.size() == 2);
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
