// Words of matchmaking: features, reasons, audiences, price bands, how free the rights of a pair are.
#pragma once

#include "core/matching/matchservice.h"
#include "ui/widgets/tone.h"

namespace lianming {

[[nodiscard]] QString matchFeatureText(MatchFeature feature);
[[nodiscard]] QString audienceText(Audience audience);
[[nodiscard]] QString priceBandText(PriceBand band);
/// A code of any of the trees that reasons name: terms, audiences, price bands, territories, categories, channels.
[[nodiscard]] QString matchCodeText(const QString &code);
[[nodiscard]] QString matchReasonText(const MatchReason &reason);
/// The strongest of what speaks for a pair, in one line.
[[nodiscard]] QString matchWhyText(const std::vector<MatchReason> &reasons);
/// "free", "free except Japan", "on conditions".
[[nodiscard]] QString matchRightsText(const RankedPair &pair);
[[nodiscard]] QString matchRightsText(const MatchRights &rights);
[[nodiscard]] Tone matchRightsTone(const MatchRights &rights);
/// "72 %".
[[nodiscard]] QString matchPercentText(float share);

} // namespace lianming
