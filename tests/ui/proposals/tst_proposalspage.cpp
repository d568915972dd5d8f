#include "core/contracts/contractservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetpicker.h"
#include "ui/proposals/proposalboard.h"
#include "ui/proposals/proposalform.h"
#include "ui/proposals/proposalspage.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/moneyfield.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/recordtable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

using namespace lianming;

namespace {

QList<PageEntry> pages()
{
    return {{QStringLiteral("proposals"), "Proposals", PageGroup::Business, Area::Proposals,
             [](Session &session) -> Page * { return new ProposalsPage(session); }, ProposalsPage::find}};
}

/// A window with the page, on a workspace with an institution, brands and assets.
struct Shown {
    TestSession test;
    Licensing house{*test.workspace()};
    MainWindow window{test.session(), pages()};
    ProposalService service{*test.workspace()};

    ProposalsPage *show()
    {
        window.resize(1280, 800);
        window.show();
        return window.findChild<ProposalsPage *>();
    }
    QAction *action(const char *id) { return test.session().actions.find(QString::fromLatin1(id)); }
    BoardCards *column(ProposalStage stage) { return window.findChild<ProposalBoard *>()->column(stage); }
};

} // namespace

class TestProposalsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsByTheForm();
    void problemsStandUnderTheFields();
    void movesByActionAndAsksForReasons();
    void forbiddenMovesAreRefused();
    void dropsOnlyWhereTheTableAllows();
    void showsTakenRightsAndDraftsTheContract();
    void rowsBehindAFigure();
    void theBoardPaintsOnlyWhatIsSeen();
    void speaksChineseAtOnce();
    void codesAndAmountsAsTyped();
};

void TestProposalsPage::createsByTheForm()
{
    Shown shown;
    ProposalsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.action("proposals.new")->trigger();
    QTRY_VERIFY(page->findChild<ProposalForm *>());
    auto *form = page->findChild<ProposalForm *>();
    auto *brand = form->findChild<QComboBox *>(QStringLiteral("brand"));
    brand->setCurrentIndex(brand->findData(shown.house.taihu.value));
    form->findChild<QLineEdit *>(QStringLiteral("title"))->setText(QStringLiteral("Silk scarves"));
    auto *categories = form->findChild<CodePicker *>(QStringLiteral("categories"));
    categories->setCodes({});
    categories->addTyped(QStringLiteral("nice/25，nice/24"));
    form->findChild<QLineEdit *>(QStringLiteral("percent"))->setText(QStringLiteral("8.25"));
    form->findChild<MoneyField *>(QStringLiteral("guarantee"))->field()->setText(QStringLiteral("120,000.10"));

    form->assets()->setIds({shown.house.assets[2].value});
    QVERIFY(form->isDirty());
    QVERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.list().size(), 1);
    const Proposal stored = shown.service.get(shown.service.list().first().id);
    QCOMPARE(stored.title, QStringLiteral("Silk scarves"));
    QCOMPARE(stored.brand, shown.house.taihu);
    QCOMPARE(stored.institution, shown.house.institution); // the only one is chosen already
    QCOMPARE(stored.categories, (QStringList{QStringLiteral("nice/25"), QStringLiteral("nice/24")}));
    QCOMPARE(stored.guarantee.minor, qint64(12000010));
    QVERIFY(stored.offeredPercent == *Rate::parse("8.25"));
    QCOMPARE(stored.assets, QList<Id<Asset>>{shown.house.assets[2]});
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
}

void TestProposalsPage::problemsStandUnderTheFields()
{
    Shown shown;
    ProposalsPage *page = shown.show();
    shown.action("proposals.new")->trigger();
    QTRY_VERIFY(page->findChild<ProposalForm *>());
    auto *form = page->findChild<ProposalForm *>();
    QVERIFY(!form->saveButton()->isEnabled()); // brand and title are missing
    auto *percent = form->findChild<QLineEdit *>(QStringLiteral("percent"));
    percent->setText(QStringLiteral("eight"));
    QCOMPARE(percent->accessibleDescription(), QStringLiteral("Write a percentage such as 8 or 8.5."));
    percent->setText(QStringLiteral("101"));
    QVERIFY(percent->accessibleDescription().contains(QStringLiteral("100")));
    auto *territories = form->findChild<CodePicker *>(QStringLiteral("territories"));
    territories->setCodes({QStringLiteral("CN"), QStringLiteral("?")});
    QVERIFY(!territories->accessibleDescription().isEmpty());
    QVERIFY(territories->property("problem").toBool());
    auto *guarantee = form->findChild<MoneyField *>(QStringLiteral("guarantee"));
    guarantee->field()->setText(QStringLiteral("1.005"));
    QVERIFY(guarantee->property("problem").toBool());
}

