// Work plans on screen: a plan made from a template, its tasks over time, worked on and taken back; suppliers and
// orders.
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/peopleservice.h"
#include "core/suppliers/orderservice.h"
#include "core/suppliers/supplierservice.h"
#include "core/workplans/planservice.h"
#include "core/workplans/taskservice.h"
#include "core/workplans/templateservice.h"
#include "tests/support/licensing.h"
#include "tests/support/pagetools.h"
#include "tests/support/testsession.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/settings.h"
#include "ui/widgets/conflictform.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/workplans/planchart.h"
#include "ui/workplans/planform.h"
#include "ui/workplans/plansview.h"
#include "ui/workplans/storeform.h"
#include "ui/workplans/taskform.h"
#include "ui/workplans/templateform.h"
#include "ui/workplans/workplanspage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace lianming;

namespace {

struct ShownPlans {
    TestSession test;
    Licensing house{*test.workspace()};
    Id<Contract> contract;
    Id<WorkPlan> plan;
    FakeNavigator navigator;
    std::unique_ptr<MainWindow> window;

    ShownPlans()
    {
        Workspace &w = *test.workspace();
        contract = ContractService(w).add(house.contract(house.luolai));
        WorkPlan fresh;
        fresh.titleEn = QStringLiteral("Autumn line");
        fresh.contract = contract;
        fresh.templateCode = QStringLiteral("image-licence");
        fresh.anchor = QDate(2026, 7, 20);
        fresh.owner = QStringLiteral("Tester");
        plan = PlanService(w).make(fresh);
        window = std::make_unique<MainWindow>(test.session(), pagesNamed({QStringLiteral("workplans")}));
        window->resize(1280, 800);
        window->show();
        test.session().navigator = &navigator;
    }

    [[nodiscard]] WorkPlansPage *page() const { return window->findChild<WorkPlansPage *>(); }
    [[nodiscard]] PlanChart *chart() const { return page()->findChild<PlanChart *>(); }
    [[nodiscard]] RecordTable *table() const { return page()->findChild<PlansView *>()->findChild<RecordTable *>(); }
    [[nodiscard]] QList<WorkTask> tasks() { return PlanService(*test.workspace()).board(plan).tasks; }
    void openTask(qint64 id) const { page()->openRows({{QStringLiteral("task"), id}}); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return page()->findChild<QPushButton *>(QString::fromLatin1(name));
    }
};

} // namespace

class TestWorkPlansPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanOpensOverTime();
    void aTaskIsWorkedOnAndTakenBack();
    void aTaskIsEdited();
    void anEditIsTakenBack();
    void anUndoTakesBackNothingOfOthers();
    void twoPeopleChangeOnePlan();
    void twoPeopleChangeOneStore();
    void unknownHolidaysAreSaid();
    void productsAreThoseOfTheContract();
    void farTasksKeepTheirDay();
    void aPlanIsPutAsideAndTakenBack();
    void aStoreIsAddedAndPlanned();
    void theListIsOfOneContract();
    void aBrandSeesItsOwnTasksOnly();
    void templatesAreEdited();
    void emptyStatesSayWhatToDo();
    void bothLanguages();
};

void TestWorkPlansPage::aPlanOpensOverTime()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    QTRY_VERIFY(shown.table()->model()->rowCount() == 1);
    shown.page()->openRecord(shown.plan.value);
    QTRY_VERIFY(shown.chart()->isVisible());
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("Autumn line")));
    shown.chart()->setFocus();
    QTest::keyClick(shown.chart(), Qt::Key_Down);
    QTRY_VERIFY(shown.chart()->currentTask() != 0);
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("Mark done")));
    QTest::keyClick(shown.chart(), Qt::Key_Down);
    QTRY_COMPARE(shown.chart()->currentTask(), shown.tasks()[1].id.value);
}

