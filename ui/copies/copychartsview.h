// How many matches there are: by state, platform, seller and week of finding; and how much the search finds, as it was
// measured. Each figure of matches opens its rows on the board; each chart can be copied as a picture and as a table.
#pragma once

#include "core/copies/triage.h"
#include "ui/widgets/viewspage.h"

class QGridLayout;
class QStackedWidget;

namespace lianming {

class BarList;
class ColumnChart;
class EmptyState;
class FigureCard;

class CopyChartsView : public PageView
{
    Q_OBJECT

public:
    explicit CopyChartsView(Page &page);

    void reload() override;
    void retranslate() override;
    [[nodiscard]] const TriageFigures &figures() const { return m_figures; }

Q_SIGNALS:
    /// As BoardView::openRows() takes them.
    void rowsWanted(const QVariantMap &filter);
    void searchWanted();

private:
    void show();
    void showRecall();

    TriageFigures m_figures;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    BarList *m_stateBars;
    BarList *m_platformBars;
    BarList *m_sellerBars;
    ColumnChart *m_weekColumns;
    BarList *m_recallBars;
    FigureCard *m_states;
    FigureCard *m_platforms;
    FigureCard *m_sellers;
    FigureCard *m_weeks;
    FigureCard *m_recall;
};

} // namespace lianming
