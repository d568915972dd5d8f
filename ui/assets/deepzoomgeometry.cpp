#include "ui/assets/deepzoomgeometry.h"

#include <QHashFunctions>

#include <algorithm>
#include <cmath>

namespace lianming {

namespace {

/// The picture's size as it stands in the view, in its pixels.
QSizeF turnedSize(const ZoomView &view)
{
    return view.turns % 2 == 0 ? QSizeF(view.picture) : QSizeF(view.picture).transposed();
}

/// A step in view coordinates as one in picture coordinates, both in picture pixels.
QPointF unturned(QPointF step, int turns)
{
    switch (turns) {
    case 1: return {step.y(), -step.x()};
    case 2: return -step;
    case 3: return {-step.y(), step.x()};
    default: return step;
    }
}

} // namespace

size_t qHash(const ZoomTile &tile, size_t seed) noexcept
{
    return qHashMulti(seed, tile.level, tile.x, tile.y);
}

double fittingScale(const ZoomView &view)
{
    const QSizeF size = turnedSize(view);
    if (size.isEmpty() || view.viewport.isEmpty())
        return 1;
    return std::min({1.0, view.viewport.width() / size.width(), view.viewport.height() / size.height()});
}

ZoomView fitted(ZoomView view)
{
    view.scale = fittingScale(view);
    view.centre = QRectF({}, QSizeF(view.picture)).center();
    return view;
}

bool isFitted(const ZoomView &view)
{
    return view.scale <= fittingScale(view) * (1 + 1e-9);
}

ZoomView clamped(ZoomView view)
{
    const double least = fittingScale(view);
    view.scale = std::clamp(view.scale, least, std::max(least, zoomGreatest));
    // Half of what is seen, along the picture's own axes.
    const QSizeF seen = (view.turns % 2 == 0 ? view.viewport : view.viewport.transposed()) / view.scale;
    const auto within = [](double at, double length, double half) {
        return half * 2 >= length ? length / 2 : std::clamp(at, half, length - half);
    };
    view.centre = {within(view.centre.x(), view.picture.width(), seen.width() / 2),
                   within(view.centre.y(), view.picture.height(), seen.height() / 2)};
    return view;
}

ZoomView zoomedAbout(ZoomView view, QPointF place, double scale)
{
    const double least = fittingScale(view);
    scale = std::clamp(scale, least, std::max(least, zoomGreatest));
    const QPointF fromCentre = place - QRectF({}, view.viewport).center();
    view.centre += unturned(fromCentre, view.turns) * (1 / view.scale - 1 / scale);
    view.scale = scale;
    return clamped(view);
}

ZoomView panned(ZoomView view, QPointF by)
{
    view.centre -= unturned(by, view.turns) / view.scale;
    return clamped(view);
}

ZoomView turned(ZoomView view, int quarters)
{
    const bool wasFitted = isFitted(view);
    view.turns = ((view.turns + quarters) % 4 + 4) % 4;
    return wasFitted ? fitted(view) : clamped(view);
}

ZoomView resized(ZoomView view, QSizeF viewport)
{
    const bool wasFitted = isFitted(view);
    view.viewport = viewport;
    return wasFitted ? fitted(view) : clamped(view);
}

QTransform toView(const ZoomView &view)
{
    const QPointF middle = QRectF({}, view.viewport).center();
    QTransform out = QTransform::fromTranslate(middle.x(), middle.y());
    constexpr double quarter = 90;
    out.rotate(quarter * view.turns);
    out.scale(view.scale, view.scale);
    out.translate(-view.centre.x(), -view.centre.y());
    return out;
}

QRectF visibleArea(const ZoomView &view)
{
    const QSizeF seen = (view.turns % 2 == 0 ? view.viewport : view.viewport.transposed()) / view.scale;
    const QRectF area(view.centre - QPointF(seen.width() / 2, seen.height() / 2), seen);
    return area.intersected(QRectF({}, QSizeF(view.picture)));
}

int coarsestLevel(QSize picture)
{
    int level = 0;
    while ((qint64(zoomTileEdge) << level) < std::max(picture.width(), picture.height()))
        ++level;
    return level;
}

int levelFor(const ZoomView &view, double deviceRatio)
{
    const double shrunk = 1 / (view.scale * deviceRatio);
    const int level = shrunk <= 1 ? 0 : int(std::floor(std::log2(shrunk) + 1e-9));
    return std::min(level, coarsestLevel(view.picture));
}

QRect tileArea(QSize picture, const ZoomTile &tile)
{
    const int edge = zoomTileEdge << tile.level;
    return QRect(tile.x * edge, tile.y * edge, edge, edge).intersected(QRect({}, picture));
}

std::vector<ZoomTile> tilesIn(QSize picture, const QRectF &area, int level)
{
    const QRectF seen = area.intersected(QRectF({}, QSizeF(picture)));
    std::vector<ZoomTile> out;
    if (seen.isEmpty())
        return out;
    const double edge = zoomTileEdge << level;
    const int left = int(seen.left() / edge);
    const int top = int(seen.top() / edge);
    const int right = int(std::ceil(seen.right() / edge)); // one past the last
    const int bottom = int(std::ceil(seen.bottom() / edge));
    out.reserve(size_t(right - left) * size_t(bottom - top));
    for (int y = top; y < bottom; ++y) {
        for (int x = left; x < right; ++x)
            out.push_back({level, x, y});
    }
    const QPointF middle = seen.center() / edge - QPointF(0.5, 0.5);
    const auto distance = [middle](const ZoomTile &tile) {
        const QPointF away = QPointF(tile.x, tile.y) - middle;
        return QPointF::dotProduct(away, away);
    };
    std::ranges::stable_sort(out, {}, distance);
    return out;
}

ZoomTile coarser(const ZoomTile &tile)
{
    return {tile.level + 1, tile.x / 2, tile.y / 2};
}

std::vector<ZoomTile> neededTiles(const ZoomView &view, double deviceRatio)
{
    const int coarsest = coarsestLevel(view.picture);
    const int level = levelFor(view, deviceRatio);
    std::vector<ZoomTile> out{{coarsest, 0, 0}};
    if (level == coarsest)
        return out;
    const QRectF seen = visibleArea(view);
    const std::vector<ZoomTile> shown = tilesIn(view.picture, seen, level);
    out.insert(out.end(), shown.begin(), shown.end());
    const double edge = zoomTileEdge << level;
    for (const ZoomTile &tile : tilesIn(view.picture, seen.adjusted(-edge, -edge, edge, edge), level)) {
        if (std::ranges::find(shown, tile) == shown.end())
            out.push_back(tile);
    }
    return out;
}

} // namespace lianming
