#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/royalties/royaltyruns.h"
#include "core/royalties/royaltyservice.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace lianming {

namespace {

/// A thread with a connection of its own to the same workspace, which answers questions in their order.
class SecondReader
{
public:
    explicit SecondReader(const Workspace &w)
        : m_thread([this, address = w.db.address(), actor = w.actor, clock = w.clock] { work(address, actor, clock); })
    {
    }
    ~SecondReader()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_asked.notify_all();
        m_thread.join();
    }
    SecondReader(const SecondReader &) = delete;
    SecondReader &operator=(const SecondReader &) = delete;

    template<class Question>
    auto ask(Question question) -> std::future<std::invoke_result_t<Question, Workspace &>>
    {
        auto task = std::make_shared<std::packaged_task<std::invoke_result_t<Question, Workspace &>(Workspace &)>>(
            std::move(question));
        auto answer = task->get_future();
        {
            const std::lock_guard lock(m_mutex);
            m_questions.push_back([task](Workspace &w) { (*task)(w); });
        }
        m_asked.notify_all();
        return answer;
    }

private:
    void work(const Address &address, const Actor &actor, const Clock &clock)
    {
        std::unique_ptr<Workspace> w;
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_asked.wait(lock, [this] { return !m_questions.empty() || m_isOver; });
            if (m_isOver)
                return;
            const auto question = std::move(m_questions.front());
            m_questions.pop_front();
            lock.unlock();
            try {
                if (!w)
                    w = std::make_unique<Workspace>(address, actor, clock);
                question(*w);
            } catch (const Error &) {
                // The connection did not open: the question goes unanswered, which its asker hears as a broken promise.
            }
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_asked;
    std::deque<std::function<void(Workspace &)>> m_questions;
    bool m_isOver = false;
    std::thread m_thread;
};

/// Tells how far it is; false once the person has asked to stop.
bool goesOn(Progress &progress, qint64 done)
{
    try {
        progress.setDone(done);
    } catch (const Error &) {
        return false;
    }
    return true;
}

} // namespace

QList<ContractCalculation> RoyaltyService::calculateOpen(Progress &progress)
{
    auto out = Statement(m_w->db,
                         QStringLiteral("SELECT c.id, c.number FROM contract c WHERE c.archived_on IS NULL AND EXISTS "
                                        "(SELECT 1 FROM statement s WHERE s.contract_id = c.id AND s.state = 'open') "
                                        "ORDER BY c.number"))
                   .all<ContractCalculation>([](const Row &r) {
                       return ContractCalculation{r.id<Contract>("id"), r.text("number"), {}, {}};
                   });
    progress.setTotal(out.size());
    // While a contract's results are written, the next one is calculated on a connection of its own: what it reads does
    // not change, since this transaction holds the lock. Each batch is committed.
    constexpr qsizetype batch = 64;
    SecondReader reader(*m_w);
    const auto calculated = [&reader, &out](qsizetype place) {
        return reader.ask([contract = out[place].contract](Workspace &w) {
            const Transaction tx(w.db, Transaction::Kind::Read);
            Progress unseen;
            return RoyaltyService(w).find(contract, unseen);
        });
    };
    bool stopped = false;
    for (qsizetype first = 0; first < out.size() && !stopped; first += batch) {
        const qsizetype end = std::min(out.size(), first + batch);
        Transaction tx(m_w->db);
        tx.lock("royalties");
        Journal journal(tx, *m_w);
        std::future<CalculatedContract> coming = calculated(first);
        for (qsizetype place = first; place < end; ++place) {
            stopped = !goesOn(progress, place);
            if (stopped)
                break;
            coming.wait();
            std::future<CalculatedContract> ready =
                std::exchange(coming, place + 1 < end ? calculated(place + 1) : std::future<CalculatedContract>());
            std::optional<CalculatedContract> found;
            try {
                found = ready.get();
            } catch (const std::future_error &) {
                throw Error(Error::Kind::Unavailable,
                            QT_TRANSLATE_NOOP("core", "The workspace cannot be opened a second time to read from it"));
            } catch (const Error &error) {
                if (error.kind() == Error::Kind::Cancelled || error.kind() == Error::Kind::Unavailable)
                    throw;
                out[place].failure = error.message();
            }
            if (found)
                out[place].outcome = store(tx, journal, *found);
        }
        tx.commit();
    }
    if (stopped)
        throw Error(Error::Kind::Cancelled,
                    QT_TRANSLATE_NOOP("core", "Stopped. The contracts that were done before are kept."));
    (void)goesOn(progress, out.size()); // whoever asks now is too late: all is done
    return out;
}

} // namespace lianming
