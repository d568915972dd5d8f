#include "ui/rights/rightsmappainter.h"

#include "ui/rights/rightstips.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace lianming {

namespace {

class RightsMapPaint
{
    Q_DECLARE_TR_FUNCTIONS(RightsMapPaint)
};

constexpr double narrowestBar = 3;  // pixels that a bar is wide at least
constexpr double narrowestHit = 10; // pixels that a bar can be hit on at least
constexpr double barMargin = 12;    // how far outside the clip shapes are still drawn in full
constexpr double unnamedTick = 6;   // the height of a year without a name on the axis
constexpr double letterRoom = 13;
constexpr double letterGap = 5; // after the stripe, and between letter and number

} // namespace

int RightsMapContent::barCount() const
{
    return std::accumulate(rows.begin(), rows.end(), 0,
                           [](int sum, const RightsMapRow &row) { return sum + int(row.bars.size()); });
}

QString RightsMapContent::licenseeText(int row) const
{
    const std::string &code = rows[size_t(row)].licensee;
    return words.licensee ? words.licensee(code) : QString::fromStdString(code);
}

QString RightsMapContent::numberText(const RightsBar &bar) const
{
    return words.number ? words.number(bar.grant) : QString();
}

bool RightsMapContent::isTerminated(const RightsBar &bar) const
{
    return words.isTerminated && words.isTerminated(bar);
}

QString RightsMapContent::tip(BarPlace place) const
{
    const RightsBar &shown = bar(place);
    if (words.tip)
        return words.tip(shown);
    const RightsBarTerms terms = words.terms ? words.terms(shown) : RightsBarTerms();
    return rightsBarText(shown, terms, licenseeText(place.row), numberText(shown), isTerminated(shown));
}

DaySpan RightsMapPainter::daysIn(double left, double right) const
{
    const DaySpan &window = m_content.window;
    return {std::clamp(m_scale.dayAt(left), window.start, window.end),
            std::clamp(m_scale.dayAt(right), window.start, window.end)};
}

void RightsMapPainter::paintAxis(QPainter &painter, const QRectF &area) const
{
    painter.save();
    painter.setClipRect(area);
    const DaySpan days = daysIn(area.left(), area.right());
    const double years = area.top() + tagLine;
    const double parts = years + yearLine;
    // A word stands in the part of its cell that is seen, so that a year keeps its name while it is shifted.
    const auto cell = [&](const AxisCell &shown, double top, double height, bool strong) {
        const double left = m_scale.x(shown.first);
        const double from = std::max(left, area.left());
        const double to = std::min(m_scale.endX(shown.last), area.right());
        painter.setPen(QPen(m_ink(Token::Line), 1));
        if (left >= area.left())
            painter.drawLine(QPointF(left, shown.text.isEmpty() ? area.bottom() - unnamedTick : top),
                             QPointF(left, area.bottom()));
        painter.setFont(textFont(TextSize::Note, strong));
        const double needed = painter.fontMetrics().horizontalAdvance(shown.text) + space::xs;
        painter.setPen(m_ink(strong ? Token::Ink : Token::Ink2));
        if (strong && !shown.text.isEmpty()) {
            // A named year may use the room of unnamed ones after it.
            const double room = m_scale.perDay * 365 * axisYearStep(m_scale.perDay) - (from - left);
            if (std::min(room, area.right() - from) >= needed + space::xs)
                painter.drawText(QRectF(from + space::xs + 1, top, needed, height), Qt::AlignLeft | Qt::AlignVCenter,
                                 shown.text);
        } else if (to - from >= needed) {
            painter.drawText(QRectF(from, top, to - from, height), Qt::AlignCenter, shown.text);
        }
    };
    for (const AxisCell &part : axisParts(days, m_scale.perDay))
        cell(part, parts, partLine, false);
    // Years that are named but begin before what is seen still say so.
    DaySpan named = days;
    const int step = axisYearStep(m_scale.perDay);
    if (const QDate back(days.start.year() / step * step, 1, 1); back.isValid())
        named.start = std::max(back, m_content.window.start);
    for (const AxisCell &year : axisYears(named, m_scale.perDay))
        cell(year, years, yearLine, true);
    painter.setPen(QPen(m_ink(Token::LineStrong), 1));
    painter.drawLine(QPointF(area.left(), area.bottom() - 0.5), QPointF(area.right(), area.bottom() - 0.5));

    paintTags(painter, area);
    painter.restore();
}

