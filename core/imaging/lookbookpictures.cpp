#include "core/imaging/lookbookpictures.h"

#include <QTemporaryDir>

namespace lianming {

namespace {

constexpr int lookbookQuality = 85;

} // namespace

LookbookPictures lookbookPictures(PictureWorker &worker, const FileStore &files)
{
    return [&worker, files](const Lookbook &book, const LookbookItem &item, int edge) {
        PictureExport how;
        how.edge = edge;
        how.quality = lookbookQuality;
        how.watermark = book.watermarkOf(item);
        how.rights = rightsOf(item.asset, book.institutionOf(item).facts);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("picture.jpg"));
        LookbookPicture out;
        try {
            out.size = worker.write(files.path(item.asset.pictureSha256), path, how, item.asset.code);
        } catch (const PictureError &) {
            return out; // the page says that there is no picture; `check` tells what is missing
        }
        QFile made(path);
        if (!made.open(QIODevice::ReadOnly))
            throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "The picture of %1 cannot be kept"),
                        {item.asset.code});
        out.jpeg = made.readAll();
        return out;
    };
}

} // namespace lianming
