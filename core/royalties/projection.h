// What a contract would pay if its periods earned what is given: section 5 of spec/royalties.md, by the engine's own
// code, over earnings that are partly known and partly expected. It says nothing about where the earnings come from.
#pragma once

#include "core/royalties/calculator.h"

#include <span>

namespace lianming {

/// What one period earned, or is expected to; minor units of the contract's currency.
struct PeriodEarnings {
    std::vector<qint64> earned; ///< Σ E by pool, in the order of poolIds(); missing ones are 0
    qint64 apart = 0;           ///< Σ E′
    qint64 base = 0;            ///< what the marketing fund is a percent of
};

/// The figures of every period of the contract. `periods` are those from the first on; later ones earn nothing.
/// Throws Error::BadInput where a figure does not fit 64 bits.
[[nodiscard]] std::vector<PeriodFigures>
projectPeriods(const RoyaltyTerms &terms, std::span<const PeriodEarnings> periods, const BookedFigures &booked = {});

} // namespace lianming
