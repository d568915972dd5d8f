#include "core/exchange/statementimport.h"
#include "tests/support/clipping.h"
#include "tests/support/reporting.h"
#include "tests/support/testsession.h"
#include "ui/royalties/statementbatchview.h"
#include "ui/royalties/statementimportview.h"
#include "ui/shell/language.h"
#include "ui/shell/messages.h"
#include "ui/widgets/recordtable.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace lianming;

namespace {

QByteArray rows(const char *day)
{
    return QByteArray("date,sku,category,territory,channel,units,currency,gross,discounts,returns\n") + day
           + ",S-1,nice/24,CN,online/tmall,3,CNY,10.00,0.50,\n";
}

/// The view over one signed quarterly contract, and files beside it.
struct Shown {
    TestSession test;
    Id<Contract> contract = makeReportingContract(*test.workspace());
    QTemporaryDir folder;

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write");
        return out.fileName();
    }
    template<class View>
    static void show(View &view)
    {
        view.resize(1280, 800);
        view.show();
    }
    static QString cell(const RecordTable *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
};

} // namespace

class TestStatementBatchView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheReadyOnes();
    void aPersonCorrectsAFile();
    void opensOneByItself();
    void aSheetAndItsHeaderCanBeChosen();
    void comparesTheLicenseesTotals();
};

