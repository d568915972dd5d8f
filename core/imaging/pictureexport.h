// Pictures of assets leaving the house: each with its rights written into it, and a line in the asset's history that
// says who took it out.
#pragma once

#include "core/base/id.h"
#include "core/db/workspace.h"
#include "core/imaging/pictureworker.h"

namespace lianming {

struct Asset;

class PictureExporter
{
public:
    PictureExporter(Workspace &workspace, PictureWorker &pictures) : m_w(&workspace), m_pictures(&pictures) {}

    /// Writes the asset's picture to `target`, over what is there; `how.rights` are replaced by rightsOf() the asset,
    /// and a motif that has no picture of its own is cut from its source. Returns its size in pixels. Needs
    /// Permission::ImportExport. Throws Error::NotFound for an asset without a picture, PictureError, Unavailable.
    QSize write(Id<Asset> id, const QString &target, PictureExport how, Progress *progress = nullptr);

private:
    Workspace *m_w;
    PictureWorker *m_pictures;
};

} // namespace lianming
