#include "ui/rights/rightsmap.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

constexpr double closestZoom = 6; // pixels per day
constexpr double zoomStep = 1.25;
constexpr int narrowestNames = 96;
constexpr int widestNames = 220;

} // namespace

RightsMapView::RightsMapView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Rights over time"));
}

void RightsMapView::setWords(RightsMapWords words)
{
    m_content.words = std::move(words);
    measureNames();
    arrange();
    describe();
}

void RightsMapView::setMap(std::vector<RightsMapRow> rows, const DaySpan &window, QDate today)
{
    // Whoever looks at a grant or has zoomed while the question changes keeps both.
    const bool isSameWindow = window == m_content.window && !m_content.rows.empty();
    const std::string current = m_current ? m_content.bar(*m_current).grant : std::string();
    m_content.rows = std::move(rows);
    m_content.layout = RightsLayout(m_content.rows);
    m_content.window = window;
    m_content.today = today;
    m_current = current.empty() ? std::nullopt : placeOf(current);
    m_hot.reset();
    m_pressed.reset();
    m_isFit = m_isFit || !isSameWindow;
    measureNames();
    arrange();
    if (!isSameWindow) {
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    describe();
}

std::optional<BarPlace> RightsMapView::placeOf(const std::string &grant) const
{
    for (int row = 0; row < m_content.layout.rowCount(); ++row) {
        const std::vector<RightsBar> &bars = m_content.rows[size_t(row)].bars;
        const auto found = std::ranges::find(bars, grant, &RightsBar::grant);
        if (const BarPlace place{row, int(found - bars.begin())};
            found != bars.end() && m_content.layout.laneOf(place) >= 0)
            return place;
    }
    return {};
}

void RightsMapView::setAsked(const std::optional<DaySpan> &days)
{
    m_content.asked = days;
    viewport()->update();
}

void RightsMapView::setEmptyText(const QString &sentence)
{
    m_emptyText = sentence;
    describe();
    viewport()->update();
}

qint64 RightsMapView::windowDays() const
{
    return m_content.window.start.isValid() ? m_content.window.start.daysTo(m_content.window.end) + 1 : 1;
}

double RightsMapView::fittingZoom() const
{
    return std::max(1.0, double(bodyRect().width())) / double(windowDays());
}

RightsScale RightsMapView::scale() const
{
    return {m_content.window.start, bodyRect().left() - double(horizontalScrollBar()->value()), m_perDay};
}

QRect RightsMapView::bodyRect() const
{
    const int width = viewport()->width();
    const int names = std::clamp(m_nameWidth + space::m + space::s, narrowestNames,
                                 std::max(narrowestNames, std::min(widestNames, width * 3 / 10)));
    return {names, RightsMapPainter::axisHeight, width - names, viewport()->height() - RightsMapPainter::axisHeight};
}

void RightsMapView::measureNames()
{
    const QFontMetrics metrics(textFont(TextSize::Body, true));
    m_nameWidth = 0;
    for (int row = 0; row < m_content.layout.rowCount() && m_nameWidth < widestNames; ++row)
        m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(m_content.licenseeText(row)) + 1);
}

void RightsMapView::arrange()
{
    const QRect body = bodyRect();
    const double fitting = fittingZoom();
    m_perDay = m_isFit ? fitting : std::clamp(m_perDay, fitting, std::max(fitting, closestZoom));
    const double width = std::ceil(m_perDay * double(windowDays()) - 0.01);
    horizontalScrollBar()->setPageStep(body.width());
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, m_isFit ? 0 : std::max(0, int(width) - body.width()));
    verticalScrollBar()->setPageStep(body.height());
    verticalScrollBar()->setSingleStep(RightsLayout::lanePitch);
    verticalScrollBar()->setRange(0, std::max(0, m_content.layout.height() - body.height()));
    viewport()->update();
}

void RightsMapView::setZoom(double perDay, double aboutX)
{
    if (m_content.rows.empty())
        return;
    const double fitting = fittingZoom();
    const double wanted = std::clamp(perDay, fitting, std::max(fitting, closestZoom));
    const double day = (aboutX - scale().origin) / m_perDay;
    m_isFit = wanted <= fitting * 1.001;
    m_perDay = wanted;
    arrange();
    horizontalScrollBar()->setValue(int(std::lround(day * m_perDay - (aboutX - bodyRect().left()))));
    setHot({});
}

