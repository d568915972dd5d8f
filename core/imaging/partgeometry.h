// Whether features of two pictures that may be the same lie in the same arrangement: the change of perspective that
// most of them agree on, and how surprising it would be by chance. Plain functions on places; both pictures are on a
// scale on which their longest edge is 1000.
#pragma once

#include <QPolygonF>
#include <QSizeF>

#include <array>
#include <optional>
#include <vector>

namespace lianming {

struct PartPlace {
    double x = 0;
    double y = 0;
};

/// A pair of features that may be the same.
struct PartPair {
    quint32 feature = 0; ///< of the picture asked about
    int apart = 0;       ///< how many signs differ
    PartPlace from;      ///< in the picture asked about
    PartPlace to;        ///< in ours
    double growth = 0;   ///< logarithm (base e) of how many times larger it is in ours
    double turned = 0;   ///< radians
};

/// x' = (a x + b y + c) / w and so on, row by row.
struct PerspectiveChange {
    std::array<double, 9> m{1, 0, 0, 0, 1, 0, 0, 0, 1};

    [[nodiscard]] PartPlace of(PartPlace p) const;
    [[nodiscard]] QPolygonF of(const QPolygonF &polygon) const;
    /// How far before the horizon a place lies: 0 upon it; of another sign where the place comes out behind the camera.
    [[nodiscard]] double depth(PartPlace p) const { return m[6] * p.x + m[7] * p.y + m[8]; }
    /// The convex polygon without what lies close to the horizon or beyond it, as seen from `near`.
    [[nodiscard]] QPolygonF beforeHorizon(const QPolygonF &convex, PartPlace near) const;
    /// How many times larger an area becomes at `p`; negative where it is turned over.
    [[nodiscard]] double area(PartPlace p) const;
    /// Nothing where it cannot be undone.
    [[nodiscard]] std::optional<PerspectiveChange> back() const;
};

/// What lies in both, corner by corner; empty where nothing does.
[[nodiscard]] QPolygonF commonPart(const QPolygonF &convex, const QRectF &rect);

struct Arrangement {
    PerspectiveChange change;      ///< from the picture asked about to ours
    std::vector<PartPlace> places; ///< in ours, of the features that agree
    double surprise = 0;           ///< −log10 of how often chance alone would make as many agree
};

/// With fewer features that agree nothing is said.
inline constexpr int fewestThatAgree = 5;
/// The change that most pairs agree on. `pairs`: sorted by feature, the nearest first; `ours`: the size of our picture.
[[nodiscard]] std::optional<Arrangement> arrangementOf(const std::vector<PartPair> &pairs, QSizeF ours);

} // namespace lianming
