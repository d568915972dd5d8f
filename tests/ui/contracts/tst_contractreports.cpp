// Reports taken from the contracts' page: the open contract's, those of the whole list, a portfolio that is kept under
// a name and written again with one click.
#include "core/reports/reportservice.h"
#include "tests/support/clipping.h"
#include "tests/support/richcontract.h"
#include "tests/support/testsession.h"
#include "ui/contracts/contractspage.h"
#include "ui/contracts/reportforms.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace lianming;
using namespace lianming::test;

namespace {

QList<PageEntry> pages()
{
    return {{QStringLiteral("contracts"), "Contracts", PageGroup::Licensing, Area::Contracts,
             [](Session &session) -> Page * { return new ContractsPage(session); }, ContractsPage::find}};
}

struct Shown {
    TestSession test;
    RichHouse house = makeRichHouse(*test.workspace());
    Id<Contract> first = makeRichContract(*test.workspace(), house, 1, 2);
    Id<Contract> second = makeRichContract(*test.workspace(), house, 2, 2);
    MainWindow window{test.session(), pages()};

    ContractsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<ContractsPage *>();
    }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
};

QByteArray headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
}

/// Leaves a picture to be looked at, with LIANMING_KEEP_PICTURES=FOLDER.
void keep(QWidget &widget, const char *name)
{
    const QString folder = qEnvironmentVariable("LIANMING_KEEP_PICTURES");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents(); // it is laid out by then
    widget.grab().save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png"));
}

template<class Form>
Form *formIn(ContractsPage *page)
{
    return page->findChild<Form *>();
}

} // namespace

class TestContractReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneContract();
    void allOfTheList();
    void portfoliosAreKeptAndWritten();
};

void TestContractReports::oneContract()
{
    Shown shown;
    ContractsPage *page = shown.show();
    QVERIFY(!shown.action("contracts.report")->isEnabled());
    page->openRecord(shown.first.value);
    QTRY_VERIFY(shown.action("contracts.report")->isEnabled());
    QTRY_VERIFY(page->isDetailOpen());
    auto *button = page->findChild<QPushButton *>(QStringLiteral("report"));
    QTRY_VERIFY((button = page->findChild<QPushButton *>(QStringLiteral("report"))) != nullptr);
    button->click();
    QTRY_VERIFY(formIn<ContractReportForm>(page) != nullptr);
    auto *form = formIn<ContractReportForm>(page);
    keep(shown.window, "report-one");
    const QString path = shown.test.workspace().folder() + QStringLiteral("/one.pdf");
    shown.test.prompts().files = {path};
    form->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(headOf(path), QByteArray("%PDF-"), 20'000);
    QTRY_VERIFY(formIn<ContractReportForm>(page) == nullptr); // the contract is shown again
}

void TestContractReports::allOfTheList()
{
    Shown shown;
    ContractsPage *page = shown.show();
    page->openRecord(shown.first.value);
    QTRY_VERIFY(shown.action("contracts.report")->isEnabled());
    shown.action("contracts.report")->trigger();
    QTRY_VERIFY(formIn<ContractReportForm>(page) != nullptr);
    auto *form = formIn<ContractReportForm>(page);
    for (ChoiceField *field : form->findChildren<ChoiceField *>()) {
        if (field->findData(true) >= 0 && field->count() == 2 && field->value().typeId() == QMetaType::Bool)
            field->setValue(true);
    }
    QVERIFY(form->isOfAll());
    const QDir folder(shown.test.workspace().folder());
    QVERIFY(folder.mkpath(QStringLiteral("all")));
    shown.test.prompts().files = {folder.filePath(QStringLiteral("all"))};
    form->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(QDir(folder.filePath(QStringLiteral("all"))).entryList(QDir::Files).size(), 2, 20'000);
    QTRY_VERIFY(formIn<ContractReportForm>(page) == nullptr);

    // What is there is replaced only when the person says so.
    QFile old(folder.filePath(QStringLiteral("all/DHA-2024-001 en.pdf")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("older") == 5);
    old.close();
    for (const int choice : {0, 1}) {
        QTRY_VERIFY(shown.action("contracts.report")->isEnabled());
        shown.action("contracts.report")->trigger();
        QTRY_VERIFY(formIn<ContractReportForm>(page) != nullptr);
        form = formIn<ContractReportForm>(page);
        for (ChoiceField *field : form->findChildren<ChoiceField *>()) {
            if (field->count() == 2 && field->value().typeId() == QMetaType::Bool)
                field->setValue(true);
        }
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("all/DHA-2024-002 en.pdf"))));
        shown.test.prompts().files = {folder.filePath(QStringLiteral("all"))};
        shown.test.prompts().choices = {choice};
        form->saveButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(headOf(folder.filePath(QStringLiteral("all/DHA-2024-002 en.pdf"))),
                                  QByteArray("%PDF-"), 20'000);
        QTRY_VERIFY(formIn<ContractReportForm>(page) == nullptr);
        QCOMPARE(headOf(old.fileName()), choice == 0 ? QByteArray("older") : QByteArray("%PDF-"));
    }
}

void TestContractReports::portfoliosAreKeptAndWritten()
{
    Shown shown;
    ContractsPage *page = shown.show();
    shown.action("contracts.reports")->trigger();
    QTRY_VERIFY(formIn<PortfolioForm>(page) != nullptr);
    keep(shown.window, "report-portfolio");
    QVERIFY(clippedWidgets(*formIn<PortfolioForm>(page)).isEmpty());
    QLineEdit *name = nullptr;
    for (QLineEdit *edit : formIn<PortfolioForm>(page)->findChildren<QLineEdit *>())
        name = edit;
    name->setText(QStringLiteral("Silk 丝绸"));
    const QString path = shown.test.workspace().folder() + QStringLiteral("/p.pdf");
    shown.test.prompts().files = {path};
    formIn<PortfolioForm>(page)->saveButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(headOf(path), QByteArray("%PDF-"), 20'000);
    QTRY_VERIFY(formIn<PortfolioForm>(page) == nullptr);
    const QList<ReportDefinition> kept = ReportService(*shown.test.workspace()).definitions();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().name, QStringLiteral("Silk 丝绸"));
    QCOMPARE(kept.first().question.by, PortfolioBy::ExpiryQuarter);

    shown.action("contracts.reports")->trigger();
    QTRY_VERIFY(formIn<PortfolioForm>(page) != nullptr);
    keep(shown.window, "report-kept");
    const QString again = shown.test.workspace().folder() + QStringLiteral("/again.pdf");
    shown.test.prompts().files = {again};
    auto *button = formIn<PortfolioForm>(page)->findChild<QPushButton *>(QStringLiteral("kept"));
    QVERIFY(button != nullptr);
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(headOf(again), QByteArray("%PDF-"), 20'000);
}

QTEST_MAIN(TestContractReports)
#include "tst_contractreports.moc"
