// Plans and their tasks as they are stored and worked with, on both databases.
#include "core/approvals/reviewhouseservice.h"
#include "core/audit/attachment.h"
#include "core/audit/journal.h"
#include "core/contracts/contractservice.h"
#include "core/diary/diaryservice.h"
#include "core/inbox/inboxservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/peopleservice.h"
#include "core/workplans/planservice.h"
#include "core/workplans/taskservice.h"
#include "core/workplans/templateservice.h"
#include "tests/support/licensing.h"
#include "tests/support/testworkspace.h"

#include <QTest>

#include <thread>

using namespace lianming;

namespace {

/// A contract, and a plan for it from a small template of the house's own.
struct Planned {
    TestWorkspace w;
    Licensing house{*w};
    Id<Contract> contract;
    Id<WorkPlan> plan;

    Planned()
    {
        Contract draft = house.contract(house.luolai);
        contract = ContractService(*w).add(draft);
        PlanTemplate own;
        own.code = QStringLiteral("small");
        own.nameEn = QStringLiteral("Small");
        own.nameZh = QStringLiteral("小计划");
        own.anchorEn = QStringLiteral("Start");
        own.anchorZh = QStringLiteral("开始");
        own.tasks = {task("a", 2), task("b", 3, {QStringLiteral("a")}), task("c", 0, {QStringLiteral("b")})};
        own.tasks[1].side = Party::Brand;
        own.tasks[1].items = {
            {0, TaskItem::Kind::Step, QStringLiteral("Check"), QStringLiteral("核对"), {}, {}, {}},
            {0, TaskItem::Kind::Document, QStringLiteral("Paper"), QStringLiteral("文件"), {}, {}, {}}};
        PlanTemplateService(*w).save(own);
        WorkPlan added;
        added.titleEn = QStringLiteral("Bedding");
        added.contract = contract;
        added.templateCode = own.code;
        added.anchor = QDate(2026, 6, 1); // a Monday
        added.owner = QStringLiteral("Tester");
        plan = PlanService(*w).make(added);
    }

    static TemplateTask task(const char *code, qint64 days, QStringList needs = {})
    {
        TemplateTask out;
        out.code = QString::fromLatin1(code);
        out.titleEn = QStringLiteral("Task ") + out.code;
        out.titleZh = QStringLiteral("任务") + out.code;
        out.days = days;
        out.needs = std::move(needs);
        return out;
    }
    [[nodiscard]] QList<WorkTask> tasks() { return PlanService(*w).board(plan).tasks; }
    [[nodiscard]] QStringList dues()
    {
        QStringList out;
        for (const WorkTask &one : tasks())
            out.append(dayText(one.due));
        return out;
    }
    void addPerson(const char *name, Role role, Id<Brand> brand = {})
    {
        Member member;
        member.name = QString::fromLatin1(name);
        member.role = role;
        member.brand = brand;
        PeopleService(*w).add(member);
    }
};

const QDate today(2026, 6, 1);

QStringList days(std::initializer_list<const char *> texts)
{
    QStringList out;
    for (const char *text : texts)
        out.append(QString::fromLatin1(text));
    return out;
}

} // namespace

class TestWorkPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsMadeFromItsTemplate();
    void templatesHaveEditions();
    void theKeyDateMovesAndBack();
    void finishingMovesWhatFollows();
    void whatIsMissingIsNamed();
    void stepsNotInTheMatrixAreRefused();
    void circlesAreRefusedByName();
    void theSecondWriterIsTold();
    void tasksAreListedAndInTheDiary();
    void storesHavePlans();
    void peopleSeeWhatIsTheirs();
    void brandsHearOfTheirTasks();
    void brandsDoNotHearOfTheHouses();
    void oneFileForSeveralDocuments();
    void ticksAtOnceAreAllKept();
    void theSecondTemplateIsTold();
    void whatADoneTaskNeedsIsDone();
    void needsAndItemsAreInTheHistory();
    void plansFollowTheCalendar();
};

