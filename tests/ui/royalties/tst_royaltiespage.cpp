#include "core/audit/journal.h"
#include "tests/ui/royalties/shownroyalties.h"
#include "ui/royalties/statementimportview.h"
#include "ui/text/royaltywords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace lianming;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRoyaltiesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereThingsStand();
    void narrowsTheList();
    void takesAReportIn();
    void namesTheRowsThatAreWrong();
    void asksWhichColumnIsWhat();
    void givesUpAnImport();
    void showsFiguresAndWhy();
    void approvesByAnotherPerson();
    void reopensWithAReason();
    void closesForGood();
    void notesThatNothingWasSold();
    void calculatesAllThatWaits();
    void writesTheStatement_data();
    void writesTheStatement();
    void leadsToTheContract();
    void nothingToSettle();
    void speaksChineseAtOnce();
    void nothingIsCutOff();
};

void TestRoyaltiesPage::tellsWhereThingsStand()
{
    Shown shown;
    shown.halfAYear();
    shown.show();
    QTRY_COMPARE(shown.list().size(), 6);
    QStringList found = shown.list();
    found.sort();
    QStringList expected = {QStringLiteral("2026-01 Closed"),     QStringLiteral("2026-02 To close"),
                            QStringLiteral("2026-03 To approve"), QStringLiteral("2026-04 To calculate"),
                            QStringLiteral("2026-05 Report due"), QStringLiteral("2026Q1 Report late")};
    expected.sort();
    QCOMPARE(found, expected);
    QVERIFY(!shown.list().join(u' ').contains(QStringLiteral("2026Q2"))); // it has not ended yet

    // The late one, the open, the calculated and the approved wait for somebody here.
    QSignalSpy badge(shown.page(), &Page::badgeChanged);
    shown.page()->reload();
    QTRY_VERIFY(!badge.isEmpty());
    QCOMPARE(badge.last().first().toInt(), 4);
}

void TestRoyaltiesPage::narrowsTheList()
{
    Shown shown;
    const Id<Contract> other = shown.halfAYear();
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 6);
    shown.chip(0)->setValue(QStringLiteral("closed"));
    QCOMPARE(shown.list(), QStringList{QStringLiteral("2026-01 Closed")});
    QVERIFY(shown.chip(0)->text().contains(QStringLiteral("Closed")));
    shown.chip(0)->setValue({});
    QCOMPARE(shown.list().size(), 6);
    shown.chip(2)->setValue(shown.contract.value);
    QCOMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 Report late")});
    shown.chip(2)->setValue(other.value);
    QCOMPARE(shown.list().size(), 5);
    shown.chip(0)->setValue(QStringLiteral("late")); // both at once
    QVERIFY(shown.list().isEmpty());

    // The rows behind a figure of another page.
    page->openRows({{QStringLiteral("state"), QStringLiteral("late")}});
    QCOMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 Report late")});
    const qint64 brand = BrandService(*shown.test.workspace()).get(QStringLiteral("LUOLAI")).id.value;
    page->openRows({{QStringLiteral("brand"), brand}});
    QCOMPARE(shown.list().size(), 5);
    page->openRows({{QStringLiteral("contract"), shown.contract.value}});
    QCOMPARE(shown.list().size(), 1);
    page->openRows(
        {{QStringLiteral("statements"), QVariantList{shown.statement(other, QStringLiteral("2026-03")).id.value,
                                                     shown.statement(other, QStringLiteral("2026-04")).id.value}}});
    QCOMPARE(shown.list().size(), 2);
    page->openRows({});
    QCOMPARE(shown.list().size(), 6);
}

