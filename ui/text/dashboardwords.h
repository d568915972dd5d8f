// Words for what the dashboard says in codes.
#pragma once

#include "core/reports/dashboard.h"

namespace lianming {

[[nodiscard]] QString expiryKindText(ExpiryKind kind);
[[nodiscard]] QString dueKindText(DueKind kind);
/// "3 inquiries to answer".
[[nodiscard]] QString taskText(TaskKind kind, int count);

} // namespace lianming
