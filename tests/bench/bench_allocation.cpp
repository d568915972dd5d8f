// 2,000 exclusives among 10,000 brands, with limits per brand, category and institution: the best plan, with its proof,
// against first come, first served. Limit: 30 s.
// How it is made up: an exclusive has a worth of its own and each brand an appetite (both log-normal: a few are worth
// very much), a pair's expected value is their product with noise; one pair in three cannot be had (rights are taken).
// Every other category may take 60 exclusives only, each institution 150 of its 200, a brand one or two, so that most
// limits bind. With an argument the exclusives are each for one category, so that the limits cross.
#include "core/matching/exclusiveplan.h"

#include <QElapsedTimer>

#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>

using namespace lianming;

namespace {

ExclusiveTask makeTask(size_t exclusives, size_t brands, bool isCrossing)
{
    constexpr int institutions = 10;
    constexpr int categories = 30;
    std::mt19937 random(20260601);
    std::normal_distribution<double> normal;
    ExclusiveTask out;
    out.exclusives = exclusives;
    out.brands = brands;
    std::vector<double> appetite(brands);
    for (size_t b = 0; b < brands; ++b) {
        appetite[b] = std::exp(normal(random) / 2);
        out.categoryOf.push_back(int(random() % categories));
        out.brandLimits.push_back(int(1 + random() % 2));
        out.firstCome.push_back(int(b));
    }
    std::ranges::shuffle(out.firstCome, random);
    out.values.reserve(exclusives * brands);
    for (size_t i = 0; i < exclusives; ++i) {
        out.institutionOf.push_back(int(i % institutions));
        if (isCrossing)
            out.categoryOfExclusive.push_back(int(random() % categories));
        const double worth = 2'000'000 * std::exp(normal(random));
        for (size_t b = 0; b < brands; ++b) {
            const double value = worth * appetite[b] * std::exp(normal(random) / 3);
            out.values.push_back(random() % 3 == 0 ? 0 : qint64(value));
        }
    }
    out.institutionLimits.assign(institutions, int(exclusives * 3 / 4 / institutions));
    for (int c = 0; c < categories; ++c)
        out.categoryLimits.push_back(c % 2 == 0 ? int(exclusives * 3 / 100) : ExclusiveTask::unlimited);
    return out;
}

void measure(const char *name, const ExclusiveTask &task)
{
    constexpr double limit = 30;
    Progress progress;
    QElapsedTimer since;
    since.start();
    const ExclusivePlan best = bestPlan(task, progress);
    const double seconds = double(since.nsecsElapsed()) / 1e9;
    const ExclusivePlan came = firstComePlan(task);
    const auto given = std::ranges::count_if(best.brandOf, [](int brand) { return brand >= 0; });
    std::printf("%s: %zu exclusives, %zu brands, %td given, %d rounds of pricing\n", name, task.exclusives, task.brands,
                given, int(progress.done()));
    std::printf("  value %lld, bound %lld, %s, limits %s\n", static_cast<long long>(best.value),
                static_cast<long long>(best.bound), best.isProven ? "proven optimal" : "NOT PROVEN",
                keepsLimits(task, best.brandOf) ? "kept" : "BROKEN");
    std::printf("  first come, first served: %lld (the plan is worth %.1f %% more)\n",
                static_cast<long long>(came.value), 100 * (double(best.value) / double(came.value) - 1));
    std::printf("  %.2f s: ratio to the limit of %.0f s %.3f\n", seconds, limit, seconds / limit);
}

} // namespace

int main()
{
    measure("limits nest", makeTask(2'000, 10'000, false));
    measure("limits cross", makeTask(2'000, 10'000, true));
    return 0;
}
