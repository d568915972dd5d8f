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

/// Contracts that are calculated, and then written, together: each alone would cost more in preparing than in its
/// lines.
struct Portion {
    qsizetype first = 0;
    qsizetype count = 0;
};
constexpr qint64 linesOfPortion = 32'768;
constexpr qsizetype contractsOfPortion = 16;
/// So much is written, and with it kept, at once.
constexpr size_t portionsOfTransaction = 32;

struct Waiting {
    QList<ContractCalculation> contracts;
    std::vector<Portion> portions;
};

/// The contracts with a statement that waits to be calculated.
Waiting waitingContracts(Connection &db)
{
    Waiting out;
    qint64 lines = linesOfPortion;
    Statement rows(db, QStringLiteral("SELECT c.id, c.number, (SELECT SUM(s.line_count) FROM statement s "
                                      "WHERE s.contract_id = c.id) AS lines FROM contract c "
                                      "WHERE c.archived_on IS NULL AND EXISTS (SELECT 1 FROM statement s "
                                      "WHERE s.contract_id = c.id AND s.state = 'open') ORDER BY c.number"));
    while (rows.next()) {
        const Row r = rows.row();
        if (lines >= linesOfPortion || out.portions.back().count == contractsOfPortion) {
            out.portions.push_back({out.contracts.size(), 0});
            lines = 0;
        }
        lines += r.integer("lines");
        ++out.portions.back().count;
        out.contracts.append({r.id<Contract>("id"), r.text("number"), {}, {}});
    }
    return out;
}

/// Threads, each with a connection of its own to the same workspace, that answer questions.
class Readers
{
public:
    /// As many as there are processors, if there are so many `questions`.
    Readers(const Workspace &w, size_t questions)
    {
        constexpr size_t most = 4;
        const size_t count = std::min(std::clamp<size_t>(std::thread::hardware_concurrency(), 1, most), questions);
        for (size_t i = 0; i < count; ++i)
            m_threads.emplace_back(
                [this, address = w.db.address(), actor = w.actor, clock = w.clock] { work(address, actor, clock); });
    }
    ~Readers()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
        }
        m_asked.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }
    Readers(const Readers &) = delete;
    Readers &operator=(const Readers &) = delete;

    [[nodiscard]] size_t count() const { return m_threads.size(); }

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
        m_asked.notify_one();
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
    std::vector<std::thread> m_threads;
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

/// A contract's calculation, or why there is none.
struct Found {
    std::optional<CalculatedContract> calculated;
    std::optional<Message> failure;
};
using FoundPortion = std::vector<Found>;

FoundPortion answer(std::future<FoundPortion> &coming)
{
    try {
        return coming.get();
    } catch (const std::future_error &) {
        throw Error(Error::Kind::Unavailable,
                    QT_TRANSLATE_NOOP("core", "The workspace cannot be opened a second time to read from it"));
    }
}

} // namespace

QList<ContractCalculation> RoyaltyService::calculateOpen(Progress &progress)
{
    Waiting waiting = waitingContracts(m_w->db);
    QList<ContractCalculation> &out = waiting.contracts;
    progress.setTotal(out.size());
    // While a portion's results are written, the next ones are calculated on connections of their own: what they read
    // does not change, since this transaction holds the lock. Each transaction's contracts are kept.
    Readers readers(*m_w, waiting.portions.size());
    const auto calculated = [&readers, &out](const Portion &portion) {
        return readers.ask([contracts = out.sliced(portion.first, portion.count)](Workspace &w) {
            FoundPortion found(size_t(contracts.size()));
            for (qsizetype i = 0; i < contracts.size(); ++i) {
                try {
                    const Transaction tx(w.db, Transaction::Kind::Read);
                    Progress unseen;
                    found[size_t(i)].calculated = RoyaltyService(w).find(contracts[i].contract, unseen);
                } catch (const Error &error) {
                    if (error.kind() == Error::Kind::Cancelled || error.kind() == Error::Kind::Unavailable)
                        throw;
                    found[size_t(i)].failure = error.message();
                }
            }
            return found;
        });
    };
    const auto keep = [&](Transaction &tx, Journal &journal, qsizetype first, FoundPortion found) {
        std::vector<CalculatedContract> results;
        QList<ContractCalculation *> places;
        for (Found &one : found) {
            ContractCalculation &place = out[first++];
            place.failure = one.failure;
            if (!one.calculated)
                continue;
            results.push_back(std::move(*one.calculated));
            places.append(&place);
        }
        const QList<CalculationOutcome> outcomes = store(tx, journal, results);
        for (qsizetype i = 0; i < places.size(); ++i)
            places[i]->outcome = outcomes[i];
    };
    bool stopped = false;
    for (size_t next = 0; next < waiting.portions.size() && !stopped;) {
        const size_t end = std::min(waiting.portions.size(), next + portionsOfTransaction);
        Transaction tx(m_w->db);
        tx.lock("royalties");
        Journal journal(tx, *m_w);
        std::deque<std::future<FoundPortion>> coming;
        size_t asked = next;
        for (; next < end && !stopped; ++next) {
            for (; asked < end && coming.size() <= readers.count(); ++asked)
                coming.push_back(calculated(waiting.portions[asked]));
            const Portion &portion = waiting.portions[next];
            stopped = !goesOn(progress, portion.first);
            if (!stopped)
                keep(tx, journal, portion.first, answer(coming.front()));
            coming.pop_front();
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
