#include "core/assets/assetservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/pipelineservice.h"
#include "core/proposals/proposalservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetpicker.h"
#include "ui/charts/barlist.h"
#include "ui/charts/chart.h"
#include "ui/proposals/moveform.h"
#include "ui/proposals/pipelinecharts.h"
#include "ui/proposals/pipelineform.h"
#include "ui/proposals/proposalboard.h"
#include "ui/proposals/proposalcalendar.h"
#include "ui/proposals/proposalform.h"
#include "ui/proposals/proposalspage.h"
#include "ui/shell/actions.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/conflictform.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/moneyfield.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace lianming;

namespace {

QList<PageEntry> pages()
{
    return {{QStringLiteral("proposals"), "Proposals", PageGroup::Licensing, Area::Proposals,
             [](Session &session) -> Page * { return new ProposalsPage(session); }, ProposalsPage::find}};
}

/// The shipped stages with names, and a second one for review.
QList<HouseStage> ownStages()
{
    QList<HouseStage> out = shippedPipeline().stages;
    for (HouseStage &stage : out)
        stage.nameEn = stage.code;
    HouseStage curators = out.at(1);
    curators.code = QStringLiteral("curators");
    curators.nameEn = QStringLiteral("Curators");
    out.append(curators);
    sortStages(out);
    return out;
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
    void ownStagesAreColumns();
    void columnsSayWhatADropChecks();
    void twoWritersSeeBoth();
    void twoMoversAreTold();
    void whatChangedIsSaidInWords();
    void ownSavingIsNotSomebodyElses();
    void whatTheFilterHidesCanBeMoved();
    void codesOfAnotherPhaseKeepToTheirs();
    void theCalendarLeadsToItsRows();
    void chartsLeadToTheirRowsAndAreCopied();
    void stagesAreSetByTheForm();
    void attentionFindsWhatIsStuck();
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
    shown.action("proposals.move.declined")->trigger();
    QTRY_VERIFY(page->findChild<MoveForm *>());
    auto *form = page->findChild<MoveForm *>();
    QVERIFY(!form->saveButton()->isEnabled()); // a reason is needed
    QCOMPARE(shown.service.get(id).stage, ProposalStage::Reviewing);
    form->findChild<ChoiceField *>(QStringLiteral("reason"))->setValue(QStringLiteral("quality"));
    form->findChild<QPlainTextEdit *>(QStringLiteral("words"))->setPlainText(QStringLiteral("Thin fabric"));
    QTRY_VERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.service.get(id).stage, ProposalStage::Declined);
    QCOMPARE(shown.service.get(id).reasonCode, QStringLiteral("quality"));
    QCOMPARE(shown.service.get(id).reason, QStringLiteral("Thin fabric"));
    QTRY_VERIFY2(wordsOn(page->detail()).contains(QStringLiteral("Thin fabric")), qPrintable(wordsOn(page->detail())));
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

void TestProposalsPage::ownStagesAreColumns()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    PipelineService(*shown.test.workspace()).setStages(shown.house.institution, ownStages());
    ProposalsPage *page = shown.show();
    auto *board = page->findChild<ProposalBoard *>();
    QTRY_COMPARE(board->columns().size(), 8);
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    BoardCards *curators = board->columns().at(2);
    QCOMPARE(curators->stage().code, QStringLiteral("curators"));
    Q_EMIT curators->dropped(id.value);
    QTRY_COMPARE(shown.service.get(id).stageCode, QStringLiteral("curators"));
    QTRY_COMPARE(board->columns().at(2)->items().size(), 1);
    QCOMPARE(shown.service.moves(id).last().toCode, QStringLiteral("curators"));
}

