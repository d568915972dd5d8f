// What a match of an IP and a brand is judged by: eight features in [0, 1], each with a weight, and how they add up to
// a score. Plain values; what a feature is for a pair follows in matchmemory.h, why in matchreason.h.
#pragma once

#include <QList>
#include <QStringView>

#include <array>
#include <optional>

namespace lianming {

enum class MatchFeature {
    Category,  ///< the brand makes what works like this are licensed for
    Audience,  ///< it sells to those whom the museum wants to reach
    Style,     ///< it wants, or has used, the motifs and styles of the work
    Price,     ///< its price bands are those where the museum wants to be
    Reach,     ///< it sells in the territories and channels that the museum looks for
    Record,    ///< it has reported and paid on time, kept its contracts, and what it handed in was approved
    Capacity,  ///< it can take on one more
    Freshness, ///< the work has not been on such products lately
};
inline constexpr std::array matchFeatures{MatchFeature::Category, MatchFeature::Audience, MatchFeature::Style,
                                          MatchFeature::Price,    MatchFeature::Reach,    MatchFeature::Record,
                                          MatchFeature::Capacity, MatchFeature::Freshness};
inline constexpr size_t matchFeatureCount = matchFeatures.size();
/// "category" … "freshness".
[[nodiscard]] const char *matchFeatureCode(MatchFeature feature);
[[nodiscard]] std::optional<MatchFeature> parseMatchFeature(QStringView code);

/// Where nothing is known, a feature speaks neither for nor against.
inline constexpr float unknownFeature = 0.5F;

/// The features of a pair, in the order of matchFeatures.
using FeatureValues = std::array<float, matchFeatureCount>;

/// How much each feature counts: whole numbers from 0 to 100, of which only the proportion matters.
struct MatchWeights {
    std::array<int, matchFeatureCount> points{25, 10, 20, 10, 10, 10, 5, 10};

    [[nodiscard]] int of(MatchFeature feature) const { return points[size_t(feature)]; }
    void set(MatchFeature feature, int value) { points[size_t(feature)] = value; }
    /// Between 0 and 100, and not all of them 0.
    [[nodiscard]] bool isValid() const;
    /// Shares that add up to 1.
    [[nodiscard]] FeatureValues shares() const;

    friend bool operator==(const MatchWeights &, const MatchWeights &) = default;
};

/// The weighted mean, in [0, 1].
[[nodiscard]] float matchScore(const FeatureValues &values, const FeatureValues &shares);

} // namespace lianming
