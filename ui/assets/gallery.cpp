#include "ui/assets/gallery.h"

#include "ui/shell/icons.h"
#include "ui/shell/tokens.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace lianming {

namespace {

constexpr int gutter = space::l;
constexpr int leastWidth = 176;
constexpr int captionHeight = 46;

} // namespace

Gallery::Gallery(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(48);
}

void Gallery::setCount(int count)
{
    m_count = count;
    if (m_current >= count)
        m_current = -1;
    m_hover = -1;
    clearSelection(); // the places are other records' now
    arrange();
    viewport()->update();
}

void Gallery::setSelected(const PlaceSet &places)
{
    m_anchor = -1;
    if (m_selected == places)
        return;
    m_selected = places;
    viewport()->update();
    Q_EMIT selectionChanged();
}

void Gallery::selectAll()
{
    PlaceSet all;
    if (m_count > 1)
        all.add(0, m_count - 1);
    setSelected(all);
}

/// With Ctrl one more or less, with Shift all from where the last one was.
void Gallery::select(int place, Qt::KeyboardModifiers keys)
{
    if (m_selected.isEmpty() && m_current >= 0)
        m_selected.add(m_current, m_current);
    if (keys.testFlag(Qt::ShiftModifier))
        m_selected.add(m_anchor >= 0 ? m_anchor : std::max(0, m_current), place);
    else
        m_selected.toggle(place);
    m_anchor = place;
    viewport()->update();
    Q_EMIT selectionChanged();
}

void Gallery::setCurrent(int place)
{
    m_current = place >= 0 && place < m_count ? place : -1;
    if (m_current >= 0) {
        const QRect card = cardAt(m_current);
        if (card.top() < gutter)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + card.top() - gutter);
        else if (card.bottom() > viewport()->height() - gutter)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + card.bottom() - viewport()->height() + gutter);
    }
    viewport()->update();
}

void Gallery::choose(int place)
{
    const int before = m_current;
    setCurrent(std::clamp(place, 0, std::max(0, m_count - 1)));
    if (m_current != before)
        Q_EMIT currentChanged(m_current);
}

void Gallery::step(int by)
{
    if (m_count > 0)
        choose(m_current + by);
}

int Gallery::columns() const
{
    return std::max(1, (viewport()->width() - gutter) / (leastWidth + gutter));
}

QRect Gallery::cardAt(int place) const
{
    const int across = columns();
    const int width = (viewport()->width() - gutter * (across + 1)) / across;
    const int height = width * 3 / 4 + captionHeight;
    // 64 bits in between: two million cards are taller than an int has pixels only at absurd widths, but rows × height
    // is close.
    const qint64 top = gutter + qint64(place / across) * (height + gutter) - verticalScrollBar()->value();
    return {gutter + place % across * (width + gutter), int(top), width, height};
}

int Gallery::placeAt(const QPoint &point) const
{
    const int across = columns();
    const QRect first = cardAt(0);
    if (m_count == 0 || first.width() <= 0)
        return -1;
    const int row = (point.y() - first.top()) / (first.height() + gutter);
    const int column = (point.x() - first.left()) / (first.width() + gutter);
    if (point.y() < first.top() || column < 0 || column >= across)
        return -1;
    const int place = row * across + column;
    return place < m_count && cardAt(place).contains(point) ? place : -1;
}

QSize Gallery::pictureSize() const
{
    const QSize card = cardAt(0).size();
    return (QSizeF(card.width(), card.height() - captionHeight) * devicePixelRatioF()).toSize();
}

void Gallery::arrange()
{
    const QRect card = cardAt(0);
    const qint64 rows = (m_count + columns() - 1) / columns();
    const qint64 whole = gutter + rows * (card.height() + gutter);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, int(std::clamp<qint64>(whole - viewport()->height(), 0, std::numeric_limits<int>::max())));
}

void Gallery::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void Gallery::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect first = cardAt(0);
    if (m_count == 0 || !m_source || first.width() <= 0)
        return;
    const int across = columns();
    const int firstRow = std::max(0, -first.top() / (first.height() + gutter));
    for (int place = firstRow * across; place < m_count; ++place) {
        const QRect area = cardAt(place);
        if (area.top() > viewport()->height())
            break;
        paintCard(painter, area, place);
    }
}

