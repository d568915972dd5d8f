#include "core/accounts/accountservice.h"
#include "tests/ui/royalties/shownroyalties.h"
#include "ui/royalties/exceptionsview.h"
#include "ui/royalties/lineslist.h"
#include "ui/royalties/statementbatchview.h"
#include "ui/royalties/statementimportview.h"
#include "ui/royalties/versionsview.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace lianming;

namespace {

const QString first = QStringLiteral("2025Q1");
const QString second = QStringLiteral("2025Q2");
const QString third = QStringLiteral("2025Q3");

/// The example of royalties.md section 6: 8 %, from 1,000,000 a contract year on 10 %. It begins in 2025, so that three
/// quarters and more have ended on the first of June 2026.
ReportingFixture example()
{
    ReportingFixture out;
    out.start = QStringLiteral("2025-01-01");
    out.end = QStringLiteral("2026-12-31");
    out.terms = QStringLiteral(
        R"({"rates": [{"id": "R1", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}]})");
    return out;
}

QByteArray sale(const char *sku, const char *gross)
{
    return QByteArray(",") + sku + ",nice/24/bedding,CN,online,100,CNY," + gross + ",\n";
}

/// The step that says so, unfolding all that is known; null if there is none.
QTreeWidgetItem *stepSaying(WhyView *why, const QString &beginning)
{
    for (QTreeWidgetItemIterator it(why); *it; ++it) {
        if (WhyView::stepOf(*it).title.startsWith(beginning))
            return *it;
    }
    return nullptr;
}

QString valueOf(WhyView *why, const QString &beginning)
{
    const QTreeWidgetItem *item = stepSaying(why, beginning);
    return item ? WhyView::stepOf(item).value : QString();
}

/// A row of a table by what stands in one of its columns.
QString rowSaying(const RecordTable *table, const QString &text)
{
    for (int row = 0; table && row < table->model()->rowCount(); ++row) {
        if (rowText(table, row).contains(text))
            return rowText(table, row);
    }
    return {};
}

/// Drops files on a widget, in its middle.
bool dropOn(QWidget *widget, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint middle = widget->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &drop);
    return drop.isAccepted();
}

} // namespace

class TestStatementView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restatesAndPutsIntoEffect();
    void settlesWhatNoPeriodTakesUp();
    void givesUpARestatement();
    void comparesVersions();
    void explainsTheAdjustment();
    void looksThroughManyLines();
    void unfoldsDownToTheReport();
    void leadsFromAFigureToItsProof();
    void leadsToTheQuestions();
    void explainsALineBesideTheList();
    void goesOverTheWholePage();
    void takesDroppedFiles();
    void namesTheContractThatFails();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
};

