// What is in question about the lines of statements, as the database keeps it: found anew after each calculation and
// replaced, never for a closed statement. Gathers what screening.h compares lines with: the contract's products, other
// contracts' prices, the workspace's limits. All SQL about line_flag and sku_price stands in the .cpp; the list that
// people work through is exceptionlist.h's.
#pragma once

#include "core/audit/journal.h"
#include "core/royalties/royaltybook.h"
#include "core/royalties/screening.h"

#include <memory>
#include <span>

namespace lianming {

class BulkWriter;
struct LineRef;

/// A reason as it was stored, with the numbers that gave rise to it. Which members say something follows from the
/// reason.
struct LineReason {
    FlagReason reason = FlagReason::Category;
    std::optional<ProductState> productState; ///< UnapprovedProduct: as it was found
    std::optional<QDate> releasedOn;
    std::optional<QDate> withdrawnOn;
    QString repeatsPeriod;  ///< DuplicateLine: where the line stands that it repeats
    qint64 repeatsLine = 0; ///< its number
    qint64 price = 0;       ///< PricePattern: minor units of the line's currency for a unit, rounded; as the next three
    qint64 low = 0;         ///< of the periods: lowest and highest; of the peers: the quartiles
    qint64 high = 0;
    qint64 median = 0;
    qint64 periods = 0; ///< PricePattern, VolumePattern: compared with so many periods
    qint64 peers = 0;   ///< PricePattern: compared with so many other products of the category
    qint64 units = 0;   ///< VolumePattern
    qint64 average = 0;

    /// The numbers as they are stored and printed: amounts as decimals of `currency`.
    [[nodiscard]] OrderedJson detail(Currency currency) const;
    /// Throws Error::Corrupt.
    [[nodiscard]] static LineReason parse(const QString &reason, const QString &detail, Currency currency);

    friend bool operator==(const LineReason &, const LineReason &) = default;
};

/// Finds anew what is in question in the statements of a contract that are not closed, or in one of them: what the
/// calculation lists under exceptions, and what screening finds. It goes by the lines that were calculated, which must
/// outlive it, in two steps: what costs time is found beside other work, on any connection; what depends on other
/// contracts is found when it is written.
class StatementScreening
{
public:
    /// On PostgreSQL a transaction must be open.
    StatementScreening(Connection &db, const LoadedLines &loaded, const RoyaltyResult &result,
                       Id<SalesStatement> only = {});
    ~StatementScreening();
    StatementScreening(const StatementScreening &) = delete;
    StatementScreening &operator=(const StatementScreening &) = delete;

    /// Replaces what is in question in their statements. Returns how many lines are.
    static qint64 write(Transaction &tx, std::span<const std::shared_ptr<StatementScreening>> screenings);

private:
    void finish(Transaction &tx);
    [[nodiscard]] qint64 write(BulkWriter &rows) const;

    struct Impl;
    std::unique_ptr<Impl> m_impl;
};
/// The same for one statement outside a calculation, when products or limits changed. Does nothing for a closed
/// statement. Throws Error::NotFound, and as RoyaltyRuns.
qint64 screenStatement(Transaction &tx, Workspace &workspace, Id<SalesStatement> statement, Progress &progress);
/// What a line is in question for, in the order of FlagReason.
[[nodiscard]] QList<FlagReason> reasonsOf(Connection &db, const LineRef &line);
/// Takes away what was in question: its lines gave way to others.
void removeFlags(Transaction &tx, Id<SalesStatement> statement);

/// The workspace's own limits, or the usual ones: the JSON of ScreeningLimits in the setting "screening".
[[nodiscard]] ScreeningLimits screeningLimits(Connection &db);
void setScreeningLimits(Journal &journal, const ScreeningLimits &limits);

} // namespace lianming
