// How alike two pictures are where one lies on the other: the last question before a few features that agree are taken
// for a copy. Line drawings and ornaments share corners without being the same picture; their light and dark do not
// agree. Plain functions on small grey pictures.
#pragma once

#include "core/imaging/pixels.h"

#include <QPolygonF>
#include <QSize>

#include <functional>
#include <vector>

namespace lianming {

/// Light and dark of a picture, small.
struct GreyPicture {
    int width = 0;
    int height = 0;
    std::vector<quint8> pixels;
};

/// Shrunk (never enlarged) so that the longest edge is at most `edge`.
[[nodiscard]] GreyPicture greyPicture(const Pixels &pixels, int edge);
/// The picture, then halved again and again down to a few pixels.
[[nodiscard]] std::vector<GreyPicture> halves(const GreyPicture &picture);
/// From left to right.
[[nodiscard]] GreyPicture mirrored(const GreyPicture &picture);

struct Agreement {
    double correlation = 0; ///< of light and dark, −1 to 1; 0 where either has nothing in it
    double detail = 0;      ///< the same of what each pixel differs by from its surroundings
    int places = 0;         ///< how many pixels of ours were compared
};

/// Compares the pixels of `ours` that lie within `area` (fractions of its width and height) with those of the other
/// (from halves()), where `there` says where a place is found: fractions to fractions.
[[nodiscard]] Agreement agreement(const GreyPicture &ours, const QPolygonF &area, const std::vector<GreyPicture> &other,
                                  const std::function<QPointF(QPointF)> &there);

/// The part of ours that is seen in the other: the hull of the pixels around which light and dark agree and that lie in
/// one piece with one of `sure` (fractions of our width and height, as what is returned). Empty where there is none.
[[nodiscard]] QPolygonF seenPart(const GreyPicture &ours, const std::vector<QPointF> &sure,
                                 const std::vector<GreyPicture> &other, const std::function<QPointF(QPointF)> &there);

} // namespace lianming
