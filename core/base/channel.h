// Hands values from one thread to another in their order. The sender waits when it is far ahead, so that memory stays
// bounded; either side may end it, and the other hears of it.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace lianming {

template<class T>
class Channel
{
public:
    /// At most `limit` values wait.
    explicit Channel(size_t limit) : m_limit(limit) {}

    /// Waits for room. False when the receiver wants no more; the value is gone then.
    bool send(T value)
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return m_waiting.size() < m_limit || m_isAbandoned; });
        if (m_isAbandoned)
            return false;
        m_waiting.push_back(std::move(value));
        m_moved.notify_all();
        return true;
    }
    /// No more will be sent.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_moved.notify_all();
    }

    /// Waits for the next value; none when the sender has closed and all are taken.
    [[nodiscard]] std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return !m_waiting.empty() || m_isClosed; });
        if (m_waiting.empty())
            return std::nullopt;
        std::optional<T> out(std::move(m_waiting.front()));
        m_waiting.pop_front();
        m_moved.notify_all();
        return out;
    }
    /// The receiver wants no more.
    void abandon()
    {
        const std::lock_guard lock(m_mutex);
        m_isAbandoned = true;
        m_waiting.clear();
        m_moved.notify_all();
    }

private:
    const size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<T> m_waiting;
    bool m_isClosed = false;
    bool m_isAbandoned = false;
};

} // namespace lianming
