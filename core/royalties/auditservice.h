// The verbs of a royalty audit. It keeps true: sampled values stay as they were reported when the lines were chosen; a
// result always belongs to the findings beside it, or there is none; what is settled changes no more, what is closed
// the database refuses to change; who did what stands in the history.
#pragma once

#include "core/audit/journal.h"
#include "core/base/progress.h"
#include "core/royalties/auditrepository.h"
#include "core/royalties/auditresult.h"

namespace lianming {

struct Workspace;

/// A case and all that belongs to it.
struct AuditFile {
    AuditCaseRow row;
    QList<AuditItem> items;
    std::optional<AuditResult> result;
    QList<HistoryEntry> history; ///< newest first
};

class AuditService
{
public:
    explicit AuditService(Workspace &workspace) : m_w(&workspace) {}

    [[nodiscard]] QList<AuditCaseRow> list(const AuditFilter &filter = {}) const;
    /// Throw Error::NotFound.
    [[nodiscard]] AuditCase get(Id<AuditCase> id) const;
    [[nodiscard]] AuditCase get(const QString &number) const;
    [[nodiscard]] AuditFile file(Id<AuditCase> id) const;
    /// The clause in the contract's terms; nothing if they have none.
    [[nodiscard]] std::optional<AuditClause> clauseOf(Id<Contract> contract) const;

    /// Opens a case: contract, periods, auditor, notice day and, where the contract's terms have no clause, what was
    /// stated; the rest is filled in. Throws Error::BadInput for an invalid one, Rejected for a draft contract and one
    /// without royalty terms.
    Id<AuditCase> open(AuditCase auditCase);
    /// Auditor, notice day, costs and notes, and a stated clause. The result is computed again where there was one.
    void change(const AuditCase &auditCase, Progress &progress);

    /// Chooses lines of the case's periods in place of those chosen before; without a seed one is drawn. Throws
    /// Error::Rejected once lines of the sample were verified, and without reported lines; BadInput for a negative
    /// amount or size and where neither is above 0.
    AuditSampling sample(Id<AuditCase> id, qint64 version, qint64 above, qint64 size, std::optional<quint32> seed,
                         Progress &progress);
    /// Takes one more reported line in. Throws Error::NotFound; Duplicate where it is in already.
    Id<AuditItem> choose(Id<AuditCase> id, qint64 version, const QString &period, qint64 lineNumber);
    /// What was verified of a line, in place of what was recorded before. Throws Error::BadInput for values that no
    /// line can have.
    void find(Id<AuditItem> item, qint64 version, const AuditedLine &verified, const QString &note);
    /// The line's finding is taken back.
    void unfind(Id<AuditItem> item, qint64 version);
    /// A sale that was never reported. Throws as find(); Rejected for a period that is not the case's.
    Id<AuditItem> addLine(Id<AuditCase> id, qint64 version, const QString &period, const AuditedLine &verified,
                          const QString &note);
    void removeLine(Id<AuditItem> item, qint64 version);

    /// Computes and keeps the result; interest runs up to `asOf`.
    AuditResult compute(Id<AuditCase> id, qint64 version, QDate asOf, Progress &progress);
    /// Agrees on the outcome. Throws Error::Rejected unless it is computed, for "nothing" with a shortfall, and for a
    /// waiver without a reason; BadInput for a negative amount.
    void settle(Id<AuditCase> id, qint64 version, AuditOutcome outcome, qint64 minor, const QString &reason);
    /// Takes a settlement back, for a reason. Throws Error::Rejected unless it is settled.
    void reopen(Id<AuditCase> id, qint64 version, const QString &reason);
    /// For good. Throws Error::Rejected unless it is settled.
    void close(Id<AuditCase> id, qint64 version);

private:
    AuditResult computeInto(AuditCase &record, QDate asOf, Progress &progress) const;

    Workspace *m_w;
};

} // namespace lianming
