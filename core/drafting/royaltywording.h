// The money terms of a contract (royalties.md section 2) in words; see termwording.h, which this is a part of.
#pragma once

#include "core/drafting/termwording.h"

namespace lianming {

/// One of Fees … Splits, LateInterest, Rounding, Unlicensed and Opening, which the contract must have.
[[nodiscard]] QString royaltyWords(LicenceTerm term, const ContractFacts &facts, const Words &w);

} // namespace lianming
