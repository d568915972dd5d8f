// Weights, models and lessons as JSON: how they are kept and printed.
#pragma once

#include "core/base/json.h"
#include "core/matching/matchlearning.h"

namespace lianming {

/// {"category": 25, …}; what is missing counts nothing. Throws Error::BadInput for what are no weights.
[[nodiscard]] OrderedJson weightsJson(const MatchWeights &weights);
[[nodiscard]] MatchWeights readWeights(const Json &document);
/// {"scale": 6.1, "bias": -3.2}; nothing is a model that was not learned.
[[nodiscard]] OrderedJson modelJson(const MatchModel &model);
[[nodiscard]] MatchModel readModel(const Json &weights, const Json &model);
/// Days as "2026-06-01".
[[nodiscard]] OrderedJson lessonJson(const MatchLesson &lesson);
/// Without its model.
[[nodiscard]] MatchLesson readLesson(const Json &document);

} // namespace lianming
