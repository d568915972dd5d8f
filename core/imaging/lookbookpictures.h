// The pictures of lookbooks: made by the other program, shrunk, marked across, and saying in themselves whose they are
// (rightsOf()).
#pragma once

#include "core/db/filestore.h"
#include "core/imaging/pictureworker.h"
#include "core/reports/lookbook.h"

namespace lianming {

/// `worker` must outlive what is returned. A stored picture that is missing or cannot be read gives none; throws
/// Error::Unavailable where the other program is missing or the disk is full.
[[nodiscard]] LookbookPictures lookbookPictures(PictureWorker &worker, const FileStore &files);

} // namespace lianming
