// Who should get the scarce: each exclusive (an IP) to at most one brand, so that the expected value of all is
// greatest, under limits per brand, category and institution. Solved exactly as a linear program (GLPK): over the most
// promising pairs first, then all others are priced by its dual values and taken in where they would gain, until none
// would. The proof does not rest on floating point: dual prices rounded to whole numbers bound every plan from above by
// weak duality, in exact integers, and a plan that reaches the bound is the best there is. Where limits cross so that
// the program has no whole solution, branch and bound follows, over every pair that could still matter. Values are
// minor units of one currency: what a pair is expected to bring. Plain values.
#pragma once

#include "core/base/progress.h"

#include <limits>
#include <vector>

namespace lianming {

struct ExclusiveTask {
    static constexpr int unlimited = std::numeric_limits<int>::max();

    size_t exclusives = 0;
    size_t brands = 0;
    std::vector<qint64> values;     ///< exclusives × brands, by exclusive; 0: not possible or worth nothing
    std::vector<int> institutionOf; ///< by exclusive
    std::vector<int> categoryOf;    ///< by brand
    // How many at most; empty: unlimited.
    std::vector<int> brandLimits;
    std::vector<int> institutionLimits;
    std::vector<int> categoryLimits;
    /// Exclusives for one category only, whatever the brand's is: −1, or empty, for none. They count there.
    std::vector<int> categoryOfExclusive;
    std::vector<int> firstCome; ///< brands, the first to come first

    [[nodiscard]] qint64 value(size_t exclusive, size_t brand) const { return values[exclusive * brands + brand]; }
    [[nodiscard]] int category(size_t exclusive, size_t brand) const
    {
        const int own = categoryOfExclusive.empty() ? -1 : categoryOfExclusive[exclusive];
        return own >= 0 ? own : categoryOf[brand];
    }
};

struct ExclusivePlan {
    std::vector<int> brandOf; ///< by exclusive; −1: nobody
    qint64 value = 0;         ///< exact
    qint64 bound = 0;         ///< no plan is worth more; exact
    bool isProven = false;    ///< the value is the bound, or branch and bound has closed the gap

    friend bool operator==(const ExclusivePlan &, const ExclusivePlan &) = default;
};

/// The best plan. Progress counts rounds of pricing; throws Error::Cancelled within half a second, Error::BadInput for
/// values below 0 or beyond 2^53, Error::Internal where the solver fails.
[[nodiscard]] ExclusivePlan bestPlan(const ExclusiveTask &task, Progress &progress);
/// What happens without a plan: brands come in their order, each takes the exclusives worth most to it until a limit is
/// reached. The bound is not set.
[[nodiscard]] ExclusivePlan firstComePlan(const ExclusiveTask &task);
/// What `brandOf` is worth; nothing if it breaks a limit or names an impossible pair.
[[nodiscard]] bool keepsLimits(const ExclusiveTask &task, const std::vector<int> &brandOf);

} // namespace lianming
