// The royalty calculation (spec/royalties.md): the terms of a contract, the lines of its statements and exchange rates
// give the figures of every line and period, to the last minor unit. A plain function of its arguments; it knows no
// database and no file, and a million lines take it a fraction of a second.
#pragma once

#include "core/royalties/fxtable.h"
#include "core/royalties/trace.h"

#include <map>

namespace lianming {

/// Figures of earlier calculations that this one goes on from (section 6), by period from 0. The two are nothing for a
/// contract without closed periods that were corrected.
struct BookedFigures {
    std::map<int, qint64> adjustments;    ///< minor units, added to the period's balance
    std::map<int, qint64> broughtForward; ///< minor units, in place of what the period before carries
};

/// Calculates all periods of the contract. Terms must be such as RoyaltyTerms::parse() accepts. Throws Error::BadInput
/// where a line does not fit the contract, an exchange rate is missing, or a figure does not fit 64 bits; it names the
/// lines' source, the line (or the period) and the field. A `trace` is filled with the reasons of every figure.
[[nodiscard]] RoyaltyResult calculateRoyalties(const RoyaltyTerms &terms, const RoyaltyLines &lines, const FxTable &fx,
                                               const BookedFigures &booked = {}, RoyaltyTrace *trace = nullptr);

/// Names of the pools in the order of PeriodFigures::pools: the guarantees' ids, then "rest".
[[nodiscard]] std::vector<std::string> poolIds(const RoyaltyTerms &terms);

} // namespace lianming
