// The columns of lists of plans and of tasks.
#pragma once

#include "core/base/clock.h"
#include "core/workplans/workplan.h"
#include "ui/models/column.h"

namespace lianming {

[[nodiscard]] QList<Column<PlanItem>> planColumns(const Clock &clock);
[[nodiscard]] QList<Column<TaskRow>> taskColumns(const Clock &clock);

} // namespace lianming