void TestStatementView::restatesAndPutsIntoEffect()
{
    Shown shown(example());
    shown.settle(first, reportHeader + sale("A", "800000"));
    shown.settle(second, reportHeader + sale("A", "700000"));
    shown.test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Tester"));
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2025Q1 Closed")));
    page->openRecord(shown.statement(shown.contract, first).id.value);
    QTRY_VERIFY(shown.button("restate"));
    QCOMPARE(shown.figure("earned"), QStringLiteral("64,000.00"));

    shown.button("restate")->click(); // nobody says why
    QCOMPARE(shown.test.prompts().asked, QStringList{QStringLiteral("Restate 2025Q1")});
    QTRY_VERIFY(!page->isLoading());
    QCOMPARE(shown.statement(shown.contract, first).edition, 1);

    shown.test.prompts().lines.append(QStringLiteral("60,000 were left out"));
    shown.button("restate")->click();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2025Q1 · restatement 2 To calculate")));
    QVERIFY(shown.list().contains(QStringLiteral("2025Q1 Closed")));
    QTRY_VERIFY(shown.button("discard"));
    QCOMPARE(shown.buttons(),
             (QStringList{QStringLiteral("import"), QStringLiteral("calculate"), QStringLiteral("discard")}));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("Restatement 2: 60,000 were left out")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("has no effect yet")));

    shown.test.prompts().files.append(shown.written(reportHeader + sale("A", "860000"), "corrected.csv"));
    shown.button("import")->click();
    QTRY_VERIFY(page->findChild<StatementImportView *>());
    auto *view = page->findChild<StatementImportView *>();
    QTRY_VERIFY(view->findChild<QPushButton *>(QStringLiteral("import"))->isEnabled());
    view->findChild<QPushButton *>(QStringLiteral("import"))->click();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2025Q1 · restatement 2 To approve")));
    QTRY_VERIFY(shown.button("approve"));
    QCOMPARE(shown.figure("earned"), QStringLiteral("68,800.00"));

    shown.button("approve")->click(); // who prepared it does not approve it
    QTRY_COMPARE(shown.notice().level, Notice::Level::Failure);
    shown.test.settings().setValue(QStringLiteral("actor"), QStringLiteral("Second"));
    shown.button("approve")->click();
    QTRY_VERIFY(shown.button("close"));
    QCOMPARE(shown.button("close")->text(), QStringLiteral("Put into effect"));
    QCOMPARE(shown.buttons(), (QStringList{QStringLiteral("close"), QStringLiteral("reopen"), QStringLiteral("pdf"),
                                           QStringLiteral("discard")}));

    shown.test.prompts().asked.clear();
    shown.button("close")->click(); // cancelled
    QTRY_COMPARE(shown.test.prompts().asked, QStringList{QStringLiteral("Put restatement 2 of 2025Q1 into effect?")});
    QCOMPARE(shown.statement(shown.contract, first).state, StatementState::Approved);
    shown.test.prompts().choices.append(0);
    shown.button("close")->click();
    QTRY_COMPARE(shown.statement(shown.contract, first).state, StatementState::Closed);
    // Its period is shown in the version that counts now, and both can be read.
    QTRY_VERIFY(shown.record() && shown.record()->content().shown.edition == 2
                && shown.record()->content().shown.isClosed());
    QVERIFY(!shown.list().join(u' ').contains(QStringLiteral("restatement")));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("counts today")));
    // The difference is the next period's.
    QCOMPARE(shown.buttons(), (QStringList{QStringLiteral("pdf"), QStringLiteral("restate")}));
    QCOMPARE(shown.figure("earned"), QStringLiteral("68,800.00"));
    auto *versions = shown.part<SegmentedSwitch>("versions");
    QVERIFY(versions);
    Q_EMIT versions->changed(QString::number(shown.record()->content().editions.first().id.value));
    QTRY_COMPARE(shown.figure("earned"), QStringLiteral("64,000.00"));
    QTRY_VERIFY(shown.words().contains(QStringLiteral("as booked; version 2 counts")));
    // The row says so quietly.
    bool said = false;
    for (int row = 0; row < shown.table()->model()->rowCount(); ++row) {
        const QModelIndex period = shown.table()->model()->index(row, 2);
        if (period.data().toString() == first)
            said = period.data(SubtitleRole).toString() == QStringLiteral("restated");
    }
    QVERIFY(said);
    // Any version is found by its id.
    page->closeDetail();
    page->openRecord(shown.statement(shown.contract, first).id.value);
    QTRY_VERIFY(shown.record() && shown.record()->content().shown.edition == 2);

    // The next period carries what changed.
    shown.import(reportHeader + sale("A", "1000"), third);
    shown.calculate(shown.contract);
    page->reload();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2025Q3 To approve")));
    page->openRecord(shown.statement(shown.contract, third).id.value);
    QTRY_COMPARE(shown.figure("adjustments"), QStringLiteral("6,000.00"));
    QCOMPARE(shown.figure("payable"), QStringLiteral("6,100.00"));
}

