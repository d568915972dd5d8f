// From reported lines to their bases: free goods, currency, licence, rule and pool, capped deductions, base
// (spec/royalties.md section 3).
#pragma once

#include "core/royalties/fxtable.h"
#include "core/royalties/work.h"

namespace lianming {

/// Fills `work.lines` (all but the royalties), `order` and `periodStarts`. Throws Error::BadInput that names the line
/// and the field.
void deriveBases(RoyaltyWork &work, const FxTable &fx);

} // namespace lianming
