#include "core/workplans/schedule.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace lianming {

namespace {

const QDate lastDay(9999, 12, 31);
const QDate firstDay(1, 1, 1);

/// Working days numbered from an origin, which is the first on or after a day; those before it are negative.
class WorkdayRuler
{
public:
    WorkdayRuler(QDate origin, const IsWorkingDay &isWorkingDay) : m_isWorkingDay(isWorkingDay)
    {
        m_later.push_back(next(origin));
    }

    [[nodiscard]] QDate at(qint64 number)
    {
        if (number >= 0) {
            while (qint64(m_later.size()) <= number)
                m_later.push_back(next(m_later.back().addDays(1)));
            return m_later[size_t(number)];
        }
        while (qint64(m_earlier.size()) < -number)
            m_earlier.push_back(previous((m_earlier.empty() ? m_later.front() : m_earlier.back()).addDays(-1)));
        return m_earlier[size_t(-number - 1)];
    }

    /// The number of the first working day on or after `day`.
    [[nodiscard]] qint64 numberOf(QDate day)
    {
        if (day > m_later.front()) {
            while (m_later.back() < day)
                (void)at(qint64(m_later.size()));
            return std::ranges::lower_bound(m_later, day) - m_later.begin();
        }
        while (m_earlier.empty() ? m_later.front() > day : m_earlier.back() > day) {
            // Nothing but days off may lie between.
            (void)at(-qint64(m_earlier.size()) - 1);
        }
        const auto before = std::ranges::lower_bound(m_earlier, day, std::ranges::greater());
        const bool isExact = before != m_earlier.end() && *before == day;
        return -(before - m_earlier.begin()) - (isExact ? 1 : 0);
    }

private:
    [[nodiscard]] QDate next(QDate day) const
    {
        while (day <= lastDay && !m_isWorkingDay(day))
            day = day.addDays(1);
        requireInTime(day);
        return day;
    }
    [[nodiscard]] QDate previous(QDate day) const
    {
        while (day >= firstDay && !m_isWorkingDay(day))
            day = day.addDays(-1);
        requireInTime(day);
        return day;
    }
    static void requireInTime(QDate day)
    {
        if (day < firstDay || day > lastDay) {
            throw Error(
                Error::Kind::BadInput,
                QT_TRANSLATE_NOOP("core", "The plan would reach beyond the years 1 to 9999: shorten its tasks"));
        }
    }

    const IsWorkingDay &m_isWorkingDay;
    std::vector<QDate> m_later;   ///< from number 0 on
    std::vector<QDate> m_earlier; ///< from number −1 back
};

/// The tasks in an order in which each comes after what it needs; shorter than all where there is a circle.
std::vector<int> ordered(const QList<QList<int>> &needs)
{
    std::vector<int> open(size_t(needs.size()), 0);
    std::vector<std::vector<int>> followers(size_t(needs.size()));
    for (int task = 0; task < needs.size(); ++task) {
        open[size_t(task)] = int(needs[task].size());
        for (const int need : needs[task])
            followers[size_t(need)].push_back(task);
    }
    std::vector<int> out;
    out.reserve(size_t(needs.size()));
    for (int task = 0; task < needs.size(); ++task) {
        if (open[size_t(task)] == 0)
            out.push_back(task);
    }
    for (size_t i = 0; i < out.size(); ++i) {
        for (const int follower : followers[size_t(out[i])]) {
            if (--open[size_t(follower)] == 0)
                out.push_back(follower);
        }
    }
    return out;
}

struct Numbers {
    qint64 start = 0;
    qint64 finish = 0; ///< of the first day that is free again
};

} // namespace

QList<int> circleIn(const QList<QList<int>> &needs)
{
    const std::vector<int> sound = ordered(needs);
    if (qsizetype(sound.size()) == needs.size())
        return {};
    std::vector<bool> isSound(size_t(needs.size()), false);
    for (const int task : sound)
        isSound[size_t(task)] = true;
    // Whoever is left needs one that is left: going on from any of them comes round to a circle.
    int task = int(std::ranges::find(isSound, false) - isSound.begin());
    QList<int> path;
    while (!path.contains(task)) {
        path.append(task);
        task = *std::ranges::find_if(needs[task], [&](int need) { return !isSound[size_t(need)]; });
    }
    return path.mid(path.indexOf(task));
}

QList<TaskTimes> schedule(const QList<ScheduleTask> &tasks, QDate anchor, const IsWorkingDay &isWorkingDay)
{
    using Standing = ScheduleTask::Standing;
    QList<QList<int>> needs;
    needs.reserve(tasks.size());
    for (const ScheduleTask &task : tasks)
        needs.append(task.needs);
    const std::vector<int> order = ordered(needs);
    Q_ASSERT(qsizetype(order.size()) == tasks.size());

    WorkdayRuler ruler(anchor, isWorkingDay);
    std::vector<Numbers> times(size_t(tasks.size()));
    qint64 end = std::numeric_limits<qint64>::min(); // of the last open task
    for (const int place : order) {
        const ScheduleTask &task = tasks[place];
        Numbers &own = times[size_t(place)];
        if (task.standing == Standing::Done) {
            own.start = ruler.numberOf(task.start);
            own.finish = ruler.numberOf(task.days == 0 ? task.doneOn : task.doneOn.addDays(1));
            continue;
        }
        const bool isOpen = task.standing == Standing::Open;
        const bool isBound = task.needs.isEmpty() || (task.afterAnchor && isOpen);
        qint64 start = isBound ? task.afterAnchor.value_or(0) : std::numeric_limits<qint64>::min();
        for (const int need : task.needs)
            start = std::max(start, times[size_t(need)].finish);
        own = {start, start + (isOpen ? task.days : 0)};
        if (isOpen)
            end = std::max(end, own.finish);
    }

    // Backwards: by when each must end at the latest. A milestone that is bound to the anchor is what the plan is for
    // (a launch, an opening): it holds its day, however long after it the plan goes on.
    std::vector<qint64> latest(size_t(tasks.size()), end);
    for (auto place = order.rbegin(); place != order.rend(); ++place) {
        const ScheduleTask &task = tasks[*place];
        if (task.standing == Standing::Done)
            continue;
        if (task.standing == Standing::Open && task.days == 0 && task.afterAnchor)
            latest[size_t(*place)] = std::min(latest[size_t(*place)], times[size_t(*place)].finish);
        const qint64 length = times[size_t(*place)].finish - times[size_t(*place)].start;
        for (const int need : task.needs)
            latest[size_t(need)] = std::min(latest[size_t(need)], latest[size_t(*place)] - length);
    }

    QList<TaskTimes> out;
    out.reserve(tasks.size());
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const ScheduleTask &task = tasks[i];
        if (task.standing == Standing::Done) {
            out.append({task.start, task.doneOn, 0, false});
            continue;
        }
        const Numbers &own = times[size_t(i)];
        const qint64 lastOfWork = own.finish > own.start ? own.finish - 1 : own.start;
        TaskTimes shown{ruler.at(own.start), ruler.at(lastOfWork), 0, false};
        if (task.standing == Standing::Open) {
            shown.slack = latest[size_t(i)] - own.finish;
            shown.critical = shown.slack == 0;
        }
        out.append(shown);
    }
    return out;
}

} // namespace lianming
