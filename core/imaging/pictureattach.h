// Attaching a picture to an asset: looked at first, so that nothing comes in that cannot be shown, and described in the
// same step, so that it is found by its colours and by pictures like it.
#pragma once

#include "core/assets/assetservice.h"
#include "core/imaging/pictureworker.h"

namespace lianming {

/// Attaches the file at `path`, whatever it is called, and keeps what was seen of it. The first picture becomes the
/// asset's picture. Waits for the other program. Needs Permission::EditAssets. Throws as AssetService::attachFile();
/// PictureError for what is no picture or cannot be read: then nothing was attached.
AssetFile attachPicture(Workspace &workspace, PictureWorker &pictures, Id<Asset> id, const QString &path,
                        const QString &credit, const QString &licence, Progress *progress = nullptr);

} // namespace lianming
