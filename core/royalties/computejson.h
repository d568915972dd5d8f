// The documents of the royalty command (spec/royalties.md section 9).
#pragma once

#include "core/royalties/calculator.h"

namespace lianming {

/// What `royalties compute --json` prints, with a line end.
[[nodiscard]] QByteArray royaltyResultJson(const RoyaltyTerms &terms, const RoyaltyResult &result);

/// The figures of one period, a member of "periods".
[[nodiscard]] OrderedJson periodJson(const RoyaltyTerms &terms, const PeriodFigures &figures);

} // namespace lianming
