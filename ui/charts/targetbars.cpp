#include "ui/charts/targetbars.h"

#include "ui/charts/chartparts.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace lianming {

namespace {

using namespace chartparts;

constexpr int pitch = 38;

/// The accent, thinned: for what is expected only.
QColor lighter()
{
    QColor out = color(Token::Accent);
    out.setAlphaF(0.38F);
    return out;
}

} // namespace

TargetBars::TargetBars(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TargetBars::setLegend(const QString &done, const QString &expected, const QString &target)
{
    m_legend = {done, expected, target};
    update();
}

void TargetBars::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    QStringList told;
    for (const Bar &bar : bars)
        told.append(QStringLiteral("%1: %2").arg(bar.label, bar.text));
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize TargetBars::sizeHint() const
{
    return {480, legendHeight + int(m_bars.size()) * pitch};
}

QSize TargetBars::minimumSizeHint() const
{
    return {280, legendHeight + int(m_bars.size()) * pitch};
}

void TargetBars::paintLegend(QPainter &painter) const
{
    painter.setFont(textFont(TextSize::Note));
    const QFontMetrics metrics(textFont(TextSize::Note));
    int x = space::xs;
    for (int i = 0; i < m_legend.size(); ++i) {
        const QRect place(x, (legendHeight - swatch) / 2, swatch, swatch);
        painter.setPen(Qt::NoPen);
        if (i == 2) {
            painter.fillRect(QRect(place.center().x(), place.top() - 2, 2, swatch + 4), color(Token::Ink));
        } else {
            painter.setBrush(i == 0 ? color(Token::Accent) : lighter());
            painter.drawRoundedRect(place, 2, 2);
        }
        x += swatch + space::s;
        painter.setPen(color(Token::Ink2));
        const int width = metrics.horizontalAdvance(m_legend.at(i)) + 1;
        painter.drawText(QRect(x, 0, width, legendHeight), Qt::AlignVCenter | Qt::AlignLeft, m_legend.at(i));
        x += width + space::l;
    }
}

void TargetBars::paintBar(QPainter &painter, int number, int left, int right, double longest) const
{
    const Bar &bar = m_bars.at(number);
    const double scale = longest > 0 ? (right - left) / longest : 0;
    const int top = legendHeight + number * pitch + (pitch - barHeight) / 2;
    const double done = bar.done * scale;
    const double expected = bar.expected * scale;
    painter.setPen(Qt::NoPen);
    painter.setBrush(lighter());
    if (expected > 0)
        painter.drawRoundedRect(QRectF(left, top, done + expected, barHeight), 3, 3);
    // The paper first, so that the lighter colour does not shine through.
    painter.setBrush(color(Token::Surface));
    if (done > 0)
        painter.drawRoundedRect(QRectF(left, top, qMax(3.0, done), barHeight), 3, 3);
    painter.setBrush(color(Token::Accent));
    if (done > 0)
        painter.drawRoundedRect(QRectF(left, top, qMax(3.0, done), barHeight), 3, 3);
    if (!bar.isKnown && bar.target > bar.done) {
        painter.setPen(QPen(color(Token::Ink3), 1, Qt::DotLine));
        const double middle = top + barHeight / 2.0;
        painter.drawLine(QPointF(left + done + space::xs, middle), QPointF(left + bar.target * scale, middle));
        painter.setPen(Qt::NoPen);
    }
    if (bar.target > 0)
        painter.fillRect(QRectF(left + bar.target * scale - 1, top - 4, 2, barHeight + 8), color(Token::Ink));
}

void TargetBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter);
    const QFontMetrics body(textFont());
    const QFontMetrics strong(textFont(TextSize::Body, true));
    double longest = 0;
    int labelWidth = 0;
    int textWidth = 0;
    for (const Bar &bar : std::as_const(m_bars)) {
        longest = qMax(longest, qMax(bar.done + bar.expected, bar.target));
        labelWidth = qMax(labelWidth, body.horizontalAdvance(bar.label));
        textWidth = qMax(textWidth, strong.horizontalAdvance(bar.text));
    }
    labelWidth = qMin(labelWidth + 2, width() * 2 / 5);
    const int left = labelWidth + space::m;
    const int right = width() - textWidth - space::l;
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars.at(i);
        const QRect row(0, legendHeight + i * pitch, width(), pitch);
        if (i == m_hot) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::Hover));
            painter.drawRoundedRect(QRectF(row).adjusted(-0.5, 2, 0, -2), 4, 4);
        }
        painter.setFont(textFont());
        painter.setPen(color(Token::Ink));
        painter.drawText(QRect(space::xs, row.top(), labelWidth, pitch), Qt::AlignVCenter | Qt::AlignLeft,
                         body.elidedText(bar.label, Qt::ElideRight, labelWidth));
        paintBar(painter, i, left, right, longest);
        painter.setFont(textFont(TextSize::Body, true));
        painter.setPen(color(bar.falls ? Token::StopInk : Token::Ink));
        painter.drawText(QRect(width() - textWidth - space::xs, row.top(), textWidth, pitch),
                         Qt::AlignVCenter | Qt::AlignRight, bar.text);
    }
}

void TargetBars::setHot(int row)
{
    m_hot = row;
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(row >= 0 ? m_bars.at(row).tip : QString());
    update();
}

void TargetBars::mouseMoveEvent(QMouseEvent *event)
{
    setHot(rowAt(int(event->position().y())));
}

void TargetBars::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(int(event->position().y()));
    if (row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT opened(m_bars.at(row).key);
}

void TargetBars::leaveEvent(QEvent *)
{
    setHot(-1);
}

void TargetBars::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Down: setHot(qMin(last, m_hot + 1)); break;
    case Qt::Key_Up: setHot(qMin(last, qMax(0, m_hot - 1))); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_hot >= 0 && m_hot <= last)
            Q_EMIT opened(m_bars.at(m_hot).key);
        break;
    default: QWidget::keyPressEvent(event); break;
    }
}

void TargetBars::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_hot < 0 && !m_bars.isEmpty())
        setHot(0);
}

int TargetBars::rowAt(int y) const
{
    const int row = y < legendHeight ? -1 : (y - legendHeight) / pitch;
    return row < m_bars.size() ? row : -1;
}

} // namespace lianming
