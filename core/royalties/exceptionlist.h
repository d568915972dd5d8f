// The work list of lines in question, across all statements: what is wrong, what was decided, what the line earns now.
// Bounded pages in a fixed order, newest periods first, with counts by reason and by state. Reads only; the SQL that
// puts flags, decisions, lines and results together stands in the .cpp.
#pragma once

#include "core/royalties/lineflags.h"
#include "core/royalties/lineresolution.h"

namespace lianming {

struct ExceptionFilter {
    Id<Contract> contract = {};            ///< unset: all
    qint64 brandId = 0;                    ///< 0: all
    QString period = {};                   ///< Period::name(); empty: all
    Id<SalesStatement> statement = {};     ///< unset: all
    std::optional<FlagReason> reason = {}; ///< lines that have it, whatever else they have
    std::optional<LineState> state = {};   ///< nothing: all
    QString text = {};                     ///< in SKU and product; words of contract and licensee
    bool withClosed = false;               ///< also statements that are closed and count
};

/// One line in question.
struct ExceptionRow {
    LineRef ref;
    Id<Contract> contract;
    QString contractNumber;
    QString contractTitle;
    qint64 brandId = 0;
    QString brandEn;
    QString brandZh;
    QString period;
    int edition = 1;
    StatementState statementState = StatementState::Open;
    QDate soldOn; ///< invalid if the line does not say
    QString sku;
    std::optional<LicensedProduct> product; ///< of the register, as of today
    QString category;
    QString territory;
    QString channel;
    qint64 units = 0;
    Currency currency;
    qint64 gross = 0; ///< minor units of `currency`
    bool free = false;
    QList<LineReason> reasons; ///< none for a line that was settled without being in question
    LineState state = LineState::Open;
    std::optional<LineResolution> resolution; ///< the newest, withdrawn or not
    /// Reasons that the decision, which is not withdrawn, was not about: they were found since, and the line is open
    /// again.
    QList<FlagReason> newReasons;
    Currency contractCurrency;
    std::optional<qint64> royalty; ///< minor units of that; nothing while the statement is not calculated

    /// Whether a decision stands, be it that it does not cover everything any more.
    [[nodiscard]] bool isDecided() const { return state != LineState::Open || !newReasons.isEmpty(); }
    /// Whether a decision can be made or taken back: not once the statement is approved.
    [[nodiscard]] bool canBeDecided() const { return statementState <= StatementState::Calculated; }
};

/// Where a page ends and the next one goes on.
struct ExceptionKey {
    QString month; ///< in which the period ends: "2026-03"
    QString contractNumber;
    LineRef ref;
};

struct ExceptionPage {
    QList<ExceptionRow> rows;
    std::optional<ExceptionKey> next; ///< nothing on the last page
};

struct ExceptionCounts {
    qint64 total = 0;                               ///< lines that match the whole filter
    std::map<FlagReason, qint64> reasons;           ///< lines by reason, whatever reason the filter asks for
    std::array<qint64, lineStates.size()> states{}; ///< lines by state, whatever state the filter asks for

    [[nodiscard]] qint64 of(FlagReason reason) const
    {
        const auto found = reasons.find(reason);
        return found == reasons.end() ? 0 : found->second;
    }
    [[nodiscard]] qint64 of(LineState state) const { return states[size_t(state)]; }
};

/// A contract that has lines in question.
struct ExceptionParty {
    Id<Contract> contract;
    QString contractNumber;
    qint64 brandId = 0;
    QString brandEn;
    QString brandZh;
    qint64 lines = 0;
};

class ExceptionList
{
public:
    explicit ExceptionList(Connection &db) : m_db(&db) {}

    /// At most `limit` lines behind `after`, ordered by the month in which their period ends (the latest first),
    /// contract number, statement and line.
    [[nodiscard]] ExceptionPage page(const ExceptionFilter &filter, int limit,
                                     const std::optional<ExceptionKey> &after = {}) const;
    [[nodiscard]] ExceptionCounts counts(const ExceptionFilter &filter) const;
    /// The contracts that the lines of a filter are of, whatever contract and licensee it asks for; by number.
    [[nodiscard]] QList<ExceptionParty> parties(const ExceptionFilter &filter) const;
    /// The line, in question or not. Throws Error::NotFound.
    [[nodiscard]] ExceptionRow row(LineRef ref) const;

private:
    /// In the order of `refs`; those that are not there are left out.
    [[nodiscard]] QList<ExceptionRow> rows(const QList<LineRef> &refs) const;

    Connection *m_db;
};

} // namespace lianming
