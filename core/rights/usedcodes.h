// The codes of product categories and sales channels that a workspace uses, and its regions: what pickers offer beside
// what Lianming knows by itself.
#pragma once

#include "core/db/connection.h"
#include "core/rights/territories.h"

namespace lianming {

struct UsedCodes {
    std::vector<std::string> categories; ///< each once, by code point
    std::vector<std::string> channels;
    Regions regions;
};

/// Of proposals, brands, contracts' grants, rights-in records and reservations.
[[nodiscard]] UsedCodes usedCodes(Connection &db);

} // namespace lianming
