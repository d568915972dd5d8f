// What a printed statement of a payee says: the share of a rights holder, another museum or an agent in what licensees
// owe, by contract and period, and what was paid to them where that is known. Amounts are minor units of their row's
// currency.
#pragma once

#include "core/royalties/payees.h"

#include <vector>

namespace lianming {

struct PayeeDocument {
    QString institutionEn; ///< who settles
    QString institutionZh;
    QString payee;
    DaySpan days; ///< the periods settled lie in them
    QDate issuedOn;
    QString preparedBy;

    struct Row {
        QString contractNumber;
        QString brandEn;
        QString brandZh;
        PayeeKind kind = PayeeKind::Split;
        CommissionBasis basis = CommissionBasis::Payable; ///< of a commission
        std::optional<Period> period;
        Currency currency;
        qint64 base = 0; ///< what it is a percent of
        Rate percent;
        qint64 amount = 0; ///< as it was apportioned or rounded
    };
    std::vector<Row> rows; ///< by currency, contract and period

    struct Total {
        Currency currency;
        qint64 amount = 0; ///< of the rows
        qint64 before = 0; ///< open from earlier periods; negative if paid ahead
        qint64 paid = 0;
        [[nodiscard]] Int128 open() const { return Int128(before) + amount - paid; }
    };
    std::vector<Total> totals;
    bool hasPayments = false; ///< whether `before` and `paid` are known

    [[nodiscard]] bool has(PayeeKind kind) const;

    /// Whether each currency's total is that of its rows.
    [[nodiscard]] bool foots() const;
};

} // namespace lianming
