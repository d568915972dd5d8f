#include "core/rights/portfolio.h"

#include <algorithm>
#include <numeric>

namespace lianming {

namespace {

/// Which of two colliding grants stands against which.
class PairOrder
{
public:
    explicit PairOrder(const std::vector<Grant> &grants) : m_grants(grants), m_ranks(grants.size())
    {
        std::vector<size_t> order(grants.size());
        std::iota(order.begin(), order.end(), size_t{0});
        std::ranges::sort(order, {}, [&](size_t grant) -> const std::string & { return grants[grant].id; });
        for (size_t rank = 0; rank < order.size(); ++rank)
            m_ranks[order[rank]] = quint32(rank);
    }

    [[nodiscard]] std::pair<size_t, size_t> ordered(size_t a, size_t b) const
    {
        const auto key = [this](size_t grant) {
            return std::tuple(m_grants[grant].state, !m_grants[grant].isSelf(), m_ranks[grant]);
        };
        return key(a) < key(b) ? std::pair(a, b) : std::pair(b, a);
    }
    /// The place of the grant's id among all.
    [[nodiscard]] quint32 rank(size_t grant) const { return m_ranks[grant]; }

private:
    const std::vector<Grant> &m_grants;
    std::vector<quint32> m_ranks;
};

/// Calls `use` with the probe of one grant, that grant and another one, once for each pair that collides.
template<class Use>
void forEachPair(const GrantIndex &index, QDate asOf, Progress &progress, Use use)
{
    const std::vector<Grant> &grants = index.book().grants;
    const int self = index.licenseeNumber(std::string(selfLicensee));
    std::vector<bool> isLapsed;
    isLapsed.reserve(grants.size());
    for (const Grant &grant : grants)
        isLapsed.push_back(isLapsedHold(grant, asOf));

    progress.setTotal(qint64(grants.size()));
    for (size_t one = 0; one < grants.size(); ++one) {
        progress.setDone(qint64(one));
        const BoxFacts &mine = index.facts(one);
        // One of two that collide is exclusive or sole: it looks for the other. Where both are, the first does.
        if (mine.exclusivity == Exclusivity::NonExclusive || isLapsed[one] || mine.end < mine.start)
            continue;
        const GrantProbe probe(index, grants[one]);
        const std::vector<size_t> met = probe.grants([&](size_t other, const BoxFacts &facts) {
            if (facts.start > mine.end || mine.start > facts.end || facts.licensee == mine.licensee || isLapsed[other])
                return false;
            const bool anyExclusive =
                mine.exclusivity == Exclusivity::Exclusive || facts.exclusivity == Exclusivity::Exclusive;
            const bool otherLooks = facts.exclusivity != Exclusivity::NonExclusive && other < one;
            return !otherLooks && (anyExclusive || (mine.licensee != self && facts.licensee != self));
        });
        for (const size_t other : met) {
            if (probe.meets(other))
                use(probe, one, other);
        }
    }
    progress.setDone(qint64(grants.size()));
}

Collision collisionOf(Conflict shared, const Grant &standing, const Grant &against)
{
    Collision out{std::move(shared), against.id};
    out.grant = standing.id;
    out.reason = collisionReason(standing);
    out.days =
        boxDays(standing).value_or(standing.days).shared(boxDays(against).value_or(against.days)).value_or(DaySpan());
    return out;
}

} // namespace

PortfolioAudit auditPortfolio(const GrantIndex &index, QDate asOf, size_t limit, Progress &progress)
{
    const std::vector<Grant> &grants = index.book().grants;
    const PairOrder order(grants);
    struct Pair {
        ConflictReason reason;
        size_t standing;
        size_t against;
    };
    const auto isBefore = [&order](const Pair &a, const Pair &b) {
        return std::tuple(a.reason, order.rank(a.standing), order.rank(a.against))
               < std::tuple(b.reason, order.rank(b.standing), order.rank(b.against));
    };
    PortfolioAudit out;
    std::vector<Pair> first; // a heap: the last of those listed so far on top
    forEachPair(index, asOf, progress, [&](const GrantProbe &, size_t one, size_t other) {
        const auto [standing, against] = order.ordered(one, other);
        const Pair pair{collisionReason(grants[standing]), standing, against};
        ++out.total;
        ++out.byReason[pair.reason];
        if (first.size() == limit) {
            if (limit == 0 || !isBefore(pair, first.front()))
                return;
            std::ranges::pop_heap(first, isBefore);
            first.pop_back();
        }
        first.push_back(pair);
        std::ranges::push_heap(first, isBefore);
    });
    std::ranges::sort_heap(first, isBefore);
    out.collisions.reserve(first.size());
    for (const Pair &pair : first) {
        if (auto shared = sharedBox(grants[pair.standing], grants[pair.against], index.book()))
            out.collisions.push_back(collisionOf(std::move(*shared), grants[pair.standing], grants[pair.against]));
    }
    return out;
}

void forEachCollision(const GrantIndex &index, QDate asOf, Progress &progress,
                      const std::function<void(const Collision &)> &use)
{
    const std::vector<Grant> &grants = index.book().grants;
    const PairOrder order(grants);
    forEachPair(index, asOf, progress, [&](const GrantProbe &probe, size_t one, size_t other) {
        const auto [standing, against] = order.ordered(one, other);
        if (auto shared = probe.sharedWith(other))
            use(collisionOf(std::move(*shared), grants[standing], grants[against]));
    });
}

} // namespace lianming
