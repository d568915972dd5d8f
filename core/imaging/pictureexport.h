// Pictures of assets leaving the house: each with its rights written into it, and a line in the asset's history that
// says who took it out. Who may not export has them only to look at: no larger than a screen, and marked.
#pragma once

#include "core/base/id.h"
#include "core/db/workspace.h"
#include "core/imaging/pictureworker.h"

namespace lianming {

struct Asset;

class PictureExporter
{
public:
    static constexpr int screenEdge = 2048; ///< pixels of the longest edge that fill a screen
    static constexpr int smallEdge = 400;

    PictureExporter(Workspace &workspace, PictureWorker &pictures) : m_w(&workspace), m_pictures(&pictures) {}

    /// Writes a picture of the asset's to `target`, over what is there; `how.rights` are replaced by rightsOf() the
    /// asset. `sha256`: one of its files; empty: its own picture, and a motif that has none is cut from its source.
    /// Returns its size in pixels. Needs Permission::ImportExport, unless the picture is marked and has at most
    /// `screenEdge`. Throws Error::NotFound for an asset without this picture, PictureError, Unavailable.
    QSize write(Id<Asset> id, const QString &target, PictureExport how, Progress *progress = nullptr,
                const QString &sha256 = {});
    /// The picture for the clipboard, with at most `screenEdge`; marked for those who may not export, whatever
    /// `watermark` says. Throws as write().
    [[nodiscard]] QImage copy(Id<Asset> id, const QString &watermark = {}, Progress *progress = nullptr,
                              const QString &sha256 = {});

    /// What pictures of this asset are marked with: the institution's names.
    [[nodiscard]] QString watermarkOf(Id<Asset> id) const;

private:
    struct Source {
        QString path;
        QString region; ///< the part of it; empty: all
    };
    [[nodiscard]] Source sourceOf(const Asset &asset, const QString &sha256) const;
    void note(const Asset &asset, const char *action, const QString &what);

    Workspace *m_w;
    PictureWorker *m_pictures;
};

} // namespace lianming