void TestWorkPlans::aPlanIsMadeFromItsTemplate()
{
    Planned p;
    PlanService service(*p.w);
    const WorkPlan plan = service.get(p.plan);
    QCOMPARE(plan.number, QStringLiteral("W-2026-0001"));
    QCOMPARE(plan.templateEdition, 1);
    QVERIFY(plan.madeFrom.contains(QStringLiteral("lianming-plan/1")));
    QCOMPARE(p.dues(), days({"2026-06-02", "2026-06-05", "2026-06-08"}));
    const auto tasks = p.tasks();
    QCOMPARE(tasks[0].owner, QStringLiteral("Tester"));
    QCOMPARE(tasks[1].owner, QString());
    QCOMPARE(tasks[1].needs, QList{tasks[0].id});
    QCOMPARE(tasks[1].items.size(), 2);
    const auto board = service.board(p.plan);
    QVERIFY(board.times[0].critical && board.times[2].critical);
    QCOMPARE(board.item.tasks, 3);
    QCOMPARE(board.item.lastDay, QDate(2026, 6, 8));
    QCOMPARE(service.list().size(), 1);
    QCOMPARE(service.list({.text = QStringLiteral("luolai")}).size(), 1);
    QCOMPARE(service.list({.text = QStringLiteral("nothing")}).size(), 0);

    WorkPlan wrong = plan;
    wrong.templateCode = QStringLiteral("online-store"); // is for stores
    VERIFY_ERROR((void)service.make(wrong), Error::Kind::BadInput);
    wrong.templateCode = QStringLiteral("none");
    VERIFY_ERROR((void)service.make(wrong), Error::Kind::NotFound);
    wrong.templateCode.clear();
    wrong.contract = {};
    VERIFY_ERROR((void)service.make(wrong), Error::Kind::BadInput);
    service.setArchived(p.plan, true);
    QCOMPARE(service.list().size(), 0);
}

void TestWorkPlans::templatesHaveEditions()
{
    Planned p;
    PlanTemplateService service(*p.w);
    const qsizetype offered = service.list().size();
    PlanTemplate edited = service.get(QStringLiteral("small")).current;
    QCOMPARE(service.save(edited), 1); // nothing differs
    edited.tasks[0].days = 7;
    QCOMPARE(service.save(edited), 2);
    QCOMPARE(service.editions(QStringLiteral("small")).size(), 2);
    QCOMPARE(service.list().size(), offered);
    // The plan keeps what it was made from.
    QVERIFY(PlanService(*p.w).get(p.plan).madeFrom.contains(QStringLiteral("\"days\":2")));
    // A house's stands in for a shipped one until it is archived.
    PlanTemplate shipped = service.get(QStringLiteral("co-branding")).current;
    shipped.nameEn = QStringLiteral("Ours");
    QCOMPARE(service.save(shipped), 2);
    QCOMPARE(service.get(QStringLiteral("co-branding")).current.nameEn, QStringLiteral("Ours"));
    QVERIFY(service.get(QStringLiteral("co-branding")).isHouse);
    service.archive(QStringLiteral("co-branding"));
    QVERIFY(!service.get(QStringLiteral("co-branding")).isHouse);
    VERIFY_ERROR(service.archive(QStringLiteral("co-branding")), Error::Kind::NotFound);
    shipped.nameEn = QStringLiteral("Ours again");
    QCOMPARE(service.save(shipped), 3);
    edited.tasks[0].needs = {QStringLiteral("c")};
    VERIFY_ERROR(service.save(edited), Error::Kind::BadInput);
}

void TestWorkPlans::theKeyDateMovesAndBack()
{
    Planned p;
    PlanService service(*p.w);
    const QStringList before = p.dues();
    QCOMPARE(service.previewMove(p.plan, QDate(2026, 6, 8)).size(), 3);
    QCOMPARE(p.dues(), before);
    const auto moves = service.move(p.plan, 1, QDate(2026, 6, 8));
    QCOMPARE(moves.size(), 3);
    QCOMPARE(moves[0].dueAfter, QDate(2026, 6, 9));
    QCOMPARE(p.dues(), days({"2026-06-09", "2026-06-12", "2026-06-15"}));
    service.move(p.plan, 2, QDate(2026, 6, 1));
    QCOMPARE(p.dues(), before);
    QCOMPARE(service.move(p.plan, 3, QDate(2026, 6, 1)).size(), 0);
}

