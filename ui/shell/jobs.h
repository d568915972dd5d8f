// Long work that goes on in the background: what it is, how far it is, and a way to stop it. Shown in the status strip.
#pragma once

#include "core/db/worker.h"

#include <QFutureWatcher>
#include <QTimer>

namespace lianming {

class Jobs : public QObject
{
    Q_OBJECT

public:
    struct Job {
        quint64 id = 0;
        QString title;
        std::shared_ptr<Progress> progress;
    };

    explicit Jobs(Worker &worker, QObject *parent = nullptr);

    /// Runs `task(Workspace &, Progress &)` on the worker under a title ("Importing objects.csv"). The answer comes
    /// through the future; attach `.then(context, …).onFailed(context, …)`.
    template<class Task>
    [[nodiscard]] auto run(const QString &title, Task task)
    {
        auto progress = std::make_shared<Progress>();
        auto future = m_worker.run(progress, std::move(task));
        watch(title, progress, QFuture<void>(future));
        return future;
    }

    [[nodiscard]] const QList<Job> &running() const { return m_jobs; }
    /// Asks a job to stop; it ends with Error::Cancelled.
    void cancel(quint64 id);

Q_SIGNALS:
    /// A job began, moved or ended.
    void changed();

private:
    void watch(const QString &title, const std::shared_ptr<Progress> &progress, const QFuture<void> &future);

    Worker &m_worker;
    QList<Job> m_jobs;
    quint64 m_next = 1;
    QTimer m_tick;
};

} // namespace lianming
