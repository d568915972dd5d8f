// The tables of a royalty statement in the document's language, for paper and workbook alike: the figures so that every
// sum can be followed with a finger, guarantees, distribution, products, exceptions, rules and reported lines.
#pragma once

#include "core/reports/documenttable.h"
#include "core/reports/statementdocument.h"

namespace lianming {

[[nodiscard]] DocumentTable salesTable(const StatementDocument &document, const Words &words);
[[nodiscard]] DocumentTable settlementTable(const StatementDocument &document, const Words &words);
/// Without rows where nothing is guaranteed.
[[nodiscard]] DocumentTable guaranteeTable(const StatementDocument &document, const Words &words);
[[nodiscard]] DocumentTable splitTable(const StatementDocument &document, const Words &words);
[[nodiscard]] DocumentTable productTable(const StatementDocument &document, const Words &words);
[[nodiscard]] DocumentTable exceptionTable(const StatementDocument &document, const Words &words);
[[nodiscard]] DocumentTable ruleTable(const StatementDocument &document, const Words &words);
/// The reported lines; the heads only with `withRows` false, for whoever writes the rows one by one.
[[nodiscard]] DocumentTable lineTable(const StatementDocument &document, const Words &words, bool withRows = true);
[[nodiscard]] TableRow lineRow(const StatementDocument::LineRow &line, const StatementDocument &document);

} // namespace lianming
