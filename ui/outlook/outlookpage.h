// Looking ahead: will guarantees be earned, what has to be accrued, what cash comes when, who and what it hangs on.
// Every figure names what it was made from and leads to the rows behind it; each currency stands alone.
#pragma once

#include "core/outlook/outlookservice.h"
#include "ui/shell/page.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace lianming {

class AccrualCard;
class CashCard;
class ConcentrationCard;
class EmptyState;
class GuaranteeCard;
class KeyFigure;
class PoolCard;
class SegmentedSwitch;

class OutlookPage : public Page
{
    Q_OBJECT

public:
    explicit OutlookPage(Session &session);

    void reload() override;
    /// How a forecast was made, and what falls due in a month.
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("forecast"), QStringLiteral("month")};
    }
    void showTourState(const QString &state) override;

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBody();
    /// Places the cards for the width there is: beside each other, or one below the other while a record is open.
    void arrange();
    void connectCards();
    void show();
    void showCurrencies();
    void showFigures();
    void showForecast(const GuaranteeForecast &forecast);
    void showMonth(int place);
    void openPeriods(qint64 statement, qint64 contract);
    [[nodiscard]] bool isEmpty() const;

    Outlook m_outlook;
    Currency m_currency;
    QStackedWidget *m_stack;
    QWidget *m_filters;
    SegmentedSwitch *m_chosen;
    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_columns = 0; ///< key figures in a line
    EmptyState *m_empty;
    KeyFigure *m_shortfall;
    KeyFigure *m_accrued;
    KeyFigure *m_due;
    KeyFigure *m_largest;
    GuaranteeCard *m_guarantees;
    CashCard *m_cash;
    AccrualCard *m_accrual;
    ConcentrationCard *m_concentration;
    PoolCard *m_pools;
};

} // namespace lianming
