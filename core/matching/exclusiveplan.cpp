#include "core/matching/exclusiveplan.h"

#include "core/matching/exclusivemaster.h"

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

constexpr qint64 mostValue = qint64{1} << 53; ///< exact in the solver's numbers
constexpr size_t firstPairs = 8;              ///< of an exclusive, to begin with
constexpr size_t morePairs = 6;               ///< of an exclusive, at each pricing
constexpr double leastGain = 1e-6;

int limitOf(const std::vector<int> &limits, int place)
{
    return limits.empty() || place < 0 ? ExclusiveTask::unlimited : limits[size_t(place)];
}

/// How many places are still free.
class Places
{
public:
    explicit Places(const ExclusiveTask &task) : m_task(task), m_brands(task.brands) {}

    bool take(size_t exclusive, size_t brand)
    {
        const int institution = m_task.institutionOf[exclusive];
        const int category = m_task.category(exclusive, brand);
        grow(m_institutions, institution);
        grow(m_categories, category);
        int &byBrand = m_brands[brand];
        int &byInstitution = m_institutions[size_t(institution)];
        int &byCategory = m_categories[size_t(category)];
        if (byBrand >= limitOf(m_task.brandLimits, int(brand))
            || byInstitution >= limitOf(m_task.institutionLimits, institution)
            || byCategory >= limitOf(m_task.categoryLimits, category))
            return false;
        ++byBrand;
        ++byInstitution;
        ++byCategory;
        return true;
    }

private:
    static void grow(std::vector<int> &counts, int place)
    {
        if (size_t(place) >= counts.size())
            counts.resize(size_t(place) + 1);
    }

    const ExclusiveTask &m_task;
    std::vector<int> m_brands;
    std::vector<int> m_institutions;
    std::vector<int> m_categories;
};

qint64 worth(const ExclusiveTask &task, const std::vector<int> &brandOf)
{
    qint64 sum = 0;
    for (size_t i = 0; i < brandOf.size(); ++i)
        sum += brandOf[i] < 0 ? 0 : task.value(i, size_t(brandOf[i]));
    return sum;
}

/// The pairs worth most, of each exclusive.
std::vector<ExclusivePair> promising(const ExclusiveTask &task)
{
    std::vector<ExclusivePair> out;
    std::vector<int> order(task.brands);
    for (size_t i = 0; i < task.exclusives; ++i) {
        for (size_t brand = 0; brand < task.brands; ++brand)
            order[brand] = int(brand);
        const size_t count = std::min(firstPairs, task.brands);
        std::ranges::partial_sort(order, order.begin() + ptrdiff_t(count), [&](int a, int b) {
            return std::pair(-task.value(i, size_t(a)), a) < std::pair(-task.value(i, size_t(b)), b);
        });
        for (size_t n = 0; n < count; ++n) {
            if (task.value(i, size_t(order[n])) > 0)
                out.push_back({int(i), order[n]});
        }
    }
    return out;
}

/// Pairs that the prices say would gain, the most of each exclusive first; `least` as gain.
std::vector<ExclusivePair> gaining(const ExclusiveTask &task, const ExclusivePrices &prices, double least, size_t count,
                                   const ExclusiveMaster &master)
{
    std::vector<ExclusivePair> out;
    std::vector<std::pair<double, int>> found;
    for (size_t i = 0; i < task.exclusives; ++i) {
        found.clear();
        const double own = prices.exclusives[i] + prices.institutions[size_t(task.institutionOf[i])];
        for (size_t brand = 0; brand < task.brands; ++brand) {
            const qint64 value = task.value(i, brand);
            const double gain =
                double(value) - own - prices.brands[brand] - prices.categories[size_t(task.category(i, brand))];
            if (value > 0 && gain > least && !master.has({int(i), int(brand)}))
                found.emplace_back(-gain, int(brand));
        }
        const size_t kept = std::min(count, found.size());
        std::ranges::partial_sort(found, found.begin() + ptrdiff_t(kept));
        for (size_t n = 0; n < kept; ++n)
            out.push_back({int(i), found[n].second});
    }
    return out;
}

