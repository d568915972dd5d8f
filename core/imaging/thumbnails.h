// Small versions of stored pictures, made once and kept beside the originals. Safe to use from several threads: a
// thumbnail appears under its name only when it is complete, and losing one costs nothing but making it again.
#pragma once

#include "core/db/filestore.h"

#include <QImage>

namespace lianming {

class Thumbnails
{
public:
    /// Edge of the square that a thumbnail fits into, in pixels.
    static constexpr int edge = 360;

    explicit Thumbnails(FileStore files) : m_files(std::move(files)) {}

    /// The thumbnail of the stored picture, made if it is not there. Null when the file is missing or is no picture: a
    /// gallery shows its place-holder then, and `check` tells what is missing.
    [[nodiscard]] QImage get(const QString &sha256) const;

private:
    FileStore m_files;
};

} // namespace lianming