void TestProposalsPage::movesByActionAndAsksForReasons()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    ProposalsPage *page = shown.show();
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    page->openRecord(id.value);
    QTRY_VERIFY(shown.action("proposals.move.reviewing")->isEnabled());
    QVERIFY(!shown.action("proposals.move.accepted")->isEnabled());
    shown.action("proposals.move.reviewing")->trigger();
    QTRY_COMPARE(shown.service.get(id).stage, ProposalStage::Reviewing);
    QTRY_COMPARE(shown.column(ProposalStage::Reviewing)->items().size(), 1);

    QTRY_VERIFY(shown.action("proposals.move.declined")->isEnabled());
    shown.action("proposals.move.declined")->trigger(); // nobody answers: nothing moves
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QTRY_VERIFY(!page->isLoading());
    QCOMPARE(shown.service.get(id).stage, ProposalStage::Reviewing);
    shown.test.prompts().lines.append(QStringLiteral("The line is full"));
    shown.action("proposals.move.declined")->trigger();
    QTRY_COMPARE(shown.service.get(id).stage, ProposalStage::Declined);
    QCOMPARE(shown.service.get(id).reason, QStringLiteral("The line is full"));
}

void TestProposalsPage::forbiddenMovesAreRefused()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    shown.show();
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    Q_EMIT shown.column(ProposalStage::Accepted)->dropped(id.value);
    QCOMPARE(shown.test.session().messages.current().level, Notice::Level::Warning);
    QVERIFY(shown.test.session().messages.current().text.contains(QStringLiteral("Accepted")));
    Q_EMIT shown.column(ProposalStage::Contracted)->dropped(id.value);
    QCOMPARE(shown.service.get(id).stage, ProposalStage::Inquiry);
    Q_EMIT shown.column(ProposalStage::Reviewing)->dropped(id.value);
    QTRY_COMPARE(shown.service.get(id).stage, ProposalStage::Reviewing);
}

