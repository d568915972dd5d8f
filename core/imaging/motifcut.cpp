#include "core/imaging/motifcut.h"

#include "core/assets/assetservice.h"
#include "core/imaging/pictureregister.h"
#include "core/institutions/institutionservice.h"

#include <QTemporaryDir>

namespace lianming {

namespace {

constexpr int leastEdge = 16;   // pixels; less shows nothing
constexpr int bestQuality = 95; // of the JPEG: it is cut again and shrunk later

} // namespace

Id<Asset> cutMotif(Workspace &workspace, PictureWorker &pictures, const MotifDraft &draft, Progress &progress)
{
    MotifService motifs(workspace);
    motifs.check(draft);
    const Asset work = AssetService(workspace).get(draft.work);
    const QString source = workspace.files.path(work.pictureSha256);
    const PictureInfo info = pictures.info(source, work.code);
    const QRect part = regionPixels(draft.region, info.size);
    if (part.width() < leastEdge || part.height() < leastEdge) {
        throw Error(Error::Kind::Rejected,
                    QT_TRANSLATE_NOOP("core", "The part has %1 × %2 pixels; at least 16 are needed each way"),
                    {QString::number(part.width()), QString::number(part.height())});
    }
    const QTemporaryDir folder;
    if (!folder.isValid())
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "No temporary folder can be made: %1"),
                    {folder.errorString()});
    PictureExport how;
    // Drawings stay sharp; photographs stay small.
    const bool isDrawing =
        info.mediaType == u"image/png" || info.mediaType == u"image/svg+xml" || info.mediaType == u"image/gif";
    how.format = isDrawing ? PictureFormat::Png : PictureFormat::Jpeg;
    how.quality = bestQuality;
    how.region = regionText(draft.region);
    how.rights = rightsOf(work, InstitutionService(workspace).get(work.institution));
    how.rights.title = draft.titleEn.isEmpty() ? draft.titleZh : draft.titleEn;
    const QString target = folder.filePath(isDrawing ? QStringLiteral("motif.png") : QStringLiteral("motif.jpg"));
    pictures.write(source, target, how, work.code, &progress);
    const Id<Asset> id = motifs.add(draft, target, &progress);
    PictureRegister(workspace, pictures).take(AssetService(workspace).get(id).pictureSha256);
    return id;
}

} // namespace lianming
