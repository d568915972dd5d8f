#include "ui/widgets/iconlabel.h"

#include "ui/shell/icons.h"

#include <QPainter>

namespace lianming {

IconLabel::IconLabel(const QString &name, Token token, int size) : m_name(name), m_token(token)
{
    setFixedSize(size, size);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, iconPixmap(m_name, m_token, width(), devicePixelRatioF()));
}

} // namespace lianming
