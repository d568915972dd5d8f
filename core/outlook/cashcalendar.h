// What money falls due when: month by month and currency by currency, overdue first. What has been invoiced, or closed
// where nothing is invoiced, is claimed; instalments and fees stand in the terms; the rest is expected: the contract's
// section 5 worked on with estimated royalties (core/royalties/projection.h), paid by the report's due day plus the
// payment days. Cash after withholding and with VAT.
#pragma once

#include "core/outlook/estimate.h"

namespace lianming {

enum class CashKind {
    Invoice,    ///< open balance of an invoice
    Settlement, ///< a closed or calculated period that is not invoiced
    Instalment, ///< of a guarantee, on its day in the terms
    Fee,        ///< a fixed fee, on its day in the terms
    Expected,   ///< a period still to be calculated: royalties, guarantee and fund, less what it has above
};
/// "invoice" … "expected".
[[nodiscard]] const char *cashKindCode(CashKind kind);

/// What is owed on paper already.
struct OpenClaim {
    Id<Contract> contract;
    QString reference; ///< the invoice's number
    QString period;    ///< that it settles; may be empty
    QDate due;
    qint64 minor = 0; ///< still unpaid
    Currency currency;
};

struct CashRow {
    CashKind kind = CashKind::Expected;
    Id<Contract> contract;
    QString number;
    QString title;
    PartyRef brand;
    PartyRef institution;
    QString period;
    QString reference;            ///< the invoice's number, the pool of an instalment; may be empty
    Id<SalesStatement> statement; ///< of a settlement
    QDate due;
    Money cash;                       ///< negative: a credit against what was due earlier
    std::optional<Estimate> estimate; ///< of an expected row: of the period's royalties
    qint64 projected = 0; ///< of an expected row: the period's cash_due, before what stands above is taken off
    bool begun = true;    ///< false: the period has not begun yet
};

struct CashMonth {
    QDate month;          ///< first day; invalid for all that is overdue
    QList<Money> claimed; ///< invoices, settlements, instalments, fees, by currency
    QList<Money> expected;
    QList<CashRow> rows; ///< by day
};

struct CashCalendar {
    QDate today;
    QDate until;                 ///< last day looked at
    QList<CashMonth> months;     ///< the overdue first if there are any, then every month, with and without rows
    QList<QString> withoutBasis; ///< numbers of contracts whose coming periods nothing can be said of
    /// Σ of what falls due from today to `day`, claimed and expected, overdue left out; by currency.
    [[nodiscard]] QList<Money> dueUntil(QDate day) const;
};

/// Periods that are invoiced have no settlement row: `invoiced` names them by contract. Throws Error::BadInput or
/// Rejected where a figure does not fit 64 bits.
struct CashSources {
    std::vector<ContractBooks> books;
    QList<OpenClaim> claims;
    QHash<Id<Contract>, QStringList> invoiced;
};
[[nodiscard]] CashCalendar cashCalendar(const CashSources &sources, QDate today, int months);

} // namespace lianming
