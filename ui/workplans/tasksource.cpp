#include "ui/workplans/tasksource.h"

#include "core/institutions/partyfields.h"

#include <algorithm>

namespace lianming {

QStringList TaskSource::roots() const
{
    QStringList out;
    out.reserve(m_tasks.size());
    for (const Task &task : m_tasks)
        out.append(task.code);
    return out;
}

QString TaskSource::text(const QString &code) const
{
    const auto found = std::ranges::find(m_tasks, code, &Task::code);
    return found == m_tasks.end() ? code : found->title;
}

QString TaskSource::note(const QString &code) const
{
    const auto found = std::ranges::find(m_tasks, code, &Task::code);
    return found == m_tasks.end() ? QString() : found->phase;
}

QString TaskSource::codeOf(const QString &typed) const
{
    const auto found =
        std::ranges::find_if(m_tasks, [&](const Task &task) { return task.code == typed || task.title == typed; });
    return found == m_tasks.end() ? QString() : found->code;
}

CodeSource::Cover TaskSource::cover(const QString &code, const QStringList &chosen) const
{
    return chosen.contains(code) ? Cover::Whole : Cover::None;
}

void TaskSource::search(const QString &typed)
{
    QStringList out;
    for (const Task &task : std::as_const(m_tasks)) {
        if (matchesWords(typed, {task.title, task.code, task.phase}))
            out.append(task.code);
    }
    Q_EMIT found(typed, out);
}

} // namespace lianming
