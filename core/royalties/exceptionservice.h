// The accountant's verbs on lines in question: look through them, decide what a line earns, ask the licensee, let it
// be, take a decision back. It keeps true: nothing is decided about a statement that is approved or closed; who changes
// a figure is from then on who prepared the statement, so that somebody else approves it; the contract is calculated
// anew in the same transaction. What is in question is found by lineflags.h, after each calculation.
#pragma once

#include "core/royalties/exceptionlist.h"

namespace lianming {

struct Workspace;

/// What is decided about one or many lines.
struct LineDecision {
    ResolutionKind kind = ResolutionKind::Ignore;
    /// Percent ("8.5"), amount a unit ("0.125") or fee ("1200.00") of each line, in major units of its contract's
    /// currency; empty for the others.
    QString value = {};
    QString reason = {}; ///< needed unless a correction is asked for or a decision withdrawn
};

/// What keeps a decision from being made, whatever the lines.
enum class DecisionProblem { RateForm, FeeForm, ReasonMissing };
/// Looks at the values alone; `currency` is the contract's.
[[nodiscard]] QList<DecisionProblem> validate(const LineDecision &decision, Currency currency);
[[nodiscard]] Message problemMessage(DecisionProblem problem);

struct DecisionOutcome {
    int lines = 0;      ///< that have a new decision
    int calculated = 0; ///< contracts that were calculated anew
};

/// A line in question with all that helps to decide it.
struct LineDetail {
    ExceptionRow row;
    QList<LineResolution> history; ///< newest first
    DaySpan term;                  ///< of the contract
    QDate lastSellOffDay;
    std::vector<RoyaltyGrant> grants; ///< what the contract grants; days absent: the term's
};

class ExceptionService
{
public:
    explicit ExceptionService(Workspace &workspace) : m_w(&workspace) {}

    static constexpr int pageSize = 200;
    [[nodiscard]] ExceptionPage list(const ExceptionFilter &filter = {}, const std::optional<ExceptionKey> &after = {},
                                     int limit = pageSize) const;
    [[nodiscard]] ExceptionCounts counts(const ExceptionFilter &filter = {}) const;
    [[nodiscard]] QList<ExceptionParty> parties(const ExceptionFilter &filter = {}) const;
    /// Throws Error::NotFound.
    [[nodiscard]] LineDetail detail(LineRef line) const;

    /// What each of the lines would earn, in minor units of its contract's currency, by the code that calculates: by
    /// the decision where it settles, otherwise as it was calculated last (nothing before). Throws as resolve().
    [[nodiscard]] QList<std::optional<qint64>> wouldEarn(const QList<LineRef> &lines,
                                                         const LineDecision &decision) const;

    /// Decides about the lines, all or none. Throws Error::BadInput for a value that is no rate or fee and a missing
    /// reason, NotFound for a line that is not there, Rejected for statements that are approved or closed, and as
    /// RoyaltyService::calculate().
    DecisionOutcome resolve(const QList<LineRef> &lines, const LineDecision &decision, Progress &progress);
    /// Takes the newest decision of each line back; lines without one are left as they are. Throws as resolve().
    DecisionOutcome withdraw(const QList<LineRef> &lines, const QString &reason, Progress &progress);

    /// Finds anew what is in question in the contract's statements that are not closed, as when its products changed.
    /// Returns how many lines are. Throws as RoyaltyService::calculate().
    qint64 screen(Id<Contract> contract, Progress &progress);

    [[nodiscard]] ScreeningLimits limits() const;
    void setLimits(const ScreeningLimits &limits);

private:
    Workspace *m_w;
};

} // namespace lianming