void TestWorkPlans::finishingMovesWhatFollows()
{
    Planned p;
    TaskService service(*p.w);
    const auto first = p.tasks()[0];
    const QStringList before = p.dues();
    QVERIFY(service.move(first.id, 1, TaskState::InProgress, {}).isEmpty());
    // Done on the first day: what follows comes forward by one.
    const auto moves = service.move(first.id, 2, TaskState::Done, today);
    QCOMPARE(moves.size(), 2);
    QCOMPARE(p.dues(), days({"2026-06-02", "2026-06-04", "2026-06-05"}));
    VERIFY_ERROR(service.move(p.tasks()[1].id, 1, TaskState::Done, today.addDays(1)), Error::Kind::BadInput);
    service.move(first.id, 3, TaskState::Open, {});
    QCOMPARE(p.dues(), before);
    service.move(first.id, 4, TaskState::Dropped, {}, QStringLiteral("not needed"));
    QCOMPARE(p.dues().last(), QStringLiteral("2026-06-04"));
}

void TestWorkPlans::whatIsMissingIsNamed()
{
    Planned p;
    TaskService service(*p.w);
    const auto tasks = p.tasks();
    const auto said = [&](Id<WorkTask> id, qint64 version, TaskState state) {
        try {
            service.move(id, version, state, today);
        } catch (const Error &error) {
            return error.message().english();
        }
        return QString();
    };
    QVERIFY(said(tasks[1].id, 1, TaskState::Done).contains(QStringLiteral("Task a")));
    QCOMPARE(said(tasks[0].id, 1, TaskState::Done), QString());
    QVERIFY(said(tasks[1].id, 1, TaskState::Done).contains(QStringLiteral("Check")));
    service.tick(tasks[1].id, tasks[1].items[0].id, true);
    QVERIFY(said(tasks[1].id, 1, TaskState::Done).contains(QStringLiteral("Paper")));
    VERIFY_ERROR(service.tick(tasks[1].id, tasks[1].items[1].id, true), Error::Kind::Rejected);
    QFile paper(p.w.folder() + QStringLiteral("/paper.txt"));
    QVERIFY(paper.open(QIODevice::WriteOnly));
    paper.write("signed");
    paper.close();
    service.attach(tasks[1].id, tasks[1].items[1].id, paper.fileName());
    QCOMPARE(service.get(tasks[1].id).items[1].file, QStringLiteral("paper.txt"));
    QCOMPARE(service.attachments(tasks[1].id).size(), 1);
    QCOMPARE(said(tasks[1].id, 1, TaskState::Done), QString());
    QVERIFY(said(tasks[0].id, 2, TaskState::Open).contains(QStringLiteral("Task b")));
    VERIFY_ERROR(service.tick(tasks[1].id, tasks[1].items[0].id, false), Error::Kind::Rejected);
    service.comment(tasks[1].id, QStringLiteral("Well done"));
    QCOMPARE(service.comments(tasks[1].id).size(), 1);
    VERIFY_ERROR(service.comment(tasks[1].id, QStringLiteral(" ")), Error::Kind::BadInput);
}

void TestWorkPlans::stepsNotInTheMatrixAreRefused()
{
    Planned p;
    TaskService service(*p.w);
    const auto id = p.tasks()[0].id;
    VERIFY_ERROR(service.move(id, 1, TaskState::Blocked, {}), Error::Kind::BadInput);
    service.move(id, 1, TaskState::Blocked, {}, QStringLiteral("no answer"));
    QCOMPARE(service.get(id).reason, QStringLiteral("no answer"));
    VERIFY_ERROR(service.move(id, 2, TaskState::Done, today), Error::Kind::Rejected);
    QCOMPARE(PlanService(*p.w).list().first().blocked, 1);
}

