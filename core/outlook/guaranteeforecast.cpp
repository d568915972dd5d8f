#include "core/outlook/guaranteeforecast.h"

#include "core/outlook/amountsum.h"

#include <algorithm>

namespace lianming {

namespace {

Int128 orNothing(Int128 value)
{
    return std::max<Int128>(0, value);
}

/// One guarantee of one contract.
class GuaranteeOutlook
{
public:
    GuaranteeOutlook(const ContractBooks &books, size_t pool)
        : m_books(books), m_terms(books.terms.guarantees[pool]), m_timeline(books.timeline()),
          m_earned(books.earnedOf(pool)), m_pool(pool)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_terms.amounts.empty() && m_terms.instalments.empty(); }
    [[nodiscard]] int instanceOf(QDate day) const
    {
        return m_timeline.instance(m_timeline.placeOf(day), m_terms.scope);
    }
    /// The places of an instance that were not calculated and can still earn for the guarantee.
    [[nodiscard]] std::vector<int> comingPlaces(int instance) const;
    [[nodiscard]] GuaranteeForecast forecast(int instance) const;

private:
    [[nodiscard]] qint64 amount(int instance) const;
    [[nodiscard]] Int128 earnedIn(int instance) const;
    [[nodiscard]] Int128 expectedIn(int instance) const;
    [[nodiscard]] Int128 carriedInto(int instance) const;

    const ContractBooks &m_books;
    const Guarantee &m_terms;
    Timeline m_timeline;
    std::map<int, qint64> m_earned;
    size_t m_pool;
};

std::vector<int> GuaranteeOutlook::comingPlaces(int instance) const
{
    std::vector<int> out;
    const int last = std::min(m_timeline.lastOf(instance, m_terms.scope), m_books.lastPlace(m_timeline));
    for (int place = m_timeline.firstOf(instance, m_terms.scope); place <= last; ++place) {
        const bool countsNot = m_timeline.isAfterTerm(place) && !m_books.terms.sellOffCounts;
        if (!m_earned.contains(place) && !countsNot)
            out.push_back(place);
    }
    return out;
}

/// g of an instance: the year's amount, the last one repeating.
qint64 GuaranteeOutlook::amount(int instance) const
{
    if (m_terms.amounts.empty())
        return 0;
    return m_terms.amounts[std::min(size_t(instance), m_terms.amounts.size() - 1)];
}

Int128 GuaranteeOutlook::earnedIn(int instance) const
{
    Int128 sum = 0;
    const auto end = m_earned.upper_bound(m_timeline.lastOf(instance, m_terms.scope));
    for (auto it = m_earned.lower_bound(m_timeline.firstOf(instance, m_terms.scope)); it != end; ++it)
        sum += it->second;
    return sum;
}

/// Of the periods to come, as far as something can be said of them.
Int128 GuaranteeOutlook::expectedIn(int instance) const
{
    Int128 sum = 0;
    for (const int place : comingPlaces(instance)) {
        if (const auto found = estimate(m_timeline, place, m_earned))
            sum += found->minor;
    }
    return sum;
}

/// c of an instance (spec/royalties.md 5.4), by the royalties known now and those expected.
Int128 GuaranteeOutlook::carriedInto(int instance) const
{
    Int128 carried = 0;
    for (int before = 0; m_terms.carryForward && before < instance; ++before)
        carried = orNothing(amount(before) + carried - orNothing(earnedIn(before) + expectedIn(before)));
    return carried;
}

GuaranteeForecast GuaranteeOutlook::forecast(int instance) const
{
    const int first = m_timeline.firstOf(instance, m_terms.scope);
    const int last = m_timeline.lastOf(instance, m_terms.scope);
    GuaranteeForecast out;
    out.contract = m_books.contract;
    out.number = m_books.number;
    out.title = m_books.title;
    out.brand = m_books.brand;
    out.institution = m_books.institution;
    out.currency = m_books.currency();
    out.pool = QString::fromStdString(m_terms.id);
    out.scope = m_terms.scope;
    out.year = m_terms.scope == Scope::ContractYear ? instance + 1 : 0;
    out.firstPeriod = m_timeline.period(first).name();
    out.lastPeriod = m_timeline.period(last).name();
    out.guarantee = amount(instance);
    Int128 instalments = 0;
    for (const DatedAmount &instalment : m_terms.instalments) {
        if (m_timeline.instance(m_timeline.placeOf(instalment.due), m_terms.scope) == instance)
            instalments += instalment.minor;
    }
    out.instalments = forecastMinor(instalments);
    out.target = std::max(out.guarantee, out.instalments);
    out.carriedIn = forecastMinor(carriedInto(instance));
    out.earned = forecastMinor(earnedIn(instance));
    for (int place = first; place <= last; ++place) {
        if (m_earned.contains(place))
            out.earnedIn.append(m_timeline.period(place).name());
    }
    if (!m_earned.empty())
        out.paid = m_books.figures(m_earned.rbegin()->first)->pools[qsizetype(m_pool)].paid;
    Int128 expected = 0;
    out.hasBasis = true;
    for (const int place : comingPlaces(instance)) {
        const auto found = estimate(m_timeline, place, m_earned);
        if (!found) {
            out.hasBasis = false;
            break;
        }
        expected += found->minor;
        out.coming.append({m_timeline.period(place).name(), *found});
    }
    out.expected = forecastMinor(expected);
    out.expectedEarned = forecastMinor(Int128{out.earned} + expected);
    // What makes up for earlier years comes first, and is no part of this instance's guarantee.
    if (!out.hasBasis)
        return out;
    const Int128 missing = Int128{out.target} - orNothing(Int128{out.expectedEarned} - out.carriedIn);
    out.shortfall = forecastMinor(orNothing(missing));
    out.overage = forecastMinor(orNothing(-missing));
    return out;
}

} // namespace

QList<GuaranteeForecast> guaranteeForecasts(const ContractBooks &books, QDate today)
{
    QList<GuaranteeForecast> out;
    for (size_t pool = 0; pool < books.terms.guarantees.size(); ++pool) {
        const GuaranteeOutlook outlook(books, pool);
        if (outlook.isEmpty())
            continue;
        for (int instance = 0; instance <= outlook.instanceOf(today); ++instance) {
            if (!outlook.comingPlaces(instance).empty())
                out.append(outlook.forecast(instance));
        }
    }
    return out;
}

} // namespace lianming
