// Cutting a motif out of a work's picture: the part becomes a picture of its own, with the work's rights in it, and the
// motif an asset (core/assets/motif.h).
#pragma once

#include "core/assets/motif.h"
#include "core/imaging/pictureworker.h"

namespace lianming {

/// Cuts the draft's region out of the work's picture, stores the motif and describes its picture. Waits for the other
/// program. Throws as MotifService::add() and PictureWorker::write(); Rejected for a part of less than 16 pixels.
Id<Asset> cutMotif(Workspace &workspace, PictureWorker &pictures, const MotifDraft &draft, Progress &progress);

} // namespace lianming
