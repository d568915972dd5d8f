// The columns of the inbox, and which period stands above which.
#pragma once

#include "core/royalties/royaltyservice.h"
#include "ui/models/column.h"

namespace lianming {

class Clock;

/// `clock` must outlive the columns.
[[nodiscard]] QList<Column<InboxRow>> inboxColumns(const Clock &clock);
/// What has to be done comes first: overdue reports, then reports on their way from calculation to closing, then those
/// to come. What is closed lies at the bottom, the newest first.
[[nodiscard]] bool waitsBefore(const InboxRow &a, const InboxRow &b);

} // namespace lianming
