// The tiles of one stored picture, read away from the UI thread by the pictures' own program and kept within a limit of
// memory. A picture of moderate size is unpacked once and its tiles are cut from that; a larger one gets a pyramid in a
// file beside the store, made once. What is needed is said anew with every move: what is not needed any more is not
// read.
#pragma once

#include "core/base/progress.h"
#include "core/db/filestore.h"
#include "ui/assets/deepzoomgeometry.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace lianming {

class PictureWorker;

/// Where tiles come from; its functions are called on other threads, several at once.
struct ZoomSource {
    QSize size; ///< full pixels
    /// The tile, no larger than zoomTileEdge; null where it cannot be read.
    std::function<QImage(const ZoomTile &)> tile;
};
/// The source of a stored picture; waits until it is there. Throws PictureError and Error::Cancelled.
[[nodiscard]] ZoomSource storedSource(PictureWorker &pictures, const FileStore &files, const QString &sha256,
                                      Progress &progress);
/// The source of a picture in memory.
[[nodiscard]] ZoomSource imageSource(QImage image);

class DeepZoomTiles : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostBytes = 96LL * 1024 * 1024;

    explicit DeepZoomTiles(ZoomSource source, QObject *parent = nullptr);
    ~DeepZoomTiles() override;

    [[nodiscard]] QSize size() const { return m_source.size; }
    /// What is to be read, most urgent first; replaces what was asked for before.
    void need(std::vector<ZoomTile> tiles);
    /// The tile, if it is in memory.
    [[nodiscard]] const QImage *tile(const ZoomTile &tile) const { return m_kept.object(tile); }
    [[nodiscard]] bool isBusy() const { return !m_reading.isEmpty(); }
    [[nodiscard]] qint64 bytes() const { return qint64(m_kept.totalCost()) * 1024; }

Q_SIGNALS:
    void arrived(const lianming::ZoomTile &tile);

private:
    void readNext();

    ZoomSource m_source;
    QThreadPool m_pool;
    QCache<ZoomTile, QImage> m_kept; ///< cost in KiB
    std::vector<ZoomTile> m_needed;  ///< most urgent last
    QSet<ZoomTile> m_reading;
    QSet<ZoomTile> m_unreadable;
};

} // namespace lianming
