#include "core/workplans/worktask.h"

#include "core/base/codenamed.h"

namespace lianming {

namespace {

} // namespace

const char *planPhaseCode(PlanPhase phase)
{
    switch (phase) {
    case PlanPhase::SetUp: return "set_up";
    case PlanPhase::Listing: return "listing";
    case PlanPhase::Launch: return "launch";
    case PlanPhase::Operation: return "operation";
    case PlanPhase::Protection: return "protection";
    }
    return "";
}

std::optional<PlanPhase> parsePlanPhase(QStringView code)
{
    return codeNamed(planPhases, planPhaseCode, code);
}

const char *taskStateCode(TaskState state)
{
    switch (state) {
    case TaskState::Open: return "open";
    case TaskState::InProgress: return "in_progress";
    case TaskState::Blocked: return "blocked";
    case TaskState::Done: return "done";
    case TaskState::Dropped: return "dropped";
    }
    return "";
}

std::optional<TaskState> parseTaskState(QStringView code)
{
    return codeNamed(taskStates, taskStateCode, code);
}

bool canMove(TaskState from, TaskState to)
{
    using enum TaskState;
    switch (from) {
    case Open: return to != Open;
    case InProgress: return to != InProgress;
    case Blocked: return to == Open || to == InProgress || to == Dropped;
    case Done: return to == Open || to == InProgress;
    case Dropped: return to == Open;
    }
    return false;
}

QList<TaskProblem> validate(const WorkTask &task)
{
    QList<TaskProblem> out;
    const auto require = [&out](bool holds, TaskProblem problem) {
        if (!holds)
            out.append(problem);
    };
    require(task.plan.isSet(), TaskProblem::PlanMissing);
    require(!task.titleEn.trimmed().isEmpty() || !task.titleZh.trimmed().isEmpty(), TaskProblem::TitleMissing);
    require(task.days >= 0 && task.days <= longestTask, TaskProblem::DaysRange);
    require(qAbs(task.afterAnchor.value_or(0)) <= farthestAnchor, TaskProblem::AnchorRange);
    require(!task.id.isSet() || !task.needs.contains(task.id), TaskProblem::NeedsItself);
    require(std::ranges::all_of(task.items,
                                [](const TaskItem &item) {
                                    return !item.titleEn.trimmed().isEmpty() || !item.titleZh.trimmed().isEmpty();
                                }),
            TaskProblem::ItemTitleMissing);
    return out;
}

Message problemMessage(TaskProblem problem)
{
    switch (problem) {
    case TaskProblem::PlanMissing: return {QT_TRANSLATE_NOOP("core", "Choose the plan"), {}};
    case TaskProblem::TitleMissing:
        return {QT_TRANSLATE_NOOP("core", "A title is needed, in English or in Chinese"), {}};
    case TaskProblem::DaysRange:
        return {QT_TRANSLATE_NOOP("core", "A task takes between 0 and 2,000 working days"), {}};
    case TaskProblem::AnchorRange:
        return {QT_TRANSLATE_NOOP("core", "A task begins within 5,000 working days of the plan's key date"), {}};
    case TaskProblem::NeedsItself: return {QT_TRANSLATE_NOOP("core", "A task cannot need itself"), {}};
    case TaskProblem::ItemTitleMissing:
        return {QT_TRANSLATE_NOOP("core", "Each step and each document needs a title"), {}};
    }
    return {};
}

} // namespace lianming
