// Long work that goes on in the background: what it is, how far it is, and a way to stop it. Shown in the status strip.
// What needs the workspace is done one after the other (core/db/worker.h); what only looks at files does not wait for
// it.
#pragma once

#include "core/db/worker.h"

#include <QFutureWatcher>
#include <QThreadPool>
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
    /// Asks the jobs without a workspace to stop and waits for them.
    ~Jobs() override;

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

    /// Runs `task(Progress &)`, which needs no workspace, at once, whatever else is going on.
    template<class Task>
    [[nodiscard]] auto runAside(const QString &title, Task task) -> QFuture<std::invoke_result_t<Task, Progress &>>
    {
        using Result = std::invoke_result_t<Task, Progress &>;
        auto progress = std::make_shared<Progress>();
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        QFuture<Result> future = promise->future();
        watch(title, progress, QFuture<void>(future));
        m_aside.start([this, promise, progress, task = std::move(task)]() mutable {
            try {
                promise->addResult(task(*progress));
            } catch (const Error &error) {
                promise->setException(error);
            } catch (const std::exception &error) {
                promise->setException(Error(Error::Kind::Internal, "%1", {QString::fromUtf8(error.what())}));
            }
            // On the thread of those who wait for it, as the worker does.
            QMetaObject::invokeMethod(
                this, [promise = std::move(promise)] { promise->finish(); }, Qt::QueuedConnection);
        });
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
    QThreadPool m_aside;
};

} // namespace lianming
