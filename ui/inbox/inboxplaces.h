// Where the records are shown that an inbox speaks of.
#pragma once

#include <QString>

namespace lianming {

/// The page that opens records of that table; empty for records without a page of their own.
[[nodiscard]] QString pageOfTable(const QString &table);

/// The key by which the page opens such a record among its rows; empty where openRecord() does.
[[nodiscard]] QString rowsOfTable(const QString &table);

} // namespace lianming
