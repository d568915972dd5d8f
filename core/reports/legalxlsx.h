// The tables of a legal text as a workbook: what it is about, its paragraphs with the clauses they cite as one table,
// and each of its tables on a sheet of its own. Text stays text, whatever it begins with. Needs no QGuiApplication.
#pragma once

#include "core/reports/legaldocument.h"

namespace lianming {

/// Writes the file, which appears under its name only when complete. Throws Error::Unavailable.
void writeLegalXlsx(const LegalDocument &document, const QString &path);

} // namespace lianming