void TestRoyaltiesPage::takesAReportIn()
{
    Shown shown;
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 Report late")});
    shown.choose(q1);
    QTRY_VERIFY(shown.button("import"));
    QCOMPARE(shown.buttons(), (QStringList{QStringLiteral("import"), QStringLiteral("noSales")}));
    shown.button("import")->click(); // nobody chooses a file
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QVERIFY(!page->findChild<StatementImportView *>());

    shown.test.prompts().files.append(shown.written(reportHeader + reportRows));
    shown.button("import")->click();
    QTRY_VERIFY(page->findChild<StatementImportView *>());
    auto *view = page->findChild<StatementImportView *>();
    const auto *preview = view->findChild<RecordTable *>(QStringLiteral("preview"));
    QTRY_COMPARE(preview->model()->rowCount(), 2);
    QTRY_VERIFY(view->isVisible());
    QTRY_VERIFY(wordsOn(*view).contains(QStringLiteral("sales.csv")));
    const QString first = rowText(preview, 0);
    QVERIFY2(first.startsWith(QStringLiteral("1|taken|2026-01-05|QUILT-A|nice/24/bedding|CN|online|100|")),
             qPrintable(first));
    QCOMPARE(view->findChild<QComboBox *>(QStringLiteral("column.7"))->currentData().toInt(),
             int(StatementField::Gross));
    QVERIFY(!shown.statement().id.isSet()); // nothing is stored before Import

    auto *import = view->findChild<QPushButton *>(QStringLiteral("import"));
    QVERIFY(import->isEnabled());
    import->click();
    // It is calculated at once.
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To approve")});
    QTRY_VERIFY(!page->findChild<StatementImportView *>());
    QCOMPARE(shown.statement().lineCount, 2);
    QCOMPARE(shown.statement().fileName, QStringLiteral("sales.csv"));
    QCOMPARE(shown.service.result(shown.statement().id)->amount("earned"), qint64(6400000));
    QTRY_COMPARE(shown.notice().text, QStringLiteral("2 lines calculated, 1 raise a question."));
    QCOMPARE(shown.notice().level, Notice::Level::Done);
    QVERIFY(shown.table()->isVisible());
}

void TestRoyaltiesPage::namesTheRowsThatAreWrong()
{
    Shown shown;
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    shown.choose(q1);
    QTRY_VERIFY(shown.button("import"));
    shown.test.prompts().files.append(
        shown.written(reportHeader
                      + "2026-01-05,QUILT-A,nice/24/bedding,CN,online,100,CNY,800000.00,\n"
                        "2026-01-06,QUILT-A,nice/24/bedding,CN,online,100,CNY,a thousand,\n"
                        "2026-02-06,MUG-B,nice/21,CN,online,10,CNY,500.00,\n"));
    shown.button("import")->click();
    QTRY_VERIFY(page->findChild<StatementImportView *>());
    auto *view = page->findChild<StatementImportView *>();
    const auto *preview = view->findChild<RecordTable *>(QStringLiteral("preview"));
    QTRY_COMPARE(preview->model()->rowCount(), 3);
    QCOMPARE(preview->model()->index(1, 1).data().toString(), QStringLiteral("Gross sales: is no number"));
    QCOMPARE(preview->model()->index(2, 1).data().toString(), QStringLiteral("taken"));

    auto *import = view->findChild<QPushButton *>(QStringLiteral("import"));
    import->click();
    const auto *faults = view->findChild<RecordTable *>(QStringLiteral("faults"));
    QTRY_COMPARE(faults->model()->rowCount(), 1);
    QCOMPARE(rowText(faults, 0), QStringLiteral("2|3|Gross sales|is no number|a thousand"));
    QVERIFY(faults->isVisible());
    QVERIFY(!preview->isVisible());
    const auto *outcome = view->findChild<QLabel *>(QStringLiteral("outcome"));
    QVERIFY(outcome->isVisible());
    QCOMPARE(outcome->text(), QStringLiteral("Nothing was stored: 1 of 3 rows cannot be taken."));
    QVERIFY(!shown.statement().id.isSet());
    TRY_VERIFY_NOTHING_CLIPPED(*page);

    view->findChild<QCheckBox *>(QStringLiteral("takeGood"))->setChecked(true);
    QVERIFY(import->isEnabled());
    import->click();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To approve")});
    QCOMPARE(shown.statement().lineCount, 2);
    const auto left = StatementImport(*shown.test.workspace()).storedIssues(shown.statement().id);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().row, 2);
}