void TestProposalsPage::dropsOnlyWhereTheTableAllows()
{
    Shown shown;
    shown.service.add(shown.house.proposal());
    shown.show();
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    QMimeData carried;
    carried.setData(QStringLiteral("application/x-lianming-proposal"), "1 inquiry");
    const auto accepts = [&](ProposalStage stage) {
        QDragEnterEvent event(QPoint(10, 10), Qt::MoveAction, &carried, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(shown.column(stage)->viewport(), &event);
        return event.isAccepted();
    };
    QVERIFY(accepts(ProposalStage::Reviewing));
    QVERIFY(accepts(ProposalStage::Declined));
    QVERIFY(!accepts(ProposalStage::Accepted));
    QVERIFY(!accepts(ProposalStage::Contracted));
}

void TestProposalsPage::showsTakenRightsAndDraftsTheContract()
{
    Shown shown;
    const auto accepted = [&](Id<Brand> brand, bool toTheEnd) {
        Proposal proposal = shown.house.proposal();
        proposal.brand = brand;
        const Id<Proposal> id = shown.service.add(proposal);
        qint64 version = 1;
        for (const ProposalStage stage :
             {ProposalStage::Reviewing, ProposalStage::Negotiating, ProposalStage::Accepted}) {
            if (stage != ProposalStage::Accepted || toTheEnd)
                shown.service.move(id, version++, stage);
        }
        return id;
    };
    const Id<Proposal> first = accepted(shown.house.luolai, true);
    ProposalsPage *page = shown.show();
    page->openRecord(first.value);
    QTRY_VERIFY(page->detail().findChild<QPushButton *>(QStringLiteral("draft")));
    QTRY_VERIFY(shown.action("proposals.draft")->isEnabled());
    shown.action("proposals.draft")->trigger();
    ContractService contracts(*shown.test.workspace());
    QTRY_COMPARE(contracts.list().size(), 1);
    QTRY_VERIFY(!page->isLoading()); // the page shows what became of it
    signOnPaper(*shown.test.workspace(), contracts.list().first().id, 1, QDate(2026, 6, 1));

    const Id<Proposal> second = accepted(shown.house.taihu, false);
    page->openRecord(second.value);
    const auto hasPill = [page](const QString &text) {
        const auto pills = page->detail().findChildren<Pill *>();
        return std::any_of(pills.begin(), pills.end(), [&text](const Pill *pill) { return pill->text() == text; });
    };
    QTRY_VERIFY2(hasPill(QStringLiteral("Rights taken")), qPrintable(wordsOn(page->detail())));
    page->reload(); // what another program wrote is read
    QTRY_VERIFY(shown.action("proposals.move.accepted")->isEnabled());
    shown.action("proposals.move.accepted")->trigger();
    QTRY_COMPARE(shown.test.session().messages.current().level, Notice::Level::Failure);
    QCOMPARE(shown.service.get(second).stage, ProposalStage::Negotiating);
}

void TestProposalsPage::rowsBehindAFigure()
{
    Shown shown;
    const Id<Proposal> first = shown.service.add(shown.house.proposal());
    Proposal other = shown.house.proposal();
    other.brand = shown.house.taihu;
    other.title = QStringLiteral("Scarves");
    shown.service.add(other);
    ProposalsPage *page = shown.show();
    auto *table = page->findChild<RecordTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    page->openRows({{QStringLiteral("ids"), QVariantList{first.value}}});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    page->openRows({{QStringLiteral("brand"), shown.house.taihu.value}});
    QTRY_VERIFY(!page->isLoading());
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Scarves"));
    QCOMPARE(table->model()->rowCount(), 1);
    page->openRows({{QStringLiteral("stage"), QStringLiteral("accepted")}});
    QTRY_COMPARE(table->model()->rowCount(), 0);
    page->openRows({});
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

void TestProposalsPage::theBoardPaintsOnlyWhatIsSeen()
{
    Shown shown;
    shown.show();
    QList<ProposalItem> items(5000);
    for (qsizetype i = 0; i < items.size(); ++i) {
        items[i].id = {i + 1};
        items[i].title = QStringLiteral("Proposal %1").arg(i);
        items[i].brandEn = QStringLiteral("Brand");
        items[i].daysInStage = i % 60;
        items[i].value = {i * 100, Currency()};
    }
    auto *board = shown.window.findChild<ProposalBoard *>();
    QTRY_VERIFY(!shown.window.findChild<ProposalsPage *>()->isLoading());
    board->setItems(items);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        (void)board->grab();
    qInfo("a picture of a board of 5000 cards: %lld us", timer.nsecsElapsed() / 50000);
    board->setCurrent(5000);
    QTest::keyClick(board->column(ProposalStage::Inquiry), Qt::Key_Up);
    QCOMPARE(board->currentId(), 4999);
}

void TestProposalsPage::speaksChineseAtOnce()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    ProposalsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(page->detail().findChild<QPushButton *>(QStringLiteral("edit")));
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(!page->isLoading());
    QTRY_COMPARE(page->detail().findChild<QPushButton *>(QStringLiteral("edit"))->text(), QStringLiteral("编辑"));
    QVERIFY(!shown.action("proposals.new")->text().contains(QStringLiteral("New")));
    QTRY_VERIFY(!page->isLoading());
    QTRY_VERIFY2(clippedWidgets(*page).isEmpty(), qPrintable(clippedWidgets(*page).join(u'\n')));
}

void TestProposalsPage::codesAndAmountsAsTyped()
{
    QCOMPARE(codesOf(QStringLiteral("CN， JP;CN、 HK\n")),
             (QStringList{QStringLiteral("CN"), QStringLiteral("JP"), QStringLiteral("HK")}));
    MoneyField field({123456, Currency()});
    QCOMPARE(field.content(), QStringLiteral("CNY 1234.56"));
    field.field()->setText(QStringLiteral("9,007,199,254,740,993.01"));
    QCOMPARE(field.money()->minor, qint64(900719925474099301)); // beyond what a double holds
    field.setContent(QStringLiteral("JPY 12.5"));
    QVERIFY(!field.money());
    field.field()->clear();
    QCOMPARE(field.money()->minor, qint64(0));
}

QTEST_MAIN(TestProposalsPage)
#include "tst_proposalspage.moc"