void TestWorkPlansPage::aTaskIsWorkedOnAndTakenBack()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    const WorkTask first = shown.tasks().first();
    shown.openTask(first.id.value);
    QTRY_VERIFY(shown.button("to-blocked"));
    shown.test.prompts().lines = {QStringLiteral("No answer")};
    shown.button("to-blocked")->click();
    QTRY_VERIFY(shown.tasks().first().state == TaskState::Blocked);
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("No answer")));
    QTRY_VERIFY(shown.button("to-in_progress"));
    shown.button("to-in_progress")->click();
    QTRY_VERIFY(shown.tasks().first().state == TaskState::InProgress);
    // A document is missing: the bar says which.
    QTRY_VERIFY(shown.button("to-done"));
    shown.button("to-done")->click();
    QTRY_VERIFY(shown.test.session().messages.current().text.contains(QStringLiteral("Request form"))
                || shown.test.session().messages.current().advice.contains(QStringLiteral("Request form")));
    QFile file(shown.test.workspace().folder() + QStringLiteral("/form.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("form");
    file.close();
    shown.test.prompts().files = {file.fileName()};
    const QString document = QStringLiteral("document-%1").arg(first.items.first().id);
    QTRY_VERIFY(shown.button(qPrintable(document)));
    shown.button(qPrintable(document))->click();
    QTRY_VERIFY(shown.tasks().first().items.first().doneOn);
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("form.txt")));
    shown.button("to-done")->click();
    QTRY_VERIFY(shown.tasks().first().state == TaskState::Done);
    QTRY_VERIFY(shown.test.session().messages.current().action);
    shown.test.session().messages.current().action();
    QTRY_VERIFY(shown.tasks().first().state == TaskState::InProgress);
}

void TestWorkPlansPage::aTaskIsEdited()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    const WorkTask before = shown.tasks()[1];
    shown.openTask(before.id.value);
    QTRY_VERIFY(buttonSaying(*shown.page(), QStringLiteral("Edit")));
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("Mark done")));
    for (QPushButton *edit : shown.page()->detail().findChildren<QPushButton *>()) {
        if (edit->text() == u"Edit")
            edit->click();
    }
    QTRY_VERIFY(shown.page()->findChild<TaskForm *>());
    auto *form = shown.page()->findChild<TaskForm *>();
    form->findChildren<QSpinBox *>().first()->setValue(9);
    QTRY_VERIFY(form->saveButton()->isEnabled());
    form->saveButton()->click();
    QTRY_COMPARE(shown.tasks()[1].days, 9);
    QVERIFY(shown.tasks()[2].due > before.due);
}

void TestWorkPlansPage::anEditIsTakenBack()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    const QList<WorkTask> before = shown.tasks();
    shown.openTask(before[1].id.value);
    QTRY_VERIFY(shown.button("to-done"));
    for (QPushButton *edit : shown.page()->detail().findChildren<QPushButton *>()) {
        if (edit->text() == u"Edit")
            edit->click();
    }
    QTRY_VERIFY(shown.page()->findChild<TaskForm *>());
    auto *form = shown.page()->findChild<TaskForm *>();
    form->findChildren<QSpinBox *>().first()->setValue(9);
    form->saveButton()->click();
    QTRY_VERIFY(shown.test.session().messages.current().action);
    QCOMPARE(shown.tasks()[1].days, 9);
    shown.test.session().messages.current().action();
    QTRY_COMPARE(shown.tasks()[1].days, before[1].days);
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(shown.tasks()[i].due, before[i].due);
}

void TestWorkPlansPage::anUndoTakesBackNothingOfOthers()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    const WorkTask first = shown.tasks().first();
    shown.openTask(first.id.value);
    QTRY_VERIFY(shown.button("to-in_progress"));
    shown.button("to-in_progress")->click();
    QTRY_VERIFY(shown.test.session().messages.current().action);
    // Meanwhile somebody else says that it is held up.
    TaskService(*shown.test.workspace()).move(first.id, 2, TaskState::Blocked, {}, QStringLiteral("No answer"));
    shown.test.session().messages.current().action();
    QTRY_VERIFY(shown.test.session().messages.current().level == Notice::Level::Failure);
    QVERIFY(shown.tasks().first().state == TaskState::Blocked);
}

