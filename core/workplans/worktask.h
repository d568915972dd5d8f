// A task of a work plan: what has to be done, by whom, how long it takes, what it needs first; the steps and documents
// without which it is not done. Plain values, the rules that one record must keep, and who may follow whom.
#pragma once

#include "core/diary/obligation.h"

#include <array>

namespace lianming {

struct Brand;
struct Institution;
struct WorkPlan;

enum class PlanPhase { SetUp, Listing, Launch, Operation, Protection };
inline constexpr std::array planPhases{PlanPhase::SetUp, PlanPhase::Listing, PlanPhase::Launch, PlanPhase::Operation,
                                       PlanPhase::Protection};
/// "set_up", "listing", "launch", "operation", "protection".
[[nodiscard]] const char *planPhaseCode(PlanPhase phase);
[[nodiscard]] std::optional<PlanPhase> parsePlanPhase(QStringView code);

enum class TaskState { Open, InProgress, Blocked, Done, Dropped };
inline constexpr std::array taskStates{TaskState::Open, TaskState::InProgress, TaskState::Blocked, TaskState::Done,
                                       TaskState::Dropped};
/// "open", "in_progress", "blocked", "done", "dropped".
[[nodiscard]] const char *taskStateCode(TaskState state);
[[nodiscard]] std::optional<TaskState> parseTaskState(QStringView code);
/// Open and in progress lead to each other, and to blocked, done and dropped. Blocked goes on as open or in progress,
/// or is dropped. Done is reopened as open or in progress, dropped as open.
[[nodiscard]] bool canMove(TaskState from, TaskState to);
/// Whether it is still to be done.
[[nodiscard]] constexpr bool isLive(TaskState state)
{
    return state != TaskState::Done && state != TaskState::Dropped;
}
[[nodiscard]] constexpr bool needsReason(TaskState state)
{
    return state == TaskState::Blocked || state == TaskState::Dropped;
}

/// What must be ticked off first. A document is ticked off by the file that is attached for it.
struct TaskItem {
    enum class Kind { Step, Document };
    qint64 id = 0;
    Kind kind = Kind::Step;
    QString titleEn;
    QString titleZh;
    std::optional<QDate> doneOn;
    QString doneBy;
    QString file; ///< name of the attachment; of documents

    friend bool operator==(const TaskItem &, const TaskItem &) = default;
};

struct WorkTask {
    Id<WorkTask> id;
    qint64 version = 1;
    Id<WorkPlan> plan;
    qint64 place = 0; ///< in the plan, within its phase
    PlanPhase phase = PlanPhase::SetUp;
    QString titleEn;
    QString titleZh;
    Party side = Party::Institution; ///< who must do it
    QString owner;                   ///< a person of the workspace or any other name; may be empty
    qint64 days = 1;                 ///< working days; 0 is a milestone
    std::optional<qint64> afterAnchor;
    QList<Id<WorkTask>> needs;
    QDate start; ///< follows from the plan
    QDate due;
    TaskState state = TaskState::Open;
    std::optional<QDate> doneOn;
    QString reason; ///< why it is blocked or dropped
    QString notes;
    QList<TaskItem> items;

    [[nodiscard]] bool isOverdue(QDate today) const { return isLive(state) && due < today; }
    friend bool operator==(const WorkTask &, const WorkTask &) = default;
};

/// Working days: the most that a task takes, and the farthest that it begins from the key date.
inline constexpr qint64 longestTask = 2'000;
inline constexpr qint64 farthestAnchor = 5'000;

enum class TaskProblem {
    PlanMissing,
    TitleMissing,
    DaysRange,   ///< negative, or more than 2,000
    AnchorRange, ///< more than 5,000 working days from the anchor
    NeedsItself,
    ItemTitleMissing,
};

[[nodiscard]] QList<TaskProblem> validate(const WorkTask &task);
[[nodiscard]] Message problemMessage(TaskProblem problem);

struct TaskComment {
    QString text;
    QDateTime at;
    QString actor;
};

/// One row of a list of tasks of many plans.
struct TaskRow {
    WorkTask task; ///< without needs and items
    QString planNumber;
    QString planEn;
    QString planZh;
    Id<Brand> brand; ///< unset for a store
    QString brandEn;
    QString brandZh;
    qint64 openItems = 0; ///< steps and documents
};

struct TaskFilter {
    QStringList owners = {};      ///< none: all
    QList<TaskState> states = {}; ///< none: all
    std::optional<QDate> dueUntil = {};
    Id<WorkPlan> plan = {};
    Id<Brand> brand = {};
    bool brandSide = false; ///< what the brand must do, and nothing else
};

} // namespace lianming
