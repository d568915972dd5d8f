// The linear program behind exclusiveplan.h, over the pairs that were put into it so far. A thin face of GLPK: the only
// file that knows it. Warm: after more pairs it goes on from where it was.
#pragma once

#include "core/matching/exclusiveplan.h"

#include <memory>
#include <optional>
#include <unordered_set>

namespace lianming {

struct ExclusivePair {
    int exclusive;
    int brand;
};

/// Dual values: what one more place would be worth.
struct ExclusivePrices {
    std::vector<double> exclusives;
    std::vector<double> brands;
    std::vector<double> institutions;
    std::vector<double> categories;
};

class ExclusiveMaster
{
public:
    /// `task` must outlive this.
    explicit ExclusiveMaster(const ExclusiveTask &task);
    ~ExclusiveMaster();
    ExclusiveMaster(const ExclusiveMaster &) = delete;
    ExclusiveMaster &operator=(const ExclusiveMaster &) = delete;

    void add(const std::vector<ExclusivePair> &pairs);
    [[nodiscard]] bool has(const ExclusivePair &pair) const;

    /// Throws Error::Cancelled, Error::Internal.
    [[nodiscard]] ExclusivePrices solve(Progress &progress);
    /// The solution, if it is whole; by exclusive the brand, or −1.
    [[nodiscard]] std::optional<std::vector<int>> wholePlan() const;
    /// The best whole one among the pairs, by branch and bound.
    [[nodiscard]] std::vector<int> solveWhole(Progress &progress);

private:
    struct Program;

    const ExclusiveTask &m_task;
    std::unique_ptr<Program> m_program;
    std::vector<ExclusivePair> m_pairs; ///< by column
    std::unordered_set<qint64> m_known;
};

} // namespace lianming
