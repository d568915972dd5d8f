// The coverage of what is licensed (core/protection/coverageservice.h) as a table in either language, for a file.
#pragma once

#include "core/protection/coverageservice.h"
#include "core/reports/tableexport.h"

namespace lianming {

/// Columns and rows: contract, brand, asset, goods, places, licensed until, and for each protection how it stands.
[[nodiscard]] DocumentTable coverageTable(const CoverageReport &report, DocumentLanguage language);
/// Writes it as XLSX or CSV, as exportTable() does; returns the number of rows.
qint64 exportCoverage(const CoverageReport &report, DocumentLanguage language, QDate today, const QString &path,
                      Progress &progress);
/// "Missing: CN, US", "Until 2027-06-14 (17000001)".
[[nodiscard]] QString coverageAnswerText(const CoverageAnswer &answer, const Words &words);

} // namespace lianming
