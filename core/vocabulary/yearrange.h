// Years as somebody asks for them: what period.h understands ("1735–40", "清乾隆", "3rd century BC"), numbers with a
// sign ("-300 – 200"), and spans that are open at one end ("1700–", "–221 BC"). Plain functions.
#pragma once

#include "core/vocabulary/period.h"

namespace lianming {

/// Both years inclusive; nothing: open at this end, never at both. 300 BC is −300.
struct YearRange {
    std::optional<int> from;
    std::optional<int> to;

    friend bool operator==(const YearRange &, const YearRange &) = default;
};

/// Nothing for words that name no time that we know.
[[nodiscard]] std::optional<YearRange> yearRange(QStringView words);

} // namespace lianming
