#include "ui/assets/deepzoom.h"

#include "ui/assets/deepzoomtiles.h"
#include "ui/shell/tokens.h"

#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPainter>

#include <cmath>

namespace lianming {

namespace {

constexpr double navigatorEdge = 160;
constexpr int notch = 120; ///< what a wheel reports for one step
constexpr double keyPan = 80;
constexpr int restAfter = 120;         ///< milliseconds without a move
constexpr double mostSmooth = 900'000; ///< device pixels that are drawn finely within a frame

/// Edges on whole device pixels, so that neighbours neither overlap nor leave a gap.
QRectF onPixels(const QRectF &area, double ratio)
{
    const auto snap = [ratio](double at) {
        return std::round(at * ratio) / ratio;
    };
    return {QPointF(snap(area.left()), snap(area.top())), QPointF(snap(area.right()), snap(area.bottom()))};
}

} // namespace

DeepZoom::DeepZoom(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, [this] { update(); });
}

void DeepZoom::setPreview(const QPixmap &preview)
{
    delete std::exchange(m_tiles, nullptr);
    m_message.clear();
    m_preview = preview.toImage();
    ZoomView view;
    view.picture = m_preview.size();
    view.viewport = size();
    setView(fitted(view));
}

void DeepZoom::setSource(ZoomSource source)
{
    delete std::exchange(m_tiles, new DeepZoomTiles(std::move(source), this));
    m_message.clear();
    connect(m_tiles, &DeepZoomTiles::arrived, this, [this](const ZoomTile &tile) {
        const QRectF area = toView(m_view).mapRect(QRectF(tileArea(m_view.picture, tile)));
        update(area.toAlignedRect().adjusted(-1, -1, 1, 1));
        if (tile.level == coarsestLevel(m_view.picture))
            update(navigatorArea().toAlignedRect());
    });
    ZoomView view;
    view.picture = m_tiles->size();
    view.viewport = size();
    view.turns = m_view.turns;
    setView(fitted(view));
}

void DeepZoom::setOutline(const QRectF &fraction)
{
    m_outline = fraction.intersected({0, 0, 1, 1});
    update();
}

void DeepZoom::setMessage(const QString &text)
{
    delete std::exchange(m_tiles, nullptr);
    m_preview = {};
    m_message = text;
    update();
}

bool DeepZoom::isBusy() const
{
    return m_tiles && m_tiles->isBusy();
}

double DeepZoom::percent() const
{
    constexpr double hundred = 100;
    return m_view.scale * devicePixelRatioF() * hundred;
}

void DeepZoom::fit()
{
    setView(fitted(m_view));
}

void DeepZoom::showActualPixels()
{
    zoomTo(1 / devicePixelRatioF());
}

void DeepZoom::turn(int quarters)
{
    setView(turned(m_view, quarters));
}

void DeepZoom::zoomTo(double scale)
{
    setView(zoomedAbout(m_view, rect().toRectF().center(), scale));
}

void DeepZoom::setView(const ZoomView &view)
{
    m_view = view;
    m_rest.start();
    askForTiles();
    update();
    Q_EMIT viewChanged();
}

void DeepZoom::askForTiles()
{
    if (m_tiles)
        m_tiles->need(neededTiles(m_view, devicePixelRatioF()));
}

bool DeepZoom::isRough() const
{
    const double pixels = double(width()) * height() * devicePixelRatioF() * devicePixelRatioF();
    return m_rest.isActive() && (m_view.turns != 0 || pixels > mostSmooth);
}

void DeepZoom::pan(QPointF by)
{
    setView(panned(m_view, by));
}

QRectF DeepZoom::navigatorArea() const
{
    if (!m_tiles || isFitted(m_view))
        return {};
    QSizeF size = QSizeF(m_view.picture).scaled(navigatorEdge, navigatorEdge, Qt::KeepAspectRatio);
    if (m_view.turns % 2 != 0)
        size.transpose();
    return {QPointF(width() - size.width() - space::l, height() - size.height() - space::l), size};
}

