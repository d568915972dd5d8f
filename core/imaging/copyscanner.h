// The copy search over a folder of thousands of pictures: pictures are looked at and searched for on all cores, what
// was found is written one picture after the other, in their order (core/copies/copyscan.h, which goes on where a run
// that was killed had stopped).
#pragma once

#include "core/copies/copyscan.h"
#include "core/imaging/copysearch.h"

namespace lianming {

/// As CopyScan::folder(), whose rules and errors it has; several times as fast. Cancelled, it leaves the run open
/// within a second: the next call over the folder goes on behind what was done, and CopyScan::cancel() ends it.
CopyScanRun scanFolder(Workspace &workspace, PictureWorker &pictures, const QString &folder, const ListingDraft &common,
                       Progress &progress);
/// The search for CopyScan's other verbs, one picture at a time. Refers to both, which must outlive it.
[[nodiscard]] CopySearcher copySearcher(Workspace &workspace, PictureWorker &pictures);

} // namespace lianming
