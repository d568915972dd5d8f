// The lines of a calculated statement beside what they came to, for looking through them: which ones, in the order of
// the report, a window at a time, with exact counts and sums; and what each rule earned in all. Reads only, and what
// was stored; the SQL that puts lines and results together stands in the .cpp. What is deducted from a line is not
// stored: it comes from the calculation itself.
#pragma once

#include "core/base/progress.h"
#include "core/royalties/result.h"
#include "core/royalties/salesstatement.h"

#include <limits>
#include <optional>
#include <vector>

namespace lianming {

struct Workspace;

struct StatementLineFilter {
    std::optional<QString> rule = {}; ///< lines by that rule; "": those that earn without one
    std::optional<QString> pool = {}; ///< lines that count toward it ("rest": toward no guarantee); "": those that
                                      ///< take no part
    bool questions = false;           ///< only those that raise one
    QString sku = {};                 ///< words in the SKU, however written

    friend bool operator==(const StatementLineFilter &, const StatementLineFilter &) = default;
};

/// One line and what it came to.
struct StatementLineRow {
    qint64 number = 0;
    QDate soldOn; ///< invalid if the report does not say
    QString sku;
    QString category;
    QString territory;
    QString channel;
    qint64 units = 0;
    Currency currency;
    qint64 gross = 0; ///< minor units of `currency`
    LineStatus status = LineStatus::Free;
    QString rule;    ///< of a rated line
    QString pool;    ///< empty for a line that takes no part
    qint64 base = 0; ///< minor units of the contract's currency, as the next
    qint64 royalty = 0;
    QStringList reasons;       ///< codes of royalties.md sections 3 and 4, why it is listed under exceptions
    bool isQuestioned = false; ///< it raises a question, by these reasons or by what screening found
    QString settlement;        ///< of a settled line: "percent", "per_unit" or "fee"
    QString settled;           ///< what was decided: a percent, an amount a unit or a fee in major units
};

/// Sums over all lines of a filter, exact.
struct StatementLineTotals {
    qint64 lines = 0;
    qint64 units = 0;
    qint64 base = 0; ///< minor units of the contract's currency, as the next
    qint64 royalty = 0;
    struct Gross {
        Currency currency;
        qint64 minor = 0;
    };
    QList<Gross> gross; ///< by the code of the currency
};

/// What lines by one rule, counting toward one pool, earned in all.
struct RuleEarnings {
    QString rule; ///< "": highest-rate and settled lines
    QString pool; ///< "": lines that take no part
    qint64 lines = 0;
    qint64 units = 0;
    qint64 base = 0; ///< minor units of the contract's currency, as the next
    qint64 royalty = 0;
};

/// What is deducted from a line's gross, after ceilings, in minor units of the contract's currency.
struct LineDeduction {
    qint64 line = 0;
    qint64 minor = 0;
};

class StatementLineList
{
public:
    explicit StatementLineList(Connection &db) : m_db(&db) {}

    /// Numbers of the lines that match, rising, at most `limit` behind `after`. None while it is not calculated.
    [[nodiscard]] QList<qint64> numbers(Id<SalesStatement> statement, const StatementLineFilter &filter = {},
                                        qint64 after = 0, int limit = std::numeric_limits<int>::max()) const;
    /// The lines with these numbers, rising; those that are not there are left out.
    [[nodiscard]] QList<StatementLineRow> rows(Id<SalesStatement> statement, const QList<qint64> &numbers) const;
    /// Throws Error::BadInput where a sum is larger than an amount can be.
    [[nodiscard]] StatementLineTotals totals(Id<SalesStatement> statement,
                                             const StatementLineFilter &filter = {}) const;
    /// By pool and rule, those that take no part last.
    [[nodiscard]] QList<RuleEarnings> earnings(Id<SalesStatement> statement) const;
    [[nodiscard]] qint64 questionCount(Id<SalesStatement> statement) const;

private:
    Connection *m_db;
};

/// What is deducted from each line that has a deduction, by line number: calculated by the code, the lines and the
/// terms that the statement's figures come from. Throws as RoyaltyService::explainPeriod().
[[nodiscard]] std::vector<LineDeduction> allowedDeductions(Workspace &workspace, Id<SalesStatement> statement,
                                                           Progress &progress);

} // namespace lianming
