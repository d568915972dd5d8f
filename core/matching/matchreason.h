// Why a pair fits or does not: for each feature what was found, as a ground with codes and numbers, so that it can be
// said in any language and kept with a shortlist as it was. Words are made by whoever shows it, from the sentence here
// and the names of the codes.
#pragma once

#include "core/base/json.h"
#include "core/base/message.h"
#include "core/matching/matchranking.h"

namespace lianming {

enum class MatchGround {
    CategoryWanted,  ///< codes: products that the museum wants and the brand makes
    CategoryUsual,   ///< codes: what it makes; number: percent of what was agreed about such works
    CategoryUnusual, ///< nothing was agreed about such works in what it makes
    AudienceShared,  ///< codes
    AudienceOther,
    StyleShared, ///< codes: terms
    StyleOther,
    PriceWithin, ///< codes: price bands in common
    PriceApart,
    ReachCovers,  ///< codes: territories and channels that are wanted and reached
    ReachMisses,  ///< codes: those not reached
    RecordKept,   ///< numbers: duties kept, of how many
    CapacityLeft, ///< numbers: contracts, proposals, how many it can carry (−1: it has not said)
    CapacityNone, ///< the same
    FreshUnused,
    FreshEnded, ///< number: months since
    FreshInUse,
    FreshOwn, ///< the brand has it already
    Unknown,  ///< nothing is known
};
/// "category_wanted" … "unknown".
[[nodiscard]] const char *matchGroundCode(MatchGround ground);

struct MatchReason {
    MatchFeature feature = MatchFeature::Category;
    float value = unknownFeature;
    MatchGround ground = MatchGround::Unknown;
    std::vector<std::string> codes;
    std::vector<int> numbers;

    friend bool operator==(const MatchReason &, const MatchReason &) = default;
};

/// A reason for each feature, in the order of matchFeatures.
[[nodiscard]] std::vector<MatchReason> matchReasons(const MatchMemory &memory, int brand, int asset);
/// A sentence; %1 … are what `named` makes of the first codes, and the numbers.
[[nodiscard]] Message reasonMessage(const MatchReason &reason,
                                    const std::function<QString(const QStringList &)> &named);

/// [{"feature": "style", "value": 0.62, "ground": "style_shared", "codes": ["motif.lotus"]}]
[[nodiscard]] OrderedJson reasonsJson(const std::vector<MatchReason> &reasons);
/// Grounds of a later version are read as unknown. Throws Error::BadInput for what is no such list.
[[nodiscard]] std::vector<MatchReason> readReasons(const Json &document);

} // namespace lianming
