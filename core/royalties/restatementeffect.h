// What a restatement changes: by how much the closed periods would pay more or less once it counts, and the first open
// period that settles it (spec/royalties.md section 6). Calculated by the code that will book it; reads only.
#pragma once

#include "core/base/currency.h"
#include "core/royalties/salesstatement.h"

namespace lianming {

struct Workspace;

struct RestatementEffect {
    SalesStatement statement;
    Currency currency;
    qint64 amount = 0;      ///< minor units; negative: to the licensee's credit
    QString settledIn;      ///< the first period that was not closed; empty if there is none to settle it
    bool hasEffect = false; ///< it counts already
};

/// Of a restatement in the making as if it took effect now; of a closed one as it took effect. Throws
/// Error::Rejected for a first edition, NotFound, and as RoyaltyService::calculate().
[[nodiscard]] RestatementEffect restatementEffect(Workspace &workspace, Id<SalesStatement> statement);

} // namespace lianming