void TestWorkPlansPage::twoPeopleChangeOnePlan()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    shown.page()->openRecord(shown.plan.value);
    QAction *edit = shown.test.session().actions.find(QStringLiteral("workplans.edit"));
    QTRY_VERIFY(edit->isEnabled());
    edit->trigger();
    QTRY_VERIFY(shown.page()->findChild<PlanForm *>());
    auto *form = shown.page()->findChild<PlanForm *>();
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->text() == u"Autumn line")
            field->setText(QStringLiteral("Winter line"));
    }
    PlanService service(*shown.test.workspace());
    WorkPlan theirs = service.get(shown.plan);
    theirs.titleEn = QStringLiteral("Spring line");
    theirs.notes = QStringLiteral("Ask Chen");
    service.change(theirs);
    QTRY_VERIFY(answered(shown.test.session()));
    form->saveButton()->click();
    QTRY_VERIFY(shown.page()->findChild<ConflictForm *>());
    const QString words = wordsOn(*shown.page());
    QVERIFY2(words.contains(QStringLiteral("Winter line")) && words.contains(QStringLiteral("Spring line"))
                 && words.contains(QStringLiteral("Ask Chen")),
             qPrintable(words));
    shown.page()->findChild<ConflictForm *>()->saveButton()->click();
    QTRY_COMPARE(service.get(shown.plan).titleEn, QStringLiteral("Winter line"));
    QCOMPARE(service.get(shown.plan).notes, QStringLiteral("Ask Chen"));
}

void TestWorkPlansPage::twoPeopleChangeOneStore()
{
    ShownPlans shown;
    PlanService service(*shown.test.workspace());
    Store store;
    store.institution = shown.house.institution;
    store.nameEn = QStringLiteral("Flagship");
    store.platform = QStringLiteral("Tmall");
    const auto id = service.addStore(store);
    QTRY_VERIFY(shown.page());
    shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("stores")}});
    shown.page()->showTourState(QStringLiteral("stores.store"));
    QTRY_VERIFY(answered(shown.test.session()));
    shown.page()->showTourState(QStringLiteral("stores.store"));
    QTRY_VERIFY(buttonSaying(shown.page()->detail(), QStringLiteral("Edit")));
    buttonSaying(shown.page()->detail(), QStringLiteral("Edit"))->click();
    QTRY_VERIFY(shown.page()->findChild<StoreForm *>());
    auto *form = shown.page()->findChild<StoreForm *>();
    form->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Two shelves"));
    Store theirs = service.store(id);
    theirs.nameEn = QStringLiteral("First flagship");
    service.changeStore(theirs);
    QTRY_VERIFY(answered(shown.test.session()));
    form->saveButton()->click();
    QTRY_VERIFY(shown.page()->findChild<ConflictForm *>());
    shown.page()->findChild<ConflictForm *>()->saveButton()->click();
    QTRY_COMPARE(service.store(id).notes, QStringLiteral("Two shelves"));
    QCOMPARE(service.store(id).nameEn, QStringLiteral("First flagship"));
    // Archived, and restored from there.
    QTRY_VERIFY(buttonSaying(shown.page()->detail(), QStringLiteral("Archive")));
    buttonSaying(shown.page()->detail(), QStringLiteral("Archive"))->click();
    QTRY_VERIFY(service.store(id).archivedOn);
    QTRY_VERIFY(shown.test.session().messages.current().action);
    shown.test.session().messages.current().action();
    QTRY_VERIFY(!service.store(id).archivedOn);
}

void TestWorkPlansPage::unknownHolidaysAreSaid()
{
    ShownPlans shown;
    PlanService service(*shown.test.workspace());
    QTRY_VERIFY(shown.page());
    shown.page()->openRecord(shown.plan.value);
    QTRY_VERIFY(shown.chart()->isVisible());
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("public holidays of 2027")));
    service.move(shown.plan, 1, QDate(2025, 1, 6));
    shown.page()->reload();
    QTRY_VERIFY(!wordsOn(*shown.page()).contains(QStringLiteral("public holidays")));
}

void TestWorkPlansPage::productsAreThoseOfTheContract()
{
    ShownPlans shown;
    WorkPlan fresh;
    fresh.anchor = QDate(2026, 9, 1);
    PlanForm form(fresh, planChoices(*shown.test.workspace()));
    QSignalSpy wanted(&form, &PlanForm::productsWanted);
    const auto fields = form.findChildren<ChoiceField *>();
    fields.at(0)->setValue(u'c' + QString::number(shown.contract.value));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(form.value().contract, shown.contract);
    // A template for products is offered before the product is said, and asks for it.
    fields.at(2)->setValue(QStringLiteral("product-development"));
    QVERIFY(form.chosenTemplate());
    QVERIFY(form.chosenTemplate()->subject == PlanSubject::Product);
    LicensedProduct quilt;
    quilt.id = {7};
    quilt.sku = QStringLiteral("Q-1");
    form.setProducts(shown.contract, {quilt});
    QVERIFY(form.chosenTemplate());
    fields.at(1)->setValue(qint64(7));
    QCOMPARE(form.value().product, quilt.id);
    QVERIFY(!form.value().contract.isSet());
    QVERIFY(form.chosenTemplate());
}