void TestStatementView::settlesWhatNoPeriodTakesUp()
{
    ReportingFixture ended = example();
    ended.end = QStringLiteral("2025-03-31");
    Shown shown(ended);
    shown.settle(first, reportHeader + sale("A", "800000"));
    (void)shown.service.restate(shown.contract, first, QStringLiteral("Corrected report"));
    shown.settle(first, reportHeader + sale("A", "860000"));
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(!shown.list().isEmpty());
    page->openRecord(shown.statement(shown.contract, first).id.value);
    QTRY_VERIFY(shown.button("settle"));
    const AccountService accounts(*shown.test.workspace());
    const QStringList question{QStringLiteral("Invoice CNY\u00a04,800.00 to the licensee?")};
    shown.button("settle")->click(); // cancelled
    QTRY_COMPARE(shown.test.prompts().asked, question);
    QTRY_VERIFY(!page->isLoading());
    QVERIFY(accounts.list({}).isEmpty());

    shown.test.prompts().choices.append(0);
    QTRY_VERIFY(shown.button("settle"));
    shown.button("settle")->click();
    QTRY_COMPARE(shown.notice().text, QStringLiteral("One document issued."));
    QCOMPARE(accounts.list({}).size(), 1);
    QCOMPARE(accounts.list({}).first().invoice.net, 480'000);
    QTRY_VERIFY(!page->isLoading() && shown.button("settle"));
    shown.button("settle")->click(); // once only
    QTRY_COMPARE(shown.notice().text, QStringLiteral("Restatements of %1 left nothing to settle.").arg(ended.number));
}

void TestStatementView::givesUpARestatement()
{
    Shown shown(example());
    shown.settle(first, reportHeader + sale("A", "800000"));
    const auto id = shown.service.restate(shown.contract, first, QStringLiteral("A mistake"));
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2025Q1 · restatement 2 To calculate")));
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("discard"));
    // The closed period offers no second one.
    auto *versions = shown.part<SegmentedSwitch>("versions");
    Q_EMIT versions->changed(QString::number(shown.record()->content().editions.first().id.value));
    QTRY_COMPARE(shown.buttons(), QStringList{QStringLiteral("pdf")});
    page->openRecord(id.value);
    QTRY_VERIFY(shown.button("discard"));

    shown.test.prompts().lines.append(QStringLiteral("The first report was right"));
    shown.button("discard")->click();
    QTRY_VERIFY(!shown.list().join(u' ').contains(QStringLiteral("restatement")));
    QCOMPARE(shown.statement(shown.contract, first).edition, 1);
    QTRY_COMPARE(shown.notice().text, QStringLiteral("The restatement of 2025Q1 was given up."));
    // The period itself is open instead.
    QTRY_COMPARE(shown.buttons(), (QStringList{QStringLiteral("pdf"), QStringLiteral("restate")}));
    QCOMPARE(shown.figure("earned"), QStringLiteral("64,000.00"));
}

void TestStatementView::comparesVersions()
{
    Shown shown(example());
    shown.settle(first, reportHeader + sale("A", "800000") + sale("B", "1000") + sale("C", "10"));
    (void)shown.service.restate(shown.contract, first, QStringLiteral("Corrected report"));
    shown.import(reportHeader + sale("A", "860000") + sale("C", "10") + sale("D", "2000"), first);
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(!shown.list().isEmpty());
    page->openRecord(shown.statement(shown.contract, first).id.value);
    QTRY_VERIFY(shown.button("approve"));
    shown.record()->setTab(QStringLiteral("versions"));
    QCOMPARE(shown.record()->tab(), QStringLiteral("versions"));
    auto *figures = shown.part<RecordTable>("versionFigures");
    auto *lines = shown.part<RecordTable>("versionLines");
    QTRY_VERIFY(figures->model()->rowCount() > 0);
    const QString earned = rowSaying(figures, royaltyTermText(QStringLiteral("earned")));
    QCOMPARE(earned, QStringLiteral("Earned|64,080.80|68,960.80|+4,880.00"));
    QVERIFY(rowSaying(figures, royaltyTermText(QStringLiteral("deductions"))).isEmpty()); // equal
    QCOMPARE(lines->model()->rowCount(), 3);
    QVERIFY(rowText(lines, 0).startsWith(
        QStringLiteral("changed|A|800,000.00|860,000.00|64,000.00|68,800.00|800,000.00|860,000.00|")));
    QVERIFY2(
        rowSaying(lines, QStringLiteral("removed")).startsWith(QStringLiteral("removed|B|1,000.00||80.00||1,000.00||")),
        qPrintable(rowSaying(lines, QStringLiteral("removed"))));
    QVERIFY(
        rowSaying(lines, QStringLiteral("added")).startsWith(QStringLiteral("added|D||2,000.00||160.00||2,000.00|")));
    QTRY_COMPARE(shown.part<QLabel>("effect")->text().replace(QChar::Nbsp, u' '),
                 QStringLiteral("With version 2 the closed periods would pay CNY 4,880.00 more; it is added to 2025Q2, "
                                "the first open period."));

    // What is equal unfolds, and goes again.
    const int differing = figures->model()->rowCount();
    shown.part<QPushButton>("equal")->click();
    QVERIFY(figures->model()->rowCount() > differing);
    QVERIFY(!rowSaying(figures, royaltyTermText(QStringLiteral("deductions"))).isEmpty());
    shown.part<QPushButton>("equal")->click();
    QCOMPARE(figures->model()->rowCount(), differing);

    // The other way round.
    auto *before = shown.part<QComboBox>("versionBefore");
    auto *after = shown.part<QComboBox>("versionAfter");
    before->setCurrentIndex(1);
    after->setCurrentIndex(0);
    Q_EMIT after->activated(0);
    QTRY_COMPARE(rowSaying(figures, royaltyTermText(QStringLiteral("earned"))),
                 QStringLiteral("Earned|68,960.80|64,080.80|") + QChar(0x2212) + QStringLiteral("4,880.00"));
}

