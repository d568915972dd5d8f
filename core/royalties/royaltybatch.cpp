#include "core/db/transaction.h"
#include "core/db/workspace.h"
#include "core/people/access.h"
#include "core/royalties/royaltyruns.h"
#include "core/royalties/royaltyservice.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <span>
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

/// The contracts with a statement that waits to be calculated, or one contract.
Waiting waitingContracts(Connection &db, Id<Contract> only = {})
{
    Waiting out;
    qint64 lines = linesOfPortion;
    Statement rows(db,
                   QStringLiteral("SELECT c.id, c.number, (SELECT CAST(SUM(s.line_count) AS BIGINT) FROM statement s "
                                  "WHERE s.contract_id = c.id) AS lines FROM contract c "
                                  "WHERE CASE WHEN CAST(? AS BIGINT) IS NULL THEN c.archived_on IS NULL AND "
                                  "EXISTS (SELECT 1 FROM statement s WHERE s.contract_id = c.id AND "
                                  "s.state = 'open') ELSE c.id = ? END ORDER BY c.number"));
    rows.bind(only, only);
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

/// What the readers find for portions, in their order. They work ahead of whoever takes it, but not far: memory holds a
/// few portions.
class Ahead
{
public:
    using Find = std::function<FoundPortion(Workspace &, const Portion &)>;
    Ahead(Readers &readers, std::span<const Portion> portions, Find find)
        : m_readers(readers), m_portions(portions), m_find(std::move(find))
    {
    }

    FoundPortion next()
    {
        for (; m_asked < m_portions.size() && m_coming.size() <= m_readers.count(); ++m_asked)
            m_coming.push_back(m_readers.ask(
                [find = m_find, portion = m_portions[m_asked]](Workspace &w) { return find(w, portion); }));
        auto coming = std::move(m_coming.front());
        m_coming.pop_front();
        try {
            return coming.get();
        } catch (const std::future_error &) {
            throw Error(Error::Kind::Unavailable,
                        QT_TRANSLATE_NOOP("core", "The workspace cannot be opened a second time to read from it"));
        }
    }

private:
    Readers &m_readers;
    std::span<const Portion> m_portions;
    Find m_find;
    size_t m_asked = 0;
    std::deque<std::future<FoundPortion>> m_coming;
};

/// What `calculate` finds for each of the contracts, or why it finds nothing.
FoundPortion findEach(Workspace &w, const QList<ContractCalculation> &contracts,
                      const std::function<CalculatedContract(Id<Contract>)> &calculate)
{
    FoundPortion out;
    for (const ContractCalculation &contract : contracts) {
        Found &found = out.emplace_back();
        try {
            const Transaction tx(w.db, Transaction::Kind::Read);
            found.calculated = calculate(contract.contract);
        } catch (const Error &error) {
            if (error.kind() == Error::Kind::Cancelled || error.kind() == Error::Kind::Unavailable)
                throw;
            found.failure = error.message();
        }
    }
    return out;
}

} // namespace

QList<ContractCalculation> RoyaltyService::calculateOpen(Progress &progress)
{
    requirePermission(*m_w, Permission::CalculateRoyalties);
    Waiting waiting = waitingContracts(m_w->db);
    QList<ContractCalculation> &out = waiting.contracts;
    progress.setTotal(out.size());
    const auto find = [contracts = out](Workspace &w, const Portion &portion) {
        return findEach(w, contracts.sliced(portion.first, portion.count), [&w](Id<Contract> contract) {
            Progress unseen;
            const RoyaltyService service(w);
            CalculatedContract found = service.find(contract, unseen);
            service.screen(found);
            return found;
        });
    };
    const auto keep = [&](Transaction &tx, Journal &journal, qsizetype first, FoundPortion portion) {
        std::vector<CalculatedContract> results;
        QList<ContractCalculation *> places;
        for (Found &found : portion) {
            ContractCalculation &place = out[first++];
            place.failure = found.failure;
            if (!found.calculated)
                continue;
            results.push_back(std::move(*found.calculated));
            places.append(&place);
        }
        const QList<CalculationOutcome> outcomes = store(tx, journal, results);
        for (qsizetype i = 0; i < places.size(); ++i)
            places[i]->outcome = outcomes[i];
    };
    Readers readers(*m_w, waiting.portions.size());
    bool stopped = false;
    for (std::span<const Portion> left = waiting.portions; !left.empty() && !stopped;) {
        // While a portion's results are written, the next ones are calculated on other connections: what those read
        // does not change, since this transaction holds the lock. Each transaction's contracts are kept.
        const auto now = left.first(std::min(left.size(), portionsOfTransaction));
        left = left.subspan(now.size());
        Transaction tx(m_w->db);
        tx.lock("royalties");
        Journal journal(tx, *m_w);
        Ahead ahead(readers, now, find);
        for (const Portion &portion : now) {
            stopped = stopped || !goesOn(progress, portion.first);
            if (!stopped)
                keep(tx, journal, portion.first, ahead.next());
        }
        tx.commit();
    }
    if (stopped)
        throw Error(Error::Kind::Cancelled,
                    QT_TRANSLATE_NOOP("core", "Stopped. The contracts that were done before are kept."));
    (void)goesOn(progress, out.size()); // whoever asks now is too late: all is done
    return out;
}

QList<ContractCalculation> RoyaltyService::tryOpen(Progress &progress, Id<Contract> only) const
{
    requirePermission(*m_w, Permission::SeeProgramme);
    Waiting waiting = waitingContracts(m_w->db, only);
    QList<ContractCalculation> &out = waiting.contracts;
    progress.setTotal(out.size());
    Readers readers(*m_w, waiting.portions.size());
    Ahead ahead(readers, waiting.portions, [contracts = out](Workspace &w, const Portion &portion) {
        return findEach(w, contracts.sliced(portion.first, portion.count), [&w](Id<Contract> contract) {
            Progress unseen;
            return RoyaltyService(w).find(contract, unseen);
        });
    });
    for (const Portion &portion : waiting.portions) {
        progress.setDone(portion.first);
        qsizetype place = portion.first;
        for (const auto &[calculated, failure] : ahead.next()) {
            ContractCalculation &contract = out[place++];
            contract.failure = failure;
            if (calculated)
                contract.outcome = calculated->outcome;
        }
    }
    return out;
}

} // namespace lianming
