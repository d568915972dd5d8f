// The keyboard of the rights map, and what follows it: the bar that has the focus and scrolling to it.
#include "ui/rights/rightsmap.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace lianming {

namespace {

constexpr double keyZoomStep = 1.5;

} // namespace

void RightsMapView::setCurrent(BarPlace place)
{
    m_current = place;
    describe();
    reveal(place);
    viewport()->update();
}

void RightsMapView::reveal(BarPlace place)
{
    const QRect body = bodyRect();
    const double top = barTop(place);
    QScrollBar *vertical = verticalScrollBar();
    if (top < body.top() + RightsLayout::rowPadding)
        vertical->setValue(vertical->value() - int(body.top() + RightsLayout::rowPadding - top));
    else if (top + RightsLayout::barHeight + RightsLayout::rowPadding > body.bottom())
        vertical->setValue(vertical->value()
                           + int(top + RightsLayout::barHeight + RightsLayout::rowPadding - body.bottom()));
    const QRectF bar = barRect(place);
    QScrollBar *horizontal = horizontalScrollBar();
    // A bar longer than the screen is shown from its start, unless some of it is there already.
    if (bar.right() < body.left() + space::xl || bar.left() > body.right() - space::xl)
        horizontal->setValue(horizontal->value() + int(bar.left()) - body.left() - space::xl);
}

std::vector<int> RightsMapView::barsInOrder(int row) const
{
    const std::vector<RightsBar> &bars = m_content.rows[size_t(row)].bars;
    std::vector<int> out;
    out.reserve(bars.size());
    for (int bar = 0; bar < int(bars.size()); ++bar) {
        if (m_content.layout.laneOf({row, bar}) >= 0)
            out.push_back(bar);
    }
    std::ranges::stable_sort(out, {}, [&bars](int bar) { return barReach(bars[size_t(bar)]).start; });
    return out;
}

std::optional<BarPlace> RightsMapView::nearest(int row, int lane, QDate day) const
{
    const std::vector<int> &bars = m_content.layout.lane(row, lane);
    std::optional<BarPlace> found;
    qint64 distance = 0;
    const size_t after = m_content.layout.firstFrom(row, lane, day);
    for (size_t i = after > 0 ? after - 1 : 0; i < std::min(after + 1, bars.size()); ++i) {
        const DaySpan reach = barReach(m_content.bar({row, bars[i]}));
        const qint64 away = reach.contains(day) ? 0
                            : day < reach.start ? day.daysTo(reach.start)
                                                : reach.end.daysTo(day);
        if (!found || away < distance) {
            found = BarPlace{row, bars[i]};
            distance = away;
        }
    }
    return found;
}

std::optional<BarPlace> RightsMapView::edgeOfMap(bool last) const
{
    const int rows = m_content.layout.rowCount();
    for (int i = 0; i < rows; ++i) {
        const int row = last ? rows - 1 - i : i;
        if (const std::vector<int> bars = barsInOrder(row); !bars.empty())
            return BarPlace{row, last ? bars.back() : bars.front()};
    }
    return {};
}

/// Where a key leads from the current bar; where it is if it leads nowhere.
std::optional<BarPlace> RightsMapView::stepped(int key) const
{
    if (!m_current)
        return edgeOfMap(false);
    const RightsLayout &layout = m_content.layout;
    const int row = m_current->row;
    if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End) {
        const std::vector<int> bars = barsInOrder(row);
        const int last = int(bars.size()) - 1;
        const int at = int(std::ranges::find(bars, m_current->bar) - bars.begin());
        const int next = key == Qt::Key_Home ? 0 : key == Qt::Key_End ? last : key == Qt::Key_Left ? at - 1 : at + 1;
        return BarPlace{row, bars[size_t(std::clamp(next, 0, last))]};
    }
    // Up and down go by lanes to the bar nearest to the middle of what is seen of this one.
    const QRect body = bodyRect();
    const QRectF seen = barRect(*m_current).intersected(QRectF(body));
    const DaySpan reach = barReach(m_content.bar(*m_current));
    const QDate day =
        seen.width() > 0 ? std::clamp(scale().dayAt(seen.center().x()), reach.start, reach.end) : reach.start;
    const bool down = key == Qt::Key_Down || key == Qt::Key_PageDown;
    const bool byPage = key == Qt::Key_PageDown || key == Qt::Key_PageUp;
    int nextRow = row;
    int lane = layout.laneOf(*m_current) + (down ? 1 : -1);
    if (byPage) {
        const int y = layout.rowTop(row) + (down ? body.height() : -body.height());
        nextRow = layout.rowAt(std::clamp(y, 0, layout.height() - 1));
        lane = 0;
    } else if (lane < 0 || lane >= layout.laneCount(row)) {
        nextRow += down ? 1 : -1;
        lane = down || nextRow < 0 ? 0 : layout.laneCount(nextRow) - 1;
    }
    while (nextRow >= 0 && nextRow < layout.rowCount() && layout.laneCount(nextRow) == 0)
        nextRow += down ? 1 : -1;
    if (nextRow < 0 || nextRow >= layout.rowCount())
        return m_current;
    return nearest(nextRow, std::clamp(lane, 0, layout.laneCount(nextRow) - 1), day);
}

void RightsMapView::keyPressEvent(QKeyEvent *event)
{
    if (m_content.rows.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const double middle =
        m_current ? std::clamp(barRect(*m_current).center().x(), double(bodyRect().left()), double(bodyRect().right()))
                  : bodyRect().center().x();
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: setZoom(m_perDay * keyZoomStep, middle); break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore: setZoom(m_perDay / keyZoomStep, middle); break;
    case Qt::Key_0: fit(); break;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            if (const auto place = edgeOfMap(event->key() == Qt::Key_End))
                setCurrent(*place);
            break;
        }
        [[fallthrough]];
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (const auto place = stepped(event->key()))
            setCurrent(*place);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            Q_EMIT grantWanted(QString::fromStdString(m_content.bar(*m_current).grant));
        break;
    default: QAbstractScrollArea::keyPressEvent(event); break;
    }
}

} // namespace lianming
