// How long work tells how far it is, and learns that it should stop. Safe to use from the worker's thread while the
// UI thread reads: it holds numbers and a flag only, never a callback into the caller.
#pragma once

#include "core/base/error.h"

#include <atomic>

namespace lianming {

class Progress
{
public:
    /// Units of work in all; 0 while unknown.
    void setTotal(qint64 total) { m_total.store(total, std::memory_order_relaxed); }
    /// Units done so far. Throws Error::Cancelled when the person has asked to stop.
    void setDone(qint64 done)
    {
        m_done.store(done, std::memory_order_relaxed);
        if (isCancelled())
            throw Error(Error::Kind::Cancelled, QT_TRANSLATE_NOOP("core", "Stopped. Nothing was changed."));
    }

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    [[nodiscard]] qint64 total() const { return m_total.load(std::memory_order_relaxed); }
    [[nodiscard]] qint64 done() const { return m_done.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_total{0};
    std::atomic<qint64> m_done{0};
    std::atomic<bool> m_cancelled{false};
};

} // namespace lianming
