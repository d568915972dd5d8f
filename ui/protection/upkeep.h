// What a program that has a workspace open does for it by itself, never in anybody's way: stamps that wait are fetched
// from the time-stamping authorities, the chain of history and custody gets its anchor of the day, and days of cases
// that are near are told. Quiet where the person at work may not do that, and without a network: then it only says how
// much waits, and why. All of it ends with the object.
#pragma once

#include "ui/protection/stamprunner.h"

#include <QDate>
#include <QTimer>

namespace lianming {

class Upkeep : public QObject
{
    Q_OBJECT

public:
    /// `clock`: the workspace's, which outlives this.
    Upkeep(Worker &worker, const Clock &clock, QObject *parent = nullptr);

    /// Begins now and goes on: every few minutes, and soon after something new waits.
    void start();
    /// What waits for its stamp and why, in a few words; empty where that is of no interest.
    [[nodiscard]] QString sentence() const;
    /// The same at length.
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] const StampQueue &queue() const { return m_queue; }
    [[nodiscard]] bool isFetching() const { return m_runner.isRunning(); }

Q_SIGNALS:
    /// sentence() is another one.
    void changed();

private:
    void lookAfter();
    void write(bool anchors);
    void fetch();

    Worker &m_worker;
    const Clock &m_clock;
    StampRunner m_runner;
    StampQueue m_queue;
    QTimer m_regular;
    QTimer m_soon; ///< something was written that may wait for a stamp
    QDate m_told;  ///< the day on which days of cases were told last
    bool m_again = false;
    bool m_writing = false;
};

} // namespace lianming
