#include "core/reports/printrun.h"

#include "core/reports/documentsheet.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace lianming {

namespace {

/// Jobs on their way from the reader to the threads that draw.
class Press
{
public:
    explicit Press(int threads) : m_room(size_t(threads) * 2)
    {
        m_threads.reserve(size_t(threads));
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { work(); });
    }
    ~Press() { finish(true); }
    Press(const Press &) = delete;
    Press &operator=(const Press &) = delete;

    /// Waits for room. False when a thread has failed.
    [[nodiscard]] bool add(PrintJob job)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_jobs.size() < m_room || m_failure; });
        if (m_failure)
            return false;
        m_jobs.push_back(std::move(job));
        m_changed.notify_all();
        return true;
    }
    /// Waits for what is under way; for all that was added unless `drop`.
    void finish(bool drop)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
            if (drop)
                m_jobs.clear();
        }
        m_changed.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
    }
    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }
    [[nodiscard]] qint64 done() const { return m_done.load(std::memory_order_relaxed); }

private:
    void work()
    {
        try {
            PrintFonts fonts;
            while (const auto job = next()) {
                writeDocument(job->draw(fonts), job->path);
                m_done.fetch_add(1, std::memory_order_relaxed);
            }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_failure)
                m_failure = std::current_exception();
            m_jobs.clear();
            m_ended = true;
            m_changed.notify_all();
        }
    }
    [[nodiscard]] std::optional<PrintJob> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_jobs.empty() || m_ended; });
        if (m_jobs.empty())
            return {};
        PrintJob job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_changed.notify_all();
        return job;
    }

    size_t m_room;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<PrintJob> m_jobs;
    std::exception_ptr m_failure;
    bool m_ended = false;
    std::atomic<qint64> m_done{0};
    std::vector<std::thread> m_threads;
};

} // namespace

void printRun(qint64 count, const std::function<PrintJob(qint64)> &read, Progress &progress, int threads)
{
    progress.setTotal(count);
    // Two for each processor: a file that appears when complete waits for the disk, and meanwhile another is drawn.
    const int wanted = threads > 0 ? threads : 2 * int(std::thread::hardware_concurrency());
    Press press(int(std::clamp<qint64>(wanted, 1, std::clamp<qint64>(count, 1, 16))));
    for (qint64 i = 0; i < count; ++i) {
        if (progress.isCancelled()) {
            press.finish(true);
            throw Error(Error::Kind::Cancelled, QT_TRANSLATE_NOOP("core", "Stopped: %1 of %2 documents are written"),
                        {QString::number(press.done()), QString::number(count)});
        }
        progress.setDone(press.done());
        PrintJob job = read(i);
        if (job.draw && !press.add(std::move(job)))
            break;
    }
    press.finish(false);
    press.rethrow();
    if (!progress.isCancelled())
        progress.setDone(count);
}

} // namespace lianming
