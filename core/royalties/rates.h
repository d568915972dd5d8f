// What each line earns (spec/royalties.md section 4, and the highest rate of section 3). Part of the engine, see
// work.h.
#pragma once

#include "core/royalties/work.h"

namespace lianming {

/// Fills the royalties of `work.lines`, whose bases are there. Throws Error::BadInput that names the line (or the
/// period) and the figure where one does not fit 64 bits.
void rateLines(RoyaltyWork &work);

} // namespace lianming
