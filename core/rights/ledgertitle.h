// What the database says an institution holds of assets, and what stands in the way of them. Part of the ledger.
#pragma once

#include "core/base/id.h"
#include "core/db/connection.h"
#include "core/rights/rightsbook.h"

namespace lianming {

struct Institution;

/// Puts the institution's rights-in records and restrictions into the book, for `assets` (single assets; none: for all
/// that have any). An asset's own records stand alone; else those of the collections that it is in, however deep; else
/// those of the work that it was cut from, likewise; else the institution's. Trade marks come on top. Restrictions of
/// all three add up, with the consents and permits that were given.
void loadTitle(Connection &db, Id<Institution> institution, const std::vector<std::string> &assets, RightsBook &book);

} // namespace lianming
