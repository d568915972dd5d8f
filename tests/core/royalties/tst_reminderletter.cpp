// The letters that remind licensees, in both languages.
#include "core/royalties/reminders.h"

#include <QTest>

using namespace lianming;

class TestReminderLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersByLevel_data();
    void lettersByLevel();
    void lettersNameTheFacts();
};

void TestReminderLetter::lettersByLevel_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reminded");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const int soon = int(ReminderKind::ReportSoon);
    const int late = int(ReminderKind::ReportLate);
    const int invoice = int(ReminderKind::InvoiceOverdue);
    QTest::newRow("soon") << soon << 0 << "We would be grateful" << QStringLiteral("敬请按时提交");
    QTest::newRow("due") << int(ReminderKind::ReportDue) << 0 << "is due today" << QStringLiteral("提交期限为今日");
    QTest::newRow("late 1") << late << 0 << "may have crossed" << QStringLiteral("敬请忽略本函");
    QTest::newRow("late 2") << late << 1 << "five working days" << QStringLiteral("现已逾期21天");
    QTest::newRow("late 3") << late << 2 << "your books examined" << QStringLiteral("保留一切权利");
    QTest::newRow("late, often") << late << 9 << "your books examined" << QStringLiteral("保留一切权利");
    QTest::newRow("invoice 1") << invoice << 0 << "fell due on 30 April 2026"
                               << QStringLiteral("尚有人民币500.00元未付");
    QTest::newRow("invoice 2") << invoice << 1 << "open for 21 day(s)" << QStringLiteral("逾期21天未付");
    QTest::newRow("invoice 3") << invoice << 2 << "further steps" << QStringLiteral("进一步措施");
}

void TestReminderLetter::lettersByLevel()
{
    QFETCH(int, kind);
    QFETCH(int, reminded);
    ReminderItem item;
    item.kind = ReminderKind(kind);
    item.reminded = reminded;
    item.number = QStringLiteral("C-1");
    item.title = QStringLiteral("Bedding, 100%1 silk"); // no place for a fact
    item.brandEn = QStringLiteral("Taihu Snow");
    item.institutionZh = QStringLiteral("苏州博物馆");
    item.period = QStringLiteral("2026Q1");
    item.due = QDate(2026, 4, 30);
    if (item.kind == ReminderKind::InvoiceOverdue) {
        item.invoice = QStringLiteral("INV-2");
        item.open = Money{50'000, Currency()};
    }
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    const QString letterEn = reminderLetter(item, LetterLanguage::English, QDate(2026, 5, 21)).body;
    const QString letterZh = reminderLetter(item, LetterLanguage::Chinese, QDate(2026, 5, 21)).body;
    QVERIFY2(letterEn.contains(english), qPrintable(letterEn));
    QVERIFY2(letterZh.contains(chinese), qPrintable(letterZh));
    for (const QString &letter : {letterEn, letterZh}) {
        QVERIFY2(letter.contains(item.title), qPrintable(letter));
        QVERIFY2(letter.contains(QStringLiteral("Taihu Snow")), qPrintable(letter)); // its only name
        QVERIFY2(letter.contains(QStringLiteral("苏州博物馆")), qPrintable(letter));
    }
}

void TestReminderLetter::lettersNameTheFacts()
{
    ReminderItem item;
    item.kind = ReminderKind::ReportLate;
    item.number = QStringLiteral("TM-2026-0007");
    item.title = QStringLiteral("Apsaras bedding");
    item.brandZh = QStringLiteral("太湖雪");
    item.institutionEn = QStringLiteral("Suzhou Museum");
    item.period = QStringLiteral("2026Q1");
    item.due = QDate(2026, 4, 30);
    const ReminderLetter english = reminderLetter(item, LetterLanguage::English, QDate(2026, 5, 21));
    QCOMPARE(english.subject, QStringLiteral("Reminder: sales report 2026Q1, contract TM-2026-0007"));
    for (const char *fact : {"Dear 太湖雪,", "TM-2026-0007 (\"Apsaras bedding\")", "1 January 2026 to 31 March 2026",
                             "30 April 2026", "Suzhou Museum\n21 May 2026"})
        QVERIFY2(english.body.contains(QString::fromUtf8(fact)), qPrintable(english.body));
    const ReminderLetter chinese = reminderLetter(item, LetterLanguage::Chinese, QDate(2026, 5, 21));
    QCOMPARE(chinese.subject, QStringLiteral("关于报送2026Q1销售报告的提示函（合同编号：TM-2026-0007）"));
    for (const char *fact : {"太湖雪：", "2026年1月1日至2026年3月31日的销售报告", "2026年4月30日", "2026年5月21日"})
        QVERIFY2(chinese.body.contains(QString::fromUtf8(fact)), qPrintable(chinese.body));
    QVERIFY(!english.body.contains(u'%') && !chinese.body.contains(u'%'));
}

QTEST_APPLESS_MAIN(TestReminderLetter)
#include "tst_reminderletter.moc"
