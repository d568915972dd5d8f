// What our charts on Qt Charts share: tokens for every line and letter, no ornament, names of the series as a quiet
// line above, an axis in the locale's words, a tool tip with the figure, and a click that opens the rows behind it.
#pragma once

#include <QColor>
#include <QWidget>

#include <functional>

class QCategoryAxis;
class QBarCategoryAxis;
class QChart;
class QChartView;

namespace lianming {

class ChartLegend;

struct ChartSeries {
    QString key;          ///< handed back by opened()
    QString name;         ///< for people
    QList<double> values; ///< one per category, not negative
};

struct ChartData {
    QStringList keys;                         ///< of the categories, handed back by opened()
    QStringList categories;                   ///< for people, short: "Mar"
    QList<ChartSeries> series;                ///< at most eight; sum up the rest before
    std::function<QString(double)> valueText; ///< a value for people: shortMoneyText(…)
};

class Chart : public QWidget
{
    Q_OBJECT

public:
    explicit Chart(QWidget *parent = nullptr);

    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &data() const { return m_data; }

Q_SIGNALS:
    void opened(const QString &categoryKey, const QString &seriesKey);

protected:
    /// Fills the empty chart with series attached to the axes.
    virtual void fill(QChart &chart, QBarCategoryAxis *x, QCategoryAxis *y) = 0;
    /// The largest value the axis must reach.
    [[nodiscard]] virtual double highest() const = 0;
    void changeEvent(QEvent *event) override;

    void showTip(bool on, int category, int series);
    void open(int category, int series);
    [[nodiscard]] QColor ink(int series) const;

private:
    void rebuild();

    QChartView *m_view;
    ChartLegend *m_legend;
    ChartData m_data;
};

/// A round number not below `value` and the step of its grid lines, at most five lines.
[[nodiscard]] std::pair<double, double> roundAxis(double value);

} // namespace lianming
