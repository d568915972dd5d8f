// What a royalty calculation gives: figures of each line, each pool and each period of the contract (spec/royalties.md
// sections 5 and 9). All amounts are minor units of the contract's currency.
#pragma once

#include "core/royalties/line.h"
#include "core/royalties/matching.h"

#include <span>

namespace lianming {

enum class LineStatus : quint8 {
    Free,        ///< a sample or gift
    Excluded,    ///< outside the grants
    NoRate,      ///< licensed, but no rule fits
    HighestRate, ///< outside the grants, earning the highest rate
    Settled,     ///< earns what a person decided
    Rated,       ///< has a rule
};

struct LineFigures {
    qint64 gross = 0;     ///< converted
    qint64 deduction = 0; ///< after caps
    qint64 base = 0;
    qint64 royalty = 0;
    qint32 place = 0; ///< of its period
    qint32 rule = -1;
    qint32 pool = -1;
    LineStatus status = LineStatus::Free;
    quint8 reasons = 0; ///< of ExceptionReason; 0: not listed under exceptions
    bool apart = false; ///< counts apart from the pool's earnings (section 5.1)

    /// Whether it stands in the period's gross, deductions, base and units.
    [[nodiscard]] bool takesPart() const { return status >= LineStatus::HighestRate; }
};

struct PoolFigures {
    qint64 earned = 0;
    qint64 apart = 0;
    qint64 reserveHeld = 0;
    qint64 reserveReleased = 0;
    qint64 available = 0;
    qint64 guaranteeDue = 0;
    qint64 paid = 0; ///< up to and including the period
    qint64 royaltyPayment = 0;
    qint64 guaranteePayment = 0;
    qint64 recouped = 0;
    qint64 unrecouped = 0;
    qint64 payable = 0;

    friend bool operator==(const PoolFigures &, const PoolFigures &) = default;
};

struct PeriodFigures {
    Period period;
    int contractYear = 1;
    qint64 gross = 0;
    qint64 deductions = 0;
    qint64 base = 0;
    qint64 units = 0; ///< a count, no amount
    qint64 earned = 0;
    qint64 apart = 0;
    qint64 reserveHeld = 0;
    qint64 reserveReleased = 0;
    qint64 available = 0;
    qint64 royaltyPayment = 0;
    qint64 guaranteePayment = 0;
    qint64 recouped = 0;
    qint64 unrecouped = 0;
    qint64 fees = 0;
    qint64 marketingFund = 0;
    qint64 adjustments = 0;
    qint64 broughtForward = 0;
    qint64 payable = 0;
    qint64 carriedForward = 0;
    qint64 withholding = 0;
    qint64 vat = 0;
    qint64 cashDue = 0;
    std::vector<PoolFigures> pools; ///< guarantees in order, the rest last
    std::vector<qint64> splits;     ///< as in the terms

    /// What the period itself would pay, before adjustments and what was carried (section 6): pools, apart, fees, fund.
    /// Throws Error::BadInput that names the period beyond 64 bits.
    [[nodiscard]] qint64 due() const;

    friend bool operator==(const PeriodFigures &, const PeriodFigures &) = default;
};

/// An amount of PeriodFigures by its name in the JSON of section 9, in its order. `units` is not among them.
struct PeriodAmount {
    const char *name;
    qint64 PeriodFigures::*value;
};
[[nodiscard]] std::span<const PeriodAmount> periodAmounts();

struct RoyaltyResult {
    std::vector<PeriodFigures> periods; ///< every period of the contract
    std::vector<LineFigures> lines;     ///< in the order of the lines given
};

} // namespace lianming
