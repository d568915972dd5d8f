// Calculations of one contract from the database: by today's lines, or by those that counted when a statement was
// closed (spec/royalties.md section 6). It keeps true: what is closed is checked against the terms and lines it was
// closed with, never against later ones. Reads only; what may be written is RoyaltyService's to decide.
#pragma once

#include "core/royalties/editions.h"
#include "core/royalties/royaltybook.h"

#include <functional>
#include <map>
#include <memory>

namespace lianming {

class StatementScreening;
struct Workspace;

/// A calculation and all that went into it.
struct RoyaltyRun {
    RoyaltyTerms terms;
    LoadedLines loaded;
    RoyaltyResult result;

    /// Throws Error::NotFound for a period that the contract does not have.
    [[nodiscard]] size_t place(const QString &period) const;
    [[nodiscard]] const PeriodFigures &figures(const QString &period) const { return result.periods[place(period)]; }
    /// The period's figures as they are stored.
    [[nodiscard]] Json document(const QString &period) const;
};

/// What a calculation found for one contract, before anything is written.
struct CalculatedContract {
    /// A statement that is neither approved nor closed.
    struct Result {
        SalesStatement statement;
        std::shared_ptr<const RoyaltyRun> run;
    };
    ReportingContract contract;
    std::vector<Result> results;
    std::shared_ptr<const RoyaltyRun> today;
    std::vector<std::shared_ptr<StatementScreening>> screenings; ///< of their lines
    CalculationOutcome outcome;
};

/// A figure that stored and recomputed documents of a period differ in.
struct FigureDifference {
    QString figure; ///< name of the figure, or "line N"
    QString stored;
    QString recomputed;
};
/// The first in the order of the statement, so that the cause is named and not what follows from it.
[[nodiscard]] std::optional<FigureDifference> firstDifference(const Json &stored, const Json &recomputed);

/// A contract's whole terms, for calculations; whoever began these was asked for permission. Throws Error::NotFound,
/// and as ContractService::royaltyTerms().
[[nodiscard]] RoyaltyTerms fullTerms(Workspace &workspace, Id<Contract> contract);

class RoyaltyRuns
{
public:
    /// Reads the contract and its statements. On PostgreSQL a transaction must be open, here and below. Throws
    /// Error::Rejected without royalty terms.
    RoyaltyRuns(Workspace &workspace, Id<Contract> contract, Progress &progress);

    [[nodiscard]] const ReportingContract &contract() const { return m_contract; }
    [[nodiscard]] const Editions &editions() const { return m_editions; }

    /// By what counts today. Throws Error::Rejected without statements, BadInput naming statement, line and field where
    /// a line does not fit.
    [[nodiscard]] RoyaltyRun today(RoyaltyTrace *trace = nullptr) const;
    /// By what counts for the statement: today's lines with its own, or those of the day it was closed.
    [[nodiscard]] RoyaltyRun of(const SalesStatement &statement, RoyaltyTrace *trace = nullptr) const;
    /// The editions whose lines of() takes.
    [[nodiscard]] QList<SalesStatement> counting(const SalesStatement &statement) const
    {
        return m_editions.countingFor(statement);
    }

    /// What the closed periods would pay by today's lines less what was booked for them and what documents settled,
    /// where no period is open that could settle it; minor units.
    [[nodiscard]] qint64 unsettled(const RoyaltyRun &today) const;

    /// Recomputes every closed statement and hands on each that comes out differently, with its lines if `withLines`.
    void verify(const RoyaltyRun &today, bool withLines,
                const std::function<void(const SalesStatement &, const FigureDifference &)> &found) const;

private:
    [[nodiscard]] RoyaltyRun run(const QList<SalesStatement> &statements, const QList<SalesStatement> &booked,
                                 const RoyaltyTerms &terms, RoyaltyTrace *trace) const;
    [[nodiscard]] const RoyaltyPeriodRow &stored(const SalesStatement &statement) const;
    /// Whether nothing was restated before the `closing`-th closing and all of `statements` were closed with `terms`.
    [[nodiscard]] bool isPlain(const QList<SalesStatement> &statements, int closing, const QString &terms) const;
    void compare(const RoyaltyRun &run, const SalesStatement &statement, bool withLines,
                 const std::function<void(const SalesStatement &, const FigureDifference &)> &found) const;

    Workspace *m_w;
    Progress *m_progress;
    ReportingContract m_contract;
    RoyaltyTerms m_terms;
    QString m_termsText;
    Editions m_editions;
    std::map<qint64, RoyaltyPeriodRow> m_stored; ///< of the closed statements, by their id
};

} // namespace lianming
