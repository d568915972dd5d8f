// Words for what core/imaging says in codes: how a file was matched, what came of it.
#pragma once

#include "core/imaging/picturefolder.h"

namespace lianming {

[[nodiscard]] QString folderOutcomeText(FolderOutcome outcome, bool isTrial);
[[nodiscard]] QString pictureMatchText(PictureMatch match);
/// Why a file was not read, without its name.
[[nodiscard]] QString pictureFaultReason(PictureFault fault);

} // namespace lianming
