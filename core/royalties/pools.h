// From what lines earn to what is payable: reserves, guarantees, recoupment, fees, taxes, splits (spec/royalties.md
// section 5). Part of the engine, see work.h.
#pragma once

#include "core/royalties/calculator.h"
#include "core/royalties/work.h"

namespace lianming {

/// One recoupment pool through the periods.
class PoolLedger
{
public:
    /// `guarantee` is null for the pool `rest`.
    PoolLedger(const RoyaltyWork &work, const Guarantee *guarantee);

    /// The pool's figures of the next period, in order from the first. `earned` is Σ E, `apart` Σ E′ of its lines.
    /// Throws Error::BadInput that names the period and the figure beyond 64 bits.
    [[nodiscard]] PoolFigures next(Int128 earned, Int128 apart, PoolTrace *trace);

private:
    /// An instance whose last period is over.
    struct Settled {
        int instance;
        Int128 guarantee;
        Int128 carried;
        Int128 earned;
    };

    void enter(int instance);
    void hold(Int128 earned, PoolFigures &figures);
    [[nodiscard]] Int128 owedBySettled();
    [[nodiscard]] Int128 guarantee(int instance) const;
    [[nodiscard]] qint64 figure(Int128 value, const char *name) const
    {
        return m_work.periodFigure(value, m_place, name);
    }

    const RoyaltyWork &m_work;
    const Guarantee *m_terms;
    const Scope m_scope;
    std::vector<Int128> m_instalments; ///< by period
    std::vector<Int128> m_held;        ///< reserve held, by period
    std::vector<Int128> m_stillHeld;   ///< of it, by instance
    int m_place = -1;
    int m_instance = -1;
    Int128 m_earned = 0;         ///< X
    Int128 m_carried = 0;        ///< c
    Int128 m_instalmentsDue = 0; ///< of the instance so far
    Int128 m_paid = 0;
    Int128 m_owedForGood = 0;       ///< owed of settled instances that hold no reserve any more
    std::vector<Settled> m_settled; ///< the others
};

/// The figures of every period, from the royalties of `work.lines`.
[[nodiscard]] std::vector<PeriodFigures> payPeriods(const RoyaltyWork &work, const BookedFigures &booked);

} // namespace lianming
