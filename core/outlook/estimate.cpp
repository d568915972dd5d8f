#include "core/outlook/estimate.h"

#include <algorithm>

namespace lianming {

const char *estimateMethodCode(EstimateMethod method)
{
    switch (method) {
    case EstimateMethod::SamePeriodBefore: return "same_period_before";
    case EstimateMethod::AverageOfLast: return "average_of_last";
    }
    return "";
}

std::optional<Estimate> estimate(const Timeline &timeline, int place, const std::map<int, qint64> &known)
{
    const int perYear = periodsPerYear(timeline.period(0).frequency());
    for (int before = place - perYear; before >= 0; before -= perYear) {
        const auto found = known.find(before);
        if (found != known.end())
            return Estimate{
                found->second, EstimateMethod::SamePeriodBefore, found->second, {timeline.period(before).name()}};
    }
    Estimate out;
    Int128 sum = 0;
    for (auto it = known.rbegin(); it != known.rend() && out.from.size() < averagedPeriods; ++it) {
        sum += it->second;
        out.from.prepend(timeline.period(it->first).name());
    }
    if (out.from.isEmpty())
        return std::nullopt;
    // At most four figures of 64 bits: their sum may be wider than an amount, their mean is not.
    const auto narrow = narrowed(sum);
    if (!narrow)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "The forecast is larger than an amount can be"));
    out.sum = *narrow;
    out.minor = qint64(divideRounded(sum, out.from.size(), Rounding::HalfUp));
    return out;
}

qint64 proRata(qint64 value, qint64 numerator, qint64 denominator)
{
    return qint64(divideRounded(Int128{value} * numerator, denominator, Rounding::HalfUp));
}

} // namespace lianming
