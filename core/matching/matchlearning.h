// Learning from the house's own outcomes which features lead to an agreement: a logistic regression of "accepted" on
// the features that were known when the proposal came in, with weights that are not negative and are drawn towards
// those in use (so that a few cases change little). How good it is, is measured on cases that it has not seen: the
// latest quarter, judged by weights learned from what was decided before. Deterministic; plain values.
#pragma once

#include "core/matching/matchmemory.h"

namespace lianming {

/// A proposal that was decided, as it looked when it came in.
struct MatchCase {
    FeatureValues features{};
    bool isAccepted = false;
    int receivedOn = 0; ///< Julian day
    int decidedOn = 0;
};

/// The decided proposals of a history, by the day on which they came in: the mean of each feature over the assets asked
/// for. Those without assets are left out. `institution` (a place in MatchFacts::institutions): its alone; −1: all.
[[nodiscard]] std::vector<MatchCase> matchCases(const MatchFacts &facts, int institution = -1);

/// Probability of an agreement: 1 / (1 + exp(−(scale × score + bias))), score by the weights.
struct MatchModel {
    MatchWeights weights;
    double scale = 4;
    double bias = -2;

    [[nodiscard]] double probability(float score) const;
    friend bool operator==(const MatchModel &, const MatchModel &) = default;
};
/// `before`: the weights in use, towards which the learned ones are drawn. Cases of both kinds are needed, or the
/// weights stay and the model knows the mean only.
[[nodiscard]] MatchModel learnMatching(const std::vector<MatchCase> &cases, const MatchWeights &before);

/// How well scores tell accepted from declined.
struct MatchFigures {
    double auc = 0.5;  ///< how often an accepted case scores above a declined one; equal scores count half
    double ndcg20 = 0; ///< of the cases ranked by score, gain 1 for an accepted one (Järvelin and Kekäläinen, 2002)
    friend bool operator==(const MatchFigures &, const MatchFigures &) = default;
};
[[nodiscard]] MatchFigures matchFigures(const std::vector<MatchCase> &cases, const MatchWeights &weights);
/// NDCG at `depth` of gains in the order of a ranking, against the best order of the same gains; 1 where all are 0.
[[nodiscard]] double ndcg(const std::vector<double> &ranked, size_t depth);

struct MatchLesson {
    static constexpr int leastTraining = 30; ///< cases, at least `leastOfEach` of each kind
    static constexpr int leastHeldOut = 12;
    static constexpr int leastOfEach = 4;
    static constexpr int least = 4 * leastHeldOut; ///< of which a quarter is held out

    bool isEnough = false; ///< else nothing was learned
    int cases = 0;         ///< all that were decided
    int accepted = 0;      ///< of all
    int training = 0;      ///< cases learned from for the figures: decided before the first of those held out came in
    int trainingAccepted = 0;
    int heldOut = 0;
    int heldOutAccepted = 0;
    int heldOutFrom = 0;  ///< first day of those held out
    MatchModel model;     ///< learned from all cases
    MatchWeights tried;   ///< learned for the figures, without those held out
    MatchFigures learned; ///< on those held out, by the weights that have not seen them
    MatchFigures before;  ///< by the weights that learning began with
    /// They are those that ship, because the weights in use were learned, from cases that may be held out now.
    bool isFromShipped = false;
    double byChance = 0; ///< NDCG@20 to be expected of any order

    friend bool operator==(const MatchLesson &, const MatchLesson &) = default;
};
/// `cases` by day; `before` has seen none of them. Proposals that came in on the same day stay on the same side of the
/// cut.
[[nodiscard]] MatchLesson matchLesson(const std::vector<MatchCase> &cases, const MatchWeights &before);

} // namespace lianming
