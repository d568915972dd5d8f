// The royalty calculation (spec/royalties.md): the terms of a contract, the lines of its statements and exchange rates
// give the figures of every line and period, to the last minor unit. A plain function of its arguments; it knows no
// database and no file, and a million lines take it a fraction of a second.
#pragma once

#include "core/royalties/fxtable.h"
#include "core/royalties/trace.h"

#include <vector>

namespace lianming {

/// What the books say of a closed period, whatever its lines would come to now. Minor units.
struct BookedPeriod {
    qint64 due = 0;            ///< PeriodFigures::due() as it was booked
    qint64 adjustments = 0;    ///< of earlier periods, booked in this one
    qint64 broughtForward = 0; ///< as it was booked
    qint64 carriedForward = 0;

    [[nodiscard]] static BookedPeriod of(const PeriodFigures &figures)
    {
        return {figures.due(), figures.adjustments, figures.broughtForward, figures.carriedForward};
    }
};

/// The closed periods, from the contract's first one (section 6): the first period after them settles what they would
/// pay by the lines given less what was booked for them, and goes on from the booked balance. Nothing for a contract
/// none of whose closed periods was restated: it goes on from what it recalculates.
using BookedFigures = std::vector<BookedPeriod>;

/// Calculates all periods of the contract. Terms must be such as RoyaltyTerms::parse() accepts. Throws Error::BadInput
/// where a line does not fit the contract, an exchange rate is missing, or a figure does not fit 64 bits; it names the
/// lines' source, the line (or the period) and the field. A `trace` is filled with the reasons of every figure.
[[nodiscard]] RoyaltyResult calculateRoyalties(const RoyaltyTerms &terms, const RoyaltyLines &lines, const FxTable &fx,
                                               const BookedFigures &booked = {}, RoyaltyTrace *trace = nullptr);

/// Names of the pools in the order of PeriodFigures::pools: the guarantees' ids, then "rest".
[[nodiscard]] std::vector<std::string> poolIds(const RoyaltyTerms &terms);

} // namespace lianming
