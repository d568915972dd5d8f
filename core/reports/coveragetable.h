// The coverage of what is licensed (core/protection/coverageservice.h) as a table in either language, for a file.
#pragma once

#include "core/protection/coverageservice.h"
#include "core/reports/tableexport.h"

namespace lianming {

/// Title and columns: contract, brand, asset, goods, places, licensed until, and for each protection how it stands.
[[nodiscard]] DocumentTable coverageTable(DocumentLanguage language);
[[nodiscard]] TableRow coverageTableRow(const CoverageRow &row, const Words &words);
/// Writes the rows of a list as XLSX or CSV, as exportTable() does; told and stopped by the list's progress. Returns
/// their number.
qint64 exportCoverage(CoverageList &list, DocumentLanguage language, QDate today, const QString &path);
/// "Missing: CN, US", "Until 2027-06-14 (17000001)".
[[nodiscard]] QString coverageAnswerText(const CoverageAnswer &answer, const Words &words);

} // namespace lianming
