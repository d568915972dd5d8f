// Gathers what a lookbook says from a workspace: the works that were chosen, whose they are and who answers for them,
// and, asset by asset, what the rights check says to the brand. One state of the workspace from the first to the last.
#pragma once

#include "core/base/progress.h"
#include "core/reports/lookbook.h"

namespace lianming {

struct Workspace;

/// Throws Error::NotFound for a brand that is none, Error::BadInput for no assets, more than LookbookOrder::mostAssets,
/// days that are reversed and a scope that cannot be asked, Error::Cancelled.
[[nodiscard]] Lookbook lookbookOf(Workspace &workspace, const LookbookOrder &order, Progress &progress);

/// The answer of the rights check as a stranger is told it: without whose the rights are, without proposals.
[[nodiscard]] LookbookRights lookbookRights(const AvailsAnswer &answer);

} // namespace lianming