void RightsMapPainter::paintTags(QPainter &painter, const QRectF &area) const
{
    const QFont strong = textFont(TextSize::Note, true);
    const QString today = RightsMapPaint::tr("Today");
    const double x = m_scale.x(m_content.today) + m_scale.perDay / 2;
    QRectF tag; // today's, if it is seen
    if (m_content.window.contains(m_content.today) && x >= area.left() && x <= area.right()) {
        const double needed = QFontMetricsF(strong).horizontalAdvance(today) + 2 * space::xs + 2;
        tag = QRectF(std::clamp(x - needed / 2, area.left(), std::max(area.left(), area.right() - needed)),
                     area.top() + 1, needed, tagLine - 3);
    }
    if (m_content.asked) {
        const double from = std::max(m_scale.x(m_content.asked->start), area.left());
        const double to = std::min(m_scale.endX(m_content.asked->end), area.right());
        const QFont plain = textFont(TextSize::Note);
        const QString text = RightsMapPaint::tr("Asked for");
        QRectF place(from, area.top(), QFontMetricsF(plain).horizontalAdvance(text) + 2 * space::xs, tagLine);
        if (place.intersects(tag))
            place.moveLeft(tag.right());
        if (to > from)
            painter.fillRect(QRectF(from, area.top(), to - from, tagLine), m_ink(Token::QuietSoft));
        if (place.right() <= to) {
            painter.setFont(plain);
            painter.setPen(m_ink(Token::Ink2));
            painter.drawText(place, Qt::AlignCenter, text);
        }
    }
    if (tag.isNull())
        return;
    paintToday(painter, QRectF(area.left(), tag.bottom(), area.width(), area.bottom() - tag.bottom()), overBars);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ink(Token::Ink));
    painter.drawRoundedRect(tag, 3, 3);
    painter.setFont(strong);
    painter.setPen(m_ink(Token::Surface));
    painter.drawText(tag, Qt::AlignCenter, today);
}

void RightsMapPainter::paintGround(QPainter &painter, const QRectF &area) const
{
    painter.save();
    painter.setClipRect(area);
    if (m_content.asked) {
        const double from = m_scale.x(m_content.asked->start);
        const double to = m_scale.endX(m_content.asked->end);
        const QRectF band = QRectF(from, area.top(), to - from, area.height()).intersected(area);
        if (band.width() > 0) {
            painter.fillRect(band, m_ink(Token::QuietSoft));
            painter.setPen(QPen(m_ink(Token::Ink3), 1));
            for (const double x : {from, to}) {
                if (x >= area.left() && x <= area.right())
                    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
            }
        }
    }
    const DaySpan days = daysIn(area.left(), area.right());
    const auto lines = [&](const QList<AxisCell> &cells, Token token) {
        painter.setPen(QPen(m_ink(token), 1));
        for (const AxisCell &cell : cells) {
            if (const double x = m_scale.x(cell.first); x > area.left())
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        }
    };
    lines(axisParts(days, m_scale.perDay), Token::Line);
    QList<AxisCell> years = axisYears(days, m_scale.perDay);
    years.removeIf([](const AxisCell &year) { return year.text.isEmpty(); });
    lines(years, Token::LineStrong);
    painter.restore();
}

