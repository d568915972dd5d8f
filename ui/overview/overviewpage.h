// One glance at the whole: four figures, the pipeline, what it earns, what expires and is due, what waits. Everything
// leads to the rows behind it.
#pragma once

#include "core/reports/dashboard.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace lianming {

class BarList;
class Card;
class Chip;
class ColumnChart;
class KeyFigure;

class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(Session &session);

    void reload() override;

protected:
    void retranslate() override;

private:
    void show();
    void showFigures();
    void showPipeline();
    void showRoyalties();
    void showWaiting();
    void showCalendar();
    void openTask(const Task &task);

    Dashboard m_dashboard;
    QList<qint64> m_others; ///< the brands that the chart sums up
    KeyFigure *m_pipelineValue;
    KeyFigure *m_signed;
    KeyFigure *m_due;
    KeyFigure *m_lapsing;
    Card *m_pipelineCard;
    Card *m_royaltiesCard;
    Card *m_waitingCard;
    Card *m_calendarCard;
    BarList *m_pipeline;
    ColumnChart *m_royalties;
    QVBoxLayout *m_waiting;
    QVBoxLayout *m_calendar;
};

} // namespace lianming
