// A licensee's account in one currency: what is owed and since when, every posting with the balance after it, and that
// it foots.
#pragma once

#include "core/accounts/accountservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/documentorder.h"

namespace lianming {

struct Session;

class LedgerDetail : public QWidget
{
    Q_OBJECT

public:
    struct Content {
        AccountLedger ledger;
        AgingRow aging; ///< all zero where nothing is open
        qint64 lateReports = 0;

        /// Whether there is something to remind of.
        [[nodiscard]] bool isLate() const { return aging.overdue > 0 || lateReports > 0; }
    };

    LedgerDetail(Session &session, const Content &content, QWidget *parent = nullptr);

Q_SIGNALS:
    void paymentWanted();
    void invoiceWanted(qint64 invoice);
    void paymentOpened(qint64 payment);
    void documentWanted(lianming::DocumentFormat format);
    void reminderWanted();

private:
    /// An entry and its place in the ledger.
    struct Line {
        qint64 place = 0;
        LedgerEntry entry;
    };
    [[nodiscard]] static QList<Column<Line>> columns(Currency currency);

    AccountLedger m_ledger;
    TableModel<Line> m_lines;
};

} // namespace lianming
