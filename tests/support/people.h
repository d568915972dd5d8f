// Two people at work on one workspace at the same moment: each a thread with a connection of its own, set off together
// at a barrier. For tests of what happens when both want the same.
#pragma once

#include "tests/support/testworkspace.h"

#include <QElapsedTimer>

#include <algorithm>
#include <barrier>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

namespace lianming {

/// What somebody does with the workspace.
using Deed = std::function<void(Workspace &)>;

/// A thread with a workspace of its own, which does what it is told, one thing after the other.
class Person
{
public:
    Person(const TestWorkspace &home, const QString &name)
        : m_thread([this, address = home.address(), actor = Actor{name}] { work(address, actor); })
    {
    }
    ~Person()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_told.notify_all();
        m_thread.join();
    }
    Person(const Person &) = delete;
    Person &operator=(const Person &) = delete;

    /// Nothing where it was done, or why it was not. Whatever else is thrown comes with the future.
    [[nodiscard]] std::future<std::optional<Error>> tell(Deed deed)
    {
        std::packaged_task<std::optional<Error>(Workspace &)> task(
            [deed = std::move(deed)](Workspace &w) -> std::optional<Error> {
                try {
                    deed(w);
                } catch (const Error &error) {
                    return error;
                }
                return std::nullopt;
            });
        auto answer = task.get_future();
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_told.notify_all();
        return answer;
    }

private:
    void work(const Address &address, const Actor &actor)
    {
        Workspace workspace(address, actor, TestWorkspace::clock());
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_told.wait(lock, [this] { return !m_tasks.empty() || m_isOver; });
            if (m_tasks.empty())
                return;
            auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task(workspace);
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_told;
    std::deque<std::packaged_task<std::optional<Error>(Workspace &)>> m_tasks;
    bool m_isOver = false;
    std::thread m_thread;
};

/// How it ended for the two.
struct Both {
    std::optional<Error> first; ///< nothing: it was done
    std::optional<Error> second;

    [[nodiscard]] int done() const { return int(!first) + int(!second); }
    /// Empty if one was done, and the other refused for one of `kinds` with a sentence that has one of `words` in it.
    [[nodiscard]] QString refusedOtherwise(const QList<Error::Kind> &kinds, const QStringList &words) const
    {
        const std::optional<Error> &refusal = first ? first : second;
        if (done() != 1 || !kinds.contains(refusal->kind()))
            return text();
        const QString sentence = refusal->message().english();
        const bool tells = std::ranges::any_of(words, [&](const QString &word) { return sentence.contains(word); });
        return tells ? QString() : text();
    }
    /// For messages of tests.
    [[nodiscard]] QString text() const
    {
        const auto one = [](const std::optional<Error> &error) {
            return error ? QStringLiteral("[%1] %2").arg(int(error->kind())).arg(error->message().english())
                         : QStringLiteral("done");
        };
        return one(first) + QStringLiteral(" | ") + one(second);
    }
};

/// Sets both off at the same moment and waits for them. `lead`: microseconds that the second begins later; below 0 the
/// first.
[[nodiscard]] inline Both together(Person &one, const Deed &first, Person &other, const Deed &second, int lead = 0)
{
    std::barrier start(2);
    const auto waits = [](int microseconds) {
        QElapsedTimer since;
        since.start();
        while (since.nsecsElapsed() < qint64{1000} * microseconds) {
        }
    };
    auto a = one.tell([&](Workspace &w) {
        start.arrive_and_wait();
        waits(-lead);
        first(w);
    });
    auto b = other.tell([&](Workspace &w) {
        start.arrive_and_wait();
        waits(lead);
        second(w);
    });
    // Both have ended before either answer is looked at: they refer to what stands here.
    a.wait();
    b.wait();
    return {a.get(), b.get()};
}

} // namespace lianming
