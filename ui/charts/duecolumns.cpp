#include "ui/charts/duecolumns.h"

#include "ui/charts/chartparts.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace lianming {

namespace {

using namespace chartparts;

constexpr int labelHeight = 22;
constexpr int figureHeight = 18;
constexpr double columnShare = 0.62; // of the room that a column has

QColor ink(bool overdue, bool expected)
{
    QColor out = color(overdue ? Token::Stop : Token::Accent);
    if (expected)
        out.setAlphaF(0.38F);
    return out;
}

} // namespace

DueColumns::DueColumns(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DueColumns::setLegend(const QString &claimed, const QString &expected, const QString &overdue)
{
    m_legend = {claimed, expected, overdue};
    update();
}

void DueColumns::setColumns(const QList<Column> &columns)
{
    m_columns = columns;
    QStringList told;
    for (const Column &column : columns)
        told.append(QStringLiteral("%1: %2").arg(column.label, column.text));
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    update();
}

void DueColumns::paintLegend(QPainter &painter) const
{
    painter.setFont(textFont(TextSize::Note));
    const QFontMetrics metrics(textFont(TextSize::Note));
    int x = space::xs;
    for (int i = 0; i < m_legend.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(i == 2, i == 1));
        painter.drawRoundedRect(QRect(x, (legendHeight - swatch) / 2, swatch, swatch), 2, 2);
        x += swatch + space::s;
        painter.setPen(color(Token::Ink2));
        const int width = metrics.horizontalAdvance(m_legend.at(i)) + 1;
        painter.drawText(QRect(x, 0, width, legendHeight), Qt::AlignVCenter | Qt::AlignLeft, m_legend.at(i));
        x += width + space::l;
    }
}

QRectF DueColumns::area(int column) const
{
    const double each = double(width()) / double(qMax<qsizetype>(1, m_columns.size()));
    return {column * each, double(legendHeight), each, double(height() - legendHeight)};
}

void DueColumns::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter);
    double highest = 0;
    for (const Column &column : std::as_const(m_columns))
        highest = qMax(highest, column.claimed + column.expected);
    const double floor = height() - labelHeight;
    const double room = floor - legendHeight - figureHeight;
    painter.setPen(QPen(color(Token::LineStrong), 1));
    painter.drawLine(QPointF(0, floor + 0.5), QPointF(width(), floor + 0.5));
    painter.setFont(textFont(TextSize::Note));
    const QFontMetrics metrics(textFont(TextSize::Note));
    for (int i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns.at(i);
        const QRectF place = area(i);
        if (i == m_hot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::Hover));
            painter.drawRoundedRect(place.adjusted(2, 0, -2, 0), 4, 4);
        }
        const double scale = highest > 0 ? room / highest : 0;
        const double claimed = column.claimed > 0 ? qMax(2.0, column.claimed * scale) : 0;
        const double expected = column.expected > 0 ? qMax(2.0, column.expected * scale) : 0;
        const double columnWidth = qMin(56.0, place.width() * columnShare);
        const double left = place.center().x() - columnWidth / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(column.overdue, false));
        painter.drawRect(QRectF(left, floor - claimed, columnWidth, claimed));
        painter.setBrush(ink(column.overdue, true));
        painter.drawRect(QRectF(left, floor - claimed - expected, columnWidth, expected));
        painter.setPen(color(column.overdue ? Token::StopInk : Token::Ink2));
        painter.drawText(QRectF(place.left(), floor - claimed - expected - figureHeight, place.width(), figureHeight),
                         Qt::AlignCenter, metrics.elidedText(column.text, Qt::ElideRight, int(place.width())));
        painter.drawText(QRectF(place.left(), floor, place.width(), labelHeight), Qt::AlignCenter,
                         metrics.elidedText(column.label, Qt::ElideRight, int(place.width())));
    }
}

void DueColumns::setHot(int column)
{
    m_hot = column;
    setCursor(column >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(column >= 0 ? m_columns.at(column).tip : QString());
    update();
}

void DueColumns::mouseMoveEvent(QMouseEvent *event)
{
    setHot(event->position().y() < legendHeight ? -1 : columnAt(int(event->position().x())));
}

void DueColumns::mouseReleaseEvent(QMouseEvent *event)
{
    const int column = event->position().y() < legendHeight ? -1 : columnAt(int(event->position().x()));
    if (column >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT opened(m_columns.at(column).key);
}

void DueColumns::leaveEvent(QEvent *)
{
    setHot(-1);
}

void DueColumns::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_columns.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Right: setHot(qMin(last, m_hot + 1)); break;
    case Qt::Key_Left: setHot(qMin(last, qMax(0, m_hot - 1))); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hot >= 0 && m_hot <= last)
            Q_EMIT opened(m_columns.at(m_hot).key);
        break;
    default: QWidget::keyPressEvent(event); break;
    }
}

void DueColumns::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_hot < 0 && !m_columns.isEmpty())
        setHot(0);
}

int DueColumns::columnAt(int x) const
{
    if (m_columns.isEmpty() || x < 0 || x >= width())
        return -1;
    return qMin(int(m_columns.size()) - 1, int(x * double(m_columns.size()) / width()));
}

} // namespace lianming
