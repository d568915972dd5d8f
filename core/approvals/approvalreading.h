// What is read of products' approvals, and what the verbs that write ask of it, too.
#pragma once

#include "core/approvals/approvaldetail.h"
#include "core/people/access.h"

namespace lianming {

/// Throws Error::NotFound for a product that is not there or of a brand that is not shown.
[[nodiscard]] LicensedProduct shownProduct(Connection &db, const Access &access, Id<LicensedProduct> id);
/// What keeps the product's contract from covering it.
[[nodiscard]] QList<ScopeFinding> scopeOf(Workspace &w, const LicensedProduct &product);

} // namespace lianming