void TestRoyaltiesPage::asksWhichColumnIsWhat()
{
    Shown shown;
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    shown.choose(q1);
    QTRY_VERIFY(shown.button("import"));
    shown.test.prompts().files.append(shown.written("date,sku,category,channel,units,Betrag\n"
                                                    "2026-01-05,QUILT-A,nice/24,online,3,1200.00\n"));
    shown.button("import")->click();
    QTRY_VERIFY(page->findChild<StatementImportView *>());
    auto *view = page->findChild<StatementImportView *>();
    auto *import = view->findChild<QPushButton *>(QStringLiteral("import"));
    const auto *problem = view->findChild<QLabel *>(QStringLiteral("problem"));
    QTRY_VERIFY(problem->text().contains(QStringLiteral("Gross sales")));
    QVERIFY(problem->text().contains(QStringLiteral("Territory")));
    QVERIFY(!import->isEnabled());
    // The contract's currency stands for the missing column.
    QCOMPARE(view->findChild<QLineEdit *>(QStringLiteral("constant.currency"))->text(), QStringLiteral("CNY"));

    const auto choose = [view](const char *column, StatementField field) {
        auto *box = view->findChild<QComboBox *>(QString::fromLatin1(column));
        box->setCurrentIndex(box->findData(int(field)));
        Q_EMIT box->activated(box->currentIndex());
    };
    choose("column.5", StatementField::Gross);
    QTRY_VERIFY(!problem->text().contains(QStringLiteral("Gross sales")));
    QVERIFY(problem->text().contains(QStringLiteral("Territory")));
    auto *territory = view->findChild<QLineEdit *>(QStringLiteral("constant.territory"));
    territory->setText(QStringLiteral("CN"));
    QTest::keyClick(territory, Qt::Key_Return);
    QTRY_COMPARE(problem->text(), QString());
    QVERIFY(import->isEnabled());
    const auto *preview = view->findChild<RecordTable *>(QStringLiteral("preview"));
    QTRY_VERIFY(rowText(preview, 0).contains(QStringLiteral("|CN|")));
    import->click();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To approve")});
    QCOMPARE(shown.service.result(shown.statement().id)->amount("earned"), qint64(9600)); // 8 % of 1,200.00

    // The next file of that form is read as this one was.
    const StatementPreview again = StatementImport(*shown.test.workspace())
                                       .inspect(shown.test.workspace().folder() + QStringLiteral("/sales.csv"),
                                                reportingContract(shown.test.workspace().db(), shown.contract));
    QVERIFY(again.remembered);
    QVERIFY(again.missing.isEmpty());
}

void TestRoyaltiesPage::givesUpAnImport()
{
    Shown shown;
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRows({});
    shown.choose(q1);
    QTRY_VERIFY(shown.button("import"));
    shown.test.prompts().files.append(shown.written(reportHeader + reportRows));
    shown.button("import")->click();
    QTRY_VERIFY(page->findChild<StatementImportView *>());
    page->findChild<StatementImportView *>()->findChild<QPushButton *>(QStringLiteral("cancel"))->click();
    QTRY_VERIFY(!page->findChild<StatementImportView *>());
    QVERIFY(shown.table()->isVisible());
    QVERIFY(!shown.statement().id.isSet());

    // A file that cannot be read says so, and the list is there again.
    shown.table()->clearSelection();
    shown.table()->setCurrentIndex({});
    shown.choose(q1);
    QTRY_VERIFY(shown.button("import"));
    shown.test.prompts().files.append(shown.written(QByteArray("\0\0\0", 3), "picture.csv"));
    shown.button("import")->click();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QVERIFY(shown.notice().text.contains(QStringLiteral("picture.csv")));
    QTRY_VERIFY(!page->findChild<StatementImportView *>());
    QVERIFY(shown.table()->isVisible());
    QCOMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 Report late")});
}

