#include "core/royalties/pools.h"

#include <algorithm>

namespace lianming {

namespace {

/// Sums over a period's lines, not yet of a figure's size.
struct LineSums {
    Int128 gross = 0;
    Int128 deductions = 0;
    Int128 base = 0;
    Int128 units = 0;
    std::vector<Int128> earned; ///< by pool
    std::vector<Int128> apart;
};

class PeriodPayer
{
public:
    PeriodPayer(const RoyaltyWork &work, const BookedFigures &booked);

    [[nodiscard]] std::vector<PeriodFigures> pay();

private:
    [[nodiscard]] LineSums sumLines(int place) const;
    void addPools(int place, const LineSums &sums, PeriodFigures &figures);
    void payBalance(int place, PeriodFigures &figures);
    void addBooked(int place, PeriodFigures &figures);
    void split(PeriodFigures &figures) const;
    [[nodiscard]] qint64 percentOf(Rate percent, Int128 minor, Rounding rounding, int place, const char *name) const;
    [[nodiscard]] PeriodTrace *trace(int place) const
    {
        return m_work.trace != nullptr ? &m_work.trace->periods[size_t(place)] : nullptr;
    }

    const RoyaltyWork &m_work;
    const BookedFigures &m_booked;
    std::vector<PoolLedger> m_pools;
    std::vector<Int128> m_fees; ///< by period
    Int128 m_recalculated = 0;  ///< Σ due() of the closed periods
    qint64 m_carried = 0;       ///< by the period before
};

PeriodPayer::PeriodPayer(const RoyaltyWork &work, const BookedFigures &booked)
    : m_work(work), m_booked(booked), m_fees(size_t(work.timeline.count()))
{
    for (const Guarantee &guarantee : work.terms.guarantees)
        m_pools.emplace_back(work, &guarantee);
    m_pools.emplace_back(work, nullptr);
    for (const DatedAmount &fee : work.terms.fees)
        m_fees[size_t(work.timeline.placeOf(fee.due))] += fee.minor;
}

std::vector<PeriodFigures> PeriodPayer::pay()
{
    std::vector<PeriodFigures> out;
    out.reserve(size_t(m_work.timeline.count()));
    for (int place = 0; place < m_work.timeline.count(); ++place) {
        PeriodFigures figures;
        figures.period = m_work.timeline.period(place);
        figures.contractYear = m_work.timeline.year(place);
        const LineSums sums = sumLines(place);
        figures.gross = m_work.periodFigure(sums.gross, place, "gross");
        figures.deductions = m_work.periodFigure(sums.deductions, place, "deductions");
        figures.base = m_work.periodFigure(sums.base, place, "base");
        figures.units = m_work.periodFigure(sums.units, place, "units");
        addPools(place, sums, figures);
        payBalance(place, figures);
        split(figures);
        out.push_back(std::move(figures));
    }
    return out;
}

LineSums PeriodPayer::sumLines(int place) const
{
    LineSums sums;
    sums.earned.resize(m_pools.size());
    sums.apart.resize(m_pools.size());
    for (const quint32 index : m_work.linesOf(place)) {
        const LineFigures &line = m_work.lines[index];
        sums.gross += line.gross;
        sums.deductions += line.deduction;
        sums.base += line.base;
        sums.units += m_work.input.lines[index].units;
        (line.apart ? sums.apart : sums.earned)[size_t(line.pool)] += line.royalty;
    }
    return sums;
}

void PeriodPayer::addPools(int place, const LineSums &sums, PeriodFigures &figures)
{
    static constexpr struct {
        const char *name;
        qint64 PoolFigures::*ofPool;
        qint64 PeriodFigures::*ofPeriod;
    } summed[] = {
        {"earned", &PoolFigures::earned, &PeriodFigures::earned},
        {"apart", &PoolFigures::apart, &PeriodFigures::apart},
        {"reserve_held", &PoolFigures::reserveHeld, &PeriodFigures::reserveHeld},
        {"reserve_released", &PoolFigures::reserveReleased, &PeriodFigures::reserveReleased},
        {"available", &PoolFigures::available, &PeriodFigures::available},
        {"royalty_payment", &PoolFigures::royaltyPayment, &PeriodFigures::royaltyPayment},
        {"guarantee_payment", &PoolFigures::guaranteePayment, &PeriodFigures::guaranteePayment},
        {"recouped", &PoolFigures::recouped, &PeriodFigures::recouped},
        {"unrecouped", &PoolFigures::unrecouped, &PeriodFigures::unrecouped},
    };
    PeriodTrace *why = trace(place);
    if (why != nullptr)
        why->pools.resize(m_pools.size());
    for (size_t i = 0; i < m_pools.size(); ++i)
        figures.pools.push_back(
            m_pools[i].next(sums.earned[i], sums.apart[i], why != nullptr ? &why->pools[i] : nullptr));
    for (const auto &item : summed) {
        Int128 sum = 0;
        for (const PoolFigures &pool : figures.pools)
            sum += pool.*item.ofPool;
        figures.*item.ofPeriod = m_work.periodFigure(sum, place, item.name);
    }
}

qint64 PeriodPayer::percentOf(Rate percent, Int128 minor, Rounding rounding, int place, const char *name) const
{
    ExactSum sum(percentWhole);
    sum.add({minor, percent.nanos});
    return m_work.periodFigure(sum.rounded(rounding), place, name);
}

/// Sections 5.7 to 5.9.
void PeriodPayer::payBalance(int place, PeriodFigures &figures)
{
    const RoyaltyTerms &terms = m_work.terms;
    figures.fees = m_work.periodFigure(m_fees[size_t(place)], place, "fees");
    figures.marketingFund =
        percentOf(terms.marketingFundPercent, figures.base, terms.rounding, place, "marketing_fund");
    addBooked(place, figures);
    if (size_t(place) < m_booked.size())
        m_recalculated += figures.due();

    Int128 payable = 0; // Σ payable_pool
    for (const PoolFigures &pool : figures.pools)
        payable += pool.payable;
    const Int128 balance =
        payable + figures.apart + figures.fees + figures.marketingFund + figures.adjustments + figures.broughtForward;
    const bool isDue = balance > 0 && (balance >= terms.minimumPayment || place == m_work.timeline.last());
    figures.payable = isDue ? m_work.periodFigure(balance, place, "payable") : 0;
    figures.carriedForward = m_work.periodFigure(balance - figures.payable, place, "carried_forward");
    m_carried = figures.carriedForward;
    // Taxes are rounded half up whatever the contract says.
    figures.withholding = percentOf(terms.withholdingPercent, figures.payable, Rounding::HalfUp, place, "withholding");
    figures.vat = percentOf(terms.vatPercent, figures.payable, Rounding::HalfUp, place, "vat");
    figures.cashDue =
        m_work.periodFigure(Int128{figures.payable} + figures.vat - figures.withholding, place, "cash_due");
    if (PeriodTrace *why = trace(place)) {
        why->poolsPayable = payable;
        why->balance = balance;
    }
}

/// Section 6: a closed period keeps its booked adjustments and balance; the first open one settles what the closed ones
/// would have paid less what was booked for them.
void PeriodPayer::addBooked(int place, PeriodFigures &figures)
{
    figures.broughtForward = m_carried;
    if (m_booked.empty() || size_t(place) > m_booked.size())
        return;
    if (size_t(place) < m_booked.size()) {
        figures.adjustments = m_booked[size_t(place)].adjustments;
        figures.broughtForward = m_booked[size_t(place)].broughtForward;
        return;
    }
    Int128 booked = 0;
    for (const BookedPeriod &period : m_booked)
        booked += Int128{period.due} + period.adjustments;
    figures.adjustments = m_work.periodFigure(m_recalculated - booked, place, "adjustments");
    figures.broughtForward = m_booked.back().carriedForward;
    if (PeriodTrace *why = trace(place))
        why->closed = ClosedTrace{place, m_recalculated, booked};
}

/// Section 5.10.
void PeriodPayer::split(PeriodFigures &figures) const
{
    std::vector<Int128> percents;
    percents.reserve(m_work.terms.splits.size());
    for (const Split &item : m_work.terms.splits)
        percents.push_back(item.percent.nanos);
    const Int128 fund = std::max<qint64>(0, figures.marketingFund);
    for (const Int128 part : apportion(std::max<Int128>(0, figures.payable - fund), percents))
        figures.splits.push_back(qint64(part));
}

} // namespace

std::vector<PeriodFigures> payPeriods(const RoyaltyWork &work, const BookedFigures &booked)
{
    return PeriodPayer(work, booked).pay();
}

} // namespace lianming
