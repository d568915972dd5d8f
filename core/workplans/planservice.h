// What can be done with work plans and stores. Each verb that writes is one transaction with its line in the history
// and needs Permission::RunPlans. The house sees all plans; a brand's manager those of the own contracts, and in them
// what the brand must do; stores are the house's.
#pragma once

#include "core/workplans/plantemplate.h"
#include "core/workplans/store.h"
#include "core/workplans/workplan.h"

namespace lianming {

struct HistoryEntry;
struct Workspace;

class PlanService
{
public:
    explicit PlanService(Workspace &workspace) : m_w(&workspace) {}

    /// Those with the next key date first.
    [[nodiscard]] QList<PlanItem> list(const PlanFilter &filter = {}) const;
    /// Throw Error::NotFound.
    [[nodiscard]] WorkPlan get(Id<WorkPlan> id) const;
    [[nodiscard]] WorkPlan get(const QString &number) const;
    [[nodiscard]] PlanBoard board(Id<WorkPlan> id) const;
    [[nodiscard]] QList<HistoryEntry> history(Id<WorkPlan> id) const;

    /// The tasks that a plan of this template would have, with their dates. `plan`: what it is for, and its key date.
    [[nodiscard]] QList<WorkTask> preview(const PlanTemplate &from, const WorkPlan &plan) const;
    /// Adds a plan with the tasks of its template (none without one) and the next number of the year. Tasks of the
    /// house go to the only person in the role that the template names, or else to the plan's owner. Throws
    /// Error::BadInput for an invalid record, a template that there is not or that is for something else.
    Id<WorkPlan> make(WorkPlan plan);
    /// Titles, owner and notes. Throws Error::BadInput, Error::Conflict when somebody else changed it.
    void change(const WorkPlan &plan);
    void setArchived(Id<WorkPlan> id, bool archived);

    /// Which tasks would move with another key date.
    [[nodiscard]] QList<TaskMove> previewMove(Id<WorkPlan> id, QDate anchor) const;
    /// Moves the key date and all that is not yet done. Moving it back takes it back exactly.
    QList<TaskMove> move(Id<WorkPlan> id, qint64 version, QDate anchor);

    /// Gives what is not done the dates that follow from the calendar as it is now, in all plans of an institution, or
    /// of the house if none is named: call it after a change of working days. Returns how many plans moved.
    int followCalendar(Id<Institution> institution);

    [[nodiscard]] QList<StoreItem> stores(bool withArchived = false) const;
    [[nodiscard]] Store store(Id<Store> id) const;
    [[nodiscard]] QList<HistoryEntry> history(Id<Store> id) const;
    /// Throw Error::BadInput for an invalid record; changeStore() Error::Conflict when somebody else changed it.
    Id<Store> addStore(const Store &store);
    void changeStore(const Store &store);
    void setStoreArchived(Id<Store> id, bool archived);

private:
    Workspace *m_w;
};

} // namespace lianming