void TestRoyaltiesPage::showsFiguresAndWhy()
{
    Shown shown;
    shown.import();
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To approve")});
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("approve"));
    QCOMPARE(shown.figure("gross"), QStringLiteral("800,000.00"));
    QCOMPARE(shown.figure("base"), QStringLiteral("800,000.00"));
    QCOMPARE(shown.figure("earned"), QStringLiteral("64,000.00"));
    QCOMPARE(shown.figure("cash_due"), QStringLiteral("64,000.00"));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("prepared by Tester")));

    auto *tabs = shown.part<QTabWidget>("tabs");
    QVERIFY(tabs->tabText(2).contains(u'1'));
    tabs->setCurrentIndex(4);
    QTRY_VERIFY(shown.why()->topLevelItemCount() == 1);
    QCOMPARE(WhyView::stepOf(shown.why()->topLevelItem(0)).value.simplified(), QStringLiteral("CNY 64,000.00"));
    auto *exceptions = shown.part<RecordTable>("exceptions");
    tabs->setCurrentIndex(2);
    QTRY_COMPARE(exceptions->model()->rowCount(), 1);
    const QString question = rowText(exceptions, 0);
    QVERIFY2(question.startsWith(QStringLiteral("2|territory not licensed|MUG-B|JP|online|nice/21|")),
             qPrintable(question));

    // The line's own explanation, by Enter on it.
    exceptions->setCurrentIndex(exceptions->model()->index(0, 0));
    QTest::keyClick(exceptions, Qt::Key_Return);
    QTRY_COMPARE(shown.record()->tab(), QStringLiteral("why"));
    QTRY_VERIFY(shown.why()->text().startsWith(QStringLiteral("Royalty of line 2: CNY 0.00")));
    const QString line = shown.why()->text();
    QVERIFY2(line.contains(QStringLiteral("Earns nothing: territory not licensed")), qPrintable(line));
    QVERIFY2(line.contains(QStringLiteral("Product: MUG-B")), qPrintable(line));
}

void TestRoyaltiesPage::approvesByAnotherPerson()
{
    Shown shown;
    shown.import(); // by Tester
    shown.calculate(shown.contract);
    shown.test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Tester"));
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("approve"));
    QCOMPARE(shown.buttons(),
             (QStringList{QStringLiteral("approve"), QStringLiteral("calculate"), QStringLiteral("pdf")}));
    shown.button("approve")->click();
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    QVERIFY(shown.notice().text.contains(QStringLiteral("Tester")));
    QCOMPARE(shown.state(), StatementState::Calculated);

    shown.test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Second"));
    shown.button("approve")->click();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To close")});
    QCOMPARE(shown.state(), StatementState::Approved);
    QCOMPARE(shown.statement().approvedBy, QStringLiteral("Second"));
    QTRY_VERIFY(shown.button("close"));
    QCOMPARE(shown.buttons(), (QStringList{QStringLiteral("close"), QStringLiteral("reopen"), QStringLiteral("pdf")}));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("approved by Second")));
}

void TestRoyaltiesPage::reopensWithAReason()
{
    Shown shown;
    shown.import();
    shown.calculate(shown.contract);
    shown.approve(shown.contract, q1);
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("reopen"));
    shown.button("reopen")->click(); // nobody gives a reason
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QTRY_VERIFY(!page->isLoading());
    QCOMPARE(shown.state(), StatementState::Approved);

    shown.test.prompts().lines.append(QStringLiteral("Returns came later"));
    shown.button("reopen")->click();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To calculate")});
    QCOMPARE(shown.state(), StatementState::Open);
    QVERIFY(!shown.service.result(shown.statement().id));
    QString told;
    for (const HistoryEntry &entry : historyOf(shown.test.workspace().db(), "statement", shown.statement().id.value)) {
        for (const HistoryEntry::Change &change : entry.changes)
            told += change.after + u'\n';
    }
    QVERIFY2(told.contains(QStringLiteral("Returns came later")), qPrintable(told));
    QTRY_VERIFY(shown.button("calculate"));
    QCOMPARE(shown.buttons(), (QStringList{QStringLiteral("calculate"), QStringLiteral("import")}));
    shown.button("calculate")->click();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To approve")});
    QTRY_COMPARE(shown.figure("earned"), QStringLiteral("64,000.00"));
}