void RightsMapPainter::paintToday(QPainter &painter, const QRectF &area, double opacity) const
{
    const double x = m_scale.x(m_content.today) + m_scale.perDay / 2;
    if (!m_content.window.contains(m_content.today) || x < area.left() || x > area.right())
        return;
    QColor line = m_ink(Token::Ink);
    line.setAlphaF(float(opacity));
    painter.setPen(QPen(line, 1.2));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
}

void RightsMapPainter::paintName(QPainter &painter, const QRectF &area, const QString &name, bool isCurrent) const
{
    paintRightsName(painter, area.adjusted(space::m, 0, -space::s, 0), name, isCurrent, Qt::ElideRight, m_ink);
}

QRectF RightsMapPainter::daysRect(const RightsBar &bar, double top) const
{
    if (!bar.days)
        return {};
    const double left = m_scale.x(bar.days->start);
    return {left, top, std::max(narrowestBar, m_scale.endX(bar.days->end) - left), RightsLayout::barHeight};
}

QRectF RightsMapPainter::reachRect(const RightsBar &bar, double top) const
{
    const DaySpan reach = barReach(bar);
    QRectF out(m_scale.x(reach.start), top, m_scale.endX(reach.end) - m_scale.x(reach.start), RightsLayout::barHeight);
    if (const double missing = narrowestHit - out.width(); missing > 0)
        out.adjust(-missing / 2, 0, missing / 2, 0);
    return out;
}

void RightsMapPainter::paintLanes(QPainter &painter, int row, int first, int last, double top, const QRectF &clip,
                                  int hot, int current) const
{
    const RightsMapRow &shown = m_content.rows[size_t(row)];
    const DaySpan days{m_scale.dayAt(clip.left() - barMargin), m_scale.dayAt(clip.right() + barMargin)};
    for (int lane = first; lane <= last; ++lane) {
        const double laneTop = top + (lane - first) * RightsLayout::lanePitch;
        const std::vector<int> &bars = m_content.layout.lane(row, lane);
        size_t next = m_content.layout.firstFrom(row, lane, days.start);
        while (next < bars.size()) {
            const RightsBar &bar = shown.bars[size_t(bars[next])];
            const DaySpan reach = barReach(bar);
            if (reach.start > days.end)
                break;
            paintBar(painter, bar, laneTop, clip);
            // What ends on the same pixel would only be drawn over it.
            const QDate drawn = m_scale.dayAt(std::max(m_scale.endX(reach.end), m_scale.x(reach.start) + 1));
            next = std::max(next + 1, m_content.layout.firstFrom(row, lane, drawn));
        }
    }
    // Last, so that they are seen even where the bar itself fell onto another's pixels.
    for (const int bar : {hot, current}) {
        const int lane = bar < 0 ? -1 : m_content.layout.laneOf({row, bar});
        if (lane < first || lane > last)
            continue;
        const bool isCurrent = bar == current;
        painter.setPen(QPen(m_ink(isCurrent ? Token::Accent : Token::Ink2), isCurrent ? 2 : 1.2));
        painter.setBrush(Qt::NoBrush);
        const DaySpan reach = barReach(shown.bars[size_t(bar)]);
        const double laneTop = top + (lane - first) * RightsLayout::lanePitch;
        painter.drawRoundedRect(within(reach.start, reach.end, laneTop, clip).adjusted(-2, -2, 2, 2), cornerRadius,
                                cornerRadius);
    }
}

/// Days as a rectangle, cut a little outside the clip: a bar of ten thousand pixels need not be drawn whole.
QRectF RightsMapPainter::within(QDate first, QDate last, double top, const QRectF &clip) const
{
    const double left = std::max(m_scale.x(first), clip.left() - barMargin);
    const double right =
        std::min(std::max(m_scale.endX(last), m_scale.x(first) + narrowestBar), clip.right() + barMargin);
    return {left, top, std::max(0.0, right - left), RightsLayout::barHeight};
}

