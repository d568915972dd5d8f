#include "ui/charts/columnchart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QPen>
#include <QStackedBarSeries>

namespace lianming {

void ColumnChart::fill(QChart &chart, QBarCategoryAxis *x, QCategoryAxis *y)
{
    auto *series = new QStackedBarSeries;
    series->setBarWidth(0.62);
    for (int i = 0; i < data().series.size(); ++i) {
        const ChartSeries &one = data().series.at(i);
        auto *set = new QBarSet(one.name);
        for (const double value : one.values)
            set->append(value);
        set->setColor(ink(i));
        set->setPen(Qt::NoPen);
        connect(set, &QBarSet::hovered, this, [this, i](bool on, int category) { showTip(on, category, i); });
        connect(set, &QBarSet::clicked, this, [this, i](int category) { open(category, i); });
        series->append(set);
    }
    chart.addSeries(series);
    series->attachAxis(x);
    series->attachAxis(y);
}

double ColumnChart::highest() const
{
    double highest = 0;
    for (int i = 0; i < data().categories.size(); ++i) {
        double sum = 0;
        for (const ChartSeries &series : data().series)
            sum += series.values.value(i);
        highest = qMax(highest, sum);
    }
    return highest;
}

} // namespace lianming
