// The dashboard as the JSON that `report dashboard --json` prints.
#pragma once

#include "core/base/json.h"
#include "core/reports/dashboard.h"

namespace lianming {

/// Amounts are decimal strings of major units; days "YYYY-MM-DD"; records by their ids.
[[nodiscard]] OrderedJson dashboardJson(const Dashboard &dashboard);

} // namespace lianming
