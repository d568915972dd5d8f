#include "ui/charts/chart.h"

#include "ui/shell/tokens.h"
#include "ui/widgets/label.h"

#include <QBarCategoryAxis>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QToolTip>

#include <cmath>

namespace lianming {

namespace {

/// A square of the series' colour.
class Swatch : public QWidget
{
public:
    explicit Swatch(const QColor &ink)
    {
        setFixedSize(10, 10);
        setAutoFillBackground(true);
        QPalette palette = this->palette();
        palette.setColor(QPalette::Window, ink);
        setPalette(palette);
    }
};

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

std::pair<double, double> roundAxis(double value)
{
    if (!(value > 0))
        return {1, 1};
    const double raw = value / 4;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= raw) {
            step = factor * power;
            break;
        }
    }
    return {std::ceil(value / step) * step, step};
}

Chart::Chart(QWidget *parent) : QWidget(parent), m_view(new QChartView), m_legend(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_legend->setSpacing(space::s);
    column->addLayout(m_legend);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setStyleSheet(QStringLiteral("background: transparent;"));
    m_view->setMinimumHeight(160);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_view, 1);
}

void Chart::setData(const ChartData &data)
{
    m_data = data;
    rebuild();
}

void Chart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_data.series.isEmpty())
        rebuild();
}

void Chart::showTip(bool on, int category, int series)
{
    m_view->setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!on) {
        QToolTip::hideText();
        return;
    }
    if (category < 0 || category >= m_data.categories.size() || series < 0 || series >= m_data.series.size())
        return;
    const ChartSeries &shown = m_data.series.at(series);
    QString text = m_data.categories.at(category);
    if (!shown.name.isEmpty())
        text += QStringLiteral(" · ") + shown.name;
    text +=
        QStringLiteral("\n%1 · %2").arg(m_data.valueText(shown.values.value(category)), tr("click to open the rows"));
    QToolTip::showText(QCursor::pos(), text, m_view);
}

void Chart::open(int category, int series)
{
    if (category >= 0 && category < m_data.keys.size() && series >= 0 && series < m_data.series.size())
        Q_EMIT opened(m_data.keys.at(category), m_data.series.at(series).key);
}

QColor Chart::ink(int series) const
{
    return seriesColor(series);
}

void Chart::rebuild()
{
    clear(m_legend);
    if (m_data.series.size() > 1) {
        for (int i = 0; i < m_data.series.size(); ++i) {
            m_legend->addWidget(new Swatch(ink(i)));
            auto *name = new Label(m_data.series.at(i).name, TextSize::Note, Token::Ink2);
            name->setElided(true);
            m_legend->addWidget(name);
            m_legend->addSpacing(space::xs);
        }
        m_legend->addStretch(1);
    }

    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({0, 0, 0, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    auto *x = new QBarCategoryAxis;
    x->append(m_data.categories);
    x->setGridLineVisible(false);
    x->setLinePen(QPen(color(Token::LineStrong), 1));
    auto *y = new QCategoryAxis;
    const auto [top, step] = roundAxis(highest());
    y->setRange(0, top);
    y->setStartValue(0);
    y->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (double value = 0; value <= top + step / 2; value += step)
        y->append(m_data.valueText ? m_data.valueText(value) : QString::number(value), value);
    y->setLineVisible(false);
    y->setGridLinePen(QPen(color(Token::Line), 1));
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(x), static_cast<QAbstractAxis *>(y)}) {
        axis->setLabelsFont(textFont(TextSize::Note));
        axis->setLabelsColor(color(Token::Ink2));
    }
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    fill(*chart, x, y);
    QChart *old = m_view->chart();
    m_view->setChart(chart);
    delete old;

    QStringList told;
    for (const ChartSeries &series : std::as_const(m_data.series)) {
        for (int i = 0; i < m_data.categories.size(); ++i)
            told.append(QStringLiteral("%1 %2: %3")
                            .arg(series.name, m_data.categories.at(i), m_data.valueText(series.values.value(i))));
    }
    setAccessibleDescription(told.join(QStringLiteral("; ")));
}

} // namespace lianming
