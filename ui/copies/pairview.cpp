#include "ui/copies/pairview.h"

#include "ui/shell/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>

namespace lianming {

namespace {

constexpr int gapBetween = space::xl;
constexpr int captionRoom = 24;
constexpr double outlineRoom = 6; // around a picture, so that an outline at its edge is seen whole
constexpr double mostZoom = 8;
constexpr qsizetype leastCorners = 3;

} // namespace

QPolygonF placedRegion(const QPolygonF &region, QSize size, const QRectF &frame)
{
    QPolygonF out;
    if (size.isEmpty() || region.size() < leastCorners)
        return out;
    for (const QPointF &corner : region) {
        out.append({frame.left() + corner.x() / size.width() * frame.width(),
                    frame.top() + corner.y() / size.height() * frame.height()});
    }
    return out;
}

void paintOutline(QPainter &painter, const QPolygonF &outline, bool small)
{
    if (outline.size() < leastCorners)
        return;
    painter.setBrush(Qt::NoBrush);
    // Dark around bright: one of the two is seen on any picture.
    QColor dark = color(Token::Ground, true);
    dark.setAlpha(190);
    const double width = small ? 1.5 : 2.5;
    painter.setPen(QPen(dark, width + (small ? 2 : 3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(outline);
    painter.setPen(QPen(color(Token::Stop, true), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(outline);
    if (small)
        return;
    constexpr double corner = 4;
    painter.setPen(QPen(dark, 1));
    painter.setBrush(color(Token::Surface, false));
    for (const QPointF &point : outline)
        painter.drawEllipse(point, corner, corner);
}

PairView::PairView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PairView::setSides(const Side &theirs, const Side &ours)
{
    m_theirs = theirs;
    m_ours = ours;
    setAccessibleName(tr("%1 beside %2").arg(theirs.caption, ours.caption));
    update();
}

void PairView::setOutlined(bool outlined)
{
    m_outlined = outlined;
    update();
}

void PairView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 1.0, mostZoom);
    update();
}

QRectF PairView::room(bool isOurs) const
{
    const double each = (width() - gapBetween) / 2.0;
    return {isOurs ? each + gapBetween : 0, 0, each, double(height() - captionRoom)};
}

QRectF PairView::frameOf(bool isOurs) const
{
    const Side &side = isOurs ? m_ours : m_theirs;
    const QRectF whole = room(isOurs);
    const QSizeF natural = side.size.isEmpty() ? QSizeF(side.picture.size()) : QSizeF(side.size);
    if (natural.isEmpty())
        return whole;
    const QSizeF within = whole.marginsRemoved({outlineRoom, outlineRoom, outlineRoom, outlineRoom}).size();
    const QSizeF size = natural.scaled(within, Qt::KeepAspectRatio) * m_zoom;
    QRectF frame(QPointF(0, 0), size);
    frame.moveCenter(whole.center());
    if (m_zoom > 1 && side.region.size() >= leastCorners && !side.size.isEmpty()) {
        // The middle of the part stays in the middle of the room, as far as the picture reaches.
        const QPointF middle = side.region.boundingRect().center();
        const QPointF part(middle.x() / side.size.width() * size.width(),
                           middle.y() / side.size.height() * size.height());
        const auto bound = [](double wanted, double extent, double from, double length) {
            return extent <= length ? from + (length - extent) / 2 : std::clamp(wanted, from + length - extent, from);
        };
        frame.moveTo(bound(whole.center().x() - part.x(), size.width(), whole.left(), whole.width()),
                     bound(whole.center().y() - part.y(), size.height(), whole.top(), whole.height()));
    }
    return frame;
}

QPolygonF PairView::outlineOf(bool isOurs) const
{
    const Side &side = isOurs ? m_ours : m_theirs;
    return placedRegion(side.region, side.size.isEmpty() ? side.picture.size() : side.size, frameOf(isOurs));
}

void PairView::paintSide(QPainter &painter, bool isOurs) const
{
    const Side &side = isOurs ? m_ours : m_theirs;
    const QRectF whole = room(isOurs);
    painter.save();
    painter.setClipRect(whole);
    if (side.picture.isNull()) {
        QPainterPath path;
        path.addRoundedRect(whole, cornerRadius, cornerRadius);
        painter.fillPath(path, color(Token::QuietSoft));
        painter.setPen(color(Token::Ink2));
        painter.setFont(textFont(TextSize::Body));
        painter.drawText(whole.adjusted(space::l, 0, -space::l, 0), Qt::AlignCenter | Qt::TextWordWrap, side.notice);
    } else {
        const QRectF frame = frameOf(isOurs);
        painter.drawImage(frame, side.picture);
        const QPolygonF outline = outlineOf(isOurs);
        if (m_outlined && outline.size() >= leastCorners) {
            QPainterPath outside;
            outside.addRect(frame);
            QPainterPath inside;
            inside.addPolygon(outline);
            inside.closeSubpath();
            QColor dim = color(Token::Ground, true);
            dim.setAlpha(90);
            painter.fillPath(outside.subtracted(inside), dim);
            paintOutline(painter, outline, false);
        }
    }
    painter.restore();
    painter.setPen(color(Token::Ink2));
    painter.setFont(textFont(TextSize::Note));
    const QRectF caption(whole.left(), whole.bottom() + space::xs, whole.width(), captionRoom - space::xs);
    painter.drawText(caption, Qt::AlignHCenter | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(side.caption, Qt::ElideMiddle, int(caption.width())));
}

void PairView::paintJoint(QPainter &painter) const
{
    const QPolygonF from = outlineOf(false);
    const QPolygonF to = outlineOf(true);
    if (!m_outlined || m_theirs.picture.isNull() || m_ours.picture.isNull() || from.size() < leastCorners
        || to.size() < leastCorners)
        return;
    // Between the pictures alone: over them it would hide what is to be compared.
    const double left = std::min(room(false).right(), frameOf(false).right()) + outlineRoom;
    const double right = std::max(room(true).left(), frameOf(true).left()) - outlineRoom;
    const double top = std::clamp(from.boundingRect().center().y(), 0.0, double(height() - captionRoom));
    const double bottom = std::clamp(to.boundingRect().center().y(), 0.0, double(height() - captionRoom));
    QPainterPath joint(QPointF(left, top));
    joint.cubicTo({(left + right) / 2, top}, {(left + right) / 2, bottom}, {right, bottom});
    painter.setPen(QPen(color(Token::Stop), 2, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(joint);
}

void PairView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paintSide(painter, false);
    paintSide(painter, true);
    paintJoint(painter);
}

void PairView::wheelEvent(QWheelEvent *event)
{
    constexpr double each = 1.25;
    if (event->angleDelta().y() == 0) {
        QWidget::wheelEvent(event);
        return;
    }
    setZoom(event->angleDelta().y() > 0 ? m_zoom * each : m_zoom / each);
    event->accept();
}

} // namespace lianming
