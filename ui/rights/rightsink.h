// What the rights map, the rights matrix and their legend are drawn with: the hue of an exclusivity, the body of a bar
// by its state, the sign of a verdict, the marks. Nothing is told by colour alone: letters, hatching and shapes say the
// same. On paper everything is drawn as in the light theme.
#pragma once

#include "core/rights/avails.h"
#include "ui/shell/tokens.h"

#include <QRectF>

class QPainter;

namespace lianming {

/// The colours of one theme.
class RightsInk
{
public:
    explicit RightsInk(bool dark = isDark()) : m_dark(dark) {}

    [[nodiscard]] QColor operator()(Token token) const { return color(token, m_dark); }
    /// Three hues that readers of any colour vision tell apart, none of them the colour of a verdict.
    [[nodiscard]] QColor hue(Exclusivity exclusivity) const;
    /// `share` (0–1) of the hue on the surface, opaque.
    [[nodiscard]] QColor tint(Exclusivity exclusivity, double share) const;

private:
    bool m_dark;
};

/// The letter inside a bar: "E", "S", "N" (独, 排, 普).
[[nodiscard]] QString exclusivityLetter(Exclusivity exclusivity);

/// The days of a grant: full for a signed one, hatched for a hold, in a dotted outline for a proposal. `origin` is
/// where the hatching counts from, so that it stays with the bar when the bar is shifted.
void paintBarBody(QPainter &painter, const QRectF &place, Exclusivity exclusivity, GrantState state,
                  const RightsInk &ink, double origin = 0);
/// The days of the sell-off: hatched the other way.
void paintSellOffDays(QPainter &painter, const QRectF &place, Exclusivity exclusivity, const RightsInk &ink,
                      double origin = 0);
/// Where a termination cut the bar short.
void paintCut(QPainter &painter, double x, const QRectF &lane, const RightsInk &ink);
/// The edge at which a hold lapses.
void paintLapse(QPainter &painter, double x, const QRectF &lane, const RightsInk &ink);

/// A name at the left of `area`, centred in height: a line of the text size where it fits, two of the note size where
/// those fit, otherwise shortened at `elide`. `area` is at least
/// 30 pixels high.
void paintRightsName(QPainter &painter, const QRectF &area, const QString &name, bool isStrong, Qt::TextElideMode elide,
                     const RightsInk &ink);

/// A tick, a half-filled ring or a cross around `centre`.
void paintVerdict(QPainter &painter, const QPointF &centre, AvailsVerdict verdict, const RightsInk &ink);
/// The ground of a cell with that verdict.
[[nodiscard]] Token verdictGround(AvailsVerdict verdict);
[[nodiscard]] Token verdictInk(AvailsVerdict verdict);
/// A full corner at the top right of a cell: a gap in the chain of title.
void paintGapCorner(QPainter &painter, const QRectF &cell, const RightsInk &ink);
/// Two strokes across the corner at the bottom right: a restriction.
void paintRestrictionCorner(QPainter &painter, const QRectF &cell, const RightsInk &ink);

} // namespace lianming
