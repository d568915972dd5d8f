// How the verbs of cases print them, and the options that narrow a list of them.
#pragma once

#include "app/cli/printing.h"
#include "core/cases/caseservice.h"

namespace lianming::cli {

[[nodiscard]] OrderedJson caseRowsJson(const QList<CaseRow> &rows);
[[nodiscard]] OrderedJson caseJson(const CaseDetail &detail, const NoticeCheck &check);
[[nodiscard]] OrderedJson checkJson(const NoticeCheck &check);
[[nodiscard]] QList<Option> caseFilterOptions();
/// Throws Error::BadInput for words that are none, Error::NotFound for codes.
[[nodiscard]] CaseFilter caseFilter(const Arguments &arguments, Workspace &workspace);

/// Money, documents, letters and figures.
void addCaseOutcomeCommands(CommandTable &table);

} // namespace lianming::cli
