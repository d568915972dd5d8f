// Formulas of the royalty page worked out a second time, in the plainest way there is: slow, and independent of how the
// engine does it.
#pragma once

#include "core/royalties/calculator.h"
#include "core/royalties/lateinterest.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace lianming::test {

using Exact = boost::multiprecision::cpp_rational;

/// The rate, in 10^-9, of the unit that begins at `place`; below nothing it is the first tier's.
inline Int128 rateAt(const RateRule &rule, qint64 place)
{
    Int128 nanos = rule.tiers.front().rate.nanos;
    for (const Tier &tier : rule.tiers)
        nanos = place >= tier.from ? tier.rate.nanos : nanos;
    return nanos;
}

/// A pool's Paid(t) of sections 5.4 and 5.5, from what it earned and held: every sum is taken anew for each period.
inline std::vector<Int128> paidByThePage(const RoyaltyTerms &terms, const Guarantee *pool, const RoyaltyResult &result,
                                         size_t place)
{
    const auto count = int(result.periods.size());
    const bool yearly = pool != nullptr && pool->scope == Scope::ContractYear;
    const auto instanceOf = [&](int t) {
        return yearly ? result.periods[size_t(t)].contractYear : 1;
    };
    const auto figures = [&](int t) -> const PoolFigures & {
        return result.periods[size_t(t)].pools[place];
    };
    const auto heldAt = [&](int s, int t) -> qint64 { // what period t still holds of the reserve of period s
        const bool released = t == count - 1 || t >= s + terms.reserve->releaseAfterPeriods;
        return released ? 0 : figures(s).reserveHeld;
    };
    const auto g = [&](int instance) -> qint64 {
        if (pool == nullptr || pool->amounts.empty())
            return 0;
        return pool->amounts[std::min(size_t(instance), pool->amounts.size()) - 1];
    };
    const auto dueIn = [&](const DatedAmount &instalment) {
        int t = count - 1;
        while (t > 0 && result.periods[size_t(t)].period.span().start > instalment.due)
            --t;
        return t;
    };
    std::vector<Int128> out;
    const auto opening = terms.openingUnrecouped.find(pool != nullptr ? pool->id : "rest");
    Int128 paid = opening != terms.openingUnrecouped.end() ? opening->second : 0;
    for (int t = 0; t < count; ++t) {
        Int128 owed = 0;
        Int128 carried = 0;
        for (int instance = 1; instance <= instanceOf(t); ++instance) {
            Int128 earned = 0;
            Int128 held = 0;
            Int128 due = 0;
            bool settles = false;
            for (int s = 0; s <= t; ++s) {
                if (instanceOf(s) != instance)
                    continue;
                earned += figures(s).earned;
                held += terms.reserve ? heldAt(s, t) : 0;
                const bool next = s + 1 < count && instanceOf(s + 1) == instance
                                  && result.periods[size_t(s) + 1].period.span().start <= terms.term.end;
                settles = settles || !next;
                for (const DatedAmount &instalment : pool != nullptr ? pool->instalments : std::vector<DatedAmount>())
                    due += dueIn(instalment) == s ? instalment.minor : 0;
            }
            if (instance < instanceOf(t))
                due = g(instance);
            else if (settles)
                due = std::max<Int128>(due, g(instance));
            owed += std::max(due, earned - carried - held) + std::min<Int128>(0, earned);
            const bool carries = pool != nullptr && pool->carryForward;
            carried = carries ? std::max<Int128>(0, g(instance) + carried - std::max<Int128>(0, earned)) : Int128{0};
        }
        paid = std::max(paid, owed);
        out.push_back(paid);
    }
    return out;
}

/// The interest of section 6 span by span: between payments and ends of months the balance stands still.
inline qint64 interestBySpans(const LateInterest &terms, const LateInvoice &invoice, QDate asOf)
{
    const auto balanceAfter = [&invoice](QDate through) {
        qint64 balance = invoice.minor;
        for (const DatedAmount &payment : invoice.payments)
            balance -= payment.due <= through ? payment.minor : 0;
        return balance;
    };
    const QDate graceEnd = invoice.due.addDays(terms.graceDays);
    if (asOf < graceEnd || balanceAfter(graceEnd) <= 0)
        return 0;
    const Exact yearly = Exact(Int128{terms.percent.nanos}) * (terms.perMonth ? 12 : 1) / 1'000'000'000 / 100;
    const auto rounded = [](const Exact &value) { // half up; never negative here
        const Exact raised = value + Exact(1, 2);
        return static_cast<qint64>(numerator(raised) / denominator(raised));
    };
    qint64 added = 0;
    Exact running = 0;
    for (QDate from = invoice.due.addDays(1); from <= asOf;) {
        QDate to = asOf;
        const QDate yearEnd(from.year(), 12, 31);
        const QDate monthEnd(from.year(), from.month(), from.daysInMonth());
        if (terms.compound != LateInterest::Compound::None)
            to = std::min(to, terms.compound == LateInterest::Compound::Yearly ? yearEnd : monthEnd);
        for (const DatedAmount &payment : invoice.payments)
            to = payment.due >= from && payment.due < to ? payment.due : to;
        const qint64 balance = std::max<qint64>(0, balanceAfter(from.addDays(-1)) + added);
        running += Exact(balance) * (from.daysTo(to) + 1) * yearly / 365;
        const bool compounds = (terms.compound == LateInterest::Compound::Monthly && to == monthEnd)
                               || (terms.compound == LateInterest::Compound::Yearly && to == yearEnd);
        if (compounds) {
            added += rounded(running);
            running = 0;
        }
        from = to.addDays(1);
    }
    return added + rounded(running);
}

} // namespace lianming::test
