#include "core/imaging/thumbnails.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>

namespace lianming {

namespace {

const char *endingOf(bool isPng)
{
    return isPng ? "png" : "jpg";
}

/// Written to its end: thumbnails are not flushed to the disk, so one may be torn after the power failed.
bool isWhole(const SmallPicture &picture)
{
    return picture.content.endsWith(picture.isPng ? QByteArray("IEND\xae\x42\x60\x82") : QByteArray("\xff\xd9"));
}

/// Not kept on a full disk or in a read-only folder; it is shown all the same.
void keep(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        return;
    file.setAutoRemove(std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData())
                       != 0);
}

} // namespace

SmallPicture Thumbnails::content(const QString &sha256, Progress *progress) const
{
    const QString path = QStringLiteral("%1/thumbnails/%2/%3.").arg(m_files.folder(), sha256.left(2), sha256);
    for (const bool isPng : {false, true}) {
        QFile file(path + QLatin1String(endingOf(isPng)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (SmallPicture kept{file.readAll(), isPng}; isWhole(kept))
            return kept;
    }
    try {
        SmallPicture made = m_pictures->shrunk(m_files.path(sha256), QSize(edge, edge), {}, progress);
        keep(path + QLatin1String(endingOf(made.isPng)), made.content);
        return made;
    } catch (const Error &) {
        return {};
    }
}

QImage Thumbnails::get(const QString &sha256, Progress *progress) const
{
    const SmallPicture small = content(sha256, progress);
    return QImage::fromData(small.content, small.isPng ? "PNG" : "JPEG");
}

} // namespace lianming
