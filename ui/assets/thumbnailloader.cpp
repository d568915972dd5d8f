#include "ui/assets/thumbnailloader.h"

#include <QThread>
#include <QtConcurrent>

namespace lianming {

namespace {
constexpr int keptKib = 48 * 1024;
}

ThumbnailLoader::ThumbnailLoader(const FileStore &files, PictureWorker &pictures, QObject *parent)
    : QObject(parent), m_thumbnails(files, pictures), m_kept(keptKib)
{
    // They wait for the programs that unpack pictures, one a core, and keep them busy.
    m_pool.setMaxThreadCount(2 * QThread::idealThreadCount());
}

ThumbnailLoader::~ThumbnailLoader()
{
    m_ending.cancel(); // the pool's end waits for those that are being made: they stop at once
    m_pool.clear();
}

QPixmap ThumbnailLoader::get(const QString &sha256)
{
    if (sha256.isEmpty())
        return {};
    if (const QPixmap *kept = m_kept.object(sha256))
        return *kept;
    if (m_wanted.contains(sha256))
        return {};
    m_wanted.insert(sha256);
    QtConcurrent::run(&m_pool, [this, thumbnails = m_thumbnails, sha256] {
        return thumbnails.get(sha256, &m_ending);
    }).then(this, [this, sha256](const QImage &image) {
        m_wanted.remove(sha256);
        const int cost = std::max<int>(1, int(image.sizeInBytes() / 1024));
        m_kept.insert(sha256, new QPixmap(QPixmap::fromImage(image)), cost);
        Q_EMIT loaded(sha256);
    });
    return {};
}

} // namespace lianming
