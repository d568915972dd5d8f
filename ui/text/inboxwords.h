// Words for what stands in an inbox.
#pragma once

#include "core/inbox/inboxitem.h"

namespace lianming {

/// The sentence in the language that holds now: codes among its arguments as words, days as days.
[[nodiscard]] QString happeningText(const InboxItem &item);

} // namespace lianming
