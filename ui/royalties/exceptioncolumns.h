// What the work list of lines in question says of each, column by column.
#pragma once

#include "core/royalties/exceptionservice.h"
#include "ui/models/column.h"

namespace lianming {

/// A number for the table, made of the two that name a line.
[[nodiscard]] qint64 exceptionId(const ExceptionRow &row);
[[nodiscard]] QList<Column<ExceptionRow>> exceptionColumns();

} // namespace lianming
