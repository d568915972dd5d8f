// Gathers what a royalty statement says from the workspace: the stored figures and lines of one calculated period,
// never computed anew, and the terms they were calculated by in words. Throws Error::Rejected where nothing was
// calculated yet.
#pragma once

#include "core/base/progress.h"
#include "core/reports/statementdocument.h"
#include "core/reports/words.h"
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

/// The statement's workbook (statementxlsx.h) with all its lines, of one state of the books. Throws as
/// statementDocument() and writeStatementXlsx().
void writeStatementWorkbook(Workspace &workspace, Id<SalesStatement> statement, DocumentLanguage language,
                            const QString &path, Progress &progress);

struct PrintableStatement {
    Id<SalesStatement> id;
    QString contractNumber;
    QString period;
    int edition = 1;
    bool isClosed = false;

    /// Without an ending: "TM-2026-0007 2026Q1", and " (2)" of a restatement; characters that a file name cannot have
    /// become dashes.
    [[nodiscard]] QString fileName() const;
};
/// Statements that are calculated, of periods that end in `days` (a quarter's: its months, it, and the half-year or
/// year that ends with it), the newest edition of each, by contract and period.
[[nodiscard]] QList<PrintableStatement> printableStatements(Workspace &workspace, const DaySpan &days,
                                                            bool closedOnly = false);

/// The base, each rule, each guarantee and what else shapes the figures, in words of both languages.
[[nodiscard]] std::vector<StatementDocument::Note> termsInWords(const RoyaltyTerms &terms);

} // namespace lianming
