#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>
#include <QPalette>

namespace lianming {

Label::Label(TextSize size, Token ink, bool strong, QWidget *parent) : QLabel(parent), m_ink(ink)
{
    setFont(textFont(size, strong));
    setTextFormat(Qt::PlainText);
    applyInk();
}

Label::Label(const QString &text, TextSize size, Token ink, bool strong, QWidget *parent)
    : Label(size, ink, strong, parent)
{
    setText(text);
}

void Label::setInk(Token ink)
{
    m_ink = ink;
    applyInk();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(qMin(hint.width(), 24), hint.height()) : hint;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(color(m_ink));
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    setToolTip(shown == text() ? QString() : text());
    painter.drawText(area, int(alignment()) | Qt::TextSingleLine, shown);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_applying)
        applyInk();
}

void Label::applyInk()
{
    m_applying = true;
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, color(m_ink));
    palette.setColor(QPalette::Text, color(m_ink));
    setPalette(palette);
    m_applying = false;
}

} // namespace lianming
