#include "core/imaging/pictureexport.h"

#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"

#include <QFileInfo>

namespace lianming {

QSize PictureExporter::write(Id<Asset> id, const QString &target, PictureExport how, Progress *progress)
{
    requirePermission(*m_w, Permission::ImportExport);
    requireFreeForWriting(*m_w, target);
    const Asset asset = AssetService(*m_w).get(id);
    QString sha256 = asset.pictureSha256;
    if (sha256.isEmpty() && asset.source.isSet() && !asset.sourceRegion.isEmpty()) {
        sha256 = AssetService(*m_w).get(asset.source).pictureSha256;
        how.region = asset.sourceRegion;
    }
    if (sha256.isEmpty())
        throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no picture in the workspace"),
                    {asset.code});
    how.rights = rightsOf(asset, InstitutionService(*m_w).get(asset.institution));
    const QSize size = m_pictures->write(m_w->files.path(sha256), target, how, asset.code, progress);
    Transaction tx(m_w->db);
    Journal(tx, *m_w).note(Area::Assets, "asset", id.value, AssetRepository::label(asset), "picture exported",
                           {{QStringLiteral("file"), QString(), QFileInfo(target).fileName()}});
    tx.commit();
    return size;
}

} // namespace lianming
