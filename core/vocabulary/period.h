// Dates as museums write them ("c. 1735–40", "清乾隆", "3rd century BC", "明永乐二年") as spans of years, so that they
// sort and can be searched; the words themselves are always kept. Plain functions; the tables of dynasties and reigns
// are in resources/vocabulary.
#pragma once

#include <QStringView>

#include <optional>

namespace lianming {

/// Both years inclusive. 300 BC is −300; there is no year 0.
struct YearSpan {
    int from = 0;
    int to = 0;

    friend bool operator==(const YearSpan &, const YearSpan &) = default;
};

/// What the words mean; nothing if they name no time that we know.
[[nodiscard]] std::optional<YearSpan> yearSpan(QStringView words);

} // namespace lianming
