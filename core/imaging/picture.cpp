#include "core/imaging/picture.h"

#include <QFileInfo>
#include <QImageReader>

namespace lianming {

namespace {

/// SVG is left out on purpose: a drawing from a stranger can refer to other files.
const char *mediaType(const QByteArray &format)
{
    if (format == "png")
        return "image/png";
    if (format == "jpeg")
        return "image/jpeg";
    if (format == "webp")
        return "image/webp";
    if (format == "tiff")
        return "image/tiff";
    if (format == "gif")
        return "image/gif";
    return nullptr;
}

PictureInfo inspect(QImageReader &reader, const QString &path, const QString &name, const PictureLimits &limits)
{
    const QString label = name.isEmpty() ? QFileInfo(path).fileName() : name;
    if (QFileInfo(path).size() > limits.fileBytes)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the file is larger than %2 MiB"),
                    {label, QString::number(limits.fileBytes / (1024 * 1024))});

    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(int(limits.pixels * 4 / (1024 * 1024)) + 1);
    const char *type = reader.canRead() ? mediaType(reader.format()) : nullptr;
    if (!type)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: not a picture in PNG, JPEG, WebP, TIFF or GIF"), {label});

    QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the picture is damaged"), {label});
    if (qint64(size.width()) * size.height() > limits.pixels)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: the picture has %2 × %3 pixels, more than can be read"),
                    {label, QString::number(size.width()), QString::number(size.height())});
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    return {QString::fromLatin1(type), size};
}

} // namespace

PictureInfo pictureInfo(const QString &path, const QString &name, const PictureLimits &limits)
{
    QImageReader reader(path);
    return inspect(reader, path, name, limits);
}

QImage readPicture(const QString &path, QSize box, const QString &name, const PictureLimits &limits)
{
    QImageReader reader(path);
    const PictureInfo info = inspect(reader, path, name, limits);
    if (info.size.width() > box.width() || info.size.height() > box.height()) {
        QSize fitted = info.size.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
        if (reader.transformation() & QImageIOHandler::TransformationRotate90)
            fitted.transpose();
        reader.setScaledSize(fitted);
    }
    const QImage image = reader.read();
    if (image.isNull())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: the picture is damaged"),
                    {name.isEmpty() ? QFileInfo(path).fileName() : name});
    return image;
}

} // namespace lianming
