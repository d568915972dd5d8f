// A rights answer as somebody is shown it who works for one brand: whether rights are free, for how long and why not,
// but not who has them.
#pragma once

#include "core/people/access.h"
#include "core/rights/avails.h"

namespace lianming {

/// What a conflict's `grant` is instead of the number of another brand's record.
inline constexpr auto hiddenGrant = "***";

/// The answer without the numbers of other brands' records and without their proposals, drafts included. The verdict
/// stays: neither decides it (spec/avails.md section 3). Somebody of the house is shown all of it.
[[nodiscard]] AvailsAnswer shownAnswer(AvailsAnswer answer, const Access &access);

} // namespace lianming