void TestStatementView::explainsTheAdjustment()
{
    Shown shown(example());
    shown.settle(first, reportHeader + sale("A", "800000"));
    shown.settle(second, reportHeader + sale("A", "700000"));
    (void)shown.service.restate(shown.contract, first, QStringLiteral("Corrected report"));
    shown.settle(first, reportHeader + sale("A", "860000"));
    shown.import(reportHeader + sale("A", "1000"), third);
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(!shown.list().isEmpty());
    page->openRecord(shown.statement(shown.contract, third).id.value);
    QTRY_VERIFY(shown.button("approve"));
    shown.record()->setTab(QStringLiteral("why"));
    QTRY_VERIFY(shown.why()->topLevelItemCount() == 1);
    const QString proof = shown.why()->text();
    QVERIFY2(proof.contains(QStringLiteral(
                 "= royalties and guarantees 100.00 + earned apart 0.00 + fees 0.00 + marketing fund 0.00 + "
                 "adjustments 6,000.00 + brought forward 0.00")),
             qPrintable(proof));
    const QTreeWidgetItem *step = stepSaying(shown.why(), QStringLiteral("Adjustments"));
    QVERIFY(step);
    QCOMPARE(WhyView::stepOf(step).value, QStringLiteral("6,000.00"));
    QVERIFY2(WhyView::stepOf(step).words.contains(QStringLiteral("136,000.00; 130,000.00 was booked")),
             qPrintable(WhyView::stepOf(step).words));
}

