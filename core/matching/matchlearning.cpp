#include "core/matching/matchlearning.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lianming {

namespace {

constexpr double drawn = 2;      ///< how strongly weights are drawn to those in use, in cases
constexpr double usualScale = 6; ///< of a model that knows nothing
constexpr int mostSteps = 400;
constexpr size_t depth20 = 20;

using Vector = std::array<double, matchFeatureCount + 1>; ///< the last one is the bias

double logistic(double x)
{
    return 1 / (1 + std::exp(-x));
}

double linear(const Vector &w, const FeatureValues &features)
{
    double sum = w.back();
    for (size_t i = 0; i < matchFeatureCount; ++i)
        sum += w[i] * double(features[i]);
    return sum;
}

double loss(const Vector &w, const Vector &prior, const std::vector<MatchCase> &cases)
{
    double sum = 0;
    for (const MatchCase &one : cases) {
        const double x = linear(w, one.features) * (one.isAccepted ? 1 : -1);
        sum += x > 0 ? std::log1p(std::exp(-x)) : -x + std::log1p(std::exp(x));
    }
    for (size_t i = 0; i < matchFeatureCount; ++i)
        sum += drawn / 2 * (w[i] - prior[i]) * (w[i] - prior[i]) / usualScale;
    return sum;
}

Vector gradient(const Vector &w, const Vector &prior, const std::vector<MatchCase> &cases)
{
    Vector out{};
    for (const MatchCase &one : cases) {
        const double error = logistic(linear(w, one.features)) - (one.isAccepted ? 1 : 0);
        for (size_t i = 0; i < matchFeatureCount; ++i)
            out[i] += error * double(one.features[i]);
        out.back() += error;
    }
    for (size_t i = 0; i < matchFeatureCount; ++i)
        out[i] += drawn * (w[i] - prior[i]) / usualScale;
    return out;
}

/// Least loss with no weight below 0: accelerated steps downhill, each shortened until it goes down (the loss is
/// convex).
Vector fitted(Vector w, const Vector &prior, const std::vector<MatchCase> &cases)
{
    double step = 1.0;
    double now = loss(w, prior, cases);
    Vector last = w;
    for (int n = 1; n <= mostSteps; ++n) {
        Vector from = w;
        const double ahead = double(n - 1) / double(n + 2);
        for (size_t i = 0; i < w.size(); ++i)
            from[i] += ahead * (w[i] - last[i]);
        const Vector slope = gradient(from, prior, cases);
        const double here = loss(from, prior, cases);
        Vector next = from;
        double then = here;
        for (;; step /= 2) {
            double descent = 0;
            for (size_t i = 0; i < w.size(); ++i) {
                next[i] = from[i] - step * slope[i];
                if (i < matchFeatureCount)
                    next[i] = std::max(0.0, next[i]);
                const double moved = next[i] - from[i];
                descent += slope[i] * moved + moved * moved / (2 * step);
            }
            then = loss(next, prior, cases);
            if (then <= here + descent + 1e-12 || step < 1e-12)
                break;
        }
        last = w;
        w = next;
        if (std::abs(now - then) < 1e-10 * (1 + std::abs(now)))
            break;
        now = then;
        step *= 1.5;
    }
    return w;
}

MatchWeights inPoints(const Vector &w, const MatchWeights &otherwise)
{
    const double sum = std::accumulate(w.begin(), w.end() - 1, 0.0);
    if (sum <= 0)
        return otherwise;
    MatchWeights out;
    for (size_t i = 0; i < matchFeatureCount; ++i)
        out.points[i] = int(std::lround(100 * w[i] / sum));
    return out;
}

std::vector<std::pair<double, bool>> scored(const std::vector<MatchCase> &cases, const MatchWeights &weights)
{
    const FeatureValues shares = weights.shares();
    std::vector<std::pair<double, bool>> out;
    out.reserve(cases.size());
    for (const MatchCase &one : cases)
        out.emplace_back(double(matchScore(one.features, shares)), one.isAccepted);
    return out;
}

int acceptedOf(const std::vector<MatchCase> &cases)
{
    return int(std::ranges::count(cases, true, &MatchCase::isAccepted));
}

} // namespace

std::vector<MatchCase> matchCases(const MatchFacts &facts, int institution)
{
    std::vector<size_t> order;
    for (size_t deal = 0; deal < facts.deals.size(); ++deal) {
        const Deal &one = facts.deals[deal];
        const bool isIn = !one.assets.empty()
                          && (institution < 0 || facts.assets.institutions[size_t(one.assets.front())] == institution);
        if (isIn && one.proposal != 0 && one.decidedOn != noDay)
            order.push_back(deal);
    }
    std::ranges::sort(order, {}, [&](size_t deal) { return std::pair(facts.deals[deal].receivedOn, deal); });
    MatchMemory memory(facts);
    std::vector<MatchCase> out;
    out.reserve(order.size());
    for (const size_t place : order) {
        const Deal &deal = facts.deals[place];
        memory.advanceTo(deal.receivedOn);
        MatchCase one;
        for (const int asset : deal.assets) {
            const FeatureValues values = memory.features(deal.brand, asset);
            for (size_t i = 0; i < matchFeatureCount; ++i)
                one.features[i] += values[i] / float(deal.assets.size());
        }
        one.isAccepted = deal.isAccepted;
        one.receivedOn = deal.receivedOn;
        one.decidedOn = deal.decidedOn;
        out.push_back(one);
    }
    return out;
}

