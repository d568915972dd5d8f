#include "core/contracts/contractservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/clipping.h"
#include "tests/support/licensing.h"
#include "tests/support/testsession.h"
#include "ui/contracts/contractform.h"
#include "ui/contracts/contractspage.h"
#include "ui/contracts/lifestrip.h"
#include "ui/contracts/signform.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/text/contractwords.h"
#include "ui/widgets/moneyfield.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/recordtable.h"

#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
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
    ContractService service{*test.workspace()};

    ContractsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<ContractsPage *>();
    }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    /// A complete draft for one brand: bedding in China, SZM/1.
    Id<Contract> draft(Id<Brand> brand)
    {
        Contract out = house.contract(brand);
        out.terms = QStringLiteral(
            R"({"rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "5"}]}], "our_note": "kept"})");
        out.grants[0].exclusivity = Exclusivity::Exclusive;
        return service.add(out);
    }
};

QString allText(const QWidget &root)
{
    QStringList out;
    for (const QLabel *label : root.findChildren<QLabel *>())
        out.append(label->text());
    for (const Pill *pill : root.findChildren<Pill *>())
        out.append(pill->text());
    return out.join(u'\n');
}

} // namespace

class TestContractsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheTerms();
    void signsAfterTheCheck();
    void saysWhatStandsAgainstIt();
    void editsADraft();
    void terminatesWithAReason();
    void goesOutAndComesBack();
    void rowsBehindAFigure();
    void speaksChineseAtOnce();
    void tiersAsTyped();
};

void TestContractsPage::showsTheTerms()
{
    Shown shown;
    const Id<Contract> id = shown.draft(shown.house.luolai);
    ContractsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(page->detail().findChild<LifeStrip *>());
    const QString text = allText(page->detail());
    QVERIFY(text.contains(QStringLiteral("Vase 1 (SZM/1)")));
    QVERIFY(text.contains(QStringLiteral("5\u00a0%")));
    QVERIFY(text.contains(QStringLiteral("Exclusive")));
    QVERIFY(text.contains(QStringLiteral("2026Q3")));
    QVERIFY(text.contains(QStringLiteral("Draft")));
}

void TestContractsPage::signsAfterTheCheck()
{
    Shown shown;
    const Id<Contract> id = shown.draft(shown.house.luolai);
    attachPaper(*shown.test.workspace(), id);
    ContractsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.action("contracts.sign")->isEnabled());
    shown.action("contracts.sign")->trigger();
    QTRY_VERIFY(page->findChild<SignForm *>());
    auto *form = page->findChild<SignForm *>();
    QTRY_VERIFY(allText(*form).contains(QStringLiteral("Ready to be signed")));
    form->findChild<QDateEdit *>(QStringLiteral("day"))->setDate(QDate(2026, 5, 30));
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.get(id).state, ContractState::Signed);
    QCOMPARE(shown.service.get(id).signedOn, QDate(2026, 5, 30));
    QTRY_VERIFY(page->detail().findChild<QPushButton *>(QStringLiteral("royalties")));
    QTRY_VERIFY(shown.action("contracts.terminate")->isEnabled());
    QVERIFY(!shown.action("contracts.sign")->isEnabled());
}

void TestContractsPage::saysWhatStandsAgainstIt()
{
    Shown shown;
    signOnPaper(*shown.test.workspace(), shown.draft(shown.house.luolai), 1, QDate(2026, 6, 1));
    const Id<Contract> id = shown.draft(shown.house.taihu);
    ContractsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.action("contracts.sign")->isEnabled());
    shown.action("contracts.sign")->trigger();
    QTRY_VERIFY(page->findChild<SignForm *>());
    auto *form = page->findChild<SignForm *>();
    QVERIFY(!form->saveButton()->isEnabled());
    const QString text = allText(*form);
    QVERIFY(text.contains(QStringLiteral("Cannot be signed yet")));
    QVERIFY(text.contains(QStringLiteral("Licensed already")));
    QVERIFY(text.contains(QStringLiteral("SZM/1 · Class 24 Textiles · China")));
    QCOMPARE(shown.service.get(id).state, ContractState::Draft);
}

void TestContractsPage::editsADraft()
{
    Shown shown;
    const Id<Contract> id = shown.draft(shown.house.luolai);
    ContractsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.action("contracts.edit")->isEnabled());
    shown.action("contracts.edit")->trigger();
    QTRY_VERIFY(page->findChild<ContractForm *>());
    auto *form = page->findChild<ContractForm *>();
    auto *rates = form->findChild<QLineEdit *>(QStringLiteral("rates"));
    QCOMPARE(rates->text(), QStringLiteral("5"));
    rates->setText(QStringLiteral("0: 8; 0: 9"));
    QVERIFY(!form->saveButton()->isEnabled());
    rates->setText(QStringLiteral("0: 8; 1,000,000: 10"));
    form->findChild<MoneyField *>(QStringLiteral("guarantee"))->field()->setText(QStringLiteral("50000"));
    form->findChild<QSpinBox *>(QStringLiteral("sell_off"))->setValue(90);
    form->findChild<QDateEdit *>(QStringLiteral("end"))->setDate(QDate(2029, 6, 30));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.get(id).sellOffDays, 90);
    const Contract stored = shown.service.get(id);
    QCOMPARE(stored.grants[0].days.end, QDate(2029, 6, 30)); // ran with the term
    QVERIFY(stored.terms.contains(QStringLiteral("our_note")));
    const RoyaltyTerms terms = shown.service.royaltyTerms(stored);
    QCOMPARE(rateTexts(terms),
             QStringList{QStringLiteral("8\u00a0% up to CNY\u00a01,000,000.00, then 10\u00a0% · counted per period")});
    QCOMPARE(guaranteeTexts(terms), QStringList{QStringLiteral("CNY\u00a050,000.00 over the term")});
}

