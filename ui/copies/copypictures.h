// Pictures of matches, large enough to be compared, read away from the window's thread and kept within a limit; and
// what a picture from outside is searched by. Ours are named by hash, others by their path. It keeps true: whoever asks
// gets nothing at once and is told when it has come; nothing waits.
#pragma once

#include "core/db/filestore.h"
#include "core/imaging/copyindex.h"
#include "core/imaging/pictureworker.h"
#include "ui/shell/session.h"

#include <QCache>
#include <QFuture>
#include <QObject>
#include <QSet>
#include <QThreadPool>

namespace lianming {

/// What was found in a picture from outside, with what it is known again by.
struct SearchedPicture {
    std::vector<FoundCopy> found;
    QSize size;
    PdqResult pdq;
    QString sha256; ///< of what was searched: the file may be another one later
};

class CopyPictures : public QObject
{
    Q_OBJECT

public:
    explicit CopyPictures(Session &session, QObject *parent = nullptr);
    /// Waits for the pictures that are being read, which stop at once.
    ~CopyPictures() override;

    /// The path of a stored file.
    [[nodiscard]] QString pathOf(const QString &sha256) const { return m_files.path(sha256); }
    /// The picture if it is in memory; null now and loaded() later otherwise. One that cannot be read stays null.
    [[nodiscard]] QImage get(const QString &path);
    /// Whether it was tried and cannot be read.
    [[nodiscard]] bool isUnreadable(const QString &path) const { return m_unreadable.contains(path); }
    /// Whether pictures that were asked for are still to come.
    [[nodiscard]] bool isBusy() const { return !m_underWay.isEmpty(); }
    /// Looks at a picture and searches for it; throws as PictureWorker::parts().
    [[nodiscard]] QFuture<SearchedPicture> search(const QString &path, std::shared_ptr<const CopyIndex> index);

Q_SIGNALS:
    void loaded(const QString &path);

private:
    FileStore m_files;
    PictureWorker &m_worker;
    Progress m_ending; ///< cancelled when this goes
    QThreadPool m_pool;
    QCache<QString, QImage> m_kept; ///< cost in KiB
    QSet<QString> m_underWay;
    QSet<QString> m_unreadable;
};

} // namespace lianming
