#include "ui/assets/deepzoomtiles.h"

#include "core/imaging/pictureworker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

namespace lianming {

namespace {

constexpr qint64 mostPixelsAtOnce = 24'000'000;
constexpr int readers = 2;

/// The picture and its halves, down to the level of one tile.
std::vector<QImage> halves(QImage image)
{
    const int coarsest = coarsestLevel(image.size());
    std::vector<QImage> out;
    out.reserve(size_t(coarsest) + 1);
    out.push_back(std::move(image).convertToFormat(QImage::Format_RGB32));
    while (int(out.size()) <= coarsest) {
        const QSize size((out.back().width() + 1) / 2, (out.back().height() + 1) / 2);
        out.push_back(out.back().scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return out;
}

QString pyramidPath(const FileStore &files, const QString &sha256)
{
    return QStringLiteral("%1/pyramids/%2/%3.tif").arg(files.folder(), sha256.left(2), sha256);
}

/// Made under another name first: a pyramid that is there is whole.
void makePyramid(PictureWorker &pictures, const QString &from, const QString &path, Progress &progress)
{
    if (QFileInfo::exists(path))
        return;
    QDir().mkpath(QFileInfo(path).path());
    const QString made = QStringLiteral("%1.%2").arg(path).arg(quintptr(&progress), 0, 16);
    try {
        pictures.pyramid(from, made, {}, &progress);
    } catch (...) {
        QFile::remove(made);
        throw;
    }
    if (!QFile::rename(made, path))
        QFile::remove(made); // somebody else was quicker
}

} // namespace

ZoomSource imageSource(QImage image)
{
    const QSize size = image.size();
    auto levels = std::make_shared<const std::vector<QImage>>(halves(std::move(image)));
    return {size, [levels](const ZoomTile &tile) {
                if (tile.level < 0 || size_t(tile.level) >= levels->size())
                    return QImage();
                const QImage &level = (*levels)[size_t(tile.level)];
                const QRect area(tile.x * zoomTileEdge, tile.y * zoomTileEdge, zoomTileEdge, zoomTileEdge);
                return level.copy(area.intersected(level.rect()));
            }};
}

ZoomSource storedSource(PictureWorker &pictures, const FileStore &files, const QString &sha256, Progress &progress)
{
    const QString path = files.path(sha256);
    const QSize size = pictures.info(path).size;
    if (qint64(size.width()) * size.height() <= mostPixelsAtOnce)
        return imageSource(pictures.shrink(path, size));
    const QString pyramid = pyramidPath(files, sha256);
    makePyramid(pictures, path, pyramid, progress);
    return {size, [&pictures, pyramid, size](const ZoomTile &tile) {
                const QRect area = tileArea(size, tile);
                if (area.isEmpty())
                    return QImage();
                try {
                    return pictures.region(pyramid, area, 1 << tile.level).convertToFormat(QImage::Format_RGB32);
                } catch (const Error &) {
                    return QImage(); // the coarser one goes on standing in its place
                }
            }};
}

DeepZoomTiles::DeepZoomTiles(ZoomSource source, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_kept(int(mostBytes / 1024))
{
    m_pool.setMaxThreadCount(readers);
}

DeepZoomTiles::~DeepZoomTiles()
{
    m_pool.clear(); // its end waits for at most two tiles
}

void DeepZoomTiles::need(std::vector<ZoomTile> tiles)
{
    std::ranges::reverse(tiles);
    m_needed = std::move(tiles);
    readNext();
}

void DeepZoomTiles::readNext()
{
    while (!m_needed.empty() && m_reading.size() < readers) {
        const ZoomTile tile = m_needed.back();
        m_needed.pop_back();
        if (m_kept.contains(tile) || m_reading.contains(tile) || m_unreadable.contains(tile))
            continue;
        m_reading.insert(tile);
        QtConcurrent::run(&m_pool, [read = m_source.tile, tile] {
            return read(tile);
        }).then(this, [this, tile](const QImage &image) {
            m_reading.remove(tile);
            if (image.isNull())
                m_unreadable.insert(tile);
            else
                m_kept.insert(tile, new QImage(image), std::max<int>(1, int(image.sizeInBytes() / 1024)));
            Q_EMIT arrived(tile);
            readNext();
        });
    }
}

} // namespace lianming
