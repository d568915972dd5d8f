// Gathers the rows of a portfolio from a workspace: stored terms, booked figures, obligations with where they stand.
// Figures over all brands are for those who may see the programme.
#pragma once

#include "core/base/progress.h"
#include "core/reports/portfolioreport.h"

namespace lianming {

struct Workspace;

/// Throws Error::Rejected for whoever may not see the programme and its money, Error::BadInput for codes of
/// institutions and brands that there are not, Error::Cancelled. `progress` counts contracts.
[[nodiscard]] PortfolioReport portfolioReport(Workspace &workspace, const PortfolioQuestion &question,
                                              Progress &progress);

} // namespace lianming
