// Small versions of stored pictures, made once and kept beside the originals. Safe to use from several threads: a
// thumbnail appears under its name only when it is complete, and losing one costs nothing but making it again.
#pragma once

#include "core/db/filestore.h"
#include "core/imaging/pictureworker.h"

namespace lianming {

class Thumbnails
{
public:
    /// Edge of the square that a thumbnail fits into, in pixels.
    static constexpr int edge = 360;

    Thumbnails(FileStore files, PictureWorker &pictures) : m_files(std::move(files)), m_pictures(&pictures) {}

    /// The thumbnail of the stored picture, made if it is not there. Null when the file is missing or is no picture: a
    /// gallery shows its place-holder then, and `check` tells what is missing. Also null when `progress` was cancelled.
    [[nodiscard]] QImage get(const QString &sha256, Progress *progress = nullptr) const;
    /// The same as a file's bytes: JPEG, or PNG if it has transparent parts. Empty instead of null.
    [[nodiscard]] SmallPicture content(const QString &sha256, Progress *progress = nullptr) const;

private:
    FileStore m_files;
    PictureWorker *m_pictures;
};

} // namespace lianming
