#include "ui/rights/rightslegend.h"

#include "ui/text/proposalwords.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <functional>

namespace lianming {

namespace {

constexpr int drawingWidth = 28;
constexpr int drawingHeight = 16;
constexpr int legendLine = 24;

struct LegendEntry {
    QString word;
    std::function<void(QPainter &, const QRectF &, const RightsInk &)> draw;
};

LegendEntry exclusivityEntry(Exclusivity exclusivity)
{
    return {exclusivityText(exclusivity), [exclusivity](QPainter &painter, const QRectF &place, const RightsInk &ink) {
                paintBarBody(painter, place, exclusivity, GrantState::Signed, ink);
                painter.setFont(textFont(TextSize::Note, true));
                painter.setPen(ink(Token::Ink));
                painter.drawText(place.adjusted(4, 0, 0, 0), Qt::AlignCenter, exclusivityLetter(exclusivity));
            }};
}

QList<LegendEntry> mapEntries()
{
    QList<LegendEntry> out;
    for (const Exclusivity exclusivity : {Exclusivity::Exclusive, Exclusivity::Sole, Exclusivity::NonExclusive})
        out.append(exclusivityEntry(exclusivity));
    constexpr Exclusivity sample = Exclusivity::Exclusive;
    out.append(
        {RightsLegend::tr("Held until the mark"), [](QPainter &painter, const QRectF &place, const RightsInk &ink) {
             paintBarBody(painter, place, sample, GrantState::Held, ink, place.left());
             paintLapse(painter, place.right() - 6, place, ink);
         }});
    out.append({RightsLegend::tr("Proposed"), [](QPainter &painter, const QRectF &place, const RightsInk &ink) {
                    paintBarBody(painter, place, sample, GrantState::Proposed, ink);
                }});
    out.append({RightsLegend::tr("Sell-off"), [](QPainter &painter, const QRectF &place, const RightsInk &ink) {
                    paintSellOffDays(painter, place.adjusted(0, -1, 0, 1), sample, ink, place.left());
                }});
    out.append({RightsLegend::tr("Terminated"), [](QPainter &painter, const QRectF &place, const RightsInk &ink) {
                    paintBarBody(painter, place.adjusted(0, 2, -8, -2), sample, GrantState::Signed, ink);
                    paintCut(painter, place.right() - 8, place.adjusted(0, 2, 0, -2), ink);
                }});
    out.append(
        {RightsLegend::tr("The days asked for"), [](QPainter &painter, const QRectF &place, const RightsInk &ink) {
             painter.fillRect(place, ink(Token::QuietSoft));
             painter.setPen(QPen(ink(Token::Ink3), 1));
             painter.drawLine(place.topLeft(), place.bottomLeft());
             painter.drawLine(place.topRight(), place.bottomRight());
         }});
    return out;
}

QList<LegendEntry> matrixEntries()
{
    const auto cell = [](QPainter &painter, const QRectF &place, Token ground, const RightsInk &ink) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink(ground));
        painter.drawRoundedRect(place, 4, 4);
    };
    QList<LegendEntry> out;
    for (const AvailsVerdict verdict :
         {AvailsVerdict::Available, AvailsVerdict::Conditional, AvailsVerdict::Unavailable})
        out.append(
            {verdictText(verdict), [cell, verdict](QPainter &painter, const QRectF &place, const RightsInk &ink) {
                 cell(painter, place, verdictGround(verdict), ink);
                 paintVerdict(painter, place.center(), verdict, ink);
             }});
    out.append(
        {RightsLegend::tr("Number of grants"), [cell](QPainter &painter, const QRectF &place, const RightsInk &ink) {
             cell(painter, place, Token::QuietSoft, ink);
             painter.setFont(textFont(TextSize::Note, true));
             painter.setPen(ink(Token::Ink));
             painter.drawText(place, Qt::AlignCenter, QStringLiteral("2"));
         }});
    out.append({RightsLegend::tr("Not the institution's to give"),
                [cell](QPainter &painter, const QRectF &place, const RightsInk &ink) {
                    cell(painter, place, Token::QuietSoft, ink);
                    paintGapCorner(painter, place, ink);
                }});
    out.append({RightsLegend::tr("Restricted"), [cell](QPainter &painter, const QRectF &place, const RightsInk &ink) {
                    cell(painter, place, Token::QuietSoft, ink);
                    paintRestrictionCorner(painter, place, ink);
                }});
    return out;
}

QList<LegendEntry> entriesOf(RightsLegendKind kind)
{
    return kind == RightsLegendKind::Map ? mapEntries() : matrixEntries();
}

/// Where each entry stands, from the top left of nothing.
QList<QRect> entryPlaces(const QList<LegendEntry> &entries, int width)
{
    const QFontMetrics metrics(textFont(TextSize::Note));
    QList<QRect> out;
    out.reserve(entries.size());
    QPoint at(0, 0);
    for (const LegendEntry &entry : entries) {
        const int needed = std::min(width, drawingWidth + space::s + metrics.horizontalAdvance(entry.word) + 3);
        if (at.x() > 0 && at.x() + needed > width)
            at = {0, at.y() + legendLine};
        out.append({at, QSize(needed, legendLine)});
        at.rx() += needed + space::l;
    }
    return out;
}

} // namespace

int rightsLegendHeight(RightsLegendKind kind, int width)
{
    return entryPlaces(entriesOf(kind), width).constLast().bottom() + 1;
}

void paintRightsLegend(QPainter &painter, const QRect &area, RightsLegendKind kind, const RightsInk &ink)
{
    const QList<LegendEntry> entries = entriesOf(kind);
    const QList<QRect> places = entryPlaces(entries, area.width());
    for (int i = 0; i < entries.size(); ++i) {
        const QRect place = places.at(i).translated(area.topLeft());
        const QRectF drawing(place.left(), place.top() + (legendLine - drawingHeight) / 2.0, drawingWidth,
                             drawingHeight);
        entries.at(i).draw(painter, drawing, ink);
        painter.setFont(textFont(TextSize::Note));
        painter.setPen(ink(Token::Ink2));
        const QRect words = place.adjusted(drawingWidth + space::s, 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(entries.at(i).word, Qt::ElideRight, words.width()));
    }
}

QStringList rightsLegendWords(RightsLegendKind kind)
{
    QStringList out;
    for (const LegendEntry &entry : entriesOf(kind))
        out.append(entry.word);
    return out;
}

RightsLegend::RightsLegend(RightsLegendKind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    arrange();
}

void RightsLegend::setKind(RightsLegendKind kind)
{
    m_kind = kind;
    arrange();
    update();
}

QSize RightsLegend::sizeHint() const
{
    return {640, rightsLegendHeight(m_kind, std::max(width(), 240))};
}

QSize RightsLegend::minimumSizeHint() const
{
    return {240, legendLine};
}

// Not by height-for-width: a scroll area would then give the whole page its preferred height instead of its own.
void RightsLegend::arrange()
{
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(rightsLegendWords(m_kind).join(QStringLiteral(", ")));
    setFixedHeight(rightsLegendHeight(m_kind, std::max(width(), 240)));
}

void RightsLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        arrange();
}

void RightsLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        arrange();
    update();
}

void RightsLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRightsLegend(painter, rect(), m_kind, RightsInk());
}

} // namespace lianming
