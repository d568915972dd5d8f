#include "core/db/worker.h"

namespace lianming {

Worker::Worker(Address address, Actor actor, Clock clock, QObject *parent)
    : QObject(parent), m_address(std::move(address)), m_actor(std::move(actor)), m_clock(std::move(clock)),
      m_place(new QObject)
{
    qRegisterMetaType<Areas>();
    m_place->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("lianming-worker"));
    m_thread.start();
}

Worker::~Worker()
{
    m_closing = true;
    if (const auto progress = m_current.lock())
        progress->cancel();
    QMetaObject::invokeMethod(
        m_place,
        [this] {
            m_workspace.reset();
            delete m_place;
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

QFuture<void> Worker::open(bool create)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QFuture<void> future = promise->future();
    enqueue([this, promise, create] {
        try {
            m_workspace = std::make_unique<Workspace>(m_address, m_actor, m_clock, create);
        } catch (const Error &error) {
            promise->setException(error);
        }
        promise->finish();
    });
    return future;
}

void Worker::setActor(const Actor &actor)
{
    enqueue([this, actor] {
        m_actor = actor;
        if (m_workspace)
            m_workspace->actor = actor;
    });
}

void Worker::enqueue(std::function<void()> job)
{
    QMetaObject::invokeMethod(
        m_place,
        [this, job = std::move(job)] {
            if (!m_closing)
                job();
        },
        Qt::QueuedConnection);
}

Workspace &Worker::workspace()
{
    if (!m_workspace)
        m_workspace = std::make_unique<Workspace>(m_address, m_actor, m_clock, false);
    return *m_workspace;
}

void Worker::announce()
{
    if (!m_workspace)
        return;
    if (const Areas areas = m_workspace->db.takeCommitted())
        Q_EMIT changed(areas);
}

} // namespace lianming
