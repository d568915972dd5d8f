// What is owed on paper, as reminders, payees and the outlook need it: invoices that are not paid in full, and money
// that came in on them. Narrow projections of the accounts' tables, whose verbs stand elsewhere; nothing is written
// here.
#pragma once

#include "core/base/dates.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/db/connection.h"

#include <QHash>
#include <QList>

namespace lianming {

struct Contract;

struct OpenInvoice {
    qint64 id = 0;
    QString number;
    Id<Contract> contract;
    QString period; ///< may be empty
    QDate issuedOn;
    QDate dueOn;
    Money open; ///< cash still to come: due, less credit notes and what was allocated
};
/// Those with something open, by due day.
[[nodiscard]] QList<OpenInvoice> openInvoices(Connection &db);

/// Names of the periods that have a royalty invoice which was not credited in full, by contract.
[[nodiscard]] QHash<Id<Contract>, QStringList> invoicedPeriods(Connection &db);

/// What was allocated to a contract's royalty invoices on days in `span`, by contract and period. Taken back ones count
/// against it.
struct Receipt {
    Id<Contract> contract;
    QString period;
    QDate lastOn;
    Money money;
};
[[nodiscard]] QList<Receipt> receipts(Connection &db, const DaySpan &span);

} // namespace lianming
