// Which statements were invoiced and which of the invoices are paid, for the accountant's inbox: one question to the
// database. The postings are core/accounts' to make; it builds on this area, so what the inbox asks stands here.
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

/// By statement id, of those that have an invoice which was not credited in full; of one contract or one brand, or all
/// where they are unset.
[[nodiscard]] QHash<qint64, StatementSettlement> settlementStates(Connection &db, Id<Contract> contract = {},
                                                                  qint64 brandId = 0);

} // namespace lianming
