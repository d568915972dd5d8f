// A contract's reporting periods in order, each with its contract year (spec/royalties.md section 2). Periods are
// spoken of by their place in this list, from 0.
#pragma once

#include "core/contracts/royaltyterms.h"

namespace lianming {

class Timeline
{
public:
    explicit Timeline(const RoyaltyTerms &terms);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int last() const { return m_count - 1; }
    [[nodiscard]] Period period(int place) const { return m_first.plus(place); }
    /// The place of `period`; nothing if the contract has none such.
    [[nodiscard]] std::optional<int> find(const Period &period) const;
    /// The place of the period that contains `day`; the first or the last where the day lies outside.
    [[nodiscard]] int placeOf(QDate day) const;

    /// Contract year from 1.
    [[nodiscard]] int year(int place) const { return std::min(place / m_perYear + 1, m_years); }
    /// The scope's instance that the period is in, from 0.
    [[nodiscard]] int instance(int place, Scope scope) const;
    /// First period of that instance.
    [[nodiscard]] int firstOf(int instance, Scope scope) const;
    /// Last period of that instance.
    [[nodiscard]] int lastOf(int instance, Scope scope) const;
    /// The last period of an instance (contract year or term) that begins on or before the term's end.
    [[nodiscard]] int settling(int instance, Scope scope) const;
    /// Whether the period begins after the term's end.
    [[nodiscard]] bool isAfterTerm(int place) const { return place > m_lastOfTerm; }

private:
    Period m_first;
    int m_count = 0;
    int m_perYear = 0;
    int m_years = 0;
    int m_lastOfTerm = 0; ///< the period that contains term.end
};

} // namespace lianming
