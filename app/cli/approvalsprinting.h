// Products in approval as the command line prints them.
#pragma once

#include "app/cli/printing.h"
#include "core/approvals/approvalservice.h"

namespace lianming::cli {

[[nodiscard]] OrderedJson approvalJson(const ApprovalItem &item, QDate today);
[[nodiscard]] OrderedJson roundJson(const Submission &round);
[[nodiscard]] OrderedJson threadJson(const ReviewThread &thread);

} // namespace lianming::cli
