#include "core/db/worker.h"

namespace lianming {

Worker::Worker(Address address, Actor actor, Clock clock, QObject *parent)
    : QObject(parent), m_address(std::move(address)), m_clock(std::move(clock)), m_actor(std::move(actor))
{
    qRegisterMetaType<Areas>();
    start(m_quick, QStringLiteral("lianming-quick"));
    start(m_jobs, QStringLiteral("lianming-jobs"));
}

Worker::~Worker()
{
    m_closing = true;
    {
        const QMutexLocker locker(&m_mutex);
        for (const auto &running : std::as_const(m_running)) {
            if (const auto progress = running.lock())
                progress->cancel();
        }
    }
    stop(m_quick);
    stop(m_jobs);
}

void Worker::start(Lane &lane, const QString &name)
{
    lane.place = new QObject;
    lane.place->moveToThread(&lane.thread);
    lane.thread.setObjectName(name);
    lane.thread.start();
}

void Worker::stop(Lane &lane)
{
    QMetaObject::invokeMethod(
        lane.place,
        [&lane] {
            lane.workspace.reset();
            delete lane.place;
            lane.thread.quit();
        },
        Qt::QueuedConnection);
    lane.thread.wait();
}

QFuture<Clock> Worker::open(bool create)
{
    auto promise = std::make_shared<QPromise<Clock>>();
    promise->start();
    QFuture<Clock> future = promise->future();
    enqueue(m_quick, [this, promise, create] {
        try {
            promise->addResult(workspace(m_quick, create).clock);
        } catch (const Error &error) {
            promise->setException(error);
        } catch (const std::exception &error) {
            promise->setException(Error(Error::Kind::Internal, "%1", {QString::fromUtf8(error.what())}));
        }
        finish(promise);
    });
    return future;
}

void Worker::setActor(const Actor &actor)
{
    {
        const QMutexLocker locker(&m_mutex);
        m_actor = actor;
    }
    for (Lane *lane : {&m_quick, &m_jobs}) {
        enqueue(*lane, [lane, actor] {
            if (lane->workspace)
                lane->workspace->actor = actor;
        });
    }
}

void Worker::enqueue(Lane &lane, std::function<void()> job)
{
    QMetaObject::invokeMethod(
        lane.place,
        [this, job = std::move(job)] {
            if (!m_closing)
                job();
        },
        Qt::QueuedConnection);
}

void Worker::keep(const std::shared_ptr<Progress> &progress)
{
    const QMutexLocker locker(&m_mutex);
    m_running.removeIf([](const std::weak_ptr<Progress> &old) { return old.expired(); });
    m_running.append(progress);
}

Workspace &Worker::workspace(Lane &lane, bool create)
{
    if (lane.workspace)
        return *lane.workspace;
    Actor actor;
    Clock clock;
    {
        const QMutexLocker locker(&m_mutex);
        actor = m_actor;
        clock = m_clock;
    }
    lane.workspace = std::make_unique<Workspace>(m_address, actor, clock, create);
    {
        // A workspace that stands at an instant starts its clock once, for both lanes.
        const QMutexLocker locker(&m_mutex);
        if (m_clock.isSystem())
            m_clock = lane.workspace->clock;
        else
            lane.workspace->clock = m_clock;
    }
    // One lane listens for the whole program.
    if (&lane == &m_quick)
        lane.workspace->db.listen(lane.place, [this](Areas areas) { Q_EMIT changed(areas); });
    return *lane.workspace;
}

void Worker::announce(Lane &lane)
{
    if (!lane.workspace)
        return;
    if (const Areas areas = lane.workspace->db.takeCommitted())
        Q_EMIT changed(areas);
}

} // namespace lianming