void DeepZoom::goTo(QPointF inNavigator)
{
    // The small picture is a view of its own.
    ZoomView small = m_view;
    const QRectF area = navigatorArea();
    small.viewport = area.size();
    small = fitted(small);
    ZoomView view = m_view;
    view.centre = toView(small).inverted().map(inNavigator - area.topLeft());
    setView(clamped(view));
}

bool DeepZoom::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setView(zoomedAbout(m_view, gesture->position(), m_view.scale * (1 + gesture->value())));
            return true;
        }
    }
    return QWidget::event(event);
}

void DeepZoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setView(resized(m_view, size()));
}

void DeepZoom::wheelEvent(QWheelEvent *event)
{
    event->accept();
    // A touch pad moves the picture, a wheel zooms; with Ctrl both zoom.
    const bool isPad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    if (isPad && !(event->modifiers() & Qt::ControlModifier)) {
        pan(event->pixelDelta());
        return;
    }
    const double notches = double(event->angleDelta().y()) / notch;
    setView(zoomedAbout(m_view, event->position(), m_view.scale * std::pow(zoomStep, notches)));
}

void DeepZoom::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    const bool isInNavigator = navigatorArea().contains(event->position());
    m_dragging = isInNavigator ? Dragging::Navigator : Dragging::Picture;
    m_grip = event->position();
    setCursor(Qt::ClosedHandCursor);
    if (isInNavigator)
        goTo(event->position());
}

void DeepZoom::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging == Dragging::Navigator)
        goTo(event->position());
    else if (m_dragging == Dragging::Picture)
        pan(event->position() - std::exchange(m_grip, event->position()));
}

void DeepZoom::mouseReleaseEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    m_dragging = Dragging::No;
    setCursor(Qt::OpenHandCursor);
}

void DeepZoom::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isFitted(m_view))
        setView(zoomedAbout(m_view, event->position(), std::max(1 / devicePixelRatioF(), m_view.scale * zoomStep)));
    else
        fit();
}

void DeepZoom::keyPressEvent(QKeyEvent *event)
{
    const bool isWhole = isFitted(m_view);
    const auto arrow = [&](int direction, QPointF by) {
        if (isWhole && direction != 0)
            Q_EMIT stepWanted(direction);
        else
            pan(by * keyPan);
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return;
    case Qt::Key_Minus: zoomOut(); return;
    case Qt::Key_0: fit(); return;
    case Qt::Key_1: showActualPixels(); return;
    case Qt::Key_R: turn(event->modifiers() & Qt::ShiftModifier ? -1 : 1); return;
    case Qt::Key_BracketRight: turn(1); return;
    case Qt::Key_BracketLeft: turn(-1); return;
    case Qt::Key_Left: arrow(-1, {1, 0}); return;
    case Qt::Key_Right: arrow(1, {-1, 0}); return;
    case Qt::Key_Up: arrow(0, {0, 1}); return;
    case Qt::Key_Down: arrow(0, {0, -1}); return;
    case Qt::Key_PageUp: Q_EMIT stepWanted(-1); return;
    case Qt::Key_PageDown: Q_EMIT stepWanted(1); return;
    default: QWidget::keyPressEvent(event);
    }
}

void DeepZoom::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setClipRect(event->rect());
    painter.fillRect(event->rect(), color(Token::Ground));
    if (!m_message.isEmpty()) {
        painter.setPen(color(Token::Ink2));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    if (m_view.picture.isEmpty())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !isRough());
    paintPicture(painter);
    paintOutline(painter);
    paintNavigator(painter);
}

void DeepZoom::paintPicture(QPainter &painter) const
{
    if (!m_tiles) {
        paintPart(painter, QRectF({}, QSizeF(m_view.picture)), m_preview, m_preview.rect());
        return;
    }
    const int level = levelFor(m_view, devicePixelRatioF());
    for (const ZoomTile &tile : tilesIn(m_view.picture, visibleArea(m_view), level))
        paintTile(painter, tile);
}

