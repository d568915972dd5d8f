// The geometry of looking closely at a large picture: which part of it a view shows, how it moves, and which tiles of
// which level that needs. Plain functions on plain values. "Picture" coordinates are full pixels of the upright
// picture, "view" coordinates the logical pixels of the widget from its upper left corner. Level n is the picture
// shrunk by 2ⁿ; tiles are squares of their level.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QTransform>

#include <vector>

namespace lianming {

struct ZoomView {
    QSize picture;    ///< full pixels
    QSizeF viewport;  ///< logical pixels
    QPointF centre;   ///< the picture's point in the middle of the view
    double scale = 1; ///< view pixels for a pixel of the picture; above 0
    int turns = 0;    ///< quarter turns to the right, 0 to 3

    friend bool operator==(const ZoomView &, const ZoomView &) = default;
};

struct ZoomTile {
    int level = 0;
    int x = 0; ///< column and row in the level
    int y = 0;

    friend bool operator==(const ZoomTile &, const ZoomTile &) = default;
};
[[nodiscard]] size_t qHash(const ZoomTile &tile, size_t seed = 0) noexcept;

inline constexpr int zoomTileEdge = 512;  ///< pixels of its level
inline constexpr double zoomGreatest = 8; ///< view pixels for a pixel
inline constexpr double zoomStep = 1.25;  ///< of a key or a notch of the wheel

/// The scale at which the whole picture is seen; never above 1.
[[nodiscard]] double fittingScale(const ZoomView &view);
/// The whole picture in the middle.
[[nodiscard]] ZoomView fitted(ZoomView view);
[[nodiscard]] bool isFitted(const ZoomView &view);
/// The scale within its bounds, and no more empty room on one side than on the other while the picture is smaller than
/// the view; none at all while it is larger.
[[nodiscard]] ZoomView clamped(ZoomView view);
/// The picture's point under `place` (view coordinates) stays there, as far as clamped() lets it.
[[nodiscard]] ZoomView zoomedAbout(ZoomView view, QPointF place, double scale);
/// Moves the picture by so many view pixels.
[[nodiscard]] ZoomView panned(ZoomView view, QPointF by);
/// Turned by quarters around the middle. A view that was fitted is again.
[[nodiscard]] ZoomView turned(ZoomView view, int quarters);
/// In a view of another size. A view that was fitted is again.
[[nodiscard]] ZoomView resized(ZoomView view, QSizeF viewport);

/// From picture to view coordinates.
[[nodiscard]] QTransform toView(const ZoomView &view);
/// The part of the picture that is seen.
[[nodiscard]] QRectF visibleArea(const ZoomView &view);

/// The level of which one tile holds the whole picture.
[[nodiscard]] int coarsestLevel(QSize picture);
/// The coarsest level that is not coarser than a screen of that many device pixels for a view pixel.
[[nodiscard]] int levelFor(const ZoomView &view, double deviceRatio);
/// The part of the picture that a tile shows, cut at its edges; empty for a tile outside.
[[nodiscard]] QRect tileArea(QSize picture, const ZoomTile &tile);
/// The tiles of a level that meet `area`, those nearest to its middle first.
[[nodiscard]] std::vector<ZoomTile> tilesIn(QSize picture, const QRectF &area, int level);
/// The tile of a coarser level that shows what this one does.
[[nodiscard]] ZoomTile coarser(const ZoomTile &tile);
/// What a view needs, in the order in which it is to come: the coarsest tile, what is seen in its level from the middle
/// outwards, and a tile's width around it for who goes on moving.
[[nodiscard]] std::vector<ZoomTile> neededTiles(const ZoomView &view, double deviceRatio);

} // namespace lianming
