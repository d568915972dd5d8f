// What money falls due when, one currency at a time: a column a month, overdue first.
#pragma once

#include "core/outlook/cashcalendar.h"
#include "ui/widgets/card.h"

namespace lianming {

class DueColumns;

class CashCard : public Card
{
    Q_OBJECT

public:
    explicit CashCard(QWidget *parent = nullptr);

    void setCalendar(const CashCalendar &calendar, Currency currency);
    void retranslate();

Q_SIGNALS:
    /// The rows of a month, by its place in the calendar.
    void monthWanted(int place);

private:
    void show();

    CashCalendar m_calendar;
    Currency m_currency;
    DueColumns *m_columns;
    Label *m_note;
};

/// "Jun 2026", "Overdue".
[[nodiscard]] QString cashMonthText(const CashMonth &month);
/// What stands in a month in one currency; nothing is 0.
[[nodiscard]] Money amountIn(const QList<Money> &amounts, Currency currency);

} // namespace lianming
