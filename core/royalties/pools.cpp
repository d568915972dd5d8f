#include "core/royalties/pools.h"

#include <algorithm>

namespace lianming {

namespace {

Int128 orNothing(Int128 value)
{
    return std::max<Int128>(0, value);
}

/// Section 5.4's owed(t), with `due` for G(t) and `unearned` for X(t) − c − K(t).
Int128 owed(Int128 due, Int128 unearned, Int128 earned)
{
    return std::max(due, unearned) + std::min<Int128>(0, earned);
}

/// A percent of an amount, rounded. Nothing if it is beyond 128 bits.
std::optional<Int128> percentOf(Rate percent, Int128 minor, Rounding rounding)
{
    ExactSum sum(percentWhole);
    sum.add({minor, percent.nanos});
    return sum.rounded(rounding);
}

} // namespace

PoolLedger::PoolLedger(const RoyaltyWork &work, const Guarantee *guarantee)
    : m_work(work), m_terms(guarantee), m_scope(guarantee != nullptr ? guarantee->scope : Scope::Term),
      m_instalments(size_t(work.timeline.count())), m_held(size_t(work.timeline.count())),
      m_stillHeld(size_t(work.timeline.instance(work.timeline.last(), m_scope)) + 1)
{
    if (guarantee != nullptr) {
        for (const DatedAmount &instalment : guarantee->instalments)
            m_instalments[size_t(work.timeline.placeOf(instalment.due))] += instalment.minor;
    }
    const auto opening = work.terms.openingUnrecouped.find(guarantee != nullptr ? guarantee->id : "rest");
    if (opening != work.terms.openingUnrecouped.end())
        m_paid = opening->second;
}

/// g of an instance: the year's amount, the last one repeating.
Int128 PoolLedger::guarantee(int instance) const
{
    if (m_terms == nullptr || m_terms->amounts.empty())
        return 0;
    return m_terms->amounts[std::min(size_t(instance), m_terms->amounts.size() - 1)];
}

void PoolLedger::enter(int instance)
{
    if (instance == m_instance)
        return;
    if (m_instance >= 0) {
        const Int128 due = guarantee(m_instance);
        m_settled.push_back({m_instance, due, m_carried, m_earned});
        m_carried = m_terms != nullptr && m_terms->carryForward ? orNothing(due + m_carried - orNothing(m_earned)) : 0;
    }
    m_instance = instance;
    m_earned = 0;
    m_instalmentsDue = 0;
}

/// Sections 5.2 and 5.3.
void PoolLedger::hold(Int128 earned, PoolFigures &figures)
{
    if (!m_work.terms.reserve)
        return;
    const Reserve &reserve = *m_work.terms.reserve;
    Int128 released = 0;
    if (earned > 0) {
        const auto held = percentOf(reserve.percent, earned, m_work.terms.rounding);
        figures.reserveHeld = m_work.periodFigure(held, m_place, "reserve_held");
    }
    m_held[size_t(m_place)] = figures.reserveHeld;
    m_stillHeld[size_t(m_instance)] += figures.reserveHeld;
    if (m_place == m_work.timeline.last()) {
        for (Int128 &still : m_stillHeld)
            released += std::exchange(still, 0);
    } else if (m_place >= reserve.releaseAfterPeriods) {
        const int from = m_place - int(reserve.releaseAfterPeriods);
        released = m_held[size_t(from)];
        m_stillHeld[size_t(m_work.timeline.instance(from, m_scope))] -= released;
    }
    figures.reserveReleased = figure(released, "reserve_released");
}

Int128 PoolLedger::owedBySettled()
{
    Int128 sum = 0;
    std::erase_if(m_settled, [&](const Settled &settled) {
        const Int128 still = m_stillHeld[size_t(settled.instance)];
        const Int128 part = owed(settled.guarantee, settled.earned - settled.carried - still, settled.earned);
        (still == 0 ? m_owedForGood : sum) += part;
        return still == 0;
    });
    return sum + m_owedForGood;
}

PoolFigures PoolLedger::next(Int128 earned, Int128 apart, PoolTrace *trace)
{
    ++m_place;
    enter(m_work.timeline.instance(m_place, m_scope));
    PoolFigures figures;
    figures.earned = figure(earned, "earned");
    figures.apart = figure(apart, "apart");
    hold(earned, figures);
    figures.available = figure(earned - figures.reserveHeld + figures.reserveReleased, "available");

    m_earned += earned;
    m_instalmentsDue += m_instalments[size_t(m_place)];
    const Int128 guaranteed = guarantee(m_instance);
    const bool settles = m_place >= m_work.timeline.settling(m_instance, m_scope);
    const Int128 due = settles ? std::max(m_instalmentsDue, guaranteed) : m_instalmentsDue;
    figures.guaranteeDue = figure(due, "guarantee_due");

    const Int128 settled = owedBySettled();
    const Int128 unearned = m_earned - m_carried - m_stillHeld[size_t(m_instance)];
    const Int128 current = owed(due, unearned, m_earned);
    const Int128 byEarnings = settled + owed(0, unearned, m_earned); // Ω′
    const Int128 paidBefore = m_paid;
    m_paid = std::max(m_paid, settled + current);
    figures.paid = figure(m_paid, "paid");
    figures.payable = figure(m_paid - paidBefore, "payable");
    figures.royaltyPayment = figure(orNothing(byEarnings - paidBefore), "royalty_payment");
    figures.guaranteePayment = figure(Int128{figures.payable} - figures.royaltyPayment, "guarantee_payment");
    figures.recouped = figure(orNothing(orNothing(figures.available) - figures.royaltyPayment), "recouped");
    figures.unrecouped = figure(m_paid - byEarnings + orNothing(m_carried - orNothing(m_earned)), "unrecouped");
    if (trace != nullptr) {
        *trace = {m_work.timeline.firstOf(m_instance, m_scope),
                  m_work.timeline.lastOf(m_instance, m_scope),
                  m_earned,
                  m_stillHeld[size_t(m_instance)],
                  guaranteed,
                  m_instalmentsDue,
                  due,
                  m_carried,
                  settled,
                  current,
                  settled + current,
                  byEarnings,
                  paidBefore,
                  m_paid};
    }
    return figures;
}

} // namespace lianming
