#include "ui/rights/rightsink.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

class RightsInkWords
{
    Q_DECLARE_TR_FUNCTIONS(RightsInkWords)
};

constexpr double hatchStep = 6;
constexpr double barCorner = 4;
constexpr double edgeWidth = 4; // of the full stripe at a signed bar's left
constexpr double noteLine = 15; // the pitch of two lines of the note size
constexpr double signSize = 5;  // half the side of a verdict's sign

enum class Lean { Rising, Falling };

/// Parallel strokes at 45 degrees, cut to `area`. Made of lines: a pattern of pixels would be invisible on paper.
void hatch(QPainter &painter, const QRectF &area, Lean lean, double origin)
{
    if (area.width() <= 0 || area.height() <= 0)
        return;
    const double height = area.height();
    QList<QLineF> lines;
    lines.reserve(qsizetype((area.width() + height) / hatchStep) + 2);
    const double first = origin + std::floor((area.left() - height - origin) / hatchStep) * hatchStep;
    for (double foot = first; foot < area.right(); foot += hatchStep) {
        // A stroke covers [foot, foot + height] from left to right; `from` and `to` are what the area leaves of it.
        const double from = std::max(foot, area.left());
        const double to = std::min(foot + height, area.right());
        if (from >= to)
            continue;
        if (lean == Lean::Rising)
            lines.append({from, area.bottom() - (from - foot), to, area.bottom() - (to - foot)});
        else
            lines.append({from, area.top() + (from - foot), to, area.top() + (to - foot)});
    }
    painter.drawLines(lines);
}

} // namespace

QColor RightsInk::hue(Exclusivity exclusivity) const
{
    switch (exclusivity) {
    case Exclusivity::Exclusive: return seriesColor(0, m_dark);    // indigo
    case Exclusivity::Sole: return seriesColor(6, m_dark);         // tea
    case Exclusivity::NonExclusive: return seriesColor(5, m_dark); // sky
    }
    return {};
}

QColor RightsInk::tint(Exclusivity exclusivity, double share) const
{
    const QColor full = hue(exclusivity);
    const QColor paper = color(Token::Surface, m_dark);
    const auto mix = [share](int a, int b) {
        return int(std::lround(a * share + b * (1 - share)));
    };
    return {mix(full.red(), paper.red()), mix(full.green(), paper.green()), mix(full.blue(), paper.blue())};
}

QString exclusivityLetter(Exclusivity exclusivity)
{
    switch (exclusivity) {
    case Exclusivity::Exclusive: return RightsInkWords::tr("E", "one letter for: exclusive");
    case Exclusivity::Sole: return RightsInkWords::tr("S", "one letter for: sole");
    case Exclusivity::NonExclusive: return RightsInkWords::tr("N", "one letter for: non-exclusive");
    }
    return {};
}

void paintBarBody(QPainter &painter, const QRectF &place, Exclusivity exclusivity, GrantState state,
                  const RightsInk &ink, double origin)
{
    const QColor hue = ink.hue(exclusivity);
    const QRectF body = place.adjusted(0.5, 0.5, -0.5, -0.5);
    const double corner = std::min(barCorner, place.width() / 2);
    if (place.width() < 2 * edgeWidth) { // too short for a pattern
        painter.setPen(Qt::NoPen);
        painter.setBrush(state == GrantState::Proposed ? ink.tint(exclusivity, 0.5) : hue);
        painter.drawRoundedRect(place, std::min(2.0, corner), std::min(2.0, corner));
        return;
    }
    QPen outline(hue, 1);
    double share = 0.32;
    if (state == GrantState::Held) {
        share = 0.1;
    } else if (state == GrantState::Proposed) {
        share = 0.1;
        outline.setWidthF(1.4);
        outline.setStyle(Qt::CustomDashLine);
        outline.setDashPattern({1, 2});
        outline.setCapStyle(Qt::RoundCap);
    }
    painter.setPen(outline);
    painter.setBrush(ink.tint(exclusivity, share));
    painter.drawRoundedRect(body, corner, corner);
    if (state == GrantState::Signed) {
        QPainterPath edge;
        edge.addRoundedRect(body, corner, corner);
        QPainterPath stripe;
        stripe.addRect(QRectF(body.left(), body.top(), edgeWidth, body.height()));
        painter.fillPath(edge.intersected(stripe), hue);
    } else if (state == GrantState::Held) {
        painter.setPen(QPen(ink.tint(exclusivity, 0.7), 1.3));
        hatch(painter, body.adjusted(1, 1, -1, -1), Lean::Rising, origin);
    }
}

