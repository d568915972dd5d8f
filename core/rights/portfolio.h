// The audit of a whole portfolio: every collision among the grants of a book (spec/avails.md section 3), each pair of
// grants once. Looks at pairs through the index, so that its time follows the collisions and near misses, not the
// square of the grants. How grants came to collide, by an override or unseen, is left to who reads it.
#pragma once

#include "core/base/progress.h"
#include "core/rights/grantindex.h"

#include <functional>

namespace lianming {

/// Two grants of different licensees that collide: `grant` stands, `against` stands in its way. Signed before held
/// before proposed, of these the museum's own before others', of these by id. `reason` is that for which `grant` would
/// be listed to one who asks for `against`; `days` are those in both boxes.
struct Collision : Conflict {
    std::string against; ///< id

    friend bool operator==(const Collision &, const Collision &) = default;
};

struct PortfolioAudit {
    qint64 total = 0;
    std::map<ConflictReason, qint64> byReason; ///< of all; reasons that occur
    std::vector<Collision> collisions;         ///< by reason, grant and against: the first of all

    friend bool operator==(const PortfolioAudit &, const PortfolioAudit &) = default;
};

/// Every collision among the signed, proposed and held grants of the index's book, holds that have lapsed on `asOf`
/// left out. All are counted, at most `limit` listed; memory grows with `limit` only. Progress counts grants; throws
/// Error::Cancelled.
[[nodiscard]] PortfolioAudit auditPortfolio(const GrantIndex &index, QDate asOf, size_t limit, Progress &progress);

/// Hands every collision to `use`, in no order that means something.
void forEachCollision(const GrantIndex &index, QDate asOf, Progress &progress,
                      const std::function<void(const Collision &)> &use);

} // namespace lianming
