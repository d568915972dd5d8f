// Words for lines in question: why they are, what was decided, with the numbers that gave rise to it.
#pragma once

#include "core/royalties/exceptionservice.h"
#include "ui/widgets/tone.h"

namespace lianming {

/// "Territory not licensed", "Reported twice".
[[nodiscard]] QString flagReasonText(FlagReason reason);
/// "Open", "Asked", "Settled", "Ignored".
[[nodiscard]] QString lineStateText(LineState state);
[[nodiscard]] Tone lineStateTone(LineState state);
[[nodiscard]] QString productStateText(ProductState state);
[[nodiscard]] Tone productStateTone(ProductState state);

/// What is wrong in a few words: "CNY 12.00 a piece, usually CNY 68.00 – CNY 79.00".
[[nodiscard]] QString wrongText(const ExceptionRow &row, const LineReason &reason);
/// All of it in one line.
[[nodiscard]] QString wrongText(const ExceptionRow &row);
/// A reason explained in sentences, with what the contract grants.
[[nodiscard]] QString explainedText(const LineDetail &detail, const LineReason &reason);

/// "Earns 8 % of its base", "Asked of the licensee".
[[nodiscard]] QString decisionText(const LineResolution &resolution, Currency currency);
[[nodiscard]] QString decisionProblemText(DecisionProblem problem);

} // namespace lianming
