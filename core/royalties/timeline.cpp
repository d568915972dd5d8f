#include "core/royalties/timeline.h"

#include <algorithm>

namespace lianming {

Timeline::Timeline(const RoyaltyTerms &terms)
    : m_first(Period::containing(terms.term.start, terms.periods)), m_perYear(periodsPerYear(terms.periods))
{
    m_count = Period::containing(terms.lastSellOffDay(), terms.periods).since(m_first) + 1;
    m_lastOfTerm = Period::containing(terms.term.end, terms.periods).since(m_first);
    m_years = std::max(1, terms.term.end.year() - terms.term.start.year());
    while (terms.term.start.addYears(m_years) <= terms.term.end)
        ++m_years;
    while (m_years > 1 && terms.term.start.addYears(m_years - 1) > terms.term.end)
        --m_years;
}

std::optional<int> Timeline::find(const Period &period) const
{
    if (period.frequency() != m_first.frequency())
        return std::nullopt;
    const int place = period.since(m_first);
    return place >= 0 && place < m_count ? std::optional(place) : std::nullopt;
}

int Timeline::placeOf(QDate day) const
{
    return std::clamp(Period::containing(day, m_first.frequency()).since(m_first), 0, last());
}

int Timeline::instance(int place, Scope scope) const
{
    switch (scope) {
    case Scope::Period: return place;
    case Scope::ContractYear: return year(place) - 1;
    case Scope::Term: break;
    }
    return 0;
}

int Timeline::firstOf(int instance, Scope scope) const
{
    switch (scope) {
    case Scope::Period: return instance;
    case Scope::ContractYear: return instance * m_perYear;
    case Scope::Term: break;
    }
    return 0;
}

int Timeline::lastOf(int instance, Scope scope) const
{
    switch (scope) {
    case Scope::Period: return instance;
    case Scope::ContractYear:
        return instance + 1 >= m_years ? last() : std::min((instance + 1) * m_perYear - 1, last());
    case Scope::Term: break;
    }
    return last();
}

int Timeline::settling(int instance, Scope scope) const
{
    return std::min(lastOf(instance, scope), m_lastOfTerm);
}

} // namespace lianming
