#include "core/rights/portfolio.h"

#include "core/rights/grantpairs.h"

#include <algorithm>
#include <numeric>

namespace lianming {

namespace {

/// Which of two colliding grants stands against which.
class PairOrder
{
public:
    explicit PairOrder(const std::vector<Grant> &grants)
    {
        m_ranks = ranks(grants, [](const Grant &grant) { return std::string_view(grant.id); });
        m_places = ranks(grants, [](const Grant &grant) {
            return std::tuple(grant.state, !grant.isSelf(), std::string_view(grant.id));
        });
        m_reasons.reserve(grants.size());
        for (const Grant &grant : grants)
            m_reasons.push_back(collisionReason(grant));
    }

    [[nodiscard]] std::pair<size_t, size_t> ordered(size_t a, size_t b) const
    {
        return m_places[a] < m_places[b] ? std::pair(a, b) : std::pair(b, a);
    }
    /// The place of the grant's id among all.
    [[nodiscard]] quint32 rank(size_t grant) const { return m_ranks[grant]; }
    [[nodiscard]] ConflictReason reason(size_t grant) const { return m_reasons[grant]; }

private:
    template<class Key>
    [[nodiscard]] static std::vector<quint32> ranks(const std::vector<Grant> &grants, Key key)
    {
        std::vector<size_t> order(grants.size());
        std::iota(order.begin(), order.end(), size_t{0});
        std::ranges::stable_sort(order, {}, [&](size_t grant) { return key(grants[grant]); });
        std::vector<quint32> out(grants.size());
        for (size_t rank = 0; rank < order.size(); ++rank)
            out[order[rank]] = quint32(rank);
        return out;
    }

    std::vector<quint32> m_ranks;
    std::vector<quint32> m_places; ///< who stands before whom
    std::vector<ConflictReason> m_reasons;
};

/// Calls `use` with a grant and another one, once for each pair that collides.
template<class Use>
void forEachPair(const GrantIndex &index, GrantPairs &pairs, Progress &progress, Use use)
{
    const size_t count = index.book().grants.size();
    progress.setTotal(qint64(count));
    for (size_t one = 0; one < count; ++one) {
        progress.setDone(qint64(one));
        for (const size_t other : pairs.partners(one))
            use(one, other);
    }
    progress.setDone(qint64(count));
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
    GrantPairs pairs(index, asOf);
    forEachPair(index, pairs, progress, [&](size_t one, size_t other) {
        const auto [standing, against] = order.ordered(one, other);
        const Pair pair{order.reason(standing), standing, against};
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
    out.collisions.resize(first.size());
    for (size_t place = 0; place < first.size(); ++place) {
        const auto &[reason, standing, against] = first[place];
        Collision &collision = out.collisions[place];
        collision.grant = grants[standing].id;
        collision.against = grants[against].id;
        collision.reason = reason;
        pairs.share(standing, against, collision);
    }
    return out;
}

void forEachCollision(const GrantIndex &index, QDate asOf, Progress &progress,
                      const std::function<void(const Collision &)> &use)
{
    const std::vector<Grant> &grants = index.book().grants;
    const PairOrder order(grants);
    GrantPairs pairs(index, asOf);
    Collision collision;
    forEachPair(index, pairs, progress, [&](size_t one, size_t other) {
        const auto [standing, against] = order.ordered(one, other);
        collision.grant = grants[standing].id;
        collision.against = grants[against].id;
        collision.reason = order.reason(standing);
        pairs.share(one, other, collision);
        use(collision);
    });
}

} // namespace lianming