double MatchModel::probability(float score) const
{
    return logistic(scale * double(score) + bias);
}

MatchModel learnMatching(const std::vector<MatchCase> &cases, const MatchWeights &before)
{
    const int accepted = acceptedOf(cases);
    const double mean = (accepted + 1.0) / (double(cases.size()) + 2.0);
    const double odds = std::log(mean / (1 - mean));
    if (accepted == 0 || accepted == int(cases.size()))
        return {before, 0, odds};
    const FeatureValues shares = before.shares();
    Vector prior{};
    for (size_t i = 0; i < matchFeatureCount; ++i)
        prior[i] = usualScale * double(shares[i]);
    prior.back() = odds - usualScale / 2;
    const Vector w = fitted(prior, prior, cases);
    return {inPoints(w, before), std::accumulate(w.begin(), w.end() - 1, 0.0), w.back()};
}

double ndcg(const std::vector<double> &ranked, size_t depth)
{
    const auto gain = [depth](const std::vector<double> &gains) {
        double sum = 0;
        for (size_t i = 0; i < std::min(depth, gains.size()); ++i)
            sum += gains[i] / std::log2(double(i) + 2);
        return sum;
    };
    std::vector<double> best = ranked;
    std::ranges::sort(best, std::greater());
    const double most = gain(best);
    return most == 0 ? 1 : gain(ranked) / most;
}

MatchFigures matchFigures(const std::vector<MatchCase> &cases, const MatchWeights &weights)
{
    auto ranked = scored(cases, weights);
    // Among equal scores the declined first: no figure is better for a tie.
    std::ranges::stable_sort(ranked, [](const auto &a, const auto &b) {
        return std::pair(-a.first, a.second) < std::pair(-b.first, b.second);
    });
    double above = 0; ///< pairs in the right order
    std::vector<double> gains;
    gains.reserve(ranked.size());
    for (const auto &[score, isAccepted] : ranked)
        gains.push_back(isAccepted ? 1 : 0);
    for (const auto &[score, isAccepted] : ranked) {
        for (const auto &[other, otherIs] : ranked) {
            if (isAccepted && !otherIs)
                above += score > other ? 1 : score == other ? 0.5 : 0;
        }
    }
    const double accepted = acceptedOf(cases);
    const double pairs = accepted * (double(cases.size()) - accepted);
    return {pairs == 0 ? 0.5 : above / pairs, ndcg(gains, depth20)};
}

MatchLesson matchLesson(const std::vector<MatchCase> &cases, const MatchWeights &before)
{
    MatchLesson out;
    out.model.weights = before;
    // The latest quarter, from the first case of its first day.
    size_t cut = cases.size() - cases.size() / 4;
    while (cut > 0 && cut < cases.size() && cases[cut - 1].receivedOn == cases[cut].receivedOn)
        --cut;
    std::vector training(cases.begin(), cases.begin() + ptrdiff_t(cut));
    const std::vector heldOut(cases.begin() + ptrdiff_t(cut), cases.end());
    // On the day on which the first of those held out came in, nobody knew what was decided later.
    if (!heldOut.empty())
        std::erase_if(training,
                      [&heldOut](const MatchCase &one) { return one.decidedOn >= heldOut.front().receivedOn; });
    out.cases = int(cases.size());
    out.accepted = acceptedOf(cases);
    out.training = int(training.size());
    out.trainingAccepted = acceptedOf(training);
    out.heldOut = int(heldOut.size());
    out.heldOutAccepted = acceptedOf(heldOut);
    out.heldOutFrom = heldOut.empty() ? 0 : heldOut.front().receivedOn;
    const auto isMixed = [](int all, int accepted) {
        return std::min(accepted, all - accepted) >= MatchLesson::leastOfEach;
    };
    out.isEnough = out.training >= MatchLesson::leastTraining && out.heldOut >= MatchLesson::leastHeldOut
                   && isMixed(out.training, out.trainingAccepted) && isMixed(out.heldOut, out.heldOutAccepted);
    if (!out.isEnough)
        return out;
    out.tried = learnMatching(training, before).weights;
    out.learned = matchFigures(heldOut, out.tried);
    out.before = matchFigures(heldOut, before);
    // By chance each place has the mean gain.
    const double mean = double(out.heldOutAccepted) / double(out.heldOut);
    std::vector<double> best(size_t(out.heldOut), 0);
    std::fill_n(best.begin(), out.heldOutAccepted, 1);
    double ideal = 0;
    double expected = 0;
    for (size_t i = 0; i < std::min(depth20, best.size()); ++i) {
        ideal += best[i] / std::log2(double(i) + 2);
        expected += mean / std::log2(double(i) + 2);
    }
    out.byChance = ideal == 0 ? 1 : expected / ideal;
    out.model = learnMatching(cases, before);
    return out;
}

} // namespace lianming
