#include "core/imaging/pictureattach.h"

#include "core/imaging/pictureregister.h"
#include "core/people/access.h"

#include <QFileInfo>

namespace lianming {

AssetFile attachPicture(Workspace &workspace, PictureWorker &pictures, Id<Asset> id, const QString &path,
                        const QString &credit, const QString &licence, Progress *progress)
{
    requirePermission(workspace, Permission::EditAssets);
    const std::vector<PictureOutcome> seen = pictures.describeAll({path});
    if (seen.front().fault)
        throw PictureError(*seen.front().fault, QFileInfo(path).fileName());
    AssetFile out = AssetService(workspace).attachFile(id, path, credit, licence, progress);
    Transaction tx(workspace.db);
    PictureRegister::keep(tx, {PictureRegister::storedPicture(out.sha256, seen.front())});
    tx.commit();
    return out;
}

} // namespace lianming
