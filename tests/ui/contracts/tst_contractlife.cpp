// The life of a contract in its detail: amended, renewed, its tasks done, notices recorded.
#include "core/contracts/contractservice.h"
#include "core/signing/amendmentservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testsession.h"
#include "ui/contracts/amendmentdetail.h"
#include "ui/contracts/amendmentform.h"
#include "ui/contracts/contractdetail.h"
#include "ui/contracts/contractspage.h"
#include "ui/contracts/lifeforms.h"
#include "ui/contracts/signform.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/codepicker.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace lianming;

namespace {

QList<PageEntry> pages()
{
    return {{QStringLiteral("contracts"), "Contracts", PageGroup::Licensing, Area::Contracts,
             [](Session &session) -> Page * { return new ContractsPage(session); }, ContractsPage::find}};
}

struct Shown {
    TestSession test;
    Licensing house{*test.workspace()};
    MainWindow window{test.session(), pages()};
    Id<Contract> id = signedContract();
    ContractsPage *page = nullptr;

    /// LUOLAI's bedding in China, July 2026 to June 2028.
    Id<Contract> signedContract()
    {
        Workspace &w = *test.workspace();
        const Id<Contract> added = ContractService(w).add(house.contract(house.luolai));
        signOnPaper(w, added, 1, QDate(2026, 6, 1));
        return added;
    }
    void open()
    {
        window.resize(1280, 800);
        window.show();
        page = window.findChild<ContractsPage *>();
        page->openRecord(id.value);
        QTRY_VERIFY(page->detail().findChild<ContractDetail *>());
    }
    template<class T>
    T *find(const QString &name = {})
    {
        return page->detail().findChild<T *>(name);
    }
    void press(const char *name) { find<QPushButton>(QString::fromLatin1(name))->click(); }
    Contract stored() { return ContractService(*test.workspace()).get(id); }
};

QString textOf(const QWidget &root)
{
    QStringList out;
    for (const QLabel *label : root.findChildren<QLabel *>())
        out.append(label->text());
    return out.join(u'\n');
}

} // namespace

class TestContractLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amends();
    void whatStandsAgainstIt();
    void givesUp();
    void renewsByAnOption();
    void tasksAndNotices();
};

void TestContractLife::amends()
{
    Shown shown;
    shown.open();
    shown.press("amend");
    QTRY_VERIFY(shown.find<AmendmentForm>());
    auto *form = shown.find<AmendmentForm>();
    QCOMPARE(form->amendment().effectiveOn, QDate(2026, 10, 1)); // the next reporting period
    const auto edits = form->findChildren<QLineEdit *>();
    edits.at(0)->setText(QStringLiteral("Higher rate"));
    for (QLineEdit *edit : edits) {
        if (edit->text() == u"5")
            edit->setText(QStringLiteral("7"));
    }
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_VERIFY(shown.find<AmendmentDetail>());
    QVERIFY(textOf(shown.page->detail()).contains(QStringLiteral("What changes")));
    QCOMPARE(shown.stored().amendments, 0);
    auto *sign = shown.find<QPushButton>(QStringLiteral("signAmendment"));
    QVERIFY(sign->isEnabled());
    sign->click();
    QTRY_VERIFY(shown.find<SignForm>());
    shown.find<SignForm>()->saveButton()->click();
    QTRY_VERIFY(shown.find<QPushButton>(QStringLiteral("amendment-1")));
    QCOMPARE(shown.stored().amendments, 1);
    QCOMPARE(ContractService(*shown.test.workspace()).royaltyTerms(shown.stored()).rates.size(), size_t(2));
}

void TestContractLife::whatStandsAgainstIt()
{
    Shown shown;
    shown.open();
    shown.press("amend");
    QTRY_VERIFY(shown.find<AmendmentForm>());
    auto *form = shown.find<AmendmentForm>();
    form->findChildren<QLineEdit *>().at(0)->setText(QStringLiteral("Nothing"));
    const auto pickers = form->findChildren<CodePicker *>();
    QCOMPARE(pickers.size(), qsizetype(3));
    pickers.at(1)->setCodes({});
    QVERIFY(!form->saveButton()->isEnabled());
    pickers.at(1)->setCodes({QStringLiteral("CN")});
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_VERIFY(shown.find<AmendmentDetail>());
    QVERIFY(!shown.find<QPushButton>(QStringLiteral("signAmendment"))->isEnabled());
    QVERIFY(textOf(shown.page->detail()).contains(QStringLiteral("changes nothing")));
}

void TestContractLife::givesUp()
{
    Shown shown;
    Amendment amendment;
    amendment.title = QStringLiteral("Longer sell-off");
    amendment.effectiveOn = QDate(2026, 10, 1);
    Contract after = shown.stored();
    after.sellOffDays = 90;
    (void)AmendmentService(*shown.test.workspace()).draft(amendment, after);
    shown.open();
    QTRY_VERIFY(shown.find<QPushButton>(QStringLiteral("amendment-1")));
    shown.press("amendment-1");
    QTRY_VERIFY(shown.find<AmendmentDetail>());
    shown.test.prompts().choices = {0};
    shown.press("dropAmendment");
    QTRY_VERIFY(shown.find<ContractDetail>());
    QCOMPARE(AmendmentService(*shown.test.workspace()).list(shown.id).first().state, AmendmentState::Dropped);
}

void TestContractLife::renewsByAnOption()
{
    Shown shown;
    ContractOption option;
    option.contract = shown.id;
    option.title = QStringLiteral("Two more years");
    option.by = QDate(2028, 3, 31);
    option.newEnd = QDate(2030, 6, 30);
    const Id<ContractOption> id = DiaryService(*shown.test.workspace()).add(option);
    shown.open();
    const QString renew = QStringLiteral("renew-%1").arg(id.value);
    QTRY_VERIFY(shown.find<QPushButton>(renew));
    shown.find<QPushButton>(renew)->click();
    QTRY_VERIFY(shown.find<AmendmentDetail>());
    QCOMPARE(AmendmentService(*shown.test.workspace()).list(shown.id).first().effectiveOn, QDate(2028, 7, 1));
}

void TestContractLife::tasksAndNotices()
{
    Shown shown;
    Workspace &w = *shown.test.workspace();
    Obligation task;
    task.contract = shown.id;
    task.title = QStringLiteral("Two samples");
    task.dueOn = QDate(2026, 9, 30);
    const Id<Obligation> id = DiaryService(w).add(task);
    shown.open();
    const QString done = QStringLiteral("done-%1").arg(id.value);
    QTRY_VERIFY(shown.find<QPushButton>(done));
    shown.find<QPushButton>(done)->click();
    QTRY_VERIFY(!shown.find<QPushButton>(done));

    shown.press("notify");
    QTRY_VERIFY(shown.find<NoticeForm>());
    auto *notice = shown.find<NoticeForm>();
    notice->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("We shall not renew."));
    notice->saveButton()->click();
    QTRY_COMPARE(DiaryService(w).notices(shown.id).size(), qsizetype(1));
    QTRY_VERIFY(shown.find<ContractDetail>());
    QTRY_VERIFY(textOf(shown.page->detail()).contains(QStringLiteral("We shall not renew.")));

    shown.press("option");
    QTRY_VERIFY(shown.find<OptionForm>());
    auto *option = shown.find<OptionForm>();
    option->findChildren<QLineEdit *>().at(0)->setText(QStringLiteral("One more year"));
    option->saveButton()->click();
    QTRY_COMPARE(DiaryService(w).options(shown.id).size(), qsizetype(1));
}

QTEST_MAIN(TestContractLife)
#include "tst_contractlife.moc"
