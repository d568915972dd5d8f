// The gate `complete`: what is open in a contract before anything else can be asked about it.
#pragma once

#include "core/contracts/contract.h"
#include "core/db/connection.h"

namespace lianming {

class Regions;
struct Workspace;

/// What keeps the contract from being saved; if there is nothing, what is open in its values, its royalty terms,
/// assets, regions, master licence and proposal. `isAmendment`: it is signed already, so its proposal is not asked.
/// `regions` is set to those that count for the contract.
[[nodiscard]] QList<ContractFinding> openFindings(Workspace &w, const Contract &contract, QDate on, bool isAmendment,
                                                  Regions &regions);

} // namespace lianming
