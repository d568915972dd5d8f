// Why a figure is what it is (spec/royalties.md section 7). The calculation fills these in at the very places where it
// computes, if it is handed a RoyaltyTrace; explain.h turns them into documents. Amounts are minor units of the
// contract's currency unless a comment says otherwise.
#pragma once

#include "core/royalties/fxtable.h"
#include "core/royalties/result.h"

#include <optional>

namespace lianming {

/// A line's part in one cap.
struct LineCapTrace {
    size_t cap = 0;     ///< of the terms
    qint64 claimed = 0; ///< sum of the cap's kinds on this line
    qint64 allowed = 0; ///< what the cap left of it, or gave back beyond it
};

/// The part of a line that earned one tier's rate.
struct TierPartTrace {
    size_t tier = 0;
    qint64 length = 0; ///< of the measure inside the tier, signed; for rates of a whole period the line's measure
    std::string exact; ///< earned before rounding, major units
};

/// How a retroactive rule came to what its lines of a period share.
struct RetroactiveTrace {
    Int128 due = 0;       ///< for the scope so far
    Int128 dueBefore = 0; ///< at the end of the period before
    std::string exact;    ///< `due` before rounding and minimum, major units
};

struct LineTrace {
    qsizetype line = 0; ///< from 0
    std::optional<DatedRate> fx;
    std::array<qint64, deductionKinds> deductions{}; ///< converted, as claimed
    std::optional<qint64> retail;                    ///< units × retail price, converted
    std::optional<size_t> grant;                     ///< that licenses it
    std::vector<LineCapTrace> caps;
    std::optional<Int128> floor;  ///< units × the base's minimum per unit
    Int128 beforeShare = 0;       ///< the base before the share
    int scopeFirst = 0;           ///< first period of the accumulator's scope
    int scopeLast = 0;            ///< and last
    qint64 accumulatorBefore = 0; ///< units or minor units, by the rule's measure
    qint64 accumulatorAfter = 0;
    std::vector<TierPartTrace> parts;
    std::optional<LineSettlement> settlement;
    std::optional<Rate> highestPercent; ///< of a highest-rate line, the rate it earned: this or the next
    std::optional<Rate> highestPerUnit;
    std::optional<RetroactiveTrace> retroactive;
    std::string exact;             ///< the royalty before rounding, major units; empty for retroactive rules
    std::optional<Int128> minimum; ///< units × the rule's minimum per unit × share
    LineFigures figures;
};

/// A cap's arithmetic in a period, over its basis's instance so far; values may be wider than an amount.
struct CapTrace {
    size_t cap = 0;
    Int128 claimed = 0; ///< in the period
    Int128 allowed = 0; ///< in the period
    Int128 claimedSoFar = 0;
    Int128 grossSoFar = 0;
    Int128 allowedSoFar = 0;
    Int128 allowedBefore = 0;
};

/// A pool's arithmetic in a period, by the letters of section 5; values may be wider than an amount.
struct PoolTrace {
    int scopeFirst = 0; ///< first period of the scope's instance
    int scopeLast = 0;
    Int128 earnedSoFar = 0;      ///< X(t)
    Int128 stillHeld = 0;        ///< K(t)
    Int128 guarantee = 0;        ///< g
    Int128 instalmentsSoFar = 0; ///< of the instance
    Int128 guaranteeDue = 0;     ///< G(t)
    Int128 carriedIn = 0;        ///< c
    Int128 owedSettled = 0;      ///< owed of the instances before
    Int128 owedCurrent = 0;      ///< owed of this one
    Int128 owed = 0;             ///< Ω(t)
    Int128 owedByEarnings = 0;   ///< Ω′(t)
    Int128 paidBefore = 0;       ///< Paid(t−1)
    Int128 paid = 0;             ///< Paid(t)
};

/// What the periods before the first open one would pay, and what was booked for them (section 6).
struct ClosedTrace {
    int periods = 0;
    Int128 recalculated = 0;
    Int128 booked = 0; ///< earlier adjustments included
};

struct PeriodTrace {
    std::optional<ClosedTrace> closed; ///< of the first open period of a contract with booked ones
    std::vector<CapTrace> caps;
    std::vector<PoolTrace> pools; ///< as in the figures
    Int128 poolsPayable = 0;
    Int128 balance = 0;
    PeriodFigures figures;
};

struct RoyaltyTrace {
    std::optional<qsizetype> onlyLine; ///< keep this line alone (from 0); all if absent
    bool withLines = true;
    std::vector<LineTrace> lines;     ///< of the lines kept, by number
    std::vector<PeriodTrace> periods; ///< every period

    /// Makes room for the lines kept of `lineCount`, and for `periodCount` periods.
    void reset(size_t lineCount, int periodCount);
    /// The trace of a line; null if it is not kept.
    [[nodiscard]] LineTrace *line(size_t index);
};

} // namespace lianming
