// What a calculation takes from the database and gives back to it: all lines of a contract's statements in the order of
// periods and rows, its exchange rates, and the results, a row a period and a row a line, written and read in bulk. All
// SQL about royalty_period, royalty_line and exchange_rate stands in the .cpp. When what may be written is
// RoyaltyService's to decide.
#pragma once

#include "core/base/progress.h"
#include "core/royalties/calculator.h"
#include "core/royalties/salesstatement.h"

#include <span>
#include <vector>

namespace lianming {

struct RoyaltyPeriodRow;

/// The statements of a contract as the engine takes them: one list of lines, and where each statement lies in it.
struct LoadedLines {
    struct Part {
        SalesStatement statement;
        size_t first = 0;
        size_t count = 0;
    };
    RoyaltyLines lines;
    std::vector<qint64> numbers; ///< line_number of each line
    std::vector<Part> parts;     ///< by period

    [[nodiscard]] const Part *part(const QString &period) const;
    /// The place of a statement's line in `lines`. Throws Error::NotFound.
    [[nodiscard]] size_t index(const Part &part, qint64 lineNumber) const;
};

/// A period's stored result.
struct RoyaltyPeriodRow {
    Id<RoyaltyPeriodRow> id;
    Id<SalesStatement> statement;
    QString period;
    int edition = 1;
    Currency currency;
    Json figures; ///< as royalties.md section 9 prints a period
    QString terms;
    QDateTime calculatedAt;
    bool frozen = false;

    /// A figure by its name ("cash_due"), minor units. Throws Error::Corrupt when it is not there.
    [[nodiscard]] qint64 amount(const char *name) const;
    [[nodiscard]] qint64 units() const;
    /// What the books say, for calculations that go on from here. Throws as amount().
    [[nodiscard]] BookedPeriod booked() const;
};

/// A line that is listed under exceptions.
struct ExceptionLine {
    qint64 line = 0;
    QDate soldOn;
    QString sku;
    QString category;
    QString territory;
    QString channel;
    Currency currency;
    qint64 units = 0;
    qint64 gross = 0;    ///< minor units of `currency`
    QStringList reasons; ///< codes of royalties.md sections 3 and 4
};

/// What calculating a contract came to.
struct CalculationOutcome {
    qint64 lines = 0; ///< of all that count today
    qint64 exceptions = 0;
    int stored = 0; ///< periods written
    int kept = 0;   ///< approved and closed ones, which recomputed to what was stored
    /// What restatements changed after the last period was closed, minor units; AccountService::settle() settles it.
    qint64 unsettled = 0;
};

/// Lines of a stored result, and what is stored of them.
struct ResultRows {
    Id<RoyaltyPeriodRow> period;
    const LoadedLines *loaded;
    const LoadedLines::Part *part;
    const RoyaltyTerms *terms;
    const RoyaltyResult *result;
};

class RoyaltyBook
{
public:
    explicit RoyaltyBook(Connection &db) : m_db(&db) {}

    /// All lines of `statements`, which are one contract's, by period. `source` names them in errors. On PostgreSQL a
    /// transaction must be open.
    [[nodiscard]] LoadedLines load(const QList<SalesStatement> &statements, const QString &source,
                                   Progress &progress) const;

    [[nodiscard]] std::optional<RoyaltyPeriodRow> period(Id<SalesStatement> statement) const;
    /// What each period of the contract is booked with, by period: restatements are not among them.
    [[nodiscard]] QList<RoyaltyPeriodRow> periods(Id<Contract> contract) const;
    /// Replaces the stored figures of a statement that is not frozen; its lines are to follow.
    [[nodiscard]] Id<RoyaltyPeriodRow> store(const LoadedLines::Part &part, const RoyaltyTerms &terms,
                                             const PeriodFigures &figures, const QDateTime &at) const;
    /// The lines of results that were stored in this transaction.
    static void storeLines(Transaction &tx, std::span<const ResultRows> results);
    void freeze(Id<SalesStatement> statement) const;
    /// Whether the stored lines of a statement are those of `result`; the first line that differs, or nothing.
    [[nodiscard]] std::optional<qint64> differingLine(const LoadedLines &loaded, const LoadedLines::Part &part,
                                                      const RoyaltyTerms &terms, const RoyaltyResult &result) const;
    /// Lines listed under exceptions; at most `limit`.
    [[nodiscard]] QList<ExceptionLine> exceptions(Id<SalesStatement> statement, int limit) const;
    [[nodiscard]] qint64 exceptionCount(Id<SalesStatement> statement) const;

    /// Rates into `currency`.
    [[nodiscard]] FxTable rates(Currency currency) const;

private:
    Connection *m_db;
};

} // namespace lianming