/// What no plan exceeds, by weak duality: whole prices for the limits, and for each exclusive the most that it could
/// still gain above them. Exact.
qint64 boundBy(const ExclusiveTask &task, const ExclusivePrices &prices)
{
    const auto whole = [](double price) {
        return std::max<qint64>(0, qint64(std::llround(price)));
    };
    qint64 sum = 0;
    const auto priced = [&](const std::vector<double> &values, const std::vector<int> &limits) {
        std::vector<qint64> out;
        out.reserve(values.size());
        for (size_t i = 0; i < values.size(); ++i) {
            const int limit = limitOf(limits, int(i));
            out.push_back(limit == ExclusiveTask::unlimited ? 0 : whole(values[i]));
            sum += limit == ExclusiveTask::unlimited ? 0 : out.back() * limit;
        }
        return out;
    };
    const std::vector<qint64> brands = priced(prices.brands, task.brandLimits);
    const std::vector<qint64> institutions = priced(prices.institutions, task.institutionLimits);
    const std::vector<qint64> categories = priced(prices.categories, task.categoryLimits);
    for (size_t i = 0; i < task.exclusives; ++i) {
        qint64 most = 0;
        for (size_t brand = 0; brand < task.brands; ++brand) {
            if (const qint64 value = task.value(i, brand); value > 0)
                most = std::max(most, value - brands[brand] - institutions[size_t(task.institutionOf[i])]
                                          - categories[size_t(task.category(i, brand))]);
        }
        sum += most;
    }
    return sum;
}

void check(const ExclusiveTask &task)
{
    if (std::ranges::any_of(task.values, [](qint64 value) { return value < 0 || value > mostValue; }))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "An expected value is below 0 or too large to compare"));
}

} // namespace

bool keepsLimits(const ExclusiveTask &task, const std::vector<int> &brandOf)
{
    Places places(task);
    for (size_t i = 0; i < brandOf.size(); ++i) {
        if (brandOf[i] >= 0 && (task.value(i, size_t(brandOf[i])) == 0 || !places.take(i, size_t(brandOf[i]))))
            return false;
    }
    return true;
}

ExclusivePlan firstComePlan(const ExclusiveTask &task)
{
    ExclusivePlan out;
    out.brandOf.assign(task.exclusives, -1);
    Places places(task);
    for (const int brand : task.firstCome) {
        std::vector<int> wanted;
        for (size_t i = 0; i < task.exclusives; ++i) {
            if (out.brandOf[i] < 0 && task.value(i, size_t(brand)) > 0)
                wanted.push_back(int(i));
        }
        std::ranges::sort(wanted, {}, [&](int i) { return std::pair(-task.value(size_t(i), size_t(brand)), i); });
        for (const int i : wanted) {
            if (places.take(size_t(i), size_t(brand)))
                out.brandOf[size_t(i)] = brand;
        }
    }
    out.value = worth(task, out.brandOf);
    return out;
}

ExclusivePlan bestPlan(const ExclusiveTask &task, Progress &progress)
{
    check(task);
    ExclusivePlan out;
    ExclusiveMaster master(task);
    master.add(promising(task));
    ExclusivePrices prices;
    for (int round = 1;; ++round) {
        prices = master.solve(progress);
        progress.setDone(round);
        const auto more = gaining(task, prices, leastGain, morePairs, master);
        if (more.empty())
            break;
        master.add(more);
    }
    out.bound = boundBy(task, prices);
    std::optional<std::vector<int>> whole = master.wholePlan();
    if (!whole || worth(task, *whole) != out.bound) {
        // Limits cross. A pair whose gain is short of the gap to a known plan by its price cannot be in a better one.
        const std::vector<int> known = whole ? *whole : master.solveWhole(progress);
        const auto gap = double(out.bound - worth(task, known));
        master.add(gaining(task, prices, -gap - 1, task.brands, master));
        whole = master.solveWhole(progress);
        out.isProven = true;
    }
    out.brandOf = *whole;
    out.value = worth(task, out.brandOf);
    out.isProven = out.isProven || out.value == out.bound;
    return out;
}

} // namespace lianming
