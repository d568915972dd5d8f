// How cases go, in figures: where they stand, on which platforms and against whom, how long removals took and what is
// still up, what was won and what came in, by currency. Each figure opens the cases behind it.
#pragma once

#include "core/cases/caseservice.h"
#include "ui/widgets/viewspage.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace lianming {

class BarList;
class EmptyState;
class FigureCard;
class KeyFigure;

class CaseFiguresView : public PageView
{
    Q_OBJECT

public:
    explicit CaseFiguresView(Page &page);

    void reload() override;
    void retranslate() override;

Q_SIGNALS:
    void rowsWanted(const QVariantMap &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Loaded {
        CaseFigures figures;
        int alarms = 0;
        int running = 0;
        std::map<QString, QVariantList> sentOn;      ///< cases that were sent, by platform; empty: all
        std::map<QString, QVariantList> recoveredIn; ///< cases with money, by currency
    };

    [[nodiscard]] QWidget *makeBody();
    void connectFigures();
    void arrange();
    void show();
    void showBars();
    void showRemovals();
    void showMoney();

    Loaded m_loaded;
    int m_columns = 0;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    EmptyState *m_empty;
    KeyFigure *m_open;
    KeyFigure *m_clock;
    KeyFigure *m_up;
    KeyFigure *m_median;
    BarList *m_stateBars;
    BarList *m_platformBars;
    BarList *m_sellerBars;
    BarList *m_removalBars;
    BarList *m_outcomeBars;
    BarList *m_moneyBars;
    FigureCard *m_states;
    FigureCard *m_platforms;
    FigureCard *m_sellers;
    FigureCard *m_removals;
    FigureCard *m_outcomes;
    FigureCard *m_money;
};

} // namespace lianming
