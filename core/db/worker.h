// The threads that do the database work, so that the UI thread never waits: one lane for questions and small writes,
// one for long jobs, so that an import does not keep a list from showing. Each lane runs its tasks one after the other
// on a workspace of its own; answers and typed errors come back through a future. After a task that committed
// something, and when another program on the same PostgreSQL did, changed() tells which areas.
#pragma once

#include "core/base/progress.h"
#include "core/db/workspace.h"

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace lianming {

class Worker : public QObject
{
    Q_OBJECT

public:
    /// Starts the threads. The workspace is opened by the first task; `open()` tells how that went.
    Worker(Address address, Actor actor, Clock clock, QObject *parent = nullptr);
    /// Asks the running jobs to stop, waits for them, drops what has not begun.
    ~Worker() override;

    /// Opens the workspace, creating a missing file when `create`. The answer is the clock it goes by (see Workspace);
    /// the future throws what opening throws.
    [[nodiscard]] QFuture<Clock> open(bool create);

    /// Runs `task(Workspace &)` on the quick lane. Attach `.then(context, …).onFailed(context, …)`: a context that is
    /// gone is not called. Futures finish on the Worker's own thread, through its event loop: there, nobody may wait
    /// for one in any other way.
    template<class Task>
    [[nodiscard]] auto run(Task task) -> QFuture<std::invoke_result_t<Task, Workspace &>>
    {
        return post<std::invoke_result_t<Task, Workspace &>>(m_quick, std::move(task));
    }
    /// Runs long work `task(Workspace &, Progress &)` on the lane of jobs. Keep `progress` to show and to cancel it.
    template<class Task>
    [[nodiscard]] auto run(std::shared_ptr<Progress> progress, Task task)
        -> QFuture<std::invoke_result_t<Task, Workspace &, Progress &>>
    {
        keep(progress);
        return post<std::invoke_result_t<Task, Workspace &, Progress &>>(
            m_jobs, [progress, task = std::move(task)](Workspace &w) mutable {
                progress->setDone(progress->done()); // cancelled while it waited for its turn?
                return task(w, *progress);
            });
    }

    /// From now on the history names this actor.
    void setActor(const Actor &actor);

Q_SIGNALS:
    void changed(lianming::Areas areas);

private:
    struct Lane {
        QThread thread;
        QObject *place = nullptr;             ///< lives in the thread; tasks run where it lives
        std::unique_ptr<Workspace> workspace; ///< used and destroyed in the thread only
    };

    template<class Result, class Task>
    QFuture<Result> post(Lane &lane, Task task)
    {
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        QFuture<Result> future = promise->future();
        enqueue(lane, [this, &lane, promise, task = std::move(task)]() mutable {
            try {
                Workspace &w = workspace(lane);
                if constexpr (std::is_void_v<Result>) {
                    task(w);
                } else {
                    promise->addResult(task(w));
                }
            } catch (const Error &error) {
                promise->setException(error);
            } catch (const std::exception &error) {
                promise->setException(Error(Error::Kind::Internal, "%1", {QString::fromUtf8(error.what())}));
            }
            announce(lane);
            finish(std::move(promise));
        });
        return future;
    }
    /// On the Worker's own thread, where the contexts of `.then` live: on another, one could go while it is called.
    template<class Result>
    void finish(std::shared_ptr<QPromise<Result>> promise)
    {
        QMetaObject::invokeMethod(
            this, [promise = std::move(promise)] { promise->finish(); }, Qt::QueuedConnection);
    }

    void start(Lane &lane, const QString &name);
    void stop(Lane &lane);
    void enqueue(Lane &lane, std::function<void()> job);
    void keep(const std::shared_ptr<Progress> &progress);
    Workspace &workspace(Lane &lane, bool create = false);
    void announce(Lane &lane);

    Address m_address;
    Clock m_clock;
    QMutex m_mutex; ///< guards m_actor, m_clock and m_running
    Actor m_actor;
    QList<std::weak_ptr<Progress>> m_running;
    std::atomic<bool> m_closing{false};
    Lane m_quick;
    Lane m_jobs;
};

} // namespace lianming
