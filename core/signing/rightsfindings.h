// What the answers of the rights check mean for the gates: who has or holds the rights, what the institution itself
// does not have, what is prohibited or still needs a consent or a permit. Plain functions; one answer a grant, in their
// order. Trade marks are trademarkfindings.h's.
#pragma once

#include "core/signing/gate.h"

namespace lianming {

/// Rights that are signed away, kept by the institution or held for another brand stand in the way; stock that another
/// licensee may still sell and rights that this one has already are told; proposals are not.
[[nodiscard]] QList<GateFinding> rightsFindings(const std::vector<AvailsAnswer> &answers);
/// Rights other than trade marks that the institution does not hold.
[[nodiscard]] QList<GateFinding> titleFindings(const std::vector<AvailsAnswer> &answers);
/// Prohibitions, and consents and permits that nobody has given for this.
[[nodiscard]] QList<GateFinding> permitFindings(const std::vector<AvailsAnswer> &answers);

} // namespace lianming
