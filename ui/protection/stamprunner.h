// Fetches the stamps that wait, in the background: what waits is read by the worker, the authorities are asked on a
// thread of its own that knows no database, and each answer is checked and written by the worker. Nothing here waits.
// Tells how far it is and what it came to; whether and how that is shown is for others.
#pragma once

#include "core/db/worker.h"
#include "core/protection/stampservice.h"

#include <QThreadPool>

namespace lianming {

class StampRunner : public QObject
{
    Q_OBJECT

public:
    explicit StampRunner(Worker &worker, QObject *parent = nullptr, const QuestionLimits &limits = {});
    /// Stops the question that is under way; what was not answered goes on waiting.
    ~StampRunner() override;

    /// Goes through what waits; nothing while it does so already.
    void start(StampService::Which which);
    /// Ends after the question that is under way was stopped.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// How many of how many were asked for.
    [[nodiscard]] qint64 done() const { return m_place; }
    [[nodiscard]] qint64 total() const { return m_work.stamps.size(); }

Q_SIGNALS:
    void moved();
    /// It has ended: how many were stamped, the last trouble (unset: none), and what waits now.
    void finished(qint64 stamped, const lianming::StampTrouble &trouble, const lianming::StampQueue &queue);
    /// It could not be done at all, such as for want of a permission.
    void failed(const lianming::Error &error);

private:
    void askNext();
    void write(const StampAnswer &answer);
    void leaveRest();
    void end();
    void fail(const Error &error);

    Worker &m_worker;
    QuestionLimits m_limits;
    QThreadPool m_pool;
    std::shared_ptr<Progress> m_progress; ///< of the question that is under way
    StampWork m_work;
    qsizetype m_place = 0;
    qint64 m_stamped = 0;
    StampTrouble m_trouble;
    bool m_running = false;
};

} // namespace lianming