void TestStatementView::looksThroughManyLines()
{
    constexpr int count = 2500;
    Shown shown;
    QByteArray report = reportHeader;
    qint64 units = 0;
    qint64 gross = 0;
    for (int i = 1; i <= count; ++i) {
        // Every hundredth is sold in Japan, outside the licence.
        report += "2026-01-05,SKU-" + QByteArray::number(i) + ",nice/24,"
                  + (i % 100 == 0 ? QByteArray("JP") : QByteArray("CN")) + ",online," + QByteArray::number(i) + ",CNY,"
                  + QByteArray::number(i) + ".25,0.25\n";
        units += i;
        gross += qint64{i} * 100 + 25;
    }
    shown.import(report);
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(!shown.list().isEmpty());
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("approve"));
    shown.action("royalties.wide")->trigger();
    QTRY_VERIFY(shown.record() && !page->isDetailOpen());
    shown.record()->setTab(QStringLiteral("lines"));
    auto *table = shown.part<RecordTable>("lines");
    QTRY_COMPARE(table->model()->rowCount(), count);
    const QString sums = shown.words();
    QVERIFY2(sums.contains(QStringLiteral("2500 line")), qPrintable(sums));
    QVERIFY(sums.contains(QStringLiteral("%1 units").arg(countText(units))));
    QVERIFY(sums.contains(QStringLiteral("reported CNY ") + amountText({gross, Currency()})));
    const auto result = shown.service.result(shown.statement().id);
    QVERIFY(sums.contains(QStringLiteral("royalty CNY ") + amountText({result->amount("earned"), Currency()})));
    QVERIFY(sums.contains(QStringLiteral("base CNY ") + amountText({result->amount("base"), Currency()})));

    // The last line arrives when it is looked at; what is deducted from it, too.
    table->scrollToBottom();
    table->viewport()->repaint();
    const auto last = [&] {
        return rowText(table, count - 2);
    };
    QTRY_VERIFY2(last().startsWith(QStringLiteral("2,499|SKU-2499|2,499.25|0.25|2,499.00|R1 · 8 → 10")),
                 qPrintable(last()));
    QVERIFY(rowText(table, count - 1).contains(QStringLiteral("territory not licensed")));

    auto *list = shown.record()->findChild<LinesList *>();
    list->findChild<SearchField *>()->setText(QStringLiteral("sku-249"));
    QTRY_COMPARE(table->model()->rowCount(), 13); // 249, 1249, 2249 and 2490 to 2499
    StatementLineFilter asked;
    asked.questions = true;
    list->setFilter(asked);
    QTRY_COMPARE(table->model()->rowCount(), count / 100);
    QVERIFY(list->findChild<SearchField *>()->text().isEmpty());
    QTRY_VERIFY(shown.words().contains(QStringLiteral("base CNY 0.00")));
    asked = {};
    asked.rule = QStringLiteral("R1");
    list->setFilter(asked);
    QTRY_COMPARE(table->model()->rowCount(), count - count / 100);
    asked.sku = QStringLiteral("nothing of the kind");
    list->setFilter(asked);
    QTRY_VERIFY(shownEmptyState(*list));
    Q_EMIT shownEmptyState(*list)->triggered();
    QTRY_COMPARE(table->model()->rowCount(), count);
    QTRY_VERIFY(table->isVisible());
}

void TestStatementView::unfoldsDownToTheReport()
{
    Shown shown;
    shown.import();
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    FakeNavigator navigator;
    shown.test.session().navigator = &navigator;
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("approve"));
    shown.record()->setTab(QStringLiteral("why"));
    QTRY_COMPARE(valueOf(shown.why(), QStringLiteral("Amount due for 2026Q1")).replace(QChar::Nbsp, u' '),
                 QStringLiteral("CNY 64,000.00"));
    QCOMPARE(valueOf(shown.why(), QStringLiteral("Guarantee G1")), QStringLiteral("64,000.00"));
    const QTreeWidgetItem *paid = stepSaying(shown.why(), QStringLiteral("Paid to date"));
    QVERIFY(paid);
    QVERIFY(WhyView::stepOf(paid).words.contains(
        QStringLiteral("what was paid before, 0.00, and what is owed, 64,000.00")));
    QVERIFY(WhyView::stepOf(paid).hint.contains(QStringLiteral("max(Paid(t−1), Ω(t))")));
    const QTreeWidgetItem *earned = stepSaying(shown.why(), QStringLiteral("Earned in 2026Q1"));
    QVERIFY(earned);
    QVERIFY2(WhyView::stepOf(earned).words.endsWith(QStringLiteral(" by rule R1 (64,000.00)")),
             qPrintable(WhyView::stepOf(earned).words));

    // The lines of the rule come when they are asked for, and each unfolds down to the row of the file.
    QTreeWidgetItem *rule = stepSaying(shown.why(), QStringLiteral("1 line"));
    QVERIFY(rule && !stepSaying(shown.why(), QStringLiteral("Line 1")));
    const QTreeWidgetItem *clause = stepSaying(shown.why(), QStringLiteral("Contract TM-2026-0007: rule R1"));
    QVERIFY(clause);
    QVERIFY2(WhyView::stepOf(clause).words.startsWith(QStringLiteral("8 % of the base below")),
             qPrintable(WhyView::stepOf(clause).words));
    rule->setExpanded(true);
    QTRY_VERIFY(stepSaying(shown.why(), QStringLiteral("Line 1 · QUILT-A")));
    stepSaying(shown.why(), QStringLiteral("Line 1 · QUILT-A"))->setExpanded(true);
    QTRY_VERIFY(shown.why()->text().contains(QStringLiteral("Row 1 of sales.csv")));
    QVERIFY(shown.why()->text().contains(QStringLiteral("= 8 % of 800,000.00")));
    QVERIFY(shown.why()->text().contains(QStringLiteral("Product: QUILT-A")));

    // All of it can be copied, the contract is a key away, and the lines stand in their list.
    shown.panel()->findChild<QPushButton *>(QStringLiteral("copy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.why()->text());
    shown.why()->setCurrentItem(stepSaying(shown.why(), QStringLiteral("Contract TM-2026-0007: rule R1")));
    QTest::keyClick(shown.why(), Qt::Key_Return);
    QCOMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().record, shown.contract.value);
    shown.why()->setCurrentItem(stepSaying(shown.why(), QStringLiteral("1 line")));
    QTest::keyClick(shown.why(), Qt::Key_Return);
    QCOMPARE(shown.record()->tab(), QStringLiteral("lines"));
    QCOMPARE(shown.record()->findChild<LinesList *>()->filter().rule, std::optional(QStringLiteral("R1")));
    QTRY_COMPARE(shown.part<RecordTable>("lines")->model()->rowCount(), 1);

    // In Chinese the contract speaks Chinese.
    shown.record()->setTab(QStringLiteral("why"));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(shown.why() && shown.why()->text().contains(QStringLiteral("计费基数的 8%")));
}