void TestWorkPlansPage::farTasksKeepTheirDay()
{
    WorkTask far;
    far.afterAnchor = -4'000;
    QCOMPARE(TaskForm(far, {}, {}).value().afterAnchor, far.afterAnchor);
}

void TestWorkPlansPage::aPlanIsPutAsideAndTakenBack()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    shown.page()->openRecord(shown.plan.value);
    QTRY_VERIFY(shown.chart()->isVisible());
    QAction *archive = shown.test.session().actions.find(QStringLiteral("workplans.archive"));
    QTRY_VERIFY(archive->isEnabled());
    archive->trigger();
    QTRY_VERIFY(PlanService(*shown.test.workspace()).list().isEmpty());
    QTRY_VERIFY(shown.test.session().messages.current().action);
    shown.test.session().messages.current().action();
    QTRY_COMPARE(PlanService(*shown.test.workspace()).list().size(), 1);
    QTRY_VERIFY(shown.chart()->isVisible());
}

void TestWorkPlansPage::aStoreIsAddedAndPlanned()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("stores")}});
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("No stores yet")));
    shown.page()->showTourState(QStringLiteral("stores.form"));
    QTRY_VERIFY(shown.page()->findChild<StoreForm *>());
    auto *form = shown.page()->findChild<StoreForm *>();
    const auto fields = form->findChildren<QLineEdit *>();
    form->findChild<ChoiceField *>()->setValue(shown.house.institution.value);
    for (QLineEdit *field : fields) {
        if (field->isVisible() && field->text().isEmpty() && field != fields.last())
            field->setText(QStringLiteral("http://x.example"));
    }
    QTRY_VERIFY(validate(form->value()).isEmpty());
    form->saveButton()->click();
    QTRY_COMPARE(PlanService(*shown.test.workspace()).stores().size(), 1);
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("No plan yet")));
    buttonSaying(shown.page()->detail(), QStringLiteral("Make a plan"))->click();
    QTRY_VERIFY(shown.page()->findChild<PlanForm *>());
    QVERIFY(shown.page()->findChild<PlanForm *>()->value().store.isSet());
}

void TestWorkPlansPage::theListIsOfOneContract()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    auto *table = shown.table();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto other = ContractService(*shown.test.workspace()).add(shown.house.contract(shown.house.taihu));
    shown.page()->openRows({{QStringLiteral("contract"), other.value}});
    QTRY_COMPARE(table->model()->rowCount(), 0);
    shown.page()->openRows({{QStringLiteral("contract"), shown.contract.value}});
    QTRY_COMPARE(table->model()->rowCount(), 1);
    shown.page()->openRows({});
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void TestWorkPlansPage::aBrandSeesItsOwnTasksOnly()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    const auto views = [&shown] {
        return shown.page()->findChild<SegmentedSwitch *>()->keys();
    };
    QTRY_COMPARE(views().size(), 6);
    QTRY_VERIFY(!shown.page()->isLoading()); // what is still asked as somebody who is not among the people is refused
    PeopleService people(*shown.test.workspace());
    Member member;
    member.name = shown.test.workspace()->actor.name;
    member.role = Role::Administrator;
    people.add(member);
    member = {};
    member.name = QStringLiteral("Wang");
    member.role = Role::BrandManager;
    member.brand = shown.house.luolai;
    shown.test.settings().setValue(QStringLiteral("actor"), member.name);
    people.add(member);
    shown.page()->reload();
    QTRY_COMPARE(views(), QStringList({QStringLiteral("plans"), QStringLiteral("mine")}));
    shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("suppliers")}});
    QTRY_VERIFY(answered(shown.test.session()));
    const Notice notice = shown.test.session().messages.current();
    QVERIFY2(notice.level != Notice::Level::Failure, qUtf8Printable(notice.text + notice.advice));
    shown.page()->openRecord(shown.plan.value);
    QTRY_VERIFY(shown.chart()->isVisible());
    const QList<WorkTask> tasks = shown.tasks();
    const auto mine = std::ranges::find(tasks, Party::Brand, &WorkTask::side);
    QVERIFY(mine != tasks.end());
    shown.openTask(mine->id.value);
    QTRY_VERIFY(shown.button("to-done"));
    QVERIFY(!buttonSaying(shown.page()->detail(), QStringLiteral("Edit")));
    QVERIFY(shown.test.session().messages.current().level != Notice::Level::Failure);
}

