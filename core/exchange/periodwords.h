// Reporting periods as people write them in file names, titles and cells, in English and Chinese.
#pragma once

#include "core/base/dates.h"

#include <QList>

namespace lianming {

/// The spans that a text names: "2026Q1", "Q1 2026", "2026年第一季度", "2026年1-3月", "2026-03", "March 2026",
/// "2026年度". Only the most particular ones: a year alone only where nothing else is named.
[[nodiscard]] QList<DaySpan> spansNamed(const QString &text);

} // namespace lianming