/// The tile, or the part of the best coarser one that is there already.
void DeepZoom::paintTile(QPainter &painter, const ZoomTile &tile) const
{
    const QRectF area(tileArea(m_view.picture, tile));
    const int coarsest = coarsestLevel(m_view.picture);
    for (ZoomTile there = tile; there.level <= coarsest; there = coarser(there)) {
        const QImage *image = m_tiles->tile(there);
        if (!image)
            continue;
        const QRectF whole(tileArea(m_view.picture, there));
        const double across = image->width() / whole.width();
        const double down = image->height() / whole.height();
        const QPointF from = area.topLeft() - whole.topLeft();
        paintPart(painter, area, *image,
                  {from.x() * across, from.y() * down, area.width() * across, area.height() * down});
        return;
    }
    if (m_preview.isNull()) {
        painter.fillRect(onPixels(toView(m_view).mapRect(area), devicePixelRatioF()), color(Token::QuietSoft));
        return;
    }
    const double across = double(m_preview.width()) / m_view.picture.width();
    const double down = double(m_preview.height()) / m_view.picture.height();
    paintPart(painter, area, m_preview,
              {area.x() * across, area.y() * down, area.width() * across, area.height() * down});
}

/// Draws a part of an image where `area` of the picture is seen.
void DeepZoom::paintPart(QPainter &painter, const QRectF &area, const QImage &image, const QRectF &part) const
{
    const QRectF target = onPixels(toView(m_view).mapRect(area), devicePixelRatioF());
    if (m_view.turns == 0) {
        painter.drawImage(target, image, part);
        return;
    }
    constexpr double quarter = 90;
    QSizeF size = target.size();
    if (m_view.turns % 2 != 0)
        size.transpose();
    painter.save();
    painter.translate(target.center());
    painter.rotate(quarter * m_view.turns);
    painter.drawImage(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), image, part);
    painter.restore();
}

void DeepZoom::paintOutline(QPainter &painter) const
{
    if (m_outline.isEmpty())
        return;
    const QSizeF whole(m_view.picture);
    const QRectF area(m_outline.x() * whole.width(), m_outline.y() * whole.height(), m_outline.width() * whole.width(),
                      m_outline.height() * whole.height());
    const QRectF frame = toView(m_view).mapRect(area);
    painter.setBrush(Qt::NoBrush);
    // Two lines of different lightness, so that one of them is seen on any picture.
    constexpr double outer = 4;
    constexpr double inner = 2;
    painter.setPen(QPen(Qt::white, outer));
    painter.drawRect(frame);
    painter.setPen(QPen(color(Token::Accent, false), inner));
    painter.drawRect(frame);
}

void DeepZoom::paintNavigator(QPainter &painter) const
{
    const QRectF area = navigatorArea();
    if (area.isEmpty())
        return;
    const QImage *whole = m_tiles->tile({coarsestLevel(m_view.picture), 0, 0});
    const QImage &shown = whole ? *whole : m_preview;
    painter.fillRect(area.adjusted(-space::xs, -space::xs, space::xs, space::xs), color(Token::Raised));
    if (!shown.isNull()) {
        constexpr double quarter = 90;
        QSizeF size = area.size();
        if (m_view.turns % 2 != 0)
            size.transpose();
        painter.save();
        painter.translate(area.center());
        painter.rotate(quarter * m_view.turns);
        painter.drawImage(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), shown, shown.rect());
        painter.restore();
    }
    ZoomView small = m_view;
    small.viewport = area.size();
    const QRectF seen = toView(fitted(small)).mapRect(visibleArea(m_view)).translated(area.topLeft());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 3));
    painter.drawRect(seen);
    painter.setPen(QPen(color(Token::Accent, false), 1.5));
    painter.drawRect(seen);
}

} // namespace lianming
