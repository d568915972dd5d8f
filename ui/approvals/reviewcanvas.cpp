#include "ui/approvals/reviewcanvas.h"

#include "ui/shell/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace lianming {

namespace {

constexpr double badgeRadius = 11;
constexpr int gap = space::m;
constexpr int drawnLeast = 5; ///< pixels; less is a click
constexpr double edge = 6;    ///< pixels beside the picture that still mean its edge
constexpr int keyStep = 50;   ///< hundredths of a percent that a key moves the cross
constexpr double swipeStep = 0.02;
constexpr double gripRadius = 12;
constexpr int captionHeight = 22;
constexpr double mostZoom = 8;
constexpr double wheelNotch = 120;

} // namespace

ReviewCanvas::ReviewCanvas(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(260, 220);
}

void ReviewCanvas::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_difference = {};
    update();
}

void ReviewCanvas::setEarlier(const QImage &picture)
{
    m_earlier = picture;
    m_difference = {};
    update();
}

void ReviewCanvas::setDifference(const QImage &picture)
{
    m_difference = picture;
    update();
}

void ReviewCanvas::setCaptions(const QString &picture, const QString &earlier)
{
    m_caption = picture;
    m_earlierCaption = earlier;
    update();
}

void ReviewCanvas::setNotice(const QString &notice)
{
    m_notice = notice;
    update();
}

void ReviewCanvas::setMode(CanvasMode mode)
{
    m_mode = mode;
    update();
}

void ReviewCanvas::setPins(const QList<CanvasPin> &pins)
{
    m_pins = pins;
    update();
}

void ReviewCanvas::setChosen(qint64 thread)
{
    m_chosen = thread;
    update();
}

void ReviewCanvas::setPlace(const std::optional<PictureRegion> &place)
{
    if (place == m_place)
        return;
    m_place = place;
    update();
    Q_EMIT placeChanged();
}

void ReviewCanvas::setDivider(double share)
{
    m_divider = std::clamp(share, 0.0, 1.0);
    update();
}

QRectF ReviewCanvas::room(bool isEarlier) const
{
    const QRectF whole = QRectF(rect()).adjusted(gap, gap, -gap, -gap);
    if (m_mode != CanvasMode::Beside)
        return whole;
    const double half = (whole.width() + gap) / 2;
    return isEarlier ? whole.adjusted(0, 0, -half, 0) : whole.adjusted(half, 0, 0, 0);
}

QRectF ReviewCanvas::placed(const QImage &picture, const QRectF &room) const
{
    if (picture.isNull())
        return room;
    const QSizeF size = QSizeF(picture.size()).scaled(room.size(), Qt::KeepAspectRatio) * m_zoom;
    // In the middle where there is room, else so that no room is left empty.
    const auto place = [](double from, double length, double needed, double centre) {
        return needed <= length ? from + (length - needed) / 2
                                : std::clamp(from + length / 2 - centre * needed, from + length - needed, from);
    };
    return {QPointF(place(room.x(), room.width(), size.width(), m_centre.x()),
                    place(room.y(), room.height(), size.height(), m_centre.y())),
            size};
}

QRectF ReviewCanvas::frame() const
{
    return placed(m_picture, room());
}

QRectF ReviewCanvas::earlierFrame() const
{
    return placed(m_earlier, m_mode == CanvasMode::Beside ? room(true) : room());
}

void ReviewCanvas::setZoom(double zoom, const QPointF &fixed)
{
    const QRectF before = frame();
    if (before.isEmpty())
        return;
    const QPointF part((fixed.x() - before.x()) / before.width(), (fixed.y() - before.y()) / before.height());
    m_zoom = std::clamp(zoom, 1.0, mostZoom);
    const QSizeF size = frame().size();
    const QPointF middle = roomCentre();
    m_centre = {part.x() + (middle.x() - fixed.x()) / size.width(),
                part.y() + (middle.y() - fixed.y()) / size.height()};
    update();
}

QRectF ReviewCanvas::areaOf(const PictureRegion &region) const
{
    const QRectF shown = frame();
    const auto part = [](int value, double length) {
        return double(value) / wholeRegion * length;
    };
    return {shown.x() + part(region.x, shown.width()), shown.y() + part(region.y, shown.height()),
            part(region.width, shown.width()), part(region.height, shown.height())};
}

QPoint ReviewCanvas::partsAt(const QPointF &place) const
{
    const QRectF shown = frame();
    const auto part = [](double value, double length) {
        return std::clamp(int(value / length * wholeRegion), 0, wholeRegion);
    };
    return {part(place.x() - shown.x(), shown.width()), part(place.y() - shown.y(), shown.height())};
}

QPointF ReviewCanvas::badgeOf(const CanvasPin &pin) const
{
    return areaOf(pin.area).topLeft();
}

