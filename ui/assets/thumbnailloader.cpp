#include "ui/assets/thumbnailloader.h"

#include <QThread>
#include <QtConcurrent>

namespace lianming {

namespace {

constexpr int keptKib = 24 * 1024;
constexpr int filledKib = 48 * 1024; // some hundred cards: what a few screens show
constexpr qsizetype mostWaiting = 300;

/// The middle of a picture, as large as it must be to fill the size.
QImage filled(const QImage &image, QSize size)
{
    if (image.isNull() || size.isEmpty())
        return image;
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QImage cut =
        scaled.copy(QRect(QPoint((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2), size));
    return cut.convertToFormat(cut.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

} // namespace

ThumbnailLoader::ThumbnailLoader(const FileStore &files, PictureWorker &pictures, QObject *parent)
    : QObject(parent), m_thumbnails(files, pictures), m_kept(keptKib), m_filled(filledKib)
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
    want({sha256, {}});
    return {};
}

QPixmap ThumbnailLoader::filling(const QString &sha256, QSize pixels)
{
    if (sha256.isEmpty())
        return {};
    const QPixmap *kept = m_filled.object(sha256);
    const bool isThere = kept != nullptr;
    const QPixmap picture = isThere ? *kept : QPixmap(); // a copy: one that comes at once takes its place
    if (!isThere || (!picture.isNull() && picture.size() != pixels))
        want({sha256, pixels});
    return picture;
}

void ThumbnailLoader::want(const Wish &wish)
{
    if (m_underWay.contains(wish))
        return;
    m_waiting.removeOne(wish);
    m_waiting.append(wish);
    if (m_waiting.size() > mostWaiting)
        m_waiting.removeFirst();
    makeNext();
}

void ThumbnailLoader::makeNext()
{
    while (!m_waiting.isEmpty() && m_underWay.size() < m_pool.maxThreadCount()) {
        const Wish wish = m_waiting.takeLast();
        m_underWay.append(wish);
        QtConcurrent::run(&m_pool, [this, thumbnails = m_thumbnails, wish] {
            return filled(thumbnails.get(wish.sha256, &m_ending), wish.fill);
        }).then(this, [this, wish](const QImage &image) { keep(wish, image); });
    }
}

void ThumbnailLoader::keep(const Wish &wish, const QImage &image)
{
    m_underWay.removeOne(wish);
    const int cost = std::max<int>(1, int(image.sizeInBytes() / 1024));
    (wish.fill.isEmpty() ? m_kept : m_filled).insert(wish.sha256, new QPixmap(QPixmap::fromImage(image)), cost);
    makeNext();
    Q_EMIT loaded(wish.sha256);
}

} // namespace lianming
