// What of the royalties was settled by documents: which statements were invoiced and which of the invoices are paid,
// and which differences of restatements no period could settle. The postings are core/accounts' to make; it builds on
// this area, so what is asked of them here stands here.
#pragma once

#include "core/royalties/salesstatement.h"

namespace lianming {

struct StatementSettlement {
    qint64 invoice = 0; ///< its id
    QString number;     ///< of the invoice
    QDate dueOn;
    qint64 open = 0; ///< minor units of the invoice's currency: cash and tax not yet certified

    [[nodiscard]] bool isPaid() const { return open <= 0; }
};

/// By statement id, of those that have an invoice which was not taken back: credited in full, other than for a
/// restatement's difference. Of one contract or one brand, or all
/// where they are unset.
[[nodiscard]] QHash<qint64, StatementSettlement> settlementStates(Connection &db, Id<Contract> contract = {},
                                                                  qint64 brandId = 0);

/// A document about what restatements changed after the contract's last period was closed.
struct SettledDifference {
    QDate issuedOn;
    qint64 minor = 0; ///< before VAT; negative: credited
};
/// Those that stand: an invoice that was taken back settles nothing any more.
[[nodiscard]] QList<SettledDifference> settledDifferences(Connection &db, Id<Contract> contract);

} // namespace lianming
