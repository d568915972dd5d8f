// What licences of the same assets cost, as contracts and closed periods say it: what damages may refer to where
// neither loss nor profit can be established. Exact, and nothing is estimated.
#pragma once

#include "core/cases/damages.h"
#include "core/db/workspace.h"

namespace lianming {

struct Asset;

/// Of every signed contract that grants one of the assets, by number: its fixed fees by their days, its guarantees, and
/// the royalties earned in each currency over closed periods (of each period the newest edition). Contracts whose terms
/// cannot be read are left out with their fees and guarantees.
[[nodiscard]] QList<ReferenceFee> licenceFees(Workspace &w, const QList<Id<Asset>> &assets);

} // namespace lianming
