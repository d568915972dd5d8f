// Explanations of figures as documents (spec/royalties.md section 7), made from what the calculation wrote into its
// trace: every number in them was put there by the code that computed the figure. Amounts are decimal strings in the
// contract's currency; a face turns the documents into words.
#pragma once

#include "core/base/json.h"
#include "core/royalties/calculator.h"

namespace lianming {

/// Why a line has its base and its royalty: reported amounts, exchange rate, deductions and caps, share, base, rule,
/// accumulator, tiers, exact and rounded value, and where it counts. `trace` is of the calculation of `terms` and
/// `lines`.
[[nodiscard]] OrderedJson explainLine(const RoyaltyTerms &terms, const RoyaltyLines &lines, const LineTrace &trace);

/// Why a period pays what it pays: each term of section 5 by pool, the balance and what follows from it.
[[nodiscard]] OrderedJson explainPeriod(const RoyaltyTerms &terms, const PeriodTrace &trace);

} // namespace lianming
