// A work plan: the tasks around one contract, product or store, counted from a key date (a launch, an opening, a
// signature). It keeps the template that it was made from as it was then. Plain values and the rules that one record
// must keep.
#pragma once

#include "core/workplans/schedule.h"
#include "core/workplans/worktask.h"

namespace lianming {

struct Brand;
struct Contract;
struct Institution;
struct LicensedProduct;
struct Store;

struct WorkPlan {
    Id<WorkPlan> id;
    qint64 version = 1;
    QString number; ///< "W-2026-0001"; made by the service
    QString titleEn;
    QString titleZh;
    Id<Contract> contract; ///< one of the three
    Id<LicensedProduct> product;
    Id<Store> store;
    QDate anchor; ///< the key date
    QString owner;
    QString templateCode; ///< empty for one that was begun empty
    qint64 templateEdition = 0;
    QString madeFrom; ///< the template then, "lianming-plan/1"
    QString notes;
    std::optional<QDate> archivedOn;

    friend bool operator==(const WorkPlan &, const WorkPlan &) = default;
};

enum class PlanProblem { TitleMissing, SubjectMissing, AnchorMissing };

[[nodiscard]] QList<PlanProblem> validate(const WorkPlan &plan);
[[nodiscard]] Message problemMessage(PlanProblem problem);

/// One row of the list.
struct PlanItem {
    WorkPlan plan;     ///< without madeFrom
    QString subject;   ///< a contract's number, a product's SKU; empty for a store
    QString subjectEn; ///< a contract's title, the name of a product or store
    QString subjectZh;
    Id<Institution> institution;
    QString institutionEn;
    QString institutionZh;
    Id<Brand> brand; ///< unset for a store
    QString brandEn;
    QString brandZh;
    qint64 tasks = 0; ///< without the dropped ones
    qint64 done = 0;
    qint64 blocked = 0;
    qint64 overdue = 0;
    std::optional<QDate> firstDay;
    std::optional<QDate> lastDay;
};

struct PlanFilter {
    QString text = {}; ///< words in number, titles, subject, brand and institution
    Id<Contract> contract = {};
    Id<Store> store = {};
    Id<Brand> brand = {};
    bool openOnly = false; ///< some task is still to be done
    bool withArchived = false;
    bool brandSide = false; ///< counts what the brand must do; plans without such a task are left out
};

/// A task whose dates are others now.
struct TaskMove {
    Id<WorkTask> task;
    QString titleEn;
    QString titleZh;
    QDate startBefore;
    QDate dueBefore;
    QDate startAfter;
    QDate dueAfter;

    friend bool operator==(const TaskMove &, const TaskMove &) = default;
};

/// A plan as it is worked with: all its tasks by phase and place, with where they stand.
struct PlanBoard {
    PlanItem item;
    QList<WorkTask> tasks;
    QList<TaskTimes> times;  ///< of the tasks, in their order
    QList<int> unknownYears; ///< in which it lies, and whose public holidays are not known
};

/// The dates of tasks that are all of one plan, in their order. What a need names must be among them.
[[nodiscard]] QList<TaskTimes> timesOf(const QList<WorkTask> &tasks, QDate anchor, const IsWorkingDay &isWorkingDay);
/// Gives open tasks their dates and says which moved.
[[nodiscard]] QList<TaskMove> reschedule(QList<WorkTask> &tasks, QDate anchor, const IsWorkingDay &isWorkingDay);
/// The tasks that need each other in a circle, in its order; none if there is none.
[[nodiscard]] QList<WorkTask> circleOf(const QList<WorkTask> &tasks);

} // namespace lianming
