#include "ui/widgets/skeletonrows.h"

#include "ui/shell/tokens.h"

#include <QPainter>

namespace lianming {

SkeletonRows::SkeletonRows(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Reading…"));
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), color(Token::Ground));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::QuietSoft));
    constexpr int shares[] = {38, 52, 31, 44, 60, 35};
    int index = 0;
    for (int y = space::xl; y + rowHeight < height(); y += rowHeight, ++index) {
        const int width = (this->width() - 2 * space::xl) * shares[index % 6] / 100;
        painter.drawRoundedRect(QRect(space::xl, y + 10, width, 12), 4, 4);
        painter.drawRoundedRect(QRect(this->width() - space::xl - 96, y + 10, 96, 12), 4, 4);
    }
}

} // namespace lianming
