// The diary: days by day, obligations marked and added, the calendar that goes out.
#include "core/contracts/contractservice.h"
#include "core/diary/diaryservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/diary/diarypage.h"
#include "ui/diary/obligationform.h"
#include "ui/shell/actions.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/recordtable.h"

#include <QLineEdit>
#include <QPushButton>

using namespace lianming;

namespace {

struct ShownDiary {
    TestSession test;
    Licensing house{*test.workspace()};
    Id<Contract> contract;
    Id<Obligation> samples;
    FakeNavigator navigator;
    std::unique_ptr<MainWindow> window;

    ShownDiary()
    {
        Contract bedding;
        bedding.institution = house.institution;
        bedding.brand = house.luolai;
        bedding.title = QStringLiteral("Bedding");
        bedding.term = {QDate(2026, 7, 1), QDate(2027, 4, 30)};
        bedding.terms = QStringLiteral(R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}]})");
        ContractService service(*test.workspace());
        GrantTerms grant;
        grant.assets = {"SZM/1"};
        grant.rights = {Right::Reproduction}; // no mark, so that the signature asks for no recordal
        grant.categories = grant.channels = {"*"};
        grant.territories = {"CN"};
        grant.days = bedding.term;
        bedding.grants = {grant};
        contract = service.add(bedding);
        signOnPaper(*test.workspace(), contract, 1, QDate(2026, 6, 1));
        Obligation task;
        task.contract = contract;
        task.kind = ObligationKind::Samples;
        task.title = QStringLiteral("Two samples");
        task.owner = QStringLiteral("Licensing desk");
        task.dueOn = QDate(2026, 5, 20);
        samples = DiaryService(*test.workspace()).add(task);
        window = std::make_unique<MainWindow>(test.session(), pagesNamed({QStringLiteral("diary")}));
        window->resize(1280, 800);
        window->show();
        test.session().navigator = &navigator;
    }

    [[nodiscard]] DiaryPage *page() const { return window->findChild<DiaryPage *>(); }
    [[nodiscard]] RecordTable *table() const { return page()->findChild<RecordTable *>(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
};

} // namespace

class TestDiaryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsAhead();
    void anObligationIsMarked();
    void anObligationIsAdded();
    void otherDaysLeadToTheirRecord();
    void goesOutAsACalendar();
    void inChinese();
};

void TestDiaryPage::showsWhatIsAhead()
{
    ShownDiary shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    QCOMPARE(shown.cell(0, 1), QStringLiteral("Obligation"));
    QCOMPARE(shown.cell(0, 2), QStringLiteral("Overdue"));
    QCOMPARE(shown.cell(1, 1), QStringLiteral("Licence starts"));
    QCOMPARE(shown.cell(2, 1), QStringLiteral("Licence ends"));
}

void TestDiaryPage::anObligationIsMarked()
{
    ShownDiary shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    Q_EMIT shown.table()->opened(1);
    QTRY_VERIFY(shown.page()->findChild<QPushButton *>(QStringLiteral("done-2026-05-20")));
    QTest::mouseClick(shown.page()->findChild<QPushButton *>(QStringLiteral("done-2026-05-20")), Qt::LeftButton);
    QTRY_VERIFY(shown.page()->findChild<QPushButton *>(QStringLiteral("reopen-2026-05-20")));
    QTRY_COMPARE(shown.table()->model()->rowCount(), 2);
    shown.test.prompts().lines = {QStringLiteral("Broken in transit")};
    QTest::mouseClick(shown.page()->findChild<QPushButton *>(QStringLiteral("reopen-2026-05-20")), Qt::LeftButton);
    QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("Broken in transit")));
}

void TestDiaryPage::anObligationIsAdded()
{
    ShownDiary shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    shown.test.session().actions.find(QStringLiteral("diary.add"))->trigger();
    QTRY_VERIFY(shown.page()->findChild<ObligationForm *>());
    auto *form = shown.page()->findChild<ObligationForm *>();
    QVERIFY(!form->saveButton()->isEnabled()); // neither contract nor title
    form->findChildren<ChoiceField *>().first()->setValue(shown.contract.value);
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("What has to be done"))
            field->setText(QStringLiteral("Insurance policy"));
    }
    QVERIFY(form->saveButton()->isEnabled());
    QTest::mouseClick(form->saveButton(), Qt::LeftButton);
    QTRY_COMPARE(shown.table()->model()->rowCount(), 4);
}

void TestDiaryPage::otherDaysLeadToTheirRecord()
{
    ShownDiary shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    Q_EMIT shown.table()->opened(3);
    QTRY_COMPARE(shown.navigator.visits.size(), 1);
    QCOMPARE(shown.navigator.visits.first().page, QStringLiteral("contracts"));
    QCOMPARE(shown.navigator.visits.first().record, shown.contract.value);
}

void TestDiaryPage::goesOutAsACalendar()
{
    ShownDiary shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    const QString path = shown.test.workspace().folder() + QStringLiteral("/days.ics");
    shown.test.prompts().files = {path};
    shown.test.session().actions.find(QStringLiteral("diary.export"))->trigger();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(text.contains("DTSTART;VALUE=DATE:20270430"));
}

void TestDiaryPage::inChinese()
{
    ShownDiary shown;
    QTRY_COMPARE(shown.table()->model()->rowCount(), 3);
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_COMPARE(shown.cell(2, 1), QStringLiteral("许可到期"));
    QCOMPARE(shown.cell(0, 2), QStringLiteral("逾期"));
}

QTEST_MAIN(TestDiaryPage)
#include "tst_diarypage.moc"