void TestProposalsPage::columnsSayWhatADropChecks()
{
    Shown shown;
    shown.service.add(shown.house.proposal());
    ProposalsPage *page = shown.show();
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    Q_EMIT shown.column(ProposalStage::Inquiry)->dragBegan();
    const QString said = wordsOn(*page->findChild<ProposalBoard *>());
    QVERIFY2(said.contains(QStringLiteral("It cannot go from “Inquiry” to “Accepted”.")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Asks for the reason")), qPrintable(said));
    Q_EMIT shown.column(ProposalStage::Inquiry)->dragEnded();
    QVERIFY(!wordsOn(*page->findChild<ProposalBoard *>()).contains(QStringLiteral("Asks for the reason")));
}

void TestProposalsPage::twoWritersSeeBoth()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    ProposalsPage *page = shown.show();
    page->openRecord(id.value);
    QTRY_VERIFY(page->detail().findChild<QPushButton *>(QStringLiteral("edit")));
    shown.action("proposals.edit")->trigger();
    QTRY_VERIFY(page->findChild<ProposalForm *>());
    // Somebody else saves meanwhile.
    Proposal theirs = shown.service.get(id);
    theirs.owner = QStringLiteral("Chen");
    theirs.title = QStringLiteral("Theirs");
    shown.service.change(theirs);
    auto *form = page->findChild<ProposalForm *>();
    form->findChild<QLineEdit *>(QStringLiteral("title"))->setText(QStringLiteral("Mine"));
    form->findChild<QLineEdit *>(QStringLiteral("next_step"))->setText(QStringLiteral("Call them"));
    form->saveButton()->click();
    QTRY_VERIFY(page->findChild<ConflictForm *>());
    auto *both = page->findChild<ConflictForm *>();
    QVERIFY2(both->findChildren<ConflictChoice *>().size() == 3, qPrintable(wordsOn(*both))); // title, owner, next step
    QCOMPARE(both->takenOver(), QStringList{QStringLiteral("owner")});
    QTRY_VERIFY(wordsOn(*both).contains(QStringLiteral("Theirs")) && wordsOn(*both).contains(QStringLiteral("Mine")));
    QVERIFY(page->hasUnsavedEdit()); // nothing is lost by a click elsewhere
    both->saveButton()->click();
    QTRY_COMPARE(shown.service.get(id).title, QStringLiteral("Mine"));
    QCOMPARE(shown.service.get(id).owner, QStringLiteral("Chen"));
    QCOMPARE(shown.service.get(id).nextStep, QStringLiteral("Call them"));
}

void TestProposalsPage::twoMoversAreTold()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    shown.show();
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    Proposal theirs = shown.service.get(id);
    theirs.title = QStringLiteral("Changed meanwhile");
    shown.service.change(theirs);
    shown.test.prompts().choices.append(0); // move it all the same
    Q_EMIT shown.column(ProposalStage::Reviewing)->dropped(id.value);
    QTRY_COMPARE(shown.service.get(id).stage, ProposalStage::Reviewing);
    QCOMPARE(shown.service.get(id).title, QStringLiteral("Changed meanwhile"));
    QCOMPARE(shown.test.prompts().asked.size(), 1);
    QTRY_COMPARE(shown.column(ProposalStage::Reviewing)->items().size(), 1);
    // Moved away meanwhile, to where it was wanted or elsewhere: who did it is said, and nothing is offered.
    shown.service.move(id, 3, ProposalStage::Negotiating);
    Q_EMIT shown.column(ProposalStage::Negotiating)->dropped(id.value);
    QTRY_COMPARE(shown.test.session().messages.current().advice,
                 QStringLiteral("It is now “In negotiation”; you wanted “In negotiation”."));
    QVERIFY(shown.test.session().messages.current().text.startsWith(QStringLiteral("Tester changed P-")));
    QTRY_COMPARE(shown.column(ProposalStage::Negotiating)->items().size(), 1); // read again by itself
    shown.service.move(id, 4, ProposalStage::Reviewing);
    Q_EMIT shown.column(ProposalStage::Accepted)->dropped(id.value);
    QTRY_COMPARE(shown.test.session().messages.current().advice,
                 QStringLiteral("It is now “In review”; you wanted “Accepted”."));
    QCOMPARE(shown.service.get(id).stage, ProposalStage::Reviewing);
    QCOMPARE(shown.test.prompts().asked.size(), 1);
}

