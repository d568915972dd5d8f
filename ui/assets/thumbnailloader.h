// Pictures for lists and galleries: asked for by hash, made away from the UI thread, kept in memory within a limit. Who
// asks for one that is not there yet gets nothing and is told when it has come; what was asked for last comes first,
// and what was asked for long ago, by a list that has scrolled on, is forgotten.
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
    /// The thumbnail cut to fill this many pixels, so that painting it costs no scaling. While that is being made, it
    /// may be one that fills another size.
    [[nodiscard]] QPixmap filling(const QString &sha256, QSize pixels);
    /// Whether pictures that were asked for are still to come.
    [[nodiscard]] bool isBusy() const { return !m_waiting.isEmpty() || !m_underWay.isEmpty(); }

Q_SIGNALS:
    void loaded(const QString &sha256);

private:
    struct Wish {
        QString sha256;
        QSize fill; ///< empty: as it is
        friend bool operator==(const Wish &, const Wish &) = default;
    };

    void want(const Wish &wish);
    void makeNext();
    void keep(const Wish &wish, const QImage &image);

    Thumbnails m_thumbnails;
    Progress m_ending; ///< cancelled when the loader goes
    QThreadPool m_pool;
    QCache<QString, QPixmap> m_kept;   ///< cost in KiB
    QCache<QString, QPixmap> m_filled; ///< likewise
    QList<Wish> m_waiting;             ///< the last one is made next
    QList<Wish> m_underWay;
};

} // namespace lianming