void Gallery::paintCard(QPainter &painter, const QRect &area, int place)
{
    const CardData card = m_source(place, pictureSize());
    const QRect picture(area.left(), area.top(), area.width(), area.height() - captionHeight);

    QPainterPath frame;
    frame.addRoundedRect(picture, cornerRadius, cornerRadius);
    painter.fillPath(frame, color(Token::QuietSoft));
    painter.save();
    painter.setClipPath(frame);
    if (!card.picture.isNull() && card.picture.size() == pictureSize()) {
        painter.drawPixmap(picture, card.picture);
    } else if (!card.picture.isNull()) {
        // Filled to the edges: museum pictures on a grid read best without bars beside them.
        const QSize filled = card.picture.size().scaled(picture.size(), Qt::KeepAspectRatioByExpanding);
        painter.drawPixmap(QRect(picture.center() - QPoint(filled.width() / 2, filled.height() / 2), filled),
                           card.picture);
    } else if (card.arrived) {
        const QRect place32(picture.center() - QPoint(16, 16), QSize(32, 32));
        painter.setOpacity(0.45);
        painter.drawPixmap(place32, icon(QStringLiteral("assets"), Token::Ink3).pixmap(32, 32));
    }
    painter.restore();
    if (card.dot) {
        const QPointF at(picture.right() - 10.5, picture.top() + 11.5);
        painter.setPen(QPen(color(Token::Surface), 2));
        painter.setBrush(color(*card.dot));
        painter.drawEllipse(at, 5.5, 5.5);
    }
    const bool isSelected = m_selected.contains(place);
    if (isSelected)
        paintMark(painter, picture);
    if (place == m_current || place == m_hover || isSelected) {
        // The one that is open is ringed as those that are selected, unless it is none of them.
        const bool strong = isSelected || (place == m_current && m_selected.isEmpty());
        painter.setPen(QPen(color(strong ? Token::Accent : Token::LineStrong), strong ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(picture).adjusted(-2.5, -2.5, 2.5, 2.5), cornerRadius + 2, cornerRadius + 2);
    }

    if (!card.arrived) {
        painter.fillRect(QRect(area.left(), picture.bottom() + 12, area.width() * 2 / 3, 10), color(Token::QuietSoft));
        return;
    }
    const auto line = [&](const QString &text, int top, TextSize size, Token ink, bool strong) {
        painter.setFont(textFont(size, strong));
        painter.setPen(color(ink));
        const QRect box(area.left(), top, area.width(), 18);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    };
    line(card.title, picture.bottom() + 8, TextSize::Body, Token::Ink, place == m_current);
    line(card.subtitle, picture.bottom() + 26, TextSize::Note, Token::Ink2, false);
}

void Gallery::paintMark(QPainter &painter, const QRect &picture) const
{
    const QRectF mark(picture.left() + 8, picture.top() + 8, 20, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Accent));
    painter.drawEllipse(mark);
    painter.setPen(QPen(color(Token::OnAccent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF(
        {mark.topLeft() + QPointF(5.5, 10.5), mark.topLeft() + QPointF(8.8, 13.6), mark.topLeft() + QPointF(14.5, 7)}));
}

void Gallery::mousePressEvent(QMouseEvent *event)
{
    const int place = placeAt(event->pos());
    const auto keys = event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    if (place >= 0 && keys != Qt::NoModifier && event->button() == Qt::LeftButton) {
        select(place, keys);
        return;
    }
    if (event->button() == Qt::LeftButton)
        clearSelection();
    if (place >= 0 && place == m_current && event->button() == Qt::LeftButton)
        Q_EMIT currentChanged(place); // its detail may have been closed
    else if (place >= 0)
        choose(place);
}

void Gallery::mouseMoveEvent(QMouseEvent *event)
{
    if (const int place = placeAt(event->pos()); place != m_hover) {
        m_hover = place;
        const CardData card = place >= 0 && m_source ? m_source(place, pictureSize()) : CardData();
        viewport()->setToolTip(card.status.isEmpty() ? card.title : card.title + u'\n' + card.status);
        viewport()->update();
    }
}

void Gallery::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    m_hover = -1;
    viewport()->update();
}

/// With Shift, all on the way are selected.
void Gallery::walk(int place, Qt::KeyboardModifiers keys)
{
    if (m_count == 0)
        return;
    const int to = std::clamp(place, 0, m_count - 1);
    if (!keys.testFlag(Qt::ShiftModifier)) {
        clearSelection();
        choose(to);
        return;
    }
    const int from = std::max(0, m_current);
    const int anchor = m_anchor >= 0 ? m_anchor : from;
    PlaceSet places;
    places.add(anchor, to);
    setSelected(places);
    m_anchor = anchor;
    setCurrent(to); // opens nothing: many are meant
}

void Gallery::keyPressEvent(QKeyEvent *event)
{
    const int page = std::max(1, viewport()->height() / (cardAt(0).height() + gutter)) * columns();
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: walk(m_current - 1, event->modifiers()); return;
    case Qt::Key_Right: walk(m_current + 1, event->modifiers()); return;
    case Qt::Key_Up: walk(m_current - columns() < 0 ? m_current : m_current - columns(), event->modifiers()); return;
    case Qt::Key_Down: walk(m_current < 0 ? 0 : m_current + columns(), event->modifiers()); return;
    case Qt::Key_PageUp: walk(m_current - page, event->modifiers()); return;
    case Qt::Key_PageDown: walk(m_current + page, event->modifiers()); return;
    case Qt::Key_Home: walk(0, event->modifiers()); return;
    case Qt::Key_End: walk(m_count - 1, event->modifiers()); return;
    case Qt::Key_Space:
        if (m_current >= 0)
            select(m_current, Qt::ControlModifier);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT currentChanged(m_current);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void Gallery::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (const int place = placeAt(event->pos()); place >= 0 && !m_selected.contains(place))
            choose(place);
    }
    if (m_current >= 0 || !m_selected.isEmpty())
        Q_EMIT contextMenuWanted(event->globalPos());
}

void Gallery::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void Gallery::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace lianming
