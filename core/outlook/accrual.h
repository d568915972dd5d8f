// Royalties earned but not yet closed up to a day, usually a month's last: of every period begun and not closed by then
// its calculated figures, or an estimate where none came in, by the days elapsed; and what a restatement made of the
// periods closed by then that the first open one has to settle (spec/royalties.md section 6). With what was booked by
// the day it adds up to what was earned, nothing twice. What it books, next month reverses. Guarantees are no part of
// it: royalties only, those that count apart from the pools too; but an adjustment is the one that will be booked.
#pragma once

#include "core/outlook/estimate.h"

namespace lianming {

enum class AccrualBasis {
    Figures,   ///< the period was calculated
    Estimated, ///< by the estimate named beside it
    None,      ///< nothing to estimate from: nothing is accrued, and the row says so
};
/// "figures", "estimated", "none".
[[nodiscard]] const char *accrualBasisCode(AccrualBasis basis);

struct AccrualRow {
    Id<Contract> contract;
    QString number;
    QString title;
    PartyRef institution;
    PartyRef brand;
    Currency currency;
    QString period;
    Id<SalesStatement> statement;        ///< unset where none came in
    std::optional<StatementState> state; ///< of the statement now
    AccrualBasis basis = AccrualBasis::None;
    /// Not the period's own royalties: what it has to settle for closed ones, as a whole; `elapsed` and `days` are 0.
    bool isAdjustment = false;
    std::optional<Estimate> estimate;
    qint64 whole = 0;   ///< royalties of the whole period, minor units
    qint64 elapsed = 0; ///< days of the period up to and including the day asked about
    qint64 days = 0;    ///< days of the period in which the contract sells
    qint64 accrued = 0; ///< whole × elapsed / days, rounded half up; an adjustment's whole
};

struct AccrualTotal {
    PartyRef institution; ///< id 0: all of them
    Money accrued;
};

struct Accrual {
    QDate on;
    QList<AccrualRow> rows;           ///< by institution's code, contract's number, period
    QList<AccrualTotal> institutions; ///< by code, then currency
    QList<Money> totals;              ///< by currency's code
};

/// By period, an adjustment before its period's own. One that no open period can settle stands at the last period.
[[nodiscard]] QList<AccrualRow> accrualRows(const ContractBooks &books, QDate on);
/// Throws Error::Rejected where a total does not fit 64 bits.
[[nodiscard]] Accrual accrual(const std::vector<ContractBooks> &books, QDate on);

} // namespace lianming
