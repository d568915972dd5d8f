#include "core/workplans/planservice.h"

#include "core/db/numbering.h"
#include "core/inbox/notify.h"
#include "core/people/memberrepository.h"
#include "core/workplans/planning.h"
#include "core/workplans/planrepository.h"
#include "core/workplans/taskrepository.h"
#include "core/workplans/templateservice.h"

namespace lianming {

namespace {

template<class Record>
void requireSoundPlan(const Record &record)
{
    const auto problems = validate(record);
    if (problems.isEmpty())
        return;
    const Message message = problemMessage(problems.first());
    throw Error(Error::Kind::BadInput, message.text, message.args);
}

PlanSubject subjectOfPlan(const WorkPlan &plan)
{
    return plan.store.isSet()     ? PlanSubject::Store
           : plan.product.isSet() ? PlanSubject::Product
                                  : PlanSubject::Contract;
}

void requireFor(const PlanTemplate &from, const WorkPlan &plan)
{
    const PlanSubject subject = subjectOfPlan(plan);
    if (from.subject != subject) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The template %1 is for a %2, not for a %3"),
                    {from.code, QString::fromLatin1(planSubjectCode(from.subject)),
                     QString::fromLatin1(planSubjectCode(subject))});
    }
}

/// Whoever alone holds the role; nothing where nobody or several do.
QString onlyPersonIn(Connection &db, Role role)
{
    QStringList names;
    for (const MemberItem &item : MemberRepository(db).list(false)) {
        if (item.member.role == role)
            names.append(item.member.name);
    }
    return names.size() == 1 ? names.first() : QString();
}

/// A brand's manager is not shown what the house notes for itself.
WorkPlan asShownTo(const Access &access, WorkPlan plan)
{
    if (access.brand()) {
        plan.notes.clear();
        plan.madeFrom.clear();
    }
    return plan;
}

/// The tasks with who does them.
QList<WorkTask> assigned(Connection &db, const PlanTemplate &from, QList<WorkTask> tasks, const QString &planOwner)
{
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        if (tasks[i].side == Party::Brand)
            continue;
        const auto role = from.tasks[i].role;
        const QString person = role ? onlyPersonIn(db, *role) : QString();
        tasks[i].owner = person.isEmpty() ? planOwner : person;
    }
    return tasks;
}

/// Stores the tasks; their ids until now are their places in the template.
void storeTasks(Journal &journal, Id<WorkPlan> plan, QList<WorkTask> tasks)
{
    QHash<qint64, Id<WorkTask>> ids;
    QList<QList<Id<WorkTask>>> needs;
    needs.reserve(tasks.size());
    for (WorkTask &task : tasks) {
        const qint64 place = task.id.value;
        needs.append(task.needs);
        task.needs.clear(); // what is needed may stand further down
        task.plan = plan;
        task.id = TaskRepository::insert(journal, task);
        ids.insert(place, task.id);
    }
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        for (const Id<WorkTask> need : std::as_const(needs[i]))
            tasks[i].needs.append(ids.value(need.value));
        TaskRepository::storeNeeds(journal.transaction().db(), tasks[i]);
    }
}

/// Each owner hears of the plan, and follows it; the brand's managers hear of it where the brand has something to do.
void tellOwners(Journal &journal, const WorkPlan &plan, const QList<WorkTask> &tasks)
{
    QStringList owners{plan.owner};
    for (const WorkTask &task : tasks)
        owners.append(task.owner);
    owners.removeAll(QString());
    owners.removeDuplicates();
    const bool isBrands = std::ranges::any_of(tasks, [](const WorkTask &task) { return task.side == Party::Brand; });
    const RecordRef record{QStringLiteral("work_plan"), plan.id.value};
    followFor(journal, record, owners);
    notify(journal,
           {.code = "plan_made",
            .record = record,
            .label = plan.number,
            .brand = isBrands ? PlanRepository(journal.transaction().db()).brandOf(plan.id).value_or(Id<Brand>())
                              : Id<Brand>(),
            .args = {(plan.titleZh + u' ' + plan.titleEn).trimmed()},
            .to = owners,
            .roles = isBrands ? QList{Role::BrandManager} : QList<Role>(),
            .also = {{QStringLiteral("contract"), plan.contract.value}}});
}

} // namespace

