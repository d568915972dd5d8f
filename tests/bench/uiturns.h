// How long the UI thread is busy per turn of its event loop, for benchmarks of what a person feels: an application that
// times its turns, and the memory at the most.
#pragma once

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <utility>
#include <vector>

namespace lianming {

/// A turn may take so long: two pictures of a screen.
inline constexpr double limitMs = 32;

inline double peakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

inline double longest(const std::vector<double> &times)
{
    return times.empty() ? 0 : std::ranges::max(times);
}

/// Knows how long each turn of the event loop works: all that is delivered between two waits for events.
class TimedApplication : public QApplication
{
public:
    TimedApplication(int &argc, char **argv) : QApplication(argc, argv)
    {
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
                &TimedApplication::end);
    }
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0) // the workers' events pass here as well
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        m_busy += double(timer.nsecsElapsed()) / 1e6;
        --m_depth;
        return handled;
    }
    std::vector<double> take() { return std::exchange(m_times, {}); }
    [[nodiscard]] bool isQuietFor(int milliseconds) const
    {
        return !m_work.isValid() || m_work.elapsed() > milliseconds;
    }

private:
    void end()
    {
        if (m_busy <= 0)
            return;
        m_times.push_back(m_busy);
        if (m_busy > 1)
            m_work.start();
        m_busy = 0;
    }

    int m_depth = 0;
    double m_busy = 0;
    QElapsedTimer m_work; ///< since the last turn that did something
    std::vector<double> m_times;
};

} // namespace lianming