void TestWorkPlans::circlesAreRefusedByName()
{
    Planned p;
    TaskService service(*p.w);
    auto tasks = p.tasks();
    tasks[0].needs = {tasks[2].id};
    try {
        service.change(tasks[0]);
        QFAIL("no error was thrown");
    } catch (const Error &error) {
        QVERIFY(error.kind() == Error::Kind::BadInput);
        for (const char *name : {"Task a", "Task b", "Task c"})
            QVERIFY2(error.message().english().contains(QLatin1String(name)), error.what());
    }
    tasks[0].needs = {tasks[0].id};
    VERIFY_ERROR(service.change(tasks[0]), Error::Kind::BadInput);
    tasks[0].needs = {Id<WorkTask>{4711}};
    VERIFY_ERROR(service.change(tasks[0]), Error::Kind::BadInput);
    QCOMPARE(p.tasks()[0].needs.size(), 0);
}

void TestWorkPlans::theSecondWriterIsTold()
{
    Planned p;
    TaskService service(*p.w);
    WorkTask task = p.tasks()[0];
    task.days = 4;
    QCOMPARE(service.preview(task).size(), 3);
    QCOMPARE(service.change(task).size(), 3);
    QCOMPARE(p.dues().first(), QStringLiteral("2026-06-04"));
    task.titleEn = QStringLiteral("Other");
    VERIFY_ERROR(service.change(task), Error::Kind::Conflict);
    VERIFY_ERROR(service.move(task.id, 1, TaskState::InProgress, {}), Error::Kind::Conflict);
    VERIFY_ERROR(PlanService(*p.w).move(p.plan, 7, today), Error::Kind::Conflict);
    WorkTask added;
    added.plan = p.plan;
    added.titleZh = QStringLiteral("新任务");
    added.days = 1;
    added.needs = {p.tasks()[2].id};
    const auto id = service.add(added);
    QCOMPARE(service.get(id).due, p.tasks()[2].due);
}

void TestWorkPlans::tasksAreListedAndInTheDiary()
{
    Planned p;
    TaskService service(*p.w);
    TaskFilter filter;
    filter.owners = {QStringLiteral("Tester")};
    const auto ids = service.ids(filter);
    QCOMPARE(ids.size(), 2);
    const auto rows = service.rows(ids);
    QCOMPARE(rows.first().planNumber, QStringLiteral("W-2026-0001"));
    QVERIFY(rows.first().task.due <= rows.last().task.due);
    filter = {};
    filter.brandSide = true;
    QCOMPARE(service.rows(service.ids(filter)).first().openItems, 2);
    filter.dueUntil = QDate(2026, 6, 4);
    QVERIFY(service.ids(filter).isEmpty());
    QCOMPARE(service.owners(), QStringList{QStringLiteral("Tester")});

    DiaryFilter days;
    days.days = {QDate(2026, 5, 1), QDate(2026, 7, 31)};
    days.kinds = {DiaryKind::TaskDue};
    auto entries = DiaryService(*p.w).entries(days);
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.first().state, DutyState::Due);
    service.move(p.tasks()[0].id, 1, TaskState::Done, today);
    days.openOnly = true;
    QCOMPARE(DiaryService(*p.w).entries(days).size(), 2);
    p.w->clock = Clock(QDateTime(QDate(2026, 6, 30), QTime(8, 0), Qt::UTC));
    QCOMPARE(DiaryService(*p.w).entries(days).first().state, DutyState::Overdue);
}

void TestWorkPlans::storesHavePlans()
{
    Planned p;
    PlanService service(*p.w);
    Store store;
    store.institution = p.house.institution;
    store.nameZh = QStringLiteral("旗舰店");
    VERIFY_ERROR(service.addStore(store), Error::Kind::BadInput);
    store.platform = QStringLiteral("Tmall");
    const auto id = service.addStore(store);
    WorkPlan plan;
    plan.titleZh = QStringLiteral("开店");
    plan.store = id;
    plan.templateCode = QStringLiteral("online-store");
    plan.anchor = QDate(2026, 10, 9);
    const auto made = service.make(plan);
    QVERIFY(PlanService(*p.w).board(made).tasks.size() > 10);
    QCOMPARE(service.stores().first().plans, 1);
    DiaryFilter days;
    days.days = {QDate(2026, 5, 1), QDate(2027, 7, 31)};
    days.kinds = {DiaryKind::TaskDue};
    QVERIFY(DiaryService(*p.w).entries(days).size() > 10);
}

