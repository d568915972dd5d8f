// The columns of the list of cases.
#pragma once

#include "ui/cases/caseview.h"
#include "ui/models/column.h"

namespace lianming {

[[nodiscard]] QList<Column<CaseLine>> caseColumns();

} // namespace lianming