void TestWorkPlansPage::templatesAreEdited()
{
    ShownPlans shown;
    PlanTemplateService service(*shown.test.workspace());
    QTRY_VERIFY(shown.page());
    shown.page()->showTourState(QStringLiteral("templates.edit"));
    QTRY_VERIFY(answered(shown.test.session()));
    shown.page()->showTourState(QStringLiteral("templates.edit"));
    QTRY_VERIFY(shown.page()->findChild<TemplateForm *>());
    auto *form = shown.page()->findChild<TemplateForm *>();
    const PlanTemplate value = form->value();
    QVERIFY(validate(value).isEmpty());
    QVERIFY(!form->isDirty());
    form->findChildren<QLineEdit *>().at(1)->setText(QStringLiteral("Our own way"));
    QTRY_VERIFY(form->isDirty());
    form->findChildren<QSpinBox *>().first()->setValue(3); // of the first task
    form->saveButton()->click();
    QTRY_COMPARE(service.get(value.code).current.edition, value.edition + 1);
    QCOMPARE(service.get(value.code).current.nameEn, QStringLiteral("Our own way"));
    QCOMPARE(service.get(value.code).current.tasks.first().days, 3);
    // Somebody else saves an edition while this one is written.
    QTRY_VERIFY(shown.button("edit"));
    shown.button("edit")->click();
    QTRY_VERIFY(shown.page()->findChild<TemplateForm *>());
    form = shown.page()->findChild<TemplateForm *>();
    form->findChildren<QLineEdit *>().at(1)->setText(QStringLiteral("Mine"));
    PlanTemplate theirs = service.get(value.code).current;
    theirs.tasks.first().days = 8;
    service.save(theirs);
    QTRY_VERIFY(answered(shown.test.session()));
    form->saveButton()->click();
    QTRY_VERIFY(shown.page()->findChild<ConflictForm *>());
    shown.page()->findChild<ConflictForm *>()->saveButton()->click();
    QTRY_COMPARE(service.get(value.code).current.nameEn, QStringLiteral("Mine"));
    QCOMPARE(service.get(value.code).current.tasks.first().days, 8);
    // A copy that is called like another takes its place nowhere.
    PlanTemplate copied = service.get(value.code).current;
    copied.code += QStringLiteral("-own");
    service.save(copied, 0);
    QTRY_VERIFY(shown.button("copy"));
    shown.button("copy")->click();
    QTRY_VERIFY(shown.page()->findChild<TemplateForm *>());
    form = shown.page()->findChild<TemplateForm *>();
    form->findChildren<QLineEdit *>().at(1)->setText(QStringLiteral("Another"));
    form->saveButton()->click();
    QTRY_VERIFY(shown.test.session().messages.current().level == Notice::Level::Failure);
    QCOMPARE(service.get(copied.code).current.edition, 1);
}

void TestWorkPlansPage::emptyStatesSayWhatToDo()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("suppliers")}});
    QTRY_VERIFY(shownEmptyState(*shown.page()));
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("No suppliers yet")));
    shown.page()->openRows({{QStringLiteral("view"), QStringLiteral("orders")}});
    QTRY_VERIFY(wordsOn(*shown.page()).contains(QStringLiteral("Nothing ordered yet")));
}

void TestWorkPlansPage::bothLanguages()
{
    ShownPlans shown;
    QTRY_VERIFY(shown.page());
    shown.openTask(shown.tasks().first().id.value);
    QTRY_VERIFY(shown.button("to-done"));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
    shown.test.language().set(QStringLiteral("zh_CN"));
    QTRY_VERIFY(hasHan(wordsOn(*shown.page())));
    TRY_VERIFY_NOTHING_CLIPPED(*shown.window);
}

QTEST_MAIN(TestWorkPlansPage)
#include "tst_workplanspage.moc"