void TestWorkPlans::peopleSeeWhatIsTheirs()
{
    Planned p;
    p.addPerson("Tester", Role::Administrator);
    p.addPerson("lin", Role::LicensingStaff);
    p.addPerson("law", Role::Legal);
    p.addPerson("ours", Role::BrandManager, p.house.luolai);
    p.addPerson("theirs", Role::BrandManager, p.house.taihu);
    const auto as = [&](const char *name) -> Workspace & {
        p.w->actor.name = QString::fromLatin1(name);
        return *p.w;
    };
    QCOMPARE(PlanService(as("lin")).board(p.plan).tasks.size(), 3);
    // The brand sees what it must do, and can do it.
    const auto seen = PlanService(as("ours")).board(p.plan);
    QCOMPARE(seen.tasks.size(), 1);
    QCOMPARE(seen.item.tasks, 1);
    const auto own = seen.tasks.first();
    QVERIFY(TaskService(as("ours")).move(own.id, 1, TaskState::InProgress, {}).isEmpty());
    QCOMPARE(TaskService(as("ours")).ids({}).size(), 1);
    const auto first = PlanService(as("lin")).board(p.plan).tasks.first();
    VERIFY_ERROR((void)TaskService(as("ours")).get(first.id), Error::Kind::NotFound);
    QVERIFY(TaskService(as("ours")).rows({first.id.value}).isEmpty());
    QVERIFY(PlanService(as("theirs")).list().isEmpty());
    VERIFY_ERROR((void)PlanService(as("theirs")).board(p.plan), Error::Kind::NotFound);
    VERIFY_ERROR(TaskService(as("theirs")).comment(own.id, QStringLiteral("x")), Error::Kind::NotFound);
    DiaryFilter days;
    days.days = {QDate(2026, 5, 1), QDate(2026, 7, 31)};
    days.kinds = {DiaryKind::TaskDue};
    QCOMPARE(DiaryService(as("ours")).entries(days).size(), 1);
    // Legal moves the own tasks and no others.
    VERIFY_ERROR(TaskService(as("law")).move(first.id, 1, TaskState::InProgress, {}), Error::Kind::Rejected);
    WorkTask given = first;
    given.owner = QStringLiteral("law");
    TaskService(as("lin")).change(given);
    QVERIFY(TaskService(as("law")).move(first.id, 2, TaskState::InProgress, {}).isEmpty());
    QCOMPARE(TaskService(as("law")).ids(TaskService(as("law")).mine()).size(), 1);
    QVERIFY(PlanService(as("lin")).get(p.plan).madeFrom.size() > 2);
    QVERIFY(PlanService(as("ours")).get(p.plan).madeFrom.isEmpty());
}

void TestWorkPlans::brandsHearOfTheirTasks()
{
    Planned p;
    p.addPerson("Tester", Role::Administrator);
    p.addPerson("lin", Role::LicensingStaff);
    p.addPerson("ours", Role::BrandManager, p.house.luolai);
    p.addPerson("theirs", Role::BrandManager, p.house.taihu);
    const auto heard = [&](const char *name) {
        QStringList out;
        p.w->actor.name = QString::fromLatin1(name);
        for (const InboxItem &item : InboxService(*p.w).list())
            out.append(item.code);
        p.w->actor.name = QStringLiteral("lin");
        return out;
    };
    p.w->actor.name = QStringLiteral("lin");
    WorkPlan again = PlanService(*p.w).get(p.plan);
    PlanService(*p.w).make(again);
    QCOMPARE(heard("ours"), QStringList{QStringLiteral("plan_made")});
    WorkTask added;
    added.plan = p.plan;
    added.titleEn = QStringLiteral("Send a sample");
    added.side = Party::Brand;
    TaskService(*p.w).add(added);
    QCOMPARE(heard("ours").size(), 2);
    added.side = Party::Institution;
    TaskService(*p.w).add(added);
    QCOMPARE(heard("ours").size(), 2);
    // Now that nothing is in the way it is the brand's turn.
    TaskService(*p.w).move(p.tasks()[0].id, 1, TaskState::Done, today);
    QCOMPARE(heard("ours").first(), QStringLiteral("task_ready"));
    QVERIFY(heard("theirs").isEmpty());
}

