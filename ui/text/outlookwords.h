// Words for what the outlook says in codes: how an estimate was made, what falls due, what an accrual rests on.
#pragma once

#include "core/outlook/accrual.h"
#include "core/outlook/cashcalendar.h"
#include "core/outlook/guaranteeforecast.h"

namespace lianming {

/// "as in 2025Q2", "mean of 2025Q3, 2025Q4".
[[nodiscard]] QString estimateText(const Estimate &estimate);
/// How a guarantee's coming periods were estimated: "2026Q3 as in 2025Q3; 2026Q4 as in 2025Q4".
[[nodiscard]] QString forecastMethodText(const GuaranteeForecast &forecast);
/// "Term", "Year 2 (2027Q1–2027Q4)".
[[nodiscard]] QString forecastSpanText(const GuaranteeForecast &forecast);
/// "as calculated", "mean of …", "nothing to estimate from".
[[nodiscard]] QString accrualBasisText(const AccrualRow &row);
[[nodiscard]] QString cashKindText(CashKind kind);
/// A pool by its id; "" are all of them, "rest" is what no guarantee takes.
[[nodiscard]] QString poolText(const QString &id);
/// "27.27 %" from hundredths of a percent.
[[nodiscard]] QString shareText(qint64 hundredths);

} // namespace lianming
