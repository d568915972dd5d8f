// What an entry means beyond its exchange, in the transaction that brings it in: for the record it is about, and for
// whoever follows the package.
#pragma once

#include "core/inbox/notify.h"
#include "core/packages/reviewpackage.h"

namespace lianming {

/// A line in the history of the record that the brand speaks of; a file among a proposal's files, a remark among a
/// round's.
void applyEntry(Journal &journal, const ReviewEntry &entry);
/// Something that happened to a package, for who follows it or an earlier one of its exchange.
[[nodiscard]] Happening aboutPackage(Journal &journal, const ReviewPackage &package, const char *code);
/// Throws Error::Rejected for a package to which no answer is taken any more.
void requireNotWithdrawn(const ReviewPackage &package);

} // namespace lianming
