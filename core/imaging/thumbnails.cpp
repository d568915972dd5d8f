#include "core/imaging/thumbnails.h"

#include "core/imaging/picture.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace lianming {

QImage Thumbnails::get(const QString &sha256) const
{
    const QString path = QStringLiteral("%1/thumbnails/%2/%3.png").arg(m_files.folder(), sha256.left(2), sha256);
    if (QImage kept(path); !kept.isNull())
        return kept;
    try {
        QImage made = readPicture(m_files.path(sha256), QSize(edge, edge));
        QDir().mkpath(QFileInfo(path).path());
        // Not kept on a full disk or in a read-only folder; it is shown all the same.
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && made.save(&file, "PNG"))
            file.commit();
        return made;
    } catch (const Error &) {
        return {};
    }
}

} // namespace lianming
