// Which reported lines an audit looks at: every line whose gross reaches an amount, and a monetary-unit sample of the
// rest, in which each unit of gross is as likely to be hit as any other, so that large lines are likelier. Whole
// numbers only; the same lines and seed choose the same lines everywhere.
#pragma once

#include "core/base/decimal.h"

#include <span>
#include <vector>

namespace lianming {

struct SampledLine {
    size_t index = 0;     ///< of the lines given
    bool isAbove = false; ///< its gross reaches the amount; otherwise points fell on it
    int hits = 0;

    friend bool operator==(const SampledLine &, const SampledLine &) = default;
};

struct AuditSample {
    std::vector<SampledLine> lines; ///< in the order given
    Int128 gross = 0;               ///< Σ |gross| of all
    Int128 rest = 0;                ///< of those below the amount
    Int128 start = 0;               ///< r, drawn from the seed; 0 ≤ r < rest
};

/// `gross` of each line, in minor units of one currency; returns count by their size. `above` > 0: lines of so much and
/// more are all taken. Of the rest with M = Σ |gross| and `size` = n points, point k (from 0) stands at
/// ⌊(k × M + r) / n⌋ on the line's amounts laid end to end, with r drawn evenly from [0, M) by the seed. Lines of 0
/// cannot be hit. Requires size ≥ 0.
[[nodiscard]] AuditSample drawSample(std::span<const qint64> gross, qint64 above, qint64 size, quint32 seed);

} // namespace lianming