void paintSellOffDays(QPainter &painter, const QRectF &place, Exclusivity exclusivity, const RightsInk &ink,
                      double origin)
{
    const QRectF body = place.adjusted(0, 3, 0, -3);
    painter.setPen(QPen(ink.tint(exclusivity, 0.85), 1));
    hatch(painter, body, Lean::Falling, origin);
    const QRectF frame = body.adjusted(0, 0.5, -0.5, -0.5);
    painter.drawPolyline(
        QPolygonF{{frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft(), frame.topLeft()}});
}

void paintCut(QPainter &painter, double x, const QRectF &lane, const RightsInk &ink)
{
    QPen pen(ink(Token::Stop), 2);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const double top = lane.top() - 2;
    const double bottom = lane.bottom() + 2;
    painter.drawLines(
        QList<QLineF>{{x, top, x, bottom}, {x - 4, top + 1, x + 4, top + 1}, {x - 4, bottom - 1, x + 4, bottom - 1}});
}

void paintLapse(QPainter &painter, double x, const QRectF &lane, const RightsInk &ink)
{
    painter.setPen(QPen(ink(Token::Wait), 2));
    painter.drawLine(QPointF(x, lane.top()), QPointF(x, lane.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(Token::Wait));
    painter.drawPolygon(
        QPolygonF{{QPointF(x - 5, lane.top() - 2), QPointF(x + 5, lane.top() - 2), QPointF(x, lane.top() + 5)}});
}

void paintRightsName(QPainter &painter, const QRectF &area, const QString &name, bool isStrong, Qt::TextElideMode elide,
                     const RightsInk &ink)
{
    painter.setFont(textFont(TextSize::Body, isStrong));
    painter.setPen(ink(Token::Ink));
    if (QFontMetricsF(painter.font()).horizontalAdvance(name) <= area.width()) {
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
        return;
    }
    painter.setFont(textFont(TextSize::Note, isStrong));
    const QFontMetricsF metrics(painter.font());
    QTextLayout layout(name, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qsizetype second = 0;
    qsizetype rest = 0;
    for (qsizetype *end : {&second, &rest}) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        *end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    if (second == name.size()) {
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, name);
        return;
    }
    if (rest < name.size() && elide != Qt::ElideRight) {
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, elide, area.width()));
        return;
    }
    const QRectF line(area.left(), area.center().y() - noteLine, area.width(), noteLine);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name.first(second).trimmed());
    painter.drawText(line.translated(0, noteLine), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(name.sliced(second), elide, area.width()));
}

void paintVerdict(QPainter &painter, const QPointF &centre, AvailsVerdict verdict, const RightsInk &ink)
{
    QPen pen(ink(verdictInk(verdict)), 2);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double x = centre.x();
    const double y = centre.y();
    switch (verdict) {
    case AvailsVerdict::Available:
        painter.drawPolyline(QPolygonF{
            {QPointF(x - signSize, y), QPointF(x - 1.5, y + signSize - 1.5), QPointF(x + signSize, y - signSize + 1)}});
        break;
    case AvailsVerdict::Conditional: {
        const QRectF ring(x - signSize, y - signSize, 2 * signSize, 2 * signSize);
        painter.drawEllipse(ring);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(verdictInk(verdict)));
        painter.drawPie(ring, 90 * 16, 180 * 16);
        break;
    }
    case AvailsVerdict::Unavailable: {
        const double arm = signSize - 1;
        painter.drawLines(QList<QLineF>{{x - arm, y - arm, x + arm, y + arm}, {x - arm, y + arm, x + arm, y - arm}});
        break;
    }
    }
}

Token verdictGround(AvailsVerdict verdict)
{
    switch (verdict) {
    case AvailsVerdict::Available: return Token::GoodSoft;
    case AvailsVerdict::Conditional: return Token::WaitSoft;
    case AvailsVerdict::Unavailable: return Token::StopSoft;
    }
    return Token::QuietSoft;
}

Token verdictInk(AvailsVerdict verdict)
{
    switch (verdict) {
    case AvailsVerdict::Available: return Token::GoodInk;
    case AvailsVerdict::Conditional: return Token::WaitInk;
    case AvailsVerdict::Unavailable: return Token::StopInk;
    }
    return Token::Ink2;
}

void paintGapCorner(QPainter &painter, const QRectF &cell, const RightsInk &ink)
{
    const QPointF corner = cell.topRight() + QPointF(-2, 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(Token::Ink2));
    painter.drawPolygon(QPolygonF{{corner, corner + QPointF(-8, 0), corner + QPointF(0, 8)}});
}

void paintRestrictionCorner(QPainter &painter, const QRectF &cell, const RightsInk &ink)
{
    const QPointF corner = cell.bottomRight() + QPointF(-2, -2);
    painter.setPen(QPen(ink(Token::Ink2), 1.5));
    painter.drawLines(QList<QLineF>{{corner + QPointF(-9, 0), corner + QPointF(0, -9)},
                                    {corner + QPointF(-5, 0), corner + QPointF(0, -5)}});
}

} // namespace lianming
