#include "ui/shell/jobs.h"

namespace lianming {

Jobs::Jobs(Worker &worker, QObject *parent) : QObject(parent), m_worker(worker)
{
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &Jobs::changed);
}

Jobs::~Jobs()
{
    for (const Job &job : std::as_const(m_jobs))
        job.progress->cancel();
    m_aside.clear();
    // Its pool waits for those under way when it goes; they look at their progress often.
}

void Jobs::cancel(quint64 id)
{
    for (const Job &job : std::as_const(m_jobs)) {
        if (job.id == id)
            job.progress->cancel();
    }
    Q_EMIT changed();
}

void Jobs::watch(const QString &title, const std::shared_ptr<Progress> &progress, const QFuture<void> &future)
{
    const quint64 id = m_next++;
    m_jobs.append({id, title, progress});
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id] {
        watcher->deleteLater();
        m_jobs.removeIf([id](const Job &job) { return job.id == id; });
        if (m_jobs.isEmpty())
            m_tick.stop();
        Q_EMIT changed();
    });
    watcher->setFuture(future);
    m_tick.start();
    Q_EMIT changed();
}

} // namespace lianming
