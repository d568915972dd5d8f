#include "ui/charts/barlist.h"

#include "ui/charts/chartparts.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace lianming {

namespace {

using namespace chartparts;
constexpr int leastPitch = 34;
constexpr int greatestPitch = 56;
} // namespace

BarList::BarList(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
}

void BarList::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    QStringList told;
    for (const Bar &bar : bars)
        told.append(QStringLiteral("%1: %2 %3").arg(bar.label, bar.text, bar.note));
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize BarList::sizeHint() const
{
    return {360, int(m_bars.size()) * leastPitch};
}

QSize BarList::minimumSizeHint() const
{
    return {220, int(m_bars.size()) * leastPitch};
}

void BarList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics body(textFont());
    const QFontMetrics strong(textFont(TextSize::Body, true));
    double longest = 0;
    int labelWidth = 0;
    int textWidth = 0;
    int noteWidth = 0;
    for (const Bar &bar : std::as_const(m_bars)) {
        longest = qMax(longest, bar.value);
        labelWidth = qMax(labelWidth, body.horizontalAdvance(bar.label));
        textWidth = qMax(textWidth, strong.horizontalAdvance(bar.text));
        noteWidth = qMax(noteWidth, body.horizontalAdvance(bar.note));
    }
    labelWidth = qMin(labelWidth + 2, width() * 2 / 5); // advances are rounded down
    const int rowPitch = pitch();
    const int left = labelWidth + space::m;
    const int right = width() - textWidth - (noteWidth > 0 ? noteWidth + space::m : 0) - space::m;
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars.at(i);
        const QRect row(0, i * rowPitch, width(), rowPitch);
        if (i == m_hot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::Hover));
            painter.drawRoundedRect(QRectF(row).adjusted(-0.5, 2, 0, -2), 4, 4);
        }
        painter.setFont(textFont());
        painter.setPen(color(Token::Ink));
        painter.drawText(QRect(space::xs, row.top(), labelWidth, rowPitch), Qt::AlignVCenter | Qt::AlignLeft,
                         body.elidedText(bar.label, Qt::ElideRight, labelWidth));
        const double share = longest > 0 ? bar.value / longest : 0;
        const double length = bar.value > 0 ? qMax(3.0, share * (right - left)) : 0;
        const QRectF body2(left, row.center().y() - barHeight / 2.0 + 0.5, length, barHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar.ink.value_or(color(Token::Accent)));
        painter.drawRoundedRect(body2, 3, 3);
        int edge = width() - space::xs;
        if (noteWidth > 0) {
            painter.setPen(color(Token::Ink2));
            painter.drawText(QRect(edge - noteWidth, row.top(), noteWidth, rowPitch), Qt::AlignVCenter | Qt::AlignRight,
                             bar.note);
            edge -= noteWidth + space::m;
        }
        painter.setFont(textFont(TextSize::Body, true));
        painter.setPen(color(Token::Ink));
        painter.drawText(QRect(edge - textWidth, row.top(), textWidth, rowPitch), Qt::AlignVCenter | Qt::AlignRight,
                         bar.text);
    }
}

void BarList::mouseMoveEvent(QMouseEvent *event)
{
    m_hot = rowAt(int(event->position().y()));
    setCursor(m_hot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(m_hot >= 0 ? m_bars.at(m_hot).tip : QString());
    update();
}

void BarList::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(int(event->position().y()));
    if (row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT opened(m_bars.at(row).key);
}

void BarList::leaveEvent(QEvent *)
{
    m_hot = -1;
    update();
}

void BarList::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_bars.size());
    switch (event->key()) {
    case Qt::Key_Down: m_hot = qMin(count - 1, m_hot + 1); break;
    case Qt::Key_Up: m_hot = qMax(0, m_hot - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hot >= 0 && m_hot < count)
            Q_EMIT opened(m_bars.at(m_hot).key);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void BarList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_hot < 0 && !m_bars.isEmpty())
        m_hot = 0;
    update();
}

int BarList::pitch() const
{
    return m_bars.isEmpty() ? leastPitch : qBound(leastPitch, height() / int(m_bars.size()), greatestPitch);
}

int BarList::rowAt(int y) const
{
    const int row = y / pitch();
    return y >= 0 && row < m_bars.size() ? row : -1;
}

} // namespace lianming