void TestStatementView::leadsFromAFigureToItsProof()
{
    Shown shown;
    shown.import();
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("approve"));
    auto *payable = shown.part<QLabel>("payable");
    QVERIFY(payable);
    QTest::mouseClick(payable->parentWidget(), Qt::LeftButton);
    QCOMPARE(shown.record()->tab(), QStringLiteral("why"));
    QTRY_VERIFY(shown.why()->currentItem() && WhyView::stepOf(shown.why()->currentItem()).figure == u"payable");
    // And with the key from where one stands.
    shown.record()->setTab(QStringLiteral("figures"));
    QWidget *earned = shown.part<QLabel>("earned")->parentWidget();
    earned->setFocus();
    QTest::keyClick(earned, Qt::Key_Return);
    QTRY_VERIFY(shown.why()->currentItem() && WhyView::stepOf(shown.why()->currentItem()).figure == u"earned");
}

void TestStatementView::leadsToTheQuestions()
{
    Shown shown;
    shown.import();
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    FakeNavigator navigator;
    shown.test.session().navigator = &navigator;
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("approve"));
    shown.record()->setTab(QStringLiteral("exceptions"));
    QTRY_COMPARE(shown.part<RecordTable>("exceptions")->model()->rowCount(), 1);
    shown.part<QPushButton>("decide")->click();
    QCOMPARE(navigator.visits.size(), 1);
    QCOMPARE(navigator.visits.first().filter.value(QStringLiteral("view")).toString(), QStringLiteral("questions"));
    QCOMPARE(navigator.visits.first().filter.value(QStringLiteral("statement")).toLongLong(),
             shown.statement().id.value);
    // The page goes there.
    page->openRows(navigator.visits.first().filter);
    QTRY_VERIFY(page->findChild<ExceptionsView *>()->isVisible());
    QVERIFY(!shown.inbox()->isVisible());
}

void TestStatementView::explainsALineBesideTheList()
{
    Shown shown;
    shown.import(reportHeader
                 + "2026-01-05,QUILT-A,nice/24/bedding,CN,online,100,CNY,800000.00,\n"
                   "2026-01-06,QUILT-B,nice/24/bedding,CN,online,100,CNY,1000.00,200.00\n");
    shown.calculate(shown.contract);
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    page->openRecord(shown.statement().id.value);
    QTRY_VERIFY(shown.button("approve"));
    // In the panel there is no room beside the list: the proof stands in its own tab and leads back.
    shown.record()->setTab(QStringLiteral("lines"));
    auto *table = shown.part<RecordTable>("lines");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(shown.record()->tab(), QStringLiteral("why"));
    QTRY_VERIFY(shown.why()->text().startsWith(QStringLiteral("Royalty of line 2: CNY 64.00\n  = 8 % of 800.00")));
    QVERIFY(shown.why()->text().contains(QStringLiteral("= gross sales 1,000.00 − deductions 200.00")));
    shown.panel()->findChild<QPushButton *>(QStringLiteral("back"))->click();
    QTRY_VERIFY(shown.why()->text().startsWith(QStringLiteral("Amount due for 2026Q1")));

    shown.action("royalties.wide")->trigger();
    QTRY_VERIFY(shown.record() && !page->isDetailOpen());
    shown.record()->setTab(QStringLiteral("lines"));
    table = shown.part<RecordTable>("lines");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    auto *beside = shown.record()->findChild<LinesList *>()->findChild<WhyPanel *>();
    QTRY_VERIFY(beside->isVisible());
    QTRY_VERIFY(beside->view().text().startsWith(QStringLiteral("Royalty of line 1: CNY 64,000.00")));
    QCOMPARE(shown.record()->tab(), QStringLiteral("lines"));
    // Going on in the list, the proof follows.
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(beside->view().text().startsWith(QStringLiteral("Royalty of line 2")));
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!beside->isVisible());
    QVERIFY(shown.record()->isVisible());
}

