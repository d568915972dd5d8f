// Words for what is said in review packages, and how exchanges and keys stand.
#pragma once

#include "core/packages/reviewpackage.h"
#include "ui/widgets/tone.h"

namespace lianming {

/// "Wanted", "Maybe", "Not wanted"; "Agreed", "To be discussed", "Declined".
[[nodiscard]] QString entryValueText(const QString &value);
[[nodiscard]] Tone entryValueTone(const QString &value);
/// "The whole package", the code of a work, the number of a proposal.
[[nodiscard]] QString reviewSubjectText(const ReviewSubject &subject);
/// "Museum" or "Brand".
[[nodiscard]] QString packageSideText(PackageSide side);
[[nodiscard]] QString keyStateText(KeyState state);
[[nodiscard]] Tone keyStateTone(KeyState state);
/// How an exchange stands: withdrawn, to decide, answered, shared; to give back, new, given back.
[[nodiscard]] QString exchangeStateText(const ReviewItem &item);
[[nodiscard]] Tone exchangeStateTone(const ReviewItem &item);
/// What can be had of a work's rights, by verdictCode().
[[nodiscard]] QString sharedVerdictText(const QString &verdict);
[[nodiscard]] Tone sharedVerdictTone(const QString &verdict);

} // namespace lianming
