// The accountant's verbs: calculate a contract's statements, ask a figure why, approve, close, restate. It keeps true:
// who approves did not prepare; periods close in their order; what is closed still recomputes to its stored figures, or
// the calculation stops; what a restatement changes goes to the first open period; everything happens in one
// transaction with its line in the history (spec/royalties.md section 6). The arithmetic is the engine's
// (calculator.h); lines come in through StatementImport.
#pragma once

#include "core/royalties/royaltybook.h"

#include <array>
#include <span>

namespace lianming {

struct CalculatedContract;
struct Contract;
struct Workspace;

/// Where a period of a contract stands in the accountant's inbox. Invoiced and Paid are closed, too.
enum class InboxState { Upcoming, Due, Late, Open, Calculated, Approved, Closed, Invoiced, Paid };
inline constexpr std::array inboxStates{InboxState::Upcoming, InboxState::Due,        InboxState::Late,
                                        InboxState::Open,     InboxState::Calculated, InboxState::Approved,
                                        InboxState::Closed,   InboxState::Invoiced,   InboxState::Paid};
/// "upcoming" … "paid".
[[nodiscard]] const char *inboxStateCode(InboxState state);

struct InboxRow {
    Id<Contract> contract;
    QString contractNumber;
    QString contractTitle;
    QString institutionEn;
    QString institutionZh;
    qint64 brandId = 0;
    QString brandEn;
    QString brandZh;
    QString period;
    int edition = 1;            ///< of a restatement being prepared: above 1; otherwise that which counts
    bool isRestatement = false; ///< being prepared beside its closed period
    QString reason;             ///< of the restatement
    QDate due;                  ///< the report's due day
    InboxState state = InboxState::Upcoming;
    Id<SalesStatement> statement; ///< unset while none came in
    qint64 version = 0;           ///< of the statement
    qint64 lineCount = 0;
    Currency currency;
    std::optional<qint64> earned; ///< minor units, once calculated
    std::optional<qint64> cashDue;
    QString invoice; ///< its number, once invoiced
    QDate payBy;     ///< its due day
    QString preparedBy;
    QString approvedBy;
};

struct InboxFilter {
    Id<Contract> contract;     ///< unset: all
    qint64 brandId = 0;        ///< 0: all
    QList<InboxState> states;  ///< none: all
    bool withUpcoming = false; ///< periods that have not ended and have no statement
};

/// What became of one contract when many were calculated.
struct ContractCalculation {
    Id<Contract> contract;
    QString number;
    CalculationOutcome outcome;
    std::optional<Message> failure; ///< why it was not calculated
};

/// A closed period that does not recompute to what was stored.
struct RecomputeFinding {
    QString contractNumber;
    QString period; ///< of a restatement "2026Q1 (2)"
    QString figure; ///< name of the figure, or "line N"
    QString stored;
    QString recomputed;
};

/// An exchange rate of a day: units of another currency's contracts for one of `currency`, major unit to major unit.
struct NewRate {
    Currency currency;
    QDate day;
    Rate rate;
};

class RoyaltyService
{
public:
    explicit RoyaltyService(Workspace &workspace) : m_w(&workspace) {}

    /// Periods of signed contracts that have begun, by due day; late and due ones have no statement yet. A restatement
    /// that is being prepared stands beside its period.
    [[nodiscard]] QList<InboxRow> inbox(const InboxFilter &filter = {}) const;
    /// What a contract's periods are booked with.
    [[nodiscard]] QList<RoyaltyPeriodRow> ledger(Id<Contract> contract) const;
    [[nodiscard]] std::optional<RoyaltyPeriodRow> result(Id<SalesStatement> statement) const;
    [[nodiscard]] QList<ExceptionLine> exceptions(Id<SalesStatement> statement, int limit = 10'000) const;
    [[nodiscard]] qint64 exceptionCount(Id<SalesStatement> statement) const;

    /// Calculates all statements of the contract and stores what is not approved or closed. Throws Error::Rejected
    /// without royalty terms or statements, and where an approved period comes out differently; Error::Corrupt where a
    /// closed one does; BadInput naming statement, line and field where a line does not fit.
    CalculationOutcome calculate(Id<Contract> contract, Progress &progress);
    /// The same as a part of a transaction that holds the lock "royalties".
    CalculationOutcome calculateWithin(Transaction &tx, Journal &journal, Id<Contract> contract, Progress &progress);

    /// Calculates every contract that has a statement waiting for it: one that cannot be calculated stops no other, and
    /// whoever cancels (Error::Cancelled) keeps the contracts that are done. `progress` counts contracts. Needs the
    /// memory of a few contracts, at most six, however many there are.
    QList<ContractCalculation> calculateOpen(Progress &progress);
    /// The same without writing, or for one contract, whether one waits or not: what would come out.
    [[nodiscard]] QList<ContractCalculation> tryOpen(Progress &progress, Id<Contract> only = {}) const;

    /// Why a line earned what it earned, and why a period pays what it pays: the documents of explain.h, computed anew
    /// from the lines that count for the statement. Throws Error::NotFound for a line that it does not have.
    [[nodiscard]] OrderedJson explainLine(Id<SalesStatement> statement, qint64 line) const;
    [[nodiscard]] OrderedJson explainPeriod(Id<SalesStatement> statement) const;

    /// A statement without lines: the licensee sold nothing. Throws as the import.
    Id<SalesStatement> addEmpty(Id<Contract> contract, const QString &period);
    /// Throws Error::Conflict when the statement changed since `version`; Rejected unless it is calculated, and when
    /// the actor prepared it.
    void approve(Id<SalesStatement> statement, qint64 version);
    /// Back to open; the reason stands in the history. Throws Conflict; Rejected unless it is calculated or approved.
    void reopen(Id<SalesStatement> statement, qint64 version, const QString &reason);
    /// Freezes an approved statement for good. A restatement takes effect with it: the open periods are calculated
    /// anew, and an approval of one that comes out differently lapses. Throws Conflict; Rejected unless it is approved,
    /// all earlier periods are closed, and it recomputes to what was approved.
    void close(Id<SalesStatement> statement, qint64 version, Progress &progress);
    /// Begins the next edition of a closed period with the lines that count for it now, to be corrected; prepared by
    /// the actor. Throws Rejected unless the period is closed, without a reason, and while it is being restated
    /// already.
    Id<SalesStatement> restate(Id<Contract> contract, const QString &period, const QString &reason);
    /// Gives up a restatement that has not taken effect. Throws Conflict, Rejected.
    void discard(Id<SalesStatement> statement, qint64 version, const QString &reason);
    /// Recomputes every closed statement and compares figures and lines.
    [[nodiscard]] QList<RecomputeFinding> recomputeClosed(Progress &progress) const;

    /// Adds exchange rates into `to`, or replaces them; all or none. Returns how many differ from what was there.
    /// Throws Error::Rejected where a closed period would come out differently, BadInput for a rate that is none and
    /// for two different ones of a currency and day.
    int setRates(Currency to, const std::vector<NewRate> &rates, const QString &source);

private:
    /// Calculates without writing. Throws as calculate().
    [[nodiscard]] CalculatedContract find(Id<Contract> contract, Progress &progress) const;
    /// Adds what is in question about its lines.
    void screen(CalculatedContract &found) const;
    /// Writes what was found for several contracts, their lines together.
    QList<CalculationOutcome> store(Transaction &tx, Journal &journal, std::span<const CalculatedContract> found);

    Workspace *m_w;
};

} // namespace lianming