void TestStatementView::goesOverTheWholePage()
{
    Shown shown;
    const Id<Contract> other = shown.halfAYear();
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 6);
    page->openRecord(shown.statement(other, QStringLiteral("2026-03")).id.value);
    QTRY_VERIFY(shown.button("approve"));
    shown.record()->setTab(QStringLiteral("why"));
    auto *widen = shown.part<QAbstractButton>("wide");
    QVERIFY(widen);
    widen->click();
    QTRY_VERIFY(shown.record() && !page->isDetailOpen() && !shown.table()->isVisible());
    QCOMPARE(shown.record()->tab(), QStringLiteral("why")); // as it was looked at
    QCOMPARE(shown.record()->content().row.period, QStringLiteral("2026-03"));
    TRY_VERIFY_NOTHING_CLIPPED(*page);

    // On to the next one and back again.
    const QString before = shown.record()->content().row.period;
    shown.part<QAbstractButton>("next")->click();
    QTRY_VERIFY(shown.record() && shown.record()->content().row.period != before);
    shown.part<QAbstractButton>("previous")->click();
    QTRY_VERIFY(shown.record() && shown.record()->content().row.period == before);
    // A change shows at once.
    shown.approve(other, QStringLiteral("2026-03"));
    page->reload();
    QTRY_VERIFY(shown.button("close"));
    QVERIFY(!page->isDetailOpen());

    QTest::keyClick(shown.record(), Qt::Key_Escape);
    QTRY_VERIFY(shown.table()->isVisible());
    QTRY_VERIFY(page->isDetailOpen() && shown.button("close")); // still open, at the right
}

void TestStatementView::takesDroppedFiles()
{
    Shown shown;
    RoyaltiesPage *page = shown.show();
    QTRY_COMPARE(shown.list().size(), 1);
    shown.choose(q1);
    QTRY_VERIFY(shown.button("import"));
    const QString path = shown.written(reportHeader + reportRows);
    QVERIFY(dropOn(shown.record(), {path}));
    QTRY_VERIFY(page->findChild<StatementImportView *>());
    page->findChild<StatementImportView *>()->findChild<QPushButton *>(QStringLiteral("cancel"))->click();
    QTRY_VERIFY(!page->findChild<StatementImportView *>());

    // Several are looked through together.
    const QString other = shown.written(reportHeader + reportRows, "more.csv");
    QVERIFY(dropOn(shown.inbox(), {path, other}));
    QTRY_VERIFY(page->findChild<StatementBatchView *>() && page->findChild<StatementBatchView *>()->isVisible());
    QVERIFY(!shown.table()->isVisible());
    page->findChild<StatementBatchView *>()->findChild<QPushButton *>(QStringLiteral("cancel"))->click();
    QTRY_VERIFY(!page->findChild<StatementBatchView *>());
    QTRY_VERIFY(shown.table()->isVisible());
    // And those that are chosen, too; one alone may be for any period.
    shown.test.prompts().files.append(other);
    shown.action("royalties.import")->trigger();
    QTRY_VERIFY(page->findChild<StatementBatchView *>());
    page->findChild<StatementBatchView *>()->findChild<QPushButton *>(QStringLiteral("cancel"))->click();
    QTRY_VERIFY(!page->findChild<StatementBatchView *>());

    // Nothing that is no file is taken.
    QVERIFY(!dropOn(shown.inbox(), {}));
}