QList<PlanItem> PlanService::list(const PlanFilter &filter) const
{
    const Access access = requireMember(*m_w);
    PlanFilter shown = filter;
    if (!access.narrow(shown.brand))
        return {};
    shown.brandSide = shown.brandSide || access.brand().has_value();
    QList<PlanItem> out = PlanRepository(m_w->db).list(shown, m_w->clock.today());
    for (PlanItem &item : out)
        item.plan = asShownTo(access, item.plan);
    return out;
}

WorkPlan PlanService::get(Id<WorkPlan> id) const
{
    const Access access = requireMember(*m_w);
    return asShownTo(access, requirePlan(*m_w, access, id));
}

WorkPlan PlanService::get(const QString &number) const
{
    const Access access = requireMember(*m_w);
    const auto found = PlanRepository(m_w->db).find(number);
    if (!found || !access.shows(PlanRepository(m_w->db).brandOf(found->id).value_or(Id<Brand>())))
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "There is no work plan %1"), {number});
    return asShownTo(access, *found);
}

PlanBoard PlanService::board(Id<WorkPlan> id) const
{
    const Access access = requireMember(*m_w);
    const WorkPlan plan = requirePlan(*m_w, access, id);
    PlanBoard out;
    const bool brandSide = access.brand().has_value();
    out.item = *PlanRepository(m_w->db).item(id, brandSide, m_w->clock.today());
    out.item.plan = asShownTo(access, out.item.plan);
    const QList<WorkTask> tasks = TaskRepository(m_w->db).of(id);
    const QList<TaskTimes> times = timesOf(tasks, plan.anchor, planCalendar(m_w->db, plan));
    out.unknownYears = unknownYearsOf(m_w->db, plan, times);
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        if (brandSide && tasks[i].side != Party::Brand)
            continue;
        out.tasks.append(tasks[i]);
        out.times.append(times[i]);
    }
    return out;
}

QList<HistoryEntry> PlanService::history(Id<WorkPlan> id) const
{
    requireHouse(*m_w);
    return historyOf(m_w->db, "work_plan", id.value);
}

QList<WorkTask> PlanService::preview(const PlanTemplate &from, const WorkPlan &plan) const
{
    requireHouse(*m_w);
    QList<WorkTask> tasks = tasksOf(from);
    (void)reschedule(tasks, plan.anchor, planCalendar(m_w->db, plan));
    return tasks;
}

Id<WorkPlan> PlanService::make(WorkPlan plan)
{
    requirePermission(*m_w, Permission::RunPlans);
    requireSoundPlan(plan);
    QList<WorkTask> tasks;
    plan.templateEdition = 0;
    plan.madeFrom.clear();
    plan.archivedOn.reset();
    if (!plan.templateCode.isEmpty()) {
        const PlanTemplate from = PlanTemplateService(*m_w).get(plan.templateCode).current;
        requireFor(from, plan);
        plan.templateEdition = from.edition;
        plan.madeFrom = QString::fromStdString(planTemplateJson(from).dump());
        tasks = assigned(m_w->db, from, tasksOf(from), plan.owner);
        (void)reschedule(tasks, plan.anchor, planCalendar(m_w->db, plan));
    }
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    plan.number = nextNumber(tx, "work_plan", "W", m_w->clock.today().year());
    plan.id = PlanRepository::insert(journal, plan);
    storeTasks(journal, plan.id, tasks);
    followOwn(journal, {QStringLiteral("work_plan"), plan.id.value});
    tellOwners(journal, plan, tasks);
    tx.commit();
    return plan.id;
}

