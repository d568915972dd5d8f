// Reads a museum's words about a time: which years they mean and which periods of the vocabulary they name. yearSpan()
// and recognise() stand on it; the steps are: words and numbers with their meanings (timewords), then years in order
// (timeitems), then what belongs together.
#pragma once

#include "core/vocabulary/period.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lianming {

struct PeriodReading {
    std::optional<YearSpan> span;
    std::vector<size_t> terms; ///< places in termTables(): periods named, and the centuries of a short span
};

/// Words in UTF-8. Thread-safe, throws nothing of its own.
[[nodiscard]] PeriodReading readPeriod(std::string_view utf8);

} // namespace lianming
