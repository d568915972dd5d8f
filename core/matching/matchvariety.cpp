#include "core/matching/matchranking.h"

#include <algorithm>
#include <random>

namespace lianming {

namespace {

constexpr size_t drawnFrom = 5; ///< a seed draws among so many

} // namespace

std::vector<Match> varied(std::vector<Match> ranking, size_t count, float variety, quint32 seed,
                          const std::function<float(int, int)> &likeness)
{
    std::mt19937 random(seed);
    std::vector<float> likest(ranking.size()); // to one of those chosen
    std::vector<Match> out;
    const auto worth = [&](size_t i) {
        return (1 - variety) * ranking[i].score - variety * likest[i];
    };
    while (out.size() < count && !ranking.empty()) {
        std::vector<size_t> order(ranking.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        const size_t drawn = seed == 0 ? 1 : std::min(drawnFrom, order.size());
        std::ranges::partial_sort(order, order.begin() + ptrdiff_t(drawn), [&](size_t a, size_t b) {
            return std::pair(-worth(a), a) < std::pair(-worth(b), b);
        });
        const size_t chosen = order[seed == 0 ? 0 : size_t(random() % drawn)];
        const Match match = ranking[chosen];
        out.push_back(match);
        ranking.erase(ranking.begin() + ptrdiff_t(chosen));
        likest.erase(likest.begin() + ptrdiff_t(chosen));
        for (size_t i = 0; i < ranking.size(); ++i)
            likest[i] = std::max(likest[i], likeness(match.other, ranking[i].other));
    }
    return out;
}

float assetLikeness(const MatchMemory &memory, int one, int other)
{
    const auto a = memory.facts().assets.termsOf(size_t(one));
    const auto b = memory.facts().assets.termsOf(size_t(other));
    float shared = 0;
    float all = 0;
    for (const quint16 term : a) {
        all += memory.strength(term);
        if (std::ranges::binary_search(b, term))
            shared += memory.strength(term);
    }
    for (const quint16 term : b) {
        if (!std::ranges::binary_search(a, term))
            all += memory.strength(term);
    }
    return all == 0 ? 0 : shared / all;
}

float brandLikeness(const MatchMemory &memory, int one, int other)
{
    float made = 0;
    for (const int a : memory.made(one)) {
        for (const int b : memory.made(other))
            made = std::max(made, memory.categories().nearness(a, b));
    }
    const auto &a = memory.taste(one);
    const auto &b = memory.taste(other);
    float shared = 0;
    for (const auto &[term, liking] : a) {
        if (const auto both = b.find(term); both != b.end())
            shared += std::min(liking, both->second);
    }
    const auto most = float(std::max<size_t>(1, std::min(a.size(), b.size())));
    return (made + shared / most) / 2;
}

} // namespace lianming