void RightsMapView::fit()
{
    m_isFit = true;
    arrange();
}

double RightsMapView::barTop(BarPlace place) const
{
    return bodyRect().top() - verticalScrollBar()->value() + m_content.layout.rowTop(place.row)
           + RightsLayout::rowPadding + std::max(0, m_content.layout.laneOf(place)) * RightsLayout::lanePitch;
}

QRectF RightsMapView::barRect(BarPlace place) const
{
    const RightsBar &bar = m_content.bar(place);
    const RightsMapPainter painter = painterOf(RightsInk());
    return bar.days ? painter.daysRect(bar, barTop(place)) : painter.reachRect(bar, barTop(place));
}

std::optional<BarPlace> RightsMapView::barAt(const QPoint &point) const
{
    const QRect body = bodyRect();
    if (!body.contains(point))
        return {};
    const int y = point.y() - body.top() + verticalScrollBar()->value();
    const int row = m_content.layout.rowAt(y);
    if (row < 0 || m_content.layout.laneCount(row) == 0)
        return {};
    const int lane = m_content.layout.laneAt(row, y);
    const std::vector<int> &bars = m_content.layout.lane(row, lane);
    const RightsMapPainter painter = painterOf(RightsInk());
    const RightsScale days = scale();
    // A few pixels to either side: a short bar is wider under the pointer than its days.
    const size_t first = m_content.layout.firstFrom(row, lane, days.dayAt(point.x() - space::s));
    std::optional<BarPlace> found;
    double distance = 0;
    for (size_t i = first; i < bars.size(); ++i) {
        const BarPlace place{row, bars[i]};
        const QRectF rect = painter.reachRect(m_content.bar(place), barTop(place));
        if (rect.left() > point.x())
            break;
        const double away = std::abs(rect.center().x() - point.x());
        if (rect.contains(point) && (!found || away < distance)) {
            found = place;
            distance = away;
        }
    }
    return found;
}

void RightsMapView::describe()
{
    setAccessibleName(tr("Rights over time"));
    QString text;
    if (m_content.rows.empty())
        text = emptyText();
    else if (m_current)
        text = m_content.tip(*m_current);
    else
        text = tr("%n grant(s); the arrow keys walk them", nullptr, m_content.barCount());
    setAccessibleDescription(text.replace(u'\n', QStringLiteral("; ")));
}

QString RightsMapView::emptyText() const
{
    return m_emptyText.isEmpty() ? tr("No grant reaches these assets in this time") : m_emptyText;
}

void RightsMapView::paintEmpty(QPainter &painter) const
{
    painter.setFont(textFont());
    painter.setPen(color(Token::Ink2));
    painter.drawText(viewport()->rect().adjusted(space::xl, space::l, -space::xl, -space::l),
                     int(Qt::AlignCenter | Qt::TextWordWrap), emptyText());
}

void RightsMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_content.rows.empty()) {
        paintEmpty(painter);
        return;
    }
    const RightsInk ink;
    const RightsMapPainter map = painterOf(ink);
    const QRect body = bodyRect();
    map.paintAxis(painter, QRectF(body.left(), 0, body.width(), RightsMapPainter::axisHeight));
    painter.setPen(QPen(ink(Token::LineStrong), 1));
    painter.drawLine(QPointF(0, body.top() - 0.5), QPointF(body.left(), body.top() - 0.5));
    painter.setFont(textFont(TextSize::Note));
    painter.setPen(ink(Token::Ink2));
    painter.drawText(QRect(space::m, RightsMapPainter::tagLine, body.left() - space::m - space::xs,
                           RightsMapPainter::yearLine + RightsMapPainter::partLine),
                     int(Qt::AlignLeft | Qt::AlignVCenter), tr("%n grant(s)", nullptr, m_content.barCount()));

    const RightsLayout &layout = m_content.layout;
    const int from = verticalScrollBar()->value();
    const int firstRow = std::max(0, layout.rowAt(from));
    const int end = std::min(body.bottom() + 1, body.top() + layout.height() - from);
    const QRectF ground(body.left(), body.top(), body.width(), end - body.top());
    map.paintGround(painter, ground);
    map.paintToday(painter, ground, 1);
    for (int row = firstRow; row < layout.rowCount(); ++row) {
        const int top = body.top() + layout.rowTop(row) - from;
        if (top > body.bottom())
            break;
        const double firstLane = top + RightsLayout::rowPadding;
        painter.setClipRect(QRect(0, body.top(), viewport()->width(), body.height()));
        painter.setPen(QPen(ink(Token::Line), 1));
        const double line = top + layout.rowHeight(row) - 0.5;
        painter.drawLine(QPointF(0, line), QPointF(viewport()->width(), line));
        const bool isCurrent = m_current && m_current->row == row && hasFocus();
        // The name stays in sight as long as one of its lanes does.
        const int nameHeight = RightsLayout::heightOf(1);
        const int nameTop = std::clamp(body.top(), top, top + layout.rowHeight(row) - nameHeight);
        map.paintName(painter, QRectF(0, nameTop, body.left(), nameHeight), m_content.licenseeText(row), isCurrent);
        if (layout.laneCount(row) == 0)
            continue;
        painter.setClipRect(body);
        const int first = layout.laneAt(row, from);
        const int last = layout.laneAt(row, from + body.height());
        map.paintLanes(painter, row, first, last, firstLane + first * RightsLayout::lanePitch, body,
                       m_hot && m_hot->row == row ? m_hot->bar : -1, isCurrent ? m_current->bar : -1);
    }
    painter.setClipping(false);
    map.paintToday(painter, ground, RightsMapPainter::overBars);
    painter.setPen(QPen(ink(Token::Line), 1));
    painter.drawLine(QPointF(body.left() - 0.5, RightsMapPainter::tagLine), QPointF(body.left() - 0.5, end));
}

void RightsMapView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void RightsMapView::scrollContentsBy(int, int)
{
    viewport()->update(); // axis and names stay where they are, so nothing can be shifted
}

void RightsMapView::setHot(std::optional<BarPlace> place)
{
    viewport()->setCursor(place ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (place == m_hot)
        return;
    m_hot = place;
    viewport()->update();
}

void RightsMapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = barAt(event->pos());
    m_dragFrom = event->pos();
    m_dragScroll = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    m_isDragging = false;
}

void RightsMapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        setHot(barAt(event->pos()));
        return;
    }
    const QPoint way = event->pos() - m_dragFrom;
    if (!m_isDragging && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    m_pressed.reset();
    viewport()->setCursor(Qt::ClosedHandCursor);
    horizontalScrollBar()->setValue(m_dragScroll.x() - way.x());
    verticalScrollBar()->setValue(m_dragScroll.y() - way.y());
}

void RightsMapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const std::optional<BarPlace> place = barAt(event->pos());
    setHot(place);
    if (!std::exchange(m_isDragging, false) && place && place == std::exchange(m_pressed, {})) {
        setCurrent(*place);
        Q_EMIT grantWanted(QString::fromStdString(m_content.bar(*place).grant));
    }
}

void RightsMapView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        QCoreApplication::sendEvent(horizontalScrollBar(), event);
        return;
    }
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const QRect body = bodyRect();
    const double x = std::clamp(event->position().x(), double(body.left()), double(body.right()));
    setZoom(m_perDay * std::pow(zoomStep, event->angleDelta().y() / 120.0), x);
    event->accept();
}

void RightsMapView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RightsMapView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void RightsMapView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        measureNames();
        arrange();
        describe();
    }
    viewport()->update();
}

bool RightsMapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_isDragging)
        setHot({});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRect body = bodyRect();
    QString text;
    QRect area;
    if (const auto place = barAt(help->pos())) {
        text = m_content.tip(*place);
        area = barRect(*place).toAlignedRect().intersected(body);
    } else if (help->pos().x() < body.left() && help->pos().y() >= body.top()) {
        if (const int row = m_content.layout.rowAt(help->pos().y() - body.top() + verticalScrollBar()->value());
            row >= 0)
            text = m_content.licenseeText(row);
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, viewport(), area);
    return true;
}

} // namespace lianming