void TestProposalsPage::whatChangedIsSaidInWords()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    ProposalsPage *page = shown.show();
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    // Two changes of somebody else's, and a file that is none: all that changed is told, in words.
    Proposal theirs = shown.service.get(id);
    const QString before = moneyText(theirs.value);
    theirs.value = {7'654'300, theirs.value.currency};
    shown.service.change(theirs);
    theirs = shown.service.get(id);
    theirs.brand = shown.house.taihu;
    theirs.assets = {shown.house.assets[3]};
    shown.service.change(theirs);
    QFile file(shown.test.workspace().folder() + QStringLiteral("/brief.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("brief") > 0);
    file.close();
    shown.service.attach(id, file.fileName());
    Q_EMIT shown.column(ProposalStage::Reviewing)->dropped(id.value);
    QTRY_COMPARE(shown.test.prompts().asked.size(), 1);
    const QString said = shown.test.prompts().texts.first();
    QVERIFY2(said.contains(QStringLiteral("“%1” → “%2”").arg(before, moneyText({7'654'300, theirs.value.currency}))),
             qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Taihu")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("SZM/4")) && !said.contains(QStringLiteral("brief")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("“%1”").arg(shown.house.taihu.value)), qPrintable(said)); // no bare id

    // With a form open, the same beside each other: assets by their titles, and that it was moved.
    page->openRecord(id.value);
    QTRY_VERIFY(page->detail().findChild<QPushButton *>(QStringLiteral("edit")));
    shown.action("proposals.edit")->trigger();
    QTRY_VERIFY(page->findChild<ProposalForm *>());
    auto *form = page->findChild<ProposalForm *>();
    theirs = shown.service.get(id);
    theirs.assets = {shown.house.assets[0], shown.house.assets[1]};
    shown.service.change(theirs);
    shown.service.move(id, theirs.version + 1, ProposalStage::Reviewing);
    form->findChild<QLineEdit *>(QStringLiteral("title"))->setText(QStringLiteral("Mine"));
    form->saveButton()->click();
    QTRY_VERIFY(page->findChild<ConflictForm *>());
    auto *both = page->findChild<ConflictForm *>();
    QTRY_VERIFY2(wordsOn(*both).contains(QStringLiteral("It is now “In review”.")), qPrintable(wordsOn(*both)));
    const AssetRow asset = AssetService(*shown.test.workspace()).rows({shown.house.assets[0].value}).first();
    QVERIFY2(wordsOn(*both).contains(titleText(asset.titleEn, asset.titleZh)), qPrintable(wordsOn(*both)));
    QVERIFY2(!wordsOn(*both).contains(QStringLiteral("2 assets")), qPrintable(wordsOn(*both)));
}

/// Dropping a card while its own form is unsaved: what was saved on the way is no change of somebody else's.
void TestProposalsPage::ownSavingIsNotSomebodyElses()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    ProposalsPage *page = shown.show();
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    const auto write = [&](const char *title) {
        page->openRecord(id.value);
        QTRY_VERIFY(page->detail().findChild<QPushButton *>(QStringLiteral("edit")));
        shown.action("proposals.edit")->trigger();
        QTRY_VERIFY(page->findChild<ProposalForm *>());
        page->findChild<ProposalForm *>()
            ->findChild<QLineEdit *>(QStringLiteral("title"))
            ->setText(QString::fromLatin1(title));
        shown.test.prompts().choices.append(0); // save it first
    };
    write("Saved on the way");
    Q_EMIT shown.column(ProposalStage::Reviewing)->dropped(id.value);
    QTRY_COMPARE(shown.service.get(id).stage, ProposalStage::Reviewing);
    QCOMPARE(shown.service.get(id).title, QStringLiteral("Saved on the way"));
    QCOMPARE(shown.test.prompts().asked.size(), 1); // whether to save, and nothing more
    QTRY_VERIFY(!page->isLoading());
    QTRY_COMPARE(shown.column(ProposalStage::Reviewing)->items().size(), 1);
    write("Saved again");
    Q_EMIT shown.column(ProposalStage::Declined)->dropped(id.value);
    QTRY_VERIFY(page->findChild<MoveForm *>());
    page->findChild<MoveForm *>()
        ->findChild<QPlainTextEdit *>(QStringLiteral("words"))
        ->setPlainText(QStringLiteral("Thin"));
    page->findChild<MoveForm *>()->saveButton()->click();
    QTRY_COMPARE(shown.service.get(id).stage, ProposalStage::Declined);
    QCOMPARE(shown.service.get(id).title, QStringLiteral("Saved again"));
    QCOMPARE(shown.test.prompts().asked.size(), 2);
}

void TestProposalsPage::whatTheFilterHidesCanBeMoved()
{
    Shown shown;
    const Id<Proposal> id = shown.service.add(shown.house.proposal());
    ProposalsPage *page = shown.show();
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 1);
    page->openRows({{QStringLiteral("brand"), shown.house.taihu.value}});
    QTRY_COMPARE(shown.column(ProposalStage::Inquiry)->items().size(), 0);
    page->openRecord(id.value);
    QTRY_VERIFY(shown.action("proposals.move.reviewing")->isEnabled());
    QVERIFY(shown.action("proposals.edit")->isEnabled());
    shown.action("proposals.move.reviewing")->trigger();
    QTRY_COMPARE(shown.service.get(id).stage, ProposalStage::Reviewing);
    QTRY_VERIFY(shown.action("proposals.move.negotiating")->isEnabled()); // as it stands now
}

