// Gathers what a royalty statement says from the workspace: the stored figures and lines of one calculated period,
// never computed anew, and the terms they were calculated by in words. Throws Error::Rejected where nothing was
// calculated yet.
#pragma once

#include "core/reports/statementdocument.h"
#include "core/royalties/salesstatement.h"
#include "core/royalties/terms.h"

namespace lianming {

struct Workspace;

struct StatementLimits {
    int summaryRows = 200; ///< products printed one by one; the others in one row
    int annexLines = 1000; ///< a longer statement has no annex
    int exceptions = 200;
};

[[nodiscard]] StatementDocument statementDocument(Workspace &workspace, Id<SalesStatement> statement,
                                                  const StatementLimits &limits = {});

/// The base, each rule, each guarantee and what else shapes the figures, in words of both languages.
[[nodiscard]] std::vector<StatementDocument::Note> termsInWords(const RoyaltyTerms &terms);

} // namespace lianming
