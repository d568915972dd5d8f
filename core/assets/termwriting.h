// What the verbs about the house's own terms share: the columns, what a term must keep among the others, and writing
// so that assets are found by what their terms say afterwards. Looking terms up is houseterm's.
#pragma once

#include "core/assets/houseterm.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"

#include <functional>
#include <vector>

namespace lianming {

[[nodiscard]] Fields houseTermValues(const HouseTerm &term);
/// Its name in the history.
[[nodiscard]] QString houseTermLabel(const HouseTerm &term);
/// A name as it is compared with others.
[[nodiscard]] QString termNameKey(const QString &name);

/// Throws NotFound.
[[nodiscard]] HouseTerm existingTerm(const QList<HouseTerm> &terms, Id<HouseTerm> id);
/// Throws Rejected for a term that is incomplete, or whose parent is none; Duplicate for a name that is taken.
void requireGoodTerm(const HouseTerm &term, const QList<HouseTerm> &others);

/// The assets that somebody gave one of these, sorted.
[[nodiscard]] std::vector<qint64> assetsGiven(Connection &db, const QStringList &terms);
/// The assets that have these terms, or any of the house's own below them.
[[nodiscard]] std::vector<qint64> assetsWithin(Connection &db, const TermBook &book, const QStringList &terms);

} // namespace lianming
