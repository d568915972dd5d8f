// How well weights are learned from a house's outcomes. Protocol: preferences are planted (weights, and how sharply
// they decide); brands propose for works at random times, each proposal is accepted with the probability that the
// planted preferences give its features of that day, so that what was agreed before shapes the features of what comes
// after, as in life. The latest quarter of the days is held out: weights are learned from proposals decided before, by
// matchLesson(), which never sees it. Then for works drawn anew, all brands are ranked by the learned weights on the
// day after the history; the gain of a brand is its planted probability. Printed: NDCG@20 as a share of the best
// possible (brands ranked by the planted probabilities themselves), with default weights and by chance beside it.
// Limit: 90 %.
#include "core/matching/matchlearning.h"
#include "tests/bench/matchmaker.h"

#include <cstdio>
#include <numeric>

using namespace lianming;

namespace {

struct Planted {
    const char *name;
    MatchWeights weights;
};

MatchModel modelOf(const MatchWeights &weights)
{
    return {weights, 14, -8.5};
}

/// A history whose outcomes follow the planted model.
void decide(MatchFacts &facts, const MatchModel &planted, quint32 seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> uniform(0, 1);
    std::ranges::sort(facts.deals, {}, &Deal::receivedOn);
    // In order of time, so that each outcome follows from those before it: stretches of a hundred days.
    constexpr int stretch = 100;
    for (int from = bench::firstDay; from < bench::today; from += stretch) {
        MatchFacts known = facts;
        std::erase_if(known.deals, [from](const Deal &deal) { return deal.receivedOn >= from; });
        MatchMemory memory(known);
        memory.advanceTo(from);
        for (Deal &deal : facts.deals) {
            if (deal.receivedOn < from || deal.receivedOn >= from + stretch)
                continue;
            double probability = 0;
            for (const int asset : deal.assets)
                probability +=
                    planted.probability(matchScore(memory.features(deal.brand, asset), planted.weights.shares()));
            deal.isAccepted = uniform(random) < probability / double(deal.assets.size());
            deal.decidedOn = deal.receivedOn + 20 + int(random() % 60);
            deal.from = deal.isAccepted ? deal.decidedOn + 10 : noDay;
            deal.to = deal.isAccepted ? deal.from + 365 * int(1 + random() % 3) : noDay;
        }
    }
}

double recovered(const MatchMemory &memory, const MatchModel &planted, const MatchWeights &weights)
{
    constexpr int works = 100;
    constexpr size_t depth = 20;
    std::mt19937 random(99);
    double sum = 0;
    for (int n = 0; n < works; ++n) {
        const auto asset = int(random() % memory.facts().assets.size());
        std::vector<std::pair<float, double>> ranked;
        for (size_t brand = 0; brand < memory.facts().brands.size(); ++brand) {
            const FeatureValues values = memory.features(int(brand), asset);
            ranked.emplace_back(-matchScore(values, weights.shares()),
                                planted.probability(matchScore(values, planted.weights.shares())));
        }
        std::ranges::stable_sort(ranked, {}, &std::pair<float, double>::first);
        std::vector<double> gains;
        for (const auto &[score, gain] : ranked)
            gains.push_back(gain);
        sum += ndcg(gains, depth);
    }
    return sum / works;
}

} // namespace

int main()
{
    const Planted houses[] = {{"style above all", {{10, 5, 55, 5, 5, 10, 0, 10}}},
                              {"safe partners", {{20, 0, 5, 10, 10, 40, 15, 0}}},
                              {"new things, right price", {{15, 15, 10, 30, 0, 0, 0, 30}}}};
    constexpr double limit = 0.9;
    for (const Planted &house : houses) {
        std::printf("planted: %s\n", house.name);
        for (const int deals : {100, 400, 1'600, 6'400}) {
            MatchFacts facts = bench::makeMatchFacts(
                {.brands = 1'000, .assets = 5'000, .deals = deals, .terms = 300, .collections = 60, .seed = 7});
            const MatchModel planted = modelOf(house.weights);
            decide(facts, planted, 11);
            const std::vector<MatchCase> cases = matchCases(facts);
            const MatchLesson lesson = matchLesson(cases, MatchWeights());
            MatchMemory memory(facts);
            memory.advanceTo(bench::today + 400);
            MatchWeights chance;
            chance.points.fill(0);
            const double learned = recovered(memory, planted, lesson.tried);
            std::printf("  %5d cases (%d accepted), held out %d: AUC %.3f (default weights %.3f), NDCG@20 %.3f (%.3f, "
                        "chance %.3f)\n",
                        int(cases.size()), lesson.trainingAccepted + lesson.heldOutAccepted, lesson.heldOut,
                        lesson.learned.auc, lesson.before.auc, lesson.learned.ndcg20, lesson.before.ndcg20,
                        lesson.byChance);
            std::printf("        new rankings: %.1f %% of the best possible NDCG@20 (default weights %.1f %%, order of "
                        "the list %.1f %%); ratio to the limit of 90 %%: %.3f\n",
                        100 * learned, 100 * recovered(memory, planted, MatchWeights()),
                        100 * recovered(memory, planted, chance), learned / limit);
        }
    }
    return 0;
}
