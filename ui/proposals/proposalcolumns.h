// The columns of the table of proposals.
#pragma once

#include "core/proposals/proposal.h"
#include "ui/models/tablemodel.h"

namespace lianming {

[[nodiscard]] QList<Column<ProposalItem>> proposalColumns();

} // namespace lianming
