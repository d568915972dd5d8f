// How proposals go, in charts: funnel, value by stage over time, time in stage, weighted forecast, what was won and
// lost. One currency is shown at a time: amounts of two are never added. A click on a figure opens its rows; each chart
// can be copied as a picture and as a table.
#pragma once

#include "core/proposals/pipelinefigures.h"
#include "ui/charts/chartcopy.h"
#include "ui/widgets/card.h"

#include <QScrollArea>

class QGridLayout;

namespace lianming {

class BarList;
class ColumnChart;
class LinkButton;
class SegmentedSwitch;

/// A card with a chart, a line of words below, and the two ways to copy it.
class FigureCard : public Card
{
    Q_OBJECT

public:
    explicit FigureCard(QWidget *chart, QWidget *parent = nullptr);

    void setWords(const QString &words);
    void setTable(const ChartTable &table) { m_table = table; }
    [[nodiscard]] const ChartTable &table() const { return m_table; }
    void retranslate();

private:
    ChartTable m_table;
    Label *m_words;
    LinkButton *m_picture;
    LinkButton *m_copy;
};

class PipelineCharts : public QScrollArea
{
    Q_OBJECT

public:
    explicit PipelineCharts(QWidget *parent = nullptr);

    void setCourses(const QList<ProposalCourse> &courses, const QList<HouseStage> &columns, QDate today);
    void retranslate();
    [[nodiscard]] QList<FigureCard *> cards() const { return {m_funnel, m_values, m_times, m_forecast, m_outcomes}; }

Q_SIGNALS:
    void rowsWanted(const QList<qint64> &proposals);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectCharts();
    void arrange();
    void show();
    void showFunnel();
    void showValues();
    void showTimes();
    void showForecast();
    void showOutcomes();
    [[nodiscard]] Currency currency() const;
    [[nodiscard]] QString stageName(const QString &code) const;

    QList<ProposalCourse> m_courses;
    QList<HouseStage> m_stages;
    QDate m_today;
    QHash<QString, QList<qint64>> m_rows; ///< behind each bar and column, by chart and key
    int m_columns = 0;

    QGridLayout *m_grid;
    SegmentedSwitch *m_currency;
    SegmentedSwitch *m_by;
    BarList *m_funnelBars;
    ColumnChart *m_valueColumns;
    BarList *m_timeBars;
    ColumnChart *m_forecastColumns;
    BarList *m_outcomeBars;
    FigureCard *m_funnel;
    FigureCard *m_values;
    FigureCard *m_times;
    FigureCard *m_forecast;
    FigureCard *m_outcomes;
};

} // namespace lianming
