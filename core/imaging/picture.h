// Reading pictures that come from anywhere. What a file claims is looked at before anything is decoded: its real format
// (never its name), its size in pixels. A file that is no picture, damaged or too large is an error that says so.
#pragma once

#include "core/base/error.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace lianming {

struct PictureLimits {
    qint64 fileBytes = 512LL * 1024 * 1024;
    qint64 pixels = 100'000'000; ///< width × height
};

struct PictureInfo {
    QString mediaType; ///< "image/png", "image/jpeg", "image/webp", "image/tiff", "image/gif"
    QSize size;        ///< pixels, after the orientation that the file asks for
};

/// What the picture at `path` is, without decoding it. Throws Error::BadInput, naming `name` (or the path), for what is
/// no picture of a format we take, or beyond the limits.
[[nodiscard]] PictureInfo pictureInfo(const QString &path, const QString &name = {}, const PictureLimits &limits = {});

/// The picture at `path`, upright, shrunk (never enlarged) to fit `box`. Throws as pictureInfo(), and for damaged
/// content.
[[nodiscard]] QImage readPicture(const QString &path, QSize box, const QString &name = {},
                                 const PictureLimits &limits = {});

} // namespace lianming