void TestRoyaltiesPage::closesForGood()
{
    Shown shown;
    shown.import();
    shown.calculate(shown.contract);
    shown.approve(shown.contract, q1);
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("close"));
    shown.button("close")->click(); // cancelled
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QVERIFY(shown.test.prompts().asked.first().contains(q1));
    QTRY_VERIFY(!page->isLoading());
    QCOMPARE(shown.state(), StatementState::Approved);

    shown.test.prompts().choices.append(0);
    shown.button("close")->click();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 Closed")});
    QCOMPARE(shown.state(), StatementState::Closed);
    // No change is offered any more but a version that corrects it.
    QTRY_COMPARE(shown.buttons(), (QStringList{QStringLiteral("pdf"), QStringLiteral("restate")}));
    QCOMPARE(shown.figure("earned"), QStringLiteral("64,000.00"));
    QTRY_COMPARE(shown.notice().level, Notice::Level::Done);
}

void TestRoyaltiesPage::notesThatNothingWasSold()
{
    Shown shown;
    shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    shown.choose(q1);
    QTRY_VERIFY(shown.button("noSales"));
    shown.button("noSales")->click();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To calculate")});
    QCOMPARE(shown.statement().lineCount, 0);
    QTRY_VERIFY(shown.button("calculate"));
    shown.button("calculate")->click();
    QTRY_COMPARE(shown.list(), QStringList{QStringLiteral("2026Q1 To approve")});
    QTRY_COMPARE(shown.figure("earned"), QStringLiteral("0.00"));
}

void TestRoyaltiesPage::calculatesAllThatWaits()
{
    Shown shown;
    const Id<Contract> other = shown.monthly();
    shown.import();
    (void)shown.service.addEmpty(other, QStringLiteral("2026-01"));
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2026Q1 To calculate")));
    QCOMPARE(page->primaryAction(), shown.action("royalties.calculate"));
    page->primaryAction()->trigger();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2026Q1 To approve"))
                && shown.list().contains(QStringLiteral("2026-01 To approve")));
    QTRY_COMPARE(shown.notice().text, QStringLiteral("2 lines calculated, 1 raise a question."));
    QTRY_VERIFY(!page->isLoading());
    page->primaryAction()->trigger();
    QCOMPARE(shown.notice().level, Notice::Level::Info);
    QCOMPARE(shown.notice().text, QStringLiteral("No report waits to be calculated."));
}

void TestRoyaltiesPage::writesTheStatement_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("Chinese") << 0;
    QTest::newRow("English") << 1;
}

void TestRoyaltiesPage::writesTheStatement()
{
    QFETCH(const int, choice);
    Shown shown;
    shown.import();
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("pdf"));
    const QString chosen = shown.test.workspace().folder() + QStringLiteral("/chosen.pdf");
    const QString other = shown.test.workspace().folder() + QStringLiteral("/other.pdf");
    shown.test.prompts().choices = {choice, 1 - choice};
    shown.test.prompts().files = {chosen, other};
    shown.button("pdf")->click();
    QTRY_VERIFY(QFile::exists(chosen)); // it appears when it is complete
    QTRY_VERIFY(shown.notice().text.contains(chosen));
    QCOMPARE(shown.notice().level, Notice::Level::Done);
    QCOMPARE(shown.test.prompts().asked.size(), 2); // which language, and where
    constexpr qsizetype smallest = 8000;
    const QByteArray document = content(chosen);
    QVERIFY(document.startsWith("%PDF-"));
    QVERIFY(document.size() > smallest);
    // The document of the other language is another one: Han needs more of its font.
    shown.button("pdf")->click();
    QTRY_VERIFY(shown.notice().text.contains(other));
    const qsizetype otherSize = content(other).size();
    QVERIFY(otherSize > smallest);
    QCOMPARE(document.size() > otherSize, choice == 0);
}

void TestRoyaltiesPage::leadsToTheContract()
{
    Shown shown;
    shown.show();
    FakeNavigator navigator;
    shown.test.session().navigator = &navigator;
    QTRY_COMPARE(shown.list().size(), 1);
    shown.choose(q1);
    QTRY_VERIFY(shown.button("contract"));
    QVERIFY(shown.button("contract")->text().contains(QStringLiteral("TM-2026-0007")));
    shown.button("contract")->click();
    QCOMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().page, QStringLiteral("contracts"));
    QCOMPARE(navigator.visits.first().record, shown.contract.value);
}