void TestProposalsPage::codesOfAnotherPhaseKeepToTheirs()
{
    Shown shown;
    shown.show();
    auto *board = shown.window.findChild<ProposalBoard *>();
    QTRY_VERIFY(!shown.window.findChild<ProposalsPage *>()->isLoading());
    // Its own pipeline calls a stage of review as the board calls the inquiry.
    ProposalItem item;
    item.id = {1};
    item.stage = ProposalStage::Reviewing;
    item.houseStage = shippedPipeline().stages.at(1);
    item.houseStage.code = QStringLiteral("inquiry");
    board->setItems({item});
    QCOMPARE(board->column(ProposalStage::Inquiry)->items().size(), 0);
    QCOMPARE(board->column(ProposalStage::Reviewing)->items().size(), 1);
}

void TestProposalsPage::theCalendarLeadsToItsRows()
{
    Shown shown;
    Proposal proposal = shown.house.proposal();
    proposal.nextStep = QStringLiteral("Answer");
    proposal.nextStepOn = TestWorkspace::clock().today().addDays(3);
    const Id<Proposal> id = shown.service.add(proposal);
    ProposalsPage *page = shown.show();
    page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("calendar"));
    auto *calendar = page->findChild<ProposalCalendar *>();
    QTRY_VERIFY(!calendar->days().isEmpty());
    const ProposalDay due{*proposal.nextStepOn, ProposalDayKind::StepDue, id};
    QVERIFY(calendar->days().contains(due));
    calendar->setMonth(QDate(2026, 7, 1));
    QVERIFY(calendar->days().contains(ProposalDay{proposal.term.start, ProposalDayKind::TermBegins, id}));
    QVERIFY(!calendar->grab().isNull());
    Q_EMIT calendar->rowsWanted({id.value});
    QTRY_COMPARE(page->findChild<RecordTable *>()->model()->rowCount(), 1);
    QCOMPARE(page->findChild<SegmentedSwitch *>()->current(), QStringLiteral("table"));
    Q_EMIT calendar->opened(id.value);
    QTRY_VERIFY(page->detail().findChild<QPushButton *>(QStringLiteral("edit")));
}

void TestProposalsPage::chartsLeadToTheirRowsAndAreCopied()
{
    Shown shown;
    QList<qint64> ids;
    for (int i = 0; i < 6; ++i)
        ids.append(shown.service.add(shown.house.proposal()).value);
    shown.service.move({ids.first()}, 1, ProposalStage::Reviewing);
    Institution other;
    other.code = QStringLiteral("OTHER");
    other.nameEn = QStringLiteral("Other Museum");
    other.id = InstitutionService(*shown.test.workspace()).add(other);
    const auto decline = [&](Id<Institution> institution, const char *reason) {
        HouseReason own;
        own.code = QStringLiteral("declined_2");
        own.nameEn = QString::fromLatin1(reason);
        PipelineService(*shown.test.workspace()).setReasons(institution, {own});
        Proposal proposal = shown.house.proposal();
        proposal.receivedOn = QDate(2020, 1, 1); // outside the funnel
        if (proposal.institution != institution)
            proposal.assets.clear();
        proposal.institution = institution;
        const Id<Proposal> id = shown.service.add(proposal);
        shown.service.move(id, 1, ProposalTarget{ProposalStage::Declined, {}, own.code, {}});
    };
    decline(shown.house.institution, "Too small");
    decline(other.id, "Too late");
    ProposalsPage *page = shown.show();
    page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("charts"));
    auto *charts = page->findChild<PipelineCharts *>();
    auto *funnel = charts->findChild<BarList *>(QStringLiteral("funnel"));
    QCOMPARE(funnel->bars().size(), 5);
    QTRY_COMPARE(funnel->bars().at(0).text, QStringLiteral("6"));
    QCOMPARE(funnel->bars().at(1).text, QStringLiteral("1"));
    for (FigureCard *card : charts->cards()) {
        QVERIFY(!card->table().heads.isEmpty());
        card->findChild<QPushButton *>(QStringLiteral("copyTable"))->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(card->table().heads.first()));
        card->findChild<QPushButton *>(QStringLiteral("copyPicture"))->click();
        QVERIFY(!QGuiApplication::clipboard()->pixmap().isNull());
    }
    const QAbstractItemModel *rows = page->findChild<RecordTable *>()->model();
    const auto opens = [&](auto open, int count) {
        page->openRows({});
        page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("charts"));
        QTRY_VERIFY(!page->isLoading());
        open();
        QCOMPARE(page->findChild<SegmentedSwitch *>()->current(), QStringLiteral("table"));
        QTRY_VERIFY(!page->isLoading());
        QTRY_COMPARE(rows->rowCount(), count);
    };
    opens([&] { Q_EMIT funnel->opened(QStringLiteral("reviewing")); }, 1);
    const auto chart = [charts](int card) {
        return charts->cards().at(card)->findChild<Chart *>();
    };
    const QString today = TestWorkspace::clock().today().toString(Qt::ISODate);
    opens([&] { Q_EMIT chart(1)->opened(today, QStringLiteral("inquiry")); }, 5);
    opens([&] { Q_EMIT charts->cards().at(2)->findChild<BarList *>()->opened(QStringLiteral("inquiry")); }, 3);
    opens([&] { Q_EMIT chart(3)->opened(QStringLiteral("2026-07-01"), QStringLiteral("weighted")); }, 6);
    // Two institutions mean different things by one code: two bars, each in words, each with its own row.
    auto *outcomes = charts->findChild<BarList *>(QStringLiteral("outcomes"));
    charts->cards().at(4)->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("reason"));
    QStringList names;
    const QList<BarList::Bar> bars = outcomes->bars();
    for (const BarList::Bar &bar : bars)
        names.append(bar.label);
    names.sort();
    QCOMPARE(names, QStringList({QStringLiteral("Too late"), QStringLiteral("Too small")}));
    for (const BarList::Bar &bar : bars)
        opens([&] { Q_EMIT outcomes->opened(bar.key); }, 1);

    // Of one institution; what else can be chosen for the other views is not asked here.
    page->openRows({});
    page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("charts"));
    const QList<Chip *> chips = page->findChildren<Chip *>();
    QVERIFY(chips.at(0)->isVisible());
    for (qsizetype i = 1; i < chips.size(); ++i)
        QVERIFY(!chips.at(i)->isVisible());
    chips.at(0)->setValue(other.id.value);
    QTRY_COMPARE(outcomes->bars().size(), 1);
    QCOMPARE(outcomes->bars().first().label, QStringLiteral("Too late"));
    page->findChild<SegmentedSwitch *>()->setCurrent(QStringLiteral("board"));
    QVERIFY(chips.at(1)->isVisible());
}

