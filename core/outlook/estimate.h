// What a period that has not been reported yet is expected to bring, from periods that have: always with the method and
// the periods it was made from, so that anybody can work it out again by hand. Without such periods there is no
// estimate.
#pragma once

#include "core/base/decimal.h"
#include "core/outlook/contractbooks.h"

namespace lianming {

enum class EstimateMethod {
    SamePeriodBefore, ///< the same period of the latest earlier year that has one: once a year is known
    AverageOfLast,    ///< Σ of the latest calculated periods, at most four, divided by their number, rounded half up
};
/// "same_period_before", "average_of_last".
[[nodiscard]] const char *estimateMethodCode(EstimateMethod method);

struct Estimate {
    qint64 minor = 0;
    EstimateMethod method = EstimateMethod::AverageOfLast;
    qint64 sum = 0;   ///< of the inputs, which `minor` is divided from
    QStringList from; ///< names of the inputs' periods, oldest first

    friend bool operator==(const Estimate &, const Estimate &) = default;
};

/// Periods that the average is made of at most.
constexpr int averagedPeriods = 4;

/// `known`: figure by period, with the place of each in the contract's timeline; nothing where none has been
/// calculated.
[[nodiscard]] std::optional<Estimate> estimate(const Timeline &timeline, int place, const std::map<int, qint64> &known);

/// value × numerator / denominator, rounded half up; 0 ≤ numerator ≤ denominator, denominator > 0.
[[nodiscard]] qint64 proRata(qint64 value, qint64 numerator, qint64 denominator);

} // namespace lianming