void TestWorkPlans::brandsDoNotHearOfTheHouses()
{
    Planned p;
    p.addPerson("Tester", Role::Administrator);
    p.addPerson("lin", Role::LicensingStaff);
    p.addPerson("ours", Role::BrandManager, p.house.luolai);
    const auto tasks = p.tasks(); // the second is the brand's, the others the house's
    p.w->actor.name = QStringLiteral("lin");
    TaskService service(*p.w);
    WorkTask without = tasks[1];
    without.items.clear();
    service.change(without);
    p.w->actor.name = QStringLiteral("ours");
    const auto said = [&](const std::function<void()> &act) {
        try {
            act();
        } catch (const Error &error) {
            return error.message().english();
        }
        return QString();
    };
    const QString early = said([&] { service.move(tasks[1].id, 2, TaskState::Done, today); });
    QVERIFY2(early.contains(QStringLiteral("institution")) && !early.contains(QStringLiteral("Task a")),
             qPrintable(early));
    p.w->actor.name = QStringLiteral("lin");
    service.move(tasks[0].id, 1, TaskState::Done, today);
    p.w->actor.name = QStringLiteral("ours");
    // What follows is the house's: it moves, and the brand is not told.
    QVERIFY(service.move(tasks[1].id, 2, TaskState::Done, today).isEmpty());
    p.w->actor.name = QStringLiteral("lin");
    QCOMPARE(p.tasks()[2].due, QDate(2026, 6, 2));
    service.move(tasks[2].id, 1, TaskState::Done, today);
    p.w->actor.name = QStringLiteral("ours");
    const QString late = said([&] { service.move(tasks[1].id, 3, TaskState::InProgress, {}); });
    QVERIFY2(late.contains(QStringLiteral("institution")) && !late.contains(QStringLiteral("Task c")),
             qPrintable(late));
}

void TestWorkPlans::oneFileForSeveralDocuments()
{
    Planned p;
    TaskService service(*p.w);
    WorkTask task = p.tasks()[1];
    task.items.append({0, TaskItem::Kind::Document, QStringLiteral("Copy"), QStringLiteral("副本"), {}, {}, {}});
    service.change(task);
    const auto items = service.get(task.id).items;
    QFile paper(p.w.folder() + QStringLiteral("/paper.txt"));
    QVERIFY(paper.open(QIODevice::WriteOnly));
    paper.write("signed");
    paper.close();
    service.attach(task.id, 0, paper.fileName()); // for nothing in particular at first
    VERIFY_ERROR(service.attach(task.id, 0, paper.fileName()), Error::Kind::Duplicate);
    service.attach(task.id, items[1].id, paper.fileName());
    service.attach(task.id, items[2].id, paper.fileName());
    QCOMPARE(service.attachments(task.id).size(), 1);
    QCOMPARE(service.get(task.id).items[2].file, QStringLiteral("paper.txt"));
    QCOMPARE(service.get(task.id).items[1].doneOn, today);
    QCOMPARE(service.history(task.id).first().action, QStringLiteral("ticked"));
    QVERIFY(service.history(task.id).first().changes.first().after.contains(QStringLiteral("Copy")));
    service.tick(task.id, items[0].id, true);
    service.move(p.tasks()[0].id, 1, TaskState::Done, today);
    service.move(task.id, 2, TaskState::Done, today);
    VERIFY_ERROR(service.attach(task.id, items[1].id, paper.fileName()), Error::Kind::Rejected);
}

void TestWorkPlans::ticksAtOnceAreAllKept()
{
    Planned p;
    WorkTask task = p.tasks()[0];
    for (int i = 0; i < 24; ++i)
        task.items.append({0, TaskItem::Kind::Step, QStringLiteral("Step %1").arg(i), {}, {}, {}, {}});
    TaskService(*p.w).change(task);
    const auto items = TaskService(*p.w).get(task.id).items;
    const auto tickEvery = [&](qsizetype first) {
        const auto own = p.w.another(QStringLiteral("Somebody"));
        for (qsizetype i = first; i < items.size(); i += 2)
            TaskService(*own).tick(task.id, items[i].id, true);
    };
    std::thread one(tickEvery, 0);
    std::thread two(tickEvery, 1);
    one.join();
    two.join();
    for (const TaskItem &item : TaskService(*p.w).get(task.id).items)
        QVERIFY2(item.doneOn, qPrintable(item.titleEn));
}

