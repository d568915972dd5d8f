// A licensee's sales statement for one period of a contract, and what the database keeps of it: its state on the way
// from open to closed, where it came from, who prepared and who approved it. The first edition is what the period is
// booked with; each later one restates it. All SQL about the statement table stands in the .cpp; its lines are written
// by the import and read by the calculation, both in bulk. Which editions count when is editions.h's business.
#pragma once

#include "core/audit/journal.h"
#include "core/base/dates.h"
#include "core/db/statement.h"
#include "core/people/role.h"

#include <QDate>

namespace lianming {

struct Contract;

/// royalties.md section 6: a closed statement never changes. That it is invoiced and paid is seen in the accounts.
enum class StatementState { Open, Calculated, Approved, Closed };
[[nodiscard]] const char *statementStateCode(StatementState state);
/// Throws Error::Corrupt for another word.
[[nodiscard]] StatementState parseStatementState(const QString &code);

struct SalesStatement {
    Id<SalesStatement> id;
    qint64 version = 0;
    Id<Contract> contract;
    QString period;  ///< Period::name()
    int edition = 1; ///< 1: as booked; n + 1 restates n
    StatementState state = StatementState::Open;
    QString fileName;
    QString fileSha256; ///< the file as it was received; empty if there was none
    QDate receivedOn;
    qint64 lineCount = 0;
    qint64 units = 0;
    QString preparedBy;
    QString approvedBy;
    QDateTime closedAt;
    int closing = 0; ///< once closed: its place among the contract's closings, from 1
    QString reason;  ///< of a restatement

    [[nodiscard]] bool isClosed() const { return state == StatementState::Closed; }
    [[nodiscard]] bool isRestatement() const { return edition > 1; }
};

/// What reporting asks of a contract.
struct ReportingContract {
    Id<Contract> id;
    QString number;
    QString title;
    qint64 institutionId = 0;
    qint64 brandId = 0;
    bool isSigned = false; ///< signed, or terminated after it was
    QString currency;
    DaySpan term; ///< until the termination, if there was one
    int sellOffDays = 0;
    Frequency frequency = Frequency::Quarterly;
    int reportWithinDays = 0;
    QString terms; ///< the royalty terms as JSON; "" while none are written

    /// First and last of its reporting periods (royalties.md section 2).
    [[nodiscard]] Period firstPeriod() const { return Period::containing(term.start, frequency); }
    [[nodiscard]] Period lastPeriod() const { return Period::containing(term.end.addDays(sellOffDays), frequency); }
};

/// Throws Error::NotFound.
[[nodiscard]] ReportingContract reportingContract(Connection &db, Id<Contract> id);
[[nodiscard]] ReportingContract reportingContract(Connection &db, const QString &number);
/// The same as the person at work is shown it: also Error::NotFound for another brand's.
[[nodiscard]] ReportingContract reportingContract(Workspace &workspace, const QString &number);

/// Throws Error::Rejected for a draft contract and for a period that is not one of its reporting periods.
void checkReportable(const ReportingContract &contract, const QString &period);

/// The statement's name in the history: "TM-2026-0007 2026Q1"; of a restatement "TM-2026-0007 2026Q1 (2)".
[[nodiscard]] QString statementLabel(const ReportingContract &contract, const QString &period, int edition = 1);

/// Tells whoever follows the statement or its contract, who prepared it, and who holds one of the roles; none of them
/// who may not see money.
void tellOf(Journal &journal, const ReportingContract &contract, const SalesStatement &statement, const char *code,
            const QStringList &args = {}, const QList<Role> &asked = {});

class StatementRepository
{
public:
    explicit StatementRepository(Connection &db) : m_db(&db) {}

    /// Throws Error::NotFound.
    [[nodiscard]] SalesStatement get(Id<SalesStatement> id) const;
    /// The newest edition for the period.
    [[nodiscard]] std::optional<SalesStatement> find(Id<Contract> contract, const QString &period) const;
    /// All editions of a contract, by period and edition.
    [[nodiscard]] QList<SalesStatement> ofContract(Id<Contract> contract) const;
    /// The number that the contract's next closing has.
    [[nodiscard]] int nextClosing(Id<Contract> contract) const;

    [[nodiscard]] Id<SalesStatement> insert(Journal &journal, const QString &label,
                                            const SalesStatement &statement) const;
    /// Writes what differs, if the record still has its version. Throws Error::Conflict otherwise.
    void update(Journal &journal, const QString &label, const SalesStatement &statement, const char *action) const;
    /// Takes away an unfrozen statement's lines and what was calculated from them.
    void removeLines(Id<SalesStatement> id) const;
    void removeResult(Id<SalesStatement> id) const;
    /// Gives `to`, which has none, the lines of `from`.
    void copyLines(Id<SalesStatement> from, Id<SalesStatement> to) const;
    /// Takes away an unfrozen statement with its lines.
    void remove(Journal &journal, const QString &label, const SalesStatement &statement, const QString &reason) const;

private:
    Connection *m_db;
};

} // namespace lianming
