// A plan of exclusives (core/matching) as a table for a file: a line for each work with who should get it, why it is
// worth that much, and who would have it first come, first served.
#pragma once

#include "core/base/progress.h"
#include "core/matching/exclusiveservice.h"
#include "core/reports/documenttable.h"

namespace lianming {

[[nodiscard]] DocumentTable exclusiveTable(const ExclusiveOutcome &outcome, DocumentLanguage language);
/// XLSX or CSV, by the ending. Throws as exportTable().
void exportExclusives(const ExclusiveOutcome &outcome, DocumentLanguage language, QDate created, const QString &path,
                      Progress &progress);

} // namespace lianming
