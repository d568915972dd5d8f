// All statements of a period as files in one folder: which there are, what each file is called, what is left out and
// why. A file that is there already is only written over where its path was agreed to. No widget; for the worker.
#pragma once

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/reports/statementsource.h"
#include "ui/widgets/documentorder.h"

#include <QSet>

namespace lianming {

struct PeriodStatementsRequest {
    Period period; ///< all that end in it
    bool closedOnly = false;
    DocumentLanguage language = DocumentLanguage::English;
    DocumentFormat format = DocumentFormat::Pdf;
    QString folder;
    QSet<QString> replaced; ///< paths of files that may be written over
};

/// A statement of the period that was not written.
struct LeftOutStatement {
    enum class Why {
        NotReported,   ///< the report is due or late
        NotCalculated, ///< it came in and waits
        NotClosed,     ///< a draft, and only closed ones were asked for
        FileThere,     ///< a file of its name, which was to stay
        Failed,        ///< `failure` says how
    };
    QString name; ///< "TM-2026-0007 2026Q1"
    Why why = Why::NotReported;
    Message failure;
};

struct PeriodStatementsPlan {
    QList<PrintableStatement> statements;
    QStringList paths; ///< one for each, no two alike on any file system
    QStringList there; ///< those paths at which a file is
    QList<LeftOutStatement> leftOut;
};
/// Throws Error::Unavailable for a folder that cannot be written to.
[[nodiscard]] PeriodStatementsPlan planPeriodStatements(Workspace &workspace, const PeriodStatementsRequest &request);

struct PeriodStatementsOutcome {
    qint64 written = 0;
    qint64 planned = 0;
    QList<LeftOutStatement> leftOut;
    bool isStopped = false; ///< by the person; what was written stays
};
/// Writes them by the plan as it is now. One statement that cannot be written keeps no other from it. Throws
/// Error::Unavailable where disk or database fail; what was written stays.
[[nodiscard]] PeriodStatementsOutcome writePeriodStatements(Workspace &workspace,
                                                            const PeriodStatementsRequest &request, Progress &progress);

} // namespace lianming
