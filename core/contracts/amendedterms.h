// The royalty terms of a contract that was amended or ended early, as one: each period is calculated by what was agreed
// for it, and what accumulates goes on through all of them.
#pragma once

#include "core/contracts/royaltyterms.h"

namespace lianming {

/// What was agreed from a day on.
struct TermsVersion {
    QDate from; ///< the first version's is not asked
    RoyaltyTerms terms;
};

/// The versions in order of their days, each sound by moneyFindings(): grants end the day before the next version
/// begins, rules carry their days and keep their ids, the rest is the last version's. At least one.
[[nodiscard]] RoyaltyTerms amendedTerms(const std::vector<TermsVersion> &versions);

/// The terms of a contract that ends on `lastDay`, before its time: its term and grants end then, and the sell-off
/// follows. Its last period settles the guarantees of the year in which it ends and releases the reserves; fees and
/// instalments that would have fallen due later are not owed.
[[nodiscard]] RoyaltyTerms endedTerms(RoyaltyTerms terms, QDate lastDay);

} // namespace lianming
