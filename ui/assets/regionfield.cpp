#include "ui/assets/regionfield.h"

#include "ui/shell/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace lianming {

namespace {

constexpr int grip = 9;       ///< pixels around a handle that take the mouse
constexpr int step = 25;      ///< hundredths of a percent that a key moves
constexpr int drawnLeast = 4; ///< pixels; less is a click

bool movesLeft(RegionPart part)
{
    return part == RegionPart::Left || part == RegionPart::TopLeft || part == RegionPart::BottomLeft;
}
bool movesRight(RegionPart part)
{
    return part == RegionPart::Right || part == RegionPart::TopRight || part == RegionPart::BottomRight;
}
bool movesTop(RegionPart part)
{
    return part == RegionPart::Top || part == RegionPart::TopLeft || part == RegionPart::TopRight;
}
bool movesBottom(RegionPart part)
{
    return part == RegionPart::Bottom || part == RegionPart::BottomLeft || part == RegionPart::BottomRight;
}

/// One direction: where it begins and ends after the near or the far end was moved.
void pull(int &from, int &length, bool nearEnd, bool farEnd, int by, int least)
{
    const int end = from + length;
    if (nearEnd) {
        from = std::clamp(from + by, 0, end - least);
        length = end - from;
    } else if (farEnd) {
        length = std::clamp(end + by, from + least, wholeRegion) - from;
    }
}

Qt::CursorShape cursorOf(RegionPart part)
{
    switch (part) {
    case RegionPart::None: return Qt::CrossCursor;
    case RegionPart::Inside: return Qt::SizeAllCursor;
    case RegionPart::Left:
    case RegionPart::Right: return Qt::SizeHorCursor;
    case RegionPart::Top:
    case RegionPart::Bottom: return Qt::SizeVerCursor;
    case RegionPart::TopLeft:
    case RegionPart::BottomRight: return Qt::SizeFDiagCursor;
    case RegionPart::TopRight:
    case RegionPart::BottomLeft: return Qt::SizeBDiagCursor;
    }
    return Qt::ArrowCursor;
}

} // namespace

PictureRegion dragged(const PictureRegion &region, RegionPart part, int dx, int dy, int least)
{
    PictureRegion out = region;
    if (part == RegionPart::Inside) {
        out.x = std::clamp(out.x + dx, 0, wholeRegion - out.width);
        out.y = std::clamp(out.y + dy, 0, wholeRegion - out.height);
        return out;
    }
    pull(out.x, out.width, movesLeft(part), movesRight(part), dx, std::min(least, out.width));
    pull(out.y, out.height, movesTop(part), movesBottom(part), dy, std::min(least, out.height));
    return out;
}

RegionField::RegionField(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 200);
}

void RegionField::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void RegionField::setRegion(const PictureRegion &region)
{
    if (region == m_region)
        return;
    m_region = region;
    update();
    Q_EMIT regionChanged();
}

QRectF RegionField::frame() const
{
    if (m_picture.isNull())
        return rect();
    const QSizeF fitted = QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

QRectF RegionField::shownRegion() const
{
    const QRectF whole = frame();
    const auto part = [](int value, double length) {
        return double(value) / wholeRegion * length;
    };
    return {whole.x() + part(m_region.x, whole.width()), whole.y() + part(m_region.y, whole.height()),
            part(m_region.width, whole.width()), part(m_region.height, whole.height())};
}

QPoint RegionField::partsAt(const QPointF &place) const
{
    const QRectF whole = frame();
    const auto part = [](double value, double length) {
        return std::clamp(int(value / length * wholeRegion), 0, wholeRegion);
    };
    return {part(place.x() - whole.x(), whole.width()), part(place.y() - whole.y(), whole.height())};
}

RegionPart RegionField::partAt(const QPointF &place) const
{
    const QRectF shown = shownRegion();
    if (!shown.adjusted(-grip, -grip, grip, grip).contains(place))
        return RegionPart::None;
    const bool left = std::abs(place.x() - shown.left()) <= grip;
    const bool right = !left && std::abs(place.x() - shown.right()) <= grip;
    const bool top = std::abs(place.y() - shown.top()) <= grip;
    const bool bottom = !top && std::abs(place.y() - shown.bottom()) <= grip;
    if (top)
        return left ? RegionPart::TopLeft : right ? RegionPart::TopRight : RegionPart::Top;
    if (bottom)
        return left ? RegionPart::BottomLeft : right ? RegionPart::BottomRight : RegionPart::Bottom;
    return left ? RegionPart::Left : right ? RegionPart::Right : RegionPart::Inside;
}

void RegionField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), color(Token::QuietSoft));
    if (m_picture.isNull())
        return;
    const QRectF whole = frame();
    const QRectF shown = shownRegion();
    painter.drawImage(whole, m_picture);
    QPainterPath outside;
    outside.addRect(whole);
    QPainterPath inside;
    inside.addRect(shown);
    painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 120));
    // Two lines, so that it is seen on light and dark.
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(shown);
    painter.setPen(QPen(Qt::white, 1));
    painter.drawRect(shown);
    painter.setBrush(color(Token::Accent));
    for (const double x : {shown.left(), shown.center().x(), shown.right()}) {
        for (const double y : {shown.top(), shown.center().y(), shown.bottom()}) {
            if (QPointF(x, y) != shown.center())
                painter.drawEllipse(QPointF(x, y), 5, 5);
        }
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void RegionField::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_picture.isNull())
        return;
    m_pressed = event->position();
    m_before = m_region;
    m_part = partAt(m_pressed);
    m_drawing = m_part == RegionPart::None;
}

void RegionField::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) == 0) {
        setCursor(cursorOf(partAt(event->position())));
        return;
    }
    const QPoint from = partsAt(m_pressed);
    const QPoint to = partsAt(event->position());
    if (m_drawing) {
        if ((event->position() - m_pressed).manhattanLength() < drawnLeast)
            return;
        const QPoint first(std::min(from.x(), to.x()), std::min(from.y(), to.y()));
        const QPoint last(std::max(from.x(), to.x()), std::max(from.y(), to.y()));
        if (last.x() > first.x() && last.y() > first.y())
            setRegion({first.x(), first.y(), last.x() - first.x(), last.y() - first.y()});
    } else {
        setRegion(dragged(m_before, m_part, to.x() - from.x(), to.y() - from.y()));
    }
}

void RegionField::mouseReleaseEvent(QMouseEvent *)
{
    m_part = RegionPart::None;
    m_drawing = false;
}

void RegionField::keyPressEvent(QKeyEvent *event)
{
    const int by = (event->modifiers() & Qt::ControlModifier) != 0 ? 10 * step : step;
    const RegionPart part =
        (event->modifiers() & Qt::ShiftModifier) != 0 ? RegionPart::BottomRight : RegionPart::Inside;
    switch (event->key()) {
    case Qt::Key_Left: setRegion(dragged(m_region, part, -by, 0)); return;
    case Qt::Key_Right: setRegion(dragged(m_region, part, by, 0)); return;
    case Qt::Key_Up: setRegion(dragged(m_region, part, 0, -by)); return;
    case Qt::Key_Down: setRegion(dragged(m_region, part, 0, by)); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace lianming