void RightsMapPainter::paintBar(QPainter &painter, const RightsBar &bar, double top, const QRectF &clip) const
{
    const QRectF lane(clip.left(), top, clip.width(), RightsLayout::barHeight);
    if (bar.sellOff) {
        if (const QRectF place = within(bar.sellOff->start, bar.sellOff->end, top, clip); place.width() > 0)
            paintSellOffDays(painter, place, bar.exclusivity, m_ink, m_scale.origin);
    }
    const QRectF body = bar.days ? within(bar.days->start, bar.days->end, top, clip) : QRectF();
    if (body.width() > 0)
        paintBarBody(painter, body, bar.exclusivity, bar.state, m_ink, m_scale.origin);
    if (bar.state == GrantState::Held && bar.holdUntil) {
        const double x = m_scale.endX(*bar.holdUntil);
        if (bar.days && *bar.holdUntil < bar.days->start) { // it lapses before its first day: led over to the bar
            painter.setPen(QPen(m_ink(Token::Wait), 1, Qt::DotLine));
            const double middle = lane.center().y();
            painter.drawLine(QPointF(std::max(x, clip.left() - barMargin), middle),
                             QPointF(std::min(m_scale.x(bar.days->start), clip.right() + barMargin), middle));
        }
        paintLapse(painter, x, lane, m_ink);
    }
    if (body.width() > 0) {
        paintBarText(painter, bar, body, clip);
        if (m_content.isTerminated(bar))
            paintCut(painter, m_scale.endX(bar.days->end), lane, m_ink);
    }
}

void RightsMapPainter::paintBarText(QPainter &painter, const RightsBar &bar, const QRectF &body,
                                    const QRectF &clip) const
{
    // In the part that is seen, so that a long bar says what it is wherever one looks.
    double left = std::max(body.left(), clip.left()) + letterGap + 3;
    double right = std::min(body.right(), clip.right()) - letterGap;
    if (bar.state == GrantState::Held && bar.holdUntil && bar.days->contains(*bar.holdUntil)) {
        // On the longer side of the edge at which it lapses.
        const double edge = m_scale.endX(*bar.holdUntil);
        if (edge - left >= right - edge)
            right = std::min(right, edge - 2 * letterGap);
        else
            left = std::max(left, edge + 2 * letterGap);
    }
    if (right - left < letterRoom)
        return;
    const QFont strong = textFont(TextSize::Note, true);
    const QFont plain = textFont(TextSize::Note);
    const QString letter = exclusivityLetter(bar.exclusivity);
    const double letterWidth = QFontMetricsF(strong).horizontalAdvance(letter) + 1;
    QString number = m_content.numberText(bar);
    double numberWidth = number.isEmpty() ? 0 : QFontMetricsF(plain).horizontalAdvance(number) + 2;
    if (letterWidth + letterGap + numberWidth > right - left) {
        number.clear();
        numberWidth = 0;
    }
    const double width = letterWidth + (number.isEmpty() ? 0 : letterGap + numberWidth);
    // Beside today's line where there is room: words are read neither through a line nor through hatching.
    const double today = m_scale.x(m_content.today) + m_scale.perDay / 2;
    if (m_content.window.contains(m_content.today) && today > left - 2 && today < left + width + 2
        && today + letterGap + width <= right)
        left = today + letterGap;
    if (bar.state == GrantState::Held) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_ink.tint(bar.exclusivity, 0.1));
        painter.drawRoundedRect(QRectF(left - 3, body.top() + 2, width + 6, body.height() - 4), 2, 2);
    }
    painter.setPen(m_ink(Token::Ink));
    painter.setFont(strong);
    painter.drawText(QRectF(left, body.top(), letterWidth, body.height()), Qt::AlignLeft | Qt::AlignVCenter, letter);
    if (!number.isEmpty()) {
        painter.setFont(plain);
        painter.drawText(QRectF(left + letterWidth + letterGap, body.top(), numberWidth, body.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, number);
    }
}

} // namespace lianming
