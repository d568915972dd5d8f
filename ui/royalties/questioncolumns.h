// The columns of a statement's lines that raise a question.
#pragma once

#include "core/royalties/royaltyservice.h"
#include "ui/models/column.h"

namespace lianming {

[[nodiscard]] QList<Column<ExceptionLine>> questionColumns();

} // namespace lianming
