#include "ui/charts/chart.h"

#include "ui/shell/tokens.h"
#include <QBarCategoryAxis>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCursor>
#include <QEvent>
#include <QGraphicsLayout>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <cmath>

namespace lianming {

namespace {

constexpr int swatchSize = 10;

} // namespace

/// The names of the series with a square of their colour before each, in as many lines as the width asks for. Painted,
/// not made of widgets: a chart is made anew while the theme walks over all widgets, and none may be deleted then.
class ChartLegend : public QWidget
{
public:
    ChartLegend() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

    void setNames(const QStringList &names)
    {
        m_names = names;
        setVisible(names.size() > 1);
        arrange();
        update();
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return {120, lineHeight()}; }

protected:
    void resizeEvent(QResizeEvent *) override { arrange(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(textFont(TextSize::Note));
        const QList<QRect> rects = places(width());
        for (int i = 0; i < m_names.size(); ++i) {
            const QRect &place = rects.at(i);
            painter.fillRect(QRect(place.left(), place.center().y() - swatchSize / 2 + 1, swatchSize, swatchSize),
                             seriesColor(i));
            painter.setPen(color(Token::Ink2));
            const QRect words = place.adjusted(swatchSize + space::s, 0, 0, 0);
            painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                             painter.fontMetrics().elidedText(m_names.at(i), Qt::ElideRight, words.width()));
        }
    }

private:
    // Not by height-for-width: a scroll area would then give the whole page its preferred height instead of its own.
    void arrange() { setFixedHeight(places(width()).constLast().bottom() + 1); }

    [[nodiscard]] static int lineHeight() { return QFontMetrics(textFont(TextSize::Note)).height() + space::xs; }

    /// One rectangle per name, at least one.
    [[nodiscard]] QList<QRect> places(int width) const
    {
        const QFontMetrics metrics(textFont(TextSize::Note));
        QList<QRect> out;
        QPoint at(0, 0);
        for (const QString &name : m_names) {
            const int needed = qMin(width, swatchSize + space::s + metrics.horizontalAdvance(name) + 1);
            if (at.x() > 0 && at.x() + needed > width)
                at = {0, at.y() + lineHeight()};
            out.append({at, QSize(needed, lineHeight())});
            at.rx() += needed + space::l;
        }
        return out.isEmpty() ? QList{QRect(0, 0, width, 0)} : out;
    }

    QStringList m_names;
};

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

Chart::Chart(QWidget *parent) : QWidget(parent), m_view(new QChartView), m_legend(new ChartLegend)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_legend);
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
    // Later: a theme walks over all widgets at this moment, and the old chart takes some with it.
    if (event->type() == QEvent::PaletteChange && !m_data.series.isEmpty())
        QMetaObject::invokeMethod(this, &Chart::rebuild, Qt::QueuedConnection);
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
    QStringList names;
    for (const ChartSeries &series : std::as_const(m_data.series))
        names.append(series.name);
    m_legend->setNames(names);

    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({0, space::s, 0, 0}); // the highest label stands half above its line
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
