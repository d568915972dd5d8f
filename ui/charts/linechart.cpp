#include "ui/charts/linechart.h"

#include <QBarCategoryAxis>
#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>
#include <QPen>

namespace lianming {

void LineChart::fill(QChart &chart, QBarCategoryAxis *x, QCategoryAxis *y)
{
    for (int i = 0; i < data().series.size(); ++i) {
        const ChartSeries &one = data().series.at(i);
        auto *line = new QLineSeries;
        line->setName(one.name);
        for (int category = 0; category < one.values.size(); ++category)
            line->append(category, one.values.at(category));
        line->setPen(QPen(ink(i), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        line->setPointsVisible(one.values.size() <= 24);
        line->setMarkerSize(6);
        connect(line, &QXYSeries::hovered, this,
                [this, i](const QPointF &point, bool on) { showTip(on, qRound(point.x()), i); });
        connect(line, &QXYSeries::clicked, this, [this, i](const QPointF &point) { open(qRound(point.x()), i); });
        chart.addSeries(line);
        line->attachAxis(x);
        line->attachAxis(y);
    }
}

double LineChart::highest() const
{
    double highest = 0;
    for (const ChartSeries &series : data().series) {
        for (const double value : series.values)
            highest = qMax(highest, value);
    }
    return highest;
}

} // namespace lianming
