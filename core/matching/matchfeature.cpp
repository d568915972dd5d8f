#include "core/matching/matchfeature.h"

#include <algorithm>
#include <numeric>

namespace lianming {

const char *matchFeatureCode(MatchFeature feature)
{
    switch (feature) {
    case MatchFeature::Category: return "category";
    case MatchFeature::Audience: return "audience";
    case MatchFeature::Style: return "style";
    case MatchFeature::Price: return "price";
    case MatchFeature::Reach: return "reach";
    case MatchFeature::Record: return "record";
    case MatchFeature::Capacity: return "capacity";
    case MatchFeature::Freshness: return "freshness";
    }
    return "";
}

std::optional<MatchFeature> parseMatchFeature(QStringView code)
{
    for (const MatchFeature feature : matchFeatures) {
        if (code == QLatin1StringView(matchFeatureCode(feature)))
            return feature;
    }
    return std::nullopt;
}

bool MatchWeights::isValid() const
{
    return std::ranges::all_of(points, [](int value) { return value >= 0 && value <= 100; })
           && std::ranges::any_of(points, [](int value) { return value > 0; });
}

FeatureValues MatchWeights::shares() const
{
    const auto sum = float(std::max(1, std::accumulate(points.begin(), points.end(), 0)));
    FeatureValues out{};
    for (size_t i = 0; i < matchFeatureCount; ++i)
        out[i] = float(points[i]) / sum;
    return out;
}

float matchScore(const FeatureValues &values, const FeatureValues &shares)
{
    return std::inner_product(values.begin(), values.end(), shares.begin(), 0.0F);
}

} // namespace lianming
