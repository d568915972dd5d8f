// What changed between two versions of a picture: the newer one in pale grey with every changed pixel in a colour. A
// plain function on decoded pictures; it takes a while on large ones, so call it off the window's thread.
#pragma once

#include <QColor>
#include <QImage>

namespace lianming {

struct PictureDifference {
    QImage picture;       ///< as large as the newer one; null if either is
    qint64 changed = 0;   ///< pixels
    qint64 pixels = 0;    ///< of the newer one
    bool resized = false; ///< the older one was of other proportions and was fitted

    [[nodiscard]] double share() const { return pixels == 0 ? 0 : double(changed) / double(pixels); }
};

/// A pixel has changed where one of red, green and blue differs by more than `tolerance`, so that what compression does
/// to a picture is no change. The older picture is fitted to the size of the newer one first.
[[nodiscard]] PictureDifference pictureDifference(const QImage &older, const QImage &newer, const QColor &mark,
                                                  int tolerance = 24);

} // namespace lianming