void TestStatementView::namesTheContractThatFails()
{
    Shown shown;
    const Id<Contract> other = shown.monthly();
    (void)shown.service.addEmpty(other, QStringLiteral("2026-01"));
    // Dollars, and nobody wrote an exchange rate.
    shown.import(reportHeader + "2026-01-05,QUILT-A,nice/24/bedding,CN,online,100,USD,800.00,\n");
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2026Q1 To calculate")));
    page->primaryAction()->trigger();
    QTRY_VERIFY(shown.list().contains(QStringLiteral("2026-01 To approve")));
    QTRY_COMPARE(shown.notice().level, Notice::Level::Warning);
    QVERIFY2(shown.notice().text.contains(QStringLiteral("1 contract"))
                 && shown.notice().text.contains(QStringLiteral("could not be calculated")),
             qPrintable(shown.notice().text));
    QVERIFY2(shown.notice().advice.contains(QStringLiteral("TM-2026-0007"))
                 && shown.notice().advice.contains(QStringLiteral("USD")),
             qPrintable(shown.notice().advice));
    QVERIFY(shown.list().contains(QStringLiteral("2026Q1 To calculate")));
}

void TestStatementView::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("wide");
    QTest::newRow("English, beside") << QStringLiteral("en") << false;
    QTest::newRow("English, wide") << QStringLiteral("en") << true;
    QTest::newRow("Chinese, beside") << QStringLiteral("zh_CN") << false;
    QTest::newRow("Chinese, wide") << QStringLiteral("zh_CN") << true;
}

void TestStatementView::nothingIsCutOff()
{
    QFETCH(const QString, language);
    QFETCH(const bool, wide);
    ReportingFixture fixture = example();
    fixture.terms = QStringLiteral(
        R"({"base": {"deductions": {"allowed": ["returns"], "caps": [{"kinds": ["returns"], "percent": "5"}]}},)"
        R"( "rates": [{"id": "R1", "scope": "contract_year", "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}],)"
        R"( "guarantees": [{"id": "G1", "scope": "contract_year", "amounts": ["100000"]}], "marketing_fund": {"percent": "2"},)"
        R"( "reserve": {"percent": "10", "release_after_periods": 2}, "tax": {"withholding_percent": "10", "vat_percent": "6"},)"
        R"( "splits": [{"party": "Dunhuang Academy", "percent": "70"}, {"party": "Lianming Agency for Museum Licensing", "percent": "30"}]})");
    Shown shown(fixture);
    const QByteArray japan(",MUG-B,nice/21,JP,online,10,CNY,500.00,\n");
    shown.settle(first, reportHeader + ",A,nice/24,CN,online,100,CNY,800000.00,90000.00\n" + japan);
    (void)shown.service.restate(shown.contract, first,
                                QStringLiteral("The licensee found 60,000 of sales in two shops that were left out"));
    shown.import(reportHeader + ",A,nice/24,CN,online,100,CNY,860000.00,90000.00\n" + japan, first);
    shown.calculate(shown.contract);
    shown.test.language().set(language);
    RoyaltiesPage *page = shown.show();
    QTRY_VERIFY(!shown.list().isEmpty());
    page->openRecord(shown.statement(shown.contract, first).id.value);
    QTRY_VERIFY(shown.button("approve"));
    if (wide) {
        shown.action("royalties.wide")->trigger();
        QTRY_VERIFY(shown.record() && !page->isDetailOpen());
    }
    for (const char *tab : {"figures", "lines", "exceptions", "versions", "why"}) {
        shown.record()->setTab(QString::fromLatin1(tab));
        QCOMPARE(shown.record()->tab(), QString::fromLatin1(tab));
        QTRY_VERIFY(!page->isLoading());
        TRY_VERIFY_NOTHING_CLIPPED(*page);
    }
    shown.record()->setTab(QStringLiteral("lines"));
    shown.record()->explainLine(1);
    QTRY_VERIFY(!page->isLoading());
    TRY_VERIFY_NOTHING_CLIPPED(*page);
}

QTEST_MAIN(TestStatementView)
#include "tst_statementview.moc"
