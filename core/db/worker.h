// The thread that does the database work, so that the UI thread never waits. Tasks run one after the other on the
// worker's own workspace; answers and typed errors come back through a future. After a task that committed something,
// changed() tells which areas.
#pragma once

#include "core/base/progress.h"
#include "core/db/workspace.h"

#include <QFuture>
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
    /// Starts the thread. The workspace is opened by the first task; `open()` tells how that went.
    Worker(Address address, Actor actor, Clock clock, QObject *parent = nullptr);
    /// Asks the running job to stop, waits for it, drops what has not begun.
    ~Worker() override;

    /// Opens the workspace, creating a missing file when `create`. The future throws what opening throws.
    [[nodiscard]] QFuture<void> open(bool create);

    /// Runs `task(Workspace &)` on the worker's thread. Attach `.then(context, …).onFailed(context, …)`: a context that
    /// is gone is not called.
    template<class Task>
    [[nodiscard]] auto run(Task task) -> QFuture<std::invoke_result_t<Task, Workspace &>>
    {
        return post<std::invoke_result_t<Task, Workspace &>>(
            [task = std::move(task)](Workspace &w) mutable { return task(w); });
    }
    /// The same for long work: `task(Workspace &, Progress &)`. Keep `progress` to show and to cancel it.
    template<class Task>
    [[nodiscard]] auto run(std::shared_ptr<Progress> progress, Task task)
        -> QFuture<std::invoke_result_t<Task, Workspace &, Progress &>>
    {
        setCurrent(progress);
        return post<std::invoke_result_t<Task, Workspace &, Progress &>>(
            [progress, task = std::move(task)](Workspace &w) mutable { return task(w, *progress); });
    }

    /// From now on the history names this actor.
    void setActor(const Actor &actor);

Q_SIGNALS:
    void changed(lianming::Areas areas);

private:
    template<class Result, class Task>
    QFuture<Result> post(Task task)
    {
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        QFuture<Result> future = promise->future();
        enqueue([this, promise, task = std::move(task)]() mutable {
            try {
                Workspace &w = workspace();
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
            announce();
            promise->finish();
        });
        return future;
    }

    void enqueue(std::function<void()> job);
    void setCurrent(const std::shared_ptr<Progress> &progress) { m_current = progress; }
    Workspace &workspace();
    void announce();

    Address m_address;
    Actor m_actor;
    Clock m_clock;
    QThread m_thread;
    QObject *m_place;                       ///< lives in m_thread; jobs run where it lives
    std::unique_ptr<Workspace> m_workspace; ///< used and destroyed in m_thread only
    std::weak_ptr<Progress> m_current;
    std::atomic<bool> m_closing{false};
};

} // namespace lianming
