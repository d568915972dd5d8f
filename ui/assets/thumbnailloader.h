// Pictures for lists and galleries: asked for by hash, made away from the UI thread, kept in memory within a limit. Who
// asks for one that is not there yet gets nothing and is told when it has come.
#pragma once

#include "core/imaging/thumbnails.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

namespace lianming {

class ThumbnailLoader : public QObject
{
    Q_OBJECT

public:
    ThumbnailLoader(const FileStore &files, PictureWorker &pictures, QObject *parent = nullptr);
    ~ThumbnailLoader() override;

    /// The thumbnail if it is in memory. Otherwise a null pixmap now, and loaded() later. An unreadable picture stays
    /// null.
    [[nodiscard]] QPixmap get(const QString &sha256);
    /// Whether pictures that were asked for are still to come.
    [[nodiscard]] bool isBusy() const { return !m_wanted.isEmpty(); }

Q_SIGNALS:
    void loaded(const QString &sha256);

private:
    Thumbnails m_thumbnails;
    Progress m_ending; ///< cancelled when the loader goes
    QThreadPool m_pool;
    QCache<QString, QPixmap> m_kept; ///< cost in KiB
    QSet<QString> m_wanted;
};

} // namespace lianming