void TestStatementBatchView::takesTheReadyOnes()
{
    Shown shown;
    (void)shown.file(QStringLiteral("1 太湖雪 2026Q1.csv"), rows("2026-02-03"));
    (void)shown.file(QStringLiteral("2 太湖雪 2026Q2.csv"), rows("2026-05-03"));
    (void)shown.file(QStringLiteral("3 nobody.csv"), rows("2026-05-03"));
    (void)shown.file(QStringLiteral("4 letter.xlsx"), "%PDF-1.7");
    StatementBatchView view(shown.test.session(), {shown.folder.path()});
    QSignalSpy taken(&view, &StatementBatchView::taken);
    QSignalSpy closed(&view, &StatementBatchView::closed);
    Shown::show(view);
    auto *table = view.findChild<RecordTable *>(QStringLiteral("files"));
    auto *take = view.findChild<QPushButton *>(QStringLiteral("take"));
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QCOMPARE(take->text(), QStringLiteral("Import 2 ready files"));
    QCOMPARE(Shown::cell(table, 0, 3), QStringLiteral("2026Q1"));
    QCOMPARE(Shown::cell(table, 0, 7), QStringLiteral("ready"));
    QCOMPARE(Shown::cell(table, 2, 7), QStringLiteral("which contract?"));
    QCOMPARE(Shown::cell(table, 3, 7), QStringLiteral("cannot be read"));
    QVERIFY(
        view.findChild<QLabel *>(QStringLiteral("why"))->text().contains(QStringLiteral("The file name names 太湖雪")));
    for (const bool isChinese : {false, true}) {
        shown.test.language().set(isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        QTRY_COMPARE(clippedWidgets(view), QStringList());
    }
    shown.test.language().set(QStringLiteral("en"));
    take->click();
    QTRY_COMPARE(Shown::cell(table, 0, 7), QStringLiteral("taken in"));
    QCOMPARE(Shown::cell(table, 1, 7), QStringLiteral("taken in"));
    QCOMPARE(taken.size(), 1);
    QVERIFY(!take->isEnabled());
    QCOMPARE(shown.test.session().messages.current().text, QStringLiteral("2 reports taken in."));
    view.findChild<QPushButton *>(QStringLiteral("cancel"))->click();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(closed[0][0].toBool(), true);
    const StatementRepository statements(shown.test.workspace()->db);
    QVERIFY(statements.find(shown.contract, QStringLiteral("2026Q1")));
    QVERIFY(statements.find(shown.contract, QStringLiteral("2026Q2")));
}

void TestStatementBatchView::aPersonCorrectsAFile()
{
    Shown shown;
    const QString path = shown.file(QStringLiteral("nobody.csv"), rows("2026-02-03"));
    StatementBatchView view(shown.test.session(), {path});
    Shown::show(view);
    auto *table = view.findChild<RecordTable *>(QStringLiteral("files"));
    auto *take = view.findChild<QPushButton *>(QStringLiteral("take"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!take->isEnabled());
    auto *contract = view.findChild<QComboBox *>(QStringLiteral("contract"));
    contract->setCurrentIndex(0);
    Q_EMIT contract->activated(0);
    QTRY_COMPARE(Shown::cell(table, 0, 7), QStringLiteral("ready"));
    QCOMPARE(Shown::cell(table, 0, 3), QStringLiteral("2026Q1"));
    auto *period = view.findChild<QComboBox *>(QStringLiteral("period"));
    period->setCurrentText(QStringLiteral("2026Q2"));
    Q_EMIT period->activated(period->currentIndex());
    QTRY_COMPARE(Shown::cell(table, 0, 3), QStringLiteral("2026Q2"));
    QVERIFY(take->isEnabled());
}

void TestStatementBatchView::opensOneByItself()
{
    Shown shown;
    const QString path = shown.file(QStringLiteral("太湖雪 2026Q1.csv"), rows("2026-02-03"));
    StatementBatchView view(shown.test.session(), {path});
    Shown::show(view);
    auto *table = view.findChild<RecordTable *>(QStringLiteral("files"));
    auto *open = view.findChild<QPushButton *>(QStringLiteral("open"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(open->isEnabled());
    open->click();
    auto *import = view.findChild<StatementImportView *>();
    QVERIFY(import);
    auto *button = import->findChild<QPushButton *>(QStringLiteral("import"));
    QTRY_VERIFY(button->isEnabled());
    button->click();
    QTRY_COMPARE(Shown::cell(table, 0, 7), QStringLiteral("taken in"));
    QTRY_VERIFY(!view.findChild<StatementImportView *>());
}

void TestStatementBatchView::aSheetAndItsHeaderCanBeChosen()
{
    Shown shown;
    InboxRow row;
    row.contract = shown.contract;
    row.contractNumber = QStringLiteral("TM-2026-0007");
    row.period = QStringLiteral("2026Q1");
    row.currency = *Currency::find(std::string_view("CNY"));
    StatementImportView view(shown.test.session(),
                             QStringLiteral(LIANMING_TEST_DATA "/exchange/workbooks/licensee.xlsx"), row);
    Shown::show(view);
    auto *sheet = view.findChild<QComboBox *>(QStringLiteral("sheet"));
    auto *header = view.findChild<QSpinBox *>(QStringLiteral("headerRow"));
    auto *button = view.findChild<QPushButton *>(QStringLiteral("import"));
    QTRY_VERIFY(button->isEnabled());
    QVERIFY(sheet->isVisible());
    QCOMPARE(sheet->count(), 3);
    QCOMPARE(sheet->currentText(), QStringLiteral("明细"));
    QCOMPARE(sheet->itemText(2), QStringLiteral("参数 (hidden)"));
    QCOMPARE(header->value(), 4);
    for (const bool isChinese : {false, true}) {
        shown.test.language().set(isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        QTRY_COMPARE(clippedWidgets(view), QStringList());
    }
    shown.test.language().set(QStringLiteral("en"));
    sheet->setCurrentIndex(2);
    Q_EMIT sheet->activated(2);
    QTRY_COMPARE(header->value(), 1);
    QVERIFY(!button->isEnabled());
    sheet->setCurrentIndex(1);
    Q_EMIT sheet->activated(1);
    QTRY_COMPARE(header->value(), 4);
    header->setValue(5);
    QTRY_VERIFY(!button->isEnabled()); // a row of sales is no header
    header->setValue(4);
    QTRY_VERIFY(button->isEnabled());
}

void TestStatementBatchView::comparesTheLicenseesTotals()
{
    Shown shown;
    InboxRow row;
    row.contract = shown.contract;
    row.contractNumber = QStringLiteral("TM-2026-0007");
    row.period = QStringLiteral("2026Q1");
    row.currency = *Currency::find(std::string_view("CNY"));
    StatementImportView view(shown.test.session(),
                             QStringLiteral(LIANMING_TEST_DATA "/exchange/workbooks/licensee.xlsx"), row);
    QSignalSpy closed(&view, &StatementImportView::closed);
    Shown::show(view);
    auto *button = view.findChild<QPushButton *>(QStringLiteral("import"));
    QTRY_VERIFY(button->isEnabled());
    view.findChild<QLineEdit *>(QStringLiteral("total.units"))->setText(QStringLiteral("x"));
    button->click();
    QVERIFY(view.findChild<QLabel *>(QStringLiteral("problem"))->text().contains(QStringLiteral("no number")));
    view.findChild<QLineEdit *>(QStringLiteral("total.units"))->setText(QStringLiteral("5"));
    auto *gross = view.findChild<QLineEdit *>(QStringLiteral("total.gross"));
    gross->setText(QStringLiteral("¥44.30"));
    button->click();
    auto *outcome = view.findChild<QLabel *>(QStringLiteral("outcome"));
    QTRY_VERIFY(outcome->isVisible());
    QVERIFY(outcome->text().contains(QStringLiteral("44.20")));
    QVERIFY(outcome->text().contains(QStringLiteral("44.30")));
    gross->setText(QStringLiteral("44.20"));
    view.findChild<QLineEdit *>(QStringLiteral("total.net"))->setText(QStringLiteral("44.20"));
    button->click();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(closed[0][0].toLongLong() > 0);
}

QTEST_MAIN(TestStatementBatchView)
#include "tst_statementbatchview.moc"