void ReviewCanvas::paintPictures(QPainter &painter) const
{
    if (m_mode == CanvasMode::Beside && !m_earlier.isNull()) {
        painter.setClipRect(room(true));
        painter.drawImage(earlierFrame(), m_earlier);
    }
    painter.setClipRect(room());
    const bool isDifference = m_mode == CanvasMode::Difference && !m_difference.isNull();
    painter.drawImage(frame(), isDifference ? m_difference : m_picture);
    if (m_mode == CanvasMode::Swipe && !m_earlier.isNull())
        paintSwipe(painter);
    painter.setClipping(false);
}

void ReviewCanvas::paintSwipe(QPainter &painter) const
{
    const QRectF shown = frame().intersected(room());
    const double x = shown.x() + m_divider * shown.width();
    painter.save();
    painter.setClipRect(QRectF(shown.topLeft(), QPointF(x, shown.bottom())), Qt::IntersectClip);
    painter.drawImage(frame(), m_earlier);
    painter.restore();
    painter.setPen(QPen(color(Token::Surface), 3));
    painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()));
    painter.setPen(QPen(color(Token::Accent), 1));
    painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()));
    painter.setBrush(color(Token::Accent));
    painter.drawEllipse(QPointF(x, shown.center().y()), gripRadius, gripRadius);
    painter.setPen(QPen(color(Token::OnAccent), 1.5));
    for (const double side : {-1.0, 1.0}) {
        const QPointF tip(x + side * 7, shown.center().y());
        painter.drawLine(tip, tip + QPointF(-side * 3, -4));
        painter.drawLine(tip, tip + QPointF(-side * 3, 4));
    }
}

void ReviewCanvas::paintCaptions(QPainter &painter) const
{
    const bool isSwipe = m_mode == CanvasMode::Swipe;
    if (m_earlier.isNull() || (m_mode != CanvasMode::Beside && !isSwipe))
        return;
    painter.setFont(textFont(TextSize::Note, true));
    const auto paint = [&](const QString &words, const QRectF &picture, bool isRight) {
        const QSizeF size(painter.fontMetrics().horizontalAdvance(words) + 2 * space::s, captionHeight);
        const double y = picture.bottom() - size.height() - space::s;
        const double x = isRight ? picture.right() - size.width() - space::s : picture.left() + space::s;
        const QRectF plate(QPointF(x, y), size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Surface));
        painter.drawRoundedRect(plate, cornerRadius, cornerRadius);
        painter.setPen(color(Token::Ink));
        painter.drawText(plate, Qt::AlignCenter, words);
    };
    paint(m_earlierCaption, isSwipe ? frame().intersected(room()) : earlierFrame().intersected(room(true)), false);
    paint(m_caption, frame().intersected(room()), isSwipe);
}

void ReviewCanvas::paintPin(QPainter &painter, const CanvasPin &pin) const
{
    const bool isChosen = pin.thread == m_chosen;
    const QColor ink = color(pin.isSettled ? Token::Good : isChosen ? Token::Accent : Token::Stop);
    const QRectF area = areaOf(pin.area);
    painter.setOpacity(pin.isEarlier && !isChosen ? 0.6 : 1.0);
    painter.setBrush(Qt::NoBrush);
    if (pin.area.width > 0 && pin.area.height > 0) {
        // Two lines, so that it is seen on light and dark.
        painter.setPen(QPen(color(Token::Surface), isChosen ? 5 : 4));
        painter.drawRect(area);
        painter.setPen(QPen(ink, isChosen ? 3 : 2, pin.isEarlier ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(area);
    }
    painter.setPen(QPen(color(Token::Surface), 2));
    painter.setBrush(ink);
    const QPointF badge = badgeOf(pin);
    const double radius = isChosen ? badgeRadius + 2 : badgeRadius;
    painter.drawEllipse(badge, radius, radius);
    painter.setPen(color(Token::Surface));
    painter.setFont(textFont(TextSize::Note, true));
    painter.drawText(QRectF(badge - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)), Qt::AlignCenter,
                     QString::number(pin.number));
    painter.setOpacity(1.0);
}

void ReviewCanvas::paintPlace(QPainter &painter) const
{
    if (!m_place)
        return;
    const QRectF area = areaOf(*m_place);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::Surface), 4));
    painter.drawRect(area);
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.drawRect(area);
    painter.setBrush(color(Token::Accent));
    painter.setPen(QPen(color(Token::Surface), 2));
    painter.drawEllipse(area.topLeft(), badgeRadius, badgeRadius);
    painter.setPen(color(Token::OnAccent));
    painter.drawText(
        QRectF(area.topLeft() - QPointF(badgeRadius, badgeRadius), QSizeF(2 * badgeRadius, 2 * badgeRadius)),
        Qt::AlignCenter, QStringLiteral("+"));
}

void ReviewCanvas::paintCross(QPainter &painter) const
{
    const QPointF centre = areaOf({m_cross.x(), m_cross.y(), 0, 0}).topLeft();
    constexpr double arm = 10;
    for (const auto &[ink, width] : {std::pair(Token::Surface, 4.0), std::pair(Token::Accent, 2.0)}) {
        painter.setPen(QPen(color(ink), width));
        painter.drawLine(centre - QPointF(arm, 0), centre + QPointF(arm, 0));
        painter.drawLine(centre - QPointF(0, arm), centre + QPointF(0, arm));
    }
}

void ReviewCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), color(Token::QuietSoft));
    if (m_picture.isNull()) {
        painter.setPen(color(Token::Ink2));
        painter.setFont(textFont());
        painter.drawText(rect().adjusted(gap, gap, -gap, -gap), Qt::AlignCenter | Qt::TextWordWrap, m_notice);
    } else {
        paintPictures(painter);
        paintCaptions(painter);
        if (m_zoom > 1)
            painter.setClipRect(room());
        for (const CanvasPin &pin : m_pins)
            paintPin(painter, pin);
        paintPlace(painter);
        painter.setClipping(false);
        if (hasFocus() && m_placing && m_mode != CanvasMode::Swipe)
            paintCross(painter);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void ReviewCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    m_isDragged = event->button() == Qt::RightButton || event->button() == Qt::MiddleButton;
    if (event->button() != Qt::LeftButton || m_picture.isNull())
        return;
    for (const CanvasPin &pin : m_pins) {
        if (QLineF(badgeOf(pin), m_pressed).length() <= badgeRadius + 2) {
            Q_EMIT pinClicked(pin.thread);
            return;
        }
    }
    // Beside the picture, or on the earlier one, nothing of it is meant.
    const QRectF shown = frame().intersected(room());
    m_isPressed = m_mode == CanvasMode::Swipe || shown.adjusted(-edge, -edge, edge, edge).contains(m_pressed);
    if (m_mode == CanvasMode::Swipe)
        drawTo(m_pressed);
}

void ReviewCanvas::drawTo(const QPointF &place)
{
    if (m_mode == CanvasMode::Swipe) {
        const QRectF shown = frame().intersected(room());
        setDivider((place.x() - shown.x()) / shown.width());
        return;
    }
    if (!m_placing)
        return;
    const QPoint from = partsAt(m_pressed);
    const QPoint to = partsAt(place);
    m_cross = to;
    if ((place - m_pressed).manhattanLength() < drawnLeast) {
        setPlace(PictureRegion{from.x(), from.y(), 0, 0});
        return;
    }
    setPlace(PictureRegion{std::min(from.x(), to.x()), std::min(from.y(), to.y()), std::abs(from.x() - to.x()),
                           std::abs(from.y() - to.y())});
}

void ReviewCanvas::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(m_mode == CanvasMode::Swipe ? Qt::SplitHCursor : m_placing ? Qt::CrossCursor : Qt::ArrowCursor);
    if (m_isDragged) {
        const QPointF moved = event->position() - m_pressed;
        const QSizeF size = frame().size();
        m_centre = {std::clamp(m_centre.x() - moved.x() / size.width(), 0.0, 1.0),
                    std::clamp(m_centre.y() - moved.y() / size.height(), 0.0, 1.0)};
        m_pressed = event->position();
        update();
    } else if (m_isPressed) {
        drawTo(event->position());
    }
}

void ReviewCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isPressed)
        drawTo(event->position());
    m_isPressed = m_isDragged = false;
}

void ReviewCanvas::wheelEvent(QWheelEvent *event)
{
    setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / wheelNotch), event->position());
    event->accept();
}

void ReviewCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool draws = (event->modifiers() & Qt::ShiftModifier) != 0;
    const int by = (event->modifiers() & Qt::ControlModifier) != 0 ? 10 * keyStep : keyStep;
    QPoint move;
    switch (event->key()) {
    case Qt::Key_Left: move = {-1, 0}; break;
    case Qt::Key_Right: move = {1, 0}; break;
    case Qt::Key_Up: move = {0, -1}; break;
    case Qt::Key_Down: move = {0, 1}; break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return;
    case Qt::Key_Minus: zoomOut(); return;
    case Qt::Key_0: showWhole(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_placing && m_mode != CanvasMode::Swipe)
            setPlace(PictureRegion{m_cross.x(), m_cross.y(), 0, 0});
        return;
    default: QWidget::keyPressEvent(event); return;
    }
    if (m_mode == CanvasMode::Swipe) {
        setDivider(m_divider + move.x() * swipeStep);
        return;
    }
    const auto inside = [](int value) {
        return std::clamp(value, 0, wholeRegion);
    };
    if (draws && m_place) {
        const PictureRegion &old = *m_place;
        setPlace(PictureRegion{old.x, old.y, std::clamp(old.width + move.x() * by, 0, wholeRegion - old.x),
                               std::clamp(old.height + move.y() * by, 0, wholeRegion - old.y)});
        return;
    }
    m_cross = {inside(m_cross.x() + move.x() * by), inside(m_cross.y() + move.y() * by)};
    if (!room().contains(areaOf({m_cross.x(), m_cross.y(), 0, 0}).topLeft())) // it stays in sight
        m_centre = QPointF(m_cross) / wholeRegion;
    update();
}

} // namespace lianming
