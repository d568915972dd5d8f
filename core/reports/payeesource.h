// Gathers what a payee's statement says: the splits and commissions of closed periods as PayeeService lists them. What
// was paid out to payees is not kept in the workspace, so the document leaves it out.
#pragma once

#include "core/reports/payeedocument.h"

namespace lianming {

/// Periods that end in `days`; a party without any has an empty statement.
[[nodiscard]] PayeeDocument payeeDocument(Workspace &workspace, const QString &party, const DaySpan &days);

} // namespace lianming