void TestRoyaltiesPage::nothingToSettle()
{
    TestSession test;
    MainWindow window(test.session(), pagesNamed({QStringLiteral("royalties")}));
    window.resize(1280, 800);
    window.show();
    auto *page = window.findChild<RoyaltiesPage *>();
    FakeNavigator navigator;
    test.session().navigator = &navigator;
    QTRY_VERIFY(shownEmptyState(*page));
    QTRY_VERIFY(wordsOn(*page).contains(QStringLiteral("Nothing to settle yet")));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    Q_EMIT shownEmptyState(*page)->triggered();
    QCOMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().page, QStringLiteral("contracts"));
    test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shownEmptyState(*page) && hasHan(wordsOn(*shownEmptyState(*page))));
    TRY_VERIFY_NOTHING_CLIPPED(*page);

    (void)makeReportingContract(*test.workspace());
    page->reload();
    QTRY_VERIFY(!shownEmptyState(*page));
    QCOMPARE(page->findChild<InboxView *>()->findChild<RecordTable *>()->model()->rowCount(), 1);
}

void TestRoyaltiesPage::speaksChineseAtOnce()
{
    Shown shown;
    shown.import();
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("approve"));
    QCOMPARE(shown.button("approve")->text(), QStringLiteral("Approve"));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shown.button("approve") && shown.button("approve")->text() == QStringLiteral("批准"));
    const QString state = shown.list().first().section(u' ', 1);
    QVERIFY2(hasHan(state), qPrintable(state));
    QVERIFY(hasHan(shown.chip(0)->text()));
    for (int column = 0; column < shown.table()->model()->columnCount(); ++column) {
        const QString head = shown.table()->model()->headerData(column, Qt::Horizontal).toString();
        QVERIFY2(hasHan(head), qPrintable(head));
    }
    shown.record()->setTab(QStringLiteral("exceptions"));
    const auto *exceptions = shown.part<RecordTable>("exceptions");
    QTRY_COMPARE(exceptions->model()->rowCount(), 1);
    QVERIFY(hasHan(exceptions->model()->index(0, 1).data().toString()));
    shown.record()->setTab(QStringLiteral("why"));
    QTRY_VERIFY(shown.why()->topLevelItem(0) && hasHan(shown.why()->topLevelItem(0)->text(0)));
    TRY_VERIFY_NOTHING_CLIPPED(*page);
    shown.test.language().set(QStringLiteral("en"));
    QTRY_VERIFY(shown.button("approve") && shown.button("approve")->text() == QStringLiteral("Approve"));
}

void TestRoyaltiesPage::nothingIsCutOff()
{
    for (const char *language : {"en", "zh_CN"}) {
        Shown shown;
        const Id<Contract> other = shown.halfAYear();
        shown.test.language().set(QString::fromLatin1(language));
        RoyaltiesPage *page = shown.show();
        QTRY_COMPARE(shown.list().size(), 6);
        TRY_VERIFY_NOTHING_CLIPPED(*page);
        // A period in each state has other buttons.
        for (const char *period : {"2026-01", "2026-02", "2026-03", "2026-04"}) {
            const qint64 id = shown.statement(other, QString::fromLatin1(period)).id.value;
            page->openRecord(id);
            QTRY_VERIFY(shown.words().contains(QString::fromLatin1(period)));
            TRY_VERIFY_NOTHING_CLIPPED(*page);
        }
        shown.choose(q1);
        QTRY_VERIFY(shown.button("import") && shown.button("noSales"));
        TRY_VERIFY_NOTHING_CLIPPED(*page);
        shown.test.prompts().files.append(shown.written(reportHeader + reportRows));
        shown.button("import")->click();
        QTRY_VERIFY(page->findChild<StatementImportView *>());
        const auto *view = page->findChild<StatementImportView *>();
        QTRY_COMPARE(view->findChild<RecordTable *>(QStringLiteral("preview"))->model()->rowCount(), 2);
        TRY_VERIFY_NOTHING_CLIPPED(*page);
    }
}

QTEST_MAIN(TestRoyaltiesPage)
#include "tst_royaltiespage.moc"