void TestContractsPage::terminatesWithAReason()
{
    Shown shown;
    const Id<Contract> id = shown.draft(shown.house.luolai);
    signOnPaper(*shown.test.workspace(), id, 1, QDate(2026, 5, 1));
    ContractsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.action("contracts.terminate")->isEnabled());
    shown.action("contracts.terminate")->trigger();
    QTRY_VERIFY(page->findChild<TerminateForm *>());
    auto *form = page->findChild<TerminateForm *>();
    QVERIFY(!form->saveButton()->isEnabled());
    form->findChild<QLineEdit *>(QStringLiteral("reason"))->setText(QStringLiteral("Reports stayed away"));
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.get(id).state, ContractState::Terminated);
    QCOMPARE(shown.service.get(id).terminationReason, QStringLiteral("Reports stayed away"));
}

void TestContractsPage::goesOutAndComesBack()
{
    Shown shown;
    const Id<Contract> id = shown.draft(shown.house.luolai);
    ContractsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(shown.action("contracts.export")->isEnabled());
    const QString path = shown.test.workspace().folder() + QStringLiteral("/c.json");
    shown.test.prompts().files.append(path);
    shown.action("contracts.export")->trigger();
    QTRY_VERIFY(QFile::exists(path));
    QTRY_VERIFY(!page->isLoading());

    shown.test.prompts().files.append(path);
    shown.action("contracts.import")->trigger(); // the number is taken
    QTRY_COMPARE(shown.test.session().messages.current().level, Notice::Level::Failure);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll().replace("C-2026-0001", "C-2026-0077");
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    shown.test.prompts().files.append(path);
    shown.action("contracts.import")->trigger();
    QTRY_COMPARE(shown.service.list().size(), 2);
    QCOMPARE(shown.service.get(QStringLiteral("C-2026-0077")).grants, shown.service.get(id).grants);
}

void TestContractsPage::rowsBehindAFigure()
{
    Shown shown;
    const Id<Contract> first = shown.draft(shown.house.luolai);
    signOnPaper(*shown.test.workspace(), first, 1, QDate(2026, 6, 1));
    shown.draft(shown.house.taihu);
    ContractsPage *page = shown.show();
    auto *table = page->findChild<RecordTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    page->openRows({{QStringLiteral("ids"), QVariantList{first.value}}});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    page->openRows({});
    QTRY_COMPARE(table->model()->rowCount(), 2);
    page->openRows({{QStringLiteral("stage"), QStringLiteral("draft")}});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    page->openRows({{QStringLiteral("brand"), shown.house.luolai.value}});
    QTRY_VERIFY(!page->isLoading());
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("C-2026-0001"));
}

void TestContractsPage::speaksChineseAtOnce()
{
    Shown shown;
    const Id<Contract> id = shown.draft(shown.house.luolai);
    ContractsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(page->detail().findChild<QPushButton *>(QStringLiteral("edit")));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_COMPARE(page->detail().findChild<QPushButton *>(QStringLiteral("edit"))->text(), QStringLiteral("编辑草稿"));
    QTRY_VERIFY(!page->isLoading());
    QTRY_VERIFY(allText(page->detail()).contains(QStringLiteral("草稿")));
    QTRY_VERIFY2(clippedWidgets(*page).isEmpty(), qPrintable(clippedWidgets(*page).join(u'\n')));
}

void TestContractsPage::tiersAsTyped()
{
    const Currency yuan;
    QCOMPARE(*parseTiers(QStringLiteral("8.5 %"), yuan),
             (QList<TypedTier>{{QStringLiteral("0"), QStringLiteral("8.5")}}));
    QCOMPARE(parseTiers(QStringLiteral("0:8；1,000:10"), yuan)->size(), 2);
    QVERIFY(!parseTiers(QStringLiteral("1: 8"), yuan));
    QVERIFY(!parseTiers(QStringLiteral("0: 8; 5: 9; 5: 10"), yuan));
    QVERIFY(!parseTiers(QStringLiteral("8; 9"), yuan));
    QVERIFY(!parseTiers(QString(), yuan));
}

QTEST_MAIN(TestContractsPage)
#include "tst_contractspage.moc"
