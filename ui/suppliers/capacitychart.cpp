#include "ui/suppliers/capacitychart.h"

#include "ui/shell/tokens.h"
#include "ui/text/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace lianming {

namespace {

constexpr int monthLabel = 18;
constexpr int figureRoom = 18;

} // namespace

CapacityChart::CapacityChart(const QList<CapacityMonth> &months, QWidget *parent) : QWidget(parent), m_months(months)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList lines;
    lines.reserve(months.size());
    for (const CapacityMonth &month : months)
        lines.append(told(month));
    setAccessibleName(tr("Capacity by month"));
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
}

QString CapacityChart::told(const CapacityMonth &month) const
{
    return tr("%1: %2 of %3 pieces booked")
        .arg(monthText(month.month), countText(month.booked), countText(month.capacity));
}

void CapacityChart::paintEvent(QPaintEvent *)
{
    if (m_months.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextSize::Note));
    qint64 highest = 1;
    for (const CapacityMonth &month : std::as_const(m_months))
        highest = std::max({highest, month.capacity, month.booked});
    const double floor = height() - monthLabel;
    const double scale = (floor - figureRoom) / double(highest);
    const double each = double(width()) / double(m_months.size());
    const double limit = floor - double(m_months.first().capacity) * scale;
    for (int i = 0; i < m_months.size(); ++i) {
        const CapacityMonth &month = m_months[i];
        const QRectF column(i * each + each * 0.18, floor - double(month.booked) * scale, each * 0.64,
                            double(month.booked) * scale);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Accent));
        painter.drawRect(QRectF(QPointF(column.left(), std::max(column.top(), limit)), column.bottomRight()));
        if (month.isOverbooked()) {
            painter.setBrush(color(Token::Stop));
            painter.drawRect(QRectF(column.topLeft(), QPointF(column.right(), limit)));
        }
        painter.setPen(color(Token::Ink2));
        painter.drawText(QRectF(i * each, floor, each, monthLabel), Qt::AlignCenter, shortMonthText(month.month));
    }
    painter.setPen(QPen(color(Token::LineStrong), 1));
    painter.drawLine(QPointF(0, floor), QPointF(width(), floor));
    painter.setPen(QPen(color(Token::Ink2), 1, Qt::DashLine));
    painter.drawLine(QPointF(0, limit), QPointF(width(), limit));
    painter.setPen(color(Token::Ink2));
    painter.drawText(QRectF(0, std::max(0.0, limit - figureRoom), width(), figureRoom),
                     Qt::AlignRight | Qt::AlignVCenter, tr("%1 a month").arg(countText(m_months.first().capacity)));
}

bool CapacityChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_months.isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype place =
            std::clamp<qsizetype>(help->pos().x() * m_months.size() / std::max(1, width()), 0, m_months.size() - 1);
        QToolTip::showText(help->globalPos(), told(m_months[place]), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace lianming
