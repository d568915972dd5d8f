// What falls due in one month, row by row; each leads to its contract's periods.
#pragma once

#include "core/outlook/cashcalendar.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class CashRowsView : public DetailView
{
    Q_OBJECT

public:
    CashRowsView(const CashMonth &month, Currency currency, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A row's statement, or 0 where none came in: then all periods of its contract.
    void rowWanted(qint64 statement, qint64 contract);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    CashMonth m_month;
    Currency m_currency;
    QDate m_today;
};

} // namespace lianming
