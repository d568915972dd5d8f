#include "ui/widgets/pill.h"

#include <QPainter>

namespace lianming {

namespace {
constexpr int height = 22;
constexpr int ends = 9; // left and right of dot and word
constexpr int dotWidth = 12;
} // namespace

Pill::Pill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : Pill(parent)
{
    set(text, tone);
}

void Pill::set(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(m_text);
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPill(&painter, rect(), m_text, m_tone);
}

QSize pillSize(const QString &text)
{
    return {QFontMetrics(textFont(TextSize::Note)).horizontalAdvance(text) + 2 * ends + dotWidth, height};
}

void paintPill(QPainter *painter, const QRect &area, const QString &text, Tone tone)
{
    const int width = qMin(pillSize(text).width(), area.width());
    const QRectF body(area.left(), area.center().y() - height / 2.0 + 0.5, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(toneSoft(tone)));
    painter->drawRoundedRect(body, height / 2.0, height / 2.0);
    painter->setBrush(color(toneDot(tone)));
    painter->drawEllipse(QPointF(body.left() + ends + 3, body.center().y()), 3, 3);
    painter->setFont(textFont(TextSize::Note));
    painter->setPen(color(toneInk(tone)));
    const QRectF words = body.adjusted(ends + dotWidth, 0, -ends + 2, 0);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, int(words.width()) + 1));
}

} // namespace lianming
