// The state of one calculation between its steps: what bases.h, rates.h and pools.h hand on to each other. Private to
// the engine; calculator.h is its face.
#pragma once

#include "core/royalties/exact.h"
#include "core/royalties/trace.h"

#include <span>

namespace lianming {

struct RoyaltyWork {
    const RoyaltyTerms &terms;
    const RoyaltyLines &input;
    Timeline timeline;
    RoyaltyTrace *trace = nullptr;
    std::vector<LineFigures> lines;   ///< as the input's
    std::vector<quint32> order;       ///< indexes of the lines that take part, by period, in statement order
    std::vector<size_t> periodStarts; ///< where each period begins in `order`; one more at the end

    [[nodiscard]] std::span<const quint32> linesOf(int place) const
    {
        const size_t from = periodStarts[size_t(place)];
        return std::span(order).subspan(from, periodStarts[size_t(place) + 1] - from);
    }
    [[nodiscard]] LineTrace *traceOf(size_t line) const { return trace != nullptr ? trace->line(line) : nullptr; }

    /// The value as a line's figure; throws the overflow error of section 1.
    [[nodiscard]] qint64 lineFigure(std::optional<Int128> value, size_t line, const char *figure) const
    {
        if (!value || *value != static_cast<qint64>(*value)) // in place and not narrowed(): each line comes here often
            failLineOverflow(input.source, qsizetype(line), figure);
        return static_cast<qint64>(*value);
    }
    /// Likewise as a period's.
    [[nodiscard]] qint64 periodFigure(std::optional<Int128> value, int place, const char *figure) const
    {
        const auto narrow = value ? narrowed(*value) : std::nullopt;
        if (!narrow)
            failPeriodOverflow(input.source, timeline.period(place), figure);
        return *narrow;
    }

    /// Minor units in a major one of the contract's currency.
    [[nodiscard]] qint64 minorPerMajor() const { return powerOfTen(terms.currency.digits()); }
    [[nodiscard]] std::string exactText(const ExactSum &sum) const { return sum.text(terms.currency.digits()); }
    [[nodiscard]] std::string amountText(Int128 minor) const { return formatScaled(minor, terms.currency.digits()); }
};

/// What a percent's nanos are divided by to make a factor.
constexpr Int128 percentWhole = Int128{100} * Rate::one;

} // namespace lianming
