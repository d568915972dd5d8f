// When the tasks of a plan happen: as early as the anchor, what they need and the calendar allow, counted in working
// days; which of them cannot slip without the plan's end slipping too, or a milestone that is bound to the anchor such
// as the launch (the critical path), and by how much the others can. Pure functions on plain values. The dates follow
// from the inputs alone, so that taking an input back takes its consequences back exactly.
#pragma once

#include <QDate>
#include <QList>

#include <functional>
#include <optional>

namespace lianming {

using IsWorkingDay = std::function<bool(QDate)>;

struct ScheduleTask {
    enum class Standing {
        Open,
        Done,   ///< stands where it was done
        Dropped ///< takes no time; what needs it waits for what it needed, whatever it was bound to
    };
    qint64 days = 1;                   ///< working days; 0 is a milestone, at the beginning of its day
    std::optional<qint64> afterAnchor; ///< begins no earlier than so many working days after the anchor (or before)
    QList<int> needs;                  ///< places of the tasks that must end first
    Standing standing = Standing::Open;
    QDate start; ///< of one that is done
    QDate doneOn;
};

struct TaskTimes {
    QDate start;
    QDate due;             ///< the last day of work; a milestone's only day
    qint64 slack = 0;      ///< working days that it can end later without moving the plan's end or a bound milestone
    bool critical = false; ///< open and without slack

    friend bool operator==(const TaskTimes &, const TaskTimes &) = default;
};

/// The places of tasks that need each other in a circle, each the one that the one before needs; none if there is none.
[[nodiscard]] QList<int> circleIn(const QList<QList<int>> &needs);

/// The times of all tasks, in their order. A task without needs and anchor begins on the anchor. There must be no
/// circle. Throws Error::BadInput where the plan would reach beyond the year 9999.
[[nodiscard]] QList<TaskTimes> schedule(const QList<ScheduleTask> &tasks, QDate anchor,
                                        const IsWorkingDay &isWorkingDay);

} // namespace lianming