void TestWorkPlans::theSecondTemplateIsTold()
{
    Planned p;
    PlanTemplateService service(*p.w);
    PlanTemplate mine = service.get(QStringLiteral("small")).current;
    PlanTemplate theirs = mine;
    theirs.tasks[0].days = 7;
    QCOMPARE(service.save(theirs, 1), 2);
    mine.nameEn = QStringLiteral("Smaller");
    VERIFY_ERROR(service.save(mine, 1), Error::Kind::Conflict);
    QCOMPARE(service.get(QStringLiteral("small")).current.tasks[0].days, 7);
    mine = service.get(QStringLiteral("small")).current;
    mine.nameEn = QStringLiteral("Smaller");
    QCOMPARE(service.save(mine, 2), 3);
    // A copy takes no template's place.
    mine.code = QStringLiteral("small-own");
    QCOMPARE(service.save(mine, 0), 1);
    VERIFY_ERROR(service.save(mine, 0), Error::Kind::Duplicate);
    service.archive(mine.code);
    QCOMPARE(service.save(mine, 0), 2);
}

void TestWorkPlans::whatADoneTaskNeedsIsDone()
{
    Planned p;
    TaskService service(*p.w);
    service.move(p.tasks()[0].id, 1, TaskState::Done, today);
    WorkTask done = p.tasks()[0];
    WorkTask open;
    open.plan = p.plan;
    open.titleEn = QStringLiteral("Later");
    const auto later = service.add(open);
    done.needs = {later};
    VERIFY_ERROR(service.change(done), Error::Kind::Rejected);
    done.needs.clear();
    done.items = {{0, TaskItem::Kind::Step, QStringLiteral("Forgotten"), {}, {}, {}, {}}};
    VERIFY_ERROR(service.change(done), Error::Kind::Rejected);
    done.items.clear();
    done.notes = QStringLiteral("Was quick");
    service.change(done);
    QVERIFY(p.tasks()[0].needs.isEmpty());
}

void TestWorkPlans::needsAndItemsAreInTheHistory()
{
    Planned p;
    TaskService service(*p.w);
    WorkTask task = p.tasks()[2];
    task.needs.append(p.tasks()[0].id);
    task.items = {{0, TaskItem::Kind::Step, QStringLiteral("Look"), {}, {}, {}, {}}};
    service.change(task);
    const HistoryEntry last = service.history(task.id).first();
    QCOMPARE(last.changes.size(), 2);
    QCOMPARE(last.changes[0].field, QStringLiteral("needs"));
    QVERIFY(last.changes[0].after.contains(QStringLiteral("Task a")));
    QVERIFY(!last.changes[0].before.contains(QStringLiteral("Task a")));
    QCOMPARE(last.changes[1].after, QStringLiteral("Look"));
    task = service.get(task.id);
    task.notes = QStringLiteral("x");
    service.change(task);
    QCOMPARE(service.history(task.id).first().changes.size(), 1);
}

void TestWorkPlans::plansFollowTheCalendar()
{
    Planned p;
    PlanService service(*p.w);
    QVERIFY(service.board(p.plan).unknownYears.isEmpty());
    ReviewHouseService(*p.w).saveDay({{}, 1, p.house.institution, {QDate(2026, 6, 2), false, {}, {}}});
    QCOMPARE(service.followCalendar(p.house.institution), 1);
    QCOMPARE(p.dues(), days({"2026-06-03", "2026-06-08", "2026-06-09"}));
    QCOMPARE(service.followCalendar({}), 0); // they are where they belong
    // Years whose holidays are not known are named.
    service.move(p.plan, 1, QDate(2028, 12, 28));
    QCOMPARE(service.board(p.plan).unknownYears, (QList{2028, 2029}));
}

QTEST_GUILESS_MAIN(TestWorkPlans)
#include "tst_workplans.moc"
