// The columns of the two tables of a report's import: its first rows as they will be read, and what is wrong in it.
#pragma once

#include "core/exchange/statementimport.h"
#include "ui/models/tablemodel.h"

namespace lianming {

[[nodiscard]] QList<Column<StatementPreview::Line>> statementPreviewColumns();
[[nodiscard]] QList<Column<StatementIssue>> statementIssueColumns();

} // namespace lianming
