#include "core/imaging/pictureexport.h"

#include "core/assets/assetrepository.h"
#include "core/assets/assetservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace lianming {

namespace {

/// To look at and no more: what everybody may have.
bool isToLookAt(const PictureExport &how)
{
    return !how.watermark.trimmed().isEmpty() && how.edge > 0 && how.edge <= PictureExporter::screenEdge;
}

} // namespace

PictureExporter::Source PictureExporter::sourceOf(const Asset &asset, const QString &sha256) const
{
    const auto path = [this](const QString &hash) {
        return m_w->files.path(hash);
    };
    const QList<AssetFile> files = AssetRepository(m_w->db).files(asset.id);
    if (std::ranges::find(files, sha256, &AssetFile::sha256) != files.end() || sha256 == asset.pictureSha256) {
        if (!sha256.isEmpty())
            return {path(sha256), {}};
    }
    if (sha256.isEmpty() && !asset.pictureSha256.isEmpty())
        return {path(asset.pictureSha256), {}};
    if (sha256.isEmpty() && asset.source.isSet() && !asset.sourceRegion.isEmpty()) {
        const QString whole = AssetService(*m_w).get(asset.source).pictureSha256;
        if (!whole.isEmpty())
            return {path(whole), asset.sourceRegion};
    }
    throw Error(Error::Kind::NotFound, QT_TRANSLATE_NOOP("core", "%1 has no picture in the workspace"), {asset.code});
}

void PictureExporter::note(const Asset &asset, const char *action, const QString &what)
{
    Transaction tx(m_w->db);
    Journal(tx, *m_w).note(Area::Assets, "asset", asset.id.value, AssetRepository::label(asset), action,
                           {{QStringLiteral("file"), QString(), what}});
    tx.commit();
}

QString PictureExporter::watermarkOf(Id<Asset> id) const
{
    requireMember(*m_w);
    const Institution museum = InstitutionService(*m_w).get(AssetService(*m_w).get(id).institution);
    return museum.nameZh.isEmpty() ? museum.nameEn : museum.nameZh;
}

QSize PictureExporter::write(Id<Asset> id, const QString &target, PictureExport how, Progress *progress,
                             const QString &sha256)
{
    const Access access = lianming::requireMember(*m_w);
    if (!isToLookAt(how))
        access.require(Permission::ImportExport);
    requireFreeForWriting(*m_w, target);
    const Asset asset = AssetService(*m_w).get(id);
    const Source source = sourceOf(asset, sha256);
    if (!source.region.isEmpty())
        how.region = source.region;
    how.rights = rightsOf(asset, InstitutionService(*m_w).get(asset.institution));
    const QSize size = m_pictures->write(source.path, target, how, asset.code, progress);
    note(asset, "picture exported", QFileInfo(target).fileName());
    return size;
}

QImage PictureExporter::copy(Id<Asset> id, const QString &watermark, Progress *progress, const QString &sha256)
{
    const Access access = lianming::requireMember(*m_w);
    const Asset asset = AssetService(*m_w).get(id);
    const Source source = sourceOf(asset, sha256);
    const QTemporaryDir folder;
    if (!folder.isValid())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "No temporary folder can be made: %1"),
                    {folder.errorString()});
    PictureExport how;
    how.format = PictureFormat::Png;
    how.edge = screenEdge;
    how.region = source.region;
    how.watermark = watermark.trimmed();
    if (how.watermark.isEmpty() && !access.may(Permission::ImportExport))
        how.watermark = watermarkOf(id);
    how.rights = rightsOf(asset, InstitutionService(*m_w).get(asset.institution));
    const QString path = folder.filePath(QStringLiteral("copy.png"));
    m_pictures->write(source.path, path, how, asset.code, progress);
    QImage out = m_pictures->shrink(path, {screenEdge, screenEdge}, asset.code);
    note(asset, "picture copied", asset.code);
    return out;
}

} // namespace lianming