void TestProposalsPage::stagesAreSetByTheForm()
{
    Shown shown;
    shown.service.add(shown.house.proposal());
    ProposalsPage *page = shown.show();
    QTRY_VERIFY(!page->isLoading());
    shown.action("proposals.stages")->trigger();
    QTRY_VERIFY(page->findChild<PipelineForm *>());
    auto *form = page->findChild<PipelineForm *>();
    auto *table = form->findChildren<LineTable *>().first();
    QCOMPARE(form->stages().size(), 7);
    QVERIFY(!form->isDirty());
    table->table()->selectRow(1);
    table->addLine();
    QCOMPARE(form->stages().size(), 8);
    QVERIFY(!form->saveButton()->isEnabled()); // the new one has no name
    QVariantList lines = table->lines();
    QStringList cells = lines.at(2).toStringList();
    cells[2] = QStringLiteral("Curators");
    lines[2] = QVariant(cells);
    table->setLines(lines);
    QTRY_VERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    PipelineService service(*shown.test.workspace());
    QTRY_COMPARE(service.pipelines().of(shown.house.institution).stages.size(), 8);
    QCOMPARE(service.own({}).stages.at(2).nameEn, QStringLiteral("Curators"));
    QCOMPARE(service.own({}).stages.first().nameEn,
             QStringLiteral("Inquiry")); // what shipped is kept in both languages
    QCOMPARE(service.own({}).stages.first().nameZh, QStringLiteral("意向"));
    QTRY_COMPARE(page->findChild<ProposalBoard *>()->columns().size(), 8);
}

void TestProposalsPage::attentionFindsWhatIsStuck()
{
    Shown shown;
    const Id<Proposal> old = shown.service.add(shown.house.proposal());
    shown.service.add(shown.house.proposal());
    Statement(shown.test.workspace()->db, QStringLiteral("UPDATE proposal SET stage_since = '2026-01-01T00:00:00.000Z' "
                                                         "WHERE id = ?"))
        .bind(old)
        .run();
    ProposalsPage *page = shown.show();
    auto *table = page->findChild<RecordTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    page->openRows({{QStringLiteral("attention"), QStringLiteral("stuck")}});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(shown.column(ProposalStage::Inquiry)->items().first().isStuck());
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
