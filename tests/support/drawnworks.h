// Pictures with enough in them to be told apart, drawn by a number: what tests of the copy search take for works.
#pragma once

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <random>

namespace lianming {

/// Always the same for the same number; RGB888.
inline QImage drawnWork(int number, QSize size = {640, 480})
{
    std::mt19937 random(unsigned(number) * 7919 + 13);
    const auto below = [&random](int most) {
        return int(random() % unsigned(most));
    };
    const auto colour = [&] {
        return QColor(below(256), below(256), below(256));
    };
    QImage out(size, QImage::Format_RGB888);
    out.fill(colour());
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 160; ++i) {
        const int x = below(size.width());
        const int y = below(size.height());
        const int w = 8 + below(size.width() / 5);
        const int h = 8 + below(size.height() / 5);
        painter.setBrush(colour());
        painter.setPen(below(2) == 0 ? QPen(Qt::NoPen) : QPen(colour(), 1 + below(5)));
        switch (below(4)) {
        case 0: painter.drawEllipse(x, y, w, h); break;
        case 1: painter.drawRect(x, y, w, h); break;
        case 2: painter.drawPie(x, y, w, h, below(5760), below(5760)); break;
        default: {
            QPainterPath path(QPointF(x, y));
            path.cubicTo(x + below(w), y + below(h), x - below(w), y + below(h), x + w, y + h);
            painter.drawPath(path);
        }
        }
    }
    return out;
}

} // namespace lianming
