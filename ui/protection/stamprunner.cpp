#include "ui/protection/stamprunner.h"

#include <QtConcurrent>

namespace lianming {

namespace {

constexpr int mostInARun = 1000; // what is beyond waits for the next one

} // namespace

StampRunner::StampRunner(Worker &worker, QObject *parent, const QuestionLimits &limits)
    : QObject(parent), m_worker(worker), m_limits(limits), m_progress(std::make_shared<Progress>())
{
    m_pool.setMaxThreadCount(1);
}

StampRunner::~StampRunner()
{
    m_progress->cancel(); // the question looks for it all the time, and the pool ends with it
    m_pool.clear();
}

void StampRunner::start(StampService::Which which)
{
    if (m_running)
        return;
    m_running = true;
    m_progress = std::make_shared<Progress>();
    m_work = {};
    m_place = 0;
    m_stamped = 0;
    m_trouble = {};
    m_worker.run([which](Workspace &w) { return StampService(w).due(which, mostInARun); })
        .then(this,
              [this](const StampWork &work) {
                  if (!work.authorities.isEmpty())
                      m_work = work;
                  askNext();
              })
        .onFailed(this, [this](const Error &error) { fail(error); });
}

void StampRunner::cancel()
{
    m_progress->cancel();
}

void StampRunner::askNext()
{
    Q_EMIT moved();
    if (m_progress->isCancelled() || m_place >= m_work.stamps.size()) {
        end();
        return;
    }
    QtConcurrent::run(&m_pool, [stamp = m_work.stamps.at(m_place), authorities = m_work.authorities, limits = m_limits,
                                progress = m_progress] {
        return fetchStamp(stamp.id, stamp.digest, authorities, limits, progress.get());
    }).then(this, [this](const StampAnswer &answer) {
          write(answer);
      }).onFailed(this, [this](const Error &error) {
        if (error.kind() == Error::Kind::Cancelled)
            end();
        else
            fail(error);
    });
}

void StampRunner::write(const StampAnswer &answer)
{
    m_worker.run([answer](Workspace &w) { return StampService(w).record(answer); })
        .then(this,
              [this](const StampTrouble &trouble) {
                  ++m_place;
                  if (!trouble.isSet()) {
                      ++m_stamped;
                      askNext();
                      return;
                  }
                  m_trouble = trouble;
                  if (trouble.isUnreachable())
                      leaveRest();
                  else
                      askNext();
              })
        .onFailed(this, [this](const Error &error) { fail(error); });
}

/// The last one could not be asked for: neither could the others.
void StampRunner::leaveRest()
{
    m_worker
        .run([asked = m_work.stamps.at(m_place - 1).id, rest = m_work.stamps.mid(m_place)](Workspace &w) {
            StampService(w).postpone(asked, rest);
        })
        .then(this, [this] { end(); })
        .onFailed(this, [this](const Error &error) { fail(error); });
}

void StampRunner::end()
{
    m_worker.run([](Workspace &w) { return StampService(w).queue(); })
        .then(this,
              [this](const StampQueue &queue) {
                  m_running = false;
                  Q_EMIT finished(m_stamped, m_trouble, queue);
              })
        .onFailed(this, [this](const Error &error) { fail(error); });
}

void StampRunner::fail(const Error &error)
{
    m_running = false;
    Q_EMIT failed(error);
}

} // namespace lianming