void PlanService::change(const WorkPlan &plan)
{
    const Access access = requirePermission(*m_w, Permission::RunPlans);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    WorkPlan stored = requirePlan(*m_w, access, plan.id);
    stored.version = plan.version;
    stored.titleEn = plan.titleEn;
    stored.titleZh = plan.titleZh;
    stored.owner = plan.owner;
    stored.notes = plan.notes;
    requireSoundPlan(stored);
    PlanRepository::update(journal, stored);
    tx.commit();
}

void PlanService::setArchived(Id<WorkPlan> id, bool archived)
{
    const Access access = requirePermission(*m_w, Permission::RunPlans);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    WorkPlan plan = requirePlan(*m_w, access, id);
    if (plan.archivedOn.has_value() == archived)
        return;
    plan.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    PlanRepository::update(journal, plan, archived ? "archived" : "restored");
    tx.commit();
}

QList<TaskMove> PlanService::previewMove(Id<WorkPlan> id, QDate anchor) const
{
    const Access access = requireHouse(*m_w);
    const WorkPlan plan = requirePlan(*m_w, access, id);
    QList<WorkTask> tasks = TaskRepository(m_w->db).of(id);
    return reschedule(tasks, anchor, planCalendar(m_w->db, plan));
}

QList<TaskMove> PlanService::move(Id<WorkPlan> id, qint64 version, QDate anchor)
{
    const Access access = requirePermission(*m_w, Permission::RunPlans);
    Transaction tx(m_w->db);
    lockPlans(tx);
    Journal journal(tx, *m_w);
    WorkPlan plan = requirePlan(*m_w, access, id);
    plan.version = version;
    plan.anchor = anchor;
    requireSoundPlan(plan);
    PlanRepository::update(journal, plan, "moved");
    const QList<TaskMove> moves = rescheduleStored(journal, plan);
    notify(journal, {.code = "plan_moved",
                     .record = {QStringLiteral("work_plan"), id.value},
                     .label = plan.number,
                     .args = {dayText(anchor), QString::number(moves.size())},
                     .to = {plan.owner}});
    tx.commit();
    return moves;
}

int PlanService::followCalendar(Id<Institution> institution)
{
    requireHouse(*m_w);
    Transaction tx(m_w->db);
    lockPlans(tx);
    Journal journal(tx, *m_w);
    int out = 0;
    for (const PlanItem &item : PlanRepository(m_w->db).list({.openOnly = true}, m_w->clock.today())) {
        if (!institution.isSet() || item.institution == institution)
            out += rescheduleStored(journal, item.plan).isEmpty() ? 0 : 1;
    }
    tx.commit();
    return out;
}

QList<StoreItem> PlanService::stores(bool withArchived) const
{
    requireHouse(*m_w);
    return PlanRepository(m_w->db).stores(withArchived);
}

QList<HistoryEntry> PlanService::history(Id<Store> id) const
{
    requireHouse(*m_w);
    return historyOf(m_w->db, "store", id.value);
}

Store PlanService::store(Id<Store> id) const
{
    requireHouse(*m_w);
    const auto found = PlanRepository(m_w->db).find(id);
    if (!found)
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "This store no longer exists"));
    return *found;
}

Id<Store> PlanService::addStore(const Store &store)
{
    requirePermission(*m_w, Permission::RunPlans);
    requireSoundPlan(store);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    const auto id = PlanRepository::insert(journal, store);
    tx.commit();
    return id;
}

void PlanService::changeStore(const Store &store)
{
    requirePermission(*m_w, Permission::RunPlans);
    requireSoundPlan(store);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Store changed = store;
    changed.archivedOn = this->store(store.id).archivedOn;
    PlanRepository::update(journal, changed);
    tx.commit();
}

void PlanService::setStoreArchived(Id<Store> id, bool archived)
{
    requirePermission(*m_w, Permission::RunPlans);
    Transaction tx(m_w->db);
    Journal journal(tx, *m_w);
    Store changed = store(id);
    if (changed.archivedOn.has_value() == archived)
        return;
    changed.archivedOn = archived ? std::optional(m_w->clock.today()) : std::nullopt;
    PlanRepository::update(journal, changed, archived ? "archived" : "restored");
    tx.commit();
}

} // namespace lianming
